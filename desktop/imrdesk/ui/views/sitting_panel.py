"""What the end of the queue shows: what was done in this sitting, and what can be done next."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout
from typing_extensions import override

from imrdesk.domain.review import FieldState
from imrdesk.domain.status import Status
from imrdesk.ui.icons import pixmap
from imrdesk.ui.sitting import Figures
from imrdesk.ui.theme import Theme
from imrdesk.ui.widgets import label, with_role
from imrdesk.ui.words import tr


class SittingPanel(QFrame):
    """The figures of a sitting, and the ways on.

    Signals:
        status_wanted: the queue is to show the letters with this `Status`; None: all that are
            still to do.
        export_wanted: the records are to be exported.
        closed: it was closed by key or button.
    """

    status_wanted = Signal(object)
    export_wanted = Signal()
    closed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("sittingPanel")
        self._theme = theme
        self._mark = QLabel()
        self._title = label(name="caseTitle")
        self._time = label(role="muted")
        head = QHBoxLayout()
        head.setSpacing(10)
        for widget in (self._mark, self._title, self._time):
            head.addWidget(widget)
        head.addStretch()
        self._figures = QGridLayout()
        self._figures.setHorizontalSpacing(28)
        self._figures.setVerticalSpacing(0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 14, 18, 14)
        layout.setSpacing(10)
        layout.addLayout(head)
        layout.addLayout(self._figures)
        layout.addLayout(self._buttons())
        theme.changed.connect(self._recolor)
        self._recolor()
        self.hide()

    def _buttons(self) -> QHBoxLayout:
        self.left = QPushButton()
        self.left.clicked.connect(lambda: self.status_wanted.emit(None))
        self.postponed = QPushButton()
        self.postponed.clicked.connect(lambda: self.status_wanted.emit(Status.POSTPONED))
        self.export = QPushButton(tr("Export records…"))
        self.export.clicked.connect(self.export_wanted)
        self.close_button = QPushButton(tr("Close"))
        self.close_button.clicked.connect(self._give_up)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self.left, self.postponed, self.export, self.close_button):
            button.setAutoDefault(True)  # Enter presses the one that has the keyboard
            buttons.addWidget(with_role(button, "primary" if button is self.left else ""))
        buttons.addStretch()
        return buttons

    def show_figures(self, figures: Figures, postponed: int, left: int) -> None:
        """Show what was done, and put the keyboard on what is to be done next.

        Args:
            figures: the sitting.
            postponed: how many letters of the workspace wait.
            left: how many others are not finished.
        """
        self._title.setText(tr("This is the end of the queue"))
        self._time.setText(
            tr("{duration} since the workspace was opened", duration=duration(figures.seconds))
        )
        while self._figures.count():
            item = self._figures.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.deleteLater()
        told = list(_told(figures))
        for column, (count, words) in enumerate(told):
            self._figures.addWidget(label(f"{count:,}", "bigFigure"), 0, column)
            self._figures.addWidget(label(words, role="muted"), 1, column)
        self._figures.setColumnStretch(len(told), 1)
        self.setAccessibleName(
            ", ".join([self._title.text(), *(f"{words} {count:,}" for count, words in told)])
        )
        self.left.setText(tr("Show the {count:,} still to do", count=left))
        self.left.setVisible(left > 0)
        self.postponed.setText(tr("Show the {count:,} postponed", count=postponed))
        self.postponed.setVisible(postponed > 0)
        self.show()
        first = self.left if left else self.postponed if postponed else self.export
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _give_up(self) -> None:
        self.hide()
        self.closed.emit()

    def _recolor(self) -> None:
        colors = self._theme.colors
        self._mark.setPixmap(pixmap("reviewed", colors, "confirmed", 20, self.devicePixelRatio()))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._give_up()
        else:
            super().keyPressEvent(event)


def duration(seconds: float) -> str:
    """Return a length of time as people say it."""
    minutes = round(seconds / 60)
    if minutes < 1:
        return tr("Less than a minute")
    hours, rest = divmod(minutes, 60)
    if hours:
        return tr("{hours} h {minutes} min", hours=hours, minutes=rest)
    return tr("{minutes} min", minutes=minutes)


def _told(figures: Figures) -> Iterator[tuple[int, str]]:
    yield figures.letters[Status.SIGNED_OFF], tr("letters signed off")
    yield figures.letters[Status.REVIEWED], tr("letters reviewed")
    yield figures.letters[Status.POSTPONED], tr("letters postponed")
    yield figures.values[FieldState.CONFIRMED], tr("values confirmed")
    yield figures.values[FieldState.CORRECTED], tr("values corrected")
