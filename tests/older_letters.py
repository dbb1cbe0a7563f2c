"""The three families of 2013, written from the facts of `letter_factory`."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from imrdesk.domain.values import Json
from letter_factory import Facts, Item

STATED = {
    "Upheld": "UPHOLD. This means we decided that none of the disputed items/services are",
    "Overturned": "OVERTURN. This means we decided that all of the disputed items/services are",
    "Partially overturned": "PARTIAL OVERTURN. This means we decided that some of the items are",
}
SET_FORTH = (
    "The Final Determination was based on decisions for the disputed items/services set forth "
    "below:"
)
_UR, _IMR = "The Claims Administrator ", "The Physician Reviewer "
DOCUMENTS = "These documents included:\n- Application\n- Utilization review determination"


@dataclass(frozen=True)
class OlderLayout:
    """How a letter of 2013 is set.

    Attributes:
        numbering: before an item, with ``{n}`` for its number; empty for none.
        reviewer: how the letter calls the one who decides.
        capitals: whether the headings that are not in capitals are set in them.
    """

    numbering: str = "{n}. "
    reviewer: str = "Physician Reviewer"
    capitals: bool = False


PLAIN = OlderLayout()


def decision_rationale(facts: Facts, layout: OlderLayout = PLAIN) -> str:
    """Write a letter of the family `decision_rationale_2013`."""
    parts = [
        "Notice of Independent Medical Review Determination",
        f"Dated: {_day(facts, 'decision_date')}",
        "\n".join(
            [
                f"Date of UR Decision: {_day(facts, 'ur_denial_date')}",
                f"Date of Injury: {_day(facts, 'date_of_injury')}",
                f"IMR Application Received: {_day(facts, 'application_received')}",
                f"MAXIMUS Case Number: {facts.case_number}",
            ]
        ),
        f"Final Determination: {STATED[facts.outcome]} medically necessary and appropriate.",
        "HOW THE IMR FINAL DETERMINATION WAS MADE",
        (
            "MAXIMUS Federal Services sent the complete case file to a reviewer. "
            f"{_credentials(facts)}"
            " He/she has been in active clinical practice for more than five years."
        ),
        "DOCUMENTS REVIEWED",
        DOCUMENTS,
        "CLINICAL CASE SUMMARY",
        (
            "The physician reviewer developed the following clinical case summary based on a "
            "review of the case file, including all medical records:"
        ),
        facts.summary,
        "IMR DECISION(S) AND RATIONALE(S)",
        SET_FORTH,
    ]
    for number, item in enumerate(facts.items, start=1):
        parts += [
            f"{layout.numbering.format(n=number)}{item.treatment} {_necessity(item)}",
            item.ur_guideline,
            item.imr_guideline,
            f"The {layout.reviewer}'s decision rationale:\n{item.rationale}",
        ]
    return "\n\n".join([*parts, "Sincerely,\n\nA. Director, MD\nMedical Director"]) + "\n"


def notice(facts: Facts, layout: OlderLayout = PLAIN) -> str:
    """Write a letter of the family `notice_2013`."""
    statements = "\n".join(
        f"{layout.numbering.format(n=number)}MAXIMUS Federal Services, Inc. has determined the "
        f"request for {item.treatment} {_necessity(item)}"
        for number, item in enumerate(facts.items, start=1)
    )
    heading = str.upper if layout.capitals else str
    parts = [
        "Notice of Independent Medical Review Determination",
        f"Dated: {_day(facts, 'decision_date')}",
        (
            f"IMR Case Number: {facts.case_number}    "
            f"Date of Injury: {_day(facts, 'date_of_injury')}\n"
            f"UR Denial Date: {_day(facts, 'ur_denial_date')}    Priority: [REDACTED]\n"
            f"Application Received: {_day(facts, 'application_received')}"
        ),
        statements,
        "INDEPENDENT MEDICAL REVIEW DECISION AND RATIONALE",
        (
            "An application for Independent Medical Review was filed on "
            f"{_day(facts, 'application_received')} disputing the Utilization Review Denial dated "
            f"{_day(facts, 'ur_denial_date')}. A Notice of Assignment and Request for Information "
            f"was provided to the above parties on {_day(facts, 'date_assigned')}. A decision "
            "has been made for each of the treatments that were in dispute:"
        ),
        statements,
        heading("Medical Qualifications of the Expert Reviewer:") + "\n" + _credentials(facts),
        heading("Case Summary:")
        + "\nDisclaimer: The following case summary was taken directly from the utilization review "
        f"denial/modification dated {_day(facts, 'ur_denial_date')}.",
        f'"{facts.summary}"',
        heading("Documents Reviewed for Determination:") + "\n" + DOCUMENTS,
    ]
    for number, item in enumerate(facts.items, start=1):
        parts += [
            f"{layout.numbering.format(n=number)}Regarding the request for {item.treatment}:",
            heading(
                "Section of the Medical Treatment Utilization Schedule Relied Upon by the Expert "
                "Reviewer to Make His/Her Decision:"
            )
            + f"\n{item.ur_guideline} {item.imr_guideline}",
            heading("Rationale for the Decision:") + "\n" + item.rationale,
        ]
    parts.append(heading("Effect of the Decision:") + "\nThe determination is final.")
    return "\n\n".join(parts) + "\n"


def professional_review(facts: Facts, layout: OlderLayout = PLAIN) -> str:
    """Write a letter of the family `professional_review_2013`, of the facts' first item."""
    item = facts.items[0]
    negation = " NOT" if item.outcome == "Upheld" else ""
    parts = [
        "MEDICAL PROFESSIONAL REVIEW",
        f"IMR Case Number: {facts.case_number}",
        f"ISSUE AT DISPUTE:\n{item.treatment}",
        f"CASE SUMMARY:\n{facts.summary}",
        f"DOCUMENTS REVIEWED FOR DETERMINATION:\n{DOCUMENTS}",
        (
            "MEDICAL TREATMENT GUIDELINE(S) RELIED UPON BY PROFESSIONAL REVIEWER AND WHY:\n"
            f"{item.imr_guideline}"
        ),
        (
            f"RATIONALE FOR WHY THE REQUESTED TREATMENT/SERVICE IS/WAS{negation} MEDICALLY "
            f"NECESSARY:\n{item.rationale}"
        ),
        f"MEDICAL REVIEWER QUALIFICATIONS:\n{_credentials(facts, layout.reviewer)}",
    ]
    return "\n\n".join(parts) + "\n"


RENDERERS: Mapping[str, Callable[..., str]] = {
    "decision_rationale_2013": decision_rationale,
    "notice_2013": notice,
    "professional_review_2013": professional_review,
}
"""The families' writers by the families' names."""

_NOT_GIVEN = {
    "decision_rationale_2013": ("date_assigned", "priority"),
    "notice_2013": ("priority",),
    "professional_review_2013": (
        *("date_assigned", "date_of_injury", "decision_date", "ur_denial_date"),
        *("application_received", "priority"),
    ),
}


def older_facts(facts: Facts, family: str) -> Facts:
    """Return the facts with guidelines and rationales as the family words them."""
    items = [_worded(item) for item in facts.items]
    return replace(facts, items=tuple(items[:1] if "professional" in family else items))


def older_truth(facts: Facts, family: str) -> dict[str, Json]:
    """Return the true record of a letter of the family."""
    truth = {**facts.truth(), "format": family, **dict.fromkeys(_NOT_GIVEN[family])}
    if family == "professional_review_2013":
        decisions = truth["decisions"]
        assert isinstance(decisions, list)
        truth["decisions"] = [
            {**decision, "ur_guideline": None, "ur_guideline_sources": []}
            for decision in decisions
            if isinstance(decision, dict)
        ]
    return truth


def _worded(item: Item) -> Item:
    """Return the item with its guidelines said by who relied on them."""
    ur = re.sub(
        r"\A(?:The decision was|Decision) based", _UR + "based its decision", item.ur_guideline
    )
    imr = re.sub(
        r"\A(?:The decision was based|Decision based|The Claims Administrator based its decision)",
        _IMR + "based his/her decision",
        item.imr_guideline,
    )
    imr = re.sub(r"\AThe Claims Administrator did", _IMR + "did", imr)
    necessary = "is not" if item.outcome == "Upheld" else "is"
    rationale = item.rationale.rpartition(" The request ")[0] or item.rationale
    return replace(
        item,
        ur_guideline=ur,
        imr_guideline=imr,
        rationale=f"{rationale} The request {necessary} medically necessary.",
    )


def _day(facts: Facts, key: str) -> str:
    day = facts.dates()[key]
    return f"{day.month}/{day.day}/{day.year}" if day else "N/A"


def _necessity(item: Item) -> str:
    necessary = "is not" if item.outcome == "Upheld" else "is"
    return f"{necessary} medically necessary and appropriate."


def _credentials(facts: Facts, reviewer: str = "physician reviewer") -> str:
    specialties = _listed(facts.specialties)
    states = _listed(facts.states)
    return (
        f"The {reviewer} is Board Certified in {specialties} and is licensed to practice in "
        f"{states}."
    )


def _listed(entries: Sequence[str]) -> str:
    return " and ".join([", ".join(entries[:-1]), entries[-1]] if entries[1:] else entries)
