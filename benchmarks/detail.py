"""The detail pane: from a selection to the painted record, and opening whole documents.

``python benchmarks/detail.py`` prints percentiles in milliseconds over all
records, and the time to open each document for the first time. A frame is 16 ms.
"""

from __future__ import annotations

import os
import statistics
import sys
import tempfile
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from natoeu_desktop.context import open_context
from natoeu_desktop.paths import bundled_database
from natoeu_desktop.window.application import make_application
from natoeu_desktop.window.main_window import MainWindow
from natoeu_desktop.window.settings import Settings

FRAME = 16


def main() -> int:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(Path(folder) / "settings.ini")
        application = make_application(settings)
        window = MainWindow(open_context(bundled_database()), settings)
        window.resize(1440, 900)
        window.show()
        settle(application)
        report("selection to painted record", selections(application, window))
        report("… until all of it is laid out", wholes(application, window))
        for source_id, taken in documents(application, window).items():
            print(f"{'first opening of ' + source_id:<44}{taken:6.1f} ms")
        window.close()
    return 0


def ids(window: MainWindow) -> list[str]:
    """Return every record's id."""
    return [row[0] for row in window.context.database.rows("SELECT id FROM record ORDER BY id")]


def settle(application: QApplication) -> None:
    """Let everything happen that waits for its turn."""
    for _ in range(20):
        application.processEvents()


def selections(application: QApplication, window: MainWindow) -> list[float]:
    """Return, for each record, the time until what a reader sees of it first is painted."""
    taken = []
    for record_id in ids(window):
        start = time.perf_counter()
        window.detail.show_record(record_id)
        window.detail.record_page.viewport().repaint()
        taken.append((time.perf_counter() - start) * 1000)
        settle(application)
    return taken


def wholes(application: QApplication, window: MainWindow) -> list[float]:
    """Return, for each record, the time until nothing of it is left to be laid out."""
    taken = []
    for record_id in ids(window):
        start = time.perf_counter()
        window.detail.show_record(record_id)
        window.detail.record_page.finish()
        window.detail.record_page.viewport().repaint()
        taken.append((time.perf_counter() - start) * 1000)
        settle(application)
    return taken


def documents(application: QApplication, window: MainWindow) -> dict[str, float]:
    """Return, for each source, the time until it is shown for the first time."""
    taken = {}
    for source_id in window.context.sources:
        start = time.perf_counter()
        window.show_source(source_id)
        window.detail.source_page.view.viewport().repaint()
        taken[source_id] = (time.perf_counter() - start) * 1000
        settle(application)
    return taken


def report(what: str, taken: list[float]) -> None:
    """Print the median, the 95th percentile and the most of some times."""
    quantiles = statistics.quantiles(taken, n=100)
    within = sum(time_ <= FRAME for time_ in taken) / len(taken)
    print(
        f"{what:<44}{statistics.median(taken):6.1f} ms median {quantiles[94]:6.1f} ms 95th "
        f"{max(taken):6.1f} ms most; {within:.0%} within a frame"
    )


if __name__ == "__main__":
    sys.exit(main())
