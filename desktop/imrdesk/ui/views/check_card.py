"""One finding of the checks, as it stands in the list: what, where, and what to do about it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QVBoxLayout
from typing_extensions import override

from imrdesk.domain.checks import Check, Severity
from imrdesk.ui.icons import icon, pixmap
from imrdesk.ui.theme import Colors
from imrdesk.ui.widgets import ElidedButton, label, with_role
from imrdesk.ui.words import declared, tr, translated

SEVERITY_WORDS = {
    Severity.ERROR: declared("Error"),
    Severity.WARNING: declared("Warning"),
    Severity.NOTE: declared("Worth knowing"),
}
SEVERITY_ICONS = {
    Severity.ERROR: ("error", "error"),
    Severity.WARNING: ("warning", "warning"),
    Severity.NOTE: ("info", "muted"),
}
_KEYS = declared("Enter goes to it, Left and Right show its places, Delete dismisses it")


def severity_mark(severity: Severity, colors: Colors, size: int, scale: float) -> QLabel:
    """Return the mark of a severity: its shape and its colour both tell it."""
    name, color = SEVERITY_ICONS[severity]
    mark = QLabel()
    mark.setPixmap(pixmap(name, colors, color, size, scale))
    mark.setAccessibleName(SEVERITY_WORDS[severity])
    return mark


class CheckCard(QFrame):
    """One finding: a sentence that leads to the fields it is about.

    Signals:
        chosen: the path of a field involved, to go to.
        looked_at: the path of a field involved, to show without leaving the card.
        dismissal_wanted: the `Check`.
        stepped: how many cards to go on, or (below 0) back.
    """

    chosen = Signal(str)
    looked_at = Signal(str)
    dismissal_wanted = Signal(object)
    stepped = Signal(int)

    def __init__(
        self, check: Check, labels: Sequence[str], colors: Colors, *, locked: bool
    ) -> None:
        super().__init__()
        self.setObjectName("checkCard")
        self.check = check
        self._labels = labels
        self._place = 0
        self.setProperty("severity", check.severity.value)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setToolTip(tr("Go to {field}", field=labels[0]))
        word, message = translated(SEVERITY_WORDS[check.severity]), translated(check.message)
        self.setAccessibleName(f"{word}: {message}")
        self.setAccessibleDescription(
            ". ".join(
                [
                    tr("About {fields}", fields=", ".join(labels)),
                    check.source or "",
                    translated(_KEYS),
                ]
            ).replace(". .", ".")
        )
        layout = QHBoxLayout(self)
        layout.setContentsMargins(10, 8, 8, 6)
        layout.setSpacing(8)
        mark = severity_mark(check.severity, colors, 16, self.devicePixelRatio())
        layout.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(label(word, "checkWord"))
        words.addWidget(label(message, wrap=True))
        if check.source:
            words.addWidget(label(check.source, "checkSource", wrap=True))
        words.addLayout(self._buttons(colors, locked=locked))
        layout.addLayout(words, 1)

    def _buttons(self, colors: Colors, *, locked: bool) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(4)
        self.walk_button = ElidedButton()
        _quiet(self.walk_button)
        self.walk_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.walk_button.setIcon(icon("next", colors, size=14))
        self.walk_button.setToolTip(tr("To the next place that this is about"))
        self.walk_button.clicked.connect(self.walk)
        self.dismiss_button = _quiet(QToolButton())
        self.dismiss_button.setText(tr("Dismiss…"))
        self.dismiss_button.setToolTip(tr("Let it stand, with a reason"))
        self.dismiss_button.setAccessibleName(
            tr("Dismiss: {check}", check=translated(self.check.message))
        )
        self.dismiss_button.setEnabled(not locked)
        self.dismiss_button.clicked.connect(lambda: self.dismissal_wanted.emit(self.check))
        self._show_place()
        line.addWidget(self.walk_button)
        line.addStretch()
        line.addWidget(self.dismiss_button)
        return line

    def walk(self) -> None:
        """Go to the place behind the one shown, round the end."""
        self._go(1)
        self.chosen.emit(self.check.fields[self._place])

    def _go(self, step: int) -> None:
        self._place = (self._place + step) % len(self.check.fields)
        self._show_place()

    def _show_place(self) -> None:
        count, name = len(self._labels), self._labels[self._place]
        place = self._place + 1
        several = tr("{place} of {count}: {field}", place=place, count=count, field=name)
        self.walk_button.set_words(several if count > 1 else name)
        self.walk_button.setAccessibleName(
            tr("Next place; now {field}, {place} of {count}", field=name, place=place, count=count)
        )

    def _look(self, step: int) -> None:
        self._go(step)
        self.looked_at.emit(self.check.fields[self._place])

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.rect().contains(event.position().toPoint()):
            self._place = 0
            self._show_place()
            self.chosen.emit(self.check.fields[0])

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.chosen.emit(self.check.fields[self._place])
        elif key in (Qt.Key.Key_Right, Qt.Key.Key_Left):
            self._look(1 if key == Qt.Key.Key_Right else -1)
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.stepped.emit(1 if key == Qt.Key.Key_Down else -1)
        elif key == Qt.Key.Key_Delete and self.dismiss_button.isEnabled():
            self.dismissal_wanted.emit(self.check)
        else:
            super().keyPressEvent(event)


class DismissedCard(QFrame):
    """A finding that a reviewer lets stand: who, when and why, and the way back.

    Signals:
        restoring_wanted: the `Check`.
    """

    restoring_wanted = Signal(object)

    def __init__(
        self, check: Check, reason: str, by: tuple[str, datetime] | None, colors: Colors,
        *, locked: bool,
    ) -> None:  # fmt: skip
        super().__init__()
        self.setObjectName("dismissedCard")
        self.check = check
        who = f"{by[0]}, {by[1]:%Y-%m-%d %H:%M} UTC: " if by else ""
        message = translated(check.message)
        self.setAccessibleName(tr("Dismissed: {check}", check=f"{message} {who}{reason}"))
        self.again = _quiet(QToolButton())
        self.again.setText(tr("Show again"))
        self.again.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.again.setAccessibleName(tr("Show again: {check}", check=message))
        self.again.setEnabled(not locked)
        self.again.clicked.connect(lambda: self.restoring_wanted.emit(check))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(10, 6, 8, 6)
        layout.setSpacing(8)
        mark = severity_mark(check.severity, colors, 14, self.devicePixelRatio())
        layout.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(label(message, role="muted", wrap=True))
        words.addWidget(label(f"{who}“{reason}”", wrap=True))
        layout.addLayout(words, 1)
        layout.addWidget(self.again, 0, Qt.AlignmentFlag.AlignTop)


def _quiet(button: QToolButton) -> QToolButton:
    """Return a button that stands back behind the words around it."""
    button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return with_role(button, "quiet")
