"""The table of a tab: quiet rows, a sortable header, columns that give way where it is narrow."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from natoeu_desktop.kinds import Column, Content
from natoeu_desktop.window.chips import text_size
from natoeu_desktop.window.listing_model import ListingModel
from natoeu_desktop.window.theme import colours

_PADDING = 10


class RowDelegate(QStyledItemDelegate):
    """Paints a cell: text, a hairline beneath, a soft selection, a bar where the focus is."""

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        look = colours()
        model, view = index.model(), self.parent()
        if not isinstance(model, ListingModel) or not isinstance(view, ListingView):
            return
        column = model.column(index.column())
        rect: QRect = option.rect
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        if selected:
            painter.fillRect(rect, QColor(look.selection))
        painter.setPen(QColor(look.line))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if selected and view.hasFocus() and view.visible_first() == index.column():
            painter.fillRect(QRect(rect.left(), rect.top(), 3, rect.height()), QColor(look.accent))
        text = str(index.data() or "")
        painter.setPen(QColor(self._pen(column, text, selected=selected)))
        painter.setFont(option.font)
        inner = rect.adjusted(_PADDING, 0, -_PADDING // 2, 0)
        elided = option.fontMetrics.elidedText(text, Qt.TextElideMode.ElideRight, inner.width())
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, elided)
        painter.restore()

    def _pen(self, column: Column, text: str, *, selected: bool) -> str:
        look = colours()
        if column.content in {Content.SOURCES, Content.MARKS, Content.CATEGORY}:
            return look.muted
        if column.missing and text == column.missing:
            return look.muted
        return look.on_selection if selected else look.text


class ListingView(QTableView):
    """Shows a listing model; a row is the unit of selection."""

    opened = Signal(str)  # Enter on a row: the id of its record

    def __init__(self, model: ListingModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._listing_model = model
        self._laying = False
        # The widths of columns in characters, so that they follow the size of text.
        self._measures: dict[int, float] = {
            section: column.width
            for section, column in enumerate(model.tab.columns)
            if not column.takes_rest
        }
        self.setModel(model)
        self.setItemDelegate(RowDelegate(self))
        self.setObjectName(f"{model.tab.key}_table")
        self.setAccessibleName(f"{model.tab.title}: table of records")
        self.setShowGrid(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self._set_up_header()
        self.lay_rows()
        self.setSortingEnabled(True)

    def lay_rows(self) -> None:
        """Fit row heights and the columns' widths to the font."""
        rows = self.verticalHeader()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(self.fontMetrics().height() + 2 * _PADDING - 2)
        character = self.fontMetrics().averageCharWidth()
        self._laying = True
        for section, measure in self._measures.items():
            if not self.isColumnHidden(section):
                self.setColumnWidth(section, round(measure * character) + 2 * _PADDING)
        self._give_way()
        self._laying = False

    def _on_resized(self, section: int, old: int, new: int) -> None:
        """Keep what a reader made of a column's width."""
        if not self._laying and new and section in self._measures:
            character = self.fontMetrics().averageCharWidth()
            self._measures[section] = (new - 2 * _PADDING) / character

    def visible_first(self) -> int:
        """Return the logical index of the leftmost shown column."""
        header = self.horizontalHeader()
        order = (header.logicalIndex(place) for place in range(header.count()))
        return next((section for section in order if not header.isSectionHidden(section)), 0)

    # Qt's own

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._give_way()
        super().resizeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if self.model() is None:
            return
        if event.type() is QEvent.Type.FontChange:
            self._dress_header()
            self.lay_rows()
        elif event.type() is QEvent.Type.PaletteChange:
            self._dress_header()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.currentIndex().isValid():
            self.opened.emit(self._listing_model.record_id(self.currentIndex().row()))
            return
        super().keyPressEvent(event)

    def _set_up_header(self) -> None:
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsMovable(True)
        header.setMinimumSectionSize(40)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        tab = self._listing_model.tab
        for section, column in enumerate(tab.columns):
            rest = column.takes_rest
            mode = QHeaderView.ResizeMode.Stretch if rest else QHeaderView.ResizeMode.Interactive
            header.setSectionResizeMode(section, mode)
        keys = [column.key for column in tab.columns]
        header.setSortIndicator(keys.index(tab.sort), Qt.SortOrder.AscendingOrder)
        header.sectionResized.connect(self._on_resized)
        self._dress_header()

    def _dress_header(self) -> None:
        look = colours()
        self.horizontalHeader().setStyleSheet(
            f"QHeaderView {{ background: {look.window}; border: none; }}"
            f"QHeaderView::section {{ background: {look.window}; color: {look.muted};"
            f" border: none; border-bottom: 1px solid {look.line}; padding: 6px {_PADDING}px;"
            f" {text_size()} }}"
        )

    def _give_way(self) -> None:
        """Hide the columns that can best be done without until the title has room."""
        header, character = self.horizontalHeader(), self.fontMetrics().averageCharWidth()
        columns = list(enumerate(self._listing_model.tab.columns))
        rest = sum(column.width for _, column in columns if column.takes_rest)
        room = self.viewport().width() - rest * character - 2 * _PADDING
        was_laying, self._laying = self._laying, True
        for section, column in sorted(columns, key=lambda item: item[1].gives_way):
            if section not in self._measures:
                continue
            width = round(self._measures[section] * character) + 2 * _PADDING
            room -= width
            hide = column.gives_way > 0 and room < 0
            if header.isSectionHidden(section) and not hide:
                self.setColumnHidden(section, False)
                self.setColumnWidth(section, width)
            elif hide:
                self.setColumnHidden(section, True)
        self._laying = was_laying
