"""Where the program finds what it brings along: the database, fonts, icons."""

from __future__ import annotations

import sys
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def _root() -> Path:
    """Return the folder that holds ``data/`` and ``resources/``: frozen, installed or checkout."""
    frozen = getattr(sys, "_MEIPASS", None)
    if frozen:
        return Path(frozen)
    installed = _PACKAGE / "_bundled"
    return installed if installed.is_dir() else _PACKAGE.parent


def bundled_database() -> Path:
    """Return the path of the database that comes with the program."""
    return _root() / "data" / "natoeu.db"


def resource(*parts: str) -> Path:
    """Return the path of a bundled resource, such as ``resource("fonts", "Inter-Regular.ttf")``."""
    return _root().joinpath("resources", *parts)
