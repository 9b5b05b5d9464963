"""The tables of ``natoeu.db``. Other tools read them: names and columns are a contract."""

from __future__ import annotations

from natoeu_desktop.database.format import APPLICATION_ID, SCHEMA_VERSION
from natoeu_desktop.kinds import TABS, Tab

TABLES = f"""
PRAGMA application_id = {APPLICATION_ID};
PRAGMA user_version = {SCHEMA_VERSION};

CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;

CREATE TABLE source (
    id TEXT PRIMARY KEY,
    position INTEGER NOT NULL UNIQUE,
    label TEXT NOT NULL,       -- in narrow columns
    short_title TEXT NOT NULL,
    file_name TEXT NOT NULL,
    title TEXT NOT NULL,
    publisher TEXT NOT NULL,
    date TEXT NOT NULL,        -- EDTF
    date_label TEXT NOT NULL,
    date_basis TEXT NOT NULL,
    url TEXT NOT NULL,
    url_status TEXT NOT NULL,
    sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
    line_breaks TEXT NOT NULL CHECK (line_breaks IN ('paragraph', 'wrap')),
    note TEXT NOT NULL,
    text TEXT NOT NULL
) STRICT;

-- How a document is parted, so that it can be typeset: block by block, in order.
CREATE TABLE block (
    source_id TEXT NOT NULL REFERENCES source(id),
    position INTEGER NOT NULL,
    start INTEGER NOT NULL CHECK (start >= 0),
    "end" INTEGER NOT NULL CHECK ("end" > start),
    form TEXT NOT NULL CHECK (form IN ('title', 'heading', 'paragraph', 'bullet', 'milestone',
        'footnote', 'caption', 'furniture')),
    PRIMARY KEY (source_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE passage (
    id TEXT PRIMARY KEY,
    source_id TEXT NOT NULL REFERENCES source(id),
    start INTEGER NOT NULL CHECK (start >= 0),
    "end" INTEGER NOT NULL,
    text TEXT NOT NULL CHECK (length(text) = "end" - start),
    UNIQUE (source_id, start, "end")
) STRICT;

CREATE TABLE record (
    id TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    tab TEXT NOT NULL,
    category TEXT NOT NULL,
    title TEXT NOT NULL,
    summary TEXT NOT NULL,     -- the first quotation: a record is summed up in a source's words
    date TEXT NOT NULL,        -- EDTF, '' where no source dates it
    date_label TEXT NOT NULL,
    date_from TEXT,            -- ISO days, NULL where not stated
    date_to TEXT,
    position INTEGER NOT NULL UNIQUE
) STRICT;
CREATE INDEX record_tab ON record(tab, position);

CREATE TABLE statement (
    id INTEGER PRIMARY KEY,
    record_id TEXT NOT NULL REFERENCES record(id),
    property TEXT NOT NULL,
    value TEXT NOT NULL,
    value_record_id TEXT REFERENCES record(id),
    basis TEXT NOT NULL CHECK (basis IN ('sourced', 'reference', 'editorial')),
    citation TEXT NOT NULL CHECK (basis = 'sourced' OR citation <> ''),
    as_of TEXT NOT NULL,       -- EDTF date of the newest source that proves it
    position INTEGER NOT NULL,
    UNIQUE (record_id, position)
) STRICT;
CREATE INDEX statement_value_record ON statement(value_record_id);
CREATE INDEX statement_property ON statement(property, value);

CREATE TABLE evidence (
    statement_id INTEGER NOT NULL REFERENCES statement(id),
    passage_id TEXT NOT NULL REFERENCES passage(id),
    position INTEGER NOT NULL,
    PRIMARY KEY (statement_id, position)
) STRICT;
CREATE INDEX evidence_passage ON evidence(passage_id);

CREATE TABLE quotation (
    record_id TEXT NOT NULL REFERENCES record(id),
    passage_id TEXT NOT NULL REFERENCES passage(id),
    position INTEGER NOT NULL,
    PRIMARY KEY (record_id, position),
    UNIQUE (record_id, passage_id)
) STRICT;
CREATE INDEX quotation_passage ON quotation(passage_id);

CREATE TABLE difference (
    id TEXT PRIMARY KEY,
    record_id TEXT NOT NULL REFERENCES record(id),
    property TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN
        ('changed over time', 'sources disagree', 'source errs', 'naming', 'dropped')),
    note TEXT NOT NULL CHECK (note <> ''),
    citation TEXT NOT NULL CHECK (citation <> ''),
    position INTEGER NOT NULL
) STRICT;
CREATE INDEX difference_record ON difference(record_id);

CREATE TABLE difference_passage (
    difference_id TEXT NOT NULL REFERENCES difference(id),
    passage_id TEXT NOT NULL REFERENCES passage(id),
    label TEXT NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (difference_id, position)
) STRICT;

CREATE TABLE wording (
    record_id TEXT NOT NULL REFERENCES record(id),
    older_passage_id TEXT NOT NULL REFERENCES passage(id),
    newer_passage_id TEXT NOT NULL REFERENCES passage(id),
    PRIMARY KEY (record_id, older_passage_id, newer_passage_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE membership (
    country_id TEXT NOT NULL REFERENCES record(id),
    organisation TEXT NOT NULL CHECK (organisation IN ('NATO', 'EU', 'PfP')),
    since TEXT NOT NULL,       -- ISO day, the first day of membership
    until TEXT,                -- ISO day, the last day of membership; NULL: no end
    basis TEXT NOT NULL CHECK (basis = 'reference'),
    citation TEXT NOT NULL CHECK (citation <> ''),
    note TEXT NOT NULL,
    PRIMARY KEY (country_id, organisation, since)
) STRICT, WITHOUT ROWID;

CREATE TABLE alias (
    term TEXT NOT NULL,
    stands_for TEXT NOT NULL,
    record_id TEXT REFERENCES record(id),
    source_id TEXT REFERENCES source(id) -- a source that uses it; NULL where none does
) STRICT;
CREATE INDEX alias_record ON alias(record_id);

-- What narrows a table, ready to be counted: one row a record, facet and value.
CREATE TABLE facet (
    tab TEXT NOT NULL,
    facet TEXT NOT NULL,
    value TEXT NOT NULL,
    record_id TEXT NOT NULL REFERENCES record(id),
    PRIMARY KEY (tab, facet, value, record_id)
) STRICT, WITHOUT ROWID;

-- Folded text (no case, accents, dashes): see model/folding.py.
CREATE VIRTUAL TABLE search USING fts5(
    record_id UNINDEXED, tab UNINDEXED, title, aliases, statements, quotations,
    tokenize = "unicode61 remove_diacritics 2", prefix = '2 3'
);
"""


def listing_table(tab: Tab) -> str:
    """Return the name of the table that holds the rows of a tab, ready to be shown and sorted."""
    return f"listing_{tab.key}"


def listing_ddl(tab: Tab) -> str:
    """Return the statements that create a tab's listing and its readable view."""
    table = listing_table(tab)
    cells = ",\n    ".join(
        f'"{c.key}" TEXT NOT NULL, "{c.key}_sort" TEXT NOT NULL' for c in tab.columns
    )
    shown = ", ".join(f'"{column.key}"' for column in tab.columns)
    indexes = "\n".join(
        f'CREATE INDEX "{table}_{c.key}" ON "{table}"("{c.key}_sort", position);'
        for c in tab.columns
    )
    return f"""
CREATE TABLE "{table}" (
    record_id TEXT PRIMARY KEY REFERENCES record(id),
    position INTEGER NOT NULL,
    {cells}
) STRICT, WITHOUT ROWID;
{indexes}
CREATE VIEW "{tab.view}" AS
    SELECT record_id AS id, {shown} FROM "{table}" ORDER BY position;
"""


def full_ddl() -> str:
    """Return every statement that makes an empty database of this schema."""
    return TABLES + "".join(listing_ddl(tab) for tab in TABS)
