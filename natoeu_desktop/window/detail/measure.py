"""Lines of readable length: a wide pane gets a wider margin, not longer lines."""

from __future__ import annotations

from PySide6.QtWidgets import QTextEdit

_MEASURE = 78  # characters of the interface font, about 70 of the quotations' at their size


def hold_measure(view: QTextEdit, margin: int, columns: int = 1) -> None:
    """Keep the lines of a text view readable; ``margin`` is that of its document, in pixels."""
    widest = columns * _MEASURE * view.fontMetrics().averageCharWidth() + 2 * margin
    room = view.width() - view.verticalScrollBar().sizeHint().width()
    view.setViewportMargins(0, 0, max(0, room - widest), 0)
