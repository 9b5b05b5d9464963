"""Formatted citations: what is set in the text or in a footnote, and the bibliography's entry.

Chicago is the notes-and-bibliography system, for it cites in full where the reader stands.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from natoeu_desktop.citations.formatted import Formatted, joined, resolved
from natoeu_desktop.citations.items import Cited, Item, Place
from natoeu_desktop.citations.rendering import request
from natoeu_desktop.citations.styles import Style

if TYPE_CHECKING:
    from natoeu_desktop.citations.engine import Processor


@dataclass(frozen=True, slots=True)
class Citation:
    """A citation in one style.

    ``mention`` is the footnote, or the parenthesis in running text, with the place and the
    record that quotes, if any. ``entries`` are those of the bibliography: the work's, and that
    of the record that quotes it.
    """

    mention: Formatted
    entries: tuple[Formatted, ...]
    has_place: bool

    @property
    def lines(self) -> tuple[Formatted, ...]:
        """What is copied: the mention where it names a place, and the entries."""
        return (self.mention, *self.entries) if self.has_place else self.entries

    @property
    def text(self) -> str:
        """The lines as plain text."""
        return "\n".join(line.text for line in self.lines)

    @property
    def html(self) -> str:
        """The lines as paragraphs of HTML, with italics."""
        return "".join(f"<p>{line.html}</p>" for line in self.lines)


class Citer:
    """Formats citations; each style file is read when it is first asked for, and once."""

    def __init__(self, folder: Path) -> None:
        """``folder`` holds the style files (``resources/csl``)."""
        self._folder = folder
        self._processors: dict[str, Processor] = {}

    def cite(self, cited: Cited | Item, style: Style) -> Citation:
        """Return a source, a passage, a quotation or a record, cited in ``style``."""
        once = Cited(cited) if isinstance(cited, Item) else cited
        mention = self._mention(once.item, once.place, style)
        entries = [self._entry(once.item, style)]
        if once.quoted_in:
            second = self._mention(once.quoted_in, None, style)
            opening, closing = ("", ".") if style.footnotes else ("(", ")")
            mention = joined(
                opening,
                mention.without(opening, closing),
                f", {style.quoted_in} ",
                second.without(opening, closing),
                closing,
            )
            entries.append(self._entry(once.quoted_in, style))
        return Citation(mention, tuple(entries), once.place is not None)

    def _mention(self, item: Item, place: Place | None, style: Style) -> Formatted:
        asked = request(item, place, style)
        rendered = self._processor(style).mention(asked)
        return resolved(rendered, asked.words, american=style.locale == "en-US")

    def _entry(self, item: Item, style: Style) -> Formatted:
        asked = request(item, None, style)
        rendered = self._processor(style).entry(asked)
        return resolved(rendered, asked.words, american=style.locale == "en-US")

    def _processor(self, style: Style) -> Processor:
        # Imported late: citeproc-py and lxml are no part of what start-up pays for.
        from natoeu_desktop.citations.engine import Processor  # noqa: PLC0415

        if style.key not in self._processors:
            path = self._folder / style.file_name
            self._processors[style.key] = Processor(path, style.locale)
        return self._processors[style.key]
