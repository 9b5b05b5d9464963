"""The Qt model of a tab's table."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing

import pytest
from PySide6.QtCore import QModelIndex, Qt

from natoeu_desktop.context import open_context
from natoeu_desktop.kinds import TABS
from natoeu_desktop.model.listing import Filter, Sort
from natoeu_desktop.window.listing_model import RECORD_ID_ROLE, ListingModel

KEYS = [tab.key for tab in TABS]
MANY = 3_000
ORDERS = (Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder)


@pytest.fixture(params=KEYS)
def listing(request, context):
    return context.listings[request.param]


@pytest.fixture
def model(listing):
    return ListingModel(listing)


def cells(model, row):
    return tuple(model.index(row, column).data() for column in range(model.columnCount()))


def test_keeps_the_rules_of_qt(qtmodeltester, model):
    qtmodeltester.check(model)


def test_keeps_the_rules_of_qt_while_it_is_narrowed_and_sorted(qtmodeltester, model):
    qtmodeltester.check(model)
    for words in ("berlin", "zzyzx", ""):
        model.set_filter(Filter(words))
        qtmodeltester.check(model)
        for column in range(model.columnCount()):
            for order in ORDERS:
                model.sort(column, order)
                qtmodeltester.check(model)


def test_rows_and_cells_are_those_of_the_listing(model, listing):
    rows = listing.rows(listing.ids(Filter(), Sort(listing.tab.sort)))

    assert model.rowCount() == len(rows) == listing.count()
    assert model.columnCount() == len(listing.tab.columns)
    for number, row in enumerate(rows):
        assert model.record_id(number) == row.record_id
        assert model.row_of(row.record_id) == number
        assert model.index(number, 0).data(RECORD_ID_ROLE) == row.record_id
        assert cells(model, number) == row.cells


@pytest.mark.parametrize("order", ORDERS)
def test_filtered_and_sorted_rows_are_those_of_the_listing(model, listing, order):
    wanted = Filter("eu")
    model.set_filter(wanted)
    whole = listing.count()

    for section, column in enumerate(listing.tab.columns):
        model.sort(section, order)
        ids = listing.ids(wanted, Sort(column.key, order is ORDERS[1]))
        rows = listing.rows(ids)
        assert 0 < model.rowCount() == len(rows) <= whole
        assert [model.record_id(row) for row in range(model.rowCount())] == ids
        assert [cells(model, row) for row in range(model.rowCount())] == [r.cells for r in rows]


def test_a_record_that_the_filter_hides_has_no_row(model):
    hidden = model.record_id(0)

    model.set_filter(Filter("zzyzx"))

    assert model.rowCount() == 0
    assert model.row_of(hidden) == -1


def test_headers_name_the_columns(model):
    across, down = Qt.Orientation.Horizontal, Qt.Orientation.Vertical

    titles = [column.title for column in model.tab.columns]
    assert [model.headerData(section, across) for section in range(len(titles))] == titles
    assert all(titles)
    assert model.headerData(len(titles), across) is None
    assert model.headerData(0, down) is None


def test_a_screen_reader_hears_the_column_and_the_cell(model):
    for row in range(model.rowCount()):
        for section, column in enumerate(model.tab.columns):
            heard = model.index(row, section).data(Qt.ItemDataRole.AccessibleTextRole)
            shown = model.index(row, section).data()
            assert heard == f"{column.title}: {shown or 'empty'}"


def test_no_cell_is_cut_by_a_line_break(model):
    for row in range(model.rowCount()):
        assert not [cell for cell in cells(model, row) if set(cell) & set("\t\n\r\v\f")]


def test_a_cell_beneath_a_cell_there_is_not(model):
    child = model.index(0, 0)

    assert model.rowCount(child) == model.columnCount(child) == 0
    assert model.data(QModelIndex()) is None
    assert not model.index(model.rowCount(), 0).isValid()


def test_sorting_by_a_column_there_is_not_changes_nothing(model):
    before = [model.record_id(row) for row in range(model.rowCount())]

    model.sort(-1)
    model.sort(model.columnCount())

    assert [model.record_id(row) for row in range(model.rowCount())] == before


@pytest.fixture
def large(database_path, tmp_path):
    """The data file with some thousand more operations."""
    path = tmp_path / "large.db"
    shutil.copyfile(database_path, path)
    with closing(sqlite3.connect(path)) as connection:
        names = [row[1] for row in connection.execute("PRAGMA table_info(listing_operations)")]
        others = ", ".join(f'"{name}"' for name in names[2:] if not name.startswith("title"))
        connection.execute(
            f"""
            WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {MANY})
            INSERT INTO listing_operations (record_id, position, title, title_sort, {others})
            SELECT printf('operation/made-up-%05d', i), 10000 + i, printf('Made up %05d', i),
                printf('made up %05d', i), {others}
            FROM n, listing_operations WHERE record_id = 'operation/althea'
            """
        )
        connection.commit()
    opened = open_context(path)
    yield ListingModel(opened.listings["operations"])
    opened.database.close()


def test_thousands_of_rows_are_read_as_they_are_looked_at(large):
    last = large.rowCount() - 1
    assert last >= MANY

    made_up = large.row_of("operation/made-up-00001")
    for number in (1, MANY, MANY // 2, 1_999, 2, MANY):
        assert cells(large, made_up + number - 1)[0] == f"Made up {number:05d}"


def test_thousands_of_rows_scrolled_through_are_each_themselves(large):
    for row in range(large.rowCount()):
        assert cells(large, row)[0] == large._listing.rows([large.record_id(row)])[0].cells[0]
