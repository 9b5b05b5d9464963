"""Statements drawn at random, value and proving words side by side, to be read again."""

from __future__ import annotations

import random

from natoeu_desktop.dataset.compiled import Dataset, Place
from natoeu_desktop.model.text import readable


def sample(dataset: Dataset, number: int, seed: int) -> list[str]:
    """Return ``number`` sourced statements with their proof; the same seed draws the same ones."""
    titles = {record.id: record.title for record in dataset.records}
    everything = [
        (record, statement)
        for record in dataset.records
        for statement in record.statements
        if statement.evidence
    ]
    chosen = random.Random(seed).sample(everything, min(number, len(everything)))  # noqa: S311
    lines = []
    for record, item in chosen:
        value = item.value or titles[item.value_record_id or record.id]
        proof = " … ".join(_words(dataset, place) for place in item.evidence)
        lines.append(f"{record.id} · {item.property} = {value} ← {proof}")
    return lines


def _words(dataset: Dataset, place: Place) -> str:
    source = dataset.sources[place.source_id]
    text = readable(source.text[place.span.start : place.span.end], source.line_breaks)
    return f"“{text}” [{source.fields['label']}]"
