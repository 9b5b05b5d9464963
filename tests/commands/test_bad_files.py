"""A data file that cannot be used: what is wrong in a sentence, exit code 1, no traceback."""

from __future__ import annotations

import hashlib

import pytest

from tests.bad_files import BAD_FILES, TAMPERED, make_bad, tamper
from tests.commands.running import bound_by_permissions, output, run

COMMANDS = (["show", "operation/althea"], ["list", "operations", "--json"], ["check"])


def assert_said(done, path, words):
    assert (done.returncode, done.stdout) == (1, "")
    (line,) = done.stderr.splitlines()
    assert line.startswith(f"natoeu-desktop: {path}: ")
    assert words in line


@pytest.mark.parametrize("kind", BAD_FILES)
@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command[0])
def test_the_cause_is_said_with_the_file(database_path, tmp_path, kind, command):
    path = make_bad(kind, database_path, tmp_path)

    done = run("--database", path, *command, before=bound_by_permissions())

    assert_said(done, path, BAD_FILES[kind])


@pytest.mark.parametrize("size", [1, 15, 16, 99, 100, 4096, -1])
def test_a_file_cut_short_anywhere_is_found_out(database_path, tmp_path, size):
    path = tmp_path / "short.db"
    path.write_bytes(database_path.read_bytes()[:size])

    assert_said(run("--database", path, "check"), path, "cut short")


@pytest.mark.parametrize("kind", TAMPERED)
@pytest.mark.parametrize("record_id", ["operation/althea", "country/cyprus"])
def test_what_makes_no_sense_is_no_traceback(database_path, tmp_path, kind, record_id):
    path = tamper(kind, database_path, tmp_path)

    done = run("--database", path, "show", record_id)

    if done.returncode == 0:  # what was tampered with is not on this record
        assert done.stderr == ""
    else:
        assert_said(done, path, "damaged")


@pytest.mark.parametrize("kind", TAMPERED)
def test_check_finds_what_makes_no_sense(database_path, tmp_path, kind):
    path = tamper(kind, database_path, tmp_path)

    done = run("--database", path, "check")

    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert done.stdout or "damaged" in done.stderr


def test_a_table_without_a_column_is_not_filled_with_its_name(database_path, tmp_path):
    path = tamper("a column is missing", database_path, tmp_path)

    done = run("--database", path, "list", "operations")

    assert_said(done, path, "damaged")


@pytest.mark.parametrize(
    "name", ["a b", "q?mode=rw#y%20z", "it's", "Łódź – 中文", "-x", "a" * 200, "\udcff\udcfe"]
)
def test_any_file_name_will_do(database_path, tmp_path, name):
    path = tmp_path / f"{name}.db"
    path.write_bytes(database_path.read_bytes())

    assert str(path) in output("--database", path, "check")


def test_the_data_file_and_its_folder_stay_as_they_are(database_path, tmp_path):
    path = tmp_path / "natoeu.db"
    path.write_bytes(database_path.read_bytes())
    before = hashlib.sha256(path.read_bytes()).hexdigest(), path.stat().st_mtime_ns
    tmp_path.chmod(0o555)  # a folder that cannot be written, such as a mounted disc

    for command in (*COMMANDS, ["list", "timeline", "--filter", "berlin plus"]):
        done = run("--database", path, *command, before=bound_by_permissions())
        assert (done.returncode, done.stderr) == (0, "")

    tmp_path.chmod(0o755)
    assert (hashlib.sha256(path.read_bytes()).hexdigest(), path.stat().st_mtime_ns) == before
    assert [item.name for item in tmp_path.iterdir()] == ["natoeu.db"]
