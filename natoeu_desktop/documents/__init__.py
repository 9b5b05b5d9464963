"""A record as one neutral document, and the writers that turn it into text, HTML and paper."""
