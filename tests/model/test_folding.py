import pytest
from hypothesis import given
from hypothesis import strategies as st

from natoeu_desktop.model.folding import fold


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Łódź", "lodz"), ("Türkiye", "turkiye"), ("Côte d’Ivoire", "cote d'ivoire"),
        ("Berlin-Plus", "berlin plus"), ("NATO–EU", "nato-eu"), ("Straße", "STRASSE"),
        ("Paloméros", "palomeros"), ("“Petersberg tasks”", "petersberg tasks"), ("Ærø", "aero"),
        ("IĞDIR", "ığdır"),
    ],
)  # fmt: skip
def test_spellings_that_mean_the_same_fold_alike(one, other):
    assert fold(one) == fold(other)


@given(st.text(max_size=60))
def test_folding_twice_changes_nothing_more(text):
    assert fold(fold(text)) == fold(text)


@given(st.text(max_size=60))
def test_what_is_left_is_words_and_blanks(text):
    assert all(char.isalnum() or char == " " or ord(char) > 127 for char in fold(text))
