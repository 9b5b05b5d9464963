"""What marks a file as a database of this program, and of which schema."""

APPLICATION_ID = 0x4E455552  # "NEUR" in the file's header, for file(1) and for us
SCHEMA_VERSION = 1
