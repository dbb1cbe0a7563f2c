"""The bar above the panes: which letter is open, how far it is, and what can be done."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from imrdesk.domain.annotation import Ink
from imrdesk.domain.status import FINISHED
from imrdesk.review.session import OpenLetter
from imrdesk.ui.action_specs import ACTIONS
from imrdesk.ui.actions import Actions, follow, native_keys
from imrdesk.ui.icons import icon, pixmap
from imrdesk.ui.inks import swatch_icon
from imrdesk.ui.tag_looks import TagLooks
from imrdesk.ui.theme import Theme
from imrdesk.ui.views.chips import tag_chip
from imrdesk.ui.widgets import ElidedLabel, clear_layout, label, restyle, with_role
from imrdesk.ui.words import tr, translated

_TOOL_BUTTONS = (
    "previous_letter",
    "next_letter",
    "undo",
    "redo",
    "mark_passage",
    "passage_look",
    "note_here",
    "tag",
    "postpone",
)


class TopBar(QFrame):
    """The open letter's case number, status, tags and main actions.

    Signals:
        tag_removal_wanted: a tag whose chip was pressed.
    """

    tag_removal_wanted = Signal(str)

    def __init__(self, theme: Theme, actions: Actions, looks: TagLooks) -> None:
        super().__init__()
        self.setObjectName("topBar")
        self._theme = theme
        self._looks = looks
        self._letter: OpenLetter | None = None
        self._ink = Ink.YELLOW
        self._actions = actions
        self._title = label(name="caseTitle")
        self._file = with_role(ElidedLabel(), "muted")
        self._status = label(name="statusChip")
        self._mark = QLabel()
        self._attention = ElidedLabel()
        self._tags = QWidget()
        self._tag_layout = QHBoxLayout(self._tags)
        self._tag_layout.setContentsMargins(0, 0, 0, 0)
        self._tag_layout.setSpacing(5)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 9, 12, 9)
        layout.setSpacing(10)
        for widget in (self._title, self._status, self._tags, self._file):
            layout.addWidget(widget)
        layout.addStretch()
        layout.addWidget(self._mark)
        layout.addWidget(self._attention)
        layout.addSpacing(8)
        self._buttons = [self._tool_button(key) for key in _TOOL_BUTTONS]
        for button in self._buttons:
            layout.addWidget(button)
        layout.addSpacing(4)
        self._reviewed = self._push_button("mark_reviewed", tr("Reviewed"))
        self.sign_off = self._push_button("sign_off", tr("Sign off"), "primary")
        self._reopen = self._push_button("reopen", tr("Reopen"))
        for push_button in (self._reviewed, self.sign_off, self._reopen):
            layout.addWidget(push_button)
        theme.changed.connect(self._recolor)
        looks.changed.connect(self._show_looks)
        self._recolor()

    def _tool_button(self, key: str) -> QToolButton:
        button = QToolButton()
        button.setDefaultAction(self._actions[key])
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        follow(button, self._actions[key])
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def _push_button(self, key: str, text: str, role: str = "") -> QPushButton:
        action = self._actions[key]
        button = QPushButton(text)
        button.setProperty("role", role)
        follow(button, action)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(action.trigger)
        return button

    def show_letter(self, letter: OpenLetter) -> None:
        """Show what stands for the open letter."""
        self._letter = letter
        self._title.setText(letter.case_number or tr("No case number"))
        self._file.setText(letter.name)
        self._file.setToolTip(letter.name)
        status = letter.status
        self._status.setText(translated(status.status.value))
        self._status.setToolTip(status.reason)
        self._status.setProperty("status", status.status.name.lower())
        restyle(self._status)
        locked = status.is_locked
        done = status.status in FINISHED
        changeable = not letter.is_only_read
        self._reviewed.setVisible(changeable and not done)
        self.sign_off.setVisible(changeable and not locked)
        self._reopen.setVisible(changeable and locked)
        count = len(letter.record.needs_eyes)
        self._attention.setText(
            tr("{count} to look at", count=count) if count else tr("Nothing left to look at")
        )
        name, color = ("state-check", "unsure") if count else ("state-confirmed", "confirmed")
        scale = self.devicePixelRatio()
        self._mark.setPixmap(pixmap(name, self._theme.colors, color, 16, scale))
        self._show_tags(letter)

    def _show_tags(self, letter: OpenLetter) -> None:
        clear_layout(self._tag_layout)
        for tag in letter.tags:
            chip = tag_chip(tag, self._looks, tr("Press to take the tag off"))
            chip.setEnabled(not letter.is_locked)
            chip.clicked.connect(lambda _checked=False, tag=tag: self.tag_removal_wanted.emit(tag))
            self._tag_layout.addWidget(chip)
        self._tags.setVisible(bool(letter.tags))

    def show_ink(self, ink: Ink) -> None:
        """Show in which ink the next passage is marked."""
        self._ink = ink
        action = self._actions["mark_passage"]
        action.setIcon(swatch_icon(ink, self._theme.colors))
        action.setToolTip(
            tr(
                "Mark the selected words in {ink} ({keys})",
                ink=translated(ink.value),
                keys=_keys(action),
            )
        )

    def _show_looks(self) -> None:
        if self._letter is not None:
            self._show_tags(self._letter)

    def _recolor(self) -> None:
        for spec in ACTIONS:
            if spec.icon:
                self._actions[spec.key].setIcon(icon(spec.icon, self._theme.colors))
        self.show_ink(self._ink)


def _keys(action: QAction) -> str:
    return native_keys(action.shortcut().toString(QKeySequence.SequenceFormat.PortableText))
