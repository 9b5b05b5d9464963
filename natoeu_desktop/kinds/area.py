"""Areas of cooperation: a subject on which NATO and the EU work together."""

from natoeu_desktop.kinds.base import Category, Kind, Property, ValueType

AREA = Kind(
    key="area",
    label="Area of cooperation",
    tab="declarations",
    categories=(Category("area", "Areas of cooperation", "Area"),),
    properties=(
        Property("named_as", "Named in the sources"),
        Property("covers", "Covers"),
        Property("purpose", "Purpose"),
        Property("principle", "Principle"),
        Property("means", "Means"),
        Property("meets", "Meetings and contacts"),
        Property("takes_part", "Takes part"),
        Property("said", "The source says"),
        Property("priority", "Priority"),
        Property("result", "Result"),
        Property("part_of", "Part of", ValueType.RECORD, inverse="Includes"),
        Property("group", "Group of countries", ValueType.RECORD, inverse="Areas of cooperation"),
        Property("body", "Body", ValueType.RECORD, inverse="Areas of cooperation"),
        Property("document", "Document", ValueType.RECORD, inverse="Areas of cooperation"),
        Property("exercise", "Exercise", ValueType.RECORD, inverse="Areas of cooperation"),
        Property("country", "Country", ValueType.RECORD, inverse="Areas of cooperation"),
    ),
)
