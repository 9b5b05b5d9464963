"""What the dialogs say, and that each of their buttons does what it says."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from contextlib import contextmanager, nullcontext
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QMessageBox

from natoeu_desktop import __version__
from natoeu_desktop.paths import bundled_database, resource
from natoeu_desktop.window.dialogs import ask_for_data_file
from tests.bad_files import BAD_FILES, changed_copy, make_bad
from tests.window.acting import press, when_open


@contextmanager
def bound_by_permissions():
    """Let permissions bind this process, even where it is root's."""
    if not hasattr(os, "geteuid") or os.geteuid() != 0:
        yield
        return
    os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(0)


def click(text):
    """Return what clicks the button with a text, and keeps what the dialog said."""

    def act(box):
        said = f"{box.text()} {box.informativeText()} {box.windowTitle()}"
        met.append((said, {button.text().replace("&", "") for button in box.buttons()}))
        next(item for item in box.buttons() if item.text().replace("&", "") == text).click()

    met = []
    when_open(QMessageBox, act)
    return met


@pytest.fixture
def broken(database_path, tmp_path):
    """A data file that cannot be used."""
    return make_bad("truncated", database_path, tmp_path)


@pytest.fixture
def public():
    """A folder that everybody may enter; pytest's own are for their owner alone."""
    with tempfile.TemporaryDirectory() as name:
        Path(name).chmod(0o755)
        yield Path(name)


@pytest.mark.parametrize("kind", BAD_FILES)
def test_a_bad_file_is_named_with_its_cause(program, database_path, public, kind):
    path = make_bad(kind, database_path, public)
    met = click("Quit")

    with bound_by_permissions() if kind == "unreadable" else nullcontext():
        shown = program.open(path)

    ((said, offered),) = met
    assert not shown
    assert program.window is None
    assert str(path) in said
    assert BAD_FILES[kind] in said
    assert "Traceback" not in said
    assert "Nothing was changed" in said
    assert offered >= {"Open another file…", "Use the bundled data", "Try again", "Quit"}


def test_quit_ends_the_program(program, broken):
    click("Quit")

    assert program.open(broken) is False
    assert program.window is None


def test_escape_is_quit(program, broken):
    when_open(QMessageBox, lambda box: press("Esc", box))

    assert program.open(broken) is False


def test_use_the_bundled_data_does_so(program, broken):
    click("Use the bundled data")

    assert program.open(broken)
    assert program.window.context.database.path == bundled_database()
    assert program.window.detail.record_id


def test_try_again_opens_the_file_once_it_is_mended(program, broken, database_path):
    def mend(box):
        shutil.copyfile(database_path, broken)
        next(item for item in box.buttons() if item.text() == "Try again").click()

    when_open(QMessageBox, mend)

    assert program.open(broken)
    assert program.window.context.database.path == broken


def test_try_again_asks_again_while_the_file_is_bad(program, broken):
    asked = []

    def first(box):
        asked.append(box.informativeText())
        when_open(QMessageBox, lambda other: asked.append(other.text()) or other.reject())
        next(item for item in box.buttons() if item.text() == "Try again").click()

    when_open(QMessageBox, first)

    assert program.open(broken) is False
    assert len(asked) == 2


def test_open_another_file_does_so(program, broken, database_path, tmp_path):
    good = changed_copy(database_path, tmp_path)

    def choose(box):
        when_open(QFileDialog, lambda dialog: pick(dialog, good))
        next(item for item in box.buttons() if item.text() == "Open another file…").click()

    when_open(QMessageBox, choose)

    assert program.open(broken)
    assert program.window.context.database.path == good


def pick(dialog, path):
    """Type a path into the file dialog and accept it."""
    dialog.findChild(QLineEdit, "fileNameEdit").setText(str(path))
    dialog.accept()


def test_choosing_no_other_file_asks_again(program, broken):
    def choose(box):
        when_open(QFileDialog, lambda dialog: dialog.reject() or when_open(QMessageBox, leave))
        next(item for item in box.buttons() if item.text() == "Open another file…").click()

    def leave(box):
        left.append(str(broken) in box.text())
        box.reject()

    left = []
    when_open(QMessageBox, choose)

    assert program.open(broken) is False
    assert left == [True]


def test_no_file_chosen_is_none(qtbot, dressed, tmp_path):
    when_open(QFileDialog, lambda dialog: dialog.reject())

    assert ask_for_data_file(None, tmp_path) is None


def test_where_the_bundled_file_itself_is_bad_it_is_not_offered(program, monkeypatch, tmp_path):
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "natoeu.db").touch()
    (tmp_path / "resources").symlink_to(resource())
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    met = click("Quit")

    assert program.open(bundled_database()) is False

    ((said, offered),) = met
    assert BAD_FILES["empty"] in said
    assert {"Open another file…", "Try again", "Quit"} <= offered
    assert "Use the bundled data" not in offered


@pytest.mark.parametrize("kind", ["missing", "truncated", "newer schema", "folder"])
def test_another_file_that_is_bad_leaves_the_present_one(running, database_path, tmp_path, kind):
    running.window.go_to("operation/kfor")
    before = running.window
    met = click("Cancel")

    running.open_other(make_bad(kind, database_path, tmp_path))

    ((said, offered),) = met
    assert BAD_FILES[kind] in said
    assert "Quit" not in offered
    assert running.window is before
    assert running.window.isVisible()
    assert running.window.detail.record_id == "operation/kfor"
    running.window.go_to("operation/althea")  # the data file is still open
    assert running.window.detail.record_id == "operation/althea"


def test_the_check_says_that_all_is_well(window, context):
    met = click("OK")

    window.actions_by_key["check_data"].trigger()

    ((said, _),) = met
    assert "All is well" in said
    for table in ("passage", "statement", "record"):
        count = context.database.value(f"SELECT count(*) FROM {table}")
        assert f"{count} {table}s" in said


@pytest.fixture
def tampered(program, database_path, tmp_path):
    """The program on a data file in which a letter of a statement was changed."""
    sql = "UPDATE statement SET value = '~' || value WHERE record_id = 'operation/althea'"
    program.open(changed_copy(database_path, tmp_path, sql))
    return program


def test_the_check_says_what_is_wrong(tampered):
    def read(box):
        read.said = (box.text(), box.informativeText(), box.detailedText(), box.icon())
        box.accept()

    when_open(QMessageBox, read)

    tampered.window.actions_by_key["check_data"].trigger()

    text, advice, details, icon = read.said
    assert "wrong" in text
    assert details.strip()
    assert "bundled data" in advice
    assert icon is QMessageBox.Icon.Warning


def test_about_says_whose_words_are_quoted(window, context):
    def read(box):
        read.said = box.text() + box.informativeText()
        box.accept()

    when_open(QMessageBox, read)

    window.actions_by_key["about"].trigger()

    assert __version__ in read.said
    assert context.data_version in read.said
    assert str(context.database.path) in read.said
    for source in context.sources.values():
        assert source.date_label in read.said
        assert source.publisher in read.said
    assert "never goes online" in read.said


def test_dialogs_go_away_with_the_escape_key(window):
    for name in ("about", "check_data"):
        met = when_open(QMessageBox, lambda box: press("Esc", box))
        window.actions_by_key[name].trigger()
        assert met
        assert QApplication.activeModalWidget() is None
        assert window.isVisible()
