"""Where a note is written: Markdown on the left, as it will look on the right."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QUrl
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QPlainTextEdit,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from imrdesk.review.markdown_html import note_html
from imrdesk.ui.views.passage_bar import PassageBar
from imrdesk.ui.widgets import delayed, label
from imrdesk.ui.words import tr

_PREVIEW_DELAY_MS = 120
_DRAFT_DELAY_MS = 300


class SealedBrowser(QTextBrowser):
    """Shows HTML and loads nothing: no picture, no style sheet, no page."""

    def __init__(self) -> None:
        super().__init__()
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)

    @override
    def loadResource(self, type: int, name: QUrl | str) -> object:
        return None


class NoteDialog(QDialog):
    """Asks for the text of one note.

    Args:
        about: what the note is on, for people: “Decision Date”, “Passage”.
        quote: the passage's words, if it is on a passage.
        save: called with the text to keep it; False where it was refused, and then the
            dialog stays, so that no word is lost.
        save_draft: called with the text while it is being written.
        passage: where the ink and the tags of a passage are chosen; a passage needs no words.
    """

    def __init__(
        self,
        parent: QWidget,
        about: str,
        quote: str | None,
        markdown: str,
        save: Callable[[str], bool],
        save_draft: Callable[[str], None],
        passage: PassageBar | None = None,
    ) -> None:
        super().__init__(parent)
        self._save = save
        self._save_draft = save_draft
        self.passage = passage
        self.setWindowTitle(tr("Note"))
        self.setMinimumSize(680, 360)
        heading = label(tr("Note on: {place}", place=about), "cardTitle")
        heading.setTextFormat(Qt.TextFormat.PlainText)
        words = label(f"“{quote}”" if quote else "", "noteQuote")
        words.setTextFormat(Qt.TextFormat.PlainText)
        words.setWordWrap(True)
        words.setVisible(bool(quote))
        self.source = QPlainTextEdit(markdown)
        self.source.setAccessibleName(tr("Note in Markdown"))
        self.source.setPlaceholderText(
            tr("Write in Markdown: **bold**, *italic*, - lists, > quotes")
        )
        self.source.setTabChangesFocus(True)
        self.source.installEventFilter(self)
        self.preview = SealedBrowser()
        self.preview.setObjectName("preview")
        self.preview.setAccessibleName(tr("The note as it will look"))
        self.preview.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._refusal = label(name="mistakeText", wrap=True)
        self._refusal.hide()
        side_by_side = QHBoxLayout()
        side_by_side.addWidget(self.source, 1)
        side_by_side.addWidget(self.preview, 1)
        self._buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel
        )
        save_button = self._buttons.button(QDialogButtonBox.StandardButton.Save)
        save_button.setProperty("role", "primary")
        save_button.setText(tr("Save note"))
        save_button.setToolTip(tr("Ctrl+Enter"))
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 16)
        layout.setSpacing(10)
        layout.addWidget(heading)
        layout.addWidget(words)
        if passage is not None:
            layout.addWidget(passage)
        layout.addLayout(side_by_side, 1)
        layout.addWidget(self._refusal)
        layout.addWidget(self._buttons)
        self._preview_timer = delayed(self, _PREVIEW_DELAY_MS)
        self._preview_timer.timeout.connect(self._show_preview)
        self._draft_timer = delayed(self, _DRAFT_DELAY_MS)
        self._draft_timer.timeout.connect(lambda: self._save_draft(self.markdown()))
        self.source.textChanged.connect(self._typed)
        self._show_preview()
        self.source.setFocus()

    def markdown(self) -> str:
        """Return the note's text."""
        return self.source.toPlainText().strip()

    def tell(self, sentence: str) -> None:
        """Show why the note could not be kept."""
        self._refusal.setText(sentence)
        self._refusal.show()

    def _typed(self) -> None:
        self._refusal.hide()
        self._preview_timer.start()
        self._draft_timer.start()
        self._show_savable()

    def _show_savable(self) -> None:
        button = self._buttons.button(QDialogButtonBox.StandardButton.Save)
        button.setEnabled(self._is_savable())

    def _is_savable(self) -> bool:
        return self.passage is not None or bool(self.markdown())

    def _show_preview(self) -> None:
        text = self.markdown()
        nothing = tr("<i>The note will look like this.</i>")
        self.preview.setHtml(note_html(text) if text else nothing)
        self._show_savable()

    @override
    def accept(self) -> None:
        self._draft_timer.stop()
        if self._is_savable() and self._save(self.markdown()):
            super().accept()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
            if control and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.accept()
                return True
        return super().eventFilter(watched, event)
