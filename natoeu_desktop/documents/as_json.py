"""A record as plain JSON values, for other programs; fields have the names of the tables."""

from __future__ import annotations

from typing import Any

from natoeu_desktop.model.records import Difference, Passage, Quotation, Record, Statement


def record_as_json(record: Record, data_version: str) -> dict[str, Any]:
    """Return a record with its statements, quotations, differences, wordings and relations."""
    heading = record.heading
    return {
        "id": heading.id, "kind": heading.kind, "tab": heading.tab, "category": heading.category,
        "title": heading.title, "date": heading.date or None, "date_label": heading.date_label,
        "data_version": data_version,
        "statements": [_statement(item) for item in record.statements],
        "quotations": [_quotation(item) for item in record.quotations],
        "differences": [_difference(item) for item in record.differences],
        "wordings": [
            {"older": pair.older.number, "newer": pair.newer.number} for pair in record.wordings
        ],
        "memberships": [
            {"organisation": row.organisation, "since": row.since, "until": row.until or None,
             "basis": str(row.basis), "citation": row.citation, "note": row.note}
            for row in record.memberships
        ],
        "related": [
            {"id": item.record_id, "title": item.title, "tab": item.tab, "as": item.label}
            for item in record.relations
        ],
        "aliases": [
            {"term": alias.term, "source": alias.source_id or None} for alias in record.aliases
        ],
    }  # fmt: skip


def _statement(item: Statement) -> dict[str, Any]:
    return {
        "property": item.property, "value": item.value or None, "record": item.value_record_id,
        "basis": str(item.basis), "citation": item.citation or None, "as_of": item.as_of or None,
        "evidence": [_passage(passage) for passage in item.evidence],
        "quotations": list(item.numbers),
    }  # fmt: skip


def _quotation(item: Quotation) -> dict[str, Any]:
    source = item.source
    return {
        "number": item.number, **_passage(item.passage),
        "source_title": source.title, "publisher": source.publisher, "date": source.date,
    }  # fmt: skip


def _difference(item: Difference) -> dict[str, Any]:
    return {
        "id": item.id, "property": item.property, "kind": str(item.kind), "note": item.note,
        "citation": item.citation,
        "entries": [
            {"label": entry.label, "quotation": entry.number, **_passage(entry.passage)}
            for entry in item.entries
        ],
    }  # fmt: skip


def _passage(passage: Passage) -> dict[str, Any]:
    return {
        "source": passage.source_id, "start": passage.span.start, "end": passage.span.end,
        "text": passage.text,
    }  # fmt: skip
