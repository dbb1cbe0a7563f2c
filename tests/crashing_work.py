"""Work that is killed at random moments, and what must be left of it each time.

`python tests/crashing_work.py 200 [FOLDER]` kills 200 times and prints what was done; the tests
do it a few times. One process loads the program and forks the workers that are killed, so that
a kill costs little more than the work before it.
"""

from __future__ import annotations

import csv
import os
import random
import shutil
import signal
import sqlite3
import sys
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zipfile import ZipFile

_ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(_ROOT / "desktop"), str(_ROOT / "tests")]

from built_letters import built_letter  # noqa: E402  found by the path set above
from imrdesk.domain.annotation import Anchor  # noqa: E402
from imrdesk.review.exporting import export_workspace  # noqa: E402
from imrdesk.review.session import ReviewSession  # noqa: E402
from imrdesk.store.backup_files import Occasion, backup_files, backup_folder  # noqa: E402
from imrdesk.store.backups import BackupJob, due_backup, progress_in, progress_of  # noqa: E402
from imrdesk.store.restoring import restore  # noqa: E402
from imrdesk.store.workspace import Workspace  # noqa: E402

START = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
LONGEST_SECONDS = 0.4


@dataclass
class Promised:
    """What a workspace must hold.

    Attributes:
        ages: letter to the age last acknowledged.
        letters: how many letters were acknowledged.
        notes: how many notes were.
        tried: the step that was begun last and not acknowledged; it may be in, or not.
        done: how many steps of each kind were acknowledged.
    """

    ages: dict[int, int] = field(default_factory=dict)
    letters: int = 0
    notes: int = 0
    tried: tuple[str, int, int] | None = None
    done: Counter[str] = field(default_factory=Counter)

    def hear(self, line: str) -> None:
        """Take note of what a worker says: “try” before a step, “done” after it."""
        when, kind, *numbers = line.split()
        letter, value = (int(number) for number in numbers)
        if when == "try":
            self.tried = (kind, letter, value)
            return
        self.tried = None
        self.done[kind] += 1
        if kind == "edit":
            self.ages[letter] = value
        elif kind == "import":
            self.letters += value
        elif kind == "note":
            self.notes += 1


class Worker:
    """Does random things in a workspace and says each before and after."""

    def __init__(self, path: Path, seed: int, say: Callable[[str], object]) -> None:
        self._path = path
        self._random = random.Random(seed)  # noqa: S311  to do the same again
        self._say = say
        self._workspace = Workspace.open(path) if path.exists() else Workspace.create(path)
        self._session = ReviewSession(self._workspace, "Anna Reyes")
        self._seed = seed

    def work(self) -> None:
        """Work until killed."""
        steps = (self.edit, self.edit, self.edit, self.note, self.take_in, self.export, self.keep)
        number = 0
        while True:
            number += 1
            self._random.choice(steps)(self._seed * 100_000 + number)

    def _letter(self) -> int:
        return self._random.randint(1, max(1, sum(self._session.status_counts().values())))

    def _step(self, kind: str, letter: int, value: int, act: Callable[[], object]) -> None:
        self._say(f"try {kind} {letter} {value}\n")
        act()
        self._say(f"done {kind} {letter} {value}\n")

    def edit(self, number: int) -> None:
        """Correct an age."""
        if not self._session.status_counts():
            return
        letter = self._letter()
        if sum(self._session.status_counts().values()):
            self._step("edit", letter, number, lambda: self._session.correct(letter, "age", number))

    def note(self, number: int) -> None:
        """Write a note."""
        if sum(self._session.status_counts().values()):
            letter = self._letter()
            words = f"note {number}"
            self._step(
                "note",
                letter,
                number,
                lambda: self._session.add_note(letter, Anchor.letter(), words),
            )

    def take_in(self, number: int) -> None:
        """Import three letters at once."""
        letters = [
            built_letter(f"CM15-{i:07}", name=f"{number}-{i}.txt", extra=f"{number} {i} {'x' * i}")
            for i in range(3)
        ]
        self._step("import", 0, 3, lambda: self._session.import_letters(letters))

    def export(self, number: int) -> None:
        """Export everything."""
        out = self._path.with_name(self._random.choice(("out.csv", "out.xlsx")))
        self._step(
            "export",
            0,
            number,
            lambda: export_workspace(
                self._workspace,
                out,
                everything=True,
                progress=lambda *_: None,
                cancelled=lambda: False,
            ),
        )

    def keep(self, number: int) -> None:
        """Make a backup, some time after the one before."""
        now = START + timedelta(minutes=number)
        job = due_backup(self._workspace, now) or BackupJob(self._path, now)
        self._step("backup", 0, number, job.run)


def killed(path: Path, seed: int, promised: Promised) -> None:
    """Let a forked worker work at `path`, kill it at a random moment, hear what it said."""
    ear, mouth = os.pipe()
    worker = os.fork()
    if worker == 0:
        os.close(ear)
        try:
            Worker(path, seed, lambda line: os.write(mouth, line.encode())).work()
        except BaseException:  # noqa: BLE001  told, and the fork ends here whatever it was
            traceback.print_exc()
            os._exit(3)
    os.close(mouth)
    time.sleep(random.Random(seed).uniform(0, LONGEST_SECONDS))  # noqa: S311  to do it again
    os.kill(worker, signal.SIGKILL)
    _, status = os.waitpid(worker, 0)
    with os.fdopen(ear) as said:
        for line in said:
            if line.endswith("\n"):
                promised.hear(line)
    if not os.WIFSIGNALED(status):
        raise AssertionError(f"a step failed by itself: {promised.tried}")


def killed_restoring(path: Path, states: tuple[Path, Path], seed: int) -> None:
    """Let a forked worker bring back two states in turn, kill it at a random moment.

    Then one of the two must stand there, whole.
    """
    worker = os.fork()
    if worker == 0:
        try:
            for number in range(1000):
                restore(path, states[number % 2], START + timedelta(seconds=number))
        except BaseException:  # noqa: BLE001  as above
            traceback.print_exc()
            os._exit(3)
    time.sleep(random.Random(seed).uniform(0, LONGEST_SECONDS))  # noqa: S311  to do it again
    os.kill(worker, signal.SIGKILL)
    _, status = os.waitpid(worker, 0)
    assert os.WIFSIGNALED(status)
    with Workspace.open(path) as workspace:
        assert progress_of(workspace) in [progress_in(state) for state in states]
    check_sound(path)
    for backup in backup_files(path):
        check_sound(backup.path)
        if backup.occasion is Occasion.BEFORE_RESTORE:
            backup.path.unlink()


def check(path: Path, promised: Promised) -> None:
    """Make sure that a workspace holds what was promised, and take note of what it holds.

    First of a copy of its files, as any other program finds it, then with our own.
    """
    if not path.exists():
        # Killed before it was made; then nothing was promised.
        assert not promised.done
        return
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / path.name
        for suffix in ("", "-wal"):
            source = path.with_name(path.name + suffix)
            if source.exists():
                shutil.copyfile(source, copy.with_name(copy.name + suffix))
        check_sound(copy)
    with Workspace.open(path) as workspace:
        _check_content(ReviewSession(workspace, "Anna Reyes"), promised)
    check_sound(path)
    for backup in backup_files(path):
        check_sound(backup.path)
    _check_exports(path.parent)
    promised.tried = None


def check_sound(path: Path) -> None:
    """Make sure that a file is sound by SQLite's own checks."""
    with closing(sqlite3.connect(path)) as file:
        assert file.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert file.execute("PRAGMA foreign_key_check").fetchall() == []


def _check_content(session: ReviewSession, promised: Promised) -> None:
    kind, letter, value = promised.tried or ("", 0, 0)
    letters = sum(session.status_counts().values())
    assert letters - promised.letters in ((0, 3) if kind == "import" else (0,))
    promised.letters = letters
    notes = session.note_count()
    assert notes - promised.notes in ((0, 1) if kind == "note" else (0,))
    promised.notes = notes
    if kind == "edit":
        promised.ages.setdefault(letter, 49)  # as it was read
    for number, age in promised.ages.items():
        now = session.open_letter(number).record.values["age"]
        assert now == age or (kind, letter, value) == ("edit", number, now)
        assert isinstance(now, int)
        promised.ages[number] = now


def _check_exports(folder: Path) -> None:
    if (folder / "out.xlsx").exists():
        with ZipFile(folder / "out.xlsx") as workbook:
            assert workbook.testzip() is None
    for path in folder.glob("out*.csv"):
        with path.open(encoding="utf-8-sig", newline="") as file:
            assert len({len(row) for row in csv.reader(file)}) == 1


def check_leftovers(path: Path) -> None:
    """Make sure that after a whole round of work nothing of killed ones lies about."""
    worker = Worker(path, 0, len)
    worker.take_in(1)
    worker.export(2)
    worker.keep(3)
    worker._workspace.close()
    hidden = [p.name for p in path.parent.rglob(".*") if p.name != ".lock"]
    assert not hidden, hidden
    assert backup_folder(path).is_dir()


def crash(folder: Path, kills: int, seed: int) -> Promised:
    """Kill that many times at work in one workspace, and check it after each.

    Then kill a quarter as often while backups are brought back.
    """
    path = folder / "work" / "cases.imr"
    path.parent.mkdir(parents=True)
    promised = Promised()
    for number in range(kills):
        killed(path, seed + number, promised)
        check(path, promised)
    check_leftovers(path)
    newest, oldest = (backup_files(path)[place].path for place in (0, -1))
    for number in range(kills // 4):
        killed_restoring(path, (newest, oldest), seed + number)
    return promised


def main() -> None:
    """Kill as often as is asked for on the command line; print what was done in all."""
    kills, seed = int(sys.argv[1]), int(sys.argv[3]) if len(sys.argv) > 3 else 1
    with tempfile.TemporaryDirectory() as folder:
        promised = crash(Path(sys.argv[2] if len(sys.argv) > 2 else folder), kills, seed)
    done = ", ".join(f"{kind}: {count}" for kind, count in sorted(promised.done.items()))
    print(f"{kills} kills; acknowledged and there: {done}", flush=True)  # noqa: T201  a command


if __name__ == "__main__":
    main()
