"""Countries: the 36 that have been members of NATO, of the EU, or of both."""

from natoeu_desktop.kinds.base import Category, Kind, Property, ValueType

COUNTRY = Kind(
    key="country",
    label="Country",
    tab="membership",
    categories=(Category("country", "Countries", "Country"),),
    properties=(
        Property("named_as", "Named in the sources"),
        Property("nato", "NATO, as the sources state it"),
        Property("eu", "EU, as the sources state it"),
        Property("pfp", "Partnership for Peace"),
        Property("meetings", "NATO-EU meetings"),
        Property("security_agreement", "Security agreement with NATO"),
        Property("listed_in", "Listed among", ValueType.RECORD, inverse="Lists"),
        Property("said", "The source says"),
        Property("took_part_in", "Took part in", ValueType.RECORD, inverse="Countries named"),
        Property("location_of", "Location of", ValueType.RECORD, inverse="Located in"),
    ),
)
