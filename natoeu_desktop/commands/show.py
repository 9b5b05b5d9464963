"""``natoeu-desktop show ID``: a record with its quotations, as text or JSON."""

from __future__ import annotations

import json

from natoeu_desktop.context import Context
from natoeu_desktop.documents.as_json import record_as_json
from natoeu_desktop.documents.record_sheet import record_sheet
from natoeu_desktop.documents.titles import linked_titles
from natoeu_desktop.documents.writers.text import write_text


def show(context: Context, record_id: str, *, as_json: bool) -> str:
    """Return the record as text or JSON; raises NotFoundError for an unknown id."""
    record = context.records.record(record_id)
    if as_json:
        values = record_as_json(record, context.data_version)
        return json.dumps(values, ensure_ascii=False, indent=2) + "\n"
    return write_text(record_sheet(record, linked_titles(record, context.records)))
