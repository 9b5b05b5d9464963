"""Opening a data file read-only, and asking it.

The file is opened ``mode=ro&immutable=1``: plain read-only would still write -wal and -shm files
beside it and fails in a folder that cannot be written. Nothing is ever written to it.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from natoeu_desktop.database.format import APPLICATION_ID, SCHEMA_VERSION
from natoeu_desktop.errors import Cause, DataFileError

_HEADER = b"SQLite format 3\x00"


@contextmanager
def making_sense(path: Path) -> Iterator[None]:
    """Take values that make no sense (a day that is none, a link to nothing) for damage."""
    try:
        yield
    except (ValueError, KeyError, TypeError, IndexError, StopIteration) as error:
        raise DataFileError(path, Cause.DAMAGED, repr(error)) from error


class Database:
    """An open data file."""

    def __init__(self, path: Path) -> None:
        """Open ``path``; raises DataFileError, with the cause in words, when it cannot be used."""
        self.path = path
        _check_file(path)
        uri = f"{path.absolute().as_uri()}?mode=ro&immutable=1"
        try:
            self._connection = sqlite3.connect(uri, uri=True, check_same_thread=True)
            self._connection.execute("PRAGMA query_only = ON")
            self._check_schema()
        except sqlite3.Error as error:
            raise DataFileError(path, Cause.DAMAGED, str(error)) from error

    def rows(self, sql: str, parameters: Sequence[Any] = ()) -> list[Any]:
        """Return all rows of a query; raises DataFileError when the file turns out damaged."""
        try:
            return self._connection.execute(sql, parameters).fetchall()
        except sqlite3.DatabaseError as error:
            raise DataFileError(self.path, Cause.DAMAGED, str(error)) from error

    def value(self, sql: str, parameters: Sequence[Any] = ()) -> Any:  # noqa: ANN401 - SQL's own
        """Return the first cell of a query's first row, None where it has none."""
        rows = self.rows(sql, parameters)
        return rows[0][0] if rows else None

    def meta(self, key: str) -> str:
        """Return what the file says of itself under ``key``, "" where it says nothing."""
        return str(self.value("SELECT value FROM meta WHERE key = ?", (key,)) or "")

    @property
    def raw(self) -> sqlite3.Connection:
        """The connection itself, for the room database/ only."""
        return self._connection

    def close(self) -> None:
        """Close the file."""
        self._connection.close()

    def _check_schema(self) -> None:
        ours = self._connection.execute("PRAGMA application_id").fetchone()[0]
        version = self._connection.execute("PRAGMA user_version").fetchone()[0]
        cause = None
        if ours != APPLICATION_ID:
            cause = Cause.FOREIGN
        elif version != SCHEMA_VERSION:
            cause = Cause.NEWER if version > SCHEMA_VERSION else Cause.OLDER
        if cause:
            self._connection.close()
            raise DataFileError(self.path, cause, f"schema {version}, expected {SCHEMA_VERSION}")
        names = {row[0] for row in self._connection.execute("SELECT name FROM sqlite_schema")}
        missing = _NEEDED - names
        if missing:
            self._connection.close()
            raise DataFileError(self.path, Cause.DAMAGED, f"without {', '.join(sorted(missing))}")


_NEEDED = {
    "meta", "source", "block", "passage", "record", "statement", "evidence", "quotation",
    "difference", "difference_passage", "wording", "membership", "alias", "facet", "search",
}  # fmt: skip


def _check_file(path: Path) -> None:
    """Raise DataFileError for what can be seen without SQLite."""
    try:
        if path.is_dir():
            raise DataFileError(path, Cause.FOLDER)
        with path.open("rb") as stream:
            head = stream.read(100)
            size = os.fstat(stream.fileno()).st_size
    except (FileNotFoundError, ValueError) as error:  # no file can have a null in its name
        raise DataFileError(path, Cause.MISSING) from error
    except OSError as error:
        cause = Cause.NO_PERMISSION if isinstance(error, PermissionError) else Cause.DAMAGED
        raise DataFileError(path, cause, str(error)) from error
    if size == 0:
        raise DataFileError(path, Cause.EMPTY)
    if not head.startswith(_HEADER[: len(head)]):
        raise DataFileError(path, Cause.NOT_SQLITE)
    # Bytes 16–17 of the header are the page size (1 means 65,536), 28–31 the number of pages.
    page = int.from_bytes(head[16:18], "big")
    expected = (65_536 if page == 1 else page) * int.from_bytes(head[28:32], "big")
    if len(head) < 100 or size < expected:
        raise DataFileError(path, Cause.TRUNCATED, f"{size} of {expected} bytes")
