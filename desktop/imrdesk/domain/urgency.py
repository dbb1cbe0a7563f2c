"""In which order a reviewer visits what needs eyes: the worst first."""

from __future__ import annotations

from collections.abc import Collection
from enum import IntEnum

from imrdesk.domain.checks import Severity
from imrdesk.domain.review import ReviewedRecord, Standing


class Urgency(IntEnum):
    """Why a value needs eyes, the most urgent reason first."""

    MISSING = 0
    """A value that no record is complete without is not there, or what is there is none."""
    FAILED_CHECK = 1
    """It does not fit what else is known."""
    LOW_CONFIDENCE = 2
    """The machine is not sure of it."""


def by_urgency(record: ReviewedRecord, malformed: Collection[str] = ()) -> tuple[str, ...]:
    """Return the paths that need eyes in order of urgency, within one urgency in form order.

    Args:
        record: the record under review.
        malformed: paths whose editor holds what is no value of the field; they need eyes
            whatever stands in the record.
    """
    waiting = set(record.needs_eyes) | set(malformed)
    in_form_order = [path for path in record.standings if path in waiting]
    failed = _failed(record)
    return tuple(sorted(in_form_order, key=lambda path: _urgency(record, path, malformed, failed)))


def _failed(record: ReviewedRecord) -> frozenset[str]:
    """Return the paths of the values that a check casts doubt on."""
    return frozenset(
        check.fields[0]
        for check in record.open_checks
        if check.casts_doubt and check.severity is not Severity.NOTE
    )


def _urgency(
    record: ReviewedRecord, path: str, malformed: Collection[str], failed: Collection[str]
) -> Urgency:
    if path in malformed or _is_missing(record, record.standings[path]):
        return Urgency.MISSING
    return Urgency.FAILED_CHECK if path in failed else Urgency.LOW_CONFIDENCE


def _is_missing(record: ReviewedRecord, standing: Standing) -> bool:
    """Tell whether there is no value where one is due.

    One is due in a required field, and where the letter has words that could not be read.
    """
    if standing.value not in (None, "", ()):
        return False
    return record.fields.at(standing.path).required or standing.extracted.raw is not None
