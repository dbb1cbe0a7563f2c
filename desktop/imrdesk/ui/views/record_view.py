"""The form: the record of the open letter, section by section, with the loop over its fields."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from imrdesk.domain.annotation import AnchorKind
from imrdesk.domain.checks import Severity
from imrdesk.domain.fields import (
    DECISION_FIELDS,
    LETTER_FIELDS,
    Section,
    decision_path,
    field_at,
    paths,
)
from imrdesk.domain.review import ReviewedRecord
from imrdesk.domain.values import display_value
from imrdesk.review.session import OpenLetter
from imrdesk.ui.theme import Colors, Theme
from imrdesk.ui.views.cards import CheckList, SectionCard
from imrdesk.ui.views.field_row import FieldRow
from imrdesk.ui.widgets import label

_TITLES = {section: section.value for section in Section}
_MARGIN = 90  # logical pixels kept around a field that is scrolled to


class RecordView(QScrollArea):
    """The record of one letter, as editors; a `FieldRow` for each path.

    Signals: as those of `FieldRow`, and
        settled: nothing in the record needs eyes any more.
    """

    focused = Signal(str)
    corrected = Signal(str, object)
    confirmed = Signal(str)
    reverted = Signal(str)
    drafted = Signal(str, str)
    draft_dropped = Signal(str)
    settled = Signal()

    def __init__(self, theme: Theme, suggestions: Mapping[str, tuple[str, ...]]) -> None:
        super().__init__()
        self._theme = theme
        self._suggestions = suggestions
        self._record: ReviewedRecord | None = None
        self.rows: dict[str, FieldRow] = {}
        self._decision_cards: list[SectionCard] = []
        self.focused_path: str | None = None
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName("Record")
        self._build()
        theme.changed.connect(self._recolor)

    def _build(self) -> None:
        body = QWidget()
        self._layout = QVBoxLayout(body)
        self._layout.setContentsMargins(14, 12, 14, 24)
        self._layout.setSpacing(12)
        self.checks = CheckList()
        self.checks.chosen.connect(self.focus_path)
        self._layout.addWidget(self.checks)
        for section in Section:
            rows = [self._row(f.key) for f in LETTER_FIELDS if f.section is section]
            if rows:
                self._layout.addWidget(SectionCard(section, _TITLES[section], rows))
        self._no_decision = label("No disputed treatment was found in this letter.", role="muted")
        self._layout.addWidget(self._no_decision)
        self._layout.addStretch()
        self.setWidget(body)

    def _row(self, path: str) -> FieldRow:
        row = FieldRow(path, self._theme.colors, self._suggestions.get(field_at(path).key, ()))
        row.focused.connect(self._came_to)
        row.corrected.connect(self.corrected)
        row.confirmed.connect(self.confirmed)
        row.reverted.connect(self.reverted)
        row.drafted.connect(self.drafted)
        row.draft_dropped.connect(self.draft_dropped)
        row.advanced.connect(self.advance)
        self.rows[path] = row
        return row

    def _add_decision_card(self) -> None:
        index = len(self._decision_cards)
        rows = [self._row(decision_path(index, field.key)) for field in DECISION_FIELDS]
        card = SectionCard(Section.DECISION, "", rows)
        self._decision_cards.append(card)
        self._layout.insertWidget(self._layout.count() - 1, card)

    def show_letter(self, letter: OpenLetter) -> None:
        """Show another letter's record from its top."""
        self.focused_path = None
        for row in self.rows.values():
            row.forget()
        self.refresh(letter)
        self.verticalScrollBar().setValue(0)

    def refresh(self, letter: OpenLetter) -> None:
        """Show what stands in the record now."""
        record = letter.record
        self._record = record
        while len(self._decision_cards) < record.decision_count:
            self._add_decision_card()
        self._show_decision_titles(record)
        notes: dict[str, int] = {}
        for note in letter.notes:
            anchor = note.state.anchor
            if anchor.kind is AnchorKind.FIELD and anchor.path is not None:
                notes[anchor.path] = notes.get(anchor.path, 0) + 1
        for path in paths(record.decision_count):
            row = self.rows[path]
            checks = [check for check in record.checks if path == check.fields[0]]
            row.show_standing(record.standings[path], checks, letter.drafts.get(path))
            row.set_locked(locked=letter.status.is_locked)
            row.set_note_count(notes.get(path, 0))
        self._show_checks()

    def _show_checks(self) -> None:
        """List what does not fit; what is only worth knowing stands beside its field alone."""
        checks = self._record.checks if self._record else ()
        serious = [check for check in checks if check.severity is not Severity.NOTE]
        self.checks.show_checks(serious, self._theme.colors)

    def _show_decision_titles(self, record: ReviewedRecord) -> None:
        count = record.decision_count
        self._no_decision.setVisible(count == 0)
        for index, card in enumerate(self._decision_cards):
            card.setVisible(index < count)
            if index < count:
                outcome = display_value(record.values[decision_path(index, "outcome")])
                card.set_title(f"Decision {index + 1} of {count}", outcome)

    def focus_path(self, path: str) -> None:
        """Put the keyboard into a field and scroll to it."""
        row = self.rows.get(path)
        if row is not None:
            row.editor.focus_widget().setFocus(Qt.FocusReason.ShortcutFocusReason)
            self._reveal(row)

    def focus_first(self) -> None:
        """Put the keyboard into the first field that needs eyes, else at the top."""
        waiting = self._waiting()
        self.focus_path(waiting[0] if waiting else "case_number")

    def advance(self, path: str | None = None, *, backwards: bool = False) -> None:
        """Go from a field to the next (or the one before) that needs eyes, round the end."""
        waiting = self._waiting()
        if not waiting:
            self.settled.emit()
            return
        order = list(paths(self._record.decision_count)) if self._record else []
        here = order.index(path) if path in order else -1
        if backwards:
            before = [p for p in waiting if order.index(p) < here]
            self.focus_path(before[-1] if before else waiting[-1])
        else:
            after = [p for p in waiting if order.index(p) > here]
            self.focus_path(after[0] if after else waiting[0])

    def _waiting(self) -> Sequence[str]:
        return self._record.needs_eyes if self._record else ()

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
        count = self._record.decision_count if self._record else 0
        return [(path, self.rows[path]) for path in paths(count) if path in self.rows]

    def _came_to(self, path: str) -> None:
        self.focused_path = path
        self.focused.emit(path)
        row = self.rows[path]
        QTimer.singleShot(0, row, lambda: self._reveal(row))

    def _reveal(self, row: FieldRow) -> None:
        self.ensureWidgetVisible(row, 0, min(_MARGIN, self.viewport().height() // 4))

    def _recolor(self) -> None:
        colors: Colors = self._theme.colors
        for row in self.rows.values():
            row.set_colors(colors)
        self._show_checks()
