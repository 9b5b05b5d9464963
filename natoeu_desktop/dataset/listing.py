"""The rows of the tabs' tables and the values of their facets, worked out once at build time."""

from __future__ import annotations

from dataclasses import dataclass

from natoeu_desktop.dataset.compiled import CompiledRecord, Dataset
from natoeu_desktop.kinds import Content, Tab, ValueType, kind_of
from natoeu_desktop.model.edtf import parse
from natoeu_desktop.model.folding import fold
from natoeu_desktop.model.records import DifferenceKind

SEPARATOR = " · "
WORDING_CHANGED = "wording changed"
ONE_SOURCE = "only in one source"
_GRAVEST_FIRST = (
    DifferenceKind.ERRS, DifferenceKind.DISAGREE, DifferenceKind.CHANGED,
    DifferenceKind.DROPPED, DifferenceKind.NAMING,
)  # fmt: skip
NO_VALUE = "not stated"


@dataclass(frozen=True, slots=True)
class Cell:
    """What a table shows in one place, and the text it is sorted by."""

    text: str
    sort: str


class Lister:
    """Works out cells and facet values of records."""

    def __init__(self, dataset: Dataset) -> None:
        self._dataset = dataset
        self._titles = {record.id: record.title for record in dataset.records}

    def cells(self, record: CompiledRecord, tab: Tab) -> dict[str, Cell]:
        """Return the cells of a record's row by column key."""
        return {
            column.key: self._cell(record, column.content, column.argument, column.missing)
            for column in tab.columns
        }

    def facets(self, record: CompiledRecord, tab: Tab) -> list[tuple[str, str]]:
        """Return the (facet, value) pairs under which a record is found; each facet has one."""
        pairs = []
        for facet in tab.facets:
            values = self._facet_values(record, facet.content, facet.argument)
            # A record without notes has nothing to say there; one without a region says so.
            none = [] if facet.content is Content.MARKS else [NO_VALUE]
            pairs += [(facet.key, value) for value in dict.fromkeys(values or none)]
        return pairs

    def sources(self, record: CompiledRecord) -> list[str]:
        """Return the short titles of the sources quoted, in the order of the sources."""
        return self._quoted(record, "short_title")

    def _quoted(self, record: CompiledRecord, field: str) -> list[str]:
        quoted = {place.source_id for place in record.quotations}
        return [item.fields[field] for key, item in self._dataset.sources.items() if key in quoted]

    def _cell(  # noqa: PLR0911 - one line a kind of content
        self, record: CompiledRecord, content: Content, argument: str, missing: str
    ) -> Cell:
        match content:
            case Content.TITLE:
                return Cell(record.title, fold(record.title))
            case Content.DATE:
                return Cell(date_label(record.date), sort_text(record.date))
            case Content.CATEGORY:
                return _plain([_category(record, short=True)])
            case Content.SOURCES:
                return _plain(self._quoted(record, "label"))
            case Content.MARKS:
                return _marks_cell(_marks(record))
            case Content.PROPERTY:
                return self._property_cell(record, argument, missing)
            case Content.MEMBERSHIP:
                return self._membership_cell(record, argument)

    def _facet_values(self, record: CompiledRecord, content: Content, argument: str) -> list[str]:
        match content:
            case Content.SOURCES:
                return self.sources(record)
            case Content.MARKS:
                return _marks(record) + ([ONE_SOURCE] if len(self.sources(record)) == 1 else [])
            case Content.CATEGORY:
                return [_category(record)]
            case _:
                return self._values(record, argument)

    def _values(self, record: CompiledRecord, key: str) -> list[str]:
        return [
            item.value or self._titles.get(item.value_record_id or "", "")
            for item in record.statements
            if item.property == key
        ]

    def _property_cell(self, record: CompiledRecord, key: str, missing: str) -> Cell:
        known = kind_of(record.kind).property(key)
        values = list(dict.fromkeys(self._values(record, key)))
        if known is None:
            return Cell("", "~")
        if not values:
            return Cell(missing, "~")
        if known.type is ValueType.DATE:
            ordered = sorted(values, key=lambda value: parse(value).sort_key())
            labels = SEPARATOR.join(date_label(value) for value in ordered)
            return Cell(labels, sort_text(ordered[0]))
        return _plain(values)

    def _membership_cell(self, record: CompiledRecord, organisation: str) -> Cell:
        rows = [
            row for row in self._dataset.memberships
            if row.country_id == record.id and row.organisation == organisation
        ]  # fmt: skip
        if not rows:
            return Cell("" if record.kind != "country" else "–", "~")
        labels = (_membership_label(row.since, row.until) for row in rows)
        return Cell(SEPARATOR.join(labels), rows[0].since)


def date_label(date: str) -> str:
    """Return an EDTF date in words, "" for none."""
    return parse(date).label() if date else ""


def sort_text(date: str) -> str:
    """Return a text that sorts as :meth:`Edtf.sort_key` does; undated goes last."""
    if not date:
        return "~"
    first, last = parse(date).sort_key()
    return f"{first:07d}{10_000_000 + last:08d}"


def _membership_label(since: str, until: str) -> str:
    if until:
        return f"{parse(since).label()} – {parse(until).label()}"
    return f"since {parse(since).label()}"


def _category(record: CompiledRecord, *, short: bool = False) -> str:
    known = kind_of(record.kind).category(record.category)
    if known is None:
        return ""
    return known.short if short else known.label


def _marks(record: CompiledRecord) -> list[str]:
    found = {item.kind for item in record.differences}
    marks = [str(kind) for kind in _GRAVEST_FIRST if kind in found]
    return marks + ([WORDING_CHANGED] if record.wordings else [])


def _marks_cell(marks: list[str]) -> Cell:
    """Return the gravest note, and how many more there are; all of them are in the pane."""
    more = f" +{len(marks) - 1}" if len(marks) > 1 else ""
    return Cell(f"{marks[0]}{more}" if marks else "", fold(" ".join(marks)) or "~")


def _plain(values: list[str]) -> Cell:
    return Cell(SEPARATOR.join(values), fold(" ".join(values)) or "~")
