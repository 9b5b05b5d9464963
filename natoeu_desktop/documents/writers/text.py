"""The neutral document as plain text, for a terminal or a clipboard."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

from natoeu_desktop.documents.blocks import (
    NOT_VERIFIED,
    Block,
    DifferenceBlock,
    Document,
    FactList,
    Line,
    Link,
    LinkGroup,
    Paragraph,
    QuotationBlock,
    Reference,
    Run,
    Section,
    Style,
    WordingBlock,
    WordingSide,
)

_WIDTH = 78
_LABEL = 22
# The signs of wdiff, which editors and translators know; changes of form have signs alike.
_SIGNS = {
    Style.REMOVED: ("[-", "-]"),
    Style.ADDED: ("{+", "+}"),
    Style.REMOVED_FORM: ("[~", "~]"),
    Style.ADDED_FORM: ("{~", "~}"),
}


def write_text(document: Document) -> str:
    """Return the document as lines of at most 78 characters (long words aside)."""
    title = textwrap.wrap(document.title, _WIDTH)
    lines = [document.kicker, *title, "=" * max(len(line) for line in title)]
    for block in document.blocks:
        lines += _block(block)
    return "\n".join(lines) + "\n"


def _block(block: Block) -> Iterator[str]:
    match block:
        case FactList():
            yield from _facts(block)
        case Section(title, remark):
            yield ""
            yield from _hanging(f"{title}  ", f"[{remark}]" if remark else "")
        case QuotationBlock():
            yield from _quotation(block)
        case WordingBlock():
            yield from _wording(block)
        case DifferenceBlock():
            yield from _difference(block)
        case LinkGroup(label, links):
            yield from _hanging(
                f"{label:<{_LABEL}}", "; ".join(f"{x.text} <{x.record_id}>" for x in links)
            )
        case Paragraph(line):
            yield from _hanging("", _plain(line))


def _facts(block: FactList) -> Iterator[str]:
    for fact in block.facts:
        for index, value in enumerate(fact.values):
            label = fact.label if index == 0 else ""
            if len(label) >= _LABEL:
                yield label
                label = ""
            yield from _hanging(f"{label:<{_LABEL}}", _plain(value))


def _quotation(block: QuotationBlock) -> Iterator[str]:
    number = f"[{block.number}] "
    for index, paragraph in enumerate(block.paragraphs):
        opening = "“" if index == 0 else ""
        closing = "”" if index == len(block.paragraphs) - 1 else ""
        text = f"{opening}{_plain(paragraph)}{closing}"
        yield from _hanging(number if index == 0 else " " * len(number), text)
    proof = "" if block.verified else f"; {NOT_VERIFIED}"
    yield from _hanging(" " * len(number) + "— ", f"{block.source}, {block.place}{proof}")


def _wording(block: WordingBlock) -> Iterator[str]:
    sides = (block.older, block.newer)
    if len(block.columns) == 1:
        for side in sides:
            yield from _wording_side(side)
        yield from _wording_text(block.columns[0])
    else:
        for side, paragraphs in zip(sides, block.columns, strict=True):
            yield from _wording_side(side)
            yield from _wording_text(paragraphs)
    if block.note:
        yield from _hanging("  ", block.note)


def _wording_side(side: WordingSide) -> list[str]:
    return _hanging(f"{side.name} [{side.reference.number}] ", f"{side.source}, {side.place}")


def _wording_text(paragraphs: tuple[Line, ...]) -> Iterator[str]:
    for paragraph in paragraphs:
        yield from _hanging("  ", _plain(paragraph))


def _difference(block: DifferenceBlock) -> Iterator[str]:
    yield ""
    yield block.title
    for row in block.rows:
        yield from _hanging(
            f"  {row.source:<{_LABEL - 2}}", f"{row.value} {_plain((row.reference,))}"
        )
    yield from _hanging("  Editors’ note: ", f"{block.note} ({block.citation})")


def _plain(line: Line) -> str:
    parts = []
    for item in line:
        match item:
            case Reference(number):
                parts.append(f" [{number}]")
            case Link(text, record_id):
                parts.append(f"{text} <{record_id}>")
            case Run(text, style) if style in _SIGNS:
                opening, closing = _SIGNS[style]
                parts.append(f"{opening}{text}{closing}")
            case _:
                parts.append(item.text)
    return "".join(parts)


def _hanging(label: str, text: str) -> list[str]:
    return textwrap.wrap(
        text, _WIDTH, initial_indent=label, subsequent_indent=" " * len(label),
        break_long_words=False, break_on_hyphens=False,
    ) or [label.rstrip()]  # fmt: skip
