"""A small data folder for tests of the builder: two made-up documents and what they say."""

from __future__ import annotations

import hashlib
from pathlib import Path

OLD = "The Alpha Mission began on 2 May 2001 in Freedonia. It is led by General One.\nIt ended.\n"
NEW = "The Alpha Mission began in May 2001 in Freedonia. It is led by General Two.\n"

RECORD = """
[[record]]
id = "operation/alpha"
title = "Alpha Mission"
category = "military"

[[record.quotation]]
key = "old"
source = "old"
text = "The Alpha Mission began on 2 May 2001 in Freedonia. It is led by General One."

[[record.statement]]
property = "start"
value = "2001-05-02"
evidence.old = "The Alpha Mission began on 2 May 2001"
"""


class SmallData:
    """A folder like ``data/`` that a test changes and builds."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        for part in ("sources", "records", "reference"):
            (folder / part).mkdir(parents=True)
        (folder / "dataset.toml").write_text('title = "Small"\ndata_version = "test"\n', "utf-8")
        header = "country_id,organisation,since,until,citation,note\n"
        (folder / "reference" / "accessions.csv").write_text(header, "utf-8")
        self._sources: list[str] = []
        self.add_source("old", OLD, "2001-06")
        self.add_source("new", NEW, "2002")
        self.write(RECORD)

    def add_source(self, name: str, text: str, date: str) -> None:
        """Add a document and describe it."""
        path = self.folder / "sources" / f"{name}.txt"
        path.write_bytes(text.encode())
        checksum = hashlib.sha256(path.read_bytes()).hexdigest()
        self._sources.append(
            f'[[source]]\nid = "{name}"\nfile_name = "{name}.txt"\nlabel = "{name}"\n'
            f'short_title = "{name.title()}"\ntitle = "The {name} page"\npublisher = "P"\n'
            f'date = "{date}"\ndate_basis = "made up"\nurl = ""\nurl_status = "none"\n'
            f'sha256 = "{checksum}"\nline_breaks = "paragraph"\n'
        )
        (self.folder / "sources" / "sources.toml").write_text("\n".join(self._sources), "utf-8")

    def write(self, toml: str, name: str = "all") -> None:
        """Write a record file."""
        (self.folder / "records" / f"{name}.toml").write_text(toml, "utf-8")

    def change(self, old: str, new: str) -> None:
        """Change the record file; what is to be changed must be there."""
        path = self.folder / "records" / "all.toml"
        text = path.read_text("utf-8")
        assert old in text
        path.write_text(text.replace(old, new), "utf-8")

    def add(self, toml: str) -> None:
        """Add to the record file."""
        path = self.folder / "records" / "all.toml"
        path.write_text(path.read_text("utf-8") + toml, "utf-8")
