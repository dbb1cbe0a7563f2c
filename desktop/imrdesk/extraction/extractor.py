"""The extractor: a letter's text becomes its record, every value with its place and its rule."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from imrdesk.domain.fields import DECISION_FIELDS, LETTER_FIELDS, decision_path, paths
from imrdesk.domain.letter import LetterText
from imrdesk.domain.record import Extraction, FieldValue
from imrdesk.extraction import rules
from imrdesk.extraction.families import (
    decision_rationale_2013,
    final_determination,
    notice_2013,
    professional_review_2013,
    unknown,
)
from imrdesk.extraction.families.family import Family, FamilyReading
from imrdesk.extraction.finding import Passage, absent, found, limited
from imrdesk.extraction.landmarks import Landmark, find_landmarks

EXTRACTOR_VERSION: Final = "4"
"""Rises with every change that can change a value."""

FAMILIES: Final[tuple[Family, ...]] = (
    final_determination.FAMILY,
    decision_rationale_2013.FAMILY,
    notice_2013.FAMILY,
    professional_review_2013.FAMILY,
)
"""The families that can be read."""

_FEWEST_LANDMARKS = 2
_SURE_LEAD = 3


def extract(letter: LetterText) -> Extraction:
    """Read the record out of a letter. Never raises, whatever the text."""
    text = letter.text
    landmarks = find_landmarks(text)
    family, format_value = _family(text, landmarks)
    reading = family.read(text, landmarks) if family else unknown.read(text, landmarks)
    values = {"format": format_value, **reading.letter}
    return _extraction(letter, values, reading)


def _family(text: str, landmarks: Sequence[Landmark]) -> tuple[Family | None, FieldValue]:
    """Tell a letter's family by how many landmarks of its own each has in it.

    How far the first leads before the second tells how sure that is: a rationale that quotes
    a heading of another family takes one off the lead.
    """
    present = {mark.name for mark in landmarks}
    scores = {family.name: len(family.own_landmarks & present) for family in FAMILIES}
    best, second = sorted(FAMILIES, key=lambda family: -scores[family.name])[:2]
    if scores[best.name] < _FEWEST_LANDMARKS:
        rule = rules.FORMAT_NONE if unknown.is_letter(text) else rules.FORMAT_NO_LETTER
        return None, absent(rule, unknown.NAME)
    is_sure = scores[best.name] - scores[second.name] >= _SURE_LEAD
    rule = rules.FORMAT_LANDMARKS if is_sure else rules.FORMAT_FEW_LANDMARKS
    mark = next(mark for mark in landmarks if mark.name in best.own_landmarks)
    return best, found(text, Passage(mark.start, mark.words_end), best.name, rule)


def _extraction(
    letter: LetterText, letter_values: Mapping[str, FieldValue], reading: FamilyReading
) -> Extraction:
    in_order = [letter_values[field.key] for field in LETTER_FIELDS]
    for decision in reading.decisions:
        in_order += [decision[field.key] for field in DECISION_FIELDS]
    values = dict(zip(paths(len(reading.decisions)), in_order, strict=True))
    if any(number != values["case_number"].value for number in letter.cut_case_numbers):
        values["case_number"] = _of_another_page(letter, values["case_number"])
    if letter.has_scanned_pages:
        values = _doubted_after_lost_items(values, len(reading.decisions))
        values = dict(_as_recognised(letter, values))
    return Extraction(EXTRACTOR_VERSION, values, len(reading.decisions))


def _of_another_page(letter: LetterText, stated: FieldValue) -> FieldValue:
    """Return the case number where page furniture names another, or is the only place that does."""
    if stated.value is not None:
        return limited(stated, rules.HEADER_TWICE.confidence)
    return absent(rules.CASE_NUMBER_ANYWHERE, letter.cut_case_numbers[0])


def _doubted_after_lost_items(
    values: Mapping[str, FieldValue], count: int
) -> dict[str, FieldValue]:
    """Return the values, unsure where the items' numbers show that recognition lost an item.

    What the lost one said then stands in the item before it.
    """
    marked = dict(values)
    doubtful = rules.ITEM_NUMBER_DOUBTFUL
    numbers = [values[decision_path(index, "number")] for index in range(count)]
    if any(number.rule == doubtful.name for number in numbers):
        keys = ("number", "outcome", "treatment")
        of_items = [decision_path(index, key) for index in range(count) for key in keys]
        for path in ["outcome", *of_items]:
            marked[path] = limited(marked[path], doubtful.confidence)
    return marked


def _as_recognised(
    letter: LetterText, values: Mapping[str, FieldValue]
) -> Iterator[tuple[str, FieldValue]]:
    """Yield each value no surer than the recognition (OCR) is of the words it was read from.

    One that no words give is no surer than the worst page, where its label or its word may
    stand misread.
    """
    worst_page = min(page.quality for page in letter.pages)
    for path, value in values.items():
        sure = letter.reading_confidence(value.span) if value.span else worst_page
        yield path, limited(value, sure)
