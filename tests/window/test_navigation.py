"""Links between records, and the way back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from tests.window.acting import click_link, click_row, has_keyboard, links, press, settled, sheet

ALTHEA, KFOR, CYPRUS = "operation/althea", "operation/kfor", "country/cyprus"


@pytest.fixture
def crossing(context) -> tuple[str, str, str]:
    """A record, one of another tab that it names, and that tab."""
    row = context.database.rows(
        "SELECT s.record_id, r.id, r.tab FROM statement s "
        "JOIN record r ON r.id = s.value_record_id JOIN record o ON o.id = s.record_id "
        "WHERE r.tab <> o.tab AND o.position > 3 ORDER BY s.id LIMIT 1"
    )[0]
    return tuple(row)


def can(window, way: str) -> bool:
    return window.actions_by_key[way].isEnabled()


def test_a_click_on_a_link_opens_its_tab_and_selects_it(window, crossing):
    here, there, tab = crossing
    window.go_to(here)

    click_link(sheet(window), f"natoeu://{there}")

    page = window.page(tab)
    assert window.tab == tab
    assert page.isVisible()
    assert window.detail.record_id == there == page.selected
    assert page.view.currentIndex().data(Qt.ItemDataRole.UserRole) == there


def test_a_related_record_leads_back_to_the_one_that_names_it(window, crossing):
    here, there, _ = crossing
    window.go_to(there)

    click_link(sheet(window), f"natoeu://{here}")

    assert window.detail.record_id == here


def test_a_link_is_followed_by_the_keyboard_alone(window, crossing):
    here, there, _ = crossing
    window.go_to(here)
    press("F7")

    for _ in range(500):
        press("Tab")
        assert has_keyboard(window.detail), "the link was not reached"
        if sheet(window).textCursor().charFormat().anchorHref() == f"natoeu://{there}":
            break
    press("Return")

    assert window.detail.record_id == there


def test_every_link_of_a_record_leads_somewhere(window, context):
    window.go_to(ALTHEA)
    records = {href for href in links(sheet(window)) if href.startswith("natoeu://")}
    assert records

    for href in records:
        window.go_to(ALTHEA)
        click_link(sheet(window), href)
        assert window.detail.record_id == href.removeprefix("natoeu://")


def test_at_first_there_is_no_way_back_or_forward(window):
    shown = window.detail.record_id
    assert not can(window, "back")
    assert not can(window, "forward")

    press("Alt+Left")
    press("Alt+Right")

    assert window.detail.record_id == shown


def test_back_and_forward_by_keyboard(window):
    first = window.detail.record_id
    window.go_to(ALTHEA)
    window.go_to(CYPRUS)

    press("Alt+Left")
    assert (window.detail.record_id, window.tab) == (ALTHEA, "operations")
    assert can(window, "back")
    assert can(window, "forward")
    press("Alt+Left")
    assert (window.detail.record_id, window.tab) == (first, "timeline")
    assert not can(window, "back")
    press("Alt+Right")
    press("Alt+Right")
    assert (window.detail.record_id, window.tab) == (CYPRUS, "membership")
    assert can(window, "back")
    assert not can(window, "forward")


def test_a_new_way_forgets_the_way_forward(window):
    window.go_to(ALTHEA)
    press("Alt+Left")
    window.go_to(CYPRUS)

    assert not can(window, "forward")
    press("Alt+Left")
    assert window.detail.record_id != ALTHEA


def test_a_record_selected_in_the_table_is_remembered(window, qtbot):
    first = window.detail.record_id
    press("Down")
    settled(qtbot, lambda: can(window, "back"))

    press("Alt+Left")

    assert window.detail.record_id == first


def test_rows_passed_in_a_hurry_are_not_remembered_one_by_one(window, qtbot):
    first = window.detail.record_id
    for _ in range(8):
        press("Down")
    settled(qtbot, lambda: can(window, "back"))

    press("Alt+Left")

    assert window.detail.record_id == first


def test_back_leads_to_the_record_whose_link_was_followed(window, crossing):
    """Even when the link is followed right after its record was selected."""
    here, there, _ = crossing
    tab = window.context.records.heading(here).tab
    window.open_tab(tab)
    click_row(window.page(tab), window.page(tab).model.record_id(0))
    click_row(window.page(tab), here)
    click_link(sheet(window), f"natoeu://{there}")

    press("Alt+Left")

    assert window.detail.record_id == here


def test_back_leads_to_the_tab_that_was_open_before(window, qtbot):
    window.go_to(ALTHEA)
    window.go_to(CYPRUS)

    press("Ctrl+3")  # back to Althea, by the tab
    assert window.detail.record_id == ALTHEA
    settled(qtbot, lambda: can(window, "back"))
    press("Alt+Left")

    assert (window.detail.record_id, window.tab) == (CYPRUS, "membership")


@pytest.mark.parametrize("part", ["table", "detail", "tabs", "filter"])
def test_back_and_forward_by_the_buttons_of_the_mouse(running, part):
    window = running.window
    first = window.detail.record_id
    window.go_to(ALTHEA)
    window.go_to(KFOR)
    page = window.page("operations")
    widget = {
        "table": page.view.viewport(), "detail": sheet(window).viewport(),
        "tabs": window.tabs, "filter": page.filter_bar.words,
    }[part]  # fmt: skip
    # The window system hands a press to the window first, which finds the widget beneath it.
    place = widget.mapTo(window, QPoint(8, 8))

    QTest.mouseClick(window.windowHandle(), Qt.MouseButton.BackButton, pos=place)
    assert window.detail.record_id == ALTHEA
    QTest.mouseClick(window.windowHandle(), Qt.MouseButton.BackButton, pos=place)
    assert window.detail.record_id == first
    QTest.mouseClick(window.windowHandle(), Qt.MouseButton.ForwardButton, pos=place)
    assert window.detail.record_id == ALTHEA


def test_the_buttons_of_the_window_go_back_and_forward(window):
    first = window.detail.record_id
    window.go_to(ALTHEA)
    back = window.findChild(object, "back_button")
    forward = window.findChild(object, "forward_button")

    QTest.mouseClick(back, Qt.MouseButton.LeftButton)
    assert window.detail.record_id == first
    assert not back.isEnabled()
    QTest.mouseClick(forward, Qt.MouseButton.LeftButton)
    assert window.detail.record_id == ALTHEA
    assert not forward.isEnabled()


def test_the_keyboard_is_never_lost_on_the_way(window):
    press("F7")
    window.go_to(ALTHEA)
    assert has_keyboard(window)

    press("Alt+Left")
    assert has_keyboard(window)
    press("Alt+Right")
    assert window.detail.record_id == ALTHEA
