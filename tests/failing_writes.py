"""Work on a disk whose writes fail half way, and what must be left of it.

`python tests/failing_writes.py FOLDER` works in a folder on a small disk of its own until that
is full, makes room and goes on; with `--errors`, as one who may mount disks, it makes a disk there
that fails now and then. The tests need no such disk: the system is told to cut off
every few writes, wherever in a file they are, as a full disk does.
"""

from __future__ import annotations

import os
import resource
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from random import Random

_ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(_ROOT / "desktop"), str(_ROOT / "tests")]

from hard_work import Promised, Worker, facts_of  # noqa: E402  path set above
from imrdesk.errors import UserError  # noqa: E402
from sound_workspaces import check  # noqa: E402

_STEPS = 150


@contextmanager
def files_no_longer_than(size: int) -> Iterator[None]:
    """Let every write fail that goes beyond a size, after it has written up to there."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@contextmanager
def unharmed(_size: int) -> Iterator[None]:
    """Let every write be."""
    yield


class Trial:
    """Does random work while writes fail, and checks after each step that nothing is lost.

    Attributes:
        outcomes: how many steps of each kind were done, and how many refused.
        sentences: what was said of those refused.
    """

    def __init__(self, path: Path, seed: int) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        self.path = path
        self.promised = Promised()
        self.outcomes: Counter[str] = Counter()
        self.sentences: set[str] = set()
        self._random = Random(seed)  # noqa: S311  to do the same again
        self._worker = Worker(path, seed, self.promised.hear)
        self._number = seed * 100_000

    def step(
        self, harm: Callable[[int], AbstractContextManager[None]] = files_no_longer_than
    ) -> None:
        """Do one thing while writes fail from a random place on; only a `UserError` may come.

        What was refused is not half there, as far as the program can see.
        """
        act = self._random.choice(self._worker.steps)
        self._number += 2
        size = self._random.randrange(max(1, self.path.stat().st_size * 5 // 4))
        try:
            with harm(size):
                act(self._number)
        except UserError as error:
            self.outcomes[f"{act.__name__} refused"] += 1
            self.sentences.add(str(error))
            # A recount is done in steps, each of which holds.
            self.promised.tried = {}
        else:
            self.outcomes[f"{act.__name__} done"] += 1
        self.promised.compare(facts_of(self._worker.session))

    def close(self) -> None:
        """Close the workspace."""
        self._worker.workspace.close()

    def end(self) -> None:
        """Close the workspace, and check it as after a kill."""
        self.close()
        check(self.path, self.promised)


def make_room(folder: Path) -> None:
    """Delete exports and backups."""
    for path in [*folder.rglob("out*"), *folder.rglob("cases-*.imr")]:
        path.unlink(missing_ok=True)


class FailingDisk:
    """A disk that can be told to answer writes with errors; made by who may mount disks.

    Its sectors are kept in a file that has no room to grow while it is told to fail. So what was
    written is lost at the moment when it should reach the disk, as with one that breaks.

    Args:
        folder: empty; two disks are mounted in it.
    """

    def __init__(self, folder: Path) -> None:
        self._sectors, self.disk = folder / "sectors", folder / "disk"
        for path in (self._sectors, self.disk):
            path.mkdir(parents=True)
        _run("mount", "-t", "tmpfs", "-o", "size=64m", "tmpfs", str(self._sectors))
        image = self._sectors / "image"
        with image.open("wb") as file:
            file.truncate(48 * 2**20)
        _run("mkfs.ext2", "-q", "-m", "0", "-e", "continue", str(image))
        _run("mount", "-o", "loop", str(image), str(self.disk))

    @contextmanager
    def failing(self, _size: int) -> Iterator[None]:
        """Let what needs new sectors fail."""
        # Fails where it meets what could not be written before; that was told already.
        subprocess.run(["sync", "-f", str(self.disk)], capture_output=True, check=False)  # noqa: S607  the system's own
        status = os.statvfs(self._sectors)
        used = (status.f_blocks - status.f_bfree) * status.f_frsize
        self._resize(f"{used}")
        try:
            yield
        finally:
            self._resize("64m")

    def put_off(self) -> None:
        """Take the disk away and bring it again, so that only what is on it is seen.

        It is mended first, as every system does: it may not know any more what is free on it.
        """
        image = str(self._sectors / "image")
        _run("umount", str(self.disk))
        subprocess.run(["e2fsck", "-f", "-y", image], capture_output=True, check=False)  # noqa: S607  the system's own
        _run("mount", "-o", "loop", image, str(self.disk))

    def close(self) -> None:
        """Take both disks away, also from those who have files open there."""
        _run("umount", "--lazy", str(self.disk))
        _run("umount", "--lazy", str(self._sectors))

    def _resize(self, size: str) -> None:
        _run("mount", "-o", f"remount,size={size}", str(self._sectors))


def _run(*command: str) -> None:
    subprocess.run(command, check=True)


def fail_now_and_then(folder: Path, steps: int) -> Trial:
    """Work on a disk that fails in every third step, and look at what is on it afterwards."""
    disk = FailingDisk(folder)
    try:
        trial = Trial(disk.disk / "work" / "cases.imr", 3)
        for number in range(steps):
            trial.step(unharmed if number % 3 else disk.failing)
            if number % 20 == 0:
                make_room(disk.disk)
        trial.close()
        disk.put_off()
        trial.end()
    finally:
        disk.close()
    return trial


def main() -> None:
    """Fill a small disk again and again; print what was done and what was said."""
    folder = Path(sys.argv[1])
    if "--errors" in sys.argv:
        trial = fail_now_and_then(folder, 1000)
        print(trial.outcomes.total(), "steps:", dict(trial.outcomes))  # noqa: T201  a command
        print(*sorted(trial.sentences), sep="\n  ")  # noqa: T201
        return
    trial = Trial(folder / "work" / "cases.imr", 1)
    for _round in range(5):
        while "The disk is full" not in " ".join(trial.sentences):
            trial.step(unharmed)
        for _ in range(_STEPS):
            trial.step(unharmed)
        make_room(folder)
        print(trial.outcomes.total(), "steps:", dict(trial.outcomes))  # noqa: T201  a command
        print(*sorted(trial.sentences), sep="\n  ")  # noqa: T201
        trial.sentences.clear()
    trial.end()


if __name__ == "__main__":
    main()
