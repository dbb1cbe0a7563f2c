"""One field over many letters: which rows there are, found and counted in SQL.

Everything here reads the projections and nothing else, so that it is quick for hundreds of
thousands of letters, and can be asked from a thread with its own read-only `Workspace`.
"""

from __future__ import annotations

import json
from array import array
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, NamedTuple

from imrdesk.domain.cards import card_path
from imrdesk.domain.custom_fields import RECORD_FIELDS, Fields, is_asked_for, is_custom
from imrdesk.domain.fields import DECISION_FIELDS, LETTER_FIELDS, Field, decision_path
from imrdesk.domain.letter_query import SHORT_FIELDS
from imrdesk.domain.review import FieldState
from imrdesk.store.codec import decompress
from imrdesk.store.custom_fields import load_fields
from imrdesk.store.damage import told_with_name
from imrdesk.store.own_column import own_column
from imrdesk.store.summaries import OF_LETTER, STATE_MARKS
from imrdesk.store.workspace import Workspace

_DECISION_COLUMNS = {
    "number": "number",
    "treatment": "treatment",
    "outcome": "outcome",
    "category": "category",
    "subcategory": "subcategory",
    "body_part": "body_part",
    "ur_guideline_sources": "ur_sources",
    "imr_guideline_sources": "imr_sources",
}
_MOST_VALUES = 400  # to choose from; more are no choice any more
_AT_ONCE = 500  # letters whose readings are in memory together
_PIECE = 4000  # letters whose rows are found at once
_MANY = 8  # so many times fewer letters are sorted rather than looked for in all of them

_Parameters = list[str | int]
_Label = str | int | None


class Which(StrEnum):
    """Which rows of a field."""

    TO_CHECK = "to check"
    NOT_SETTLED = "not settled"
    """Those that no person has confirmed or corrected, sure or not."""
    ALL = "all"


class ColumnOrder(StrEnum):
    """In which order; what is equal stands in the order of the letters."""

    LETTERS = "letters"
    VALUE = "value"
    LEAST_SURE = "least sure"
    STATE = "state"


class RowKey(NamedTuple):
    """What one row is about: a field of a letter, or of one of its decisions.

    Attributes:
        place: the decision's place in its record, from 0.
        card: the decision's card number; `OF_LETTER` for a field of the letter.
    """

    letter_id: int
    place: int
    card: int


@dataclass(frozen=True, slots=True)
class ColumnField:
    """A field of letters, or of decisions, that is looked at down the letters."""

    key: str
    of_decisions: bool = False

    @property
    def name(self) -> str:
        """What tells it from every other field, as one word."""
        return f"decisions.{self.key}" if self.of_decisions else self.key

    @property
    def has_values(self) -> bool:
        """Whether its rows can be filtered and sorted by value."""
        return _column(self) is not None

    def path(self, card: int) -> str:
        """Return the field's path in a record."""
        return card_path(card, self.key) if self.of_decisions else self.key


@dataclass(frozen=True, slots=True)
class ColumnQuery:
    """Which rows, in which order.

    Attributes:
        value: as a table shows it; "" for none, None for any.
    """

    field: ColumnField
    which: Which = Which.TO_CHECK
    value: str | None = None
    order: ColumnOrder = ColumnOrder.LETTERS


@dataclass(frozen=True, slots=True)
class FieldCount:
    """How many values of a field there are, and how many of them wait."""

    to_check: int = 0
    not_settled: int = 0
    all: int = 0

    def of(self, which: Which) -> int:
        """Return how many of a kind there are."""
        counts = {Which.TO_CHECK: self.to_check, Which.NOT_SETTLED: self.not_settled}
        return counts.get(which, self.all)


def columns_of(fields: Fields) -> tuple[ColumnField, ...]:
    """Return every field in use that can be looked at down the letters, in form order."""
    return (
        *(ColumnField(field.key) for field in fields.letter),
        *(ColumnField(field.key, of_decisions=True) for field in fields.decision),
    )


COLUMN_FIELDS = columns_of(RECORD_FIELDS)
"""Every field of the record, in the order of the form."""

FIRST_ASKED = ColumnQuery(ColumnField("outcome", of_decisions=True))
"""What is looked at where nothing else was chosen: the outcomes of decisions."""


def pack(key: RowKey) -> int:
    """Return a key as one number; numbers are in the order of letter, place and card."""
    return key.letter_id << 32 | key.place << 16 | (key.card + 1)


def unpack(number: int) -> RowKey:
    """Return the key that `pack` made a number of."""
    return RowKey(number >> 32, number >> 16 & 0xFFFF, (number & 0xFFFF) + OF_LETTER)


def column_rows(
    workspace: Workspace, query: ColumnQuery, letter_ids: Sequence[int] | None = None
) -> array[int]:
    """Return the rows that a query finds, packed, in its order.

    `ColumnOrder.LEAST_SURE` is not known here; its rows come in the order of the letters.

    Args:
        workspace: where the letters are.
        query: which rows.
        letter_ids: the letters to look at, in their order; None: every letter, by its id.
    """
    groups: dict[_Label, dict[int, list[int]]] = {}
    rank = None if letter_ids is None else {one: at for at, one in enumerate(letter_ids)}
    for row in _packed(workspace, query, letter_ids):
        group = groups.setdefault(row["label"], {})
        for number in map(int, row["keys"].split(",")):
            if rank is None or number >> 32 in rank:
                group.setdefault(number >> 32, []).append(number)
    found = array("q")
    for label in sorted(groups, key=lambda label: (label is not None, label)):
        for keys in _in_order(groups[label], rank):
            found.extend(sorted(keys))
    return found


def _packed(
    workspace: Workspace, query: ColumnQuery, letter_ids: Sequence[int] | None
) -> Iterator[Mapping[str, Any]]:
    """Yield the rows of a query, packed, in pieces: what they are grouped by, and their keys.

    In one piece they would keep the interpreter so long that the window would wait for it.
    """
    few = letter_ids if letter_ids is not None and len(letter_ids) <= _AT_ONCE else None
    table, conditions, parameters = _rows_of(workspace, query, few)
    key = "(r.letter_id << 32) | (r.place << 16) | (r.card + 1)"
    sql = f"""
        SELECT {_label(query)} AS label, group_concat({key}) AS keys
        FROM {table} WHERE {conditions} AND r.letter_id BETWEEN ? AND ? GROUP BY label
        """  # noqa: S608  only names of columns; values are bound
    last = workspace.row("SELECT coalesce(max(id), 0) AS id FROM letters")["id"]
    step = last + 1 if few is not None else _PIECE
    for first in range(0, last + 1, step):
        yield from workspace.rows(sql, [*parameters, first, first + step - 1])


def _in_order(
    group: Mapping[int, list[int]], rank: Mapping[int, int] | None
) -> Iterator[list[int]]:
    """Yield what each letter has, in the order of the letters (letter id to place)."""
    if rank is not None and _MANY * len(group) > len(rank):
        yield from (group[letter_id] for letter_id in rank if letter_id in group)
    else:
        ordered = sorted(group, key=None if rank is None else rank.__getitem__)
        yield from (group[letter_id] for letter_id in ordered)


def column_values(
    workspace: Workspace, query: ColumnQuery, letter_ids: Sequence[int] | None = None
) -> dict[str, int]:
    """Return how many rows have each value, the most frequent first, at most a few hundred.

    The query's own choice of a value does not count.
    """
    column = _column(query.field)
    if column is None:
        return {}
    anything = ColumnQuery(query.field, query.which)
    table, conditions, parameters = _rows_of(workspace, anything, letter_ids)
    sql = f"""
        SELECT coalesce(r.{column}, '') AS value, count(*) AS rows
        FROM {table} WHERE {conditions} GROUP BY value ORDER BY rows DESC, value LIMIT ?
        """  # noqa: S608  as above
    rows = workspace.rows(sql, [*parameters, _MOST_VALUES])
    return {str(row["value"]): row["rows"] for row in rows}


def field_counts(
    workspace: Workspace, letter_ids: Sequence[int] | None = None
) -> dict[ColumnField, FieldCount]:
    """Return how many values of each field there are, and how many of them wait."""
    result: dict[ColumnField, FieldCount] = {}
    for fields, of_decisions in ((LETTER_FIELDS, False), (DECISION_FIELDS, True)):
        some = ColumnQuery(ColumnField(fields[0].key, of_decisions), Which.ALL)
        table, conditions, parameters = _rows_of(workspace, some, letter_ids)
        sql = f"""
            SELECT r.states, count(*) AS rows FROM {table} WHERE {conditions} GROUP BY r.states
            """  # noqa: S608  as above
        patterns = {row["states"]: row["rows"] for row in workspace.rows(sql, parameters)}
        result |= _counted(fields, patterns, of_decisions=of_decisions)
    for own in columns_of(load_fields(workspace)):
        if is_custom(own.key):
            result[own] = _own_count(workspace, own, letter_ids)
    return result


def _own_count(
    workspace: Workspace, own: ColumnField, letter_ids: Sequence[int] | None
) -> FieldCount:
    """Return how many values of a field that the workspace adds there are, and wait."""
    table, conditions, parameters = _rows_of(workspace, ColumnQuery(own, Which.ALL), letter_ids)
    sql = f"SELECT r.states, count(*) AS rows FROM {table} WHERE {conditions} GROUP BY r.states"  # noqa: S608  as above
    rows = {row["states"]: row["rows"] for row in workspace.rows(sql, parameters)}
    waiting = rows.get(STATE_MARKS[FieldState.UNSURE], 0)
    not_settled = waiting + rows.get(STATE_MARKS[FieldState.SURE], 0)
    return FieldCount(waiting, not_settled, sum(rows.values()))


def confidences(
    workspace: Workspace, field: ColumnField, letter_ids: Iterable[int]
) -> Iterator[tuple[int, list[float]]]:
    """Yield how sure the program was of a field when letters came in: letter id, confidences.

    There is one for a field of the letter, and one a decision for a field of decisions. What a
    program that did not know the field has read is not sure at all. A letter that was read
    again is judged by its first reading here; see `reread_letters`.

    Raises:
        UserError: where what is stored was damaged.
    """
    ids = list(letter_ids)
    sql = """
        SELECT letter_id, document, min(id) FROM extractions
        WHERE letter_id IN (SELECT value FROM json_each(?)) GROUP BY letter_id
        """
    for start in range(0, len(ids), _AT_ONCE):
        for row in workspace.rows(sql, [json.dumps(ids[start : start + _AT_ONCE])]):
            with told_with_name(workspace, row["letter_id"], "stored reading"):
                yield row["letter_id"], _confidences(field, row["document"])


def _confidences(field: ColumnField, document: bytes) -> list[float]:
    stored = json.loads(decompress(document))
    count = stored["decision_count"]
    paths = [decision_path(at, field.key) for at in range(count)]
    values = stored["values"]
    nothing = {"confidence": 0.0}
    asked = paths if field.of_decisions else [field.key]
    return [float(values.get(path, nothing)["confidence"]) for path in asked]


def reread_letters(workspace: Workspace) -> frozenset[int]:
    """Return the ids of the letters under whose record another reading was put."""
    sql = "SELECT DISTINCT letter_id FROM changes WHERE target = 'reading'"
    return frozenset(row["letter_id"] for row in workspace.rows(sql))


def held_back(workspace: Workspace) -> frozenset[tuple[int, str]]:
    """Return the (letter id, path) of values that somebody doubts, or is about to give.

    Only a person who looks at one of them can say what is to become of it.
    """
    sql = """
        SELECT letter_id, key FROM (
            SELECT letter_id, key, new, max(id) FROM changes
            WHERE target = 'doubt' GROUP BY letter_id, key
        ) WHERE new = 'true'
        UNION SELECT letter_id, path FROM drafts
        """
    return frozenset((row["letter_id"], row["key"]) for row in workspace.rows(sql))


def _counted(
    fields: Sequence[Field], patterns: Mapping[str, int], *, of_decisions: bool
) -> dict[ColumnField, FieldCount]:
    """Return the counts of fields, given how often each pattern of states occurs."""
    unsure, sure = STATE_MARKS[FieldState.UNSURE], STATE_MARKS[FieldState.SURE]
    result = {}
    for place, field in enumerate(fields):
        marks: Counter[str] = Counter()
        for states, rows in patterns.items():
            marks[states[place : place + 1]] += rows
        waiting = marks[unsure]
        counted = FieldCount(waiting, waiting + marks[sure], marks.total())
        result[ColumnField(field.key, of_decisions)] = counted
    return result


def _rows_of(
    workspace: Workspace, query: ColumnQuery, letter_ids: Sequence[int] | None
) -> tuple[str, str, _Parameters]:
    """Return the table `r` in which a query's rows are, the conditions, and what they bind."""
    conditions, parameters = ["true"], _Parameters()
    if letter_ids is not None and len(letter_ids) < _letter_count(workspace):
        conditions.append("r.letter_id IN (SELECT value FROM json_each(?))")
        parameters.append(json.dumps(list(letter_ids)))
    if query.which is not Which.ALL:
        marks = [STATE_MARKS[FieldState.UNSURE]]
        if query.which is Which.NOT_SETTLED:
            marks.append(STATE_MARKS[FieldState.SURE])
        conditions.append(f"{_mark(query.field)} IN ({', '.join('?' * len(marks))})")
        parameters += marks
    column = _column(query.field)
    if query.value is not None and column is not None:
        conditions.append(f"coalesce(r.{column}, '') = ?")
        parameters.append(_bound(query.value, column))
    table, bound = _table(workspace, query.field)
    return f"{table} AS r", " AND ".join(conditions), [*bound, *parameters]


def _table(workspace: Workspace, field: ColumnField) -> tuple[str, list[str]]:
    """Return the table that a field's rows are in, and what it binds."""
    if is_custom(field.key):
        custom = load_fields(workspace).by_key.get(field.key)
        required = is_asked_for(custom)
        return own_column(field.key, of_decisions=field.of_decisions, required=required)
    letters = f"(SELECT *, id AS letter_id, 0 AS place, {OF_LETTER} AS card FROM letters)"  # noqa: S608  a number
    return "decisions" if field.of_decisions else letters, []


def _letter_count(workspace: Workspace) -> int:
    return int(workspace.row("SELECT count(*) AS letters FROM letters")["letters"])


def _label(query: ColumnQuery) -> str:
    """Return what the rows of a query are grouped by before the order of the letters."""
    column = _column(query.field)
    if query.order is ColumnOrder.VALUE and column is not None:
        return f"r.{column}"
    if query.order is ColumnOrder.STATE:
        return f"instr('{''.join(_IN_ORDER)}', {_mark(query.field)})"
    return "0"


_IN_ORDER = tuple(
    STATE_MARKS[state]
    for state in (
        FieldState.UNSURE, FieldState.SURE, FieldState.CORRECTED, FieldState.CONFIRMED,
    )
)  # fmt: skip


def _mark(field: ColumnField) -> str:
    if is_custom(field.key):
        return "r.states"
    fields = DECISION_FIELDS if field.of_decisions else LETTER_FIELDS
    place = next(at for at, one in enumerate(fields, 1) if one.key == field.key)
    return f"substr(r.states, {place}, 1)"


def _column(field: ColumnField) -> str | None:
    """Return the column that a field's values stand in; None where they are too long for one."""
    if is_custom(field.key):
        return "value"
    if field.of_decisions:
        return _DECISION_COLUMNS.get(field.key)
    return field.key if field.key in SHORT_FIELDS else None


def _bound(value: str, column: str) -> str | int:
    """Return a chosen value as its column holds it."""
    return int(value) if column in ("age", "number") and value else value
