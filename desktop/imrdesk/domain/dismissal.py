"""What a reviewer has looked at among the checks and lets stand."""

from __future__ import annotations

from dataclasses import dataclass

from imrdesk.domain.checks.check import Check


@dataclass(frozen=True, slots=True)
class Dismissal:
    """A reviewer's word that a finding may stand.

    Attributes:
        reason: why; never empty.
        sentence: what the check said when it was dismissed. Once the values change so that it
            says something else, the dismissal is no longer about it.
    """

    reason: str
    sentence: str

    def covers(self, check: Check) -> bool:
        """Tell whether this is still the finding that was dismissed."""
        return self.sentence == check.message


def check_key(check: Check) -> str:
    """Return what a finding is known by in the history: its code, its fields and its words.

    One check can find several things about the same fields, such as two other case numbers.
    """
    return f"{' '.join((check.code, *check.fields))}: {check.message}"
