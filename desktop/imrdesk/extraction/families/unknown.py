"""Letters of no family that is known: whatever can be read, all of it for review.

A file in which nothing speaks of an IMR is no letter, and nothing is read out of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from imrdesk.domain.case_number import CASE_NUMBER
from imrdesk.domain.fields import LETTER_FIELDS
from imrdesk.domain.record import FieldValue
from imrdesk.domain.values import FieldType, plain
from imrdesk.extraction import rules
from imrdesk.extraction.credentials import read_labelled_credentials
from imrdesk.extraction.families.decisions import (
    Parts,
    counts_on,
    decision_values,
    number_value,
    outcome_of_case,
    words_value,
)
from imrdesk.extraction.families.family import DecisionValues, FamilyReading
from imrdesk.extraction.families.narrative import place_of, reviewer_values, summary_value
from imrdesk.extraction.finding import Passage, absent, found, limited, stripped
from imrdesk.extraction.landmarks import Landmark
from imrdesk.extraction.necessity import find_necessities
from imrdesk.extraction.numbering import NUMBER, Number, as_number, request_start
from imrdesk.extraction.older_header import read_older_header
from imrdesk.extraction.sections import first_marks
from imrdesk.extraction.worker import read_worker

NAME = "unknown"

_SPEAKS_OF_IMR = re.compile(
    r"independent\s+medical\s+review|utilization\s+review|maximus\s+federal|\bIMR\b", re.IGNORECASE
)
_LIMIT = rules.UNKNOWN_FAMILY_LIMIT
_OUTCOME_LINE = re.compile(
    rf"(?:\A|\n)[^\S\n]*(?:{NUMBER.pattern})?(?P<treatment>\S[^\n]{{1,400}}?)\s*[:\u2013\u2014-]\s*"
    r"(?P<outcome>upheld|overturned)[^\S\n]*\.?(?=[^\S\n]*(?:\n|\Z))",
    re.IGNORECASE,
)
# A decision in words, behind its number or at a line's or sentence's beginning.
_SENTENCE_START = re.compile(rf"(?:\A|\n|(?<=[.:;])\s)[^\S\n]*(?:{NUMBER.pattern})?(?=\S)")
_LONGEST_TREATMENT = 500
_SECTIONS = (
    *("how_made", "summary", "case_summary", "documents", "decisions", "issues", "decided"),
    *("dispute", "why", "relied_on", "relied_on_why", "qualifications", "reviewer", "effect"),
)


def is_letter(text: str) -> bool:
    """Tell whether a text of no known family is of an IMR case at all."""
    return bool(CASE_NUMBER.search(text) or _SPEAKS_OF_IMR.search(text))


def read(text: str, landmarks: Sequence[Landmark]) -> FamilyReading:
    """Return what can be read out of any letter, none of it surer than the limit."""
    if not is_letter(text):
        return FamilyReading(_nothing())
    sections = first_marks(landmarks, _SECTIONS)
    decisions = list(_decisions(text))
    summary = summary_value(text, sections, None)
    within = place_of(summary) or Passage(0, len(text))
    values = {
        **read_older_header(text, len(text), ()),
        **_credentials(text, landmarks, sections),
        **read_worker(text, within, []),
        "clinical_summary": summary,
        "outcome": outcome_of_case([decision["outcome"] for decision in decisions]),
    }
    return FamilyReading(_all_limited(values), [_all_limited(decision) for decision in decisions])


def _nothing() -> dict[str, FieldValue]:
    return {
        field.key: absent(
            rules.UNKNOWN_LETTER,
            () if field.type in (FieldType.LIST, FieldType.CHOICES) else None,
        )
        for field in LETTER_FIELDS
        if field.key != "format"
    }


def _all_limited(values: Mapping[str, FieldValue]) -> dict[str, FieldValue]:
    return {key: limited(value, _LIMIT) for key, value in values.items()}


def _credentials(
    text: str, landmarks: Sequence[Landmark], sections: Sequence[Landmark]
) -> dict[str, FieldValue]:
    labelled = read_labelled_credentials(text, landmarks)
    stated = reviewer_values(text, sections, ("how_made", "reviewer", "qualifications"), ())
    return {key: value if value.value else stated[key] for key, value in labelled.items()}


class _Stated(NamedTuple):
    """A treatment, its number and its outcome, as some line or sentence states them."""

    number: Number | None
    treatment: Passage
    outcome: FieldValue


def _decisions(text: str) -> Iterator[DecisionValues]:
    """Yield each treatment that the letter decides on, once."""
    by_words: dict[str, _Stated] = {}
    for stated in [*_outcome_lines(text), *_statements(text)]:
        words = plain(text[stated.treatment.start : stated.treatment.end]).casefold()
        by_words.setdefault(words, stated)
    in_order = sorted(by_words.values(), key=lambda stated: stated.treatment)
    is_counted = counts_on([stated.number for stated in in_order])
    unread = absent(rules.UNKNOWN_LETTER)
    for index, stated in enumerate(in_order):
        yield decision_values(
            text,
            Parts(
                number=number_value(text, index, stated.number, is_counted=is_counted),
                treatment=words_value(text, stated.treatment, rules.ITEM_LINE),
                outcome=stated.outcome,
                ur_guideline=unread,
                imr_guideline=unread,
                rationale=unread,
            ),
        )


def _outcome_lines(text: str) -> Iterator[_Stated]:
    for match in _OUTCOME_LINE.finditer(text):
        place = Passage(*match.span("outcome"))
        yield _Stated(
            as_number(match) if match["number"] else None,
            Passage(*match.span("treatment")),
            found(text, place, match["outcome"].capitalize(), rules.ITEM_OUTCOME),
        )


def _statements(text: str) -> Iterator[_Stated]:
    """Yield the decisions of the kind “[n.] X is (not) medically necessary and appropriate”."""
    floor = 0
    for necessity in find_necessities(text, 0, len(text)):
        reach = max(floor, necessity.start - _LONGEST_TREATMENT)
        starts = list(_SENTENCE_START.finditer(text, reach, necessity.start))
        numbered = [start for start in starts if start["number"]]
        if starts and (necessity.is_whole or starts[-1]["number"]):
            start = (numbered or starts)[-1]
            begin = request_start(text, start.end(), necessity.start)
            yield _Stated(
                as_number(start) if start["number"] else None,
                stripped(text, begin, necessity.start),
                necessity.outcome(text),
            )
        floor = necessity.end
