"""The rows of a list of letters: what each shows, and where the searched words stand."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlite_utils import Database

from imrdesk.domain.fields import field_at
from imrdesk.domain.letter_query import SHORT_FIELDS
from imrdesk.domain.search import SearchKey
from imrdesk.domain.status import Status
from imrdesk.domain.values import LIST_SEPARATOR, FieldType, Value, value_from_json
from imrdesk.store.codec import STATUS_BY_RANK, decode_moment
from imrdesk.store.failures import told_as_damage
from imrdesk.store.find import words_expression
from imrdesk.store.summaries import OF_LETTER
from imrdesk.store.workspace import Workspace

HIT_START, HIT_END = "\x02", "\x03"
"""What stands around a found word in a snippet; no letter's text has these characters."""

_SNIPPET_WORDS = 24
_SNIPPET_COLUMNS = ("text", "notes", "others")
"""Where words are shown, by preference; the last has a value in each line."""


@dataclass(frozen=True, slots=True)
class LetterRow:
    """One letter in a list.

    Attributes:
        values: of the letter's short fields, by key.
        needs_eyes: how many values a person should still look at.
        treatments: the disputed treatments, in the letter's order, as one text.
        errors, warnings: how many checks are open.
        tags: in alphabetical order.
        reviewer, reviewed_at: who changed anything last, and when (UTC); empty where nobody has.
        same_case: whether another letter has the same case number.
        custom: what stands in the letter's own fields of the workspace, as text, by key.
        snippet: where searched words stand in its text or its notes, each between `HIT_START`
            and `HIT_END`; empty where no words were searched.
    """

    letter_id: int
    name: str
    added: datetime
    values: Mapping[str, Value]
    status: Status
    status_reason: str
    needs_eyes: int
    decision_count: int
    treatments: str
    days_to_decision: int | None
    errors: int
    warnings: int
    tags: tuple[str, ...]
    reviewer: str
    reviewed_at: datetime | None
    assigned_to: str
    same_case: bool
    custom: Mapping[str, str] = field(default_factory=dict)
    snippet: str = ""

    @property
    def case_number(self) -> str | None:
        """The case number that stands."""
        number = self.values["case_number"]
        return None if number is None else str(number)


def letter_rows(
    workspace: Workspace,
    letter_ids: Sequence[int],
    text: str = "",
    own: Mapping[str, SearchKey] | None = None,
) -> list[LetterRow]:
    """Return the rows of letters, in the order of their ids; one that is gone has none.

    Whether a letter shares its case number is looked up for its row only and not kept, so that
    it cannot be out of date.

    Args:
        workspace: where they are.
        letter_ids: of the letters; a few hundred at the most.
        text: a search, for the snippets.
        own: the search keys of the workspace's own fields, by name.

    Raises:
        QueryMistake: where the search says nothing.
    """
    sql = f"""
        SELECT l.*,
            (SELECT json_group_array(tag) FROM letter_tags AS t WHERE t.letter_id = l.id) AS tags,
            (SELECT json_group_object(key, value) FROM custom_values AS c
             WHERE c.letter_id = l.id AND c.card = {OF_LETTER}) AS custom,
            l.case_number <> '' AND EXISTS (
                SELECT 1 FROM letters AS other
                WHERE other.case_number = l.case_number AND other.id <> l.id
            ) AS same_case
        FROM letters AS l WHERE l.id IN ({_marks(letter_ids)})
        """  # noqa: S608  values are bound
    found = {row["id"]: row for row in workspace.rows(sql, letter_ids)}
    snippets = _snippets(workspace, letter_ids, words_expression(text, own or {}))
    with told_as_damage(workspace.path):
        return [
            _letter_row(found[letter_id], snippets.get(letter_id, ""))
            for letter_id in letter_ids
            if letter_id in found
        ]


def _snippets(workspace: Workspace, letter_ids: Sequence[int], expression: str) -> dict[int, str]:
    """Return where the words stand: in the letter's text, else in its notes and values.

    The few letters are indexed in memory for it. To ask the workspace's own index of those
    letters alone takes as long as to go through all that have the words.
    """
    if not expression:
        return {}
    sql = f"""
        SELECT t.letter_id, text, coalesce(others, '') AS others, coalesce(notes, '') AS notes
        FROM letter_texts AS t LEFT JOIN letter_words AS w ON w.letter_id = t.letter_id
        WHERE t.letter_id IN ({_marks(letter_ids)})
        """  # noqa: S608  values are bound
    few = Database(memory=True)
    few.execute(
        f"CREATE VIRTUAL TABLE few USING fts5 ({', '.join(_SNIPPET_COLUMNS)}, "
        "tokenize = 'unicode61 remove_diacritics 2')"
    )
    for row in workspace.rows(sql, letter_ids):
        few.execute(
            "INSERT INTO few (rowid, text, notes, others) VALUES (?, ?, ?, ?)",
            [row["letter_id"], row["text"], row["notes"], row["others"]],
        )
    columns = ", ".join(
        f"snippet(few, {column}, '{HIT_START}', '{HIT_END}', '…', {_SNIPPET_WORDS})"
        for column in range(len(_SNIPPET_COLUMNS))
    )
    found = few.execute(
        f"SELECT rowid, {columns} FROM few WHERE few MATCH ?",  # noqa: S608  only constants
        [expression],
    ).fetchall()
    few.close()
    return {letter_id: _first_hit(snippets) for letter_id, *snippets in found}


def _first_hit(snippets: Sequence[str]) -> str:
    """Return the first snippet with a found word in it; of several lines, the one that has it."""
    for snippet in snippets:
        for line in snippet.splitlines() if snippet is snippets[-1] else [snippet]:
            if HIT_START in line:
                return " ".join(line.split())
    return ""


def _marks(values: Sequence[int]) -> str:
    return ", ".join("?" * len(values))


def _letter_row(row: Mapping[str, Any], snippet: str) -> LetterRow:
    return LetterRow(
        letter_id=row["id"],
        name=row["name"],
        added=decode_moment(row["imported_at"]),
        values={key: _value(key, row[key]) for key in SHORT_FIELDS},
        status=STATUS_BY_RANK[row["status"]],
        status_reason=row["status_reason"],
        needs_eyes=row["needs_eyes"],
        decision_count=row["decision_count"],
        treatments=row["treatments"],
        days_to_decision=row["days_to_decision"],
        errors=row["errors"],
        warnings=row["warnings"],
        tags=tuple(sorted(json.loads(row["tags"]))),
        reviewer=row["reviewer"],
        reviewed_at=decode_moment(row["reviewed_at"]) if row["reviewed_at"] else None,
        assigned_to=row["assigned_to"],
        same_case=bool(row["same_case"]),
        custom=json.loads(row["custom"]),
        snippet=snippet,
    )


def _value(key: str, stored: str | int | None) -> Value:
    type_ = field_at(key).type
    if type_ is FieldType.LIST:
        return tuple(str(stored).split(LIST_SEPARATOR)) if stored else ()
    return value_from_json(type_, stored if stored != "" else None)
