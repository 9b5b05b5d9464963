"""Names that the five documents also use in short; what each document writes out varies.

A list, not a rule by initials: only what the documents themselves gloss ("European Union (EU)"),
or what stands for nothing else in them, is the same name. All else is a change of substance.
"""

from __future__ import annotations

from dataclasses import dataclass

from natoeu_desktop.model.word_forms import Word, words

LONG_FORMS = {
    "CBRN": "chemical, biological, radiological and nuclear",
    "CFSP": "Common Foreign and Security Policy",
    "CSDP": "Common Security and Defence Policy",
    "EDA": "European Defence Agency",
    "ESDI": "European Security and Defence Identity",
    "ESDP": "European Security and Defence Policy",
    "EU": "European Union",
    "EUMS": "EU Military Staff",
    "ISAF": "International Security Assistance Force",
    "NAC": "North Atlantic Council",
    "OHQ": "Operation Headquarters",
    "PACE": "Parallel and Coordinated Exercises",
    "PARP": "Planning and Review Process",
    "PRT": "Provincial Reconstruction Team",
    "PSC": "Political and Security Committee",
    "RSM": "Resolute Support Mission",
    "SFOR": "Stabilisation Force",
    "UN": "United Nations",
    "WEU": "Western European Union",
    "WMD": "weapons of mass destruction",
}
_ENDINGS = ("", "s", "'s")


@dataclass(frozen=True, slots=True)
class Name:
    """Words ``start`` to ``end`` of a text that are a name, short, long, or long with the short."""

    meaning: str
    start: int
    end: int


def _forms() -> dict[tuple[str, ...], str]:
    """Return the written forms of each name, as keys of words, and what they mean."""
    forms = {}
    for short, long in LONG_FORMS.items():
        for ending in _ENDINGS:
            keys = tuple(word.key for word in words(long + ending))
            abbreviation = tuple(word.key for word in words(short + ending))
            forms[keys] = forms[abbreviation] = short + ending
    return forms


_FORMS = _forms()
_LONGEST = max(len(keys) for keys in _FORMS)


def names(text: str, found: list[Word]) -> list[Name]:
    """Return the names among the words of ``text``; they may overlap."""
    keys = [word.key for word in found]
    result = []
    for start in range(len(keys)):
        for end in range(start + 1, min(start + _LONGEST, len(keys)) + 1):
            meaning = _FORMS.get(tuple(keys[start:end]))
            if meaning is None:
                continue
            result.append(Name(meaning, start, end))
            if end - start > 1 and _glossed(text, found, end, meaning):
                result.append(Name(meaning, start, end + 1))
    return result


def _glossed(text: str, found: list[Word], end: int, meaning: str) -> bool:
    """Return whether the short form follows in brackets: European Union (EU)."""
    if end == len(found) or _FORMS.get((found[end].key,)) != meaning:
        return False
    gap = text[found[end - 1].end : found[end].start]
    return gap == " " and found[end].text.startswith("(")
