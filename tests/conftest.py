"""What tests share: the real data, the real window, and a place of their own for settings."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from hypothesis import HealthCheck, settings
from PySide6.QtWidgets import QApplication

from natoeu_desktop.context import Context, open_context
from natoeu_desktop.paths import bundled_database
from natoeu_desktop.window.application import make_application
from natoeu_desktop.window.main_window import MainWindow
from natoeu_desktop.window.settings import Settings

ROOT = Path(__file__).resolve().parents[1]
DATA = ROOT / "data"

# A loaded machine is no fault of the code: examples are limited by number, not by time.
settings.register_profile(
    "default", deadline=None, suppress_health_check=[HealthCheck.too_slow], max_examples=60
)
settings.load_profile("default")


@pytest.fixture(scope="session")
def database_path() -> Path:
    return bundled_database()


@pytest.fixture
def context(database_path: Path) -> Iterator[Context]:
    opened = open_context(database_path)
    yield opened
    opened.database.close()


@pytest.fixture
def settings_file(tmp_path: Path) -> Path:
    return tmp_path / "settings.ini"


@pytest.fixture
def dressed(qapp: QApplication, settings_file: Path) -> QApplication:
    return make_application(Settings(settings_file))


@pytest.fixture
def window(qtbot, dressed, context, settings_file) -> Iterator[MainWindow]:
    shown = MainWindow(context, Settings(settings_file))
    qtbot.addWidget(shown)
    shown.show()
    qtbot.waitExposed(shown)
    shown.activateWindow()
    yield shown
    shown.close()
