"""A tab's table as a Qt model: ids first, rows when they are looked at."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from natoeu_desktop.database.listings import Listing
from natoeu_desktop.kinds import Column, Tab
from natoeu_desktop.model.listing import Filter, ListingRow, Sort

RECORD_ID_ROLE = int(Qt.ItemDataRole.UserRole)
_FETCH = 100  # rows read at once, about two screens
_KEPT = 2_000  # rows kept before the store is emptied

Index = QModelIndex | QPersistentModelIndex


class ListingModel(QAbstractTableModel):
    """The rows of a listing that pass the filter, in the order of the sort."""

    def __init__(self, listing: Listing, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._listing = listing
        self._filter = Filter()
        self._sort = Sort(listing.tab.sort)
        self._rows: dict[str, ListingRow] = {}
        self._ids = listing.ids(self._filter, self._sort)
        self._places = {record_id: row for row, record_id in enumerate(self._ids)}

    @property
    def tab(self) -> Tab:
        """The tab whose rows these are."""
        return self._listing.tab

    @property
    def filter(self) -> Filter:
        """What narrows the rows now."""
        return self._filter

    def set_filter(self, filter_: Filter) -> None:
        """Narrow the rows."""
        if filter_ != self._filter:
            self._filter = filter_
            self._query()

    def record_id(self, row: int) -> str:
        """Return the id of the record in a row."""
        return self._ids[row]

    def row_of(self, record_id: str) -> int:
        """Return the row of a record, -1 where the filter hides it."""
        return self._places.get(record_id, -1)

    def column(self, section: int) -> Column:
        """Return what describes a column."""
        return self.tab.columns[section]

    # Qt's own

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self._ids)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.tab.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        if role == RECORD_ID_ROLE:
            return self._ids[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._row(index.row()).cells[index.column()]
        if role == Qt.ItemDataRole.ToolTipRole:  # Qt would take text like markup for markup
            return f"<p>{escape(self._row(index.row()).cells[index.column()])}</p>"
        if role == Qt.ItemDataRole.AccessibleTextRole:
            column = self.column(index.column())
            return f"{column.title}: {self._row(index.row()).cells[index.column()] or 'empty'}"
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is Qt.Orientation.Vertical:
            return None
        if role == Qt.ItemDataRole.DisplayRole and 0 <= section < len(self.tab.columns):
            return self.column(section).title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        if not 0 <= column < len(self.tab.columns):
            return
        wanted = Sort(self.column(column).key, order is Qt.SortOrder.DescendingOrder)
        if wanted != self._sort:
            self._sort = wanted
            self._query()

    def _query(self) -> None:
        self.beginResetModel()
        self._ids = self._listing.ids(self._filter, self._sort)
        self._places = {record_id: row for row, record_id in enumerate(self._ids)}
        self.endResetModel()

    def _row(self, row: int) -> ListingRow:
        record_id = self._ids[row]
        if record_id not in self._rows:
            if len(self._rows) > _KEPT:
                self._rows.clear()
            first = max(0, row - _FETCH // 4)
            for item in self._listing.rows(self._ids[first : first + _FETCH]):
                self._rows[item.record_id] = item
        return self._rows[record_id]
