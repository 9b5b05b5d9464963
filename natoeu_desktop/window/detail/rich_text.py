"""Rich text that is read and followed, never edited: what the pages Record and Wording share."""

from __future__ import annotations

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QTextBrowser, QWidget

MARGIN = 22


class RichText(QTextBrowser):
    """Shows HTML, emits what is clicked, and loads nothing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document: QTextDocument | None = None
        self.setFrameShape(QTextBrowser.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setUndoRedoEnabled(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextBrowserInteraction
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )

    def show_html(self, html: str) -> None:
        """Show a text; the scroll bar stays where it was."""
        at = self.verticalScrollBar().value()
        # Laid out before it is shown: in the view, every insertion would be laid out by itself.
        document = QTextDocument(self)
        document.setUndoRedoEnabled(False)
        document.setDefaultFont(self.font())
        document.setDocumentMargin(MARGIN)
        document.setHtml(html)
        document.setTextWidth(self.viewport().width())
        self.setDocument(document)
        if self._document is not None:  # the view deletes its own first one, not ours
            self._document.deleteLater()
        self._document = document
        self.verticalScrollBar().setValue(at)

    def loadResource(self, type_: int, name: QUrl | str) -> object:
        """Load nothing: no text of a record or source makes the program open anything."""
        return None
