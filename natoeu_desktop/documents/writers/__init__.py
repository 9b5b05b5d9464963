"""Writers: each turns the neutral document into one form."""
