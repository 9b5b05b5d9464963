"""Where the parts are put together: the application, the data file, the window."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtWidgets import QMessageBox

from natoeu_desktop import crash
from natoeu_desktop.context import open_context
from natoeu_desktop.documents.writers.screen import RECORD_SCHEME
from natoeu_desktop.errors import DataFileError
from natoeu_desktop.paths import bundled_database
from natoeu_desktop.window.application import make_application
from natoeu_desktop.window.dialogs import Answer, ask_about_data_file, ask_for_data_file
from natoeu_desktop.window.instance import Instance
from natoeu_desktop.window.main_window import MainWindow
from natoeu_desktop.window.settings import Settings


class Program:
    """The window and the data file it shows; another file gets another window."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self.window: MainWindow | None = None

    def open(self, path: Path) -> bool:
        """Show a data file, or ask what to do when it cannot be used; returns whether one is."""
        old = self.window
        if old is not None:
            old.save_state()
        window = self._window(path)
        if window is None:
            return old is not None
        self.window = window
        window.database_wanted.connect(self.open_other)
        # Queued: the question is asked when the window has done what it was doing.
        window.damaged.connect(
            lambda error: self.tell(error, ""), Qt.ConnectionType.QueuedConnection
        )
        window.show()
        if old is not None:
            old.close()
            old.context.database.close()
            old.deleteLater()
        return True

    def open_other(self, path: Path) -> None:
        """Show another data file and remember it; the present one stays when that fails."""
        if self.open(path) and self.window is not None:
            shown = self.window.context.database.path
            self._settings.database = "" if shown == bundled_database() else str(shown)
            self._settings.save()

    def show(self, record_id: str) -> None:
        """Bring the window to the front and show a record in it ("" only for the former)."""
        if self.window is not None:
            if record_id:
                self.window.go_to(record_id)
            self.window.setWindowState(self.window.windowState() & ~Qt.WindowState.WindowMinimized)
            self.window.raise_()
            self.window.activateWindow()

    def tell(self, error: BaseException, report: str) -> None:
        """Say what went wrong unforeseen; a data file that turned out damaged is asked about."""
        if isinstance(error, DataFileError):
            wanted = self._answer(error)
            if wanted is not None:
                self.open_other(wanted)
            return
        place = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppDataLocation)
        log = crash.write_log(report, Path(place))
        box = QMessageBox(self.window)
        box.setObjectName("crash")
        box.setIcon(QMessageBox.Icon.Critical)
        box.setWindowTitle("Something went wrong")
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText("Something went wrong that was not foreseen.")
        kept = f"\n\nThe report was also added to {log}." if log else ""
        box.setInformativeText(
            "Your data and settings are safe: the program only reads them. You can go on, or "
            f"copy the report below for the developers.{kept}"
        )
        box.setDetailedText(report)
        box.exec()

    def _window(self, path: Path) -> MainWindow | None:
        """Return a window on a data file, or on another that the reader chose in its place."""
        wanted: Path | None = path
        while wanted is not None:
            try:
                return MainWindow(open_context(wanted), self._settings)
            except DataFileError as error:
                wanted = self._answer(error)
        return None

    def _answer(self, error: DataFileError) -> Path | None:
        """Ask about a data file that cannot be used; returns the one to open, None for none."""
        match ask_about_data_file(error, self.window):
            case Answer.OTHER:
                return ask_for_data_file(self.window, error.path.parent) or error.path
            case Answer.BUNDLED:
                return bundled_database()
            case Answer.RETRY:
                return error.path
            case _:
                return None


def run(database: Path | None, settings_file: Path | None, wanted: str = "") -> int:
    """Open the window on a data file (the bundled one by default); returns the exit code.

    ``wanted`` is the id or link of a record to show. Where a window of the same settings and data
    is open already, it is handed to that one.
    """
    settings = Settings(settings_file)
    application = make_application(settings)
    instance = Instance(str(settings_file or ""), str(database or ""))
    record_id = wanted.removeprefix(f"{RECORD_SCHEME}://").strip("/")
    if not instance.claim():
        instance.hand_over(record_id)
        return 0
    program = Program(settings)
    crash.install(program.tell)
    instance.asked.connect(program.show)
    remembered = Path(settings.database) if settings.database else bundled_database()
    if not program.open(database or remembered):
        return 1
    if record_id:
        program.show(record_id)
    code = application.exec()
    instance.release()
    return code
