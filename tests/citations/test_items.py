"""An item holds what is known of a source and nothing else."""

import pytest

from natoeu_desktop.citations.cleaning import one_line, sentences, web_address
from natoeu_desktop.citations.items import (
    Cited,
    Form,
    Place,
    passage_cited,
    quotation_cited,
    record_item,
    source_item,
)
from natoeu_desktop.model.text import Span
from tests.citations.making import source


def test_the_five_sources_are_cited_as_what_is_known_of_them(sources):
    known = {key: source_item(item) for key, item in sources.items()}
    assert {key: (item.form, item.author, item.container) for key, item in known.items()} == {
        "nato-2012": (Form.WEB_PAGE, "NATO", ""),
        "nato-factsheet-2019": (Form.REPORT, "NATO", ""),
        "strategic-partnership-2022": (Form.DOCUMENT, "", ""),
        "ec-newsroom-2022": (Form.WEB_PAGE, "European Commission", "Newsroom"),
        "nato-2024": (Form.WEB_PAGE, "NATO", ""),
    }
    assert [key for key, item in known.items() if item.url] == [
        "nato-2012", "ec-newsroom-2022", "nato-2024",
    ]  # fmt: skip
    assert all(known[key].title == sources[key].title.strip() for key in known)


def test_an_address_that_is_not_verified_is_none():
    assert source_item(source()).url == "https://www.nato.int/page"
    assert source_item(source(url_status="unverified: a guess")).url == ""
    assert source_item(source(url_status="")).url == ""


def test_a_publisher_that_is_not_stated_is_none():
    assert source_item(source(publisher="not stated")).author == ""
    assert source_item(source(publisher=" Ministry of Defence,\nLatvia ")).author == (
        "Ministry of Defence, Latvia"
    )


def test_the_word_that_errs_is_known_from_the_editors_note(sources):
    erring = {key: source_item(item).erring for key, item in sources.items()}
    assert erring.pop("strategic-partnership-2022") == ("partnetship",)
    assert not any(erring.values())


def test_the_remark_says_how_the_date_is_known(sources):
    item = source_item(sources["nato-factsheet-2019"])
    assert item.remark.startswith("Date: about February 2019. Inferred: the text carries no date.")


def test_a_record_is_an_entry_of_this_work_in_a_version_of_its_data(althea):
    item = record_item(althea, "2026.11")
    assert (item.form, item.title, item.version) == (Form.ENTRY, "Operation Althea", "2026.11")
    assert item.container == "NATO–EU Relations, a sourced reference"
    assert item.record_id == item.id == "operation/althea"
    assert item.issued.parts == ((2026,),)
    assert record_item(althea, "test").issued is None


def test_a_passage_and_a_quotation_carry_their_place(context, althea):
    quotation = context.records.record("operation/althea").quotations[0]
    cited = quotation_cited(quotation, althea, "2026.11")
    assert cited.place == Place(quotation.paragraph, quotation.passage.span)
    assert cited.quoted_in == record_item(althea, "2026.11")
    alone = passage_cited(quotation.source, quotation.passage, quotation.paragraph)
    assert alone == Cited(cited.item, cited.place)


def test_a_passage_becomes_an_item_of_its_own_for_an_export(sources, althea):
    item = source_item(sources["nato-2012"])
    assert Cited(item).as_item() == item
    cited = Cited(item, Place(12, Span(4310, 4522)), record_item(althea, "2026.11"))
    assert cited.as_item().id == "nato-2012/4310-4522"
    assert cited.as_item().note == (
        "Paragraph 12, characters 4,310–4,522; quoted in NATO–EU Relations, a sourced reference, "
        "version 2026.11, record operation/althea"
    )
    heading = Cited(item, Place(0, Span(0, 30))).as_item()
    assert heading.note == "Heading or caption, characters 0–30"


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (" a \r\n b\u2028c\u00a0d ", "a b c d"),
        ("a\x00b\ud800c\ufdd0d\uffffe", "a\ufffdb\ufffdc\ufffdd\ufffde"),
        ("שלום \u202eעולם", "שלום \u202eעולם"),
        ("", ""),
    ],
)
def test_one_line(text, line):
    assert one_line(text) == line


@pytest.mark.parametrize(
    ("url", "address"),
    [
        ("https://a.b/c?d=e&f=%20#g", "https://a.b/c?d=e&f=%20#g"),
        ("http://a.b/{x}\\ é", "http://a.b/%7Bx%7D%5C%20%C3%A9"),
        ("javascript:alert(1)", ""),
        ("file:///etc/passwd", ""),
        ("https:", ""),
        ("http://[broken", ""),
        ("", ""),
    ],
)
def test_only_web_addresses_are_addresses(url, address):
    assert web_address(url) == address


def test_sentences():
    assert sentences(["One", "", "Two!", "Three."]) == "One. Two! Three."
