"""Many files into a workspace, for a command line or a background job."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from time import monotonic

from imrdesk.errors import UserError
from imrdesk.reading.files import find_letters
from imrdesk.review.extracting import ExtractedLetter, extract_file
from imrdesk.review.keeping import ImportOutcome
from imrdesk.review.session import ReviewSession

_BATCH_LETTERS = 50
_BATCH_BYTES = 16 * 2**20
_BATCH_SECONDS = 1.0


@dataclass(frozen=True, slots=True)
class ImportSummary:
    """What became of many files.

    Attributes:
        counts: how many letters had each outcome.
        failures: (path as given or found, one sentence) of each file that was not imported.
        was_cancelled: whether files were left untried.
    """

    counts: Counter[ImportOutcome]
    failures: tuple[tuple[str, str], ...]
    was_cancelled: bool


@dataclass
class _Import:
    """A running import: letters that wait to be kept together, and what became of the rest."""

    session: ReviewSession
    waiting: list[ExtractedLetter] = field(default_factory=list)
    since: float = field(default_factory=monotonic)
    counts: Counter[ImportOutcome] = field(default_factory=Counter)
    failures: list[tuple[str, str]] = field(default_factory=list)

    @property
    def done(self) -> int:
        """How many files have been dealt with for good."""
        return self.counts.total() + len(self.failures)

    def read(self, path: Path) -> None:
        """Read a file, and keep what waits when it is time."""
        try:
            self.waiting.append(extract_file(path))
        except UserError as error:
            self.failures.append((str(path), str(error)))
        if self._is_time():
            self.keep()

    def _is_time(self) -> bool:
        return (
            len(self.waiting) >= _BATCH_LETTERS
            or sum(len(letter.data) for letter in self.waiting) >= _BATCH_BYTES
            or monotonic() - self.since >= _BATCH_SECONDS
        )

    def keep(self) -> None:
        """Make what waits durable."""
        results = self.session.import_letters(self.waiting)
        self.counts.update(result.outcome for result in results)
        self.waiting.clear()
        self.since = monotonic()


def import_files(
    session: ReviewSession,
    paths: Sequence[Path],
    *,
    progress: Callable[[int, int, str], None],
    cancelled: Callable[[], bool],
) -> ImportSummary:
    """Import files, and the letters in folders; a bad file does not stop the others.

    Letters are made durable together, up to 50 or one second of them, so that the disk is
    not waited for at each one. What was read is kept, also when the import is interrupted.

    Args:
        session: where to.
        paths: files and folders.
        progress: told, after each file, how many files are dealt with for good (what was
            imported among them is durable), how many there are, and the file's name.
        cancelled: asked before each file.

    Raises:
        UserError: where the workspace cannot be written to; what was told as done is in it.
    """
    files = list(find_letters(paths))
    running = _Import(session)
    was_cancelled = False
    try:
        for path in files:
            if was_cancelled := cancelled():
                break
            running.read(path)
            progress(running.done, len(files), path.name)
    finally:
        running.keep()
    if files and not was_cancelled:
        progress(running.done, len(files), files[-1].name)
    return ImportSummary(running.counts, tuple(running.failures), was_cancelled)
