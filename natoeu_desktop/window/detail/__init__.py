"""The detail pane: the selected record with the quotations it rests on."""
