"""How many of the letters found stand under each value of each facet.

The letters under a value are kept in memory as one long number with a bit for each letter, so
that hundreds of values are counted among any letters in a few milliseconds. SQL would look up
every facet of every letter found, which takes a second where half of 200,000 are found.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import TypeAlias

from imrdesk.domain.letter_query import LetterQuery
from imrdesk.domain.search import SearchKey
from imrdesk.store.failures import told_as_damage, told_as_damaged_index
from imrdesk.store.find import Finder
from imrdesk.store.workspace import Workspace

FacetCounts: TypeAlias = dict[str, dict[str, int]]
"""By facet and value: how many letters; a value that none of them has is left out."""

_CHANGED_AT_MOST = 2000
"""Letters above this number are not read one by one: everything is read again."""


class FacetIndex:
    """Which letters of a workspace stand under which value, read when it is first asked.

    It belongs to the thread of the workspace that it reads, as that does.

    Args:
        workspace: stays open, and whoever opened it closes it.
    """

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._members: dict[tuple[str, str], int] | None = None

    def forget(self) -> None:
        """Read everything again when it is next asked."""
        self._members = None

    def heed(self, letter_ids: Iterable[int]) -> None:
        """Take notice of letters that are new, or may stand under other values now."""
        ids = sorted(set(letter_ids))
        if self._members is None or not ids:
            return
        if len(ids) > _CHANGED_AT_MOST:
            self.forget()
            return
        others = ~_bits(ids)
        members = {pair: bits & others for pair, bits in self._members.items()}
        marks = ", ".join("?" * len(ids))
        for pair, bits in self._read(f"WHERE f.letter_id IN ({marks})", ids).items():
            members[pair] = members.get(pair, 0) | bits
        self._members = members

    def counts(self, letter_ids: Iterable[int]) -> FacetCounts:
        """Return how many of the letters stand under each value."""
        if self._members is None:
            self._members = self._read("", ())
        path = self._workspace.path
        with told_as_damaged_index(path), told_as_damage(path):
            asked = _bits(letter_ids)
        counts: FacetCounts = defaultdict(dict)
        for (facet, value), bits in self._members.items():
            count = (bits & asked).bit_count()
            if count:
                counts[facet][value] = count
        return dict(counts)

    def _read(self, which: str, bound: Iterable[int]) -> dict[tuple[str, str], int]:
        sql = "SELECT id, facet, value FROM facet_values"
        newest = "SELECT coalesce(max(id), 0) AS id FROM letters"
        path = self._workspace.path
        with told_as_damaged_index(path), told_as_damage(path):
            pairs = {row["id"]: (row["facet"], row["value"]) for row in self._workspace.rows(sql)}
            most = int(self._workspace.row(newest)["id"])
            numbers = self._workspace.numbers(
                f"SELECT f.value_id << 32 | f.letter_id FROM letter_facets AS f {which} "  # noqa: S608  only constants
                "ORDER BY f.value_id",
                list(bound),
            )
            ids: dict[int, list[int]] = defaultdict(list)
            for number in numbers:
                ids[number >> 32].append(number & 0xFFFFFFFF)
            return {pairs[value_id]: _bits(some, most) for value_id, some in ids.items()}


def facet_counts(
    finder: Finder,
    index: FacetIndex,
    query: LetterQuery,
    found: Iterable[int],
    own: Mapping[str, SearchKey],
) -> FacetCounts:
    """Return how many letters stand under each value, each facet counted without its own choice.

    So the values beside a chosen one tell how many letters they would add.

    Args:
        finder: of letters.
        index: of the same workspace.
        query: what was asked.
        found: what the finder found for it.
        own: the search keys of the workspace's own fields, by name.

    Raises:
        QueryMistake: where the search says nothing.
    """
    counts = index.counts(found)
    for facet, _ in query.choices:
        without = finder.find(query.with_choice(facet, ()), own)
        counts[facet] = index.counts(without).get(facet, {})
    return counts


def _bits(letter_ids: Iterable[int], most: int | None = None) -> int:
    """Return a number with the bit of each letter set.

    Raises:
        ValueError: where there can be no such letter, because its id is beyond `most`.
    """
    ids = list(letter_ids)
    if most is not None and max(ids, default=0) > most:
        raise ValueError("a value of a letter that is not there")
    members = bytearray(max(ids, default=0) // 8 + 1)
    for letter_id in ids:
        members[letter_id >> 3] |= 1 << (letter_id & 7)
    return int.from_bytes(members, "little")
