"""What a reader can do, as a table: one line an action; menus and shortcuts come from it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import partial

from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu, QMenuBar

from natoeu_desktop.kinds import TABS
from natoeu_desktop.model.records import Source


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """An action: its key, menu, words and shortcuts; ``group`` makes it one choice of several."""

    key: str
    menu: str
    text: str
    shortcuts: tuple[str, ...] = ()
    group: str = ""
    separated: bool = False
    checkable: bool = False


ACTIONS = (
    ActionSpec("open_database", "&File", "&Open database…", ("Ctrl+O",)),
    ActionSpec("use_bundled", "&File", "Use the &bundled data"),
    ActionSpec("check_data", "&File", "&Check the data"),
    ActionSpec("quit", "&File", "&Quit", ("Ctrl+Q",), separated=True),
    ActionSpec("copy", "&Edit", "&Copy", ("Ctrl+C",)),
    ActionSpec("copy_record", "&Edit", "Copy the &whole record", ("Ctrl+Shift+C",)),
    ActionSpec("copy_link", "&Edit", "Copy the &link to this record", ("Ctrl+Shift+L",)),
    ActionSpec("find", "&Edit", "&Find in the table or document", ("Ctrl+F",), separated=True),
    ActionSpec("clear_filters", "&Edit", "Clear filte&rs", ("Ctrl+Shift+F",)),
    *(
        ActionSpec(f"tab_{tab.key}", "&View", f"&{number} {tab.title}", (f"Ctrl+{number}",))
        for number, tab in enumerate(TABS, 1)
    ),
    ActionSpec("focus_table", "&View", "Go to the &table", ("F6",), separated=True),
    ActionSpec("focus_detail", "&View", "Go to the &record", ("F7",)),
    ActionSpec("toggle_detail", "&View", "&Show the record pane", ("F9",), checkable=True),
    ActionSpec("own_window", "&View", "Open the record in a &window of its own", ("F8",)),
    ActionSpec("larger", "&View", "&Larger text", ("Ctrl++", "Ctrl+="), separated=True),
    ActionSpec("smaller", "&View", "S&maller text", ("Ctrl+-",)),
    ActionSpec("normal_size", "&View", "&Normal text size", ("Ctrl+0",)),
    ActionSpec("appearance_system", "&View", "As the s&ystem", group="appearance", separated=True),
    ActionSpec("appearance_light", "&View", "L&ight", group="appearance"),
    ActionSpec("appearance_dark", "&View", "&Dark", group="appearance"),
    ActionSpec("back", "&Go", "&Back", ("Alt+Left",)),
    ActionSpec("forward", "&Go", "&Forward", ("Alt+Right",)),
    ActionSpec("about", "&Help", "&About"),
)


def build_actions(
    window: QMainWindow, slots: Mapping[str, Callable[[], object]]
) -> dict[str, QAction]:
    """Make the actions and menus of a window; ``slots`` has what each action does, by key."""
    menus: dict[str, QMenu] = {}
    groups: dict[str, QActionGroup] = {}
    actions: dict[str, QAction] = {}
    for spec in ACTIONS:
        if spec.menu not in menus:
            menus[spec.menu] = window.menuBar().addMenu(spec.menu)
            menus[spec.menu].setObjectName(f"menu_{spec.menu.lstrip('&').lower()}")
        menu = menus[spec.menu]
        if spec.separated:
            menu.addSeparator()
        action = QAction(spec.text, window)
        action.setObjectName(f"action_{spec.key}")
        action.setShortcuts([QKeySequence(keys) for keys in spec.shortcuts])
        action.setCheckable(spec.checkable or bool(spec.group))
        if spec.group:
            if spec.group not in groups:
                groups[spec.group] = QActionGroup(window)
            groups[spec.group].addAction(action)
        action.triggered.connect(lambda _=False, slot=slots[spec.key]: slot())
        menu.addAction(action)
        actions[spec.key] = action
    return actions


def add_sources_menu(
    menu_bar: QMenuBar, sources: Iterable[Source], show: Callable[[str], object]
) -> None:
    """Add View › Sources, which opens any document without a record."""
    view = menu_bar.findChild(QMenu, "menu_view")
    if view is None:
        return
    menu = QMenu("So&urces", view)
    for source in sources:
        title = f"{source.short_title}: {source.title.strip()}".replace("&", "&&")
        menu.addAction(title).triggered.connect(partial(show, source.id))
    view.addSeparator()
    view.addMenu(menu)
