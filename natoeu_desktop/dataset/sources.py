"""The source documents and what ``sources.toml`` says of them."""

from __future__ import annotations

import hashlib
import tomllib
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from natoeu_desktop.dataset.locate import LocateError, locate
from natoeu_desktop.dataset.problems import Problems
from natoeu_desktop.model.edtf import EdtfError, parse
from natoeu_desktop.model.text import LineBreaks, Span

FILE = "sources/sources.toml"
_REQUIRED = {
    "id", "file_name", "label", "short_title", "title", "publisher", "date", "date_basis",
    "url", "url_status", "sha256", "line_breaks",
}  # fmt: skip
_OPTIONAL = {"left_out", "note"}
REASONS = ("page furniture", "heading", "caption", "connective")


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A stretch that is not content and needs no record, with the reason."""

    span: Span
    reason: str


@dataclass(frozen=True, slots=True)
class SourceText:
    """A source with its whole text; ``fields`` are the columns of the ``source`` table."""

    id: str
    text: str
    line_breaks: LineBreaks
    date: str
    fields: dict[str, str]
    left_out: list[LeftOut] = field(default_factory=list)


def load_sources(data: Path, problems: Problems) -> dict[str, SourceText]:
    """Return the sources by id, in the order of the file; what is wrong goes to ``problems``."""
    entries = tomllib.loads((data / FILE).read_text(encoding="utf-8"))["source"]
    sources: dict[str, SourceText] = {}
    for entry in entries:
        if source := _load(data, entry, problems):
            if source.id in sources:
                problems.add(FILE, source.id, "there is another source with this id")
            sources[source.id] = source
    return sources


def _load(data: Path, entry: dict[str, Any], problems: Problems) -> SourceText | None:
    name = str(entry.get("id", "?"))
    for key in sorted(_REQUIRED - entry.keys()):
        problems.add(FILE, name, f"{key} is missing")
    for key in sorted(entry.keys() - _REQUIRED - _OPTIONAL):
        problems.add(FILE, name, f"{key} is not a field of a source")
    path = data / "sources" / str(entry.get("file_name", ""))
    if not path.is_file():
        problems.add(FILE, name, f"the document {path.name!r} is not in sources/")
    if not entry.keys() >= _REQUIRED or not path.is_file():
        return None
    raw = path.read_bytes()
    if hashlib.sha256(raw).hexdigest() != entry["sha256"]:
        problems.add(FILE, name, "the document is not the one that was described: SHA-256 differs")
    try:
        label = parse(entry["date"]).label()
    except EdtfError as error:
        problems.add(FILE, name, str(error))
        return None
    text = raw.decode("utf-8")
    fields = {key: str(entry[key]) for key in sorted(_REQUIRED)} | {
        "date_label": label, "note": entry.get("note", ""), "text": text,
    }  # fmt: skip
    left_out = _left_out(name, text, entry.get("left_out", []), problems)
    return SourceText(name, text, LineBreaks(entry["line_breaks"]), entry["date"], fields, left_out)


def _left_out(
    name: str, text: str, entries: list[dict[str, str]], problems: Problems
) -> list[LeftOut]:
    found = []
    for entry in entries:
        if entry["reason"] not in REASONS:
            problems.add(FILE, name, f"{entry['reason']!r} is no reason to leave text out")
        try:
            found.append(LeftOut(_locate(text, entry), entry["reason"]))
        except LocateError as error:
            problems.add(FILE, name, str(error))
    return found


def _locate(text: str, entry: dict[str, str]) -> Span:
    """Return where the text left out stands; ``at`` tells places with the same words apart."""
    if "at" not in entry:
        return locate(text, entry["text"])
    if text.count(entry["at"]) != 1:
        raise LocateError(f"{entry['at']!r} is there {text.count(entry['at'])} times, not once")
    start = text.index(entry["at"])
    return locate(text, entry["text"], Span(start, start + len(entry["at"])))
