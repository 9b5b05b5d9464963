"""Reading whole records."""

import pytest

from natoeu_desktop.database.records import inverse_label
from natoeu_desktop.errors import NotFoundError
from natoeu_desktop.model.records import Basis


def test_every_record_reads_and_its_proofs_lie_in_its_quotations(context):
    for (record_id,) in context.database.rows("SELECT id FROM record"):
        record = context.records.record(record_id)
        by_number = {quotation.number: quotation for quotation in record.quotations}
        assert sorted(by_number) == list(range(1, len(record.quotations) + 1))
        for statement in record.statements:
            assert (statement.basis is Basis.SOURCED) == bool(statement.evidence)
            for passage in statement.evidence:
                assert any(
                    by_number[number].passage.span.contains(passage.span)
                    for number in statement.numbers
                    if by_number[number].passage.source_id == passage.source_id
                )
        for difference in record.differences:
            assert difference.entries
            assert all(entry.number in by_number for entry in difference.entries)
        for pair in record.wordings:
            assert pair.older.source.id != pair.newer.source.id


def test_links_are_listed_on_both_sides(context):
    rows = context.database.rows(
        "SELECT s.record_id, s.value_record_id, s.property, r.kind FROM statement s "
        "JOIN record r ON r.id = s.record_id WHERE s.value_record_id IS NOT NULL"
    )
    assert rows
    for origin, target, name, kind in rows[::7]:
        related = context.records.record(target).relations
        assert (origin, inverse_label(kind, name)) in {(r.record_id, r.label) for r in related}


def test_an_unknown_record_is_said(context):
    with pytest.raises(NotFoundError, match="country/atlantis"):
        context.records.record("country/atlantis")
