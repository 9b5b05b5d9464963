"""The look: colours light and dark, bundled fonts, and Qt's Fusion style dressed in them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from natoeu_desktop.paths import resource

INTERFACE_FONT, QUOTATION_FONT = "Inter", "Source Serif 4"
BASE_POINTS = 10.0


class Appearance(StrEnum):
    """Which colours a reader wants."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


@dataclass(frozen=True, slots=True)
class Colours:
    """The colours of one appearance, ``#rrggbb``."""

    window: str
    bar: str
    text: str
    muted: str
    line: str
    accent: str
    on_accent: str
    selection: str
    on_selection: str
    detail: str
    quote_bar: str
    mark: str
    mark_strong: str
    faint: str
    hit: str
    hit_strong: str
    panel: str
    panel_line: str
    removed: str
    on_removed: str
    added: str
    on_added: str


LIGHT = Colours(
    window="#ffffff", bar="#f6f8fa", text="#1b2733", muted="#5a6876", line="#e0e5ea",
    accent="#1d5893", on_accent="#ffffff", selection="#e2edf8", on_selection="#10202f",
    detail="#fdfcfa", quote_bar="#a8c4df", mark="#fdeeae", mark_strong="#f7d65a",
    faint="#eef4f9", hit="#ffd9b0", hit_strong="#ff9d3b", panel="#fff8e2", panel_line="#e0c67f",
    removed="#fbe1de", on_removed="#8c1d12", added="#dcf1e0", on_added="#14532a",
)  # fmt: skip
DARK = Colours(
    window="#15191e", bar="#1b2026", text="#e3e8ed", muted="#a5b2bd", line="#2d353e",
    accent="#82b7ec", on_accent="#0c1723", selection="#25405a", on_selection="#f3f7fb",
    detail="#181c22", quote_bar="#41627f", mark="#5d4d14", mark_strong="#8a6d0f",
    faint="#1d2630", hit="#6b431a", hit_strong="#a3601a", panel="#2a2617", panel_line="#75632b",
    removed="#47211f", on_removed="#ffb4ab", added="#18392a", on_added="#9be0b4",
)  # fmt: skip


_SCHEMES = {
    Appearance.SYSTEM: Qt.ColorScheme.Unknown,
    Appearance.LIGHT: Qt.ColorScheme.Light,
    Appearance.DARK: Qt.ColorScheme.Dark,
}


def load_fonts() -> None:
    """Make the bundled fonts known; where one cannot be read, Qt falls back to the system's."""
    for path in sorted(resource("fonts").glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(path))


def colours() -> Colours:
    """Return the colours in force: those of the application's palette."""
    bar = QGuiApplication.palette().color(QPalette.ColorRole.Window)
    return DARK if bar.lightness() < 128 else LIGHT


def dress(application: QApplication, appearance: Appearance) -> None:
    """Give the application its colours: light, dark, or as the system has it."""
    hints = application.styleHints()
    # Told to Qt too, so that the system's own parts (title bar, dialogs) go along where they can.
    hints.setColorScheme(_SCHEMES[appearance])
    dark = appearance is Appearance.DARK or (
        appearance is Appearance.SYSTEM and hints.colorScheme() is Qt.ColorScheme.Dark
    )
    palette = _palette(DARK if dark else LIGHT)
    if application.palette() != palette:
        application.setPalette(palette)


def set_scale(application: QApplication, percent: int) -> None:
    """Set the size of all text, in per cent of the normal size."""
    font = QFont(INTERFACE_FONT)
    font.setPointSizeF(BASE_POINTS * percent / 100)
    application.setFont(font)


def _palette(look: Colours) -> QPalette:
    role = QPalette.ColorRole
    palette = QPalette()
    for key, value in {
        role.Window: look.bar, role.WindowText: look.text, role.Base: look.window,
        role.AlternateBase: look.bar, role.Text: look.text, role.Button: look.bar,
        role.ButtonText: look.text, role.BrightText: look.on_accent, role.Highlight: look.accent,
        role.HighlightedText: look.on_accent, role.Link: look.accent, role.LinkVisited: look.accent,
        role.ToolTipBase: look.window, role.ToolTipText: look.text,
        role.PlaceholderText: look.muted, role.Accent: look.accent, role.Light: look.window,
        role.Midlight: look.line, role.Mid: look.line, role.Dark: look.muted,
    }.items():  # fmt: skip
        palette.setColor(key, QColor(value))
    disabled = QPalette.ColorGroup.Disabled
    for key in (role.WindowText, role.Text, role.ButtonText):
        faded = QColor(look.muted)
        faded.setAlphaF(0.6)
        palette.setColor(disabled, key, faded)
    return palette
