"""The program around its window: which data file it shows, and what it says of the unforeseen."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QMessageBox

from natoeu_desktop import crash
from natoeu_desktop.app import run
from natoeu_desktop.errors import Cause, DataFileError
from natoeu_desktop.paths import bundled_database
from natoeu_desktop.window.main_window import TITLE, MainWindow
from natoeu_desktop.window.settings import Settings
from tests.bad_files import TAMPERED, changed_copy, make_bad, tamper
from tests.conftest import ROOT
from tests.window.acting import settled, when_open
from tests.window.conftest import complete


def windows():
    return [widget for widget in QApplication.topLevelWidgets() if isinstance(widget, MainWindow)]


@pytest.fixture
def other(database_path, tmp_path):
    """Another good data file."""
    sql = "UPDATE record SET title = 'Another Althea' WHERE id = 'operation/althea'"
    return changed_copy(database_path, tmp_path, sql)


def test_the_bundled_data_has_no_name_in_the_title(running):
    assert running.window.windowTitle() == TITLE
    assert not running.window.actions_by_key["use_bundled"].isEnabled()


def test_another_file_is_shown_in_a_new_window_and_named(running, other):
    before = running.window

    running.open_other(other)

    assert running.window is not before
    assert running.window.isVisible()
    assert not before.isVisible()
    assert other.name in running.window.windowTitle()
    running.window.go_to("operation/althea")
    assert running.window.page("operations").view.currentIndex().data() == "Operation Althea"
    assert running.window.context.records.title("operation/althea") == "Another Althea"


def test_the_old_window_is_gone(running, other):
    running.open_other(other)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    assert windows() == [running.window]


def test_another_file_is_remembered_and_the_bundled_one_again(qtbot, running, other, settings_file):
    running.open_other(other)
    complete(qtbot, running.window)
    assert Settings(settings_file).database == str(other)

    running.window.actions_by_key["use_bundled"].trigger()

    assert Settings(settings_file).database == ""
    assert running.window.context.database.path == bundled_database()


def test_a_bad_file_is_not_remembered(running, database_path, tmp_path, settings_file):
    when_open(QMessageBox, lambda box: box.reject())

    running.open_other(make_bad("empty", database_path, tmp_path))

    assert Settings(settings_file).database == ""


def test_open_database_lets_choose_a_file(running, other):
    def choose(dialog):
        dialog.findChild(QLineEdit, "fileNameEdit").setText(str(other))
        dialog.accept()

    when_open(QFileDialog, choose)

    running.window.actions_by_key["open_database"].trigger()

    assert running.window.context.database.path == other


def test_open_database_without_a_choice_changes_nothing(running):
    before = running.window
    when_open(QFileDialog, lambda dialog: dialog.reject())

    running.window.actions_by_key["open_database"].trigger()

    assert running.window is before


def test_tab_and_record_stay_when_another_file_is_opened(running, other):
    running.window.go_to("operation/kfor")

    running.open_other(other)

    assert running.window.tab == "operations"
    assert running.window.detail.record_id == "operation/kfor"


def test_the_new_window_stands_where_the_old_one_stood(running, other):
    running.window.resize(710, 530)
    running.window.splitter.setSizes([400, 309])
    before = running.window.size(), running.window.splitter.sizes()

    running.open_other(other)

    assert (running.window.size(), running.window.splitter.sizes()) == before


def test_the_data_file_is_only_read(program, other, qtbot):
    before = hashlib.sha256(other.read_bytes()).hexdigest()
    files = sorted(other.parent.iterdir())

    program.open(other)
    for tab in ("membership", "operations", "declarations", "timeline"):
        program.window.open_tab(tab)
        program.window.page(tab).filter_bar.words.setText("eu")
        program.window.page(tab).filter_bar.words.returnPressed.emit()
    when_open(QMessageBox, lambda box: box.accept())
    program.window.actions_by_key["check_data"].trigger()

    assert hashlib.sha256(other.read_bytes()).hexdigest() == before
    program.window._settings.save()
    assert [item for item in sorted(other.parent.iterdir()) if item.suffix != ".ini"] == files


OPEN_TWICE = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from natoeu_desktop.app import Program
from natoeu_desktop.window.application import make_application
from natoeu_desktop.window.settings import Settings
settings = Settings(Path(sys.argv[2]))
application = make_application(settings)
program = Program(settings)
program.open(Path(sys.argv[1]))
QTimer.singleShot(0, lambda: program.open_other(Path(sys.argv[1])))
QTimer.singleShot(500, application.quit)
sys.exit(application.exec())
"""


def test_another_file_can_be_opened_before_the_first_window_is_complete(other, tmp_path):
    """In a process of its own: a timer that outlives its window can end the interpreter."""
    done = subprocess.run(
        [sys.executable, "-c", OPEN_TWICE, str(other), str(tmp_path / "settings.ini")],
        capture_output=True, text=True, cwd=ROOT, check=False, timeout=120,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)},
    )  # fmt: skip

    assert "Traceback" not in done.stderr
    assert done.returncode == 0


def ended(monkeypatch):
    """Let the application end as soon as it would wait for events."""
    monkeypatch.setattr(QApplication, "exec", lambda *_: 0)
    monkeypatch.setattr(crash, "install", lambda tell: None)


def test_run_opens_the_file_on_the_command_line(monkeypatch, dressed, other, settings_file):
    ended(monkeypatch)

    assert run(other, settings_file) == 0

    (window,) = [item for item in windows() if item.isVisible()]
    assert window.context.database.path == other
    window.close()


def test_run_opens_the_file_that_is_remembered(monkeypatch, dressed, other, settings_file):
    ended(monkeypatch)
    remembered = Settings(settings_file)
    remembered.database = str(other)
    remembered.save()

    assert run(None, settings_file) == 0

    (window,) = [item for item in windows() if item.isVisible()]
    assert window.context.database.path == other
    window.close()


@pytest.mark.parametrize("name", ["/no/such/place.db", "nul\0byte.db", "x" * 5_000, "\x01"])
def test_a_remembered_file_that_is_gone_is_asked_about(monkeypatch, dressed, settings_file, name):
    ended(monkeypatch)
    remembered = Settings(settings_file)
    remembered.database = name
    remembered.save()
    met = when_open(QMessageBox, lambda box: box.reject())

    assert run(None, settings_file) == 1

    assert met


@pytest.fixture
def kept(monkeypatch, tmp_path):
    """The folder in which reports are kept, away from the person's own."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "share"))
    return tmp_path / "share"


def failure():
    with pytest.raises(ZeroDivisionError) as caught:
        raise ZeroDivisionError("made up <b>for the test</b>")
    return caught.value


@pytest.mark.skipif(sys.platform != "linux", reason="the folder is set as Linux does")
def test_the_unforeseen_is_said_with_a_report_that_can_be_copied(running, kept):
    said = []

    def read(box):
        said.append((box.text() + box.informativeText(), box.detailedText()))
        box.accept()

    when_open(QMessageBox, read)
    error = failure()

    running.tell(error, crash.report(error))

    ((text, details),) = said
    assert "not foreseen" in text
    assert "ZeroDivisionError: made up <b>for the test</b>" in details
    assert "natoeu-desktop" in details
    (log,) = kept.rglob("crash.log")
    assert "ZeroDivisionError" in log.read_text(encoding="utf-8")
    assert str(log) in text
    assert running.window.isVisible()


def test_a_hook_says_what_nothing_else_caught(monkeypatch, capsys):
    told = []
    monkeypatch.setattr(sys, "excepthook", sys.__excepthook__)
    crash.install(lambda error, report: told.append((error, report)))
    error = failure()

    sys.excepthook(type(error), error, error.__traceback__)

    ((what, report),) = told
    assert what is error
    assert "ZeroDivisionError" in report
    assert "ZeroDivisionError" in capsys.readouterr().err


def test_a_failing_dialog_does_not_call_itself(monkeypatch, capsys):
    def fail(error, report):
        sys.excepthook(type(error), error, None)
        raise RuntimeError("the dialog itself failed")

    monkeypatch.setattr(sys, "excepthook", sys.__excepthook__)
    crash.install(fail)
    error = failure()

    with pytest.raises(RuntimeError):
        sys.excepthook(type(error), error, error.__traceback__)

    assert capsys.readouterr().err


def button(box, text):
    return next(item for item in box.buttons() if item.text() == text)


def test_damage_found_while_reading_can_be_left_for_the_bundled_data(qtbot, running, other):
    running.open_other(other)
    complete(qtbot, running.window)
    when_open(QMessageBox, lambda box: button(box, "Use the bundled data").click())

    running.tell(DataFileError(other, Cause.DAMAGED), "")

    assert running.window.context.database.path == bundled_database()


def test_damage_found_while_reading_can_be_left_for_another_file(
    qtbot, running, other, database_path
):
    running.open_other(other)
    complete(qtbot, running.window)
    good = other.with_name("good.db")
    good.write_bytes(database_path.read_bytes())

    def choose(box):
        when_open(QFileDialog, pick)
        button(box, "Open another file…").click()

    def pick(dialog):
        dialog.findChild(QLineEdit, "fileNameEdit").setText(str(good))
        dialog.accept()

    when_open(QMessageBox, choose)

    running.tell(DataFileError(other, Cause.DAMAGED), "")

    assert running.window.context.database.path == good


def test_damage_found_while_reading_can_be_tried_again(qtbot, running, other):
    running.open_other(other)
    complete(qtbot, running.window)
    before = running.window
    when_open(QMessageBox, lambda box: button(box, "Try again").click())

    running.tell(DataFileError(other, Cause.DAMAGED), "")

    assert running.window is not before
    assert running.window.context.database.path == other


@pytest.mark.parametrize("kind", TAMPERED)
def test_what_makes_no_sense_is_said_as_a_bad_file(qtbot, program, database_path, tmp_path, kind):
    """Every record can be asked for: it is shown, or its data file is said to be damaged."""
    path = tamper(kind, database_path, tmp_path)
    said = []

    def leave(box):
        said.append(box.text() + box.informativeText())
        box.reject()

    when_open(QMessageBox, leave)
    if not program.open(path):
        assert said
        return

    for record_id in ("operation/althea", "country/cyprus"):
        try:
            program.window.go_to(record_id)
        except DataFileError as error:  # which the program tells, too: see crash.install
            said.append(f"{error.path} {error.explanation}")
        settled(qtbot, lambda: program.window.detail.record_id == record_id or said)  # noqa: B023
    assert all(str(path) in text and "damaged" in text for text in said)
    assert program.window.isVisible()


def test_an_interrupt_is_no_crash(monkeypatch):
    told = []
    monkeypatch.setattr(sys, "excepthook", sys.__excepthook__)
    crash.install(lambda error, report: told.append(error))

    sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)

    assert not told


def test_a_log_that_cannot_be_written_stops_nothing(tmp_path):
    blocked = tmp_path / "file"
    blocked.touch()

    assert crash.write_log("text", blocked / "folder") is None
    assert crash.write_log("text", tmp_path / "new" / "folder") == Path(
        tmp_path / "new" / "folder" / "crash.log"
    )


def test_a_window_that_is_closed_stays_closed(running, qtbot):
    running.window.close()

    settled(qtbot, lambda: not running.window.isVisible())
    assert not [item for item in windows() if item.isVisible()]
