"""A checksum of what a database says, whatever SQLite version wrote it."""

from __future__ import annotations

import hashlib
import sqlite3

# In this order; `meta` is left out because it holds the checksum itself.
TABLES = (
    "source", "block", "passage", "record", "statement", "evidence", "quotation", "difference",
    "difference_passage", "wording", "membership", "alias", "facet",
)  # fmt: skip


def content_digest(connection: sqlite3.Connection) -> str:
    """Return the SHA-256 of all rows of all content tables, in the order of their keys."""
    digest = hashlib.sha256()
    listings = connection.execute(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name LIKE 'listing_%' ORDER BY 1"
    )
    for table in (*TABLES, *(row[0] for row in listings), "search"):
        rows = connection.execute(f'SELECT * FROM "{table}"')  # noqa: S608 - names from above
        columns = [item[0] for item in rows.description]
        digest.update(repr((table, columns)).encode())
        for row in sorted(repr(row) for row in rows):
            digest.update(row.encode())
    return digest.hexdigest()
