"""The import above everything else: what is left of one, how far one is, and what came of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QProgressBar,
    QPushButton,
    QToolButton,
    QVBoxLayout,
)
from typing_extensions import override

from imrdesk.review.import_plan import Interrupted
from imrdesk.ui.icons import icon, pixmap
from imrdesk.ui.import_words import (
    details,
    failure_lines,
    given_words,
    headline,
    offer_words,
    pace_words,
)
from imrdesk.ui.imports import ImportJob
from imrdesk.ui.rates import Rate
from imrdesk.ui.text_scale import grown
from imrdesk.ui.theme import Theme
from imrdesk.ui.widgets import label, named, restyle
from imrdesk.ui.words import tr, trn

_MOST_LINES = 10


class ImportPanel(QFrame):
    """One import at a time, as an offer, as progress or as a summary.

    Signals:
        go_on_wanted, forget_wanted: of the import that was cut short.
        cancel_wanted: of the one under way.
        letters_wanted: those that were imported are to be shown.
        save_wanted: the list of what could not be read is to be saved.
        closed: it was closed.
    """

    go_on_wanted = Signal()
    forget_wanted = Signal()
    cancel_wanted = Signal()
    letters_wanted = Signal()
    save_wanted = Signal()
    closed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("importPanel")
        self._theme = theme
        self._mark = QLabel()
        self._look = ("import", "accent")
        self.headline = label(name="cardTitle", wrap=True)
        self.details = label(role="muted", wrap=True)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setFixedWidth(grown(220, share=0.5))
        self.bar.setAccessibleName(tr("How far the import is"))
        self._rate = Rate()
        self.list = named(QPlainTextEdit(), "place")
        self.list.setReadOnly(True)
        self.list.setTabChangesFocus(True)
        self.list.setAccessibleName(tr("Files that could not be read, and why"))
        self._make_buttons()
        self._lay_out()
        theme.changed.connect(self._recolor)
        self.hide()

    def _make_buttons(self) -> None:
        self.go_on = self._button(tr("&Go on"), self.go_on_wanted.emit)
        self.go_on.setProperty("role", "primary")
        self.forget = self._button(tr("Forget &it"), self.forget_wanted.emit)
        self.cancel = self._button(tr("&Cancel"), self.cancel_wanted.emit)
        self.letters = self._button(tr("&Show these letters"), self.letters_wanted.emit)
        self.copy = self._button(tr("Cop&y list"), self._copy)
        self.save = self._button(tr("Sa&ve list…"), self.save_wanted.emit)
        self.unfold = QPushButton()
        self.unfold.setAutoDefault(True)
        self.unfold.setCheckable(True)
        self.unfold.toggled.connect(self._unfold)
        self.close_button = QToolButton()
        self.close_button.setToolTip(tr("Close"))
        self.close_button.setAccessibleName(tr("Close the summary"))
        self.close_button.clicked.connect(self._close)

    @staticmethod
    def _button(words: str, act: Callable[..., object]) -> QPushButton:
        button = QPushButton(words)
        button.setAutoDefault(True)  # Enter presses the one that has the keyboard
        button.clicked.connect(lambda _checked: act())
        return button

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(self.headline)
        words.addWidget(self.details)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self._mark)
        line.addSpacing(4)
        line.addLayout(words, 1)
        line.addWidget(self.bar)
        for button in (
            self.go_on, self.forget, self.cancel, self.letters, self.unfold, self.close_button
        ):  # fmt: skip
            line.addWidget(button)
        below = QHBoxLayout()
        below.setSpacing(8)
        below.addWidget(self.list, 1)
        beside = QVBoxLayout()
        beside.addWidget(self.copy)
        beside.addWidget(self.save)
        beside.addStretch()
        below.addLayout(beside)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 8, 10, 8)
        layout.setSpacing(8)
        layout.addLayout(line)
        layout.addLayout(below)

    # The three things it shows

    def show_offer(self, interrupted: Interrupted) -> None:
        """Offer to go on with an import that was cut short."""
        self._show_only(self.go_on, self.forget)
        self._tell(offer_words(interrupted), tr("What is in stays, and is not read again."))
        self.show()

    def show_running(self, given: Sequence[str] | Sequence[Path]) -> None:
        """Show that an import has begun."""
        self._rate = Rate()
        self._show_only(self.bar, self.cancel)
        self.cancel.setEnabled(True)
        self.bar.setRange(0, 0)
        self._tell(tr("Importing {given}", given=given_words(given)), tr("Looking for letters"))
        self.show()

    def show_progress(self, done: int, total: int) -> None:
        """Show how far the import is."""
        self.bar.setRange(0, max(1, total))
        self.bar.setValue(done)
        self.details.setText(pace_words(done, total, self._rate.at(done)))

    def show_summary(self, job: ImportJob, *, can_go_on: bool) -> None:
        """Show what came of an import.

        Args:
            job: the import, finished.
            can_go_on: whether files are left that it can go on with.
        """
        failed = len(job.failures)
        shown = [self.letters] if job.letter_ids else []
        shown += [self.go_on, self.forget] if can_go_on else []
        shown += [self.unfold] if failed else []
        self._show_only(*shown, self.close_button)
        self.unfold.setText(
            trn("Show &why {n:,} was not read", "Show &why {n:,} were not read", failed)
        )
        self.list.setPlainText(failure_lines(job))
        lines = min(self.list.blockCount(), _MOST_LINES) + 1
        self.list.setFixedHeight(lines * self.list.fontMetrics().lineSpacing())
        told = details(job)
        self._tell(headline(job), " · ".join(told))
        is_bad = bool(failed or job.refusal)
        self._set_look(*(("warning", "warning") if is_bad else ("reviewed", "confirmed")))
        self.setProperty("severity", "warning" if is_bad else "done")
        restyle(self)
        self.show()

    def _tell(self, words: str, more: str) -> None:
        self.headline.setText(words)
        self.details.setText(more)
        self.details.setVisible(bool(more))
        self.setAccessibleName(words)
        self.setAccessibleDescription(more)

    def _show_only(self, *widgets: QPushButton | QToolButton | QProgressBar) -> None:
        for widget in (
            self.bar, self.go_on, self.forget, self.cancel, self.letters, self.unfold,
            self.close_button,
        ):  # fmt: skip
            widget.setVisible(widget in widgets)
        self.unfold.setChecked(False)
        self._unfold(is_open=False)
        self.setProperty("severity", "")
        restyle(self)
        self._set_look("import", "accent")

    def _unfold(self, is_open: bool) -> None:  # noqa: FBT001  a Qt slot
        for widget in (self.list, self.copy, self.save):
            widget.setVisible(is_open)

    def _copy(self) -> None:
        QApplication.clipboard().setText(self.list.toPlainText())

    def _close(self) -> None:
        self.hide()
        self.closed.emit()

    def _set_look(self, name: str, color: str) -> None:
        self._look = (name, color)
        self._recolor()

    def _recolor(self) -> None:
        colors, scale = self._theme.colors, self.devicePixelRatio()
        name, color = self._look
        self._mark.setPixmap(pixmap(name, colors, color, 20, scale))
        self.close_button.setIcon(icon("close", colors))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.close_button.isVisible():
            self._close()
        else:
            super().keyPressEvent(event)
