"""Parting a document into headings, paragraphs, bullets, footnotes and milestones.

So that a reader sees a document as what it is. The text is only parted, never changed: a block
is a span of its source.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from natoeu_desktop.dataset.sources import SourceText
from natoeu_desktop.model.text import Block, Form, LineBreaks, Span

_BULLET = re.compile(r"\s*[•-]\s")
_FOOTNOTE = re.compile(r"\s*\d\. ")
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?"
_MILESTONE = re.compile(
    rf"\s*(?:(?:\d{{1,2}}(?:-\d{{1,2}})? )?{_MONTH} \d{{4}}\b|\d{{4}} - \d{{4}}:)"
)
_REASON_FORMS = {
    "heading": Form.HEADING,
    "caption": Form.CAPTION,
    "page furniture": Form.FURNITURE,
    "connective": Form.PARAGRAPH,
}


def blocks(source: SourceText) -> list[Block]:
    """Return the blocks of a document in order; together they hold all of its words."""
    found: list[Block] = []
    for span in _spans(source):
        found += [Block(part, _form(source, part)) for part in _parted(source, span)]
    title = next((at for at, block in enumerate(found) if block.form is Form.HEADING), None)
    if title is not None:
        found[title] = Block(found[title].span, Form.TITLE)
    return found


def _spans(source: SourceText) -> Iterator[Span]:
    """Return the lines, or where the source wraps its lines the paragraphs."""
    start: int | None = None
    end = 0
    for line in re.finditer(r"[^\n]*\n?", source.text):
        text = line.group()
        if start is not None and _begins(source, line.start(), text, source.text[start:end]):
            yield _trimmed(source.text, start, end)
            start = None
        if text.strip():
            start, end = (line.start() if start is None else start), line.end()
    if start is not None:
        yield _trimmed(source.text, start, end)


def _begins(source: SourceText, at: int, line: str, before: str) -> bool:
    """Return whether a line begins a new block, given the block before it."""
    if source.line_breaks is LineBreaks.PARAGRAPH or not line.strip():
        return True
    heading = any(
        item.reason == "heading" and item.span.start <= at + len(line) and at <= item.span.end
        for item in source.left_out
    )
    # In a wrapped text a bullet is a line of its own, and a blank before a line opens a paragraph.
    after_bullet = bool(_BULLET.match(before)) and before.rstrip().endswith(".")
    after_heading = any(
        before.strip() == source.text[i.span.start : i.span.end] for i in source.left_out
    )
    return heading or after_heading or after_bullet or line[0] == " " or bool(_BULLET.match(line))


def _trimmed(text: str, start: int, end: int) -> Span:
    whole = text[start:end]
    return Span(start + len(whole) - len(whole.lstrip()), start + len(whole.rstrip()))


def _parted(source: SourceText, span: Span) -> list[Span]:
    """Return a span, parted where something left out stands beside content in one line."""
    cuts = [span.start, span.end]
    for item in source.left_out:
        if span.contains(item.span) and item.reason == "page furniture":
            cuts += [item.span.start, item.span.end]
    places = sorted(set(cuts))
    parts = pairwise(places)
    return [_trimmed(source.text, a, b) for a, b in parts if source.text[a:b].strip()]


def _form(source: SourceText, span: Span) -> Form:
    for item in source.left_out:
        marker = _BULLET.match(source.text[span.start : span.end])
        inner = Span(span.start + marker.end(), span.end) if marker else span
        if item.span.contains(span) or item.span.contains(inner):
            return _REASON_FORMS[item.reason]
    text = source.text[span.start : span.end]
    for form, pattern in (
        (Form.FOOTNOTE, _FOOTNOTE), (Form.MILESTONE, _MILESTONE), (Form.BULLET, _BULLET),
    ):  # fmt: skip
        if pattern.match(text):
            return form
    return Form.PARAGRAPH
