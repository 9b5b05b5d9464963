"""The data served by Datasette with data/metadata.yaml, and what a browser then gets."""

import html
import importlib.util
import json
import re
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.parse
import urllib.request

import pytest
import yaml

from tests.conftest import DATA

pytestmark = [
    pytest.mark.large,
    pytest.mark.skipif(
        importlib.util.find_spec("datasette") is None, reason="datasette is not installed"
    ),
]
METADATA = yaml.safe_load((DATA / "metadata.yaml").read_text("utf-8"))
TABLES = METADATA["databases"]["natoeu"]["tables"]
QUERIES = METADATA["databases"]["natoeu"]["queries"]
VISIBLE = [table for table, said in TABLES.items() if not said.get("hidden")]


class Site:
    """A running Datasette."""

    def __init__(self, address):
        self.address = address

    def get(self, path, **asked):
        """Return the text of a page."""
        query = f"?{urllib.parse.urlencode(asked)}" if asked else ""
        with urllib.request.urlopen(f"{self.address}/{path}{query}", timeout=30) as answer:
            return answer.read().decode()

    def json(self, path, **asked):
        return json.loads(self.get(f"{path}.json", **asked))

    def read(self, path, **asked):
        """Return what a page shows, without its markup."""
        bare = re.sub(
            r"<(script|style).*?</\1>|<[^>]*>", " ", self.get(path, **asked), flags=re.DOTALL
        )
        return " ".join(html.unescape(bare).split())


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@pytest.fixture(scope="module")
def site(database_path, tmp_path_factory):
    port = free_port()
    log = tmp_path_factory.mktemp("datasette") / "log.txt"
    command = [
        sys.executable, "-m", "datasette", "serve", "--immutable", str(database_path),
        "--metadata", str(DATA / "metadata.yaml"), "--host", "127.0.0.1", "--port", str(port),
    ]  # fmt: skip
    before = database_path.read_bytes()
    with log.open("wb") as told, subprocess.Popen(command, stdout=told, stderr=told) as server:
        try:
            started = Site(f"http://127.0.0.1:{port}")
            for _ in range(300):
                assert server.poll() is None, log.read_text("utf-8")
                try:
                    started.get("-/versions.json")
                except urllib.error.URLError:
                    time.sleep(0.1)
                else:
                    break
            yield started
        finally:
            server.terminate()
    assert database_path.read_bytes() == before


def footer(page):
    return page[page.index("Powered by Datasette") :]


@pytest.mark.parametrize(
    "path",
    ["", "natoeu", "natoeu/source/nato-2012", "natoeu/record/operation~2Falthea",
     *(f"natoeu/{name}" for name in (*VISIBLE, *QUERIES))],
)  # fmt: skip
def test_every_page_names_licence_and_source_in_its_footer(site, path):
    shown = footer(site.read(path))
    assert "Data license: Records CC BY 4.0" in shown
    assert "Data source: Five documents" in shown
    assert "About: NATO–EU Relations" in shown


def test_the_first_page_says_what_the_words_mean(site):
    shown = site.read("")
    assert "NATO–EU Relations, a sourced reference" in shown
    for word in ("source", "passage", "quotation", "statement", "difference", "wording"):
        assert re.search(rf"\b[Aa] {word} (is|tells)\b", shown), word


def test_tables_of_the_program_are_hidden(site):
    shown = {item["name"] for item in site.json("natoeu")["tables"] if not item["hidden"]}
    assert shown == set(VISIBLE) - {"timeline", "membership_table", "operations", "declarations"}
    assert all(title["title"] in site.read("natoeu") for title in QUERIES.values())


@pytest.mark.parametrize("table", VISIBLE)
def test_a_table_shows_its_facets_columns_and_description(site, table):
    shown = site.read(f"natoeu/{table}")
    said = TABLES[table]
    assert " ".join(said["description"].split()) in shown
    for column, meaning in said["columns"].items():
        assert f"{column} {meaning}" in shown
    facets = site.json(f"natoeu/{table}", _size=0)["facet_results"]
    facets = facets.get("results", facets)
    assert set(facets) == set(said.get("facets", ()))
    assert all(len(facet["results"]) > 1 for facet in facets.values())


def search(site, words):
    rows = site.json("natoeu/record", _search=words, _shape="array", _size="max")
    return [row["id"] for row in rows]


def test_the_search_finds_records_by_any_of_their_words(site):
    assert "document/berlin-plus" in search(site, "berlin plus")
    assert search(site, "Berlin-Plus") == search(site, "berlin plus")
    assert "operation/althea" in search(site, "ALTHÉA")
    assert "country/turkiye" in search(site, "Turkiye")
    assert "document/nato-eu-declaration-on-esdp" in search(site, "EU-NATO Declaration")
    assert search(site, "altea") == []
    found = site.json("natoeu/record", _search="berlin plus", kind="operation", _shape="array")
    assert {row["kind"] for row in found} == {"operation"}


def test_links_show_the_titles_of_what_they_lead_to(site):
    shown = site.read("natoeu/evidence", _size=5)
    assert "steps taken during the 1990s" in shown
    assert "Operation Althea" in site.read("natoeu/difference", record_id="operation/althea")


@pytest.mark.parametrize("name", QUERIES)
def test_a_ready_made_query_shows_rows(site, name):
    rows = site.json(f"natoeu/{name}", _shape="array")
    assert rows
    assert "error" not in rows[0]
    assert QUERIES[name]["title"] in site.read(f"natoeu/{name}")


def test_queries_take_what_a_reader_types(site):
    rows = site.json("natoeu/statements_with_proof", title="Operation Althea", _shape="array")
    commanders = {row["value"] for row in rows if row["property"] == "Commander"}
    assert len(commanders) == 2
    assert all(row["proving_words"] for row in rows if row["basis"] == "sourced")

    rows = site.json("natoeu/differences_side_by_side", kind="source errs", _shape="array")
    assert {row["kind"] for row in rows} == {"source errs"}

    rows = site.json("natoeu/members_in_common_on_a_day", day="2012-10-29", _shape="array")
    assert len(rows) == 21

    rows = site.json("natoeu/where_a_source_is_used", source="ec-newsroom-2022", _shape="array")
    assert {row["source"] for row in rows} == {"Commission 2022"}
