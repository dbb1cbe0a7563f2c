"""What does not fit together in a record: the checks, over the values that stand now.

Each module holds the checks on one subject. A check yields its findings and keeps silent
where a value it needs is not there.
"""

from __future__ import annotations

from collections.abc import Mapping

from imrdesk.domain.checks import (
    completeness,
    dates,
    guidelines,
    narrative,
    outcomes,
    quantities,
    sameness,
)
from imrdesk.domain.checks.check import (
    Chapter,
    Check,
    CheckVocabulary,
    Facts,
    Knowledge,
    OtherLetter,
    Rule,
    Severity,
)
from imrdesk.domain.checks.reviewer import specialty_unknown
from imrdesk.domain.custom_fields import RECORD_FIELDS, Fields
from imrdesk.domain.values import Value

__all__ = [
    "NOTHING_BESIDES",
    "Chapter",
    "Check",
    "CheckVocabulary",
    "Knowledge",
    "OtherLetter",
    "Severity",
    "run_checks",
]

NOTHING_BESIDES = Knowledge()
"""No knowledge besides the record: only what contradicts itself is found."""

_RULES: tuple[Rule, ...] = (
    completeness.family_unknown,
    completeness.required_missing,
    completeness.no_decision,
    completeness.section_missing,
    sameness.case_number_differs,
    sameness.told_differently,
    dates.date_order,
    dates.date_in_future,
    dates.application_late,
    dates.decision_time,
    dates.case_number_year,
    narrative.date_differs,
    narrative.age_differs,
    narrative.sex_differs,
    narrative.count_differs,
    outcomes.case_outcome_differs,
    outcomes.other_letter_differs,
    outcomes.rationale_contradicts_outcome,
    quantities.quantity_differs,
    guidelines.guideline_other_body_part,
    specialty_unknown,
)


def run_checks(
    values: Mapping[str, Value],
    decision_count: int,
    knowledge: Knowledge = NOTHING_BESIDES,
    fields: Fields = RECORD_FIELDS,
) -> tuple[Check, ...]:
    """Return what does not fit together among `values` (field path to value), in form order."""
    facts = Facts(values, decision_count, knowledge, fields)
    found = [check for rule in _RULES for check in rule(facts)]
    return tuple(sorted(found, key=lambda check: fields.form_order(check.fields[0])))
