"""The bar of tabs: quiet words with counts, a line under the one that is open."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QTabBar, QWidget

from natoeu_desktop.window.theme import colours

_SIDE, _ABOVE, _LINE = 14, 11, 2


class TabBar(QTabBar):
    """Tabs with a count each; a screen reader hears both."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("tabs")
        self.setAccessibleName("Tabs")
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(False)

    def add(self, title: str, count: int) -> None:
        """Add a tab."""
        index = self.addTab(title)
        self.setTabData(index, str(count))
        self.setAccessibleTabName(index, f"{title}, {count} records")
        self.setTabToolTip(index, f"{title} (Ctrl+{index + 1})")

    def tabSizeHint(self, index: int) -> QSize:
        width = QFontMetrics(self._font(open_=True)).horizontalAdvance(self.tabText(index))
        width += self.fontMetrics().horizontalAdvance(f"  {self.tabData(index)}")
        return QSize(width + 2 * _SIDE, self.fontMetrics().height() + 2 * _ABOVE)

    def minimumTabSizeHint(self, index: int) -> QSize:
        return self.tabSizeHint(index)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        for index in range(self.count()):
            self._paint_tab(painter, index)

    def _paint_tab(self, painter: QPainter, index: int) -> None:
        look, rect = colours(), self.tabRect(index)
        is_open = index == self.currentIndex()
        font = self._font(open_=is_open)
        inner = rect.adjusted(_SIDE, 0, -_SIDE, 0)
        painter.setFont(font)
        painter.setPen(QColor(look.accent if is_open else look.text))
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(inner, middle | Qt.AlignmentFlag.AlignLeft, self.tabText(index))
        shown = QFontMetrics(font).horizontalAdvance(f"{self.tabText(index)}  ")
        painter.setFont(self.font())
        painter.setPen(QColor(look.muted))
        painter.drawText(inner.adjusted(shown, 0, 0, 0), middle, str(self.tabData(index)))
        if is_open:
            line = QRect(rect.left() + 4, rect.bottom() - _LINE + 1, rect.width() - 8, _LINE)
            painter.fillRect(line, QColor(look.accent))
            if self.hasFocus():
                painter.setPen(QColor(look.accent))
                painter.drawRoundedRect(rect.adjusted(4, 5, -5, -7), 4, 4)

    def _font(self, *, open_: bool) -> QFont:
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold if open_ else QFont.Weight.Normal)
        return font
