"""Dialogs: a data file that cannot be used, the data check, and what the program is."""

from __future__ import annotations

from enum import Enum, auto
from html import escape
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QFileDialog, QMessageBox, QWidget

from natoeu_desktop import __version__
from natoeu_desktop.context import Context
from natoeu_desktop.documents.record_sheet import source_name
from natoeu_desktop.errors import DataFileError
from natoeu_desktop.paths import bundled_database
from natoeu_desktop.window.icons import program_icon

_LONGEST = 240  # characters of a path shown


class Answer(Enum):
    """What to do about a data file that cannot be used."""

    RETRY = auto()
    OTHER = auto()
    BUNDLED = auto()
    GIVE_UP = auto()


def ask_about_data_file(error: DataFileError, parent: QWidget | None = None) -> Answer:
    """Say what is wrong with a data file and ask what to do."""
    box = QMessageBox(parent)
    box.setObjectName("data_file_error")
    box.setIcon(QMessageBox.Icon.Warning)
    box.setWindowTitle("The data file cannot be used")
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(f"The data file cannot be used.\n\n{_shown(error.path)}")
    box.setInformativeText(
        f"{error.explanation}\n\n"
        "Nothing was changed: the file is as it was, and so are your settings."
    )
    if error.detail:
        box.setDetailedText(error.detail[:2000])
    role = QMessageBox.ButtonRole
    other = box.addButton("Open another file…", role.ActionRole)
    buttons: dict[QAbstractButton, Answer] = {other: Answer.OTHER}
    if error.path != bundled_database():
        buttons[box.addButton("Use the bundled data", role.AcceptRole)] = Answer.BUNDLED
    buttons[box.addButton("Try again", role.ActionRole)] = Answer.RETRY
    quit_button = box.addButton("Quit" if parent is None else "Cancel", role.RejectRole)
    buttons[quit_button] = Answer.GIVE_UP
    box.setEscapeButton(quit_button)
    box.exec()
    return buttons.get(box.clickedButton(), Answer.GIVE_UP)


def _shown(path: Path) -> str:
    """Return a path for a dialog; Qt dies of a line as long as a path may be."""
    text = str(path).replace("\0", "?")
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST // 2]} … {text[-_LONGEST // 2 :]}"


def ask_for_data_file(parent: QWidget | None, folder: Path) -> Path | None:
    """Let the reader choose a data file; None when nothing was chosen."""
    name, _ = QFileDialog.getOpenFileName(
        parent, "Open database", str(folder), "NATO–EU databases (*.db);;All files (*)"
    )
    return Path(name) if name else None


def show_check(context: Context, found: list[str], parent: QWidget) -> None:
    """Say what checking the data file found."""
    box = QMessageBox(parent)
    box.setObjectName("data_check")
    box.setWindowTitle("Check the data")
    box.setTextFormat(Qt.TextFormat.PlainText)
    meta = context.database.meta
    if found:
        box.setIcon(QMessageBox.Icon.Warning)
        box.setText(f"{len(found)} things are wrong with this data file.")
        box.setInformativeText("What it shows cannot be relied on. Use the bundled data instead.")
        box.setDetailedText("\n".join(found))
    else:
        box.setIcon(QMessageBox.Icon.Information)
        box.setText("All is well.")
        box.setInformativeText(
            f"Every one of {meta('count.passage')} passages was found again in its source, and "
            f"{meta('count.statement')} statements of {meta('count.record')} records were checked."
        )
    box.exec()


def show_about(context: Context, parent: QWidget) -> None:
    """Say what the program is, which data it shows, and whose words it quotes."""
    box = QMessageBox(parent)
    box.setObjectName("about")
    box.setWindowTitle("About")
    box.setIconPixmap(program_icon().pixmap(64, 64))
    box.setTextFormat(Qt.TextFormat.RichText)
    box.setText(
        f'<span style="font-weight:600">NATO–EU Relations, a sourced reference</span>'
        f"<br>Version {escape(__version__)}"
    )
    quoted = "".join(
        f"<li>{escape(source_name(source))}</li>" for source in context.sources.values()
    )
    box.setInformativeText(
        f"<p>Data {escape(context.data_version)}, in {escape(str(context.database.path))}.</p>"
        f"<p>Quoted, with attribution:</p><ul>{quoted}</ul>"
        "<p>The program never goes online. Code: MIT. Fonts: Inter and Source Serif, "
        "SIL Open Font License. Records: CC BY 4.0.</p>"
    )
    box.exec()
