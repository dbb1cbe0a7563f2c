"""What does not fit about the expert reviewer."""

from __future__ import annotations

from collections.abc import Iterator

from imrdesk.domain.checks.check import Check, Facts, Severity
from imrdesk.domain.words import say


def specialty_unknown(facts: Facts) -> Iterator[Check]:
    """Find specialties that are none known: a misspelling, or words that are none."""
    vocabulary, specialties = facts.knowledge.vocabulary, facts.values["specialties"]
    if vocabulary is None or not isinstance(specialties, tuple):
        return
    for name in specialties:
        if not vocabulary.knows_specialty(name):
            message = say("“{name}” is no specialty that the program knows.", name=name)
            yield Check("specialty_unknown", Severity.WARNING, ("specialties",), message)
