"""The figures of the progress page, against the opened records and against other SQL."""

from __future__ import annotations

import sqlite3
import time
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

import pytest

from imrdesk.domain.fields import DECISION_FIELDS, LETTER_FIELDS
from imrdesk.domain.history import Change, OperationKind
from imrdesk.domain.letter_query import LetterQuery, Range
from imrdesk.domain.review import FieldState
from imrdesk.domain.status import FINISHED, Status, StatusState
from imrdesk.review.open_letter import OpenLetter
from imrdesk.review.progress import (
    Period,
    accuracy,
    letters_counted,
    overturn_shares,
    pace_of,
    paces,
    waits,
    work_done,
)
from imrdesk.review.session import ReviewSession
from imrdesk.store.statistics import (
    EVERY_LETTER,
    Among,
    By,
    counts_by_outcome,
    counts_by_status,
)
from imrdesk.store.work_statistics import Finish, Sitting
from imrdesk.store.workspace import Workspace
from weeks_of_work import TODAY, worked_for_weeks


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return worked_for_weeks(tmp_path_factory.mktemp("weeks") / "weeks.imr")


@pytest.fixture
def workspace(path: Path) -> Iterator[Workspace]:
    with Workspace.open(path, read_only=True) as workspace:
        yield workspace


@pytest.fixture
def records(workspace: Workspace) -> list[OpenLetter]:
    session = ReviewSession(workspace, "Anna Reyes")
    return [session.open_letter(letter_id) for letter_id in session.find(LetterQuery())]


@pytest.fixture
def sql(path: Path) -> Iterator[Sql]:
    """Return what asks the file itself, past the program."""
    connection = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    yield lambda query: connection.execute(query).fetchall()
    connection.close()


Sql = Callable[[str], list[tuple[object, ...]]]
SOME = LetterQuery(ranges=(Range("decision_date", date(2014, 1, 1), date(2016, 12, 31)),))


@pytest.fixture(params=[LetterQuery(), SOME, LetterQuery(text="tag:pilot")], ids=str)
def counted(
    request: pytest.FixtureRequest, workspace: Workspace, records: list[OpenLetter]
) -> tuple[Among, list[OpenLetter]]:
    """Return letters that are counted, as the figures take them and as they stand."""
    query: LetterQuery = request.param
    among, count = letters_counted(workspace, query)
    ids = set(ReviewSession(workspace, "x").find(query))
    assert count == len(ids)
    return among, [letter for letter in records if letter.letter_id in ids]


Counted = tuple[Among, list[OpenLetter]]


def test_there_is_something_of_everything(records: list[OpenLetter]) -> None:
    assert {letter.status.status for letter in records} == set(Status)
    assert any(letter.record.values["decision_date"] is None for letter in records)
    assert len({letter.record.values["format"] for letter in records}) > 1


def test_letters_by_status(workspace: Workspace, counted: Counted, sql: Sql) -> None:
    among, letters = counted
    found = counts_by_status(workspace, among)
    assert found == {s: sum(one.status.status is s for one in letters) for s in Status}
    if len(letters) == 36:
        by_facet = sql(
            "SELECT value, (SELECT count(*) FROM letter_facets WHERE value_id = v.id) "
            "FROM facet_values AS v WHERE facet = 'status'"
        )
        assert {s.value: n for s, n in found.items() if n} == {v: n for v, n in by_facet if n}


def test_outcomes_of_cases(workspace: Workspace, counted: Counted) -> None:
    among, letters = counted
    expected = Counter(str(one.record.values["outcome"] or "") for one in letters)
    assert counts_by_outcome(workspace, among) == expected


def _moves(workspace: Workspace, letter: OpenLetter) -> list[tuple[date, StatusState, StatusState]]:
    history = ReviewSession(workspace, "x").history(letter.letter_id)
    return [
        (change.operation.when.astimezone().date(), change.edit.old, change.edit.new)
        for change in history
        if isinstance(change.edit.old, StatusState) and isinstance(change.edit.new, StatusState)
    ]


def _status_after(moves: list[tuple[date, StatusState, StatusState]], day: date) -> Status:
    until = [new.status for when, _, new in moves if when <= day]
    return until[-1] if until else Status.NEW


def _ended_with(
    workspace: Workspace, letters: list[OpenLetter], first: date, last: date, status: Status
) -> int:
    """Count letters that had a status after a stretch of days and not before it."""
    count = 0
    for letter in letters:
        moves = _moves(workspace, letter)
        before = _status_after(moves, first - timedelta(days=1))
        is_moved = any(first <= when <= last for when, _, _ in moves)
        count += is_moved and before is not status and _status_after(moves, last) is status
    return count


@pytest.mark.parametrize("period", Period)
def test_letters_by_day(
    workspace: Workspace,
    counted: Counted,
    period: Period,
    sql: Sql,
) -> None:
    among, letters = counted
    ids = {letter.letter_id for letter in letters}
    came = Counter(
        date.fromisoformat(str(day))
        for i, day in sql("SELECT id, date(imported_at, 'localtime') FROM letters")
        if i in ids
    )
    done = work_done(workspace, among, period, TODAY)
    assert [b.first for b in done.bins[1:]] == [b.last + timedelta(days=1) for b in done.bins[:-1]]
    assert done.bins[-1].last == TODAY
    for one in done.bins:
        days = [one.first + timedelta(days=n) for n in range((one.last - one.first).days + 1)]
        assert one.imported == sum(came[day] for day in days)
        for status, shown in ((Status.REVIEWED, one.reviewed), (Status.SIGNED_OFF, one.signed_off)):
            assert shown == _ended_with(workspace, letters, one.first, one.last, status)
    assert sum(b.reviewed for b in done.bins) > 0


def test_letters_by_day_equal_other_sql(workspace: Workspace, sql: Sql) -> None:
    """The same by windows over the history instead of by the first and last change."""
    rows = sql(
        """
        WITH moves AS (
            SELECT letter_id, substr(at, 1, 10) AS day, c.id,
                json_extract(old, '$.status') AS old, json_extract(new, '$.status') AS new
            FROM changes AS c, operations AS o ON o.id = operation_id AND target = 'status'
        ), ends AS (
            SELECT day, first_value(old) OVER w AS began, last_value(new) OVER w AS ended,
                row_number() OVER w AS number
            FROM moves WINDOW w AS (PARTITION BY letter_id, day ORDER BY id
                ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING)
        )
        SELECT day, ended, sum(1) FROM ends WHERE number = 1 AND began <> ended
            AND (ended = 'Reviewed' OR ended = 'Signed off') GROUP BY ended, day
        """
    )
    done = work_done(workspace, EVERY_LETTER, Period.MONTH, TODAY)
    shown = {(b.first.isoformat(), "Reviewed"): b.reviewed for b in done.bins}
    shown |= {(b.first.isoformat(), "Signed off"): b.signed_off for b in done.bins}
    assert {key: n for key, n in shown.items() if n} == {(d, s): n for d, s, n in rows}


@pytest.fixture(params=["UTC", "Pacific/Auckland", "America/Los_Angeles"])
def zone(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Be in a time zone, where the system lets a program choose one (Windows does not)."""
    choose = getattr(time, "tzset", lambda: None)
    monkeypatch.setenv("TZ", request.param)
    choose()
    yield
    monkeypatch.undo()
    choose()


@pytest.mark.usefixtures("zone")
def test_a_day_is_a_day_where_the_reviewer_is(
    workspace: Workspace, records: list[OpenLetter]
) -> None:
    done = work_done(workspace, EVERY_LETTER, Period.MONTH, TODAY)
    for one in done.bins:
        shown = _ended_with(workspace, records, one.first, one.last, Status.REVIEWED)
        assert one.reviewed == shown


def _judged(letters: list[OpenLetter], key: str) -> list[tuple[OpenLetter, FieldState]]:
    """Return each value of a field in finished letters, by its state."""
    finished = [letter for letter in letters if letter.status.status in FINISHED]
    if not key.startswith("decisions."):
        return [(letter, letter.record.shown_state(key)) for letter in finished]
    name = key.removeprefix("decisions.")
    return [
        (letter, letter.record.shown_state(f"decisions.{card}.{name}"))
        for letter in finished
        for card in letter.record.cards
    ]


def test_what_reviewers_corrected_by_field(workspace: Workspace, counted: Counted) -> None:
    among, letters = counted
    found = accuracy(workspace, among)
    keys = [f.key for f in LETTER_FIELDS] + [f"decisions.{f.key}" for f in DECISION_FIELDS]
    assert [one.key for one in found] == keys
    for one in found:
        values = _judged(letters, one.key)
        corrected = [letter for letter, state in values if state is FieldState.CORRECTED]
        kept = [s for _, s in values if s in (FieldState.SURE, FieldState.CONFIRMED)]
        assert (one.all.kept.part, one.all.corrected) == (len(kept), len(corrected)), one.key
        assert one.all.letters == len({letter.letter_id for letter in corrected})
        assert one.open == len(values) - len(kept) - len(corrected)
    by_key = {one.key: one.all.corrected for one in found}
    assert by_key["age"] > 0
    assert by_key["decisions.category"] > 0


def test_what_was_corrected_by_family_and_year(workspace: Workspace, counted: Counted) -> None:
    among, letters = counted
    for one in accuracy(workspace, among):
        values = _judged(letters, one.key)
        for slices, name_of in (
            (one.by_format, lambda letter: letter.record.values["format"]),
            (one.by_year, lambda letter: str(letter.record.values["decision_date"] or "")[:4]),
        ):
            kept, corrected = Counter[str](), Counter[str]()
            letter_ids: dict[str, set[int]] = {}
            for letter, state in values:
                name = name_of(letter)
                kept[name] += state in (FieldState.SURE, FieldState.CONFIRMED)
                corrected[name] += state is FieldState.CORRECTED
                if state is FieldState.CORRECTED:
                    letter_ids.setdefault(name, set()).add(letter.letter_id)
            for name, part in slices.items():
                assert (part.kept.part, part.corrected) == (kept[name], corrected[name])
                assert part.letters == len(letter_ids.get(name, ()))


def test_what_was_corrected_equals_other_sql(workspace: Workspace, sql: Sql) -> None:
    """An age is corrected where a person has the last word on it and typed it."""
    found = {one.key: one.all.corrected for one in accuracy(workspace, EVERY_LETTER)}
    rows = sql(
        """
        SELECT count(*) FROM letters AS l WHERE status >= 3 AND EXISTS (
            SELECT 1 FROM changes AS c WHERE c.letter_id = l.id AND target = 'value'
                AND key = 'age' AND new LIKE '%"person"%' AND id = (
                    SELECT max(id) FROM changes
                    WHERE letter_id = l.id AND target = 'value' AND key = 'age'
                ) AND json_extract(new, '$.span') IS NULL
                AND json_extract(new, '$.value') IS NOT NULL
        )
        """
    )
    assert [(found["age"],)] == rows


def _groups(letter: OpenLetter, card: int, by: By) -> list[str]:
    values = letter.record.values
    if by is By.CATEGORY:
        return [str(values[f"decisions.{card}.category"] or "")]
    if by is By.YEAR:
        return [str(values["decision_date"] or "")[:4]]
    if by is By.SPECIALTY:
        specialties = values["specialties"]
        return list(specialties) if isinstance(specialties, tuple) else []
    sources = values[f"decisions.{card}.imr_guideline_sources"]
    return list(sources) if isinstance(sources, tuple) and sources else ["none"]


@pytest.mark.parametrize("by", By)
def test_shares_overturned(workspace: Workspace, counted: Counted, by: By) -> None:
    among, letters = counted
    decided, fallen = Counter[str](), Counter[str]()
    of_letters: dict[str, set[int]] = {}
    for letter in letters:
        for card in letter.record.cards:
            outcome = letter.record.values[f"decisions.{card}.outcome"]
            for group in _groups(letter, card, by):
                decided[group] += outcome is not None
                if outcome == "Overturned":
                    fallen[group] += 1
                    of_letters.setdefault(group, set()).add(letter.letter_id)
    found = {group.group: group for group in overturn_shares(workspace, among, by)}
    assert {name: g.decisions for name, g in found.items()} == {
        name: decided[name] for name in found
    }
    assert sum(decided.values()) == sum(g.decisions for g in found.values())
    for name, shown in found.items():
        assert shown.overturned == fallen[name]
        assert shown.letters_overturned == len(of_letters.get(name, ()))


def test_shares_overturned_equal_other_sql(workspace: Workspace, sql: Sql) -> None:
    rows = sql(
        """
        SELECT category, printf('%d', total(outcome LIKE 'over%')), count(nullif(outcome, ''))
        FROM decisions GROUP BY category HAVING max(outcome) > ''
        """
    )
    found = overturn_shares(workspace, EVERY_LETTER, By.CATEGORY)
    shown = {(g.group, str(g.overturned), g.decisions) for g in found if g.decisions}
    assert shown == set(rows)


def test_days_to_the_decision(
    workspace: Workspace,
    counted: Counted,
    sql: Sql,
) -> None:
    among, letters = counted
    days = Counter[tuple[str, int]]()
    for letter in letters:
        decided = letter.record.values["decision_date"]
        received = letter.record.values["application_received"]
        if isinstance(decided, date) and isinstance(received, date):
            days[str(decided.year), (decided - received).days] += 1
    found = waits(workspace, among)
    shown = {(year, d): n for year, w in found.by_year.items() for d, n in w.counts.items()}
    assert shown == days
    if len(letters) == 36:
        rows = sql(
            "SELECT julianday(decision_date) - julianday(application_received) FROM letters "
            "WHERE decision_date > '' AND application_received > ''"
        )
        assert found.all.counts == Counter(int(str(d).removesuffix(".0")) for (d,) in rows)


def test_sittings_and_paces(workspace: Workspace, records: list[OpenLetter]) -> None:
    """The same by hand: the history of each reviewer, walked operation by operation."""
    _, found = paces(workspace, EVERY_LETTER, Period.MONTH, TODAY)
    assert len(found) == 3
    session = ReviewSession(workspace, "x")
    changes = [change for one in records for change in session.history(one.letter_id)]
    steps = {change.operation.id: change.operation for change in changes}
    finishing = _finishing(changes)
    for pace in found:
        own = [operation for _, operation in sorted(steps.items()) if operation.who == pace.who]
        runs = [[own[0]]]
        for before, after in pairwise(own):
            if after.when - before.when > timedelta(minutes=15):
                runs.append([])
            runs[-1].append(after)
        hours = sum((run[-1].when - run[0].when).total_seconds() for run in runs) / 3600
        assert pace.sittings == len(runs)
        assert pace.hours == pytest.approx(hours, abs=1e-4)
        assert pace.letters == len({i for o in own for i in finishing.get(o.id, ())})


def _finishing(changes: list[Change]) -> dict[int, set[int]]:
    """Return the letters that each operation finished, unless it was taken back."""
    undone = set[int]()
    for operation in sorted((change.operation for change in changes), key=lambda o: o.id):
        if operation.of is not None:
            (undone.add if operation.kind is OperationKind.UNDO else undone.discard)(operation.of)
    found: dict[int, set[int]] = {}
    for change in changes:
        match change.edit.old, change.edit.new:
            case StatusState(status=old), StatusState(status=new):
                if new in FINISHED and old not in FINISHED and change.operation.id not in undone:
                    found.setdefault(change.operation.id, set()).add(change.edit.letter_id)
    return found


def test_a_pace_is_letters_over_the_time_since_the_one_before() -> None:
    minute = 60.0
    morning = Sitting(
        "A",
        100 * minute,
        (
            Finish(10 * minute, 1, 1, 1),  # nobody knows how long the first of a sitting took
            Finish(14 * minute, 2, 1, 1),
            Finish(16 * minute, 3, 1, 0),  # not among the letters that are counted
            Finish(30 * minute, 4, 40, 40),  # many at once
            Finish(36 * minute, 5, 1, 1),
        ),
    )
    evening = Sitting("A", 0.0, (Finish(900 * minute, 6, 1, 1),))
    pace = pace_of("A", [morning, evening], 44)
    assert pace.rate is not None
    assert pace.rate.events == 2
    assert pace.rate.hours == pytest.approx(10 / 60)
    assert (pace.at_once, pace.letters, pace.sittings) == (40, 44, 2)


def test_a_letter_that_is_finished_twice_in_a_sitting_counts_by_the_last_time() -> None:
    finishes = (Finish(0, 1, 1, 1), Finish(60, 2, 1, 1), Finish(180, 1, 1, 1))
    pace = pace_of("A", [Sitting("A", 180, finishes)], 2)
    assert pace.rate is not None
    assert pace.rate.events == 1
    assert pace.rate.hours == pytest.approx(120 / 3600)


def test_of_an_empty_workspace_there_is_nothing(tmp_path: Path) -> None:
    with Workspace.create(tmp_path / "new.imr") as workspace:
        assert not any(counts_by_status(workspace, EVERY_LETTER).values())
        assert paces(workspace, EVERY_LETTER, Period.ALL, TODAY)[1] == ()
        assert waits(workspace, EVERY_LETTER).all.quartiles is None
        assert overturn_shares(workspace, EVERY_LETTER, By.YEAR) == ()
        assert all(not one.all.kept.whole for one in accuracy(workspace, EVERY_LETTER))
        done = work_done(workspace, EVERY_LETTER, Period.ALL, TODAY)
        assert [b.imported for b in done.bins] == [0]
