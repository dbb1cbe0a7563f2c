"""Work that does what the worst of files make a library do; workers import it by name."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from built_letters import built_letter
from imrdesk.reading import patience
from imrdesk.review.extracting import Failure, KnownBytes, KnownDigests
from imrdesk.review.keeping import prepare
from imrdesk.store.letters import NewLetter


def troublesome(path: str) -> Iterator[str]:
    """Do what the file says, in the process that reads it."""
    for order in Path(path).read_text("utf-8").split():
        if order in _TROUBLE:
            _TROUBLE[order]()
        if order == "large":
            yield "x" * 2**20
        yield f"{Path(path).name}: {order}"


def _be_slow_with_patience() -> None:
    patience.ask(60)
    time.sleep(1)


_TROUBLE: dict[str, Callable[[], object]] = {
    "exit": lambda: os._exit(3),
    "kill": lambda: os.kill(os.getpid(), signal.SIGKILL),
    "pause": lambda: time.sleep(0.1),
    "sleep": lambda: time.sleep(600),
    "allocate": lambda: bytearray(4 * 2**30),
    "patience": _be_slow_with_patience,
}


def built_members(path: str, *, known: KnownDigests) -> Iterator[NewLetter | Failure | KnownBytes]:
    """Read a file as the letters of the cases that it names, one a line; some are bad."""
    name = Path(path).name
    if Path(path).is_dir():  # one that could not be listed
        yield Failure(path, f"The folder {path} cannot be listed.")
        return
    for number, words in enumerate(Path(path).read_text("utf-8").splitlines()):
        if words in _TROUBLE:
            _TROUBLE[words]()
        elif words == "bad":
            yield Failure(name, f"{name} holds no text.")
        else:
            inner = f"{name}/{number}" if number else name
            letter = built_letter(words.split()[0], extra=words, name=inner)
            is_known = bytes.fromhex(letter.sha256) in known
            yield KnownBytes(inner, letter.sha256) if is_known else prepare(letter)


def process_id(_path: str) -> Iterator[int]:
    yield os.getpid()
