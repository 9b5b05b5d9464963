"""Runs a PySide6 program until its first window has painted its first frame, and tells when.

``python benchmarks/first_frame.py FD SCRIPT [ARGUMENT …]``: the moment is written to the file
descriptor FD as nanoseconds of CLOCK_MONOTONIC, then the program is ended. SCRIPT is a file, or
a module written as ``-m:name``. Nothing in the program is changed: when it begins to wait for
events, its windows are watched from outside.
"""

from __future__ import annotations

import os
import runpy
import sys
import time

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication


class FirstFrame(QObject):
    """Waits for the first paint of a window of the window system."""

    def __init__(self, descriptor: int) -> None:
        super().__init__()
        self._descriptor = descriptor
        self._seen = False

    def watch(self) -> None:
        """Watch every window there is."""
        for widget in QApplication.topLevelWidgets():
            if widget.isVisible() and widget.windowHandle() is not None:
                widget.windowHandle().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Let the window paint, then tell when that was done."""
        if self._seen or event.type() is not QEvent.Type.Paint:
            return False
        self._seen = True
        QCoreApplication.sendEvent(watched, event)
        os.write(self._descriptor, b"%d\n" % time.clock_gettime_ns(time.CLOCK_MONOTONIC))
        QTimer.singleShot(0, QCoreApplication.quit)
        return True


def main() -> None:
    """Run the program named on the command line."""
    first = FirstFrame(int(sys.argv[1]))
    wait_for_events = QApplication.exec

    def watched(*_: object) -> int:
        first.watch()
        return wait_for_events()

    QApplication.exec = watched  # type: ignore[method-assign]
    sys.argv = sys.argv[2:]
    if sys.argv[0].startswith("-m:"):
        runpy.run_module(sys.argv[0][3:], run_name="__main__", alter_sys=True)
    else:
        runpy.run_path(sys.argv[0], run_name="__main__")


if __name__ == "__main__":
    main()
