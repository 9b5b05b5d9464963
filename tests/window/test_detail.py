"""The pane that shows a record: every statement with the words it rests on."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QTextCursor

from natoeu_desktop.kinds import TABS, ValueType, kind_of
from natoeu_desktop.model.edtf import parse
from natoeu_desktop.window.theme import DARK, LIGHT, QUOTATION_FONT, colours
from tests.window.acting import (
    bare,
    click_link,
    fragments,
    links,
    settled,
    sheet,
    shown_text,
    unfold,
)

KEYS = [tab.key for tab in TABS]
IDS = ("operation/althea", "operation/kfor", "country/cyprus", "document/joint-declaration-2023")


def ids_of(context, tab):
    rows = context.database.rows("SELECT id FROM record WHERE tab = ? ORDER BY position", (tab,))
    return [row[0] for row in rows]


def value_shown(kind, statement):
    known = kind_of(kind).property(statement.property)
    if known and known.type is ValueType.DATE:
        return parse(statement.value).label()
    return statement.value


def missing_of(window, context, record_id):
    """Return what the pane should show of a record and does not."""
    record = context.records.record(record_id)
    window.detail.show_record(record_id)
    text = bare(shown_text(window))
    wanted = [record.heading.title]
    for item in record.statements:
        value = value_shown(record.heading.kind, item)
        if item.value_record_id:
            title = context.records.title(item.value_record_id)
            wanted.append(title)
            if value.casefold() == title.casefold():  # the source names it as we do
                continue
        wanted += [value, item.citation]
    for quotation in record.quotations:
        wanted += [quotation.passage.text, quotation.source.title, quotation.source.date_label]
    for difference in record.differences:
        wanted += [difference.note, difference.citation]
        wanted += [entry.label for entry in difference.entries]
    wanted += [relation.title for relation in record.relations]
    wanted += [row.citation for row in record.memberships]
    return [f"{record_id}: {words}" for words in wanted if bare(words) not in text]


def dead_numbers(window, context, record_id):
    """Return the numbers of a record that lead to no quotation."""
    record = context.records.record(record_id)
    window.detail.show_record(record_id)
    browser = sheet(window)
    names = {name for piece in _anchors(browser) for name in piece}
    known = {str(statement.id) for statement in record.statements} | {"0"}
    shown = links(browser)
    dead = []
    for href in shown:
        if href.startswith("quotation:"):
            number, _, statement = href.removeprefix("quotation:").partition("/")
            if f"q{number}" not in names or statement not in known:
                dead.append(f"{record_id}: {href}")
    for statement in record.statements:
        dead += [
            f"{record_id}: {statement.property} has no number {number}"
            for number in statement.numbers
            if f"quotation:{number}/{statement.id}" not in shown
        ]
    return dead


def _anchors(browser):
    block = browser.document().begin()
    while block.isValid():
        at = block.begin()
        while not at.atEnd():
            yield at.fragment().charFormat().anchorNames()
            at += 1
        block = block.next()


@pytest.mark.parametrize("tab", KEYS)
def test_every_record_shows_all_that_is_known_of_it(window, context, tab):
    missing = []
    for record_id in ids_of(context, tab):
        missing += missing_of(window, context, record_id)

    assert not missing


@pytest.mark.parametrize("tab", KEYS)
def test_every_number_of_every_record_leads_to_its_quotation(window, context, tab):
    dead = []
    for record_id in ids_of(context, tab):
        dead += dead_numbers(window, context, record_id)

    assert not dead


@pytest.mark.parametrize("tab", KEYS)
def test_nothing_sourced_is_shown_without_a_number(window, context, tab):
    for record_id in ids_of(context, tab):
        for statement in context.records.record(record_id).statements:
            if statement.basis == "sourced":
                assert statement.numbers, f"{record_id}: {statement.property}"
            else:
                assert statement.citation, f"{record_id}: {statement.property}"


def marked(window):
    """Return the words that are marked, in order, without white space."""
    look = colours()
    pieces = fragments(sheet(window))
    return "".join(bare(piece.text) for piece in pieces if piece.background == look.mark)


def proving(statement, record):
    """Return the words that prove a statement, as they stand in its quotations."""
    words = ""
    for quotation in record.quotations:
        places = set()
        for passage in statement.evidence:
            start = quotation.passage.span.start
            if passage.source_id == quotation.passage.source_id and quotation.passage.span.contains(
                passage.span
            ):
                places |= set(range(passage.span.start - start, passage.span.end - start))
        words += "".join(quotation.passage.text[place] for place in sorted(places))
    return bare(words)


@pytest.mark.parametrize("record_id", IDS)
def test_a_click_on_a_number_marks_the_proving_words_and_no_others(window, context, record_id):
    window.go_to(record_id)
    record = context.records.record(record_id)
    proven = [statement for statement in record.statements if statement.numbers]
    assert proven

    for statement in proven:
        click_link(sheet(window), f"quotation:{statement.numbers[-1]}/{statement.id}")
        assert marked(window) == proving(statement, record)


@pytest.mark.parametrize("record_id", IDS)
def test_a_click_on_a_number_brings_its_quotation_into_view(window, context, qtbot, record_id):
    window.resize(1000, 640)
    window.go_to(record_id)
    browser = sheet(window)
    record = context.records.record(record_id)
    statement = next(item for item in record.statements if item.numbers)
    number = statement.numbers[-1]

    click_link(browser, f"quotation:{number}/{statement.id}")

    def in_view():
        first = " ".join(record.quotations[number - 1].readable_text.split()[:2])
        cursor = QTextCursor(browser.document())
        cursor.setPosition(place_of_quotation(browser, number))
        found = browser.document().find(first, cursor)
        return browser.viewport().rect().intersects(browser.cursorRect(found))

    settled(qtbot, in_view)


def place_of_quotation(browser, number):
    """Return where the quotation with a number begins in the text shown."""
    block = browser.document().begin()
    while block.isValid():
        at = block.begin()
        while not at.atEnd():
            if f"q{number}" in at.fragment().charFormat().anchorNames():
                return at.fragment().position()
            at += 1
        block = block.next()
    raise AssertionError(f"no quotation {number}")


def test_a_number_is_followed_by_the_keyboard(window, context):
    window.go_to("operation/althea")
    browser = sheet(window)
    record = context.records.record("operation/althea")
    statement = [item for item in record.statements if item.numbers][3]

    browser.anchorClicked.emit(QUrl(f"quotation:{statement.numbers[0]}/{statement.id}"))

    assert marked(window) == proving(statement, record)


def test_at_first_the_words_that_prove_the_first_statement_are_marked(window, context):
    window.go_to("operation/althea")
    record = context.records.record("operation/althea")
    first = next(item for item in record.statements if item.evidence)

    unfold(window)
    assert marked(window) == proving(first, record) != ""


def test_quotations_are_in_the_serif_and_all_else_in_the_sans(window, context):
    window.go_to("operation/althea")
    unfold(window)
    quoted = bare(
        "".join(q.passage.text for q in context.records.record("operation/althea").quotations)
    )
    serif = bare(
        "".join(p.text for p in fragments(sheet(window)) if p.families == (QUOTATION_FONT,))
    )

    assert serif.replace("“", "").replace("”", "") == quoted.replace("“", "").replace("”", "")


def test_a_new_record_is_shown_from_its_beginning(window):
    window.go_to("operation/althea")
    bar = sheet(window).verticalScrollBar()
    bar.setValue(bar.maximum())

    window.go_to("operation/kfor")

    assert bar.value() == 0


def test_not_stated_is_said_where_no_source_says_when(window, context):
    rows = context.database.rows(
        "SELECT id FROM record r WHERE kind = 'operation' AND NOT EXISTS (SELECT 1 FROM statement "
        "s WHERE s.record_id = r.id AND s.property = 'end') LIMIT 1"
    )
    window.go_to(rows[0][0])

    assert "not stated in the sources" in shown_text(window)


def test_long_lines_are_kept_readable_in_a_wide_window(window, qtbot):
    window.resize(3000, 700)
    window.splitter.setSizes([800, 2200])
    browser = sheet(window)

    settled(qtbot, lambda: browser.width() > 1500)
    characters = browser.viewport().width() / browser.fontMetrics().averageCharWidth()
    assert characters < 100


@pytest.mark.parametrize(("appearance", "look"), [("light", LIGHT), ("dark", DARK)])
def test_marks_and_links_are_in_the_colours_of_the_appearance(window, appearance, look):
    window.actions_by_key[f"appearance_{appearance}"].trigger()
    window.go_to("operation/althea")

    backgrounds = {piece.background for piece in fragments(sheet(window)) if piece.background}
    assert look.mark in backgrounds
    other = DARK if look is LIGHT else LIGHT
    assert other.mark not in backgrounds
