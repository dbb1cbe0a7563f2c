"""What the list is filtered by, as chips above the table: each goes away with its x."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QPushButton, QToolButton, QWidget

from imrdesk.domain.letter_query import LetterQuery
from imrdesk.ui.flow_layout import FlowLayout
from imrdesk.ui.icons import icon
from imrdesk.ui.letter_list import LetterList
from imrdesk.ui.query_words import parts
from imrdesk.ui.text_scale import grown
from imrdesk.ui.theme import Theme
from imrdesk.ui.widgets import clear_layout, with_role
from imrdesk.ui.words import tr

_LONGEST = 48


class QueryChips(QWidget):
    """A chip for each thing that is asked, and a button that asks for all letters again."""

    def __init__(self, letters: LetterList, theme: Theme) -> None:
        super().__init__()
        self._letters = letters
        self._theme = theme
        self._flow = FlowLayout(self, gap=6)
        self.chips: list[QPushButton] = []
        self.clear_all = with_role(QToolButton(), "link")
        self.clear_all.setText(tr("Clear all"))
        self.clear_all.clicked.connect(self.ask_for_all)
        letters.query_changed.connect(self._show)
        theme.changed.connect(self._show)
        self._show()

    def _show(self) -> None:
        had_keyboard = any(chip.hasFocus() for chip in self.chips)
        self._flow.removeWidget(self.clear_all)
        clear_layout(self._flow)
        self.chips = []
        query = self._letters.query
        for part in parts(query, self._letters.own):
            words = part.words if len(part.words) <= _LONGEST else part.words[: _LONGEST - 1] + "…"
            chip = QPushButton(words.replace("&", "&&"))
            chip.setObjectName("queryChip")
            chip.setIcon(icon("close", self._theme.colors))
            chip.setIconSize(QSize(grown(12), grown(12)))
            chip.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
            chip.setToolTip(tr("{part}\nPress to leave it out", part=part.words))
            chip.setAccessibleName(tr("Leave out: {part}", part=part.words))
            chip.clicked.connect(lambda _=False, part=part: self._letters.set_query(part.without))
            self._flow.addWidget(chip)
            self.chips.append(chip)
        self._flow.addWidget(self.clear_all)
        self.setVisible(bool(self.chips))
        if had_keyboard and self.chips:
            self.chips[0].setFocus()

    def ask_for_all(self) -> None:
        """Leave out everything that is asked; the order stays."""
        query = self._letters.query
        self._letters.set_query(LetterQuery(sort=query.sort, descending=query.descending))
