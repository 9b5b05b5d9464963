"""The text of a source on the screen: marks, the way to a passage, finding words."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QResizeEvent, QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextEdit, QWidget

from natoeu_desktop.model.text import Span
from natoeu_desktop.window.detail.measure import hold_measure
from natoeu_desktop.window.detail.source_document import SourceDocument
from natoeu_desktop.window.theme import colours

_MARGIN = 22


class SourceView(QTextEdit):
    """Shows a typeset source, read-only; a click or Enter tells which place was meant."""

    place_chosen = Signal(int, QPoint)  # the place in the source, and where on the screen

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._typeset: SourceDocument | None = None
        self._marks: list[QTextEdit.ExtraSelection] = []
        self._hits: list[QTextCursor] = []
        self._hit = -1
        self._pressed = QPoint()
        self.setReadOnly(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setFrameShape(QTextEdit.Shape.NoFrame)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )

    @property
    def hits(self) -> int:
        """How many places the words looked for were found in."""
        return len(self._hits)

    @property
    def hit(self) -> int:
        """Which of them is shown, from 1; 0 for none."""
        return self._hit + 1

    def show_source(self, typeset: SourceDocument) -> None:
        """Show a source from its beginning, unmarked."""
        self._typeset = typeset
        typeset.document.setDocumentMargin(_MARGIN)
        self.setDocument(typeset.document)
        self._marks, self._hits, self._hit = [], [], -1
        self._paint()

    def mark(self, spans: list[Span], current: int) -> None:
        """Mark the record's passages, the current one most, and bring that one into view."""
        self._marks = []
        for number, span in enumerate(spans):
            cursor = self._cursor(span)
            if cursor is not None:
                strong = number == current
                self._marks.append(self._selection(cursor, "mark_strong" if strong else "mark"))
                if strong:
                    self._bring_into_view(cursor)
        self._paint()

    def find_words(self, words: str) -> None:
        """Mark every place that has the words (in either case) and show the first."""
        self._hits, self._hit = [], -1
        document = self.document()
        cursor = document.find(words) if words.strip() else QTextCursor()
        while not cursor.isNull() and cursor.hasSelection():
            self._hits.append(QTextCursor(cursor))
            cursor = document.find(words, cursor, QTextDocument.FindFlag(0))
        if self._hits:
            self.step(1)
        else:
            self._paint()

    def step(self, by: int) -> None:
        """Show the next (1) or previous (-1) place found, around the end."""
        if self._hits:
            self._hit = (self._hit + by) % len(self._hits)
            self._bring_into_view(self._hits[self._hit])
            self._paint()

    # Qt's own

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed = event.position().toPoint()
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        here = event.position().toPoint()
        still = (here - self._pressed).manhattanLength() < 4
        if still and event.button() is Qt.MouseButton.LeftButton:
            self._choose(self.cursorForPosition(here), self.viewport().mapToGlobal(here))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            below = self.viewport().mapToGlobal(self.cursorRect().bottomLeft())
            self._choose(self.textCursor(), below)
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        hold_measure(self, _MARGIN)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            hold_measure(self, _MARGIN)

    def _choose(self, cursor: QTextCursor, at: QPoint) -> None:
        offset = self._typeset.offset_at(cursor.position()) if self._typeset else None
        if offset is not None:
            self.place_chosen.emit(offset, at)

    def _cursor(self, span: Span) -> QTextCursor | None:
        return self._typeset.select(span) if self._typeset else None

    def _selection(self, cursor: QTextCursor, colour: str) -> QTextEdit.ExtraSelection:
        marked = QTextEdit.ExtraSelection()
        marked.cursor = cursor
        marked.format.setBackground(QColor(getattr(colours(), colour)))
        return marked

    def _paint(self) -> None:
        found = [
            self._selection(cursor, "hit_strong" if number == self._hit else "hit")
            for number, cursor in enumerate(self._hits)
        ]
        self.setExtraSelections([*self._marks, *found])

    def _bring_into_view(self, cursor: QTextCursor) -> None:
        """Scroll so that the beginning of a selection stands in the upper third."""
        start = QTextCursor(cursor)
        start.setPosition(cursor.selectionStart())
        self.setTextCursor(start)
        wanted = self.viewport().height() // 4
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + self.cursorRect(start).top() - wanted)
