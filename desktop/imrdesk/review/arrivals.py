"""Letters on their way into a workspace: looked at first, kept once somebody has said so.

Each file is read once. What was read while somebody looks is put aside in a spool; when it is
to be kept it comes from there, and what was not read yet comes as it is read.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from imrdesk.review.extracting import Failure, KnownBytes, KnownDigests
from imrdesk.review.inbox import Inbox, Read
from imrdesk.review.spool import Place, Spool
from imrdesk.store.arrivals import known_digests, letter_of_bytes, letter_of_case
from imrdesk.store.letters import NewLetter
from imrdesk.store.workspace import Workspace


class Finding(StrEnum):
    """What would become of a file, or of a letter in it."""

    NEW = "new"
    VERSION = "version"
    """Another letter has its case number, and other bytes."""
    KNOWN = "known"
    """The same bytes are in the workspace, or in a file before it."""
    UNREADABLE = "unreadable"
    LEFT_OUT = "left out"
    """It lies in a folder and is of no kind that can be read."""


KEPT = frozenset((Finding.NEW, Finding.VERSION))
"""The findings of what can be kept."""


@dataclass(frozen=True, slots=True)
class Found:
    """One file, or a letter in it, as it was found.

    Attributes:
        position: of its file in the inbox; -1 where it is not among its files.
        path: of the file; of a letter inside it, with its path there.
        case_number: "" where there is none.
        why: why it cannot be read, in one sentence.
        beside: the name of the letter that it is a version or a copy of; the path where that
            comes with the same import.
        beside_since: when that letter was imported; None where it comes with the same import.
        place: where it was put aside; None where it is not to be kept.
    """

    position: int
    path: str
    finding: Finding
    case_number: str = ""
    why: str = ""
    beside: str = ""
    beside_since: datetime | None = None
    place: Place | None = None


class _Judge:
    """Tells what would become of letters, one after the other."""

    def __init__(self, workspace: Workspace) -> None:
        self.workspace = workspace
        self._paths_by_bytes: dict[str, str] = {}
        self._paths_by_case: dict[str, str] = {}

    def judge(self, position: int, path: str, read: Read) -> Found:
        """Say what came of reading a letter."""
        if isinstance(read, Failure):
            return Found(position, path, Finding.UNREADABLE, why=read.message)
        here = letter_of_bytes(self.workspace, read.sha256)
        if here is not None:
            since = here.imported_at
            return Found(position, path, Finding.KNOWN, beside=here.name, beside_since=since)
        twin = self._paths_by_bytes.setdefault(read.sha256, path)
        if twin != path or isinstance(read, KnownBytes):
            return Found(position, path, Finding.KNOWN, beside=twin)
        return self._judge_case(position, path, read.summary.case_number or "")

    def _judge_case(self, position: int, path: str, case_number: str) -> Found:
        if not case_number:
            return Found(position, path, Finding.NEW)
        here = letter_of_case(self.workspace, case_number)
        if here is not None:
            version, since = Finding.VERSION, here.imported_at
            return Found(position, path, version, case_number, "", here.name, since)
        first = self._paths_by_case.setdefault(case_number, path)
        if first != path:
            return Found(position, path, Finding.VERSION, case_number, beside=first)
        return Found(position, path, Finding.NEW, case_number)


class Arrivals:
    """Files on their way into a workspace.

    `look` and `take` are called one after the other, from whatever thread, each with a
    workspace that this thread may read from.

    Args:
        inbox: the files.
        workspace: it may be closed afterwards.
        is_stopped: asked several times a second; once it says yes, both come to an end.

    Attributes:
        position: how many files are read to their end.
    """

    def __init__(self, inbox: Inbox, workspace: Workspace, is_stopped: Callable[[], bool]) -> None:
        self.inbox = inbox
        self.position = 0
        self._spool = Spool(workspace.path.parent)
        self._is_stopped = is_stopped
        self._judge = _Judge(workspace)
        known = KnownDigests(known_digests(workspace))
        self._stream = inbox.read(is_stopped, known)

    def look(self, workspace: Workspace, enough: Callable[[], bool]) -> Iterator[Found]:
        """Read the files and say of each letter what would become of it; put it aside.

        Args:
            workspace: what it is compared with.
            enough: asked after each letter; once it says yes, the rest is left to `take`.
        """
        yield from (
            Found(-1, path, Finding.UNREADABLE, why=why) for path, why in self.inbox.failures
        )
        self._judge.workspace = workspace
        for position, read in self._stream:
            yield self._put_aside(position, read)
            if enough():
                return
        yield from (Found(-1, path, Finding.LEFT_OUT) for path in self.inbox.left_out)

    def _put_aside(self, position: int, read: Read) -> Found:
        self.position = position
        found = self._judge.judge(position, self._path(position, read), read)
        if found.finding not in KEPT or not isinstance(read, NewLetter):
            return found
        return Found(
            position,
            found.path,
            found.finding,
            found.case_number,
            found.why,
            found.beside,
            found.beside_since,
            self._spool.put(read),
        )

    def take(
        self,
        workspace: Workspace,
        chosen: Iterable[Found] = (),
        unwanted: frozenset[Finding] = frozenset(),
        left: Callable[[str], bool] = lambda _path: False,
    ) -> Iterator[tuple[int, Read]]:
        """Yield what is to be kept: first what was put aside, then what was not yet read.

        Args:
            workspace: what the rest is compared with.
            chosen: what is to be kept of all that `look` found.
            unwanted: what of the rest is not to be kept.
            left: tells by its path what else is not to be kept.

        Yields:
            (the position of its file, a letter or why there is none).
        """
        for found in chosen:
            if self._is_stopped():
                return
            if found.place is not None:
                yield found.position, self._spool.get(found.place)
        self._spool.close()
        self._judge.workspace = workspace
        for position, read in self._rest():
            path = self._path(position, read)
            if isinstance(read, NewLetter) and left(path):
                continue
            if unwanted and self._judge.judge(position, path, read).finding in unwanted:
                continue
            yield position, read

    def _rest(self) -> Iterator[tuple[int, Read]]:
        """Read what is not read yet."""
        for position, read in self._stream:
            if self._is_stopped():
                return
            self.position = position
            yield position, read
        if not self._is_stopped():
            self.position = len(self.inbox.files)

    def _path(self, position: int, read: Read) -> str:
        return read.name if isinstance(read, Failure) else self.inbox.path_of(position, read.name)

    def close(self) -> None:
        """Forget what was put aside; nobody may be reading."""
        self._stream.close()
        self._spool.close()
