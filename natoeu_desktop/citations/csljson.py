"""CSL-JSON, the input format of citation processors (CSL 1.0.2, schema ``csl-data.json``)."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import NotRequired, TypedDict

from natoeu_desktop.citations.dates import Issued
from natoeu_desktop.citations.items import Item


class CslName(TypedDict):
    """An institution's name."""

    literal: str


CslDate = TypedDict(
    "CslDate",
    {
        "date-parts": NotRequired[list[list[int]]],
        "circa": NotRequired[bool],
        "literal": NotRequired[str],
    },
)
CslItem = TypedDict(
    "CslItem",
    {
        "id": str,
        "type": str,
        "title": str,
        "author": NotRequired[list[CslName]],
        "container-title": NotRequired[str],
        "publisher": NotRequired[str],
        "genre": NotRequired[str],
        "version": NotRequired[str],
        "issued": NotRequired[CslDate],
        "URL": NotRequired[str],
        "language": str,
        "note": NotRequired[str],
        "annote": NotRequired[str],
    },
)

LANGUAGE = "en"  # of all five documents and of the records


def csl_item(item: Item) -> CslItem:
    """Return an item in the words of CSL, with what is known and no empty values.

    An institution is a literal name, so that no reader parts it into a given and a family name.
    It is the publisher, too, of a report. How the date is known is in ``annote``.
    """
    out: CslItem = {
        "id": item.id,
        "type": str(item.form),
        "title": item.title,
        "language": LANGUAGE,
    }
    if item.author:
        out["author"] = [{"literal": item.author}]
    if item.container:
        out["container-title"] = item.container
    if item.publisher:
        out["publisher"] = item.publisher
    if item.genre:
        out["genre"] = item.genre
    if item.version:
        out["version"] = item.version
    if item.issued:
        out["issued"] = _date(item.issued)
    if item.url:
        out["URL"] = item.url
    if item.note:
        out["note"] = item.note
    if item.remark:
        out["annote"] = item.remark
    return out


def write_csl_json(items: Iterable[Item]) -> str:
    """Return items as a CSL-JSON list, one of each id; UTF-8 text, not escaped to ASCII."""
    listed = {item.id: csl_item(item) for item in items}
    return json.dumps(list(listed.values()), ensure_ascii=False, indent=2) + "\n"


def _date(issued: Issued) -> CslDate:
    if not issued.parts:
        return {"literal": issued.label}
    date: CslDate = {"date-parts": [list(part) for part in issued.parts]}
    if issued.circa:
        date["circa"] = True
    return date
