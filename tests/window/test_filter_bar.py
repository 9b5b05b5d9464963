"""What narrows a table: words and facets."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QAction, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QToolButton

from natoeu_desktop.context import open_context
from natoeu_desktop.kinds import TABS, tab_of
from natoeu_desktop.model.listing import Filter, Sort
from natoeu_desktop.paths import bundled_database
from tests.window.acting import press, settled, type_in, when_open

KEYS = [tab.key for tab in TABS]


def ids(page):
    return [page.model.record_id(row) for row in range(page.model.rowCount())]


def facet_button(page, key) -> QToolButton:
    return page.filter_bar.findChild(QToolButton, f"facet_{key}")


def choice(page, facet, value) -> QAction:
    """Return the entry of a facet's menu for a value."""
    actions = facet_button(page, facet).menu().actions()
    return next(item for item in actions if item.text().split("\t")[0].replace("&&", "&") == value)


def counts(page, facet):
    """Return the values of a facet with the counts that its menu shows."""
    texts = [item.text().split("\t") for item in facet_button(page, facet).menu().actions()]
    return {value.replace("&&", "&"): int(number) for value, number in texts}


def row_count(page):
    return page.filter_bar.findChild(QLabel, "row_count").text()


def clear_button(page) -> QToolButton:
    return page.filter_bar.findChild(QToolButton, "clear_filters")


def expected(context, tab, words="", chosen=()):
    """Return the ids that should be shown, worked out another way than the program does it."""
    rows = context.database.rows
    found = {row[0] for row in rows("SELECT id FROM record WHERE tab = ?", (tab,))}
    for word in words.split():
        # Folded texts hold words parted by blanks.
        texts = rows("SELECT record_id, ' ' || title || ' ' || aliases || ' ' || statements || ' ' "
                     "|| quotations FROM search")  # fmt: skip
        found &= {record_id for record_id, text in texts if f" {word}" in text}
    for facet, values in chosen:
        pairs = rows("SELECT value, record_id FROM facet WHERE tab = ? AND facet = ?", (tab, facet))
        found &= {record_id for value, record_id in pairs if value in values}
    return found


def two_values(context, tab, facet):
    """Return two values of a facet that no record has both of."""
    rows = context.database.rows(
        "SELECT value, count(*) FROM facet WHERE tab = ? AND facet = ? GROUP BY 1 ORDER BY 2 DESC",
        (tab, facet),
    )
    return rows[0][0], rows[1][0]


@pytest.fixture(params=KEYS)
def page(request, window):
    window.resize(1400, 700)
    window.open_tab(request.param)
    return window.page(request.param)


@pytest.fixture
def operations(window):
    window.resize(1400, 700)
    window.open_tab("operations")
    return window.page("operations")


@pytest.mark.parametrize("words", ["eu", "nato summit", "bosn"])
def test_typing_narrows_the_table(page, context, qtbot, words):
    QTest.keyClicks(page.filter_bar.words, words)

    wanted = expected(context, page.tab.key, words)
    settled(qtbot, lambda: page.filter_bar.filter.text == words)
    assert set(ids(page)) == wanted
    assert row_count(page) == f"{len(wanted)} of {context.listings[page.tab.key].count()}"


def test_case_accents_and_dashes_do_not_matter(operations, context, qtbot):
    type_in("ALTHÉA,berlin–plus", operations.filter_bar.words)

    settled(qtbot, lambda: operations.filter_bar.filter)
    assert set(ids(operations)) == expected(context, "operations", "althea berlin plus")
    assert "operation/althea" in ids(operations)


def test_taking_letters_away_widens_again(operations, qtbot):
    field = operations.filter_bar.words
    QTest.keyClicks(field, "althea")
    settled(qtbot, lambda: operations.filter_bar.filter.text == "althea")
    narrow = set(ids(operations))

    for _ in range(3):
        QTest.keyClick(field, Qt.Key.Key_Backspace)
    settled(qtbot, lambda: operations.filter_bar.filter.text == "alt")

    assert narrow <= set(ids(operations))


def test_the_whole_table_is_counted_in_words(page, context):
    assert row_count(page) == f"{context.listings[page.tab.key].count()} records"
    assert not clear_button(page).isVisible()


def test_a_value_of_a_facet_narrows_and_two_widen_each_other(page, context):
    for facet in page.tab.facets:
        one, two = two_values(context, page.tab.key, facet.key)

        choice(page, facet.key, one).trigger()
        assert set(ids(page)) == expected(context, page.tab.key, chosen=[(facet.key, {one})])
        first = set(ids(page))
        choice(page, facet.key, two).trigger()
        assert set(ids(page)) == expected(context, page.tab.key, chosen=[(facet.key, {one, two})])
        assert first < set(ids(page)) or first == set(ids(page)) != set()
        choice(page, facet.key, one).trigger()
        choice(page, facet.key, two).trigger()
        assert len(ids(page)) == context.listings[page.tab.key].count()


def test_facets_narrow_each_other_and_count_without_their_own_choice(page, context):
    chosen = []
    for facet in page.tab.facets:
        value = next(value for value, count in counts(page, facet.key).items() if count)
        choice(page, facet.key, value).trigger()
        chosen.append((facet.key, {value}))

    assert set(ids(page)) == expected(context, page.tab.key, chosen=chosen)
    for facet in page.tab.facets:
        others = [item for item in chosen if item[0] != facet.key]
        shown = counts(page, facet.key)
        assert shown
        for value, number in shown.items():
            would_be = expected(context, page.tab.key, chosen=[*others, (facet.key, {value})])
            assert number == len(would_be)


def test_counts_follow_the_words(page, context, qtbot):
    QTest.keyClicks(page.filter_bar.words, "kosovo")
    settled(qtbot, lambda: page.filter_bar.filter.text == "kosovo")

    for facet in page.tab.facets:
        for value, number in counts(page, facet.key).items():
            would_be = expected(context, page.tab.key, "kosovo", [(facet.key, {value})])
            assert number == len(would_be)
            assert choice(page, facet.key, value).isEnabled() is bool(would_be)


def test_every_value_of_a_facet_can_be_chosen(page, context):
    for facet in page.tab.facets:
        rows = context.database.rows(
            "SELECT DISTINCT value FROM facet WHERE tab = ? AND facet = ?",
            (page.tab.key, facet.key),
        )
        assert set(counts(page, facet.key)) == {row[0] for row in rows}


def test_a_chip_says_what_is_chosen(operations, context):
    button = facet_button(operations, "region")
    assert button.text() == "Region"
    one, two = two_values(context, "operations", "region")

    choice(operations, "region", one).trigger()
    assert button.text().replace("&&", "&") == f"Region: {one}"
    assert button.isChecked()
    assert one in button.accessibleDescription()
    choice(operations, "region", two).trigger()
    assert button.text() == "Region: 2 chosen"
    assert {one, two} <= set(button.accessibleDescription().split(", "))
    choice(operations, "region", one).trigger()
    choice(operations, "region", two).trigger()
    assert button.text() == "Region"
    assert not button.isChecked()


def test_a_facet_is_chosen_by_the_keyboard_alone(operations, context):
    button = facet_button(operations, "organisation")
    button.setFocus(Qt.FocusReason.TabFocusReason)

    def choose(menu):
        QTest.keyClick(menu, Qt.Key.Key_Down)
        QTest.keyClick(menu, Qt.Key.Key_Return)

    met = when_open(QMenu, choose)
    QTest.keyClick(button, Qt.Key.Key_Space)

    assert met
    (value,) = operations.filter_bar.filter.values("organisation")
    assert set(ids(operations)) == expected(
        context, "operations", chosen=[("organisation", {value})]
    )


def test_a_menu_stays_open_while_values_are_ticked(operations):
    button = facet_button(operations, "organisation")
    ticked = []

    def tick_two(menu):
        for action in menu.actions()[:2]:
            place = menu.actionGeometry(action).center()
            QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=place)
            ticked.append((action.isChecked(), menu.isVisible()))
        menu.close()

    when_open(QMenu, tick_two)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    assert ticked == [(True, True), (True, True)]
    assert len(operations.filter_bar.filter.values("organisation")) == 2


def test_clear_shows_all_again(page, context, qtbot):
    QTest.keyClicks(page.filter_bar.words, "nato")
    settled(qtbot, lambda: page.filter_bar.filter.text == "nato")
    facet = page.tab.facets[0].key
    choice(page, facet, next(v for v, n in counts(page, facet).items() if n)).trigger()
    assert clear_button(page).isVisible()

    QTest.mouseClick(clear_button(page), Qt.MouseButton.LeftButton)

    assert len(ids(page)) == context.listings[page.tab.key].count()
    assert page.filter_bar.words.text() == ""
    assert not page.filter_bar.filter
    assert not clear_button(page).isVisible()


def test_where_nothing_is_found_the_words_are_said(page, qtbot):
    QTest.keyClicks(page.filter_bar.words, "zzyzx")
    settled(qtbot, lambda: not ids(page))

    said = page.findChild(QLabel, "nothing_found")
    assert said.isVisible()
    assert not page.view.isVisible()
    assert "“zzyzx”" in said.text()
    assert row_count(page).startswith("0 of ")
    press("Ctrl+Shift+F")
    assert page.view.isVisible()
    assert not said.isVisible()


@pytest.mark.parametrize("words", ["<b>zzyzx</b>", "<img src='file:///etc/hostname'>", "&lt;zzyzx"])
def test_markup_that_is_typed_is_said_as_it_was_typed(operations, qtbot, words):
    QTest.keyClicks(operations.filter_bar.words, words)
    settled(qtbot, lambda: operations.filter_bar.filter.text == words)

    said = operations.findChild(QLabel, "nothing_found")
    assert not ids(operations)
    plain = said.textFormat() is Qt.TextFormat.PlainText
    assert plain or not Qt.mightBeRichText(said.text())


def test_the_record_stays_while_its_row_is_hidden(window, operations, qtbot):
    window.go_to("operation/althea")
    QTest.keyClicks(operations.filter_bar.words, "zzyzx")
    settled(qtbot, lambda: not ids(operations))
    assert window.detail.record_id == "operation/althea"

    operations.filter_bar.clear()

    assert operations.view.currentIndex().data(Qt.ItemDataRole.UserRole) == "operation/althea"


def test_down_in_a_filtered_table_goes_to_a_row_that_is_shown(window, operations, qtbot):
    window.go_to("operation/althea")
    press("Ctrl+F")
    QTest.keyClicks(QApplication.focusWidget(), "kfor")
    settled(qtbot, lambda: operations.filter_bar.filter.text == "kfor")
    press("Return")

    press("Down")

    assert window.detail.record_id in ids(operations)
    assert operations.view.currentIndex().data(Qt.ItemDataRole.UserRole) == window.detail.record_id


def test_the_row_of_the_record_shown_is_marked_after_filtering(window, operations, qtbot):
    window.go_to("operation/althea")
    press("Ctrl+F")
    QTest.keyClicks(QApplication.focusWidget(), "kosovo")
    settled(qtbot, lambda: operations.filter_bar.filter.text == "kosovo")

    press("Return")

    row = operations.model.row_of(window.detail.record_id)
    marked = [index.row() for index in operations.view.selectionModel().selectedRows()]
    assert marked == ([row] if row >= 0 else [])
    assert operations.selected == window.detail.record_id


def test_each_tab_has_its_own_filter(window, qtbot):
    first = window.page("operations")
    first.filter_bar.set_filter(Filter("althea"))
    whole = window.page("timeline").model.rowCount()

    assert first.model.rowCount() < first.model._listing.count()
    assert window.page("timeline").model.rowCount() == whole


# What a person may type: any Unicode (lone surrogates, too, which a paste can hold), and what
# FTS5 or SQL would take for more than words.
_SYNTAX = st.sampled_from([
    '"', "'", "(", ")", "*", "^", ":", "+", "-", ",", "{", "}", ";", "%", "_", "\\", "--", "/*",
    "AND", "OR", "NOT", "NEAR", "NEAR(a b, 2)", "title:", "a*b", "- title:x", "\x00", "\ufffe",
    "\ud800", "\u202e", "ﬁ", "İ", "ß", "中文", "👩‍👩‍👧", "e\u0301", " ", "\n", "\t",
    "eu", "NATO", "kosovo", "berlin", "2004",
])  # fmt: skip
_ANY = st.text(st.characters(codec=None, exclude_categories=()), max_size=30)
TYPED = st.one_of(_ANY, st.lists(st.one_of(_SYNTAX, _ANY), max_size=8).map(" ".join),
                  st.lists(_SYNTAX, max_size=12).map("".join))  # fmt: skip


@pytest.fixture(scope="module")
def still():
    """A data file that stays open for all examples."""
    opened = open_context(bundled_database())
    yield opened
    opened.database.close()


@given(typed=TYPED, more=TYPED, tab=st.sampled_from(KEYS))
@settings(max_examples=300)
def test_whatever_is_typed_narrows_and_never_raises(still, typed, more, tab):
    listing = still.listings[tab]
    order = Sort(tab_of(tab).sort)

    every = listing.ids(Filter(), order)
    some = listing.ids(Filter(typed), order)
    fewer = listing.ids(Filter(f"{typed} {more}"), order)

    assert len(set(some)) == len(some)
    assert some == [record_id for record_id in every if record_id in set(some)]
    assert fewer == [record_id for record_id in some if record_id in set(fewer)]


@given(typed=TYPED, tab=st.sampled_from(TABS), data=st.data())
@settings(max_examples=100)
def test_whatever_is_chosen_and_typed_narrows(still, typed, tab, data):
    listing = still.listings[tab.key]
    counted = listing.facets(Filter())
    pairs = [(key, item.value) for key, items in counted.items() for item in items]
    chosen = frozenset(data.draw(st.lists(st.sampled_from(pairs), max_size=4)))
    order = Sort(tab.sort)

    alone = set(listing.ids(Filter(typed), order))
    both = set(listing.ids(Filter(typed, chosen), order))

    assert both <= alone
    assert both <= set(listing.ids(Filter("", chosen), order))
    for key, items in listing.facets(Filter(typed, chosen)).items():
        for item in items:
            widened = frozenset(p for p in chosen if p[0] != key) | {(key, item.value)}
            assert item.count == len(listing.ids(Filter(typed, widened), order))


@pytest.mark.parametrize("words", ["nato " * 2_000, "x" * 100_000, "a b c d e " * 500, '"' * 5_000])
def test_a_whole_page_pasted_into_the_filter_is_no_error(window, qtbot, words):
    page = window.page("timeline")

    page.filter_bar.words.setText(words)
    page.filter_bar.words.returnPressed.emit()

    assert page.model.rowCount() <= window.context.listings["timeline"].count()
    assert window.isVisible()
