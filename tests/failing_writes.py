"""Work on a disk whose writes fail half way, and what must be left of it.

`python tests/failing_writes.py FOLDER` works in a folder on a small disk of its own until that
is full, makes room and goes on. The tests need no such disk: the system is told to cut off
every few writes, wherever in a file they are, as a full disk does.
"""

from __future__ import annotations

import resource
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from random import Random

_ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(_ROOT / "desktop"), str(_ROOT / "tests")]

from crashing_work import Promised, Worker, check  # noqa: E402  path set above
from imrdesk.errors import UserError  # noqa: E402


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

    def step(self, harm: Callable[[int], object] = files_no_longer_than) -> None:
        """Do one thing while writes fail from a random place on; only a `UserError` may come."""
        worker = self._worker
        act = self._random.choice(
            [worker.edit, worker.note, worker.take_in, worker.export, worker.keep]
        )
        self._number += 1
        size = self._random.randrange(max(1, self.path.stat().st_size * 5 // 4))
        try:
            with harm(size):  # type: ignore[attr-defined]
                act(self._number)
        except UserError as error:
            self.outcomes[f"{act.__name__} refused"] += 1
            self.sentences.add(str(error))
        else:
            self.outcomes[f"{act.__name__} done"] += 1
        self._look(refused=self.promised.tried is not None)

    def _look(self, *, refused: bool) -> None:
        """Make sure that what was refused is not half there, as far as the program can see."""
        session = self._worker._session
        assert sum(session.status_counts().values()) == self.promised.letters
        assert session.note_count() == self.promised.notes
        if refused:
            self.promised.tried = None

    def end(self) -> None:
        """Close the workspace, and check it as after a kill."""
        self._worker._workspace.close()
        check(self.path, self.promised)


def main() -> None:
    """Fill a small disk again and again; print what was done and what was said."""
    folder = Path(sys.argv[1])
    trial = Trial(folder / "work" / "cases.imr", 1)
    for _round in range(5):
        while "The disk is full" not in " ".join(trial.sentences):
            trial.step(unharmed)
        for _ in range(20):
            trial.step(unharmed)
        for path in [*folder.rglob("out*"), *folder.rglob("cases-*.imr")]:
            path.unlink(missing_ok=True)
        print(dict(trial.outcomes), *sorted(trial.sentences), sep="\n  ")  # noqa: T201  a command
        trial.sentences.clear()
    trial.end()


if __name__ == "__main__":
    main()
