"""What does not fit together in a record: the checks, over the values that stand now."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import pairwise

from imrdesk.domain.conclusion import rationale_conclusion
from imrdesk.domain.fields import OVERTURNED, decision_path, field_at, path_label, paths
from imrdesk.domain.record import case_outcome
from imrdesk.domain.values import Json, Value, display_value


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
    """

    code: str
    severity: Severity
    fields: tuple[str, ...]
    message: str

    def to_json(self) -> dict[str, Json]:
        """Return the contract's JSON object of a check."""
        return {
            "code": self.code,
            "severity": self.severity.value,
            "field": self.fields[0],
            "message": self.message,
        }


Values = Mapping[str, Value]
_Rule = Callable[[Values, int], Iterator[Check]]

# The order in which a case goes through its stations: Labor Code 4610 (utilization review),
# 4610.5(h) (application), 4610.6 (assignment and determination).
_DATES_IN_ORDER = (
    "date_of_injury",
    "ur_denial_date",
    "application_received",
    "date_assigned",
    "decision_date",
)


def run_checks(values: Values, decision_count: int) -> tuple[Check, ...]:
    """Return what does not fit together among `values` (field path to value), in form order."""
    found = [check for rule in _RULES for check in rule(values, decision_count)]
    order = {path: position for position, path in enumerate(paths(decision_count))}
    return tuple(sorted(found, key=lambda check: order[check.fields[0]]))


def _missing(values: Values, decision_count: int) -> Iterator[Check]:
    for path in paths(decision_count):
        if field_at(path).required and values[path] in (None, ""):
            message = f"{path_label(path)} is empty, and no record is complete without it."
            yield Check("required_missing", Severity.WARNING, (path,), message)


def _no_decision(_values: Values, decision_count: int) -> Iterator[Check]:
    if decision_count == 0:
        message = "No disputed treatment was found in the letter."
        yield Check("no_decision", Severity.ERROR, ("outcome",), message)


def _date_order(values: Values, _decision_count: int) -> Iterator[Check]:
    stated = [(path, day) for path in _DATES_IN_ORDER if isinstance(day := values[path], date)]
    for (earlier, first), (later, second) in pairwise(stated):
        if first > second:
            message = (
                f"{path_label(later)} ({display_value(second)}) is before "
                f"{path_label(earlier)} ({display_value(first)})."
            )
            yield Check("date_order", Severity.ERROR, (later, earlier), message)


def _case_outcome(values: Values, decision_count: int) -> Iterator[Check]:
    outcome_paths = tuple(decision_path(index, "outcome") for index in range(decision_count))
    expected = case_outcome(values[path] for path in outcome_paths)
    stated = values["outcome"]
    if expected and stated and stated != expected:
        message = f"The case outcome is “{stated}”, but its decisions make it “{expected}”."
        yield Check("case_outcome_differs", Severity.ERROR, ("outcome", *outcome_paths), message)


def _rationale(values: Values, decision_count: int) -> Iterator[Check]:
    for index in range(decision_count):
        outcome_path, rationale_path = (
            decision_path(index, "outcome"),
            decision_path(index, "rationale"),
        )
        outcome, rationale = values[outcome_path], values[rationale_path]
        concluded = rationale_conclusion(str(rationale or ""))
        if outcome and concluded and concluded != outcome:
            phrase = "medically necessary" if concluded == OVERTURNED else "not medically necessary"
            message = (
                f"Decision {index + 1} is “{outcome}”, but its rationale concludes that the "
                f"request is {phrase}."
            )
            fields = (outcome_path, rationale_path)
            yield Check("rationale_contradicts_outcome", Severity.WARNING, fields, message)


_RULES: tuple[_Rule, ...] = (_missing, _no_decision, _date_order, _case_outcome, _rationale)
