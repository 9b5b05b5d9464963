"""RIS, the tagged format of reference managers (Research Information Systems, 2001 and 2011).

A line is a tag of two characters, two blanks, a hyphen, a blank and the value; lines end with
carriage return and line feed. The file is UTF-8.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from natoeu_desktop.citations.csljson import LANGUAGE
from natoeu_desktop.citations.dates import Issued
from natoeu_desktop.citations.items import Form, Item

_TYPES = {
    Form.WEB_PAGE: "ELEC",
    Form.REPORT: "RPRT",
    Form.DOCUMENT: "GEN",
    Form.ENTRY: "ENCYC",
}
_LINE_END = "\r\n"


def write_ris(items: Iterable[Item]) -> str:
    """Return items as RIS, one of each id; write it to a file with ``newline=""``."""
    listed = {item.id: item for item in items}
    return _LINE_END.join(line for item in listed.values() for line in _lines(item))


def _lines(item: Item) -> Iterator[str]:
    yield f"TY  - {_TYPES[item.form]}"
    for tag, value in _tags(item):
        if value:
            yield f"{tag}  - {value}"
    yield "ER  - "
    yield ""


def _tags(item: Item) -> Iterator[tuple[str, str]]:
    yield "ID", item.id
    yield "TI", item.title
    # The comma ends the family name: without it readers take "European" for a given name.
    yield "AU", f"{item.author}," if item.author else ""
    yield "T2", item.container
    yield "M3", item.genre
    yield "ET", item.version
    yield "PB", item.publisher
    if item.issued:
        yield from _date(item.issued)
    yield "UR", item.url
    yield "LA", LANGUAGE
    yield "N1", item.note
    yield "N1", item.remark


def _date(issued: Issued) -> Iterator[tuple[str, str]]:
    """Return the tags of a date: ``DA`` is year/month/day/other information.

    ``PY`` is a year and nothing else, so it is given only where the year is certain. A date in
    doubt is told in the other information; one of several years has no year at all, for RIS has
    no ranges and either year might be wrong.
    """
    one = len(issued.parts) == 1
    year, month, day = (*issued.parts[0], 0, 0)[:3] if one else (0, 0, 0)
    numbers = "/".join(
        [f"{year:04}" if year else "", f"{month:02}" if month else "", f"{day:02}" if day else ""]
    )
    doubtful = issued.circa or not one
    if not doubtful:
        yield "PY", f"{year:04}"
    yield "DA", f"{numbers}/{issued.label if doubtful else ''}"
