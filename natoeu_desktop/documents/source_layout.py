"""A whole source laid out to be read, cut where quotations begin and end.

The text itself is untouched: a block's runs, white space aside, are exactly the block's characters,
and every run knows where in the source it stands.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from natoeu_desktop.model.records import Use
from natoeu_desktop.model.text import NOT_TEXT, Block, Form, LineBreaks, Span, pieces


@dataclass(frozen=True, slots=True)
class SourceRun:
    """A stretch of a source between two places where a quotation begins or ends.

    ``start`` is its place in the source. ``used`` says whether any record quotes it.
    """

    text: str
    start: int
    used: bool


@dataclass(frozen=True, slots=True)
class SourceBlock:
    """A block with its runs; ``paragraph`` counts the blocks of text from 1 (0: not text)."""

    form: Form
    span: Span
    paragraph: int
    runs: tuple[SourceRun, ...]

    @property
    def used(self) -> bool:
        """Whether any record quotes any of it."""
        return any(run.used for run in self.runs)


def lay_out(
    text: str, line_breaks: LineBreaks, blocks: list[Block], uses: list[Use]
) -> list[SourceBlock]:
    """Return the blocks of a source with their runs, in order."""
    cuts = sorted({edge for use in uses for edge in (use.span.start, use.span.end)})
    spans = sorted({(use.span.start, use.span.end) for use in uses})
    laid, paragraph = [], 0
    for block in blocks:
        counted = block.form not in NOT_TEXT
        paragraph += counted
        runs = tuple(_runs(text, line_breaks, block.span, cuts, spans))
        laid.append(SourceBlock(block.form, block.span, paragraph if counted else 0, runs))
    return laid


def uses_at(uses: list[Use], offset: int) -> list[Use]:
    """Return the quotations that hold a place of the source, the shortest first."""
    found = [use for use in uses if use.span.start <= offset < use.span.end]
    return sorted(found, key=lambda use: (use.span.end - use.span.start, use.title))


def _runs(
    text: str,
    line_breaks: LineBreaks,
    span: Span,
    cuts: list[int],
    spans: list[tuple[int, int]],
) -> Iterator[SourceRun]:
    """Return the runs of a block; one run where text and source keep step, cuts aside."""
    for start, end, shown in _stretches(text, line_breaks, span):
        inner = cuts[bisect_right(cuts, start) : bisect_right(cuts, end - 1)]
        for left, right in pairwise([start, *inner, end]):
            used = any(first <= left and right <= last for first, last in spans)
            yield SourceRun(shown[left - start : right - start] or shown, left, used)


def _stretches(text: str, line_breaks: LineBreaks, span: Span) -> Iterator[tuple[int, int, str]]:
    """Return (start, end, shown) of stretches whose shown text has the length of the source's.

    Only laid white space that is shorter than the source's stands alone, with its whole span.
    """
    start = at = span.start
    shown = ""
    for piece in pieces(text[span.start : span.end], line_breaks):
        if piece.start is not None:
            at = span.start + piece.start + len(piece.text)
            shown += piece.text
            continue
        gap = len(text[at : span.end]) - len(text[at : span.end].lstrip())
        if gap == len(piece.text):
            shown += _line_break(piece.text)
            at += gap
            continue
        if shown:
            yield start, at, shown
        if piece.text:
            yield at, at + gap, _line_break(piece.text)
        start = at = at + gap
        shown = ""
    if shown:
        yield start, at, shown


def _line_break(white: str) -> str:
    return white.replace("\n", "\u2028")
