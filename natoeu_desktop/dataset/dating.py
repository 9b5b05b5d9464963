"""A record's own date, taken from its statements."""

from __future__ import annotations

from collections.abc import Callable

from natoeu_desktop.dataset.compiled import CompiledRecord
from natoeu_desktop.kinds import Kind
from natoeu_desktop.model.edtf import Edtf, parse


def record_date(
    record: CompiledRecord, kind: Kind, given: str, wrong: Callable[[str], None]
) -> str:
    """Return the EDTF date of a record, "" when no statement dates it.

    A record is dated by its kind's start (and end) property. Where sources date it with unlike
    precision, the finest date that lies in all the others is taken; where they disagree the
    record's file must choose one of them with ``date``.
    """
    starts = _values(record, kind.start_property)
    ends = _values(record, kind.end_property)
    if given:
        if given not in _possible(starts, ends):
            wrong(f"the record's date {given} is stated by none of its statements")
        return given
    start, end = _finest(starts), _finest(ends)
    if (starts and start is None) or (ends and end is None):
        wrong("its dates disagree: choose one with `date`, and tell of the difference")
        return ""
    if kind.end_property and (start or end):
        # An end that no source states is unknown, not open: nothing says that it goes on.
        return f"{start.text if start else ''}/{end.text if end else ''}"
    return start.text if start else ""


def _values(record: CompiledRecord, key: str) -> list[Edtf]:
    texts = dict.fromkeys(item.value for item in record.statements if key and item.property == key)
    return [parse(text) for text in texts]


def _possible(starts: list[Edtf], ends: list[Edtf]) -> set[str]:
    points = {item.text for item in starts}
    lasts = {item.text for item in ends} | {""}
    return points | {f"{start}/{end}" for start in points | {""} for end in lasts}


def _finest(dates: list[Edtf]) -> Edtf | None:
    for candidate in dates:
        if all(_inside(candidate, other) for other in dates):
            return candidate
    return None


def _inside(inner: Edtf, outer: Edtf) -> bool:
    if inner.first is None or outer.first is None or inner.last is None or outer.last is None:
        return inner.text == outer.text
    return outer.first <= inner.first and inner.last <= outer.last
