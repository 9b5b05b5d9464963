"""Icons in the colour of the text, light and dark."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QSize, Qt
from PySide6.QtGui import QIcon, QPixmap

from natoeu_desktop.paths import resource
from natoeu_desktop.window.theme import Colours

_SIZE = 20
_PIXEL_RATIOS = (1, 2)


def icon(name: str, look: Colours) -> QIcon:
    """Return a bundled icon drawn in the text colour; faded where its action cannot be used."""
    drawing = resource("icons", f"{name}.svg").read_text(encoding="utf-8")
    result = QIcon()
    for mode, colour in ((QIcon.Mode.Normal, look.text), (QIcon.Mode.Disabled, look.line)):
        coloured = QByteArray(drawing.replace("currentColor", colour).encode())
        for ratio in _PIXEL_RATIOS:
            pixmap = QPixmap()
            pixmap.loadFromData(coloured, "SVG")
            size = QSize(_SIZE, _SIZE) * ratio
            scaled = pixmap.scaled(
                size,
                Qt.AspectRatioMode.KeepAspectRatio,
                Qt.TransformationMode.SmoothTransformation,
            )
            scaled.setDevicePixelRatio(ratio)
            result.addPixmap(scaled, mode)
    return result


def program_icon() -> QIcon:
    """Return the program's own icon."""
    return QIcon(str(resource("icons", "natoeu-desktop.svg")))
