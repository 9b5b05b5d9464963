"""Two texts that say the same thing, compared word by word, to the character.

The result reads as an editor marks up a page: whole words and phrases removed and added, and apart
from them the changes that leave the words as they were (see
:class:`~natoeu_desktop.model.word_forms.FormChange`). Either text can be put together again from
the comparison exactly.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import takewhile

from natoeu_desktop.model.alignment import align
from natoeu_desktop.model.counterparts import Link, Side
from natoeu_desktop.model.word_forms import FormChange, gap_forms, joins, word_forms


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of the comparison: what the older text has there, and what the newer has.

    The two are equal where nothing changed; one is empty where words were only added or removed.
    ``forms`` says what changed where it is form only, and is empty for a change of substance.
    """

    older: str
    newer: str
    forms: frozenset[FormChange] = frozenset()

    @property
    def is_kept(self) -> bool:
        """Whether nothing changed here."""
        return self.older == self.newer

    @property
    def is_form(self) -> bool:
        """Whether the words are the same and only their form changed."""
        return not self.is_kept and bool(self.forms)

    @property
    def is_substance(self) -> bool:
        """Whether words changed, or signs that change the meaning."""
        return not self.is_kept and not self.forms


@dataclass(frozen=True, slots=True)
class Comparison:
    """An older and a newer text as segments, in reading order."""

    segments: tuple[Segment, ...]

    @property
    def older(self) -> str:
        """The older text, exactly."""
        return "".join(segment.older for segment in self.segments)

    @property
    def newer(self) -> str:
        """The newer text, exactly."""
        return "".join(segment.newer for segment in self.segments)

    @property
    def substantive(self) -> int:
        """How many changes of substance there are."""
        return sum(segment.is_substance for segment in self.segments)

    @property
    def formal(self) -> int:
        """How many changes of form only there are."""
        return sum(segment.is_form for segment in self.segments)

    @property
    def is_anew(self) -> bool:
        """Whether not a word was kept."""
        kept = "".join(part.newer for part in self.segments if not part.is_substance)
        return bool(self.substantive) and not any(char.isalnum() for char in kept)

    @property
    def forms(self) -> frozenset[FormChange]:
        """What the changes of form are."""
        return frozenset(form for segment in self.segments for form in segment.forms)


def compare(older: str, newer: str) -> Comparison:
    """Return what changed from the older text to the newer."""
    if older == newer:
        return Comparison((Segment(older, newer),) if older else ())
    return Comparison(tuple(_joined(_widened(_parts(Side(older), Side(newer))))))


@dataclass(slots=True)
class _Part:
    """A segment in the making: a word or a gap; ``joint`` where a compound is written otherwise."""

    segment: Segment
    joint: bool = False


def _parts(older: Side, newer: Side) -> Iterator[_Part]:
    before: Link | None = None
    for link in align(older, newer):
        yield from _between(older, newer, before, link)
        yield from _linked(older, newer, link)
        before = link
    yield from _between(older, newer, before, None)


def _between(older: Side, newer: Side, left: Link | None, right: Link | None) -> Iterator[_Part]:
    """Return what stands between two links, or between a link and an end of the texts."""
    first = (left.older_end, left.newer_end) if left else (0, 0)
    last = (right.older, right.newer) if right else (len(older.words), len(newer.words))
    if first == last:
        yield from _gap(older, newer, *first)
        return
    sides = _Stretch(older, first[0], last[0]), _Stretch(newer, first[1], last[1])
    head, tail = _common_ends(*sides)
    yield _kept(sides[0].text[:head])
    changed = [side.text[head : len(side.text) - tail] for side in sides]
    yield _Part(Segment(changed[0], changed[1]))
    yield _kept(sides[0].text[len(sides[0].text) - tail :])


class _Stretch:
    """Words of one text that no link holds, with the gaps at both ends."""

    def __init__(self, side: Side, first: int, last: int) -> None:
        start = side.words[first - 1].end if first else 0
        end = side.words[last].start if last < len(side.words) else len(side.text)
        self.text = side.text[start:end]
        # Without words the gap is both head and tail.
        self.head = side.gap(first)
        self.tail = side.gap(last)


def _common_ends(older: _Stretch, newer: _Stretch) -> tuple[int, int]:
    """Return how many characters the stretches share at their heads and at their tails.

    Only white space and signs are shared: the words between would have links if they could.
    """
    head = _alike(older.head, newer.head)
    tail = _alike(older.tail[::-1], newer.tail[::-1])
    room = min(len(older.text), len(newer.text))
    if head + tail > room:
        # A change that begins after a full stop and a blank is a sentence; before them it is not.
        head, tail = (head, room - head) if older.head[:head].strip() else (room - tail, tail)
    return head, tail


def _gap(older: Side, newer: Side, index: int, other: int) -> Iterator[_Part]:
    """Return the gap before a pair of linked words, behind another pair."""
    gaps = older.gap(index), newer.gap(other)
    if gaps[0] == gaps[1]:
        yield _kept(gaps[0])
        return
    around = (
        older.words[index - 1].text if index else "",
        older.words[index].text if index < len(older.words) else "",
    )
    forms = gap_forms(*gaps, around)
    if forms and all(around) and _is_joint(*gaps):
        yield _Part(Segment(*gaps, forms), joint=True)
        return
    head = _alike(*gaps)
    room = min(len(gap) for gap in gaps) - head
    tail = min(_alike(gaps[0][::-1], gaps[1][::-1]), room)
    yield _kept(gaps[0][:head])
    changed = [gap[head : len(gap) - tail] for gap in gaps]
    yield _Part(Segment(changed[0], changed[1], forms or frozenset()))
    yield _kept(gaps[0][len(gaps[0]) - tail :])


def _is_joint(older: str, newer: str) -> bool:
    """Return whether a compound is written otherwise: with a hyphen, apart or run together."""
    return (joins(older) and joins(newer)) or older == f"{newer} " or newer == f"{older} "


def _linked(older: Side, newer: Side, link: Link) -> Iterator[_Part]:
    """Return the linked words themselves."""
    texts = [
        side.text[side.words[start].start : side.words[end - 1].end]
        for side, start, end in (
            (older, link.older, link.older_end), (newer, link.newer, link.newer_end)
        )
    ]  # fmt: skip
    if texts[0] == texts[1]:
        yield _kept(texts[0])
    elif link.form is None:
        yield _Part(Segment(texts[0], texts[1], word_forms(*texts)))
    else:
        head = _common_words(*texts)
        yield _kept(texts[0][:head])
        yield _Part(Segment(texts[0][head:], texts[1][head:], frozenset({link.form})))


def _common_words(older: str, newer: str) -> int:
    """Return how many characters of whole words two forms of a name begin with alike."""
    head = _alike(older, newer)
    while head and any(
        text[head - 1 : head + 1].isalnum() for text in (older, newer) if text[head:]
    ):
        head -= 1
    return head


def _alike(first: str, second: str) -> int:
    """Return how many characters two texts begin with alike."""
    pairs = zip(first, second, strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))


def _kept(text: str) -> _Part:
    return _Part(Segment(text, text))


def _widened(parts: Iterator[_Part]) -> Iterator[Segment]:
    """Return segments; a compound that is written otherwise is one, not its hyphen alone."""
    held: Segment | None = None
    goes_on = False
    for part in parts:
        if not (part.segment.older or part.segment.newer):
            continue
        if held and (part.joint or goes_on):
            held = _one(held, part.segment)
        else:
            if held:
                yield held
            held = part.segment
        goes_on = part.joint
    if held:
        yield held


def _joined(segments: Iterator[Segment]) -> list[Segment]:
    """Return segments of which no two neighbours are of one kind, nor parted by a blank alone."""
    result: list[Segment] = []
    for segment in segments:
        if result and _kind(result[-1]) == _kind(segment):
            result[-1] = _one(result[-1], segment)
        elif len(result) > 1 and segment.is_form and result[-2].is_form and result[-1].older == " ":
            blank = result.pop()
            result[-1] = _one(_one(result[-1], blank), segment)
        else:
            result.append(segment)
    return result


def _kind(segment: Segment) -> tuple[bool, bool]:
    return segment.is_kept, segment.is_form


def _one(first: Segment, second: Segment) -> Segment:
    return Segment(
        first.older + second.older, first.newer + second.newer, first.forms | second.forms
    )
