"""The reviews of 2013 by one professional, without a header: every fact stands in its section.

They give no dates. The outcome is what the rationale concludes; the rationale's own heading
(“… IS/WAS NOT MEDICALLY NECESSARY”) tells it a second time.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from imrdesk.domain.conclusion import rationale_conclusion
from imrdesk.domain.fields import OVERTURNED, UPHELD
from imrdesk.domain.record import FieldValue
from imrdesk.extraction import rules
from imrdesk.extraction.families.decisions import (
    Parts,
    counts_on,
    decision_values,
    number_value,
    outcome_of_case,
    required_words,
)
from imrdesk.extraction.families.family import Family, FamilyReading
from imrdesk.extraction.families.narrative import (
    place_of,
    places_of,
    reviewer_values,
    summary_value,
)
from imrdesk.extraction.finding import Passage, absent, found, limited, stripped
from imrdesk.extraction.header import HEADER_FIELDS
from imrdesk.extraction.landmarks import Landmark, header_end
from imrdesk.extraction.necessity import find_necessities
from imrdesk.extraction.numbering import (
    BLANK_LINE,
    NUMBER,
    SENTENCE_END,
    Number,
    as_number,
    request_start,
)
from imrdesk.extraction.older_header import read_older_header
from imrdesk.extraction.sections import first_marks, section
from imrdesk.extraction.speakers import read_guidelines
from imrdesk.extraction.worker import read_worker

_SECTIONS = (
    *("dispute", "case_summary", "summary", "documents", "relied_on_why", "relied_on"),
    *("why", "decision_rationale", "qualifications", "reviewer", "effect"),
)
_NOT_GIVEN = tuple(name for name in HEADER_FIELDS if name != "case_number")
_MARK = rf"[^\S\n]*(?:{NUMBER.pattern}|(?P<bullet>[\u2022\u00b7\u25aa*-])\s+)"
_FIRST_MARK = re.compile(_MARK)
_MARKED_LINE = re.compile(rf"\n{_MARK}")
_CREDENTIALS = re.compile(
    r"\n\s*the\s+(?:\w+\s+){0,2}reviewer(?:,\s+who\b[^.]{0,200}?,)?\s+is\s+(?:board|licensed)\b",
    re.IGNORECASE,
)
# What the list of documents begins with, where its heading is lost.
_DOCUMENTS = re.compile(
    r"\bdocuments\s+(?:received\s+from|included)\b|\breviewed\s+and\s+considered\b", re.IGNORECASE
)
_NOT = re.compile(r"\bnot\b", re.IGNORECASE)


class _Treatment(NamedTuple):
    """A treatment at dispute.

    Attributes:
        is_certain: whether it is certain that all of its words, and no others, are it.
    """

    number: Number | None
    place: Passage
    is_certain: bool = True


def _read(text: str, landmarks: Sequence[Landmark]) -> FamilyReading:
    sections = first_marks(landmarks, _SECTIONS)
    places = {mark.name: section(text, mark, sections) for mark in sections}
    treatments = _treatments(text, places.get("dispute"))
    why = next((mark for mark in sections if mark.name in ("why", "decision_rationale")), None)
    rationale = _rationale(text, places[why.name] if why else None)
    shared = {
        **_guidelines(
            text, places.get("relied_on_why", places.get("relied_on")), is_closed=why is not None
        ),
        "rationale": rationale,
        "outcome": _outcome(text, why, rationale),
    }
    if len(treatments) > 1:
        shared = {
            key: limited(value, rules.ITEM_SHARED.confidence) if value.value else value
            for key, value in shared.items()
        }
    is_counted = counts_on([treatment.number for treatment in treatments])
    decisions = [
        decision_values(
            text,
            Parts(
                number=number_value(text, index, treatment.number, is_counted=is_counted),
                treatment=required_words(
                    text,
                    treatment.place,
                    rules.ITEM_SECTION if treatment.is_certain else rules.ITEM_LINE_DOUBTFUL,
                ),
                **shared,
            ),
        )
        for index, treatment in enumerate(treatments)
    ]
    summary = summary_value(text, sections, None)
    narrative = places_of([rationale])
    values = {
        **read_older_header(text, header_end(text, landmarks), _NOT_GIVEN),
        **reviewer_values(text, sections, ("qualifications", "reviewer"), narrative),
        **read_worker(text, place_of(summary), narrative),
        "clinical_summary": summary,
        "outcome": outcome_of_case(
            [decision["outcome"] for decision in decisions], is_counted=is_counted
        ),
    }
    return FamilyReading(values, decisions)


FAMILY = Family(
    name="professional_review_2013",
    own_landmarks=frozenset(
        {"professional_review", "dispute", "relied_on_why", "why", "qualifications"}
    ),
    read=_read,
)


def _treatments(text: str, place: Passage | None) -> list[_Treatment]:
    """Return the treatments at dispute: one a number or bullet, else one for all the words.

    A letter with a rationale decides on something, even where its treatment is not named.
    """
    if place is None or place.start == place.end:
        return [_Treatment(None, Passage(0, 0))]
    documents = _DOCUMENTS.search(text, *place)
    if documents:
        own = _treatments(text, _paragraphs_before(text, place, documents.start()))
        return [treatment._replace(is_certain=False) for treatment in own]
    first = _FIRST_MARK.match(text, *place)
    marks = [*([first] if first else []), *_MARKED_LINE.finditer(text, *place)]
    if not marks:
        return [_treatment(text, None, place.start, place.end)]
    ends = [mark.start() for mark in marks[1:]] + [place.end]
    return [
        _treatment(text, as_number(mark) if mark["number"] else None, mark.end(), end)
        for mark, end in zip(marks, ends, strict=True)
    ]


def _paragraphs_before(text: str, place: Passage, position: int) -> Passage:
    """Return what stands in a passage before the paragraph or line that holds a position."""
    for line_end in (BLANK_LINE, SENTENCE_END):
        ends = [match.start() for match in line_end.finditer(text, place.start, position)]
        if ends:
            return stripped(text, place.start, ends[-1])
    line = text.rfind("\n", place.start, position)
    return stripped(text, place.start, max(place.start, line))


def _treatment(text: str, number: Number | None, start: int, end: int) -> _Treatment:
    place = stripped(text, request_start(text, start, end), end)
    blank = BLANK_LINE.search(text, *place)
    is_certain = blank is None and not SENTENCE_END.search(text, *place)
    return _Treatment(
        number, stripped(text, place.start, blank.start()) if blank else place, is_certain
    )


def _rationale(text: str, place: Passage | None) -> FieldValue:
    """Return the rationale, without the reviewer's credentials where no heading parts them."""
    credentials = _CREDENTIALS.search(text, *place) if place else None
    if place is None or credentials is None:
        return required_words(text, place, rules.ITEM_SECTION)
    own = stripped(text, place.start, credentials.start())
    return required_words(text, own, rules.ITEM_UNLABELLED)


def _guidelines(text: str, place: Passage | None, *, is_closed: bool) -> dict[str, FieldValue]:
    """Return the guidelines: the section is the reviewer's, unless both sides speak in it.

    Where no rationale's heading closes the section (`is_closed`), it holds the rationale too.
    """
    not_given = absent(rules.ITEM_NOT_IN_FAMILY)
    rule = rules.ITEM_SECTION if is_closed else rules.ITEM_UNLABELLED
    if place is not None:
        both = read_guidelines(text, place)
        if both["ur_guideline"].value:
            return {key: limited(value, rule.confidence) for key, value in both.items()}
    return {"ur_guideline": not_given, "imr_guideline": required_words(text, place, rule)}


def _outcome(text: str, why: Landmark | None, rationale: FieldValue) -> FieldValue:
    """Return what the rationale concludes, held against its heading."""
    headed = None
    if why and why.name == "why":
        headed = UPHELD if _NOT.search(text, why.start, why.words_end) else OVERTURNED
    concluded = rationale_conclusion(str(rationale.value)) if rationale.value else None
    place = place_of(rationale)
    if concluded is None or place is None:
        if headed is None or why is None:
            return absent(rules.ITEM_NO_OUTCOME)
        return found(text, Passage(why.start, why.words_end), headed, rules.ITEM_HEADING)
    if headed is None:
        rule = rules.ITEM_CONCLUSION
    elif headed == concluded:
        rule = rules.ITEM_CONCLUSION_AGREES
    else:
        rule = rules.ITEM_CONCLUSION_DISAGREES
    return found(text, _conclusion_place(text, place, concluded), concluded, rule)


def _conclusion_place(text: str, rationale: Passage, concluded: str) -> Passage:
    """Return the words of a rationale that conclude; the whole where they are not plain."""
    plain_words = [
        necessity.words
        for necessity in find_necessities(text, *rationale)
        if necessity.is_denied == (concluded == UPHELD)
    ]
    return plain_words[-1] if plain_words else rationale
