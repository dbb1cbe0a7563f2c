"""Many files into a workspace, for a command line or a background job."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from time import monotonic

from imrdesk.review.extracting import Failure, KnownBytes, KnownDigests
from imrdesk.review.inbox import Inbox, Read
from imrdesk.review.keeping import ImportOutcome
from imrdesk.review.session import ReviewSession
from imrdesk.store.arrivals import known_digests
from imrdesk.store.letters import NewLetter

_BATCH_LETTERS = 50
_BATCH_BYTES = 16 * 2**20
_BATCH_SECONDS = 1.0


@dataclass(frozen=True, slots=True)
class ImportSummary:
    """What became of many files.

    Attributes:
        counts: how many letters had each outcome.
        failures: (path as given or found, one sentence) of each file, or letter in a
            container, that was not imported.
        was_cancelled: whether files were left untried.
        left_out: how many files in folders were not tried because of their kind.
    """

    counts: Counter[ImportOutcome]
    failures: tuple[tuple[str, str], ...]
    was_cancelled: bool
    left_out: int = 0


@dataclass
class _Import:
    """A running import: letters that wait to be kept together, and what became of the rest."""

    session: ReviewSession
    failures: list[tuple[str, str]]
    waiting: list[NewLetter] = field(default_factory=list)
    waiting_bytes: int = 0
    since: float = field(default_factory=monotonic)
    counts: Counter[ImportOutcome] = field(default_factory=Counter)

    def take(self, read: Read) -> None:
        """Take what came of a file, or of a letter in it."""
        if isinstance(read, Failure):
            self.failures.append((read.name, read.message))
        elif isinstance(read, KnownBytes):
            self.counts[ImportOutcome.KNOWN] += 1
        else:
            self.waiting.append(read)
            self.waiting_bytes += len(read.source)

    @property
    def is_time(self) -> bool:
        """Whether what waits should be kept now."""
        return (
            len(self.waiting) >= _BATCH_LETTERS
            or self.waiting_bytes >= _BATCH_BYTES
            or monotonic() - self.since >= _BATCH_SECONDS
        )

    def keep(self) -> None:
        """Make what waits durable."""
        waiting, self.waiting, self.waiting_bytes = self.waiting, [], 0
        results = self.session.import_prepared(waiting)
        self.counts.update(result.outcome for result in results)
        self.since = monotonic()


def import_files(
    session: ReviewSession,
    paths: Sequence[Path],
    *,
    progress: Callable[[int, int, str], None],
    cancelled: Callable[[], bool],
) -> ImportSummary:
    """Import files, and the letters in folders; a bad file does not stop the others.

    The files are read by several processes, and their letters kept in the files' order.
    Letters are made durable together, up to 50 or one second of them, so that the disk is
    not waited for at each one. What was read is kept, also when the import is interrupted;
    asked for again, it goes on where it was, because of letters whose bytes are there only
    the bytes are looked at.

    Args:
        session: where to.
        paths: files and folders.
        progress: told, whenever letters were made durable, how many files are dealt with for
            good, how many there are, and the name of the file that it has come to.
        cancelled: asked several times a second.

    Raises:
        UserError: where the workspace cannot be written to; what was told as done is in it.
    """
    inbox = Inbox.of(paths)
    files = inbox.files
    running = _Import(session, inbox.failures)
    was_cancelled = False

    def is_cancelled() -> bool:
        nonlocal was_cancelled
        was_cancelled = was_cancelled or cancelled()
        return was_cancelled

    try:
        known = KnownDigests(known_digests(session.workspace))
        for position, read in inbox.read(is_cancelled, known):
            running.take(read)
            if running.is_time:
                running.keep()
                # A container may still hold more, so its file counts with the one after it.
                progress(position, len(files), Path(files[position]).name)
    finally:
        running.keep()
    if files and not was_cancelled:
        progress(len(files), len(files), Path(files[-1]).name)
    return ImportSummary(
        running.counts, tuple(running.failures), was_cancelled, len(inbox.left_out)
    )
