"""What the window remembers from one start to the next, typed, in one place."""

from __future__ import annotations

import re
from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

from natoeu_desktop.window.theme import Appearance

SMALLEST, LARGEST = 60, 240
# Raised when the layout of toolbars or columns changes, so that an old state is not laid over it.
LAYOUT = 1
_SIZE = re.compile("[0-9]{1,4}")


class Settings:
    """Reads and writes the settings file; a value that makes no sense is read as the default."""

    def __init__(self, path: Path | None = None) -> None:
        """Keep settings in ``path``, or where the system wants them."""
        ini = QSettings.Format.IniFormat
        if path is None:
            scope = QSettings.Scope.UserScope
            self._store = QSettings(ini, scope, "natoeu-desktop", "natoeu-desktop")
        else:
            self._store = QSettings(str(path), ini)

    @property
    def appearance(self) -> Appearance:
        """Light, dark, or as the system has it."""
        text = self._text("appearance", Appearance.SYSTEM)
        return Appearance(text) if text in set(Appearance) else Appearance.SYSTEM

    @appearance.setter
    def appearance(self, value: Appearance) -> None:
        self._store.setValue("appearance", str(value))

    @property
    def scale(self) -> int:
        """The size of text in per cent."""
        text = self._text("scale", "100")
        return min(LARGEST, max(SMALLEST, int(text))) if _SIZE.fullmatch(text) else 100

    @scale.setter
    def scale(self, value: int) -> None:
        self._store.setValue("scale", str(value))

    @property
    def tab(self) -> str:
        """The key of the tab shown last."""
        return self._text("tab", "")

    @tab.setter
    def tab(self, value: str) -> None:
        self._store.setValue("tab", value)

    @property
    def database(self) -> str:
        """The path of the data file in use, "" for the bundled one."""
        return self._text("database", "")

    @database.setter
    def database(self, value: str) -> None:
        self._store.setValue("database", value)

    @property
    def detail_shown(self) -> bool:
        """Whether the record pane is shown."""
        return self._text("detail_shown", "yes") == "yes"

    @detail_shown.setter
    def detail_shown(self, value: bool) -> None:
        self._store.setValue("detail_shown", "yes" if value else "no")

    def selected(self, tab: str) -> str:
        """Return the record selected last in a tab, "" for none."""
        return self._text(f"selected/{tab}", "")

    def set_selected(self, tab: str, record_id: str) -> None:
        """Remember the record selected in a tab."""
        self._store.setValue(f"selected/{tab}", record_id)

    def state(self, name: str) -> QByteArray:
        """Return a remembered geometry or layout, empty where there is none of this version."""
        value = self._store.value(f"layout{LAYOUT}/{name}")
        return value if isinstance(value, QByteArray) else QByteArray()

    def set_state(self, name: str, value: QByteArray) -> None:
        """Remember a geometry or layout."""
        self._store.setValue(f"layout{LAYOUT}/{name}", value)

    def save(self) -> None:
        """Write to disk now; a folder that cannot be written costs the memory, not the program."""
        self._store.sync()

    def _text(self, key: str, default: str) -> str:
        try:
            value = self._store.value(key, default)
        except OverflowError:  # a number in the file that is larger than Qt's
            return default
        return value if isinstance(value, str) else default
