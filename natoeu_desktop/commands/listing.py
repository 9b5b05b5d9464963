"""``natoeu-desktop list TAB``: a tab's table, as text or JSON."""

from __future__ import annotations

import json

from natoeu_desktop.context import Context
from natoeu_desktop.errors import NotFoundError
from natoeu_desktop.kinds import TABS
from natoeu_desktop.model.listing import Filter, Sort


def list_tab(context: Context, tab_key: str, words: str = "", *, as_json: bool) -> str:
    """Return the rows of a tab that hold all ``words``; raises NotFoundError for an unknown tab."""
    listing = context.listings.get(tab_key)
    if listing is None:
        known = ", ".join(tab.key for tab in TABS)
        raise NotFoundError(f"There is no tab {tab_key!r}; the tabs are {known}.")
    tab = listing.tab
    rows = listing.rows(listing.ids(Filter(words), Sort(tab.sort)))
    keys = [column.key for column in tab.columns]
    if as_json:
        values = [{"id": row.record_id, **dict(zip(keys, row.cells, strict=True))} for row in rows]
        return json.dumps(values, ensure_ascii=False, indent=2) + "\n"
    return "".join("\t".join((row.record_id, *row.cells)) + "\n" for row in rows)
