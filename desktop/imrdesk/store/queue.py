"""The queue: the letters of a workspace, filtered and sorted in SQL."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from imrdesk.domain.status import Status
from imrdesk.store.codec import STATUS_BY_RANK, STATUS_RANKS, storable
from imrdesk.store.failures import told_as_damage
from imrdesk.store.words import containing
from imrdesk.store.workspace import Workspace

_Parameters = list[str | int]


class QueueColumn(StrEnum):
    """What the queue can be sorted by."""

    CASE_NUMBER = "case_number"
    OUTCOME = "outcome"
    STATUS = "status"
    NEEDS_EYES = "needs_eyes"
    DECISION_DATE = "decision_date"
    NAME = "name"
    ADDED = "added"


# What is sorted by; the letter's id, which follows the order of import, decides ties.
_SORT_KEYS: Mapping[QueueColumn, str] = {
    QueueColumn.CASE_NUMBER: "case_number",
    QueueColumn.OUTCOME: "outcome",
    QueueColumn.STATUS: "status",
    QueueColumn.NEEDS_EYES: "needs_eyes",
    QueueColumn.DECISION_DATE: "decision_date",
    QueueColumn.NAME: "name COLLATE NOCASE",
    QueueColumn.ADDED: "id",
}


@dataclass(frozen=True, slots=True)
class QueueQuery:
    """Which letters, in which order.

    Attributes:
        text: words that all occur in the case number (with or without its hyphen), the
            file's name or the treatments, whatever their case.
        outcome: the case outcome, or None for any.
        tag: a tag that is set, or None for any.
    """

    text: str = ""
    statuses: frozenset[Status] = frozenset(Status)
    outcome: str | None = None
    needs_eyes_only: bool = False
    tag: str | None = None
    sort: QueueColumn = QueueColumn.CASE_NUMBER
    descending: bool = False


@dataclass(frozen=True, slots=True)
class QueueRow:
    """One letter in the queue.

    Attributes:
        needs_eyes: how many values a person should still look at.
        treatments: the disputed treatments, in the letter's order, as one text.
        tags: in alphabetical order.
        same_case: whether another letter has the same case number.
    """

    letter_id: int
    case_number: str | None
    outcome: str | None
    status: Status
    status_reason: str
    needs_eyes: int
    decision_date: date | None
    decision_count: int
    name: str
    treatments: str
    tags: tuple[str, ...]
    same_case: bool


def queue_count(workspace: Workspace, query: QueueQuery) -> int:
    """Return how many letters a query finds."""
    where, parameters = _where(query)
    sql = f"SELECT count(*) AS letters FROM letters AS l {where}"  # noqa: S608  values are bound
    return int(workspace.row(sql, parameters)["letters"])


def queue_rows(workspace: Workspace, query: QueueQuery, offset: int, limit: int) -> list[QueueRow]:
    """Return a stretch of what a query finds, in its order.

    The stretch is found first and filled in afterwards, so that what stands before it costs
    little. Whether a letter shares its case number is looked up for its rows only and not
    kept, so that it cannot be out of date.
    """
    where, parameters = _where(query)
    way = "DESC" if query.descending else "ASC"
    order = f"ORDER BY l.{_SORT_KEYS[query.sort]} {way}, l.id {way}"
    sql = f"""
        SELECT l.*,
            (SELECT json_group_array(tag) FROM letter_tags AS t WHERE t.letter_id = l.id) AS tags,
            l.case_number <> '' AND EXISTS (
                SELECT 1 FROM letters AS other
                WHERE other.case_number = l.case_number AND other.id <> l.id
            ) AS same_case
        FROM letters AS l
        WHERE l.id IN (SELECT l.id FROM letters AS l {where} {order} LIMIT ? OFFSET ?)
        {order}
        """  # noqa: S608  values are bound
    rows = workspace.rows(sql, [*parameters, limit, offset])
    with told_as_damage(workspace.path):
        return [_queue_row(row) for row in rows]


def queue_position(workspace: Workspace, query: QueueQuery, letter_id: int) -> int | None:
    """Return a letter's place (from 0) in what a query finds; None where it is not found."""
    where, parameters = _where(query)
    joint = "AND" if where else "WHERE"
    found = f"SELECT 1 FROM letters AS l {where} {joint} l.id = ?"  # noqa: S608  values are bound
    if not workspace.rows(found, [*parameters, letter_id]):
        return None
    key, before = _SORT_KEYS[query.sort], ">" if query.descending else "<"
    sql = f"""
        SELECT count(*) AS before FROM letters AS l, (SELECT * FROM letters WHERE id = ?) AS this
        {where} {joint} (
            l.{key} {before} this.{key} OR (l.{key} = this.{key} AND l.id {before} this.id)
        )
        """  # noqa: S608  values are bound
    return int(workspace.row(sql, [letter_id, *parameters])["before"])


def status_counts(workspace: Workspace) -> dict[Status, int]:
    """Return how many letters have each status, every status named."""
    rows = workspace.rows("SELECT status, count(*) AS letters FROM letters GROUP BY status")
    counts = {row["status"]: row["letters"] for row in rows}
    return {status: counts.get(rank, 0) for status, rank in STATUS_RANKS.items()}


def _where(query: QueueQuery) -> tuple[str, _Parameters]:
    conditions, parameters = [], list[str | int]()
    for condition, bound in _conditions(query):
        conditions.append(condition)
        parameters += bound
    return ("WHERE " + " AND ".join(conditions) if conditions else ""), parameters


def _conditions(query: QueueQuery) -> Iterator[tuple[str, _Parameters]]:
    if query.statuses != frozenset(Status):
        ranks = sorted(STATUS_RANKS[status] for status in query.statuses)
        yield f"l.status IN ({', '.join('?' * len(ranks))})", list(ranks)
    if query.outcome is not None:
        yield "l.outcome = ?", [query.outcome]
    if query.needs_eyes_only:
        yield "l.needs_eyes > 0", []
    if query.tag is not None:
        yield "l.id IN (SELECT letter_id FROM letter_tags WHERE tag = ?)", [query.tag]
    if words := storable(query.text).split():
        # Looked up by itself, in the order in which the letters lie in the file.
        conditions, bound = zip(*map(_word_condition, words), strict=True)
        found = f"SELECT l.id FROM letters AS l WHERE {' AND '.join(conditions)}"  # noqa: S608  values are bound
        yield f"l.id IN ({found})", [parameter for some in bound for parameter in some]


def _word_condition(word: str) -> tuple[str, _Parameters]:
    pattern = containing(word)
    condition = "l.name LIKE ? ESCAPE '\\' OR l.treatments LIKE ? ESCAPE '\\'"
    parameters: _Parameters = [pattern, pattern]
    if digits := word.replace("-", ""):
        condition += " OR replace(l.case_number, '-', '') LIKE ? ESCAPE '\\'"
        parameters.append(containing(digits))
    return f"({condition})", parameters


def _queue_row(row: Mapping[str, Any]) -> QueueRow:
    decided = row["decision_date"]
    return QueueRow(
        row["id"],
        row["case_number"] or None,
        row["outcome"] or None,
        STATUS_BY_RANK[row["status"]],
        row["status_reason"],
        row["needs_eyes"],
        date.fromisoformat(decided) if decided else None,
        row["decision_count"],
        row["name"],
        row["treatments"],
        tuple(sorted(json.loads(row["tags"]))),
        bool(row["same_case"]),
    )
