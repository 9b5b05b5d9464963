"""Finding the words of a quotation in a source, exactly.

Only white space may differ between what an author writes and what the source holds (and, where
a source wraps its lines, a line end after a hyphen). Words, letters and punctuation may not;
there is no fuzzy matching. Words are found whole: "EU" is not found inside "EUFOR".
"""

from __future__ import annotations

import difflib
import re
from bisect import bisect_right

from natoeu_desktop.model.text import Span

_HYPHEN_BREAK = r"-(?:[^\S\n]*\n\s*)?"


class LocateError(Exception):
    """The words are not in the text, or more than once; the message says where they nearly are."""


def locate(text: str, words: str, within: Span | None = None) -> Span:
    """Return where ``words`` stand in ``text`` (or only in the span ``within``).

    The result slices back to the words: ``text[span.start:span.end]`` differs from ``words`` in
    white space at most. Raises :class:`LocateError` when absent or found more than once.
    """
    scope = within or Span(0, max(len(text), 1))
    if not words.split():
        raise LocateError("the quotation is empty")
    matches = list(_pattern(words).finditer(text, scope.start, scope.end))
    if len(matches) == 1:
        return Span(matches[0].start(), matches[0].end())
    if matches:
        lines = ", ".join(str(line_of(text, match.start())) for match in matches)
        raise LocateError(
            f"found {len(matches)} times (lines {lines}); quote more words: {_cut(words)}"
        )
    raise LocateError(f"not in the source: {_cut(words)}{_nearest(text, words, scope)}")


def line_of(text: str, offset: int) -> int:
    """Return the number of the line that holds the character at ``offset``, counted from 1."""
    return text.count("\n", 0, offset) + 1


def _pattern(words: str) -> re.Pattern[str]:
    tokens = (re.escape(token).replace(r"\-", _HYPHEN_BREAK) for token in words.split())
    start = r"(?<!\w)" if _is_word(words.split(maxsplit=1)[0][0]) else ""
    end = r"(?!\w)" if _is_word(words.rsplit(maxsplit=1)[-1][-1]) else ""
    return re.compile(start + r"\s+".join(tokens) + end)


def _is_word(char: str) -> bool:
    return re.match(r"\w", char) is not None


def _cut(words: str) -> str:
    joined = " ".join(words.split())
    return f"“{joined}”" if len(joined) <= 90 else f"“{joined[:60]} … {joined[-24:]}”"


def _nearest(text: str, words: str, scope: Span) -> str:
    """Return in words where the text comes nearest, and what stands there instead."""
    found = list(re.finditer(r"\S+", text[scope.start : scope.end]))
    there, wanted = [match.group() for match in found], words.split()
    matcher = difflib.SequenceMatcher(None, there, wanted, autojunk=False)
    block = matcher.find_longest_match()
    if block.size == 0:
        return "; no word of it is there"
    first = max(0, block.a - block.b)
    region = there[first : first + len(wanted) + 3]
    for tag, i1, i2, j1, j2 in difflib.SequenceMatcher(
        None, region, wanted, autojunk=False
    ).get_opcodes():
        if tag != "equal" and (j1 != j2 or i2 < len(region)):
            here, typed = " ".join(region[i1:i2]) or "nothing", " ".join(wanted[j1:j2]) or "nothing"
            starts = [scope.start + match.start() for match in found]
            offset = starts[min(first + i1, len(starts) - 1)]
            line = line_of(text, starts[bisect_right(starts, offset) - 1])
            return f"; nearest is line {line}, which has “{here}” where the quotation has “{typed}”"
    line = line_of(text, scope.start + found[block.a].start())
    return f"; nearest is line {line}: “{' '.join(there[block.a : block.a + 8])}”"
