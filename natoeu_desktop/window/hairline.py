"""A line one pixel high, in the colour of lines."""

from __future__ import annotations

from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from natoeu_desktop.window.theme import colours


class Hairline(QWidget):
    """Parts two regions; means nothing to a screen reader."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFixedHeight(1)

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(event.rect(), QColor(colours().line))


def hairline(parent: QWidget) -> Hairline:
    """Return a line that parts what is above it from what is below."""
    return Hairline(parent)
