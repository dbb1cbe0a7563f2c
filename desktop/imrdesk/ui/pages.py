"""Asks another process for the pages of letters, so that no file can crash or stop the window."""

from __future__ import annotations

import contextlib
import itertools
import json
import threading
from array import array
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from multiprocessing import get_context
from multiprocessing.connection import Connection
from typing import Any, TypeAlias

from PySide6.QtCore import QObject, Qt, Signal

from imrdesk.reading.page_files import Characters
from imrdesk.review.page_process import (
    CloseFile,
    DrawBand,
    OpenFile,
    Order,
    TellCharacters,
    serve,
)

SECONDS = 6.0
"""How long the process may take for one order: a page of a letter takes a hundredth."""

_START_SECONDS = 30.0
_STILLBORN_AT_MOST = 3


@dataclass(frozen=True, slots=True)
class TellSizes:
    """Ask for the sizes of a file's pages."""

    key: int


Request: TypeAlias = TellSizes | DrawBand | TellCharacters

Sizes: TypeAlias = tuple[tuple[float, float], ...]

Answer: TypeAlias = Sizes | bytes | Characters
"""To `TellSizes` the pages' widths and heights in points; to `DrawBand` the pixels."""


class _FailedError(Exception):
    """The process cannot do what it was asked, or broke down over it."""


class PageService(QObject):
    """The window's end of the process that draws pages; every method is for the main thread.

    The process is started with the first request and stays. Where it dies over a request, or is
    at it for too long, the request fails, and the next one gets a new process.

    Signals:
        answered: a `Request` and its `Answer`, or None where it failed.
    """

    answered = Signal(object, object)
    _heard = Signal(object, object)

    def __init__(
        self,
        parent: QObject,
        *,
        seconds: float = SECONDS,
        work: Callable[[Connection], None] = serve,
    ) -> None:
        super().__init__(parent)
        self._heard.connect(self._tell, Qt.ConnectionType.QueuedConnection)
        self._keys = itertools.count(1)  # none is used again: the process may still hold a file
        self._line = _Line(self._heard.emit, seconds, work)

    def _tell(self, request: Request, answer: Answer | None) -> None:
        if not self._line.is_closed:
            self.answered.emit(request, answer)

    def hold(self, data: bytes) -> int:
        """Keep a file's bytes, and return the key under which its pages can be asked for."""
        key = next(self._keys)
        self._line.hold(key, data)
        return key

    def release(self, key: int) -> None:
        """Let go of a file."""
        self._line.release(key)

    def ask(self, requests: Sequence[Request]) -> None:
        """Ask for these, in this order, in place of all that was asked for and is not begun."""
        self._line.ask(requests)

    def close(self) -> None:
        """End the process; nothing is answered any more."""
        self._line.close()


class _Line:
    """A thread that talks to the process, one order and its answer after the other."""

    def __init__(
        self,
        tell: Callable[[Request, Answer | None], None],
        seconds: float,
        work: Callable[[Connection], None],
    ) -> None:
        self._tell = tell
        self._seconds = seconds
        self._work = work
        self._changed = threading.Condition()
        self._requests: list[Request] = []
        self._data: dict[int, bytes] = {}
        self._closed = False
        self._thread: threading.Thread | None = None
        self._helper: _Helper | None = None
        self._stillborn = 0

    @property
    def is_closed(self) -> bool:
        return self._closed

    def hold(self, key: int, data: bytes) -> None:
        with self._changed:
            self._data[key] = data

    def release(self, key: int) -> None:
        with self._changed:
            self._data.pop(key, None)

    def ask(self, requests: Sequence[Request]) -> None:
        with self._changed:
            self._requests = list(requests)
            self._changed.notify()
            if self._thread is None and requests and not self._closed:
                self._thread = threading.Thread(target=self._run, name="pages", daemon=True)
                self._thread.start()

    def close(self) -> None:
        with self._changed:
            self._closed = True
            self._requests = []
            self._changed.notify()
            if self._helper is not None:
                self._helper.process.kill()  # whatever it is at
        if self._thread is not None:
            self._thread.join()

    def _run(self) -> None:
        while True:
            with self._changed:
                self._changed.wait_for(lambda: self._requests or self._closed)
                if self._closed:
                    break
                request = self._requests.pop(0)
            try:
                answer = self._answer(request)
            except (_FailedError, EOFError, OSError, ValueError, KeyError, TypeError):
                answer = None
            if not self._closed:
                self._tell(request, answer)
        self._end_helper()

    def _answer(self, request: Request) -> Answer:
        with self._changed:
            data = dict(self._data)
        if request.key not in data:
            raise _FailedError
        helper = self._ready_helper()
        try:
            for key in set(helper.sizes) - set(data):
                helper.do(CloseFile(key), self._seconds)
                del helper.sizes[key]
            if request.key not in helper.sizes:
                said, _none = helper.do(OpenFile(request.key, data[request.key]), self._seconds)
                helper.sizes[request.key] = tuple(
                    (width, height) for width, height in said["sizes"]
                )
            if isinstance(request, TellSizes):
                return helper.sizes[request.key]
            said, payload = helper.do(request, self._seconds)
        except (EOFError, OSError):
            self._end_helper()
            raise
        return payload if isinstance(request, DrawBand) else _characters(payload, said["count"])

    def _ready_helper(self) -> _Helper:
        if self._helper is not None:
            return self._helper
        if self._stillborn >= _STILLBORN_AT_MOST:
            raise _FailedError
        helper = _Helper(self._work)
        with self._changed:
            self._helper = helper
            if self._closed:
                raise _FailedError
        self._stillborn += 1
        try:
            helper.hear(_START_SECONDS)
        except (EOFError, OSError):
            self._end_helper()
            raise
        self._stillborn = 0
        return helper

    def _end_helper(self) -> None:
        with self._changed:
            helper, self._helper = self._helper, None
        if helper is not None:
            helper.end()


class _Helper:
    """The process, and what it has open: key to the sizes of the pages."""

    def __init__(self, work: Callable[[Connection], None]) -> None:
        spawn = get_context("spawn")
        self._connection, theirs = spawn.Pipe()
        self.process = spawn.Process(target=work, args=(theirs,), name="imrdesk pages", daemon=True)
        self.process.start()
        theirs.close()
        self.sizes: dict[int, Sizes] = {}

    def do(self, order: Order, seconds: float) -> tuple[dict[str, Any], bytes]:
        """Give an order and wait for its answer.

        Raises:
            OSError, EOFError: where the process has died, or takes longer than so many seconds.
            _FailedError: where it says that it cannot.
        """
        self._connection.send(order)
        return self.hear(seconds)

    def hear(self, seconds: float) -> tuple[dict[str, Any], bytes]:
        """Wait for an answer; see `do`."""
        if not self._connection.poll(seconds):
            raise TimeoutError
        said = json.loads(self._connection.recv_bytes())
        payload = self._connection.recv_bytes()
        if "failed" in said:
            raise _FailedError
        return said, payload

    def end(self) -> None:
        with contextlib.suppress(OSError):
            self._connection.close()
        self.process.kill()
        self.process.join()
        self.process.close()


def _characters(payload: bytes, count: object) -> Characters:
    if not isinstance(count, int):
        raise _FailedError
    codes, boxes = array("I"), array("f")
    codes.frombytes(payload[: codes.itemsize * count])
    boxes.frombytes(payload[codes.itemsize * count :])
    if len(codes) != count or len(boxes) != 4 * count:
        raise _FailedError
    return Characters(codes, boxes)
