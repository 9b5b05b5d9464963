"""Writing a checked data set to SQLite, the same bytes of content for the same input."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from natoeu_desktop.database.digest import content_digest
from natoeu_desktop.database.format import SCHEMA_VERSION
from natoeu_desktop.dataset.blocks import blocks
from natoeu_desktop.dataset.compiled import CompiledRecord, Dataset, Place
from natoeu_desktop.dataset.listing import Lister, date_label
from natoeu_desktop.dataset.schema import full_ddl, listing_table
from natoeu_desktop.kinds import KINDS, TABS
from natoeu_desktop.model.edtf import parse
from natoeu_desktop.model.folding import fold
from natoeu_desktop.model.text import readable

if TYPE_CHECKING:
    from sqlite_utils import Database

Row = dict[str, Any]


def write(dataset: Dataset, target: Path) -> None:
    """Write ``dataset`` to ``target``, which is replaced only once the whole is written."""
    from sqlite_utils import Database  # noqa: PLC0415 - 80 ms that only a build pays

    partial = target.with_name(target.name + ".partial")
    partial.unlink(missing_ok=True)
    database = Database(partial)
    try:
        database.conn.executescript(full_ddl())
        with database.conn:
            _Writer(dataset, database).write()
        database.conn.execute("INSERT INTO search(search) VALUES ('optimize')")
        database.conn.commit()
        database.analyze()
        database.vacuum()
    except BaseException:
        database.close()
        partial.unlink(missing_ok=True)
        raise
    database.close()
    partial.replace(target)


class _Writer:
    """Fills the tables of an empty database."""

    def __init__(self, dataset: Dataset, database: Database) -> None:
        self._dataset = dataset
        self._database = database
        self._records = in_order(dataset.records)
        self._lister = Lister(dataset)

    def write(self) -> None:
        self._insert("source", self._sources())
        self._insert("block", self._blocks())
        self._insert("passage", self._passages())
        self._insert("record", self._record_rows())
        self._insert_statements()
        self._insert("quotation", self._quotations())
        self._insert_differences()
        self._insert("wording", self._wordings())
        self._insert("membership", self._memberships())
        self._insert("alias", self._aliases())
        self._insert_listings()
        self._insert("search", self._search())
        self._insert_meta()

    def _insert(self, table: str, rows: Iterator[Row] | list[Row]) -> None:
        self._database.table(table).insert_all(rows)

    def _sources(self) -> Iterator[Row]:
        for position, source in enumerate(self._dataset.sources.values()):
            yield source.fields | {"position": position}

    def _blocks(self) -> Iterator[Row]:
        for source in self._dataset.sources.values():
            for position, block in enumerate(blocks(source)):
                yield {
                    "source_id": source.id, "position": position, "start": block.span.start,
                    "end": block.span.end, "form": str(block.form),
                }  # fmt: skip

    def _passages(self) -> Iterator[Row]:
        order = list(self._dataset.sources)
        places = {place for record in self._records for place in _places(record)}
        for place in sorted(
            places, key=lambda p: (order.index(p.source_id), p.span.start, p.span.end)
        ):
            yield {
                "id": place.id, "source_id": place.source_id, "start": place.span.start,
                "end": place.span.end, "text": self._text(place),
            }  # fmt: skip

    def _record_rows(self) -> Iterator[Row]:
        for position, record in enumerate(self._records):
            first, last = _bounds(record.date)
            yield {
                "id": record.id, "kind": record.kind, "tab": record.tab,
                "category": record.category, "title": record.title, "summary": record.summary,
                "date": record.date, "date_label": date_label(record.date),
                "date_from": first, "date_to": last, "position": position,
            }  # fmt: skip

    def _insert_statements(self) -> None:
        statements: list[Row] = []
        evidence: list[Row] = []
        for record in self._records:
            for position, item in enumerate(record.statements):
                number = len(statements) + 1
                statements.append({
                    "id": number, "record_id": record.id, "property": item.property,
                    "value": item.value, "value_record_id": item.value_record_id,
                    "basis": str(item.basis), "citation": item.citation, "as_of": item.as_of,
                    "position": position,
                })  # fmt: skip
                evidence += [
                    {"statement_id": number, "passage_id": place.id, "position": at}
                    for at, place in enumerate(item.evidence)
                ]
        self._insert("statement", statements)
        self._insert("evidence", evidence)

    def _quotations(self) -> Iterator[Row]:
        for record in self._records:
            for position, place in enumerate(record.quotations):
                yield {"record_id": record.id, "passage_id": place.id, "position": position}

    def _insert_differences(self) -> None:
        differences: list[Row] = []
        passages: list[Row] = []
        for record in self._records:
            for position, item in enumerate(record.differences):
                name = f"{record.id}#{item.key}"
                differences.append({
                    "id": name, "record_id": record.id, "property": item.property,
                    "kind": str(item.kind), "note": item.note, "citation": item.citation,
                    "position": position,
                })  # fmt: skip
                passages += [
                    {"difference_id": name, "passage_id": place.id, "label": label, "position": at}
                    for at, (place, label) in enumerate(item.entries)
                ]
        self._insert("difference", differences)
        self._insert("difference_passage", passages)

    def _wordings(self) -> Iterator[Row]:
        for record in self._records:
            for older, newer in record.wordings:
                yield {
                    "record_id": record.id,
                    "older_passage_id": older.id,
                    "newer_passage_id": newer.id,
                }

    def _memberships(self) -> Iterator[Row]:
        for row in sorted(
            self._dataset.memberships, key=lambda m: (m.country_id, m.organisation, m.since)
        ):
            yield {
                "country_id": row.country_id, "organisation": row.organisation,
                "since": row.since, "until": row.until or None, "basis": "reference",
                "citation": row.citation, "note": row.note,
            }  # fmt: skip

    def _aliases(self) -> Iterator[Row]:
        for alias in sorted(self._dataset.aliases, key=lambda a: (a.term, a.record_id or "")):
            yield {
                "term": alias.term, "stands_for": alias.stands_for,
                "record_id": alias.record_id, "source_id": alias.source_id,
            }  # fmt: skip

    def _insert_listings(self) -> None:
        facets: list[Row] = []
        for tab in TABS:
            rows: list[Row] = []
            for position, record in enumerate(r for r in self._records if r.tab == tab.key):
                row: Row = {"record_id": record.id, "position": position}
                for key, cell in self._lister.cells(record, tab).items():
                    row |= {key: cell.text, f"{key}_sort": cell.sort}
                rows.append(row)
                facets += [
                    {"tab": tab.key, "facet": facet, "value": value, "record_id": record.id}
                    for facet, value in self._lister.facets(record, tab)
                ]
            self._insert(listing_table(tab), rows)
        self._insert("facet", facets)

    def _search(self) -> Iterator[Row]:
        titles = {record.id: record.title for record in self._records}
        aliases: dict[str, list[str]] = {}
        for alias in self._dataset.aliases:
            aliases.setdefault(alias.record_id or "", []).append(f"{alias.term} {alias.stands_for}")
        for position, record in enumerate(self._records):
            values = [
                f"{s.value} {titles.get(s.value_record_id or '', '')}" for s in record.statements
            ]
            values += [
                note for d in record.differences for note in (d.note, *(e[1] for e in d.entries))
            ]
            texts = [
                readable(self._text(p), self._dataset.sources[p.source_id].line_breaks)
                for p in record.quotations
            ]
            yield {
                "rowid": position,  # of the record: other tools join the index by it
                "record_id": record.id, "tab": record.tab, "title": fold(record.title),
                "aliases": fold(" ".join(aliases.get(record.id, []))),
                "statements": fold(f"{date_label(record.date)} {' '.join(values)}"),
                "quotations": fold(" ".join(texts)),
            }  # fmt: skip

    def _insert_meta(self) -> None:
        counted = ("source", "record", "passage", "statement", "evidence", "quotation",
                   "difference", "wording", "membership", "alias")  # fmt: skip
        values = dict(self._dataset.about)
        values["schema_version"] = str(SCHEMA_VERSION)
        for table in counted:
            values[f"count.{table}"] = str(self._database.table(table).count)
        for key, comment in _COMMENTS.items():
            values[f"comment.{key}"] = comment
        for tab in TABS:
            values[f"comment.{tab.view}"] = f"The table of the tab {tab.title}: one row a record."
            values[f"comment.{listing_table(tab)}"] = (
                f"What the view {tab.view} shows, each column with the text that it is sorted by."
            )
        for kind in KINDS:
            values |= {f"label.{kind.key}.{known.key}": known.label for known in kind.properties}
        values["content_sha256"] = content_digest(self._database.conn)
        self._insert("meta", [{"key": key, "value": values[key]} for key in sorted(values)])

    def _text(self, place: Place) -> str:
        return self._dataset.sources[place.source_id].text[place.span.start : place.span.end]


_COMMENTS = {
    "source": "One published document, kept byte for byte; sha256 is of its UTF-8 bytes.",
    "block": "How a document is parted into headings, paragraphs, bullets, footnotes, milestones.",
    "passage": "A stretch of a source in code points: substr(source.text, start + 1, end - start)",
    "record": "What a person looks up. date is EDTF (ISO 8601-2), '' where no source dates it.",
    "statement": "One fact. basis: sourced (see evidence), reference or editorial (see citation).",
    "evidence": "The passages that prove a statement; each lies inside a quotation of its record.",
    "quotation": "The passages shown on a record, in order.",
    "difference": "Sourced values that differ, or an error of a source, with an editor's note.",
    "difference_passage": "What each source says in a difference; label is the value it gives.",
    "wording": "Two passages of different sources that say the same thing, older and newer.",
    "membership": "Reference data: since is the first day, until the last; both belong to it.",
    "alias": "What a person may type. source_id: a source that uses it, NULL where none does.",
    "facet": "What the tables of the program can be narrowed by.",
    "search": "Full-text index of folded text (no case, accents, dashes); rowid: record.position.",
    "meta": "What the database says of itself: counts, comments on tables, labels of properties.",
}


def in_order(records: list[CompiledRecord]) -> list[CompiledRecord]:
    """Return the records in reading order: by tab, dated before undated, by date, by title."""
    tabs = [tab.key for tab in TABS]

    def key(record: CompiledRecord) -> tuple[int, int, int, str, str]:
        by_date = record.date and record.tab != "membership"
        first, last = parse(record.date).sort_key() if by_date else (10**9, 0)
        return tabs.index(record.tab), first, last, fold(record.title), record.id

    return sorted(records, key=key)


def _places(record: CompiledRecord) -> Iterator[Place]:
    yield from record.quotations
    for statement in record.statements:
        yield from statement.evidence
    for difference in record.differences:
        yield from (place for place, _ in difference.entries)


def _bounds(date: str) -> tuple[str | None, str | None]:
    if not date:
        return None, None
    parsed = parse(date)
    first, last = parsed.first, parsed.last
    return first.isoformat() if first else None, last.isoformat() if last else None
