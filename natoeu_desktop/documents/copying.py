"""What goes to the clipboard: words with their source, as plain text, rich text and Markdown."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import escape

from natoeu_desktop.documents.record_sheet import place_name, source_name, value_text
from natoeu_desktop.kinds import kind_of
from natoeu_desktop.model.records import Quotation, Record, Statement

_MARKDOWN = re.compile(r"([\\`*_{}\[\]<>#|])")


@dataclass(frozen=True, slots=True)
class Copied:
    """The same words in three forms."""

    plain: str
    html: str
    markdown: str


def copy_quotation(
    record: Record, quotation: Quotation, data_version: str, words: str = ""
) -> Copied:
    """Return a quotation (or the ``words`` selected in it) with its source, place and record."""
    text = words.strip() or quotation.readable_text
    origin = f"{source_name(quotation.source)}, {place_name(quotation)}"
    return _with_origin(f"“{text}”", [origin, _record_line(record, data_version)])


def copy_statement(
    record: Record, statement: Statement, titles: dict[str, str], data_version: str
) -> Copied:
    """Return a statement with the quotations that prove it, or with its citation."""
    known = kind_of(record.heading.kind).property(statement.property)
    label = known.label if known else statement.property
    linked = titles.get(statement.value_record_id or "", "")
    value = linked or value_text(known, statement.value)
    proofs = [
        f"“{quotation.readable_text}” {source_name(quotation.source)}, {place_name(quotation)}"
        for quotation in record.quotations
        if quotation.number in statement.numbers
    ]
    if statement.citation:
        proofs.append(f"{statement.basis}: {statement.citation}")
    first = f"{record.heading.title}: {label}: {value}"
    return _with_origin(first, [*proofs, _record_line(record, data_version)])


def copy_words(record: Record, words: str, data_version: str) -> Copied:
    """Return words of a record that are not a source's, with the record they are from."""
    return _with_origin(words.strip(), [_record_line(record, data_version)])


def _record_line(record: Record, data_version: str) -> str:
    return (
        f"NATO–EU Relations, a sourced reference: {record.heading.title}, record {record.id}, "
        f"data {data_version}"
    )


def _with_origin(text: str, lines: list[str]) -> Copied:
    plain = "\n".join([text, *(f"— {line}" for line in lines)])
    paragraphs = "<br>".join(escape(part) for part in text.split("\n"))
    origins = "".join(f"<p><small>— {escape(line)}</small></p>" for line in lines)
    quoted = "\n".join(f"> {_markdown(part)}" for part in text.split("\n"))
    told = "\n".join(f"— {_markdown(line)}  " for line in lines)
    return Copied(plain, f"<blockquote>{paragraphs}</blockquote>{origins}", f"{quoted}\n\n{told}\n")


def _markdown(text: str) -> str:
    return _MARKDOWN.sub(r"\\\1", text)
