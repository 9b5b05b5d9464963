import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from natoeu_desktop.dataset.locate import LocateError, locate
from natoeu_desktop.model.text import Span
from tests.conftest import DATA

SOURCES = {path.stem: path.read_text("utf-8") for path in sorted((DATA / "sources").glob("*.txt"))}


@st.composite
def quotations(draw):
    """Some whole words of one of the five documents, rewrapped, and their text."""
    text = SOURCES[draw(st.sampled_from(sorted(SOURCES)))]
    words = text.split()
    first = draw(st.integers(0, len(words) - 30))
    chosen = words[first : first + draw(st.integers(12, 30))]
    gaps = draw(st.lists(st.sampled_from([" ", "\n", "  \n "]), min_size=40, max_size=40))
    return text, "".join(word + gap for word, gap in zip(chosen, gaps, strict=False)).strip()


def _places(text, words):
    there = text.split()
    return sum(there[at : at + len(words)] == words for at in range(len(there)))


@given(quotations())
def test_a_passage_slices_back_to_its_words(drawn):
    text, quotation = drawn
    assume(_places(text, quotation.split()) == 1)
    span = locate(text, quotation)
    assert text[span.start : span.end].split() == quotation.split()


@given(quotations(), st.data())
def test_a_mutated_quotation_is_always_refused(drawn, data):
    text, quotation = drawn
    at = data.draw(st.integers(0, len(quotation) - 1))
    new = data.draw(st.characters(codec="utf-8").filter(lambda char: not char.isspace()))
    assume(not quotation[at].isspace() and quotation[at] != new)
    mutated = quotation[:at] + new + quotation[at + 1 :]
    assume(" ".join(mutated.split()) not in " ".join(text.split()))
    with pytest.raises(LocateError):
        locate(text, mutated)


@given(quotations(), st.data())
def test_a_word_left_out_is_refused(drawn, data):
    text, quotation = drawn
    words = quotation.split()
    at = data.draw(st.integers(1, len(words) - 2))
    shorter = words[:at] + words[at + 1 :]
    assume(_places(text, shorter) == 0)
    with pytest.raises(LocateError):
        locate(text, " ".join(shorter))


def test_the_nearest_place_is_told():
    with pytest.raises(LocateError, match=r"line 57.*has “31” where the quotation has “30”"):
        locate(SOURCES["nato-2012"], "On 30 March 2003, the EU-led Operation Concordia took over")


def test_an_ambiguous_quotation_is_refused_with_its_lines():
    with pytest.raises(LocateError, match=r"found 2 times \(lines 1, 2\)"):
        locate("one two\none two", "one two")


def test_words_are_found_whole_and_within_bounds():
    text = "EUFOR and the EU"
    assert locate(text, "EU") == Span(14, 16)
    with pytest.raises(LocateError):
        locate(text, "EUFOR", Span(6, len(text)))


def test_a_hyphen_at_a_line_end_is_no_obstacle():
    text = SOURCES["nato-factsheet-2019"]
    span = locate(text, "European Commission Jean-Claude Juncker pledged")
    assert text[span.start : span.end] == "European Commission Jean-\nClaude Juncker pledged"


@pytest.mark.parametrize("nothing", ["", "  \n"])
def test_nothing_is_no_quotation(nothing):
    with pytest.raises(LocateError, match="empty"):
        locate("text", nothing)
