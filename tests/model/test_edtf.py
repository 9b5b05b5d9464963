from datetime import date, timedelta

import pytest
from edtf import parse_edtf
from hypothesis import given
from hypothesis import strategies as st

from natoeu_desktop.model.edtf import EdtfError, Precision, parse

DAYS = st.dates(date(1900, 1, 1), date(2099, 12, 31))
TEXTS = st.one_of(
    DAYS.map(date.isoformat),
    DAYS.map(lambda day: day.isoformat()[:7]),
    DAYS.map(lambda day: day.isoformat()[:4]),
)


@given(TEXTS)
def test_bounds_are_those_of_an_independent_reader(text):
    theirs, ours = parse_edtf(text), parse(text)
    lower, upper = theirs.lower_strict(), theirs.upper_strict()
    assert (ours.first.year, ours.first.month, ours.first.day) == tuple(lower)[:3]
    assert (ours.last.year, ours.last.month, ours.last.day) == tuple(upper)[:3]


@given(TEXTS, TEXTS)
def test_an_interval_spans_its_ends_or_is_refused(older, newer):
    if parse(newer).last < parse(older).first:
        with pytest.raises(EdtfError):
            parse(f"{older}/{newer}")
    else:
        whole = parse(f"{older}/{newer}")
        assert (whole.first, whole.last) == (parse(older).first, parse(newer).last)


@given(st.text(max_size=30))
def test_any_text_is_read_or_refused_in_words(text):
    try:
        label = parse(text).label()
    except EdtfError as error:
        label = str(error)
    assert label


@given(DAYS)
def test_a_period_sorts_before_the_days_in_it(day):
    year, month, exact = (parse(day.isoformat()[:length]) for length in (4, 7, 10))
    assert year.sort_key() < month.sort_key() or day.month > 1
    assert month.sort_key() < exact.sort_key()
    assert exact.sort_key() < parse((day + timedelta(days=1)).isoformat()).sort_key()


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("2003-03-17", "17 March 2003"),
        ("1992-02", "February 1992"),
        ("2001", "2001"),
        ("199X", "1990s"),
        ("2019-02~", "about February 2019"),
        ("2009/2016", "2009–2016"),
        ("2022-02-24/2022-02-25", "24–25 February 2022"),
        ("2024-06-29/2024-07-02", "29 June – 2 July 2024"),
        ("2003-03-31/2003-12", "31 March 2003 – December 2003"),
        ("2004-12-02/", "from 2 December 2004"),
        ("1999/..", "since 1999"),
        ("/2020-03-31", "until 31 March 2020"),
        ("../2020-03-31", "until 31 March 2020"),
        ("[2022-06-20..2023-06-15]", "between 20 June 2022 and 15 June 2023"),
    ],
)
def test_labels_have_the_precision_of_the_date(text, label):
    assert parse(text).label() == label


@pytest.mark.parametrize("text", ["2003-02-30", "2003-13", "../..", "/", "03-17", "199X-03", ""])
def test_impossible_dates_are_refused(text):
    with pytest.raises(EdtfError):
        parse(text)


def test_precision_is_kept():
    assert parse("1992-02").start.precision is Precision.MONTH
