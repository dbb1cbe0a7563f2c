"""Counts over the records of a workspace as they stand, for the progress page.

Every function looks at one moment of the workspace and may run on a read-only one of a helper
thread.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from imrdesk.domain.fields import DECISION_FIELDS, OVERTURNED, UPHELD
from imrdesk.domain.letter_query import Facet
from imrdesk.domain.search import NO_SOURCE
from imrdesk.domain.status import FINISHED, Status
from imrdesk.domain.values import LIST_SEPARATOR
from imrdesk.store.codec import STATUS_BY_RANK, STATUS_RANKS
from imrdesk.store.workspace import Workspace

_FINISHED_RANKS = ", ".join(str(STATUS_RANKS[status]) for status in FINISHED)
_YEAR = "substr(l.decision_date, 1, 4)"


class Among:
    """The letters that are counted: all of them, or those with some ids."""

    def __init__(self, letter_ids: Iterable[int] | None = None) -> None:
        self._ids = None if letter_ids is None else json.dumps(list(letter_ids))

    def where(self, column: str, joint: str = "AND") -> str:
        """Return the condition that `column` is the id of a letter that is counted."""
        if self._ids is None:
            return ""
        return f"{joint} {column} IN (SELECT value FROM json_each(?))"  # noqa: S608  only names

    @property
    def bound(self) -> list[str | int]:
        """What the condition binds."""
        return [] if self._ids is None else [self._ids]


EVERY_LETTER = Among()


def counts_by_status(workspace: Workspace, among: Among) -> dict[Status, int]:
    """Return how many letters have each status, every status named."""
    sql = f"""
        SELECT status, count(*) AS letters FROM letters
        {among.where("id", "WHERE")} GROUP BY status
        """  # noqa: S608  values are bound
    found = {row["status"]: row["letters"] for row in workspace.rows(sql, among.bound)}
    return {status: found.get(rank, 0) for rank, status in sorted(STATUS_BY_RANK.items())}


@dataclass(frozen=True, slots=True)
class StatesOf:
    """Records of one letter family and year whose fields are in the same states.

    Attributes:
        states: see `summaries.STATE_MARKS`.
        letter_ids: of the letters, where they were asked for.
        count: how many records (letters or decisions).
    """

    format: str
    year: str
    states: str
    count: int
    letter_ids: frozenset[int] = frozenset()


def letter_states(workspace: Workspace, among: Among) -> list[StatesOf]:
    """Return the states of the fields of finished letters; confirmed counts as read."""
    sql = f"""
        SELECT l.format, {_YEAR} AS year, replace(l.states, 'C', 'R') AS states, count(*) AS count
        FROM letters AS l
        WHERE l.status IN ({_FINISHED_RANKS}) {among.where("l.id")}
        GROUP BY l.format, year, 3
        """  # noqa: S608  values are bound
    return [StatesOf(**row) for row in workspace.rows(sql, among.bound)]


def decision_states(workspace: Workspace, among: Among) -> list[StatesOf]:
    """Return the states of the fields of the decisions of finished letters.

    Confirmed counts as read. Most decisions are nothing but read, and are counted by
    themselves; the others come with the letters that they are of.
    """
    plain = f"""
        SELECT l.format, {_YEAR} AS year, sum(d.count) AS count
        FROM letters AS l JOIN (
            SELECT letter_id, count(*) AS count FROM decisions
            WHERE states NOT GLOB '*[^RC]*' GROUP BY letter_id
        ) AS d ON d.letter_id = l.id
        WHERE l.status IN ({_FINISHED_RANKS}) {among.where("l.id")}
        GROUP BY l.format, year
        """  # noqa: S608  values are bound
    others = f"""
        SELECT l.format, {_YEAR} AS year, replace(d.states, 'C', 'R') AS states,
            count(*) AS count, json_group_array(d.letter_id) AS letter_ids
        FROM letters AS l JOIN decisions AS d ON d.letter_id = l.id
        WHERE l.status IN ({_FINISHED_RANKS}) AND d.states GLOB '*[^RC]*' {among.where("l.id")}
        GROUP BY l.format, year, 3
        """  # noqa: S608  values are bound
    all_read = "R" * len(DECISION_FIELDS)
    return [
        *(StatesOf(states=all_read, **row) for row in workspace.rows(plain, among.bound)),
        *(
            StatesOf(**{**row, "letter_ids": frozenset(json.loads(row["letter_ids"]))})
            for row in workspace.rows(others, among.bound)
        ),
    ]


def counts_by_outcome(workspace: Workspace, among: Among) -> dict[str, int]:
    """Return how many letters have each outcome of the case; the empty text is for none."""
    sql = f"""
        SELECT outcome, count(*) AS letters FROM letters
        {among.where("id", "WHERE")} GROUP BY outcome
        """  # noqa: S608  values are bound
    return {row["outcome"]: row["letters"] for row in workspace.rows(sql, among.bound)}


class By(StrEnum):
    """What decisions are grouped by."""

    CATEGORY = "category"
    YEAR = "year"
    SPECIALTY = "specialty"
    SOURCE = "source"


@dataclass(frozen=True, slots=True)
class Overturned:
    """Decisions of one group.

    Attributes:
        group: what they share; empty where the record does not say.
        decisions: how many whose outcome is known.
        overturned: how many of them are overturned.
        letters: how many letters there are in the group, whatever their outcomes.
        letters_overturned: how many letters the overturned decisions are of.
    """

    group: str
    decisions: int
    overturned: int
    letters: int
    letters_overturned: int


# Of each letter: how many of its decisions have an outcome, and how many are overturned.
_OF_LETTERS = f"""
    SELECT letter_id, count(*) FILTER (WHERE outcome IN ('{UPHELD}', '{OVERTURNED}')) AS decisions,
        count(*) FILTER (WHERE outcome = '{OVERTURNED}') AS overturned
    FROM decisions GROUP BY letter_id
    """  # noqa: S608  only constants

# What letters are grouped by, and out of which tables.
_LETTER_GROUPS = {
    By.YEAR: (_YEAR, "letters AS l"),
    By.SPECIALTY: (
        "v.value",
        f"""facet_values AS v JOIN letter_facets AS f
            ON f.value_id = v.id AND v.facet = '{Facet.SPECIALTY}'
        JOIN letters AS l ON l.id = f.letter_id""",
    ),
}


def overturned_by(workspace: Workspace, among: Among, by: By) -> list[Overturned]:
    """Return the decisions by what they share.

    One with several sources, or of a letter with several specialties, counts in the group of
    each.
    """
    if by is By.SOURCE:
        return _overturned_by_source(workspace, among)
    if by is By.CATEGORY:
        return _overturned_by_category(workspace, among)
    group, tables = _LETTER_GROUPS[by]
    sql = f"""
        SELECT {group} AS "group", total(d.decisions) AS decisions,
            total(d.overturned) AS overturned, count(*) AS letters,
            count(*) FILTER (WHERE d.overturned > 0) AS letters_overturned
        FROM {tables} LEFT JOIN ({_OF_LETTERS}) AS d ON d.letter_id = l.id
        {among.where("l.id", "WHERE")}
        GROUP BY "group" ORDER BY "group"
        """  # noqa: S608  values are bound
    return [_whole(row) for row in workspace.rows(sql, among.bound)]


def _whole(row: Mapping[str, Any]) -> Overturned:
    decisions, overturned = int(row["decisions"]), int(row["overturned"])
    return Overturned(**{**row, "decisions": decisions, "overturned": overturned})


def _overturned_by_category(workspace: Workspace, among: Among) -> list[Overturned]:
    sql = f"""
        SELECT category AS "group",
            count(*) FILTER (WHERE outcome IN ('{UPHELD}', '{OVERTURNED}')) AS decisions,
            count(*) FILTER (WHERE outcome = '{OVERTURNED}') AS overturned,
            count(DISTINCT letter_id) AS letters,
            count(DISTINCT iif(outcome = '{OVERTURNED}', letter_id, NULL)) AS letters_overturned
        FROM decisions {among.where("letter_id", "WHERE")}
        GROUP BY category ORDER BY category
        """  # noqa: S608  values are bound
    return [Overturned(**row) for row in workspace.rows(sql, among.bound)]


def _overturned_by_source(workspace: Workspace, among: Among) -> list[Overturned]:
    """Count by source; there are few different letters, seen by their sources and outcomes."""
    sql = f"""
        SELECT decided, count(*) AS letters FROM (
            SELECT group_concat(imr_sources || '|' || outcome, '/') AS decided FROM decisions
            {among.where("letter_id", "WHERE")} GROUP BY letter_id
        ) GROUP BY decided
        """  # noqa: S608  values are bound
    counts: dict[str, Counter[str]] = {}
    for row in workspace.rows(sql, among.bound):
        letters = int(row["letters"])
        for source, outcomes in _by_source(row["decided"]).items():
            known = [one for one in outcomes if one in (UPHELD, OVERTURNED)]
            fallen = known.count(OVERTURNED)
            count = counts.setdefault(source, Counter())
            count["decisions"] += len(known) * letters
            count["overturned"] += fallen * letters
            count["letters"] += letters
            count["letters_overturned"] += letters if fallen else 0
    return [Overturned(source, **counts[source]) for source in sorted(counts)]


def _by_source(decided: str) -> dict[str, list[str]]:
    """Return the outcomes of a letter's decisions by each source that they rest on."""
    found: dict[str, list[str]] = {}
    for decision in decided.split("/"):
        sources, _, outcome = decision.rpartition("|")
        for source in sources.split(LIST_SEPARATOR) if sources else [NO_SOURCE]:
            found.setdefault(source, []).append(outcome)
    return found


def days_to_decision(workspace: Workspace, among: Among) -> dict[tuple[str, int], int]:
    """Return how many letters took how long: (year of the decision, days) to letters.

    Letters of which one of the two dates is not known are left out.
    """
    sql = f"""
        SELECT {_YEAR} AS year, l.days_to_decision AS days, count(*) AS letters
        FROM letters AS l WHERE l.days_to_decision IS NOT NULL {among.where("l.id")}
        GROUP BY year, days
        """  # noqa: S608  values are bound
    rows = workspace.rows(sql, among.bound)
    return {(row["year"], row["days"]): row["letters"] for row in rows}
