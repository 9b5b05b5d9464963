"""What the parts of the program need of each other, handed in rather than reached for."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from natoeu_desktop.database.connection import Database
from natoeu_desktop.database.listings import Listing
from natoeu_desktop.database.records import RecordReader
from natoeu_desktop.database.sources import SourceReader, sources
from natoeu_desktop.kinds import TABS
from natoeu_desktop.model.records import Source


@dataclass(frozen=True, slots=True)
class Context:
    """An open data file and what reads it."""

    database: Database
    records: RecordReader
    documents: SourceReader
    listings: dict[str, Listing]
    sources: dict[str, Source]

    @property
    def data_version(self) -> str:
        """The version the data gives itself, such as ``2026.11``."""
        return self.database.meta("data_version")


def open_context(path: Path) -> Context:
    """Open a data file; raises DataFileError, with the cause in words, when it cannot be used."""
    database = Database(path)
    listings = {tab.key: Listing(database, tab) for tab in TABS}
    documents = SourceReader(database)
    records = RecordReader(database, documents)
    return Context(database, records, documents, listings, sources(database))
