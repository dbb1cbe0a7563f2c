"""What every family of letters offers to the extractor."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from imrdesk.domain.record import FieldValue
from imrdesk.extraction.landmarks import Landmark

DecisionValues = Mapping[str, FieldValue]
"""One decision's field keys to values; every field of a decision."""


@dataclass(frozen=True, slots=True)
class FamilyReading:
    """What a family's module read out of a letter.

    Attributes:
        letter: field key to value, for every field of the letter but ``format``.
        decisions: in the letter's order.
    """

    letter: Mapping[str, FieldValue]
    decisions: Sequence[DecisionValues] = ()


@dataclass(frozen=True, slots=True)
class Family:
    """A family of letters.

    Attributes:
        name: the value of the field ``format``.
        own_landmarks: the landmarks that only this family has; the more of them a letter
            has, the surer it is one of the family.
        read: reads a letter of the family, given its text and its landmarks.
    """

    name: str
    own_landmarks: frozenset[str]
    read: Callable[[str, Sequence[Landmark]], FamilyReading]
