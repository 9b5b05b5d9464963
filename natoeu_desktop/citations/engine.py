"""citeproc-py, adapted: the one module that imports it, and it is imported when first needed.

Importing it costs some 60 ms (lxml) that start-up must not pay. Three gaps are filled here:

* a title that stands in for a missing author is suppressed where it would come again (CSL 1.0.2,
  "Substitute"); citeproc-py does so for plain variables, not for those a macro renders;
* ``disambiguate="true"`` is false, for one work alone is never ambiguous; citeproc-py says true;
* the word "circa" that a style capitalises is a capital only where a sentence begins.

Styles are not validated against the CSL schema at run time: they are bundled, and a test does it.
"""

# ruff: noqa: ANN401 (citeproc-py has no types; what passes through here is its own)

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace
from typing import Any

from citeproc import (  # type: ignore[import-untyped]
    Citation,
    CitationItem,
    CitationStylesBibliography,
    CitationStylesStyle,
    Locator,
    model,
)
from citeproc.source import (  # type: ignore[import-untyped]
    BibliographySource,
    Date,
    DateRange,
    LiteralDate,
    Name,
    Reference,
)
from citeproc.string import MixedString, NoCase  # type: ignore[import-untyped]
from lxml import etree  # type: ignore[import-untyped]

from natoeu_desktop.citations.formatted import (
    ITALIC_OFF,
    ITALIC_ON,
    MAYBE_CAPITAL,
    STYLE_QUOTES,
)
from natoeu_desktop.citations.rendering import Request

_NAMESPACE = "http://purl.org/net/xbiblio/csl"
_TEXT_TAG = f"{{{_NAMESPACE}}}text"
_SHOWN = "shown"  # the variables rendered so far, kept on the cited item


class _Text(model.Text):  # type: ignore[misc]
    """``cs:text`` that notes which variables it rendered."""

    def _variable(self, item: Any, context: Any) -> Any:
        value = super()._variable(item, context)
        if value:
            item[_SHOWN].append(self.get("variable"))
        return value

    def markup(self, text: Any, language: Any) -> Any:
        if self.get("term") == "circa" and self.get("text-case") == "capitalize-first":
            return MAYBE_CAPITAL + str(text)
        return super().markup(text, language)


class _Substitute(model.Substitute):  # type: ignore[misc]
    """``cs:substitute`` that suppresses every variable it rendered, in macros too."""

    def render(self, item: Any, context: Any = None, **kwargs: Any) -> Any:
        before = len(item[_SHOWN])
        text = super().render(item, context=context, **kwargs)
        if text:
            suppressed = context.get_layout().repressed
            suppressed[_TEXT_TAG] = suppressed.get(_TEXT_TAG, []) + item[_SHOWN][before:]
        return text


class _If(model.If):  # type: ignore[misc]
    """``cs:if`` whose work is never ambiguous."""

    def render(self, item: Any, context: Any = None, **kwargs: Any) -> Any:
        if "disambiguate" in self.attrib:
            raise model.ConditionFailed
        return super().render(item, context=context, **kwargs)


class _ElseIf(model.Else_If):  # type: ignore[misc]
    """``cs:else-if`` whose work is never ambiguous."""

    def render(self, item: Any, context: Any = None, **kwargs: Any) -> Any:
        if "disambiguate" in self.attrib:
            raise model.ConditionFailed
        return super().render(item, context=context, **kwargs)


_ADAPTED = {"text": _Text, "substitute": _Substitute, "if": _If, "else-if": _ElseIf}


class _Style(CitationStylesStyle):  # type: ignore[misc]
    """A style file, read with the adapted elements."""

    def __init__(self, path: Path, locale: str) -> None:
        lookup = etree.ElementNamespaceClassLookup()
        elements = lookup.get_namespace(_NAMESPACE)
        elements[None] = model.CitationStylesElement
        for known in model.CitationStylesElement.__subclasses__():
            elements[known.__name__.replace("_", "-").lower()] = known
        elements.update(_ADAPTED)
        self.parser = etree.XMLParser(remove_comments=True, no_network=True)
        self.parser.set_element_class_lookup(lookup)
        self.xml = etree.parse(str(path), self.parser)
        self.root = self.xml.getroot()
        # One work needs no sorting, and sorting would render it once more.
        for order in list(self.root.iter(f"{{{_NAMESPACE}}}sort")):
            order.getparent().remove(order)
        self.root.set_locale_list(locale, validate=False)


def _italic(text: Any) -> str:
    return f"{ITALIC_ON}{text}{ITALIC_OFF}"


def _preformat(text: Any) -> str:
    """Return a term or value of the style; its quotation marks are told from those of a text."""
    return STYLE_QUOTES.get(str(text), str(text))


_FORMATTER = SimpleNamespace(
    preformat=_preformat, Italic=_italic, Oblique=_italic, Bold=str, Light=str, Underline=str,
    Superscript=str, Subscript=str, SmallCaps=str,
)  # fmt: skip


class Processor:
    """Renders works in one style; the file is read once."""

    def __init__(self, path: Path, locale: str) -> None:
        self._style = _Style(path, locale)

    def mention(self, request: Request) -> str:
        """Return the footnote or the parenthesis in running text, with marks."""
        bibliography, citation = self._cited(request)
        return str(bibliography.cite(citation, None))

    def entry(self, request: Request) -> str:
        """Return the entry in a bibliography, with marks."""
        bibliography, _ = self._cited(request)
        return str(bibliography.bibliography()[0])

    def _cited(self, request: Request) -> tuple[Any, Any]:
        reference = _reference(request)
        source = BibliographySource()
        source.add(reference)
        item = CitationItem(reference.key)
        item[_SHOWN] = []
        if request.locator:
            item["locator"] = Locator(*request.locator)
        citation = Citation([item])
        bibliography = CitationStylesBibliography(self._style, source, _FORMATTER)
        bibliography.register(citation)
        return bibliography, citation


def _reference(request: Request) -> Any:
    # Capitals are the caller's: nothing in a text may be changed by the style.
    fields = {name: MixedString([NoCase(value)]) for name, value in request.fields.items() if value}
    names = {"author": [Name(literal=request.author)]} if request.author else {}
    dates = {"issued": _date(request)} if request.literal_date or request.date_parts else {}
    return Reference("work", request.type, **fields, **names, **dates)


def _date(request: Request) -> Any:
    if request.literal_date:
        return LiteralDate(request.literal_date)
    dates = [
        Date(**dict(zip(("year", "month", "day"), part, strict=False)))
        for part in request.date_parts
    ]
    if len(dates) == 2:
        return DateRange(begin=dates[0], end=dates[1], circa=request.circa)
    dates[0]["circa"] = request.circa
    return dates[0]
