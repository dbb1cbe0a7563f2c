"""The form: the record of the open letter, section by section, with the loop over its fields."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from imrdesk.domain.annotation import AnchorKind
from imrdesk.domain.cards import card_path
from imrdesk.domain.checks import Check
from imrdesk.domain.custom_fields import RECORD_FIELDS, Fields, is_custom
from imrdesk.domain.fields import (
    DECISION_FIELDS,
    LETTER_FIELDS,
    Field,
    Section,
    decision_index,
)
from imrdesk.domain.review import ReviewedRecord
from imrdesk.domain.urgency import by_urgency
from imrdesk.review.session import OpenLetter
from imrdesk.ui.actions import Actions, follow
from imrdesk.ui.icons import icon
from imrdesk.ui.tab_walk import walk_on
from imrdesk.ui.text_positions import TextPositions
from imrdesk.ui.theme import Colors, Theme
from imrdesk.ui.views.cards import SectionCard
from imrdesk.ui.views.check_list import CheckList
from imrdesk.ui.views.decision_card import DecisionCard
from imrdesk.ui.views.field_row import FieldRow
from imrdesk.ui.widgets import label
from imrdesk.ui.words import tr, translated

_TITLES = {section: section.value for section in Section}
_MARGIN = 90  # logical pixels kept around a field that is scrolled to


class RecordView(QScrollArea):
    """The record of one letter, as editors; a `FieldRow` for each path.

    Signals: as those of `FieldRow`, and
        settled: nothing in the record needs eyes any more.
        card_wanted: (key of an action, card number): what is to be done to a decision.
        looked_at: the path of a field that is shown while the keyboard stays elsewhere.
    """

    focused = Signal(str)
    corrected = Signal(str, object)
    confirmed = Signal(str)
    reverted = Signal(str)
    drafted = Signal(str, str)
    draft_dropped = Signal(str)
    settled = Signal()
    card_wanted = Signal(str, int)
    looked_at = Signal(str)

    def __init__(
        self, theme: Theme, actions: Actions, suggestions: Mapping[str, tuple[str, ...]]
    ) -> None:
        super().__init__()
        self._theme = theme
        self._actions = actions
        self._suggestions = suggestions
        self._record: ReviewedRecord | None = None
        self.rows: dict[str, FieldRow] = {}
        self._sections: list[SectionCard] = []
        self._fields = RECORD_FIELDS
        self._own: SectionCard | None = None
        self.cards: dict[int, DecisionCard] = {}
        self._card_order: tuple[int, ...] = ()
        self._locked = False
        self.focused_path: str | None = None
        self._walk: Sequence[str] = ()
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(tr("Record"))
        self._build()
        theme.changed.connect(self._recolor)

    def _build(self) -> None:
        body = QWidget()
        self._layout = QVBoxLayout(body)
        self._layout.setContentsMargins(14, 12, 14, 24)
        self._layout.setSpacing(12)
        self.checks = CheckList()
        self.checks.chosen.connect(self.focus_path)
        self.checks.looked_at.connect(self._look_at)
        self._layout.addWidget(self.checks)
        for section in Section:
            rows = [self._row(f.key, f) for f in LETTER_FIELDS if f.section is section]
            if rows:
                self._sections.append(SectionCard(section, _TITLES[section], rows))
                self._layout.addWidget(self._sections[-1])
        self._own_place = QVBoxLayout()
        self._layout.addLayout(self._own_place)
        self._no_decision = label(
            tr(
                "This record has no decision. Select the disputed treatment in the letter first, "
                "and the decision that you add begins with it."
            ),
            role="muted",
            wrap=True,
        )
        self._layout.addWidget(self._no_decision)
        self._decisions = QVBoxLayout()
        self._decisions.setSpacing(12)
        self._layout.addLayout(self._decisions)
        self.add_button = QPushButton(tr("Add a decision"))
        follow(self.add_button, self._actions["add_decision"])
        self.add_button.setIcon(icon("plus", self._theme.colors))
        self.add_button.clicked.connect(lambda: self.card_wanted.emit("add_decision", -1))
        self._layout.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeft)
        self._layout.addStretch()
        self.setWidget(body)

    def _row(self, path: str, field: Field) -> FieldRow:
        row = FieldRow(path, field, self._theme.colors, self._suggestions.get(field.key, ()))
        row.focused.connect(self._came_to)
        row.corrected.connect(self.corrected)
        row.confirmed.connect(self.confirmed)
        row.reverted.connect(self.reverted)
        row.drafted.connect(self.drafted)
        row.draft_dropped.connect(self.draft_dropped)
        row.advanced.connect(self.advance)
        row.led_to.connect(self.focus_path)
        self.rows[path] = row
        return row

    def _make_card(self, number: int) -> DecisionCard:
        rows = [self._row(card_path(number, field.key), field) for field in DECISION_FIELDS]
        card = DecisionCard(number, rows, self._actions, self._theme.colors)
        card.wanted.connect(self.card_wanted)
        card.fit(self.viewport().width())
        self.cards[number] = card
        self._show_own_of_card(number)
        return card

    def _show_fields(self, fields: Fields) -> None:
        """Show the workspace's own fields as they are now; typing in the others stays."""
        if fields == self._fields:
            return
        self._fields = fields
        for path in [path for path in self.rows if is_custom(path)]:
            self.rows.pop(path).flush_draft()
        if self._own is not None:
            self._sections.remove(self._own)
            self._own.hide()
            self._own.deleteLater()
            self._own = None
        rows = [self._row(field.key, field) for field in fields.letter if is_custom(field.key)]
        if rows:
            self._own = SectionCard(Section.OWN, _TITLES[Section.OWN], rows)
            self._sections.append(self._own)
            self._own.fit(self.viewport().width())
            self._own_place.addWidget(self._own)
        for number in self.cards:
            self._show_own_of_card(number)
        if self.focused_path not in self.rows:
            self.focused_path = None

    def _show_own_of_card(self, number: int) -> None:
        own = [field for field in self._fields.decision if is_custom(field.key)]
        self.cards[number].show_own([self._row(card_path(number, f.key), f) for f in own])

    def show_letter(self, letter: OpenLetter) -> None:
        """Show another letter's record from its top."""
        self.focused_path = None
        for row in self.rows.values():
            row.forget()
        self.refresh(letter)
        self.verticalScrollBar().setValue(0)

    def refresh(self, letter: OpenLetter) -> None:
        """Show what stands in the record now; typing stays where it is."""
        record = letter.record
        self._record, self._locked = record, letter.is_locked
        self._show_fields(record.fields)
        notes = Counter(
            note.state.anchor.path
            for note in letter.notes
            if note.state.anchor.kind in (AnchorKind.FIELD, AnchorKind.DECISION)
        )
        self._show_cards(record, notes)
        involved = _involved(record)
        for path, standing in record.standings.items():
            row = self.rows[path]
            row.set_name(translated(record.label(path)))
            checks = [check for check in record.open_checks if path == check.fields[0]]
            row.show_standing(standing, checks, letter.drafts.get(path))
            row.show_involved(involved.get(path, ()))
            row.set_locked(locked=self._locked)
            row.set_note_count(notes[path])
        self._show_checks()

    def _show_cards(self, record: ReviewedRecord, notes: Mapping[str | None, int]) -> None:
        """Show the decisions in their order, each in the widgets that it always had."""
        if self._card_order != record.cards:
            for number in record.cards:
                card = self.cards.get(number) or self._make_card(number)
                self._decisions.removeWidget(card)
                self._decisions.addWidget(card)
                card.show()
            for number in self.cards.keys() - set(record.cards):
                self.cards[number].hide()
            self._card_order = record.cards
        for number in record.cards:
            on_card = notes.get(f"decisions.{number}", 0)
            self.cards[number].show_record(record, on_card, locked=self._locked)
        self._no_decision.setVisible(not record.cards)
        self.add_button.setEnabled(not self._locked)

    @override
    def focusNextPrevChild(self, next_: bool) -> bool:
        cards = (self.cards[number] for number in self._card_order)
        parts = (self.checks, *self._sections, *cards, self.add_button)
        return walk_on(self, parts, forwards=next_) or super().focusNextPrevChild(next_)

    def _show_checks(self) -> None:
        if self._record is not None:
            self.checks.show_record(self._record, self._theme.colors, locked=self._locked)

    @property
    def focused_card(self) -> int | None:
        """The number of the decision that the keyboard is in, or was in last."""
        card = decision_index(self.focused_path or "")
        return card if self._record is not None and card in self._record.cards else None

    def focus_card(self, number: int) -> None:
        """Put the keyboard into a decision: where something is missing, else at its treatment."""
        required = [card_path(number, field.key) for field in DECISION_FIELDS if field.required]
        values = self._record.values if self._record else {}
        empty = [path for path in required if values[path] in (None, (), "")]
        self.focus_path((empty or required)[0])

    def cursor_in_treatment(self, number: int) -> int | None:
        """Return where between the treatment's words the cursor stands, in code points."""
        line = self.rows[card_path(number, "treatment")].editor.focus_widget()
        if not isinstance(line, QLineEdit) or not line.hasFocus() or line.hasSelectedText():
            return None
        text = line.text()
        position = TextPositions(text).from_qt(line.cursorPosition())
        return position if text[:position].strip() and text[position:].strip() else None

    def put_card_aside(self, number: int) -> None:
        """Keep what is being typed in a decision until the decision comes back."""
        for field in self._fields.decision:
            self.rows[card_path(number, field.key)].put_aside()

    def focus_path(self, path: str) -> None:
        """Put the keyboard into a field and scroll to it."""
        row = self.rows.get(path)
        if row is not None:
            widget = row.editor.focus_widget()
            if widget.hasFocus() and self.focused_path != path:
                widget.clearFocus()  # it has the keyboard from the letter before: come to it anew
            widget.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self._reveal(row)
            QTimer.singleShot(0, row, lambda: self._reveal(row))  # once a moved card has its place

    def focus_first(self) -> None:
        """Put the keyboard into the field that needs eyes most, else at the top."""
        waiting = self._waiting()
        self.focus_path(waiting[0] if waiting else "case_number")

    def advance(self, path: str | None = None, *, backwards: bool = False) -> None:
        """Go from a field to the next (or the one before) that needs eyes, round the end.

        The order is that of urgency as it was when the keyboard came into the field, so that
        settling a field does not lead back to those that were passed over.
        """
        waiting = self._waiting()
        if not waiting:
            self.settled.emit()
            return
        walk = list(reversed(self._walk)) if backwards else list(self._walk)
        behind = walk[walk.index(path) + 1 :] if path in walk else []
        still = [p for p in behind if p in waiting]
        self.focus_path(still[0] if still else waiting[-1 if backwards else 0])

    def _waiting(self) -> Sequence[str]:
        """Return what needs eyes, the most urgent first; what is typed and no value is, too."""
        if self._record is None:
            return ()
        return by_urgency(self._record, [path for path, row in self._shown_rows() if row.mistake()])

    def commit_typing(self) -> str | None:
        """Take over what was typed; return the first field whose typing could not be taken."""
        failed = [path for path, row in self._shown_rows() if not row.commit()]
        return failed[0] if failed else None

    def typing(self) -> dict[str, str]:
        """Return the fields that hold other text than their value, and that text."""
        return {path: row.editor.text() for path, row in self._shown_rows() if row.is_dirty()}

    def flush_drafts(self) -> None:
        """Save at once what was typed and is no value yet."""
        for _path, row in self._shown_rows():
            row.flush_draft()

    def _shown_rows(self) -> list[tuple[str, FieldRow]]:
        return [(path, self.rows[path]) for path in self._record.standings] if self._record else []

    def _came_to(self, path: str) -> None:
        self.focused_path = path
        self._walk = self._waiting()
        self.focused.emit(path)
        row = self.rows[path]
        QTimer.singleShot(0, row, lambda: self._reveal(row))

    def _reveal(self, row: FieldRow) -> None:
        self.ensureWidgetVisible(row, 0, min(_MARGIN, self.viewport().height() // 4))

    def _look_at(self, path: str) -> None:
        """Show a field and its place in the letter while the keyboard stays where it is."""
        self._reveal(self.rows[path])
        self.looked_at.emit(path)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Let short fields stand in pairs only where there is room for two."""
        for card in (*self._sections, *self.cards.values()):
            card.fit(self.viewport().width())

    def _recolor(self) -> None:
        colors: Colors = self._theme.colors
        self._fit()
        for row in self.rows.values():
            row.set_colors(colors)
        for card in self.cards.values():
            card.set_colors(colors)
        self.add_button.setIcon(icon("plus", colors))
        self._show_checks()


def _involved(record: ReviewedRecord) -> dict[str, list[Check]]:
    """Return the open checks that a field has to do with, but does not stand for."""
    found: dict[str, list[Check]] = {}
    for check in record.open_checks:
        for path in check.fields[1:]:
            found.setdefault(path, []).append(check)
    return found
