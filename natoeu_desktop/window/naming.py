"""Names for widgets: one for tests and style, one that a screen reader says."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtWidgets import QWidget

Widget = TypeVar("Widget", bound=QWidget)


def named(widget: Widget, name: str, accessible: str = "") -> Widget:
    """Give a widget its object name, and what a screen reader calls it, and return it."""
    widget.setObjectName(name)
    if accessible:
        widget.setAccessibleName(accessible)
    return widget
