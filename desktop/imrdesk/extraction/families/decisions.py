"""The fields of a decision and the case's outcome, out of the parts that a family found."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import islice
from typing import NamedTuple

from imrdesk.domain.fields import OVERTURNED
from imrdesk.domain.record import FieldValue, case_outcome
from imrdesk.extraction import rules
from imrdesk.extraction.families.family import DecisionValues
from imrdesk.extraction.finding import Passage, absent, found, found_text, limited
from imrdesk.extraction.guidelines import read_sources
from imrdesk.extraction.numbering import Number
from imrdesk.extraction.rules import Rule
from imrdesk.extraction.treatments import read_kind


class Parts(NamedTuple):
    """What a letter itself says of one decision; the other fields follow from it."""

    number: FieldValue
    treatment: FieldValue
    outcome: FieldValue
    ur_guideline: FieldValue
    imr_guideline: FieldValue
    rationale: FieldValue


def decision_values(text: str, parts: Parts) -> DecisionValues:
    """Return every field of a decision; what follows from a value is no surer than it."""
    kind = read_kind(text, parts.treatment)
    ur_sources, imr_sources = read_sources(parts.ur_guideline), read_sources(parts.imr_guideline)
    return {
        **parts._asdict(),
        **{key: _following(value, parts.treatment) for key, value in kind.items()},
        "ur_guideline_sources": _following(ur_sources, parts.ur_guideline),
        "imr_guideline_sources": _following(imr_sources, parts.imr_guideline),
    }


def _following(value: FieldValue, source: FieldValue) -> FieldValue:
    return value if source.is_sure else limited(value, source.confidence)


def counts_on(numbers: Sequence[Number | None]) -> bool:
    """Tell whether the printed numbers are 1, 2, 3 and so on."""
    return all(number is None or number.value == n for n, number in enumerate(numbers, 1))


def number_value(text: str, index: int, number: Number | None, *, is_counted: bool) -> FieldValue:
    """Return a decision's number: the printed one, else its place in the list."""
    if number is None:
        return absent(rules.ITEM_POSITION, index + 1)
    rule = rules.ITEM_NUMBER if is_counted else rules.ITEM_NUMBER_DOUBTFUL
    return found(text, number.digits, number.value, rule)


def doubted(decisions: Sequence[DecisionValues]) -> list[DecisionValues]:
    """Return decisions of which one may be lost, so that each may stand in another's place."""
    most = rules.ITEM_NUMBER_DOUBTFUL.confidence
    return [
        {key: limited(value, most) for key, value in decision.items()} for decision in decisions
    ]


def with_sure_ends(
    decisions: Sequence[DecisionValues], are_sure: Iterable[bool]
) -> list[DecisionValues]:
    """Return decisions whose rationales are no surer than where the next item begins.

    Args:
        decisions: in order.
        are_sure: whether it is certain where each of them begins.
    """
    most = rules.ITEM_LINE_DOUBTFUL.confidence
    ends = [*islice(are_sure, 1, None), True]
    return [
        decision if is_sure else {**decision, "rationale": limited(decision["rationale"], most)}
        for decision, is_sure in zip(decisions, ends, strict=False)
    ]


def words_value(text: str, place: Passage | None, rule: Rule) -> FieldValue:
    """Return the words at a place; none where there is no place or no word."""
    if place is None:
        return absent(rules.ITEM_MISSING)
    return found_text(text, place, rule) if place.start < place.end else absent(rules.ITEM_BLANK)


def required_words(text: str, place: Passage | None, rule: Rule) -> FieldValue:
    """Return the words at a place where no letter of the family goes without any."""
    has_words = place is not None and place.start < place.end
    return words_value(text, place if has_words else None, rule)


def outcome_of_case(outcomes: Sequence[FieldValue], *, is_counted: bool = True) -> FieldValue:
    """Return the case's outcome; its place is the outcome of the decision that decides it.

    Where the items' numbers do not count on, one of them may be lost, and its outcome too.
    """
    value = case_outcome(outcome.value for outcome in outcomes)
    if value is None:
        return absent(rules.CASE_NO_OUTCOME)
    fallen = (outcome for outcome in outcomes if outcome.value == OVERTURNED)
    deciding = next(fallen, outcomes[0])
    is_sure = is_counted and all(outcome.is_sure for outcome in outcomes)
    rule = rules.CASE_OUTCOME if is_sure else rules.CASE_OUTCOME_DOUBTFUL
    return FieldValue(value, deciding.raw, deciding.span, rule.name, rule.confidence)
