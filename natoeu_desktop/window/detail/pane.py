"""The detail pane: the selected record, read, selected, copied and checked in one place."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, QUrl, Signal
from PySide6.QtGui import QColor, QPalette, QResizeEvent
from PySide6.QtWidgets import QTextBrowser, QWidget

from natoeu_desktop.database.records import RecordReader
from natoeu_desktop.documents.record_sheet import record_sheet
from natoeu_desktop.documents.titles import linked_titles
from natoeu_desktop.documents.writers.screen import (
    QUOTATION_SCHEME,
    RECORD_SCHEME,
    ScreenLook,
    write_screen,
)
from natoeu_desktop.model.records import Record
from natoeu_desktop.window.theme import QUOTATION_FONT, colours

_MEASURE = 78  # characters a line holds at most, label column included
_MARGIN = 22
_QUOTATION_SIZE = 1.12  # of the interface font: a serif looks smaller at the same size


class DetailPane(QTextBrowser):
    """Shows a record; its numbers lead to quotations, its links to other records."""

    record_wanted = Signal(str)  # a link to another record was followed

    def __init__(self, records: RecordReader, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._records = records
        self._record: Record | None = None
        self._at_hand = 0
        self.setObjectName("detail")
        self.setAccessibleName("Record")
        self.setFrameShape(QTextBrowser.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setUndoRedoEnabled(False)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextBrowserInteraction
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setMinimumWidth(300)
        self.anchorClicked.connect(self._on_link)
        self._dress()
        self.show_nothing()

    @property
    def record_id(self) -> str:
        """The id of the record shown, "" for none."""
        return self._record.id if self._record else ""

    def show_record(self, record_id: str) -> None:
        """Show a record from its beginning; raises NotFoundError for an unknown id."""
        if record_id == self.record_id:
            return
        self._record = self._records.record(record_id)
        self._at_hand = 0
        self._write()
        self.moveCursor(self.textCursor().MoveOperation.Start)
        self.setAccessibleName(f"Record: {self._record.heading.title}")

    def show_nothing(self) -> None:
        """Say what the pane is for."""
        self._record = None
        look = colours()
        self.setHtml(
            f'<p style="color:{look.muted}">Select a record to see what the sources say of it, '
            "with the words every statement rests on.</p>"
        )

    def show_proof(self, number: int, statement_id: int) -> None:
        """Mark the words that prove a statement and go to the quotation that holds them."""
        if self._record is None:
            return
        self._at_hand = statement_id
        at = self.verticalScrollBar().value()
        self._write()
        self.verticalScrollBar().setValue(at)
        self.scrollToAnchor(f"q{number}")

    # Qt's own

    def loadResource(self, type_: int, name: QUrl | str) -> object:
        """Load nothing: no text of a record or source makes the program open anything."""
        return None

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.PaletteChange, QEvent.Type.FontChange}:
            self._dress()
            self._write()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._hold_measure()

    def _dress(self) -> None:
        wanted = QColor(colours().detail)
        if self.palette().color(QPalette.ColorRole.Base) != wanted:
            palette = self.palette()
            palette.setColor(QPalette.ColorRole.Base, wanted)
            self.setPalette(palette)
        self.document().setDocumentMargin(_MARGIN)
        self._hold_measure()

    def _hold_measure(self) -> None:
        """Keep lines readable: a wide pane gets a margin, not longer lines."""
        widest = _MEASURE * self.fontMetrics().averageCharWidth() + 2 * _MARGIN
        spare = max(0, self.width() - self.verticalScrollBar().sizeHint().width() - widest)
        self.setViewportMargins(0, 0, spare, 0)

    def _write(self) -> None:
        if self._record is None:
            return
        titles = linked_titles(self._record, self._records)
        sheet = record_sheet(self._record, titles, self._at_hand)
        self.document().setDefaultFont(self.font())
        self.setHtml(write_screen(sheet, self._look()))

    def _look(self) -> ScreenLook:
        look = colours()
        return ScreenLook(
            look.text, look.muted, look.accent, look.line, look.quote_bar, look.mark, look.panel,
            look.panel_line, QUOTATION_FONT, self.font().pointSizeF() * _QUOTATION_SIZE,
            17 * self.fontMetrics().averageCharWidth(),
        )  # fmt: skip

    def _on_link(self, url: QUrl) -> None:
        if url.scheme() == RECORD_SCHEME:
            self.record_wanted.emit(f"{url.host()}{url.path()}")
        elif url.scheme() == QUOTATION_SCHEME:
            number, _, statement = url.path().partition("/")
            self.show_proof(int(number), int(statement or 0))
