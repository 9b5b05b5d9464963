"""Filtering and sorting a tab's table: ids first, rows on demand, all in SQL."""

from __future__ import annotations

from collections.abc import Sequence

from natoeu_desktop.database.connection import Database
from natoeu_desktop.kinds import Tab
from natoeu_desktop.model.folding import fold
from natoeu_desktop.model.listing import FacetCount, Filter, ListingRow, Sort

_BATCH = 500  # below SQLite's limit of variables in one statement


class Listing:
    """A tab's table in the database."""

    def __init__(self, database: Database, tab: Tab) -> None:
        self._database = database
        self._tab = tab
        self._table = f'"listing_{tab.key}"'
        self._columns = {column.key for column in tab.columns}

    @property
    def tab(self) -> Tab:
        """The tab whose table this is."""
        return self._tab

    def count(self) -> int:
        """Return how many rows the whole table has."""
        return int(self._database.value(f"SELECT count(*) FROM {self._table}"))  # noqa: S608

    def ids(self, filter_: Filter, sort: Sort) -> list[str]:
        """Return the ids of the rows that pass the filter, sorted; equal ones by reading order."""
        if sort.column not in self._columns:
            raise ValueError(f"{self._tab.key} has no column {sort.column!r}")
        condition, parameters = self._condition(filter_)
        direction = "DESC" if sort.descending else "ASC"
        key = f'l."{sort.column}_sort"'
        rows = self._database.rows(
            f"SELECT record_id FROM {self._table} l WHERE {condition} "  # noqa: S608
            f"ORDER BY {key} = '~', {key} {direction}, position",
            parameters,
        )
        return [row[0] for row in rows]

    def rows(self, ids: Sequence[str]) -> list[ListingRow]:
        """Return the rows of these ids, in their order; ids not in the table are left out."""
        # Qualified: SQLite takes a bare quoted name that is no column for a text.
        shown = ", ".join(f'l."{column.key}"' for column in self._tab.columns)
        found: dict[str, ListingRow] = {}
        for at in range(0, len(ids), _BATCH):
            batch = ids[at : at + _BATCH]
            marks = ", ".join("?" * len(batch))
            query = f"SELECT record_id, {shown} FROM {self._table} l WHERE record_id IN ({marks})"  # noqa: S608
            for row in self._database.rows(query, batch):
                found[row[0]] = ListingRow(row[0], tuple(row[1:]))
        return [found[record_id] for record_id in ids if record_id in found]

    def facets(self, filter_: Filter) -> dict[str, list[FacetCount]]:
        """Return the values of every facet with their counts.

        A facet's counts take the other facets' choices and the words into account, not its own,
        so that a reader sees what choosing another value would give. Values without rows count 0.
        """
        return {facet.key: self._facet(facet.key, filter_) for facet in self._tab.facets}

    def _facet(self, key: str, filter_: Filter) -> list[FacetCount]:
        others = Filter(filter_.text, frozenset(pair for pair in filter_.chosen if pair[0] != key))
        condition, parameters = self._condition(others)
        rows = self._database.rows(
            f"SELECT f.value, count(l.record_id) FROM facet f LEFT JOIN "  # noqa: S608
            f"(SELECT record_id FROM {self._table} WHERE {condition}) l USING (record_id) "
            "WHERE f.tab = ? AND f.facet = ? GROUP BY f.value ORDER BY 2 DESC, 1",
            [*parameters, self._tab.key, key],
        )
        return [FacetCount(*row) for row in rows]

    def _condition(self, filter_: Filter) -> tuple[str, list[str]]:
        conditions, parameters = ["1"], []
        if match := match_expression(filter_.text):
            conditions.append("record_id IN (SELECT record_id FROM search WHERE search MATCH ?)")
            parameters.append(match)
        for facet in sorted({key for key, _ in filter_.chosen}):
            values = sorted(filter_.values(facet))
            marks = ", ".join("?" * len(values))
            conditions.append(
                "record_id IN (SELECT record_id FROM facet "  # noqa: S608 - marks are placeholders
                f"WHERE tab = ? AND facet = ? AND value IN ({marks}))"
            )
            parameters += [self._tab.key, facet, *values]
        return " AND ".join(conditions), parameters


def match_expression(text: str) -> str:
    """Return what FTS5 is asked for what a person typed: every word, the last letters open.

    Words are folded and quoted, so that nothing a person types is taken for FTS5's syntax.
    """
    return " ".join(f'"{word}"*' for word in dict.fromkeys(fold(text).split()))
