"""One spelling for many: how text is folded before it is compared, sorted or searched.

Case, accents, letters that Unicode does not decompose (ł, ø, ı, ß …), dashes and quotation marks
are made alike, in the index and in what a person types.
"""

from __future__ import annotations

import re
import unicodedata

# Letters of their own, which no accent stripping turns into their base letter.
_LETTERS = str.maketrans(
    {
        "ł": "l", "ø": "o", "đ": "d", "ð": "d", "ħ": "h", "ı": "i", "ŧ": "t", "þ": "th",
        "ß": "ss", "æ": "ae", "œ": "oe", "ŋ": "n", "ĸ": "k",
    }
)  # fmt: skip
_NOT_WORD = re.compile(r"[^\w]+|_+")
_QUOTES = re.compile("['’‘`´]")


def fold(text: str) -> str:
    """Return ``text`` as words parted by single blanks: no case, accents, dashes or quotes."""
    # Some letters have a case only once decomposed (𝓐), others decompose only in lower case.
    decomposed = unicodedata.normalize("NFKD", text).casefold()
    lowered = unicodedata.normalize("NFKD", decomposed).translate(_LETTERS)
    bare = "".join(char for char in lowered if not unicodedata.combining(char))
    return " ".join(_NOT_WORD.sub(" ", _QUOTES.sub("", bare)).split())
