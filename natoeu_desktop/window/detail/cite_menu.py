"""The menu "Cite": a record, or one of its quotations, in five styles and three exchange forms."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QMenu

from natoeu_desktop.citations.bibtex import write_bibtex
from natoeu_desktop.citations.citing import Citer
from natoeu_desktop.citations.csljson import write_csl_json
from natoeu_desktop.citations.items import Cited, Item, quotation_cited, record_item
from natoeu_desktop.citations.ris import write_ris
from natoeu_desktop.citations.styles import STYLES, Style
from natoeu_desktop.documents.copying import Copied
from natoeu_desktop.model.records import Record
from natoeu_desktop.paths import resource

EXCHANGE: dict[str, Callable[[list[Item]], str]] = {
    "BibTeX": write_bibtex,
    "RIS": write_ris,
    "CSL-JSON": write_csl_json,
}


class CiteMenu:
    """Fills a menu with the citations of a record and of each of its quotations."""

    def __init__(self, copy: Callable[[Copied, str], None], data_version: str) -> None:
        """``copy`` puts what was chosen on the clipboard and says so in the words given."""
        self._copy = copy
        self._data_version = data_version
        self._citer = Citer(resource("csl"))

    def fill(self, menu: QMenu, record: Record) -> None:
        """Offer the citations of a record in a menu, in place of what it held."""
        menu.clear()
        item = record_item(record.heading, self._data_version)
        self._offer(menu, Cited(item), "this record")
        menu.addSeparator()
        for quotation in record.quotations:
            cited = quotation_cited(quotation, record.heading, self._data_version)
            title = f"Quotation {quotation.number}: {quotation.source.short_title}"
            self._offer(menu.addMenu(title), cited, f"quotation {quotation.number}")

    def _offer(self, menu: QMenu, cited: Cited, what: str) -> None:
        for style in STYLES:
            action = menu.addAction(style.label)
            action.triggered.connect(lambda _=False, style=style: self._cite(cited, style, what))
        menu.addSeparator()
        for name, write in EXCHANGE.items():
            action = menu.addAction(name)
            action.triggered.connect(
                lambda _=False, name=name, write=write: self._export(cited, name, write, what)
            )

    def _cite(self, cited: Cited, style: Style, what: str) -> None:
        citation = self._citer.cite(cited, style)
        plain = citation.text
        self._copy(Copied(plain, citation.html, plain), f"A citation of {what} was copied.")

    def _export(
        self, cited: Cited, name: str, write: Callable[[list[Item]], str], what: str
    ) -> None:
        text = write([cited.as_item()])
        self._copy(Copied(text, "", ""), f"{name} of {what} was copied.")
