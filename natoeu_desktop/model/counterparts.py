"""Which words of an older and a newer text can stand for each other: the same, in whatever form."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from natoeu_desktop.model.abbreviations import names
from natoeu_desktop.model.word_forms import FormChange, Word, is_hyphen, noted_form, words

SMALL, WHOLE = 0.35, 1.0  # what a word counts
_SMALL_WORDS = frozenset(
    {
        "a", "also", "and", "are", "as", "at", "be", "been", "but", "by", "for", "from", "had",
        "has", "have", "in", "into", "is", "it", "its", "more", "of", "on", "or", "such", "that",
        "the", "their", "them", "they", "this", "these", "those", "to", "was", "were", "which",
        "who", "will", "with",
    }
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Link:
    """Words ``older`` to ``older_end`` say what words ``newer`` to ``newer_end`` say."""

    older: int
    older_end: int
    newer: int
    newer_end: int
    weight: float
    form: FormChange | None = None  # what alone differs, where it is not word for word

    def follows(self, other: Link) -> bool:
        """Return whether nothing lies between the other link and this one, on either side."""
        return self.older == other.older_end and self.newer == other.newer_end


class Side:
    """One of the two texts, in words."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.words = words(text)
        self.names = names(text, self.words)
        self._places: defaultdict[str, list[int]] = defaultdict(list)
        for index, word in enumerate(self.words):
            self._places[word.key].append(index)

    def places(self, key: str) -> list[int]:
        """Return where the words with a key stand."""
        return self._places.get(key, [])

    def gap(self, index: int) -> str:
        """Return what stands before a word; for the index behind the last, what ends the text."""
        start = self.words[index - 1].end if index else 0
        end = self.words[index].start if index < len(self.words) else len(self.text)
        return self.text[start:end]

    def weight(self, start: int, end: int) -> float:
        """Return what words ``start`` to ``end`` count."""
        return sum(_weight(word) for word in self.words[start:end])

    def compounds(self) -> Iterator[tuple[str, int]]:
        """Return each pair of words with a hyphen between as if written in one, and its place."""
        for index in range(1, len(self.words)):
            first, second = self.words[index - 1], self.words[index]
            # re-sign and resign, re-cover and recover are words of their own; 5-10 is not 510.
            figures = first.key[-1:].isdigit() and second.key[:1].isdigit()
            if is_hyphen(self.gap(index)) and first.key != "re" and not figures:
                yield first.key + second.key, index - 1


def _weight(word: Word) -> float:
    return SMALL if word.key in _SMALL_WORDS else WHOLE


def links(older: Side, newer: Side) -> Iterator[Link]:
    """Return all links there could be, in no order."""
    for index, word in enumerate(older.words):
        for other in newer.places(word.key):
            same = word.text == newer.words[other].text
            # Among equals the form that did not change is the better counterpart.
            weight = _weight(word) - (0 if same else 0.05)
            yield Link(index, index + 1, other, other + 1, weight)
    yield from _noted_links(older, newer)
    yield from _compound_links(older, newer)
    yield from _name_links(older, newer)


def _noted_links(older: Side, newer: Side) -> Iterator[Link]:
    """Return links between word¹ and word1; each with plain word has the same key anyway."""
    for index, word in enumerate(older.words):
        for other in newer.places(noted_form(word.text)):
            yield Link(index, index + 1, other, other + 1, 0.9)
    for other, word in enumerate(newer.words):
        for index in older.places(noted_form(word.text)):
            yield Link(index, index + 1, other, other + 1, 0.9)


def _compound_links(older: Side, newer: Side) -> Iterator[Link]:
    """Return links between peace-keeping and peacekeeping."""
    for key, index in older.compounds():
        for other in newer.places(key):
            yield Link(index, index + 2, other, other + 1, 0.95, FormChange.DASHES)
    for key, other in newer.compounds():
        for index in older.places(key):
            yield Link(index, index + 1, other, other + 2, 0.95, FormChange.DASHES)


def _name_links(older: Side, newer: Side) -> Iterator[Link]:
    """Return links between EU, European Union and European Union (EU)."""
    places = defaultdict(list)
    for name in newer.names:
        places[name.meaning].append(name)
    for name in older.names:
        for other in places[name.meaning]:
            lengths = name.end - name.start, other.end - other.start
            if lengths[0] != lengths[1]:
                # Better than word for word with the gloss a change; best with the gloss.
                weight = min(lengths) + max(lengths) / 100
                yield Link(
                    name.start, name.end, other.start, other.end, weight, FormChange.ABBREVIATION
                )
