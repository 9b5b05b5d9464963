"""Formatted citations: each source, record and quotation in each style, as reviewed by eye."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from natoeu_desktop.citations.cleaning import one_line
from natoeu_desktop.citations.items import Cited, Place, record_item, source_item
from natoeu_desktop.citations.rendering import request
from natoeu_desktop.citations.styles import APA, CHICAGO, HARVARD, MLA, OSCOLA, STYLES
from natoeu_desktop.model.records import Heading
from natoeu_desktop.model.text import Span
from tests.citations.making import ANY_TEXT, source

PLACE = Place(12, Span(4310, 4522))
SOURCES = (
    "nato-2012", "nato-factsheet-2019", "strategic-partnership-2022", "ec-newsroom-2022",
    "nato-2024",
)  # fmt: skip


def reviewed():
    """Return the reviewed lines by (style, what)."""
    text = (Path(__file__).parent / "reviewed.txt").read_text(encoding="utf-8")
    found = {}
    for block in re.split(r"\n\n+", text):
        lines = [line for line in block.splitlines() if not line.startswith("#")]
        if lines:
            style, _, what = lines[0].strip("[]").partition(" ")
            found[style, what] = lines[1:]
    return found


REVIEWED = reviewed()


def starred(formatted):
    return "".join(f"*{text}*" if italic else text for text, italic in formatted.runs)


def shown(citation):
    return [starred(citation.mention), *(starred(entry) for entry in citation.entries)]


@pytest.mark.parametrize("style", STYLES, ids=lambda style: style.key)
@pytest.mark.parametrize("source_id", SOURCES)
def test_every_source_in_every_style(citer, sources, style, source_id):
    cited = Cited(source_item(sources[source_id]), PLACE)
    assert shown(citer.cite(cited, style)) == REVIEWED[style.key, source_id]


def test_all_sources_are_reviewed(sources):
    assert set(sources) == set(SOURCES)


@pytest.mark.parametrize("style", STYLES, ids=lambda style: style.key)
def test_a_record_in_every_style(citer, althea, style):
    citation = citer.cite(record_item(althea, "2026.11"), style)
    assert shown(citation) == REVIEWED[style.key, "operation/althea"]
    assert citation.lines == citation.entries
    assert "record operation/althea" in citation.text
    assert "2026.11" in citation.text


@pytest.mark.parametrize("style", STYLES, ids=lambda style: style.key)
def test_a_quotation_in_every_style(citer, sources, althea, style):
    item = source_item(sources["nato-2012"])
    cited = Cited(item, Place(0, Span(0, 30)), record_item(althea, "2026.11"))
    citation = citer.cite(cited, style)
    assert shown(citation) == REVIEWED[style.key, "nato-2012 quoted in operation/althea"]
    assert citation.lines == (citation.mention, *citation.entries)
    assert citation.text.splitlines() == [line.text for line in citation.lines]


def test_nothing_is_invented(citer, sources):
    unverified = source(url_status="unverified: a guess")
    for style in STYLES:
        for known in (*sources.values(), unverified):
            citation = citer.cite(Cited(source_item(known), PLACE), style)
            text = f"{citation.mention.text} {citation.text}"
            assert "ccessed" not in text
            assert "retrieved" not in text.casefold()
            assert "not stated" not in text
            verified = known.url_status.startswith("verified")
            assert ("http" in text) is verified
            assert (known.url in text) is (verified or not known.url)


@pytest.mark.parametrize(
    ("style", "sign"),
    [
        (CHICAGO, r"\[20\d\d(–20\d\d)?\?\]"), (APA, r"\(ca\. 20"), (MLA, r" [Cc]irca .*20"),
        (HARVARD, r"\(c\. 20"), (OSCOLA, r"\(c 20"),
    ],
)  # fmt: skip
def test_a_date_in_doubt_is_never_given_as_certain(citer, sources, style, sign):
    for known in sources.values():
        entry = citer.cite(source_item(known), style).entries[0].text
        assert bool(re.search(sign, entry)) is known.date_basis.startswith("Inferred")


@pytest.mark.parametrize(
    ("date", "expected"),
    [
        ("", "NATO. “A Title.”"),
        ("2019", "NATO. “A Title.” 2019."),
        ("2019-02", "NATO. “A Title.” February 2019."),
        ("2009/2016", "NATO. “A Title.” 2009–2016."),
        ("2022-02-24/2022-02-25", "NATO. “A Title.” 24–25 February 2022."),
        ("2003/..", "NATO. “A Title.” since 2003."),
    ],
)
def test_other_dates(citer, date, expected):
    known = source(title="A title", date=date, url_status="unverified")
    assert citer.cite(source_item(known), CHICAGO).entries[0].text == expected


@pytest.mark.parametrize("style", STYLES, ids=lambda style: style.key)
def test_a_page_without_author_and_date_begins_with_its_title(citer, style):
    known = source(publisher="not stated", date="", url_status="unverified")
    entry = citer.cite(source_item(known), style).entries[0].text
    assert entry.strip("“‘").casefold().startswith("a title")
    assert entry.casefold().count("a title") == 1


@pytest.mark.parametrize(
    ("title", "chicago", "oscola"),
    [
        ("On “Berlin Plus”", "NATO. “On ‘Berlin Plus.’”", "NATO, ‘On “Berlin Plus”’"),
        ("Who commands?", "NATO. “Who Commands?”", "NATO, ‘Who Commands?’"),
        ("It ends.", "NATO. “It Ends.”", "NATO, ‘It Ends.’"),
        ("Russia’s war", "NATO. “Russia’s War.”", "NATO, ‘Russia’s War’"),
        ("<b>R&amp;D</b>", "NATO. “<B>R&Amp;D</B>.”", "NATO, ‘<B>R&Amp;D</B>’"),
    ],
)
def test_punctuation_beside_quotation_marks(citer, title, chicago, oscola):
    item = source_item(source(title=title, date="", url_status="unverified"))
    assert citer.cite(item, CHICAGO).entries[0].text.casefold() == chicago.casefold()
    assert citer.cite(item, OSCOLA).entries[0].text.casefold() == oscola.casefold()


def test_html_is_the_text_escaped_with_italics(citer):
    known = source(title='<script>"1" & 2</script>', url="https://a.b/?c=1&d=<2>", date="2019~")
    citation = citer.cite(Cited(source_item(known), PLACE), HARVARD)
    assert citation.entries[0].html == (
        "NATO (c. 2019) <i>&lt;script&gt;&quot;1&quot; &amp; 2&lt;/script&gt;</i>. "
        "Available at: https://a.b/?c=1&amp;d=%3C2%3E."
    )
    assert citation.html.count("<p>") == 2
    assert "&amp;" not in citation.text
    assert "<i>" not in citation.text


@given(ANY_TEXT, ANY_TEXT, st.sampled_from(STYLES))
def test_any_title_and_publisher_stand_in_the_citation(citer, title, publisher, style):
    known = source(title=title, publisher=publisher, date="2019~", url="")
    citation = citer.cite(Cited(source_item(known), PLACE), style)
    for line in (citation.mention, *citation.entries):
        assert line.text == one_line(line.text)  # one line, and no mark of the processor left
        assert re.sub(r"</?i>", "", line.html).count("<") == 0
    letters = re.sub(r"\W", "", request(source_item(known), None, style).fields["title"])
    assert letters in re.sub(r"\W", "", citation.entries[0].text)
    speaker = "" if publisher.strip() == "not stated" else re.sub(r"\W", "", one_line(publisher))
    assert speaker in re.sub(r"\W", "", citation.entries[0].text)


@given(ANY_TEXT, ANY_TEXT, st.sampled_from(STYLES))
def test_any_record_can_be_cited(citer, title, version, style):
    heading = Heading("event/one", "event", "timeline", "", title, "", "")
    citation = citer.cite(record_item(heading, version), style)
    assert citation.entries[0].text.count("record event/one") == 1
    assert re.sub(r"\W", "", one_line(version)) in re.sub(r"\W", "", citation.entries[0].text)
