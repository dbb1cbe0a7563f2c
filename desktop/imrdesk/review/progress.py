"""The figures of the progress page: what was done, how right the program reads, what was decided.

Each function looks at one moment of a workspace and may run on a read-only one of a helper
thread. Nothing here is shown: the window gives the figures their words.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from itertools import pairwise

from imrdesk.domain.fields import DECISION_FIELDS, LETTER_FIELDS, Field
from imrdesk.domain.letter_query import LetterQuery
from imrdesk.domain.search import DECISION_PREFIX, own_key
from imrdesk.domain.status import Status
from imrdesk.review.statistics import Quartiles, Rate, Share, quartiles
from imrdesk.store.custom_fields import load_fields
from imrdesk.store.find import find_letters
from imrdesk.store.history import newest_operation
from imrdesk.store.statistics import (
    EVERY_LETTER,
    Among,
    By,
    Overturned,
    StatesOf,
    counts_by_status,
    days_to_decision,
    decision_states,
    letter_states,
    overturned_by,
)
from imrdesk.store.work_statistics import (
    Sitting,
    Span,
    Step,
    finished_counts,
    first_day,
    imported,
    moved,
    sittings,
)
from imrdesk.store.workspace import Workspace


class Period(StrEnum):
    """Over how long work is looked at, back from today."""

    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"
    ALL = "all"


_DAYS = {Period.MONTH: 30, Period.QUARTER: 84, Period.YEAR: 365}
_MOST_DAYS, _MOST_WEEKS = 45, 280  # that are counted by day, and by week


@dataclass(frozen=True, slots=True)
class WorkBin:
    """What came to be in a stretch of days, both ends included, in letters."""

    first: date
    last: date
    imported: int
    reviewed: int
    signed_off: int


@dataclass(frozen=True, slots=True)
class Work:
    """The stretches of a time, without a gap, the oldest first."""

    step: Step
    bins: tuple[WorkBin, ...]


def span_of(workspace: Workspace, period: Period, today: date) -> Span:
    """Return the days of a period; all of it begins with the first import."""
    days = _DAYS.get(period)
    if days is not None:
        return Span(today - timedelta(days=days - 1), today)
    return Span(min(first_day(workspace) or today, today), today)


def step_of(span: Span) -> Step:
    """Return what a time is best counted by, so that there are some 10 to 50 stretches."""
    days = (span.last - span.first).days + 1
    return Step.DAY if days <= _MOST_DAYS else Step.WEEK if days <= _MOST_WEEKS else Step.MONTH


def work_done(workspace: Workspace, among: Among, period: Period, today: date) -> Work:
    """Return how many letters were imported, reviewed and signed off when."""
    span = span_of(workspace, period, today)
    step = step_of(span)
    came = imported(workspace, among, span, step)
    done = moved(workspace, among, span, step)
    return Work(
        step,
        tuple(
            WorkBin(
                max(first, span.first),
                min(after - timedelta(days=1), span.last),
                came.get(first, 0),
                done.get((first, Status.REVIEWED), 0),
                done.get((first, Status.SIGNED_OFF), 0),
            )
            for first, after in pairwise(_edges(span, step))
        ),
    )


def _edges(span: Span, step: Step) -> list[date]:
    """Return where each stretch begins, and where the one after the last would."""
    after: dict[Step, Callable[[date], date]] = {
        Step.DAY: lambda day: day + timedelta(days=1),
        Step.WEEK: lambda day: day - timedelta(days=day.weekday()) + timedelta(days=7),
        Step.MONTH: lambda day: (day.replace(day=1) + timedelta(days=32)).replace(day=1),
    }
    first = span.first
    if step is Step.WEEK:
        first -= timedelta(days=first.weekday())
    elif step is Step.MONTH:
        first = first.replace(day=1)
    edges = [first]
    while edges[-1] <= span.last:
        edges.append(after[step](edges[-1]))
    return edges


@dataclass(frozen=True, slots=True)
class ReviewerPace:
    """How fast one reviewer finishes letters.

    Attributes:
        sittings: how many; see `Sitting`.
        hours: how long they lasted in all.
        letters: how many different letters were finished.
        rate: letters that were finished by themselves, one after another in a sitting, over
            the time from each to the next; None where there are no two such.
        at_once: how many were finished many at once, which says nothing of the pace.
    """

    who: str
    sittings: int
    hours: float
    letters: int
    rate: Rate | None
    at_once: int


def paces(
    workspace: Workspace, among: Among, period: Period, today: date
) -> tuple[Span, tuple[ReviewerPace, ...]]:
    """Return the days of a period, and how fast each reviewer was who finished letters in it."""
    span = span_of(workspace, period, today)
    by_reviewer: dict[str, list[Sitting]] = {}
    for sitting in sittings(workspace, among, span):
        by_reviewer.setdefault(sitting.who, []).append(sitting)
    counts = finished_counts(workspace, among, span)
    found = (pace_of(who, some, counts.get(who, 0)) for who, some in by_reviewer.items())
    return span, tuple(pace for pace in found if pace.letters)


def pace_of(who: str, some: Sequence[Sitting], letters: int) -> ReviewerPace:
    """Return how fast a reviewer was in some sittings, in which `letters` were finished.

    What a letter took is the time since the one before it was finished. The first of a sitting
    has no such time: how long it was read before the first edit nobody knows.
    """
    seconds, timed = 0.0, 0
    for sitting in some:
        # A letter that is finished twice counts by the last time.
        last = {
            f.letter_id if f.at_once == 1 else -number: f
            for number, f in enumerate(sitting.finishes)
        }
        for before, after in pairwise(sorted(last.values())):
            if after.at_once == 1 and after.letters:
                timed += 1
                seconds += after.at - before.at
    return ReviewerPace(
        who,
        len(some),
        sum(sitting.seconds for sitting in some) / 3600,
        letters,
        Rate(timed, seconds / 3600) if seconds > 0 else None,
        sum(f.letters for sitting in some for f in sitting.finishes if f.at_once > 1),
    )


@dataclass(frozen=True, slots=True)
class Judged:
    """Values that reviewers have let stand or corrected.

    Attributes:
        kept: those that stand as the program read them, of all.
        letters: how many letters the corrected ones are of.
    """

    kept: Share
    letters: int

    @property
    def corrected(self) -> int:
        """How many were corrected."""
        return self.kept.whole - self.kept.part


@dataclass(frozen=True, slots=True)
class FieldAccuracy:
    """How right the program read one field, by what reviewers did in finished letters.

    Attributes:
        key: the field's key, after `search.DECISION_PREFIX` where it is a decision's.
        open: how many values are neither: still to be looked at though the letter is finished.
        by_format, by_year: the same within the letters of each family and decision year; the
            empty year is for letters without a decision date.
    """

    key: str
    field: Field
    all: Judged
    open: int
    by_format: Mapping[str, Judged]
    by_year: Mapping[str, Judged]


def accuracy(workspace: Workspace, among: Among) -> tuple[FieldAccuracy, ...]:
    """Return what reviewers corrected of each field, in the order of the registry."""
    of_letters = letter_states(workspace, among)
    of_decisions = decision_states(workspace, among)
    return (
        *(_accuracy(f.key, f, place, of_letters) for place, f in enumerate(LETTER_FIELDS)),
        *(
            _accuracy(DECISION_PREFIX + f.key, f, place, of_decisions)
            for place, f in enumerate(DECISION_FIELDS)
        ),
    )


def _accuracy(key: str, field: Field, place: int, some: Iterable[StatesOf]) -> FieldAccuracy:
    total, formats, years = _Tally(), dict[str, _Tally](), dict[str, _Tally]()
    for same in some:
        mark = same.states[place : place + 1]
        for tally in (
            total,
            formats.setdefault(same.format, _Tally()),
            years.setdefault(same.year, _Tally()),
        ):
            tally.add(mark, same, of_decisions=key.startswith(DECISION_PREFIX))
    return FieldAccuracy(
        key,
        field,
        total.judged(),
        total.open,
        {name: formats[name].judged() for name in sorted(formats)},
        {year: years[year].judged() for year in sorted(years)},
    )


class _Tally:
    """Counts values by their states."""

    def __init__(self) -> None:
        self._kept = 0
        self._corrected = 0
        self._letters = 0
        self._letter_ids: set[int] = set()
        self.open = 0

    def add(self, mark: str, same: StatesOf, *, of_decisions: bool) -> None:
        if mark in ("R", "C"):
            self._kept += same.count
        elif mark == "X":
            self._corrected += same.count
            if of_decisions:
                self._letter_ids |= same.letter_ids
            else:
                self._letters += same.count
        else:
            self.open += same.count

    def judged(self) -> Judged:
        share = Share(self._kept, self._kept + self._corrected)
        return Judged(share, self._letters + len(self._letter_ids))


def overturn_shares(workspace: Workspace, among: Among, by: By) -> tuple[Overturned, ...]:
    """Return the groups of decisions; years in order, others by how many decisions they have."""
    groups = overturned_by(workspace, among, by)
    if by is By.YEAR:
        return tuple(groups)
    return tuple(sorted(groups, key=lambda group: (-group.decisions, group.group)))


@dataclass(frozen=True, slots=True)
class Waits:
    """How long letters took from the application to the decision.

    Attributes:
        counts: days to letters.
    """

    counts: Mapping[int, int]

    @property
    def letters(self) -> int:
        """How many letters there are."""
        return sum(self.counts.values())

    @property
    def quartiles(self) -> Quartiles | None:
        """The quartiles of the days; None without letters."""
        return quartiles(self.counts)


@dataclass(frozen=True, slots=True)
class DaysToDecision:
    """How long letters took, in all and by the year of the decision."""

    all: Waits
    by_year: Mapping[str, Waits]


def waits(workspace: Workspace, among: Among) -> DaysToDecision:
    """Return how long letters took from the application to the decision."""
    counts, years = Counter[int](), dict[str, Counter[int]]()
    for (year, days), letters in days_to_decision(workspace, among).items():
        counts[days] += letters
        years.setdefault(year, Counter())[days] += letters
    return DaysToDecision(Waits(counts), {year: Waits(years[year]) for year in sorted(years)})


@dataclass(frozen=True, slots=True)
class Stamp:
    """What figures depend on.

    Attributes:
        newest: the id of the newest operation.
        letters: how many letters there are.
        facts: what is known of the workspace itself, such as what counts as sure.
    """

    newest: int
    letters: int
    facts: tuple[tuple[str, str], ...]


def stamp(workspace: Workspace) -> Stamp:
    """Return what changes whenever figures may be others."""
    letters = sum(counts_by_status(workspace, EVERY_LETTER).values())
    facts = tuple(sorted(workspace.facts().items()))
    return Stamp(newest_operation(workspace), letters, facts)


def letters_counted(workspace: Workspace, query: LetterQuery) -> tuple[Among, int]:
    """Return the letters that a query finds, to be counted, and how many they are.

    Raises:
        QueryMistake: where its search says nothing.
    """
    if query.asks_for_all:
        return EVERY_LETTER, sum(counts_by_status(workspace, EVERY_LETTER).values())
    custom = load_fields(workspace).custom
    own = {field.key: own_key(field.as_field()) for field in custom}
    found = find_letters(workspace, query, own)
    return Among(found), len(found)
