"""The installed program, as a process, in a real window: started, used, closed, started again."""

from __future__ import annotations

import configparser
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.end_to_end.display import Display, Picture, missing, wait_for

pytestmark = pytest.mark.end_to_end
COMMAND = Path(sys.executable).with_name("natoeu-desktop")
TITLE = "a sourced reference"
TABS = (80, 30, 620, 56)  # where their words stand in the window: left, top, right, bottom


@pytest.fixture(scope="module", autouse=True)
def tools():
    packages = missing()
    if packages and not os.environ.get("CI"):
        pytest.skip(f"not installed: {', '.join(packages)}")
    assert not packages, f"CI needs {', '.join(packages)}"
    assert COMMAND.exists(), f"{COMMAND} is not there: the package itself is not installed"


@pytest.fixture
def display(tmp_path):
    with Display(tmp_path / "display") as started:
        yield started


@pytest.fixture
def start(display, tmp_path):
    """Start the program, in a home of its own."""
    started = []
    home = tmp_path / "home"
    runtime = tmp_path / "runtime"
    for folder in (home, runtime):
        folder.mkdir(mode=0o700)
    kept = {key: os.environ[key] for key in ("PATH", "LD_LIBRARY_PATH") if key in os.environ}

    def starting(*arguments: str | Path) -> subprocess.Popen[str]:
        program = subprocess.Popen(
            [COMMAND, *arguments], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
            env={**kept, "HOME": str(home), "XDG_RUNTIME_DIR": str(runtime), "LANG": "C.UTF-8",
                 "DISPLAY": display.name, "QT_QPA_PLATFORM": "xcb"},
        )  # fmt: skip
        started.append(program)
        return program

    yield starting
    for program in started:
        if program.poll() is None:
            program.kill()
        program.communicate()


def remembered(tmp_path: Path) -> configparser.ConfigParser:
    """Return what the program wrote down in its home."""
    (path,) = (tmp_path / "home").rglob("natoeu-desktop.ini")
    read = configparser.ConfigParser(interpolation=None)
    read.read_string(path.read_text(encoding="utf-8"))
    return read


def first_look(display: Display) -> Picture:
    display.focus(TITLE)
    wait_for(lambda: len(display.picture().colours()) > 50, "a window that is painted")
    return display.still()


def tabs(display: Display, picture: Picture) -> Picture:
    """Return the part of a picture that shows the words of the tabs."""
    x, y = display.place(TITLE)
    left, top, right, bottom = TABS
    return picture.part(x + left, y + top, x + right, y + bottom)


def closed(display: Display, program: subprocess.Popen[str]) -> None:
    """Close the window by the keyboard; the program must end well and have nothing to say."""
    display.press("ctrl+q")
    out, err = program.communicate(timeout=60)
    assert (program.returncode, out, err) == (0, "", "")


def test_a_reader_at_work(display, start, tmp_path):
    program = start()
    timeline = first_look(display)
    timeline.save(tmp_path / "timeline.ppm")
    timeline_tabs = tabs(display, timeline)

    display.press("ctrl+3")
    operations = display.changed(timeline, "the tab Operations")
    operations_tabs = tabs(display, operations)
    assert operations_tabs != timeline_tabs
    display.press("Down")
    second = display.changed(operations, "the next operation")
    display.press("ctrl+f")
    display.type("kosovo")
    narrowed = display.changed(second, "fewer operations")
    display.press("Return", "F7", "ctrl+End")
    record = display.changed(narrowed, "the end of the record")
    display.press("alt+Left")
    back = display.changed(record, "the record before")
    assert back not in {second, narrowed}
    display.press("ctrl+3")
    last = display.still()
    last.save(tmp_path / "last.ppm")
    assert tabs(display, last) == operations_tabs
    closed(display, program)

    assert remembered(tmp_path)["General"]["tab"] == "operations"
    again = start()
    shown = first_look(display)
    shown.save(tmp_path / "again.ppm")
    assert tabs(display, shown) == operations_tabs
    assert not display.windows("cannot be used")
    closed(display, again)


def test_the_size_of_text_comes_back(display, start):
    program = start()
    usual = first_look(display)
    usual_tabs = tabs(display, usual)
    display.press("ctrl+plus")
    larger_tabs = tabs(display, display.changed(usual, "larger text"))
    assert larger_tabs != usual_tabs
    closed(display, program)

    again = start()
    shown = first_look(display)
    assert tabs(display, shown) == larger_tabs
    display.press("ctrl+0")
    assert tabs(display, display.changed(shown, "text of the usual size")) == usual_tabs
    closed(display, again)


def test_the_record_is_read_by_the_keyboard_alone(display, start):
    program = start()
    first = first_look(display)

    display.press("Return", "Tab", "Tab", "Return")
    elsewhere = display.changed(first, "what a link or number leads to")

    assert elsewhere != first
    closed(display, program)


def test_a_bad_file_is_said_in_a_dialog_and_escape_leaves(display, start, tmp_path):
    bad = tmp_path / "notes.db"
    bad.write_text("no database\n", encoding="utf-8")
    program = start("--database", bad)

    display.focus("cannot be used")
    assert not display.windows(TITLE), "no half-filled window stands behind it"
    display.press("Escape")
    out, err = program.communicate(timeout=60)

    assert (program.returncode, out, err) == (1, "", "")
    assert bad.read_text(encoding="utf-8") == "no database\n"


def test_from_the_dialog_to_the_bundled_data(display, start, tmp_path):
    program = start("--database", tmp_path / "missing.db")

    display.focus("cannot be used")
    display.press("Return")  # the button that is chosen at first
    display.focus(TITLE)

    first_look(display)
    closed(display, program)


def test_the_installed_command_works_without_a_display(start, tmp_path):
    done = subprocess.run(
        [COMMAND, "show", "operation/althea"], capture_output=True, text=True, check=False,
        env={"HOME": str(tmp_path), "PATH": os.environ["PATH"]},
    )  # fmt: skip

    assert (done.returncode, done.stderr) == (0, "")
    assert "Operation Althea" in done.stdout
