"""What a disputed treatment is: its category and subcategory, and the body part it is for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from imrdesk.domain.record import FieldValue
from imrdesk.extraction import rules
from imrdesk.extraction.finding import Passage, absent, found
from imrdesk.extraction.rules import Rule
from imrdesk.extraction.vocabulary import Service, Term, Token, tokens, vocabulary

_STRENGTH = re.compile(r"\d\s?(?:mg|mcg|ml|gm|grams?|units?/ml)(?![a-z])", re.IGNORECASE)
_SOME_DRUG = Service("Pharmaceuticals", "Other drugs", "Topical analgesics", is_general=True)

# Behind these words a treatment speaks of what it is for, with or near, not of what it is:
# “consultation for knee surgery”, “follow-up visit with a spine surgeon”.
_LINKS = frozenset(
    (
        *("for", "with", "to", "at", "in", "from", "by", "per", "via", "using", "under"),
        *("before", "prior", "during", "after", "following"),
    )
)
# Behind a body part, these make it someone's trade: “hand surgeon”, “foot clinic”.
_TRADES = frozenset(["surgeon", "specialist", "doctor", "physician", "clinic", "center", "society"])

_LEVEL = re.compile(
    r"(?<![A-Za-z0-9#])(?P<region>[CTLS])-?(?P<level>\d{1,2})"
    r"(?P<range>\s?(?:[-/\u2010-\u2015]|to|through|and|&)\s?(?:[CTLS]-?)?\d{1,2})?(?![A-Za-z0-9#%])",
)
_SPINE = {
    "C": ("cervical spine", 8),
    "T": ("thoracic spine", 12),
    "L": ("lumbar spine", 6),
    "S": ("lumbar spine", 5),
}


class _Kind(NamedTuple):
    """Words of a treatment, the service they mean, and behind how many link words they stand."""

    service: Service
    subcategory: str
    place: Passage
    zone: int


def read_kind(text: str, treatment: FieldValue) -> dict[str, FieldValue]:
    """Return ``category``, ``subcategory`` and ``body_part`` of a treatment."""
    if treatment.span is None:
        nothing = absent(rules.CATEGORY_NONE)
        other = absent(rules.CATEGORY_NONE, "Other")
        return {"category": other, "subcategory": nothing, "body_part": nothing}
    place = Passage(treatment.span.start, treatment.span.end)
    words = tokens(text, *place)
    category, subcategory = _category(text, place, words)
    return {
        "category": category,
        "subcategory": subcategory,
        "body_part": _body_part(text, place, words),
    }


def _category(text: str, place: Passage, words: list[Token]) -> tuple[FieldValue, FieldValue]:
    kinds = list(_kinds(words)) or list(_some_drug(text, place))
    if not kinds:
        return absent(rules.CATEGORY_NONE, "Other"), absent(rules.CATEGORY_NONE)
    chosen, rule = _choose(kinds)
    return (
        found(text, chosen.place, chosen.service.category, rule),
        found(text, chosen.place, chosen.subcategory, rule),
    )


def _choose(kinds: list[_Kind]) -> tuple[_Kind, Rule]:
    """Choose the kind that the treatment is: the first that says most, before any link word."""
    zone = min(kind.zone for kind in kinds)
    near = [kind for kind in kinds if kind.zone == zone]
    specific = [kind for kind in near if not kind.service.is_general]
    if not specific:
        return near[0], rules.CATEGORY_GENERAL
    agree = len({(kind.service.category, kind.subcategory) for kind in specific}) == 1
    return specific[0], rules.CATEGORY_WORDS if agree else rules.CATEGORY_CONFLICT


def _kinds(words: list[Token]) -> Iterator[_Kind]:
    known = vocabulary()
    is_topical = any(form.meaning == "topical" for form in known.dosage_forms.find(words))
    zones = _zones(words)
    for term in known.services.find(words):
        service = term.meaning
        subcategory = service.topical_subcategory if is_topical else service.subcategory
        yield _Kind(service, subcategory, _place(words, term.first, term.last), zones[term.first])


def _some_drug(text: str, place: Passage) -> Iterator[_Kind]:
    """Yield a drug that no table knows, told by its strength: “50 mg”."""
    strength = _STRENGTH.search(text, *place)
    if strength:
        yield _Kind(_SOME_DRUG, _SOME_DRUG.subcategory, Passage(*strength.span()), 0)


def _zones(words: list[Token]) -> list[int]:
    """Return for each word behind how many link words it stands."""
    zones, zone = [], 0
    for word in words:
        zone += word.form in _LINKS
        zones.append(zone)
    return zones


def _place(words: list[Token], first: int, last: int) -> Passage:
    return Passage(words[first].start, words[last].end)


def _body_part(text: str, within: Passage, words: list[Token]) -> FieldValue:
    named = [
        (_place(words, term.first, term.last), term.meaning, rules.BODY_PART_WORDS)
        for term in vocabulary().body_parts.find(words)
        if term.meaning and not _is_trade(words, term)
    ]
    levels = [(place, part, rules.BODY_PART_LEVEL) for place, part in _levels(text, within)]
    parts = sorted([*named, *levels], key=lambda named_part: named_part[0])
    if not parts:
        return absent(rules.BODY_PART_NONE)
    place, part, rule = parts[0]
    several = len({part for _, part, _ in parts}) > 1
    return found(text, place, part, rules.BODY_PART_SEVERAL if several else rule)


def _is_trade(words: list[Token], term: Term[str | None]) -> bool:
    following = words[term.last + 1 : term.last + 2]
    return bool(following) and following[0].form in _TRADES


def _levels(text: str, within: Passage) -> Iterator[tuple[Passage, str]]:
    """Yield the levels of the spine that a treatment names: C5-C6, L5-S1, T12."""
    for match in _LEVEL.finditer(text, *within):
        part, levels = _SPINE[match["region"]]
        is_range = match["range"] is not None
        # “T4” alone may be a laboratory value, “S1” alone a billing code.
        if 1 <= int(match["level"]) <= levels and (is_range or match["region"] in "CL"):
            yield Passage(*match.span()), part
