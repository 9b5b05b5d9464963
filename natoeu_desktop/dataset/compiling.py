"""From loaded files to a checked data set: every quotation found, every value understood."""

from __future__ import annotations

import re
from collections import Counter
from typing import Any

from natoeu_desktop.dataset.compiled import (
    CompiledAlias,
    CompiledDifference,
    CompiledMembership,
    CompiledRecord,
    CompiledStatement,
    Dataset,
    Place,
)
from natoeu_desktop.dataset.crosschecks import check_whole
from natoeu_desktop.dataset.dating import record_date
from natoeu_desktop.dataset.loading import RawAlias, RawData, RawRecord
from natoeu_desktop.dataset.locate import LocateError, locate
from natoeu_desktop.dataset.problems import Problems
from natoeu_desktop.dataset.proof import unproven
from natoeu_desktop.dataset.sources import SourceText
from natoeu_desktop.kinds import KINDS, Kind, Property, ValueType
from natoeu_desktop.model.edtf import EdtfError, parse
from natoeu_desktop.model.records import Basis, DifferenceKind
from natoeu_desktop.model.text import readable

_ID = re.compile(r"[a-z]+/[a-z0-9]+(?:-[a-z0-9]+)*")
_KINDS = {kind.key: kind for kind in KINDS}
WHOLE = "*"  # evidence that is its whole quotation


def compile_dataset(raw: RawData, sources: dict[str, SourceText], problems: Problems) -> Dataset:
    """Return the data set that ``raw`` describes; what is wrong goes to ``problems``."""
    compiled = (_RecordCompiler(item, sources, problems).compile() for item in raw.records)
    records = [record for record in compiled if record]
    aliases = [_alias(item, sources, problems) for item in raw.aliases]
    memberships = [_membership(row, problems) for row in raw.memberships]
    dataset = Dataset(raw.about, sources, records, memberships, aliases)
    check_whole(dataset, problems)
    return dataset


class _RecordCompiler:
    """Compiles one record; notes what is wrong under its file and id."""

    def __init__(self, raw: RawRecord, sources: dict[str, SourceText], problems: Problems) -> None:
        self._raw = raw
        self._sources = sources
        self._problems = problems
        self._quotations: dict[str, Place] = {}
        self._used: Counter[str] = Counter()

    def compile(self) -> CompiledRecord | None:
        raw = self._raw
        kind = _KINDS.get(raw.id.split("/", 1)[0])
        if kind is None or not _ID.fullmatch(raw.id):
            self._wrong("the id is not of the form kind/words-with-hyphens with a known kind")
            return None
        self._locate_quotations()
        record = CompiledRecord(
            raw.file, raw.id, kind.key, kind.tab, self._category(kind), raw.title,
            quotations=list(self._quotations.values()),
            statements=[s for entry in raw.statements if (s := self._statement(kind, entry))],
            differences=[d for entry in raw.differences if (d := self._difference(kind, entry))],
            wordings=[w for entry in raw.wordings if (w := self._wording(entry))],
        )  # fmt: skip
        record.summary = self._summary()
        record.date = record_date(record, kind, raw.date, self._wrong)
        self._check_use()
        return record

    def _wrong(self, reason: str) -> None:
        self._problems.add(self._raw.file, self._raw.id, reason)

    def _category(self, kind: Kind) -> str:
        if not self._raw.category and len(kind.categories) == 1:
            return kind.categories[0].key
        if kind.category(self._raw.category) is None:
            known = ", ".join(category.key for category in kind.categories)
            self._wrong(f"the category {self._raw.category!r} is none of {known}")
        return self._raw.category

    def _locate_quotations(self) -> None:
        for entry in self._raw.quotations:
            key, source = entry["key"], self._sources.get(entry["source"])
            if key in self._quotations:
                self._wrong(f"two quotations have the key {key!r}")
            if source is None:
                self._wrong(f"quotation {key!r} is of an unknown source, {entry['source']!r}")
                continue
            try:
                place = Place(source.id, locate(source.text, entry["text"]))
            except LocateError as error:
                self._wrong(f"quotation {key!r} of {source.id}: {error}")
                continue
            if place in self._quotations.values():
                self._wrong(f"quotation {key!r} is the same passage as another one here")
            self._quotations[key] = place

    def _summary(self) -> str:
        """Return the first quotation, readable: a record is summed up in a source's words only."""
        for place in self._quotations.values():
            source = self._sources[place.source_id]
            return readable(source.text[place.span.start : place.span.end], source.line_breaks)
        return ""

    def _statement(self, kind: Kind, entry: dict[str, Any]) -> CompiledStatement | None:
        known = kind.property(entry["property"])
        if known is None:
            self._wrong(f"{entry['property']!r} is not a property of a {kind.key}")
            return None
        value = str(entry.get("value", ""))
        if not self._sound_value(known, value, entry.get("record", "")):
            return None
        evidence = self._evidence(known, value, entry.get("evidence", {}))
        basis = self._basis(known, entry, evidence)
        as_of = max((self._sources[p.source_id].date for p in evidence), key=_last_day, default="")
        return CompiledStatement(
            known.key, value, entry.get("record") or None, basis,
            _in_one_line(entry.get("citation", "")), as_of, tuple(evidence),
        )  # fmt: skip

    def _sound_value(self, known: Property, value: str, record_id: str) -> bool:
        if known.type is ValueType.RECORD:
            if not record_id:
                self._wrong(f"{known.key} needs a record")
            return bool(record_id)
        if record_id:
            self._wrong(f"{known.key} takes a value, not a record")
        elif not value:
            self._wrong(f"{known.key} has no value")
        elif known.type is ValueType.DATE:
            try:
                parse(value)
            except EdtfError as error:
                self._wrong(f"{known.key}: {error}")
            else:
                return True
        elif known.type is ValueType.NUMBER and not value.isdigit():
            self._wrong(f"{known.key}: {value!r} is not a whole number")
        else:
            return True
        return False

    def _basis(self, known: Property, entry: dict[str, Any], evidence: list[Place]) -> Basis:
        name = entry.get("basis", "sourced")
        if name not in set(Basis):
            self._wrong(f"{known.key}: {name!r} is not a basis (sourced, reference, editorial)")
            return Basis.SOURCED
        basis = Basis(name)
        if basis is Basis.SOURCED and not evidence:
            self._wrong(f"{known.key}: a sourced statement without evidence")
        if basis is not Basis.SOURCED and not entry.get("citation"):
            self._wrong(f"{known.key}: a {basis} statement without a citation")
        if basis is not Basis.SOURCED and evidence:
            self._wrong(f"{known.key}: a {basis} statement cannot have passages as evidence")
        return basis

    def _evidence(self, known: Property, value: str, entry: dict[str, Any]) -> list[Place]:
        places: list[Place] = []
        for key, words in entry.items():
            parts = words if isinstance(words, list) else [words]
            found = [place for part in parts if (place := self._inside(known.key, key, part))]
            proving = " … ".join(self._text(place) for place in found)
            if found and value and (reason := unproven(value, known.type, proving)):
                self._wrong(f"{known.key}: {reason} (quotation {key!r}: “{proving}”)")
            places += found
        return places

    def _inside(self, what: str, key: str, words: str) -> Place | None:
        """Return the place of ``words`` inside the quotation ``key``."""
        quotation = self._quotations.get(key)
        if quotation is None:
            if key not in {entry["key"] for entry in self._raw.quotations}:
                self._wrong(f"{what}: there is no quotation {key!r}")
            return None
        self._used[key] += 1
        if words == WHOLE:
            return quotation
        source = self._sources[quotation.source_id]
        try:
            return Place(source.id, locate(source.text, words, quotation.span))
        except LocateError as error:
            self._wrong(f"{what}: the proving words in quotation {key!r}: {error}")
            return None

    def _text(self, place: Place) -> str:
        return self._sources[place.source_id].text[place.span.start : place.span.end]

    def _difference(self, kind: Kind, entry: dict[str, Any]) -> CompiledDifference | None:
        key = entry["key"]
        if kind.property(entry["property"]) is None:
            self._wrong(
                f"difference {key!r}: {entry['property']!r} is not a property of a {kind.key}"
            )
        if entry["kind"] not in set(DifferenceKind):
            self._wrong(f"difference {key!r}: {entry['kind']!r} is not a kind of difference")
            return None
        what = f"difference {key!r}"
        entries = [
            (place, item["label"])
            for item in entry["passage"]
            if (place := self._inside(what, item["quotation"], item["words"]))
        ]
        return CompiledDifference(
            key, entry["property"], DifferenceKind(entry["kind"]), _in_one_line(entry["note"]),
            _in_one_line(entry["citation"]), tuple(entries),
        )  # fmt: skip

    def _wording(self, entry: dict[str, str]) -> tuple[Place, Place] | None:
        for side in ("older", "newer"):
            if entry[side] not in self._quotations:
                self._wrong(f"wording: there is no quotation {entry[side]!r}")
                return None
            self._used[entry[side]] += 1
        older, newer = self._quotations[entry["older"]], self._quotations[entry["newer"]]
        if older.source_id == newer.source_id:
            self._wrong("wording: both passages are of the same source")
        return older, newer

    def _check_use(self) -> None:
        for key in self._quotations:
            if not self._used[key]:
                self._wrong(f"quotation {key!r} proves nothing: no statement or difference uses it")
        if not self._raw.statements:
            self._wrong("a record without statements")


def _in_one_line(text: str) -> str:
    """Return the editors' words as a reader of the database should get them, not as lines."""
    return " ".join(text.split())


def _last_day(date: str) -> str:
    last = parse(date).last
    return last.isoformat() if last else ""


def _alias(raw: RawAlias, sources: dict[str, SourceText], problems: Problems) -> CompiledAlias:
    name = f"alias {raw.term}"
    if raw.source and raw.source not in sources:
        problems.add(raw.file, name, f"unknown source {raw.source!r}")
    elif raw.source and " ".join(raw.term.split()) not in " ".join(
        sources[raw.source].text.split()
    ):
        problems.add(raw.file, name, f"the term is not in {raw.source}")
    return CompiledAlias(raw.term, raw.stands_for, raw.record or None, raw.source or None)


def _membership(row: dict[str, str], problems: Problems) -> CompiledMembership:
    name = f"{row.get('country_id')} in {row.get('organisation')}"
    for key in ("country_id", "organisation", "since", "citation"):
        if not row.get(key):
            problems.add("reference/accessions.csv", name, f"{key} is missing")
    for key in ("since", "until"):
        try:
            if row.get(key):
                parse(row[key])
        except EdtfError as error:
            problems.add("reference/accessions.csv", name, str(error))
    return CompiledMembership(
        row["country_id"], row["organisation"], row["since"], row["until"],
        row["citation"], row.get("note") or "",
    )  # fmt: skip
