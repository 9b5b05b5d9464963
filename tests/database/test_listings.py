"""Filtering and sorting in SQL."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from natoeu_desktop.database.listings import match_expression
from natoeu_desktop.kinds import TABS
from natoeu_desktop.model.folding import fold
from natoeu_desktop.model.listing import Filter, Sort

FTS5 = st.sampled_from(
    ['"', "(", ")", "*", "NEAR(", "AND", "OR", "NOT", "-", ":", "^", "title:", "+"]
)
TYPED = st.lists(st.one_of(st.text(max_size=6), FTS5, st.just("NATO-EU")), max_size=6).map(" ".join)
SAME_CONTEXT = settings(suppress_health_check=[HealthCheck.function_scoped_fixture])


@pytest.mark.parametrize("tab", TABS, ids=lambda tab: tab.key)
def test_all_rows_sort_by_every_column_both_ways(context, tab):
    listing = context.listings[tab.key]
    everything = set(listing.ids(Filter(), Sort(tab.sort)))
    assert len(everything) == listing.count()
    for column in tab.columns:
        for descending in (False, True):
            assert set(listing.ids(Filter(), Sort(column.key, descending))) == everything


def test_the_timeline_runs_forward(context):
    listing = context.listings["timeline"]
    ids = listing.ids(Filter(), Sort("date"))
    froms = [context.database.value("SELECT date_from FROM record WHERE id = ?", (i,)) for i in ids]
    dated = [date for date in froms if date]
    assert dated == sorted(dated)
    assert froms[: len(dated)] == dated, "undated records come last"
    backwards = listing.ids(Filter(), Sort("date", descending=True))
    assert backwards[: len(dated)] != ids[: len(dated)]
    assert set(backwards[len(dated) :]) == set(ids[len(dated) :]), "and stay last"


@SAME_CONTEXT
@given(TYPED)
def test_whatever_is_typed_narrows_and_never_fails(context, typed):
    for tab in TABS:
        listing = context.listings[tab.key]
        found = listing.ids(Filter(typed), Sort(tab.sort))
        assert len(found) == len(set(found)) <= listing.count()
        if not fold(typed):
            assert len(found) == listing.count()


@pytest.mark.parametrize("words", ["NATO-EU", "nato–eu", "NATO EU", "Nato eu"])
def test_dashes_and_case_do_not_matter(context, words):
    listing = context.listings["timeline"]
    assert listing.ids(Filter(words), Sort("date")) == listing.ids(Filter("nato eu"), Sort("date"))
    assert listing.ids(Filter(words), Sort("date"))


@pytest.mark.parametrize("tab", TABS, ids=lambda tab: tab.key)
def test_facet_counts_are_what_choosing_gives(context, tab):
    listing = context.listings[tab.key]
    for facet, counts in listing.facets(Filter("nato")).items():
        for item in counts:
            chosen = Filter("nato", frozenset({(facet, item.value)}))
            assert len(listing.ids(chosen, Sort(tab.sort))) == item.count, (facet, item.value)


def test_values_of_one_facet_widen_and_facets_narrow(context):
    listing = context.listings["operations"]
    sort = Sort("title")

    def ids(*chosen):
        return set(listing.ids(Filter("", frozenset(chosen)), sort))

    nato, eu = ids(("organisation", "NATO")), ids(("organisation", "EU"))
    assert ids(("organisation", "NATO"), ("organisation", "EU")) == nato | eu
    assert ids(("organisation", "EU"), ("region", "Kosovo")) == eu & ids(("region", "Kosovo"))


def test_rows_come_in_the_order_asked_for(context):
    listing = context.listings["membership"]
    ids = list(reversed(listing.ids(Filter(), Sort("title"))))
    assert [row.record_id for row in listing.rows([*ids, "country/atlantis"])] == ids
    assert all(len(row.cells) == len(listing.tab.columns) for row in listing.rows(ids))


def test_an_unknown_column_is_an_error(context):
    with pytest.raises(ValueError, match="no column"):
        context.listings["timeline"].ids(Filter(), Sort('date"; DROP TABLE record'))


@given(st.text(max_size=40))
def test_what_fts5_is_asked_has_only_quoted_words(typed):
    expression = match_expression(typed)
    assert expression.count('"') % 2 == 0
    assert all(part.startswith('"') and part.endswith('"*') for part in expression.split())
