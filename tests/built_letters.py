"""Letters built by hand for tests of the store and of the review, without any reading."""

from __future__ import annotations

from datetime import date
from hashlib import sha256

from imrdesk.domain.fields import decision_path, field_at, paths
from imrdesk.domain.letter import LetterKind, LetterText, Page, SourceRun, Span
from imrdesk.domain.record import Extraction, FieldValue
from imrdesk.domain.values import FieldType, Value, display_value
from imrdesk.review.extracting import ExtractedLetter

VERSION = "built-1"


def built_letter(
    case_number: str | None = "CM13-0024356",
    *,
    outcomes: tuple[str, ...] = ("Overturned",),
    case_outcome: str | None = None,
    decision_date: date | None = date(2015, 12, 3),
    treatments: tuple[str, ...] | None = None,
    unsure: tuple[str, ...] = (),
    name: str = "letter.txt",
    extra: str = "",
) -> ExtractedLetter:
    """Build a letter whose every stated value stands in its text, one a line.

    Args:
        unsure: the paths that the machine is not sure of.
        extra: a last line of the letter, to give it other bytes.
    """
    count = len(outcomes)
    named = treatments or tuple(f"Treatment {number}" for number in range(1, count + 1))
    distinct = set(outcomes)
    values: dict[str, Value] = {
        "format": "final_determination",
        "case_number": case_number,
        "decision_date": decision_date,
        "date_assigned": date(2013, 11, 20),
        "date_of_injury": date(2011, 11, 1),
        "outcome": case_outcome
        or (outcomes[0] if len(distinct) == 1 else "Partially overturned" if distinct else None),
        "specialties": ("Physical Medicine & Rehabilitation", "Pain Management"),
        "age": 49,
        "clinical_summary": "The worker has neck pain — “chronic”, since 2011. 😀",
    }
    for index, (outcome, treatment) in enumerate(zip(outcomes, named, strict=True)):
        values[decision_path(index, "number")] = index + 1
        values[decision_path(index, "treatment")] = treatment
        values[decision_path(index, "outcome")] = outcome
        values[decision_path(index, "category")] = "Rehabilitation"
        values[decision_path(index, "rationale")] = f"The guidelines speak of item {index + 1}."
    return from_values(values, count, unsure=unsure, name=name, extra=extra)


def from_values(
    values: dict[str, Value],
    decision_count: int,
    *,
    unsure: tuple[str, ...] = (),
    name: str = "letter.txt",
    extra: str = "",
) -> ExtractedLetter:
    """Build the letter that says `values` (field path to value), and what is read out of it."""
    lines: list[str] = []
    read: dict[str, FieldValue] = {}
    position = 0
    for path in paths(decision_count):
        value = values.get(path)
        if value is None and field_at(path).type in (FieldType.LIST, FieldType.CHOICES):
            value = ()
        confidence = 0.4 if path in unsure else 0.97
        if value in (None, ()):
            read[path] = FieldValue(value, None, None, "built.absent", confidence)
            continue
        label, words = f"{path}: ", display_value(value)
        span = Span(position + len(label), position + len(label) + len(words))
        read[path] = FieldValue(value, words, span, "built.line", confidence)
        lines.append(label + words)
        position += len(lines[-1]) + 1
    text = "\n".join([*lines, extra])
    data = text.encode()
    letter = LetterText(
        text, LetterKind.TEXT, (Page(1, 0, len(text)),), (SourceRun(0, len(text), 0, 0),)
    )
    extraction = Extraction(VERSION, read, decision_count)
    return ExtractedLetter(name, data, sha256(data).hexdigest(), letter, extraction)
