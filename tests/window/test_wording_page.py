"""The page Wording on the real data: what is shown, chosen, clicked, copied and heard."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QAccessible, QColor, QTextCursor
from PySide6.QtWidgets import QApplication, QToolButton, QWidget

from natoeu_desktop.window.detail.wording_page import WordingPage
from natoeu_desktop.window.theme import DARK, LIGHT, Appearance, Colours, dress, set_scale
from tests.window.acting import bare, click_link, fragments, links, press

REMOVED, ADDED = "NATO Deputy Supreme Allied Commander Europe", "Vice-Chief of Staff at SHAPE"
NARROW, WIDE = 420, 700


@pytest.fixture
def page(qtbot, dressed):
    shown = WordingPage(data_version="2026.11")
    qtbot.addWidget(shown)
    shown.resize(WIDE, 700)
    shown.show()
    qtbot.waitExposed(shown)
    shown.activateWindow()
    return shown


@pytest.fixture
def althea(page, context):
    page.show_record(context.records.record("operation/althea"))
    return page


def worded(context):
    """The records that have wordings."""
    rows = context.database.rows("SELECT DISTINCT record_id FROM wording ORDER BY record_id")
    return [context.records.record(record_id) for (record_id,) in rows]


def shown_text(page):
    return page.view.toPlainText()


def formats(page, text):
    """The formats in which a text is shown."""
    cursor = page.view.document().find(text)
    assert not cursor.isNull(), text
    cursor.setPosition(cursor.selectionStart() + 1)
    return cursor.charFormat()


def select(page, first, last):
    """Select from the beginning of one text to the end of another."""
    start, end = page.view.document().find(first), page.view.document().find(last)
    cursor = QTextCursor(page.view.document())
    cursor.setPosition(start.selectionStart())
    cursor.setPosition(end.selectionEnd(), QTextCursor.MoveMode.KeepAnchor)
    page.view.setTextCursor(cursor)


def clipboard() -> QMimeData:
    return QApplication.clipboard().mimeData()


def contrast(first: str, second: str) -> float:
    """The contrast of two colours, as WCAG defines it."""

    def luminance(colour: str) -> float:
        parts = [max(0, part) for part in QColor(colour).getRgbF()[:3]]
        linear = [x / 12.92 if x <= 0.04045 else ((x + 0.055) / 1.055) ** 2.4 for x in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    bright, dark = sorted((luminance(first), luminance(second)), reverse=True)
    return (bright + 0.05) / (dark + 0.05)


def test_what_was_removed_and_added_is_told_by_tint_and_line(althea):
    removed, added = formats(althea, REMOVED), formats(althea, ADDED)
    assert removed.fontStrikeOut()
    assert removed.background().color().name() == LIGHT.removed
    assert removed.foreground().color().name() == LIGHT.on_removed
    assert added.fontUnderline()
    assert not added.fontStrikeOut()
    assert added.background().color().name() == LIGHT.added
    assert formats(althea, "is the Commander").background().style() is Qt.BrushStyle.NoBrush


def test_changes_of_form_are_faint(althea):
    form = formats(althea, "Force (EUFOR)")
    assert form.background().style() is Qt.BrushStyle.NoBrush
    assert form.foreground().color().name() == LIGHT.muted


def test_above_stand_sources_dates_and_counts(althea):
    for words in (
        "NATO 2012 → NATO 2024", "changes of substance", "of form", "Older", "quotation 1",
        "“NATO-EU: a strategic partnership”, 29 October 2012", "Newer",
        "“Relations with the European Union”, between December 2024 and June 2025",
    ):  # fmt: skip
        assert words in shown_text(althea).replace("\N{NO-BREAK SPACE}", " ")


def test_every_pair_is_shown_under_the_other(page, context):
    for record in worded(context):
        page.show_record(record)
        assert shown_text(page).count("Older") == len(record.wordings)
        for pair in record.wordings:
            assert f"quotation:{pair.older.number}/0" in links(page.view)
            assert f"quotation:{pair.newer.number}/0" in links(page.view)


def test_hiding_forms_shows_the_newer_plainly(althea, qtbot):
    assert "“Berlin-Plus”" in shown_text(althea)
    with qtbot.waitSignal(althea.view_changed):
        althea.hide_forms.click()
    assert althea.hides_forms
    assert "“Berlin-Plus”" not in shown_text(althea)
    plain = formats(althea, '"Berlin Plus"')
    assert not plain.fontUnderline()
    assert plain.foreground().color().name() != LIGHT.muted
    assert REMOVED in shown_text(althea)
    althea.hide_forms.click()
    assert "“Berlin-Plus”" in shown_text(althea)


def test_two_columns_show_each_text_by_itself(althea, qtbot, context):
    pair = context.records.record("operation/althea").wordings[0]
    assert bare(pair.older.readable_text) not in bare(shown_text(althea))
    with qtbot.waitSignal(althea.view_changed):
        althea.two.click()
    assert althea.in_two
    assert bare(pair.older.readable_text) in bare(shown_text(althea))
    assert bare(pair.newer.readable_text) in bare(shown_text(althea))
    assert formats(althea, REMOVED).fontStrikeOut()
    assert formats(althea, ADDED).fontUnderline()


def test_a_narrow_page_falls_back_to_one_column_and_says_so(althea):
    althea.in_two = True
    assert not althea.findChild(QWidget, "hint").isVisible()
    two = shown_text(althea)
    althea.resize(NARROW, 700)
    QApplication.processEvents()
    assert althea.in_two
    assert shown_text(althea) != two
    assert althea.findChild(QWidget, "hint").isVisible()
    althea.resize(WIDE, 700)
    QApplication.processEvents()
    assert shown_text(althea) == two
    assert not althea.findChild(QWidget, "hint").isVisible()


def test_what_was_chosen_holds_for_the_next_record_and_can_be_set(page, context):
    page.in_two = page.hides_forms = True
    page.show_record(context.records.record("operation/concordia"))
    assert page.two.isChecked()
    assert page.hide_forms.isChecked()
    page.in_two = page.hides_forms = False
    assert (page.in_two, page.hides_forms) == (False, False)


def test_a_click_on_a_number_asks_for_the_quotation(althea, qtbot):
    with qtbot.waitSignal(althea.quotation_wanted) as asked:
        click_link(althea.view, "quotation:1/0")
    assert asked.args == [1]


def test_copy_puts_both_forms_on_the_clipboard(althea, qtbot):
    with qtbot.waitSignal(althea.told):
        althea.copy_button.click()
    plain, rich = clipboard().text(), clipboard().html()
    assert f"[-{REMOVED}-]" in plain
    assert "line-through" in rich
    assert REMOVED in rich
    for words in (
        "Operation Althea", "operation/althea", "29 October 2012", "2026.11", "paragraph",
        "“NATO-EU: a strategic partnership”", "“Relations with the European Union”",
    ):  # fmt: skip
        assert bare(words) in bare(plain)
    assert "quotation:" not in rich


def test_what_is_copied_has_dark_ink_under_a_dark_look_too(althea, dressed):
    dress(dressed, Appearance.DARK)
    althea.copy_all()
    assert LIGHT.on_removed in clipboard().html()
    assert DARK.on_removed not in clipboard().html()


def test_a_selection_is_copied_with_signs_and_sources(althea):
    assert not althea.copy()
    select(althea, "The NATO Deputy", "is the Commander")
    assert althea.copy()
    plain = " ".join(clipboard().text().split())
    assert f"The [-{REMOVED}-] {{+{ADDED}+}} is the Commander" in plain
    assert "[1] NATO, “NATO-EU: a strategic partnership”, 29 October 2012" in plain
    assert "[4] NATO, “Relations with the European Union”" in plain
    assert "[2]" not in plain
    assert "line-through" in clipboard().html()


def test_a_selection_in_two_columns_has_its_signs(althea):
    althea.in_two = True
    select(althea, "The NATO Deputy", "is the Commander")
    press("Ctrl+C", althea.view)
    assert f"The [-{REMOVED}-] is the Commander" in " ".join(clipboard().text().split())


def test_a_record_without_wordings_offers_nothing_to_do(page, context):
    page.show_record(context.records.record("country/cyprus"))
    assert "No passage of this record" in shown_text(page)
    assert not page.copy_button.isEnabled()
    assert not page.hide_forms.isEnabled()


def test_no_words_before_the_first_record(page):
    assert page.record is None
    assert shown_text(page) == ""
    page.copy_all()


@pytest.mark.parametrize("width", [NARROW, WIDE])
@pytest.mark.parametrize("in_two", [False, True])
def test_nothing_is_clipped(page, context, width, in_two):
    page.in_two = in_two
    page.resize(width, 700)
    QApplication.processEvents()
    assert page.width() == width
    for button in page.findChildren(QToolButton):
        assert page.rect().contains(button.geometry())
        assert button.width() >= button.sizeHint().width()
    for record in worded(context):
        page.show_record(record)
        assert page.view.document().size().width() <= page.view.viewport().width(), record.id
        assert page.view.horizontalScrollBar().maximum() == 0


@pytest.mark.parametrize("in_two", [False, True])
def test_lines_are_of_readable_length(page, context, in_two):
    page.in_two = in_two
    page.resize(1700, 800)
    QApplication.processEvents()
    for record in worded(context)[:20]:
        page.show_record(record)
        for block in blocks(page):
            lines = [block.layout().lineAt(i) for i in range(block.layout().lineCount())]
            serif = block.charFormat().font().pointSizeF() > page.font().pointSizeF()
            longest = max((line.textLength() for line in lines), default=0)
            assert not serif or longest <= 90, block.text()
            if serif and len(lines) > 2:
                assert longest >= 50, block.text()


def blocks(page):
    block = page.view.document().begin()
    while block.isValid():
        yield block
        block = block.next()


def test_everything_has_a_name_and_can_be_reached_by_keys(althea):
    names = []
    for widget in (*althea.findChildren(QToolButton), althea.view):
        interface = QAccessible.queryAccessibleInterface(widget)
        names.append(interface.text(QAccessible.Text.Name))
        assert widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    assert all(names)
    assert len(set(names)) == len(names)
    althea.one.setFocus()
    reached = {althea.two}  # of a group Tab reaches the chosen one, the arrow keys the others
    for _ in range(12):
        reached.add(QApplication.focusWidget())
        press("Tab")
    assert {*althea.findChildren(QToolButton), althea.view} <= reached


def test_the_keyboard_chooses(althea):
    althea.one.setFocus()
    press("Right")
    assert QApplication.focusWidget() is althea.two
    assert althea.in_two
    assert shown_text(althea).count("Concordia and following") == 2
    press("Left")
    assert not althea.in_two
    althea.hide_forms.setFocus()
    press("Space")
    assert althea.hides_forms


def test_what_changed_can_be_heard(althea):
    interface = QAccessible.queryAccessibleInterface(althea.view)
    heard = " ".join(interface.text(QAccessible.Text.Description).split())
    assert f"[-{REMOVED}-] {{+{ADDED}+}}" in heard
    assert "Operation Althea" in interface.text(QAccessible.Text.Name)


def test_another_appearance_is_put_on_at_once(althea, dressed):
    dress(dressed, Appearance.DARK)
    QApplication.processEvents()
    assert formats(althea, REMOVED).background().color().name() == DARK.removed
    assert {piece.background for piece in fragments(althea.view)} <= {
        "", DARK.removed, DARK.added,
    }  # fmt: skip
    assert althea.grab().toImage().pixelColor(4, 300).name() == DARK.detail


def test_text_grows_with_the_interface(althea, dressed):
    before = formats(althea, "is the Commander").font().pointSizeF()
    set_scale(dressed, 150)
    QApplication.processEvents()
    assert formats(althea, "is the Commander").font().pointSizeF() == pytest.approx(before * 1.5)
    set_scale(dressed, 100)


@pytest.mark.parametrize("look", [LIGHT, DARK], ids=["light", "dark"])
def test_changes_can_be_read(look: Colours):
    assert contrast(look.on_removed, look.removed) >= 4.5
    assert contrast(look.on_added, look.added) >= 4.5
    assert contrast(look.muted, look.detail) >= 4.5
    assert contrast(look.accent, look.detail) >= 4.5
    # Either tint is seen as a tint.
    assert contrast(look.removed, look.detail) >= 1.1
    assert contrast(look.added, look.detail) >= 1.1


def test_nothing_is_loaded(althea):
    assert althea.view.loadResource(2, "file:///etc/passwd") is None
