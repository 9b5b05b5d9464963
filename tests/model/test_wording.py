"""Texts compared word by word: exact, readable, and form told from substance."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from natoeu_desktop.model.abbreviations import LONG_FORMS
from natoeu_desktop.model.text import LineBreaks, readable
from natoeu_desktop.model.word_forms import FormChange
from natoeu_desktop.model.wording import Comparison, Segment, compare
from tests.conftest import DATA

PUNCTUATION, QUOTES, DASHES = FormChange.PUNCTUATION, FormChange.QUOTES, FormChange.DASHES
CAPITALS, SPACE, SPELLING = FormChange.CAPITALS, FormChange.SPACE, FormChange.SPELLING
SHORT, NUMBER, NOTE = FormChange.ABBREVIATION, FormChange.NUMBER, FormChange.FOOTNOTE

# Words and signs whose every meeting is a trap: compounds, glosses, marks, line ends.
TRAPS = st.lists(
    st.sampled_from(
        [
            "the", "of", "NATO", "EU", "European", "Union", "(EU)", "European Union", "60 000",
            "60,000", "it’s", "it's", "–", "-", "Berlin-Plus", "Berlin", "Plus", "¹", "word¹",
            "word1", "word", ".", ",", "“a”", "peace-keeping", "peacekeeping", "-5", "5-10", "5",
            "weapons of mass destruction", "WMD", "(WMD)", "NATO- run", "Dec", "December",
        ]
    ),
    max_size=14,
)  # fmt: skip
JOINTS = st.sampled_from([" ", "", "\n", " - ", "-"])
TEXTS = st.builds(lambda parts, joint: joint.join(parts), TRAPS, JOINTS)


def pairs(context):
    """Every pair in the database, as it is read."""
    for older, newer, older_breaks, newer_breaks in context.database.rows(
        "SELECT a.text, b.text, s.line_breaks, t.line_breaks FROM wording w "
        "JOIN passage a ON a.id = w.older_passage_id JOIN source s ON s.id = a.source_id "
        "JOIN passage b ON b.id = w.newer_passage_id JOIN source t ON t.id = b.source_id"
    ):
        yield readable(older, LineBreaks(older_breaks)), readable(newer, LineBreaks(newer_breaks))


def is_sound(comparison: Comparison, older: str, newer: str) -> bool:
    """Whether the texts can be put together again, from segments that each say one thing."""
    segments = comparison.segments
    assert (comparison.older, comparison.newer) == (older, newer)
    assert all(part.older or part.newer for part in segments)
    assert all(part.is_kept + part.is_form + part.is_substance == 1 for part in segments)
    kinds = [(part.is_kept, part.is_form) for part in segments]
    assert all(left != right for left, right in pairwise(kinds))
    return True


def marked(older: str, newer: str) -> str:
    """A comparison as it is marked up in plain text, form in ‹older|newer›."""
    shown = ""
    for part in compare(older, newer).segments:
        if part.is_kept:
            shown += part.older
        elif part.is_form:
            shown += f"‹{part.older}|{part.newer}›"
        else:
            shown += (f"[-{part.older}-]" * bool(part.older)) + (
                f"{{+{part.newer}+}}" * bool(part.newer)
            )
    return shown


def test_every_pair_of_the_data_is_put_together_again_exactly(context):
    found = list(pairs(context))
    assert len(found) > 100
    for older, newer in found:
        assert is_sound(compare(older, newer), older, newer)
        assert is_sound(compare(newer, older), newer, older)


@given(st.text(max_size=200), st.text(max_size=200))
def test_any_two_texts_are_put_together_again_exactly(older, newer):
    assert is_sound(compare(older, newer), older, newer)


@given(TEXTS, TEXTS)
def test_texts_full_of_traps_are_put_together_again_exactly(older, newer):
    assert is_sound(compare(older, newer), older, newer)


@given(TEXTS)
def test_a_text_compared_with_itself_is_kept_whole(text):
    comparison = compare(text, text)
    assert comparison.segments == ((Segment(text, text),) if text else ())
    assert comparison.substantive == comparison.formal == 0


@given(st.lists(st.sampled_from(["peace", "war", "EU", "NATO", "joint", "staff"]), min_size=1))
def test_a_change_of_capitals_and_commas_is_never_one_of_substance(words):
    older, newer = " ".join(words), ", ".join(word[:1].upper() + word[1:] for word in words)
    assert compare(older, newer).substantive == 0


@pytest.mark.parametrize(
    ("older", "newer", "form"),
    [
        ("the so-called “Berlin-Plus” terms", "the so-called “Berlin Plus” terms", DASHES),
        ("crisis management tasks", "crisis-management tasks", DASHES),
        ("peace-keeping tasks", "peacekeeping tasks", DASHES),
        ("the years 2009-2016", "the years 2009–2016", DASHES),
        ("projects in NATO- run teams", "projects in NATO-run teams", SPACE),
        ("agreement.Transition from", "agreement. Transition from", SPACE),
        ("both organizations share", "both organisations share", SPELLING),
        ("to emphasize defense", "to emphasise defence", SPELLING),
        ("build up an ESDI", "build up a ESDI", SPELLING),
        ("up to 60 000 troops", "up to 60,000 troops", NUMBER),
        ("published a ″Concerted Approach″", 'published a "Concerted Approach"', QUOTES),
        ("the first “Berlin Plus” one", 'the first "Berlin Plus" one', QUOTES),
        ("access to NATO's planning", "access to NATO’s planning", QUOTES),
        ("NATO foreign ministers", "NATO Foreign Ministers", CAPITALS),
        ("in Darfur, Sudan, in particular", "in Darfur, Sudan in particular", PUNCTUATION),
        ("May 2001 First meeting", "May 2001: First meeting", PUNCTUATION),
        ("Oct 2005", "October 2005", SHORT),
        ("the European Union and NATO", "the EU and NATO", SHORT),
        ("the African Union and the European Union’s help", "the African Union and the EU’s help",
         SHORT),
        ("on ESDP in 2002", "on European Security and Defence Policy (ESDP) in 2002", SHORT),
        ("Operation Headquarters (OHQ) is", "Operation Headquarters is", SHORT),
        ("Reconstruction Teams, Provincial Reconstruction Teams (PRTs) that",
         "Reconstruction Teams, Provincial Reconstruction Teams that", SHORT),
        ("Republic of Macedonia¹ in", "Republic of Macedonia in", NOTE),
        ("NATO-WEU cooperation¹", "NATO-WEU cooperation1", NOTE),
    ],
)  # fmt: skip
def test_the_form_of_words_is_told_from_what_they_say(older, newer, form):
    comparison = compare(older, newer)
    assert comparison.substantive == 0, marked(older, newer)
    assert comparison.forms == {form}
    back = compare(newer, older)
    assert (back.substantive, back.forms) == (0, {form})


@pytest.mark.parametrize(
    ("older", "newer"),
    [
        ("the NATO Deputy Supreme Allied Commander Europe is", "the Vice-Chief of Staff is"),
        ("asked the US to", "asked the us to"),
        ("he won the prize", "he won the prise"),
        ("the report was filed", "the report was filled"),
        ("they re-sign the treaty", "they resign the treaty"),
        ("fell to -5 degrees", "fell to 5 degrees"),
        ("between 5-10 staff", "between 510 staff"),
        ("on 5-10 May", "on 5 10 May"),
        ("at 14:11 hours", "at 14 11 hours"),
        ("rose by 2% a year", "rose by 2 a year"),
        ("costs €5 a head", "costs $5 a head"),
        ("members and/or partners", "members and or partners"),
        ("an end to the crisis.", "an end to the crisis?"),
        ("an area of 5 km² of", "an area of 5 km of"),
        ("1.500 troops", "1,500 troops"),
        ("the EU assumes", "the WEU assumes"),
        ("the CSDP of the EU", "the European Security and Defence Policy of the EU"),
        ("the Energy Union acts", "the EU acts"),
        ("the two may be", "the two maybe"),
    ],
)
def test_what_may_change_the_meaning_is_substance(older, newer):
    assert compare(older, newer).substantive > 0, marked(older, newer)
    assert compare(newer, older).substantive > 0, marked(newer, older)


def test_the_commander_of_althea_changed_and_nothing_is_scrambled():
    assert marked(
        "The NATO Deputy Supreme Allied Commander Europe is the Commander of Operation Althea. "
        "The EU Operation Headquarters (OHQ) is located at SHAPE.",
        "The Vice-Chief of Staff at SHAPE is the Commander of Operation Althea. The EU Operation "
        "Headquarters is located at SHAPE (NATO’s strategic command for operations in Mons, "
        "Belgium).",
    ) == (
        "The [-NATO Deputy Supreme Allied Commander Europe-]{+Vice-Chief of Staff at SHAPE+} is "
        "the Commander of Operation Althea. The EU Operation Headquarters‹ (OHQ)|› is located at "
        "SHAPE{+ (NATO’s strategic command for operations in Mons, Belgium)+}."
    )


@pytest.mark.parametrize(
    ("older", "newer", "wanted"),
    [
        # A sentence that came in is one change, from its beginning to its end.
        ("They met. They left.", "They met. They talked of the EU. They left.",
         "They met. {+They talked of the EU. +}They left."),
        # Few small words between two changes do not part them.
        ("which requires the effective application of both means",
         "requiring a quick and wide use of both means",
         "[-which requires the effective application-]{+requiring a quick and wide use+} of both "
         "means"),
        # One word between small changes does.
        ("actors can build what others helped", "actors could build what others help",
         "actors [-can-]{+could+} build what others [-helped-]{+help+}"),
        # A compound is changed as a whole.
        ("the NATO-EU Declaration", "the EU-NATO Declaration",
         "the [-NATO-EU-]{+EU-NATO+} Declaration"),
        ("regular staff contacts at", "regular staff-to-staff talks at",
         "regular [-staff contacts-]{+staff-to-staff talks+} at"),
        # A phrase that moved is taken out and put in; the rest stays.
        ("An exchange of letters in January 2001 defined the scope",
         "In January 2001, an exchange of letters defined the scope",
         "{+In January 2001, +}‹An|an› exchange of letters[- in January 2001-] defined the scope"),
        ("The first point is this. The second point differs widely.",
         "The second point differs widely. The first point is this.",
         "[-The first point is this. -]The second point differs widely.{+ The first point is "
         "this.+}"),
        ("The organisations have 21 member countries in common.",
         "NATO and the EU currently have 23 members in common.",
         "[-The organisations have 21 member countries-]{+NATO and the EU currently have 23 "
         "members+} in common."),
    ],
)  # fmt: skip
def test_changes_read_as_an_editor_marks_them(older, newer, wanted):
    assert marked(older, newer) == wanted


def test_texts_without_a_common_word_are_worded_anew():
    assert compare("Much was said.", "Nothing happened.").is_anew
    assert not compare("Much was said.", "Much happened.").is_anew
    assert not compare("Much was said.", "Much was said").is_anew


def test_each_name_in_short_is_one_that_the_sources_use_so():
    sources = " ".join(
        " ".join(path.read_text(encoding="utf-8").split()) for path in DATA.glob("sources/*.txt")
    ).casefold()
    for short, long in LONG_FORMS.items():
        glossed = f"{long}s ({short}s)" if short == "PRT" else f"{long} ({short})"
        # These two are glossed by no source: both forms stand for nothing else in them.
        wanted = [short, long] if short in {"UN", "EUMS"} else [glossed]
        for words in wanted:
            assert words.casefold() in sources, words
