"""The values that stand behind labels: case number, dates, priority.

They stand in tab columns, on one line, one a line, or below their labels; a label ends the
value of the one before it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import NamedTuple

from imrdesk.domain.record import FieldValue
from imrdesk.domain.values import Value, ValueMistake, parse_date, plain
from imrdesk.extraction import rules
from imrdesk.extraction.finding import Passage, absent, found, stripped
from imrdesk.extraction.rules import Rule

# What each field's label says, in any family. Labels of things that are no field only end
# the value before them.
_LABELS = {
    "case_number": r"(?:(?:imr|maximus) )?case (?:number|no\.?|#)",
    "date_assigned": r"date assigned|assignment date",
    "date_of_injury": r"date of injury|injury date",
    "decision_date": r"decision date|date of (?:imr )?decision",
    "ur_denial_date": (
        r"ur (?:denial|decision) date|date of (?:ur|utilization review) (?:denial|decision)"
    ),
    "priority": r"priority",
    "application_received": r"(?:imr )?application received(?: date)?|date application received",
}
_OTHER_LABELS = (
    r"(?:claims? (?:number|no\.?)|employee(?: name)?|employer|insurer|claims administrator|"
    r"provider(?: name)?|treatment(?:s)? in dispute|date(?:d)?|adj (?:number|no\.?)|eams)"
)
_LABEL = re.compile(
    r"(?<![^\W_])(?:"
    + "|".join(f"(?P<{field}>{words})" for field, words in _LABELS.items()).replace(" ", r"\s+")
    + f"|(?P<other>{_OTHER_LABELS})".replace(" ", r"\s+")
    + r")\s{0,3}:",
    re.IGNORECASE,
)
_ANY_LABEL = re.compile(r"\s[A-Z][\w/()#.]*(?: [\w/()#.]+){0,4}\s?:(?!\S)|\t|[^\S\n]{3,}")

_NOT_APPLICABLE = re.compile(
    r"n\s?[/.]?\s?a\b\.?|none\b|unknown\b|not\s+(?:available|applicable|provided|stated|given)\b"
    r"|unspecified\b|[-\u2013\u2014_]+(?=\s|\Z)",
    re.IGNORECASE,
)
_MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?"
_DATE = re.compile(
    r"\d{1,4}\s?[-/.\u2010-\u2015]\s?\d{1,2}\s?[-/.\u2010-\u2015]\s?\d{2,4}(?!\d)"
    rf"|{_MONTH}\s*\d{{1,2}}(?:st|nd|rd|th)?\s*,?\s*\d{{4}}|\d{{1,2}}\s+{_MONTH},?\s+\d{{4}}",
    re.IGNORECASE,
)
CASE_NUMBER = re.compile(
    r"(?<![A-Z])CM\s?(\d{2})\s?[-\u2010-\u2015_ ]?\s?(\d{7})(?!\d)", re.IGNORECASE
)
_PRIORITY = re.compile(r"(standard|expedited)\b", re.IGNORECASE)


class _Labelled(NamedTuple):
    """A label and the passage behind it, up to the next label."""

    field: str
    label: Passage
    behind: Passage


class _Parsed(NamedTuple):
    """A value at the beginning of some words, and how many of their characters it takes."""

    value: Value
    length: int
    rule: Rule = rules.HEADER_LABEL


HEADER_FIELDS = tuple(_LABELS)
"""The fields that a header gives, by any family's label."""


def read_header(text: str, end: int) -> dict[str, FieldValue]:
    """Return the header's fields, read from ``text[:end]``; every one of `HEADER_FIELDS`."""
    values = {field: absent(rules.HEADER_MISSING) for field in HEADER_FIELDS}
    seen: dict[str, FieldValue] = {}
    for field, value in _values(text, list(_labelled(text, end))):
        if field not in seen:
            seen[field] = value
        elif value.value is not None and value.value != seen[field].value:
            seen[field] = _twice(seen[field], value)
    values.update(seen)
    if values["case_number"].value is None:
        values["case_number"] = _case_number_anywhere(text) or values["case_number"]
    return values


def _twice(earlier: FieldValue, later: FieldValue) -> FieldValue:
    chosen = later if earlier.value is None else earlier
    rule = rules.HEADER_TWICE
    return FieldValue(chosen.value, chosen.raw, chosen.span, rule.name, rule.confidence)


def _labelled(text: str, end: int) -> Iterator[_Labelled]:
    matches = list(_LABEL.finditer(text, 0, end))
    for index, match in enumerate(matches):
        stop = matches[index + 1].start() if index + 1 < len(matches) else end
        field = str(match.lastgroup)
        yield _Labelled(field, Passage(*match.span()), Passage(match.end(), stop))


def _values(text: str, labelled: list[_Labelled]) -> Iterator[tuple[str, FieldValue]]:
    """Yield every field with what stands behind its label."""
    waiting: list[_Labelled] = []
    for entry in labelled:
        if waiting and "\n" in text[waiting[-1].label.end : entry.label.start]:
            yield from _blank(waiting)
            waiting = []
        place = stripped(text, *entry.behind)
        if place.start == place.end:
            waiting.append(entry)
            continue
        if waiting and "\n" in text[entry.behind.start : place.start]:
            yield from _row(text, [*waiting, entry], _line_of(text, place))
        else:
            yield from _blank(waiting)
            yield from _value(text, entry.field, _own_part(text, place), rules.HEADER_LABEL)
        waiting = []
    yield from _blank(waiting)


def _blank(entries: list[_Labelled]) -> Iterator[tuple[str, FieldValue]]:
    for entry in entries:
        if entry.field != "other":
            yield entry.field, absent(rules.HEADER_BLANK)


def _row(text: str, labels: list[_Labelled], line: Passage) -> Iterator[tuple[str, FieldValue]]:
    """Yield the values on the line below a row of labels, where there is one for each label."""
    for cell_words in (r"\S+(?: \S+)*", r"\S+"):
        cells = [Passage(*m.span()) for m in re.compile(cell_words).finditer(text, *line)]
        if len(cells) == len(labels):
            for entry, cell in zip(labels, cells, strict=True):
                yield from _value(text, entry.field, cell, rules.HEADER_COLUMNS)
            return
    for entry in labels:
        if entry.field != "other":
            yield entry.field, found(text, line, None, rules.HEADER_UNREADABLE)


def _line_of(text: str, place: Passage) -> Passage:
    """Return the first line of a passage."""
    line_end = text.find("\n", place.start, place.end)
    return stripped(text, place.start, place.end if line_end < 0 else line_end)


def _own_part(text: str, place: Passage) -> Passage:
    """Cut a label's value at its line's end, and where an unknown label follows it."""
    start, end = _line_of(text, place)
    following = _ANY_LABEL.search(text, start, end)
    return stripped(text, start, following.start() if following else end)


def _value(text: str, field: str, place: Passage, rule: Rule) -> Iterator[tuple[str, FieldValue]]:
    if field != "other":
        yield field, _read_value(text, field, place, rule)


def _read_value(text: str, field: str, place: Passage, rule: Rule) -> FieldValue:
    words = text[place.start : place.end]
    not_applicable = _NOT_APPLICABLE.match(words)
    if not_applicable and not_applicable.end() == len(words):
        return found(text, place, None, rules.HEADER_NOT_APPLICABLE)
    parsed = _PARSERS.get(field, _parse_date)(words)
    if parsed is None:
        return found(text, place, None, rules.HEADER_UNREADABLE)
    if words[parsed.length :].strip(" .,;|*\xa0"):
        rule = rules.HEADER_MORE
    return found(text, Passage(place.start, place.start + parsed.length), parsed.value, rule)


def _parse_date(words: str) -> _Parsed | None:
    match = _DATE.match(words)
    if not match:
        return None
    try:
        return _Parsed(read_date(match[0]), match.end())
    except ValueMistake:
        return None


def read_date(words: str) -> date:
    """Read a date as letters print it.

    Raises:
        ValueMistake: where it is no date of the calendar.
    """
    tidy = plain(words)
    if tidy[:1].isdigit():
        tidy = re.sub(r"\s*([-/.])\s*", r"\1", tidy)
        return parse_date(tidy)
    return parse_date(re.sub(r"^([A-Za-z]{3})[a-z]*\.?\s*", r"\1 ", tidy).replace(".", ""))


def _parse_case_number(words: str) -> _Parsed | None:
    match = CASE_NUMBER.match(words)
    return _Parsed(f"CM{match[1]}-{match[2]}", match.end()) if match else None


def _parse_priority(words: str) -> _Parsed | None:
    match = _PRIORITY.match(words)
    return _Parsed(match[1].capitalize(), match.end()) if match else None


_PARSERS: Mapping[str, Callable[[str], _Parsed | None]] = {
    "case_number": _parse_case_number,
    "priority": _parse_priority,
}


def _case_number_anywhere(text: str) -> FieldValue | None:
    match = CASE_NUMBER.search(text)
    if not match:
        return None
    value = f"CM{match[1]}-{match[2]}"
    return found(text, Passage(*match.span()), value, rules.CASE_NUMBER_ANYWHERE)
