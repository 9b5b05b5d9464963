"""``natoeu-desktop check``: a data file that was tampered with is found out."""

from __future__ import annotations

import pytest

from tests.bad_files import changed_copy
from tests.commands.running import output, query, run

# One letter is changed, or one row lost, behind the program's back.
_ALTHEA = "record_id = 'operation/althea'"
_FIRST_PASSAGE = f"(SELECT passage_id FROM quotation WHERE {_ALTHEA} AND position = 0)"
_FIRST_STATEMENT = f"(SELECT min(id) FROM statement WHERE {_ALTHEA} AND value <> '')"
_LETTER = "'~' || substr({0}, 2)"


def changed(table: str, column: str, where: str) -> str:
    return f'UPDATE "{table}" SET "{column}" = {_LETTER.format(column)} WHERE {where};'


TAMPERING = {
    "a passage's letter": changed("passage", "text", f"id = {_FIRST_PASSAGE}"),
    "a passage's place": (
        f'UPDATE passage SET start = start + 1, "end" = "end" + 1 WHERE id = {_FIRST_PASSAGE};'
    ),
    "a statement's letter": changed("statement", "value", f"id = {_FIRST_STATEMENT}"),
    "a source's letter": changed("source", "text", "id = 'nato-2012'"),
    "a title's letter": changed("record", "title", "id = 'operation/althea'"),
    "an editors' note": changed("difference", "note", f"{_ALTHEA} AND position = 0"),
    "an accession date": (
        "UPDATE membership SET since = '2004-05-02' "
        "WHERE country_id = 'country/cyprus' AND organisation = 'EU';"
    ),
    "evidence taken away": f"DELETE FROM evidence WHERE statement_id = {_FIRST_STATEMENT};",
    "a quotation taken away": f"DELETE FROM quotation WHERE {_ALTHEA} AND position = 0;",
    "a record taken away": "DELETE FROM record WHERE id = 'operation/althea';",
    "a link to nowhere": (
        "UPDATE statement SET value_record_id = 'operation/nowhere' WHERE id = "
        f"(SELECT min(id) FROM statement WHERE {_ALTHEA} AND value_record_id IS NOT NULL);"
    ),
    "a count": "UPDATE meta SET value = value + 1 WHERE key = 'count.passage';",
    # What the tables and the filter of the window show is read from these.
    "a cell of a table": changed("listing_operations", "title", _ALTHEA),
    "a row of a table taken away": f"DELETE FROM listing_operations WHERE {_ALTHEA};",
    "a facet taken away": f"DELETE FROM facet WHERE {_ALTHEA};",
    "the words to search by taken away": f"DELETE FROM search WHERE {_ALTHEA};",
}


def test_the_bundled_data_is_well(database_path):
    text = output("check")

    assert "all is well" in text
    ((passages,),) = query(database_path, "SELECT count(*) FROM passage")
    assert f"{passages} passages were found again" in text


@pytest.mark.parametrize("sql", TAMPERING.values(), ids=TAMPERING)
def test_tampering_is_found_out(database_path, tmp_path, sql):
    tampered = changed_copy(database_path, tmp_path, sql)

    done = run("--database", tampered, "check")

    assert (done.returncode, done.stderr) == (1, "")
    *findings, last = done.stdout.splitlines()
    assert findings
    assert last.startswith(f"{len(findings)} thing")


def test_a_changed_passage_is_named(database_path, tmp_path):
    tampered = changed_copy(database_path, tmp_path, TAMPERING["a passage's letter"])
    ((passage,),) = query(
        tampered,
        "SELECT passage_id FROM quotation WHERE record_id = 'operation/althea' AND position = 0",
    )

    assert f"passage {passage}: " in run("--database", tampered, "check").stdout
