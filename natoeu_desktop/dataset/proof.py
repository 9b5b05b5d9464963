"""Whether proving words can prove a value at all: the cheap part of reading a proof.

A date needs its year, month and day in the words, a number needs its digits or its name. Whether
the words prove a text is for a reader to judge.
"""

from __future__ import annotations

import re

from natoeu_desktop.kinds import ValueType
from natoeu_desktop.model.edtf import MONTHS, End, Point, Precision, parse

_NUMBERS = {
    1: "one first", 2: "two second both", 3: "three third", 4: "four fourth", 5: "five fifth",
    6: "six sixth", 7: "seven seventh", 8: "eight eighth", 9: "nine ninth", 10: "ten tenth",
    11: "eleven", 12: "twelve", 13: "thirteen", 14: "fourteen", 23: "twenty-three",
    70: "seventy",
}  # fmt: skip


def unproven(value: str, value_type: ValueType, words: str) -> str:
    """Return why ``words`` cannot prove ``value``, or "" when they can."""
    if value_type is ValueType.DATE:
        return _unproven_date(value, words)
    if value_type is ValueType.NUMBER:
        return _unproven_number(value, words)
    return ""


def _unproven_date(value: str, words: str) -> str:
    date = parse(value)
    for point in dict.fromkeys((date.start, date.end)):
        if isinstance(point, End):
            continue
        if missing := _missing_part(point, words):
            return f"the proving words do not state the {missing} of {value}"
    return ""


def _missing_part(point: Point, words: str) -> str:
    year = (
        str(point.first.year)[:3] if point.precision is Precision.DECADE else str(point.first.year)
    )
    if year not in words:
        return "year"
    month, day = point.first.month, point.first.day
    if point.precision in {Precision.MONTH, Precision.DAY} and not (
        re.search(rf"\b{MONTHS[month - 1][:3]}", words, re.IGNORECASE) or f"/{month:02}/" in words
    ):
        return "month"
    if point.precision is Precision.DAY and not re.search(rf"(?<!\d)0?{day}(?!\d)", words):
        return "day"
    return ""


def _unproven_number(value: str, words: str) -> str:
    names = _NUMBERS.get(int(value), "").split() if value.isdigit() else []
    digits = re.search(rf"(?<!\d){re.escape(value)}(?!\d)", words)
    if digits or any(re.search(rf"\b{name}\b", words, re.IGNORECASE) for name in names):
        return ""
    return f"the proving words do not state the number {value}"
