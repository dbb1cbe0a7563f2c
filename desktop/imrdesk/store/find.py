"""Finding letters: a query as SQL, and the ids of what it finds in its order."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TypeAlias

from imrdesk.domain.letter_query import LIST_COLUMNS, RANGE_FIELDS, RELEVANCE, LetterQuery, Range
from imrdesk.domain.search import (
    Between,
    KeyKind,
    SearchKey,
    SearchMistake,
    Term,
    Wanted,
    parse_search,
)
from imrdesk.domain.status import Status
from imrdesk.errors import UserError
from imrdesk.store.codec import STATUS_RANKS, storable
from imrdesk.store.find_by_work import WORK_KEYS, Found
from imrdesk.store.words import containing
from imrdesk.store.workspace import Workspace

_Bound: TypeAlias = str | int | float
_COMMON = 2000
"""Letters above this number are too many to be put in order by rank while one waits."""
_SHORTEST_BEGINNING = 3
"""Words of fewer letters are looked for as they are, because too many begin with them."""


class QueryMistake(UserError):  # noqa: N818  it is the reader's mistake, said in a sentence
    """A search that says nothing.

    Attributes:
        start, end: where in the search the mistake stands.
    """

    def __init__(self, sentence: str, start: int, end: int) -> None:
        super().__init__(sentence)
        self.start = start
        self.end = end


@dataclass
class _Sql:
    """A condition on the letters `l`, with what is bound to its marks."""

    condition: str
    bound: list[_Bound] = field(default_factory=list)

    def turned_round(self) -> _Sql:
        return _Sql(f"NOT ({self.condition})", self.bound)


def find_letters(
    workspace: Workspace, query: LetterQuery, own: Mapping[str, SearchKey]
) -> array[int]:
    """Return the ids of the letters that a query finds, in its order.

    Args:
        workspace: where they are.
        query: what is asked.
        own: the search keys of the workspace's own fields, by name.

    Raises:
        QueryMistake: where the search says nothing.
    """
    conditions = list(_conditions(query, own))
    if query.sort == RELEVANCE:
        return _by_relevance(workspace, query, conditions, own)
    return _ids(workspace, conditions, *_order(query, own))


def search_terms(text: str, own: Mapping[str, SearchKey]) -> tuple[Term, ...]:
    """Read a search.

    Raises:
        QueryMistake: where it says nothing.
    """
    try:
        return parse_search(storable(text), own)
    except SearchMistake as mistake:
        raise QueryMistake(str(mistake), mistake.start, mistake.end) from mistake


def words_expression(text: str, own: Mapping[str, SearchKey]) -> str:
    """Return what a search looks for in the words of letters, for the search index; may be empty.

    Raises:
        QueryMistake: where it says nothing.
    """
    wanted = [
        one
        for term in search_terms(text, own)
        if not term.is_negated and (term.key is None or term.key.name == "text")
        for one in term.any_of
        if isinstance(one, Wanted)
    ]
    return " OR ".join(dict.fromkeys(map(_expression, wanted)))


def _ids(
    workspace: Workspace, conditions: list[_Sql], order: str, bound: list[_Bound]
) -> array[int]:
    where = " AND ".join(one.condition for one in conditions)
    sql = f"SELECT l.id FROM letters AS l {'WHERE ' + where if where else ''} ORDER BY {order}"  # noqa: S608  values are bound
    return workspace.numbers(sql, [*(b for one in conditions for b in one.bound), *bound])


def _order(query: LetterQuery, own: Mapping[str, SearchKey]) -> tuple[str, list[_Bound]]:
    """Return what is sorted by; the letter's id, which follows the order of import, decides ties.

    Raises:
        ValueError: where nothing of that name can be sorted by.
    """
    way = "DESC" if query.descending else "ASC"
    if query.sort in own:
        value = "(SELECT min(value) FROM custom_values AS c WHERE c.letter_id = l.id AND c.key = ?)"
        if own[query.sort].kind is KeyKind.NUMBER:
            value = f"CAST(replace({value}, ',', '') AS REAL)"
        return f"{value} {way}, l.id {way}", [query.sort]
    if query.sort not in LIST_COLUMNS:
        raise ValueError(f"letters cannot be sorted by {query.sort}")
    column = {"added": "l.id", "name": "l.name COLLATE NOCASE"}.get(query.sort, f"l.{query.sort}")
    return f"{column} {way}, l.id {way}", []


def _by_relevance(
    workspace: Workspace,
    query: LetterQuery,
    conditions: list[_Sql],
    own: Mapping[str, SearchKey],
) -> array[int]:
    """Return what is rare by how well it fits, and what is common by its date, newest first."""
    found = _ids(workspace, conditions, "l.decision_date DESC, l.id DESC", [])
    expression = words_expression(query.text, own)
    if expression and len(found) <= _COMMON:
        hits = "SELECT count(*) AS hits FROM texts_fts WHERE texts_fts MATCH ?"
        if workspace.row(hits, [expression])["hits"] <= _COMMON:
            sql = "SELECT rowid FROM texts_fts WHERE texts_fts MATCH ? ORDER BY rank"
            wanted = set(found)
            ranked = array("q", filter(wanted.__contains__, workspace.numbers(sql, [expression])))
            wanted.difference_update(ranked)
            ranked.extend(one for one in found if one in wanted)
            found = ranked
    if query.descending:
        found.reverse()
    return found


def _conditions(query: LetterQuery, own: Mapping[str, SearchKey]) -> Iterator[_Sql]:
    for facet, values in query.choices:
        marks = ", ".join("?" * len(values))
        chosen = f"SELECT id FROM facet_values WHERE facet = ? AND value IN ({marks})"  # noqa: S608  values are bound
        yield _Sql(
            f"l.id IN (SELECT letter_id FROM letter_facets WHERE value_id IN ({chosen}))",  # noqa: S608  values are bound
            [facet, *map(storable, values)],
        )
    for one in query.ranges:
        yield _scanned(_range(one))
    anywhere: list[Wanted] = []
    of_one_decision: list[Term] = []
    for term in search_terms(query.text, own):
        if term.key is None and not term.is_negated:
            anywhere += map(_words, term.any_of)
        elif term.key and term.key.name in _OF_DECISIONS and not term.is_negated:
            of_one_decision.append(term)
        else:
            wanted = _term(term, own)
            yield wanted.turned_round() if term.is_negated else wanted
    if of_one_decision:
        yield _one_decision(of_one_decision)
    if anywhere:
        yield _anywhere(anywhere)


def _scanned(condition: _Sql) -> _Sql:
    """Return a condition on columns as one that is looked up in the order of the letters' ids.

    Rows would else be fetched in the order of the sorting, from all over the file.
    """
    found = f"SELECT l.id FROM letters AS l WHERE {condition.condition}"  # noqa: S608  values are bound
    return _Sql(f"l.id IN ({found})", condition.bound)


def _range(one: Range) -> _Sql:
    if one.field not in RANGE_FIELDS:
        raise ValueError(f"letters have no range of {one.field}")
    return _between(f"l.{one.field}", Between(one.low, one.high))


def _between(column: str, wanted: Between) -> _Sql:
    """Return the condition that a column lies between two ends; what is empty never does."""
    conditions, bound = [], list[_Bound]()
    for end, sign in ((wanted.low, ">="), (wanted.high, "<=")):
        if end is not None:
            conditions.append(f"{column} {sign} ?")
            bound.append(end.isoformat() if isinstance(end, date) else end)
    return _Sql(" AND ".join((f"{column} <> ''", *conditions)), bound)


def _term(term: Term, own: Mapping[str, SearchKey]) -> _Sql:
    key = term.key
    if key is None:
        return _anywhere(list(map(_words, term.any_of)))
    if key.name in _OF_DECISIONS:
        return _one_decision([term])
    if key.name in own:
        return _own_value(key, term)
    wanted = _any([_BY_KEY[key.name](one) for one in term.any_of])
    return _scanned(wanted) if key.name in _OF_COLUMNS else wanted


def _any(parts: list[_Sql]) -> _Sql:
    if len(parts) == 1:
        return parts[0]
    joined = " OR ".join(f"({part.condition})" for part in parts)
    return _Sql(f"({joined})", [b for part in parts for b in part.bound])


def _anywhere(wanted: list[Wanted]) -> _Sql:
    """Return the condition that all of the words stand in a letter, or in what else it is found by.

    Most letters that are found have all words in their text, which one look into the index
    tells. Those that have some elsewhere are gone through word by word.
    """
    each = [_expression(one) for one in wanted]
    in_text = "l.id IN (SELECT rowid FROM texts_fts WHERE texts_fts MATCH ?)"
    elsewhere = "l.id IN (SELECT rowid FROM words_fts WHERE words_fts MATCH ?)"
    one_by_one, bound = "", [" AND ".join(each), " OR ".join(each)]
    if len(each) > 1:
        for expression in each:
            one_by_one += f" AND ({elsewhere} OR {in_text})"
            bound += [expression, expression]
    condition = f"{in_text} OR ({elsewhere}{one_by_one})"
    if len(each) == 1 and wanted[0].words.isdigit():  # in the middle of a case number
        condition += " OR replace(l.case_number, '-', '') LIKE ?"
        bound.append(f"%{wanted[0].words}%")
    return _Sql(f"({condition})", [*bound])


def _expression(wanted: Wanted) -> str:
    """Return words as the search index wants them; the last may go on, if it is long enough."""
    quoted = '"{}"'.format(wanted.words.replace('"', '""'))
    begins = wanted.may_go_on and len(wanted.words) >= _SHORTEST_BEGINNING
    return f"{quoted} *" if begins else quoted


def _indexed(index: str, column: str) -> _Condition:
    def condition(wanted: Wanted | Between) -> _Sql:
        expression = f"{{{column}}} : {_expression(_words(wanted))}"
        return _Sql(f"l.id IN (SELECT rowid FROM {index} WHERE {index} MATCH ?)", [expression])  # noqa: S608  our own names

    return condition


def _words(wanted: Wanted | Between) -> Wanted:
    if not isinstance(wanted, Wanted):
        raise TypeError("words are wanted, not a range")
    return wanted


def _like(column: str) -> _Condition:
    return lambda wanted: _Sql(f"{column} LIKE ? ESCAPE '\\'", [containing(_words(wanted).words)])


def _is(column: str) -> _Condition:
    return lambda wanted: _Sql(f"{column} = ?", [_words(wanted).words])


def _lies(column: str) -> _Condition:
    def condition(wanted: Wanted | Between) -> _Sql:
        if not isinstance(wanted, Between):
            raise TypeError("a range is wanted, not words")
        return _between(column, wanted)

    return condition


def _case(wanted: Wanted | Between) -> _Sql:
    digits = _words(wanted).words.replace("-", "")
    return _Sql("replace(l.case_number, '-', '') LIKE ? ESCAPE '\\'", [containing(digits)])


def _status(wanted: Wanted | Between) -> _Sql:
    return _Sql("l.status = ?", [STATUS_RANKS[Status(_words(wanted).words)]])


def _faceted(facet: str) -> _Condition:
    sql = (
        "l.id IN (SELECT f.letter_id FROM facet_values AS v "
        "JOIN letter_facets AS f ON f.value_id = v.id "
        "WHERE v.facet = ? AND v.value LIKE ? ESCAPE '\\')"
    )
    return lambda wanted: _Sql(sql, [facet, containing(_words(wanted).words)])


def _one_of(found: Callable[[Wanted | Between], Found]) -> _Condition:
    def condition(wanted: Wanted | Between) -> _Sql:
        sql, bound = found(wanted)
        return _Sql(f"l.id IN ({sql})", [*bound])

    return condition


_Condition = Callable[[Wanted | Between], _Sql]
_YEAR = "CAST(substr(l.decision_date, 1, 4) AS INTEGER)"

_BY_KEY: Mapping[str, _Condition] = {
    "case": _case,
    "text": _indexed("texts_fts", "text"),
    "note": _indexed("words_fts", "notes"),
    "file": _like("l.name"),
    "status": _status,
    "outcome": _is("l.outcome"),
    "specialty": _like("l.specialties"),
    "format": _is("l.format"),
    "priority": _is("l.priority"),
    "sex": _is("l.sex"),
    "tag": _faceted("tag"),
    "check": _faceted("check"),
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
    **{name: _one_of(found) for name, found in WORK_KEYS.items()},
}

_OF_COLUMNS = frozenset(_BY_KEY) - {"text", "note", "tag", "check", *WORK_KEYS}

_OF_DECISIONS: Mapping[str, _Condition] = {
    "treatment": _like("d.treatment"),
    "decision": _is("d.outcome"),
    "category": _is("d.category"),
    "subcategory": _like("d.subcategory"),
    "body": _like("d.body_part"),
    "source": lambda wanted: _Sql(
        "instr('; ' || d.imr_sources || '; ', ?) > 0", [f"; {_words(wanted).words}; "]
    ),
}
"""What speaks of a decision; several of them speak of one and the same."""


def _one_decision(terms: list[Term]) -> _Sql:
    parts = [
        _any([_OF_DECISIONS[term.key.name](one) for one in term.any_of])
        for term in terms
        if term.key is not None
    ]
    held = " AND ".join(part.condition for part in parts)
    return _Sql(
        f"l.id IN (SELECT d.letter_id FROM decisions AS d WHERE {held})",  # noqa: S608  values are bound
        [b for part in parts for b in part.bound],
    )


def _own_value(key: SearchKey, term: Term) -> _Sql:
    """Return the condition that an own field of the workspace holds what is wanted."""
    if key.kind is KeyKind.CHOICE:
        marks = ", ".join("?" * len(term.any_of))
        sql = (
            "SELECT f.letter_id FROM facet_values AS v JOIN letter_facets AS f "  # noqa: S608  values are bound
            f"ON f.value_id = v.id WHERE v.facet = ? AND v.value IN ({marks})"
        )
        return _Sql(f"l.id IN ({sql})", [key.name, *(_words(one).words for one in term.any_of)])
    column: str = "c.value"
    if key.kind is KeyKind.NUMBER:
        column = "CAST(replace(c.value, ',', '') AS REAL)"
    compare = _like(column) if key.kind is KeyKind.WORDS else _lies(column)
    part = _any([compare(one) for one in term.any_of])
    sql = f"SELECT c.letter_id FROM custom_values AS c WHERE c.key = ? AND ({part.condition})"  # noqa: S608  values are bound
    return _Sql(f"l.id IN ({sql})", [key.name, *part.bound])
