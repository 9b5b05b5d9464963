"""Older and newer wordings as a document, and what its writers make of them."""

import html
import re

import pytest

from natoeu_desktop.documents.blocks import Paragraph, Reference, Run, Section, Style, WordingBlock
from natoeu_desktop.documents.record_sheet import place_name, source_name
from natoeu_desktop.documents.wording_copying import copy_wordings
from natoeu_desktop.documents.wording_sheet import (
    NOTHING,
    WordingView,
    _laid,
    _merged,
    changes_in_words,
    comparisons_of,
    wording_sheet,
)
from natoeu_desktop.documents.writers.look import ScreenLook
from natoeu_desktop.documents.writers.screen import write_screen_whole
from natoeu_desktop.documents.writers.text import write_text
from natoeu_desktop.model.wording import compare
from tests.documents.test_record_sheet import every_record

LOOK = ScreenLook(*(["#123456"] * 8), "Serif", 11.0, 100)
ONE, TWO = WordingView(), WordingView(in_two=True)
ONE_HIDDEN, TWO_HIDDEN = WordingView(hides_forms=True), WordingView(in_two=True, hides_forms=True)
OLDER = {Style.PLAIN, Style.REMOVED, Style.REMOVED_FORM}
NEWER = {Style.PLAIN, Style.ADDED, Style.ADDED_FORM}
FORMS = {Style.REMOVED_FORM, Style.ADDED_FORM}


@pytest.fixture
def worded(context):
    """Every record that has an older and a newer wording."""
    records = [record for record in every_record(context) if record.wordings]
    assert len(records) > 50
    return records


def wording_blocks(record, view):
    return [
        block for block in wording_sheet(record, view).blocks if isinstance(block, WordingBlock)
    ]


def text_of(column, styles=frozenset(Style)):
    return "\n".join("".join(run.text for run in line if run.style in styles) for line in column)


def bare(text):
    return "".join(text.replace("¶", "").split())


def styles_of(blocks):
    return {run.style for block in blocks for column in block.columns for line in column
            for run in line}  # fmt: skip


def test_one_column_holds_both_texts(worded):
    for record in worded:
        for pair, block in zip(record.wordings, wording_blocks(record, ONE), strict=True):
            (column,) = block.columns
            assert bare(text_of(column, OLDER)) == bare(pair.older.readable_text)
            assert bare(text_of(column, NEWER)) == bare(pair.newer.readable_text)


@pytest.mark.parametrize("view", [TWO, TWO_HIDDEN])
def test_two_columns_are_the_two_texts_to_the_character(worded, view):
    for record in worded:
        for pair, block in zip(record.wordings, wording_blocks(record, view), strict=True):
            older, newer = block.columns
            assert text_of(older) == pair.older.readable_text
            assert text_of(newer) == pair.newer.readable_text
            assert not styles_of([block]) - (FORMS | {Style.PLAIN, Style.REMOVED, Style.ADDED})


def test_hidden_forms_leave_the_newer_form_in_its_place(worded):
    for record in worded:
        blocks = wording_blocks(record, ONE_HIDDEN)
        assert not styles_of(blocks) & FORMS
        for pair, block in zip(record.wordings, blocks, strict=True):
            assert bare(text_of(block.columns[0], NEWER)) == bare(pair.newer.readable_text)


def test_blanks_are_not_marked_and_what_replaces_stands_apart(worded):
    for record in worded:
        for block in wording_blocks(record, ONE):
            for line in block.columns[0]:
                assert "  " not in "".join(run.text for run in line)
                for run in line:
                    assert run.text
                    assert run.style is Style.PLAIN or run.text == run.text.strip()


def test_each_pair_names_its_quotations_sources_and_dates(worded):
    for record in worded:
        sheet = wording_sheet(record, ONE)
        titles = [block.title for block in sheet.blocks if isinstance(block, Section)]
        for pair, block, title in zip(
            record.wordings, wording_blocks(record, ONE), titles, strict=True
        ):
            for quotation, side in ((pair.older, block.older), (pair.newer, block.newer)):
                assert side.reference == Reference(quotation.number)
                assert side.source == source_name(quotation.source)
                assert quotation.source.date_label in side.source
                assert side.place == place_name(quotation)
                assert quotation.source.short_title in title


@pytest.mark.parametrize(
    ("older", "newer", "words"),
    [
        ("The EU met.", "The EU met.", "same words"),
        ("The EU met.", "The EU met", "same words, 1 change of form"),
        ("The EU met, talked.", "the EU met: talked.", "same words, 2 changes of form"),
        ("The EU met.", "The WEU met.", "1 change of substance"),
        ("The EU met.", "The WEU met", "1 change of substance, 1 of form"),
        ("The EU met and left.", "The WEU met and ate.", "2 changes of substance"),
        ("The EU met.", "Allies left", "worded anew"),
    ],
)
def test_how_much_changed_is_said_in_words(older, newer, words):
    assert changes_in_words(compare(older, newer)) == words


def test_what_is_hidden_is_said(context):
    record = context.records.record("operation/althea")
    shown, hidden = wording_blocks(record, ONE)[0].note, wording_blocks(record, ONE_HIDDEN)[0].note
    assert shown.startswith("Of form only: ")
    assert "quotation marks" in shown
    assert hidden.startswith("Hidden: ")
    assert hidden.endswith("the newer form is shown.")


def test_a_record_without_wordings_says_so(context):
    record = next(record for record in every_record(context) if not record.wordings)
    (block,) = wording_sheet(record, ONE).blocks
    assert isinstance(block, Paragraph)
    assert block.line == (Run(NOTHING, Style.MUTED),)


def test_plain_text_marks_changes_by_signs(context):
    text = write_text(wording_sheet(context.records.record("operation/althea"), ONE))
    assert "[-removed-] {+added+}" in text
    assert "[-NATO Deputy Supreme Allied Commander Europe-]" in text
    assert "{+Vice-Chief of Staff at SHAPE+}" in " ".join(text.split())
    assert "[~force~] {~Force~}" in text
    hidden = write_text(wording_sheet(context.records.record("operation/althea"), ONE_HIDDEN))
    assert "[~" not in hidden
    assert "{~" not in hidden


def test_lines_of_plain_text_are_short(worded):
    for record in worded:
        for view in (ONE, TWO):
            for line in write_text(wording_sheet(record, view)).splitlines():
                longest = max((len(word) for word in line.split()), default=0)
                assert len(line) <= 78 or longest > 30, line


def test_the_screen_strikes_through_and_underlines(context):
    shown = write_screen_whole(wording_sheet(context.records.record("operation/althea"), ONE), LOOK)
    removed = re.search(r'<span style="([^"]*)">NATO Deputy Supreme', shown)
    added = re.search(r'<span style="([^"]*)">Vice-Chief', shown)
    form = re.search(r'<span style="([^"]*)">force<', shown)
    assert removed
    assert added
    assert form
    assert "line-through" in removed[1]
    assert LOOK.removed in removed[1]
    assert "underline" in added[1]
    assert LOOK.added in added[1]
    assert "line-through" in form[1]
    assert "background" not in form[1]


def test_text_and_screen_hold_the_same_words(worded):
    for record in worded:
        for view in (ONE, TWO, ONE_HIDDEN):
            sheet = wording_sheet(record, view)
            shown = bare(html.unescape(re.sub("<[^>]*>", "", write_screen_whole(sheet, LOOK))))
            for block in wording_blocks(record, view):
                for column in block.columns:
                    assert bare(text_of(column)) in shown.replace("\N{NO-BREAK SPACE}", "")


def test_markup_in_a_source_is_shown_as_text(context):
    record = context.records.record("operation/althea")
    evil = (compare("a <b>bold</b> & <img src='x'>", "a <script>x</script>"),)
    sheet = wording_sheet(record, ONE, evil + comparisons_of(record)[1:])
    written = write_screen_whole(sheet, LOOK)
    assert "<b>bold" not in written
    assert "<img" not in written
    assert "<script" not in written


def test_a_line_end_that_went_is_visible():
    joined = _laid(_merged(compare("One thing.\nTwo things.", "One thing. Two things."), ONE))
    assert text_of(joined) == "One thing.¶ Two things."
    assert Run("¶", Style.REMOVED_FORM) in joined[0]
    parted = _laid(_merged(compare("One thing. Two things.", "One thing.\nTwo things."), ONE))
    assert text_of(parted) == "One thing. ¶\nTwo things."
    assert Run("¶", Style.ADDED_FORM) in parted[0]


def test_what_is_copied_names_sources_dates_record_and_data(context):
    record = context.records.record("operation/althea")
    plain, rich = copy_wordings(record, ONE, comparisons_of(record), LOOK, "2026.11")
    words = bare(html.unescape(re.sub("<[^>]*>", "", rich)))
    for pair in record.wordings:
        for quotation in (pair.older, pair.newer):
            assert bare(source_name(quotation.source)) in bare(plain)
            assert bare(source_name(quotation.source)) in words
    for text in ("Operation Althea", "record operation/althea", "data 2026.11"):
        assert text in plain
        assert bare(text) in words
    assert "href" not in rich
