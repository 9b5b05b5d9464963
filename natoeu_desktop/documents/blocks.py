"""The neutral document: what is said and in which order, not how it looks.

Content rules live in what builds a document (:mod:`natoeu_desktop.documents.record_sheet`);
a writer only knows these blocks.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

VERIFIED = "verified"
NOT_VERIFIED = "NOT VERIFIED: these words are not at that place of the source"


class Style(StrEnum):
    """What a run of text is."""

    PLAIN = "plain"
    MUTED = "muted"  # the program's own remarks beside what a source says
    STRONG = "strong"
    MARKED = "marked"  # words of a quotation that prove the statement at hand
    REMOVED = "removed"  # words of the older of two quotations
    ADDED = "added"  # words of the newer
    REMOVED_FORM = "removed form"  # the older form of words that stayed the same
    ADDED_FORM = "added form"  # the newer form of these words


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
    """A numbered quotation: its paragraphs, where it is from, and whether that was verified.

    A ``shortened`` one shows only some of its sentences; ``can_shorten`` says that it could.
    """

    number: int
    paragraphs: tuple[Line, ...]
    source: str
    place: str
    verified: bool
    can_shorten: bool = False
    shortened: bool = False


@dataclass(frozen=True, slots=True)
class WordingSide:
    """One of two quotations compared: its name ("Older"), its number, and where it is from."""

    name: str
    reference: Reference
    source: str
    place: str


@dataclass(frozen=True, slots=True)
class WordingBlock:
    """Two quotations compared word by word.

    ``columns`` is either one text with what was removed and added in it, or two, older and newer.
    ``note`` says which changes are of form only.
    """

    older: WordingSide
    newer: WordingSide
    columns: tuple[tuple[Line, ...], ...]
    note: str


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


Block = FactList | Section | QuotationBlock | WordingBlock | DifferenceBlock | LinkGroup | Paragraph


@dataclass(frozen=True, slots=True)
class Document:
    """A document: a kicker (what it is), a title, and its blocks in reading order."""

    kicker: str
    title: str
    blocks: tuple[Block, ...]
