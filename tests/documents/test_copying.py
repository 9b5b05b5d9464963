"""What is copied carries its source, place, record and data version, in three forms."""

import re
from html import unescape

from natoeu_desktop.documents.copying import copy_quotation, copy_statement, copy_words
from natoeu_desktop.documents.record_sheet import place_name


def _bare(html):
    return unescape(re.sub(r"<[^>]*>", " ", html))


def test_a_quotation_is_copied_with_all_that_proves_it(context):
    for record_id in ("operation/althea", "country/cyprus", "document/joint-declaration-2023"):
        record = context.records.record(record_id)
        for quotation in record.quotations:
            copied = copy_quotation(record, quotation, "2026.11")
            for form in (copied.plain, _bare(copied.html)):
                words = " ".join(form.split())
                assert " ".join(quotation.readable_text.split()) in words
                assert quotation.source.title.strip() in words
                assert quotation.source.date_label in words
                assert place_name(quotation) in words
                assert record.id in words
                assert "2026.11" in words


def test_only_what_is_selected_is_quoted(context):
    record = context.records.record("operation/althea")
    copied = copy_quotation(record, record.quotations[0], "v", "Operation Althea")
    assert copied.plain.startswith("“Operation Althea”\n")


def test_a_statement_is_copied_with_its_proof(context):
    record = context.records.record("operation/althea")
    statement = next(item for item in record.statements if item.property == "start")
    copied = copy_statement(record, statement, {}, "v")
    assert copied.plain.startswith("Operation Althea: From: 2 December 2004\n")
    for number in statement.numbers:
        assert record.quotations[number - 1].readable_text in copied.plain


def test_markdown_and_html_hold_no_markup_of_the_text(context):
    record = context.records.record("operation/althea")
    copied = copy_words(record, "a *b* <i>c</i> [d](e)", "v")
    assert "<i>" not in copied.html
    assert r"\*b\*" in copied.markdown
    assert r"\[d\]" in copied.markdown
