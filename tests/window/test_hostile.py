"""A data file is data: whatever its texts hold is shown as text, and nothing is loaded or run."""

from __future__ import annotations

import json

import pytest
from PySide6.QtCore import QPoint, QUrl
from PySide6.QtGui import QHelpEvent, Qt, QTextDocumentFragment
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QToolButton, QToolTip, QWidget

from natoeu_desktop.context import open_context
from natoeu_desktop.dataset.building import build
from natoeu_desktop.window.main_window import MainWindow
from natoeu_desktop.window.settings import Settings
from tests.dataset.small import SmallData
from tests.window.acting import bare, fragments, settled, sheet, shown_text, when_open
from tests.window.conftest import discard

PICTURE = "<img src='file:///{0}'>"
MARKUP = (
    "<b>bold</b><script>alert(1)</script><a href='file:///etc/passwd'>here</a>"
    "<style>*{color:red}</style><!-- gone --><h1>big</h1><table><tr><td>cell</td></tr></table>"
)
ENTITIES = "&lt;i&gt; &amp;amp; &#65; &nbsp; %26 %s {0} \\n $HOME `ls` ${x} \"quoted\" 'single'"
CONTROL = "bell\x07 escape\x1b[31m null-like\x01 delete\x7f next\x85line"
ODD = "rtl \u202eevil\u202c isolate \u2066x\u2069 joiner a\u200db nobreak\ufeff object \ufffc end"
BEYOND = "noncharacter \ufdd0\ufdd1\uffff astral 𝔘 emoji 👩‍👩‍👧 private \ue000"
LONG = "x" * 3_000
HOSTILE = {
    "markup": MARKUP, "entities": ENTITIES, "control characters": CONTROL,
    "invisible characters": ODD, "characters that are none": BEYOND, "a word without end": LONG,
}  # fmt: skip


def quoted(text: str) -> str:
    """Return a text as TOML writes it."""
    return json.dumps(text).replace("\x7f", "\\u007f") if text.isascii() else _escaped(text)


def _escaped(text: str) -> str:
    return '"' + "".join(f"\\U{ord(char):08x}" for char in text) + '"'


def hostile_data(folder, text: str) -> SmallData:
    """Return a data folder in which every text an author writes is ``text``."""
    small = SmallData(folder / "data")
    small.add_source("bad", f"Begin {text} end of it.\n", "2003")
    small.write(f"""
[[record]]
id = "operation/alpha"
title = {quoted("T " + text)}
category = "military"

[[record.quotation]]
key = "bad"
source = "bad"
text = {quoted("Begin " + text + " end of it.")}

[[record.quotation]]
key = "old"
source = "old"
text = "The Alpha Mission began on 2 May 2001 in Freedonia."

[[record.statement]]
property = "said"
value = {quoted("V " + text)}
evidence.bad = {quoted("Begin " + text)}

[[record.statement]]
property = "region"
value = {quoted("R " + text)}
evidence.old = "Freedonia"

[[record.statement]]
property = "task"
value = {quoted("E " + text)}
basis = "editorial"
citation = {quoted("C " + text)}

[[record.difference]]
key = "d"
property = "region"
kind = "naming"
note = {quoted("N " + text)}
citation = {quoted("D " + text)}
passage = [
    {{ quotation = "bad", words = "end of it", label = {quoted("L " + text)} }},
    {{ quotation = "old", words = "Freedonia", label = {quoted("M " + text)} }},
]

[[alias]]
term = {quoted("A " + text)}
stands_for = {quoted("S " + text)}
record = "operation/alpha"
""")
    about = {"title": "Small", "data_version": f"2 {text}"}
    (small.folder / "dataset.toml").write_text(
        "".join(f"{key} = {quoted(value)}\n" for key, value in about.items()), "utf-8"
    )
    return small


@pytest.fixture
def opened(qtbot, dressed, settings_file, tmp_path):
    """Open the window on a data file full of one text."""
    windows = []

    def opening(text: str) -> MainWindow:
        folder = tmp_path / str(len(windows))
        path = tmp_path / "hostile.db"
        build(hostile_data(folder, text).folder, path)
        shown = MainWindow(open_context(path), Settings(settings_file))
        with qtbot.waitExposed(shown):
            shown.resize(1300, 800)
            shown.show()
        windows.append(shown)
        shown.go_to("operation/alpha")
        return shown

    yield opening
    for shown in windows:
        discard(shown)
        shown.context.database.close()


def plain(text: str) -> str:
    """Return a text as far as it can be seen: Qt shows no control characters."""
    return "".join(char for char in bare(text) if char.isprintable() and char != "\ufffc")


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_it_is_shown_as_it_is_written(opened, text):
    window = opened(text)

    shown = plain(shown_text(window))
    for start in "TVREBCNDLMA":
        words = f"Begin {text} end" if start == "B" else f"{start} {text}"
        assert plain(words) in shown


@pytest.mark.parametrize("text", [MARKUP, ENTITIES], ids=["markup", "entities"])
def test_links_and_pictures_are_the_programs_own(opened, text, tmp_path):
    window = opened(text + PICTURE.format(tmp_path))

    pieces = list(fragments(sheet(window)))
    assert not [piece for piece in pieces if piece.is_image]
    schemes = {piece.href.partition(":")[0] for piece in pieces if piece.href}
    assert schemes <= {"natoeu", "quotation", "source", "copy", "fold"}


def test_nothing_is_loaded(opened, tmp_path, monkeypatch):
    asked = []
    browser = sheet(opened("harmless"))
    monkeypatch.setattr(
        type(browser), "loadResource", lambda self, kind, name: asked.append(name) or None
    )
    picture = PICTURE.format(tmp_path / "picture.png")
    browser.setHtml(picture)
    assert asked, "what would be loaded is noticed here"
    browser.clear()
    asked.clear()

    window = opened(f"{MARKUP}{picture}<link rel='stylesheet' href='http://example.org/x.css'>")
    window.grab()

    assert not asked


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_the_table_shows_it_in_one_line(opened, text):
    window = opened(text)
    page = window.page("operations")

    index = page.model.index(0, 0)
    assert index.data() == f"T {text}"
    page.view.grab()  # painting raises nothing
    assert page.view.rowHeight(0) < 3 * page.view.fontMetrics().height()


@pytest.mark.parametrize("text", [MARKUP, PICTURE.format("etc/hostname"), ENTITIES])
def test_a_tool_tip_shows_it_as_it_is_written(opened, qtbot, text):
    window = opened(text)
    view = window.page("operations").view
    place = view.visualRect(view.model().index(0, 0)).center()

    event = QHelpEvent(QHelpEvent.Type.ToolTip, place, view.viewport().mapToGlobal(place))
    QApplication.sendEvent(view.viewport(), event)

    settled(qtbot, QToolTip.isVisible)
    tips = [
        widget for widget in QApplication.topLevelWidgets()
        if isinstance(widget, QLabel) and widget.inherits("QTipLabel") and widget.isVisible()
    ]  # fmt: skip
    assert tips
    for tip in tips:
        rich = tip.textFormat() is Qt.TextFormat.RichText or Qt.mightBeRichText(tip.text())
        assert not rich or "&lt;" in tip.text() or "&amp;" in tip.text()
        assert not rich or text not in tip.text()
    QToolTip.hideText()


def test_the_tool_tip_of_a_number_shows_it_as_it_is_written(opened):
    text = f"{MARKUP} {PICTURE.format('etc/hostname')} {ENTITIES}"
    window = opened(text)

    sheet(window).highlighted.emit(QUrl("quotation:1/1"))

    shown = QTextDocumentFragment.fromHtml(QToolTip.text()).toPlainText()
    assert plain(f"Begin {text} end of it") in plain(shown)
    QToolTip.hideText()


def rich_labels(widget: QWidget, text: str) -> list[str]:
    """Return the labels in which a text would be taken for markup."""
    return [
        label.objectName() or label.text()[:40]
        for label in widget.findChildren(QLabel)
        if text in label.text()
        and label.textFormat() is not Qt.TextFormat.PlainText
        and Qt.mightBeRichText(label.text())
    ]


@pytest.mark.parametrize("text", [MARKUP, PICTURE.format("etc/hostname"), "&lt;b&gt;"])
def test_no_label_takes_it_for_markup(opened, text):
    window = opened(text)

    assert not rich_labels(window, text)


@pytest.mark.parametrize("name", ["about", "check_data"])
def test_no_dialog_takes_it_for_markup(opened, name):
    window = opened(MARKUP)
    found = []

    def look(box):
        found.extend(rich_labels(box, MARKUP))
        box.close()

    met = when_open(QWidget, look)
    window.actions_by_key[name].trigger()

    assert met
    assert not found


def test_a_facet_shows_it_as_it_is_written(opened):
    text = "Bosnia & Herzegovina &amp; \tmore <b>bold</b>"
    window = opened(text)
    button = window.page("operations").findChild(QToolButton, "facet_region")
    entry = next(item for item in button.menu().actions() if "Bosnia" in item.text())

    entry.trigger()

    # A single & would make a shortcut of the letter after it.
    assert button.text() == f"Region: R {text}".replace("&", "&&")
    assert isinstance(button.menu(), QMenu)


def test_the_place_of_a_click_beside_the_text_is_no_link(opened):
    window = opened(MARKUP)

    assert sheet(window).anchorAt(QPoint(1, 1)) == ""
