"""Which differences between two words, or two stretches of punctuation, are of form only.

Each rule says what is folded away before two words are compared. Where folding could hide a change
of meaning (US and us, a minus sign, 5-10 and 510, prize and prise) the rule keeps its hands off:
a change of form shown as one of substance costs a glance, the other way round costs the truth.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from natoeu_desktop.model.spelling import one_spelling


class FormChange(StrEnum):
    """What differs where the words are the same; the values are the words a reader sees."""

    PUNCTUATION = "punctuation"
    QUOTES = "quotation marks"
    DASHES = "hyphens and dashes"
    CAPITALS = "capital letters"
    SPACE = "white space"
    SPELLING = "spelling"
    ABBREVIATION = "abbreviation"
    NUMBER = "number format"
    FOOTNOTE = "footnote mark"


_DIGITS = r"(?<![\w.,])\d{1,3}(?:[ ,'’\u00a0\u2009\u202f]\d{3})+(?!\w)(?:\.\d+(?!\w))?"
_PLAIN_NUMBER = r"\d+(?:[.,]\d+)+(?!\w)"
_SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_LETTER = rf"[^\W_{_SUPERSCRIPTS}][\u0300-\u036f\u00ad\u200b-\u200d]*"
_APOSTROPHES = "'’ʼ′´`"
_BARE = (
    f"(?:{_DIGITS}|{_PLAIN_NUMBER}"
    f"|(?:{_LETTER})+(?:[{_APOSTROPHES}](?:{_LETTER})+)*[{_SUPERSCRIPTS}]*)"
)
# A single word in brackets is one with them: they come and go together.
_WORD = re.compile(rf"\({_BARE}\)|{_BARE}")
_INVISIBLE = re.compile("[\u00ad\u200b-\u200d]")
# On a word of three letters or more it is a footnote's mark; on m² or km³ it is an exponent.
_NOTED = re.compile(rf"(?<=[^\W\d_]{{3}})[{_SUPERSCRIPTS}]+$")
_GROUPED = re.compile(r"(?<=\d)[ ,'’\u00a0\u2009\u202f](?=\d{3})")
_MONTHS = {
    "Jan": "January", "Feb": "February", "Mar": "March", "Apr": "April", "Jun": "June",
    "Jul": "July", "Aug": "August", "Sep": "September", "Sept": "September", "Oct": "October",
    "Nov": "November", "Dec": "December",
}  # fmt: skip

_QUOTE_MARKS = "\"'“”„‟‘’‚‛″′«»‹›`´"
_DASHES = re.compile("[-‐‑‒–—―−]")
_STOPS = ",.;:!…·•"
_BRACKETS = {"Ps", "Pe", "Pi", "Pf", "Pd"}
_SIGN = re.compile(r"(?:^|[\s(])[-‐‑‒–—―−]$")
_JOINT = re.compile(r" |[-‐‑] ?|[‒–—]|")


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a text: where it stands, and ``key``, the same for all its written forms."""

    text: str
    start: int
    end: int
    key: str


def words(text: str) -> list[Word]:
    """Return the words of ``text`` in order; what lies between them is white space and signs."""
    return [
        Word(match.group(), match.start(), match.end(), _key(match.group()))
        for match in _WORD.finditer(text)
    ]


def word_forms(older: str, newer: str) -> frozenset[FormChange]:
    """Return what differs between two written forms of one word: what they are alike without."""
    if older == newer:
        return frozenset()
    if _key(older) != _key(newer):  # word¹ and word1
        return frozenset({FormChange.FOOTNOTE})
    found = {form for form in _FOLDS if _key(older, form) != _key(newer, form)}
    # Several rules may each make them alike.
    return frozenset(found or {FormChange.SPELLING})


def noted_form(word: str) -> str:
    """Return a word that ends in a footnote's figure with that set as any other: word¹, word1."""
    return unicodedata.normalize("NFKC", word) if word[-1:] in _SUPERSCRIPTS else ""


def gap_forms(
    older: str, newer: str, around: tuple[str, str] = ("", "")
) -> frozenset[FormChange] | None:
    """Return what differs between the signs that stand between the same two words.

    ``around`` are these words. None says that the difference may change the meaning.
    """
    if _meaning(older, around) != _meaning(newer, around):
        return None
    found = set()
    for form, only in (
        (FormChange.QUOTES, _quotes),
        (FormChange.DASHES, _dashes),
        (FormChange.FOOTNOTE, _notes),
        (FormChange.PUNCTUATION, _marks),
    ):
        if only(older) != only(newer):
            found.add(form)
    return frozenset(found or {FormChange.SPACE})


def joins(gap: str) -> bool:
    """Return whether a gap may make one compound of two words: a hyphen, a blank, or nothing."""
    return _JOINT.fullmatch(gap) is not None


def is_hyphen(gap: str) -> bool:
    """Return whether a gap is a hyphen, perhaps with the blank that a line end left behind it."""
    return gap.strip() in {"-", "‐", "‑"}


@lru_cache(maxsize=8192)  # the same words come again and again
def _key(word: str, left_out: FormChange | None = None) -> str:
    """Return a word with its form folded away, but for one kind of form."""
    for form, fold in _FOLDS.items():
        if form is not left_out:
            word = fold(word)
    return word


def _without_brackets(word: str) -> str:
    return word.strip("()")


def _without_note(word: str) -> str:
    return _NOTED.sub("", word)


def _with_one_apostrophe(word: str) -> str:
    return re.sub(f"[{_APOSTROPHES}]", "'", word)


def _ungrouped(word: str) -> str:
    return _GROUPED.sub("", word) if re.fullmatch(_DIGITS, word) else word


def _written_out(word: str) -> str:
    return _MONTHS.get(word, word)


def _lowered(word: str) -> str:
    """Return a word in small letters, unless it is an acronym: US is not us, nor WHO who."""
    stem = word.removesuffix("'s").removesuffix("s")
    return word if len(stem) > 1 and stem.isupper() else word.casefold()


def _one_spelling(word: str) -> str:
    """Return a word in one spelling, ligatures and the like dissolved; an is a before a vowel."""
    if word == "an":
        return "a"
    return one_spelling(unicodedata.normalize("NFKC", _INVISIBLE.sub("", word)))


_FOLDS = {
    FormChange.PUNCTUATION: _without_brackets,
    FormChange.FOOTNOTE: _without_note,
    FormChange.NUMBER: _ungrouped,
    FormChange.QUOTES: _with_one_apostrophe,
    FormChange.ABBREVIATION: _written_out,
    FormChange.CAPITALS: _lowered,
    FormChange.SPELLING: _one_spelling,
}


def _meaning(gap: str, around: tuple[str, str]) -> tuple[str, bool, str]:
    """Return what of a gap is not form: signs that stand for words, a minus, what parts figures."""
    signs = "".join(
        char for char in gap
        if not (char.isspace() or char in _STOPS or char in _QUOTE_MARKS or char in _SUPERSCRIPTS)
        and unicodedata.category(char) not in _BRACKETS
        and not _DASHES.match(char)
    )  # fmt: skip
    before, after = around
    minus = bool(after[:1].isdigit() and _SIGN.search(gap))
    figures = before[-1:].isdigit() and after[:1].isdigit()
    parting = " ".join(_DASHES.sub("-", gap).split()) if figures else ""
    return signs, minus, parting


def _quotes(gap: str) -> str:
    return "".join(char for char in gap if char in _QUOTE_MARKS)


def _dashes(gap: str) -> str:
    return "".join(_DASHES.findall(gap))


def _notes(gap: str) -> str:
    return "".join(char for char in gap if char in _SUPERSCRIPTS)


def _marks(gap: str) -> str:
    """Return full stops, commas, brackets and the like."""
    return "".join(
        char for char in gap
        if not char.isspace() and char not in _QUOTE_MARKS + _SUPERSCRIPTS
        and not _DASHES.match(char)
    )  # fmt: skip
