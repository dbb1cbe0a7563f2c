"""What the program read out of one letter: the extracted values, never changed afterwards."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from imrdesk.domain.fields import (
    DECISION_FIELDS,
    LETTER_FIELDS,
    PARTIALLY_OVERTURNED,
    Field,
    decision_path,
    paths,
)
from imrdesk.domain.letter import Span
from imrdesk.domain.values import Json, Value, value_to_json

REVIEW_THRESHOLD = 0.8
"""Values with less confidence than this need a person's eyes."""


class FieldValue(NamedTuple):
    """One extracted value; a named tuple, because a letter has dozens and they never change.

    Attributes:
        value: the normalised value; None where the letter gives none.
        raw: the words it was read from, as they stand in the letter; None where there are none.
        span: where those words stand; None where there are none.
        rule: the name of the rule that found it, like ``header.label``.
        confidence: 0..1, how sure the rule is of the value (also of a None).
    """

    value: Value
    raw: str | None
    span: Span | None
    rule: str
    confidence: float

    @property
    def is_sure(self) -> bool:
        """Whether the value may stand without a person having looked at it."""
        return self.confidence >= REVIEW_THRESHOLD


@dataclass(frozen=True, slots=True)
class Extraction:
    """Everything that one version of the extractor read out of one letter.

    Attributes:
        version: the extractor's version.
        values: field path to value, complete: a path for every field of the letter and of
            each of its decisions, in registry order.
        decision_count: how many decisions were read.
    """

    version: str
    values: Mapping[str, FieldValue]
    decision_count: int

    def __post_init__(self) -> None:
        if tuple(self.values) != paths(self.decision_count):
            raise ValueError("an extraction holds every field once, in registry order")

    @property
    def needs_review(self) -> tuple[str, ...]:
        """The paths of the values that the program is not sure of."""
        return tuple(path for path, value in self.values.items() if not value.is_sure)


def record_to_json(
    values: Mapping[str, Value],
    decision_count: int,
    letter_fields: Iterable[Field] = LETTER_FIELDS,
    decision_fields: Sequence[Field] = DECISION_FIELDS,
) -> dict[str, Json]:
    """Return the contract's JSON object of a record: its fields, with a list of decisions.

    A workspace's own fields come behind those that every record has.
    """
    record: dict[str, Json] = {f.key: value_to_json(values[f.key]) for f in letter_fields}
    record["decisions"] = [
        {f.key: value_to_json(values[decision_path(index, f.key)]) for f in decision_fields}
        for index in range(decision_count)
    ]
    return record


def case_outcome(outcomes: Iterable[Value]) -> str | None:
    """Return the outcome of a whole case from those of its decisions.

    ``Upheld`` where every denial stands, ``Overturned`` where none stands, else
    ``Partially overturned``; None where there is no decision or one has no outcome.
    """
    distinct = set(outcomes)
    if not distinct or not all(distinct):
        return None
    return str(distinct.pop()) if len(distinct) == 1 else PARTIALLY_OVERTURNED
