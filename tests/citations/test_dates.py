"""Dates keep their precision and their doubt."""

import pytest

from natoeu_desktop.citations.dates import issued, version_year


@pytest.mark.parametrize(
    ("edtf", "parts", "circa", "years"),
    [
        ("2012-10-29", ((2012, 10, 29),), False, "2012"),
        ("2012-10", ((2012, 10),), False, "2012"),
        ("2012", ((2012,),), False, "2012"),
        ("2019-02~", ((2019, 2),), True, "2019"),
        ("2019?", ((2019,),), True, "2019"),
        ("2019-02-03%", ((2019, 2, 3),), True, "2019"),
        ("199X", ((1990,), (1999,)), True, "1990–1999"),
        ("[2022-06-20..2023-06-15]", ((2022,), (2023,)), True, "2022–2023"),
        ("[2022-06-20..2022-06-25]", ((2022,),), True, "2022"),
        ("2009/2016", ((2009,), (2016,)), False, "2009–2016"),
        ("2022-02-24/2022-02-25~", ((2022, 2, 24), (2022, 2, 25)), True, "2022"),
        ("2003-03-31/..", (), False, ""),
        ("../2020-03-31", (), False, ""),
    ],
)
def test_parts_of_dates(edtf, parts, circa, years):
    found = issued(edtf)
    assert (found.parts, found.circa, found.years) == (parts, circa, years)


def test_what_only_words_can_say_has_words():
    assert issued("2003/..").label == "since 2003"
    assert issued("[2022-06-20..2023-06-15]").label == "between 20 June 2022 and 15 June 2023"


@pytest.mark.parametrize("text", ["", "last summer", "29.10.2012"])
def test_what_is_no_date_is_none(text):
    assert issued(text) is None


@pytest.mark.parametrize(
    ("version", "year"),
    [("2026.11", "2026"), ("2026.1.2", "2026"), ("2026", None), ("1.0", None), ("٢٠٢٦.1", None)],
)
def test_the_year_of_a_version(version, year):
    found = version_year(version)
    assert (found and found.years) == year
