"""Work that is killed at random moments, and what must be left of it each time.

`python tests/crashing_work.py 200 [FOLDER [SEED]]` kills 200 times and prints what was done; the
tests do it a few times. One process loads the program and forks the workers that are killed, so
that a kill costs little more than the work before it. Before that a worker is stopped now and
then, wherever it is, and its files are copied as they lie there.
"""

from __future__ import annotations

import os
import random
import signal
import sys
import tempfile
import time
import traceback
from copy import deepcopy
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

_ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(_ROOT / "desktop"), str(_ROOT / "tests")]

from hard_work import START, Promised, Worker, facts_of  # noqa: E402  found by the path set above
from imrdesk.review.session import ReviewSession  # noqa: E402
from imrdesk.store.backup_files import Occasion, backup_files  # noqa: E402
from imrdesk.store.backups import progress_in, progress_of  # noqa: E402
from imrdesk.store.restoring import restore  # noqa: E402
from imrdesk.store.workspace import Workspace  # noqa: E402
from sound_workspaces import (  # noqa: E402
    check,
    check_drawn,
    check_leftovers,
    check_sound,
    copy_files,
)

LONGEST_SECONDS = 0.5
STOPS = 2


@dataclass
class Forked:
    """A worker in a process of its own, and what it says.

    Attributes:
        promised: what is known by what it has said so far.
    """

    process: int
    ear: int
    promised: Promised
    _heard: bytes = field(default=b"")

    @classmethod
    def at_work(cls, path: Path, seed: int, promised: Promised) -> Forked:
        """Let a worker begin at `path`."""
        ear, mouth = os.pipe()
        process = os.fork()
        if process == 0:
            os.close(ear)
            try:
                Worker(path, seed, lambda line: os.write(mouth, line.encode())).work()
            except BaseException:  # noqa: BLE001  told, and the fork ends here whatever it was
                traceback.print_exc()
                os._exit(3)
        os.close(mouth)
        os.set_blocking(ear, False)
        return cls(process, ear, promised)

    def hear(self) -> None:
        """Take note of every line that was said whole."""
        while True:
            try:
                piece = os.read(self.ear, 1 << 16)
            except BlockingIOError:
                break
            if not piece:
                break
            self._heard += piece
        *lines, self._heard = self._heard.split(b"\n")
        for line in lines:
            self.promised.hear(line.decode())

    def copied(self, path: Path, folder: Path) -> Promised:
        """Stop the worker where it is, copy the workspace's files and let it go on.

        Returns:
            What had been promised until then.
        """
        os.kill(self.process, signal.SIGSTOP)
        _, status = os.waitpid(self.process, os.WUNTRACED)
        self.hear()
        self._refuse_end(os.WIFSTOPPED(status))
        copy_files(path, folder)
        promised = deepcopy(self.promised)
        os.kill(self.process, signal.SIGCONT)
        return promised

    def kill(self) -> None:
        """Kill the worker; it must not have ended by itself."""
        os.kill(self.process, signal.SIGKILL)
        _, status = os.waitpid(self.process, 0)
        self.hear()
        os.close(self.ear)
        self._refuse_end(os.WIFSIGNALED(status))

    def _refuse_end(self, was_at_work: bool) -> None:
        if not was_at_work:
            raise AssertionError(f"a step failed by itself: {self.promised.kind}")


def killed(path: Path, seed: int, promised: Promised) -> None:
    """Let a worker work at `path`, copy its files now and then, kill it at a random moment."""
    chance = random.Random(seed)  # noqa: S311  to do it again
    moments = sorted(chance.uniform(0, LONGEST_SECONDS) for _ in range(STOPS + 1))
    worker = Forked.at_work(path, seed, promised)
    begin = time.monotonic()
    with tempfile.TemporaryDirectory() as name:
        copies = []
        for number, moment in enumerate(moments[:-1]):
            time.sleep(max(0, begin + moment - time.monotonic()))
            folder = Path(name) / str(number)
            folder.mkdir()
            copies.append((folder / path.name, worker.copied(path, folder)))
        time.sleep(max(0, begin + moments[-1] - time.monotonic()))
        worker.kill()
        for copy, until_then in copies:
            check_copy(copy, until_then)


def check_copy(copy: Path, promised: Promised) -> None:
    """Make sure that copied files are a workspace that holds what had been promised."""
    if not copy.exists():
        assert not promised.done
        return
    with Workspace.open(copy) as workspace:
        promised.compare(facts_of(ReviewSession(workspace, "Ben Okafor")))
    check_sound(copy)
    check_drawn(copy)


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
    print(  # noqa: T201  a command
        f"{kills} kills and {STOPS * kills} copies; acknowledged and there: {done}", flush=True
    )


if __name__ == "__main__":
    main()
