"""The look of chips: outlined buttons that are filled when they are on."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

from natoeu_desktop.window.theme import colours


def chip_style(kind: str, *, menu: bool = False) -> str:
    """Return the style of a chip; ``kind`` is the class of button, ``menu`` leaves room for one.

    It names the size of text, because a styled widget does not follow the application's font.
    """
    look = colours()
    right = 22 if menu else 12
    return (
        f"{kind} {{ border: 1px solid {look.line}; border-radius: 12px; color: {look.text};"
        f" background: {look.window}; padding: 4px {right}px 4px 12px; {text_size()} }}"
        f"{kind}:disabled {{ color: {look.muted}; background: transparent; }}"
        f"{kind}:checked {{ background: {look.selection}; color: {look.on_selection};"
        f" border-color: {look.quote_bar}; }}"
        f"{kind}:hover, {kind}:focus {{ border-color: {look.accent}; }}"
        f"{kind}::menu-indicator {{ subcontrol-position: right center; right: 8px; }}"
    )


def text_size() -> str:
    """Return the application's size of text as a style."""
    return f"font-size: {QApplication.font().pointSizeF()}pt;"
