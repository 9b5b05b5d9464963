"""The titles of the records that a record links to."""

from __future__ import annotations

from typing import Protocol

from natoeu_desktop.model.records import Record


class Titles(Protocol):
    """Whatever knows the titles of records."""

    def title(self, record_id: str) -> str:
        """Return a record's title."""
        ...


def linked_titles(record: Record, reader: Titles) -> dict[str, str]:
    """Return the titles of the records that ``record`` names as values, by id."""
    ids = {item.value_record_id for item in record.statements if item.value_record_id}
    return {record_id: reader.title(record_id) for record_id in sorted(ids)}
