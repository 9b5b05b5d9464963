"""Pictures of the window: each tab with a record open, without a display.

``python -m natoeu_desktop.window.screens --output build/screens`` renders every tab in light and
dark, small and large; ``--readme`` only those that the README shows.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from natoeu_desktop.window.detail.pane import RECORD, SOURCE, WORDING
from natoeu_desktop.window.theme import Appearance

_RECORDS = {
    "timeline": "event/2003-03-framework-for-cooperation",
    "membership": "country/cyprus",
    "operations": "operation/althea",
    "declarations": "document/joint-declaration-2023",
}
_PAGES = {"operations": (SOURCE, WORDING)}  # beside the record itself
_SIZES = ((1024, 640), (1440, 900))


@dataclass(frozen=True, slots=True)
class Screen:
    """A picture to take."""

    name: str
    tab: str
    appearance: Appearance
    size: tuple[int, int]
    page: str = RECORD


def screens(*, readme: bool) -> Iterator[Screen]:
    """Return the pictures to take."""
    for tab in _RECORDS:
        if readme:
            yield Screen(tab, tab, Appearance.LIGHT, _SIZES[1])
            continue
        for look in (Appearance.LIGHT, Appearance.DARK):
            for size in _SIZES:
                yield Screen(f"{tab}-{look}-{size[0]}x{size[1]}", tab, look, size)
                for page in _PAGES.get(tab, ()):
                    name = f"{tab}-{page}-{look}-{size[0]}x{size[1]}"
                    yield Screen(name, tab, look, size, page)
    if readme:
        yield Screen("in-source", "operations", Appearance.LIGHT, _SIZES[1], SOURCE)
        yield Screen("wording", "operations", Appearance.LIGHT, _SIZES[1], WORDING)
        yield Screen("operations-dark", "operations", Appearance.DARK, _SIZES[1])


def render(output: Path, database: Path, *, readme: bool) -> list[Path]:
    """Take the pictures of a data file into ``output`` and return their paths."""
    from PySide6.QtTest import QTest  # noqa: PLC0415 - not in the program itself

    from natoeu_desktop.context import open_context  # noqa: PLC0415
    from natoeu_desktop.window.application import make_application  # noqa: PLC0415
    from natoeu_desktop.window.main_window import MainWindow  # noqa: PLC0415
    from natoeu_desktop.window.settings import Settings  # noqa: PLC0415
    from natoeu_desktop.window.theme import dress  # noqa: PLC0415

    output.mkdir(parents=True, exist_ok=True)
    written = []
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(Path(folder) / "settings.ini")
        application = make_application(settings)
        window = MainWindow(open_context(database), settings)
        window.show()
        for screen in screens(readme=readme):
            settings.appearance = screen.appearance
            dress(application, screen.appearance)
            window.resize(*screen.size)
            window.go_to(_RECORDS[screen.tab])
            window.detail.open_page(screen.page)
            for _ in range(3):
                application.processEvents()
                QTest.qWait(30)
            path = output / f"{screen.name}.png"
            window.grab().save(str(path))
            written.append(path)
        window.close()
    return written


def _quiet() -> None:
    """Drop what Qt says at every window that has no screen; all else is still said."""
    from PySide6.QtCore import qInstallMessageHandler  # noqa: PLC0415

    def tell(_kind: object, _context: object, text: str) -> None:
        if "propagateSizeHints" not in text:
            sys.stderr.write(f"{text}\n")

    qInstallMessageHandler(tell)


def main() -> int:
    """Take the pictures named on the command line."""
    from natoeu_desktop.paths import bundled_database  # noqa: PLC0415

    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--output", type=Path, required=True)
    parser.add_argument("--database", type=Path, default=bundled_database())
    parser.add_argument("--readme", action="store_true", help="only the README's pictures")
    options = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    _quiet()
    for path in render(options.output, options.database, readme=options.readme):
        sys.stdout.write(f"{path}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
