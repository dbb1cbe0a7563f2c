"""What the checks say of one field, beside it: each finding in a line of its own."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from imrdesk.domain.checks import Check
from imrdesk.ui.theme import Colors
from imrdesk.ui.views.check_card import SEVERITY_WORDS, severity_mark
from imrdesk.ui.widgets import clear_layout, label
from imrdesk.ui.words import translated


class CheckLines(QWidget):
    """The open findings that stand beside a field; nothing where there are none."""

    def __init__(self) -> None:
        super().__init__()
        self._layout = QGridLayout(self)
        self._layout.setContentsMargins(0, 1, 0, 1)
        self._layout.setHorizontalSpacing(5)
        self._layout.setVerticalSpacing(2)
        self._layout.setColumnStretch(1, 1)
        self._shown: tuple[tuple[Check, ...], str] = ((), "")
        self.hide()

    def text(self) -> str:
        """Return what is told, a line for each finding."""
        checks, _theme = self._shown
        return "\n".join(map(_words, checks))

    def show_checks(self, checks: Sequence[Check], colors: Colors) -> None:
        """Tell these findings, in their order."""
        if self._shown == (tuple(checks), colors.name):
            return
        self._shown = (tuple(checks), colors.name)
        clear_layout(self._layout)
        for line, check in enumerate(checks):
            mark = severity_mark(check.severity, colors, 13, self.devicePixelRatio())
            words = label(_words(check), "checkText", wrap=True)
            words.setProperty("severity", check.severity.value)
            words.setToolTip(check.source or "")
            self._layout.addWidget(mark, line, 0, Qt.AlignmentFlag.AlignTop)
            self._layout.addWidget(words, line, 1)
        self.setVisible(bool(checks))


def _words(check: Check) -> str:
    return f"{translated(SEVERITY_WORDS[check.severity])}: {translated(check.message)}"
