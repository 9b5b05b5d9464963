"""The detail pane: the selected record on three pages, Record, In source and Wording."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMimeData, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import (
    QApplication,
    QButtonGroup,
    QLabel,
    QMenu,
    QStackedWidget,
    QTextEdit,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from natoeu_desktop.context import Context
from natoeu_desktop.documents.copying import (
    Copied,
    copy_quotation,
    copy_statement,
    copy_words,
)
from natoeu_desktop.documents.record_sheet import kicker, record_sheet
from natoeu_desktop.documents.titles import linked_titles
from natoeu_desktop.documents.writers.screen import record_address
from natoeu_desktop.documents.writers.text import write_text
from natoeu_desktop.model.records import Quotation, Record
from natoeu_desktop.window.chips import chip_style
from natoeu_desktop.window.detail.record_page import RecordPage
from natoeu_desktop.window.flow import Flow
from natoeu_desktop.window.naming import named
from natoeu_desktop.window.theme import colours

if TYPE_CHECKING:  # imported when they are first opened: a start does not pay for them
    from natoeu_desktop.window.detail.cite_menu import CiteMenu
    from natoeu_desktop.window.detail.source_page import SourcePage
    from natoeu_desktop.window.detail.wording_page import WordingPage

RECORD, SOURCE, WORDING = "record", "source", "wording"
_PAGES = {RECORD: "Record", SOURCE: "In source", WORDING: "Wording"}
_TITLE_SIZE = 1.45


@dataclass(frozen=True, slots=True)
class Place:
    """Where a reader is: a record, a page of it, a source on that page, and how far down."""

    record_id: str
    page: str
    source_id: str = ""
    scroll: int = 0

    def is_same_page(self, other: Place) -> bool:
        """Return whether only the scrolling differs."""
        return (self.record_id, self.page, self.source_id) == (
            other.record_id, other.page, other.source_id,
        )  # fmt: skip


class DetailPane(QWidget):
    """Shows a record; pages other than the first are made when they are first opened."""

    record_wanted = Signal(str)  # a link to another record was followed
    page_opened = Signal(str)
    told = Signal(str)  # something for the status bar

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._record: Record | None = None
        self.setObjectName("detail")
        self.setMinimumWidth(300)
        self.setAutoFillBackground(True)
        self.record_page = RecordPage(context.records, self)
        self.record_page.record_wanted.connect(self.record_wanted)
        self.record_page.source_wanted.connect(self.show_in_source)
        self.record_page.copy_wanted.connect(self.copy_quotation)
        self.record_page.statement_copy_wanted.connect(self.copy_statement)
        self._source_page: SourcePage | None = None
        self._wording_page: WordingPage | None = None
        self._cite_menu: CiteMenu | None = None
        self._build()
        self._dress()
        self.show_nothing()

    @property
    def record_id(self) -> str:
        """The id of the record shown, "" for none."""
        return self._record.id if self._record else ""

    @property
    def page(self) -> str:
        """The key of the page shown."""
        return next(key for key, button in self._buttons.items() if button.isChecked())

    @property
    def title(self) -> str:
        """The title of the record shown."""
        return self._record.heading.title if self._record else ""

    def place(self) -> Place:
        """Return where the reader is."""
        source_id = self.source_page.source_id if self.page == SOURCE else ""
        return Place(self.record_id, self.page, source_id, self._view.verticalScrollBar().value())

    def restore(self, place: Place) -> None:
        """Return to a place of the record that is shown."""
        self.open_page(place.page)
        if place.source_id:  # after the page, which opens at the record's first source
            self.source_page.open_source(place.source_id)
        self.record_page.finish()
        self._view.verticalScrollBar().setValue(place.scroll)

    @property
    def source_page(self) -> SourcePage:
        """The page In source; it is made when it is first needed."""
        if self._source_page is None:
            from natoeu_desktop.window.detail.source_page import SourcePage  # noqa: PLC0415

            self._source_page = SourcePage(self._context.sources, self._context.documents, self)
            self._source_page.record_wanted.connect(self.record_wanted)
            self._stack.addWidget(self._source_page)
        return self._source_page

    @property
    def wording_page(self) -> WordingPage:
        """The page Wording; it is made when it is first needed."""
        if self._wording_page is None:
            from natoeu_desktop.window.detail.wording_page import WordingPage  # noqa: PLC0415

            self._wording_page = WordingPage(self, self._context.data_version)
            self._wording_page.quotation_wanted.connect(lambda number: self.show_proof(number, 0))
            self._wording_page.told.connect(self.told)
            self._stack.addWidget(self._wording_page)
        return self._wording_page

    def show_record(self, record_id: str) -> None:
        """Show a record from its beginning; raises NotFoundError for an unknown id."""
        if record_id == self.record_id:
            return
        self._record = self._context.records.record(record_id)
        self.record_page.show_record(self._record)
        self._buttons[SOURCE].setEnabled(bool(self._record.quotations))
        self._buttons[WORDING].setEnabled(bool(self._record.wordings))
        self.cite.setEnabled(True)
        self.open_page(self.page if self._buttons[self.page].isEnabled() else RECORD)

    def show_nothing(self) -> None:
        """Say what the pane is for."""
        self._record = None
        self.cite.setEnabled(False)
        self._title.setText("")
        self._kicker.setText("")
        self.record_page.show_nothing()

    def show_in_source(self, number: int) -> None:
        """Open the source of a quotation (by its number on the record) at its place."""
        if self._record is not None:
            self.source_page.show_record(self._record, number)
            self.open_page(SOURCE)

    def show_source(self, source_id: str) -> None:
        """Open a source by itself."""
        self.open_page(SOURCE)
        self.source_page.show_source(source_id)
        self._head()

    def show_proof(self, number: int, statement_id: int) -> None:
        """Open the record at a quotation, the words that prove a statement marked."""
        self.open_page(RECORD)
        self.record_page.show_proof(number, statement_id)

    def open_page(self, key: str) -> None:
        """Open a page of the record shown."""
        self._fill(key)
        self._buttons[key].setChecked(True)
        page = {RECORD: self.record_page, SOURCE: self._source_page}.get(key, self._wording_page)
        if page is not None and self._stack.currentWidget() is not page:
            self._stack.setCurrentWidget(page)
            self.page_opened.emit(key)
        self._head()

    def focus_page(self) -> None:
        """Give the page shown the keyboard."""
        self._view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def copy(self) -> bool:
        """Copy the selection with its source; returns whether anything was selected."""
        if self.page == WORDING:
            return self.wording_page.copy()
        words = (
            self._view.textCursor().selectedText().replace("\u2029", "\n").replace("\u2028", " ")
        )
        if not words.strip() or self._record is None:
            return False
        quotation = self._quotation_with(words)
        version = self._context.data_version
        if quotation is None:
            self._to_clipboard(copy_words(self._record, words, version))
        else:
            self._to_clipboard(copy_quotation(self._record, quotation, version, words))
        return True

    def copy_quotation(self, number: int) -> None:
        """Copy a quotation (by its number) with its source, as text, rich text and Markdown."""
        if self._record is not None:
            quotation = self._record.quotations[number - 1]
            self._to_clipboard(copy_quotation(self._record, quotation, self._context.data_version))
            self.told.emit(f"Quotation {number} was copied with its source.")

    def copy_statement(self, statement_id: int) -> None:
        """Copy a statement with the quotations that prove it."""
        if self._record is None:
            return
        found = next((item for item in self._record.statements if item.id == statement_id), None)
        if found is not None:
            titles = linked_titles(self._record, self._context.records)
            version = self._context.data_version
            self._to_clipboard(copy_statement(self._record, found, titles, version))
            self.told.emit("The statement was copied with its proof.")

    def copy_record(self) -> None:
        """Copy the whole record with all its quotations, as text."""
        if self._record is not None:
            sheet = record_sheet(self._record, linked_titles(self._record, self._context.records))
            address = record_address(self._record.id)
            text = f"{write_text(sheet)}\n{address} · data {self._context.data_version}\n"
            self._to_clipboard(Copied(text, "", ""))
            self.told.emit("The record was copied with its quotations.")

    # Qt's own

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.PaletteChange, QEvent.Type.FontChange}:
            self._dress()
            for page in (self._source_page, self._wording_page):
                if page is not None:
                    page.dress()

    # building

    def _build(self) -> None:
        self._kicker = named(QLabel(self), "detail_kicker")
        self._title = named(QLabel(self), "detail_title")
        for label in (self._kicker, self._title):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        switch = Flow(self, (0, 0))
        group = QButtonGroup(self)
        self._buttons: dict[str, QToolButton] = {}
        for key, text in _PAGES.items():
            button = named(QToolButton(self), f"page_{key}", f"Page: {text}")
            button.setText(text)
            button.setCheckable(True)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(lambda _=False, key=key: self.open_page(key))
            group.addButton(button)
            switch.add(button)
            self._buttons[key] = button
        self._buttons[RECORD].setChecked(True)
        self.cite = named(QToolButton(self), "cite", "Cite: copy a citation")
        self.cite.setText("Cite")
        self.cite.setToolTip("Copy a citation of this record or of one of its quotations")
        self.cite.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.cite.setMenu(QMenu(self.cite))
        self.cite.menu().aboutToShow.connect(self._on_cite)
        switch.add(self.cite)
        head = QVBoxLayout()
        head.setContentsMargins(22, 14, 14, 8)
        head.setSpacing(4)
        head.addWidget(self._kicker)
        head.addWidget(self._title)
        head.addSpacing(4)
        head.addWidget(switch)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.record_page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(self._stack, 1)

    def _dress(self) -> None:
        look = colours()
        if self.palette().color(QPalette.ColorRole.Window) != QColor(look.detail):
            palette = self.palette()
            palette.setColor(QPalette.ColorRole.Window, QColor(look.detail))
            self.setPalette(palette)
        title, small = QFont(self.font()), QFont(self.font())
        title.setPointSizeF(self.font().pointSizeF() * _TITLE_SIZE)
        title.setWeight(QFont.Weight.DemiBold)
        small.setPointSizeF(self.font().pointSizeF() * 0.9)
        self._title.setFont(title)
        self._kicker.setFont(small)
        muted = self._kicker.palette()
        muted.setColor(QPalette.ColorRole.WindowText, QColor(look.muted))
        self._kicker.setPalette(muted)
        for button in self._buttons.values():
            button.setStyleSheet(chip_style("QToolButton"))
        self.cite.setStyleSheet(chip_style("QToolButton", menu=True))

    # what happens

    @property
    def _view(self) -> QTextEdit:
        """What scrolls on the page shown."""
        if self.page == SOURCE:
            return self.source_page.view
        return self.wording_page.view if self.page == WORDING else self.record_page

    def _head(self) -> None:
        """Name what is shown: the record, or a source that was opened by itself."""
        if self.page == SOURCE and not self.source_page.record_id:
            source = self._context.sources[self.source_page.source_id]
            self._kicker.setText(f"Source · {source.short_title}")
            self._title.setText(source.title.strip())
        elif self._record is not None:
            self._kicker.setText(kicker(self._record))
            self._title.setText(self._record.heading.title)

    def _fill(self, key: str) -> None:
        """Show the record on a page that is about to be opened."""
        if self._record is None:
            return
        if key == SOURCE and self.source_page.record_id != self._record.id:
            self.source_page.show_record(self._record)
        elif key == WORDING and self.wording_page.record is not self._record:
            self.wording_page.show_record(self._record)

    def _on_cite(self) -> None:
        """Offer citations; the styles are read only when someone wants to cite."""
        from natoeu_desktop.window.detail.cite_menu import CiteMenu  # noqa: PLC0415

        if self._cite_menu is None:
            self._cite_menu = CiteMenu(self._on_cited, self._context.data_version)
        if self._record is not None:
            self._cite_menu.fill(self.cite.menu(), self._record)

    def _on_cited(self, copied: Copied, said: str) -> None:
        self._to_clipboard(copied)
        self.told.emit(said)

    def _quotation_with(self, words: str) -> Quotation | None:
        """Return the quotation that holds the words selected, if one does."""
        bare = " ".join(words.split()).strip("“”")
        found = self._record.quotations if self._record else ()
        return next((q for q in found if bare in " ".join(q.readable_text.split())), None)

    def _to_clipboard(self, copied: Copied) -> None:
        data = QMimeData()
        data.setText(copied.plain)
        if copied.html:
            data.setHtml(copied.html)
        if copied.markdown:
            data.setData("text/markdown", copied.markdown.encode())
        QApplication.clipboard().setMimeData(data)
