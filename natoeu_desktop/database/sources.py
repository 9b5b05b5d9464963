"""Reading the source documents."""

from __future__ import annotations

from typing import Any

from natoeu_desktop.database.connection import Database
from natoeu_desktop.model.records import Source, Use
from natoeu_desktop.model.text import Block, Form, LineBreaks, Span

_COLUMNS = (
    "id", "short_title", "title", "publisher", "date", "date_label", "date_basis", "url",
    "url_status", "sha256", "line_breaks", "note",
)  # fmt: skip


def sources(database: Database) -> dict[str, Source]:
    """Return the sources by id, in their order (without their texts)."""
    rows = database.rows(f"SELECT {', '.join(_COLUMNS)} FROM source ORDER BY position")  # noqa: S608
    return {row[0]: _source(dict(zip(_COLUMNS, row, strict=True))) for row in rows}


def blocks(database: Database, source_id: str) -> list[Block]:
    """Return how a source is parted, in order."""
    rows = database.rows(
        'SELECT start, "end", form FROM block WHERE source_id = ? ORDER BY position', (source_id,)
    )
    return [Block(Span(start, end), Form(form)) for start, end, form in rows]


def uses(database: Database, source_id: str) -> list[Use]:
    """Return every quotation cut from a source: where it stands and which record shows it."""
    rows = database.rows(
        'SELECT p.start, p."end", r.id, r.title FROM quotation q JOIN passage p '
        "ON p.id = q.passage_id JOIN record r ON r.id = q.record_id WHERE p.source_id = ? "
        'ORDER BY p.start, p."end", r.position',
        (source_id,),
    )
    return [Use(Span(start, end), record_id, title) for start, end, record_id, title in rows]


def _source(values: dict[str, Any]) -> Source:
    return Source(**values | {"line_breaks": LineBreaks(values["line_breaks"])})


def source_text(database: Database, source_id: str) -> str:
    """Return the whole text of a source, "" for an unknown id."""
    return str(database.value("SELECT text FROM source WHERE id = ?", (source_id,)) or "")
