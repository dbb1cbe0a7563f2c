"""The values a field can hold, and their ways to and from text and JSON."""

from __future__ import annotations

import contextlib
import re
from datetime import date, datetime
from enum import StrEnum
from typing import TypeAlias

Value: TypeAlias = str | int | date | tuple[str, ...] | None
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
    }
)

# Typed or printed dates. A two-digit year is read as 2000..2068, then 1969..1999, as
# strptime does; letters write "11-1-11" for dates of injury.
_COMMON_DATE = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})")
_DATE_FORMATS = (
    "%Y-%m-%d",
    "%m/%d/%Y",
    "%m-%d-%Y",
    "%m.%d.%Y",
    "%m/%d/%y",
    "%m-%d-%y",
    "%m.%d.%y",
    "%B %d, %Y",
    "%b %d, %Y",
    "%B %d %Y",
    "%b %d %Y",
    "%d %B %Y",
    "%d %b %Y",
)


class FieldType(StrEnum):
    """How a field's value is stored, edited and exported."""

    TEXT = "text"
    LONG_TEXT = "long text"
    INTEGER = "integer"
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
    """Return `text` as values hold it: folded, quotes straight, dashes as hyphens."""
    folded = fold(text)
    return folded if folded.isascii() else folded.translate(_TYPOGRAPHY)


def parse_date(text: str) -> date:
    """Read a date as people and letters write it, month before day.

    Raises:
        ValueMistake: where `text` is no date of the calendar.
    """
    common = _COMMON_DATE.fullmatch(text)
    if common:
        month, day, year = map(int, common.groups())
        with contextlib.suppress(ValueError):
            return date(year, month, day)
    folded = re.sub(r"(?<=\d)(?:st|nd|rd|th)\b", "", plain(text).replace(" ,", ","))
    for form in _DATE_FORMATS:
        try:
            return datetime.strptime(folded, form).date()  # noqa: DTZ007  a calendar day has no zone
        except ValueError:
            continue
    raise ValueMistake(f"“{fold(text)}” is not a date; type it as month/day/year, like 12/03/2015.")


def split_list(text: str) -> tuple[str, ...]:
    """Split a typed list at semicolons, or at commas where there is no semicolon."""
    separator = ";" if ";" in text else ","
    return tuple(entry for part in text.split(separator) if (entry := plain(part)))


def parse_value(type_: FieldType, text: str, allowed: tuple[str, ...] = ()) -> Value:
    """Turn what a person typed into a value of the given type.

    Blank text is ``None``, or the empty list for the list types.

    Raises:
        ValueMistake: where the text is no value of the type, or not among `allowed`.
    """
    folded = plain(text)
    if type_ is FieldType.CHOICES:
        return tuple(_choice(entry, allowed) for entry in split_list(text))
    if type_ is FieldType.LIST:
        return split_list(text)
    if not folded:
        return None
    if type_ is FieldType.DATE:
        return parse_date(folded)
    if type_ is FieldType.INTEGER:
        return _integer(folded)
    if type_ is FieldType.CHOICE:
        return _choice(folded, allowed)
    return folded


def _integer(text: str) -> int:
    if not re.fullmatch(r"[0-9]{1,9}", text):
        raise ValueMistake(f"“{text}” is not a whole number.")
    return int(text)


def _choice(text: str, allowed: tuple[str, ...]) -> str:
    for choice in allowed:
        if choice.casefold() == text.casefold():
            return choice
    if not allowed:
        return text
    raise ValueMistake(f"“{text}” is not one of: {', '.join(allowed)}.")


def display_value(value: Value) -> str:
    """Write a value as an editor or a table cell shows it; dates as month/day/year."""
    if value is None:
        return ""
    if isinstance(value, date):
        return value.strftime("%m/%d/%Y")
    if isinstance(value, tuple):
        return LIST_SEPARATOR.join(value)
    return str(value)


def value_to_json(value: Value) -> Json:
    """Return the JSON form of a value: ISO dates, lists of text."""
    if isinstance(value, date):
        return value.isoformat()
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
        return tuple(str(entry) for entry in data)
    if type_ is FieldType.DATE and isinstance(data, str):
        return date.fromisoformat(data)
    if type_ is FieldType.INTEGER and isinstance(data, int) and not isinstance(data, bool):
        return data
    if type_ in (FieldType.TEXT, FieldType.LONG_TEXT, FieldType.CHOICE) and isinstance(data, str):
        return data
    raise ValueError(f"{data!r} is no value of type {type_}")
