"""The text of comparisons on the screen; what is copied from it keeps its marks as signs."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import QMimeData, Qt, QUrl, Signal
from PySide6.QtGui import QResizeEvent, QTextBlock, QTextCharFormat, QTextDocument
from PySide6.QtWidgets import QTextBrowser, QWidget

from natoeu_desktop.documents.blocks import Line, Run, Style
from natoeu_desktop.documents.writers.screen_wording import WORDING_ANCHOR

MARGIN = 22

# What is copied: the lines selected, and the numbers of the quotations they are from.
Copying = Callable[[list[Line], set[int]], QMimeData]


class WordingText(QTextBrowser):
    """Shows comparisons as rich text and loads nothing."""

    resized = Signal()

    def __init__(self, copying: Copying, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._copying = copying
        self._document: QTextDocument | None = None
        self.setFrameShape(QTextBrowser.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setUndoRedoEnabled(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextBrowserInteraction
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )

    def show_html(self, html: str) -> None:
        """Show a text; the scroll bar stays where it was."""
        at = self.verticalScrollBar().value()
        # Laid out before it is shown: in the view, every insertion would be laid out by itself.
        document = QTextDocument(self)
        document.setUndoRedoEnabled(False)
        document.setDefaultFont(self.font())
        document.setDocumentMargin(MARGIN)
        document.setHtml(html)
        document.setTextWidth(self.viewport().width())
        self.setDocument(document)
        if self._document is not None:  # the view deletes its own first one, not ours
            self._document.deleteLater()
        self._document = document
        self.verticalScrollBar().setValue(at)

    def loadResource(self, type_: int, name: QUrl | str) -> object:
        """Load nothing: no text of a source makes the program open anything."""
        return None

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
