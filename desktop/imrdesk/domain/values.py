"""The values a field can hold, and their ways to and from text and JSON."""

from __future__ import annotations

import math
import re
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import TypeAlias

from imrdesk.domain.words import say

Value: TypeAlias = str | int | float | date | tuple[str, ...] | None
"""What a field holds; ``None`` where the letter gives nothing."""

Json: TypeAlias = str | int | float | bool | list["Json"] | dict[str, "Json"] | None

LIST_SEPARATOR = "; "
"""Between the entries of a list value in a table cell or an editor (record.md)."""

# What letters print typographically and values hold plainly, so that the same words are the
# same value whatever program wrote the letter.
_TYPOGRAPHY = str.maketrans(
    {
        **dict.fromkeys("\u2018\u2019\u201a\u201b\u02bc\u2032", "'"),
        **dict.fromkeys("\u201c\u201d\u201e\u201f\u2033", '"'),
        **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212", "-"),
        "\ufb00": "ff",
        "\ufb01": "fi",
        "\ufb02": "fl",
        "\ufb03": "ffi",
        "\ufb04": "ffl",
        # Characters that nobody sees, which come along from a web page or a word processor.
        **dict.fromkeys("\u00ad\u200b\u200c\u200d\u2060\ufeff"),
    }
)

# Dates as people type them and letters print them: month before day, or the year first.
# The months' names are spelled out here because strptime's follow the system's language.
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?P<name>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sep(?:t(?:ember)?)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_DAY = r"(?P<day>[0-9]{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>[0-9]{4}|[0-9]{2})"
_DATE_FORMS = tuple(
    re.compile(form, re.IGNORECASE | re.ASCII)
    for form in (
        rf"(?P<month>[0-9]{{1,2}}) ?(?P<sep>[-/.]) ?(?P<day>[0-9]{{1,2}}) ?(?P=sep) ?{_YEAR}",
        r"(?P<year>[0-9]{4})(?P<sep>[-/.])(?P<month>[0-9]{1,2})(?P=sep)(?P<day>[0-9]{1,2})",
        rf"{_MONTH} ?{_DAY}(?: ?, ?| ){_YEAR}",
        rf"{_DAY}(?: |-| of ){_MONTH}(?:,? |-){_YEAR}",
    )
)

# Industrial injuries that are still in dispute reach back to the 1950s.
_FIRST_TWO_DIGIT_YEAR = 1950
# A year outside these is a slip of the typist: 0213 for 2013.
_YEARS = range(1900, 2100)

# A sign, digits with or without commas at the thousands, and a point. What is left out, like
# exponents and currencies, nobody types into a field for plain numbers.
_NUMBER = re.compile(
    r"(?P<sign>[-+]?) ?(?P<digits>(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]*)(?:\.[0-9]*)?)"
)
MOST_DIGITS = 15
"""So many digits of a number are kept exactly, and no more are taken."""

_QUOTED_AT_MOST = 60


class FieldType(StrEnum):
    """How a field's value is stored, edited and exported."""

    TEXT = "text"
    LONG_TEXT = "long text"
    INTEGER = "integer"
    NUMBER = "number"
    DATE = "date"
    CHOICE = "choice"
    LIST = "list of text"
    CHOICES = "list of choices"


class ValueMistake(ValueError):  # noqa: N818  it is the reader's mistake, said in a sentence
    """A typed text that is no value of the field's type; its text is one sentence."""


def fold(text: str) -> str:
    """Return `text` with every run of white space as one space, trimmed."""
    return " ".join(text.split())


def plain(text: str) -> str:
    """Return `text` as values hold it: folded, quotes straight, dashes as hyphens.

    A workspace does not store words that are a quote's plain form, so other rules here need
    a migration there.
    """
    return fold(text if text.isascii() else text.translate(_TYPOGRAPHY))


def parse_date(text: str) -> date:
    """Read a date as people and letters write it, month before day.

    A year of two digits lies in 1950..2049, because letters write 11-1-11 and 3-2-68.

    Raises:
        ValueMistake: where `text` is no day of the calendar, or far from any letter's time.
    """
    written = plain(text).rstrip(".,;")
    for form in _DATE_FORMS:
        match = form.fullmatch(written)
        if match:
            return _calendar_day(match, text)
    raise _no_date(text)


def _calendar_day(match: re.Match[str], text: str) -> date:
    parts = match.groupdict()
    month = int(parts["month"]) if "month" in parts else _month_number(parts["name"])
    year = int(parts["year"])
    if len(parts["year"]) == 2:
        year = _FIRST_TWO_DIGIT_YEAR + (year - _FIRST_TWO_DIGIT_YEAR) % 100
    if year not in _YEARS:
        raise ValueMistake(
            say("The year of {words} cannot be; years go from 1900 to 2099.", words=_quoted(text))
        )
    try:
        return date(year, month, int(parts["day"]))
    except ValueError as error:
        raise _no_date(text) from error


def _month_number(name: str) -> int:
    return _MONTHS.index(name[:3].lower()) + 1


def parse_number(text: str) -> float:
    """Read a number as people write it: ``12``, ``-3.5``, ``1,250.75``.

    What is read is shown again with the same digits, which is why there may not be more of them
    than `MOST_DIGITS`.

    Raises:
        ValueMistake: where `text` is no number, or has more digits than are kept.
    """
    match = _NUMBER.fullmatch(plain(text))
    digits = match["digits"].replace(",", "") if match else ""
    if match is None or not digits.strip("."):
        raise ValueMistake(
            say("{words} is not a number; type it in digits, like 12 or 3.5.", words=_quoted(text))
        )
    if len(digits.replace(".", "").lstrip("0")) > MOST_DIGITS or len(digits) > 2 * MOST_DIGITS:
        raise ValueMistake(
            say(
                "{words} has more digits than the {most_digits} that are kept.",
                words=_quoted(text),
                most_digits=MOST_DIGITS,
            )
        )
    return float(match["sign"] + digits) + 0.0  # never a negative zero


def _number_text(number: float) -> str:
    """Write a number with the fewest digits that tell it from every other, never as a power."""
    written = f"{Decimal(repr(number)):f}"
    return written.rstrip("0").rstrip(".") if "." in written else written


def _no_date(text: str) -> ValueMistake:
    return ValueMistake(
        say(
            "{words} is not a date; type it as month/day/year, like 12/03/2015.",
            words=_quoted(text),
        )
    )


def _quoted(text: str) -> str:
    """Return the typed words for a message, cut where a whole passage was taken by mistake."""
    words = fold(text)
    return f"“{words}”" if len(words) <= _QUOTED_AT_MOST else f"“{words[:_QUOTED_AT_MOST]}…”"


def split_list(text: str) -> tuple[str, ...]:
    """Split a typed list at semicolons, or at commas where there is no semicolon."""
    separator = ";" if ";" in text else ","
    return tuple(entry for part in text.split(separator) if (entry := plain(part).strip(" ,")))


def parse_value(type_: FieldType, text: str, allowed: tuple[str, ...] = ()) -> Value:
    """Turn what a person typed into a value of the given type.

    Blank text is ``None``, or the empty list for the list types. Several choices are a set:
    each once, in the order of `allowed`.

    Raises:
        ValueMistake: where the text is no value of the type, or not among `allowed`.
    """
    folded = plain(text)
    if type_ is FieldType.CHOICES:
        return _choices(split_list(text), allowed)
    if type_ is FieldType.LIST:
        return split_list(text)
    if not folded:
        return None
    if type_ is FieldType.DATE:
        return parse_date(folded)
    if type_ is FieldType.INTEGER:
        return _integer(folded)
    if type_ is FieldType.NUMBER:
        return parse_number(folded)
    if type_ is FieldType.CHOICE:
        return _choice(folded, allowed)
    return folded


def _integer(text: str) -> int:
    if not re.fullmatch(r"[0-9]{1,9}", text):
        raise ValueMistake(say("{words} is not a whole number.", words=_quoted(text)))
    return int(text)


def _choice(text: str, allowed: tuple[str, ...]) -> str:
    for choice in allowed:
        if choice.casefold() == text.casefold():
            return choice
    if not allowed:
        return text
    raise ValueMistake(
        say("{words} is not one of: {allowed}.", words=_quoted(text), allowed=", ".join(allowed))
    )


def _choices(entries: tuple[str, ...], allowed: tuple[str, ...]) -> tuple[str, ...]:
    chosen = dict.fromkeys(_choice(entry, allowed) for entry in entries)
    return tuple(sorted(chosen, key=allowed.index)) if allowed else tuple(chosen)


def display_value(value: Value) -> str:
    """Write a value as an editor shows it, such that `parse_value` reads it back.

    Dates are written month/day/year. A semicolon ends a lone entry that has a comma inside.
    """
    if value is None:
        return ""
    if isinstance(value, date):
        return f"{value.month:02}/{value.day:02}/{value.year:04}"
    if isinstance(value, tuple):
        lone = len(value) == 1 and "," in value[0]
        return f"{value[0]};" if lone else LIST_SEPARATOR.join(value)
    return _number_text(value) if isinstance(value, float) else str(value)


def value_to_json(value: Value) -> Json:
    """Return the JSON form of a value: ISO dates, lists of text, whole numbers without a point."""
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer():
        return int(value)
    if isinstance(value, tuple):
        return list(value)
    return value


def value_from_json(type_: FieldType, data: Json) -> Value:
    """Return the value whose JSON form is `data`.

    Raises:
        ValueError: where `data` is no JSON form of the type.
    """
    if data is None:
        return None
    if type_ in (FieldType.LIST, FieldType.CHOICES) and isinstance(data, list):
        entries = tuple(entry for entry in data if isinstance(entry, str))
        if len(entries) == len(data):
            return entries
    if type_ is FieldType.DATE and isinstance(data, str):
        return date.fromisoformat(data)
    if type_ in (FieldType.INTEGER, FieldType.NUMBER):
        return _number_from_json(type_, data)
    if type_ in (FieldType.TEXT, FieldType.LONG_TEXT, FieldType.CHOICE) and isinstance(data, str):
        return data
    raise _no_json_of(type_, data)


_TOO_GREAT = 2**63
"""Beyond what a database keeps as a whole number."""


def _number_from_json(type_: FieldType, data: Json) -> int | float:
    if isinstance(data, int | float) and not isinstance(data, bool):
        if type_ is FieldType.NUMBER and math.isfinite(data):
            return float(data)
        if type_ is FieldType.INTEGER and isinstance(data, int) and abs(data) < _TOO_GREAT:
            return data
    raise _no_json_of(type_, data)


def _no_json_of(type_: FieldType, data: Json) -> ValueError:
    return ValueError(f"{data!r} is no value of type {type_}")
