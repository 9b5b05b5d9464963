"""Two quotations compared, as rich text: in one column, or side by side."""

from __future__ import annotations

from collections.abc import Callable
from html import escape

from natoeu_desktop.documents.blocks import Line, Reference, WordingBlock, WordingSide
from natoeu_desktop.documents.writers.look import ScreenLook

WORDING_ANCHOR = "wording"  # with the number of the quotation whose caption it marks
_BETWEEN = 18  # pixels between two columns

Write = Callable[[Line], str]
Refer = Callable[[Reference, str], str]


def wording_html(block: WordingBlock, look: ScreenLook, write: Write, refer: Refer) -> str:
    """Return the comparison as HTML.

    ``write`` turns a line into HTML, ``refer`` a text into a link to a quotation.
    """
    captions = [_caption(side, look, refer) for side in (block.older, block.newer)]
    texts = [_text(paragraphs, look, write) for paragraphs in block.columns]
    if len(texts) == 1:
        body = f"{''.join(captions)}{_table(f'<tr>{_bar(look)}{_cell(texts[0])}</tr>')}"
    else:
        body = _beside(captions, texts, look)
    return f"{body}{_small(escape(block.note), look, below=10)}" if block.note else body


def _beside(captions: list[str], texts: list[str], look: ScreenLook) -> str:
    """Return two columns; the captions are a table of their own, so that the texts begin level."""
    rights = (_BETWEEN, 0)
    named = "".join(
        f'<td width="50%" style="padding-right:{right}px">{caption}</td>'
        for caption, right in zip(captions, rights, strict=True)
    )
    worded = "".join(
        f"{_bar(look)}{_cell(text, '50%', right)}"
        for text, right in zip(texts, rights, strict=True)
    )
    return _table(f"<tr>{named}</tr>", below=0) + _table(f"<tr>{worded}</tr>")


def _caption(side: WordingSide, look: ScreenLook, refer: Refer) -> str:
    # The anchor tells what is selected from which quotation it is.
    name = f'<a name="{WORDING_ANCHOR}{side.reference.number}"><b>{escape(side.name)}</b></a>'
    number = refer(side.reference, f"quotation {side.reference.number}")
    return _small(f"{name}&nbsp; {number}&nbsp; {escape(side.source)}", look, below=2)


def _small(text: str, look: ScreenLook, *, below: int) -> str:
    style = f"margin-top:0; margin-bottom:{below}px; color:{look.muted}; font-size:small"
    return f'<p style="{style}">{text}</p>'


def _table(rows: str, *, below: int = 6) -> str:
    # Tables under each other, not in each other: those take Qt twice the time to lay out.
    style = f"margin-top:6px; margin-bottom:{below}px"
    return f'<table width="100%" cellspacing="0" cellpadding="0" style="{style}">{rows}</table>'


def _bar(look: ScreenLook) -> str:
    """Return the cell that marks what is beside it as a source's words."""
    return f'<td width="3" bgcolor="{look.quote_bar}"></td>'


def _cell(text: str, width: str = "100%", right: int = 0) -> str:
    return f'<td width="{width}" style="padding:2px {right}px 2px 14px">{text}</td>'


def _text(paragraphs: tuple[Line, ...], look: ScreenLook, write: Write) -> str:
    style = "margin-top:0; margin-bottom:4px; line-height:120%"
    text = "".join(f'<p style="{style}">{write(line)}</p>' for line in paragraphs)
    font = f"font-family:'{look.quotation_font}'; font-size:{look.quotation_points}pt"
    return f'<div style="{font}">{text}</div>'
