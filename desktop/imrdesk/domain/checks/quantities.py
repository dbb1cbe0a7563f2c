"""An amount that is requested, against the amount that is told of the same request elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from imrdesk.domain.checks.check import Check, Facts, Severity
from imrdesk.domain.fields import decision_path
from imrdesk.domain.quantity import NUMBER, NUMBER_START, number_value, quantities
from imrdesk.domain.words import say

_SUMMARY = "clinical_summary"
_LONGEST = 500
_Amounts = Mapping[str, frozenset[int]]

# What utilization review did with the request; the words after it tell what was requested.
_DENIAL = re.compile(
    r"(?:utilization review|\bur|claims administrator)\b.{0,200}?\b(?:non-?certified|denied"
    r"|not certified|non-?certification of|denial of|failed to approve|modified"
    r"|did not (?:certify|approve))\b(?P<asked>.{0,400})"
)
# “The current request is for six visits”: what follows until the next thing is said of it.
_REQUEST = re.compile(
    r"request(?:(?:ed|ing)?(?: (?:is|was))? (?:for|of)|(?<=the request)ed) (?P<asked>.{0,200}?)"
    r"(?=\b(?:exceed\w*|is|are|was|were|do|does|did|has|have|would|will|which|that|because|per|as"
    r"|given|guidelines?|mtus|odg|acoem|recommend\w*|in excess|beyond|over|versus|within|to|but)\b"
    r"|$)"
)
# “Modified the request to six visits”, “…, certifying six visits”: that is granted, not denied.
_GRANTED = re.compile(
    rf"(?<!\d )\bto (?=(?:only |just )?(?:#|{NUMBER}\b))"
    r"|\b(?:certif|approv|allow|grant|authoriz)\w*"
)
_REFILLS = re.compile(
    rf"(?P<before>{NUMBER}) refills?\b|\brefills?:? ?(?:x ?|times )?(?P<behind>{NUMBER})\b"
)
_ITEM_END = re.compile(r"[;,]| and | & ")
_PLACE = re.compile(
    r"(?:for |of |to )?(?:the )?(?:(?:bilateral|left|right|both) \w+|(?:upper|mid|low(?:er)?) back"
    r"|neck|(?:cervical|thoracic|lumbar) spine)\.?"
)
_NAME = re.compile(r"[a-z]{3,}")
# Words that many requests share, so that they do not tell which one is meant.
_NOT_A_NAME = re.compile(
    r"the|and|for|with|without|per|weeks?|days?|months?|hours?|times?|visits?|sessions?|treatments?"
    r"|therapy|request(?:ed)?|retrospective|right|left|bilateral|tabs?|tablets?|caps?|capsules?|qty"
    r"|quantity|number|refills?|additional|more|grams?|units?|trial|post|(?:post)?operative"
    rf"|{NUMBER}"
)


class _Request(NamedTuple):
    """What a decision asks for: how much, and by what names."""

    path: str
    rationale: str
    wanted: _Amounts
    names: frozenset[str]


def quantity_differs(facts: Facts) -> Iterator[Check]:
    """Find requests whose amount is another in the rationale, or in what UR denied."""
    requests = [_request(facts, index) for index in range(facts.decision_count)]
    if not any(request.wanted for request in requests):
        return
    denied = [_before_grant(words) for words in _asked(facts, _SUMMARY, _DENIAL)]
    for index, request in enumerate(requests):
        if not request.wanted:
            continue
        names, rationale = request.names, request.rationale
        # A rationale is about its own request; the summary is about all of them.
        tellings = (
            (rationale, say("its rationale speaks of"), _asked(facts, rationale, _REQUEST), 1),
            (
                _SUMMARY,
                say("by the summary utilization review denied"),
                denied,
                len(names) // 2 + 1,
            ),
        )
        beside = [other for other in requests if other is not request and other.names & names]
        for place, where, asked, least in tellings:
            told = _amounts(asked, names, least)
            for unit, stated, other in _other_amounts(request.wanted, told, beside):
                message = say(
                    "Decision {number} is for {stated} {unit}, but {where} {other}.",
                    number=index + 1,
                    stated=stated,
                    unit=unit,
                    where=where,
                    other=other,
                )
                yield Check("quantity_differs", Severity.WARNING, (request.path, place), message)


def _request(facts: Facts, index: int) -> _Request:
    path, rationale = decision_path(index, "treatment"), decision_path(index, "rationale")
    treatment = facts.text(path)[:_LONGEST]
    wanted = _with_refills(treatment)
    return _Request(path, rationale, wanted, _names(treatment) if wanted else frozenset())


def _with_refills(treatment: str) -> _Amounts:
    """Return the amounts of a treatment: of a drug also those with all the refills together."""
    wanted = quantities(treatment)
    refills = _REFILLS.search(treatment.lower()) if "pieces" in wanted else None
    if not refills:
        return wanted
    number = number_value(refills["before"] or refills["behind"])
    pieces = wanted["pieces"]
    return {**wanted, "pieces": pieces | {each * (number + 1) for each in pieces}}


def _before_grant(denied: str) -> str:
    """Return what was denied without what was granted instead: “modified … to 6 visits”."""
    return _GRANTED.split(denied, maxsplit=1)[0]


def _asked(facts: Facts, place: str, pattern: re.Pattern[str]) -> list[str]:
    """Return what a narrative says to have been requested, sentence by sentence."""
    sentences = facts.sentences(place)
    return [match["asked"] for words in sentences for match in pattern.finditer(words)]


def _other_amounts(
    wanted: _Amounts, told: _Amounts, beside: Sequence[_Request]
) -> Iterator[tuple[str, int, int]]:
    """Yield (unit, requested, told) where another amount is told.

    An amount that another decision on the same thing asks for may be told of that one.
    """
    for unit, numbers in wanted.items():
        others = told.get(unit, numbers)
        for request in beside if not others & numbers else ():
            others -= request.wanted.get(unit, frozenset())
        if others and not others & numbers:
            yield unit, min(numbers), min(others)


def _amounts(asked: Iterable[str], names: frozenset[str], least: int) -> _Amounts:
    """Return the amounts that are told of a request, where at least so many names are its."""
    told: dict[str, frozenset[int]] = {}
    for words in asked:
        for unit, numbers in quantities(_about(names, words, least)).items():
            told[unit] = told.get(unit, frozenset()) | numbers
    return told


def _about(names: frozenset[str], asked: str, least: int) -> str:
    """Return the part of an enumeration that is about what has at least so many of the names.

    Where nothing is named (“the request is for twelve visits”) all of it is.
    """
    items = _items(asked)
    shared = [len(names & item_names) for _, item_names in items]
    best = max(shared)
    if best >= least:
        return "; ".join(item for (item, _), n in zip(items, shared, strict=True) if n == best)
    return "" if any(item_names for _, item_names in items) else asked


@lru_cache(maxsize=64)  # every decision of a letter asks for what its summary says
def _items(asked: str) -> tuple[tuple[str, frozenset[str]], ...]:
    """Split an enumeration into items, amounts and places kept with what they are of."""
    items: list[str] = []
    for piece in _ITEM_END.split(asked):
        words = piece.strip()
        is_amount = NUMBER_START.match(words) and not _names(words)
        if items and (is_amount or _PLACE.fullmatch(words)):
            items[-1] += f", {words}"
        else:
            items.append(words)
    return tuple((item, _names(item)) for item in items)


def _names(words: str) -> frozenset[str]:
    found = _NAME.findall(words.lower())
    return frozenset(name for name in found if not _NOT_A_NAME.fullmatch(name))
