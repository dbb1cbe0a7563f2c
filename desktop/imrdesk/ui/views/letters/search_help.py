"""How letters are searched for, in a few examples that can be tried with a click."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QPushButton, QVBoxLayout, QWidget

from imrdesk.domain.search import SEARCH_KEYS
from imrdesk.ui.text_scale import grown
from imrdesk.ui.widgets import label
from imrdesk.ui.words import declared, tr, translated

EXAMPLES = (
    ("norco", declared("a word, in the letter, its values, its notes or its file’s name")),
    ('"functional improvement"', declared("words side by side")),
    ("CM14-0012345", declared("a case number, with or without its hyphen")),
    ("treatment:norco outcome:overturned", declared("each in one thing alone; all must hold")),
    ("category:surgery,injections", declared("either of them")),
    ("decided:2014..2015", declared("from one to the other; also decided:2014-03 or age:40..60")),
    ("age:65..", declared("65 or more")),
    ("-tag:done", declared("not this")),
)


class SearchHelp(QFrame):
    """A card with the examples.

    Signals:
        tried: an example to be searched for.
    """

    tried = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("whyCard")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(tr("How to search"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(4)
        self.buttons = []
        for row, (example, meaning) in enumerate(EXAMPLES):
            button = QPushButton(example)
            button.setObjectName("example")
            button.clicked.connect(lambda _=False, example=example: self._try(example))
            self.buttons.append(button)
            grid.addWidget(button, row, 0)
            grid.addWidget(label(translated(meaning), role="muted"), row, 1)
        grid.setColumnStretch(1, 1)
        keys = label(", ".join(SEARCH_KEYS), role="muted", wrap=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 14, 16, 14)
        layout.setSpacing(10)
        layout.addWidget(label(tr("How to search"), "cardTitle"))
        layout.addLayout(grid)
        layout.addWidget(label(tr("What can stand before a colon:"), role="faint"))
        layout.addWidget(keys)
        self.setFixedWidth(grown(620))

    def _try(self, example: str) -> None:
        self.close()
        self.tried.emit(example)
