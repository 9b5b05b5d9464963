"""Bodies: standing groups, teams, agencies, centres and headquarters named in the sources."""

from natoeu_desktop.kinds.base import Category, Kind, Property, ValueType

BODY = Kind(
    key="body",
    label="Body",
    tab="declarations",
    categories=(
        Category("body", "Bodies", "Body"),
        Category("office", "Offices", "Office"),
        Category("dialogue", "Meetings and dialogues", "Dialogue"),
        Category("asset", "Fleets, forces and funds", "Fleet, fund"),
    ),
    properties=(
        Property("named_as", "Named in the sources"),
        Property("organisation", "Organisation"),
        Property("established", "Established", ValueType.DATE, single=True),
        Property("agreed", "Agreed", ValueType.DATE, single=True),
        Property("first_meeting", "First meeting", ValueType.DATE, single=True),
        Property("seat", "Seat"),
        Property("type", "Described as"),
        Property("task", "Task"),
        Property("member", "Members"),
        Property("holder", "Office held by, as the sources name them"),
        Property("meets", "Meets"),
        Property("result", "Result"),
        Property("said", "The source says"),
        Property("located_at", "Located at", ValueType.RECORD, inverse="Location of"),
        Property("set_up_by", "Set up by", ValueType.RECORD, inverse="Set up"),
        Property("developed_by", "Developed by", ValueType.RECORD, inverse="Developed"),
        Property("works_with", "Works with", ValueType.RECORD, inverse="Works with"),
        Property("counterpart", "Counterpart", ValueType.RECORD, inverse="Counterpart"),
    ),
    start_property="established",
)
