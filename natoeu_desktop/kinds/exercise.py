"""Exercises named in the sources, and the plans under which they are held."""

from natoeu_desktop.kinds.base import Category, Kind, Property, ValueType

EXERCISE = Kind(
    key="exercise",
    label="Exercise",
    tab="operations",
    categories=(Category("exercise", "Exercises", "Exercise"),),
    properties=(
        Property("named_as", "Named in the sources"),
        Property("organisation", "Organisation"),
        Property("type", "Described as"),
        Property("date", "Date", ValueType.DATE, single=True),
        Property("region", "Place"),
        Property("agreed", "Agreed", ValueType.DATE, single=True),
        Property("participant", "Took part"),
        Property("purpose", "Purpose"),
        Property("said", "The source says"),
        Property("uses", "Held under", ValueType.RECORD, inverse="Exercises"),
        Property("counterpart", "Counterpart", ValueType.RECORD, inverse="Counterpart"),
        Property("area", "Area of cooperation", ValueType.RECORD, inverse="Exercises"),
        Property("body", "Body", ValueType.RECORD, inverse="Exercises"),
    ),
    start_property="date",
)
