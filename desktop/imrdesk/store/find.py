"""Finding letters: which ones a query asks for, told by SQL, and their ids in its order."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Mapping
from itertools import compress

from imrdesk.domain.letter_query import LIST_COLUMNS, RELEVANCE, LetterQuery
from imrdesk.domain.search import KeyKind, SearchKey, SearchMistake, Term, Wanted, parse_search
from imrdesk.errors import UserError
from imrdesk.store.codec import storable
from imrdesk.store.failures import told_as_damage, told_as_damaged_index
from imrdesk.store.search_sql import (
    Sql,
    expression,
    in_case_numbers,
    in_other_words,
    in_texts,
    of_choice,
    of_one_decision,
    of_range,
    of_term,
    speaks_of_decisions,
)
from imrdesk.store.workspace import Workspace

_COMMON = 2000
"""Letters above this number are too many to be put in order by rank while one waits."""
_FEW = 3000
"""So many letters are put in order by themselves; more are picked out of the order of all."""


class QueryMistake(UserError):  # noqa: N818  it is the reader's mistake, said in a sentence
    """A search that says nothing.

    Attributes:
        start, end: where in the search the mistake stands.
    """

    def __init__(self, sentence: str, start: int, end: int) -> None:
        super().__init__(sentence)
        self.start = start
        self.end = end


def find_letters(
    workspace: Workspace, query: LetterQuery, own: Mapping[str, SearchKey]
) -> array[int]:
    """Return the ids of the letters that a query finds, in its order; see `Finder`."""
    return Finder(workspace).find(query, own)


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
    return " OR ".join(dict.fromkeys(map(expression, wanted)))


class Finder:
    """Finds letters of a workspace, whose orders it remembers until something is written.

    Every condition is told by SQL by itself, as a mask with a byte for each letter, and the
    masks are put together here: SQLite would look up one letter after the other in what each
    condition has found, which takes several times as long where that is half of 200,000.

    It belongs to the thread of the workspace, as that does.

    Args:
        workspace: stays open, and whoever opened it closes it.
    """

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._moment = (-1, -1)
        self._orders: dict[str, array[int]] = {}

    def find(self, query: LetterQuery, own: Mapping[str, SearchKey]) -> array[int]:
        """Return the ids of the letters that a query finds, in its order.

        Args:
            query: what is asked.
            own: the search keys of the workspace's own fields, by name.

        Raises:
            QueryMistake: where the search says nothing.
            ValueError: where nothing of that name can be sorted by.
        """
        by_relevance = query.sort == RELEVANCE
        sort = "decision_date" if by_relevance else query.sort
        mask = self._mask(query, own)
        found = self._in_order(mask, sort, own)
        if query.descending or by_relevance:
            found.reverse()
        if by_relevance:
            found = self._ranked(query, found, own)
            if query.descending:
                found.reverse()
        return found

    def _mask(self, query: LetterQuery, own: Mapping[str, SearchKey]) -> _Mask | None:
        """Return which letters a query asks for; None for all of them."""
        masks = list(self._masks(query, own))
        if not masks:
            return None
        together = masks[0]
        for mask in masks[1:]:
            together &= mask
        return together

    def _masks(self, query: LetterQuery, own: Mapping[str, SearchKey]) -> Iterator[_Mask]:
        terms = search_terms(query.text, own)
        for facet, values in query.choices:
            yield self._found(of_choice(facet, values))
        for one in query.ranges:
            yield self._found(of_range(one))
        wanted = [term for term in terms if not term.is_negated]
        of_decisions = [term for term in wanted if speaks_of_decisions(term)]
        if of_decisions:
            yield self._found(of_one_decision(of_decisions))
        anywhere = [_words(term) for term in wanted if term.key is None]
        if anywhere:
            yield self._with_words(anywhere)
        for term in terms:
            if term.is_negated:
                yield ~(self._fulfil(term, own))
            elif term.key is not None and term not in of_decisions:
                yield self._fulfil(term, own)

    def _fulfil(self, term: Term, own: Mapping[str, SearchKey]) -> _Mask:
        if term.key is None:
            return self._with_words([_words(term)])
        return self._found(of_term(term, own))

    def _with_words(self, wanted: list[Wanted]) -> _Mask:
        """Return which letters have all of the words, in their text or what else they are found by.

        Most of them have all in their text, which one look into the index tells. Only where
        others have some elsewhere is it gone through word by word.
        """
        each = [expression(one) for one in wanted]
        mask = self._found(in_texts(" AND ".join(each)))
        others = self._found(in_other_words(" OR ".join(each))) & ~mask
        if len(each) > 1 and others:
            for one in each:
                others &= self._found(in_texts(one)) | self._found(in_other_words(one))
        mask |= others
        if len(wanted) == 1 and wanted[0].words.isdigit():
            mask |= self._found(in_case_numbers(wanted[0].words))
        return mask

    def _found(self, sql: Sql) -> _Mask:
        path = self._workspace.path
        with told_as_damaged_index(path), told_as_damage(path):
            return _Mask.of(self._workspace.numbers(sql.text, sql.bound), self._size)

    @property
    def _size(self) -> int:
        """One more than the greatest id of a letter."""
        return int(self._workspace.row("SELECT coalesce(max(id), 0) AS id FROM letters")["id"]) + 1

    def _in_order(self, mask: _Mask | None, sort: str, own: Mapping[str, SearchKey]) -> array[int]:
        if mask is not None and len(mask) <= _FEW and sort not in self._known_orders():
            few = mask.ids()
            marks = ", ".join("?" * len(few))
            return self._order(sort, own, Sql(f"WHERE l.id IN ({marks})", [*few]))
        orders = self._known_orders()
        if sort not in orders:
            orders[sort] = self._order(sort, own, Sql(""))
        if mask is None:
            return orders[sort][:]
        path = self._workspace.path
        with told_as_damaged_index(path), told_as_damage(path):
            return mask.picked(orders[sort])

    def _known_orders(self) -> dict[str, array[int]]:
        moment = self._workspace.moment()
        if moment != self._moment:
            self._moment, self._orders = moment, {}
        return self._orders

    def _order(self, sort: str, own: Mapping[str, SearchKey], which: Sql) -> array[int]:
        """Return letters by a column; the id, which follows the order of import, decides ties."""
        column, bound = _column(sort, own)
        sql = f"SELECT l.id FROM letters AS l {which.text} ORDER BY {column}, l.id"  # noqa: S608  our own names
        return self._workspace.numbers(sql, [*which.bound, *bound])

    def _ranked(
        self, query: LetterQuery, found: array[int], own: Mapping[str, SearchKey]
    ) -> array[int]:
        """Return what is rare by how well it fits; what is common stays in the order it has."""
        words = words_expression(query.text, own)
        hits = "SELECT count(*) AS hits FROM texts_fts WHERE texts_fts MATCH ?"
        sql = "SELECT rowid FROM texts_fts WHERE texts_fts MATCH ? ORDER BY rank"
        with told_as_damaged_index(self._workspace.path):
            if not words or self._workspace.row(hits, [words])["hits"] > _COMMON:
                return found
            numbers = self._workspace.numbers(sql, [words])
        rest = dict.fromkeys(found)
        ranked = array("q")
        for letter_id in numbers:
            if letter_id in rest:
                ranked.append(letter_id)
                del rest[letter_id]
        ranked.extend(rest)
        return ranked


class _Mask:
    """Which letters: a byte for each id, 1 where the letter is among them."""

    def __init__(self, marks: bytes) -> None:
        self._marks = marks

    @classmethod
    def of(cls, letter_ids: Iterable[int], size: int) -> _Mask:
        """Return the mask of some letters, out of ids below `size`."""
        marks = bytearray(size)
        for letter_id in letter_ids:
            marks[letter_id] = 1
        return cls(bytes(marks))

    def __len__(self) -> int:
        """Return how many letters are among them."""
        return self._marks.count(1)

    def __and__(self, other: _Mask) -> _Mask:
        return self._joined(self._number & other._number)

    def __or__(self, other: _Mask) -> _Mask:
        return self._joined(self._number | other._number)

    def __invert__(self) -> _Mask:
        every = int.from_bytes(b"\1" * len(self._marks), "little")
        return self._joined(every ^ self._number)

    def ids(self) -> list[int]:
        """Return the letters' ids, in their own order."""
        return [letter_id for letter_id, mark in enumerate(self._marks) if mark]

    def picked(self, order: array[int]) -> array[int]:
        """Return those of the letters in an order that are among them."""
        return array("q", compress(order, map(self._marks.__getitem__, order)))

    @property
    def _number(self) -> int:
        return int.from_bytes(self._marks, "little")

    def _joined(self, number: int) -> _Mask:
        return _Mask(number.to_bytes(len(self._marks), "little"))


def _column(sort: str, own: Mapping[str, SearchKey]) -> tuple[str, list[str]]:
    """Return what is sorted by.

    Raises:
        ValueError: where nothing of that name can be sorted by.
    """
    if sort in own:
        value = "(SELECT min(value) FROM custom_values AS c WHERE c.letter_id = l.id AND c.key = ?)"
        if own[sort].kind is KeyKind.NUMBER:
            value = f"CAST(replace({value}, ',', '') AS REAL)"
        return value, [sort]
    if sort not in LIST_COLUMNS:
        raise ValueError(f"letters cannot be sorted by {sort}")
    return {"added": "l.id", "name": "l.name COLLATE NOCASE"}.get(sort, f"l.{sort}"), []


def _words(term: Term) -> Wanted:
    [wanted] = term.any_of
    if not isinstance(wanted, Wanted):
        raise TypeError("words are wanted, not a range")
    return wanted
