"""Marks of the processor become italics, quotation marks and words."""

import html

import pytest
from hypothesis import given
from hypothesis import strategies as st

from natoeu_desktop.citations.formatted import (
    ITALIC_OFF,
    ITALIC_ON,
    MAYBE_CAPITAL,
    PLACE,
    STYLE_QUOTES,
    Formatted,
    joined,
    resolved,
)


def set_by_the_style(text):
    return text.replace("[", STYLE_QUOTES["“"]).replace("]", STYLE_QUOTES["”"])


@pytest.mark.parametrize(
    ("rendered", "expected"),
    [
        ("[Title]. 2012", "“Title.” 2012"),
        ("[Title], 2012", "“Title,” 2012"),
        ("[Title?]. 2012", "“Title?” 2012"),
        ("[Title?], 2012", "“Title?,” 2012"),
        ("[On “it”]. 2012", "“On ‘it.’” 2012"),
        ("[Title]: 2012", "“Title”: 2012"),
        ("Of “it”. 2012", "Of “it”. 2012"),
    ],
)
def test_american_quotation_marks(rendered, expected):
    assert resolved(set_by_the_style(rendered), {}, american=True).text == expected


def test_british_quotation_marks_stay():
    rendered = set_by_the_style("[On “it”]. 2012")
    assert resolved(rendered, {}, american=False).text == "“On “it””. 2012"


@pytest.mark.parametrize(
    ("before", "word"), [("", "Circa"), ("A. ", "Circa"), ("A, ", "circa"), ("[A] ", "Circa")]
)
def test_a_capital_where_a_sentence_begins(before, word):
    text = resolved(
        set_by_the_style(before) + MAYBE_CAPITAL + "circa 2019", {}, american=False
    ).text
    assert text.endswith(f"{word} 2019")


def test_words_put_in_are_upright():
    formatted = resolved(f"{ITALIC_ON}a{PLACE}b{ITALIC_OFF}", {PLACE: " & "}, american=False)
    assert formatted.runs == (("a", True), (" & ", False), ("b", True))
    assert formatted.html == "<i>a</i> &amp; <i>b</i>"


def test_ends_are_taken_off_where_they_are():
    line = Formatted((("(a", False), ("b", True), (")", False)))
    assert line.without("(", ")").runs == (("a", False), ("b", True))
    assert line.without("", ".") == line
    assert joined("x", line, "").runs == (("x(a", False), ("b", True), (")", False))


@given(st.lists(st.tuples(st.text(min_size=1), st.booleans())))
def test_html_and_text_say_the_same(runs):
    formatted = joined(*(Formatted((run,)) for run in runs))
    assert formatted.text == "".join(text for text, _ in runs)
    stripped = formatted.html.replace("<i>", "").replace("</i>", "")
    assert stripped == html.escape(formatted.text)
