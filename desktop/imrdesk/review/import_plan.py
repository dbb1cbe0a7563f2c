"""What an import was to do, kept in the workspace, so that it can go on after a cut.

A plan knows its files by digests of their paths, and of their sizes and times: that is enough
to find out which are done, which have changed and which are new, and short for many files.
"""

from __future__ import annotations

import base64
import hashlib
import json
import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from imrdesk.domain.words import say
from imrdesk.errors import UserError
from imrdesk.review.inbox import Inbox
from imrdesk.store import arrivals
from imrdesk.store.arrivals import StoredPlan
from imrdesk.store.workspace import Workspace

_HALF = 8
_ENTRY = 2 * _HALF


@dataclass(frozen=True, slots=True)
class ImportPlan:
    """What an import is to do.

    Attributes:
        given: the files and folders that it was asked to import.
        entries: of each file, in the order in which they are done, a digest of its path and
            one of its size and time.
        left: digests of the paths of letters that are not wanted.
    """

    given: tuple[str, ...]
    entries: tuple[bytes, ...]
    left: frozenset[bytes] = frozenset()

    @classmethod
    def of(cls, given: Sequence[Path], files: Iterable[str]) -> ImportPlan:
        """Return the plan to import files, as they are now, that were found in what was given."""
        return cls(tuple(map(str, given)), tuple(map(_entry, files)))

    def without(self, paths: Iterable[str]) -> ImportPlan:
        """Return the plan without the letters at these paths."""
        return ImportPlan(self.given, self.entries, frozenset(map(_digest, paths)))

    def leaves(self, path: str) -> bool:
        """Tell whether the letter at a path is not wanted."""
        return bool(self.left) and _digest(path) in self.left

    def to_document(self) -> str:
        """Return the plan as text."""
        return json.dumps(
            {
                "given": self.given,
                "files": base64.b64encode(b"".join(self.entries)).decode(),
                "left": base64.b64encode(b"".join(sorted(self.left))).decode(),
            }
        )

    @classmethod
    def from_document(cls, document: str) -> ImportPlan:
        """Return the plan that was written as text.

        Raises:
            ValueError: where the text is none.
        """
        written = json.loads(document)
        try:
            given = tuple(map(str, written["given"]))
            files, left = (base64.b64decode(written[key]) for key in ("files", "left"))
        except (KeyError, TypeError) as error:
            raise ValueError("no plan of an import") from error
        return cls(given, _cut(files, _ENTRY), frozenset(_cut(left, _HALF)))


@dataclass(frozen=True, slots=True)
class Interrupted:
    """An import that was cut short.

    Attributes:
        number: what the workspace knows it by.
        total: how many files it has.
        done: how many of them are dealt with.
    """

    number: int
    plan: ImportPlan
    done: int

    @property
    def total(self) -> int:
        """How many files it has."""
        return len(self.plan.entries)

    @property
    def left(self) -> int:
        """How many files are still to come."""
        return max(0, self.total - self.done)


@dataclass(frozen=True, slots=True)
class Rest:
    """What of an import that was cut short is still to be done, as its files are now.

    Attributes:
        inbox: the files to read.
        plan: all that was and is to be done; the first `done` of its files are.
        changed: how many files are read once more because they are others now.
        unseen: how many files were not there when the import began; they are left alone.
        gone: how many files that were still to come are not there any more.
    """

    inbox: Inbox
    plan: ImportPlan
    done: int
    changed: int
    unseen: int
    gone: int


def interrupted_imports(workspace: Workspace) -> list[Interrupted]:
    """Return the imports that were cut short, oldest first; what is damaged is left out."""
    found = []
    for stored in arrivals.plans(workspace):
        plan = _plan_of(stored)
        if plan is not None:
            found.append(Interrupted(stored.number, plan, stored.done))
    return found


def _plan_of(stored: StoredPlan) -> ImportPlan | None:
    try:
        return ImportPlan.from_document(stored.document)
    except ValueError:
        return None


def rest_of(interrupted: Interrupted, inbox: Inbox) -> Rest:
    """Compare an import that was cut short with the files as they are now.

    Args:
        interrupted: the import.
        inbox: what is found in what was given then.

    Raises:
        UserError: where none of the files that were still to come is there any more.
    """
    entries, done = interrupted.plan.entries, interrupted.done
    finished, to_come = frozenset(entries[:done]), entries[done:]
    waiting = {entry[:_HALF] for entry in to_come}
    planned = waiting | {entry[:_HALF] for entry in finished}
    changed, unseen, files, reading = 0, 0, [], []
    for path in inbox.files:
        entry = _entry(path)
        if entry in finished:
            continue
        if entry[:_HALF] not in planned:
            unseen += 1
            continue
        changed += entry[:_HALF] not in waiting
        files.append(path)
        reading.append(entry)
    gone = len(waiting - {entry[:_HALF] for entry in reading})
    if waiting and gone == len(waiting) and not files:
        raise UserError(
            say(
                "None of the files that were still to come can be found; see that {folder} is "
                "there, or forget this import.",
                folder=interrupted.plan.given[0],
            )
        )
    again = {entry[:_HALF] for entry in reading}
    kept = [entry for entry in entries[:done] if entry[:_HALF] not in again]
    plan = ImportPlan(interrupted.plan.given, (*kept, *reading), interrupted.plan.left)
    rest = Inbox(files, inbox.failures)
    return Rest(rest, plan, len(kept), changed, unseen, gone)


def _entry(path: str) -> bytes:
    """Return the digests of a file's path and of its size and time; zeros where it is gone."""
    try:
        status = Path(path).stat()
    except OSError:
        return _digest(path) + bytes(_HALF)
    return _digest(path) + _digest(f"{status.st_size} {status.st_mtime_ns}")


def _digest(words: str) -> bytes:
    return hashlib.blake2b(os.fsencode(words), digest_size=_HALF).digest()


def _cut(joined: bytes, length: int) -> tuple[bytes, ...]:
    return tuple(joined[at : at + length] for at in range(0, len(joined), length))
