"""The small language in which letters are searched for, as the user guide explains it.

``treatment:norco outcome:overturned decided:2014..2015 "functional improvement" -tag:done``

Every term must hold. A word or a “phrase” is looked for in the letter, its values, its notes,
its case number and the name of its file; ``key:value`` in one thing alone; ``a,b`` is either,
``a..b`` from one to the other, a ``-`` before a term turns it round, and the last word, like one
with a ``*`` behind it, may go on.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum, auto
from typing import TypeAlias

from imrdesk.domain.fields import (
    CATEGORIES,
    DECISION_FIELDS,
    FORMATS,
    GUIDELINE_SOURCES,
    LETTER_FIELDS,
    OVERTURNED,
    PARTIALLY_OVERTURNED,
    UPHELD,
    Field,
)
from imrdesk.domain.status import Status
from imrdesk.domain.values import FieldType, ValueMistake, parse_date
from imrdesk.domain.words import say


class KeyKind(Enum):
    """What the values after a key are."""

    WORDS = auto()
    CHOICE = auto()
    DATE = auto()
    NUMBER = auto()


@dataclass(frozen=True, slots=True)
class SearchKey:
    """One thing that can be searched by itself.

    Attributes:
        name: what stands before the colon.
        meaning: what it looks at, for the completion and the guide.
        allowed: the values of a choice.
    """

    name: str
    kind: KeyKind
    meaning: str
    allowed: tuple[str, ...] = ()


ANY_CATEGORY, NO_SOURCE = "any", "none"
DECISION_PREFIX = "decisions."
"""What the key of a decision's field begins with where a letter has fields of the same names."""
_CORRECTABLE = (
    *(field.key for field in LETTER_FIELDS),
    *(DECISION_PREFIX + field.key for field in DECISION_FIELDS),
)

_W, _C, _D, _N = KeyKind.WORDS, KeyKind.CHOICE, KeyKind.DATE, KeyKind.NUMBER

SEARCH_KEYS: Mapping[str, SearchKey] = {
    key.name: key
    for key in (
        SearchKey("case", _W, "the case number, with or without its hyphen"),
        SearchKey("text", _W, "the words of the letter"),
        SearchKey("note", _W, "notes and the passages they are on"),
        SearchKey("file", _W, "the name of the file"),
        SearchKey("status", _C, "how far the review has come", tuple(Status)),
        SearchKey(
            "outcome", _C, "the outcome of the case", (UPHELD, OVERTURNED, PARTIALLY_OVERTURNED)
        ),
        SearchKey("treatment", _W, "a disputed treatment"),
        SearchKey("decision", _C, "the outcome of a decision", (UPHELD, OVERTURNED)),
        SearchKey("category", _C, "the category of a decision", CATEGORIES),
        SearchKey("subcategory", _W, "the subcategory of a decision"),
        SearchKey("body", _W, "the body part of a decision"),
        SearchKey("source", _C, "what the IMR reviewer relied on", GUIDELINE_SOURCES),
        SearchKey("specialty", _W, "the reviewer’s specialties"),
        SearchKey("format", _C, "the letter family", FORMATS),
        SearchKey("priority", _C, "the priority", ("Standard", "Expedited")),
        SearchKey("sex", _C, "the injured worker’s sex", ("male", "female")),
        SearchKey("tag", _W, "a tag of the letter"),
        SearchKey("check", _W, "an open check, by its name"),
        SearchKey("reviewer", _W, "who changed the letter last"),
        SearchKey("assigned", _W, "whom the letter is assigned to"),
        SearchKey("decided", _D, "the decision date"),
        SearchKey("injured", _D, "the date of injury"),
        SearchKey("denied", _D, "the UR denial date"),
        SearchKey("received", _D, "the day the application was received"),
        SearchKey("assigned_on", _D, "the day the case was assigned"),
        SearchKey("year", _N, "the year of the decision"),
        SearchKey("age", _N, "the injured worker’s age"),
        SearchKey("days", _N, "days from the application to the decision"),
        SearchKey("left", _N, "how many values are still to be looked at"),
        SearchKey("arrival", _N, "the place in the order in which letters came in"),
        SearchKey("imported", _D, "the day the letter was imported"),
        SearchKey("reviewed_on", _D, "the day the letter came to be reviewed"),
        SearchKey("signed_on", _D, "the day the letter was signed off"),
        SearchKey("finished_by", _W, "who reviewed it or signed it off, by the whole name"),
        SearchKey("corrected", _C, "a field that was corrected", _CORRECTABLE),
        SearchKey(
            "overturned", _C, "the category of an overturned decision", (ANY_CATEGORY, *CATEGORIES)
        ),
        SearchKey(
            "overturned_source",
            _C,
            "what the IMR reviewer relied on in an overturned decision",
            (*GUIDELINE_SOURCES, NO_SOURCE),
        ),
    )
}
"""The built-in keys by name; the workspace's own fields come to them under their own keys."""


class SearchMistake(ValueError):  # noqa: N818  it is the reader's mistake, said in a sentence
    """A search that says nothing; its text is one sentence.

    Attributes:
        start, end: where in the search the mistake stands.
    """

    def __init__(self, sentence: str, start: int, end: int) -> None:
        super().__init__(sentence)
        self.start = start
        self.end = end


@dataclass(frozen=True, slots=True)
class Between:
    """Days or numbers from one to another, both included; None where that end is open."""

    low: date | float | None
    high: date | float | None


@dataclass(frozen=True, slots=True)
class Wanted:
    """Words that are to occur side by side.

    Attributes:
        may_go_on: whether the last of them may be the beginning of a longer one: the word that
            a search ends with, which is still being typed, and one with a ``*`` behind it.
    """

    words: str
    may_go_on: bool = False


@dataclass(frozen=True, slots=True)
class Term:
    """One thing that a letter is to fulfil.

    Attributes:
        key: what is looked at; None for a word or phrase that may stand anywhere.
        any_of: what it is to be; one of them suffices.
        is_negated: whether letters are wanted that do not fulfil it.
    """

    key: SearchKey | None
    any_of: tuple[Wanted | Between, ...]
    is_negated: bool = False


_KEY = re.compile(r"([^\W\d]\w*):(?!//)")
_VALUE = re.compile(r'"([^"]*)"?|[^\s,"]+')
_WORD = re.compile(r'"([^"]*)"?|[^\s"]+')
_YEAR = re.compile(r"\d{4}")
_MONTH = re.compile(r"(\d{4})[-/](\d{1,2})")
_TYPES = {
    FieldType.DATE: KeyKind.DATE,
    FieldType.INTEGER: KeyKind.NUMBER,
    FieldType.NUMBER: KeyKind.NUMBER,
    FieldType.CHOICE: KeyKind.CHOICE,
    FieldType.CHOICES: KeyKind.CHOICE,
}


def own_key(field: Field) -> SearchKey:
    """Return the key by which an own field of a workspace is searched."""
    kind = _TYPES.get(field.type, KeyKind.WORDS)
    return SearchKey(field.key, kind, field.label, field.allowed)


def parse_search(text: str, own: Mapping[str, SearchKey] | None = None) -> tuple[Term, ...]:
    """Read a search.

    Args:
        text: as it was typed.
        own: the keys of the workspace's own fields, by name.

    Raises:
        SearchMistake: where a part of it says nothing.
    """
    return tuple(_terms(text, {**SEARCH_KEYS, **(own or {})}))


def _terms(text: str, keys: Mapping[str, SearchKey]) -> Iterator[Term]:
    position = 0
    while position < len(text):
        if text[position].isspace():
            position += 1
            continue
        start = position
        is_negated = text[position] == "-" and text[position + 1 : position + 2].strip() != ""
        position += is_negated
        named = _KEY.match(text, position)
        if named:
            key = _key(named, keys)
            found, position = _values(text, named.end(), key)
            if not found:
                raise SearchMistake(
                    say(
                        "Write behind “{name}:” what it is to be, like {example}.",
                        name=key.name,
                        example=_example(key),
                    ),
                    start,
                    position,
                )
            yield Term(key, tuple(found), is_negated)
        else:
            word = _WORD.match(text, position)
            if word is None:
                raise SearchMistake("A “-” stands before nothing.", start, len(text))
            position = word.end()
            yield Term(None, (_wanted(word),), is_negated)


def _key(named: re.Match[str], keys: Mapping[str, SearchKey]) -> SearchKey:
    name = named[1].lower()
    if name in keys:
        return keys[name]
    near = difflib.get_close_matches(name, keys, 1)
    way = f"did you mean “{near[0]}:”" if near else f"put “{named[1]}:” in quotes to look for it"
    raise SearchMistake(
        say("There is no key “{named}”; {way}.", named=named[1], way=way), *named.span()
    )


def _values(text: str, position: int, key: SearchKey) -> tuple[list[Wanted | Between], int]:
    """Return the values that stand behind a key, and where they end."""
    found: list[Wanted | Between] = []
    while True:
        value = _VALUE.match(text, position)
        if value is None:
            return found, position
        found.extend(_alternatives(value, key))
        position = value.end()
        if text[position : position + 1] != ",":
            return found, position
        position += 1


def _alternatives(value: re.Match[str], key: SearchKey) -> list[Wanted | Between]:
    wanted = _wanted(value)
    if key.kind is KeyKind.WORDS:
        return [wanted]
    if key.kind is KeyKind.CHOICE:
        begun = wanted.words.casefold()
        fitting = [one for one in key.allowed if one.casefold() == begun] or [
            one for one in key.allowed if one.casefold().startswith(begun)
        ]
        if not fitting:
            allowed = ", ".join(key.allowed)
            raise SearchMistake(
                say(
                    "“{words}” is nothing that {meaning} can be; it is one of: {allowed}.",
                    words=wanted.words,
                    meaning=key.meaning,
                    allowed=allowed,
                ),
                *value.span(),
            )
        return [Wanted(one) for one in fitting]
    read = _read_days if key.kind is KeyKind.DATE else _read_number
    try:
        return [_between(wanted.words, read)]
    except (ValueError, OverflowError) as error:
        kind = "a day, a month or a year" if key.kind is KeyKind.DATE else "a number"
        raise SearchMistake(
            say(
                "“{words}” is not {kind}, as “{name}:” wants it, like {example}.",
                words=wanted.words,
                kind=kind,
                name=key.name,
                example=_example(key),
            ),
            *value.span(),
        ) from error


def _wanted(match: re.Match[str]) -> Wanted:
    quoted = match[1] is not None
    words = match[1] if quoted else match[0].rstrip("*")
    may_go_on = not quoted and (words != match[0] or match.end() == len(match.string))
    if not any(character.isalnum() for character in words):
        raise SearchMistake(
            say("“{match}” has no letters or digits to look for.", match=match[0]), *match.span()
        )
    return Wanted(words, may_go_on)


_End: TypeAlias = date | float
_Read: TypeAlias = Callable[[str], tuple[_End, _End]]


def _between(words: str, read: _Read) -> Between:
    low, dots, high = words.partition("..")
    if not dots:
        return Between(*read(words))
    first, last = read(low)[0] if low else None, read(high)[1] if high else None
    if first is not None and last is not None and read(high)[0] < read(low)[0]:  # type: ignore[operator]  # both of one kind
        raise ValueError("from the end to the beginning")
    return Between(first, last)


def _read_days(words: str) -> tuple[_End, _End]:
    """Return the first and the last day of a year, a month or a day.

    Raises:
        ValueError: where it is none.
    """
    if _YEAR.fullmatch(words):
        return date(int(words), 1, 1), date(int(words), 12, 31)
    month = _MONTH.fullmatch(words)
    if month:
        first = date(int(month[1]), int(month[2]), 1)
        after = (first.replace(day=28) + timedelta(days=4)).replace(day=1)
        return first, after - timedelta(days=1)
    try:
        day = parse_date(words)
    except ValueMistake as mistake:
        raise ValueError(str(mistake)) from mistake
    return day, day


def _read_number(words: str) -> tuple[_End, _End]:
    number = float(words)
    return number, number


def _example(key: SearchKey) -> str:
    values = {
        KeyKind.DATE: "2014..2015",
        KeyKind.NUMBER: "40..60",
        KeyKind.CHOICE: key.allowed[0].split()[0].lower() if key.allowed else "yes",
        KeyKind.WORDS: "norco" if key.name == "treatment" else "words",
    }
    return f"{key.name}:{values[key.kind]}"
