"""A record in a window of its own, to be read beside another one."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from natoeu_desktop.context import Context
from natoeu_desktop.errors import NotFoundError
from natoeu_desktop.window.detail.pane import DetailPane


class RecordWindow(QWidget):
    """A detail pane by itself; its links lead on inside it."""

    def __init__(self, context: Context, record_id: str, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.detail = DetailPane(context, self)
        self.detail.record_wanted.connect(self.show_record)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.detail)
        for keys, slot in (("Ctrl+W", self.close), ("Ctrl+C", self.detail.copy)):
            QShortcut(QKeySequence(keys), self).activated.connect(slot)
        self.resize(600, 760)
        self.show_record(record_id)

    def show_record(self, record_id: str) -> None:
        """Show a record; one that is not there leaves the window as it is."""
        try:
            self.detail.show_record(record_id)
        except NotFoundError:
            return
        self.setWindowTitle(self.detail.title)
