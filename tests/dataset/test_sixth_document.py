"""The guide's worked example: a sixth document, entered as the guide says, seen in the window."""

import re
import shutil

import pytest
from PySide6.QtWidgets import QMenu

from natoeu_desktop.context import open_context
from natoeu_desktop.dataset.__main__ import main
from natoeu_desktop.model.listing import Filter, Sort
from natoeu_desktop.window.main_window import MainWindow
from natoeu_desktop.window.settings import Settings
from tests.conftest import DATA
from tests.dataset.guide import blocks
from tests.window.acting import bare, shown_text

HEADING = "A source, from beginning to end"
(TEXT,) = blocks(HEADING, "text")
DESCRIPTION, RECORDS = blocks(HEADING, "toml")
(LINE,) = (line for line in TEXT.splitlines() if "24 members" in line)
SIZE = len("".join(LINE.split()))
RECORD = "group/example"
pytestmark = pytest.mark.qt_log_ignore(r"^This plugin does not support (propagateSizeHints|raise)")


def enter(folder):
    """Do the guide's steps in a copy of the data."""
    shutil.copytree(DATA, folder)
    (folder / "sources" / "example-2026.txt").write_bytes(TEXT.encode())
    with (folder / "sources" / "sources.toml").open("a", encoding="utf-8") as file:
        file.write("\n" + DESCRIPTION)
    about = (folder / "dataset.toml").read_text("utf-8")
    for key, value in (("data_version", "2026.12"), ("data_until", "2026-05-05")):
        about, changed = re.subn(
            rf'^{key} = "[^"]*"', f'{key} = "{value}"', about, flags=re.MULTILINE
        )
        assert changed == 1
    (folder / "dataset.toml").write_text(about, "utf-8")
    (folder / "records" / "example.toml").write_text(RECORDS, "utf-8")
    return folder


def run(verb, data, database, *more):
    return main([verb, "--data", str(data), "--database", str(database), *more])


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """The database that the copy is built to."""
    folder = tmp_path_factory.mktemp("sixth")
    assert run("build", enter(folder / "data"), folder / "natoeu.db") == 0
    return folder / "natoeu.db"


@pytest.fixture
def window(qtbot, dressed, built, settings_file):
    context = open_context(built)
    shown = MainWindow(context, Settings(settings_file))
    qtbot.addWidget(shown)
    with qtbot.waitExposed(shown):
        shown.show()
    yield shown
    shown.close()
    context.database.close()


def test_coverage_tells_what_waits_for_a_record_and_then_that_nothing_does(tmp_path, capsys):
    data = enter(tmp_path / "data")
    (data / "records" / "example.toml").unlink()
    assert run("coverage", data, "") == 0
    told = capsys.readouterr().out
    assert f"example-2026: 0.0% of {SIZE} content characters are quoted" in told
    assert f"line 3: {LINE}" in told

    (data / "records" / "example.toml").write_text(RECORDS, "utf-8")
    assert run("coverage", data, "") == 0
    told = capsys.readouterr().out
    assert f"example-2026: 100.0% of {SIZE} content characters are quoted" in told


def test_sample_draws_from_it_and_check_sees_a_changed_note(built, tmp_path, capsys):
    data = enter(tmp_path / "data")
    assert run("sample", data, "", "--number", "100000") == 0
    assert f"{RECORD} · count = 24 ← “24 members in common” [Ex 2026]" in capsys.readouterr().out

    records = data / "records" / "example.toml"
    records.write_text(RECORDS.replace("The example is made up.", "It is made up."), "utf-8")
    assert run("check", data, built) == 1
    assert "difference: 1 rows to add, 1 to remove" in capsys.readouterr().out


def test_the_record_is_in_the_window_with_its_words_and_its_source(window):
    window.go_to(RECORD)
    shown = bare(shown_text(window))
    for words in (
        LINE,
        "NATO and the EU currently have 23 members in common.",
        "NATO and the EU: an example",
        "Relations with the European Union",
        "5 May 2026",
        "23 in NATO 2024, 24 in the example of May 2026. The example is made up.",
    ):
        assert bare(words) in shown
    kinds = [str(item.kind) for item in window.context.records.record(RECORD).differences]
    assert kinds == ["changed over time"]
    window.detail.open_page("wording")
    assert window.detail.page == "wording"


def test_the_document_is_in_the_menu_of_sources_and_opens_whole(window):
    menu = next(item for item in window.findChildren(QMenu) if item.title() == "So&urces")
    titles = [action.text() for action in menu.actions()]
    assert len(titles) == 6
    assert titles[-1] == "Example 2026: NATO and the EU: an example"
    menu.actions()[-1].trigger()
    page = window.detail.source_page
    assert page.source_id == "example-2026"
    assert bare(TEXT) in bare(page.view.toPlainText())
    for fact in ("nobody", "Stated in the text.", "An example."):
        assert fact in page.view.toPlainText()


def test_its_alias_finds_the_record_and_the_version_is_the_new_one(window):
    listing = window.context.listings["membership"]
    assert listing.ids(Filter("THE TWENTY-FOUR"), Sort("title")) == [RECORD]
    assert window.context.data_version == "2026.12"
    assert window.context.database.meta("data_until") == "2026-05-05"


@pytest.mark.parametrize("letter", range(0, len(TEXT), 17))
def test_one_letter_changed_stops_the_build(small, tmp_path, letter, capsys):
    """The small data make it quick: the document is sealed by itself, whatever stands beside it."""
    document = small.folder / "sources" / "example-2026.txt"
    document.write_bytes(TEXT.encode())
    with (small.folder / "sources" / "sources.toml").open("a", encoding="utf-8") as file:
        file.write("\n" + DESCRIPTION)
    target = tmp_path / "natoeu.db"
    assert run("build", small.folder, target) == 0
    before = target.read_bytes()

    tampered = bytearray(document.read_bytes())
    tampered[letter] ^= 1
    document.write_bytes(bytes(tampered))
    assert run("build", small.folder, target) == 1
    told = capsys.readouterr().err
    assert "example-2026: the document is not the one that was described: SHA-256 differs" in told
    assert "nothing was written" in told
    assert target.read_bytes() == before
