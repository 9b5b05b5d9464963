"""The line at the foot of the window: what the data holds, its version, and that it is offline."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QStatusBar

from natoeu_desktop.context import Context


def fill_status(bar: QStatusBar, context: Context, *, bundled: bool) -> None:
    """Say what the data file in use holds; one that is not the bundled one is named."""
    meta = context.database.meta
    facts = _label(
        bar,
        f"{len(context.sources)} sources · {meta('count.record')} records · "
        f"{meta('count.statement')} statements · {meta('count.quotation')} quotations",
    )
    facts.setContentsMargins(8, 0, 0, 0)
    bar.addWidget(facts)
    bar.setSizeGripEnabled(False)
    own = "" if bundled else f" · {context.database.path.name}"
    version = _label(bar, f"Offline · data {context.data_version}{own}")
    version.setContentsMargins(0, 0, 8, 0)
    bar.addPermanentWidget(version)


def _label(bar: QStatusBar, text: str) -> QLabel:
    label = QLabel(text, bar)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label
