"""One line above the panes: what was refused or finished, until the user closes it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton

from imrdesk.domain.checks import Severity
from imrdesk.ui.icons import icon, pixmap
from imrdesk.ui.theme import Theme
from imrdesk.ui.widgets import label, restyle
from imrdesk.ui.words import tr

_LOOKS = {
    Severity.ERROR: ("error", "error"),
    Severity.WARNING: ("warning", "warning"),
    Severity.NOTE: ("info", "accent"),
}


class MessageBar(QFrame):
    """Tells one sentence at a time, with at most one thing to do about it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("messageBar")
        self._theme = theme
        self._severity = Severity.NOTE
        self._mark = QLabel()
        self.text = label()
        self.text.setWordWrap(True)
        self.action = QPushButton()
        self.action.clicked.connect(self._act)
        self._slot: Callable[[], object] | None = None
        self._close = QToolButton()
        self._close.setToolTip(tr("Close"))
        self._close.setAccessibleName(tr("Close the message"))
        self._close.clicked.connect(self.hide)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 6, 8, 6)
        layout.setSpacing(10)
        layout.addWidget(self._mark)
        layout.addWidget(self.text, 1)
        layout.addWidget(self.action)
        layout.addWidget(self._close)
        theme.changed.connect(self._recolor)
        self.hide()

    def tell(
        self,
        sentence: str,
        severity: Severity = Severity.NOTE,
        action: tuple[str, Callable[[], object]] | None = None,
    ) -> None:
        """Show a sentence, and a button with what can be done about it."""
        self._severity = severity
        self.text.setText(sentence)
        self.setAccessibleName(sentence)
        self.action.setVisible(action is not None)
        self._slot = None
        if action is not None:
            words, self._slot = action
            self.action.setText(words)
        self.setProperty("severity", severity.value)
        restyle(self)
        self._recolor()
        self.show()

    def hide_refusal(self) -> None:
        """Hide what was refused or noted, once something was taken; warnings stay."""
        if self._severity is not Severity.WARNING:
            self.hide()

    def _act(self) -> None:
        if self._slot:
            self._slot()

    def _recolor(self) -> None:
        name, color = _LOOKS[self._severity]
        self._mark.setPixmap(pixmap(name, self._theme.colors, color, 16, self.devicePixelRatio()))
        self._close.setIcon(icon("close", self._theme.colors))
