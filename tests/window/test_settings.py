"""What is remembered, read from whatever a settings file holds."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QByteArray, QSettings

from natoeu_desktop.window.settings import LARGEST, SMALLEST, Settings
from natoeu_desktop.window.theme import Appearance

SAME_FILE = settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=150, deadline=None
)
ODD = st.one_of(
    st.text(max_size=20),
    st.sampled_from(["²", "٣", "1e3", "-5", "+7", " 80 ", "9" * 5_000, "0", "", "yes", "DARK"]),
    st.integers(-(2**63), 2**63 - 1), st.booleans(), st.floats(),
    st.lists(st.text(max_size=3), max_size=3),
)  # fmt: skip


def assert_usable(remembered: Settings) -> None:
    """Ask for everything; what makes no sense must have become the default."""
    assert remembered.appearance in set(Appearance)
    assert SMALLEST <= remembered.scale <= LARGEST
    assert isinstance(remembered.detail_shown, bool)
    assert all(
        isinstance(text, str)
        for text in (remembered.tab, remembered.database, remembered.selected("timeline"))
    )
    assert isinstance(remembered.state("geometry"), QByteArray)


def test_without_a_file_there_are_defaults(tmp_path):
    remembered = Settings(tmp_path / "none.ini")

    assert remembered.appearance is Appearance.SYSTEM
    assert remembered.scale == 100
    assert remembered.detail_shown
    assert (remembered.tab, remembered.database, remembered.selected("timeline")) == ("", "", "")
    assert remembered.state("geometry").isEmpty()


def test_what_is_set_comes_back(tmp_path):
    path = tmp_path / "folder – ü" / "settings.ini"
    first = Settings(path)
    first.appearance = Appearance.DARK
    first.scale = 130
    first.tab = "operations"
    first.database = "/data/ü, x=1; [y].db"
    first.detail_shown = False
    first.set_selected("operations", "operation/kfor")
    first.set_state("geometry", QByteArray(b"\x00\x01\xff=;"))
    first.save()

    again = Settings(path)
    assert (again.appearance, again.scale, again.tab) == (Appearance.DARK, 130, "operations")
    assert again.database == "/data/ü, x=1; [y].db"
    assert not again.detail_shown
    assert again.selected("operations") == "operation/kfor"
    assert again.state("geometry") == QByteArray(b"\x00\x01\xff=;")


@given(key=st.sampled_from(["appearance", "scale", "tab", "database", "detail_shown",
                            "selected/timeline", "layout1/geometry"]), value=ODD)  # fmt: skip
@SAME_FILE
def test_values_that_make_no_sense_are_defaults(tmp_path, key, value):
    path = tmp_path / "odd.ini"
    path.unlink(missing_ok=True)
    store = QSettings(str(path), QSettings.Format.IniFormat)
    store.setValue(key, value)
    store.sync()

    assert_usable(Settings(path))


@pytest.mark.parametrize("scale", ["²", "٣", "9" * 5_000, "-1", "1.5", "0", "100000"])
def test_any_size_of_text_is_one_that_can_be_read(tmp_path, scale):
    path = tmp_path / "settings.ini"
    store = QSettings(str(path), QSettings.Format.IniFormat)
    store.setValue("scale", scale)
    store.sync()

    assert SMALLEST <= Settings(path).scale <= LARGEST


@given(content=st.one_of(st.binary(max_size=400), st.text(max_size=200).map(str.encode)))
@SAME_FILE
def test_any_bytes_in_the_file_are_survived(tmp_path, content):
    path = tmp_path / "any.ini"
    path.write_bytes(content)

    assert_usable(Settings(path))


def test_a_place_that_cannot_be_written_costs_only_the_memory(tmp_path):
    blocked = tmp_path / "file"
    blocked.write_text("not a folder", encoding="utf-8")

    remembered = Settings(blocked / "settings.ini")
    remembered.scale = 120
    remembered.save()

    assert remembered.scale == 120
    assert blocked.read_text(encoding="utf-8") == "not a folder"


def test_the_usual_place_is_the_persons_own(monkeypatch, tmp_path):
    old = QSettings(
        QSettings.Format.IniFormat, QSettings.Scope.UserScope, "natoeu-desktop", "natoeu-desktop"
    ).fileName()
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(tmp_path))

    remembered = Settings()
    remembered.scale = 110
    remembered.save()

    QSettings.setPath(
        QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(Path(old).parents[1])
    )
    assert (tmp_path / "natoeu-desktop" / "natoeu-desktop.ini").is_file()
