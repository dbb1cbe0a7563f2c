"""The one list of letters that every place of the window shows a part of.

Searching and counting run on a helper thread, on a connection of its own, so that the window
never waits; what was found is a snapshot: a letter keeps its place in it, whatever becomes of
it, until the list is asked for anew.
"""

from __future__ import annotations

from array import array
from collections import OrderedDict
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from imrdesk.domain.history import WORKSPACE_ITSELF, Changed
from imrdesk.domain.letter_query import EVERY_LETTER, LIST_COLUMNS, RELEVANCE, LetterQuery
from imrdesk.errors import UserError
from imrdesk.review.session import ReviewSession
from imrdesk.store.facets import FacetCounts
from imrdesk.store.letter_rows import LetterRow
from imrdesk.ui.list_reader import Keys, ListReader, Touched
from imrdesk.ui.tasks import TaskContext, Tasks
from imrdesk.ui.widgets import delayed

T = TypeVar("T")

_BLOCK = 64
_BLOCK_WITH_WORDS = 16
"""Finding where words stand takes a millisecond a row, and scrolling waits for it."""
_BLOCKS_KEPT = 40
_FEW = 4
"""Where more letters are touched, looking for the place of each takes longer than reading again."""
_ARRIVALS_MS = 500
"""While letters come in, the list is asked for anew so often and no more."""
_RECOUNT_MS = 300


class LetterList(QObject):
    """The letters that a query finds, in its order.

    Attributes:
        ids: of the letters.
        counts: how many of them have each value of each facet, where that is watched.
        own: the search keys of the workspace's own fields, by name.

    Signals:
        changed: other letters are in it, or in another order.
        rows_changed: the same letters, some of which look otherwise now.
        counted: the counts of the facets are others.
        query_changed: something else is asked; what it finds is told by `changed`.
        searching: whether a search is under way.
        views_changed: other views are saved, or under other names; whoever changes them tells it.
        refused: the sentence of a `UserError` that a search ended with.
    """

    changed = Signal()
    rows_changed = Signal()
    counted = Signal()
    query_changed = Signal()
    searching = Signal(bool)
    views_changed = Signal()
    refused = Signal(object)

    def __init__(self, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._session: ReviewSession | None = None
        self._reader: ListReader | None = None
        self._search: TaskContext | None = None
        self._turn = 0  # of the work whose results are waited for
        self._touched = Touched()
        self._being_counted = Touched()
        self._counts_are_current = False
        self._is_searching = False
        self._query = EVERY_LETTER
        self._answered = ""  # the search that the letters were found by
        self._waiting: list[Callable[[], object]] = []
        self._blocks: OrderedDict[int, list[LetterRow]] = OrderedDict()
        self._current: int | None = None
        self._place = 0
        self._wants_counts = False
        self.own: Keys = {}
        self.ids: array[int] = array("q")
        self.counts: FacetCounts = {}
        self._arrivals = delayed(self, _ARRIVALS_MS)
        self._arrivals.timeout.connect(self._arrived)
        self._recount = delayed(self, _RECOUNT_MS)
        self._recount.timeout.connect(self._count)

    # What is asked

    @property
    def query(self) -> LetterQuery:
        """What is asked."""
        return self._query

    def set_session(self, session: ReviewSession | None, query: LetterQuery = EVERY_LETTER) -> None:
        """Show the letters of another workspace, or none."""
        self._supersede()
        for timer in (self._arrivals, self._recount):
            timer.stop()
        if self._reader is not None:
            reader = self._reader
            self._tasks.run(lambda _context: reader.close(), _raise)
        self._session = session
        self.own = session.search_keys() if session is not None else {}
        self._reader = ListReader(session.workspace.path) if session is not None else None
        self._waiting.clear()
        self._set_searching(is_searching=False)
        self._touched = Touched()
        self._current, self._place = None, 0
        self._query, self._answered = query, ""
        self._take(array("q"))
        self._show_counts({})
        self.query_changed.emit()
        self._find()

    def set_query(self, query: LetterQuery) -> None:
        """Ask for other letters, or for the same in another order."""
        if query != self._query:
            self._query = query
            self._place = 0
            self.query_changed.emit()
        self._find()

    def refresh(self) -> None:
        """Ask anew, so that letters that no longer fit leave and others come in."""
        self._find()

    def catch_up(self) -> None:
        """Ask anew at once, if letters came in since the list was asked for."""
        if self._arrivals.isActive():
            self._find()

    def begin_anew(self) -> None:
        """Ask anew, because any letter may have become another one without anybody's telling."""
        self._touched.every = True
        self._find()

    def watch_counts(self, *, wanted: bool) -> None:
        """Count the facets from now on, or no longer; counting takes time."""
        self._wants_counts = wanted
        self._count()

    @property
    def is_searching(self) -> bool:
        """Whether what is asked has not been answered yet."""
        return self._is_searching

    def when_found(self, then: Callable[[], object]) -> None:
        """Call `then` as soon as what is asked has been answered, which may be at once."""
        if self._is_searching:
            self._waiting.append(then)
        else:
            then()

    def measure(self, queries: Sequence[LetterQuery], then: Callable[[list[int]], object]) -> None:
        """Count what other queries would find, and hand that over if the query is still this."""
        reader, query, own = self._reader, self._query, self.own
        if reader is None:
            return

        def counted(counts: list[int] | None, error: Exception | None) -> None:
            if query == self._query and counts is not None:
                then(counts)
            elif query == self._query:
                self._tell(error)

        self._tasks.run(lambda _asked: [len(reader.find(one, own)) for one in queries], counted)

    # What was found

    def __len__(self) -> int:
        """Return how many letters there are."""
        return len(self.ids)

    def position(self, letter_id: int) -> int | None:
        """Return a letter's place from 0; None where the list does not have it."""
        place = self._place
        for near in (place, place + 1, place - 1):
            if 0 <= near < len(self.ids) and self.ids[near] == letter_id:
                return near
        try:
            return self.ids.index(letter_id)
        except ValueError:
            return None

    def come_to(self, letter_id: int) -> None:
        """Take notice of the letter that is being worked on: the next one comes after it."""
        self._current = letter_id
        position = self.position(letter_id)
        if position is not None:
            self._place = position

    def neighbour(self, letter_id: int, step: int) -> int | None:
        """Return the id of the letter `step` places further; None past the ends.

        The letter that was come to last may have left the list: it stands before the one that
        is in its place now.
        """
        position = self.position(letter_id)
        if position is None:
            position = self._place - (1 if step > 0 else 0)
        further = position + step
        return self.ids[further] if 0 <= further < len(self.ids) else None

    def row(self, position: int) -> LetterRow | None:
        """Return what is shown of the letter at a place; None past the end."""
        if not 0 <= position < len(self.ids) or self._session is None:
            return None
        size = self._block_size
        number, offset = divmod(position, size)
        block = self._blocks.get(number)
        if block is None:
            ids = self.ids[number * size : (number + 1) * size]
            block = self._session.rows(ids, self._answered)
            self._blocks[number] = block
            if len(self._blocks) > _BLOCKS_KEPT:
                self._blocks.popitem(last=False)
        else:
            self._blocks.move_to_end(number)
        return block[offset] if offset < len(block) else None

    @property
    def _block_size(self) -> int:
        return _BLOCK_WITH_WORDS if self._answered else _BLOCK

    def heed(self, changed: Changed) -> None:
        """Take notice of an operation: rows are read again, letters that came in are found."""
        if not changed.things:
            self._touched.newer = True
            if not self._arrivals.isActive():
                self._arrivals.start()
            return
        touched = changed.letter_ids
        self._touched.ids.update(touched)
        if WORKSPACE_ITSELF in touched or len(touched) > _FEW:
            self._blocks.clear()
        else:
            for letter_id in touched:
                position = self.position(letter_id)
                if position is not None:
                    self._blocks.pop(position // self._block_size, None)
        self._counts_are_current = False
        self.rows_changed.emit()
        self._recount.start()

    # The helper

    def _find(self) -> None:
        reader, session = self._reader, self._session
        if reader is None or session is None:
            return
        self._supersede()
        self._arrivals.stop()
        own = self.own = session.search_keys()
        query = _sortable(self._query, own)

        def found(ids: array[int] | None, error: Exception | None) -> None:
            if ids is not None:
                self._counts_are_current = False
                self._answered = query.text
                self._take(ids)
            self._set_searching(is_searching=False)
            self._tell(error)
            self._count()

        self._set_searching(is_searching=True)
        self._run(lambda: reader.find(query, own), found)

    def _count(self) -> None:
        reader = self._reader
        if reader is None or self._is_searching:
            return
        if self._counts_are_current or not self._wants_counts:
            return
        self._supersede()
        query, ids, own = self._query, self.ids, self.own
        touched = self._being_counted = self._touched
        self._touched = Touched()

        def counted(counts: FacetCounts | None, error: Exception | None) -> None:
            if counts is not None:
                self._being_counted = Touched()
                self._show_counts(counts)
            self._tell(error)

        self._run(lambda: reader.count(query, ids, own, touched), counted)

    def _run(
        self, work: Callable[[], T], then: Callable[[T | None, Exception | None], None]
    ) -> None:
        """Have the helper work for the list; what comes of it is left alone once superseded."""
        self._turn += 1
        turn = self._turn

        def done(result: T | None, error: Exception | None) -> None:
            if turn == self._turn:
                self._turn += 1
                self._search = None
                then(result, error)

        context = self._tasks.run(lambda asked: None if asked.cancelled else work(), done)
        if turn == self._turn:
            self._search = context

    def _supersede(self) -> None:
        """Let the work under way end, and what it still brings be left alone."""
        if self._search is not None and self._reader is not None:
            self._search.cancel()
            self._reader.interrupt()
        self._search = None
        self._turn += 1
        self._touched.add(self._being_counted)
        self._being_counted = Touched()

    def _tell(self, error: Exception | None) -> None:
        if isinstance(error, UserError):
            self.refused.emit(error)
        elif error is not None:
            raise error

    def _arrived(self) -> None:
        """Ask anew because letters came in, once what was asked before has been answered."""
        if self._search is None:
            self._find()
        else:
            self._arrivals.start()

    def _show_counts(self, counts: FacetCounts) -> None:
        self._counts_are_current = True
        self.counts = counts
        self.counted.emit()

    def _take(self, ids: array[int]) -> None:
        """Let these be the letters."""
        self._blocks.clear()
        if ids == self.ids:
            self.rows_changed.emit()
            return
        self.ids = ids
        if self._current is not None:
            self.come_to(self._current)
        self.changed.emit()

    def _set_searching(self, *, is_searching: bool) -> None:
        if is_searching != self._is_searching:
            self._is_searching = is_searching
            self.searching.emit(is_searching)
        if not is_searching:
            waiting, self._waiting = self._waiting, []
            for then in waiting:
                then()


def _sortable(query: LetterQuery, own: Keys) -> LetterQuery:
    """Return a query in an order that there is; a field that was sorted by may be gone."""
    known = query.sort in (*LIST_COLUMNS, RELEVANCE) or query.sort in own
    return query if known else replace(query, sort=EVERY_LETTER.sort)


def _raise(_nothing: None, error: Exception | None) -> None:
    if error is not None:
        raise error
