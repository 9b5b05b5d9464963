"""The window: tabs, selection, and what mouse and keys do."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from natoeu_desktop.kinds import TABS
from tests.window.acting import click_row, has_keyboard, press, settled, shown_text

KEYS = [tab.key for tab in TABS]
ALTHEA, KFOR, CYPRUS = "operation/althea", "operation/kfor", "country/cyprus"


def count(context, tab):
    return context.database.value("SELECT count(*) FROM record WHERE tab = ?", (tab,))


def test_four_tabs_stand_in_order_with_their_counts(window, context):
    tabs = window.tabs

    titles = [tabs.tabText(index) for index in range(tabs.count())]
    assert titles == ["Timeline", "Membership", "Operations", "Declarations"]
    for index, key in enumerate(KEYS):
        assert tabs.tabData(index) == str(count(context, key))
        assert tabs.accessibleTabName(index) == f"{titles[index]}, {count(context, key)} records"


def test_the_first_record_is_shown_at_the_first_start(window):
    page = window.page("timeline")

    assert window.tab == "timeline"
    assert window.detail.record_id == page.model.record_id(0) == page.selected
    assert page.view.hasFocus()


@pytest.mark.parametrize("tab", KEYS)
def test_a_click_on_a_row_shows_its_record(window, context, tab):
    window.open_tab(tab)
    page = window.page(tab)
    record_id = page.model.record_id(3)

    click_row(page, record_id)

    assert window.detail.record_id == record_id
    assert context.records.heading(record_id).title in shown_text(window)


def test_arrow_keys_go_from_record_to_record(window):
    page = window.page("timeline")

    press("Down")
    press("Down")
    press("Up")

    assert window.detail.record_id == page.model.record_id(1) == page.selected


@pytest.mark.parametrize("number", [1, 2, 3, 4])
def test_ctrl_and_a_number_open_a_tab_with_its_record(window, number):
    press(f"Ctrl+{number}")

    page = window.page(KEYS[number - 1])
    assert window.tab == KEYS[number - 1]
    assert page.isVisible()
    assert page.view.hasFocus()
    assert window.detail.record_id == page.selected != ""


def test_a_click_on_a_tab_opens_it(window):
    place = window.tabs.tabRect(2).center()

    QTest.mouseClick(window.tabs, Qt.MouseButton.LeftButton, pos=place)

    assert window.tab == "operations"
    assert window.page("operations").isVisible()
    assert window.detail.record_id.split("/")[0] in {"operation", "exercise"}


def test_each_tab_keeps_its_own_selection(window):
    press("Ctrl+3")
    click_row(window.page("operations"), ALTHEA)
    press("Ctrl+2")
    click_row(window.page("membership"), CYPRUS)

    press("Ctrl+3")
    assert window.detail.record_id == ALTHEA
    press("Ctrl+2")
    assert window.detail.record_id == CYPRUS


def test_f6_and_f7_go_to_the_table_and_to_the_record(window):
    press("F7")
    assert has_keyboard(window.detail)

    press("F6")
    assert window.page("timeline").view.hasFocus()


def test_f9_hides_and_shows_the_record_pane(window):
    press("F9")
    assert not window.detail.isVisible()
    assert not window.actions_by_key["toggle_detail"].isChecked()

    press("F9")
    assert window.detail.isVisible()
    assert window.actions_by_key["toggle_detail"].isChecked()


def test_f9_in_the_record_leaves_the_keyboard_somewhere_useful(window):
    press("F7")
    press("F9")

    assert has_keyboard(window)
    press("F9")
    assert window.detail.isVisible()


def test_f7_shows_a_hidden_record_pane(window):
    press("F9")
    press("F7")

    assert window.detail.isVisible()
    assert has_keyboard(window.detail)


@pytest.mark.parametrize("key", ["Return", "Enter"])
def test_enter_on_a_row_goes_to_the_record(window, key):
    window.go_to(KFOR)
    press("F6")

    press(key)

    assert has_keyboard(window.detail)
    assert window.detail.record_id == KFOR


def test_a_double_click_on_a_row_goes_to_the_record(window):
    window.go_to(KFOR)
    view = window.page("operations").view
    place = view.visualRect(view.currentIndex()).center()

    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)

    assert has_keyboard(window.detail)


def test_ctrl_f_goes_to_the_filter_and_ctrl_shift_f_clears_it(window):
    page = window.page("timeline")
    press("Ctrl+F")
    assert page.filter_bar.words.hasFocus()

    QTest.keyClicks(QApplication.focusWidget(), "berlin")
    settled_rows = page.model.rowCount
    whole = settled_rows()
    press("Return")
    assert 0 < settled_rows() < whole
    assert page.view.hasFocus()

    press("Ctrl+Shift+F")
    assert settled_rows() == whole
    assert page.filter_bar.words.text() == ""


def test_ctrl_c_copies_the_row(window):
    page = window.page("timeline")
    press("Down")

    press("Ctrl+C")

    row = [page.model.index(1, at).data() for at in range(page.model.columnCount())]
    assert QApplication.clipboard().text() == "\t".join(row)


def test_ctrl_c_copies_what_is_selected_in_the_record(window):
    press("F7")
    press("Ctrl+A")

    press("Ctrl+C")

    title = window.context.records.heading(window.detail.record_id).title
    assert title in QApplication.clipboard().text()
    assert "“" in QApplication.clipboard().text()


def test_an_unknown_record_is_said_and_nothing_else_changes(window):
    before = window.tab, window.detail.record_id

    window.go_to("operation/no-such")

    assert (window.tab, window.detail.record_id) == before
    assert "operation/no-such" in window.statusBar().currentMessage()


def test_a_record_that_the_filter_hides_is_shown_all_the_same(window):
    page = window.page("operations")
    window.open_tab("operations")
    page.filter_bar.words.setText("zzyzx")
    page.filter_bar.words.returnPressed.emit()
    assert page.model.rowCount() == 0

    window.go_to(ALTHEA)

    assert window.detail.record_id == ALTHEA
    assert page.selected == page.view.currentIndex().data(Qt.ItemDataRole.UserRole) == ALTHEA


def test_the_status_bar_says_what_is_in_the_data(window, context):
    texts = " ".join(label.text() for label in window.statusBar().findChildren(QLabel))

    for table in ("source", "record", "statement", "quotation"):
        number = context.database.value(f"SELECT count(*) FROM {table}")
        assert f"{number} {table}s" in texts
    assert f"data {context.data_version}" in texts
    assert "Offline" in texts


def test_ctrl_q_closes_the_window(window):
    press("Ctrl+Q")

    assert not window.isVisible()


def test_every_tab_is_made_while_nothing_else_is_to_be_done(window, qtbot):
    """So that opening a tab for the first time costs no more than opening it again."""
    pages = window.findChildren(type(window.page("timeline")))
    assert len(pages) >= 1

    settled(qtbot, lambda: len(window.findChildren(type(window.page("timeline")))) == len(TABS))
