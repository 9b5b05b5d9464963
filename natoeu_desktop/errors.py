"""Errors a person can meet, in words: what happened, what is safe, what to do."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path


class Cause(StrEnum):
    """Why a data file cannot be used."""

    MISSING = "missing"
    FOLDER = "a folder"
    NO_PERMISSION = "no permission"
    EMPTY = "empty"
    NOT_SQLITE = "not a database"
    TRUNCATED = "truncated"
    DAMAGED = "damaged"
    FOREIGN = "another program's"
    OLDER = "older schema"
    NEWER = "newer schema"


_WORDS = {
    Cause.MISSING: "There is no such file.",
    Cause.FOLDER: "This is a folder, not a file.",
    Cause.NO_PERMISSION: "The file may not be read: its permissions do not allow it.",
    Cause.EMPTY: "The file is empty.",
    Cause.NOT_SQLITE: "The file is not a database.",
    Cause.TRUNCATED: "The file is cut short: a part of it is missing. It was probably not copied "
    "to its end.",
    Cause.DAMAGED: "The file is damaged: parts of it cannot be read.",
    Cause.FOREIGN: "The file is a database, but not one of this program.",
    Cause.OLDER: "The file was made for an older version of this program and can no longer be "
    "read.",
    Cause.NEWER: "The file was made for a newer version of this program. Update the program "
    "to read it.",
}


class DataFileError(Exception):
    """A data file that cannot be used; nothing was written to it, the file is as it was."""

    def __init__(self, path: Path, cause: Cause, detail: str = "") -> None:
        self.path = path
        self.cause = cause
        self.detail = detail
        super().__init__(f"{path}: {self.explanation}")

    @property
    def explanation(self) -> str:
        """What happened, in a sentence or two."""
        return _WORDS[self.cause]


class NotFoundError(Exception):
    """A record or tab that the database does not hold."""
