"""The four tabs: their tables' columns and the facets that narrow them."""

from natoeu_desktop.kinds.base import Column, Content, Facet, Tab

NOT_STATED = "not stated"

_SOURCES = Column("sources", "Sources", Content.SOURCES, width=17, gives_way=3)
_MARKS = Column("marks", "Notes", Content.MARKS, width=19, gives_way=2)
_SOURCE_FACET = Facet("source", "Source", Content.SOURCES)
_MARK_FACET = Facet("mark", "Notes", Content.MARKS)

TABS = (
    Tab(
        "timeline",
        "Timeline",
        "timeline",
        (
            Column("date", "Date", Content.DATE, width=18),
            Column("title", "Event", Content.TITLE, width=0),
            Column("lane", "Lane", Content.CATEGORY, width=26, gives_way=4),
            _SOURCES,
            _MARKS,
        ),
        (Facet("lane", "Lane", Content.CATEGORY), _SOURCE_FACET, _MARK_FACET),
        "date",
    ),
    Tab(
        "membership",
        "Membership",
        "membership_table",
        (
            Column("title", "Country or group", Content.TITLE, width=16),
            Column("nato", "NATO", Content.MEMBERSHIP, "NATO", width=17),
            Column("eu", "EU", Content.MEMBERSHIP, "EU", width=17),
            Column("pfp", "Partnership for Peace", Content.MEMBERSHIP, "PfP", 22, gives_way=3),
            Column("meetings", "NATO-EU meetings", Content.PROPERTY, "meetings", width=0),
            _SOURCES,
            _MARKS,
        ),
        (Facet("group", "Show", Content.CATEGORY), _SOURCE_FACET, _MARK_FACET),
        "title",
    ),
    Tab(
        "operations",
        "Operations",
        "operations",
        (
            Column("title", "Operation", Content.TITLE, width=0),
            Column("organisation", "Organisation", Content.PROPERTY, "organisation", width=11),
            Column("region", "Region", Content.PROPERTY, "region", 22, gives_way=1),
            Column("start", "From", Content.PROPERTY, "start", 16, NOT_STATED),
            Column("end", "To", Content.PROPERTY, "end", 16, NOT_STATED),
            Column("berlin_plus", "Berlin Plus", Content.PROPERTY, "berlin_plus", 11, gives_way=4),
            _SOURCES,
            _MARKS,
        ),
        (
            Facet("organisation", "Organisation", Content.PROPERTY, "organisation"),
            Facet("region", "Region", Content.PROPERTY, "region"),
            Facet("category", "Kind", Content.CATEGORY),
            _SOURCE_FACET,
            _MARK_FACET,
        ),
        "title",
    ),
    Tab(
        "declarations",
        "Declarations",
        "declarations",
        (
            Column("date", "Date", Content.DATE, "", 18),
            Column("title", "Title", Content.TITLE, width=0),
            Column("category", "Kind", Content.CATEGORY, width=22, gives_way=4),
            Column("party", "Parties", Content.PROPERTY, "party", 18, gives_way=5),
            _SOURCES,
            _MARKS,
        ),
        (Facet("category", "Kind", Content.CATEGORY), _SOURCE_FACET, _MARK_FACET),
        "date",
    ),
)
