"""The page In source."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from natoeu_desktop.window.detail.pane import RECORD, SOURCE


@pytest.fixture
def page(window):
    window.go_to("operation/althea")
    window.detail.show_in_source(1)
    return window.detail.source_page


def marked(page):
    return [item.cursor.selectedText() for item in page.view.extraSelections()]


def bare(text):
    return "".join(text.split())


def test_the_passages_of_the_record_are_marked_in_the_whole_document(window, page):
    assert window.detail.page == SOURCE
    text = window.context.documents.text(page.source_id)
    assert bare(text) in bare(page.view.toPlainText())
    assert [bare(words) for words in marked(page)] == [
        bare(item.passage.text) for item in page.passages
    ]


def test_every_quotation_opens_its_document_at_its_place(window):
    for record_id in ("operation/althea", "country/cyprus", "group/members-in-common"):
        window.go_to(record_id)
        record = window.context.records.record(record_id)
        for quotation in record.quotations:
            window.detail.show_in_source(quotation.number)
            page = window.detail.source_page
            assert page.source_id == quotation.passage.source_id
            assert bare(quotation.passage.text) in [bare(words) for words in marked(page)]
            top = page.view.cursorRect().top()
            assert -5 <= top <= page.view.viewport().height()


def test_next_and_previous_go_round(page):
    assert page.count.text() == f"1 of {len(page.passages)}"
    for _ in page.passages:
        page.step(1)
    assert page.count.text().startswith("1 of ")
    page.step(-1)
    assert page.count.text().startswith(f"{len(page.passages)} of ")


def test_words_are_found_and_counted(window, page):
    page.words.setText("berlin")
    text = window.context.documents.text(page.source_id)
    facts = page.view.toPlainText()[: page.view.toPlainText().index("NATO - North Atlantic")]
    wanted = text.lower().count("berlin") + facts.lower().count("berlin")
    assert page.found.text() == f"1 of {wanted}"
    QTest.keyClick(page.words, Qt.Key.Key_Return)
    assert page.found.text() == f"2 of {wanted}"
    page.words.setText("no such words at all")
    assert page.found.text() == "not found"
    page.words.clear()
    assert page.found.text() == ""


def test_a_place_offers_the_records_that_use_it(window, page):
    passage = page.passages[0].passage
    page.view.place_chosen.emit(passage.span.start, QPoint(0, 0))
    menu = page.findChildren(QMenu)[-1]
    titles = [action.text() for action in menu.actions()]
    assert "Operation Althea" in titles
    other = next(action for action in menu.actions() if action.text() != "Operation Althea")
    other.trigger()
    assert window.detail.title == other.text().replace("&&", "&")
    menu.close()


def test_the_place_under_the_pointer_is_the_place_in_the_document(window, page):
    document = page._typeset[page.source_id]
    text = window.context.documents.text(page.source_id)
    for position in range(0, page.view.document().characterCount(), 997):
        offset = document.offset_at(position)
        if offset is not None and not text[offset].isspace():
            assert page.view.document().characterAt(position) == text[offset]


def test_what_no_record_uses_is_listed(page):
    page.gaps.click()
    menu = page.findChildren(QMenu)[-1]
    assert len(menu.actions()) == int(page.gaps.text().split()[0])
    assert all(action.text().split(":")[0] for action in menu.actions())
    menu.close()


def test_any_document_opens_without_a_record(window):
    for source_id, source in window.context.sources.items():
        window.show_source(source_id)
        page = window.detail.source_page
        assert page.source_id == source_id
        assert page.count.text() == "no passage"
        assert source.date_basis[:40] in page.view.toPlainText()


def test_back_leads_to_the_same_source_and_forward_again(window):
    window.go_to("operation/althea")
    window.detail.show_in_source(4)
    source_id = window.detail.source_page.source_id
    assert source_id != "nato-2012"
    window.go_to("country/montenegro")  # no source names it: only the page Record is there
    assert window.detail.page == RECORD

    window.actions_by_key["back"].trigger()

    assert (window.detail.record_id, window.detail.page) == ("operation/althea", SOURCE)
    assert window.detail.source_page.source_id == source_id
    assert window.actions_by_key["forward"].isEnabled()
    window.actions_by_key["forward"].trigger()
    assert window.detail.record_id == "country/montenegro"
