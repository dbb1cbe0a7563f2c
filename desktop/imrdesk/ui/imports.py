"""Letters into the workspace from the window.

The helper thread has them read, by the same processes as the command line; this one keeps
them, a few at a time, so that the window answers in between.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from threading import Event, Semaphore, get_ident
from time import monotonic

from PySide6.QtCore import QObject, QTimer, Signal

from imrdesk.errors import UserError
from imrdesk.review.arrivals import Arrivals, Finding, Found
from imrdesk.review.extracting import Failure, KnownBytes
from imrdesk.review.import_plan import ImportPlan, Interrupted, interrupted_imports, rest_of
from imrdesk.review.inbox import Inbox
from imrdesk.review.keeping import ImportOutcome
from imrdesk.review.knowledge import load_tables
from imrdesk.review.session import ReviewSession
from imrdesk.store.arrivals import add_plan, forget_plan, note_done
from imrdesk.store.letters import NewLetter
from imrdesk.store.log_keeping import LogKeeper
from imrdesk.store.workspace import Workspace
from imrdesk.ui.tasks import TaskContext, Tasks
from imrdesk.ui.words import tr, translated

_REPORT_SECONDS = 0.2
_LOG_SECONDS = 0.5
_KEEP_SECONDS = 0.025  # for which one batch of letters may hold the window up
_MOST_LETTERS = 64
_TELL_SECONDS = 1.0
_PLENTY = 1_000
_TELL_SHARE = 10  # the views take at most a tenth of the time to show what came in


@dataclass(frozen=True)
class Delivery:
    """What is to be kept, and of which import.

    Attributes:
        arrivals: the files, some of which may have been looked at.
        plan: all files of the import, of which the first `done` are done already.
        chosen: what is to be kept of that which was looked at.
        unwanted: what is not to be kept of that which was not.
        unseen: how many files came into the folders after the import had begun.
        gone: how many files are not there any more.
        left_out: how many files in folders are of no kind that can be read.
        failures: (path, one sentence) of what is known already not to be readable.
        known: how many letters are known already to be in the workspace.
    """

    arrivals: Arrivals
    plan: ImportPlan
    done: int = 0
    chosen: Sequence[Found] = ()
    unwanted: frozenset[Finding] = frozenset()
    unseen: int = 0
    gone: int = 0
    left_out: int = 0
    failures: Sequence[tuple[str, str]] = ()
    known: int = 0


Prepare = Callable[[Workspace, Callable[[], bool]], Delivery]
"""Finds out what is to be kept, from a workspace to read and what tells that it is cancelled."""


@dataclass(frozen=True)
class _Begun:
    """What the helper thread tells first."""

    delivery: Delivery
    document: str


@dataclass
class _Batch:
    """What it tells of the files that it has come to."""

    done: int = 0
    letters: list[NewLetter] = field(default_factory=list)
    failures: list[tuple[str, str]] = field(default_factory=list)
    known: int = 0


class _Pace:
    """How far the reading may be ahead of the keeping, and how much is kept at once."""

    def __init__(self) -> None:
        self._turn = Semaphore()
        self._reader = 0
        self.letters = 4

    def wait(self) -> None:
        """Wait, where the letters are read, until what was handed over last is kept."""
        self._reader = get_ident()
        self._turn.acquire()

    def go_on(self) -> None:
        """Let the next ones be handed over, once the window has answered what waits for it.

        They would else be kept in the same stretch, with no key or mouse in between.
        """
        if self._reader == get_ident():
            self._turn.release()
        else:
            QTimer.singleShot(0, self._turn.release)

    def end(self) -> None:
        """Let nobody wait any more."""
        self._turn.release(_PLENTY)

    def learn(self, letters: int, seconds: float) -> None:
        """Take as many letters next time as can be kept in the time there is."""
        if letters:
            fitting = int(letters * _KEEP_SECONDS / max(seconds, 1e-6))
            self.letters = max(1, min(fitting, 2 * self.letters, _MOST_LETTERS))


class ImportJob(QObject):
    """One import of files and folders.

    The workspace remembers it from its first letter to its last, so that it can go on where
    it was cut short.

    Signals:
        progressed: (files done, files in all).
        kept: letters have come into the workspace; told from time to time, and at the end.
        finished: every file was tried, or the user cancelled, or the workspace refused.
    """

    progressed = Signal(int, int)
    kept = Signal()
    finished = Signal()

    def __init__(self, session: ReviewSession, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._tasks = tasks
        self._halt = Event()
        self._pace = _Pace()
        self._abandoned = False
        self._number: int | None = None
        self._told, self._tell_after = 0.0, _TELL_SECONDS
        self._untold = False
        self.counts: Counter[ImportOutcome] = Counter()
        self.failures: list[tuple[str, str]] = []
        self.letter_ids: list[int] = []
        self.delivery: Delivery | None = None
        self.done = self.total = 0
        self.refusal: str | None = None

    def start(self, paths: Sequence[Path]) -> None:
        """Import files and folders as they are."""

        def prepare(workspace: Workspace, is_stopped: Callable[[], bool]) -> Delivery:
            inbox = Inbox.of(paths, cancelled=is_stopped)
            plan = ImportPlan.of(paths, inbox.files)
            arrivals = Arrivals(inbox, workspace, is_stopped)
            left_out = len(inbox.left_out)
            return Delivery(arrivals, plan, left_out=left_out, failures=inbox.failures)

        self._run(prepare)

    def go_on(self, interrupted: Interrupted) -> None:
        """Do what was left of an import that was cut short."""

        def prepare(workspace: Workspace, is_stopped: Callable[[], bool]) -> Delivery:
            given = [Path(path) for path in interrupted.plan.given]
            rest = rest_of(interrupted, Inbox.of(given, cancelled=is_stopped))
            arrivals = Arrivals(rest.inbox, workspace, is_stopped)
            return Delivery(
                arrivals,
                rest.plan,
                rest.done,
                unseen=rest.unseen,
                gone=rest.gone,
                failures=rest.inbox.failures,
            )

        self._number = interrupted.number
        self._run(prepare)

    def keep(self, delivery: Delivery, halt: Event) -> None:
        """Import what was looked at, and what was not come to; `halt` stops its reading."""
        self._halt = halt
        self._run(lambda _workspace, _is_stopped: delivery)

    def _run(self, prepare: Prepare) -> None:
        path, halt, pace = self._session.workspace.path, self._halt, self._pace
        self._tasks.run(
            lambda context: _deliver(context, path, prepare, halt, pace), self._done, self._take
        )

    def cancel(self) -> None:
        """Leave the files that were not tried yet; what is kept stays."""
        self._halt.set()

    def abandon(self) -> None:
        """Keep nothing from now on, because the workspace is being closed."""
        self._abandoned = True
        self.cancel()
        self._pace.end()  # nobody may be there to take what is still to come

    @property
    def number(self) -> int | None:
        """What the workspace knows the import by, from its beginning on."""
        return self._number

    @property
    def cancelled(self) -> bool:
        """Whether files were left untried."""
        return self._halt.is_set()

    def _take(self, told: object) -> None:
        try:
            if self.refusal is None and not self._abandoned:
                self._take_over(told)
        except UserError as error:
            self.refusal = translated(str(error))
            self.cancel()
        finally:
            self._pace.go_on()

    def _take_over(self, told: object) -> None:
        if isinstance(told, _Begun):
            self._begin(told)
        elif isinstance(told, _Batch):
            self._keep(told)

    def _begin(self, begun: _Begun) -> None:
        workspace = self._session.workspace
        self.delivery = begun.delivery
        self.done, self.total = begun.delivery.done, len(begun.delivery.plan.entries)
        self.failures.extend(begun.delivery.failures)
        self.counts[ImportOutcome.KNOWN] += begun.delivery.known
        workspace.let_log_grow(wanted=True)
        with workspace.transaction():
            for cut in interrupted_imports(workspace):
                if cut.number == self._number or cut.plan.given == begun.delivery.plan.given:
                    forget_plan(workspace, cut.number)  # this one takes its place
            self._number = add_plan(workspace, begun.document)
            note_done(workspace, self._number, self.done)
        self.progressed.emit(self.done, self.total)

    def _keep(self, batch: _Batch) -> None:
        began = monotonic()
        with self._session.workspace.transaction():
            results = self._session.import_prepared(batch.letters) if batch.letters else []
            if self._number is not None:
                note_done(self._session.workspace, self._number, batch.done)
        self._pace.learn(len(results), monotonic() - began)
        self.done = batch.done
        self.failures.extend(batch.failures)
        self.counts[ImportOutcome.KNOWN] += batch.known
        self.counts.update(result.outcome for result in results)
        known = ImportOutcome.KNOWN
        self.letter_ids.extend(one.letter_id for one in results if one.outcome is not known)
        self._untold = self._untold or bool(results)
        self.progressed.emit(self.done, self.total)
        if self._untold and monotonic() - self._told >= self._tell_after:
            self._tell()

    def _tell(self) -> None:
        began = monotonic()
        self.kept.emit()
        self._told, self._untold = monotonic(), False
        self._tell_after = max(_TELL_SECONDS, _TELL_SHARE * (self._told - began))

    def _done(self, _result: object, error: Exception | None) -> None:
        if isinstance(error, UserError):
            self.refusal = translated(str(error))
        elif error is not None:
            self.refusal = tr(
                "The import stopped at a fault of the program; what was read is kept."
            )
        if not self._abandoned:
            self._session.workspace.let_log_grow(wanted=False)
        self._forget_plan()
        if self._untold and not self._abandoned:
            self._tell()
        self.finished.emit()
        if error is not None and not isinstance(error, UserError):
            raise error

    def _forget_plan(self) -> None:
        """Forget what was to be done, where nothing of it is left."""
        is_whole = self.refusal is None and not self.cancelled and not self._abandoned
        if not is_whole or self._number is None:
            return
        try:
            forget_plan(self._session.workspace, self._number)
        except UserError as error:
            self.refusal = translated(str(error))


def _deliver(context: TaskContext, path: Path, prepare: Prepare, halt: Event, pace: _Pace) -> None:
    """Have the files read and hand over what came of them; never be more than one batch ahead."""
    with Workspace.open(path, read_only=True) as workspace, LogKeeper(path) as log:
        load_tables()  # the first letter is opened as soon as it is kept
        delivery = prepare(workspace, halt.is_set)
        arrivals = delivery.arrivals
        try:
            pace.wait()
            context.report(_Begun(delivery, delivery.plan.to_document()))
            _hand_over(context, workspace, delivery, pace, log)
        finally:
            arrivals.close()


def _hand_over(
    context: TaskContext, workspace: Workspace, delivery: Delivery, pace: _Pace, log: LogKeeper
) -> None:
    batch, since = _Batch(), monotonic()
    kept_log = since
    arrivals, plan = delivery.arrivals, delivery.plan
    for position, read in arrivals.take(workspace, delivery.chosen, delivery.unwanted, plan.leaves):
        if isinstance(read, NewLetter):
            batch.letters.append(read)
        elif isinstance(read, Failure):
            batch.failures.append((read.name, read.message))
        elif isinstance(read, KnownBytes):
            batch.known += 1
        if len(batch.letters) >= pace.letters or monotonic() - since >= _REPORT_SECONDS:
            batch.done = delivery.done + position
            pace.wait()
            context.report(batch)
            batch, since = _Batch(), monotonic()
            if since - kept_log >= _LOG_SECONDS:
                log.bring_in()
                kept_log = monotonic()
    batch.done = delivery.done + arrivals.position
    pace.wait()
    context.report(batch)
    pace.wait()  # the end is told in a stretch of its own
    log.bring_in()
