"""When a work was issued, from EDTF to what bibliographic formats can say.

A date keeps its precision and its doubt:

* a day, month or year is given as such;
* ``~``, ``?`` and ``%`` (about, possibly, both) and a decade are *circa*;
* "some day between" is a *circa* range of years, 2022–2023, or one *circa* year when both ends
  fall in the same one. CSL 1.0.2 has no other form for it: its ranges mean "from … to …", and
  only *circa* keeps that from being said. The exact ends stand in the remark of an export.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from natoeu_desktop.model.edtf import Edtf, EdtfError, Form, Point, Precision, parse

_VERSION = re.compile(r"([0-9]{4})\.[0-9]{1,2}(?:\..*)?")

Parts = tuple[int, ...]
"""A year, a year and month, or a year, month and day."""


@dataclass(frozen=True, slots=True)
class Issued:
    """A date of issue: one tuple of parts, or two for a range.

    ``label`` says the date in English as exactly as it is known; ``parts`` is empty where only
    the label can say it, as in "since 2003".
    """

    parts: tuple[Parts, ...]
    circa: bool
    label: str

    @property
    def is_range(self) -> bool:
        """Whether there are two ends."""
        return len(self.parts) == 2

    @property
    def years(self) -> str:
        """The year, or the years of a range; "" where there are none."""
        first_and_last = dict.fromkeys(str(part[0]) for part in self.parts)
        return "–".join(first_and_last)


def issued(edtf: str) -> Issued | None:
    """Return the date of issue written in ``edtf``, None where it is empty or not EDTF."""
    try:
        value = parse(edtf)
    except EdtfError:
        return None
    parts, doubtful = _parts(value)
    return Issued(parts, doubtful, value.label())


def version_year(version: str) -> Issued | None:
    """Return the year that a version such as ``2026.11`` names, None for any other version."""
    match = _VERSION.fullmatch(version)
    return issued(match[1]) if match else None


def _parts(value: Edtf) -> tuple[tuple[Parts, ...], bool]:
    start, end = value.start, value.end
    if not isinstance(start, Point) or not isinstance(end, Point):
        return (), False
    if value.form is Form.BETWEEN:
        years = dict.fromkeys([(start.first.year,), (end.last.year,)])
        return tuple(years), True
    if start.precision is Precision.DECADE or end.precision is Precision.DECADE:
        return ((start.first.year,), (end.last.year,)), True
    ends = (start,) if value.form is Form.POINT else (start, end)
    return tuple(_point(item) for item in ends), any(item.qualifier for item in ends)


def _point(point: Point) -> Parts:
    day = point.first
    match point.precision:
        case Precision.DAY:
            return (day.year, day.month, day.day)
        case Precision.MONTH:
            return (day.year, day.month)
        case _:
            return (day.year,)
