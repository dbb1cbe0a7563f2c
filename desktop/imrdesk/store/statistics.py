"""Counts over the records of a workspace as they stand, for the progress page.

Every function looks at one moment of the workspace and may run on a read-only one of a helper
thread.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from imrdesk.domain.fields import GUIDELINE_SOURCES, OVERTURNED, UPHELD
from imrdesk.domain.letter_query import Facet
from imrdesk.domain.search import NO_SOURCE
from imrdesk.domain.status import FINISHED, Status
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
    """Return the states of the fields of finished letters."""
    sql = f"""
        SELECT l.format, {_YEAR} AS year, l.states, count(*) AS count FROM letters AS l
        WHERE l.status IN ({_FINISHED_RANKS}) {among.where("l.id")}
        GROUP BY l.format, year, l.states
        """  # noqa: S608  values are bound
    return [StatesOf(**row) for row in workspace.rows(sql, among.bound)]


def decision_states(workspace: Workspace, among: Among) -> list[StatesOf]:
    """Return the states of the fields of the decisions of finished letters.

    Those of which a field was corrected come with the letters that they are of.
    """
    sql = f"""
        SELECT l.format, {_YEAR} AS year, d.states, count(*) AS count,
            json_group_array(d.letter_id) FILTER (WHERE instr(d.states, 'X')) AS letter_ids
        FROM letters AS l JOIN decisions AS d ON d.letter_id = l.id
        WHERE l.status IN ({_FINISHED_RANKS}) {among.where("l.id")}
        GROUP BY l.format, year, d.states
        """  # noqa: S608  values are bound
    rows = workspace.rows(sql, among.bound)
    return [
        StatesOf(**{**row, "letter_ids": frozenset(json.loads(row["letter_ids"]))}) for row in rows
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


# What is grouped by, and out of which tables.
_GROUPS = {
    By.CATEGORY: ("d.category", "letters AS l JOIN decisions AS d ON d.letter_id = l.id"),
    By.YEAR: (_YEAR, "letters AS l LEFT JOIN decisions AS d ON d.letter_id = l.id"),
    By.SPECIALTY: (
        "v.value",
        f"""facet_values AS v JOIN letter_facets AS f
            ON f.value_id = v.id AND v.facet = '{Facet.SPECIALTY}'
        JOIN letters AS l ON l.id = f.letter_id
        LEFT JOIN decisions AS d ON d.letter_id = l.id""",
    ),
    By.SOURCE: (
        "s.value",
        f"""letters AS l JOIN decisions AS d ON d.letter_id = l.id
        JOIN json_each('{json.dumps([*GUIDELINE_SOURCES, NO_SOURCE])}') AS s ON iif(
            s.value = '{NO_SOURCE}', d.imr_sources = '',
            instr('; ' || d.imr_sources || '; ', '; ' || s.value || '; ')
        )""",
    ),
}


def overturned_by(workspace: Workspace, among: Among, by: By) -> list[Overturned]:
    """Return the decisions by what they share.

    One with several sources, or of a letter with several specialties, counts in the group of
    each.
    """
    group, tables = _GROUPS[by]
    sql = f"""
        SELECT {group} AS "group",
            count(*) FILTER (WHERE d.outcome IN ('{UPHELD}', '{OVERTURNED}')) AS decisions,
            count(*) FILTER (WHERE d.outcome = '{OVERTURNED}') AS overturned,
            count(DISTINCT l.id) AS letters,
            count(DISTINCT iif(d.outcome = '{OVERTURNED}', l.id, NULL)) AS letters_overturned
        FROM {tables} {among.where("l.id", "WHERE")}
        GROUP BY "group" ORDER BY "group"
        """  # noqa: S608  values are bound
    return [Overturned(**row) for row in workspace.rows(sql, among.bound)]


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
