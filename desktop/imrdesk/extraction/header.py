"""The values that stand behind labels: case number, dates, priority.

They stand in tab columns, on one line, one a line, or below their labels; a label ends the
value of the one before it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from imrdesk.domain.case_number import CASE_NUMBER, case_number, case_numbers
from imrdesk.domain.record import FieldValue
from imrdesk.domain.values import Value, ValueMistake, parse_date, plain
from imrdesk.extraction import rules
from imrdesk.extraction.finding import (
    Passage,
    absent,
    found,
    limited,
    lowered,
    stands_alone,
    stripped,
)
from imrdesk.extraction.rules import Rule

# What each field's label says, in any family, in lower case. Each begins with a letter, not with
# a choice: the search passes over what begins with another letter. Labels of things that are no
# field only end the value before them.
_LABELS = {
    "case_number": (
        r"imr case (?:number|no\.?|#)",
        r"maximus case (?:number|no\.?|#)",
        r"case (?:number|no\.?|#)",
    ),
    "date_assigned": ("date assigned", "assigned date", "date of assignment", "assignment date"),
    "date_of_injury": (r"date of injury(?: \(doi\))?", "injury date", "doi"),
    "decision_date": (
        *("imr decision date", "decision date", "date of (?:imr )?(?:decision|determination)"),
        *("imr determination date", "final determination date", "determination date"),
    ),
    "ur_denial_date": (
        "ur (?:denial|decision|determination) date",
        "utilization review (?:denial|decision|determination) date",
        "date of (?:ur|utilization review) (?:denial|decision|determination)",
    ),
    "priority": ("review priority(?: level)?", "priority(?: level)?"),
    "application_received": (
        "imr application received(?: (?:date|on))?",
        "application received(?: (?:date|on))?",
        "date (?:imr )?application received",
        *("imr application receipt date", "application receipt date", "date received"),
    ),
    "other": (
        *(r"claims? (?:number|no\.?)", "employee(?: name)?", "employer", "insurer"),
        *("claims administrator", "provider(?: name)?", "treatment(?:s)? in dispute"),
        *("date(?:d)?", r"adj (?:number|no\.?)", "eams"),
    ),
}
_PHRASES = [(field, phrase) for field, phrases in _LABELS.items() for phrase in phrases]
# The empty group behind each phrase tells which it is.
_LABEL = re.compile(
    r"(?:" + "|".join(phrase.replace(" ", r"\s+") + "()" for _, phrase in _PHRASES) + r")\s{0,3}:"
)
# A label of whatever words, alone in its cell: its value stands in a row or a column below.
_CELL_LABEL = re.compile(
    r"(?:\A|(?<=[\n\t])|(?<=[^\S\n][^\S\n]))[^\W\d][\w/()#.'-]*(?: [\w/()#.'-]+){0,4}"
    r"[^\S\n]?:(?=[^\S\n]*\n|\t|[^\S\n]{2})"
)
_CELL_LABEL_END = re.compile(r":(?=[^\S\n]*\n|\t|[^\S\n]{2})")
_ANY_LABEL = re.compile(r"\s[A-Z][\w/()#.]*(?: [\w/()#.]+){0,4}\s?:(?!\S)|\t|[^\S\n]{3,}")

_CELL = re.compile(r"\S+(?: \S+)*")  # a tab or more than one blank parts two cells

_NOT_APPLICABLE = re.compile(
    r"n\s?[/.]?\s?a\b\.?|none\b|unknown\b|not\s+(?:available|applicable|provided|stated|given)\b"
    r"|unspecified\b|[-\u2013\u2014_]+",
    re.IGNORECASE,
)
_REDACTED = re.compile(r"\W*(?:redacted|x{3,})\W*|[\u2588\u25a0_]{2,}", re.IGNORECASE)
_MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?"
DATE = re.compile(
    r"\d{1,4}\s?[-/.\u2010-\u2015]\s?\d{1,2}\s?[-/.\u2010-\u2015]\s?\d{2,4}(?!\d)"
    rf"|{_MONTH}\s*\d{{1,2}}(?:st|nd|rd|th)?\s*,?\s*\d{{4}}"
    rf"|\d{{1,2}}(?:\s+{_MONTH},?\s+|[-\u2010-\u2015]{_MONTH}[-\u2010-\u2015])\d{{4}}",
    re.IGNORECASE,
)
_SPACED_SIGN = re.compile(r"\s*([-/.\u2010-\u2015])\s*")
_MONTH_NAME = re.compile(r"\A([a-z]{3})[a-z]*\.?\s*", re.IGNORECASE)
_PRIORITY = re.compile(r"(standard|expedited)\b", re.IGNORECASE)


class _Labelled(NamedTuple):
    """A label and the passage behind it, up to the next label."""

    field: str
    label: Passage
    behind: Passage


class _Parsed(NamedTuple):
    """A value and the place that it was read at."""

    value: Value
    place: Passage


HEADER_FIELDS = tuple(field for field in _LABELS if field != "other")
"""The fields that a header gives, by any family's label."""


def read_header(text: str, end: int) -> dict[str, FieldValue]:
    """Return the header's fields, read from ``text[:end]``; every one of `HEADER_FIELDS`."""
    seen: dict[str, FieldValue] = {}
    for field, value in _values(text, list(_labelled(text, end))):
        if field not in seen:
            seen[field] = value
        elif value.value is not None and value.value != seen[field].value:
            seen[field] = _twice(seen[field], value)
    missing = absent(rules.HEADER_MISSING)
    values = {field: seen.get(field, missing) for field in HEADER_FIELDS}
    if values["case_number"].value is None:
        values["case_number"] = _case_number_anywhere(text) or values["case_number"]
    if len(set(case_numbers(text))) > 1:
        values["case_number"] = limited(values["case_number"], rules.HEADER_TWICE.confidence)
    return values


def _twice(earlier: FieldValue, later: FieldValue) -> FieldValue:
    chosen = later if earlier.value is None else earlier
    rule = rules.HEADER_TWICE
    return FieldValue(chosen.value, chosen.raw, chosen.span, rule.name, rule.confidence)


def _labelled(text: str, end: int) -> Iterator[_Labelled]:
    lower = lowered(text)[:end]
    by_end = {
        match.end(): (match.start(), _PHRASES[(match.lastindex or 0) - 1][0])
        for match in _LABEL.finditer(lower)
        if stands_alone(text, match.start())
    }
    if by_end:
        first_line = lower.rfind("\n", 0, next(iter(by_end.values()))[0]) + 1
        known = {end for end, (_, field) in by_end.items() if field != "other"}
        ends = (colon.end() for colon in _CELL_LABEL_END.finditer(lower, first_line))
        if not known.issuperset(ends):  # searched only where a colon ends no field's own label
            for cell in _CELL_LABEL.finditer(lower, first_line):
                if cell.end() not in known:
                    by_end[cell.end()] = (cell.start(), "other")
    labels = [(Passage(start, end), field) for end, (start, field) in sorted(by_end.items())]
    for (label, field), (following, _) in pairwise([*labels, (Passage(end, end), "")]):
        yield _Labelled(field, label, Passage(label.end, following.start))


def _values(text: str, labelled: list[_Labelled]) -> Iterator[tuple[str, FieldValue]]:
    """Yield every field with what stands behind its label."""
    waiting: list[_Labelled] = []
    for entry in labelled:
        place = stripped(text, *entry.behind)
        if place.start == place.end:
            waiting.append(entry)
            continue
        if waiting and "\n" in text[entry.behind.start : place.start]:
            yield from _below(text, [*waiting, entry], place)
        else:
            yield from _blank(waiting)
            yield from _value(text, entry.field, place, rules.HEADER_LABEL)
        waiting = []
    yield from _blank(waiting)


def _below(text: str, labels: list[_Labelled], place: Passage) -> Iterator[tuple[str, FieldValue]]:
    """Yield the values below labels that have none behind them: a column's, or a row's."""
    column = _column(text, labels, place)
    if column:
        for entry, line in zip(labels, column, strict=True):
            yield from _value(text, entry.field, line, rules.HEADER_COLUMNS)
        return
    breaks = [
        index
        for index, (above, below) in enumerate(pairwise(labels), start=1)
        if "\n" in text[above.label.end : below.label.start]
    ]
    if breaks and "\n" in text[place.start : place.end]:
        # More lines than a row has, and no column: whose value each is cannot be told.
        for entry in labels:
            if entry.field != "other":
                yield entry.field, found(text, place, None, rules.HEADER_UNREADABLE)
        return
    row_start = breaks[-1] if breaks else 0
    yield from _blank(labels[:row_start])
    yield from _row(text, labels[row_start:], _line_of(text, place))


def _column(text: str, labels: list[_Labelled], place: Passage) -> list[Passage]:
    """Return the lines of a column of values below a column of labels: one of each one's kind."""
    lines: list[Passage] = []
    at = place
    while at.start < at.end and len(lines) < len(labels):
        lines.append(_line_of(text, at))
        at = stripped(text, lines[-1].end, place.end)
    is_column = len(lines) == len(labels) and all(
        _is_of_kind(text, entry, line) for entry, line in zip(labels, lines, strict=True)
    )
    return lines if is_column else []


def _is_of_kind(text: str, entry: _Labelled, line: Passage) -> bool:
    """Tell whether a line is a value of a label's kind, or says that there is none."""
    if entry.field == "other":
        return True
    parsed = _PARSERS.get(entry.field, _parse_date)(text, line)
    words = text[line.start : line.end]
    return bool(parsed and parsed.place == line) or _why_none(words) != rules.HEADER_UNREADABLE


def _blank(entries: list[_Labelled]) -> Iterator[tuple[str, FieldValue]]:
    for entry in entries:
        if entry.field != "other":
            yield entry.field, absent(rules.HEADER_BLANK)


def _row(text: str, labels: list[_Labelled], line: Passage) -> Iterator[tuple[str, FieldValue]]:
    """Yield the values on the line below a row of labels, where there is one for each label."""
    cells = _cells_by_kind(text, labels, line) or _cells_by_gaps(text, line)
    for index, entry in enumerate(labels):
        if len(cells) == len(labels):
            yield from _value(text, entry.field, cells[index], rules.HEADER_COLUMNS)
        elif entry.field != "other":
            yield entry.field, found(text, line, None, rules.HEADER_UNREADABLE)


def _cells_by_kind(text: str, labels: list[_Labelled], line: Passage) -> list[Passage]:
    """Return the cells of a line that holds a value of each label's kind, one after the other."""
    cells = []
    position = line.start
    for entry in labels:
        within = stripped(text, position, line.end)
        parsed = _PARSERS.get(entry.field, _parse_date)(text, within)
        none = _NOT_APPLICABLE.match(text, *within)
        if parsed:
            cells.append(parsed.place)
        elif none:
            cells.append(Passage(*none.span()))
        else:
            return []
        position = cells[-1].end
    return cells if position == line.end else []


def _cells_by_gaps(text: str, line: Passage) -> list[Passage]:
    return [Passage(*match.span()) for match in _CELL.finditer(text, *line)]


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
    parsed = _PARSERS.get(field, _parse_date)(text, place)
    own = parsed.place if parsed and parsed.place.end == place.end else _own_part(text, place)
    words = text[own.start : own.end]
    if parsed is None:
        return found(text, own, None, _why_none(words))
    has_more = text[parsed.place.end : own.end].strip(" .,;|*\xa0")
    return found(text, parsed.place, parsed.value, rules.HEADER_MORE if has_more else rule)


def _why_none(words: str) -> Rule:
    if _REDACTED.fullmatch(words):
        return rules.HEADER_REDACTED
    is_none = _NOT_APPLICABLE.fullmatch(words) is not None
    return rules.HEADER_NOT_APPLICABLE if is_none else rules.HEADER_UNREADABLE


def _parse_date(text: str, within: Passage) -> _Parsed | None:
    match = DATE.match(text, *within)
    if not match:
        return None
    try:
        return _Parsed(read_date(match[0]), Passage(*match.span()))
    except ValueMistake:
        return None


@lru_cache(maxsize=8192)  # the same days stand in thousands of letters
def read_date(words: str) -> date:
    """Read a date as letters print it.

    Raises:
        ValueMistake: where it is no date of the calendar.
    """
    if words[:1].isdigit():
        return parse_date(words if len(words.split()) == 1 else _SPACED_SIGN.sub(r"\1", words))
    return parse_date(_MONTH_NAME.sub(r"\1 ", plain(words)).replace(".", ""))


def _parse_case_number(text: str, within: Passage) -> _Parsed | None:
    match = CASE_NUMBER.match(text, *within)
    return _Parsed(case_number(match), Passage(*match.span())) if match else None


def _parse_priority(text: str, within: Passage) -> _Parsed | None:
    match = _PRIORITY.match(text, *within)
    return _Parsed(match[1].capitalize(), Passage(*match.span())) if match else None


_PARSERS: Mapping[str, Callable[[str, Passage], _Parsed | None]] = {
    "case_number": _parse_case_number,
    "priority": _parse_priority,
}


def _case_number_anywhere(text: str) -> FieldValue | None:
    match = CASE_NUMBER.search(text)
    if not match:
        return None
    return found(text, Passage(*match.span()), case_number(match), rules.CASE_NUMBER_ANYWHERE)
