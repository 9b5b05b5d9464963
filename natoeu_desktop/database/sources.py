"""Reading the source documents."""

from __future__ import annotations

import hashlib
from typing import Any

from natoeu_desktop.database.connection import Database, making_sense
from natoeu_desktop.model.records import Passage, Source, Use
from natoeu_desktop.model.text import Block, Form, LineBreaks, Span

_COLUMNS = (
    "id", "short_title", "title", "publisher", "date", "date_label", "date_basis", "url",
    "url_status", "sha256", "line_breaks", "note",
)  # fmt: skip


def sources(database: Database) -> dict[str, Source]:
    """Return the sources by id, in their order (without their texts)."""
    rows = database.rows(f"SELECT {', '.join(_COLUMNS)} FROM source ORDER BY position")  # noqa: S608
    with making_sense(database.path):
        return {row[0]: _source(dict(zip(_COLUMNS, row, strict=True))) for row in rows}


class SourceReader:
    """Reads the documents themselves; each is read once, when it is first asked for."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._texts: dict[str, str] = {}
        self._blocks: dict[str, list[Block]] = {}
        self._sound: dict[str, bool] = {}

    def text(self, source_id: str) -> str:
        """Return the whole text of a source, "" for an unknown id."""
        if source_id not in self._texts:
            found = self._database.value("SELECT text FROM source WHERE id = ?", (source_id,))
            self._texts[source_id] = str(found or "")
        return self._texts[source_id]

    def blocks(self, source_id: str) -> list[Block]:
        """Return how a source is parted, in order."""
        if source_id not in self._blocks:
            rows = self._database.rows(
                'SELECT start, "end", form FROM block WHERE source_id = ? ORDER BY position',
                (source_id,),
            )
            with making_sense(self._database.path):
                found = [Block(Span(start, end), Form(form)) for start, end, form in rows]
            self._blocks[source_id] = found
        return self._blocks[source_id]

    def is_sound(self, source_id: str) -> bool:
        """Return whether a source's text is the one its checksum is of."""
        if source_id not in self._sound:
            stated = self._database.value("SELECT sha256 FROM source WHERE id = ?", (source_id,))
            actual = hashlib.sha256(self.text(source_id).encode()).hexdigest()
            self._sound[source_id] = actual == stated
        return self._sound[source_id]

    def is_verified(self, passage: Passage) -> bool:
        """Return whether a passage's words stand in its unchanged source, at its place."""
        span = passage.span
        there = self.text(passage.source_id)[span.start : span.end]
        return there == passage.text and self.is_sound(passage.source_id)

    def uses(self, source_id: str) -> list[Use]:
        """Return every quotation cut from a source: where it stands and which record shows it."""
        rows = self._database.rows(
            'SELECT p.start, p."end", r.id, r.title FROM quotation q JOIN passage p '
            "ON p.id = q.passage_id JOIN record r ON r.id = q.record_id WHERE p.source_id = ? "
            'ORDER BY p.start, p."end", r.position',
            (source_id,),
        )
        return [Use(Span(start, end), record_id, title) for start, end, record_id, title in rows]


def _source(values: dict[str, Any]) -> Source:
    return Source(**values | {"line_breaks": LineBreaks(values["line_breaks"])})
