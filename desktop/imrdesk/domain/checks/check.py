"""A check's finding, and what the checks look at."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Protocol

from imrdesk.domain.custom_fields import RECORD_FIELDS, Fields
from imrdesk.domain.fields import decision_path
from imrdesk.domain.values import Json, Value


class Severity(StrEnum):
    """How bad a check's finding is."""

    ERROR = "error"
    """It cannot be so."""
    WARNING = "warning"
    """It may be so, but look."""
    NOTE = "note"
    """Worth knowing."""


@dataclass(frozen=True, slots=True)
class Check:
    """One finding.

    Attributes:
        code: the check's name, stable over versions.
        fields: the paths of the values involved; the first is the one it is shown beside.
        message: one sentence for the reviewer.
        source: the law that the finding rests on, where it rests on one.
        casts_doubt: whether the value it is shown beside may be wrong, so that a warning asks
            for a person's eyes; False for what is remarkable about the case itself, which
            may well be read as it was written.
    """

    code: str
    severity: Severity
    fields: tuple[str, ...]
    message: str
    source: str | None = None
    casts_doubt: bool = True

    def to_json(self) -> dict[str, Json]:
        """Return the contract's JSON object of a check, with its legal source."""
        return {
            "code": self.code,
            "severity": self.severity.value,
            "field": self.fields[0],
            "message": self.message,
            "source": self.source,
        }


@dataclass(frozen=True, slots=True)
class Chapter:
    """A chapter of a guideline set that is about some parts of the body.

    Attributes:
        covers: the parts' names; empty for a chapter that serves for any part.
    """

    name: str
    covers: frozenset[str]


class CheckVocabulary(Protocol):
    """The words of the field, as far as checks ask for them."""

    def knows_specialty(self, name: str) -> bool:
        """Tell whether some specialty or board has that name."""

    def body_parts(self, words: str) -> frozenset[str]:
        """Return the parts of the body that some words name."""

    def chapters(self, citation: str) -> Sequence[Chapter]:
        """Return the chapters on parts of the body that a citation names, in its order."""

    def has_chapter_on(self, part: str) -> bool:
        """Tell whether there is any chapter on a part of the body."""


@dataclass(frozen=True, slots=True)
class OtherLetter:
    """Another letter with the same case number, and what it says of the whole case."""

    name: str
    outcome: str


@dataclass(frozen=True, slots=True)
class Knowledge:
    """What checks know besides the record. What is not known is not checked.

    Attributes:
        as_of: the day on which the letter was there, so that nothing in it is later.
        others: the other letters of the case, one for each outcome that they have.
        case_numbers: every case number that the letter names, each as often as it does.
        told_differently: the paths of what the letter tells more than once, and not the same.
    """

    as_of: date | None = None
    vocabulary: CheckVocabulary | None = None
    others: tuple[OtherLetter, ...] = ()
    case_numbers: tuple[str, ...] = ()
    told_differently: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Facts:
    """The values that stand in a record, by field path, with what is known besides.

    Attributes:
        fields: those of the workspace; there is a value for the path of each that is in use.
    """

    values: Mapping[str, Value]
    decision_count: int
    knowledge: Knowledge = field(default_factory=Knowledge)
    fields: Fields = RECORD_FIELDS
    _sentences: dict[str, tuple[str, ...]] = field(default_factory=dict, init=False, repr=False)

    def text(self, path: str) -> str:
        """Return a text value; empty where there is none."""
        value = self.values[path]
        return value if isinstance(value, str) else ""

    def sentences(self, path: str) -> tuple[str, ...]:
        """Return the sentences of a text value, roughly, in lower case."""
        if path not in self._sentences:
            self._sentences[path] = tuple(self.text(path).lower().split(". "))
        return self._sentences[path]

    def day(self, path: str) -> date | None:
        """Return a date value."""
        value = self.values[path]
        return value if isinstance(value, date) else None

    def of_decisions(self, key: str) -> tuple[str, ...]:
        """Return the path of a field in each decision."""
        return tuple(decision_path(index, key) for index in range(self.decision_count))


Rule = Callable[[Facts], Iterator[Check]]
"""One check: what it finds in the facts of a record."""
