"""A record as a neutral document: the content rules of the detail pane, of print and of export."""

from __future__ import annotations

from collections.abc import Iterator

from natoeu_desktop.documents.blocks import (
    Block,
    DifferenceBlock,
    DifferenceRow,
    Document,
    Fact,
    FactList,
    Inline,
    Line,
    Link,
    LinkGroup,
    Paragraph,
    QuotationBlock,
    Reference,
    Run,
    Section,
    Style,
)
from natoeu_desktop.documents.shortening import shortened
from natoeu_desktop.kinds import Kind, Property, ValueType, kind_of, tab_of
from natoeu_desktop.model.edtf import EdtfError, parse
from natoeu_desktop.model.records import (
    Basis,
    Difference,
    Membership,
    Quotation,
    Record,
    Source,
    Statement,
)
from natoeu_desktop.model.text import Span, marked_paragraphs

NOT_STATED = "not stated in the sources"
_NAMES = {"Partnership for Peace", "Berlin Plus"}
_ORGANISATIONS = {"NATO": "NATO member", "EU": "EU member", "PfP": "PfP participant"}


def record_sheet(
    record: Record,
    titles: dict[str, str],
    at_hand: int = 0,
    unfolded: frozenset[int] | None = None,
) -> Document:
    """Return a record as a document.

    ``titles`` gives the titles of the records it links to. ``at_hand`` is the statement whose
    proving words are marked in the quotations; 0 marks those of the record's first statement.
    With ``unfolded``, long quotations are shortened to their proving sentences, but not those
    with these numbers; without it, as on paper, all are whole.
    """
    kind = kind_of(record.heading.kind)
    chosen = _at_hand(record, at_hand)
    blocks: list[Block] = [FactList(tuple(_facts(record, kind, titles)))]
    blocks += _differences(record, kind)
    blocks += _quotations(record, kind, chosen, unfolded)
    blocks += _related(record)
    blocks += _names(record)
    return Document(kicker(record), record.heading.title, tuple(blocks))


def kicker(record: Record) -> str:
    """Return what a record is, in a few words: its tab and its category."""
    kind = kind_of(record.heading.kind)
    category = kind.category(record.heading.category)
    label = category.label if category else kind.label
    return f"{tab_of(record.heading.tab).title} · {label}"


def source_name(source: Source) -> str:
    """Return a source as it is named beneath a quotation: publisher, title, date."""
    publisher = source.publisher if source.publisher != "not stated" else "Publisher not stated"
    sic = " [sic]" if "partnetship" in source.title else ""
    return f"{publisher}, “{source.title.strip()}”{sic}, {source.date_label}"


def place_name(quotation: Quotation) -> str:
    """Return where in its source a quotation stands: paragraph and characters."""
    span = quotation.passage.span
    paragraph = f"paragraph {quotation.paragraph}" if quotation.paragraph else "heading or caption"
    return f"{paragraph}, characters {span.start:,}–{span.end:,}"


def value_text(known: Property | None, value: str) -> str:
    """Return a statement's value as it is shown: dates in words, all else as it is."""
    if known and known.type is ValueType.DATE:
        try:
            return parse(value).label()
        except EdtfError:
            return value
    return value


def _at_hand(record: Record, wanted: int) -> Statement | None:
    by_id = {statement.id: statement for statement in record.statements}
    proven = (item for item in record.statements if item.evidence)
    return by_id.get(wanted) or next(proven, None)


def _facts(record: Record, kind: Kind, titles: dict[str, str]) -> Iterator[Fact]:
    yield from _membership_facts(record.memberships)
    for known in kind.properties:
        found = [item for item in record.statements if item.property == known.key]
        values = tuple(_value(item, known, titles) for item in found)
        if values:
            yield Fact(known.label, values)
        elif known.always:
            yield Fact(known.label, ((Run(NOT_STATED, Style.MUTED),),))
    # What a newer data file states and this program has no label for is shown all the same.
    for item in record.statements:
        if kind.property(item.property) is None:
            yield Fact(item.property, (_value(item, None, titles),))


def _membership_facts(memberships: tuple[Membership, ...]) -> Iterator[Fact]:
    for organisation, label in _ORGANISATIONS.items():
        rows = [row for row in memberships if row.organisation == organisation]
        if rows:
            yield Fact(label, tuple(_membership_line(row) for row in rows))


def _membership_line(row: Membership) -> Line:
    since, until = parse(row.since).label(), row.until and parse(row.until).label()
    text = f"{since} – {until}, both days included" if until else f"since {since}"
    remark = f"  reference data: {row.citation}" + (f" ({row.note})" if row.note else "")
    return (Run(text), Run(remark, Style.MUTED))


def _value(item: Statement, known: Property | None, titles: dict[str, str]) -> Line:
    parts: list[Inline] = []
    if item.value_record_id:
        title = titles.get(item.value_record_id, item.value_record_id)
        parts.append(Link(title, item.value_record_id))
        if item.value and item.value.casefold() != title.casefold():
            parts.append(Run(f" (“{item.value}”)", Style.MUTED))
    else:
        parts.append(Run(value_text(known, item.value)))
    parts += [Reference(number, item.id) for number in item.numbers]
    if item.basis is not Basis.SOURCED:
        name = "reference data" if item.basis is Basis.REFERENCE else "editors’ note"
        parts.append(Run(f"  {name}: {item.citation}", Style.MUTED))
    return tuple(parts)


def _differences(record: Record, kind: Kind) -> Iterator[Block]:
    for item in record.differences:
        known = kind.property(item.property)
        subject = known.label if known else item.property
        yield DifferenceBlock(
            f"{_difference_title(item)}: {_inside_sentence(subject)}",
            tuple(
                DifferenceRow(entry.source.short_title, entry.label, Reference(entry.number))
                for entry in item.entries
            ),
            item.note,
            item.citation,
        )


def _difference_title(item: Difference) -> str:
    words = str(item.kind)
    return words[:1].upper() + words[1:]


def _inside_sentence(label: str) -> str:
    """Return a label as it stands inside a sentence; names and acronyms keep their capitals."""
    lowered = label[:1].lower() + label[1:]
    return lowered if label[1:2].islower() and label not in _NAMES else label


def _quotations(
    record: Record, kind: Kind, chosen: Statement | None, unfolded: frozenset[int] | None
) -> Iterator[Block]:
    if not record.quotations:
        return
    remark = ""
    if chosen:
        known = kind.property(chosen.property)
        remark = f"marked: the words that prove “{known.label if known else chosen.property}”"
    yield Section(f"Quotations ({len(record.quotations)})", remark)
    for quotation in record.quotations:
        yield _quotation(quotation, chosen, unfolded)


def _quotation(
    quotation: Quotation, chosen: Statement | None, unfolded: frozenset[int] | None
) -> QuotationBlock:
    whole = marked_paragraphs(
        quotation.passage.text, quotation.source.line_breaks, _marks(quotation, chosen)
    )
    short = shortened(whole) if unfolded is not None else None
    folded = short is not None and quotation.number not in (unfolded or ())
    shown = short if folded and short else whole
    return QuotationBlock(
        quotation.number,
        tuple(tuple(_run(text, marked=marked) for text, marked in runs) for runs in shown),
        source_name(quotation.source),
        place_name(quotation),
        quotation.verified,
        can_shorten=short is not None,
        shortened=folded,
    )


def _run(text: str, *, marked: bool) -> Run:
    if not text:  # what was left out in a shortened quotation
        return Run(" […] ", Style.MUTED)
    return Run(text, Style.MARKED if marked else Style.PLAIN)


def _marks(quotation: Quotation, chosen: Statement | None) -> list[Span]:
    """Return the spans, within the quotation, of the words that prove the chosen statement."""
    if chosen is None:
        return []
    start, whole = quotation.passage.span.start, quotation.passage.span
    return [
        Span(passage.span.start - start, passage.span.end - start)
        for passage in chosen.evidence
        if passage.source_id == quotation.passage.source_id and whole.contains(passage.span)
    ]


def _related(record: Record) -> Iterator[Block]:
    groups: dict[str, list[Link]] = {}
    for relation in record.relations:
        link = Link(relation.title, relation.record_id)
        if link not in groups.setdefault(relation.label, []):
            groups[relation.label].append(link)
    if groups:
        yield Section("Related records")
    for label, links in groups.items():
        yield LinkGroup(label, tuple(links))


def _names(record: Record) -> Iterator[Block]:
    """Other names: those that a source uses, and those that none does, told apart in words."""
    if not record.aliases:
        return
    yield Section("Also found as")
    used = [alias.term for alias in record.aliases if alias.source_id]
    unused = [alias.term for alias in record.aliases if not alias.source_id]
    if used:
        yield Paragraph((Run(" · ".join(used)),))
    if unused:
        yield Paragraph((Run(f"in none of the sources: {' · '.join(unused)}", Style.MUTED),))
