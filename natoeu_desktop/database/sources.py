"""Reading the source documents."""

from __future__ import annotations

from typing import Any

from natoeu_desktop.database.connection import Database
from natoeu_desktop.model.records import Source
from natoeu_desktop.model.text import LineBreaks

_COLUMNS = (
    "id", "short_title", "title", "publisher", "date", "date_label", "date_basis", "url",
    "url_status", "sha256", "line_breaks", "note",
)  # fmt: skip


def sources(database: Database) -> dict[str, Source]:
    """Return the sources by id, in their order (without their texts)."""
    rows = database.rows(f"SELECT {', '.join(_COLUMNS)} FROM source ORDER BY position")  # noqa: S608
    return {row[0]: _source(dict(zip(_COLUMNS, row, strict=True))) for row in rows}


def _source(values: dict[str, Any]) -> Source:
    return Source(**values | {"line_breaks": LineBreaks(values["line_breaks"])})


def source_text(database: Database, source_id: str) -> str:
    """Return the whole text of a source, "" for an unknown id."""
    return str(database.value("SELECT text FROM source WHERE id = ?", (source_id,)) or "")
