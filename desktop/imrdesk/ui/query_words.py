"""A query of letters in words: its facets, their values, its ranges, and each part of it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from imrdesk.domain.fields import FORMATS, field_at
from imrdesk.domain.letter_query import (
    DAYS_TO_DECISION,
    LOOK_AT,
    NOTHING_LEFT,
    Facet,
    LetterQuery,
    Range,
)
from imrdesk.domain.search import SearchKey
from imrdesk.domain.values import display_value
from imrdesk.ui.words import declared, tr, translated

Keys = Mapping[str, SearchKey]
_TERM = re.compile(r'(?:[^\s"]|"[^"]*(?:"|$))+')

_FACETS: Mapping[str, str] = {
    Facet.STATUS: declared("Status"),
    Facet.EYES: declared("To look at"),
    Facet.OUTCOME: declared("Outcome"),
    Facet.CATEGORY: declared("Category"),
    Facet.SUBCATEGORY: declared("Subcategory"),
    Facet.SPECIALTY: declared("Specialty"),
    Facet.YEAR: declared("Year"),
    Facet.FORMAT: declared("Letter family"),
    Facet.CHECK: declared("Check"),
    Facet.TAG: declared("Tag"),
    Facet.REVIEWER: declared("Reviewer"),
    Facet.ASSIGNED: declared("Assigned to"),
}
_EYES = {LOOK_AT: declared("Something to look at"), NOTHING_LEFT: declared("Nothing left")}
_RANGES = {DAYS_TO_DECISION: declared("Days to decision"), "age": declared("Age")}
# Values out of the program's own lists, which are translated; all others are data.
_OF_PROGRAM = (Facet.STATUS, Facet.OUTCOME, Facet.CATEGORY)


@dataclass(frozen=True, slots=True)
class Part:
    """One thing that a query asks.

    Attributes:
        words: what it is.
        without: the query without it.
    """

    words: str
    without: LetterQuery


def facet_name(facet: str, own: Keys) -> str:
    """Return what people call a facet; an own field of the workspace has its own name."""
    if facet in own:
        return own[facet].meaning
    return translated(_FACETS[facet]) if facet in _FACETS else facet


def value_name(facet: str, value: str) -> str:
    """Return what people call a value of a facet."""
    if facet == Facet.EYES and value in _EYES:
        return translated(_EYES[value])
    if facet in _OF_PROGRAM:
        return translated(value)
    if facet == Facet.CHECK or (facet == Facet.FORMAT and value in FORMATS):
        plain = value.replace("_", " ").replace(".", ": ")
        return plain[:1].upper() + plain[1:]
    return value


def range_name(field: str) -> str:
    """Return what people call that which a range is of."""
    return translated(_RANGES[field] if field in _RANGES else field_at(field).label)


def parts(query: LetterQuery, own: Keys) -> Iterator[Part]:
    """Yield what a query asks, each with the query that does not."""
    terms = search_terms(query.text)
    for place, term in enumerate(terms):
        others = " ".join(terms[:place] + terms[place + 1 :])
        words = term if ":" in term else "“{}”".format(term.strip('"'))
        yield Part(words, replace(query, text=others))
    for facet, values in query.choices:
        shown = tr(" or ").join(value_name(facet, value) for value in values)
        words = tr("{facet}: {values}", facet=facet_name(facet, own), values=shown)
        yield Part(words, query.with_choice(facet, ()))
    for one in query.ranges:
        yield Part(_range_words(one), query.with_range(Range(one.field)))


def search_terms(text: str) -> list[str]:
    """Return the terms of a search as they were typed; white space in quotes is theirs."""
    return _TERM.findall(text)


def _range_words(one: Range) -> str:
    name, low, high = range_name(one.field), _shown(one.low), _shown(one.high)
    if not high:
        return (
            tr("{field}: {low} or more", field=name, low=low)
            if isinstance(one.low, int)
            else tr("{field}: from {low}", field=name, low=low)
        )
    if not low:
        return tr("{field}: up to {high}", field=name, high=high)
    if low == high:
        return f"{name}: {low}"
    return tr("{field}: {low} to {high}", field=name, low=low, high=high)


def _shown(end: date | int | None) -> str:
    return "" if end is None else display_value(end)
