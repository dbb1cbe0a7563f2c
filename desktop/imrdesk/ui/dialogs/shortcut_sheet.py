"""The sheet of keys: every key that holds now, by menu, found by its words."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from imrdesk.ui.action_specs import ACTIONS, PANE_KEYS, Group, plain_words
from imrdesk.ui.actions import Actions, native_keys
from imrdesk.ui.dialogs.sheets import Sheet
from imrdesk.ui.widgets import label
from imrdesk.ui.words import declared, tr, translated

_COLUMNS = ((Group.FILE, Group.EDIT, Group.LETTER), (Group.RECORD,), (Group.NOTES, Group.VIEW))
_KEYS_WIDTH = 136
_IN_PANES = declared("In the panes")


@dataclass(frozen=True, slots=True)
class _Line:
    """One key with its meaning, as they stand beside each other."""

    keys: QLabel
    meaning: QLabel

    def shows(self, words: list[str]) -> bool:
        """Hide the line unless it holds all the words; tell whether it is shown."""
        told = f"{self.keys.text()} {self.meaning.text()}".casefold()
        shown = all(word in told for word in words)
        self.keys.setVisible(shown)
        self.meaning.setVisible(shown)
        return shown


class ShortcutSheet(Sheet):
    """Every key that holds now, by menu, with a line to find one.

    Signals:
        change_wanted: the user wants other keys.
    """

    change_wanted = Signal()

    def __init__(self, parent: QWidget, actions: Actions) -> None:
        super().__init__(parent, tr("Keyboard shortcuts"))
        self.resize(1120, 720)
        self._parts: list[tuple[str, QWidget, list[_Line]]] = []
        self.search = QLineEdit()
        self.search.setPlaceholderText(tr("Find a key or what it does"))
        self.search.setAccessibleName(tr("Find a key or what it does"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._filter)
        self._nothing = label(tr("No key does that."), role="muted")
        self._nothing.hide()
        self.body.addWidget(self.search)
        self.body.addWidget(self._nothing)
        self.body.addWidget(self._scrolled(actions), 1)
        change = self.buttons.addButton(tr("Change keys…"), QDialogButtonBox.ButtonRole.ResetRole)
        change.setAutoDefault(False)
        change.clicked.connect(self._change)
        self.search.setFocus()

    def _scrolled(self, actions: Actions) -> QScrollArea:
        inner = QWidget()
        columns = QHBoxLayout(inner)
        columns.setContentsMargins(0, 0, 12, 0)
        columns.setSpacing(34)
        for groups in _COLUMNS:
            column = QVBoxLayout()
            column.setSpacing(18)
            for group in groups:
                column.addWidget(self._part(translated(group.value), _keys_of(group, actions)))
            if groups is _COLUMNS[1]:
                title = translated(Group.HELP.value)
                column.addWidget(self._part(title, _keys_of(Group.HELP, actions)))
            if groups is _COLUMNS[2]:
                column.addWidget(self._part(translated(_IN_PANES), _keys_in_panes()))
            column.addStretch()
            columns.addLayout(column, 1)
        area = QScrollArea()
        area.setAccessibleName(tr("Keys"))
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inner)
        return area

    def _part(self, title: str, keys: list[tuple[str, str]]) -> QWidget:
        part = QWidget()
        grid = QGridLayout(part)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(5)
        grid.setColumnStretch(1, 1)
        grid.addWidget(label(title, "cardTitle"), 0, 0, 1, 2)
        lines = []
        for row, (key, words) in enumerate(keys, start=1):
            line = _Line(_keys_label(key), label(words, wrap=True))
            grid.addWidget(line.keys, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(line.meaning, row, 1, Qt.AlignmentFlag.AlignTop)
            lines.append(line)
        self._parts.append((title, part, lines))
        return part

    def shown_lines(self) -> list[tuple[str, str]]:
        """Return the keys and meanings that the search leaves."""
        return [
            (line.keys.text(), line.meaning.text())
            for _title, _part, lines in self._parts
            for line in lines
            if not line.keys.isHidden()
        ]

    def titled_parts(self) -> list[tuple[str, QWidget]]:
        """Return the parts of the sheet, each with its title."""
        return [(title, part) for title, part, _lines in self._parts]

    def _filter(self, text: str) -> None:
        words = text.casefold().split()
        for _title, part, lines in self._parts:
            shown = [line.shows(words) for line in lines]  # each is shown or hidden by it
            part.setVisible(any(shown))
        self._nothing.setVisible(not self.shown_lines())

    def _change(self) -> None:
        self.close()
        self.change_wanted.emit()


def _keys_label(keys: str) -> QLabel:
    """Return keys as wide in every part of the sheet, so that their meanings stand in line."""
    result = label(keys, "keyText", wrap=True)
    result.setFixedWidth(_KEYS_WIDTH)
    return result


def _keys_in_panes() -> list[tuple[str, str]]:
    return [(translated(keys), translated(meaning)) for keys, meaning in PANE_KEYS]


def _keys_of(group: Group, actions: Actions) -> list[tuple[str, str]]:
    """Return the keys of a menu's actions, as this system writes them, with their words."""
    return [
        (native_keys(*own), plain_words(spec))
        for spec in ACTIONS
        if spec.group is group and (own := actions.keys[spec.key])
    ]
