"""Two quotations compared, as rich text: in one column, or side by side."""

from __future__ import annotations

from collections.abc import Callable
from html import escape

from natoeu_desktop.documents.blocks import Line, WordingBlock, WordingSide
from natoeu_desktop.documents.writers.look import ScreenLook

WORDING_ANCHOR = "wording"  # with the number of the quotation whose caption it marks
_BETWEEN = 18  # pixels between two columns


def wording_html(block: WordingBlock, look: ScreenLook, write: Callable[[Line], str]) -> str:
    """Return the comparison as HTML; ``write`` turns a line into HTML."""
    captions = [_caption(side, look, write) for side in (block.older, block.newer)]
    texts = [_barred(paragraphs, look, write) for paragraphs in block.columns]
    if len(texts) == 1:
        body = "".join((*captions, *texts))
    else:
        cells = "".join(
            f'<td width="50%" style="padding-right:{right}px">{caption}{text}</td>'
            for caption, text, right in zip(captions, texts, (_BETWEEN, 0), strict=True)
        )
        body = f'<table width="100%" cellspacing="0" cellpadding="0"><tr>{cells}</tr></table>'
    return f"{body}{_small(escape(block.note), look, below=10)}" if block.note else body


def _caption(side: WordingSide, look: ScreenLook, write: Callable[[Line], str]) -> str:
    # The anchor tells what is selected from which quotation it is.
    name = (
        f'<a name="{WORDING_ANCHOR}{side.reference.number}">'
        f'<span style="font-weight:600">{escape(side.name)}</span></a>'
    )
    text = f"{name}{write((side.reference,))}&nbsp;&nbsp;{escape(side.source)}"
    return _small(text, look, below=2)


def _small(text: str, look: ScreenLook, *, below: int) -> str:
    style = f"margin-top:0; margin-bottom:{below}px; color:{look.muted}; font-size:small"
    return f'<p style="{style}">{text}</p>'


def _barred(paragraphs: tuple[Line, ...], look: ScreenLook, write: Callable[[Line], str]) -> str:
    """Return the sources' words in the quotations' font, with a bar beside them."""
    style = "margin-top:0; margin-bottom:4px; line-height:140%"
    text = "".join(f'<p style="{style}">{write(line)}</p>' for line in paragraphs)
    return (
        '<table width="100%" cellspacing="0" cellpadding="0" '
        'style="margin-top:6px; margin-bottom:6px"><tr>'
        f'<td width="3" bgcolor="{look.quote_bar}"></td><td style="padding:2px 0 2px 14px">'
        f"<div style=\"font-family:'{look.quotation_font}'; "
        f'font-size:{look.quotation_points}pt">{text}</div></td></tr></table>'
    )
