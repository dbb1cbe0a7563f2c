"""Check a field: one field down the letters of the list, a row a value."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Mapping
from typing import Protocol

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout
from typing_extensions import override

from imrdesk.domain.checks import Severity
from imrdesk.domain.history import WORKSPACE_ITSELF, Changed, Target
from imrdesk.domain.letter_query import EVERY_LETTER
from imrdesk.domain.values import FieldType
from imrdesk.review.column_review import ColumnRow, LostRow, RowReader
from imrdesk.review.session import ReviewSession
from imrdesk.store.column_review import ColumnField, ColumnQuery, Which
from imrdesk.ui.actions import Actions
from imrdesk.ui.cell_editing import CellEditing
from imrdesk.ui.column_search import ColumnSearch, FoundCounts, FoundRows, Looked
from imrdesk.ui.column_work import ColumnWork
from imrdesk.ui.controller import ReviewController
from imrdesk.ui.letter_list import LetterList
from imrdesk.ui.models.column_model import ColumnModel, Row
from imrdesk.ui.pace import Pace
from imrdesk.ui.places import Page
from imrdesk.ui.tasks import Tasks
from imrdesk.ui.theme import Theme
from imrdesk.ui.views.columns.bar import ColumnBar
from imrdesk.ui.views.columns.context import ColumnContext
from imrdesk.ui.views.columns.delegate import ColumnDelegate
from imrdesk.ui.views.columns.grid import ColumnGrid
from imrdesk.ui.views.columns.nothing import NothingToCheck
from imrdesk.ui.widgets import delayed, label
from imrdesk.ui.words import tr, translated, trn

_RECOUNT_MS = 400
_SHARES = (940, 420)

Action = tuple[str, Callable[[], object]]


class Tell(Protocol):
    """Tells a sentence, with at most one thing to do about it."""

    def __call__(
        self, sentence: str, severity: Severity = ..., action: Action | None = None, /
    ) -> None:
        """Tell it."""


class ColumnsPage(Page):
    """The page on which one field is checked.

    Signals:
        letter_wanted: (letter id, path): the letter is to be opened at a field.
        told: a sentence for the status bar.
    """

    letter_wanted = Signal(int, str)
    told = Signal(str)

    def __init__(
        self,
        controller: ReviewController,
        theme: Theme,
        actions: Actions,
        tasks: Tasks,
        letters: LetterList,
        suggestions: Mapping[str, tuple[str, ...]],
        tell: Tell,
    ) -> None:
        super().__init__()
        self._controller = controller
        self._letters = letters
        self._tell = tell
        self._session: ReviewSession | None = None
        self._open_rows: set[int] = set()
        self._is_outdated = True
        self._is_abroad = False
        self._knows_open = True
        self._pending: FoundRows | None = None
        self._shown_field: ColumnField | None = None
        self.pace = Pace()
        self.bar = ColumnBar()
        self.model = ColumnModel(self)
        self.grid = ColumnGrid(self.model, actions)
        self.delegate = ColumnDelegate(theme, self.grid)
        self.grid.setItemDelegate(self.delegate)
        self.context = ColumnContext(theme)
        self.nothing = NothingToCheck(theme)
        self.keys = label(role="faint", wrap=True)
        self.search = ColumnSearch(tasks, self)
        self.editing = CellEditing(controller, self.grid, self.model, suggestions, tell)
        self.work = ColumnWork(controller, self, tell)
        self._recount = delayed(self, _RECOUNT_MS)
        self._recount.timeout.connect(self._count)
        self._build()
        self._wire()

    def _build(self) -> None:
        self.stack = QStackedWidget()
        self.panes = QSplitter()
        self.panes.setHandleWidth(1)
        self.panes.setChildrenCollapsible(False)
        self.panes.addWidget(self.grid)
        self.panes.addWidget(self.context)
        self.panes.setStretchFactor(0, 1)
        self.panes.setSizes(list(_SHARES))
        self.context.setMinimumWidth(260)
        self.grid.setMinimumWidth(420)
        self.stack.addWidget(self.panes)
        self.stack.addWidget(self.nothing)
        self.keys.setContentsMargins(14, 4, 14, 5)
        self.keys.setText(
            tr(
                "Enter confirms and goes on · type to correct · Space: doubtful · "
                "Ctrl+Enter confirms all · F2 opens the letter · Ctrl+Left, Right: other field"
            )
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.bar)
        layout.addWidget(self.stack, 1)
        layout.addWidget(self.keys)

    def _wire(self) -> None:
        grid = self.grid
        grid.confirm_wanted.connect(self.confirm)
        grid.confirm_all_wanted.connect(self.confirm_all)
        grid.doubt_wanted.connect(lambda: self._with_row(self.work.doubt))
        grid.revert_wanted.connect(lambda: self._with_row(self.work.revert))
        grid.open_wanted.connect(self.open_letter)
        grid.edit_wanted.connect(self._edit)
        grid.clear_wanted.connect(self._edit_empty)
        grid.field_wanted.connect(self.bar.step_field)
        grid.renew_wanted.connect(self._ask)
        grid.row_changed.connect(lambda _number: self._show_row())
        self.model.read.connect(self._read)
        self.bar.asked.connect(lambda _query: self._query_changed())
        self.bar.all_letters_wanted.connect(lambda: self._letters.set_query(EVERY_LETTER))
        self.editing.taken.connect(self._given)
        self.editing.changed.connect(self._show_editing)
        self.work.settled.connect(self._count_work)
        self.search.found.connect(self._found)
        self.search.counted.connect(self._counted)
        self.search.looked.connect(self._looked)
        self.search.refused.connect(
            lambda error: self._tell(translated(str(error)), Severity.ERROR)
        )
        self.nothing.wanted.connect(self._offered)
        self._letters.changed.connect(self._letters_changed)
        self._controller.changed.connect(self._changed)

    # What the window asks of a page

    @override
    def set_session(self, session: ReviewSession | None) -> None:
        self._session = session
        self._is_outdated = True
        self._is_abroad = False
        self._open_rows = set()
        self._pending = None
        self.search.set_session(session)
        self.model.show_rows(array("q"), None)
        self.bar.show_counts({}, {})
        if session is not None:
            self.bar.use_fields(session.fields)

    @override
    def refresh(self) -> None:
        if self._session is not None and self._is_outdated and not self._letters.is_searching:
            self._ask()

    @override
    def take_keyboard(self) -> None:
        self._is_abroad = False
        self.grid.setFocus()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.editing.finish()
        # Whoever comes back from a letter finds the rows as they were; after other work there
        # may be other rows.
        self._is_outdated = self._is_outdated or not self._is_abroad

    # Rows

    def _letters_changed(self) -> None:
        self._is_outdated = True
        if self.isVisible():
            self._ask()

    def _query_changed(self) -> None:
        self.editing.finish()
        self._ask()
        self.grid.setFocus()

    def _show_field(self) -> None:
        column = self.bar.query.field
        field = self.delegate.field = self.bar.field_of(column)
        with_about = column.of_decisions or column.key == "outcome"
        wide = field.type in (FieldType.TEXT, FieldType.LONG_TEXT, FieldType.LIST)
        self.grid.fit_field(with_about=with_about and column.key != "treatment", wide=wide)

    def _ask(self) -> None:
        if self._session is not None:
            self._show_field()
            self._is_outdated = False
            self._knows_open = True
            self._recount.stop()
            self.search.ask(self.bar.query, self._letters.ids)

    def _count(self) -> None:
        with_open, self._knows_open = not self._knows_open, True
        self.search.count(self.bar.query, self._letters.ids, with_open=with_open)

    def _found(self, found: FoundRows) -> None:
        """Show what was found; not while a value is typed, whose row would be taken away."""
        self._pending = found if self.editing.editor is not None else None
        if self._pending is None and self._session is not None:
            self._show_found(found, self._session)

    def _show_found(self, found: FoundRows, session: ReviewSession) -> None:
        field = found.query.field
        before, here = self.grid.place, None
        if field == self._shown_field:
            here = self.model.key(before)
        else:
            before = 0
        self._shown_field = field
        self._open_rows = found.open_rows
        self.model.show_rows(found.rows, RowReader(session.workspace, field))
        self.stack.setCurrentWidget(self.panes if found.rows else self.nothing)
        place = None if here is None else self.model.place_of(here)
        if found.rows:
            self.grid.go_to(min(max(0, before), len(found.rows) - 1) if place is None else place)
            self.grid.look()
        self._show_scope()
        self._show_nothing()
        self._show_row()

    def _counted(self, counts: FoundCounts) -> None:
        if counts.query == self.bar.query and counts.open_rows is not None:
            self._open_rows = counts.open_rows
        self.bar.show_counts(counts.fields, counts.values)
        self._show_nothing()
        self._show_standing()

    def _looked(self, looked: Looked) -> None:
        done, total = f"{looked.done:,}", f"{looked.total:,}"
        self.told.emit(
            tr("Looking how sure the program was: {done} of {total}", done=done, total=total)
        )

    def _read(self, number: int) -> None:
        """Take notice of how a row stands, now that it was read."""
        key, row = self.model.key(number), self.model.row(number)
        if key is not None and row is not None:
            if self._waits(row):
                self._open_rows.add(key)
            else:
                self._open_rows.discard(key)
        if number == self.grid.place:
            self._show_row()

    def _waits(self, row: Row) -> bool:
        if isinstance(row, LostRow):
            return False
        return row.waits if self.bar.query.which is Which.TO_CHECK else not row.is_settled

    def _show_row(self) -> None:
        number = self.grid.place
        self.context.show_row(self.model.row(number), self.delegate.field)
        self._show_standing()

    def _show_standing(self) -> None:
        rows = len(self.model.keys)
        waiting = min(rows, len(self._open_rows))  # letters may have come in that are not shown
        self.bar.show_standing(self.grid.place, rows, waiting, self.pace.a_minute)

    def _show_scope(self) -> None:
        query = self._letters.query
        self.bar.show_scope(len(self._letters), query.text.strip(), filtered=not query.asks_for_all)

    def _show_nothing(self) -> None:
        if self.model.keys:
            return
        name = self.field_name
        if not len(self._letters):
            self._show_no_letters()
        elif self.bar.query.which is Which.ALL:
            self.nothing.tell("info", tr("No letter has such a value."), "", "")
        else:
            title = tr("Nothing of “{field}” waits to be checked.", field=name)
            after = self.bar.next_to_check()
            offer, words = "", tr("No other field has anything to check.")
            if after is not None:
                other = translated(self.bar.field_of(after[0]).label)
                words = trn(
                    "{field} has {n} value to check.", "{field} has {n} values to check.",
                    after[1], field=other,
                )  # fmt: skip
                offer = tr("Check {field}", field=other)
            self.nothing.tell("confirm", title, words, offer)

    def _show_no_letters(self) -> None:
        if self._letters.query.asks_for_all:
            words = tr("Import letters, and what was read in them is checked here.")
            self.nothing.tell("inbox", tr("There are no letters yet."), words, "")
        else:
            words = tr("What Letters is asked for finds none.")
            offer = tr("Show all letters")
            self.nothing.tell("inbox", tr("There are no letters here."), words, offer)

    def _offered(self) -> None:
        if not len(self._letters):
            self._letters.set_query(EVERY_LETTER)
            return
        after = self.bar.next_to_check()
        if after is not None:
            self.bar.choose_field(after[0])

    @property
    def field_name(self) -> str:
        """The name of the field that is checked, for people."""
        return translated(self.bar.field_of(self.bar.query.field).label)

    # Work

    def current(self) -> Row | None:
        """Return the current row as it stands."""
        return self.model.row_now(self.grid.place)

    def _with_row(self, do: Callable[[ColumnRow], object]) -> None:
        row = self.current()
        if isinstance(row, ColumnRow):
            do(row)

    def confirm(self, step: int = 1) -> None:
        """Let the current value stand and go on; typing that was not taken is taken up instead."""
        if self.editing.editor is not None:
            self.editing.editor.commit(step)
            return
        number, row = self.grid.place, self.current()
        if isinstance(row, LostRow):
            self._go_on(number, step)
        elif row is not None and row.draft is not None:
            self._edit(None)
        elif row is not None and (row.locked or self.work.confirm(row)):
            self._go_on(number, step)

    def confirm_all(self) -> None:
        """Let every value stand that waits among the rows."""
        self.editing.finish()
        rows = [key for key in self.model.keys if key in self._open_rows]
        column = self.bar.query.field
        self.work.confirm_all(column, self.bar.field_of(column), rows)

    def open_letter(self) -> None:
        """Open the letter of the current row at its field."""
        row = self.current()
        if isinstance(row, ColumnRow):
            self.editing.finish()
            self._is_abroad = True
            self.letter_wanted.emit(row.letter_id, row.path)

    def _edit(self, key: QKeyEvent | None) -> None:
        row, field = self.current(), self.delegate.field
        if isinstance(row, ColumnRow) and field is not None:
            self.editing.begin(self.grid.place, row, field, key)

    def _edit_empty(self) -> None:
        row, field = self.current(), self.delegate.field
        if isinstance(row, ColumnRow) and field is not None:
            self.editing.begin_empty(self.grid.place, row, field)

    def _show_editing(self) -> None:
        """Tell of what is typed in its row."""
        self.delegate.edited = self.editing.edited
        self.delegate.mistake = self.editing.sentence
        self.context.tell(self.editing.sentence)
        if self.editing.editor is None and self._pending is not None:
            self._found(self._pending)
        self.grid.viewport().update()

    def _given(self, number: int, step: int) -> None:
        self._count_work(1)
        if step:
            self._go_on(number, step)

    def _go_on(self, number: int, step: int) -> None:
        self.model.row_now(number)  # so that what is left is told at once
        after = number + step
        if 0 <= after < len(self.model.keys):
            self.grid.go_to(after)
            return
        self._show_standing()
        if step > 0:
            self._tell_end()

    def _tell_end(self) -> None:
        """Say what is left once the last row was come to."""
        left = next((at for at, key in enumerate(self.model.keys) if key in self._open_rows), None)
        if left is not None:
            words = trn("This was the last row; {n} above it still waits.",
                        "This was the last row; {n} above it still wait.",
                        sum(key in self._open_rows for key in self.model.keys))  # fmt: skip
            first = left
            self._tell(words, Severity.NOTE, (tr("Go to the first"), lambda: self._back_to(first)))
            return
        after = self.bar.next_to_check()
        words = tr("Every row of “{field}” is settled.", field=self.field_name)
        if after is None:
            self._tell(words, Severity.NOTE)
            return
        other = translated(self.bar.field_of(after[0]).label)
        column: ColumnField = after[0]
        offer = (tr("Check {field}", field=other), lambda: self.bar.choose_field(column))
        self._tell(words, Severity.NOTE, offer)

    def _back_to(self, number: int) -> None:
        self.grid.go_to(number)
        self.grid.setFocus()

    def _count_work(self, values: int) -> None:
        if values == 1:
            self.pace.tick()
        self._show_standing()

    def _changed(self, changed: Changed) -> None:
        if not changed.things:
            self._is_outdated = True  # letters came in
            return
        if changed.touches(WORKSPACE_ITSELF, Target.FIELD) and self._session is not None:
            self.editing.finish()
            self.bar.use_fields(self._session.fields)
            self._is_outdated = True
            if self.isVisible():
                self._ask()
        self.model.forget(changed.letter_ids)
        if len(changed.letter_ids) > 1:
            self._knows_open = False  # not all of their rows are read again
        if self.isVisible():
            self._recount.start()
            self._show_changed(changed)

    def _show_changed(self, changed: Changed) -> None:
        """Go to the row that was changed, which undo may have done far from the current one."""
        if len(changed.letter_ids) != 1:
            return
        touched = {(letter_id, path) for letter_id, _target, path in changed.things}
        row = self.model.row(self.grid.place)
        if row is None or (row.letter_id, row.path) not in touched:
            number = self.model.number_of(touched)
            if number is not None:
                self.grid.go_to(number)

    @property
    def query(self) -> ColumnQuery:
        """What is asked for."""
        return self.bar.query
