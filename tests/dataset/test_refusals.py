"""Everything the builder refuses: it stops, says why, and leaves the old file as it was."""

import pytest

from natoeu_desktop.dataset.building import build
from natoeu_desktop.dataset.problems import DataError

SECOND = """
[[record.quotation]]
key = "new"
source = "new"
text = "The Alpha Mission began in May 2001 in Freedonia. It is led by General Two."
"""
COMMANDERS = (
    SECOND
    + """
[[record.statement]]
property = "commander"
value = "General One"
evidence.old = "It is led by General One"
[[record.statement]]
property = "commander"
value = "General Two"
evidence.new = "It is led by General Two"
"""
)
ALIAS = '\n[[alias]]\nterm = "AM"\nstands_for = "Alpha Mission"\nrecord = "operation/alpha"\n'


def refused(small, tmp_path) -> str:
    """Return the builder's words; the file that was there must be as it was."""
    target = tmp_path / "natoeu.db"
    target.write_bytes(b"the old file")
    with pytest.raises(DataError) as caught:
        build(small.folder, target)
    assert target.read_bytes() == b"the old file"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["data", "natoeu.db"]
    return str(caught.value)


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ("on 2 May 2001 in Freedonia", "on 3 May 2001 in Freedonia", "nearest is line 1"),
        ('source = "old"', 'source = "other"', "unknown source"),
        ('evidence.old = "The Alpha Mission began on 2 May', 'evidence.old = "It began on 2 May',
         "not in the source"),
        ('evidence.old = "The', 'evidence.nil = "The', "no quotation 'nil'"),
        ('"The Alpha Mission began on 2 May 2001"', '"The Alpha Mission began"', "state the year"),
        ('"The Alpha Mission began on 2 May 2001"', '"May 2001 in Freedonia"', "state the day"),
        ('property = "start"', 'property = "begin"', "not a property of a operation"),
        ('value = "2001-05-02"', 'value = "2001-05-32"', "not an EDTF date"),
        ('value = "2001-05-02"', 'value = ""', "has no value"),
        ('category = "military"', 'category = "naval"', "none of military"),
        ('id = "operation/alpha"', 'id = "operation/Alpha"', "the id is not of the form"),
        ('id = "operation/alpha"', 'id = "thing/alpha"', "the id is not of the form"),
        ('title = "Alpha Mission"', 'titel = "Alpha Mission"', "'titel' is not a field"),
        ('title = "Alpha Mission"', "title = 3", "not of the right type"),
        ('key = "old"', 'kee = "old"', "'kee' is not a field of a quotation"),
    ],
)  # fmt: skip
def test_a_changed_record_is_refused(small, tmp_path, old, new, reason):
    small.change(old, new)
    words = refused(small, tmp_path)
    assert reason in words
    assert "records/all.toml" in words


@pytest.mark.parametrize(
    ("more", "reason"),
    [
        (SECOND, "'new' proves nothing"),
        (COMMANDERS, "commander has several values (General One, General Two)"),
        ('[[record.statement]]\nproperty = "task"\nvalue = "peace"\n', "without evidence"),
        ('[[record.statement]]\nproperty = "task"\nvalue = "peace"\nbasis = "editorial"\n',
         "without a citation"),
        ('[[record.statement]]\nproperty = "task"\nvalue = "x"\nbasis = "heard"\n', "not a basis"),
        ('[[record.statement]]\nproperty = "predecessor"\nrecord = "operation/beta"\n'
         'evidence.old = "The Alpha Mission"\n', "unknown record, operation/beta"),
        ('[[record.statement]]\nproperty = "predecessor"\nrecord = "operation/alpha"\n'
         'evidence.old = "The Alpha Mission"\n', "names the record itself"),
        ('[[record.statement]]\nproperty = "start"\nvalue = "2001-05-02"\n'
         'evidence.old = "on 2 May 2001"\n', "stated twice: start"),
        ('[[record]]\nid = "operation/alpha"\ntitle = "Other"\ncategory = "military"\n',
         "already used in"),
        ('[[record.wording]]\nolder = "old"\nnewer = "old"\n', "of the same source"),
        (ALIAS + ALIAS, "given twice"),
        (ALIAS.replace("operation/alpha", "operation/beta"), "unknown record operation/beta"),
        (ALIAS + 'source = "old"\n', "the term is not in old"),
        ("[[recrod]]\n", "neither a record nor an alias"),
        ("[[record\n", "not readable as TOML"),
    ],
)  # fmt: skip
def test_an_addition_is_refused(small, tmp_path, more, reason):
    small.add(more)
    assert reason in refused(small, tmp_path)


def test_an_ambiguous_quotation_is_refused(small, tmp_path):
    small.add_source("twice", "It happened. Then it happened again. It happened.", "2003")
    small.change('source = "old"\ntext = "The Alpha', 'source = "twice"\ntext = "It happened')
    small.change(
        "happened Mission began on 2 May 2001 in Freedonia. It is led by General One", "happened"
    )
    assert "found 2 times" in refused(small, tmp_path)


def test_a_changed_document_is_refused(small, tmp_path):
    path = small.folder / "sources" / "old.txt"
    path.write_bytes(path.read_bytes() + b" ")
    assert "SHA-256 differs" in refused(small, tmp_path)


def test_all_problems_are_told_at_once(small, tmp_path):
    small.change('property = "start"', 'property = "begin"')
    small.change('category = "military"', 'category = "naval"')
    words = refused(small, tmp_path)
    assert "begin" in words
    assert "naval" in words


def test_a_difference_lets_two_values_stand(small, tmp_path):
    small.add(COMMANDERS)
    small.add(
        '[[record.difference]]\nkey = "c"\nproperty = "commander"\nkind = "changed over time"\n'
        'note = "Another general."\ncitation = "The two pages"\n'
        '[[record.difference.passage]]\nquotation = "old"\nwords = "General One"\nlabel = "One"\n'
        '[[record.difference.passage]]\nquotation = "new"\nwords = "General Two"\nlabel = "Two"\n'
    )
    dataset = build(small.folder, tmp_path / "natoeu.db")
    assert len(dataset.records[0].differences[0].entries) == 2


def test_a_coarser_date_needs_no_difference(small, tmp_path):
    small.add(SECOND)
    small.add(
        '[[record.statement]]\nproperty = "start"\nvalue = "2001-05"\n'
        'evidence.new = "began in May 2001"\n'
    )
    assert build(small.folder, tmp_path / "natoeu.db").records[0].date == "2001-05-02/"
