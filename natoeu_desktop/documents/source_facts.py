"""What is known of a source, as it is told at the top of the document."""

from __future__ import annotations

from natoeu_desktop.model.records import Source


def source_facts(source: Source, *, sound: bool) -> list[tuple[str, str]]:
    """Return label and value, in order; ``sound`` says whether the text is the described one."""
    erring = " [sic]" if "partnetship" in source.title else ""
    proof = "unchanged" if sound else "CHANGED: not the text this checksum is of"
    return [
        ("Title", f"{source.title.strip()}{erring}"),
        ("Publisher", source.publisher),
        ("Date", f"{source.date_label}. {source.date_basis}"),
        ("Address", f"{source.url or 'none known'} ({source.url_status})"),
        ("SHA-256", f"{source.sha256[:16]}… ✓ {proof}" if sound else f"{source.sha256} {proof}"),
        *((("Note", source.note),) if source.note else ()),
    ]
