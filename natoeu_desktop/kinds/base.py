"""What describes a kind of record and a tab: properties, categories, columns, facets, as data."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class ValueType(StrEnum):
    """What the value of a property is."""

    TEXT = "text"
    DATE = "date"  # EDTF
    NUMBER = "number"
    RECORD = "record"  # another record; the value is how the source names it


@dataclass(frozen=True, slots=True)
class Property:
    """A fact that records of a kind can have.

    ``inverse`` is the label under which the other record lists this one. A ``single`` property
    can have one true value: two sourced values of it need a difference that tells of both.
    ``always`` shows the property even where no source states it, as "not stated in the sources".
    """

    key: str
    label: str
    type: ValueType = ValueType.TEXT
    inverse: str = ""
    single: bool = False
    always: bool = False


@dataclass(frozen=True, slots=True)
class Category:
    """A group that the program arranges records by; the editors' arrangement, not a statement.

    ``short`` is its name in the narrow column of a table.
    """

    key: str
    label: str
    short: str


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of record. ``properties`` stand in the order in which the detail pane shows them."""

    key: str
    label: str
    tab: str
    categories: tuple[Category, ...]
    properties: tuple[Property, ...]
    start_property: str = ""  # where a record's own date comes from: one property …
    end_property: str = ""  # … or, with this one, an interval

    def property(self, key: str) -> Property | None:
        """Return the property with this key, or None."""
        return next((item for item in self.properties if item.key == key), None)

    def category(self, key: str) -> Category | None:
        """Return the category with this key, or None."""
        return next((item for item in self.categories if item.key == key), None)


class Content(StrEnum):
    """Where a table column takes its cells from."""

    TITLE = "title"
    DATE = "date"
    CATEGORY = "category"
    SOURCES = "sources"
    MARKS = "marks"
    PROPERTY = "property"  # the values of the property named by ``argument``
    MEMBERSHIP = "membership"  # membership of the organisation named by ``argument``


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a tab's table; ``width`` in average characters.

    One column of a table ``takes_rest``: it has at least its width and all room that is left.
    Where a window is too narrow, columns give way: the highest ``gives_way`` first, 0 never.
    """

    key: str
    title: str
    content: Content
    argument: str = ""
    width: int = 16
    missing: str = ""
    gives_way: int = 0
    takes_rest: bool = False


@dataclass(frozen=True, slots=True)
class Facet:
    """A way to narrow a tab's table; one value of one of its columns' contents."""

    key: str
    title: str
    content: Content
    argument: str = ""


@dataclass(frozen=True, slots=True)
class Tab:
    """One of the window's tabs: which columns and facets its table has."""

    key: str
    title: str
    view: str  # the name of its readable view in the database
    columns: tuple[Column, ...]
    facets: tuple[Facet, ...]
    sort: str  # the key of the column it is sorted by at first
