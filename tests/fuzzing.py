"""Files that nobody wrote, given to all that reads files from outside.

`python tests/fuzzing.py letters|workspaces SECONDS [SEED [FOLDER]]` makes and reads them until
the time is over, says what went wrong and keeps the files that did it; the tests do it for a
moment. Each is made from the number of its case, and read in a process of its own kind, so that
one that kills or hangs is known.
"""

from __future__ import annotations

import io
import os
import random
import signal
import sys
import time
import traceback
import zipfile
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Protocol

_ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(_ROOT / "desktop"), str(_ROOT / "tests")]

CASES_A_PROCESS = 25
LONGEST_SECONDS = 60
_MOST_BYTES = 2**20
_NUMBERS = (b"0", b"-1", b"65535", b"2147483648", b"99999999999999999999", b"1e400")
_BYTES = (0x00, 0x01, 0x7F, 0x80, 0xFF, 0x0A, 0x0D, 0x20, 0x3C, 0x22)


class Fuzzed(Protocol):
    """What is tried out.

    Attributes:
        name: of its kind, in the names of the files that are kept.
    """

    name: str

    def make(self, chance: random.Random) -> tuple[str, bytes]:
        """Make a case: a file's name and its bytes."""

    def check(self, name: str, data: bytes, folder: Path) -> str:
        """Use a file; return in a word how it went.

        Raises:
            Exception: where something is wrong.
        """


def mutated(
    data: bytes, others: Sequence[bytes], words: Sequence[bytes], chance: random.Random
) -> bytes:
    """Return some bytes with a few things done to them that no program does."""
    if data.startswith(b"PK\x03\x04") and chance.random() < 0.8:
        with suppress(zipfile.BadZipFile, NotImplementedError, EOFError, ValueError):
            return _mutated_member(data, others, words, chance)
    changed = bytearray(data)
    for _ in range(1 + int(chance.expovariate(0.5))):
        if not changed:
            break
        _change(changed, others, words, chance)
    return bytes(changed[:_MOST_BYTES])


def _mutated_member(
    data: bytes, others: Sequence[bytes], words: Sequence[bytes], chance: random.Random
) -> bytes:
    buffer = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(data)) as archive,
        zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as made,
    ):
        names = archive.namelist()
        chosen = chance.choice(names)
        for name in names:
            part = archive.read(name)
            if name == chosen and chance.random() < 0.1:
                continue
            made.writestr(name, mutated(part, others, words, chance) if name == chosen else part)
    return buffer.getvalue()


def _change(
    data: bytearray, others: Sequence[bytes], words: Sequence[bytes], chance: random.Random
) -> None:
    at = chance.randrange(len(data))
    length = min(int(chance.expovariate(1 / 40)) + 1, len(data) - at)
    part = bytes(data[at : at + length])
    other = chance.choice(others)
    start = chance.randrange(len(other))
    replacing: list[Callable[[], bytes]] = [
        lambda: bytes([part[0] ^ 1 << chance.randrange(8)]) + part[1:],
        lambda: bytes([chance.choice(_BYTES)]) + part[1:],
        lambda: b"",
        lambda: part * chance.choice((2, 3, 50)),
        lambda: chance.choice(words) + part,
        lambda: other[start : start + 10 * length],
    ]
    how = chance.randrange(8)
    if how < len(replacing):
        data[at : at + length] = replacing[how]()
    elif how == len(replacing):
        _change_number(data, at, chance)
    elif chance.random() < 0.3:
        del data[at:]


def _change_number(data: bytearray, at: int, chance: random.Random) -> None:
    """Put another number in the place of the next one."""
    while at < len(data) and not 0x30 <= data[at] <= 0x39:
        at += 1
    end = at
    while end < len(data) and 0x30 <= data[end] <= 0x39:
        end += 1
    data[at:end] = chance.choice(_NUMBERS)


def _case(seed: int, number: int) -> random.Random:
    return random.Random(f"{seed} {number}")  # noqa: S311  to do it again


def _serve(fuzzed: Fuzzed, seed: int, numbers: range, folder: Path, mouth: int) -> None:
    """Try cases in this process, and say of each first that it begins, then how it went."""
    for number in numbers:
        os.write(mouth, f"{number} \n".encode())
        signal.alarm(LONGEST_SECONDS)
        name, data = fuzzed.make(_case(seed, number))
        try:
            went = fuzzed.check(name, data, folder)
        except Exception as error:  # noqa: BLE001  what is looked for
            place = traceback.extract_tb(error.__traceback__)[-1]
            where = f"{Path(place.filename).name}:{place.lineno}"
            went = f"! {type(error).__name__} in {where}"
        os.write(mouth, f"{number} {went}\n".encode())


def _forked(fuzzed: Fuzzed, seed: int, numbers: range, folder: Path) -> Iterator[tuple[int, str]]:
    """Try cases in a forked process; yield the number of each with how it went."""
    ear, mouth = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(ear)
        try:
            _serve(fuzzed, seed, numbers, folder, mouth)
        except BaseException:  # noqa: BLE001  told, and the fork ends here whatever it was
            traceback.print_exc()
            os._exit(3)
        os._exit(0)
    os.close(mouth)
    last = numbers.start
    with os.fdopen(ear) as said:
        for line in said:
            number, _, went = line.strip().partition(" ")
            last = int(number)
            if went:
                yield last, went
    _, status = os.waitpid(child, 0)
    if os.WIFSIGNALED(status):
        yield last, f"! killed by {signal.Signals(os.WTERMSIG(status)).name}"
        yield from _forked(fuzzed, seed, range(last + 1, numbers.stop), folder)


def fuzz(
    fuzzed: Fuzzed, seed: int, is_over: Callable[[int], bool], folder: Path
) -> tuple[Counter[str], dict[str, Path]]:
    """Try case after case until it is over.

    Args:
        fuzzed: what is tried out.
        seed: of the cases.
        is_over: told how many were tried.
        folder: where files may be made; what went wrong is kept there.

    Returns:
        How often it went which way, and of each way that is wrong a file that does it.
    """
    ways: Counter[str] = Counter()
    wrong: dict[str, Path] = {}
    done = 0
    while not is_over(done):
        numbers = range(done, done + CASES_A_PROCESS)
        for number, went in _forked(fuzzed, seed, numbers, folder):
            ways[went] += 1
            if went.startswith("!") and went not in wrong:
                name, data = fuzzed.make(_case(seed, number))
                wrong[went] = folder / f"{fuzzed.name}-{seed}-{number}-{name}"
                wrong[went].write_bytes(data)
        done = numbers.stop
    return ways, wrong


def main() -> None:
    """Try cases for so many seconds; print how they went."""
    from fuzzed_letters import Letters  # noqa: PLC0415  they need what is defined here
    from fuzzed_workspaces import Workspaces  # noqa: PLC0415

    kind, seconds = sys.argv[1], float(sys.argv[2])
    seed = int(sys.argv[3]) if len(sys.argv) > 3 else 1
    folder = Path(sys.argv[4] if len(sys.argv) > 4 else "fuzzed")
    folder.mkdir(parents=True, exist_ok=True)
    fuzzed: Fuzzed = Letters() if kind == "letters" else Workspaces(folder)
    end = time.monotonic() + seconds
    ways, wrong = fuzz(fuzzed, seed, lambda _done: time.monotonic() > end, folder)
    print(f"{ways.total()} {kind}:", *ways.most_common(), *wrong.items(), sep="\n  ")  # noqa: T201  a command
    sys.exit(bool(wrong))


if __name__ == "__main__":
    main()
