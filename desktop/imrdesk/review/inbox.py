"""The files of an import: found in what was given, and read by several processes."""

from __future__ import annotations

from collections.abc import Callable, Generator, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from imrdesk.domain.words import say
from imrdesk.reading.files import find_letters
from imrdesk.review.extracting import NONE_KNOWN, Failure, KnownBytes, KnownDigests, member_path
from imrdesk.review.keeping import prepare_members
from imrdesk.review.workers import given_up, spread
from imrdesk.store.letters import NewLetter

Read = NewLetter | Failure | KnownBytes
"""What came of a letter: ready to be kept, not readable, or not read because it is known."""


@dataclass
class Inbox:
    """Files that are to be imported.

    Attributes:
        files: their paths, in the order given; folders were walked.
        failures: (path, one sentence) of each folder that could not be walked.
        left_out: the files in folders that are of no kind that can be read.
    """

    files: list[str] = field(default_factory=list)
    failures: list[tuple[str, str]] = field(default_factory=list)
    left_out: list[str] = field(default_factory=list)

    @classmethod
    def of(
        cls,
        paths: Sequence[Path],
        *,
        cancelled: Callable[[], bool] = lambda: False,
        found: Callable[[int], None] = lambda _count: None,
    ) -> Inbox:
        """Find the files in `paths`, files and folders.

        Args:
            paths: where to look.
            cancelled: asked at every file; once it says yes, what was found is all.
            found: told at every file how many there are so far.
        """
        inbox = cls()
        for path in paths:
            try:
                for file in find_letters([path], inbox._leave_out):
                    if cancelled():
                        return inbox
                    inbox.files.append(str(file))
                    found(len(inbox.files))
            except OSError as error:
                where = str(error.filename or path)
                why = error.strerror or error
                sentence = say("{where} cannot be opened: {why}.", where=where, why=why)
                inbox.failures.append((where, sentence))
        return inbox

    def _leave_out(self, path: Path) -> None:
        self.left_out.append(str(path))

    def read(
        self, cancelled: Callable[[], bool], known: KnownDigests = NONE_KNOWN
    ) -> Generator[tuple[int, Read], None, None]:
        """Yield what came of the letters, each with the position of its file.

        The name of a failure is the path of its file here. See `imrdesk.review.workers.spread`.

        Args:
            cancelled: asked several times a second.
            known: letters that need not be read.
        """
        work = partial(prepare_members, known=known)
        for position, read in spread(self.files, work, given_up, cancelled=cancelled):
            if isinstance(read, Failure):
                yield position, Failure(self.path_of(position, read.name), read.message)
            else:
                yield position, read

    def path_of(self, position: int, name: str) -> str:
        """Return the path to show for a letter of that name in the file at a position."""
        return member_path(self.files[position], name)
