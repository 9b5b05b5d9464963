"""The command line itself: version, help, usage, pipes, and what is never loaded."""

from __future__ import annotations

import errno
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from natoeu_desktop import __version__
from natoeu_desktop.kinds import TABS
from tests.commands.running import output, run
from tests.conftest import ROOT

WITHOUT_WINDOW = (
    ["show", "operation/althea"],
    ["show", "operation/althea", "--json"],
    ["list", "timeline"],
    ["list", "timeline", "--filter", "berlin plus", "--json"],
    ["check"],
    ["--version"],
    ["--help"],
    ["show", "--help"],
)


def test_version():
    assert output("--version") == f"natoeu-desktop {__version__}\n"


def test_help_names_every_command_and_exit_code():
    text = output("--help")

    for word in ("show", "list", "check", "--database", "--version", "Exit codes"):
        assert word in text


def test_help_of_list_names_every_tab():
    text = output("list", "--help")

    for tab in TABS:
        assert tab.key in text


@pytest.mark.parametrize(
    "arguments",
    [["shout"], ["show"], ["list"], ["show", "a", "b"], ["--nonsense"],
     ["list", "timeline", "--filter"]],
    ids=" ".join,
)  # fmt: skip
def test_wrong_usage_exits_with_2(arguments):
    done = run(*arguments)

    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("usage: natoeu-desktop")
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("arguments", WITHOUT_WINDOW, ids=" ".join)
def test_neither_qt_nor_the_builder_is_loaded(arguments):
    done = run(*arguments, options=("-X", "importtime"))

    loaded = set(re.findall(r"\|\s*([\w.]+)$", done.stderr, re.MULTILINE))
    assert "natoeu_desktop" in loaded
    rooms = {name.split(".")[0] for name in loaded}
    assert not rooms & {"PySide6", "shiboken6", "sqlite_utils", "socket", "ssl"}
    assert not {name for name in loaded if name.startswith("natoeu_desktop.dataset")}


@pytest.mark.parametrize("arguments", WITHOUT_WINDOW, ids=" ".join)
def test_a_reader_that_had_enough_is_no_error(arguments):
    reading, writing = os.pipe()
    os.close(reading)  # so that every write meets a broken pipe, as after `| head -1`
    command = [sys.executable, "-m", "natoeu_desktop", *arguments]

    done = subprocess.run(
        command, stdout=writing, stderr=subprocess.PIPE, text=True, cwd=ROOT, check=False
    )

    os.close(writing)
    assert done.stderr == ""


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a full disk is /dev/full")
@pytest.mark.parametrize("arguments", WITHOUT_WINDOW[:5], ids=" ".join)
def test_a_full_disk_is_said_in_a_sentence(arguments):
    command = [sys.executable, "-m", "natoeu_desktop", *arguments]

    with Path("/dev/full").open("w", encoding="utf-8") as full:
        done = subprocess.run(
            command, stdout=full, stderr=subprocess.PIPE, text=True, cwd=ROOT, check=False
        )

    assert done.returncode == 1
    (line,) = done.stderr.splitlines()
    assert os.strerror(errno.ENOSPC) in line


@pytest.mark.parametrize(
    "arguments", [["show", "operation/althea"], ["list", "timeline", "--json"], ["--help"]],
    ids=" ".join,
)  # fmt: skip
def test_an_old_terminal_does_not_stop_the_program(arguments):
    """A redirected output has the encoding cp1252 on Windows, which has no “ł”; ASCII has less."""
    command = [sys.executable, "-m", "natoeu_desktop", *arguments]
    environment = {**os.environ, "PYTHONIOENCODING": "ascii"}

    done = subprocess.run(command, capture_output=True, cwd=ROOT, env=environment, check=False)

    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout


@pytest.mark.skipif(sys.platform == "win32", reason="there it is the console's")
def test_bytes_are_utf8_whatever_the_language():
    command = [sys.executable, "-m", "natoeu_desktop", "show", "operation/althea"]
    bare = {key: value for key, value in os.environ.items() if not key.startswith(("LC_", "LANG"))}

    done = subprocess.run(
        command, capture_output=True, cwd=ROOT, env={**bare, "LC_ALL": "C"}, check=True
    )

    assert done.stdout.decode("utf-8") == output("show", "operation/althea")
