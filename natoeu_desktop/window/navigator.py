"""Back and forward: over records, their pages, and the places a reader scrolled to."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from natoeu_desktop.model.history import History
from natoeu_desktop.window.detail.pane import DetailPane, Place

_SETTLE = 500  # milliseconds a record is shown before Back remembers it: arrow keys pass by many


class Navigator(QObject):
    """Remembers the places shown in a detail pane and returns to them."""

    changed = Signal(bool, bool)  # whether there is a way back, and forward

    def __init__(
        self, detail: DetailPane, open_record: Callable[[str], object], parent: QObject
    ) -> None:
        """Return to a place with ``open_record``, which shows a record in its tab and the pane."""
        super().__init__(parent)
        self._detail = detail
        self._open_record = open_record
        self._history: History[Place] = History()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SETTLE)
        self._timer.timeout.connect(self.remember)
        detail.page_opened.connect(lambda _: self.remember())

    def settle(self) -> None:
        """Remember the present place if the reader stays a moment."""
        self._timer.start()

    def leave(self) -> None:
        """Keep how far the reader had scrolled, before something else is shown."""
        here, current = self._detail.place(), self._history.current
        if current is not None and (here.record_id, here.page) == (current.record_id, current.page):
            self._history.replace(here)

    def remember(self) -> None:
        """Remember the present place now."""
        self._timer.stop()
        here, current = self._detail.place(), self._history.current
        same = current is not None and here.is_same_page(current)
        if here.record_id and not same:
            self._history.visit(here)
        self._tell()

    def stop(self) -> None:
        """Remember nothing more: the window is closing."""
        self._timer.stop()

    def back(self) -> None:
        """Return to the place before this one."""
        self._timer.stop()
        self.leave()
        self._go(self._history.back())

    def forward(self) -> None:
        """Go again to the place that Back left."""
        self._timer.stop()
        self.leave()
        self._go(self._history.forward())

    def _go(self, place: Place | None) -> None:
        if place is not None:
            # On the way back no page that is passed is a new place.
            blocked = self._detail.blockSignals(True)
            self._open_record(place.record_id)
            self._detail.restore(place)
            self._detail.blockSignals(blocked)
        self._tell()

    def _tell(self) -> None:
        self.changed.emit(self._history.can_go_back, self._history.can_go_forward)
