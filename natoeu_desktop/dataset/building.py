"""The builder's three verbs: compile the data, write it, compare it with what is written."""

from __future__ import annotations

import sqlite3
import tempfile
from contextlib import closing
from pathlib import Path

from natoeu_desktop.database.digest import TABLES
from natoeu_desktop.dataset.compiled import Dataset
from natoeu_desktop.dataset.compiling import compile_dataset
from natoeu_desktop.dataset.loading import load
from natoeu_desktop.dataset.problems import Problems
from natoeu_desktop.dataset.sources import load_sources
from natoeu_desktop.dataset.writing import write
from natoeu_desktop.kinds import TABS


def compiled(data: Path) -> Dataset:
    """Return the checked data set of the folder ``data``; raises DataError with every problem."""
    problems = Problems()
    sources = load_sources(data, problems)
    raw = load(data, problems)
    dataset = compile_dataset(raw, sources, problems)
    problems.stop_if_any()
    return dataset


def build(data: Path, target: Path) -> Dataset:
    """Compile ``data`` to the database ``target``; on any problem ``target`` stays as it was."""
    dataset = compiled(data)
    write(dataset, target)
    return dataset


def differences_from(data: Path, database: Path) -> list[str]:
    """Rebuild ``data`` beside ``database`` and return in words where the contents differ."""
    with tempfile.TemporaryDirectory() as folder:
        fresh = Path(folder) / "natoeu.db"
        build(data, fresh)
        return _compare(fresh, database)


def _compare(fresh: Path, existing: Path) -> list[str]:
    found = []
    uri = f"{existing.resolve().as_uri()}?mode=ro&immutable=1"
    with closing(sqlite3.connect(fresh)) as new, closing(sqlite3.connect(uri, uri=True)) as old:
        for table in (*TABLES, *(f"listing_{tab.key}" for tab in TABS), "search", "meta"):
            query = f'SELECT * FROM "{table}"'
            try:
                stale = set(map(repr, old.execute(query)))
            except sqlite3.Error as error:
                found.append(f"{table}: {error}")
                continue
            rows = set(map(repr, new.execute(query)))
            if rows != stale:
                found.append(
                    f"{table}: {len(rows - stale)} rows to add, {len(stale - rows)} to remove"
                )
    return found
