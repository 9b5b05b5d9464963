"""A source as a text document for the screen, and the way between its places and the source's."""

from __future__ import annotations

from bisect import bisect_right

from PySide6.QtGui import (
    QColor,
    QFont,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)

from natoeu_desktop.documents.source_layout import SourceBlock, SourceRun
from natoeu_desktop.model.text import Form, Span
from natoeu_desktop.window.theme import INTERFACE_FONT, QUOTATION_FONT, Colours

_SERIF = {Form.PARAGRAPH, Form.BULLET, Form.MILESTONE, Form.FOOTNOTE}
_SIZES = {Form.TITLE: 1.5, Form.HEADING: 1.15, Form.FOOTNOTE: 0.95, Form.CAPTION: 0.9,
          Form.FURNITURE: 0.85}  # fmt: skip
_READING_SIZE = 1.1
_INDENT = 18


class SourceDocument:
    """Typesets a source; the order of its characters is kept, white space aside."""

    def __init__(
        self, facts: list[tuple[str, str]], blocks: list[SourceBlock], font: QFont, look: Colours
    ) -> None:
        self.document = QTextDocument()
        self.document.setDefaultFont(font)
        self.document.setUndoRedoEnabled(False)
        self._points = font.pointSizeF()
        self._look = look
        # Where runs stand: in the source and in the document, in step.
        self._source_starts: list[int] = []
        self._document_starts: list[int] = []
        self._lengths: list[int] = []
        cursor = QTextCursor(self.document)
        cursor.beginEditBlock()
        self._write_facts(cursor, facts)
        for block in blocks:
            self._write_block(cursor, block)
        cursor.endEditBlock()

    def offset_at(self, position: int) -> int | None:
        """Return the place in the source of a place in the document, None between words."""
        at = bisect_right(self._document_starts, position) - 1
        if at < 0 or position - self._document_starts[at] >= self._lengths[at]:
            return None
        return self._source_starts[at] + position - self._document_starts[at]

    def select(self, span: Span) -> QTextCursor:
        """Return the selection in the document that holds a span of the source."""
        cursor = QTextCursor(self.document)
        cursor.setPosition(self._position(span.start))
        end = self._position(span.end - 1) + 1
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def _position(self, offset: int) -> int:
        at = max(0, bisect_right(self._source_starts, offset) - 1)
        within = min(offset - self._source_starts[at], self._lengths[at])
        return self._document_starts[at] + within

    def _write_facts(self, cursor: QTextCursor, facts: list[tuple[str, str]]) -> None:
        label, value = QTextCharFormat(), QTextCharFormat()
        for char in (label, value):
            char.setFontPointSize(self._points * 0.9)
        label.setForeground(QColor(self._look.muted))
        value.setForeground(QColor(self._look.text))
        for name, text in facts:
            cursor.insertText(f"{name}  ", label)
            cursor.insertText(text, value)
            cursor.insertBlock()

    def _write_block(self, cursor: QTextCursor, block: SourceBlock) -> None:
        cursor.insertBlock(self._block_format(block.form))
        plain = self._char_format(block.form)
        faint = QTextCharFormat(plain)
        faint.setBackground(QColor(self._look.faint))
        for run in block.runs:
            self._write_run(cursor, run, faint if run.used else plain)

    def _write_run(self, cursor: QTextCursor, run: SourceRun, char: QTextCharFormat) -> None:
        self._source_starts.append(run.start)
        self._document_starts.append(cursor.position())
        self._lengths.append(len(run.text))
        cursor.insertText(run.text, char)

    def _block_format(self, form: Form) -> QTextBlockFormat:
        layout = QTextBlockFormat()
        heading = form in {Form.TITLE, Form.HEADING}
        layout.setTopMargin(18 if heading else 4)
        layout.setBottomMargin(4)
        layout.setLineHeight(128, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        if heading:
            layout.setHeadingLevel(1 if form is Form.TITLE else 2)
        if form in {Form.BULLET, Form.MILESTONE}:
            layout.setLeftMargin(_INDENT)
            layout.setTextIndent(-_INDENT if form is Form.MILESTONE else -_INDENT / 2)
        return layout

    def _char_format(self, form: Form) -> QTextCharFormat:
        char = QTextCharFormat()
        char.setFontFamilies([QUOTATION_FONT if form in _SERIF else INTERFACE_FONT])
        size = _SIZES.get(form, 1.0) * (_READING_SIZE if form in _SERIF else 1.0)
        char.setFontPointSize(self._points * size)
        quiet = form in {Form.CAPTION, Form.FURNITURE}
        char.setForeground(QColor(self._look.muted if quiet else self._look.text))
        char.setFontItalic(form is Form.CAPTION)
        if form in {Form.TITLE, Form.HEADING}:
            char.setFontWeight(QFont.Weight.DemiBold)
        return char
