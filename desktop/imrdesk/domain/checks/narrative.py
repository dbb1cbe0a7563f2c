"""What the summary and the rationales tell otherwise than the header or the list of items."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from imrdesk.domain.checks import narrative_patterns as patterns
from imrdesk.domain.checks.check import Check, Facts, Severity
from imrdesk.domain.checks.narrative_patterns import Telling
from imrdesk.domain.fields import path_label
from imrdesk.domain.quantity import number_value
from imrdesk.domain.values import Value, ValueMistake, display_value, parse_date
from imrdesk.domain.words import say

_SUMMARY = "clinical_summary"


def date_differs(facts: Facts) -> Iterator[Check]:
    """Find header dates that a narrative gives otherwise: of the injury, of the UR denial.

    A narrative that gives several, one of them the header's, does not differ.
    """
    for path, tellings in patterns.DATES.items():
        stated = facts.day(path)
        for place in _narratives(facts) if stated else ():
            told = [
                day
                for match in _told(facts, place, tellings)
                if not _is_of_another(path, match)
                for day in _dates(match["dates"])
            ]
            if told and stated not in told:
                yield _differs("narrative_date_differs", path, place, told[0], facts.values)


def age_differs(facts: Facts) -> Iterator[Check]:
    """Find narratives that give the worker an age, or several, but not the record's."""
    stated = facts.values["age"]
    for place in _narratives(facts) if stated is not None else ():
        told = [
            int(match["age"])
            for match in _told(facts, place, patterns.AGES)
            if not patterns.AT_INJURY.search(match.string, 0, match.start())
        ]
        if told and stated not in told:
            yield _differs("narrative_age_differs", "age", place, told[0], facts.values)


def sex_differs(facts: Facts) -> Iterator[Check]:
    """Find narratives that give the worker a sex, or both, but not the record's."""
    stated = facts.values["sex"]
    for place in _narratives(facts) if stated is not None else ():
        told = [patterns.SEX_OF[m["sex"]] for m in _told(facts, place, patterns.SEXES)]
        if told and stated not in told:
            yield _differs("narrative_sex_differs", "sex", place, told[0], facts.values)


def count_differs(facts: Facts) -> Iterator[Check]:
    """Find a number of disputed items in the summary that is not that of the decisions."""
    count = facts.decision_count
    for match in _told(facts, _SUMMARY, patterns.DISPUTED_COUNTS) if count else ():
        told = number_value(match["count"])
        if told != count:
            is_denial = patterns.IS_DENIAL.search(match[0])
            kind = say("denied") if is_denial else say("disputed")
            message = say(
                "{field} speaks of {told} {kind} items, but the record has {count}.",
                field=path_label(_SUMMARY),
                told=told,
                kind=kind,
                count=count,
            )
            fields = (_SUMMARY, *facts.of_decisions("number"))
            yield Check("narrative_count_differs", Severity.WARNING, fields, message)
            return


def _is_of_another(path: str, match: re.Match[str]) -> bool:
    """Tell whether a telling is of another injury or review than the one in dispute."""
    start = match.start()
    before = patterns.OTHER_BEFORE.search(
        match.string, max(0, start - patterns.LONGEST_BEFORE), start
    )
    if before or match.groupdict().get("other"):
        return True
    return path == "ur_denial_date" and patterns.is_of_approval(match.string)


def _narratives(facts: Facts) -> Iterator[str]:
    """Yield the path of every narrative: the summary, then the rationales."""
    yield _SUMMARY
    yield from facts.of_decisions("rationale")


def _told(facts: Facts, place: str, tellings: Iterable[Telling]) -> Iterator[re.Match[str]]:
    """Yield what a narrative tells, in the order of the tellings."""
    sentences = facts.sentences(place)
    for hint, pattern in tellings:
        for sentence in sentences:
            if hint in sentence:
                yield from pattern.finditer(sentence)


def _dates(words: str) -> Iterator[Value]:
    for written in patterns.DATE.findall(words):
        try:
            yield parse_date(written)
        except ValueMistake:
            continue


def _differs(code: str, path: str, place: str, told: Value, values: Mapping[str, Value]) -> Check:
    message = say(
        "{field} is {value}, but {field2} says {value2}.",
        field=path_label(path),
        value=display_value(values[path]),
        field2=path_label(place),
        value2=display_value(told),
    )
    return Check(code, Severity.WARNING, (path, place), message)
