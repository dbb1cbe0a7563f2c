"""What is missing in a record."""

from __future__ import annotations

from collections.abc import Iterator

from imrdesk.domain.checks.check import Check, Facts, Severity
from imrdesk.domain.fields import decision_path
from imrdesk.domain.words import say

# The oldest letters have no header, and say nothing of what utilization review relied on.
_HAS_NO = {"professional_review_2013": frozenset({"decision_date", "ur_guideline"})}

# Each analysis cites the findings on the standards of medical necessity that support the
# determination, which refers to the medical and scientific evidence that was used.
_CITES_STANDARDS = "Labor Code 4610.6(e); 8 CCR 9792.10.6(d)"


def required_missing(facts: Facts) -> Iterator[Check]:
    """Find the fields that no record is complete without, and that are empty."""
    required = [field.key for field in facts.fields.letter if field.required]
    for field in facts.fields.decision:
        required += facts.of_decisions(field.key) if field.required else ()
    for path in required:
        if facts.values[path] in (None, "", ()) and path not in _unusual(facts):
            name = facts.fields.label(path)
            message = say("{name} is empty, and no record is complete without it.", name=name)
            yield Check("required_missing", Severity.WARNING, (path,), message)


def family_unknown(facts: Facts) -> Iterator[Check]:
    """Find a letter of no known family, and a file that is no letter at all."""
    if facts.values["format"] != "unknown":
        return
    message = say("The letter is of no known family; look at every value of it.")
    if not facts.values["case_number"] and facts.decision_count == 0:
        message = say(
            "This seems to be no IMR letter: it has no case number and decides on no treatment."
        )
    yield Check("family_unknown", Severity.WARNING, ("format",), message)


def no_decision(facts: Facts) -> Iterator[Check]:
    """Find a record without any disputed treatment."""
    if facts.decision_count == 0:
        message = say("No disputed treatment was found in the letter.")
        yield Check("no_decision", Severity.ERROR, ("outcome",), message)


def section_missing(facts: Facts) -> Iterator[Check]:
    """Find the sections that letters usually have, and this one lacks."""
    if not facts.values["licensure_states"] and not facts.values["specialties"]:
        message = say("The letter gives no credentials of the expert reviewer.")
        fields = ("specialties", "licensure_states")
        yield Check("section_missing", Severity.NOTE, fields, message)
    for index in range(facts.decision_count):
        ur, imr = (decision_path(index, key) for key in ("ur_guideline", "imr_guideline"))
        if not facts.values[ur] and "ur_guideline" not in _unusual(facts):
            message = say(
                "Decision {number} does not say what the claims administrator relied on.",
                number=index + 1,
            )
            yield Check("section_missing", Severity.NOTE, (ur,), message)
        if not facts.values[imr]:
            message = say(
                "Decision {number} does not say which guideline the IMR reviewer applied.",
                number=index + 1,
            )
            yield Check("section_missing", Severity.NOTE, (imr,), message, _CITES_STANDARDS)


def _unusual(facts: Facts) -> frozenset[str]:
    """Return the keys of the fields that letters of the record's family do not have."""
    return _HAS_NO.get(facts.text("format"), frozenset())
