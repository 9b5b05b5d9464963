"""A work as it is handed to a style: in the words of CSL, by the house rules for that style."""

from __future__ import annotations

from dataclasses import dataclass

from natoeu_desktop.citations.capitals import capitalised
from natoeu_desktop.citations.dates import Parts
from natoeu_desktop.citations.formatted import PLACE, RECORD
from natoeu_desktop.citations.items import HEADING, Form, Item, Place
from natoeu_desktop.citations.styles import Style


@dataclass(frozen=True, slots=True)
class Request:
    """A work, ready to be rendered.

    ``fields`` are plain variables under their names in Python (``container_title``).
    ``literal_date``, where given, is set as it is, in place of ``date_parts``. ``locator`` is
    (label, text). ``words`` are what the marks in fields and locator stand for.
    """

    type: str
    fields: dict[str, str]
    author: str
    date_parts: tuple[Parts, ...]
    circa: bool
    literal_date: str
    locator: tuple[str, str] | None
    words: dict[str, str]


def request(item: Item, place: Place | None, style: Style) -> Request:
    """Return ``item``, cited at ``place``, as ``style`` is to render it."""
    author, container, publisher = _responsible(item, style)
    dates = item.issued
    literal = _literal_date(item, style)
    fields = {
        "title": capitalised(_with_sic(item), style.capitals),
        "container_title": container,
        "publisher": publisher,
        "genre": item.genre,
        "version": item.version,
        "URL": item.url,
    }
    if item.record_id:
        fields["version" if _shows_version(item, style) else "container_title"] += RECORD
    return Request(
        type=_type(item, style),
        fields=fields,
        author=author,
        date_parts=dates.parts if dates and not literal else (),
        circa=bool(dates and dates.circa),
        literal_date=literal,
        locator=_locator(place),
        words=_words(item, place, style),
    )


def _responsible(item: Item, style: Style) -> tuple[str, str, str]:
    """Return author, container and publisher as the style places an institution."""
    container = capitalised(item.container, style.capitals)
    if style.site_is_publisher and item.author:
        if item.publisher or container:
            return "", container, item.author
        return "", item.author, ""
    return item.author, container, item.publisher if style.repeats_publisher else ""


def _with_sic(item: Item) -> str:
    title = item.title
    for word in item.erring:
        title = title.replace(word, f"{word} [sic]", 1)
    return title


def _literal_date(item: Item, style: Style) -> str:
    """Return the date in words where the style's file, or citeproc-py, cannot set it; else ""."""
    dates = item.issued
    if dates is None:
        return ""
    if dates.circa and style.circa:
        return f"{style.circa}{dates.years}"
    plain_range = dates.is_range and all(len(part) == 1 for part in dates.parts)
    return "" if plain_range or len(dates.parts) == 1 else dates.label


def _type(item: Item, style: Style) -> str:
    """Return the type to render as: the files hardly know documents of no known form."""
    match item.form:
        case Form.ENTRY:
            return style.entry_type
        case Form.DOCUMENT:
            return Form.WEB_PAGE
        case _:
            return item.form


def _locator(place: Place | None) -> tuple[str, str] | None:
    """Return label and text of a place; a heading has a label that no style has a word for."""
    if place is None:
        return None
    return ("paragraph", f"{place.paragraph}{PLACE}") if place.paragraph else ("heading", PLACE)


def _shows_version(item: Item, style: Style) -> bool:
    return style.shows_version and bool(item.version)


def _words(item: Item, place: Place | None, style: Style) -> dict[str, str]:
    unsaid = item.version and not _shows_version(item, style)
    version = f", version {item.version}" if unsaid else ""
    words = {RECORD: f"{version}, record {item.record_id}"}
    if place:
        words[PLACE] = f"{'' if place.paragraph else HEADING}, {place.characters}"
    return words
