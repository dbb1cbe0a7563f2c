"""What a letter tells more than once, and not the same each time."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from imrdesk.domain.case_number import case_numbers
from imrdesk.domain.checks.check import Check, Facts, Severity
from imrdesk.domain.fields import DECISION_FIELDS, decision_path, path_label
from imrdesk.domain.values import FieldType
from imrdesk.domain.words import say

_LONG = tuple(field.key for field in DECISION_FIELDS if field.type is FieldType.LONG_TEXT)


def case_number_differs(facts: Facts) -> Iterator[Check]:
    """Find other case numbers: in a header or footer, or where only a narrative cites them.

    A narrative may well cite an earlier determination; any other place may show that pages of
    two letters came together.
    """
    stated = facts.text("case_number")
    named = Counter(facts.knowledge.case_numbers)
    if named.keys() == {stated}:
        return
    cited = Counter(number for path in _narratives(facts) for number in _named(facts, path))
    for number in dict.fromkeys([*named, *cited]) if stated else ():
        if number == stated:
            continue
        if named[number] > cited[number]:
            message = say(
                "The letter also names the case {number}; see which case it is of.", number=number
            )
            yield Check("case_number_differs", Severity.WARNING, ("case_number",), message)
        else:
            message = say("A narrative of the letter cites another case, {number}.", number=number)
            yield Check("case_number_differs", Severity.NOTE, ("case_number",), message)


def told_differently(facts: Facts) -> Iterator[Check]:
    """Find what the letter states twice and differently, such as “necessary” and “not”."""
    for path in facts.values:
        if path in facts.knowledge.told_differently:
            message = say(
                "The letter tells {field} more than once, and not the same each time.",
                field=path_label(path),
            )
            yield Check("told_differently", Severity.WARNING, (path,), message)


def _narratives(facts: Facts) -> Iterator[str]:
    yield "clinical_summary"
    for index in range(facts.decision_count):
        yield from (decision_path(index, key) for key in _LONG)


def _named(facts: Facts, path: str) -> list[str]:
    text = facts.text(path)
    return case_numbers(text) if "CM" in text or "cm" in text else []
