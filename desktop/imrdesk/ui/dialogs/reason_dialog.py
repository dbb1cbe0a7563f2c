"""Asks for a reason, and offers those that were given last."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QLineEdit, QListWidget, QVBoxLayout, QWidget
from typing_extensions import override

from imrdesk.ui.widgets import accept_or_cancel, label, named
from imrdesk.ui.words import tr

_LIST_ROWS = 6


class ReasonDialog(QDialog):
    """Asks for one line that says why, which may not be empty.

    Args:
        told: what the reason is wanted for, in the words of whoever wants it.
        question: what is asked.
        accept_text: the words on the button that takes the reason.
        reasons: what was answered before, the last first.
        last_is_likely: whether the last one stands in the line, so that Enter takes it.
    """

    def __init__(
        self,
        parent: QWidget,
        title: str,
        told: str,
        question: str,
        accept_text: str,
        reasons: Sequence[str] = (),
        *,
        last_is_likely: bool = False,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setMinimumWidth(480)
        asked = label(question)
        self.line = QLineEdit()
        self.line.setAccessibleName(question)
        self.line.setAccessibleDescription(told)
        self.line.installEventFilter(self)
        asked.setBuddy(self.line)
        self.reasons = named(QListWidget(), "reasons")
        self.reasons.setAccessibleName(tr("Reasons given before"))
        self.reasons.addItems(list(reasons))
        self.reasons.currentTextChanged.connect(self.line.setText)
        self.reasons.itemActivated.connect(lambda _item: self.accept())
        rows = min(len(reasons), _LIST_ROWS)
        self.reasons.setFixedHeight(rows * (self.fontMetrics().height() + 14) + 10)
        buttons, self._accept = accept_or_cancel(self, accept_text)
        self.line.textChanged.connect(self._show_acceptable)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 16)
        layout.setSpacing(10)
        layout.addWidget(label(told, "banner", wrap=True))
        layout.addWidget(asked)
        layout.addWidget(self.line)
        if reasons:
            layout.addWidget(label(tr("Given before (Down chooses):"), role="muted"))
            layout.addWidget(self.reasons)
        layout.addWidget(buttons)
        if reasons and last_is_likely:
            self.line.setText(reasons[0])
            self.line.selectAll()
        self._show_acceptable()
        self.line.setFocus()

    def reason(self) -> str:
        """Return the reason, trimmed."""
        return self.line.text().strip()

    def _show_acceptable(self) -> None:
        self._accept.setEnabled(bool(self.reason()))

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        goes_down = (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() == Qt.Key.Key_Down
        )
        if goes_down and self.reasons.count():
            self.reasons.setFocus(Qt.FocusReason.TabFocusReason)
            self.reasons.setCurrentRow(0)
            return True
        return super().eventFilter(watched, event)


def ask_reason(
    parent: QWidget,
    title: str,
    told: str,
    question: str,
    accept_text: str,
    reasons: Sequence[str] = (),
    *,
    last_is_likely: bool = False,
) -> str | None:
    """Ask for a reason; None where the user thought better of it."""
    dialog = ReasonDialog(
        parent, title, told, question, accept_text, reasons, last_is_likely=last_is_likely
    )
    accepted = dialog.exec() == QDialog.DialogCode.Accepted
    reason = dialog.reason()
    dialog.deleteLater()
    return reason if accepted and reason else None
