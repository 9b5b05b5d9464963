"""Text made fit for one line of a citation or of a bibliographic file.

What goes in is any text of the data file, what comes out is one line without control characters.
Words, accents, directions of writing and typographic signs stay as they are.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from urllib.parse import quote, urlsplit

_REPLACEMENT = "\N{REPLACEMENT CHARACTER}"
_URL_CHARACTERS = ":/?#[]@!$&'()*+,;=%-._~"  # RFC 3986: reserved, unreserved and "%"


def one_line(text: str) -> str:
    """Return ``text`` on one line: every stretch of white space is one blank, none at the ends.

    Control characters, halves of surrogate pairs and noncharacters, which no file should hold
    (Unicode 16, sections 23.1, 23.6 and 23.7), become U+FFFD. The styles use some noncharacters
    as marks of their own, so none may come in with a text.
    """
    laid = " ".join(text.split())
    return "".join(_REPLACEMENT if _is_unfit(character) else character for character in laid)


def web_address(url: str) -> str:
    """Return an http(s) address with what RFC 3986 does not allow percent-encoded.

    Anything else, such as a script or a file address, gives "".
    """
    line = one_line(url)
    try:
        parts = urlsplit(line)
    except ValueError:
        return ""
    if parts.scheme.lower() not in {"http", "https"} or not parts.netloc:
        return ""
    return quote(line, safe=_URL_CHARACTERS)


def sentences(parts: Iterable[str]) -> str:
    """Return what is not empty of ``parts``, each closed by a full stop, on one line."""
    lines = [one_line(part) for part in parts]
    return " ".join(line if line[-1] in ".!?" else f"{line}." for line in lines if line)


def _is_unfit(character: str) -> bool:
    code = ord(character)
    if unicodedata.category(character) in {"Cc", "Cs"}:
        return True
    return 0xFDD0 <= code <= 0xFDEF or code & 0xFFFE == 0xFFFE
