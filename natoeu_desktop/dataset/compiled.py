"""What the compiler makes of the data: rows as the tables of the database hold them."""

from __future__ import annotations

from dataclasses import dataclass, field

from natoeu_desktop.dataset.sources import SourceText
from natoeu_desktop.model.records import Basis, DifferenceKind
from natoeu_desktop.model.text import Span


@dataclass(frozen=True, slots=True)
class Place:
    """A passage before it has a row: a span of a source."""

    source_id: str
    span: Span

    @property
    def id(self) -> str:
        """The passage id: source and code points, ``nato-2012:7310-7523``."""
        return f"{self.source_id}:{self.span.start}-{self.span.end}"


@dataclass(frozen=True, slots=True)
class CompiledStatement:
    """A statement with its passages located."""

    property: str
    value: str
    value_record_id: str | None
    basis: Basis
    citation: str
    as_of: str
    evidence: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class CompiledDifference:
    """A difference; each entry is a place and the value it gives."""

    key: str
    property: str
    kind: DifferenceKind
    note: str
    citation: str
    entries: tuple[tuple[Place, str], ...]


@dataclass(slots=True)
class CompiledRecord:
    """A record ready to be written."""

    file: str
    id: str
    kind: str
    tab: str
    category: str
    title: str
    summary: str = ""
    date: str = ""
    quotations: list[Place] = field(default_factory=list)
    statements: list[CompiledStatement] = field(default_factory=list)
    differences: list[CompiledDifference] = field(default_factory=list)
    wordings: list[tuple[Place, Place]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class CompiledAlias:
    """A term, what it stands for, the record meant and the source that uses it ("" for none)."""

    term: str
    stands_for: str
    record_id: str | None
    source_id: str | None


@dataclass(frozen=True, slots=True)
class CompiledMembership:
    """A stretch of membership; ``since`` and ``until`` are ISO days, both included."""

    country_id: str
    organisation: str
    since: str
    until: str
    citation: str
    note: str


@dataclass(slots=True)
class Dataset:
    """The whole of the data, checked and ready to be written."""

    about: dict[str, str]
    sources: dict[str, SourceText]
    records: list[CompiledRecord]
    memberships: list[CompiledMembership]
    aliases: list[CompiledAlias]
