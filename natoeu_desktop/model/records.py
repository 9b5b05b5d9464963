"""The things a reader looks up, as plain values: sources, passages, records, statements.

The words are those of docs/design: a record has statements, a statement has a basis, a sourced
statement has evidence, a passage shown on a record is a quotation.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from natoeu_desktop.model.text import LineBreaks, Span, readable


class Basis(StrEnum):
    """What a statement rests on."""

    SOURCED = "sourced"  # passages of the five documents
    REFERENCE = "reference"  # accession data, with a citation
    EDITORIAL = "editorial"  # an editor's note, with a citation


class DifferenceKind(StrEnum):
    """Why a difference is shown; the values are the words a reader sees."""

    CHANGED = "changed over time"
    DISAGREE = "sources disagree"
    ERRS = "source errs"
    NAMING = "naming"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True)
class Source:
    """One published document, kept byte for byte; ``date`` is EDTF."""

    id: str
    short_title: str
    title: str
    publisher: str
    date: str
    date_label: str
    date_basis: str
    url: str
    url_status: str
    sha256: str
    line_breaks: LineBreaks
    note: str


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of one source: ``text`` is exactly ``source.text[start:end]``."""

    id: str
    source_id: str
    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Quotation:
    """A passage as shown on a record, under its number there (from 1)."""

    number: int
    passage: Passage
    source: Source
    paragraph: int  # of the source, from 1; 0 in a heading or caption
    verified: bool  # the words were found again at their place in the unchanged source

    @property
    def readable_text(self) -> str:
        """The passage with its white space laid for reading."""
        return readable(self.passage.text, self.source.line_breaks)


@dataclass(frozen=True, slots=True)
class Statement:
    """One fact of a record.

    ``value`` is the text shown (EDTF for a date); ``value_record_id`` names the record it stands
    for, if any. ``evidence`` are the proving passages; ``numbers`` the quotations they lie in.
    """

    id: int
    property: str
    value: str
    value_record_id: str | None
    basis: Basis
    citation: str
    as_of: str
    evidence: tuple[Passage, ...]
    numbers: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class DifferenceEntry:
    """What one passage says, in a difference: the value, and the quotation it lies in."""

    label: str
    passage: Passage
    source: Source
    number: int


@dataclass(frozen=True, slots=True)
class Difference:
    """Two or more sourced values of one property, or a known error of a source."""

    id: str
    property: str
    kind: DifferenceKind
    note: str
    citation: str
    entries: tuple[DifferenceEntry, ...]


@dataclass(frozen=True, slots=True)
class Wording:
    """Two quotations of different sources that say the same thing; numbers on the record."""

    older: Quotation
    newer: Quotation


@dataclass(frozen=True, slots=True)
class Relation:
    """A record that names this one, by which property, and the label to list it under."""

    record_id: str
    title: str
    tab: str
    property: str
    label: str


@dataclass(frozen=True, slots=True)
class Membership:
    """A country's membership of an organisation; ``since`` and ``until`` are ISO days.

    Rule: ``since`` is the first day of membership and ``until`` the last, both included.
    """

    country_id: str
    organisation: str
    since: str
    until: str
    basis: Basis
    citation: str
    note: str


@dataclass(frozen=True, slots=True)
class Alias:
    """Another name of a record; ``source_id`` is a source that uses it, "" where none does."""

    term: str
    source_id: str


@dataclass(frozen=True, slots=True)
class Use:
    """A quotation seen from its source: where it stands, and the record that shows it."""

    span: Span
    record_id: str
    title: str


@dataclass(frozen=True, slots=True)
class Heading:
    """The least of a record: what a list or a link shows of it."""

    id: str
    kind: str
    tab: str
    category: str
    title: str
    date: str
    date_label: str


@dataclass(frozen=True, slots=True)
class Record:
    """One thing a person looks up, with everything the detail pane shows of it."""

    heading: Heading
    statements: tuple[Statement, ...]
    quotations: tuple[Quotation, ...]
    differences: tuple[Difference, ...]
    wordings: tuple[Wording, ...]
    relations: tuple[Relation, ...]
    memberships: tuple[Membership, ...]
    aliases: tuple[Alias, ...]

    @property
    def id(self) -> str:
        """The stable record id, such as ``operation/althea``."""
        return self.heading.id
