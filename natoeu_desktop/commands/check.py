"""``natoeu-desktop check``: every passage, link and count of the data file in use."""

from __future__ import annotations

from natoeu_desktop.context import Context
from natoeu_desktop.database.verify import verify


def check(context: Context) -> tuple[str, bool]:
    """Return what was found, in words, and whether all is well."""
    found = verify(context.database)
    if found:
        return "".join(f"{line}\n" for line in found) + f"{len(found)} things are wrong.\n", False
    meta = context.database.meta
    text = (
        f"{context.database.path}: all is well.\n"
        f"{meta('count.passage')} passages were found again in their sources, "
        f"{meta('count.statement')} statements and {meta('count.record')} records were checked; "
        f"data version {context.data_version}.\n"
    )
    return text, True
