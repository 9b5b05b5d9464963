"""What someone who opens natoeu.db with another tool finds: comments, views, keys, answers."""

import re
import shutil
import sqlite3
import subprocess
from contextlib import closing

import pytest
import yaml

from natoeu_desktop.kinds import KINDS, TABS
from natoeu_desktop.model.folding import fold
from tests.conftest import DATA
from tests.dataset.guide import blocks

QUESTIONS = blocks("Using the data in other tools", "sql")
METADATA = yaml.safe_load((DATA / "metadata.yaml").read_text("utf-8"))
SHOWN = METADATA["databases"]["natoeu"]["tables"]
QUERIES = METADATA["databases"]["natoeu"]["queries"]

# What a reader may type, in whatever spelling, and should be led on by.
TYPED = """
Turkey; Türkiye; Turkiye; Czech Republic; Czechia; FYROM; Macedonia; DSACEUR; SACEUR; OHQ;
St-Malo; St Malo; Saint-Malo; EU-NATO Joint Declaration; NATO-EU Joint Declaration; ESDP; CSDP;
CFSP; PfP; WEU; EDA; EUMS; SHAPE; NAC; PSC; COPS; KFOR; SFOR; IFOR; ISAF; RSM; EULEX; EUPOL;
EUFOR; EUNAVFOR; Atalanta; Sophia; SNMG2; UNMIK; AMIS; NMI; CMX; CYBRID; PACE; NDPP; PARP; CDP;
CARD; HLGP; CJTF; ESDI; CBRN; WMD; MRTT; CERT-EU; NCIRC; NCSC; CCDCOE; Hybrid CoE; Frontex;
NSPA; OCCAR; OSCE; UK; Great Britain; USA; US; Holland; Slovak Republic; battlegroups; Berlin+;
Berlin Plus; Petersberg; Nice; Maastricht; Lisbon Treaty; Warsaw declaration;
third joint declaration; Stoltenberg; Mogherini; Borrell; Tusk; Juncker; Barroso; Ashton;
Van Rompuy; Rasmussen; Schulz; Kuleba
"""


@pytest.fixture(scope="module")
def connection(database_path):
    uri = f"{database_path.as_uri()}?mode=ro&immutable=1"
    with closing(sqlite3.connect(uri, uri=True)) as opened:
        yield opened


def names(connection, *types):
    marks = ", ".join("?" * len(types))
    rows = connection.execute(f"SELECT name FROM sqlite_schema WHERE type IN ({marks})", types)
    return {row[0] for row in rows}


def columns(connection, table):
    return [row[1] for row in connection.execute(f'PRAGMA table_info("{table}")')]


def internal(name):
    """Return whether a table is SQLite's own: of the full-text index or of the planner."""
    return name.startswith(("search_", "sqlite_"))


def test_every_table_and_view_says_what_it_is_for(connection):
    said = dict(connection.execute("SELECT key, value FROM meta WHERE key LIKE 'comment.%'"))
    wanted = {name for name in names(connection, "table", "view") if not internal(name)}
    assert {key.removeprefix("comment.") for key in said} == wanted
    assert all(20 <= len(comment) <= 100 for comment in said.values())


def test_every_property_has_its_label_in_words(connection):
    said = dict(connection.execute("SELECT key, value FROM meta WHERE key LIKE 'label.%'"))
    wanted = {f"label.{kind.key}.{known.key}" for kind in KINDS for known in kind.properties}
    assert set(said) == wanted
    used = connection.execute(
        "SELECT DISTINCT 'label.' || r.kind || '.' || s.property FROM statement s "
        "JOIN record r ON r.id = s.record_id"
    )
    assert {row[0] for row in used} <= wanted


def test_keys_lead_somewhere(connection):
    assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
    assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    linked = {
        (table, row[3])
        for table in names(connection, "table")
        for row in connection.execute(f'PRAGMA foreign_key_list("{table}")')
    }
    named_so = {
        (table, column)
        for table in names(connection, "table")
        if not internal(table) and table != "search"
        for column in columns(connection, table)
        if column.endswith("_id")
    }
    assert named_so == linked


@pytest.mark.parametrize("tab", TABS, ids=lambda tab: tab.key)
def test_a_view_reads_like_the_table_in_the_window(connection, tab):
    rows = connection.execute(f'SELECT * FROM "{tab.view}"').fetchall()
    ids = connection.execute("SELECT id FROM record WHERE tab = ? ORDER BY position", (tab.key,))
    assert [row[0] for row in rows] == [row[0] for row in ids]
    for row in rows:
        assert all(cell is not None and cell == cell.strip() for cell in row)
        assert "~" not in row, "a key for sorting is not for reading"


def test_the_index_is_joined_by_the_position_of_the_record(connection):
    apart = "SELECT count(*) FROM search s LEFT JOIN record r ON r.position = s.rowid WHERE "
    assert connection.execute(apart + "r.id IS NOT s.record_id").fetchone() == (0,)
    both = "SELECT (SELECT count(*) FROM search), (SELECT count(*) FROM record)"
    in_index, in_table = connection.execute(both).fetchone()
    assert in_index == in_table


def test_editors_words_are_in_one_line(connection):
    for table, column in (
        ("difference", "note"), ("difference", "citation"), ("difference_passage", "label"),
        ("statement", "value"), ("statement", "citation"), ("alias", "stands_for"),
        ("record", "title"), ("membership", "citation"), ("membership", "note"),
    ):  # fmt: skip
        broken = f"SELECT count(*) FROM {table} WHERE {column} GLOB ?"
        assert connection.execute(broken, ("*[\n\t]*",)).fetchone() == (0,), (table, column)


def answer(connection, question):
    return connection.execute(question).fetchall()


def test_the_guide_asks_three_questions():
    assert len(QUESTIONS) == 3
    assert all(len(question.splitlines()) <= 8 for question in QUESTIONS)


def test_who_commands_althea_and_where_it_says_so(connection):
    found = answer(connection, QUESTIONS[0])
    assert {(value, source) for value, source, _ in found} == {
        ("NATO Deputy Supreme Allied Commander Europe", "NATO 2012"),
        ("NATO Deputy Supreme Allied Commander Europe", "NATO 2019"),
        ("Vice-Chief of Staff at SHAPE", "NATO 2024"),
    }
    assert all("ommand" in words for *_, words in found)


def test_where_the_sources_disagree_about_dates(connection):
    titles = {title for title, _ in answer(connection, QUESTIONS[1])}
    assert {"Operation Ocean Shield", "Second Joint Declaration on EU-NATO Cooperation"} <= titles


def test_which_records_speak_of_military_mobility(connection):
    found = [row[0] for row in answer(connection, QUESTIONS[2])]
    assert "area/military-mobility" in found
    assert "body/structured-dialogue-military-mobility" in found
    assert "country/cyprus" not in found


@pytest.mark.skipif(shutil.which("sqlite3") is None, reason="there is no sqlite3 to ask")
@pytest.mark.parametrize("number", range(len(QUESTIONS)))
def test_the_command_line_of_sqlite_answers_alike(connection, database_path, number):
    asked = ["sqlite3", "-readonly", "-json", str(database_path), QUESTIONS[number]]
    told = subprocess.run(asked, capture_output=True, check=True).stdout.decode()
    rows = yaml.safe_load(told)  # JSON is YAML
    assert [tuple(row.values()) for row in rows] == answer(connection, QUESTIONS[number])


@pytest.mark.parametrize("typed", [" ".join(word.split()) for word in TYPED.split(";")])
def test_what_a_reader_types_is_an_alias_or_in_a_title(connection, typed):
    words = fold(typed)
    aliases = {fold(row[0]) for row in connection.execute("SELECT term FROM alias")}
    titles = [f" {fold(row[0])} " for row in connection.execute("SELECT title FROM record")]
    assert words in aliases or any(f" {words} " in title for title in titles)


def test_metadata_names_what_is_there_and_leaves_nothing_out(connection):
    there = names(connection, "table", "view")
    assert set(SHOWN) == there
    for table, said in SHOWN.items():
        if said.get("hidden"):
            assert said == {"hidden": True}
            continue
        known = columns(connection, table)
        assert said["description"]
        assert list(said["columns"]) == known, table
        named = {*said.get("facets", ()), said.get("sort"), said.get("label_column")}
        assert named - {None} <= set(known), table
        assert {"license", "source", "about"} <= set(said), table


def test_metadata_joins_the_index_as_it_is_built():
    assert (SHOWN["record"]["fts_table"], SHOWN["record"]["fts_pk"]) == ("search", "position")


def test_what_only_the_program_needs_is_hidden():
    hidden = {table for table, said in SHOWN.items() if said.get("hidden")}
    own = {table for table in SHOWN if internal(table) or table.startswith("listing_")}
    assert hidden == own | {"search", "facet"}


@pytest.mark.parametrize("name", QUERIES)
def test_a_ready_made_query_answers(connection, name):
    query = QUERIES[name]
    assert {"title", "description", "license", "source"} <= set(query)
    wanted = re.findall(r":([a-z]+)", query["sql"])
    rows = connection.execute(query["sql"], dict.fromkeys(wanted, "")).fetchall()
    assert rows, "Datasette gives empty words for what is not filled in"


def test_differences_side_by_side_have_a_column_for_every_source(connection):
    found = connection.execute(QUERIES["differences_side_by_side"]["sql"], {"kind": ""})
    shown = [item[0] for item in found.description]
    order = connection.execute("SELECT short_title FROM source ORDER BY position")
    assert shown[2:-3] == [row[0] for row in order]
    rows = found.fetchall()
    assert len(rows) == connection.execute("SELECT count(*) FROM difference").fetchone()[0]
    assert all(any(row[2:-3]) for row in rows)


@pytest.mark.parametrize(
    ("day", "number"),
    [("2003-12-31", 11), ("2012-10-29", 21), ("2019-02-01", 22), ("2023-01-10", 21), ("", 23)],
)
def test_members_in_common_are_those_of_the_day(connection, day, number):
    asked = QUERIES["members_in_common_on_a_day"]["sql"]
    rows = connection.execute(asked, {"day": day}).fetchall()
    assert len(rows) == number
    counted = connection.execute(QUERIES["members_counted"]["sql"]).fetchall()
    until = day or "2025-06-30"
    assert [row for row in counted if row[0] <= until][-1][3] == number


def test_a_passage_stands_in_its_document(connection):
    asked = QUERIES["passage_in_its_document"]["sql"]
    passages = connection.execute("SELECT id FROM passage").fetchall()
    for (passage,) in passages[:: len(passages) // 50]:
        ((_, before, words, after, exact),) = connection.execute(asked, {"passage": passage})
        assert exact == 1
        source = passage.partition(":")[0]
        ((text,),) = connection.execute("SELECT text FROM source WHERE id = ?", (source,))
        assert before + words + after in text
