"""A widget that sets its children in a line and goes on in the next one where room ends."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget


class Flow(QWidget):
    """Sets the widgets added to it left to right, line by line; hidden ones take no room."""

    def __init__(self, parent: QWidget | None = None, margins: tuple[int, int] = (12, 9)) -> None:
        """``margins`` are those at the sides and those above and below, in pixels."""
        super().__init__(parent)
        self._flowing: list[QWidget] = []
        self._margins, self._gap = margins, 6
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def add(self, widget: QWidget) -> None:
        """Set a widget behind the others."""
        widget.setParent(self)
        self._flowing.append(widget)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._lay(width, move=False)

    def sizeHint(self) -> QSize:
        width = self.width() or 600
        return QSize(width, self._lay(width, move=False))

    def minimumSizeHint(self) -> QSize:
        widest = max((item.sizeHint().width() for item in self._flowing), default=0)
        return QSize(widest + 2 * self._margins[0], self._lay(self.width(), move=False))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._flow()

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.LayoutRequest:
            self._flow()
        return super().event(event)

    def _flow(self) -> None:
        height = self._lay(self.width(), move=True)
        if height != self.minimumHeight():
            self.setFixedHeight(height)

    def _lay(self, width: int, *, move: bool) -> int:
        """Place the children in ``width`` (or only measure) and return the height they need."""
        y = self._margins[1]
        for line in self._lines(width - 2 * self._margins[0]):
            height = max(size.height() for _, size in line)
            x = self._margins[0]
            for item, size in line:
                if move:
                    middle = y + (height - size.height()) // 2
                    item.setGeometry(QRect(x, middle, size.width(), size.height()))
                x += size.width() + self._gap
            y += height + self._gap
        return y - self._gap + self._margins[1]

    def _lines(self, room: int) -> list[list[tuple[QWidget, QSize]]]:
        """Return which children stand in which line, with their sizes."""
        lines: list[list[tuple[QWidget, QSize]]] = [[]]
        used = 0
        for item in self._flowing:
            if item.isHidden():
                continue
            size = item.sizeHint().expandedTo(item.minimumSize())
            size.setWidth(min(size.width(), item.maximumWidth()))
            if lines[-1] and used + size.width() > room:
                lines.append([])
                used = 0
            lines[-1].append((item, size))
            used += size.width() + self._gap
        return [line for line in lines if line]
