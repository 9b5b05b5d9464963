"""The table of a tab: sorting by a click, columns that give way, row heights."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from natoeu_desktop.kinds import TABS
from tests.window.acting import press, settled

KEYS = [tab.key for tab in TABS]


def click_header(view, section):
    header = view.horizontalHeader()
    place = QPoint(header.sectionViewportPosition(section) + 12, header.height() // 2)
    QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=place)


def sort_keys(context, tab, column, model):
    """Return what the rows shown are sorted by, "~" for what has nothing to be sorted by."""
    rows = context.database.rows(f'SELECT record_id, "{column}_sort" FROM "listing_{tab}"')
    keys = dict(rows)
    return [keys[model.record_id(row)] for row in range(model.rowCount())]


@pytest.mark.parametrize(
    ("tab", "section"),
    [(tab, section) for tab in TABS for section in range(len(tab.columns))],
    ids=lambda item: item if isinstance(item, int) else item.key,
)
def test_a_click_on_a_header_sorts_both_ways(window, context, tab, section):
    window.resize(2400, 700)
    window.open_tab(tab.key)
    page = window.page(tab.key)
    header = page.view.horizontalHeader()
    assert not page.view.isColumnHidden(section)
    column = tab.columns[section].key
    if header.sortIndicatorSection() == section:
        click_header(page.view, section)  # it is already sorted by this one, upwards

    seen = set()
    for _ in range(2):
        click_header(page.view, section)
        down = header.sortIndicatorOrder() is Qt.SortOrder.DescendingOrder
        keys = sort_keys(context, tab.key, column, page.model)
        known = [key for key in keys if key != "~"]
        assert header.sortIndicatorSection() == section
        assert known == sorted(known, reverse=down)
        assert keys == known + ["~"] * (len(keys) - len(known)), "what is not stated goes last"
        assert len(keys) == context.listings[tab.key].count()
        seen.add(down)
    assert seen == {True, False}


def test_dates_are_sorted_as_dates(window, context):
    """Not by their letters: 2 December 2004 comes after 31 March 2003."""
    window.open_tab("timeline")
    model = window.page("timeline").model

    rows = context.database.rows("SELECT id, date_from FROM record WHERE tab = 'timeline'")
    first_days = dict(rows)
    days = [first_days[model.record_id(row)] for row in range(model.rowCount())]
    dated = [day for day in days if day]
    assert dated == sorted(dated)
    assert len(set(dated)) > 10


def test_the_selection_stays_with_its_record_when_rows_move(window):
    window.go_to("operation/kfor")
    page = window.page("operations")

    for section in (0, 0, 3, 3):
        click_header(page.view, section)
        assert page.view.currentIndex().data(Qt.ItemDataRole.UserRole) == "operation/kfor"
        assert page.view.selectionModel().isRowSelected(page.model.row_of("operation/kfor"))
        assert window.detail.record_id == "operation/kfor"


@pytest.mark.parametrize("tab", KEYS)
def test_where_room_is_scarce_columns_give_way_and_come_back(window, qtbot, tab):
    window.open_tab(tab)
    view = window.page(tab).view
    columns = view.model().columnCount()

    def hidden():
        return {section for section in range(columns) if view.isColumnHidden(section)}

    window.resize(2400, 700)
    settled(qtbot, lambda: not hidden())
    window.resize(window.minimumSizeHint())
    settled(qtbot, hidden)
    assert len(hidden()) < columns
    never = {at for at, column in enumerate(view.model().tab.columns) if not column.gives_way}
    assert not hidden() & never
    window.resize(2400, 700)
    settled(qtbot, lambda: not hidden())


@pytest.mark.parametrize("tab", KEYS)
@pytest.mark.parametrize("size", [(1024, 640), (1440, 900)])
def test_no_sideways_scrolling(window, qtbot, tab, size):
    window.resize(*size)
    window.open_tab(tab)
    view = window.page(tab).view

    settled(qtbot, lambda: view.width() > 0)
    assert view.horizontalScrollBar().maximum() == 0


@pytest.mark.parametrize("tab", KEYS)
@pytest.mark.parametrize("steps", [0, 3, 5])
def test_the_title_keeps_room_in_a_small_window_with_larger_text(window, qtbot, tab, steps):
    window.resize(1024, 640)
    window.open_tab(tab)
    for _ in range(steps):
        press("Ctrl++")
    settled(qtbot, lambda: window.font().pointSizeF() == pytest.approx(10 + steps))
    view = window.page(tab).view
    title = next(at for at, column in enumerate(view.model().tab.columns) if column.key == "title")

    def has_room():
        assert view.columnWidth(title) >= 10 * view.fontMetrics().averageCharWidth()
        assert view.horizontalScrollBar().maximum() == 0

    qtbot.waitUntil(has_room, timeout=3_000)


def test_rows_grow_with_the_text(window, qtbot):
    view = window.page("timeline").view
    before = view.rowHeight(0)

    for _ in range(5):
        press("Ctrl++")

    settled(qtbot, lambda: view.rowHeight(0) > before)
    assert view.rowHeight(0) >= view.fontMetrics().height()


def test_a_record_far_down_is_brought_into_view(window):
    page = window.page("declarations")
    last = page.model.record_id(page.model.rowCount() - 1)

    window.go_to(last)

    shown = page.view.visualRect(page.view.currentIndex())
    assert page.view.viewport().rect().contains(shown.center())
