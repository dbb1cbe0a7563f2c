"""How reading says that a step takes its time, to whoever watches that no file takes for ever."""

from __future__ import annotations

from collections.abc import Callable
from contextvars import ContextVar


def _nobody(_seconds: int) -> None:
    pass


_asked: ContextVar[Callable[[int], None]] = ContextVar("asked", default=_nobody)


def ask_of(watcher: Callable[[int], None]) -> None:
    """Have a watcher told, from now on, of every step that takes its time."""
    _asked.set(watcher)


def ask(seconds: int) -> None:
    """Say that a step begins, like the recognition of one page, and how long it may take."""
    _asked.get()(seconds)
