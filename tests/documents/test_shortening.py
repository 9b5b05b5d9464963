"""Long quotations shortened to their proving sentences."""

from hypothesis import given
from hypothesis import strategies as st

from natoeu_desktop.documents.record_sheet import record_sheet
from natoeu_desktop.documents.shortening import LONG, shortened

SENTENCES = st.lists(
    st.tuples(st.sampled_from(["Alpha met Beta in May 2001. ", "He said “so”. ", "Short. "]),
              st.booleans()),
    min_size=1, max_size=60,
)  # fmt: skip


@given(SENTENCES)
def test_marked_words_stay_and_the_rest_is_kept_to_the_letter(runs):
    whole = "".join(text for text, _ in runs)
    short = shortened([runs])
    if short is None:
        return
    assert len(whole) > LONG
    kept = [(text, marked) for part in short for text, marked in part if text]
    if any(marked for _, marked in runs):
        wanted = "".join(text for text, marked in runs if marked)
        assert "".join(text for text, marked in kept if marked) == wanted
    at = 0
    for text, _ in kept:  # what is kept comes in the order of the text
        assert whole.find(text, at) >= 0
        at = whole.find(text, at)
    assert any(not text for part in short for text, _ in part), "and what is left out is shown"


def test_short_quotations_are_never_shortened():
    assert shortened([[("A short one. It has two sentences.", False)]]) is None


def test_paper_shows_them_whole_and_the_screen_on_demand(context):
    record = context.records.record("operation/althea")
    screen = record_sheet(record, {}, unfolded=frozenset())
    paper = record_sheet(record, {})
    short = [block.number for block in screen.blocks if getattr(block, "shortened", False)]
    assert short
    assert not any(getattr(block, "shortened", False) for block in paper.blocks)
    unfolded = record_sheet(record, {}, unfolded=frozenset(short))
    assert not any(getattr(block, "shortened", False) for block in unfolded.blocks)
