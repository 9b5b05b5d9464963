"""``natoeu-desktop show ID``: nothing is shown without the words it rests on."""

from __future__ import annotations

import json

import pytest

from tests.commands.running import output, query, run

IDS = ("operation/althea", "operation/kfor", "country/cyprus", "document/joint-declaration-2023")


def bare(text: str) -> str:
    """Return a text without white space: lines are wrapped anew, words never change."""
    return "".join(text.split())


@pytest.mark.parametrize("record_id", IDS)
def test_text_holds_the_title_every_quotation_and_every_source(database_path, record_id):
    shown = bare(output("show", record_id))

    ((title,),) = query(database_path, "SELECT title FROM record WHERE id = ?", record_id)
    assert bare(title) in shown
    quoted = query(
        database_path,
        "SELECT s.title, s.date_label, substr(s.text, p.start + 1, p.end - p.start) "
        "FROM quotation q JOIN passage p ON p.id = q.passage_id "
        "JOIN source s ON s.id = p.source_id WHERE q.record_id = ? ORDER BY q.position",
        record_id,
    )
    assert quoted
    for number, (source, date, words) in enumerate(quoted, 1):
        assert f"[{number}]“{bare(words)}”" in shown
        assert bare(source) in shown
        assert bare(date) in shown


@pytest.mark.parametrize("record_id", IDS)
def test_text_holds_every_value_and_every_citation(database_path, record_id):
    shown = bare(output("show", record_id)).casefold()

    rows = query(
        database_path,
        "SELECT s.value, r.title, s.citation FROM statement s "
        "LEFT JOIN record r ON r.id = s.value_record_id WHERE s.record_id = ? "
        "AND s.value NOT GLOB '[0-9/.[]*'",  # dates and numbers are put into words
        record_id,
    )
    assert rows
    for value, linked, citation in rows:
        assert bare(linked or value).casefold() in shown
        assert bare(value).casefold() in shown
        assert bare(citation).casefold() in shown


@pytest.mark.parametrize("record_id", IDS)
def test_text_holds_every_note_on_differences(database_path, record_id):
    shown = bare(output("show", record_id))

    rows = query(
        database_path, "SELECT note, citation FROM difference WHERE record_id = ?", record_id
    )
    for note, citation in rows:
        assert bare(note) in shown
        assert bare(citation) in shown


@pytest.mark.parametrize("record_id", IDS)
def test_every_number_in_the_text_has_its_quotation(record_id):
    lines = output("show", record_id).splitlines()

    starts = [line for line in lines if line.startswith("[")]
    numbers = [f"[{number}]" for number in range(1, len(starts) + 1)]
    assert [line.split(maxsplit=1)[0] for line in starts] == numbers
    assert all(number in "\n".join(lines[: lines.index(starts[0])]) for number in numbers)


@pytest.mark.parametrize("record_id", IDS)
def test_every_text_in_json_is_the_slice_of_its_source(database_path, record_id):
    record = json.loads(output("show", record_id, "--json"))

    texts = dict(query(database_path, "SELECT id, text FROM source"))
    passages = [
        *record["quotations"],
        *(passage for item in record["statements"] for passage in item["evidence"]),
        *(entry for item in record["differences"] for entry in item["entries"]),
    ]
    assert passages
    for passage in passages:
        assert texts[passage["source"]][passage["start"] : passage["end"]] == passage["text"]


@pytest.mark.parametrize("record_id", IDS)
def test_json_is_what_the_database_holds(database_path, record_id):
    record = json.loads(output("show", record_id, "--json"))

    heading = query(
        database_path, "SELECT id, kind, tab, category, title FROM record WHERE id = ?", record_id
    )
    assert heading == [tuple(record[key] for key in ("id", "kind", "tab", "category", "title"))]
    statements = query(
        database_path,
        "SELECT property, value, value_record_id, basis, citation FROM statement "
        "WHERE record_id = ? ORDER BY position",
        record_id,
    )
    keys = ("property", "value", "record", "basis", "citation")
    assert [
        tuple(item[key] or ("" if key in {"value", "citation"} else None) for key in keys)
        for item in record["statements"]
    ] == statements
    quotations = query(
        database_path,
        "SELECT p.source_id, p.start, p.end FROM quotation q JOIN passage p ON p.id = q.passage_id "
        "WHERE q.record_id = ? ORDER BY q.position",
        record_id,
    )
    assert [(q["source"], q["start"], q["end"]) for q in record["quotations"]] == quotations
    for name in ("difference", "wording"):
        ((count,),) = query(
            database_path,
            f"SELECT count(*) FROM {name} WHERE record_id = ?",
            record_id,
        )
        assert len(record[f"{name}s"]) == count


@pytest.mark.parametrize("record_id", IDS)
def test_evidence_in_json_lies_in_the_quotations_it_names(record_id):
    record = json.loads(output("show", record_id, "--json"))

    quotations = {item["number"]: item for item in record["quotations"]}
    proven = [item for item in record["statements"] if item["basis"] == "sourced"]
    assert proven
    for item in proven:
        assert item["evidence"]
        for passage in item["evidence"]:
            assert any(
                quotations[number]["source"] == passage["source"]
                and quotations[number]["start"] <= passage["start"]
                and passage["end"] <= quotations[number]["end"]
                for number in item["quotations"]
            )


@pytest.mark.parametrize("record_id", ["operation/no-such", "", "althea", "' OR 1=1 --", "–/☃"])
@pytest.mark.parametrize("form", [(), ("--json",)])
def test_an_unknown_id_is_said_in_a_sentence(record_id, form):
    done = run("show", record_id, *form)

    assert (done.returncode, done.stdout) == (1, "")
    (line,) = done.stderr.splitlines()
    assert f"There is no record {record_id!r}" in line
