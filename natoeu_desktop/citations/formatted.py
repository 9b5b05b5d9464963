"""Text with italics, from which plain text and HTML are made alike.

What the processor renders holds marks: noncharacters of Unicode, which no text of an item can
hold (:mod:`natoeu_desktop.citations.cleaning`). They say where italics begin and end and which
quotation marks the style set. So no entity or tag ever has to be taken out of plain text again.
"""

from __future__ import annotations

import html
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

ITALIC_ON, ITALIC_OFF = "\ufdd0", "\ufdd1"
MAYBE_CAPITAL = "\ufdd2"  # the next letter is a capital only where a sentence begins
PLACE, RECORD = "\ufdd3", "\ufdd4"  # stand for words put in when all else is rendered
# A quotation mark that the style set, by the mark it stands for; one of the text is itself.
STYLE_QUOTES = {"“": "\ufdd6", "”": "\ufdd7", "‘": "\ufdd8", "’": "\ufdd9"}
_OPENING = {STYLE_QUOTES["“"], STYLE_QUOTES["‘"]}
_CLOSING = {STYLE_QUOTES["”"], STYLE_QUOTES["’"]}
_AMERICAN_CLOSE = STYLE_QUOTES["”"]
_SHOWN_AS = {mark: sign for sign, mark in STYLE_QUOTES.items()}
_INNER = {"“": "‘", "”": "’"}


@dataclass(frozen=True, slots=True)
class Letter:
    """One character and whether it is italic."""

    character: str
    italic: bool


@dataclass(frozen=True, slots=True)
class Formatted:
    """A line of text as runs of (text, italic)."""

    runs: tuple[tuple[str, bool], ...]

    @property
    def text(self) -> str:
        """The line as plain text, without any markup."""
        return "".join(text for text, _ in self.runs)

    @property
    def html(self) -> str:
        """The line as HTML: escaped text, and ``<i>`` for italics."""
        return "".join(
            f"<i>{html.escape(text)}</i>" if italic else html.escape(text)
            for text, italic in self.runs
        )

    def without(self, opening: str, closing: str) -> Formatted:
        """Return the line without the given text at its beginning and at its end, if there."""
        letters = [Letter(character, italic) for text, italic in self.runs for character in text]
        if opening and self.text.startswith(opening):
            letters = letters[len(opening) :]
        if closing and self.text.endswith(closing):
            letters = letters[: -len(closing)]
        return _formatted(letters)


def joined(*parts: Formatted | str) -> Formatted:
    """Return parts one after the other; a string is upright text."""
    runs = [((part, False),) if isinstance(part, str) else part.runs for part in parts]
    return _formatted(
        Letter(character, italic) for group in runs for text, italic in group for character in text
    )


def resolved(rendered: str, words: dict[str, str], *, american: bool) -> Formatted:
    """Return what the processor rendered, with its marks turned into what they stand for.

    ``words`` gives the upright text for :data:`PLACE` and :data:`RECORD`. ``american`` sets full
    stops and commas inside closing quotation marks, and makes double marks within them single, as
    Chicago, APA and MLA do and citeproc-py does not.
    """
    letters = _letters(rendered, words)
    if american:
        letters = _points_inside(_inner_quotes(letters))
    return _formatted(Letter(_SHOWN_AS.get(x.character, x.character), x.italic) for x in letters)


def _letters(rendered: str, words: dict[str, str]) -> list[Letter]:
    out: list[Letter] = []
    italic = capital = False
    for character in rendered:
        if character in {ITALIC_ON, ITALIC_OFF}:
            italic = character == ITALIC_ON
        elif character == MAYBE_CAPITAL:
            capital = True
        elif character in words:
            out += [Letter(letter, italic=False) for letter in words[character]]
        else:
            if capital:
                character = character.upper() if _begins(out) else character  # noqa: PLW2901
                capital = False
            out.append(Letter(character, italic))
    return out


def _begins(before: list[Letter]) -> bool:
    """Return whether a sentence begins after ``before``."""
    text = "".join(letter.character for letter in before[-3:]).rstrip()
    return not text or text[-1] in _CLOSING or text[-1] in ".?!"


def _inner_quotes(letters: list[Letter]) -> list[Letter]:
    inside = False
    out = []
    for letter in letters:
        inside = (inside or letter.character in _OPENING) and letter.character not in _CLOSING
        inner = _INNER.get(letter.character, letter.character) if inside else letter.character
        out.append(Letter(inner, letter.italic))
    return out


def _points_inside(letters: list[Letter]) -> list[Letter]:
    """Return ``letters`` with a full stop or comma moved inside the closing mark before it.

    A full stop after a question or exclamation mark, or after another, is dropped.
    """
    out: list[Letter] = []
    for letter in letters:
        if letter.character in ".," and out and out[-1].character == _AMERICAN_CLOSE:
            at = len(out) - 1
            while at > 0 and out[at - 1].character == "’":
                at -= 1
            before = out[at - 1].character if at else ""
            if before != letter.character and not (letter.character == "." and before in "?!"):
                out.insert(at, letter)
        else:
            out.append(letter)
    return out


def _formatted(letters: Iterable[Letter]) -> Formatted:
    grouped = groupby(letters, key=lambda letter: letter.italic)
    return Formatted(
        tuple(("".join(letter.character for letter in run), italic) for italic, run in grouped)
    )
