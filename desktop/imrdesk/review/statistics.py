"""Shares, rates and middles of what was counted, with how sure they are.

An interval says between which values the true share or rate lies, 95 times of 100, when what
was counted is seen as a sample of what comes. Values of one letter are counted as if they did
not depend on each other; where they do, the true interval is somewhat wider.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import sqrt

Z = 1.959963984540054
"""The standard normal's 97.5th percentile: 95% lie between -Z and Z."""

SMALL = 20
"""Below this many cases a share is shown as one of few."""


@dataclass(frozen=True, slots=True)
class Interval:
    """From one value to another, both included."""

    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Share:
    """How many of a whole.

    Attributes:
        part: between 0 and `whole`.
    """

    part: int
    whole: int

    @property
    def fraction(self) -> float | None:
        """The share as a fraction of 1; None of nothing."""
        return self.part / self.whole if self.whole else None

    @property
    def interval(self) -> Interval | None:
        """The 95% interval of the fraction, after Wilson; None of nothing."""
        return wilson(self.part, self.whole) if self.whole else None

    @property
    def is_small(self) -> bool:
        """Whether the whole is too small for the fraction to say much."""
        return self.whole < SMALL

    def __add__(self, other: Share) -> Share:
        """Return the share in both wholes together."""
        return Share(self.part + other.part, self.whole + other.whole)


def wilson(part: int, whole: int, z: float = Z) -> Interval:
    """Return the score interval of a proportion.

    E. B. Wilson, Probable inference, the law of succession, and statistical inference, Journal
    of the American Statistical Association 22 (1927), 209-212; without continuity correction.

    Raises:
        ValueError: where there is no whole, or the part is not in it.
    """
    if not 0 <= part <= whole or not whole:
        raise ValueError(f"{part} of {whole} is no proportion")
    fraction, square = part / whole, z * z
    scale = 1 + square / whole
    middle = (fraction + square / (2 * whole)) / scale
    reach = z * sqrt(fraction * (1 - fraction) / whole + square / (4 * whole * whole)) / scale
    low = 0.0 if part == 0 else max(middle - reach, 0.0)
    high = 1.0 if part == whole else min(middle + reach, 1.0)
    return Interval(low, high)


@dataclass(frozen=True, slots=True)
class Rate:
    """How many events in a stretch of time.

    Attributes:
        hours: above 0.
    """

    events: int
    hours: float

    @property
    def per_hour(self) -> float:
        """Events an hour."""
        return self.events / self.hours

    @property
    def interval(self) -> Interval:
        """The 95% interval of the events an hour, as if they came by chance alone.

        Byar's approximation of the limits of a Poisson count: N. E. Breslow and N. E. Day,
        Statistical Methods in Cancer Research II (IARC, 1987), page 69.
        """
        low = _byar(self.events, -Z) if self.events else 0.0
        return Interval(low / self.hours, _byar(self.events + 1, Z) / self.hours)


def _byar(count: int, z: float) -> float:
    return float(count * (1 - 1 / (9 * count) + z / (3 * sqrt(count))) ** 3)


@dataclass(frozen=True, slots=True)
class Quartiles:
    """The values below which a quarter, half and three quarters of all lie."""

    low: float
    median: float
    high: float


def quartiles(counts: Mapping[int, int]) -> Quartiles | None:
    """Return the quartiles of values that are counted; None of nothing.

    Between two values they are interpolated (Hyndman and Fan's definition 7, that of R's and
    Python's “inclusive” quantiles).

    Args:
        counts: value to how often it occurs.
    """
    ordered = sorted((value, count) for value, count in counts.items() if count)
    total = sum(count for _, count in ordered)
    if not total:
        return None
    low, median, high = (_at(ordered, (total - 1) * quarter / 4) for quarter in (1, 2, 3))
    return Quartiles(low, median, high)


def _at(ordered: Iterable[tuple[int, int]], place: float) -> float:
    """Return the value at a place (from 0, between two where it is no whole number)."""
    before, rest = int(place), place - int(place)
    seen, found = 0, None
    for value, count in ordered:
        seen += count
        if found is not None:
            return found + rest * (value - found)
        if seen > before + 1 or (seen == before + 1 and not rest):
            return float(value)
        if seen == before + 1:
            found = float(value)
    raise ValueError(f"there is no value at place {place}")


_WIDTHS = (1, 2, 5, 7, 10, 14, 20, 30, 60, 90, 180, 365)


@dataclass(frozen=True, slots=True)
class Bin:
    """The values from `low` to `high`, both included; None where that end is open."""

    low: int | None
    high: int | None
    count: int


def bins(counts: Mapping[int, int], most: int = 24) -> tuple[Bin, ...]:
    """Return whole numbers in bins of one round width, so that there are at most `most`.

    The bins hold every value: where a few lie far above the others (beyond the 99th
    percentile), the last bin is open above. Values below 0 are in one bin of their own.

    Args:
        counts: value to how often it occurs.
        most: how many bins there may be.
    """
    own = {value: count for value, count in counts.items() if count}
    if not own:
        return ()
    below = sum(count for value, count in own.items() if value < 0)
    above = {value: count for value, count in own.items() if value >= 0}
    head = (Bin(None, -1, below),) if below else ()
    return (*head, *(_bins(above, most - len(head)) if above else ()))


def _bins(counts: Mapping[int, int], most: int) -> tuple[Bin, ...]:
    top = max(counts)
    usual = _percentile_99(counts)
    width = next((w for w in _WIDTHS if usual // w + 2 <= most), _WIDTHS[-1] * (usual // 365 + 1))
    first = min(counts) // width
    last = max(min(top // width, usual // width + 1), first)
    heights = [0] * (last - first + 1)
    for value, count in counts.items():
        heights[min(value // width, last) - first] += count
    is_open = top // width > last
    return tuple(
        Bin(
            place * width,
            None if is_open and place == last else place * width + width - 1,
            heights[place - first],
        )
        for place in range(first, last + 1)
    )


def _percentile_99(counts: Mapping[int, int]) -> int:
    left = 0.99 * sum(counts.values())
    for value in sorted(counts):
        left -= counts[value]
        if left <= 0:
            return value
    return max(counts)
