"""What narrows a tab's table: words to type, and facets to choose from, with live counts."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QAction, QMouseEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QMenu, QToolButton, QWidget

from natoeu_desktop.database.listings import Listing
from natoeu_desktop.kinds import Facet
from natoeu_desktop.model.listing import FacetCount, Filter
from natoeu_desktop.window.chips import chip_style
from natoeu_desktop.window.flow import Flow
from natoeu_desktop.window.icons import icon
from natoeu_desktop.window.naming import named
from natoeu_desktop.window.theme import colours

_PAUSE = 120  # milliseconds without a key before the table is asked


class ChoiceMenu(QMenu):
    """A menu that stays open while values are ticked."""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        action = self.actionAt(event.position().toPoint())
        if action is not None and action.isCheckable():  # type: ignore[redundant-expr] # Qt: none
            action.trigger()
            return
        super().mouseReleaseEvent(event)


class FacetButton(QToolButton):
    """A facet: its name, how many values are chosen, and a menu of values with counts."""

    toggled_value = Signal(str, str, bool)  # facet, value, whether chosen

    def __init__(self, facet: Facet, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._facet = facet
        self._actions: dict[str, QAction] = {}
        self.setObjectName(f"facet_{facet.key}")
        self.setCheckable(True)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setMenu(ChoiceMenu(self))
        self.dress()

    def show_counts(self, counts: list[FacetCount], chosen: frozenset[str]) -> None:
        """Show the values with their counts, the chosen ones ticked."""
        for item in counts:
            if item.value not in self._actions:
                self._actions[item.value] = self._add(item.value)
            action = self._actions[item.value]
            action.setText(f"{_plain(item.value)}\t{item.count}")
            action.setChecked(item.value in chosen)
            action.setEnabled(item.count > 0 or item.value in chosen)
        names = sorted(chosen)
        shown = names[0] if len(names) == 1 else f"{len(names)} chosen"
        title = self._facet.title
        self.setText(f"{title}: {shown.replace('&', '&&')}" if names else title)
        self.setAccessibleName(f"Filter by {self._facet.title}")
        self.setAccessibleDescription(", ".join(names) or "all")
        self.setChecked(bool(names))

    def dress(self) -> None:
        """Draw it as a chip: outlined, filled when it narrows the table."""
        chip = chip_style("FacetButton", menu=True)
        if chip != self.styleSheet():
            self.setStyleSheet(chip)

    def _add(self, value: str) -> QAction:
        action = self.menu().addAction(value)
        action.setCheckable(True)
        action.triggered.connect(
            lambda checked: self.toggled_value.emit(self._facet.key, value, checked)
        )
        return action


def _plain(value: str) -> str:
    """Return a value as a menu's text: no letter of it is a shortcut, no tab parts it."""
    return value.replace("&", "&&").replace("\t", " ")


class FilterBar(Flow):
    """Words and facets over a table; says how many rows are left."""

    changed = Signal(object)  # the new Filter
    left = Signal()  # Esc or Down in the field: the table wants the focus

    def __init__(self, listing: Listing, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._listing = listing
        self._filter = Filter()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE)
        self._timer.timeout.connect(self._on_typed)
        self.words = self._words_field()
        self.add(self.words)
        self._count = named(QLabel(self), "row_count")
        self._count.setContentsMargins(2, 0, 8, 0)
        self.add(self._count)
        self._buttons = {facet.key: FacetButton(facet, self) for facet in listing.tab.facets}
        for button in self._buttons.values():
            button.toggled_value.connect(self._on_value)
            self.add(button)
        self._clear = named(QToolButton(self), "clear_filters")
        self._clear.setText("Clear filters")
        self._clear.clicked.connect(self.clear)
        self.add(self._clear)
        self._dress()
        self._show()

    @property
    def filter(self) -> Filter:
        """What narrows the table now."""
        return self._filter

    def clear(self) -> None:
        """Show all rows again."""
        self.words.clear()
        self._apply(Filter())

    def set_filter(self, filter_: Filter) -> None:
        """Narrow the table to this."""
        self.words.setText(filter_.text)
        self._apply(filter_)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.PaletteChange, QEvent.Type.FontChange}:
            self._dress()

    def _words_field(self) -> QLineEdit:
        field = named(QLineEdit(self), "filter_words")
        field.setClearButtonEnabled(True)
        field.setPlaceholderText("Filter this table")
        field.setAccessibleName(f"Filter the table {self._listing.tab.title} by words")
        field.setToolTip(
            "Rows that hold all these words in title, statements or quotations (Ctrl+F)"
        )
        field.addAction(icon("find", colours()), QLineEdit.ActionPosition.LeadingPosition)
        field.textEdited.connect(lambda _: self._timer.start())
        field.textChanged.connect(lambda text: None if text else self._on_typed())
        field.returnPressed.connect(self._on_return)
        return field

    def _dress(self) -> None:
        self.words.actions()[0].setIcon(icon("find", colours()))
        self.words.setFixedWidth(27 * self.fontMetrics().averageCharWidth())
        for button in self._buttons.values():
            button.dress()

    def _on_typed(self) -> None:
        self._timer.stop()
        self._apply(self._filter.with_text(self.words.text()))

    def _on_return(self) -> None:
        self._on_typed()
        self.left.emit()

    def _on_value(self, facet: str, value: str, chosen: bool) -> None:
        self._apply(self._filter.with_value(facet, value, chosen=chosen))

    def _apply(self, filter_: Filter) -> None:
        if filter_ != self._filter:
            self._filter = filter_
            self.changed.emit(filter_)
            self._show()

    def show_count(self, shown: int) -> None:
        """Say how many rows are left of how many."""
        total = self._listing.count()
        self._count.setText(f"{shown} of {total}" if self._filter else f"{total} records")

    def _show(self) -> None:
        counts = self._listing.facets(self._filter)
        for key, button in self._buttons.items():
            button.show_counts(counts[key], self._filter.values(key))
        self._clear.setVisible(bool(self._filter))
