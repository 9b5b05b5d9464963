"""What goes to the clipboard from a comparison: the changes, with both sources and their dates."""

from __future__ import annotations

from collections.abc import Sequence

from natoeu_desktop.documents.blocks import Block, Document, Line, Paragraph, Run, Style
from natoeu_desktop.documents.record_sheet import kicker, place_name, source_name
from natoeu_desktop.documents.wording_sheet import WordingView, wording_sheet
from natoeu_desktop.documents.writers.look import ScreenLook
from natoeu_desktop.documents.writers.screen import write_screen_whole
from natoeu_desktop.documents.writers.text import write_text
from natoeu_desktop.model.records import Record
from natoeu_desktop.model.wording import Comparison


def copy_wordings(
    record: Record,
    view: WordingView,
    comparisons: Sequence[Comparison],
    look: ScreenLook,
    data_version: str,
) -> tuple[str, str]:
    """Return all of the record's comparisons as plain text and as HTML."""
    sheet = wording_sheet(record, view, comparisons)
    return _written(record, sheet.blocks, look, data_version)


def copy_lines(
    record: Record, lines: Sequence[Line], numbers: set[int], look: ScreenLook, data_version: str
) -> tuple[str, str]:
    """Return lines selected in a comparison, with the quotations (by number) they are from."""
    blocks = [Paragraph(line) for line in lines]
    for quotation in record.quotations:
        if quotation.number in numbers:
            origin = f"{source_name(quotation.source)}, {place_name(quotation)}"
            blocks.append(Paragraph((Run(f"[{quotation.number}] {origin}", Style.MUTED),)))
    return _written(record, tuple(blocks), look, data_version)


def _written(
    record: Record, blocks: tuple[Block, ...], look: ScreenLook, data_version: str
) -> tuple[str, str]:
    version = f", data {data_version}" if data_version else ""
    told = f"NATO–EU Relations, a sourced reference: record {record.id}{version}"
    closing = Paragraph((Run(told, Style.MUTED),))
    title = record.heading.title
    sheet = Document(f"{kicker(record)} · Wording", title, (*blocks, closing))
    heading = Paragraph((Run(title, Style.STRONG),))
    html = write_screen_whole(Document("", "", (heading, *sheet.blocks)), look, links=False)
    return write_text(sheet), html
