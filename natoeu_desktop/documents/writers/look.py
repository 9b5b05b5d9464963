"""What rich text looks like: colours, fonts, and how each style of a run is told apart."""

from __future__ import annotations

from dataclasses import dataclass

from natoeu_desktop.documents.blocks import Style


@dataclass(frozen=True, slots=True)
class ScreenLook:
    """Colours (``#rrggbb``), the quotations' font, the width of the labels in pixels."""

    text: str
    muted: str
    accent: str
    line: str
    quote_bar: str
    mark: str
    panel: str
    panel_line: str
    quotation_font: str
    quotation_points: float
    label_width: int
    removed: str = "#fbe1de"  # behind words of an older wording, and the words themselves
    on_removed: str = "#8c1d12"
    added: str = "#dcf1e0"
    on_added: str = "#14532a"


def run_style(style: Style, look: ScreenLook) -> str:
    """Return the CSS of a run, "" for none.

    What was removed is struck through and what was added underlined, for eyes that see no tint.
    """
    css = {
        Style.MUTED: f"color:{look.muted}; font-size:small",
        Style.STRONG: "font-weight:600",
        Style.MARKED: f"background-color:{look.mark}",
        Style.REMOVED: f"background-color:{look.removed}; color:{look.on_removed}; "
        "text-decoration:line-through",
        Style.ADDED: f"background-color:{look.added}; color:{look.on_added}; "
        "text-decoration:underline",
        Style.REMOVED_FORM: f"color:{look.muted}; text-decoration:line-through",
        Style.ADDED_FORM: f"color:{look.muted}; text-decoration:underline",
    }
    return css.get(style, "")
