"""One window for one reader: a second start hands its record to the window already open.

By files, not sockets: the program opens none, ever. The running window holds a lock and watches
a folder; a second start lays a file with a record id there and ends.
"""

from __future__ import annotations

import getpass
import hashlib
import os
import tempfile
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QLockFile, QObject, Signal

_SUFFIX = ".open"


class Instance(QObject):
    """The running window of one settings file and data file."""

    asked = Signal(str)  # another start wants a record shown; "" only wants the window

    def __init__(self, *what: str) -> None:
        """Stand for what ``what`` says: starts share a window only when all of it is the same."""
        super().__init__()
        name = hashlib.sha256("\0".join(what).encode()).hexdigest()[:16]
        self._folder = _runtime_folder() / f"natoeu-desktop-{name}"
        self._lock: QLockFile | None = None
        self._watcher: QFileSystemWatcher | None = None

    def claim(self) -> bool:
        """Become the running window; False when there is one already.

        Where the folder cannot be written there can be no handing over, and every start opens a
        window of its own.
        """
        try:
            self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        except OSError:
            return True
        self._lock = QLockFile(str(self._folder / "lock"))
        self._lock.setStaleLockTime(0)  # a lock is stale only when its process is gone
        if not self._lock.tryLock(0):
            return self._lock.error() is not QLockFile.LockError.LockFailedError
        for left in self._folder.glob(f"*{_SUFFIX}"):
            left.unlink(missing_ok=True)
        self._watcher = QFileSystemWatcher([str(self._folder)], self)
        self._watcher.directoryChanged.connect(lambda _: self._read())
        return True

    def hand_over(self, record_id: str) -> None:
        """Ask the running window to show a record ("" for just the window)."""
        number, partial = tempfile.mkstemp(dir=self._folder)
        with os.fdopen(number, "w", encoding="utf-8") as stream:
            stream.write(record_id)
        Path(partial).replace(f"{partial}{_SUFFIX}")

    def release(self) -> None:
        """Stop being the running window."""
        if self._watcher is not None:  # it goes with its parent, not before
            self._watcher.removePath(str(self._folder))
        if self._lock is not None:
            self._lock.unlock()

    def _read(self) -> None:
        for path in sorted(self._folder.glob(f"*{_SUFFIX}")):
            record_id = path.read_text(encoding="utf-8").strip()
            path.unlink(missing_ok=True)
            self.asked.emit(record_id)


def _runtime_folder() -> Path:
    """Return the user's folder for running programs, else one of their own among passing files.

    Not asked of Qt, which warns where a system has no such folder.
    """
    own = os.environ.get("XDG_RUNTIME_DIR", "")
    return Path(own) if own else Path(tempfile.gettempdir()) / f"natoeu-desktop-{getpass.getuser()}"
