"""The four tabs: their tables' columns and the facets that narrow them."""

from natoeu_desktop.kinds.base import Column, Content, Facet, Tab

NOT_STATED = "not stated"

_SOURCE_FACET = Facet("source", "Source", Content.SOURCES)
_MARK_FACET = Facet("mark", "Notes", Content.MARKS)


def _sources(gives_way: int) -> Column:
    return Column("sources", "Sources", Content.SOURCES, width=14, gives_way=gives_way)


def _marks(gives_way: int) -> Column:
    return Column("marks", "Notes", Content.MARKS, width=17, gives_way=gives_way)


TABS = (
    Tab(
        "timeline",
        "Timeline",
        "timeline",
        (
            Column("date", "Date", Content.DATE, width=17),
            Column("title", "Event", Content.TITLE, width=28, takes_rest=True),
            Column("lane", "Lane", Content.CATEGORY, width=11, gives_way=2),
            _sources(1),
            _marks(3),
        ),
        (Facet("lane", "Lane", Content.CATEGORY), _SOURCE_FACET, _MARK_FACET),
        "date",
    ),
    Tab(
        "membership",
        "Membership",
        "membership_table",
        (
            Column("title", "Country or group", Content.TITLE, width=16, takes_rest=True),
            Column("nato", "NATO", Content.MEMBERSHIP, "NATO", 17),
            Column("eu", "EU", Content.MEMBERSHIP, "EU", 16),
            Column("pfp", "Partnership for Peace", Content.MEMBERSHIP, "PfP", 19, gives_way=2),
            Column("meetings", "NATO-EU meetings", Content.PROPERTY, "meetings", 24, gives_way=1),
            _sources(4),
            _marks(3),
        ),
        (Facet("group", "Show", Content.CATEGORY), _SOURCE_FACET, _MARK_FACET),
        "title",
    ),
    Tab(
        "operations",
        "Operations",
        "operations",
        (
            Column("title", "Operation", Content.TITLE, width=22, takes_rest=True),
            Column("organisation", "Organisation", Content.PROPERTY, "organisation", 11),
            Column("region", "Region", Content.PROPERTY, "region", 18, gives_way=2),
            Column("start", "From", Content.PROPERTY, "start", 15, NOT_STATED),
            Column("end", "To", Content.PROPERTY, "end", 15, NOT_STATED, gives_way=1),
            Column("berlin_plus", "Berlin Plus", Content.PROPERTY, "berlin_plus", 9, gives_way=3),
            _sources(5),
            _marks(4),
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
            Column("date", "Date", Content.DATE, width=17),
            Column("title", "Title", Content.TITLE, width=28, takes_rest=True),
            Column("category", "Kind", Content.CATEGORY, width=15, gives_way=1),
            Column("party", "Parties", Content.PROPERTY, "party", 11, gives_way=2),
            _sources(4),
            _marks(3),
        ),
        (Facet("category", "Kind", Content.CATEGORY), _SOURCE_FACET, _MARK_FACET),
        "date",
    ),
)
