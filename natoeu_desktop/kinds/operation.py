"""Operations, missions and activities of NATO, the EU, the UN and the African Union."""

from natoeu_desktop.kinds.base import Category, Kind, Property, ValueType

OPERATION = Kind(
    key="operation",
    label="Operation",
    tab="operations",
    categories=(
        Category("military", "Military operations and missions", "Military"),
        Category("maritime", "Operations and activities at sea", "At sea"),
        Category("civilian", "Civilian missions", "Civilian"),
        Category("training", "Training and advisory missions", "Training"),
    ),
    properties=(
        Property("named_as", "Named in the sources"),
        Property("organisation", "Organisation"),
        Property("type", "Described as"),
        Property("region", "Region"),
        Property("start", "From", ValueType.DATE, single=True, always=True),
        Property("end", "To", ValueType.DATE, single=True, always=True),
        Property("commander", "Commander", single=True),
        Property("headquarters", "Headquarters"),
        Property("berlin_plus", "Berlin Plus"),
        Property("task", "Task"),
        Property("requester", "Requested by"),
        Property("participant", "Takes part"),
        Property("decided", "Decided"),
        Property("cooperation", "Cooperation"),
        Property("said", "The source says"),
        Property("predecessor", "Follows", ValueType.RECORD, inverse="Followed by"),
        Property("builds_on", "Builds on", ValueType.RECORD, inverse="Built on by"),
        Property("counterpart", "Counterpart", ValueType.RECORD, inverse="Counterpart"),
        Property("complements", "Complements", ValueType.RECORD, inverse="Complemented by"),
        Property("supports", "Supports", ValueType.RECORD, inverse="Supported by"),
        Property("uses", "Conducted under", ValueType.RECORD, inverse="Operations"),
        Property("body", "Body", ValueType.RECORD, inverse="Operations"),
        Property("area", "Area of cooperation", ValueType.RECORD, inverse="Operations"),
        Property("country", "Country", ValueType.RECORD, inverse="Operations"),
    ),
    start_property="start",
    end_property="end",
)
