"""The page "In source": the whole document, the record's passages marked in it."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeySequence, QPalette, QShortcut
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from natoeu_desktop.database.sources import SourceReader
from natoeu_desktop.documents.source_facts import source_facts
from natoeu_desktop.documents.source_layout import SourceBlock, lay_out, uses_at
from natoeu_desktop.model.records import Quotation, Record, Source, Use
from natoeu_desktop.window.detail.source_document import SourceDocument
from natoeu_desktop.window.detail.source_view import SourceView
from natoeu_desktop.window.hairline import hairline
from natoeu_desktop.window.naming import named
from natoeu_desktop.window.theme import colours


class SourcePage(QWidget):
    """A source, with the passages of a record or without any."""

    record_wanted = Signal(str)

    def __init__(
        self, sources: dict[str, Source], reader: SourceReader, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._sources = sources
        self._reader = reader
        self._typeset: dict[str, SourceDocument] = {}
        self._laid: dict[str, list[SourceBlock]] = {}
        self._uses: dict[str, list[Use]] = {}
        self._record: Record | None = None
        self._source_id = ""
        self._current = 0
        self.view = named(SourceView(self), "source_text", "Source document")
        self.view.place_chosen.connect(self._on_place)
        self._build()
        self.dress()

    @property
    def source_id(self) -> str:
        """The id of the source shown, "" before the first."""
        return self._source_id

    @property
    def record_id(self) -> str:
        """The id of the record whose passages are marked, "" for none."""
        return self._record.id if self._record else ""

    @property
    def passages(self) -> list[Quotation]:
        """The record's quotations from the source shown, in the order of the source."""
        if self._record is None:
            return []
        here = [q for q in self._record.quotations if q.passage.source_id == self._source_id]
        return sorted(here, key=lambda quotation: quotation.passage.span.start)

    def show_record(self, record: Record, number: int = 0) -> None:
        """Show the source of a record's quotation (by its number; 0: the first) at that place."""
        self._record = record
        chosen = next((q for q in record.quotations if q.number == number), None)
        chosen = chosen or next(iter(record.quotations), None)
        if chosen is None:
            self._show(self._source_id or next(iter(self._sources)))
            return
        self._show(chosen.passage.source_id)
        self._current = self.passages.index(chosen)
        self._mark()

    def show_source(self, source_id: str) -> None:
        """Show a source by itself, without a record."""
        self._record = None
        self._show(source_id)

    def open_source(self, source_id: str) -> None:
        """Show another source, with the passages of the same record."""
        if source_id in self._sources and source_id != self._source_id:
            self._show(source_id)

    def step(self, by: int) -> None:
        """Go to the next (1) or previous (-1) passage of the record in this source."""
        if self.passages:
            self._current = (self._current + by) % len(self.passages)
            self._mark()

    def focus_find(self) -> None:
        """Give the field for finding words the keyboard."""
        self.words.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.words.selectAll()

    def dress(self) -> None:
        """Take on the colours and text size now in force."""
        self._typeset.clear()
        palette = self.view.palette()
        palette.setColor(QPalette.ColorRole.Base, colours().detail)
        self.view.setPalette(palette)
        if self._source_id:
            current = self._current
            self._show(self._source_id)
            self._current = current
            self._mark()

    # building

    def _build(self) -> None:
        self.chooser = named(QComboBox(self), "source_chooser", "Source document")
        for source in self._sources.values():
            self.chooser.addItem(f"{source.short_title}: {source.title.strip()}", source.id)
        self.chooser.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.chooser.setMinimumContentsLength(12)
        self.chooser.activated.connect(self._on_chosen)
        self.previous = self._button("source_previous", "‹", "Previous passage (Alt+Up)")
        self.next = self._button("source_next", "›", "Next passage (Alt+Down)")
        self.count = named(QLabel(self), "source_count")
        self.words = named(QLineEdit(self), "source_words", "Find words in this document")
        self.words.setPlaceholderText("Find in the document")
        self.words.setClearButtonEnabled(True)
        self.words.textChanged.connect(self._on_words)
        self.words.returnPressed.connect(lambda: self._on_step_find(1))
        self.found = named(QLabel(self), "source_found")
        self.gaps = self._button("source_gaps", "Not used", "What no record uses")
        self.gaps.clicked.connect(self._on_gaps)
        self.previous.clicked.connect(lambda: self.step(-1))
        self.next.clicked.connect(lambda: self.step(1))
        self._shortcuts()
        self._lay()

    def _lay(self) -> None:
        first, second = QHBoxLayout(), QHBoxLayout()
        first.addWidget(self.chooser, 1)
        for widget in (self.previous, self.count, self.next):
            first.addWidget(widget)
        second.addWidget(self.words, 1)
        for label in (self.found, self.gaps):
            second.addWidget(label)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for line in (first, second):
            line.setContentsMargins(18, 3, 14, 5)
            layout.addLayout(line)
        layout.addWidget(hairline(self))
        layout.addWidget(self.view, 1)

    def _button(self, name: str, text: str, tip: str) -> QToolButton:
        button = named(QToolButton(self), name, tip.split(" (", maxsplit=1)[0])
        button.setText(text)
        button.setToolTip(tip)
        button.setAutoRaise(True)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def _shortcuts(self) -> None:
        for keys, slot in (
            ("Alt+Up", lambda: self.step(-1)),
            ("Alt+Down", lambda: self.step(1)),
            ("F3", lambda: self._on_step_find(1)),
            ("Shift+F3", lambda: self._on_step_find(-1)),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(slot)

    # showing

    def _show(self, source_id: str) -> None:
        self._source_id = source_id
        self._current = 0
        self.chooser.setCurrentIndex(self.chooser.findData(source_id))
        self.view.show_source(self._document(source_id))
        unused = [block for block in self._laid[source_id] if not block.used and block.runs]
        self.gaps.setText(f"{len(unused)} not used")
        self._mark()
        self._on_words()

    def _document(self, source_id: str) -> SourceDocument:
        if source_id not in self._typeset:
            source = self._sources[source_id]
            facts = source_facts(source, sound=self._reader.is_sound(source_id))
            laid = self._layout_of(source)
            self._typeset[source_id] = SourceDocument(facts, laid, self.font(), colours())
        return self._typeset[source_id]

    def _layout_of(self, source: Source) -> list[SourceBlock]:
        if source.id not in self._laid:
            self._uses[source.id] = self._reader.uses(source.id)
            self._laid[source.id] = lay_out(
                self._reader.text(source.id), source.line_breaks,
                self._reader.blocks(source.id), self._uses[source.id],
            )  # fmt: skip
        return self._laid[source.id]

    def _mark(self) -> None:
        passages = self.passages
        self.view.mark([item.passage.span for item in passages], self._current)
        number = f"{self._current + 1} of {len(passages)}" if passages else "no passage"
        self.count.setText(number)
        for button in (self.previous, self.next):
            button.setEnabled(len(passages) > 1)

    # what happens

    def _on_chosen(self, index: int) -> None:
        self._show(str(self.chooser.itemData(index)))

    def _on_words(self) -> None:
        self.view.find_words(self.words.text())
        self._show_found()

    def _on_step_find(self, by: int) -> None:
        self.view.step(by)
        self._show_found()

    def _show_found(self) -> None:
        nothing = "not found" if self.words.text().strip() else ""
        self.found.setText(f"{self.view.hit} of {self.view.hits}" if self.view.hits else nothing)

    def _on_place(self, offset: int, at: QPoint) -> None:
        """Offer the records that use this place."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for use in uses_at(self._uses[self._source_id], offset):
            action = menu.addAction(use.title.replace("&", "&&"))
            action.triggered.connect(
                lambda _=False, record_id=use.record_id: self.record_wanted.emit(record_id)
            )
        if menu.isEmpty():
            menu.addAction("No record uses this").setEnabled(False)
        menu.popup(at)

    def _on_gaps(self) -> None:
        """List what no record uses, with the way to it."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for block in self._laid[self._source_id]:
            if not block.used and block.runs:
                text = "".join(run.text for run in block.runs)
                shown = f"{block.form}: {text[:70]}{'…' if len(text) > 70 else ''}"
                action = menu.addAction(shown.replace("&", "&&"))
                action.triggered.connect(lambda _=False, span=block.span: self.view.mark([span], 0))
        menu.popup(self.gaps.mapToGlobal(self.gaps.rect().bottomLeft()))
