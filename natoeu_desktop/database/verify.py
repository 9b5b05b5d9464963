"""Checking a data file against itself: every passage, link, count and checksum."""

from __future__ import annotations

import hashlib
import sqlite3

from natoeu_desktop.database.connection import Database
from natoeu_desktop.database.digest import content_digest
from natoeu_desktop.errors import Cause, DataFileError


def verify(database: Database) -> list[str]:
    """Return in words everything that is wrong with the file, an empty list when nothing is."""
    return [
        *_structure(database), *_sources(database), *_passages(database), *_proofs(database),
        *_counts(database), *_checksum(database),
    ]  # fmt: skip


def _structure(database: Database) -> list[str]:
    found = [
        f"integrity: {row[0]}" for row in database.rows("PRAGMA integrity_check") if row[0] != "ok"
    ]
    for table, rowid, parent, _ in database.rows("PRAGMA foreign_key_check"):
        found.append(f"{table}: row {rowid} names something that is not in {parent}")
    return found


def _sources(database: Database) -> list[str]:
    rows = database.rows("SELECT id, sha256, text FROM source ORDER BY position")
    return [
        f"source {name}: its text is not the one its checksum is of"
        for name, checksum, text in rows
        if hashlib.sha256(text.encode()).hexdigest() != checksum
    ]


def _passages(database: Database) -> list[str]:
    texts = dict(database.rows("SELECT id, text FROM source"))
    rows = database.rows('SELECT id, source_id, start, "end", text FROM passage')
    return [
        f"passage {name}: the words are not in {source_id} at characters {start}–{end}"
        for name, source_id, start, end, text in rows
        if texts.get(source_id, "")[start:end] != text
    ]


def _proofs(database: Database) -> list[str]:
    unproven = database.rows(
        "SELECT s.record_id, s.property FROM statement s "
        "LEFT JOIN evidence e ON e.statement_id = s.id "
        "WHERE s.basis = 'sourced' AND e.passage_id IS NULL"
    )
    outside = database.rows(
        "SELECT s.record_id, s.property FROM evidence e JOIN statement s ON s.id = e.statement_id "
        "JOIN passage p ON p.id = e.passage_id WHERE NOT EXISTS (SELECT 1 FROM quotation q "
        "JOIN passage w ON w.id = q.passage_id WHERE q.record_id = s.record_id "
        'AND w.source_id = p.source_id AND w.start <= p.start AND p."end" <= w."end")'
    )
    return [f"{name}: {key} is proven by no passage" for name, key in unproven] + [
        f"{name}: the evidence for {key} is in none of the record's quotations"
        for name, key in outside
    ]


def _counts(database: Database) -> list[str]:
    found = []
    for key, stated in database.rows("SELECT key, value FROM meta WHERE key LIKE 'count.%'"):
        table = key.removeprefix("count.")
        counted = database.value(f'SELECT count(*) FROM "{table}"')  # noqa: S608 - the file's own tables
        if str(counted) != stated:
            found.append(f"{table}: {counted} rows, but the file says {stated}")
    if database.meta("schema_version") != str(database.value("PRAGMA user_version")):
        found.append("meta: schema_version is not the one in the file's header")
    return found


def _checksum(database: Database) -> list[str]:
    try:
        digest = content_digest(database.raw)
    except sqlite3.Error as error:
        raise DataFileError(database.path, Cause.DAMAGED, str(error)) from error
    if digest != database.meta("content_sha256"):
        return ["contents: not what they were when the file was built (checksum differs)"]
    return []
