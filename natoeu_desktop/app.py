"""Where the parts are put together: the application, the data file, the window."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtWidgets import QApplication, QMessageBox

from natoeu_desktop import crash
from natoeu_desktop.context import Context, open_context
from natoeu_desktop.errors import DataFileError
from natoeu_desktop.paths import bundled_database
from natoeu_desktop.window.application import make_application
from natoeu_desktop.window.dialogs import Answer, ask_about_data_file, ask_for_data_file
from natoeu_desktop.window.main_window import MainWindow
from natoeu_desktop.window.settings import Settings


class Program:
    """The window and the data file it shows; another file gets another window."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self.window: MainWindow | None = None

    def open(self, path: Path) -> bool:
        """Show a data file, or ask what to do when it cannot be used; returns whether one is."""
        context = self._context(path)
        if context is None:
            return self.window is not None
        old, self.window = self.window, MainWindow(context, self._settings)
        self.window.database_wanted.connect(self.open_other)
        QApplication.instance().installEventFilter(self.window)  # type: ignore[union-attr]
        self.window.show()
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

    def tell(self, error: BaseException, report: str) -> None:
        """Say what went wrong unforeseen; a data file that turned out damaged is asked about."""
        if isinstance(error, DataFileError):
            if ask_about_data_file(error, self.window) is Answer.BUNDLED:
                self.open_other(bundled_database())
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

    def _context(self, path: Path) -> Context | None:
        while True:
            try:
                return open_context(path)
            except DataFileError as error:
                match ask_about_data_file(error, self.window):
                    case Answer.OTHER:
                        path = ask_for_data_file(self.window, path.parent) or path
                    case Answer.BUNDLED:
                        path = bundled_database()
                    case Answer.RETRY:
                        continue
                    case Answer.GIVE_UP:
                        return None


def run(database: Path | None, settings_file: Path | None) -> int:
    """Open the window on a data file (the bundled one by default); returns the exit code."""
    settings = Settings(settings_file)
    application = make_application(settings)
    program = Program(settings)
    crash.install(program.tell)
    remembered = Path(settings.database) if settings.database else bundled_database()
    if not program.open(database or remembered):
        return 1
    return application.exec()
