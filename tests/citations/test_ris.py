"""RIS, read back by rispy."""

import rispy
from hypothesis import given

from natoeu_desktop.citations.cleaning import one_line
from natoeu_desktop.citations.items import Cited, Place, record_item, source_item
from natoeu_desktop.citations.ris import write_ris
from natoeu_desktop.model.text import Span
from tests.citations.making import ANY_TEXT, source


def read(items):
    return rispy.loads(write_ris(items))


def test_the_five_sources(sources):
    items = [source_item(known) for known in sources.values()]
    found = read(items)
    assert [entry["type_of_reference"] for entry in found] == [
        "ELEC",
        "RPRT",
        "GEN",
        "ELEC",
        "ELEC",
    ]
    for item, entry in zip(items, found, strict=True):
        assert entry["id"] == item.id
        assert entry["title"] == item.title
        assert entry.get("authors", []) == ([f"{item.author},"] if item.author else [])
        assert entry.get("urls", []) == ([item.url] if item.url else [])
        assert entry["notes"] == [item.remark]
        assert "access_date" not in entry


def test_a_year_is_given_only_where_it_is_certain(sources):
    found = {entry["id"]: entry for entry in read([source_item(k) for k in sources.values()])}
    assert {key: (entry.get("year"), entry["date"]) for key, entry in found.items()} == {
        "nato-2012": ("2012", "2012/10/29/"),
        "nato-factsheet-2019": (None, "2019/02//about February 2019"),
        "strategic-partnership-2022": (None, "///between 20 June 2022 and 15 June 2023"),
        "ec-newsroom-2022": ("2022", "2022/07/02/"),
        "nato-2024": (None, "///between December 2024 and June 2025"),
    }


def test_a_record_and_a_passage(sources, althea):
    record = record_item(althea, "2026.11")
    cited = Cited(source_item(sources["nato-2012"]), Place(12, Span(4310, 4522)), record)
    entry, passage = read([record, cited.as_item()])
    assert entry["type_of_reference"] == "ENCYC"
    assert entry["secondary_title"] == "NATO–EU Relations, a sourced reference"
    assert (entry["edition"], entry["year"]) == ("2026.11", "2026")
    assert entry["notes"] == ["Record operation/althea"]
    assert passage["notes"][0].startswith("Paragraph 12, characters 4,310–4,522; quoted in")


def test_lines_end_with_carriage_return_and_line_feed(sources):
    text = write_ris(source_item(known) for known in sources.values())
    assert text.count("\n") == text.count("\r\n") == text.count("\r")
    lines = text.split("\r\n")
    assert lines[0] == "TY  - ELEC"
    assert lines[-2:] == ["ER  - ", ""]
    assert all(line[2:6] == "  - " for line in lines if line)
    assert lines.count("ER  - ") == 5


def test_one_entry_of_each_id(sources):
    item = source_item(sources["nato-2012"])
    assert write_ris([item, item]) == write_ris([item])
    assert write_ris([]) == ""


@given(ANY_TEXT, ANY_TEXT, ANY_TEXT)
def test_any_text_comes_back(title, publisher, note):
    item = source_item(source(title=title, publisher=publisher, date_basis="", note=note))
    (entry,) = read([item])
    assert entry.get("title", "") == one_line(title)
    assert entry.get("authors", []) == ([f"{item.author},"] if item.author else [])
    assert entry["notes"] == [item.remark]
