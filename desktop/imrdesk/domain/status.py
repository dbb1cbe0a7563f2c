"""How far the review of a letter has come."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Status(StrEnum):
    """A letter's place in the work; the value is the label that a reviewer sees."""

    NEW = "New"
    IN_REVIEW = "In review"
    POSTPONED = "Postponed"
    REVIEWED = "Reviewed"
    SIGNED_OFF = "Signed off"


FINISHED = (Status.REVIEWED, Status.SIGNED_OFF)
"""The statuses whose records an export takes unless asked for all."""


@dataclass(frozen=True, slots=True)
class Assignment:
    """Whose work a letter is; the name is empty where it is nobody's."""

    name: str = ""


@dataclass(frozen=True, slots=True)
class StatusState:
    """A letter's status and why it has it (a postponement always says why)."""

    status: Status
    reason: str = ""

    @property
    def is_locked(self) -> bool:
        """Whether the record may not be changed until the letter is reopened."""
        return self.status is Status.SIGNED_OFF
