"""What a record, statement, passage, date and membership is. Pure Python: no Qt, no SQL."""
