"""Runs of the whole program over many letters: on one core and on two, and in what memory."""

from __future__ import annotations

import contextlib
import os
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

_LOOK_SECONDS = 0.05


def can_measure() -> bool:
    """Tell whether this system lets cores be chosen and memory be seen, and has two cores."""
    return sys.platform == "linux" and len(os.sched_getaffinity(0)) > 1


def two_cores_over_one(folder: Path, rounds: int) -> float:
    """Return how many times faster the letters in a folder are extracted on two cores than on one.

    The times are those of the command as a user waits for it, start and end included. Both
    take turns, and the best round of each counts, because other load on the machine falls
    harder on two cores than on one.
    """
    times = [(_extract_time(folder, 1), _extract_time(folder, 2)) for _ in range(rounds)]
    return min(one for one, _two in times) / min(two for _one, two in times)


def _extract_time(folder: Path, cores: int) -> float:
    with _on_cores(cores):
        start = time.perf_counter()
        subprocess.run(_program("extract", folder), stdout=subprocess.DEVNULL, check=True)
        return time.perf_counter() - start


def extract_memory(folder: Path) -> int:
    """Return the most memory that extracting the letters in a folder takes; see `_peak`."""
    return _peak(_program("extract", folder))


def import_memory(folder: Path) -> int:
    """Return the most memory that importing the letters in a folder takes; see `_peak`."""
    workspace = folder.with_suffix(".imr")
    workspace.unlink(missing_ok=True)
    return _peak(_program("import", workspace, folder))


def _program(*arguments: str | Path) -> list[str]:
    return [sys.executable, "-m", "imrdesk", *map(str, arguments)]


@contextlib.contextmanager
def _on_cores(count: int) -> Iterator[None]:
    """Keep what is started in the block on so many cores."""
    allowed = os.sched_getaffinity(0)
    os.sched_setaffinity(0, sorted(allowed)[:count])
    try:
        yield
    finally:
        os.sched_setaffinity(0, allowed)


def _peak(command: Sequence[str]) -> int:
    """Run a command; return the sum of the most memory that each of its processes had, in kB."""
    peaks: dict[int, int] = {}
    with subprocess.Popen(command, stdout=subprocess.DEVNULL) as process:
        while process.poll() is None:
            for pid in (process.pid, *_children(process.pid)):
                peaks[pid] = _high_water(pid) or peaks.get(pid, 0)
            time.sleep(_LOOK_SECONDS)
        if process.returncode:
            raise subprocess.CalledProcessError(process.returncode, command)
    return sum(peaks.values())


def _children(pid: int) -> list[int]:
    with contextlib.suppress(FileNotFoundError):
        return [int(child) for child in _read(f"/proc/{pid}/task/{pid}/children").split()]
    return []


def _high_water(pid: int) -> int | None:
    """Return a process's largest resident memory in kB; None where it has gone."""
    with contextlib.suppress(FileNotFoundError, ProcessLookupError):
        for line in _read(f"/proc/{pid}/status").splitlines():
            if line.startswith("VmHWM:"):
                return int(line.split()[1])
    return None


def _read(path: str) -> str:
    return Path(path).read_text("utf-8")
