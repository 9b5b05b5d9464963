"""Reading ``data/records/*.toml`` and ``data/reference/*.csv`` into plain values.

Only the form is checked here: keys that no one knows and values of the wrong type. What the
values mean is checked in :mod:`natoeu_desktop.dataset.compiling`.
"""

from __future__ import annotations

import csv
import tomllib
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from natoeu_desktop.dataset.problems import Problems

# What a table may hold: key -> (required, types)
_RECORD = {
    "id": (True, str), "title": (True, str), "category": (False, str), "date": (False, str),
    "quotation": (False, list), "statement": (False, list), "difference": (False, list),
    "wording": (False, list),
}  # fmt: skip
_QUOTATION = {"key": (True, str), "source": (True, str), "text": (True, str)}
_STATEMENT = {
    "property": (True, str), "value": (False, (str, int)), "record": (False, str),
    "basis": (False, str), "citation": (False, str), "evidence": (False, dict),
}  # fmt: skip
_DIFFERENCE = {
    "key": (True, str), "property": (True, str), "kind": (True, str), "note": (True, str),
    "citation": (True, str), "passage": (True, list),
}  # fmt: skip
_PASSAGE = {"quotation": (True, str), "words": (True, str), "label": (True, str)}
_WORDING = {"older": (True, str), "newer": (True, str)}
_ALIAS = {
    "term": (True, str), "stands_for": (True, str), "record": (False, str), "source": (False, str),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class RawRecord:
    """A record as its file gives it."""

    file: str
    id: str
    title: str
    category: str
    date: str
    quotations: list[dict[str, str]]
    statements: list[dict[str, Any]]
    differences: list[dict[str, Any]]
    wordings: list[dict[str, str]]


@dataclass(frozen=True, slots=True)
class RawAlias:
    """A term a person may type, what it stands for, and the source it stands in (or none)."""

    file: str
    term: str
    stands_for: str
    record: str
    source: str


@dataclass(slots=True)
class RawData:
    """Everything the files give."""

    records: list[RawRecord] = field(default_factory=list)
    aliases: list[RawAlias] = field(default_factory=list)
    memberships: list[dict[str, str]] = field(default_factory=list)
    about: dict[str, str] = field(default_factory=dict)


def load(data: Path, problems: Problems) -> RawData:
    """Return what the record and reference files hold; what is wrong goes to ``problems``."""
    raw = RawData(about=tomllib.loads((data / "dataset.toml").read_text(encoding="utf-8")))
    for path in sorted((data / "records").glob("*.toml")):
        file = f"records/{path.name}"
        try:
            content = tomllib.loads(path.read_text(encoding="utf-8"))
        except tomllib.TOMLDecodeError as error:
            problems.add(file, "", f"not readable as TOML: {error}")
            continue
        for key in sorted(content.keys() - {"record", "alias"}):
            problems.add(file, "", f"{key!r} is neither a record nor an alias")
        raw.records += _records(file, content.get("record", []), problems)
        raw.aliases += _aliases(file, content.get("alias", []), problems)
    with (data / "reference" / "accessions.csv").open(encoding="utf-8", newline="") as stream:
        raw.memberships = list(csv.DictReader(stream))
    return raw


def _records(file: str, entries: list[dict[str, Any]], problems: Problems) -> list[RawRecord]:
    records = []
    for entry in entries:
        name = str(entry.get("id", "a record without id"))
        parts = (
            ("quotation", _QUOTATION), ("statement", _STATEMENT),
            ("difference", _DIFFERENCE), ("wording", _WORDING),
        )  # fmt: skip
        sound = _check(file, name, "record", entry, _RECORD, problems)
        for part, form in parts:
            for item in entry.get(part, []):
                sound &= _check(file, name, part, item, form, problems)
        for difference in entry.get("difference", []):
            for passage in difference.get("passage", []):
                sound &= _check(file, name, "difference passage", passage, _PASSAGE, problems)
        if sound:
            lists = (entry.get(part, []) for part, _ in parts)
            category, date = entry.get("category", ""), entry.get("date", "")
            records.append(RawRecord(file, name, entry["title"], category, date, *lists))
    return records


def _aliases(file: str, entries: list[dict[str, Any]], problems: Problems) -> list[RawAlias]:
    return [
        RawAlias(
            file, item["term"], item["stands_for"], item.get("record", ""), item.get("source", "")
        )
        for item in entries
        if _check(file, f"alias {item.get('term', '?')}", "alias", item, _ALIAS, problems)
    ]


def _check(  # noqa: PLR0913, PLR0917 - one call a table keeps the messages alike
    file: str,
    name: str,
    part: str,
    entry: dict[str, Any],
    form: dict[str, tuple[bool, Any]],
    problems: Problems,
) -> bool:
    before = len(problems.found)
    for key in sorted(entry.keys() - form.keys()):
        problems.add(file, name, f"{key!r} is not a field of a {part}")
    for key, (required, types) in form.items():
        if key in entry and (not isinstance(entry[key], types) or isinstance(entry[key], bool)):
            problems.add(file, name, f"the {part}'s {key} is not of the right type")
        elif required and not entry.get(key):
            problems.add(file, name, f"a {part} without {key}")
    return len(problems.found) == before
