"""The summary and the reviewer's credentials in the letters of 2013."""

from __future__ import annotations

from collections.abc import Sequence

from imrdesk.domain.record import FieldValue
from imrdesk.extraction import rules
from imrdesk.extraction.credentials import read_credentials_sentence
from imrdesk.extraction.finding import Passage, absent, found_text, limited, stripped
from imrdesk.extraction.landmarks import Landmark
from imrdesk.extraction.sections import section
from imrdesk.extraction.summary import is_foreign, summary_place

_SUMMARIES = ("summary", "case_summary")


def place_of(value: FieldValue) -> Passage | None:
    """Return where a value stands."""
    return Passage(value.span.start, value.span.end) if value.span else None


def places_of(values: Sequence[FieldValue]) -> list[Passage]:
    """Return the places of those values that have one."""
    return [place for value in values if (place := place_of(value))]


def summary_value(text: str, sections: Sequence[Landmark], first_item: int | None) -> FieldValue:
    """Return ``clinical_summary``: the section's own words, up to the next section.

    Where no heading closes it, it reaches to the first of the items, and is not certain.
    """
    mark = next((mark for mark in sections if mark.name in _SUMMARIES), None)
    if mark is None:
        return absent(rules.SUMMARY_MISSING)
    is_closed = any(other.line >= mark.end for other in sections)
    words = section(text, mark, sections)
    end = words.end
    if first_item is not None and mark.end < first_item < end:
        end, is_closed = first_item, False
    place = summary_place(text, words.start, end)
    if place.start == place.end:
        return absent(rules.SUMMARY_MISSING)
    is_closed = is_closed and not is_foreign(text, place)
    return found_text(text, place, rules.SUMMARY_SECTION if is_closed else rules.SUMMARY_OPEN)


def reviewer_values(
    text: str, sections: Sequence[Landmark], home: Sequence[str], narrative: Sequence[Passage]
) -> dict[str, FieldValue]:
    """Return ``licensure_states`` and ``specialties`` out of the sentence about the reviewer.

    It belongs into one of the sections named in `home`; elsewhere it is searched outside of
    the `narrative` (in order), where doctors are spoken of who are not the reviewer.
    """
    for mark in sections:
        if mark.name in home:
            values = read_credentials_sentence(text, section(text, mark, sections))
            if any(value.value for value in values.values()):
                return values
    return _elsewhere(text, narrative)


def _elsewhere(text: str, narrative: Sequence[Passage]) -> dict[str, FieldValue]:
    values: dict[str, FieldValue] = {}
    starts = [0, *(place.end for place in narrative)]
    ends = [*(place.start for place in narrative), len(text)]
    for start, end in zip(starts, ends, strict=True):
        here = read_credentials_sentence(text, stripped(text, start, max(start, end)))
        for field, value in here.items():
            if field not in values or (value.value and not values[field].value):
                values[field] = limited(value, rules.CREDENTIALS_ELSEWHERE.confidence)
    return values
