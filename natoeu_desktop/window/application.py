"""The application before any window: its name, style, fonts and colours."""

from __future__ import annotations

import sys

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from natoeu_desktop import __version__
from natoeu_desktop.window.settings import Settings
from natoeu_desktop.window.theme import dress, load_fonts, set_scale


def make_application(settings: Settings) -> QApplication:
    """Return the application, dressed: Fusion style, bundled fonts, light or dark, text size."""
    QCoreApplication.setApplicationName("natoeu-desktop")
    QCoreApplication.setApplicationVersion(__version__)
    QGuiApplication.setDesktopFileName("natoeu-desktop")
    existing = QApplication.instance()
    application = existing if isinstance(existing, QApplication) else QApplication(sys.argv[:1])
    application.setStyle("Fusion")
    load_fonts()
    dress(application, settings.appearance)
    set_scale(application, settings.scale)
    application.styleHints().colorSchemeChanged.connect(
        lambda _: dress(application, settings.appearance)
    )
    return application
