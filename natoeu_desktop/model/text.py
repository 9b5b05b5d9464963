"""How a passage of a source is made readable without changing a word of it.

A passage is kept as the exact slice of its source. For the eye, its white space is laid anew:
lines that the source only wrapped are joined, lines that it set apart stay apart.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

_SPACES = re.compile(r"\s+")
_BULLET = "•"


class LineBreaks(StrEnum):
    """What a line end means in a source."""

    PARAGRAPH = "paragraph"  # every line is a paragraph of its own
    WRAP = "wrap"  # lines are wrapped; only a blank line parts paragraphs


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of text in Unicode code points, ``start`` included, ``end`` not."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"not a stretch of text: {self.start}–{self.end}")

    def contains(self, other: Span) -> bool:
        """Return whether ``other`` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end


class Form(StrEnum):
    """What a block of a document is."""

    TITLE = "title"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    BULLET = "bullet"
    MILESTONE = "milestone"
    FOOTNOTE = "footnote"
    CAPTION = "caption"
    FURNITURE = "furniture"  # of the page, not of the text: buttons, stamps, teasers


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of a document that stands by itself."""

    span: Span
    form: Form


NOT_TEXT = frozenset({Form.TITLE, Form.HEADING, Form.CAPTION, Form.FURNITURE})


def paragraph_of(blocks: list[Block], start: int) -> int:
    """Return the number of the paragraph that holds a place of a document, 0 for a heading.

    Paragraphs, bullets, milestones and footnotes are counted alike, from 1.
    """
    number = 0
    for block in blocks:
        counted = block.form not in NOT_TEXT
        number += counted
        if block.span.start <= start < block.span.end:
            return number if counted else 0
    return 0


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of readable text; ``start`` is its place in the passage, None for white space."""

    text: str
    start: int | None


def pieces(text: str, line_breaks: LineBreaks) -> Iterator[Piece]:
    """Return ``text`` in pieces with its white space laid for reading; words are never touched."""
    at = 0
    for gap in _SPACES.finditer(text):
        if gap.start() > at:
            yield Piece(text[at : gap.start()], at)
        if gap.start() > 0 and gap.end() < len(text):
            yield Piece(_laid(text, gap, line_breaks), None)
        at = gap.end()
    if at < len(text):
        yield Piece(text[at:], at)


def _laid(text: str, gap: re.Match[str], line_breaks: LineBreaks) -> str:
    """Return what a stretch of white space becomes: nothing, a blank, or a new paragraph."""
    lines = gap.group().count("\n")
    if lines == 0:
        return " "
    if line_breaks is LineBreaks.PARAGRAPH or lines > 1 or text[gap.end()] == _BULLET:
        return "\n"
    wrapped_hyphen = (
        text[gap.start() - 1] == "-" and text[gap.start() - 2 : gap.start() - 1].isalnum()
    )
    return "" if wrapped_hyphen else " "


def readable(text: str, line_breaks: LineBreaks) -> str:
    """Return ``text`` with its white space laid for reading; paragraphs are parted by a newline."""
    return "".join(piece.text for piece in pieces(text, line_breaks))


def marked_paragraphs(
    text: str, line_breaks: LineBreaks, marks: list[Span]
) -> list[list[tuple[str, bool]]]:
    """Return readable paragraphs as runs of (text, marked); ``marks`` are spans of ``text``."""
    covered = union(marks)
    paragraphs: list[list[tuple[str, bool]]] = [[]]
    inside = False
    for piece in pieces(text, line_breaks):
        if piece.start is None:
            if piece.text == "\n":
                paragraphs.append([])
            elif piece.text:
                _append(paragraphs[-1], piece.text, marked=inside)
            continue
        for run, marked in _cut(piece, covered):
            _append(paragraphs[-1], run, marked=marked)
        # White space belongs to a mark that goes on behind it.
        inside = any(span.start < piece.start + len(piece.text) < span.end for span in covered)
    return paragraphs


def _cut(piece: Piece, covered: list[Span]) -> Iterator[tuple[str, bool]]:
    """Return a piece cut where marks begin and end."""
    start = piece.start or 0
    end = start + len(piece.text)
    at = start
    for span in covered:
        if span.end <= at or span.start >= end:
            continue
        if span.start > at:
            yield piece.text[at - start : span.start - start], False
        first, at = max(at, span.start), min(end, span.end)
        yield piece.text[first - start : at - start], True
    if at < end:
        yield piece.text[at - start :], False


def _append(runs: list[tuple[str, bool]], text: str, *, marked: bool) -> None:
    if runs and runs[-1][1] is marked:
        runs[-1] = (runs[-1][0] + text, marked)
    else:
        runs.append((text, marked))


def union(spans: list[Span]) -> list[Span]:
    """Return the fewest spans that cover exactly what ``spans`` cover, in order."""
    merged: list[Span] = []
    for span in sorted(spans, key=lambda item: (item.start, item.end)):
        if merged and span.start <= merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return merged
