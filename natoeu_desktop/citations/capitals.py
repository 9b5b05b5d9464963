"""Capitals in titles, as a style wants them.

Capitals are only added, never taken away: a machine cannot know which of them begin a name. So
"NATO – EU Relations" keeps its capital R even in APA, whose sentence case would lower it.
"""

from __future__ import annotations

import re
from enum import StrEnum

# Articles, conjunctions, and prepositions of up to four letters.
_SHORT = {
    "a", "an", "and", "as", "at", "but", "by", "for", "from", "if", "in", "into", "like",
    "near", "nor", "of", "off", "on", "onto", "or", "over", "past", "per", "so", "than",
    "that", "the", "till", "to", "upon", "via", "vs", "with", "yet",
}  # fmt: skip
_LONG_PREPOSITIONS = {
    "about", "above", "across", "after", "against", "along", "among", "around", "before",
    "behind", "below", "beneath", "beside", "between", "beyond", "despite", "during",
    "except", "inside", "outside", "since", "through", "throughout", "toward", "towards",
    "under", "underneath", "until", "within", "without",
}  # fmt: skip
_WORD = re.compile(r"\S+")
_PART = re.compile(r"(?<![^\W_])[^\W\d_]+(?:[’'][^\W\d_]+)*")
_AFTER_COLON = re.compile(r"(?<=[:?!] )(\W*)([^\W\d_])")


class Capitals(StrEnum):
    """How a style writes titles."""

    AS_IS = "as the source has them"
    AFTER_COLON = "sentence case, so also the first word after a colon (APA)"
    HEADLINE = "all words but articles, conjunctions and prepositions (MLA, OSCOLA)"
    HEADLINE_LONG = "as before, but also prepositions of five letters or more (Chicago, 18th ed.)"


def capitalised(title: str, capitals: Capitals) -> str:
    """Return ``title`` with the capitals that ``capitals`` adds; its length never changes."""
    match capitals:
        case Capitals.AS_IS:
            return title
        case Capitals.AFTER_COLON:
            return _AFTER_COLON.sub(lambda found: found[1] + _capital(found[2]), title)
        case Capitals.HEADLINE:
            return _headline(title, _SHORT | _LONG_PREPOSITIONS)
        case Capitals.HEADLINE_LONG:
            return _headline(title, _SHORT)


def _headline(title: str, small: set[str]) -> str:
    words = list(_WORD.finditer(title))
    last = len(words) - 1
    out, at, opens = [], 0, True
    for index, found in enumerate(words):
        word = found.group()
        edge = opens or index == last
        out += [title[at : found.start()], _headline_word(word, small, edge=edge)]
        at, opens = found.end(), word[-1] in ":?!–—"
    return "".join(out) + title[at:]


def _headline_word(word: str, small: set[str], *, edge: bool) -> str:
    """Return a word, hyphenated or not, with its capitals; "[sic]" and addresses stay."""
    if "[" in word or "/" in word or "@" in word or "." in word[:-1]:
        return word

    def part(found: re.Match[str]) -> str:
        text = found.group()
        inner = found.start() > 0 and word[found.start() - 1] == "-"
        if not text.islower() or (text in small and (inner or not edge)):
            return text
        return _capital(text[0]) + text[1:]

    return _PART.sub(part, word)


def _capital(letter: str) -> str:
    upper = letter.upper()
    return upper if len(upper) == 1 else letter
