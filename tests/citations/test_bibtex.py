"""BibTeX, read back by pybtex, which parses as strictly as BibTeX does."""

import re

from hypothesis import given
from hypothesis import strategies as st
from pybtex.database import parse_string

from natoeu_desktop.citations.bibtex import bibtex_key, escaped, write_bibtex
from natoeu_desktop.citations.cleaning import one_line
from natoeu_desktop.citations.items import Cited, Place, record_item, source_item
from natoeu_desktop.model.text import Span
from tests.citations.making import ANY_TEXT, source

# What each command sets, by the documentation of LaTeX; pybtex leaves some of them as they are.
COMMANDS = {
    r"\textbackslash{}": "\\", r"\textasciitilde{}": "~", r"\textasciicircum{}": "^",
    r"\textbraceleft{}": "{", r"\textbraceright{}": "}", r"\&": "&", r"\%": "%", r"\$": "$",
    r"\#": "#", r"\_": "_", r"\{": "{", r"\}": "}", "{}": "",
}  # fmt: skip
TOKEN = re.compile("|".join(map(re.escape, COMMANDS)))


def read(items):
    return parse_string(write_bibtex(items), "bibtex").entries


def plain(value):
    """Return what TeX would set for a value, with the braces around it taken off."""
    inner = value[1:-1] if value.startswith("{") and value.endswith("}") else value
    return TOKEN.sub(lambda found: COMMANDS[found.group()], inner)


def test_the_five_sources(sources):
    items = [source_item(known) for known in sources.values()]
    entries = read(items)
    assert list(entries) == list(sources)
    for item in items:
        entry = entries[item.id]
        assert plain(entry.fields["title"]) == item.title
        assert entry.fields.get("url", "") == item.url
        assert [str(person) for person in entry.persons.get("author", [])] == (
            [f"{{{item.author}}}"] if item.author else []
        )
        assert not {"urldate", "publisher", "day"} & set(entry.fields)


def test_types_and_dates(sources):
    entries = read([source_item(known) for known in sources.values()])
    found = {
        key: (entry.type, entry.fields["year"], entry.fields.get("month"), entry.fields["date"])
        for key, entry in entries.items()
    }
    assert found == {
        "nato-2012": ("misc", "2012", "October", "2012-10-29"),
        "nato-factsheet-2019": ("techreport", "ca. 2019", None, "2019-02~"),
        "strategic-partnership-2022": ("misc", "ca. 2022–2023", None, "2022~/2023~"),
        "ec-newsroom-2022": ("misc", "2022", "July", "2022-07-02"),
        "nato-2024": ("misc", "ca. 2024–2025", None, "2024~/2025~"),
    }
    factsheet = entries["nato-factsheet-2019"].fields
    assert (factsheet["institution"], factsheet["type"]) == ("{NATO}", "Factsheet")


def test_a_record_and_a_passage(sources, althea):
    record = record_item(althea, "2026.11")
    cited = Cited(source_item(sources["nato-2012"]), Place(12, Span(4310, 4522)), record)
    entries = read([record, cited.as_item()])
    entry = entries["operation:althea"]
    assert entry.fields["howpublished"] == "NATO–EU Relations, a sourced reference, version 2026.11"
    assert entry.fields["note"] == "Record operation/althea"
    assert (
        entries["nato-2012:4310-4522"].fields["note"].startswith("Paragraph 12, characters 4,310–")
    )


def test_one_entry_of_each_id(sources):
    item = source_item(sources["nato-2012"])
    assert write_bibtex([item, item]) == write_bibtex([item])
    assert write_bibtex([]) == ""


def test_escapes():
    assert escaped(r"a{b}c} \x 5% & $1 _ # ~ ^") == (
        r"a\{b\}c\textbraceright{} \textbackslash{}x 5\% \& \$1 \_ \# "
        r"\textasciitilde{} \textasciicircum{}"
    )
    assert escaped("a--b---c ``d'' ?`") == "a-{}-b-{}-{}-c `{}`d'{}' ?{}`"
    assert escaped("Ünïcode – “名”") == "Ünïcode – “名”"


def test_a_title_that_opens_with_a_command_keeps_its_case():
    text = write_bibtex([source_item(source(title="& Co"))])
    assert r"title = {{{}\& Co}}" in text


@given(ANY_TEXT, ANY_TEXT, ANY_TEXT)
def test_any_text_comes_back(title, publisher, note):
    item = source_item(source(title=title, publisher=publisher, date_basis="", note=note))
    entry = read([item])["some-source"]
    assert plain(entry.fields.get("title", "")) == one_line(title)
    assert plain(entry.fields["annote"]) == item.remark
    named = [plain(str(person)) for person in entry.persons.get("author", [])]
    assert named == ([item.author] if item.author else [])


@given(st.lists(st.text(max_size=8), unique=True, max_size=6))
def test_keys_are_never_the_same_and_always_readable(ids):
    keys = [bibtex_key(item_id) for item_id in ids]
    assert len({key.casefold() for key in keys}) == len(ids)
    assert all(re.fullmatch(r"[a-z0-9:._-]*", key) for key in keys)
    assert keys == [bibtex_key(item_id) for item_id in ids]
