"""The five citation styles: their CSL files, and what the files leave to whoever uses them.

The files in ``resources/csl`` are as published. What is added to them is listed in
:class:`Style`.
"""

from __future__ import annotations

from dataclasses import dataclass

from natoeu_desktop.citations.capitals import Capitals
from natoeu_desktop.citations.items import Form


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """A citation style: its file, and what the file leaves to whoever prepares an item.

    ``footnotes`` tells a style that cites in footnotes from one that does so in parentheses.
    ``circa`` is set before the year of an approximate date where the file has no word for it.
    ``site_is_publisher``: an institution that is both author and publisher stands as the site or
    publisher alone, as in MLA. ``repeats_publisher``: it stands in both places on a
    report, as in Chicago. ``shows_version``: the file renders a version itself.
    """

    key: str
    label: str
    file_name: str
    locale: str
    footnotes: bool
    capitals: Capitals
    quoted_in: str
    circa: str = ""
    entry_type: str = Form.ENTRY
    site_is_publisher: bool = False
    repeats_publisher: bool = False
    shows_version: bool = True


CHICAGO = Style(
    key="chicago",
    label="Chicago (18th ed., notes and bibliography)",
    file_name="chicago-notes-bibliography.csl",
    locale="en-US",
    footnotes=True,
    capitals=Capitals.HEADLINE_LONG,
    quoted_in="quoted in",
    entry_type="chapter",  # the file leaves entries of encyclopaedias out of bibliographies
    repeats_publisher=True,
)
APA = Style(
    key="apa",
    label="APA (7th ed.)",
    file_name="apa.csl",
    locale="en-US",
    footnotes=False,
    capitals=Capitals.AFTER_COLON,
    quoted_in="as cited in",
)
MLA = Style(
    key="mla",
    label="MLA (9th ed.)",
    file_name="modern-language-association.csl",
    locale="en-US",
    footnotes=False,
    capitals=Capitals.HEADLINE,
    quoted_in="qtd. in",
    site_is_publisher=True,
)
HARVARD = Style(
    key="harvard",
    label="Harvard (Cite Them Right, 12th ed.)",
    file_name="harvard-cite-them-right.csl",
    locale="en-GB",
    footnotes=False,
    capitals=Capitals.AS_IS,
    quoted_in="quoted in",
    circa="c. ",
    shows_version=False,
)
OSCOLA = Style(
    key="oscola",
    label="OSCOLA (4th ed.)",
    file_name="oscola.csl",
    locale="en-GB",
    footnotes=True,
    capitals=Capitals.HEADLINE,
    quoted_in="quoted in",
    circa="c ",
    shows_version=False,
)

STYLES = (CHICAGO, APA, MLA, HARVARD, OSCOLA)
