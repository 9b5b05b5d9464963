"""Which words of an older text stand for which words of a newer one.

The chain of links (a word and its counterpart, or a few words and theirs) with the highest score:
each link counts by what it says, and each stretch of change between links costs. So a reader gets
few, whole changes, as an editor marks them, and not every "the" and "of" that happens to recur.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import pairwise

from natoeu_desktop.model.counterparts import SMALL, Link, Side, links
from natoeu_desktop.model.word_forms import is_hyphen

_CHANGE_COSTS = 0.8
# An island of unchanged words is given up where the smaller of the changes beside it is so many
# times its weight: then a reader gains more from one whole change than from the few words.
_GIVES_UP_AT = 2.0
_LARGEST_ISLAND = 3.0


def align(older: Side, newer: Side) -> list[Link]:
    """Return the links between two texts in order, small islands given up."""
    found = sorted(links(older, newer), key=lambda link: (link.older, link.newer))
    chain = _best_chain(found, len(older.words), len(newer.words))
    chain = _without_torn_compounds(_slid(chain, older, newer), older, newer)
    return _without_torn_compounds(_without_islands(chain, older, newer), older, newer)


class _Best:
    """The best score up to each place of the newer text; a Fenwick tree of maxima."""

    def __init__(self, size: int) -> None:
        self._tree: list[tuple[float, int]] = [(0.0, -1)] * (size + 2)

    def put(self, place: int, score: float, index: int) -> None:
        """Offer the score of the chain that ends at a place with a link."""
        at = place + 1
        while at < len(self._tree):
            if score > self._tree[at][0]:
                self._tree[at] = (score, index)
            at += at & -at

    def up_to(self, place: int) -> tuple[float, int]:
        """Return the best score of a chain that ends at a place or before, and its last link."""
        best, at = (0.0, -1), place + 1
        while at > 0:
            best = max(best, self._tree[at], key=lambda item: item[0])
            at -= at & -at
        return best


def _best_chain(found: list[Link], olders: int, newers: int) -> list[Link]:
    """Return the chain of links with the highest score; ``found`` are sorted by place.

    ``olders`` and ``newers`` are the numbers of words of the two texts.
    """
    best = _Best(newers)
    score: list[float] = []
    previous: list[int] = []
    waiting: defaultdict[int, list[int]] = defaultdict(list)  # by where they end in the older text
    ending = {(0, 0): -1}  # the best chain that ends exactly there
    reached = 0
    for index, link in enumerate(found):
        for done in (done for place in range(reached, link.older + 1) for done in waiting[place]):
            best.put(found[done].newer_end, score[done], done)
        reached = link.older + 1
        value, before = best.up_to(link.newer)
        value -= _CHANGE_COSTS
        joined = ending.get((link.older, link.newer))
        if joined is not None and (joined < 0 or score[joined] >= value):
            value, before = (score[joined] if joined >= 0 else 0.0), joined
        score.append(value + link.weight)
        previous.append(before)
        waiting[link.older_end].append(index)
        end = (link.older_end, link.newer_end)
        if end not in ending or score[ending[end]] < score[index]:
            ending[end] = index
    whole = ending.get((olders, newers), -1)
    if whole >= 0:
        score[whole] += _CHANGE_COSTS  # nothing is left behind it that changed
    return _traced(found, score, previous)


def _traced(found: list[Link], score: list[float], previous: list[int]) -> list[Link]:
    chain = []
    index = max(range(len(found)), key=lambda item: score[item], default=-1)
    while index >= 0:
        chain.append(found[index])
        index = previous[index]
    return chain[::-1]


def _slid(chain: list[Link], older: Side, newer: Side) -> list[Link]:
    """Return the chain with what was only added or only removed laid along sentences.

    Where the words before a stretch are also its last ones, or those behind it its first ones, the
    stretch can begin in several places: "[B. A.]" or "A. [B.] A." The best begins a sentence.
    """
    chain = list(chain)
    for at in range(1, len(chain)):
        left, right = chain[at - 1], chain[at]
        if right.older == left.older_end and right.newer > left.newer_end:
            by = _best_shift(newer, left.newer_end, right.newer)
            _shift(chain, at, by, (0, right.newer - left.newer_end))
        elif right.newer == left.newer_end and right.older > left.older_end:
            by = _best_shift(older, left.older_end, right.older)
            _shift(chain, at, by, (right.older - left.older_end, 0))
    return chain


def _best_shift(side: Side, start: int, end: int) -> int:
    """Return by how many words the stretch ``start`` to ``end`` is best moved; 0 if it is well."""
    found = side.words
    least = most = 0
    while start + least > 0 and found[start + least - 1].text == found[end + least - 1].text:
        least -= 1
    while end + most < len(found) and found[start + most].text == found[end + most].text:
        most += 1
    return max(
        range(least, most + 1),
        key=lambda by: (_rank(side, start + by) + _rank(side, end + by), -abs(by)),
    )


def _rank(side: Side, index: int) -> int:
    """Return how good a place before a word is for a change to begin or end."""
    gap = side.gap(index)
    if index in {0, len(side.words)} or "\n" in gap:
        return 4
    if gap.rstrip() != gap and gap.strip()[-1:] in set(".:;!?"):
        return 3
    return 2 if gap.strip() else int(gap != "")


def _shift(chain: list[Link], at: int, by: int, size: tuple[int, int]) -> None:
    """Move a stretch of change before ``chain[at]`` by words, where single links allow it.

    ``size`` is its words, older and newer; one of them is 0. Links go to its other side.
    """
    first, last = (at, at + by) if by > 0 else (at + by, at)
    moving = chain[max(first, 0) : last]
    single = all(link.form is None for link in moving)
    together = all(link.follows(before) for before, link in pairwise(moving))
    if len(moving) != last - first or not single or not together:
        return
    older, newer = (-size[0], -size[1]) if by > 0 else size
    chain[first:last] = [
        Link(
            link.older + older, link.older_end + older,
            link.newer + newer, link.newer_end + newer, link.weight,
        )
        for link in moving
    ]  # fmt: skip


def _without_torn_compounds(chain: list[Link], older: Side, newer: Side) -> list[Link]:
    """Return the chain without links to a part of a compound whose other part changed.

    "NATO-led" became "EU-led", not "NATO" before "-led" became "EU".
    """
    runs = _runs(chain)
    for at, run in enumerate(runs):
        while at and run and _hangs_on(run[0].older, run[0].newer, older, newer):
            del run[0]
        while run and _hangs_on(run[-1].older_end, run[-1].newer_end, older, newer):
            del run[-1]
    return [link for run in runs for link in run]


def _hangs_on(index: int, other: int, older: Side, newer: Side) -> bool:
    """Return whether, in either text, a hyphen ties the words before a place to those behind."""
    if index == len(older.words) and other == len(newer.words):
        return False
    return is_hyphen(older.gap(index)) or is_hyphen(newer.gap(other))


def _without_islands(chain: list[Link], older: Side, newer: Side) -> list[Link]:
    """Return the chain without runs of links that are small beside the changes around them."""
    runs = _runs(chain)
    while True:
        smallest = min(
            (at for at in range(1, len(runs) - 1) if _is_island(runs, at, older, newer)),
            key=lambda at: _run_weight(runs[at]),
            default=None,
        )
        if smallest is None:
            return [link for run in runs for link in run]
        del runs[smallest]


def _runs(chain: list[Link]) -> list[list[Link]]:
    """Return the chain in runs without change between; the first and the last may be empty."""
    runs: list[list[Link]] = [[]]
    for index, link in enumerate(chain):
        if link.follows(chain[index - 1]) if index else link.older == link.newer == 0:
            runs[-1].append(link)
        else:
            runs.append([link])
    return [*runs, []]


def _run_weight(run: list[Link]) -> float:
    return sum(link.weight for link in run)


def _is_island(runs: list[list[Link]], at: int, older: Side, newer: Side) -> bool:
    before, run, after = runs[at - 1], runs[at], runs[at + 1]
    left = (before[-1].older_end, before[-1].newer_end) if before else (0, 0)
    right = (after[0].older, after[0].newer) if after else (len(older.words), len(newer.words))
    sizes = (
        older.weight(left[0], run[0].older), newer.weight(left[1], run[0].newer),
        older.weight(run[-1].older_end, right[0]), newer.weight(run[-1].newer_end, right[1]),
    )  # fmt: skip
    smaller = min(max(sizes[:2]), max(sizes[2:]))
    # Between two mere additions or removals nothing is gained by giving up more than a small word.
    largest = _LARGEST_ISLAND if sum(size > 0 for size in sizes) > 2 else SMALL
    weight = _run_weight(run)
    return weight <= largest and weight * _GIVES_UP_AT <= smaller
