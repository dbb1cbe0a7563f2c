"""Shares, rates and middles, against published values and against Python's own."""

import statistics
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from imrdesk.review.statistics import Rate, Share, bins, quartiles, wilson

counted = st.dictionaries(st.integers(-30, 3000), st.integers(0, 40), max_size=60)


@pytest.mark.parametrize(
    ("part", "whole", "low", "high"),
    [
        # R. G. Newcombe, Two-sided confidence intervals for the single proportion, Statistics
        # in Medicine 17 (1998), 857-872, table I, method 3.
        (81, 263, 0.2553, 0.3662),
        (15, 148, 0.0624, 0.1605),
        (0, 20, 0.0000, 0.1611),
        (1, 29, 0.0061, 0.1718),
    ],
)
def test_wilson_is_as_published(part: int, whole: int, low: float, high: float) -> None:
    found = wilson(part, whole)
    assert (round(found.low, 4), round(found.high, 4)) == (low, high)


@given(st.integers(1, 500).flatmap(lambda whole: st.tuples(st.integers(0, whole), st.just(whole))))
def test_wilson_holds_the_share_and_mirrors(case: tuple[int, int]) -> None:
    part, whole = case
    found, mirrored = wilson(part, whole), wilson(whole - part, whole)
    assert 0 <= found.low <= part / whole <= found.high <= 1
    assert mirrored.low == pytest.approx(1 - found.high)
    # Its ends solve Wilson's own equation: the observed share lies Z standard errors away.
    for end in (found.low, found.high):
        error = end * (1 - end) / whole
        assert (part / whole - end) ** 2 == pytest.approx(1.959964**2 * error, abs=1e-6)


@pytest.mark.parametrize(("part", "whole"), [(0, 0), (3, 2), (-1, 5)])
def test_no_interval_of_what_is_no_share(part: int, whole: int) -> None:
    with pytest.raises(ValueError, match="no proportion"):
        wilson(part, whole)


def test_of_nothing_there_is_no_share() -> None:
    assert Share(0, 0).fraction is None
    assert Share(0, 0).interval is None


@pytest.mark.parametrize(
    ("events", "low", "high"),
    [
        # F. Garwood, Fiducial limits for the Poisson distribution, Biometrika 28 (1936): the
        # exact limits, which Byar's come near.
        (10, 4.795, 18.390),
        (50, 37.11, 65.92),
        (100, 81.36, 121.63),
    ],
)
def test_a_rate_has_the_limits_of_a_poisson_count(events: int, low: float, high: float) -> None:
    found = Rate(events, 2.0).interval
    assert found.low * 2 == pytest.approx(low, rel=0.003)
    assert found.high * 2 == pytest.approx(high, rel=0.003)


def test_a_rate_without_events_has_an_upper_limit_alone() -> None:
    assert Rate(0, 1.0).interval.low == 0
    assert Rate(0, 1.0).interval.high == pytest.approx(3.689, rel=0.1)


@given(counted)
def test_quartiles_are_those_of_all_values(counts: dict[int, int]) -> None:
    every = sorted(Counter(counts).elements())
    found = quartiles(counts)
    if not every:
        assert found is None
    else:
        expected = (
            statistics.quantiles(every, n=4, method="inclusive") if len(every) > 1 else every * 3
        )
        assert found is not None
        assert (found.low, found.median, found.high) == pytest.approx(tuple(expected))


@given(counted)
def test_bins_hold_every_value_once(counts: dict[int, int]) -> None:
    some = bins(counts)
    assert len(some) <= 24
    assert sum(one.count for one in some) == sum(counts.values())
    for one in some:
        low = -10_000 if one.low is None else one.low
        high = 10_000 if one.high is None else one.high
        assert one.count == sum(n for value, n in counts.items() if low <= value <= high)


def test_a_few_values_far_above_are_one_open_bin() -> None:
    counts = dict.fromkeys(range(100), 5) | {4000: 1}
    last = bins(counts)[-1]
    assert (last.high, last.count) == (None, 1)
