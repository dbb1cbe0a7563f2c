"""Counts over the history of a workspace: who did how much when, for the progress page.

Days are those of this machine's time zone. What is said in `statistics` holds here too.
"""

from __future__ import annotations

import json
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from itertools import pairwise

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
    finishes = _finishes(workspace, among, span)
    named = "SELECT DISTINCT who FROM operations WHERE at >= ? AND at < ? ORDER BY who"
    return [
        sitting
        for row in workspace.rows(named, span.moments)
        for sitting in _sittings(workspace, span, row["who"], finishes.get(row["who"], []))
    ]


def _finishes(
    workspace: Workspace, among: Among, span: Span
) -> dict[str, list[tuple[int, Finish]]]:
    """Return by reviewer what finished letters: the operation's id and what it did, in order."""
    counted = f"FILTER (WHERE {among.where('f.letter_id', '')})" if among.bound else ""
    sql = f"""
        SELECT who, json_group_array(json_array(id, t, letter_id, at_once, letters)) AS finishes
        FROM (
            SELECT o.who, o.id, julianday(o.at) * 86400 AS t, min(f.letter_id) AS letter_id,
                count(*) AS at_once, count(*) {counted} AS letters
            FROM ({_FINISHING}) AS f JOIN operations AS o ON o.id = f.operation_id
            WHERE o.at >= ? AND o.at < ? GROUP BY o.id
        ) GROUP BY who
        """  # noqa: S608  values are bound
    return {
        row["who"]: sorted((one[0], Finish(*one[1:])) for one in json.loads(row["finishes"]))
        for row in workspace.rows(sql, [*among.bound, *span.moments])
    }


def _sittings(
    workspace: Workspace, span: Span, who: str, finishes: list[tuple[int, Finish]]
) -> Iterator[Sitting]:
    """Yield one reviewer's sittings; each begins at the first operation after a break.

    The reviewer is looked at alone, because nothing needs to be sorted then. Two moments with
    the same first 15 characters are less than ten minutes apart; comparing them is cheaper.
    """
    own = "who = ? AND at >= ? AND at < ?"
    sql = f"""
        SELECT id, julianday(at) * 86400 AS began, julianday(before) * 86400 AS ended FROM (
            SELECT id, at, lag(at) OVER (ORDER BY id) AS before FROM operations WHERE {own}
        ) WHERE before IS NULL OR substr(at, 1, 15) <> substr(before, 1, 15)
            AND (julianday(at) - julianday(before)) * 1440 > {BREAK_MINUTES}
        UNION ALL
        SELECT id + 1, NULL, julianday(at) * 86400 FROM operations
        WHERE id = (SELECT max(id) FROM operations WHERE {own})
        ORDER BY id
        """  # noqa: S608  values are bound
    edges = workspace.rows(sql, [who, *span.moments, who, *span.moments])
    for this, after in pairwise(edges):
        within = slice(bisect_left(finishes, (this["id"],)), bisect_left(finishes, (after["id"],)))
        seconds = max(after["ended"] - this["began"], 0.0)
        yield Sitting(who, seconds, tuple(sorted(finish for _, finish in finishes[within])))


def finished_letters(who: str, span: Span) -> tuple[str, _Bound]:
    """Return a query for the letters that a reviewer finished in a stretch, and what it binds."""
    sql = f"""
        SELECT f.letter_id FROM ({_FINISHING}) AS f JOIN operations AS o ON o.id = f.operation_id
        WHERE o.who = ? AND o.at >= ? AND o.at < ?
        """  # noqa: S608  values are bound
    return sql, [who, *span.moments]


def finished_counts(workspace: Workspace, among: Among, span: Span) -> dict[str, int]:
    """Return how many letters that are counted each reviewer finished in a stretch."""
    sql = f"""
        SELECT o.who, count(DISTINCT f.letter_id) AS letters
        FROM operations AS o JOIN ({_FINISHING}) AS f ON f.operation_id = o.id
        WHERE o.at >= ? AND o.at < ? {among.where("f.letter_id")} GROUP BY o.who
        """  # noqa: S608  values are bound
    rows = workspace.rows(sql, [*span.moments, *among.bound])
    return {row["who"]: row["letters"] for row in rows}
