"""A source laid out to be read keeps every character, and knows where each stands."""

import pytest

from natoeu_desktop.documents.source_facts import source_facts
from natoeu_desktop.documents.source_layout import lay_out, uses_at
from natoeu_desktop.model.text import Form, paragraph_of

SOURCES = (
    "nato-2012", "nato-factsheet-2019", "strategic-partnership-2022", "ec-newsroom-2022",
    "nato-2024",
)  # fmt: skip


@pytest.fixture(params=SOURCES)
def laid(request, context):
    source = context.sources[request.param]
    reader = context.documents
    text, uses = reader.text(source.id), reader.uses(source.id)
    return text, uses, lay_out(text, source.line_breaks, reader.blocks(source.id), uses)


def test_no_character_is_lost_or_changed(laid):
    text, _, blocks = laid
    shown = "".join(run.text for block in blocks for run in block.runs)
    assert "".join(shown.split()) == "".join(text.split())


def test_every_run_stands_where_it_says(laid):
    text, _, blocks = laid
    for block in blocks:
        for run in block.runs:
            there = text[run.start : run.start + len(run.text)]
            if run.text.strip():
                assert there.split() == run.text.split()
            else:
                assert there.strip() == ""


def test_what_is_used_is_what_quotations_hold(laid):
    text, uses, blocks = laid
    held = [False] * len(text)
    for use in uses:
        held[use.span.start : use.span.end] = [True] * (use.span.end - use.span.start)
    for block in blocks:
        for run in block.runs:
            for at, letter in enumerate(run.text):
                if not letter.isspace():
                    assert run.used == held[run.start + at]


def test_a_place_tells_which_records_use_it(laid):
    _, uses, _ = laid
    for use in uses[::17]:
        found = uses_at(uses, use.span.start)
        assert use in found
        lengths = [item.span.end - item.span.start for item in found]
        assert lengths == sorted(lengths)


def test_blocks_are_what_they_are(context):
    forms = {}
    for source_id in SOURCES:
        for block in context.documents.blocks(source_id):
            forms.setdefault((source_id, block.form), []).append(block)
    assert all(len(forms[source_id, Form.TITLE]) == 1 for source_id in SOURCES)
    assert len(forms["nato-2012", Form.FOOTNOTE]) == 4
    assert len(forms["nato-2012", Form.MILESTONE]) == 37
    assert len(forms["nato-2024", Form.MILESTONE]) == 65
    assert len(forms["nato-factsheet-2019", Form.BULLET]) == 8


def test_paragraphs_are_counted_from_one(context):
    blocks = context.documents.blocks("nato-2024")
    numbers = [paragraph_of(blocks, block.span.start) for block in blocks]
    counted = [number for number in numbers if number]
    assert counted == list(range(1, len(counted) + 1))


def test_what_is_known_of_a_source_is_said(context):
    for source in context.sources.values():
        facts = dict(source_facts(source, sound=True))
        assert facts["Publisher"] == source.publisher
        assert source.date_basis in facts["Date"]
        assert source.url_status in facts["Address"]
        assert "unchanged" in facts["SHA-256"]
        assert "CHANGED" in dict(source_facts(source, sound=False))["SHA-256"]


def test_every_quotation_is_verified_against_its_document(context):
    for (record_id,) in context.database.rows("SELECT id FROM record"):
        assert all(item.verified for item in context.records.record(record_id).quotations)
