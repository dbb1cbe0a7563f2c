"""How fast something goes, over the last seconds."""

from __future__ import annotations

from collections import deque
from time import monotonic

_SECONDS = 8.0
_SHORTEST = 0.5


class Rate:
    """Counts how many a second are done."""

    def __init__(self) -> None:
        self._seen: deque[tuple[float, int]] = deque()

    def at(self, done: int) -> float:
        """Note how many are done by now; return how many a second, 0 where that is not known."""
        now = monotonic()
        self._seen.append((now, done))
        while now - self._seen[0][0] > _SECONDS and len(self._seen) > 2:
            self._seen.popleft()
        since, before = self._seen[0]
        return (done - before) / (now - since) if now - since >= _SHORTEST else 0.0
