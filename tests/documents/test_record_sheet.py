"""A record as a document, and its writers."""

import html
import re

from natoeu_desktop.documents.blocks import (
    DifferenceBlock,
    FactList,
    QuotationBlock,
    Reference,
    Run,
    Style,
)
from natoeu_desktop.documents.record_sheet import NOT_STATED, record_sheet, value_text
from natoeu_desktop.documents.titles import linked_titles
from natoeu_desktop.documents.writers.screen import ScreenLook, write_screen
from natoeu_desktop.documents.writers.text import write_text
from natoeu_desktop.kinds import kind_of

LOOK = ScreenLook(*(["#123456"] * 8), "Serif", 11.0, 100)


def every_record(context):
    for (record_id,) in context.database.rows("SELECT id FROM record ORDER BY position"):
        yield context.records.record(record_id)


def sheet_of(context, record, at_hand=0):
    return record_sheet(record, linked_titles(record, context.records), at_hand)


def test_every_statement_is_on_the_sheet_with_its_proof(context):
    for record in every_record(context):
        facts = next(b for b in sheet_of(context, record).blocks if isinstance(b, FactList)).facts
        references = [
            item for fact in facts for line in fact.values for item in line
            if isinstance(item, Reference)
        ]  # fmt: skip
        for statement in record.statements:
            known = kind_of(record.heading.kind).property(statement.property)
            fact = next(fact for fact in facts if fact.label == known.label)
            texts = ["".join(getattr(i, "text", "") for i in line) for line in fact.values]
            wanted = value_text(known, statement.value).casefold()
            assert any(wanted in text.casefold() for text in texts), (record.id, statement.value)
            numbers = {ref.number for ref in references if ref.statement == statement.id}
            assert numbers == set(statement.numbers)


def test_every_quotation_and_difference_is_on_the_sheet(context):
    for record in every_record(context):
        blocks = sheet_of(context, record).blocks
        shown = [block for block in blocks if isinstance(block, QuotationBlock)]
        words = ["\n".join("".join(r.text for r in p) for p in b.paragraphs) for b in shown]
        assert words == [quotation.readable_text for quotation in record.quotations]
        told = [block for block in blocks if isinstance(block, DifferenceBlock)]
        assert [block.note for block in told] == [item.note for item in record.differences]


def test_the_words_that_prove_a_statement_are_marked(context):
    record = context.records.record("operation/althea")
    for statement in record.statements:
        blocks = sheet_of(context, record, statement.id).blocks
        marked = "".join(
            run.text
            for block in blocks if isinstance(block, QuotationBlock)
            for line in block.paragraphs for run in line
            if isinstance(run, Run) and run.style is Style.MARKED
        )  # fmt: skip
        for passage in statement.evidence:
            assert "".join(passage.text.split()) in "".join(marked.split())


def test_what_no_source_states_is_said(context):
    record = context.records.record("operation/althea")
    assert not any(item.property == "end" for item in record.statements)
    assert NOT_STATED in write_text(sheet_of(context, record))


def test_text_and_screen_hold_the_same_words(context):
    for record in every_record(context):
        sheet = sheet_of(context, record)
        text = re.sub(r"\s+", "", write_text(sheet))
        screen = re.sub(
            r"\s+", "", html.unescape(re.sub(r"<[^>]*>", "", "".join(write_screen(sheet, LOOK))))
        )
        for quotation in record.quotations:
            words = re.sub(r"\s+", "", quotation.readable_text)
            assert words in text
            assert words in screen


def test_lines_of_text_are_short(context):
    for record in every_record(context):
        for line in write_text(sheet_of(context, record)).splitlines():
            longest = max((len(word) for word in line.split()), default=0)
            assert len(line) <= 78 or longest > 30, line
