"""British and American spelling as one, for comparing; never for showing.

Only patterns that cannot turn one English word into another: filled and filed, prise and prize,
called and caled are why there is no general rule for doubled letters or short stems.
"""

from __future__ import annotations

import re

_STEMS_OUR = (
    "arm|behavi|cand|clam|col|endeav|fav|flav|harb|hon|hum|lab|neighb|od|parl|ranc|rig|rum|sav|"
    "splend|succ|tum|val|vap|vig"
)
_STEMS_LL = (
    "cancel|channel|counsel|fuel|label|level|marshal|model|panel|rival|signal|total|travel|tunnel"
)
# In order: what is an exception to a later rule stands before it.
_RULES = tuple(
    (re.compile(pattern), replacement)
    for pattern, replacement in (
        (r"^(practi|licen)([sc])(e|ed|es|ing)$", r"\1c\3"),
        (r"^(ana|para|cata)lys(e|ed|er|ers|es|ing)$", r"\1lyz\2"),
        (r"(?<=[a-z]{3})is(e|ed|er|ers|es|ing|able|ation|ations|ational)$", r"iz\1"),
        (rf"^((?:un|re|dis|be)?(?:{_STEMS_OUR}))our", r"\1or"),
        (r"^((?:kilo|centi|milli)?(?:cent|theat|met|lit|fib|calib|spect|lust))re(s?)$", r"\1er\2"),
        (r"^cent(?=red$)", "cente"),
        (r"^(def|off|pret)ence", r"\1ense"),
        (rf"^({_STEMS_LL})l(ed|er|ers|ing)$", r"\1\2"),
        (r"^(combat|benefit|target|budget)t(ed|ing)$", r"\1\2"),
        (r"^(focus|bias)s(ed|es|ing)$", r"\1\2"),
        (r"^(fulfi|enro)ll(s|ment|ments)?$", r"\1l\2"),
        (r"^(insta|ski|wi)ll(ment|ments|ful|fully)$", r"\1l\2"),
        (r"^(catal|dial|anal|monol|epil|prol)ogue(s?)$", r"\1og\2"),
        (r"^programme(s?)$", r"program\1"),
        (r"^(judg|acknowledg)ement", r"\1ment"),
        (r"^manoeuvr(?:e(?=s?$)|(?=(?:ed|ing)$))", "maneuver"),
        (r"^artefact", "artifact"),
        (r"^ageing$", "aging"),
        (r"^sceptic", "skeptic"),
        (r"^grey", "gray"),
    )
)


def one_spelling(word: str) -> str:
    """Return a word in small letters with its spelling made one; other words as they are."""
    if not (word.isascii() and word.islower()):
        return word
    stem = bare = word.removesuffix("'s")
    for pattern, replacement in _RULES:
        stem = pattern.sub(replacement, stem)
    return stem + word[len(bare) :]
