"""The inside of the process that draws a letter's pages for the window.

What it says is plain bytes and JSON, never a pickle: a file that takes PDFium over gets no
further than this process.
"""

from __future__ import annotations

import contextlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from multiprocessing.connection import Connection
from typing import TypeAlias

from imrdesk.reading.page_files import Band, PageFile, open_pages
from imrdesk.review.worker_process import stand_alone

MEMORY_LIMIT = 2**30
"""The most memory that the process may ask the system for, in bytes; a scan in colours at 600
dpi needs a third of it to be drawn."""


@dataclass(frozen=True, slots=True)
class OpenFile:
    """Open a file under a key, and say the sizes of its pages."""

    key: int
    data: bytes


@dataclass(frozen=True, slots=True)
class CloseFile:
    """Let go of a file."""

    key: int


@dataclass(frozen=True, slots=True)
class DrawBand:
    """Draw a part of a page."""

    key: int
    page: int
    band: Band


@dataclass(frozen=True, slots=True)
class TellCharacters:
    """Say which characters a page's text layer has, and where."""

    key: int
    page: int


Order: TypeAlias = OpenFile | CloseFile | DrawBand | TellCharacters


def serve(connection: Connection) -> None:
    """Follow the orders that come over a connection until it closes.

    To each order the answer is a JSON object and then some bytes: to `OpenFile`
    ``{"sizes": [[width, height], …]}``; to `DrawBand` its pixels; to `TellCharacters`
    ``{"count": …}`` and their codes and boxes as arrays of machine numbers; ``{"failed": …}``
    where it cannot be done. The first answer is that to no order: the process is ready.
    """
    stand_alone(MEMORY_LIMIT)
    files: dict[int, PageFile] = {}
    with contextlib.suppress(EOFError, OSError):  # the other process has gone
        _say(connection, {}, b"")
        while True:
            order: Order = connection.recv()
            try:
                answer, payload = _follow(order, files)
            except Exception as error:  # noqa: BLE001  told to the other process
                answer, payload = {"failed": type(error).__name__}, b""
            _say(connection, answer, payload)


def _say(connection: Connection, answer: dict[str, object], payload: bytes) -> None:
    connection.send_bytes(json.dumps(answer).encode())
    connection.send_bytes(payload)


def _follow(order: Order, files: dict[int, PageFile]) -> tuple[dict[str, object], bytes]:
    match order:
        case OpenFile(key, data):
            files[key] = open_pages(data)
            sizes: Sequence[tuple[float, float]] = files[key].sizes
            return {"sizes": sizes}, b""
        case CloseFile(key):
            file = files.pop(key, None)
            if file is not None:
                file.close()
            return {}, b""
        case DrawBand(key, page, band):
            return {}, files[key].draw(page, band)
        case TellCharacters(key, page):
            characters = files[key].characters(page)
            payload = characters.codes.tobytes() + characters.boxes.tobytes()
            return {"count": len(characters.codes)}, payload
