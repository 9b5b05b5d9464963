r"""BibTeX, readable by BibTeX and biblatex alike.

The file is UTF-8, which BibTeX 0.99d passes through and biber reads; letters are not turned into
commands. Escaped is what TeX would take for a command, and what it would set as another sign:
``--`` would come out as a dash. BibTeX counts braces even behind a backslash (btxdoc, section 4),
so only braces that are paired are written as ``\{`` and ``\}``, which every reader knows. One
without its other half becomes ``\textbraceleft{}`` or ``\textbraceright{}``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from natoeu_desktop.citations.items import Form, Item

_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_TYPES = {Form.REPORT: "techreport"}  # all else is misc
_ESCAPES = {
    "\\": r"\textbackslash{}", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}",
    "&": r"\&", "%": r"\%", "$": r"\$", "#": r"\#", "_": r"\_",
}  # fmt: skip
_LONE_BRACES = {"{": r"\textbraceleft{}", "}": r"\textbraceright{}"}
# Pairs that TeX sets as one sign (in the encodings OT1 and T1).
_LIGATURES = {"--", "``", "''", ",,", "<<", ">>", "!`", "?`"}
_KEY_CHARACTER = re.compile(r"[a-z0-9:.-]")


def write_bibtex(items: Iterable[Item]) -> str:
    """Return items as BibTeX entries, one of each id."""
    listed = {item.id: item for item in items}
    return "\n".join(_entry(item) for item in listed.values())


def bibtex_key(item_id: str) -> str:
    """Return the key of an item: always the same, and another one for every other id.

    ``/`` becomes ``:``; what a key may not hold, and what would make two keys one where case
    does not count, becomes ``_`` and its hexadecimal code and ``_``.
    """
    return "".join(_key_character(character) for character in item_id)


def escaped(text: str) -> str:
    """Return text as TeX source that sets exactly that text."""
    paired = _paired_braces(text)
    return "".join(
        _parted(text, index) + (rf"\{character}" if index in paired else _command(character))
        for index, character in enumerate(text)
    )


def _command(character: str) -> str:
    return _ESCAPES.get(character) or _LONE_BRACES.get(character, character)


def _parted(text: str, index: int) -> str:
    """Return what keeps TeX from setting a character and the one before it as one sign."""
    return "{}" if index and text[index - 1 : index + 1] in _LIGATURES else ""


def _paired_braces(text: str) -> set[int]:
    """Return the places of the braces that have their other half."""
    open_at: list[int] = []
    paired: set[int] = set()
    for index, character in enumerate(text):
        if character == "{":
            open_at.append(index)
        elif character == "}" and open_at:
            paired |= {open_at.pop(), index}
    return paired


def _key_character(character: str) -> str:
    if character == "/":
        return ":"
    if character != ":" and _KEY_CHARACTER.fullmatch(character):
        return character
    return f"_{ord(character):x}_"


def _entry(item: Item) -> str:
    lines = [f"  {name} = {value}," for name, value in _fields(item).items() if value]
    kind = _TYPES.get(item.form, "misc")
    return "\n".join([f"@{kind}{{{bibtex_key(item.id)},", *lines, "}"]) + "\n"


def _fields(item: Item) -> dict[str, str]:
    """Return the fields with their values as they stand in the file, "" for what is not known.

    Second braces keep the capitals of titles, and an institution from being parted into names.
    ``annote`` is not printed by the usual styles, ``note`` is.
    """
    version = f", version {item.version}" if item.version else ""
    return {
        "author": _twice(item.author),
        "title": _twice(item.title),
        "institution": _twice(item.publisher),
        "type": _once(item.genre),
        "howpublished": _once(f"{item.container}{version}"),
        **_date(item),
        "url": f"{{{item.url}}}" if item.url else "",
        "language": "{english}",
        "note": _once(item.note),
        "annote": _once(item.remark),
    }


def _date(item: Item) -> dict[str, str]:
    """Return year and month for BibTeX, and the whole date as EDTF for biblatex.

    BibTeX prints a year as it is written, so one in doubt says so, and has no month.
    """
    issued = item.issued
    if issued is None:
        return {}
    if not issued.parts:
        return {"year": _once(issued.label)}
    sign = "~" if issued.circa else ""
    points = ["-".join(f"{number:02}" for number in part) + sign for part in issued.parts]
    month = issued.parts[0][1:2]
    exact = not issued.circa and not issued.is_range
    return {
        "year": _once(f"{'ca. ' if issued.circa else ''}{issued.years}"),
        "month": _MONTHS[month[0] - 1] if month and exact else "",
        "date": f"{{{'/'.join(points)}}}",
    }


def _once(text: str) -> str:
    return f"{{{escaped(text)}}}" if text else ""


def _twice(text: str) -> str:
    """Return text in second braces, not opening with a command: BibTeX would change its case."""
    inner = escaped(text)
    start = "{}" if inner.startswith("\\") else ""
    return f"{{{{{start}{inner}}}}}" if text else ""
