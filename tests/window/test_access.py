"""What those meet who do not see well, or not at all, or use the keyboard alone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAccessible, QColor, QFontMetrics
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QLineEdit,
    QMenu,
    QTextEdit,
    QToolButton,
    QWidget,
)

from natoeu_desktop.kinds import TABS
from natoeu_desktop.window.theme import DARK, LIGHT, Appearance, dress
from tests.window.acting import press, settled

KEYS = [tab.key for tab in TABS]
SMALL = QSize(1024, 640)


def visible(window, kind=QWidget):
    return [widget for widget in window.findChildren(kind) if widget.isVisible()]


def named(widget):
    """Return a widget's name for a message."""
    return widget.objectName() or f"{type(widget).__name__} in {widget.parent().objectName()}"


def heard(widget) -> str:
    """Return what a screen reader calls a widget."""
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name) if interface else ""


@pytest.fixture(params=KEYS)
def small(request, window, qtbot):
    """The window in the smallest size it is made for, on each tab, with something filtered."""
    window.resize(SMALL)
    window.open_tab(request.param)
    page = window.page(request.param)
    page.filter_bar.words.setText("eu")
    page.filter_bar.words.returnPressed.emit()
    settled(qtbot, lambda: window.size() == SMALL)
    QApplication.processEvents()
    return window


def test_everything_that_takes_the_keyboard_has_a_name(small):
    nameless = [
        named(widget) for widget in visible(small)
        if widget.focusPolicy() is not Qt.FocusPolicy.NoFocus and not heard(widget).strip()
    ]  # fmt: skip

    assert not nameless
    assert len([w for w in visible(small) if w.focusPolicy() is not Qt.FocusPolicy.NoFocus]) > 6


def test_no_two_things_that_take_the_keyboard_have_the_same_name(small):
    names = [heard(w) for w in visible(small) if w.focusPolicy() is not Qt.FocusPolicy.NoFocus]

    assert len(set(names)) == len(names)


def test_every_action_has_words(window):
    for menu in window.menuBar().findChildren(QMenu):
        for action in menu.actions():
            assert action.isSeparator() or action.text().strip("& ")


def test_no_two_actions_share_a_shortcut(window):
    keys = [
        sequence.toString() for action in window.actions_by_key.values()
        for sequence in action.shortcuts()
    ]  # fmt: skip

    assert len(set(keys)) == len(keys)


def test_letters_to_press_differ_within_each_menu(window):
    for menu in window.menuBar().findChildren(QMenu):
        letters = [
            a.text()[a.text().index("&") + 1].lower() for a in menu.actions() if "&" in a.text()
        ]
        assert len(set(letters)) == len(letters), menu.title()


def chain(key):
    """Return what the keyboard reaches in one round, each once, in order."""
    start = QApplication.focusWidget()
    met = [start]
    for _ in range(2_000):
        QTest.keyClick(QApplication.focusWidget(), key)
        here = QApplication.focusWidget()
        assert here is not None
        if here is start and met[-1] is not start:
            return met
        if here is not met[-1]:
            met.append(here)
    raise AssertionError(f"the keyboard is caught in {met[-1]}")


@pytest.mark.parametrize("key", [Qt.Key.Key_Tab, Qt.Key.Key_Backtab], ids=["Tab", "Shift+Tab"])
def test_the_tab_key_alone_reaches_everything(small, key):
    small.go_to("operation/althea")
    press("Ctrl+F")

    reached = chain(key)

    wanted = {
        widget for widget in visible(small)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isEnabled()
        and isinstance(widget, QAbstractButton | QLineEdit | QTextEdit)
    }  # fmt: skip
    assert small.page(small.tab).view in reached
    assert small.tabs in reached
    assert {named(widget) for widget in wanted - set(reached)} == set()


def test_the_tab_key_goes_the_way_the_eye_goes(window):
    window.resize(1400, 700)
    window.go_to("operation/althea")
    page = window.page("operations")
    page.filter_bar.words.setText("eu")
    page.filter_bar.words.returnPressed.emit()
    press("Ctrl+F")

    reached = chain(Qt.Key.Key_Tab)

    bar = page.filter_bar
    facets = [bar.findChild(QToolButton, f"facet_{facet.key}") for facet in page.tab.facets]
    line = [bar.words, *facets, bar.findChild(QToolButton, "clear_filters"), page.view]
    assert reached[: len(line)] == line
    assert any(window.detail is item or window.detail.isAncestorOf(item) for item in reached)


def text_needs(widget) -> int:
    """Return how wide the text of a label or button is, its longest line."""
    metrics = QFontMetrics(widget.font())
    plain = widget.text().replace("&&", "\0").replace("&", "").replace("\0", "&")
    return max((metrics.horizontalAdvance(line) for line in plain.split("\n")), default=0)


def has_text(widget) -> bool:
    if isinstance(widget, QToolButton):
        shows_icon = widget.toolButtonStyle() is Qt.ToolButtonStyle.ToolButtonIconOnly
        return bool(widget.text()) and not (shows_icon and not widget.icon().isNull())
    return bool(widget.text())


def clipped(window) -> list[str]:
    found = []
    for widget in [*visible(window, QLabel), *visible(window, QAbstractButton)]:
        if not has_text(widget):
            continue
        if widget.visibleRegion().boundingRect() != widget.rect():
            found.append(f"{named(widget)} is covered in part")
        if isinstance(widget, QLabel) and widget.wordWrap():
            if widget.heightForWidth(widget.width()) > widget.height():
                found.append(f"{named(widget)} is too low")
        elif text_needs(widget) > widget.contentsRect().width():
            found.append(f"{named(widget)} is too narrow for {widget.text()!r}")
        elif isinstance(widget, QAbstractButton) and widget.width() < widget.sizeHint().width():
            found.append(f"{named(widget)} cuts {widget.text()!r} short")
        if widget.fontMetrics().height() > widget.height() + 2:
            found.append(f"{named(widget)} is too low for a line")
    return found


def test_no_label_or_button_is_clipped_in_a_small_window(small):
    assert small.size() == SMALL
    assert not clipped(small)


@pytest.mark.parametrize("tab", KEYS)
@pytest.mark.parametrize("steps", [-4, 3, 5])
def test_no_label_or_button_is_clipped_in_another_size_of_text(window, qtbot, tab, steps):
    window.resize(SMALL)
    window.open_tab(tab)
    for _ in range(abs(steps)):
        press("Ctrl++" if steps > 0 else "Ctrl+-")
    wanted = 10 * (1 + steps / 10)
    settled(qtbot, lambda: abs(window.font().pointSizeF() - wanted) < 0.01)

    def nothing_is_clipped():
        assert not clipped(window)

    qtbot.waitUntil(nothing_is_clipped, timeout=3_000)


@pytest.mark.parametrize("tab", KEYS)
def test_no_header_of_a_table_is_clipped_in_a_small_window(window, qtbot, tab):
    window.resize(SMALL)
    window.open_tab(tab)
    header = window.page(tab).view.horizontalHeader()
    settled(qtbot, lambda: header.isVisible())
    QApplication.processEvents()

    for section, column in enumerate(window.page(tab).tab.columns):
        if not header.isSectionHidden(section):
            needed = header.fontMetrics().horizontalAdvance(column.title) + 20  # its padding
            assert header.sectionSize(section) >= needed, column.title


def test_no_tab_is_clipped(small):
    for index in range(small.tabs.count()):
        assert small.tabs.rect().contains(small.tabs.tabRect(index))
        label = f"{small.tabs.tabText(index)}  {small.tabs.tabData(index)}"
        assert small.tabs.tabRect(index).width() > small.tabs.fontMetrics().horizontalAdvance(label)


def test_the_window_fits_a_small_screen(window):
    assert window.minimumSizeHint().width() <= SMALL.width()
    assert window.minimumSizeHint().height() <= SMALL.height()


def luminance(colour: str) -> float:
    """Return the relative luminance of a colour, as WCAG 2 defines it."""
    parts = [value / 255 for value in QColor(colour).getRgb()[:3]]
    red, green, blue = (
        part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colours, as WCAG 2 defines it: 1 to 21."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


# Text colour, and the backgrounds that it is written on somewhere in the window.
TEXT_ON = {
    "text": ("window", "bar", "detail", "panel", "mark"),
    "muted": ("window", "bar", "detail", "panel", "selection"),
    "accent": ("window", "bar", "detail", "panel"),
    "on_selection": ("selection",),
    "on_accent": ("accent",),
}


@pytest.mark.parametrize("look", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(
    ("text", "background"), [(text, back) for text, backs in TEXT_ON.items() for back in backs]
)
def test_text_stands_out_from_its_background(look, text, background):
    assert contrast(getattr(look, text), getattr(look, background)) >= 4.5


@pytest.mark.parametrize("appearance", [Appearance.LIGHT, Appearance.DARK])
def test_text_on_the_screen_stands_out(small, qapp, appearance):
    """Not as the colours are meant, but as they are painted: in labels and chips."""
    dress(qapp, appearance)
    QApplication.processEvents()

    for widget in [*visible(small, QLabel), *visible(small, QToolButton)]:
        if not has_text(widget) or not widget.isEnabled():
            continue
        picture = widget.grab().toImage()
        seen = {
            picture.pixelColor(x, y).name()
            for x in range(picture.width()) for y in range(picture.height())
        }  # fmt: skip
        background = picture.pixelColor(picture.width() // 2, 3).name()
        assert max(contrast(colour, background) for colour in seen) >= 4.5, named(widget)


@pytest.mark.parametrize("appearance", [Appearance.LIGHT, Appearance.DARK])
def test_what_has_the_keyboard_looks_different(window, qapp, appearance):
    dress(qapp, appearance)
    window.resize(1400, 700)
    window.go_to("operation/althea")
    press("Ctrl+F")
    press("Tab")

    alike = []
    for _ in range(600):
        widget = QApplication.focusWidget()
        if isinstance(widget, QLineEdit):
            break  # once around
        if isinstance(widget, QTextEdit):  # there the link at hand is marked
            press("Tab")
            continue
        QApplication.processEvents()
        with_keyboard = widget.grab().toImage()
        press("Tab")
        QApplication.processEvents()
        if widget.grab().toImage() == with_keyboard:
            alike.append(named(widget))

    assert not alike
