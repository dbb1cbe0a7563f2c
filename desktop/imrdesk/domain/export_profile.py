"""What an export is to have: which letters, in which shape, with which columns; under a name."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from imrdesk.domain.letter_query import EVERY_LETTER, LetterQuery
from imrdesk.domain.values import Json


class Shape(StrEnum):
    """What one row of an export is; the value is its name in a stored profile."""

    TABLES = "tables"
    LETTERS = "letters"
    DECISIONS = "decisions"
    WIDE = "wide"


class About(StrEnum):
    """What a column can tell of a field besides its value; the value is the end of its name.

    `MISSING` tells why there is no value: nobody has looked for any, the letter states none,
    or a person took it away.
    """

    EXTRACTED = "extracted"
    STATE = "state"
    MISSING = "missing"
    CODE = "code"
    QUOTE = "quote"
    REVIEWER = "reviewer"
    TIME = "time"


EMPTY, NOT_STATED, CLEARED = "empty", "not stated", "cleared"
"""What a column of `About.MISSING` says where there is no value."""


def about_key(field: str, about: About) -> str:
    """Return the name of a column about a field: ``age__state``.

    No field has two underscores in its own key, so that no name can mean two columns.
    """
    return f"{field}__{about}"


@dataclass(frozen=True, slots=True)
class ExportProfile:
    """An export as it was put together.

    Attributes:
        name: what it was saved as; empty for one that was not.
        letter_columns, decision_columns: the names of the columns, in their order; None for
            every value with the usual columns of the review.
        with_notes, with_changes: whether notes and the history are among the tables.
        finished: whether only letters that are reviewed or signed off are in it.
        view: the name of a saved view that chooses letters; empty for none.
        query: chooses letters too.
    """

    name: str = ""
    shape: Shape = Shape.TABLES
    letter_columns: tuple[str, ...] | None = None
    decision_columns: tuple[str, ...] | None = None
    with_notes: bool = True
    with_changes: bool = True
    finished: bool = True
    view: str = ""
    query: LetterQuery = EVERY_LETTER

    @property
    def is_whole(self) -> bool:
        """Whether nothing is left out of what is known of a letter, and nothing rearranged."""
        chosen = self.letter_columns is not None or self.decision_columns is not None
        every = self.with_notes and self.with_changes
        return self.shape is Shape.TABLES and every and not chosen

    def to_json(self) -> dict[str, Json]:
        """Return the profile as a workspace keeps it, but for its name."""
        return {
            "shape": self.shape.value,
            "letter_columns": _list(self.letter_columns),
            "decision_columns": _list(self.decision_columns),
            "with_notes": self.with_notes,
            "with_changes": self.with_changes,
            "finished": self.finished,
            "view": self.view,
            "query": self.query.to_json(),
        }

    @classmethod
    def from_json(cls, name: str, stored: Mapping[str, Json]) -> ExportProfile:
        """Return the profile that `to_json` wrote.

        Raises:
            KeyError, TypeError, ValueError: where it is none.
        """
        query = stored["query"]
        if not isinstance(query, dict):
            raise TypeError("a profile has a query")
        return cls(
            name,
            Shape(str(stored["shape"])),
            _columns(stored["letter_columns"]),
            _columns(stored["decision_columns"]),
            bool(stored["with_notes"]),
            bool(stored["with_changes"]),
            bool(stored["finished"]),
            str(stored["view"]),
            LetterQuery.from_json(query),
        )


def _list(columns: tuple[str, ...] | None) -> Json:
    return None if columns is None else list(columns)


def _columns(stored: Json) -> tuple[str, ...] | None:
    if stored is None:
        return None
    if not isinstance(stored, list):
        raise TypeError("columns are a list")
    return tuple(map(str, stored))
