"""Data files that cannot be used, and such that were tampered with, made from a good one."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

# The kinds of file that cannot be used at all, with words that must be said of each.
BAD_FILES = {
    "missing": "There is no such file",
    "empty": "is empty",
    "truncated": "cut short",
    "not SQLite": "is not a database",
    "foreign": "not one of this program",
    "older schema": "older version",
    "newer schema": "newer version",
    "without tables": "damaged",
    "scrambled": "damaged",
    "folder": "a folder",
    "unreadable": "permissions do not allow it",
}

_ALTHEA = "record_id = 'operation/althea'"
_QUOTED = f"(SELECT passage_id FROM quotation WHERE {_ALTHEA} LIMIT 1)"
# What no builder writes: values outside what the program knows, parts that are missing.
TAMPERED = {
    "an unknown kind": "UPDATE record SET kind = 'riddle' WHERE id = 'operation/althea'",
    "an unknown tab": "UPDATE record SET tab = 'riddle' WHERE id = 'operation/althea'",
    "an unknown basis": f"UPDATE statement SET basis = 'rumour' WHERE {_ALTHEA}",
    "an unknown difference": f"UPDATE difference SET kind = 'rumour' WHERE {_ALTHEA}",
    "unknown line breaks": "UPDATE source SET line_breaks = 'riddle'",
    "an empty passage": f'UPDATE passage SET "end" = start WHERE id = {_QUOTED}',
    "evidence outside the quotations": f"DELETE FROM quotation WHERE {_ALTHEA}",
    "a wording outside the quotations": (
        "UPDATE wording SET older_passage_id = (SELECT id FROM passage WHERE id NOT IN "
        f"(SELECT passage_id FROM quotation) LIMIT 1) WHERE {_ALTHEA}"
    ),
    "no sources": "DELETE FROM source",
    "a day that is none": (
        "UPDATE membership SET since = 'never' WHERE country_id = 'country/cyprus'"
    ),
    "bytes that are no text": (
        "UPDATE record SET title = CAST(x'fffe' AS TEXT) WHERE id = 'operation/althea'"
    ),
    "a count of nothing": "INSERT INTO meta VALUES ('count.nothing', '1')",
    "a column is missing": (
        "DROP VIEW operations; DROP INDEX listing_operations_region; "
        "ALTER TABLE listing_operations DROP COLUMN region"
    ),
    "a table is missing": "DROP VIEW operations; DROP TABLE listing_operations",
}


def make_bad(kind: str, good: Path, folder: Path) -> Path:
    """Return a data file of a kind of ``BAD_FILES``, made from a good one."""
    path = folder / f"{kind}.db".replace(" ", "-")
    if kind == "folder":
        path.mkdir()
    elif kind != "missing":
        path.write_bytes(_CONTENTS[kind](good.read_bytes()) if kind in _CONTENTS else b"")
        if kind in _CHANGES:
            _change(path, _CHANGES[kind])
        if kind == "unreadable":
            path.chmod(0)
    return path


def _same(content: bytes) -> bytes:
    return content


_CONTENTS: dict[str, Callable[[bytes], bytes]] = {
    "truncated": lambda content: content[: len(content) // 2],
    "not SQLite": lambda _: b"id,title\n1,a spreadsheet, not a database\n",
    "older schema": _same,
    "newer schema": _same,
    "without tables": _same,
    "scrambled": lambda content: content[:100] + bytes(3_996) + content[4_096:],
    "unreadable": _same,
}
_CHANGES = {
    "foreign": "CREATE TABLE bookmark (url TEXT)",
    "older schema": "PRAGMA user_version = 0",
    "newer schema": "PRAGMA user_version = 999",
    "without tables": "DROP TABLE wording",
}


def changed_copy(good: Path, folder: Path, sql: str = "") -> Path:
    """Return a copy of a good data file, changed by ``sql`` behind the program's back."""
    path = folder / "copy.db"
    shutil.copyfile(good, path)
    _change(path, sql)
    return path


def tamper(kind: str, good: Path, folder: Path) -> Path:
    """Return a copy of a good data file with something in it that no builder writes."""
    path = folder / "tampered.db"
    shutil.copyfile(good, path)
    _change(path, f"PRAGMA ignore_check_constraints = 1; {TAMPERED[kind]};")
    return path


def _change(path: Path, sql: str) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(sql)
        connection.commit()
