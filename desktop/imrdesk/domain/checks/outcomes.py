"""Outcomes that contradict each other: of the case, of its decisions, of their rationales."""

from __future__ import annotations

from collections.abc import Iterator

from imrdesk.domain.checks.check import Check, Facts, Severity
from imrdesk.domain.conclusion import rationale_conclusion
from imrdesk.domain.fields import OVERTURNED, decision_path
from imrdesk.domain.record import case_outcome
from imrdesk.domain.words import say, term


def case_outcome_differs(facts: Facts) -> Iterator[Check]:
    """Find an outcome of the case that does not follow from those of its decisions."""
    outcome_paths = facts.of_decisions("outcome")
    expected = case_outcome(facts.values[path] for path in outcome_paths)
    stated = facts.values["outcome"]
    if expected and isinstance(stated, str) and stated not in ("", expected):
        message = say(
            "The case outcome is “{stated}”, but its decisions make it “{expected}”.",
            stated=term(stated),
            expected=term(expected),
        )
        yield Check("case_outcome_differs", Severity.ERROR, ("outcome", *outcome_paths), message)


def rationale_contradicts_outcome(facts: Facts) -> Iterator[Check]:
    """Find decisions whose rationale concludes the opposite of their outcome."""
    for index in range(facts.decision_count):
        fields = decision_path(index, "outcome"), decision_path(index, "rationale")
        outcome, rationale = facts.text(fields[0]), facts.text(fields[1])
        concluded = rationale_conclusion(rationale)
        if outcome and concluded and concluded != outcome:
            phrase = (
                say("medically necessary")
                if concluded == OVERTURNED
                else say("not medically necessary")
            )
            message = say(
                "Decision {number} is “{outcome}”, but its rationale concludes that the "
                "request is {phrase}.",
                number=index + 1,
                outcome=term(outcome),
                phrase=phrase,
            )
            yield Check("rationale_contradicts_outcome", Severity.WARNING, fields, message)


def other_letter_differs(facts: Facts) -> Iterator[Check]:
    """Find another letter of the same case that gives it another outcome."""
    outcome = facts.text("outcome")
    for other in facts.knowledge.others:
        if outcome and other.outcome != outcome:
            message = say(
                "Another letter of this case in the workspace, “{name}”, makes it “{outcome}”.",
                name=other.name,
                outcome=term(other.outcome),
            )
            fields = ("outcome", "case_number")
            yield Check("other_letter_differs", Severity.WARNING, fields, message)
