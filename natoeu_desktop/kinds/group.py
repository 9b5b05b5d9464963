"""Groups of countries: what the sources counted and listed, and the rules of participation."""

from natoeu_desktop.kinds.base import Category, Kind, Property, ValueType

GROUP = Kind(
    key="group",
    label="Group of countries",
    tab="membership",
    categories=(
        Category("group", "Groups, counts and lists", "Group"),
        Category("rule", "Rules of participation", "Rule"),
    ),
    properties=(
        Property("count", "Count stated", ValueType.NUMBER),
        Property("share", "Share stated"),
        Property("rule", "Rule"),
        Property("applies_to", "Applies to", ValueType.RECORD, inverse="Rules"),
        Property("reason", "Reason given"),
        Property("decided", "Decided", ValueType.DATE),
        Property("exception", "Exception"),
        Property("role", "Role"),
        Property("said", "The source says"),
        Property("body", "Body", ValueType.RECORD, inverse="Groups and rules"),
        Property("document", "Document", ValueType.RECORD, inverse="Groups and rules"),
    ),
)
