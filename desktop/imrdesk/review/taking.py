"""What words that a reviewer selects in a letter say for a field, and where in them.

A selection made in a hurry holds more than the value: “Decision Date: 07/21/2014”, “a 52 year
old woman”, “is not medically necessary”. Where it can be told which part is meant, that part
is taken; where it cannot, the mistake is said in a sentence.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from imrdesk.domain.case_number import CASE_NUMBER, case_number
from imrdesk.domain.conclusion import rationale_conclusion
from imrdesk.domain.custom_fields import offered
from imrdesk.domain.fields import (
    GUIDELINE_SOURCES,
    OVERTURNED,
    PARTIALLY_OVERTURNED,
    UPHELD,
    Field,
)
from imrdesk.domain.values import (
    FieldType,
    Value,
    ValueMistake,
    fold,
    parse_number,
    parse_value,
    plain,
)
from imrdesk.domain.words import say
from imrdesk.extraction.guidelines import sources_of
from imrdesk.extraction.header import DATE, read_date
from imrdesk.extraction.treatments import kind_of


@dataclass(frozen=True, slots=True)
class Taken:
    """A value out of some words.

    Attributes:
        start, end: the part of the words that says it, in code points.
    """

    value: Value
    start: int
    end: int


def take(field: Field, words: str) -> Taken:
    """Return the value of a field that some words of the letter hold.

    Raises:
        ValueMistake: where they hold none, or more than one.
    """
    start = len(words) - len(words.lstrip())
    whole = Taken(None, start, max(start, len(words.rstrip())))
    finders = _FINDERS.get(field.key, _BY_TYPE.get(field.type))
    if finders is None:
        return Taken(parse_value(field.type, words, field.allowed), whole.start, whole.end)
    found = list(finders(field, words))
    distinct = list(dict.fromkeys(taken.value for taken in found))
    if len(distinct) > 1:
        raise ValueMistake(
            say(
                "The selected words give more than one {label}; select only the one meant.",
                label=field.label,
            )
        )
    if found:
        return found[0]
    return Taken(parse_value(field.type, words, field.allowed), whole.start, whole.end)


def join(field: Field, value: Value, words: str) -> Value:
    """Return a field's value with some words behind it, joined as the field joins.

    Entries of a list that are there already are not added twice; text is joined by a space.

    Raises:
        ValueMistake: where the field holds one thing only, like a date.
    """
    if field.type in (FieldType.LIST, FieldType.CHOICES):
        added = take(field, words).value
        before = value if isinstance(value, tuple) else ()
        entries = tuple(dict.fromkeys((*before, *(added if isinstance(added, tuple) else ()))))
        order = offered(field, before)
        return tuple(sorted(entries, key=order.index)) if order else entries
    if field.type in (FieldType.TEXT, FieldType.LONG_TEXT) and field.key not in _FINDERS:
        return f"{value or ''} {plain(words)}".strip() or None
    raise ValueMistake(
        say("{label} holds one value; take other words with Ctrl+E instead.", label=field.label)
    )


def _dates(_field: Field, words: str) -> Iterator[Taken]:
    for match in DATE.finditer(words):
        try:
            yield Taken(read_date(match[0]), *match.span())
        except ValueMistake:
            continue


_NUMBER = re.compile(r"(?<![\w.])\d{1,9}(?!\w|\.\d)")


def _numbers(_field: Field, words: str) -> Iterator[Taken]:
    for match in _NUMBER.finditer(words):
        yield Taken(int(match[0]), *match.span())


_DECIMAL = re.compile(
    r"(?<![\w.,])(?:[-\u2212](?=[\d.]))?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d+)?(?![\w]|[.,]\d)"
)


def _decimals(_field: Field, words: str) -> Iterator[Taken]:
    for match in _DECIMAL.finditer(words):
        if match[0]:
            yield Taken(parse_number(match[0]), *match.span())


def _choices_named(field: Field, words: str) -> Iterator[Taken]:
    """Find the allowed values that are named, the longer ones before those inside them."""
    by_length = sorted(field.allowed, key=len, reverse=True)
    named = re.compile(rf"\b(?:{'|'.join(map(re.escape, by_length))})\b", re.IGNORECASE)
    meant = {choice.casefold(): choice for choice in field.allowed}
    for match in named.finditer(words):
        yield Taken(meant[match[0].casefold()], *match.span())


_VERDICT = re.compile(
    r"\b(?:(?P<part>partial(?:ly)?\s+overturn(?:ed)?)|(?P<upheld>uph[eo]ld)|overturn(?:ed)?)\b",
    re.IGNORECASE,
)


def _outcomes(field: Field, words: str) -> Iterator[Taken]:
    """Find outcomes that are named; where none is, what the words conclude."""
    named = [
        Taken(
            PARTIALLY_OVERTURNED if m["part"] else UPHELD if m["upheld"] else OVERTURNED, *m.span()
        )
        for m in _VERDICT.finditer(words)
    ]
    concluded = None if named else rationale_conclusion(words)
    if concluded:
        yield _all_of(words, concluded)
    for taken in named:
        if taken.value not in field.allowed:
            raise ValueMistake(
                say(
                    "One decision is {allowed}; only a case is {value}.",
                    allowed=" or ".join(field.allowed),
                    value=taken.value,
                )
            )
        yield taken


_SEX = re.compile(r"\b(?P<female>female|woman|lady)\b|\b(?:male|man|gentleman)\b", re.IGNORECASE)


def _sexes(_field: Field, words: str) -> Iterator[Taken]:
    for match in _SEX.finditer(words):
        yield Taken("female" if match["female"] else "male", *match.span())


def _case_numbers(_field: Field, words: str) -> Iterator[Taken]:
    for match in CASE_NUMBER.finditer(words):
        yield Taken(case_number(match), *match.span())


# “3. Norco 10/325 mg #60: Upheld”, “Norco is not medically necessary and appropriate.”
_ITEM = re.compile(
    r"\s*(?:\(?\d{1,2}[.)]\s+)?(?P<treatment>\S.*?)"
    r"(?:\s*[:–—-]?\s*(?:(?:uph[eo]ld|overturned)|(?:is|are|was|were)\s+(?:not\s+)?medically\s"
    r"+necessary(?:\s+and\s+appropriate)?)\s*\.?)?[\s:]*\Z",
    re.IGNORECASE | re.DOTALL,
)


def _treatments(_field: Field, words: str) -> Iterator[Taken]:
    match = _ITEM.match(words)
    if match:
        yield Taken(plain(match["treatment"]), *match.span("treatment"))


def _categories(field: Field, words: str) -> Iterator[Taken]:
    """Find the category that is named; where none is, that of a treatment in these words."""
    named = list(_choices_named(field, words))
    if named:
        yield from named
        return
    kind = kind_of(fold(words))
    if kind.category.place is not None:
        yield _all_of(words, kind.category.value)


def _sources(_field: Field, words: str) -> Iterator[Taken]:
    sources, _rule = sources_of(words)
    if sources:
        yield _all_of(words, sources)


def _several(field: Field, words: str) -> Iterator[Taken]:
    """Find the guideline sets that are cited, or all the choices that are named."""
    if field.allowed == GUIDELINE_SOURCES:
        yield from _sources(field, words)
        return
    named = {str(taken.value) for taken in _choices_named(field, words)}
    if named:
        yield _all_of(words, tuple(choice for choice in field.allowed if choice in named))


def _all_of(words: str, value: Value) -> Taken:
    return Taken(value, len(words) - len(words.lstrip()), len(words.rstrip()))


_Finder = Callable[[Field, str], Iterator[Taken]]
_BY_TYPE: Mapping[FieldType, _Finder] = {
    FieldType.DATE: _dates,
    FieldType.INTEGER: _numbers,
    FieldType.NUMBER: _decimals,
    FieldType.CHOICE: _choices_named,
    FieldType.CHOICES: _several,
}
_FINDERS: Mapping[str, _Finder] = {
    "outcome": _outcomes,
    "sex": _sexes,
    "case_number": _case_numbers,
    "treatment": _treatments,
    "category": _categories,
}
