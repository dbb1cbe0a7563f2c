"""The terms of a search as SQL: each finds the ids of the letters that fulfil it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TypeAlias

from imrdesk.domain.letter_query import RANGE_FIELDS, Range
from imrdesk.domain.search import Between, KeyKind, SearchKey, Term, Wanted
from imrdesk.domain.status import Status
from imrdesk.store.codec import STATUS_RANKS, storable
from imrdesk.store.find_by_work import WORK_KEYS, Found
from imrdesk.store.words import containing

_Bound: TypeAlias = str | int | float
_SHORTEST_BEGINNING = 3
"""Words of fewer letters are looked for as they are, because too many begin with them."""


@dataclass
class Sql:
    """SQL with what is bound to its marks: a query for ids, or a condition in one."""

    text: str
    bound: list[_Bound] = field(default_factory=list)


def of_choice(facet: str, values: tuple[str, ...]) -> Sql:
    """Find the letters that stand under one of the values of a facet."""
    marks = ", ".join("?" * len(values))
    chosen = f"SELECT id FROM facet_values WHERE facet = ? AND value IN ({marks})"  # noqa: S608  values are bound
    return Sql(
        f"SELECT letter_id FROM letter_facets WHERE value_id IN ({chosen})",  # noqa: S608  values are bound
        [facet, *map(storable, values)],
    )


def of_range(one: Range) -> Sql:
    """Find the letters whose date or number lies in a range.

    Raises:
        ValueError: where letters have no such range.
    """
    if one.field not in RANGE_FIELDS:
        raise ValueError(f"letters have no range of {one.field}")
    return _letters(_between(f"l.{one.field}", Between(one.low, one.high)))


def of_term(term: Term, own: Mapping[str, SearchKey]) -> Sql:
    """Find the letters that fulfil a term with a key; whether it is negated is not looked at.

    Args:
        term: with a key.
        own: the keys of the workspace's own fields, by name.
    """
    if term.key is None:
        raise ValueError("a term without a key is looked for in the search indices")
    if speaks_of_decisions(term):
        return of_one_decision([term])
    if term.key.name in own:
        return _own_value(term.key, term)
    if term.key.name in _FINDERS:
        found = [_FINDERS[term.key.name](one) for one in term.any_of]
        return Sql(
            " UNION ALL ".join(one.text for one in found), [b for f in found for b in f.bound]
        )
    return _letters(_any([_OF_COLUMNS[term.key.name](one) for one in term.any_of]))


def speaks_of_decisions(term: Term) -> bool:
    """Tell whether a term is about decisions; several of them speak of one and the same."""
    return term.key is not None and term.key.name in _OF_DECISIONS


def of_one_decision(terms: list[Term]) -> Sql:
    """Find the letters that have a decision which fulfils all of the terms."""
    parts = [
        _any([_OF_DECISIONS[term.key.name](one) for one in term.any_of])
        for term in terms
        if term.key is not None
    ]
    held = " AND ".join(part.text for part in parts)
    return Sql(
        f"SELECT d.letter_id FROM decisions AS d WHERE {held}",  # noqa: S608  values are bound
        [b for part in parts for b in part.bound],
    )


def in_texts(expression: str) -> Sql:
    """Find the letters whose text fulfils an expression of the search index."""
    return Sql("SELECT rowid FROM texts_fts WHERE texts_fts MATCH ?", [expression])


def in_other_words(expression: str) -> Sql:
    """Find the letters that fulfil it with what they are found by besides their text."""
    return Sql("SELECT rowid FROM words_fts WHERE words_fts MATCH ?", [expression])


def in_case_numbers(digits: str) -> Sql:
    """Find the letters in whose case number digits stand side by side, hyphen or not."""
    return _letters(_case(Wanted(digits)))


def expression(wanted: Wanted) -> str:
    """Return words as the search index wants them; the last may go on, if it is long enough."""
    quoted = '"{}"'.format(wanted.words.replace('"', '""'))
    begins = wanted.may_go_on and len(wanted.words) >= _SHORTEST_BEGINNING
    return f"{quoted} *" if begins else quoted


def _letters(condition: Sql) -> Sql:
    return Sql(f"SELECT l.id FROM letters AS l WHERE {condition.text}", condition.bound)  # noqa: S608  values are bound


def _any(parts: list[Sql]) -> Sql:
    joined = " OR ".join(f"({part.text})" for part in parts)
    return Sql(f"({joined})", [b for part in parts for b in part.bound])


def _between(column: str, wanted: Between) -> Sql:
    """Return the condition that a column lies between two ends; what is empty never does."""
    conditions, bound = [], list[_Bound]()
    for end, sign in ((wanted.low, ">="), (wanted.high, "<=")):
        if end is not None:
            conditions.append(f"{column} {sign} ?")
            bound.append(end.isoformat() if isinstance(end, date) else end)
    return Sql(" AND ".join((f"{column} <> ''", *conditions)), bound)


def _words(wanted: Wanted | Between) -> Wanted:
    if not isinstance(wanted, Wanted):
        raise TypeError("words are wanted, not a range")
    return wanted


def _like(column: str) -> _Condition:
    return lambda wanted: Sql(f"{column} LIKE ? ESCAPE '\\'", [containing(_words(wanted).words)])


def _is(column: str) -> _Condition:
    return lambda wanted: Sql(f"{column} = ?", [_words(wanted).words])


def _lies(column: str) -> _Condition:
    def condition(wanted: Wanted | Between) -> Sql:
        if not isinstance(wanted, Between):
            raise TypeError("a range is wanted, not words")
        return _between(column, wanted)

    return condition


def _case(wanted: Wanted | Between) -> Sql:
    digits = _words(wanted).words.replace("-", "")
    return Sql("replace(l.case_number, '-', '') LIKE ? ESCAPE '\\'", [containing(digits)])


def _status(wanted: Wanted | Between) -> Sql:
    return Sql("l.status = ?", [STATUS_RANKS[Status(_words(wanted).words)]])


def _faceted(facet: str) -> _Condition:
    sql = (
        "SELECT f.letter_id FROM facet_values AS v JOIN letter_facets AS f ON f.value_id = v.id "
        "WHERE v.facet = ? AND v.value LIKE ? ESCAPE '\\'"
    )
    return lambda wanted: Sql(sql, [facet, containing(_words(wanted).words)])


def _one_of(found: Callable[[Wanted | Between], Found]) -> _Condition:
    def condition(wanted: Wanted | Between) -> Sql:
        sql, bound = found(wanted)
        return Sql(sql, [*bound])

    return condition


_Condition = Callable[[Wanted | Between], Sql]
_YEAR = "CAST(substr(l.decision_date, 1, 4) AS INTEGER)"

_FINDERS: Mapping[str, _Condition] = {
    "text": lambda wanted: in_texts(expression(_words(wanted))),
    "note": lambda wanted: in_other_words(f"{{notes}} : {expression(_words(wanted))}"),
    "tag": _faceted("tag"),
    "check": _faceted("check"),
    **{name: _one_of(found) for name, found in WORK_KEYS.items()},
}
"""What finds ids by itself, by the key's name."""

_OF_COLUMNS: Mapping[str, _Condition] = {
    "case": _case,
    "file": _like("l.name"),
    "status": _status,
    "outcome": _is("l.outcome"),
    "specialty": _like("l.specialties"),
    "format": _is("l.format"),
    "priority": _is("l.priority"),
    "sex": _is("l.sex"),
    "reviewer": _like("l.reviewer"),
    "assigned": _like("l.assigned_to"),
    "decided": _lies("l.decision_date"),
    "injured": _lies("l.date_of_injury"),
    "denied": _lies("l.ur_denial_date"),
    "received": _lies("l.application_received"),
    "assigned_on": _lies("l.date_assigned"),
    "year": _lies(_YEAR),
    "age": _lies("l.age"),
    "days": _lies("l.days_to_decision"),
    "left": _lies("l.needs_eyes"),
    "arrival": _lies("l.id"),
}
"""Conditions on the columns of letters, by the key's name."""

_OF_DECISIONS: Mapping[str, _Condition] = {
    "treatment": _like("d.treatment"),
    "decision": _is("d.outcome"),
    "category": _is("d.category"),
    "subcategory": _like("d.subcategory"),
    "body": _like("d.body_part"),
    "source": lambda wanted: Sql(
        "instr('; ' || d.imr_sources || '; ', ?) > 0", [f"; {_words(wanted).words}; "]
    ),
}
"""Conditions on decisions, by the key's name."""


def _own_value(key: SearchKey, term: Term) -> Sql:
    """Return the condition that an own field of the workspace holds what is wanted."""
    if key.kind is KeyKind.CHOICE:
        marks = ", ".join("?" * len(term.any_of))
        sql = (
            "SELECT f.letter_id FROM facet_values AS v JOIN letter_facets AS f "  # noqa: S608  values are bound
            f"ON f.value_id = v.id WHERE v.facet = ? AND v.value IN ({marks})"
        )
        return Sql(sql, [key.name, *(_words(one).words for one in term.any_of)])
    column: str = "c.value"
    if key.kind is KeyKind.NUMBER:
        column = "CAST(replace(c.value, ',', '') AS REAL)"
    compare = _like(column) if key.kind is KeyKind.WORDS else _lies(column)
    part = _any([compare(one) for one in term.any_of])
    sql = f"SELECT c.letter_id FROM custom_values AS c WHERE c.key = ? AND ({part.text})"  # noqa: S608  values are bound
    return Sql(sql, [key.name, *part.bound])
