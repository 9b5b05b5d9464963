"""Copying from the record pane: a statement, a quotation, a record, each with its source."""

from PySide6.QtCore import QPoint, QUrl
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu

from tests.window.acting import press


def clipboard():
    return QApplication.clipboard().mimeData()


def test_a_statement_is_copied_with_its_proof(window):
    window.go_to("operation/althea")
    record = window.context.records.record("operation/althea")
    statement = next(item for item in record.statements if item.property == "start")

    window.detail.record_page.statement_copy_wanted.emit(statement.id)

    assert clipboard().text().startswith("Operation Althea: From: 2 December 2004")
    for number in statement.numbers:
        assert record.quotations[number - 1].readable_text in clipboard().text()
    assert clipboard().hasHtml()
    assert clipboard().hasFormat("text/markdown")


def test_a_quotation_is_copied_by_its_link(window):
    window.go_to("country/cyprus")
    window.detail.record_page.anchorClicked.emit(QUrl("copy:1"))
    quotation = window.context.records.record("country/cyprus").quotations[0]
    assert quotation.readable_text in clipboard().text()
    assert quotation.source.title.strip() in clipboard().text()


def test_the_whole_record_is_copied_by_keys(window):
    window.go_to("document/joint-declaration-2023")
    press("Ctrl+Shift+C")
    record = window.context.records.record("document/joint-declaration-2023")
    words = "".join(clipboard().text().split())
    for quotation in record.quotations:
        assert "".join(quotation.readable_text.split()) in words
    assert "natoeu://document/joint-declaration-2023" in clipboard().text()


def test_the_menu_under_the_pointer_offers_copying(window):
    window.go_to("operation/althea")
    page = window.detail.record_page
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, QPoint(5, 5), QPoint(5, 5))
    page.contextMenuEvent(event)
    menu = page.findChildren(QMenu)[-1]
    texts = [action.text().replace("&", "") for action in menu.actions()]
    menu.close()
    assert texts == ["Copy", "Copy the whole record", "Copy the link to this record"]
