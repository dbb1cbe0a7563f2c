"""Where a passage's ink and tags are chosen: inks by name and stroke, tags out of a list."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, QStringListModel, Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QCompleter,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from imrdesk.domain.annotation import Ink
from imrdesk.domain.values import fold
from imrdesk.ui.inks import swatch_icon
from imrdesk.ui.theme import Colors
from imrdesk.ui.words import tr, translated


def tags_in(text: str) -> tuple[str, ...]:
    """Return the tags in a line of text, which commas part, each once."""
    return tuple(dict.fromkeys(name for name in map(fold, text.split(",")) if name))


class TagCompleter(QCompleter):
    """Completes the last of the tags in a line."""

    def __init__(self, tags: Sequence[str], line: QLineEdit) -> None:
        super().__init__(line)
        self.setModel(QStringListModel(list(tags), self))
        self.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        line.setCompleter(self)

    @override
    def splitPath(self, path: str) -> list[str]:
        return [path.rpartition(",")[2].strip()]

    @override
    def pathFromIndex(self, index: QModelIndex | QPersistentModelIndex) -> str:
        line = self.widget()
        before = line.text().rpartition(",")[0] if isinstance(line, QLineEdit) else ""
        chosen = super().pathFromIndex(index)
        return f"{before}, {chosen}" if before else chosen


class PassageBar(QWidget):
    """Seven inks and a line for tags."""

    def __init__(
        self, ink: Ink, tags: Sequence[str], known_tags: Sequence[str], colors: Colors
    ) -> None:
        super().__init__()
        self._group = QButtonGroup(self)
        self._inks = list(Ink)
        inks = QHBoxLayout()
        inks.setSpacing(2)
        for number, each in enumerate(self._inks):
            button = QToolButton()
            button.setText(translated(each.value))
            button.setIcon(swatch_icon(each, colors))
            button.setIconSize(QSize(20, 14))
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            button.setCheckable(True)
            button.setChecked(each is ink)
            button.setAccessibleName(tr("Ink {ink}", ink=translated(each.value)))
            self._group.addButton(button, number)
            inks.addWidget(button)
        inks.addStretch()
        self.line = QLineEdit(", ".join(tags))
        self.line.setPlaceholderText(tr("Tags of the passage, parted by commas"))
        self.line.setAccessibleName(tr("Tags of the passage"))
        TagCompleter(known_tags, self.line)
        words = QLabel(tr("Tags"))
        words.setBuddy(self.line)
        tag_row = QHBoxLayout()
        tag_row.addWidget(words)
        tag_row.addWidget(self.line, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(inks)
        layout.addLayout(tag_row)

    @property
    def ink(self) -> Ink:
        """The chosen ink."""
        return self._inks[self._group.checkedId()]

    @property
    def tags(self) -> tuple[str, ...]:
        """The tags that were written."""
        return tags_in(self.line.text())

    def choose(self, ink: Ink) -> None:
        """Choose an ink."""
        self._group.button(self._inks.index(ink)).setChecked(True)
