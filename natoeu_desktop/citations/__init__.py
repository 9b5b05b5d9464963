"""Bibliographic forms of sources, passages and records: citation styles, BibTeX, RIS, CSL-JSON."""
