"""Conditions of the search that charts lead to: what was done to letters, and what was decided.

Each finds exactly the letters that `statistics` and `work_statistics` count.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date
from typing import TypeAlias

from imrdesk.domain.fields import DECISION_FIELDS, LETTER_FIELDS, OVERTURNED
from imrdesk.domain.search import (
    ANY_CATEGORY,
    DECISION_PREFIX,
    NO_SOURCE,
    Between,
    Wanted,
)
from imrdesk.domain.status import Status
from imrdesk.store.work_statistics import (
    Span,
    finished_letters,
    imported_letters,
    moved_letters,
)

Found: TypeAlias = tuple[str, list[str | int]]
"""A query for the ids of letters, and what is bound to its marks."""

_FIRST, _LAST = date(1900, 1, 1), date(9000, 1, 1)
_WHO_AND_WHEN = re.compile(
    r"(?P<who>.*?)(?: (?P<first>\d{4}-\d\d-\d\d)(?:\.\.(?P<last>[\d-]{10}))?)?"
)


def _span(wanted: Wanted | Between) -> Span:
    if not isinstance(wanted, Between):
        raise TypeError("days are wanted, not words")
    low, high = wanted.low, wanted.high
    first = max(low, _FIRST) if isinstance(low, date) else _FIRST
    last = min(high, _LAST) if isinstance(high, date) else _LAST
    return Span(min(first, _LAST), max(last, _FIRST))


def _words(wanted: Wanted | Between) -> str:
    if not isinstance(wanted, Wanted):
        raise TypeError("words are wanted, not days")
    return wanted.words


def _finished_by(wanted: Wanted | Between) -> Found:
    """Find what somebody finished, on some days where they stand behind the name."""
    match = _WHO_AND_WHEN.fullmatch(_words(wanted))
    who, first, last = (
        match.group("who", "first", "last") if match else (_words(wanted), None, None)
    )
    try:
        low = date.fromisoformat(first) if first else _FIRST
        high = date.fromisoformat(last) if last else low if first else _LAST
    except ValueError:  # no such day: a part of the name, then
        return finished_letters(_words(wanted), Span(_FIRST, _LAST))
    return finished_letters(who, Span(low, high))


def _corrected(wanted: Wanted | Between) -> Found:
    key = _words(wanted)
    of_decision = key.startswith(DECISION_PREFIX)
    fields = DECISION_FIELDS if of_decision else LETTER_FIELDS
    place = [field.key for field in fields].index(key.removeprefix(DECISION_PREFIX))
    table, column = ("decisions", "letter_id") if of_decision else ("letters", "id")
    return f"SELECT {column} FROM {table} WHERE substr(states, ?, 1) = 'X'", [place + 1]  # noqa: S608  only names


def _overturned(wanted: Wanted | Between) -> Found:
    category = _words(wanted)
    sql = "SELECT letter_id FROM decisions WHERE outcome = ?"
    if category == ANY_CATEGORY:
        return sql, [OVERTURNED]
    return f"{sql} AND category = ?", [OVERTURNED, category]


def _overturned_source(wanted: Wanted | Between) -> Found:
    source = _words(wanted)
    sql = "SELECT letter_id FROM decisions WHERE outcome = ?"
    if source == NO_SOURCE:
        return f"{sql} AND imr_sources = ''", [OVERTURNED]
    return f"{sql} AND instr('; ' || imr_sources || '; ', ?)", [OVERTURNED, f"; {source}; "]


WORK_KEYS: Mapping[str, Callable[[Wanted | Between], Found]] = {
    "imported": lambda wanted: imported_letters(_span(wanted)),
    "reviewed_on": lambda wanted: moved_letters([Status.REVIEWED], _span(wanted)),
    "signed_on": lambda wanted: moved_letters([Status.SIGNED_OFF], _span(wanted)),
    "finished_by": _finished_by,
    "corrected": _corrected,
    "overturned": _overturned,
    "overturned_source": _overturned_source,
}
"""By the key of the search; see `search.SEARCH_KEYS`."""
