"""What a reader does with mouse and keyboard, and what the window then shows."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPoint, Qt, QTimer, QUrl
from PySide6.QtGui import QInputMethodEvent, QKeySequence, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QTextBrowser, QWidget
from pytestqt.qtbot import QtBot

from natoeu_desktop.window.main_window import MainWindow
from natoeu_desktop.window.tab_page import TabPage


def press(keys: str, widget: QWidget | None = None) -> None:
    """Press keys, such as ``Ctrl+1``, where the focus is."""
    target = widget or QApplication.focusWidget()
    assert target is not None, "nothing has the keyboard"
    QTest.keySequence(target, QKeySequence(keys))


def type_in(text: str, widget: QWidget) -> None:
    """Type a text that may hold letters for which a keyboard has no key of their own."""
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(widget, event)


def has_keyboard(widget: QWidget) -> bool:
    """Return whether a widget, or one inside it, has the keyboard and can be seen."""
    focused = QApplication.focusWidget()
    if focused is None or not focused.isVisible():
        return False
    return focused is widget or widget.isAncestorOf(focused)


def sheet(window: MainWindow) -> QTextBrowser:
    """Return what shows the record's statements and quotations, written to its end."""
    page = window.detail.record_page
    page.finish()
    return page


def shown_text(window: MainWindow) -> str:
    """Return all that the pane shows of a record, long quotations unfolded."""
    unfold(window)
    labels = [label.text() for label in window.detail.findChildren(QLabel) if label.isVisible()]
    return "\n".join([*labels, sheet(window).toPlainText()])


def unfold(window: MainWindow) -> None:
    """Show every quotation whole."""
    for href, piece in links(sheet(window)).items():
        if href.startswith("fold:") and "whole" in piece.text:
            sheet(window).anchorClicked.emit(QUrl(href))


def click_row(page: TabPage, record_id: str) -> None:
    """Click the row of a record in a tab's table."""
    index = page.model.index(page.model.row_of(record_id), page.view.visible_first())
    page.view.scrollTo(index)
    place = page.view.visualRect(index).center()
    QTest.mouseClick(page.view.viewport(), Qt.MouseButton.LeftButton, pos=place)


@dataclass(frozen=True)
class Fragment:
    """A stretch of a text in one format, as it is shown."""

    text: str
    start: int
    href: str
    background: str  # "" for none
    families: tuple[str, ...]
    is_image: bool


def fragments(browser: QTextBrowser) -> Iterator[Fragment]:
    """Return what a text browser shows, piece by piece."""
    block = browser.document().begin()
    while block.isValid():
        at = block.begin()
        while not at.atEnd():
            piece = at.fragment()
            look = piece.charFormat()
            filled = look.background().style() is not Qt.BrushStyle.NoBrush
            yield Fragment(
                piece.text(), piece.position(), look.anchorHref(),
                look.background().color().name() if filled else "",
                tuple(look.fontFamilies() or ()), look.isImageFormat(),
            )  # fmt: skip
            at += 1
        block = block.next()


def links(browser: QTextBrowser) -> dict[str, Fragment]:
    """Return the links that are shown, by where they lead."""
    return {piece.href: piece for piece in fragments(browser) if piece.href}


def click_link(browser: QTextBrowser, href: str) -> None:
    """Scroll to a link and click it."""
    piece = links(browser)[href]
    cursor = QTextCursor(browser.document())
    cursor.setPosition(piece.start + len(piece.text) - 1)
    browser.setTextCursor(cursor)
    browser.ensureCursorVisible()
    left = browser.cursorRect(cursor)
    cursor.setPosition(piece.start + len(piece.text))
    right = browser.cursorRect(cursor)
    across = (left.x() + right.x()) // 2 if right.x() > left.x() else left.x() + 2
    QTest.mouseClick(
        browser.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(across, left.center().y())
    )


def bare(text: str) -> str:
    """Return a text without white space, which is laid anew for reading."""
    return "".join(text.split())


_WAITING: list[QTimer] = []


def when_open(kind: type[QWidget], act: Callable[[QWidget], None]) -> list[QWidget]:
    """Do something once a modal dialog or menu of a kind is open; returns those that were met."""
    met: list[QWidget] = []
    timer = QTimer()
    _WAITING.append(timer)

    def look() -> None:
        found = QApplication.activeModalWidget() or QApplication.activePopupWidget()
        if isinstance(found, kind):
            timer.stop()
            met.append(found)
            act(found)

    timer.timeout.connect(look)
    timer.start(5)
    return met


def wait_no_longer() -> None:
    """Forget the dialogs that were waited for: the next test has its own."""
    while _WAITING:
        _WAITING.pop().stop()


def settled(qtbot: QtBot, condition: Callable[[], object]) -> None:
    """Wait until something holds."""
    qtbot.waitUntil(lambda: bool(condition()), timeout=10_000)
