"""One note as it looks: what it is on, whose it is, its words, and what they were before."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout
from typing_extensions import override

from imrdesk.domain.annotation import AnchorKind, Note, NoteState
from imrdesk.domain.history import Change
from imrdesk.review.markdown_html import note_html
from imrdesk.ui.icons import icon
from imrdesk.ui.inks import swatch_icon
from imrdesk.ui.moments import exact_moment, shown_moment
from imrdesk.ui.tag_looks import TagLooks
from imrdesk.ui.theme import Colors
from imrdesk.ui.views.chips import tag_chip
from imrdesk.ui.widgets import label, named, with_role
from imrdesk.ui.words import tr, translated

_QUOTE_LIMIT = 140
_READING = (
    Qt.TextInteractionFlag.TextSelectableByMouse
    | Qt.TextInteractionFlag.LinksAccessibleByMouse
    | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
)


class NoteCard(QFrame):
    """One note; it takes the keyboard: Enter goes to the place, F2 edits, Delete removes.

    Signals: each carries the `Note`.
        chosen: go to what it is about.
        edit_wanted, removal_wanted: the user pressed a button or a key.
        look_wanted: another ink or other tags are to be chosen.
        focused: the keyboard came here.
        link_wanted: the address of a link; the program itself opens nothing.
    """

    chosen = Signal(object)
    edit_wanted = Signal(object)
    removal_wanted = Signal(object)
    look_wanted = Signal(object)
    focused = Signal(object)
    link_wanted = Signal(str)

    def __init__(
        self, note: Note, about: str, colors: Colors, looks: TagLooks, *, locked: bool
    ) -> None:
        super().__init__()
        self.setObjectName("noteCard")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.note = note
        self._locked = locked
        self._looks = looks
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(12, 8, 8, 12)
        self._layout.setSpacing(6)
        state = note.state
        words = state.markdown or state.anchor.quote or ""
        self.setAccessibleName(tr("Note on {place}: {words}", place=about, words=words))
        self._add_head(about, colors)
        if state.anchor.quote:
            self._layout.addWidget(_quote(state.anchor.quote))
        if state.markdown:
            self._layout.addWidget(self._words(state.markdown))
        if state.tags:
            self._add_tags(state)
        self._add_author()

    def _add_head(self, about: str, colors: Colors) -> None:
        note, head = self.note, QHBoxLayout()
        place = named(QPushButton(about.replace("&", "&&")), "notePlace")
        place.setFlat(True)
        place.setToolTip(tr("Go to the place (Enter)"))
        place.clicked.connect(lambda: self.chosen.emit(note))
        head.addWidget(place)
        if note.state.anchor.kind is AnchorKind.PASSAGE:
            self.ink_button = QToolButton()
            ink = translated(note.state.ink.value)
            self.ink_button.setText(ink)
            self.ink_button.setIcon(swatch_icon(note.state.ink, colors))
            self.ink_button.setIconSize(QSize(20, 14))
            self.ink_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            self.ink_button.setToolTip(tr("Choose another ink or other tags"))
            self.ink_button.setAccessibleName(tr("Ink {ink}; choose another", ink=ink))
            self.ink_button.setEnabled(not self._locked)
            self.ink_button.clicked.connect(lambda: self.look_wanted.emit(note))
            head.addWidget(self.ink_button)
        head.addStretch()
        for name, tip, signal in (
            ("edit", tr("Edit the note (F2)"), self.edit_wanted),
            ("delete", tr("Remove it (Delete); undo brings it back"), self.removal_wanted),
        ):
            button = QToolButton()
            button.setIcon(icon(name, colors))
            button.setToolTip(tip)
            button.setAccessibleName(tip)
            button.setEnabled(not self._locked)
            button.clicked.connect(lambda _checked=False, signal=signal: signal.emit(note))
            head.addWidget(button)
        self._layout.addLayout(head)

    def _words(self, markdown: str) -> QLabel:
        body = QLabel(note_html(markdown), textFormat=Qt.TextFormat.RichText)
        body.setWordWrap(True)
        body.setTextInteractionFlags(_READING)
        body.setObjectName("noteText")
        body.setAccessibleName(tr("Note: {words}", words=markdown))
        body.linkActivated.connect(self.link_wanted)
        return body

    def _add_tags(self, state: NoteState) -> None:
        row = QHBoxLayout()
        row.setSpacing(5)
        for tag in state.tags:
            chip = tag_chip(tag, self._looks, tr("Choose other tags"))
            chip.setEnabled(not self._locked)
            chip.clicked.connect(lambda: self.look_wanted.emit(self.note))
            row.addWidget(chip)
        row.addStretch()
        self._layout.addLayout(row)

    def _add_author(self) -> None:
        note, row = self.note, QHBoxLayout()
        when = label(f"{note.author} · {shown_moment(note.created)}", role="faint")
        when.setToolTip(exact_moment(note.created))
        row.addWidget(when)
        self.edited = with_role(QToolButton(), "link")
        self.edited.setText(tr("edited"))
        self.edited.setCheckable(True)
        self.edited.setToolTip(
            tr("Edited {when}; show what it was before", when=exact_moment(note.edited))
        )
        self.edited.setAccessibleName(tr("Edited; show what the note was before"))
        self.edited.setVisible(note.edited != note.created)
        self.edited.toggled.connect(self._show_versions)
        row.addWidget(self.edited)
        row.addStretch()
        self._layout.addLayout(row)
        self._versions = QFrame()
        QVBoxLayout(self._versions).setContentsMargins(10, 0, 0, 0)
        self._versions.hide()
        self._layout.addWidget(self._versions)
        self.versions: Sequence[Change] = ()

    def _show_versions(self, shown: bool) -> None:  # noqa: FBT001  Qt's signal brings a bool
        layout = self._versions.layout()
        if layout is not None and layout.count() == 0:
            for change in self.versions:
                if isinstance(change.edit.old, NoteState):
                    layout.addWidget(self._version(change, change.edit.old))
        self._versions.setVisible(shown)

    def _version(self, change: Change, was: NoteState) -> QFrame:
        frame = named(QFrame(), "noteVersion")
        layout = QVBoxLayout(frame)
        layout.setContentsMargins(8, 4, 4, 4)
        operation = change.operation
        head = label(
            tr(
                "Until {who} changed it · {when}",
                who=operation.who,
                when=shown_moment(operation.when),
            ),
            role="faint",
        )
        head.setToolTip(f"{translated(operation.label)}: {exact_moment(operation.when)}")
        layout.addWidget(head)
        if was.markdown:
            layout.addWidget(self._words(was.markdown))
        if was.anchor.kind is AnchorKind.PASSAGE:
            ink, tags = translated(was.ink.value), ", ".join(was.tags)
            look = tr("{ink}, tagged {tags}", ink=ink, tags=tags) if tags else ink
            layout.addWidget(label(look, role="muted"))
        return frame

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.chosen.emit(self.note)
        elif key == Qt.Key.Key_F2 and not self._locked:
            self.edit_wanted.emit(self.note)
        elif key == Qt.Key.Key_Delete and not self._locked and not event.modifiers():
            self.removal_wanted.emit(self.note)
        else:
            super().keyPressEvent(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focused.emit(self.note)


def _quote(quote: str) -> QLabel:
    words = quote if len(quote) <= _QUOTE_LIMIT else quote[: _QUOTE_LIMIT - 1] + "…"
    shown = label(f"“{words}”", "noteQuote", wrap=True)
    shown.setToolTip(quote if words != quote else "")
    return shown
