"""Opening data files: good ones read-only, bad ones refused in words."""

import hashlib
import os
import sqlite3

import pytest

from natoeu_desktop.context import open_context
from natoeu_desktop.database.connection import Database
from natoeu_desktop.errors import Cause, DataFileError
from natoeu_desktop.model.listing import Filter, Sort


def _copy(database_path, tmp_path):
    target = tmp_path / "copy.db"
    target.write_bytes(database_path.read_bytes())
    return target


def _with(path, statement):
    connection = sqlite3.connect(path)
    connection.execute(statement)
    connection.commit()
    connection.close()
    return path


def _sqlite(tmp_path):
    return _with(tmp_path / "foreign.db", "CREATE TABLE t (a)")


BAD = {
    Cause.MISSING: lambda _, folder: folder / "nowhere.db",
    Cause.FOLDER: lambda _, folder: folder,
    Cause.EMPTY: lambda _, folder: _bytes(folder, b""),
    Cause.NOT_SQLITE: lambda _, folder: _bytes(folder, b"A letter, not a database." * 40),
    Cause.FOREIGN: lambda _, folder: _sqlite(folder),
    Cause.NEWER: lambda good, folder: _with(_copy(good, folder), "PRAGMA user_version = 99"),
    Cause.OLDER: lambda good, folder: _with(_copy(good, folder), "PRAGMA user_version = 0"),
    Cause.TRUNCATED: lambda good, folder: _bytes(folder, good.read_bytes()[:-4096]),
    Cause.DAMAGED: lambda good, folder: _with(_copy(good, folder), "DROP TABLE evidence"),
}


def _bytes(folder, content):
    path = folder / "file.db"
    path.write_bytes(content)
    return path


@pytest.mark.parametrize("cause", BAD, ids=str)
def test_a_bad_file_is_refused_with_its_cause(database_path, tmp_path, cause):
    path = BAD[cause](database_path, tmp_path)
    before = path.read_bytes() if path.is_file() else None
    with pytest.raises(DataFileError) as caught:
        open_context(path)
    assert caught.value.cause is cause
    assert str(path) in str(caught.value)
    assert before == (path.read_bytes() if path.is_file() else None)


@pytest.mark.skipif(os.geteuid() == 0, reason="permissions do not bind root; see tests/commands")
def test_a_file_that_may_not_be_read(database_path, tmp_path):
    path = _copy(database_path, tmp_path)
    path.chmod(0)
    with pytest.raises(DataFileError) as caught:
        open_context(path)
    assert caught.value.cause is Cause.NO_PERMISSION


@pytest.mark.parametrize("size", [1, 16, 99, 100, 4095, 4096, 8192])
def test_a_file_cut_anywhere_is_refused(database_path, tmp_path, size):
    with pytest.raises(DataFileError):
        open_context(_bytes(tmp_path, database_path.read_bytes()[:size]))


def test_damage_met_while_reading_is_told(database_path, tmp_path):
    raw = bytearray(database_path.read_bytes())
    raw[4096 * 3 :] = os.urandom(len(raw) - 4096 * 3)
    path = _bytes(tmp_path, bytes(raw))

    def read_everything():
        context = open_context(path)
        for listing in context.listings.values():
            listing.rows(listing.ids(Filter("nato"), Sort(listing.tab.sort)))

    with pytest.raises(DataFileError) as caught:
        read_everything()
    assert caught.value.cause is Cause.DAMAGED


def test_using_a_file_changes_nothing(database_path, tmp_path):
    path = _copy(database_path, tmp_path)
    before = hashlib.sha256(path.read_bytes()).hexdigest()
    context = open_context(path)
    for tab, listing in context.listings.items():
        ids = listing.ids(Filter("nato"), Sort(listing.tab.sort))
        assert listing.rows(ids), tab
        context.records.record(ids[0])
    with pytest.raises(DataFileError):
        context.database.rows("DELETE FROM record")
    context.database.close()
    assert hashlib.sha256(path.read_bytes()).hexdigest() == before
    assert [item.name for item in tmp_path.iterdir()] == ["copy.db"]


def test_a_path_with_any_character(database_path, tmp_path):
    folder = tmp_path / "a b?mode=rw#%20é"
    folder.mkdir()
    opened = Database(_copy(database_path, folder))
    assert opened.meta("schema_version") == "1"
    opened.close()
