"""``natoeu-desktop list TAB``: the table of a tab, as text or JSON."""

from __future__ import annotations

import json

import pytest

from natoeu_desktop.kinds import TABS
from tests.commands.running import output, query, run

KEYS = [tab.key for tab in TABS]


@pytest.mark.parametrize("tab", TABS, ids=KEYS)
def test_lists_the_rows_of_the_readable_view(database_path, tab):
    listed = json.loads(output("list", tab.key, "--json"))

    shown = ", ".join(f'"{column.key}"' for column in tab.columns)
    rows = query(database_path, f'SELECT id, {shown} FROM "{tab.view}"')
    assert rows
    assert sorted(tuple(row.values()) for row in listed) == sorted(rows)
    assert {tuple(row) for row in listed} == {("id", *(column.key for column in tab.columns))}


@pytest.mark.parametrize("tab", TABS, ids=KEYS)
def test_lists_every_record_of_the_tab_once(database_path, tab):
    lines = output("list", tab.key).splitlines()

    ids = [line.split("\t")[0] for line in lines]
    rows = query(database_path, "SELECT id FROM record WHERE tab = ?", tab.key)
    assert sorted(ids) == sorted(row[0] for row in rows)


@pytest.mark.parametrize("tab", TABS, ids=KEYS)
def test_text_and_json_say_the_same(tab):
    lines = output("list", tab.key).splitlines()

    rows = json.loads(output("list", tab.key, "--json"))
    assert lines == ["\t".join(row.values()) for row in rows]


def test_the_timeline_runs_in_the_order_of_time(database_path):
    ids = [row["id"] for row in json.loads(output("list", "timeline", "--json"))]

    rows = query(database_path, "SELECT id, date_from, date_to FROM record WHERE tab = 'timeline'")
    firsts = {row[0]: row[1] or row[2] for row in rows}
    dated = [firsts[record_id] for record_id in ids if firsts[record_id]]
    assert dated == sorted(dated)
    assert all(firsts[record_id] is None for record_id in ids[len(dated) :])


def test_filter_narrows_to_the_records_with_all_the_words():
    every = json.loads(output("list", "operations", "--json"))
    found = json.loads(output("list", "operations", "--filter", "ALTHÉA bosnia", "--json"))

    ids = [row["id"] for row in found]
    assert "operation/althea" in ids
    assert len(ids) < len(every)
    assert [row for row in every if row["id"] in ids] == found
    for record_id in ids:
        text = output("show", record_id).casefold()
        assert "althea" in text
        assert "bosnia" in text


def test_a_filter_that_nothing_passes_lists_nothing():
    assert output("list", "operations", "--filter", "zzyzx") == ""
    assert json.loads(output("list", "operations", "--filter", "zzyzx", "--json")) == []


@pytest.mark.parametrize(
    "words",
    ['"', "(", "NEAR(a b)", "title:x", "a AND", "NOT", "*", "a*b", "^a", "-", "'; --", "{a}"],
)
def test_a_filter_is_words_and_never_syntax(words):
    every = {row["id"] for row in json.loads(output("list", "membership", "--json"))}
    found = json.loads(output("list", "membership", "--filter", f"cyprus {words}", "--json"))
    cyprus = json.loads(output("list", "membership", "--filter", "cyprus", "--json"))

    ids = {row["id"] for row in found}
    assert ids <= {row["id"] for row in cyprus} < every


@pytest.mark.parametrize("tab", ["nowhere", "", "Timeline ", "record", "timeline; DROP TABLE meta"])
def test_an_unknown_tab_is_said_with_the_tabs_there_are(tab):
    done = run("list", tab)

    assert (done.returncode, done.stdout) == (1, "")
    (line,) = done.stderr.splitlines()
    assert repr(tab) in line
    assert all(key in line for key in KEYS)
