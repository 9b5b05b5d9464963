"""Sources made up for tests, and the texts that a hostile data file might hold."""

from hypothesis import strategies as st

from natoeu_desktop.model.records import Source
from natoeu_desktop.model.text import LineBreaks

ANY_TEXT = st.text(max_size=40) | st.lists(
    st.sampled_from(
        [
            "{", "}", "\\", "%", "&", "#", "$", "_", "~", "^", '"', "'", "--", "``", ",,", "<b>",
            "</b>", "&amp;", "\n", "\r\n", "\t", "\u2028", "\x00", "\x1b", "\ufdd0", "\ufdd3",
            "\ud800", "TY  - ", "ER  - ", "@misc{", "“", "”", "‘", "’", "?", "!", ".", ",", ":",
            "שלום", "مرحبا", "\u202e", "Ünïcode", "名", "a", "of", "Word", "İ", "ß", "ﬁ", " ",
            '<span class="nocase">', "</span>",
        ]
    ),
    max_size=12,
).map("".join)  # fmt: skip


def source(**known):
    given = {
        "id": "some-source", "short_title": "Some", "title": "A title", "publisher": "NATO",
        "date": "2019-02", "date_label": "February 2019", "date_basis": "Stated.",
        "url": "https://www.nato.int/page", "url_status": "verified: seen", "sha256": "",
        "line_breaks": LineBreaks.PARAGRAPH, "note": "",
    }  # fmt: skip
    return Source(**given | known)
