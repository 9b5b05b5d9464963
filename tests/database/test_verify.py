"""The check of a data file finds what was tampered with."""

import sqlite3

import pytest

from natoeu_desktop.database.connection import Database
from natoeu_desktop.database.verify import verify

TAMPERINGS = {
    "a letter of a passage": (
        "UPDATE passage SET text = 'X' || substr(text, 2) WHERE id = (SELECT min(id) FROM passage)",
        "the words are not in",
    ),
    "a letter of a document": ("UPDATE source SET text = text || '.'", "checksum is of"),
    "a value": ("UPDATE statement SET value = 'yesterday' WHERE id = 1", "checksum differs"),
    "a link": ("UPDATE statement SET value_record_id = 'a/b' WHERE id = 2", "not in record"),
    "evidence removed": ("DELETE FROM evidence WHERE statement_id = 1", "proven by no passage"),
    "a quotation removed": (
        "DELETE FROM quotation WHERE record_id = 'operation/althea'", "none of the record's"
    ),
    "a record added": (
        "INSERT INTO alias VALUES ('a', 'b', NULL, NULL)", "rows, but the file says"
    ),
}  # fmt: skip


def test_the_bundled_file_is_well(context):
    assert verify(context.database) == []


@pytest.mark.parametrize("what", TAMPERINGS)
def test_tampering_is_found(database_path, tmp_path, what):
    statement, expected = TAMPERINGS[what]
    path = tmp_path / "natoeu.db"
    path.write_bytes(database_path.read_bytes())
    connection = sqlite3.connect(path)
    assert connection.execute(statement).rowcount > 0
    connection.commit()
    connection.close()
    opened = Database(path)
    found = verify(opened)
    opened.close()
    assert any(expected in line for line in found), found
