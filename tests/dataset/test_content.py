"""The committed database and the data it is built from."""

import hashlib
import random
import re
import sqlite3
import tomllib

import pytest

from natoeu_desktop.dataset.building import build, compiled, differences_from
from natoeu_desktop.dataset.coverage import coverage
from natoeu_desktop.kinds import TABS
from tests.conftest import DATA


@pytest.fixture(scope="module")
def dataset():
    return compiled(DATA)


@pytest.fixture
def connection(database_path):
    opened = sqlite3.connect(f"{database_path.as_uri()}?mode=ro&immutable=1", uri=True)
    yield opened
    opened.close()


def test_the_committed_database_holds_what_the_data_says(database_path):
    assert differences_from(DATA, database_path) == []


def test_building_twice_gives_the_same_bytes(tmp_path):
    for name in ("one.db", "two.db"):
        build(DATA, tmp_path / name)
    digests = {hashlib.sha256(path.read_bytes()).hexdigest() for path in tmp_path.glob("*.db")}
    assert len(digests) == 1


def test_the_documents_are_those_that_were_received():
    received = {
        "nato-2012": "25b5652e7759e2d9fa7d313213ac84fe9ecf3c2a832941564fc6885bcc75c399",
        "nato-factsheet-2019": "fbbb1a6baf4e0d16b928a97385a428392c05e4d7bb8ced68a664d9d8f0e7d10f",
        "nato-2024": "f513d42ac2ea131cb688cc508541e2273e756437b3cd9b1e19848c2d666d623b",
        "strategic-partnership-2022":
            "940eb69329546fa2d0ee64c4247212a41348302c9d559674417d6e50cf9417cd",
        "ec-newsroom-2022": "150b79061a1754a3181ea519a8de64e6ccf3407928da2b7667439495132c160c",
    }  # fmt: skip
    described = tomllib.loads((DATA / "sources" / "sources.toml").read_text("utf-8"))["source"]
    assert {item["id"] for item in described} == set(received)
    for name, checksum in received.items():
        raw = (DATA / "sources" / f"{name}.txt").read_bytes()
        assert hashlib.sha256(raw).hexdigest() == checksum


def test_every_passage_is_an_exact_slice_of_its_document(connection):
    texts = {
        name: (DATA / "sources" / file).read_bytes().decode()
        for name, file in connection.execute("SELECT id, file_name FROM source")
    }
    rows = connection.execute('SELECT source_id, start, "end", text FROM passage').fetchall()
    assert rows
    assert all(texts[source][start:end] == text for source, start, end, text in rows)


def test_every_milestone_of_both_timelines_is_in_the_timeline(dataset):
    events = [record for record in dataset.records if record.kind == "event"]
    for name, first, last, expected in (("nato-2012", 100, 137, 37), ("nato-2024", 68, 134, 65)):
        lines = dataset.sources[name].text.split("\n")
        starts = [sum(len(line) + 1 for line in lines[:at]) for at in range(len(lines))]
        # An entry begins at its date; the 2012 page indents a line that goes on an entry.
        entries = [
            at for at in range(first - 1, last)
            if (name, at) not in {("nato-2012", 100), ("nato-2024", 68), ("nato-2024", 83)}
        ]  # fmt: skip
        assert len(entries) == expected
        for at in range(first - 1, last):
            line = lines[at]
            begin = starts[at] + len(line) - len(line.lstrip())
            end = starts[at] + len(line.rstrip())
            used = [False] * (end - begin)
            for record in events:
                for place in record.quotations:
                    if place.source_id == name:
                        low, high = max(place.span.start, begin), min(place.span.end, end)
                        used[low - begin : max(high, low) - begin] = [True] * max(0, high - low)
            unused = "".join(c for c, u in zip(line.strip(), used, strict=True) if not u)
            assert not unused.strip(), f"{name} line {at + 1}: {unused!r}"


def test_every_sourced_statement_has_evidence_inside_its_record(dataset):
    for record in dataset.records:
        for statement in record.statements:
            assert statement.evidence or statement.citation, (record.id, statement.property)
            for place in statement.evidence:
                assert any(
                    quotation.source_id == place.source_id and quotation.span.contains(place.span)
                    for quotation in record.quotations
                )


def test_the_36_countries_and_their_dates(dataset, connection):
    countries = [record.id for record in dataset.records if record.kind == "country"]
    assert len(countries) == 36
    members = dict(
        connection.execute(
            "SELECT organisation, count(DISTINCT country_id) FROM membership GROUP BY organisation"
        ).fetchall()
    )
    assert members["NATO"] == 32
    assert members["EU"] == 28


def test_what_issue_readers_look_for_is_there(dataset):
    kinds = {}
    for record in dataset.records:
        kinds.setdefault((record.kind, record.category), []).append(record.id)
    count = {kind: sum(len(v) for (k, _), v in kinds.items() if k == kind) for kind, _ in kinds}
    assert count["event"] >= 77
    assert count["operation"] >= 21
    assert count["document"] >= 50
    numbered = {f"document/progress-report-{number}" for number in range(1, 10)}
    assert numbered <= set(kinds["document", "progress-report"])


@pytest.mark.parametrize("tab", TABS, ids=lambda tab: tab.key)
def test_each_tab_has_a_readable_view(connection, tab):
    rows = connection.execute(f'SELECT * FROM "{tab.view}"')
    assert [item[0] for item in rows.description] == ["id", *(c.key for c in tab.columns)]
    known = {
        row[0] for row in connection.execute("SELECT id FROM record WHERE tab = ?", (tab.key,))
    }
    assert {row[0] for row in rows} == known


def test_coverage_is_what_it_says(dataset):
    """Each source's gaps and quoted characters add up to its content."""
    for item in coverage(dataset):
        source = dataset.sources[item.source_id]
        gaps = sum(len("".join(gap.text.split())) for gap in item.gaps)
        assert item.content == item.quoted + gaps
        markers = len(re.findall(r"^\s*[•-](?=\s)", source.text, re.MULTILINE))
        assert item.content + item.left_out + markers == len("".join(source.text.split()))
        for gap in random.Random(1).sample(item.gaps, min(5, len(item.gaps))):
            assert gap.text in " ".join(source.text.split())
