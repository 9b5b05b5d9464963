"""What can be cited: a source, a passage of it, a record of the program.

An item holds only what is known. A publisher that is "not stated" is no publisher, an address
that was not verified is no address, and no date of access is made up: the program opens nothing.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import StrEnum

from natoeu_desktop.citations.cleaning import one_line, sentences, web_address
from natoeu_desktop.citations.dates import Issued, issued, version_year
from natoeu_desktop.model.records import Heading, Passage, Quotation, Source
from natoeu_desktop.model.text import Span

PROGRAM = "NATO–EU Relations, a sourced reference"
HEADING = "heading or caption"
_NOT_STATED = "not stated"
_VERIFIED = "verified"
# A publisher that names an institution and a part of its site: (institution, part).
_SITES = {"European Commission, Newsroom": ("European Commission", "Newsroom")}
_ERRING_WORD = re.compile(r"“([^”]+)” \[sic\]")


class Form(StrEnum):
    """What an item is; the values are the types of CSL 1.0.2 (appendix III)."""

    WEB_PAGE = "webpage"
    REPORT = "report"
    DOCUMENT = "document"  # nothing tells what it was published as
    ENTRY = "entry-encyclopedia"  # a record: an entry of this work of reference


@dataclass(frozen=True, slots=True)
class Item:
    """A work as it is cited; "" and None are what is not known.

    ``title`` stands as the source has it, on one line; ``erring`` are its words that a formatted
    citation follows with [sic]. ``author`` is an institution, never a person. ``container`` is
    the site or work that the item is a part of. ``note`` is fit to print, ``remark`` is for the
    reader of an export: how the date is known, and what else the data says of the source.
    """

    id: str
    form: Form
    title: str
    author: str = ""
    container: str = ""
    genre: str = ""
    version: str = ""
    record_id: str = ""
    issued: Issued | None = None
    url: str = ""
    note: str = ""
    remark: str = ""
    erring: tuple[str, ...] = ()

    @property
    def publisher(self) -> str:
        """The publisher, as far as it is not already said by the author: that of a report."""
        return self.author if self.form is Form.REPORT else ""


@dataclass(frozen=True, slots=True)
class Place:
    """Where in a source a passage stands; ``paragraph`` is 0 in a heading or caption."""

    paragraph: int
    span: Span

    @property
    def characters(self) -> str:
        """The stretch in code points of the source, as the window shows it."""
        return f"characters {self.span.start:,}–{self.span.end:,}"

    @property
    def words(self) -> str:
        """The whole place in words."""
        start = f"paragraph {self.paragraph}" if self.paragraph else HEADING
        return f"{start}, {self.characters}"


@dataclass(frozen=True, slots=True)
class Cited:
    """An item as it is cited once: at a place, perhaps as another item quotes it."""

    item: Item
    place: Place | None = None
    quoted_in: Item | None = None

    def as_item(self) -> Item:
        """Return an item of its own for an export, with the place and the record in its note."""
        if self.place is None:
            return self.item
        quoting = f"quoted in {PROGRAM}, {_record_words(self.quoted_in)}" if self.quoted_in else ""
        span = self.place.span
        words = "; ".join(part for part in (self.place.words, quoting) if part)
        note = words[:1].upper() + words[1:]
        return replace(self.item, id=f"{self.item.id}/{span.start}-{span.end}", note=note)


def source_item(source: Source) -> Item:
    """Return the item of a source, with what is really known of it and nothing else."""
    author, container = _institution(source.publisher)
    when = issued(source.date)
    known = f"Date: {when.label}. {source.date_basis}" if when else source.date_basis
    return Item(
        id=source.id,
        form=_form(source),
        title=one_line(source.title),
        author=author,
        container=container,
        genre="Factsheet" if _form(source) is Form.REPORT else "",
        issued=when,
        url=_verified_url(source),
        remark=sentences([known, source.note]),
        erring=tuple(_ERRING_WORD.findall(source.note)),
    )


def passage_cited(source: Source, passage: Passage, paragraph: int) -> Cited:
    """Return a passage of a source to be cited; ``paragraph`` is 0 in a heading or caption."""
    return Cited(source_item(source), Place(paragraph, passage.span))


def quotation_cited(quotation: Quotation, record: Heading, data_version: str) -> Cited:
    """Return a quotation to be cited from its source, as the record quotes it."""
    place = Place(quotation.paragraph, quotation.passage.span)
    quoting = record_item(record, data_version)
    return Cited(source_item(quotation.source), place, quoting)


def record_item(record: Heading, data_version: str) -> Item:
    """Return the item of a record: an entry of this work of reference, in a version of its data.

    The year is that of the data version. An entry has no author of its own.
    """
    return Item(
        id=record.id,
        form=Form.ENTRY,
        title=one_line(record.title),
        container=PROGRAM,
        version=one_line(data_version),
        record_id=one_line(record.id),
        issued=version_year(data_version),
        note=f"Record {one_line(record.id)}",
    )


def _record_words(item: Item) -> str:
    return f"version {item.version}, record {item.record_id}"


def _institution(publisher: str) -> tuple[str, str]:
    """Return the institution that speaks, as author, and the part of its site, if any."""
    stated = one_line(publisher)
    if stated == _NOT_STATED:
        return "", ""
    return _SITES.get(stated, (stated, ""))


def _form(source: Source) -> Form:
    """Return what the data says a source was published as.

    An address makes it a web page even where the address is not verified: which one it was is
    in doubt then, not that it was one.
    """
    if "factsheet" in f"{source.id} {source.url_status}".casefold():
        return Form.REPORT
    return Form.WEB_PAGE if source.url else Form.DOCUMENT


def _verified_url(source: Source) -> str:
    return web_address(source.url) if source.url_status.startswith(_VERIFIED) else ""
