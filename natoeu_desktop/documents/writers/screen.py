"""The neutral document as rich text for the detail pane.

Only the part of HTML that Qt's rich text knows is used. All text is escaped: a record or source
that holds markup is shown as it is written, and nothing in it is loaded or run.
"""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from natoeu_desktop.documents.blocks import (
    NOT_VERIFIED,
    VERIFIED,
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
    WordingBlock,
)
from natoeu_desktop.documents.writers.look import ScreenLook, run_style
from natoeu_desktop.documents.writers.screen_wording import wording_html

_SCREENFUL, _FACT = 1_400, 90  # characters on a screen, and those a fact takes the room of

RECORD_SCHEME, QUOTATION_SCHEME = "natoeu", "quotation"
SOURCE_SCHEME, COPY_SCHEME, FOLD_SCHEME = "source", "copy", "fold"


def write_screen(document: Document, look: ScreenLook) -> list[str]:
    """Return the document as HTML of the kind that QTextDocument understands, in parts.

    The first part is about a screen of text, so that a reader sees it without waiting for the
    layout of the rest; the second holds the rest and may be missing.
    """
    first, rest = _screenful(document.blocks)
    writer = _Writer(look)
    return [writer.write(part) for part in (first, rest) if part]


def write_screen_whole(document: Document, look: ScreenLook, *, links: bool = True) -> str:
    """Return the document as one HTML text; without links it can be pasted elsewhere."""
    return _Writer(look, links=links).write(list(document.blocks))


def _screenful(blocks: tuple[Block, ...]) -> tuple[list[Block], list[Block]]:
    """Part blocks (a long list of facts inside itself) where about a screen is full."""
    room = _SCREENFUL
    first: list[Block] = []
    for at, block in enumerate(blocks):
        if isinstance(block, FactList) and len(block.facts) * _FACT > room:
            fitting = max(1, room // _FACT)
            head, tail = FactList(block.facts[:fitting]), FactList(block.facts[fitting:])
            return [*first, head], [tail, *blocks[at + 1 :]]
        if room <= 0:
            return first, list(blocks[at:])
        first.append(block)
        room -= _size(block)
    return first, []


def _size(block: Block) -> int:
    """Return about how many characters of room a block takes."""
    match block:
        case FactList(facts):
            return len(facts) * _FACT
        case QuotationBlock():
            return 150 + sum(len(getattr(run, "text", "")) for p in block.paragraphs for run in p)
        case DifferenceBlock():
            return 150 + len(block.note) + 80 * len(block.rows)
        case LinkGroup(_, links):
            return 20 * len(links)
        case _:
            return 60


def record_address(record_id: str) -> str:
    """Return the stable address of a record, ``natoeu://operation/althea``."""
    return f"{RECORD_SCHEME}://{record_id}"


class _Writer:
    """Writes one document in one look."""

    def __init__(self, look: ScreenLook, *, links: bool = True) -> None:
        self._look = look
        self._links = links

    def write(self, blocks: list[Block]) -> str:
        """Return the blocks; kicker and title stand above the view, which scrolls beneath them."""
        body = "".join(part for block in blocks for part in self._block(block))
        return f'<html><body style="color:{self._look.text}">{body}</body></html>'

    def _block(self, block: Block) -> Iterator[str]:
        match block:
            case FactList():
                yield self._facts(block)
            case Section(title, remark):
                yield self._section(title, remark)
            case QuotationBlock():
                yield self._quotation(block)
            case WordingBlock():
                yield wording_html(block, self._look, self._line, self._refer)
            case DifferenceBlock():
                yield self._difference(block)
            case LinkGroup(label, links):
                joined = " · ".join(self._line((link,)) for link in links)
                yield self._table([self._row(label, joined)])
            case Paragraph(line):
                yield f'<p style="margin-top:0; margin-bottom:6px">{self._line(line)}</p>'

    def _facts(self, block: FactList) -> str:
        rows = []
        for fact in block.facts:
            for index, value in enumerate(fact.values):
                rows.append(self._row(fact.label if index == 0 else "", self._line(value)))
        return self._table(rows)

    def _table(self, rows: list[str]) -> str:
        return (
            '<table width="100%" cellspacing="0" cellpadding="0" style="margin-top:8px">'
            f"{''.join(rows)}</table>"
        )

    def _row(self, label: str, value: str) -> str:
        return (
            f'<tr><td width="{self._look.label_width}" style="color:{self._look.muted}; '
            f'padding:3px 12px 3px 0">{escape(label)}</td>'
            f'<td style="padding:3px 0">{value}</td></tr>'
        )

    def _section(self, title: str, remark: str) -> str:
        beside = (
            f'<span style="font-weight:400; color:{self._look.muted}; font-size:small">'
            f"&nbsp;&nbsp;{escape(remark)}</span>"
            if remark
            else ""
        )
        return (
            f'<h2 style="margin-top:20px; margin-bottom:8px; font-size:medium; font-weight:600">'
            f"{escape(title)}{beside}</h2>"
        )

    def _quotation(self, block: QuotationBlock) -> str:
        look, paragraphs = self._look, []
        for index, line in enumerate(block.paragraphs):
            opening = "“" if index == 0 else ""
            closing = "”" if index == len(block.paragraphs) - 1 else ""
            space = 0 if closing else 6
            paragraphs.append(
                f'<p style="margin-top:0; margin-bottom:{space}px; line-height:125%">'
                f"{opening}{self._line(line)}{closing}</p>"
            )
        caption = (
            f'<p style="margin-top:6px; margin-bottom:0; color:{look.muted}; font-size:small">'
            f'<span style="font-weight:600">{block.number}</span>&nbsp;&nbsp;'
            f"{escape(block.source)} · {escape(block.place)} · {self._proof(block)}<br>"
            f"{self._quotation_links(block)}</p>"
        )
        return (
            f'<a name="q{block.number}"></a>'
            '<table width="100%" cellspacing="0" cellpadding="0" '
            'style="margin-top:10px; margin-bottom:16px"><tr>'
            f'<td width="3" bgcolor="{look.quote_bar}"></td><td style="padding:2px 0 2px 14px">'
            f"<div style=\"font-family:'{look.quotation_font}'; "
            f'font-size:{look.quotation_points}pt">'
            f"{''.join(paragraphs)}</div>{caption}</td></tr></table>"
        )

    def _proof(self, block: QuotationBlock) -> str:
        if block.verified:
            return f"✓ {VERIFIED}"
        return f'<span style="font-weight:600; color:{self._look.text}">{NOT_VERIFIED}</span>'

    def _quotation_links(self, block: QuotationBlock) -> str:
        links = [("Show in source", f"{SOURCE_SCHEME}:{block.number}")]
        links.append(("Copy with source", f"{COPY_SCHEME}:{block.number}"))
        if block.can_shorten:
            text = "Show whole" if block.shortened else "Show less"
            links.insert(0, (text, f"{FOLD_SCHEME}:{block.number}"))
        return " &nbsp; ".join(
            f'<a href="{href}" style="color:{self._look.accent}; text-decoration:none">{text}</a>'
            for text, href in links
        )

    def _difference(self, block: DifferenceBlock) -> str:
        rows = "".join(
            f'<tr><td width="{self._look.label_width}" style="color:{self._look.muted}; '
            f'padding:2px 12px 2px 0">{escape(row.source)}</td>'
            f'<td style="padding:2px 0">{escape(row.value)}{self._line((row.reference,))}</td></tr>'
            for row in block.rows
        )
        return (
            f'<table width="100%" cellspacing="0" cellpadding="10" bgcolor="{self._look.panel}" '
            f'border="1" style="margin-top:14px; border-style:solid; '
            f'border-color:{self._look.panel_line}; border-collapse:collapse"><tr>'
            f'<td bgcolor="{self._look.panel}">'
            f'<p style="margin-top:0; margin-bottom:4px; font-weight:600">{escape(block.title)}</p>'
            f"{self._table([rows])}"
            f'<p style="margin-top:8px; margin-bottom:0; font-size:small">'
            f'<span style="font-weight:600">Editors’ note.</span> {escape(block.note)} '
            f'<span style="color:{self._look.muted}">{escape(block.citation)}</span></p>'
            "</td></tr></table>"
        )

    def _line(self, line: Line) -> str:
        return "".join(self._inline(item) for item in line)

    def _inline(self, item: Run | Reference | Link) -> str:
        match item:
            case Reference():
                return self._refer(item, f"<sup>&nbsp;{item.number}</sup>")
            case Link(text, record_id):
                return self._link(record_address(record_id), escape(text))
            case Run(text, style):
                css = run_style(style, self._look)
                return f'<span style="{css}">{escape(text)}</span>' if css else escape(text)

    def _refer(self, reference: Reference, text: str) -> str:
        """Return text (as HTML) that leads to a quotation."""
        return self._link(f"{QUOTATION_SCHEME}:{reference.number}/{reference.statement}", text)

    def _link(self, address: str, text: str) -> str:
        if not self._links:
            return text
        style = f"color:{self._look.accent}; text-decoration:none"
        return f'<a href="{escape(address)}" style="{style}">{text}</a>'
