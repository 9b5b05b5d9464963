"""The page "Record": statements with their proof, differences, quotations, related records."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QEvent, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import (
    QAction,
    QColor,
    QContextMenuEvent,
    QCursor,
    QPalette,
    QResizeEvent,
    QTextCursor,
)
from PySide6.QtWidgets import QMenu, QToolTip, QWidget

from natoeu_desktop.database.records import RecordReader
from natoeu_desktop.documents.record_sheet import record_sheet
from natoeu_desktop.documents.titles import linked_titles
from natoeu_desktop.documents.writers.look import ScreenLook
from natoeu_desktop.documents.writers.screen import (
    COPY_SCHEME,
    FOLD_SCHEME,
    QUOTATION_SCHEME,
    RECORD_SCHEME,
    SOURCE_SCHEME,
    write_screen,
)
from natoeu_desktop.model.records import Record
from natoeu_desktop.window.detail.measure import hold_measure
from natoeu_desktop.window.detail.rich_text import MARGIN, RichText
from natoeu_desktop.window.theme import QUOTATION_FONT, Colours, colours

_QUOTATION_SIZE = 1.12  # of the interface font: a serif looks smaller at the same size
_TIP = 400  # characters of a quotation that a tool tip shows


class RecordPage(RichText):
    """Shows a record; its numbers lead to quotations, its links to other records."""

    record_wanted = Signal(str)
    source_wanted = Signal(int)  # the number of a quotation to be seen in its source
    copy_wanted = Signal(int)  # the number of a quotation to be copied with its source
    statement_copy_wanted = Signal(int)  # a statement to be copied with its proof

    def __init__(self, records: RecordReader, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._records = records
        self._record: Record | None = None
        self._at_hand = 0
        self._unfolded: frozenset[int] = frozenset()
        self._rest: list[str] = []
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(0)
        self._later.timeout.connect(self.finish)
        self.setObjectName("record_page")
        self.setAccessibleName("Record")
        self.anchorClicked.connect(self._on_link)
        self.highlighted.connect(self._on_hover)
        self._dress()

    @property
    def record(self) -> Record | None:
        """The record shown, None for none."""
        return self._record

    @property
    def at_hand(self) -> int:
        """The statement whose proof is marked, 0 for the first."""
        return self._at_hand

    def show_record(self, record: Record) -> None:
        """Show a record from its beginning."""
        self._record = record
        self._at_hand = 0
        self._unfolded = frozenset()
        self._write()
        self.moveCursor(self.textCursor().MoveOperation.Start)
        self.verticalScrollBar().setValue(0)
        self.setAccessibleName(f"Record: {record.heading.title}")

    def show_nothing(self) -> None:
        """Say what the pane is for."""
        self._record = None
        self.setHtml(
            f'<p style="color:{colours().muted}">Select a record to see what the sources say of '
            "it, with the words every statement rests on.</p>"
        )

    def show_proof(self, number: int, statement_id: int) -> None:
        """Mark the words that prove a statement and go to the quotation that holds them."""
        if self._record is None:
            return
        self._at_hand = statement_id or self._at_hand
        self._rewrite()
        self.finish()
        self.scrollToAnchor(f"q{number}")

    def toggle_whole(self, number: int) -> None:
        """Show a long quotation whole, or shortened to its proving sentences again."""
        self._unfolded ^= {number}
        self._rewrite()

    # Qt's own

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer to copy what is under the pointer, or has the focus, with its source."""
        url = QUrl(self.anchorAt(event.pos()) or self.textCursor().charFormat().anchorHref())
        number, _, statement = url.path().partition("/")
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if url.scheme() == QUOTATION_SCHEME and statement.isdigit() and int(statement):
            menu.addAction("Copy this statement with its proof").triggered.connect(
                lambda: self.statement_copy_wanted.emit(int(statement))
            )
        if url.scheme() in {QUOTATION_SCHEME, COPY_SCHEME, SOURCE_SCHEME}:
            menu.addAction(f"Copy quotation {number} with its source").triggered.connect(
                lambda: self.copy_wanted.emit(int(number))
            )
        window = self.window()
        keys = ("action_copy", "action_copy_record", "action_copy_link")
        menu.addActions([found for key in keys if (found := window.findChild(QAction, key))])
        menu.popup(event.globalPos())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.PaletteChange, QEvent.Type.FontChange}:
            self._dress()
            self._rewrite()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        hold_measure(self, MARGIN)

    def _dress(self) -> None:
        wanted = QColor(colours().detail)
        if self.palette().color(QPalette.ColorRole.Base) != wanted:
            palette = self.palette()
            palette.setColor(QPalette.ColorRole.Base, wanted)
            self.setPalette(palette)
        self.document().setDocumentMargin(MARGIN)
        hold_measure(self, MARGIN)

    def _rewrite(self) -> None:
        at = self.verticalScrollBar().value()
        self._write()
        self.finish()
        self.verticalScrollBar().setValue(at)

    def _write(self) -> None:
        if self._record is None:
            return
        titles = linked_titles(self._record, self._records)
        sheet = record_sheet(self._record, titles, self._at_hand, self._unfolded)
        first, *self._rest = write_screen(sheet, screen_look(self))
        self.show_html(first)
        if self._rest:
            self._later.start()

    def finish(self) -> None:
        """Write what is still to be written of the record, now."""
        self._later.stop()
        rest, self._rest = self._rest, []
        for part in rest:
            cursor = QTextCursor(self.document())
            cursor.movePosition(QTextCursor.MoveOperation.End)
            cursor.insertHtml(part)

    def _on_link(self, url: QUrl) -> None:
        number, _, statement = url.path().partition("/")
        match url.scheme():
            case str(scheme) if scheme == RECORD_SCHEME:
                self.record_wanted.emit(f"{url.host()}{url.path()}")
            case str(scheme) if scheme == QUOTATION_SCHEME:
                self.show_proof(int(number), int(statement or 0))
            case str(scheme) if scheme == SOURCE_SCHEME:
                self.source_wanted.emit(int(number))
            case str(scheme) if scheme == COPY_SCHEME:
                self.copy_wanted.emit(int(number))
            case str(scheme) if scheme == FOLD_SCHEME:
                self.toggle_whole(int(number))

    def _on_hover(self, url: QUrl) -> None:
        """Show the quotation behind a number without leaving the place."""
        number = url.path().partition("/")[0]
        if url.scheme() != QUOTATION_SCHEME or self._record is None:
            QToolTip.hideText()
            return
        quotation = self._record.quotations[int(number) - 1]
        text = quotation.readable_text
        shown = text if len(text) <= _TIP else f"{text[:_TIP]}…"
        source = escape(quotation.source.short_title)
        QToolTip.showText(QCursor.pos(), f"<p>“{escape(shown)}”<br>{source}</p>", self)


def screen_look(widget: QWidget, wanted: Colours | None = None) -> ScreenLook:
    """Return the look of rich text in a widget: its colours (or others), fonts and measures."""
    look, font = wanted or colours(), widget.font()
    return ScreenLook(
        look.text, look.muted, look.accent, look.line, look.quote_bar, look.mark, look.panel,
        look.panel_line, QUOTATION_FONT, font.pointSizeF() * _QUOTATION_SIZE,
        17 * widget.fontMetrics().averageCharWidth(),
        look.removed, look.on_removed, look.added, look.on_added,
    )  # fmt: skip
