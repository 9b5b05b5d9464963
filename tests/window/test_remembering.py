"""What comes back at the next start."""

from __future__ import annotations

import os

import pytest
from PySide6.QtCore import QSettings, QSize
from PySide6.QtWidgets import QApplication

from natoeu_desktop.window.application import make_application
from natoeu_desktop.window.main_window import MainWindow
from natoeu_desktop.window.settings import Settings
from natoeu_desktop.window.theme import DARK, LIGHT, colours
from tests.window.acting import click_row, press, settled
from tests.window.conftest import discard


@pytest.fixture
def start(qtbot, context, settings_file):
    """Start the program's window, again and again with the same settings file."""
    opened = []

    def opening() -> MainWindow:
        if opened:
            discard(opened.pop())
        make_application(Settings(settings_file))
        shown = MainWindow(context, Settings(settings_file))
        with qtbot.waitExposed(shown):
            shown.show()
        shown.activateWindow()
        qtbot.waitUntil(shown.isActiveWindow)
        opened.append(shown)
        return shown

    yield opening
    if opened:
        discard(opened.pop())


@pytest.mark.parametrize("tab", ["timeline", "membership", "operations", "declarations"])
def test_the_tab_and_its_record_come_back(start, tab):
    window = start()
    window.open_tab(tab)
    record_id = window.page(tab).model.record_id(5)
    click_row(window.page(tab), record_id)

    window = start()

    page = window.page(tab)
    assert window.tab == tab
    assert page.isVisible()
    assert page.selected == window.detail.record_id == record_id
    assert page.view.viewport().rect().contains(page.view.visualRect(page.view.currentIndex()))


def test_every_tab_has_its_record_back(start):
    window = start()
    window.go_to("country/cyprus")
    window.go_to("operation/kfor")
    window.go_to("operation/althea")

    window = start()

    assert window.detail.record_id == "operation/althea"
    press("Ctrl+2")
    assert window.detail.record_id == "country/cyprus"


@pytest.mark.parametrize("size", [QSize(700, 520), QSize(780, 600)])
def test_the_size_comes_back(start, size):
    start().resize(size)

    assert start().size() == size


def test_a_maximised_window_comes_back_maximised(start, qtbot):
    window = start()
    window.showMaximized()
    settled(qtbot, window.isMaximized)

    assert start().isMaximized()


def test_the_width_of_the_record_pane_comes_back(start):
    window = start()
    window.resize(780, 600)
    window.splitter.setSizes([400, 379])
    before = window.splitter.sizes()
    assert before[1] > 360

    assert start().splitter.sizes() == before


def test_a_hidden_record_pane_stays_hidden(start):
    start()
    press("F9")

    window = start()
    assert not window.detail.isVisible()
    assert not window.actions_by_key["toggle_detail"].isChecked()
    press("F9")

    assert start().detail.isVisible()


def test_widths_of_columns_come_back(start):
    window = start()
    window.resize(790, 600)
    press("F9")
    header = window.page("timeline").view.horizontalHeader()
    header.resizeSection(0, 233)
    assert header.sectionSize(0) == 233

    window = start()

    assert window.page("timeline").view.horizontalHeader().sectionSize(0) == 233


def test_widths_of_columns_of_tabs_not_opened_come_back(start, qtbot):
    window = start()
    press("F9")
    window.open_tab("operations")
    header = window.page("operations").view.horizontalHeader()
    header.resizeSection(3, 151)
    window.open_tab("timeline")

    start()
    window = start()
    window.open_tab("operations")

    assert window.page("operations").view.horizontalHeader().sectionSize(3) == 151


def test_widths_of_columns_survive_a_change_of_the_text_size(start, qtbot):
    window = start()
    press("F9")
    header = window.page("timeline").view.horizontalHeader()
    header.resizeSection(0, 233)

    press("Ctrl++")
    settled(qtbot, lambda: window.font().pointSizeF() > 10)
    press("Ctrl+0")
    settled(qtbot, lambda: window.font().pointSizeF() == 10)

    assert header.sectionSize(0) == 233


def test_the_order_of_columns_comes_back(start):
    window = start()
    window.page("timeline").view.horizontalHeader().moveSection(0, 1)

    header = start().page("timeline").view.horizontalHeader()

    assert (header.logicalIndex(0), header.logicalIndex(1)) == (1, 0)


def test_how_a_table_is_sorted_comes_back(start):
    window = start()
    page = window.page("timeline")
    page.view.sortByColumn(1, page.view.horizontalHeader().sortIndicatorOrder().DescendingOrder)
    order = [page.model.record_id(row) for row in range(page.model.rowCount())]

    page = start().page("timeline")

    header = page.view.horizontalHeader()
    assert header.sortIndicatorSection() == 1
    assert [page.model.record_id(row) for row in range(page.model.rowCount())] == order


@pytest.mark.parametrize(("appearance", "look"), [("dark", DARK), ("light", LIGHT)])
def test_the_appearance_comes_back(start, appearance, look):
    start().actions_by_key[f"appearance_{appearance}"].trigger()

    window = start()

    assert colours() is look
    assert window.actions_by_key[f"appearance_{appearance}"].isChecked()


def test_the_size_of_text_comes_back(start, qtbot):
    start()
    press("Ctrl++")
    press("Ctrl++")
    press("Ctrl++")
    press("Ctrl+-")

    start()

    assert QApplication.font().pointSizeF() == pytest.approx(12)
    press("Ctrl+0")
    assert QApplication.font().pointSizeF() == pytest.approx(10)


@pytest.mark.parametrize("keys", ["Ctrl++", "Ctrl+-"])
def test_text_stays_readable_however_often_its_size_is_changed(start, keys):
    start()

    for _ in range(30):
        press(keys)

    assert 5 < QApplication.font().pointSizeF() < 26


@pytest.mark.parametrize(
    "content",
    [b"", b"\x00\xff" * 200, b"[General]\ntab=nowhere\nscale=abc\nappearance=pink\n",
     b"tab=@Invalid()\nscale=@ByteArray(x)\n[layout1]\ngeometry=@ByteArray(rubbish)\n"
     b"splitter=@ByteArray(rubbish)\ncolumns\\timeline=@ByteArray(rubbish)\n",
     b"[selected]\ntimeline=event/no-such\n", b"detail_shown=maybe\n[[[[", "scale=²\n".encode()],
)  # fmt: skip
def test_a_broken_settings_file_is_survived(start, settings_file, content):
    settings_file.write_bytes(content)

    window = start()

    assert window.isVisible()
    assert window.tab == "timeline"
    assert window.detail.record_id == window.page("timeline").model.record_id(0)
    assert window.page("timeline").view.columnWidth(0) > 40


def test_a_record_that_is_gone_leaves_the_first(start, settings_file):
    store = QSettings(str(settings_file), QSettings.Format.IniFormat)
    store.setValue("tab", "operations")
    store.setValue("selected/operations", "operation/abolished")
    store.sync()

    window = start()

    assert window.tab == "operations"
    assert window.detail.record_id == window.page("operations").model.record_id(0)


def test_a_record_of_another_tab_is_not_taken(start, settings_file):
    store = QSettings(str(settings_file), QSettings.Format.IniFormat)
    store.setValue("selected/timeline", "operation/althea")
    store.sync()

    window = start()

    assert window.tab == "timeline"
    assert window.detail.record_id == window.page("timeline").model.record_id(0)


@pytest.mark.skipif(os.name == "nt", reason="a folder cannot stand for a file there")
def test_settings_that_cannot_be_kept_stop_nothing(start, settings_file):
    settings_file.mkdir()

    window = start()
    window.open_tab("operations")

    assert window.isVisible()
    assert start().isVisible()
