"""Finds the rows of a field off the window's thread, on a connection of its own."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from imrdesk.errors import UserError
from imrdesk.review.column_review import rows_in_order
from imrdesk.review.session import ReviewSession
from imrdesk.store.column_review import (
    ColumnField,
    ColumnQuery,
    FieldCount,
    Which,
    column_rows,
    column_values,
    field_counts,
)
from imrdesk.store.workspace import Workspace
from imrdesk.ui.tasks import TaskContext, Tasks


@dataclass(frozen=True)
class FoundRows:
    """The rows of a query, in its order.

    Attributes:
        open_rows: those that still wait: to be looked at, or (where all are asked for that a
            person has not settled) to be settled.
    """

    query: ColumnQuery
    rows: array[int]
    open_rows: set[int]


@dataclass(frozen=True)
class FoundCounts:
    """What there is to choose from.

    Attributes:
        open_rows: as in `FoundRows`, where they were asked for.
    """

    query: ColumnQuery
    fields: Mapping[ColumnField, FieldCount]
    values: Mapping[str, int]
    open_rows: set[int] | None


@dataclass(frozen=True)
class Looked:
    """How many letters were looked into, of how many, to order rows by how sure they are."""

    done: int
    total: int


class _Reader:
    """A workspace's own connection for the helper thread: opened, used and closed there."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._workspace: Workspace | None = None

    def find(self, context: TaskContext, query: ColumnQuery, letter_ids: array[int]) -> None:
        workspace = self._opened()
        rows = rows_in_order(
            workspace,
            query,
            letter_ids,
            lambda done, total: context.report(Looked(done, total)),
            lambda: context.cancelled,
        )
        if not context.cancelled:
            context.report(FoundRows(query, rows, _open_rows(workspace, query, letter_ids)))

    def count(
        self,
        context: TaskContext,
        query: ColumnQuery,
        letter_ids: array[int],
        *,
        with_open: bool,
    ) -> None:
        workspace = self._opened()
        fields = field_counts(workspace, letter_ids)
        values = column_values(workspace, query, letter_ids)
        open_rows = _open_rows(workspace, query, letter_ids) if with_open else None
        context.report(FoundCounts(query, fields, values, open_rows))

    def close(self) -> None:
        if self._workspace is not None:
            self._workspace.close()
            self._workspace = None

    def _opened(self) -> Workspace:
        if self._workspace is None:
            self._workspace = Workspace.open(self._path, read_only=True)
        return self._workspace


def _open_rows(workspace: Workspace, query: ColumnQuery, letter_ids: array[int]) -> set[int]:
    which = Which.NOT_SETTLED if query.which is Which.ALL else query.which
    waiting = ColumnQuery(query.field, which, query.value)
    found: set[int] = set()
    found.update(number for number in column_rows(workspace, waiting, letter_ids))
    return found


class ColumnSearch(QObject):
    """Asks for rows and counts; what was asked before and is not there yet is let go.

    Signals:
        found: `FoundRows`.
        counted: `FoundCounts`.
        looked: `Looked`.
        refused: the `UserError` that it ended with.
    """

    found = Signal(object)
    counted = Signal(object)
    looked = Signal(object)
    refused = Signal(object)

    def __init__(self, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._reader: _Reader | None = None
        self._work: TaskContext | None = None
        self._turn = 0

    def set_session(self, session: ReviewSession | None) -> None:
        """Look into another workspace from now on, or none."""
        self._supersede()
        if self._reader is not None:
            reader = self._reader
            self._tasks.run(lambda _context: reader.close(), _raise)
        self._reader = _Reader(session.workspace.path) if session else None

    def ask(self, query: ColumnQuery, letter_ids: array[int]) -> None:
        """Find the rows of a query, and count."""

        def work(reader: _Reader, context: TaskContext) -> None:
            reader.find(context, query, letter_ids)
            if not context.cancelled:
                reader.count(context, query, letter_ids, with_open=False)

        self._run(work)

    def count(self, query: ColumnQuery, letter_ids: array[int], *, with_open: bool) -> None:
        """Count anew, and find out which rows of a query still wait, where that is asked."""
        self._run(
            lambda reader, context: reader.count(context, query, letter_ids, with_open=with_open)
        )

    def _run(self, work: Callable[[_Reader, TaskContext], None]) -> None:
        """Have the helper work, until that is superseded."""
        self._supersede()
        reader = self._reader
        if reader is None:
            return

        def run(context: TaskContext) -> None:
            if not context.cancelled:
                work(reader, context)

        turn = self._turn
        context = self._tasks.run(run, partial(self._done, turn), partial(self._tell, turn))
        if turn == self._turn:
            self._work = context

    def _done(self, turn: int, _nothing: None, error: Exception | None) -> None:
        if turn != self._turn:
            return
        self._work = None
        if isinstance(error, UserError):
            self.refused.emit(error)
        elif error is not None:
            raise error

    def _tell(self, turn: int, what: object) -> None:
        if turn != self._turn:
            return
        if isinstance(what, FoundRows):
            self.found.emit(what)
        elif isinstance(what, FoundCounts):
            self.counted.emit(what)
        elif isinstance(what, Looked):
            self.looked.emit(what)

    def _supersede(self) -> None:
        if self._work is not None:
            self._work.cancel()
        self._work = None
        self._turn += 1


def _raise(_nothing: None, error: Exception | None) -> None:
    if error is not None:
        raise error
