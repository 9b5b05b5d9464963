"""Capitals of titles: added where a style wants them, never taken away."""

import pytest
from hypothesis import given

from natoeu_desktop.citations.capitals import Capitals, capitalised
from tests.citations.making import ANY_TEXT


@pytest.mark.parametrize(
    ("title", "headline"),
    [
        ("NATO-EU: a strategic partnership", "NATO-EU: A Strategic Partnership"),
        ("NATO – EU Relations", "NATO – EU Relations"),
        ("Progress report on NATO-EU partnership", "Progress Report on NATO-EU Partnership"),
        ("a follow-up to the day-to-day work", "A Follow-Up to the Day-to-Day Work"),
        ("what it is for", "What It Is For"),
        ("Russia’s illegal annexation of Crimea", "Russia’s Illegal Annexation of Crimea"),
        ("the “lead nation” question? an answer", "The “Lead Nation” Question? An Answer"),
        ("partnetship [sic] of état-major", "Partnetship [sic] of État-Major"),
        ("see nato.int and iPhone", "See nato.int and iPhone"),
        ("", ""),
    ],
)
def test_headline(title, headline):
    assert capitalised(title, Capitals.HEADLINE) == headline


def test_long_prepositions():
    title = "a strategic partnership between NATO and the EU"
    mla = "A Strategic Partnership between NATO and the EU"
    assert capitalised(title, Capitals.HEADLINE) == mla
    assert capitalised(title, Capitals.HEADLINE_LONG) == mla.replace("between", "Between")


def test_after_a_colon():
    sentence = capitalised("NATO-EU: “a strategic” partnership", Capitals.AFTER_COLON)
    assert sentence == "NATO-EU: “A strategic” partnership"
    assert capitalised("Ratio 3:a", Capitals.AFTER_COLON) == "Ratio 3:a"


@given(ANY_TEXT)
def test_capitals_are_only_added(title):
    for capitals in Capitals:
        changed = capitalised(title, capitals)
        assert len(changed) == len(title)
        for before, after in zip(title, changed, strict=True):
            assert after == before or (after == before.upper() and before.islower())
        if capitals is Capitals.AS_IS:
            assert changed == title
