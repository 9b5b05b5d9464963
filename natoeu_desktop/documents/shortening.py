"""Long quotations shortened to the sentences that prove the statement at hand."""

from __future__ import annotations

import re
from itertools import pairwise

MarkedRun = tuple[str, bool]
LONG = 420  # characters from which a quotation is worth shortening
_OPENING = 200  # characters shown of one in which nothing is marked
# A full stop, question or exclamation mark (and closing quotes), blank, then a capital or quote.
_SENTENCE_END = re.compile(r"(?<=[.!?])[”\"’)]*\s+(?=[A-Z“‘\"•])")


def shortened(paragraphs: list[list[MarkedRun]]) -> list[list[MarkedRun]] | None:
    """Return the paragraphs with only the marked sentences, None where nothing can be left out.

    A run of "" stands for what was left out. What is kept is kept to the letter.
    """
    length = sum(len(text) for runs in paragraphs for text, _ in runs)
    if length <= LONG:
        return None
    if not any(marked for runs in paragraphs for _, marked in runs):
        paragraphs = [[(text, False) for text, _ in runs] for runs in paragraphs]
        kept = [_opening(paragraphs[0])]
    else:
        kept = [_marked_sentences(runs) for runs in paragraphs]
    left = sum(len(text) for runs in kept for text, _ in runs)
    return [runs for runs in kept if runs] if left < length * 0.8 else None


def _opening(runs: list[MarkedRun]) -> list[MarkedRun]:
    text = "".join(part for part, _ in runs)
    ends = [match.end() for match in _SENTENCE_END.finditer(text) if match.end() >= _OPENING]
    end = ends[0] if ends else len(text)
    return [(text[:end].rstrip(), False), ("", False)]


def _marked_sentences(runs: list[MarkedRun]) -> list[MarkedRun]:
    text = "".join(part for part, _ in runs)
    edges = [0, *(match.end() for match in _SENTENCE_END.finditer(text)), len(text)]
    kept: list[MarkedRun] = []
    for start, end in pairwise(edges):
        sentence = _between(runs, start, end)
        if any(marked for _, marked in sentence):
            kept += sentence
        elif kept[-1:] != [("", False)]:
            kept.append(("", False))
    return kept if kept != [("", False)] else []


def _between(runs: list[MarkedRun], start: int, end: int) -> list[MarkedRun]:
    found, at = [], 0
    for text, marked in runs:
        part = text[max(0, start - at) : max(0, end - at)]
        if part:
            found.append((part, marked))
        at += len(text)
    return found
