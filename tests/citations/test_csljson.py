"""CSL-JSON: valid, complete, and read back by citeproc-py without a warning."""

import json

from citeproc.source.json import CiteProcJSON
from hypothesis import given

from natoeu_desktop.citations.cleaning import one_line
from natoeu_desktop.citations.csljson import csl_item, write_csl_json
from natoeu_desktop.citations.items import Cited, Place, record_item, source_item
from natoeu_desktop.model.text import Span
from tests.citations.making import ANY_TEXT, source

# The variables used, and what CSL 1.0.2 lets them hold.
TEXTS = {
    "id", "type", "title", "container-title", "publisher", "genre", "version", "URL", "language",
    "note", "annote",
}  # fmt: skip
TYPES = {"webpage", "report", "document", "entry-encyclopedia"}


def valid(item):
    """Return whether an item is what the CSL-JSON schema allows."""
    assert item["type"] in TYPES
    assert item["id"]
    for name, value in item.items():
        if name == "author":
            assert all(set(person) == {"literal"} for person in value)
        elif name == "issued":
            assert set(value) <= {"date-parts", "circa", "literal"}
            assert 1 <= len(value.get("date-parts", [[]])) <= 2
            for parts in value.get("date-parts", []):
                assert 1 <= len(parts) <= 3
                assert all(isinstance(part, int) for part in parts)
        else:
            assert name in TEXTS
            assert isinstance(value, str)
            assert value or name == "title"
    return True


def test_the_five_sources(sources):
    items = [source_item(known) for known in sources.values()]
    found = json.loads(write_csl_json(items))
    assert [item["id"] for item in found] == list(sources)
    assert all(valid(item) for item in found)
    assert [item["type"] for item in found] == [
        "webpage", "report", "document", "webpage", "webpage",
    ]  # fmt: skip
    by_id = {item["id"]: item for item in found}
    assert by_id["ec-newsroom-2022"]["author"] == [{"literal": "European Commission"}]
    assert by_id["ec-newsroom-2022"]["container-title"] == "Newsroom"
    assert by_id["nato-factsheet-2019"]["publisher"] == "NATO"
    assert "author" not in by_id["strategic-partnership-2022"]
    assert not any("accessed" in item for item in found)


def test_dates(sources):
    found = {key: csl_item(source_item(known))["issued"] for key, known in sources.items()}
    assert found == {
        "nato-2012": {"date-parts": [[2012, 10, 29]]},
        "nato-factsheet-2019": {"date-parts": [[2019, 2]], "circa": True},
        "strategic-partnership-2022": {"date-parts": [[2022], [2023]], "circa": True},
        "ec-newsroom-2022": {"date-parts": [[2022, 7, 2]]},
        "nato-2024": {"date-parts": [[2024], [2025]], "circa": True},
    }
    assert csl_item(source_item(source(date="2003/..")))["issued"] == {"literal": "since 2003"}
    assert "issued" not in csl_item(source_item(source(date="")))


def test_a_record_and_a_passage(sources, althea):
    record = record_item(althea, "2026.11")
    cited = Cited(source_item(sources["nato-2012"]), Place(12, Span(4310, 4522)), record)
    entry, passage = json.loads(write_csl_json([record, cited.as_item()]))
    assert valid(entry)
    assert valid(passage)
    assert (entry["type"], entry["version"]) == ("entry-encyclopedia", "2026.11")
    assert passage["id"] == "nato-2012/4310-4522"


def test_citeproc_reads_it(sources, althea):
    items = [source_item(known) for known in sources.values()]
    items.append(record_item(althea, "2026.11"))
    read = CiteProcJSON(json.loads(write_csl_json(items)))
    assert [str(reference.title) for reference in read.values()] == [item.title for item in items]


def test_one_item_of_each_id(sources):
    item = source_item(sources["nato-2012"])
    assert write_csl_json([item, item]) == write_csl_json([item])
    assert json.loads(write_csl_json([])) == []


@given(ANY_TEXT, ANY_TEXT)
def test_any_text_comes_back(title, publisher):
    item = source_item(source(title=title, publisher=publisher))
    text = write_csl_json([item]).encode().decode()  # no half of a surrogate pair is left
    (found,) = json.loads(text)
    assert valid(found)
    assert found["title"] == one_line(title)
    assert found.get("author", []) == ([{"literal": item.author}] if item.author else [])
