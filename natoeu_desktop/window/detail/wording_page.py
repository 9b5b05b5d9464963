"""The page "Wording": the older passages of a record against the newer, word by word."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QMimeData, Qt, QUrl, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPalette
from PySide6.QtWidgets import QApplication, QButtonGroup, QLabel, QToolButton, QVBoxLayout, QWidget

from natoeu_desktop.documents.blocks import Line
from natoeu_desktop.documents.wording_copying import copy_lines, copy_wordings
from natoeu_desktop.documents.wording_sheet import WordingView, comparisons_of, wording_sheet
from natoeu_desktop.documents.writers.look import ScreenLook
from natoeu_desktop.documents.writers.screen import QUOTATION_SCHEME, write_screen_whole
from natoeu_desktop.documents.writers.text import write_text
from natoeu_desktop.model.records import Record
from natoeu_desktop.model.wording import Comparison
from natoeu_desktop.window.chips import chip_style
from natoeu_desktop.window.detail.measure import hold_measure
from natoeu_desktop.window.detail.record_page import screen_look
from natoeu_desktop.window.detail.rich_text import MARGIN
from natoeu_desktop.window.detail.wording_view import WordingText
from natoeu_desktop.window.flow import Flow
from natoeu_desktop.window.hairline import hairline
from natoeu_desktop.window.naming import named
from natoeu_desktop.window.theme import LIGHT, QUOTATION_FONT, colours

_NARROWEST = 28  # characters of a column that can still be read
_BESIDE = 17 + 9  # pixels of a column that are no text: its bar, and half of what parts the two


class WordingPage(QWidget):
    """Shows all wordings of a record under each other, in one column or in two."""

    quotation_wanted = Signal(int)  # a quotation's number was clicked
    view_changed = Signal()  # a reader chose columns, or to hide changes of form
    told = Signal(str)  # something for the status bar

    def __init__(self, parent: QWidget | None = None, data_version: str = "") -> None:
        super().__init__(parent)
        self._data_version = data_version
        self._record: Record | None = None
        self._comparisons: tuple[Comparison, ...] = ()
        self._shown: WordingView | None = None
        self.setObjectName("wording_page")
        self.view = named(WordingText(self._selection, self), "wording_text", "Wording")
        self.view.anchorClicked.connect(self._on_link)
        self.view.resized.connect(self._on_resized)
        self._build()
        self.dress()

    @property
    def in_two(self) -> bool:
        """Whether a reader wants two columns; a narrow page shows one all the same."""
        return self.two.isChecked()

    @in_two.setter
    def in_two(self, wanted: bool) -> None:
        (self.two if wanted else self.one).setChecked(True)
        self._write()

    @property
    def hides_forms(self) -> bool:
        """Whether changes of punctuation and spelling are hidden."""
        return self.hide_forms.isChecked()

    @hides_forms.setter
    def hides_forms(self, wanted: bool) -> None:
        self.hide_forms.setChecked(wanted)
        self._write()

    @property
    def record(self) -> Record | None:
        """The record shown, None before the first."""
        return self._record

    def show_record(self, record: Record) -> None:
        """Show the wordings of a record from the first."""
        self._record = record
        self._comparisons = comparisons_of(record)
        self.hide_forms.setEnabled(any(found.formal for found in self._comparisons))
        self.copy_button.setEnabled(bool(self._comparisons))
        self._write()
        self.view.verticalScrollBar().setValue(0)
        self.view.setAccessibleName(f"Wording: {record.heading.title}")

    def copy(self) -> bool:
        """Copy what is selected, with signs for its changes; returns whether anything was."""
        if not self.view.textCursor().hasSelection():
            return False
        self.view.copy()
        return True

    def copy_all(self) -> None:
        """Copy the comparisons as they are shown, as plain text and as rich text."""
        if self._record is None:
            return
        QApplication.clipboard().setMimeData(
            _as_mime(
                *copy_wordings(
                    self._record, self._view(), self._comparisons, self._paper(),
                    self._data_version,
                )
            )
        )  # fmt: skip
        self.told.emit("The comparison was copied with its sources.")

    def dress(self) -> None:
        """Take on the colours and text size now in force."""
        palette = self.view.palette()
        if palette.color(QPalette.ColorRole.Base) != QColor(colours().detail):
            palette.setColor(QPalette.ColorRole.Base, QColor(colours().detail))
            self.view.setPalette(palette)
        for button in (self.one, self.two, self.hide_forms, self.copy_button):
            button.setStyleSheet(chip_style("QToolButton"))
        muted = self._hint.palette()
        muted.setColor(QPalette.ColorRole.WindowText, QColor(colours().muted))
        self._hint.setPalette(muted)
        self._write()

    # Qt's own

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.PaletteChange, QEvent.Type.FontChange}:
            self.dress()

    # building

    def _build(self) -> None:
        self.one = self._button("wording_one", "One column", "Removed and added in one text")
        self.two = self._button("wording_two", "Two columns", "The older text beside the newer")
        columns = QButtonGroup(self)
        for button in (self.one, self.two):
            button.setCheckable(True)
            button.clicked.connect(self._on_chosen)
            columns.addButton(button)
        self.one.setChecked(True)
        self.hide_forms = self._button(
            "wording_hide_forms", "Hide punctuation and spelling",
            "Hide changes of punctuation, spelling, capitals, hyphens and number format, "
            "and names written out or in short",
        )  # fmt: skip
        self.hide_forms.setAccessibleName("Hide changes of punctuation and spelling")
        self.hide_forms.setCheckable(True)
        self.hide_forms.clicked.connect(self._on_chosen)
        self.copy_button = self._button(
            "wording_copy", "Copy", "Copy this comparison with its sources"
        )
        self.copy_button.clicked.connect(self.copy_all)
        bar = _Bar(self)
        for button in (self.one, self.two, self.hide_forms, self.copy_button):
            bar.add(button)
        self._hint = named(QLabel("One column: this page is too narrow for two.", self), "hint")
        self._hint.setContentsMargins(MARGIN, 0, MARGIN, 6)
        self._hint.setWordWrap(True)
        self._hint.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for widget in (bar, self._hint, hairline(self)):
            layout.addWidget(widget)
        layout.addWidget(self.view, 1)

    def _button(self, name: str, text: str, tip: str) -> QToolButton:
        button = named(QToolButton(self), name, text)
        button.setText(text)
        button.setToolTip(tip)
        button.setAccessibleDescription(tip)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    # showing

    def _view(self) -> WordingView:
        """Return how wordings are shown: as wanted, if there is room for it."""
        return WordingView(self.in_two and self._has_room(), self.hides_forms)

    def _has_room(self) -> bool:
        """Return whether two columns could be read."""
        font = QFont(QUOTATION_FONT)
        font.setPointSizeF(screen_look(self).quotation_points)
        room = self.view.width() - self.view.verticalScrollBar().sizeHint().width() - 2 * MARGIN
        column = room // 2 - _BESIDE
        return column >= _NARROWEST * QFontMetrics(font).averageCharWidth()

    def _write(self) -> None:
        view = self._view()
        self._shown = view
        self._hint.setVisible(bool(self._comparisons) and self.in_two and not view.in_two)
        hold_measure(self.view, MARGIN, 2 if view.in_two else 1)
        if self._record is None:
            return
        sheet = wording_sheet(self._record, view, self._comparisons)
        self.view.show_html(write_screen_whole(sheet, screen_look(self)))
        # What is struck through or underlined is not heard: the signs of plain text are.
        self.view.setAccessibleDescription(write_text(sheet))

    def _paper(self) -> ScreenLook:
        """Return the look of what is copied: dark ink, wherever it is pasted."""
        return screen_look(self, LIGHT)

    def _selection(self, lines: list[Line], numbers: set[int]) -> QMimeData:
        if self._record is None:
            return QMimeData()
        copied = copy_lines(self._record, lines, numbers, self._paper(), self._data_version)
        return _as_mime(*copied)

    # what happens

    def _on_chosen(self) -> None:
        self._write()
        self.view_changed.emit()

    def _on_resized(self) -> None:
        if self._shown != self._view():
            self._write()
        else:
            hold_measure(self.view, MARGIN, 2 if self._shown.in_two else 1)

    def _on_link(self, url: QUrl) -> None:
        if url.scheme() == QUOTATION_SCHEME:
            self.quotation_wanted.emit(int(url.path().partition("/")[0]))


class _Bar(Flow):
    """The buttons above the text, in line with it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._margins, self._gap = (MARGIN, 6), 6


def _as_mime(plain: str, html: str) -> QMimeData:
    data = QMimeData()
    data.setText(plain)
    data.setHtml(html)
    return data
