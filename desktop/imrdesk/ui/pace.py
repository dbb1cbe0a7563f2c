"""How fast somebody works, over the last things that were done."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from time import monotonic

_LAST = 20
_PAUSE_SECONDS = 60.0
_FEWEST = 4


class Pace:
    """Counts what is done in a minute, as it goes now; a pause begins it anew."""

    def __init__(self, clock: Callable[[], float] = monotonic) -> None:
        self._clock = clock
        self._moments: deque[float] = deque(maxlen=_LAST)

    def tick(self) -> None:
        """Note that one more thing was done."""
        now = self._clock()
        if self._moments and now - self._moments[-1] > _PAUSE_SECONDS:
            self._moments.clear()
        self._moments.append(now)

    @property
    def a_minute(self) -> int:
        """How many are done in a minute; 0 where too few were done to say."""
        if len(self._moments) < _FEWEST:
            return 0
        took = self._moments[-1] - self._moments[0]
        return round(60 * (len(self._moments) - 1) / took) if took > 0 else 0
