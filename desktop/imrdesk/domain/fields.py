"""The registry of fields: every fact of a record, declared once.

Keys, types and meanings follow the record contract. The order here is the order of the
form, of the command line's JSON and of the columns of an export.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from imrdesk.domain.values import FieldType
from imrdesk.domain.words import say, term

FORMATS = (
    "final_determination",
    "decision_rationale_2013",
    "notice_2013",
    "professional_review_2013",
    "unknown",
)
UPHELD, OVERTURNED, PARTIALLY_OVERTURNED = "Upheld", "Overturned", "Partially overturned"
GUIDELINE_SOURCES = ("MTUS", "ACOEM", "ODG", "Other")
CATEGORIES = (
    "Pharmaceuticals",
    "Rehabilitation",
    "Diagnostic testing",
    "DMEPOS",
    "Injections",
    "Surgery",
    "Evaluation and management",
    "Behavioral and mental health",
    "Programs",
    "Home health and transportation",
    "Other",
)

_CARD_PATH = re.compile(r"decisions\.(\d+)")
_DECISION_PATH = re.compile(r"decisions\.(\d+)\.([a-z_][a-z0-9_]*)")


class Section(StrEnum):
    """The parts of the form, in its order."""

    CASE = "Case"
    REVIEWER = "Reviewer"
    WORKER = "Injured worker"
    SUMMARY = "Clinical summary"
    OWN = "Own fields"
    DECISION = "Decision"


@dataclass(frozen=True, slots=True)
class Field:
    """One fact of a record.

    Attributes:
        key: the name in JSON, in exports and in field paths.
        label: the name that a reviewer sees.
        meaning: one sentence for the data dictionary and the form's help.
        source: where in the letter or in the law the fact comes from.
        allowed: the values of a choice; empty for a choice that suggests but does not bind.
        suggested: values offered by the editor where others are allowed too.
        required: whether a record without it is incomplete.
    """

    key: str
    label: str
    type: FieldType
    section: Section
    meaning: str
    source: str
    allowed: tuple[str, ...] = ()
    suggested: tuple[str, ...] = ()
    required: bool = False


def _header(key: str, label: str, meaning: str) -> Field:
    source = f"The letter's header, “{label}:”"
    return Field(key, label, FieldType.DATE, Section.CASE, meaning, source)


LETTER_FIELDS: tuple[Field, ...] = (
    Field(
        "format",
        "Letter family",
        FieldType.CHOICE,
        Section.CASE,
        "The family of letters that this one belongs to.",
        "The letter's headings and labels",
        allowed=FORMATS,
        required=True,
    ),
    Field(
        "case_number",
        "Case Number",
        FieldType.TEXT,
        Section.CASE,
        "The IMR case number, CMyy-nnnnnnn.",
        "The letter's header, “Case Number:”",
        required=True,
    ),
    _header(
        "date_assigned",
        "Date Assigned",
        "The day on which the case was assigned to the independent review organization.",
    ),
    _header("date_of_injury", "Date of Injury", "The day of the industrial injury."),
    Field(
        "decision_date",
        "Decision Date",
        FieldType.DATE,
        Section.CASE,
        "The day of the final determination (Labor Code 4610.6).",
        "The letter's header, “Decision Date:”",
        required=True,
    ),
    _header(
        "ur_denial_date",
        "UR Denial Date",
        "The day on which utilization review denied or changed the request (Labor Code 4610).",
    ),
    Field(
        "priority",
        "Priority",
        FieldType.CHOICE,
        Section.CASE,
        "Whether the review was standard or expedited (8 CCR 9792.10.1).",
        "The letter's header, “Priority:”",
        allowed=("Standard", "Expedited"),
    ),
    _header(
        "application_received",
        "Application Received",
        "The day on which the application for IMR was received (8 CCR 9792.10.1).",
    ),
    Field(
        "outcome",
        "Case outcome",
        FieldType.CHOICE,
        Section.CASE,
        "Upheld: every denial stands; Overturned: none stands; Partially overturned: some do.",
        "The outcomes of the letter's decisions",
        allowed=(UPHELD, OVERTURNED, PARTIALLY_OVERTURNED),
        required=True,
    ),
    Field(
        "licensure_states",
        "States of licensure",
        FieldType.LIST,
        Section.REVIEWER,
        "The states in which the expert reviewer is licensed, in the letter's order.",
        "The reviewer's credentials, “State(s) of Licensure:”",
    ),
    Field(
        "specialties",
        "Specialties",
        FieldType.LIST,
        Section.REVIEWER,
        "The expert reviewer's certifications or specialties, in the letter's order.",
        "The reviewer's credentials, “Certification(s)/Specialty:”",
    ),
    Field(
        "age",
        "Age",
        FieldType.INTEGER,
        Section.WORKER,
        "The injured worker's age in years, as the summary states it.",
        "The clinical case summary",
    ),
    Field(
        "sex",
        "Sex",
        FieldType.CHOICE,
        Section.WORKER,
        "The injured worker's sex, from a stated noun or adjective.",
        "The clinical case summary",
        allowed=("male", "female"),
    ),
    Field(
        "clinical_summary",
        "Clinical case summary",
        FieldType.LONG_TEXT,
        Section.SUMMARY,
        "The summary's own text, without its fixed introduction.",
        "CLINICAL CASE SUMMARY",
        required=True,
    ),
)

DECISION_FIELDS: tuple[Field, ...] = (
    Field(
        "number",
        "Number",
        FieldType.INTEGER,
        Section.DECISION,
        "The decision's number in the letter, from 1.",
        "The list of disputed items",
    ),
    Field(
        "treatment",
        "Treatment",
        FieldType.TEXT,
        Section.DECISION,
        "The disputed item as written, without its number and outcome.",
        "The list of disputed items",
        required=True,
    ),
    Field(
        "outcome",
        "Outcome",
        FieldType.CHOICE,
        Section.DECISION,
        "Upheld: the denial stands (not medically necessary); Overturned: it falls.",
        "The item's line; 8 CCR 9792.10.6",
        allowed=(UPHELD, OVERTURNED),
        required=True,
    ),
    Field(
        "category",
        "Category",
        FieldType.CHOICE,
        Section.DECISION,
        "The service group of the Division of Workers' Compensation.",
        "The treatment's words, by the program's vocabulary",
        allowed=CATEGORIES,
        required=True,
    ),
    Field(
        "subcategory",
        "Subcategory",
        FieldType.TEXT,
        Section.DECISION,
        "The kind of service within its group.",
        "The treatment's words, by the program's vocabulary",
    ),
    Field(
        "body_part",
        "Body part",
        FieldType.TEXT,
        Section.DECISION,
        "The part of the body that the request is for.",
        "The treatment's words",
        suggested=(
            "cervical spine",
            "thoracic spine",
            "lumbar spine",
            "shoulder",
            "elbow",
            "wrist",
            "hand",
            "hip",
            "knee",
            "ankle",
            "foot",
            "head",
            "psyche",
        ),
    ),
    Field(
        "ur_guideline",
        "UR guideline",
        FieldType.LONG_TEXT,
        Section.DECISION,
        "What the claims administrator based its decision on, as written.",
        "“Claims Administrator guideline:”",
    ),
    Field(
        "ur_guideline_sources",
        "UR guideline sources",
        FieldType.CHOICES,
        Section.DECISION,
        "The guideline sets that the claims administrator relied on.",
        "“Claims Administrator guideline:”",
        allowed=GUIDELINE_SOURCES,
    ),
    Field(
        "imr_guideline",
        "IMR guideline",
        FieldType.LONG_TEXT,
        Section.DECISION,
        "What the IMR reviewer based the decision on, as written.",
        "“MAXIMUS guideline:”",
    ),
    Field(
        "imr_guideline_sources",
        "IMR guideline sources",
        FieldType.CHOICES,
        Section.DECISION,
        "The guideline sets that the IMR reviewer relied on (MTUS first: Labor Code 4610.5(c)(2)).",
        "“MAXIMUS guideline:”",
        allowed=GUIDELINE_SOURCES,
    ),
    Field(
        "rationale",
        "Rationale",
        FieldType.LONG_TEXT,
        Section.DECISION,
        "The decision's rationale.",
        "“Decision rationale:”",
        required=True,
    ),
)

_BY_KEY = {field.key: field for field in LETTER_FIELDS}
_DECISION_BY_KEY = {field.key: field for field in DECISION_FIELDS}
_POSITIONS = {key: position for position, key in enumerate(_BY_KEY)}
_DECISION_POSITIONS = {key: position for position, key in enumerate(_DECISION_BY_KEY)}


def field_at(path: str) -> Field:
    """Return the field that a path like ``age`` or ``decisions.0.outcome`` names.

    Raises:
        KeyError: where no field has that path.
    """
    match = _DECISION_PATH.fullmatch(path)
    return _DECISION_BY_KEY[match[2]] if match else _BY_KEY[path]


def decision_path(index: int, key: str) -> str:
    """Return the path of a decision's field; `index` counts from 0."""
    return f"decisions.{index}.{key}"


def decision_index(path: str) -> int | None:
    """Return which decision (from 0) a path belongs to, or None for a field of the letter."""
    match = _DECISION_PATH.fullmatch(path)
    return int(match[1]) if match else None


@lru_cache(maxsize=64)  # most letters have a few decisions
def paths(decision_count: int) -> tuple[str, ...]:
    """Return every field path of a record with `decision_count` decisions, in registry order."""
    return (
        *_BY_KEY,
        *(decision_path(index, key) for index in range(decision_count) for key in _DECISION_BY_KEY),
    )


def form_order(path: str) -> tuple[int, int]:
    """Return a key that sorts paths into the order of the form."""
    index = decision_index(path)
    if index is None:
        return -1, _POSITIONS[path]
    return index, _DECISION_POSITIONS[path.rpartition(".")[2]]


def path_label(path: str) -> str:
    """Return the name for people of a field, with its decision, or of a decision by itself."""
    card = _CARD_PATH.fullmatch(path)
    if card:
        return say("Decision {number}", number=int(card[1]) + 1)
    index = decision_index(path)
    label = term(field_at(path).label)
    if index is None:
        return label
    return say("Decision {number}: {field}", number=index + 1, field=label)
