"""The window: tabs on the left, the selected record on the right."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QMouseEvent
from PySide6.QtWidgets import (
    QApplication,
    QMainWindow,
    QSplitter,
    QStackedWidget,
)

from natoeu_desktop.context import Context
from natoeu_desktop.database.verify import verify
from natoeu_desktop.documents.writers.screen import record_address
from natoeu_desktop.errors import DataFileError, NotFoundError
from natoeu_desktop.kinds import TABS
from natoeu_desktop.paths import bundled_database
from natoeu_desktop.window.actions import add_sources_menu, build_actions
from natoeu_desktop.window.detail.pane import SOURCE, DetailPane
from natoeu_desktop.window.dialogs import ask_for_data_file, show_about, show_check
from natoeu_desktop.window.icons import program_icon
from natoeu_desktop.window.navigator import Navigator
from natoeu_desktop.window.record_window import RecordWindow
from natoeu_desktop.window.settings import LARGEST, SMALLEST, Settings
from natoeu_desktop.window.status_line import fill_status
from natoeu_desktop.window.tab_page import TabPage
from natoeu_desktop.window.theme import Appearance, dress, set_scale
from natoeu_desktop.window.top_bar import TopBar, framed

_STEP = 10  # per cent of text size
TITLE = "NATO–EU Relations – a sourced reference"


class MainWindow(QMainWindow):
    """Shows an open data file."""

    database_wanted = Signal(object)  # the path of another data file
    damaged = Signal(object)  # the data file turned out damaged: the error, told once

    def __init__(self, context: Context, settings: Settings) -> None:
        super().__init__()
        self._context = context
        self._settings = settings
        self._pages: dict[str, TabPage] = {}
        self._damage: DataFileError | None = None
        self.setObjectName("main_window")
        self.setWindowIcon(program_icon())
        self._build()
        self._restore()
        if self._damage is not None:  # no one could be told yet: whoever makes the window asks
            raise self._damage
        _application().installEventFilter(self)  # the mouse's back and forward, anywhere
        self._builder = QTimer(self)
        self._builder.setInterval(0)
        self._builder.timeout.connect(self._build_next_page)
        self._builder.start()

    @property
    def context(self) -> Context:
        """The open data file and what reads it."""
        return self._context

    @property
    def tab(self) -> str:
        """The key of the open tab."""
        return TABS[self.tabs.currentIndex()].key

    def page(self, tab: str) -> TabPage:
        """Return the page of a tab; it is made when it is first needed."""
        if tab not in self._pages:
            page = TabPage(self._context.listings[tab], self)
            state = self._settings.state(f"columns/{tab}")
            if not state.isEmpty():
                page.view.horizontalHeader().restoreState(state)
            page.select(self._settings.selected(tab))
            page.record_selected.connect(self._on_selected)
            page.record_opened.connect(self._on_opened)
            self._pages[tab] = page
            self._stack.addWidget(page)
        return self._pages[tab]

    def go_to(self, record_id: str) -> None:
        """Open the tab of a record, select it there and show it; Back leads to the present one."""
        self.navigator.remember()
        self._open_record(record_id)
        self.navigator.remember()

    def _open_record(self, record_id: str) -> None:
        try:
            heading = self._context.records.heading(record_id)
        except NotFoundError as error:
            self.statusBar().showMessage(str(error), 6000)
            return
        self.open_tab(heading.tab, select=False)
        self.page(heading.tab).select(record_id)
        self._show(record_id)

    def open_tab(self, tab: str, *, select: bool = True) -> None:
        """Open a tab and show the record selected in it."""
        if select:
            self.navigator.remember()
        page = self.page(tab)
        had_focus = self._stack.isAncestorOf(self.focusWidget())
        blocked = self.tabs.blockSignals(True)  # or it would be opened twice
        self.tabs.setCurrentIndex([item.key for item in TABS].index(tab))
        self.tabs.blockSignals(blocked)
        self._stack.setCurrentWidget(page)
        self._settings.tab = tab
        if had_focus:
            page.focus_table()
        if select:
            page.select_first()
            if page.selected:
                self._show(page.selected)
                self.navigator.remember()

    # building

    def _build(self) -> None:
        self.actions_by_key = build_actions(self, self._slots())
        add_sources_menu(self.menuBar(), self._context.sources.values(), self.show_source)
        self.bar = TopBar(self.actions_by_key, self._context.listings, self)
        self.tabs = self.bar.tabs
        self._stack = QStackedWidget(self)
        self.detail = DetailPane(self._context, self)
        self.detail.record_wanted.connect(self.go_to)
        self.detail.told.connect(lambda text: self.statusBar().showMessage(text, 4000))
        self.navigator = Navigator(self.detail, self._open_record, self)
        self.navigator.changed.connect(self._show_steps)
        self.splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self.splitter.setObjectName("splitter")
        self.splitter.setHandleWidth(1)
        self.splitter.addWidget(self._stack)
        self.splitter.addWidget(self.detail)
        self.splitter.setStretchFactor(0, 3)
        self.splitter.setStretchFactor(1, 2)
        self.splitter.setChildrenCollapsible(False)
        self.setCentralWidget(framed(self.bar, self.splitter))
        self.tabs.currentChanged.connect(lambda index: self.open_tab(TABS[index].key))
        bundled = self._context.database.path == bundled_database()
        fill_status(self.statusBar(), self._context, bundled=bundled)
        self.setWindowTitle(TITLE if bundled else f"{self._context.database.path.name} – {TITLE}")
        self.actions_by_key["use_bundled"].setEnabled(not bundled)

    def _slots(self) -> dict[str, Callable[[], object]]:
        return {
            "open_database": self._on_open_database,
            "use_bundled": lambda: self.database_wanted.emit(bundled_database()),
            "check_data": self._on_check,
            "quit": self.close,
            "copy": self._on_copy,
            "clear_filters": lambda: self.page(self.tab).filter_bar.clear(),
            **{f"tab_{tab.key}": partial(self.open_tab, tab.key) for tab in TABS},
            "focus_table": lambda: self.page(self.tab).focus_table(),
            "focus_detail": self._on_focus_detail,
            "toggle_detail": self._on_toggle_detail,
            "larger": lambda: self._scale(self._settings.scale + _STEP),
            "smaller": lambda: self._scale(self._settings.scale - _STEP),
            "normal_size": lambda: self._scale(100),
            **{f"appearance_{item}": partial(self._appear, item) for item in Appearance},
            "own_window": self._on_own_window,
            "copy_record": lambda: self.detail.copy_record(),
            "copy_link": self._on_copy_link,
            "find": self._on_find,
            "back": lambda: self.navigator.back(),
            "forward": lambda: self.navigator.forward(),
            "about": lambda: show_about(self._context, self),
        }

    def _build_next_page(self) -> None:
        """Make the other tabs' pages one by one while nothing else is to be done."""
        missing = next((tab.key for tab in TABS if tab.key not in self._pages), None)
        if missing:
            self.page(missing)
        else:
            self._builder.stop()

    # remembering

    def _restore(self) -> None:
        self.resize(1280, 800)
        geometry = self._settings.state("geometry")
        if not geometry.isEmpty():
            self.restoreGeometry(geometry)
        self.splitter.setSizes([780, 520])
        layout = self._settings.state("splitter")
        if not layout.isEmpty():
            self.splitter.restoreState(layout)
        shown = self._settings.detail_shown
        self.detail.setVisible(shown)
        self.actions_by_key["toggle_detail"].setChecked(shown)
        self.actions_by_key[f"appearance_{self._settings.appearance}"].setChecked(True)
        tab = self._settings.tab
        self.open_tab(tab if tab in self._context.listings else TABS[0].key, select=False)
        page = self.page(self.tab)
        page.select_first()
        if page.selected:
            self._show(page.selected)
            self.navigator.remember()
        page.focus_table()

    def save_state(self) -> None:
        """Remember where everything is."""
        self._settings.set_state("geometry", self.saveGeometry())
        self._settings.set_state("splitter", self.splitter.saveState())
        for tab, page in self._pages.items():
            header = page.view.horizontalHeader()
            self._settings.set_state(f"columns/{tab}", header.saveState())
            if page.selected:
                self._settings.set_selected(tab, page.selected)
        self._settings.save()

    def closeEvent(self, event: QCloseEvent) -> None:
        self._builder.stop()
        self.navigator.stop()
        # A filter must not outlive its window: Qt would call into what is being taken apart.
        _application().removeEventFilter(self)
        self.save_state()
        super().closeEvent(event)

    # what happens

    def _on_selected(self, record_id: str) -> None:
        self._show(record_id)
        self.navigator.settle()

    def _on_opened(self, record_id: str) -> None:
        self._show(record_id)
        self._on_focus_detail()

    def _show(self, record_id: str) -> None:
        if record_id == self.detail.record_id:
            return
        self.navigator.leave()
        try:
            self.detail.show_record(record_id)
        except DataFileError as error:
            self.detail.show_nothing()
            if self._damage is None:
                self._damage = error
                self.damaged.emit(error)

    def _show_steps(self, back: bool, forward: bool) -> None:
        self.actions_by_key["back"].setEnabled(back)
        self.actions_by_key["forward"].setEnabled(forward)

    def show_source(self, source_id: str) -> None:
        """Open a source by itself, without a record."""
        self.navigator.leave()
        self.detail.setVisible(True)
        self.detail.show_source(source_id)

    def _on_own_window(self) -> None:
        if self.detail.record_id:
            RecordWindow(self._context, self.detail.record_id, self).show()

    def _on_copy_link(self) -> None:
        if self.detail.record_id:
            QApplication.clipboard().setText(record_address(self.detail.record_id))
            self.statusBar().showMessage("The link to this record was copied.", 4000)

    def _on_find(self) -> None:
        """Find in the document where one is open, else narrow the table."""
        if self.detail.isVisible() and self.detail.page == SOURCE:
            self.detail.source_page.focus_find()
        else:
            self.page(self.tab).focus_filter()

    def _on_open_database(self) -> None:
        path = ask_for_data_file(self, self._context.database.path.parent)
        if path:
            self.database_wanted.emit(path)

    def _on_check(self) -> None:
        QApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        try:
            found = verify(self._context.database)
        finally:
            QApplication.restoreOverrideCursor()
        show_check(self._context, found, self)

    def _on_copy(self) -> None:
        """Copy what is selected in the record with its source, or the selected row."""
        if self.detail.isVisible() and self.detail.copy():
            return
        page = self.page(self.tab)
        row = page.model.row_of(page.selected)
        if row >= 0:
            cells = [page.model.index(row, at).data() for at in range(page.model.columnCount())]
            QApplication.clipboard().setText("\t".join(cells))

    def _on_focus_detail(self) -> None:
        if not self.detail.isVisible():
            self._on_toggle_detail()
        self.detail.focus_page()

    def _on_toggle_detail(self) -> None:
        shown = not self.detail.isVisible()
        self.detail.setVisible(shown)
        self.actions_by_key["toggle_detail"].setChecked(shown)
        self._settings.detail_shown = shown

    def _scale(self, percent: int) -> None:
        self._settings.scale = min(LARGEST, max(SMALLEST, percent))
        set_scale(_application(), self._settings.scale)

    def _appear(self, appearance: Appearance) -> None:
        self._settings.appearance = appearance
        dress(_application(), appearance)

    # Qt's own

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._on_mouse_button(event)
        super().mousePressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.MouseButtonPress and isinstance(event, QMouseEvent):
            return self._on_mouse_button(event)
        return super().eventFilter(watched, event)

    def _on_mouse_button(self, event: QMouseEvent) -> bool:
        keys = {Qt.MouseButton.BackButton: "back", Qt.MouseButton.ForwardButton: "forward"}
        if event.button() in keys:
            self.actions_by_key[keys[event.button()]].trigger()
            return True
        return False


def _application() -> QApplication:
    found = QApplication.instance()
    assert isinstance(found, QApplication)  # noqa: S101 - a window cannot be without one
    return found
