"""The house keeps its rooms: who may know whom, and what is never loaded (docs/design)."""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
from pathlib import Path

import pytest

from natoeu_desktop.paths import bundled_database
from tests.conftest import ROOT

NETWORK = {"socket", "_socket", "ssl", "_ssl", "http", "urllib.request", "PySide6.QtNetwork"}
LONGEST, USUAL = 400, 150  # lines


def in_a_fresh_interpreter(code: str, *arguments: str) -> str:
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", code, *arguments],
        capture_output=True, text=True, cwd=ROOT, check=False,
        env={**os.environ, "PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"}, timeout=120,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr
    return done.stdout


def test_imports_run_downwards_only():
    printed = in_a_fresh_interpreter(
        "import sys; from importlinter.cli import lint_imports_command as lint;"
        "sys.argv = ['lint-imports', '--no-cache']; lint()"
    )

    assert " 0 broken" in printed
    assert "Contracts: 0 kept" not in printed


# Imports every module of a room and prints what was loaded by that.
LOADING = """
import importlib, json, pkgutil, sys
room = importlib.import_module(sys.argv[1])
for module in pkgutil.walk_packages(getattr(room, "__path__", []), room.__name__ + "."):
    importlib.import_module(module.name)
print(json.dumps(sorted(sys.modules)))
"""


def loaded_by(room: str) -> set[str]:
    return set(json.loads(in_a_fresh_interpreter(LOADING, f"natoeu_desktop.{room}")))


@pytest.mark.parametrize("room", ["model", "kinds", "database", "documents", "commands", "context"])
def test_rooms_without_a_window_load_neither_qt_nor_the_builder(room):
    loaded = loaded_by(room)

    assert f"natoeu_desktop.{room}" in loaded
    assert not {name.split(".")[0] for name in loaded} & {"PySide6", "shiboken6", "sqlite_utils"}
    assert not {name for name in loaded if name.startswith("natoeu_desktop.dataset")}
    assert not loaded & NETWORK


@pytest.mark.parametrize("room", ["model", "kinds"])
def test_what_a_record_is_knows_no_sql(room):
    assert not {name for name in loaded_by(room) if "sqlite3" in name}


def test_the_command_line_is_understood_before_anything_is_loaded():
    loaded = loaded_by("__main__")

    ours = {name for name in loaded if name.startswith("natoeu_desktop")}
    assert ours == {"natoeu_desktop", "natoeu_desktop.__main__"}


# Starts the program as a person does, opens every tab, every page and a record, and ends it.
WORKING = """
import json, sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QAbstractButton
from natoeu_desktop import crash
from natoeu_desktop.__main__ import main
from natoeu_desktop.window.main_window import MainWindow

def work():
    window = next(w for w in QApplication.topLevelWidgets() if isinstance(w, MainWindow))
    for tab in ("membership", "operations", "declarations", "timeline"):
        window.open_tab(tab)
    window.go_to("operation/althea")
    for button in window.detail.findChildren(QAbstractButton):
        if button.isVisible() and button.isEnabled() and button.isCheckable():
            button.click()
    window.actions_by_key["appearance_dark"].trigger()
    window.grab()
    window.close()

def begin():
    QTimer.singleShot(0, work)

crash.install = lambda tell: None  # no dialog would be answered here
show = MainWindow.showEvent
MainWindow.showEvent = lambda self, event: (show(self, event), begin())[0]
code = main(["--settings-file", sys.argv[1]])
print(json.dumps(sorted(sys.modules)))
sys.exit(code)
"""


def test_a_window_at_work_loads_nothing_that_could_go_online(tmp_path):
    printed = in_a_fresh_interpreter(WORKING, str(tmp_path / "settings.ini"))

    loaded = set(json.loads(printed))
    assert {"PySide6.QtWidgets", "natoeu_desktop.window.main_window"} <= loaded
    assert not loaded & NETWORK
    assert not {name for name in loaded if name.split(".")[0] in {"sqlite_utils", "pip"}}
    assert not {name for name in loaded if name.startswith("natoeu_desktop.dataset")}
    qt = {name for name in loaded if name.startswith("PySide6.")}
    assert not qt & {"PySide6.QtTest", "PySide6.QtQml", "PySide6.QtQuick", "PySide6.QtDBus"}


def code_files() -> list[Path]:
    folders = ("natoeu_desktop", "tests", "benchmarks", "packaging")
    found = [path for folder in folders for path in (ROOT / folder).rglob("*.py")]
    return [*found, *(ROOT / "packaging").rglob("*.sh"), ROOT / "Makefile"]


def lines(path: Path) -> int:
    return len(path.read_text(encoding="utf-8").splitlines())


def test_files_are_small():
    too_long = {str(path): lines(path) for path in code_files() if lines(path) > LONGEST}

    assert not too_long
    assert statistics.median(lines(path) for path in code_files()) <= USUAL


def test_every_room_says_what_it_is_for():
    for folder in (ROOT / "natoeu_desktop").rglob("__init__.py"):
        assert folder.read_text(encoding="utf-8").startswith('"""'), folder


def test_the_bundled_database_is_there():
    assert bundled_database().is_file()
