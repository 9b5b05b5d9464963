"""A tab: what narrows its table, the table, and which record is selected in it."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QLabel, QStackedLayout, QVBoxLayout, QWidget

from natoeu_desktop.database.listings import Listing
from natoeu_desktop.kinds import Tab
from natoeu_desktop.model.listing import Filter
from natoeu_desktop.window.filter_bar import FilterBar
from natoeu_desktop.window.hairline import hairline
from natoeu_desktop.window.listing_model import ListingModel
from natoeu_desktop.window.listing_view import ListingView
from natoeu_desktop.window.naming import named


class TabPage(QWidget):
    """One of the tabs; every tab is made of the same parts."""

    record_selected = Signal(str)  # a reader chose a record
    record_opened = Signal(str)  # a reader wants to read it: Enter or a double click

    def __init__(self, listing: Listing, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(f"{listing.tab.key}_page")
        self._selected = ""
        self.model = ListingModel(listing, self)
        self.filter_bar = FilterBar(listing, self)
        self.view = ListingView(self.model, self)
        self._nothing = named(QLabel(self), "nothing_found")
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._nothing.setWordWrap(True)
        self._nothing.setTextFormat(Qt.TextFormat.PlainText)
        self._lay()
        self.filter_bar.changed.connect(self._on_filter)
        self.filter_bar.left.connect(self.focus_table)
        self.view.selectionModel().currentRowChanged.connect(self._on_row)
        self.view.opened.connect(self.record_opened)
        self.view.doubleClicked.connect(self._on_open)
        self.model.modelReset.connect(self._keep_selection)
        self.filter_bar.show_count(self.model.rowCount())

    @property
    def tab(self) -> Tab:
        """Which tab this is."""
        return self.model.tab

    @property
    def selected(self) -> str:
        """The id of the record selected last, "" for none."""
        return self._selected

    def select(self, record_id: str) -> bool:
        """Select a record and bring it into view; filters that hide it are cleared.

        Returns whether the tab has it.
        """
        if self.model.row_of(record_id) < 0 and self.filter_bar.filter:
            self.filter_bar.clear()
        row = self.model.row_of(record_id)
        if row < 0:
            return False
        self._selected = record_id
        index = self.model.index(row, self.view.visible_first())
        self.view.setCurrentIndex(index)
        self.view.scrollTo(index)
        return True

    def select_first(self) -> None:
        """Select the first row, if there is one and none is selected."""
        if not self._selected and self.model.rowCount():
            self.select(self.model.record_id(0))

    def focus_table(self) -> None:
        """Give the table the keyboard."""
        self.view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def focus_filter(self) -> None:
        """Give the filter's field the keyboard."""
        self.filter_bar.words.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filter_bar.words.selectAll()

    def _lay(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.filter_bar)
        layout.addWidget(hairline(self))
        table = QWidget(self)
        self._stack = QStackedLayout(table)
        self._stack.addWidget(self.view)
        self._stack.addWidget(self._nothing)
        layout.addWidget(table, 1)

    def _on_filter(self, filter_: Filter) -> None:
        self.model.set_filter(filter_)
        shown = self.model.rowCount()
        self.filter_bar.show_count(shown)
        self._nothing.setText(
            f"No record of this tab has all of this: {_in_words(filter_)}.\n"
            "Title, statements, quotations and other names were searched."
        )
        self._stack.setCurrentWidget(self.view if shown else self._nothing)

    def _on_row(self, current: QModelIndex, _: QModelIndex) -> None:
        if current.isValid():
            self._selected = self.model.record_id(current.row())
            if not self.view.selectionModel().isRowSelected(current.row()):
                self.view.selectRow(current.row())  # Qt makes a row current without selecting it
            self.record_selected.emit(self._selected)

    def _on_open(self, index: QModelIndex) -> None:
        self.record_opened.emit(self.model.record_id(index.row()))

    def _keep_selection(self) -> None:
        """After filtering or sorting, mark the same record again, without telling anyone."""
        row = self.model.row_of(self._selected)
        if row >= 0:
            blocked = self.view.selectionModel().blockSignals(True)
            self.view.setCurrentIndex(self.model.index(row, self.view.visible_first()))
            self.view.selectionModel().blockSignals(blocked)
            self.view.scrollTo(self.view.currentIndex())


def _in_words(filter_: Filter) -> str:
    parts = [f"“{filter_.text.strip()}”"] if filter_.text.strip() else []
    return ", ".join(parts + sorted(value for _, value in filter_.chosen))
