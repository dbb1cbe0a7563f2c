"""What does not fit together among the dates of a case, and what the law says of the times."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta
from itertools import pairwise

from imrdesk.domain.checks.check import Check, Facts, Severity
from imrdesk.domain.fields import path_label
from imrdesk.domain.values import display_value
from imrdesk.domain.words import say

# The order in which a case goes through its stations: Labor Code 4610 (utilization review),
# 4610.5(h) (application), 4610.6 (assignment and determination).
STATIONS = (
    "date_of_injury",
    "ur_denial_date",
    "application_received",
    "date_assigned",
    "decision_date",
)

_APPLICATION_LAW = "8 CCR 9792.10.1(b)(1)"
_APPLICATION_DAYS = 30
# “Within 30 days of service”; for drugs of the formulary less, since 2018. Service by mail
# extends a time that runs from service by five days where both places are in California.
_MAIL_LAW = "Code of Civil Procedure 1013(a)"
_MAIL_DAYS = 5

_DETERMINATION_LAW = "Labor Code 4610.6(d)"
_DETERMINATION_DAYS = {"Standard": 30, "Expedited": 3}

_CASE_YEAR = re.compile(r"CM(\d\d)-")
# Around New Year a number can be of the year that its neighbours in the pile are of.
_NEW_YEAR = timedelta(days=31)


def date_order(facts: Facts) -> Iterator[Check]:
    """Find stations of a case that come before the one they follow upon."""
    stated = [(path, day) for path in STATIONS if (day := facts.day(path))]
    for (earlier, first), (later, second) in pairwise(stated):
        if first > second:
            message = say(
                "{field} ({value}) is before {field2} ({value2}).",
                field=path_label(later),
                value=display_value(second),
                field2=path_label(earlier),
                value2=display_value(first),
            )
            yield Check("date_order", Severity.ERROR, (later, earlier), message)


def date_in_future(facts: Facts) -> Iterator[Check]:
    """Find dates later than the day on which the letter was there already."""
    as_of = facts.knowledge.as_of
    for path in STATIONS:
        day = facts.day(path)
        if as_of and day and day > as_of:
            message = say(
                "{field} ({value}) is in the future: the letter was there on {value2}.",
                field=path_label(path),
                value=display_value(day),
                value2=display_value(as_of),
            )
            yield Check("date_in_future", Severity.ERROR, (path,), message)


def application_late(facts: Facts) -> Iterator[Check]:
    """Find an application received after the time for it, which runs from service."""
    denied, received = facts.day("ur_denial_date"), facts.day("application_received")
    days = (received - denied).days if denied and received else 0
    if days > _APPLICATION_DAYS:
        by_mail = _APPLICATION_DAYS + _MAIL_DAYS
        yield Check(
            "application_late",
            Severity.NOTE if days <= by_mail else Severity.WARNING,
            ("application_received", "ur_denial_date"),
            say(
                "The application was received {days} days after the UR denial: it is due "
                "within {application_days} days of the denial’s service "
                "({application_law}), {by_mail} where it was mailed within California "
                "({mail_law}).",
                days=days,
                application_days=_APPLICATION_DAYS,
                application_law=_APPLICATION_LAW,
                by_mail=by_mail,
                mail_law=_MAIL_LAW,
            ),
            f"{_APPLICATION_LAW}; {_MAIL_LAW}",
            casts_doubt=False,
        )


def decision_time(facts: Facts) -> Iterator[Check]:
    """Find a decision that came long after the assignment.

    The time of Labor Code 4610.6(d) runs from the receipt of the application and its
    documents, and is directory: a late determination is still valid (California Highway
    Patrol v. Workers' Comp. Appeals Bd. (Margaris) (2016) 248 Cal.App.4th 349).
    """
    assigned, decided = facts.day("date_assigned"), facts.day("decision_date")
    is_expedited = facts.values["priority"] == "Expedited"
    given = _DETERMINATION_DAYS["Expedited" if is_expedited else "Standard"]
    days = (decided - assigned).days if assigned and decided else 0
    if days > given:
        law = _DETERMINATION_LAW
        message = say(
            "The decision came {days} days after the assignment: {law} gives {given} days from "
            "the receipt of the documents, which the header does not date, and a late "
            "determination still binds.",
            days=days,
            law=law,
            given=given,
        )
        if is_expedited:
            message = say(
                "The decision came {days} days after the assignment: {law} gives {given} days "
                "for an expedited review from the receipt of the documents, which the header "
                "does not date, and a late determination still binds.",
                days=days,
                law=law,
                given=given,
            )
        fields = ("decision_date", "date_assigned")
        yield Check("decision_time", Severity.NOTE, fields, message, law)


def case_number_year(facts: Facts) -> Iterator[Check]:
    """Find a case number of another year than that of the application."""
    number, received = facts.text("case_number"), facts.day("application_received")
    match = _CASE_YEAR.match(number)
    if not match or not received:
        return
    year = 2000 + int(match[1])
    if year not in ((received - _NEW_YEAR).year, (received + _NEW_YEAR).year):
        message = say(
            "Case Number {number} is of {year}, but the application was received on {value}.",
            number=number,
            year=year,
            value=display_value(received),
        )
        fields = ("case_number", "application_received")
        yield Check("case_number_year", Severity.WARNING, fields, message)
