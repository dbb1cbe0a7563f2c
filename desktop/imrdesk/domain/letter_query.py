"""Which letters of a workspace, and in which order: what the list, its views and charts ask."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from imrdesk.domain.fields import LETTER_FIELDS
from imrdesk.domain.values import FieldType, Json


class Facet(StrEnum):
    """What the letters of a list are counted by, besides the workspace's own choice fields."""

    STATUS = "status"
    EYES = "eyes"
    OUTCOME = "outcome"
    CATEGORY = "category"
    SUBCATEGORY = "subcategory"
    SPECIALTY = "specialty"
    YEAR = "year"
    FORMAT = "format"
    CHECK = "check"
    TAG = "tag"
    REVIEWER = "reviewer"
    ASSIGNED = "assigned"


LOOK_AT, NOTHING_LEFT = "yes", "no"
"""The values of `Facet.EYES`: whether something in a letter still needs a person's eyes."""

RELEVANCE = "relevance"
"""The order by how well the searched words fit; where they are common, newest decision first."""

SHORT_FIELDS = tuple(f.key for f in LETTER_FIELDS if f.type is not FieldType.LONG_TEXT)
"""The keys of a letter's fields that a list has a column for."""

LIST_COLUMNS = (
    *SHORT_FIELDS,
    "status",
    "needs_eyes",
    "name",
    "added",
    "decision_count",
    "treatments",
    "days_to_decision",
    "errors",
    "warnings",
    "reviewer",
    "reviewed_at",
    "assigned_to",
)
"""What a list can be sorted by, besides `RELEVANCE` and the workspace's own fields."""

DAYS_TO_DECISION = "days_to_decision"
RANGE_FIELDS = (
    *(f.key for f in LETTER_FIELDS if f.type in (FieldType.DATE, FieldType.INTEGER)),
    DAYS_TO_DECISION,
)
"""What a `Range` can be of."""


@dataclass(frozen=True, slots=True)
class Range:
    """The letters whose date or number lies between two ends, both of them included.

    Attributes:
        field: one of `RANGE_FIELDS`.
        low, high: of the field's type; None where that end is open.
    """

    field: str
    low: date | int | None = None
    high: date | int | None = None


@dataclass(frozen=True, slots=True)
class LetterQuery:
    """Letters that fulfil all of what is asked, in an order.

    Attributes:
        text: a search; see `imrdesk.domain.search`.
        choices: (facet, values) pairs: letters that have any of the values; one pair a facet.
        ranges: one a field.
        sort: one of `LIST_COLUMNS`, `RELEVANCE` or the key of an own field of the workspace.
        descending: whether the order is turned round.
    """

    text: str = ""
    choices: tuple[tuple[str, tuple[str, ...]], ...] = ()
    ranges: tuple[Range, ...] = ()
    sort: str = "case_number"
    descending: bool = False

    def chosen(self, facet: str) -> tuple[str, ...]:
        """Return the values that are chosen of a facet, none where it does not matter."""
        return dict(self.choices).get(facet, ())

    def with_choice(self, facet: str, values: Iterable[str]) -> LetterQuery:
        """Return the query with these values of a facet; with none of them any will do."""
        others = tuple(pair for pair in self.choices if pair[0] != facet)
        wanted = tuple(sorted(set(values)))
        return replace(self, choices=(*others, (facet, wanted)) if wanted else others)

    def with_range(self, wanted: Range) -> LetterQuery:
        """Return the query with a range of a field; one with two open ends takes it away."""
        others = tuple(one for one in self.ranges if one.field != wanted.field)
        is_open = wanted.low is None and wanted.high is None
        return replace(self, ranges=others if is_open else (*others, wanted))

    @property
    def asks_for_all(self) -> bool:
        """Whether no letter is left out."""
        return not (self.text.strip() or self.choices or self.ranges)

    def to_json(self) -> dict[str, Json]:
        """Return the query as a workspace keeps it."""
        return {
            "text": self.text,
            "choices": {facet: list(values) for facet, values in self.choices},
            "ranges": [[one.field, _end(one.low), _end(one.high)] for one in self.ranges],
            "sort": self.sort,
            "descending": self.descending,
        }

    @classmethod
    def from_json(cls, stored: Mapping[str, Json]) -> LetterQuery:
        """Return the query that `to_json` wrote.

        Raises:
            KeyError, TypeError, ValueError: where it is none.
        """
        match stored:
            case {
                "text": str(text),
                "choices": dict(choices),
                "ranges": list(ranges),
                "sort": str(sort),
                "descending": bool(descending),
            }:
                query = cls(text, sort=sort, descending=descending)
            case _:
                raise ValueError("that is no query")
        for facet, values in choices.items():
            if not isinstance(values, list):
                raise TypeError(f"the choices of {facet} are no list")
            query = query.with_choice(facet, map(str, values))
        for one in ranges:
            if not isinstance(one, list):
                raise TypeError("a range is no list")
            field, low, high = one
            query = query.with_range(Range(str(field), _read_end(low), _read_end(high)))
        return query


EVERY_LETTER = LetterQuery()


def _end(end: date | int | None) -> Json:
    return end.isoformat() if isinstance(end, date) else end


def _read_end(stored: Json) -> date | int | None:
    if isinstance(stored, str):
        return date.fromisoformat(stored)
    if stored is None or isinstance(stored, int):
        return stored
    raise TypeError("an end of a range is neither a day nor a number")
