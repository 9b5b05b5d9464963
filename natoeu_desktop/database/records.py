"""Reading one record with everything the detail pane shows of it."""

from __future__ import annotations

from collections import defaultdict
from datetime import date

from natoeu_desktop.database.connection import Database, making_sense
from natoeu_desktop.database.sources import SourceReader, sources
from natoeu_desktop.errors import NotFoundError
from natoeu_desktop.kinds import kind_of, tab_of
from natoeu_desktop.model.records import (
    Alias,
    Basis,
    Difference,
    DifferenceEntry,
    DifferenceKind,
    Heading,
    Membership,
    Passage,
    Quotation,
    Record,
    Relation,
    Statement,
    Wording,
)
from natoeu_desktop.model.text import Span, paragraph_of

_HEADING = "id, kind, tab, category, title, date, date_label"
_PASSAGE = 'p.id, p.source_id, p.start, p."end", p.text'


class RecordReader:
    """Reads records from an open database; each quotation is verified against its source."""

    def __init__(self, database: Database, documents: SourceReader) -> None:
        self._database = database
        self._documents = documents
        self._sources = sources(database)

    def heading(self, record_id: str) -> Heading:
        """Return the heading of a record; raises NotFoundError for an unknown id."""
        rows = self._database.rows(f"SELECT {_HEADING} FROM record WHERE id = ?", (record_id,))  # noqa: S608
        if not rows:
            raise NotFoundError(f"There is no record {record_id!r} in {self._database.path.name}.")
        heading = Heading(*rows[0])
        with making_sense(self._database.path):
            kind_of(heading.kind)
            tab_of(heading.tab)
        return heading

    def record(self, record_id: str) -> Record:
        """Return a whole record; raises NotFoundError for an unknown id."""
        heading = self.heading(record_id)
        with making_sense(self._database.path):
            return self._whole(heading)

    def _whole(self, heading: Heading) -> Record:
        record_id = heading.id
        quotations = self._quotations(record_id)
        return Record(
            heading,
            self._statements(record_id, quotations),
            quotations,
            self._differences(record_id, quotations),
            self._wordings(record_id, quotations),
            self._relations(record_id),
            self._memberships(record_id),
            self._aliases(record_id),
        )

    def title(self, record_id: str) -> str:
        """Return a record's title, the id itself where it is unknown."""
        found = self._database.value("SELECT title FROM record WHERE id = ?", (record_id,))
        return str(found or record_id)

    def _quotations(self, record_id: str) -> tuple[Quotation, ...]:
        rows = self._database.rows(
            f"SELECT {_PASSAGE} FROM quotation q JOIN passage p ON p.id = q.passage_id "  # noqa: S608
            "WHERE q.record_id = ? ORDER BY q.position",
            (record_id,),
        )
        passages = [_passage(row) for row in rows]
        return tuple(self._quotation(number, passage) for number, passage in enumerate(passages, 1))

    def _quotation(self, number: int, passage: Passage) -> Quotation:
        return Quotation(
            number,
            passage,
            self._sources[passage.source_id],
            paragraph_of(self._documents.blocks(passage.source_id), passage.span.start),
            self._documents.is_verified(passage),
        )

    def _statements(
        self, record_id: str, quotations: tuple[Quotation, ...]
    ) -> tuple[Statement, ...]:
        evidence: defaultdict[int, list[Passage]] = defaultdict(list)
        rows = self._database.rows(
            f"SELECT e.statement_id, {_PASSAGE} FROM statement s "  # noqa: S608
            "JOIN evidence e ON e.statement_id = s.id JOIN passage p ON p.id = e.passage_id "
            "WHERE s.record_id = ? ORDER BY e.statement_id, e.position",
            (record_id,),
        )
        for row in rows:
            evidence[row[0]].append(_passage(row[1:]))
        rows = self._database.rows(
            "SELECT id, property, value, value_record_id, basis, citation, as_of FROM statement "
            "WHERE record_id = ? ORDER BY position",
            (record_id,),
        )
        return tuple(
            Statement(
                row[0], row[1], row[2], row[3], Basis(row[4]), row[5], row[6],
                tuple(evidence[row[0]]), _numbers(evidence[row[0]], quotations),
            )
            for row in rows
        )  # fmt: skip

    def _differences(
        self, record_id: str, quotations: tuple[Quotation, ...]
    ) -> tuple[Difference, ...]:
        entries: defaultdict[str, list[DifferenceEntry]] = defaultdict(list)
        rows = self._database.rows(
            f"SELECT d.id, dp.label, {_PASSAGE} FROM difference d "  # noqa: S608
            "JOIN difference_passage dp ON dp.difference_id = d.id "
            "JOIN passage p ON p.id = dp.passage_id WHERE d.record_id = ? ORDER BY dp.position",
            (record_id,),
        )
        for row in rows:
            passage = _passage(row[2:])
            number = _number(passage, quotations)
            entry = DifferenceEntry(row[1], passage, self._sources[passage.source_id], number)
            entries[row[0]].append(entry)
        rows = self._database.rows(
            "SELECT id, property, kind, note, citation FROM difference WHERE record_id = ? "
            "ORDER BY position",
            (record_id,),
        )
        return tuple(
            Difference(
                row[0], row[1], DifferenceKind(row[2]), row[3], row[4], tuple(entries[row[0]])
            )
            for row in rows
        )

    def _wordings(self, record_id: str, quotations: tuple[Quotation, ...]) -> tuple[Wording, ...]:
        by_passage = {quotation.passage.id: quotation for quotation in quotations}
        rows = self._database.rows(
            "SELECT older_passage_id, newer_passage_id FROM wording WHERE record_id = ?",
            (record_id,),
        )
        pairs = [Wording(by_passage[older], by_passage[newer]) for older, newer in rows]
        return tuple(sorted(pairs, key=lambda pair: pair.older.number))

    def _relations(self, record_id: str) -> tuple[Relation, ...]:
        rows = self._database.rows(
            "SELECT DISTINCT r.id, r.title, r.tab, s.property, r.kind, r.position FROM statement s "
            "JOIN record r ON r.id = s.record_id WHERE s.value_record_id = ? ORDER BY r.position",
            (record_id,),
        )
        return tuple(
            Relation(row[0], row[1], row[2], row[3], inverse_label(row[4], row[3])) for row in rows
        )

    def _memberships(self, record_id: str) -> tuple[Membership, ...]:
        rows = self._database.rows(
            "SELECT country_id, organisation, since, until, basis, citation, note FROM membership "
            "WHERE country_id = ? ORDER BY organisation = 'PfP', organisation = 'EU', since",
            (record_id,),
        )
        for row in rows:  # ISO days, or the file is damaged
            date.fromisoformat(row[2])
            date.fromisoformat(row[3] or row[2])
        return tuple(
            Membership(row[0], row[1], row[2], row[3] or "", Basis(row[4]), row[5], row[6])
            for row in rows
        )

    def _aliases(self, record_id: str) -> tuple[Alias, ...]:
        rows = self._database.rows(
            "SELECT term, max(coalesce(source_id, '')) FROM alias WHERE record_id = ? "
            "GROUP BY term ORDER BY term",
            (record_id,),
        )
        return tuple(Alias(*row) for row in rows)


def inverse_label(kind: str, property_key: str) -> str:
    """Return the label under which a record lists one that names it."""
    known = kind_of(kind).property(property_key)
    return known.inverse if known and known.inverse else "Named by"


def _passage(row: tuple[str, str, int, int, str]) -> Passage:
    return Passage(row[0], row[1], Span(row[2], row[3]), row[4])


def _numbers(passages: list[Passage], quotations: tuple[Quotation, ...]) -> tuple[int, ...]:
    """Return the numbers of the quotations that the passages lie in, each once, in order."""
    return tuple(sorted({_number(passage, quotations) for passage in passages}))


def _number(passage: Passage, quotations: tuple[Quotation, ...]) -> int:
    for item in quotations:
        same = item.passage.source_id == passage.source_id
        if same and item.passage.span.contains(passage.span):
            return item.number
    raise ValueError(f"{passage.id} is in none of the record's quotations")
