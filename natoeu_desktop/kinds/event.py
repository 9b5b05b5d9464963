"""Events: what happened on a day, in a month, over a period."""

from natoeu_desktop.kinds.base import Category, Kind, Property, ValueType

EVENT = Kind(
    key="event",
    label="Event",
    tab="timeline",
    categories=(
        Category("political", "Political meetings and summits", "Political"),
        Category("agreement", "Declarations and agreements", "Agreement"),
        Category("operation", "Operations", "Operations"),
        Category("capability", "Capabilities, staff links and exercises", "Capabilities"),
        Category("report", "Reports", "Report"),
    ),
    properties=(
        Property("date", "Date", ValueType.DATE, single=True, always=True),
        Property("place", "Place", single=True),
        Property("occasion", "Occasion"),
        Property("participant", "Took part"),
        Property("signatory", "Signed by"),
        Property("requester", "Requested by"),
        Property("host", "Hosted by"),
        Property("happened", "What happened"),
        Property("decided", "Decided"),
        Property("stated", "Stated"),
        Property("discussed", "Discussed"),
        Property("purpose", "Purpose"),
        Property("leads_to", "Leads to"),
        Property("said", "The source says"),
        Property("document", "Document", ValueType.RECORD, inverse="Events"),
        Property("operation", "Operation", ValueType.RECORD, inverse="Events"),
        Property("exercise", "Exercise", ValueType.RECORD, inverse="Events"),
        Property("area", "Area of cooperation", ValueType.RECORD, inverse="Events"),
        Property("body", "Body", ValueType.RECORD, inverse="Events"),
        Property("country", "Country", ValueType.RECORD, inverse="Events"),
        Property("group", "Group or rule", ValueType.RECORD, inverse="Events"),
        Property("part_of", "Part of", ValueType.RECORD, inverse="Includes"),
        Property("preceded_by", "Preceded by", ValueType.RECORD, inverse="Followed by"),
    ),
    start_property="date",
)
