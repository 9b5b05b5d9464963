"""Dates as their source gives them, in the Extended Date/Time Format (EDTF, ISO 8601-2).

The part of EDTF that the sources need: day, month, year, decade (``199X``), the qualifiers
``?`` ``~`` ``%``, intervals with unknown (empty) or open (``..``) ends, and "some day between"
(``[2022-06-20..2023-06-15]``). A date keeps the precision it was written with.
"""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

MONTHS = tuple(calendar.month_name[1:])
_POINT = re.compile(r"(\d{3})(\d|X)(?:-(\d{2})(?:-(\d{2}))?)?([?~%]?)")
_QUALIFIER_WORDS = {"": "", "~": "about ", "?": "possibly ", "%": "possibly about "}


class EdtfError(ValueError):
    """The text is not a date of the supported part of EDTF; the message says why."""


class Precision(StrEnum):
    """How finely a date is given."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"
    DECADE = "decade"


@dataclass(frozen=True, slots=True)
class Point:
    """A single day, month, year or decade, with its qualifier (``""``, ``?``, ``~``, ``%``)."""

    first: date
    last: date
    precision: Precision
    qualifier: str = ""

    def label(self) -> str:
        """Return the date in English words, no more precise than it is."""
        words = _QUALIFIER_WORDS[self.qualifier]
        match self.precision:
            case Precision.DAY:
                return f"{words}{self.first.day} {MONTHS[self.first.month - 1]} {self.first.year}"
            case Precision.MONTH:
                return f"{words}{MONTHS[self.first.month - 1]} {self.first.year}"
            case Precision.YEAR:
                return f"{words}{self.first.year}"
            case Precision.DECADE:
                return f"{words}{self.first.year}s"


class Form(StrEnum):
    """What an EDTF text denotes."""

    POINT = "point"
    INTERVAL = "interval"
    BETWEEN = "between"


class End(StrEnum):
    """What an interval without a date at one end says about that end."""

    UNKNOWN = "unknown"  # written as nothing: 2003-03-31/
    OPEN = "open"  # written as two dots: 2003-03-31/..


@dataclass(frozen=True, slots=True)
class Edtf:
    """A parsed EDTF text.

    ``start`` and ``end`` are the same point for a single date. For an interval either may be an
    :class:`End`, which says why there is no date.
    """

    text: str
    form: Form
    start: Point | End
    end: Point | End

    @property
    def first(self) -> date | None:
        """The earliest day the date can mean, or None where the start is not given."""
        return self.start.first if isinstance(self.start, Point) else None

    @property
    def last(self) -> date | None:
        """The latest day the date can mean, or None where the end is not given."""
        return self.end.last if isinstance(self.end, Point) else None

    def label(self) -> str:
        """Return the date in English words, with the precision it was given."""
        start, end = self.start, self.end
        if self.form is Form.BETWEEN and isinstance(start, Point) and isinstance(end, Point):
            return f"between {start.label()} and {end.label()}"
        if isinstance(start, Point) and isinstance(end, Point):
            return start.label() if self.form is Form.POINT else _range_label(start, end)
        if isinstance(start, Point):
            return f"from {start.label()}" if end is End.UNKNOWN else f"since {start.label()}"
        if isinstance(end, Point):
            return f"until {end.label()}"
        return "not dated"

    def sort_key(self) -> tuple[int, int]:
        """Return the place in time: by first possible day, the coarser date before the finer.

        So 2003 comes before March 2003, and March 2003 before 1 March 2003: a period stands
        before the days in it, as a heading does. A date without a start goes by its last day;
        one without either goes last.
        """
        first = self.first or self.last
        last = self.last or date.max
        if first is None:
            return (date.max.toordinal(), 0)
        return (first.toordinal(), -last.toordinal())


def parse(text: str) -> Edtf:
    """Return the date written in ``text``.

    Raises :class:`EdtfError` for anything outside the supported part of EDTF, for days that do
    not exist, and for intervals that run backwards.
    """
    if text.startswith("[") and text.endswith("]") and ".." in text:
        older, newer = (_point(part, text) for part in text[1:-1].split("..", 1))
        return _ordered(Edtf(text, Form.BETWEEN, older, newer))
    if "/" in text:
        left, _, right = text.partition("/")
        return _ordered(Edtf(text, Form.INTERVAL, _end(left, text), _end(right, text)))
    point = _point(text, text)
    return Edtf(text, Form.POINT, point, point)


def _end(part: str, whole: str) -> Point | End:
    if part == "":
        return End.UNKNOWN
    if part == "..":
        return End.OPEN
    return _point(part, whole)


def _point(part: str, whole: str) -> Point:
    match = _POINT.fullmatch(part)
    if match is None:
        raise EdtfError(
            f"{whole!r} is not an EDTF date: {part!r} is not a day, month, year or decade"
        )
    century, unit, month, day, qualifier = match.groups()
    if unit == "X":
        if month:
            raise EdtfError(f"{whole!r} is not an EDTF date: a decade has no month")
        year = int(century) * 10
        return Point(date(year, 1, 1), date(year + 9, 12, 31), Precision.DECADE, qualifier)
    try:
        return _dated(int(century + unit), month, day, qualifier)
    except ValueError as error:
        raise EdtfError(f"{whole!r} is not an EDTF date: {error}") from error


def _dated(year: int, month: str | None, day: str | None, qualifier: str) -> Point:
    if month is None:
        return Point(date(year, 1, 1), date(year, 12, 31), Precision.YEAR, qualifier)
    if day is None:
        first = date(year, int(month), 1)
        last = date(year, int(month), calendar.monthrange(year, int(month))[1])
        return Point(first, last, Precision.MONTH, qualifier)
    exact = date(year, int(month), int(day))
    return Point(exact, exact, Precision.DAY, qualifier)


def _ordered(value: Edtf) -> Edtf:
    if value.first and value.last and value.last < value.first:
        raise EdtfError(f"{value.text!r} is not an EDTF date: it ends before it starts")
    if not isinstance(value.start, Point) and not isinstance(value.end, Point):
        raise EdtfError(f"{value.text!r} is not an EDTF date: it has neither start nor end")
    return value


def _range_label(start: Point, end: Point) -> str:
    same_precision = start.precision is end.precision and not (start.qualifier or end.qualifier)
    if same_precision and start.first.year == end.first.year:
        if start.precision is Precision.DAY and start.first.month == end.first.month:
            return f"{start.first.day}–{end.label()}"
        if start.precision is Precision.DAY:
            return f"{start.first.day} {MONTHS[start.first.month - 1]} – {end.label()}"
        if start.precision is Precision.MONTH:
            return f"{MONTHS[start.first.month - 1]} – {end.label()}"
    if same_precision and start.precision is Precision.YEAR:
        return f"{start.label()}–{end.label()}"
    return f"{start.label()} – {end.label()}"
