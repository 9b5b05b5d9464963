"""How much of each source the records use, and what they do not."""

from __future__ import annotations

import re
from dataclasses import dataclass

from natoeu_desktop.dataset.compiled import Dataset
from natoeu_desktop.dataset.locate import line_of
from natoeu_desktop.dataset.sources import SourceText
from natoeu_desktop.model.text import Span

_LIST_MARKER = re.compile(r"^\s*([•-])(?=\s)", re.MULTILINE)  # says nothing by itself


@dataclass(frozen=True, slots=True)
class Gap:
    """A stretch of content that no quotation uses."""

    line: int
    text: str


@dataclass(frozen=True, slots=True)
class SourceCoverage:
    """What is used of one source, in characters other than white space and list markers."""

    source_id: str
    content: int
    quoted: int
    proving: int
    left_out: int
    gaps: list[Gap]

    @property
    def share(self) -> float:
        """The share of content characters that at least one quotation uses, 0 to 1."""
        return self.quoted / self.content if self.content else 1.0

    @property
    def proving_share(self) -> float:
        """The share of content characters that prove a statement, difference or wording."""
        return self.proving / self.content if self.content else 1.0


def coverage(dataset: Dataset) -> list[SourceCoverage]:
    """Return the coverage of every source, in the order of the sources."""
    quoted: dict[str, list[Span]] = {key: [] for key in dataset.sources}
    proving: dict[str, list[Span]] = {key: [] for key in dataset.sources}
    for record in dataset.records:
        for place in record.quotations:
            quoted[place.source_id].append(place.span)
        used = [place for item in record.statements for place in item.evidence]
        used += [place for item in record.differences for place, _ in item.entries]
        for place in used:
            proving[place.source_id].append(place.span)
    return [_of(item, quoted[key], proving[key]) for key, item in dataset.sources.items()]


def _of(source: SourceText, quoted: list[Span], proving: list[Span]) -> SourceCoverage:
    size = len(source.text)
    markers = _mask(size, [Span(*match.span(1)) for match in _LIST_MARKER.finditer(source.text)])
    content = [not char.isspace() and not markers[at] for at, char in enumerate(source.text)]
    left_out = _mask(size, [item.span for item in source.left_out])
    in_quotation, in_proof = _mask(size, quoted), _mask(size, proving)
    countable = [content[i] and not left_out[i] for i in range(size)]
    open_ = [countable[i] and not in_quotation[i] for i in range(size)]
    return SourceCoverage(
        source.id,
        sum(countable),
        sum(countable[i] and in_quotation[i] for i in range(size)),
        sum(countable[i] and in_proof[i] for i in range(size)),
        sum(content[i] and left_out[i] for i in range(size)),
        _gaps(source.text, open_),
    )


def _mask(size: int, spans: list[Span]) -> list[bool]:
    mask = [False] * size
    for span in spans:
        mask[span.start : span.end] = [True] * (span.end - span.start)
    return mask


def _gaps(text: str, open_: list[bool]) -> list[Gap]:
    """Return the stretches of open characters; white space does not part them, used text does."""
    gaps: list[Gap] = []
    start: int | None = None
    last = 0
    for index, char in enumerate([*text, "\n"]):
        is_open = index < len(text) and open_[index]
        closes = index == len(text) or (not is_open and (not char.isspace() or char == "\n"))
        if is_open:
            start, last = (index if start is None else start), index
        elif closes and start is not None:
            gaps.append(Gap(line_of(text, start), " ".join(text[start : last + 1].split())))
            start = None
    return gaps
