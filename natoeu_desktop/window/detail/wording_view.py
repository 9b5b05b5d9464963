"""The text of comparisons on the screen; what is copied from it keeps its marks as signs."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QResizeEvent, QTextBlock, QTextCharFormat
from PySide6.QtWidgets import QWidget

from natoeu_desktop.documents.blocks import Line, Run, Style
from natoeu_desktop.documents.writers.screen_wording import WORDING_ANCHOR
from natoeu_desktop.window.detail.rich_text import RichText

# What is copied: the lines selected, and the numbers of the quotations they are from.
Copying = Callable[[list[Line], set[int]], QMimeData]


class WordingText(RichText):
    """Shows comparisons as rich text."""

    resized = Signal()

    def __init__(self, copying: Copying, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._copying = copying

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resized.emit()

    def createMimeDataFromSelection(self) -> QMimeData:
        """Return what is selected with its changes marked: plain text has no strike-through."""
        lines, numbers = self.selected()
        return self._copying(lines, numbers)

    def selected(self) -> tuple[list[Line], set[int]]:
        """Return the lines selected, and the numbers of the quotations they are from."""
        cursor = self.textCursor()
        first, last = cursor.selectionStart(), cursor.selectionEnd()
        lines: list[Line] = []
        numbers: set[int] = set()
        pair: set[int] = set()
        block = self.document().begin()
        while block.isValid() and block.position() < last:
            named = _numbers(block)
            # A pair's two captions follow each other; the next pair begins with a new older one.
            pair = named if named and len(pair) != 1 else pair | named
            line = tuple(_runs(block, first, last))
            if line:
                lines.append(line)
                numbers |= pair
            block = block.next()
        return lines, numbers


def _numbers(block: QTextBlock) -> set[int]:
    """Return the numbers of the quotations whose captions stand in a block."""
    return {
        int(name.removeprefix(WORDING_ANCHOR))
        for _, _, look in _fragments(block)
        for name in look.anchorNames()
        if name.startswith(WORDING_ANCHOR)
    }


def _runs(block: QTextBlock, first: int, last: int) -> Iterator[Run]:
    """Return what of a block lies between two places, in the styles it was written in."""
    for start, text, look in _fragments(block):
        part = text[max(first - start, 0) : max(last - start, 0)]
        if part:
            yield Run(part.replace("\u2028", " ").replace("\u00a0", " "), _style(look))


def _fragments(block: QTextBlock) -> Iterator[tuple[int, str, QTextCharFormat]]:
    at = block.begin()
    while not at.atEnd():
        piece = at.fragment()
        yield piece.position(), piece.text(), piece.charFormat()
        at += 1


def _style(look: QTextCharFormat) -> Style:
    tinted = look.background().style() is not Qt.BrushStyle.NoBrush
    if look.fontStrikeOut():
        return Style.REMOVED if tinted else Style.REMOVED_FORM
    if look.fontUnderline():
        return Style.ADDED if tinted else Style.ADDED_FORM
    return Style.PLAIN
