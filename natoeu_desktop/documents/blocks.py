"""The neutral document: what is said and in which order, not how it looks.

Content rules live in what builds a document (:mod:`natoeu_desktop.documents.record_sheet`);
a writer only knows these blocks.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Style(StrEnum):
    """What a run of text is."""

    PLAIN = "plain"
    MUTED = "muted"  # the program's own remarks beside what a source says
    STRONG = "strong"
    MARKED = "marked"  # words of a quotation that prove the statement at hand


@dataclass(frozen=True, slots=True)
class Run:
    """Text in one style."""

    text: str
    style: Style = Style.PLAIN


@dataclass(frozen=True, slots=True)
class Reference:
    """A small number that names a quotation; ``statement`` is what it proves, 0 for none."""

    number: int
    statement: int = 0


@dataclass(frozen=True, slots=True)
class Link:
    """Text that leads to another record."""

    text: str
    record_id: str


Inline = Run | Reference | Link
Line = tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Fact:
    """A label and its values, one a line."""

    label: str
    values: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class FactList:
    """Facts under each other."""

    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """A heading inside the document."""

    title: str
    remark: str = ""


@dataclass(frozen=True, slots=True)
class QuotationBlock:
    """A numbered quotation: its paragraphs, and where it is from."""

    number: int
    paragraphs: tuple[Line, ...]
    source: str
    place: str


@dataclass(frozen=True, slots=True)
class DifferenceRow:
    """What one source says in a difference."""

    source: str
    value: str
    reference: Reference


@dataclass(frozen=True, slots=True)
class DifferenceBlock:
    """A difference: what each source says, and the editors' note set apart from it."""

    title: str
    rows: tuple[DifferenceRow, ...]
    note: str
    citation: str


@dataclass(frozen=True, slots=True)
class LinkGroup:
    """Records that relate to this one in the same way."""

    label: str
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text of the program's own."""

    line: Line


Block = FactList | Section | QuotationBlock | DifferenceBlock | LinkGroup | Paragraph


@dataclass(frozen=True, slots=True)
class Document:
    """A document: a kicker (what it is), a title, and its blocks in reading order."""

    kicker: str
    title: str
    blocks: tuple[Block, ...]
