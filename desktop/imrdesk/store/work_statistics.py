"""Counts over the history of a workspace: who did how much when, for the progress page.

Days are those of this machine's time zone. What is said in `statistics` holds here too.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from imrdesk.domain.status import FINISHED, Status
from imrdesk.store.codec import encode_moment
from imrdesk.store.statistics import Among
from imrdesk.store.workspace import Workspace

_FINISHED_NAMES = ", ".join(f"'{status.value}'" for status in FINISHED)
BREAK_MINUTES = 15
"""A pause in a reviewer's work that is longer ends the sitting."""

_Bound = list[str | int]


class Step(StrEnum):
    """How long each of the stretches is that work is counted by; the value is SQL."""

    DAY = "date({at}, 'localtime')"
    WEEK = "date({at}, 'localtime', 'weekday 0', '-6 days')"
    MONTH = "date({at}, 'localtime', 'start of month')"


@dataclass(frozen=True, slots=True)
class Span:
    """The days from one to another, both included."""

    first: date
    last: date

    @property
    def moments(self) -> tuple[str, str]:
        """When the first day begins and when the last has ended, as the history writes it."""
        begin = datetime.combine(self.first, time()).astimezone()
        end = datetime.combine(self.last + timedelta(days=1), time()).astimezone()
        return encode_moment(begin), encode_moment(end)


def first_day(workspace: Workspace) -> date | None:
    """Return the day on which the first letter came into the workspace; None without any."""
    sql = f"SELECT {Step.DAY.format(at='min(imported_at)')} AS day FROM letters"  # noqa: S608  only constants
    day = workspace.row(sql)["day"]
    return date.fromisoformat(day) if day else None


def imported(workspace: Workspace, among: Among, span: Span, step: Step) -> dict[date, int]:
    """Return how many letters were imported in each stretch, by its first day."""
    sql = f"""
        SELECT {step.format(at="imported_at")} AS day, count(*) AS letters FROM letters
        WHERE imported_at >= ? AND imported_at < ? {among.where("id")} GROUP BY day
        """  # noqa: S608  values are bound
    rows = workspace.rows(sql, [*span.moments, *among.bound])
    return {date.fromisoformat(row["day"]): row["letters"] for row in rows}


def moved(
    workspace: Workspace, among: Among, span: Span, step: Step
) -> dict[tuple[date, Status], int]:
    """Return how many letters came to be finished in each stretch, by its first day and status.

    A letter counts once a stretch, by the status that it ended it with, where it had begun it
    with another. What was taken back within the stretch does not count by that.
    """
    sql = f"""
        WITH moves AS (
            SELECT c.letter_id, {step.format(at="o.at")} AS day,
                min(c.id) AS first, max(c.id) AS last
            FROM operations AS o JOIN changes AS c ON c.operation_id = o.id
            WHERE c.target = 'status' AND o.at >= ? AND o.at < ? {among.where("c.letter_id")}
            GROUP BY c.letter_id, day
        )
        SELECT day, {_status("last.new")} AS status, count(*) AS letters
        FROM moves JOIN changes AS first ON first.id = moves.first
            JOIN changes AS last ON last.id = moves.last
        WHERE status <> {_status("first.old")} AND status IN ({_FINISHED_NAMES})
        GROUP BY day, status
        """  # noqa: S608  values are bound
    rows = workspace.rows(sql, [*span.moments, *among.bound])
    return {(date.fromisoformat(row["day"]), Status(row["status"])): row["letters"] for row in rows}


def moved_letters(statuses: Sequence[Status], span: Span) -> tuple[str, _Bound]:
    """Return a query for the letters that `moved` counts in a stretch, and what it binds."""
    names = [status.value for status in statuses]
    sql = f"""
        SELECT moves.letter_id FROM (
            SELECT c.letter_id, min(c.id) AS first, max(c.id) AS last
            FROM operations AS o JOIN changes AS c ON c.operation_id = o.id
            WHERE c.target = 'status' AND o.at >= ? AND o.at < ?
            GROUP BY c.letter_id
        ) AS moves JOIN changes AS first ON first.id = moves.first
            JOIN changes AS last ON last.id = moves.last
        WHERE {_status("last.new")} <> {_status("first.old")}
            AND {_status("last.new")} IN ({", ".join("?" * len(names))})
        """  # noqa: S608  values are bound
    return sql, [*span.moments, *names]


def imported_letters(span: Span) -> tuple[str, _Bound]:
    """Return a query for the letters that `imported` counts in a stretch, and what it binds."""
    sql = "SELECT id FROM letters WHERE imported_at >= ? AND imported_at < ?"
    return sql, list(span.moments)


def _status(column: str) -> str:
    return f"json_extract({column}, '$.status')"


@dataclass(frozen=True, slots=True, order=True)
class Finish:
    """An operation by which letters came to be finished.

    Attributes:
        at: in seconds, from wherever.
        letter_id: the first of them.
        at_once: how many there are.
        letters: how many of them are counted.
    """

    at: float
    letter_id: int
    at_once: int
    letters: int


@dataclass(frozen=True, slots=True)
class Sitting:
    """A reviewer's work without a pause of more than `BREAK_MINUTES`.

    Attributes:
        seconds: from its first to its last operation.
        finishes: in the order of time.
    """

    who: str
    seconds: float
    finishes: tuple[Finish, ...]


# Operations that finish a letter, where they were not taken back. One that was taken back and
# done again stands.
_FINISHING = f"""
    SELECT c.operation_id, c.letter_id
    FROM changes AS c
    WHERE c.target = 'status'
        AND {_status("c.new")} IN ({_FINISHED_NAMES})
        AND {_status("c.old")} NOT IN ({_FINISHED_NAMES})
        AND c.operation_id NOT IN (
            SELECT of FROM operations WHERE of IS NOT NULL
            GROUP BY of HAVING sum(kind = 'undo') > sum(kind = 'redo')
        )
    """  # noqa: S608  only constants


def sittings(workspace: Workspace, among: Among, span: Span) -> list[Sitting]:
    """Return the sittings of every reviewer, those of each in the order of time."""
    named = "SELECT DISTINCT who FROM operations WHERE at >= ? AND at < ? ORDER BY who"
    return [
        sitting
        for row in workspace.rows(named, span.moments)
        for sitting in _sittings(workspace, among, span, row["who"])
    ]


def _sittings(workspace: Workspace, among: Among, span: Span, who: str) -> Iterator[Sitting]:
    """Yield one reviewer's sittings; taken by themselves, no sorting is needed."""
    counted = among.where("letter_id", "FILTER (WHERE") + ")" if among.bound else ""
    sql = f"""
        WITH steps AS (
            SELECT id, julianday(at) * 86400 AS t,
                lag(julianday(at)) OVER (ORDER BY id) * 86400 AS before
            FROM operations
            WHERE who = ? AND at >= ? AND at < ?
        ), numbered AS (
            SELECT id, t, sum(before IS NULL OR t - before > {BREAK_MINUTES * 60})
                OVER (ORDER BY id) AS sitting
            FROM steps
        ), finishes AS (
            SELECT operation_id, min(letter_id) AS letter_id, count(*) AS at_once,
                count(*) {counted} AS letters
            FROM ({_FINISHING}) GROUP BY operation_id
        )
        SELECT max(t) - min(t) AS seconds,
            json_group_array(json_array(t, letter_id, at_once, letters))
                FILTER (WHERE letter_id IS NOT NULL) AS finishes
        FROM numbered LEFT JOIN finishes ON finishes.operation_id = numbered.id
        GROUP BY sitting ORDER BY sitting
        """  # noqa: S608  values are bound
    bound = [who, *span.moments, *among.bound]
    for row in workspace.rows(sql, bound):
        finishes = sorted(Finish(*finish) for finish in json.loads(row["finishes"]))
        yield Sitting(who, max(row["seconds"], 0.0), tuple(finishes))


def finished_letters(who: str, span: Span) -> tuple[str, _Bound]:
    """Return a query for the letters that a reviewer finished in a stretch, and what it binds."""
    sql = f"""
        SELECT f.letter_id FROM ({_FINISHING}) AS f JOIN operations AS o ON o.id = f.operation_id
        WHERE o.who = ? AND o.at >= ? AND o.at < ?
        """  # noqa: S608  values are bound
    return sql, [who, *span.moments]


def finished_count(workspace: Workspace, among: Among, who: str, span: Span) -> int:
    """Return how many letters that are counted a reviewer finished in a stretch."""
    found, bound = finished_letters(who, span)
    sql = f"""
        SELECT count(DISTINCT letter_id) AS letters FROM ({found})
        {among.where("letter_id", "WHERE")}
        """  # noqa: S608  values are bound
    return int(workspace.row(sql, [*bound, *among.bound])["letters"])
