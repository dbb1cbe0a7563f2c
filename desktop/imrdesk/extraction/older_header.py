"""The header of the letters of 2013, and the sentences in which they state the same dates."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from imrdesk.domain.record import FieldValue
from imrdesk.domain.values import ValueMistake
from imrdesk.extraction import rules
from imrdesk.extraction.finding import Passage, absent, found, limited
from imrdesk.extraction.header import DATE, read_date, read_header
from imrdesk.extraction.rules import Rule

_DATED = re.compile(
    r"(?:\A|\n)[^\S\n]*(?:date[d]?|letter date|date of (?:letter|notice))\s*:\s*", re.IGNORECASE
)
# What stands before the letter's own date, and what only a sheet sent with the letter has.
_LETTER_BEGINS = re.compile(
    r"independent\s+medical\s+review|maximus|case\s+(?:number|no\b|#)|medical\s+professional\s+review",
    re.IGNORECASE,
)
_COVER = re.compile(
    r"\b(?:fax|facsimile|transmission)\s+(?:cover|transmi\w+|sheet|message|report)\b"
    r"|\bcover\s+(?:sheet|page|letter)\b|\n[^\S\n]*(?:from|sent|subject|pages|no\. of pages)\s*:",
    re.IGNORECASE,
)


def read_older_header(text: str, end: int, not_given: Iterable[str]) -> dict[str, FieldValue]:
    """Return the header's fields, read from ``text[:end]``.

    The fields in `not_given` are those that letters of the family do not give, so that it
    is no mistake where they are missing.
    """
    values = read_header(text, end)
    if values["decision_date"].rule == rules.HEADER_MISSING.name:
        values["decision_date"] = _dated(text, end) or values["decision_date"]
    for field in not_given:
        if values[field].rule == rules.HEADER_MISSING.name:
            values[field] = absent(rules.HEADER_NOT_IN_FAMILY)
    return values


def _dated(text: str, end: int) -> FieldValue | None:
    """Return the date of the letter; a sheet before it, as of a fax, has a date of its own."""
    dates = [date_at(text, label.end()) for label in _DATED.finditer(text, 0, end)]
    dated = [value for value in dates if value]
    if not dated or dated[0].span is None:
        return None
    is_one = len({value.value for value in dated}) == 1
    begins = _LETTER_BEGINS.search(text, 0, dated[0].span.start)
    is_cover = _COVER.search(text, 0, dated[0].span.start)
    is_certain = is_one and begins and not is_cover
    return dated[0] if is_certain else limited(dated[0], rules.HEADER_TWICE.confidence)


def date_at(text: str, position: int, rule: Rule = rules.HEADER_DATED) -> FieldValue | None:
    """Return the date that stands at a place; None where none does."""
    words = DATE.match(text, position)
    if words is None:
        return None
    try:
        return found(text, Passage(*words.span()), read_date(words[0]), rule)
    except ValueMistake:
        return None


def read_sentences(
    text: str, sentences: Mapping[str, re.Pattern[str]], start: int, end: int
) -> dict[str, FieldValue]:
    """Return the dates that sentences of ``text[start:end]`` state; each ends before its date."""
    dates = {}
    for field, sentence in sentences.items():
        match = sentence.search(text, start, end)
        value = date_at(text, match.end(), rules.HEADER_SENTENCE) if match else None
        if value:
            dates[field] = value
    return dates


def agreed(value: FieldValue, second: FieldValue) -> FieldValue:
    """Return a field that stands at two places of the letter: the first where it has a value."""
    if value.value is None:
        return second if value.rule == rules.HEADER_MISSING.name else value
    if not value.is_sure:
        return value
    is_same = value.value == second.value
    rule = rules.HEADER_AGREES if is_same else rules.HEADER_DISAGREES
    return value._replace(rule=rule.name, confidence=rule.confidence)
