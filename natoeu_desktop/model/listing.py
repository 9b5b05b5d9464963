"""What a tab's table shows and how it is narrowed and sorted."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class ListingRow:
    """A record as a row of its tab's table; ``cells`` stand in the order of the tab's columns."""

    record_id: str
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sort:
    """By which column a table is sorted."""

    column: str
    descending: bool = False


@dataclass(frozen=True, slots=True)
class Filter:
    """What narrows a table: words that must all occur, and chosen values of facets.

    Values of one facet widen each other (any of them), facets narrow each other (all of them).
    """

    text: str = ""
    chosen: frozenset[tuple[str, str]] = field(default_factory=frozenset)

    def values(self, facet: str) -> frozenset[str]:
        """Return the chosen values of a facet."""
        return frozenset(value for key, value in self.chosen if key == facet)

    def with_value(self, facet: str, value: str, *, chosen: bool) -> Filter:
        """Return this filter with a value of a facet chosen or not."""
        pair = frozenset({(facet, value)})
        return Filter(self.text, self.chosen | pair if chosen else self.chosen - pair)

    def with_text(self, text: str) -> Filter:
        """Return this filter with other words."""
        return Filter(text, self.chosen)

    def __bool__(self) -> bool:
        return bool(self.text.strip() or self.chosen)


@dataclass(frozen=True, slots=True)
class FacetCount:
    """How many rows have a value of a facet, the other facets' choices applied."""

    value: str
    count: int
