"""The bar at the top: back and forward, the tabs, and the switch of the record pane."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from natoeu_desktop.database.listings import Listing
from natoeu_desktop.kinds import TABS
from natoeu_desktop.window.hairline import hairline
from natoeu_desktop.window.icons import icon
from natoeu_desktop.window.naming import named
from natoeu_desktop.window.tab_bar import TabBar
from natoeu_desktop.window.theme import colours

_ICONS = {"back": "back", "forward": "forward", "toggle_detail": "pane"}


class TopBar(QWidget):
    """Shows actions as buttons with icons in the colour of the text."""

    def __init__(
        self, actions: Mapping[str, QAction], listings: Mapping[str, Listing], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setObjectName("bar")
        self._actions = actions
        self.tabs = TabBar(self)
        for tab in TABS:
            self.tabs.add(tab.title, listings[tab.key].count())
        line = QHBoxLayout(self)
        line.setContentsMargins(8, 0, 8, 0)
        line.setSpacing(2)
        line.addWidget(self._button("back", "Back (Alt+Left)"))
        line.addWidget(self._button("forward", "Forward (Alt+Right)"))
        line.addSpacing(8)
        line.addWidget(self.tabs)
        line.addStretch(1)
        line.addWidget(self._button("toggle_detail", "Show or hide the record pane (F9)"))
        self._dress()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self._dress()

    def _button(self, key: str, tip: str) -> QToolButton:
        button = named(QToolButton(self), f"{key}_button", tip.split(" (", maxsplit=1)[0])
        button.setAutoRaise(True)
        button.setDefaultAction(self._actions[key])
        button.setToolTip(tip)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def _dress(self) -> None:
        look = colours()
        for key, name in _ICONS.items():
            self._actions[key].setIcon(icon(name, look))


def framed(bar: TopBar, content: QWidget) -> QWidget:
    """Return the bar above the content, parted by a line."""
    frame = QWidget()
    layout = QVBoxLayout(frame)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    layout.addWidget(bar)
    layout.addWidget(hairline(frame))
    layout.addWidget(content, 1)
    return frame
