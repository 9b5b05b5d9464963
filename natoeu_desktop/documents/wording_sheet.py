"""The older and newer wordings of a record, compared word by word, as a neutral document."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from natoeu_desktop.documents.blocks import (
    Block,
    Document,
    Line,
    Paragraph,
    Reference,
    Run,
    Section,
    Style,
    WordingBlock,
    WordingSide,
)
from natoeu_desktop.documents.record_sheet import kicker, place_name, source_name
from natoeu_desktop.model.records import Quotation, Record, Wording
from natoeu_desktop.model.wording import Comparison, Segment, compare

NOTHING = "No passage of this record has both an older and a newer wording."
_LINE_END = "¶"  # stands for a line end that went or came
_REPLACED_BY = {Style.REMOVED: Style.ADDED, Style.REMOVED_FORM: Style.ADDED_FORM}
_CHANGED = frozenset(_REPLACED_BY) | frozenset(_REPLACED_BY.values())


@dataclass(frozen=True, slots=True)
class WordingView:
    """How wordings are laid out: in one column or in two, changes of form shown or hidden."""

    in_two: bool = False
    hides_forms: bool = False


def comparisons_of(record: Record) -> tuple[Comparison, ...]:
    """Return the record's wordings compared, in their order."""
    return tuple(
        compare(pair.older.readable_text, pair.newer.readable_text) for pair in record.wordings
    )


def wording_sheet(
    record: Record, view: WordingView, comparisons: Sequence[Comparison] = ()
) -> Document:
    """Return the record's wordings as a document; ``comparisons`` are theirs, if at hand."""
    found = list(comparisons or comparisons_of(record))
    blocks = [*_legend(found, view)]
    for pair, comparison in zip(record.wordings, found, strict=True):
        blocks += _pair(pair, comparison, view)
    if not found:
        blocks.append(Paragraph((Run(NOTHING, Style.MUTED),)))
    return Document(f"{kicker(record)} · Wording", record.heading.title, tuple(blocks))


def changes_in_words(comparison: Comparison) -> str:
    """Return how much changed, in words."""
    substance, form = comparison.substantive, comparison.formal
    if comparison.is_anew:
        return "worded anew"
    if not substance:
        return f"same words, {_changes(form)} of form" if form else "same words"
    of_form = f", {form} of form" if form else ""
    return f"{_changes(substance)} of substance{of_form}"


def _changes(count: int) -> str:
    return "1 change" if count == 1 else f"{count} changes"


def _legend(found: list[Comparison], view: WordingView) -> Iterator[Block]:
    """Explain the marks by themselves: each writer shows them as it shows the changes."""
    parts: list[Run] = []
    if any(comparison.substantive for comparison in found):
        parts += [Run("removed", Style.REMOVED), Run(" "), Run("added", Style.ADDED)]
    if not view.hides_forms and any(comparison.formal for comparison in found):
        parts += [Run("  ·  form only: " if parts else "form only: ", Style.MUTED)]
        parts += [Run("older", Style.REMOVED_FORM), Run(" "), Run("newer", Style.ADDED_FORM)]
    if parts:
        yield Paragraph(tuple(parts))


def _pair(pair: Wording, comparison: Comparison, view: WordingView) -> Iterator[Block]:
    title = f"{pair.older.source.short_title} → {pair.newer.source.short_title}"
    yield Section(title, changes_in_words(comparison))
    if view.in_two:
        columns = tuple(tuple(_laid(_column(comparison, at, view))) for at in (0, 1))
    else:
        columns = (tuple(_laid(_merged(comparison, view))),)
    yield WordingBlock(
        _side("Older", pair.older), _side("Newer", pair.newer), columns, _note(comparison, view)
    )


def _side(name: str, quotation: Quotation) -> WordingSide:
    reference = Reference(quotation.number)
    return WordingSide(name, reference, source_name(quotation.source), place_name(quotation))


def _note(comparison: Comparison, view: WordingView) -> str:
    if not comparison.formal:
        return ""
    kinds = ", ".join(form for form in sorted(comparison.forms))
    if not view.hides_forms:
        return f"Of form only: {kinds}."
    shown = "each in its own form" if view.in_two else "the newer form is shown"
    return f"Hidden: {kinds}; {shown}."


def _merged(comparison: Comparison, view: WordingView) -> Iterator[Run]:
    """Return both texts in one: what was removed, and behind it what came instead."""
    for segment in comparison.segments:
        if segment.is_kept or (segment.is_form and view.hides_forms):
            yield Run(segment.newer)
        elif segment.is_form:
            yield Run(segment.older.replace("\n", f"{_LINE_END} "), Style.REMOVED_FORM)
            yield Run(segment.newer.replace("\n", f"{_LINE_END}\n"), Style.ADDED_FORM)
        else:
            yield Run(_with_line_ends(segment), Style.REMOVED)
            yield Run(segment.newer, Style.ADDED)


def _with_line_ends(segment: Segment) -> str:
    """Return removed text; a line end at its edge that the newer text has not is made visible."""
    older = segment.older
    if older.endswith("\n") and not segment.newer.endswith("\n"):
        older = f"{older[:-1]}{_LINE_END} "
    if older.startswith("\n") and not segment.newer.startswith("\n"):
        older = f"{_LINE_END} {older[1:]}"
    return older


def _column(comparison: Comparison, side: int, view: WordingView) -> Iterator[Run]:
    """Return one of the two texts, exactly, with its changes marked; 0 is the older."""
    changed = (Style.REMOVED, Style.ADDED)[side]
    form = (Style.REMOVED_FORM, Style.ADDED_FORM)[side]
    for segment in comparison.segments:
        text = (segment.older, segment.newer)[side]
        plain = segment.is_kept or (segment.is_form and view.hides_forms)
        yield Run(text, Style.PLAIN if plain else form if segment.is_form else changed)


def _laid(runs: Iterator[Run]) -> list[Line]:
    """Return paragraphs of runs; marks end with the words, and what replaces stands apart."""
    paragraphs: list[list[Run]] = [[]]
    for run in runs:
        for number, text in enumerate(run.text.split("\n")):
            if number:
                paragraphs.append([])
            _append(paragraphs[-1], Run(text, run.style))
    trimmed = [tuple(_trimmed(line)) for line in paragraphs if line]
    return [line for line in trimmed if line]


def _append(line: list[Run], run: Run) -> None:
    if run.style not in _CHANGED:
        _append_plain(line, run.text)
        return
    words = run.text.strip(" ")
    if not words:
        _append_plain(line, run.text)
        return
    if run.text.startswith(" ") or _replaces(line, run):
        _append_plain(line, " ")
    line.append(Run(words, run.style))
    if run.text.endswith(" "):
        _append_plain(line, " ")


def _replaces(line: list[Run], run: Run) -> bool:
    """Return whether a run stands for the one before it and would run into its letters."""
    if not line or _REPLACED_BY.get(line[-1].style) is not run.style:
        return False
    return any(char.isalnum() for char in line[-1].text + run.text)


def _append_plain(line: list[Run], text: str) -> None:
    """Add unmarked text; two blanks that meet are one."""
    if not line:
        text = text.lstrip(" ")
    elif line[-1].text.endswith(" "):
        text = text.removeprefix(" ")
    if not text:
        return
    if line and line[-1].style is Style.PLAIN:
        line[-1] = Run(line[-1].text + text)
    else:
        line.append(Run(text))


def _trimmed(line: list[Run]) -> list[Run]:
    """Return a paragraph without the blank that a mark at its end left behind it."""
    last = line[-1]
    if last.style is not Style.PLAIN:
        return line
    text = last.text.rstrip(" ")
    return [*line[:-1], Run(text)] if text else line[:-1]
