"""The look of chips: outlined buttons that are filled when they are on."""

from __future__ import annotations

from natoeu_desktop.window.theme import colours


def chip_style(kind: str, *, menu: bool = False) -> str:
    """Return the style of a chip; ``kind`` is the class of button, ``menu`` leaves room for one."""
    look = colours()
    right = 22 if menu else 12
    return (
        f"{kind} {{ border: 1px solid {look.line}; border-radius: 12px;"
        f" color: {look.text}; background: {look.window}; padding: 4px {right}px 4px 12px; }}"
        f"{kind}:hover, {kind}:focus {{ border-color: {look.accent}; }}"
        f"{kind}:disabled {{ color: {look.muted}; background: transparent; }}"
        f"{kind}:checked {{ background: {look.selection}; color: {look.on_selection};"
        f" border-color: {look.quote_bar}; }}"
        f"{kind}::menu-indicator {{ subcontrol-position: right center; right: 8px; }}"
    )
