from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from natoeu_desktop.model.text import LineBreaks, Span, marked_paragraphs, readable, union

WORDS = st.text("abcé-’• \n\t\u00a0", min_size=1, max_size=80).filter(str.strip)


def _bare(text: str) -> str:
    return "".join(text.split())


@given(WORDS, st.sampled_from(LineBreaks))
def test_only_white_space_changes(text, line_breaks):
    assert _bare(readable(text, line_breaks)) == _bare(text)
    assert "  " not in readable(text, line_breaks)


@given(WORDS, st.sampled_from(LineBreaks), st.data())
def test_marks_lie_on_the_same_letters(text, line_breaks, data):
    points = st.integers(0, len(text))
    pairs = data.draw(st.lists(st.tuples(points, points), max_size=4))
    marks = [Span(min(pair), max(pair)) for pair in pairs if pair[0] != pair[1]]
    paragraphs = marked_paragraphs(text, line_breaks, marks)
    assert "\n".join("".join(run for run, _ in runs) for runs in paragraphs) == readable(
        text, line_breaks
    )
    marked = "".join(run for runs in paragraphs for run, is_marked in runs if is_marked)
    assert _bare(marked) == _bare("".join(text[s.start : s.end] for s in union(marks)))


def test_wrapped_lines_are_joined_and_hyphens_kept():
    text = "President Jean-\nClaude Juncker pledged\nto boost\n\ncooperation"
    assert readable(text, LineBreaks.WRAP) == (
        "President Jean-Claude Juncker pledged to boost\ncooperation"
    )


def test_lines_of_paragraphs_stay_apart():
    assert readable("February 1992: one\n two", LineBreaks.PARAGRAPH) == "February 1992: one\ntwo"


@given(st.lists(st.tuples(st.integers(0, 50), st.integers(1, 20)), max_size=8))
def test_union_covers_the_same_and_does_not_touch(pairs):
    spans = [Span(start, start + length) for start, length in pairs]
    merged = union(spans)
    covered = {place for span in spans for place in range(span.start, span.end)}
    assert {place for span in merged for place in range(span.start, span.end)} == covered
    assert all(left.end < right.start for left, right in pairwise(merged))
