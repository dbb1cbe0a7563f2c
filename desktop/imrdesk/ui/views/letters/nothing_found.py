"""What stands in place of the table where no letter fits: which filter to loosen."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout

from imrdesk.ui.icons import pixmap
from imrdesk.ui.letter_list import LetterList
from imrdesk.ui.query_words import Part, parts
from imrdesk.ui.theme import Theme
from imrdesk.ui.widgets import clear_layout, label, with_role
from imrdesk.ui.words import tr, trn


class NothingFound(QFrame):
    """Names what is asked, and how many letters there would be without each part of it.

    Signals:
        all_wanted: every letter is to be shown.
    """

    all_wanted = Signal()

    def __init__(self, letters: LetterList, theme: Theme) -> None:
        super().__init__()
        self._letters = letters
        self._theme = theme
        self._picture = QLabel(alignment=Qt.AlignmentFlag.AlignHCenter)
        title = label(tr("No letter fits all of this"), "cardTitle")
        self._words = label(role="muted")
        self._offers = QVBoxLayout()
        self._offers.setSpacing(6)
        every = with_role(QPushButton(tr("Show all letters")), "primary")
        every.clicked.connect(self.all_wanted)
        layout = QVBoxLayout(self)
        layout.setSpacing(10)
        layout.addStretch(2)
        for widget in (self._picture, title, self._words):
            layout.addWidget(widget, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addLayout(self._offers)
        layout.addWidget(every, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(3)
        theme.changed.connect(self._recolor)
        self._recolor()

    def show_ways_out(self) -> None:
        """Say what is asked, and count what each part of it leaves out."""
        asked = list(parts(self._letters.query, self._letters.own))
        alone = len(asked) < 2
        self._words.setText(
            tr("Look for other words, or choose something else at the left.")
            if alone
            else tr("Each of these leaves some letters out; without it there would be:")
        )
        clear_layout(self._offers)
        if not alone:
            queries = [part.without for part in asked]
            self._letters.measure(queries, lambda counts: self._offer(asked, counts))

    def _offer(self, asked: list[Part], counts: list[int]) -> None:
        clear_layout(self._offers)
        for part, count in zip(asked, counts, strict=True):
            if count:
                words = trn("{n} letter", "{n} letters", count)
                shown = tr("Without {part}: {letters}", part=part.words, letters=words)
                button = QPushButton(shown.replace("&", "&&"))
                button.clicked.connect(
                    lambda _=False, part=part: self._letters.set_query(part.without)
                )
                self._offers.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        if not any(counts):
            self._words.setText(tr("No one part of it is to blame; begin with all letters."))

    def _recolor(self) -> None:
        scale = self.devicePixelRatio()
        self._picture.setPixmap(pixmap("search", self._theme.colors, "faint", 44, scale))
