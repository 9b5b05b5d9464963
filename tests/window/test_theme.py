"""The look: light and dark, and the fonts that come with the program."""

from __future__ import annotations

import ast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontDatabase, QFontInfo, QPalette, QRawFont
from PySide6.QtWidgets import QApplication, QLabel, QToolButton

from natoeu_desktop.paths import resource
from natoeu_desktop.window.theme import (
    DARK,
    INTERFACE_FONT,
    LIGHT,
    QUOTATION_FONT,
    Appearance,
    colours,
    dress,
)
from tests.conftest import ROOT
from tests.window.acting import fragments, press, settled, sheet

LOOKS = {"light": LIGHT, "dark": DARK}


def colour_at(widget, x, y):
    QApplication.processEvents()
    return widget.grab().toImage().pixelColor(x, y).name()


def assert_dressed(window, look):
    """Make sure that what is on the screen now has the colours of one appearance."""
    assert colours() is look
    page = window.page("operations")
    chip = page.filter_bar.findChild(QToolButton, "facet_region")
    assert colour_at(chip, 20, 4) == look.window
    assert colour_at(sheet(window).viewport(), 2, 2) == look.detail
    assert colour_at(window.tabs, 1, 1) == look.bar
    empty = page.view.viewport()
    assert colour_at(empty, empty.width() - 2, 3) in {look.window, look.selection}
    other = DARK if look is LIGHT else LIGHT
    html = sheet(window).toHtml()
    assert look.accent in html
    assert other.accent not in html
    assert other.muted not in html


@pytest.fixture
def operations(window):
    window.resize(1400, 700)
    window.go_to("operation/althea")
    return window


@pytest.mark.parametrize("way", [("dark",), ("dark", "light"), ("light", "dark", "light", "dark")])
def test_another_appearance_is_put_on_at_once(operations, way):
    for name in way:
        operations.actions_by_key[f"appearance_{name}"].trigger()
        assert_dressed(operations, LOOKS[name])
        assert operations.detail.record_id == "operation/althea"


@pytest.mark.parametrize("name", LOOKS)
def test_a_tab_that_was_not_yet_open_is_in_the_same_colours(window, name):
    window.actions_by_key[f"appearance_{name}"].trigger()
    window.go_to("operation/althea")

    assert_dressed(window, LOOKS[name])


def test_icons_change_with_the_text(operations):
    operations.go_to("operation/kfor")
    button = operations.findChild(QToolButton, "back_button")

    def darkest():
        QApplication.processEvents()
        picture = button.icon().pixmap(20, 20).toImage()
        opaque = [
            picture.pixelColor(x, y) for x in range(picture.width())
            for y in range(picture.height()) if picture.pixelColor(x, y).alpha() == 255
        ]  # fmt: skip
        return {colour.name() for colour in opaque}

    operations.actions_by_key["appearance_light"].trigger()
    assert LIGHT.text in darkest()
    operations.actions_by_key["appearance_dark"].trigger()
    assert DARK.text in darkest()
    assert LIGHT.text not in darkest()


def test_the_text_stays_where_it_was_read(operations):
    bar = sheet(operations).verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    before = bar.value()
    assert before > 0

    operations.actions_by_key["appearance_dark"].trigger()
    QApplication.processEvents()

    assert abs(bar.value() - before) <= 5


def test_as_the_system_has_it(qapp, window):
    system = LIGHT if qapp.styleHints().colorScheme() is not Qt.ColorScheme.Dark else DARK
    window.actions_by_key["appearance_dark"].trigger()

    window.actions_by_key["appearance_system"].trigger()

    assert colours() is system
    assert window.actions_by_key["appearance_system"].isChecked()
    assert not window.actions_by_key["appearance_dark"].isChecked()


def test_the_choice_of_a_person_goes_before_the_systems(qapp, window):
    window.actions_by_key["appearance_light"].trigger()

    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)

    assert colours() is LIGHT


@pytest.mark.parametrize("appearance", [Appearance.LIGHT, Appearance.DARK])
def test_every_role_of_the_palette_is_ours(qapp, dressed, appearance):
    """A role left to Qt would be light in the dark: text, its ground, and what is chosen."""
    dress(qapp, appearance)
    look = LOOKS[appearance]
    role = QPalette.ColorRole

    pairs = {
        (look.text, look.bar): (role.WindowText, role.Window),
        (look.text, look.window): (role.Text, role.Base),
        (look.on_accent, look.accent): (role.HighlightedText, role.Highlight),
    }
    for (front, back), (front_role, back_role) in pairs.items():
        assert qapp.palette().color(front_role).name() == front
        assert qapp.palette().color(back_role).name() == back


def test_the_style_is_fusion(window):
    assert QApplication.style().name() == "fusion"


@pytest.mark.parametrize("family", [INTERFACE_FONT, QUOTATION_FONT])
def test_fonts_are_the_bundled_ones(dressed, family):
    known = {path.name for path in resource("fonts").glob("*.ttf")}
    assert known
    assert family in QFontDatabase.families()
    assert QFontInfo(QFont(family)).family() == family
    assert QFontInfo(QFont(family)).exactMatch()


def test_the_fonts_licences_are_bundled():
    licences = [path.read_text(encoding="utf-8") for path in resource("fonts").glob("*OFL*.txt")]

    assert len(licences) == 2
    assert all(
        "SIL Open Font License" in text or "SIL OPEN FONT LICENSE" in text for text in licences
    )


def test_everything_on_the_screen_is_in_the_bundled_fonts(operations):
    for widget in [*operations.findChildren(QLabel), *operations.findChildren(QToolButton)]:
        assert QFontInfo(widget.font()).family() == INTERFACE_FONT
    for widget in (operations.tabs, operations.menuBar(), operations.page("operations").view):
        assert QFontInfo(widget.font()).family() == INTERFACE_FONT
    families = {family for piece in fragments(sheet(operations)) for family in piece.families}
    assert families <= {INTERFACE_FONT, QUOTATION_FONT}
    assert QUOTATION_FONT in families


def characters(context, *queries):
    """Return the characters of texts, white space and what has no shape of its own left out."""
    found = set()
    for query in queries:
        for row in context.database.rows(query):
            found |= {char for text in row if text for char in str(text)}
    return {char for char in found if not char.isspace() and char.isprintable()}


def without_glyph(file, wanted):
    font = QRawFont(str(resource("fonts", file)), 16)
    assert font.isValid()
    assert font.supportsCharacter(ord("a"))
    assert not font.supportsCharacter(ord("中")), "a character the font cannot have"
    missing = {char for char in wanted if not font.supportsCharacter(ord(char))}
    return sorted(f"{char} U+{ord(char):04X}" for char in missing)


@pytest.mark.parametrize("file", ["SourceSerif4-Regular.ttf"])
def test_every_character_of_every_source_has_a_glyph_in_the_serif(dressed, context, file):
    wanted = characters(context, "SELECT text FROM source", "SELECT text FROM passage")
    assert len(wanted) > 50

    assert not without_glyph(file, wanted)


@pytest.mark.parametrize("file", ["Inter-Regular.ttf", "Inter-SemiBold.ttf"])
def test_every_other_character_has_a_glyph_in_the_sans(dressed, context, file):
    wanted = characters(
        context,
        "SELECT title, date_label FROM record",
        "SELECT value, citation FROM statement",
        "SELECT note, citation FROM difference",
        "SELECT label FROM difference_passage",
        "SELECT term, stands_for FROM alias",
        "SELECT citation, note FROM membership",
        "SELECT title, publisher, date_label, short_title, url FROM source",
        "SELECT value FROM meta",
    )
    assert len(wanted) > 50

    assert not without_glyph(file, wanted)


def written_by_the_program():
    """Return the characters of all strings in the rooms that write what is shown."""
    found = set()
    for room in ("window", "documents", "kinds", "model"):
        for path in (ROOT / "natoeu_desktop" / room).rglob("*.py"):
            if path.name == "folding.py":  # what people type, not what is shown
                continue
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if isinstance(node, ast.Constant) and isinstance(node.value, str):
                    found |= set(node.value)
    return {char for char in found if not char.isspace() and char.isprintable()}


@pytest.mark.parametrize("file", ["Inter-Regular.ttf", "Inter-SemiBold.ttf"])
def test_every_character_the_program_writes_has_a_glyph_in_the_sans(dressed, file):
    wanted = written_by_the_program()
    assert {"“", "…", "·"} <= wanted

    assert not without_glyph(file, wanted)


def test_text_of_every_part_grows_together(operations, qtbot):
    page, browser = operations.page("operations"), sheet(operations)
    for _ in range(4):
        press("Ctrl++")
    settled(qtbot, lambda: operations.font().pointSizeF() == pytest.approx(14))
    QApplication.processEvents()

    assert browser.document().defaultFont().pointSizeF() == pytest.approx(14)
    parts = [
        operations.menuBar(), operations.tabs, page.view, page.view.horizontalHeader(),
        page.filter_bar.words, *page.filter_bar.findChildren(QToolButton, "facet_region"),
        *page.filter_bar.findChildren(QLabel), *operations.statusBar().findChildren(QLabel),
    ]  # fmt: skip
    left_small = [
        part.objectName() or type(part).__name__ for part in parts
        if QFontInfo(part.font()).pointSizeF() < 13.5
    ]  # fmt: skip
    assert not left_small


def test_what_is_styled_grows_on_the_screen_too(operations, qtbot):
    """A style sheet can keep a font from being handed down."""
    page = operations.page("operations")
    chip = page.filter_bar.findChild(QToolButton, "facet_region")
    header = page.view.horizontalHeader()
    before = chip.sizeHint().height(), header.sizeHint().height()

    for _ in range(8):
        press("Ctrl++")
    settled(qtbot, lambda: operations.font().pointSizeF() == pytest.approx(18))
    QApplication.processEvents()

    assert chip.sizeHint().height() > before[0]
    assert header.sizeHint().height() > before[1]
