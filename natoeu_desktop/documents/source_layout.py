"""A whole source laid out to be read, cut where quotations begin and end.

The text itself is untouched: a block's runs, white space aside, are exactly the block's characters,
and every run knows where in the source it stands.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from natoeu_desktop.model.records import Use
from natoeu_desktop.model.text import Block, Form, LineBreaks, Span, pieces


@dataclass(frozen=True, slots=True)
class SourceRun:
    """A stretch of a source between two places where a quotation begins or ends.

    ``start`` is its place in the source; laid white space has the place of what goes before.
    ``used`` says whether any record quotes it.
    """

    text: str
    start: int
    used: bool


@dataclass(frozen=True, slots=True)
class SourceBlock:
    """A block with its runs; ``paragraph`` counts the blocks that are text, from 1 (0: not text)."""

    form: Form
    span: Span
    paragraph: int
    runs: tuple[SourceRun, ...]

    @property
    def used(self) -> bool:
        """Whether any record quotes any of it."""
        return any(run.used for run in self.runs)


_NOT_TEXT = {Form.TITLE, Form.HEADING, Form.CAPTION, Form.FURNITURE}


def lay_out(
    text: str, line_breaks: LineBreaks, blocks: list[Block], uses: list[Use]
) -> list[SourceBlock]:
    """Return the blocks of a source with their runs, in order."""
    cuts = sorted({edge for use in uses for edge in (use.span.start, use.span.end)})
    spans = sorted({(use.span.start, use.span.end) for use in uses})
    laid, paragraph = [], 0
    for block in blocks:
        counted = block.form not in _NOT_TEXT
        paragraph += counted
        runs = tuple(_runs(text, line_breaks, block.span, cuts, spans))
        laid.append(SourceBlock(block.form, block.span, paragraph if counted else 0, runs))
    return laid


def paragraph_of(blocks: list[Block], start: int) -> int:
    """Return the number of the paragraph that holds a place of the source, 0 for a heading."""
    number = 0
    for block in blocks:
        counted = block.form not in _NOT_TEXT
        number += counted
        if block.span.start <= start < block.span.end:
            return number if counted else 0
    return 0


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
    for piece in pieces(text[span.start : span.end], line_breaks):
        if piece.start is None:
            yield SourceRun(piece.text.replace("\n", "\u2028"), -1, used=False)
            continue
        start = span.start + piece.start
        end = start + len(piece.text)
        inner = cuts[bisect_right(cuts, start) : bisect_right(cuts, end - 1)]
        edges = [start, *inner, end]
        for left, right in zip(edges, edges[1:], strict=False):
            used = any(first <= left and right <= last for first, last in spans)
            yield SourceRun(text[left:right], left, used)
