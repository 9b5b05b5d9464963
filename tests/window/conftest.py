"""Tests of the real window, on Qt's screen in memory ("offscreen")."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QTimer
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from natoeu_desktop.app import Program
from natoeu_desktop.errors import DataFileError
from natoeu_desktop.kinds import TABS
from natoeu_desktop.window.main_window import MainWindow
from natoeu_desktop.window.settings import Settings
from natoeu_desktop.window.tab_page import TabPage
from tests.window.acting import wait_no_longer

# What that screen says of itself whenever a window is shown; every other warning is a failure.
_OF_THE_SCREEN = r"^This plugin does not support (propagateSizeHints|raise|grabbing)"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if item.path.is_relative_to(Path(__file__).parent):
            item.add_marker(pytest.mark.qt_log_ignore(_OF_THE_SCREEN))


@pytest.fixture(autouse=True)
def answered(qapp: QApplication) -> Iterator[None]:
    """Let a dialog that nobody answers fail its test, and not hold up all others."""
    left: list[str] = []

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, QDialog):
            left.append(dialog.windowTitle())
            dialog.reject()

    timer = QTimer()
    timer.timeout.connect(look)
    timer.start(30_000)
    yield
    timer.stop()
    wait_no_longer()
    assert not left, "a dialog that nobody answered"


def discard(window: MainWindow) -> None:
    """Close a window and delete it now: a data file that is closed must not be asked again."""
    with suppress(DataFileError):
        for tab in TABS:  # what it would still make by and by
            window.page(tab.key)
    QApplication.instance().removeEventFilter(window)
    window.close()
    window.deleteLater()
    QCoreApplication.sendPostedEvents(window, QEvent.Type.DeferredDelete)


def complete(qtbot: QtBot, window: MainWindow) -> None:
    """Wait until a window has made all its tabs."""
    qtbot.waitUntil(lambda: len(window.findChildren(TabPage)) == len(TABS))


@pytest.fixture
def window(qtbot, dressed, context, settings_file) -> Iterator[MainWindow]:
    """The window on the bundled data, with the keyboard."""
    shown = MainWindow(context, Settings(settings_file))
    with qtbot.waitExposed(shown):
        shown.show()
    shown.activateWindow()
    qtbot.waitUntil(shown.isActiveWindow)
    yield shown
    discard(shown)


@pytest.fixture
def program(qtbot, dressed, settings_file) -> Iterator[Program]:
    """The program before it has opened a data file."""
    started = Program(Settings(settings_file))
    yield started
    if started.window is not None:
        context = started.window.context
        discard(started.window)
        context.database.close()


@pytest.fixture
def running(qtbot, program, database_path) -> Program:
    """The program with its window on the bundled data."""
    program.open(database_path)
    program.window.activateWindow()
    qtbot.waitUntil(program.window.isActiveWindow)
    complete(qtbot, program.window)
    return program
