"""What a disputed treatment is: its category and subcategory, and the body part it is for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple

from imrdesk.domain.record import FieldValue
from imrdesk.extraction import rules
from imrdesk.extraction.finding import Passage, absent, found
from imrdesk.extraction.rules import Rule
from imrdesk.extraction.vocabulary import Service, Words, vocabulary

_STRENGTH = re.compile(r"\d\s?(?:mg|mcg|ml|gm|grams?|units?/ml)(?![a-z])", re.IGNORECASE)
_PERCENT = re.compile(r"\d\s?%")
_MILLIGRAMS = re.compile(r"\d\s?m(?:g|cg)(?![a-z])", re.IGNORECASE)
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
    r"(?<![A-Za-z0-9#])(?P<region>[CTLSctls])-?(?P<level>\d{1,2})"
    r"(?P<range>\s?(?:[-/\u2010-\u2015]|to|through|and|&)\s?(?:[CTLSctls]-?)?\d{1,2})?(?![A-Za-z0-9#%])",
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


class Found(NamedTuple):
    """A value found in a treatment's words, and where in them; None for a value of none."""

    value: str | None
    place: Passage | None
    rule: Rule


class TreatmentKind(NamedTuple):
    """What a treatment is."""

    category: Found
    subcategory: Found
    body_part: Found


_NOTHING = TreatmentKind(
    Found("Other", None, rules.CATEGORY_NONE),
    Found(None, None, rules.CATEGORY_NONE),
    Found(None, None, rules.CATEGORY_NONE),
)


def read_kind(text: str, treatment: FieldValue) -> dict[str, FieldValue]:
    """Return ``category``, ``subcategory`` and ``body_part`` of a treatment."""
    start, kind = 0, _NOTHING
    if treatment.raw is not None and treatment.span is not None:
        start, kind = treatment.span.start, kind_of(treatment.raw)
    return {
        "category": _field_value(text, start, kind.category),
        "subcategory": _field_value(text, start, kind.subcategory),
        "body_part": _field_value(text, start, kind.body_part),
    }


def _field_value(text: str, start: int, part: Found) -> FieldValue:
    """Return what was found in a treatment that begins at `start`."""
    value, place, rule = part
    if place is None:
        return absent(rule, value)
    return found(text, Passage(start + place.start, start + place.end), value, rule)


@lru_cache(maxsize=8192)  # the same treatments are disputed in thousands of letters
def kind_of(treatment: str) -> TreatmentKind:
    """Return what a treatment is, out of its words; places count in `treatment`."""
    words = Words(treatment)
    kinds = list(_kinds(treatment, words)) or list(_some_drug(treatment))
    body_part = _body_part(treatment, words)
    if not kinds:
        return _NOTHING._replace(body_part=body_part)
    chosen, rule = _choose(kinds)
    return TreatmentKind(
        Found(chosen.service.category, chosen.place, rule),
        Found(chosen.subcategory, chosen.place, rule),
        body_part,
    )


def _choose(kinds: list[_Kind]) -> tuple[_Kind, Rule]:
    """Choose the kind that the treatment is: the first that says most, before any link word."""
    zone = min(kind.zone for kind in kinds)
    near = [kind for kind in kinds if kind.zone == zone]
    specific = [kind for kind in near if not kind.service.is_general]
    if not specific:
        return near[0], rules.CATEGORY_GENERAL
    chosen = specific[0]
    is_one = len({(kind.service.category, kind.subcategory) for kind in specific}) == 1
    # A drug by “injection” may be counted with the injections.
    is_drug = chosen.service.category == _SOME_DRUG.category
    if is_drug and any(kind.service.category != _SOME_DRUG.category for kind in near):
        is_one = False
    return chosen, rules.CATEGORY_WORDS if is_one else rules.CATEGORY_CONFLICT


def _kinds(treatment: str, words: Words) -> Iterator[_Kind]:
    known = vocabulary()
    is_topical = _in_percent(treatment) or any(
        form.meaning == "topical" for form in known.dosage_forms.find(words.forms)
    )
    zones = list(accumulate(form in _LINKS for form in words.forms))
    for term in known.services.find(words.forms):
        service = term.meaning
        if service is None:
            continue
        subcategory = service.topical_subcategory if is_topical else service.subcategory
        yield _Kind(service, subcategory, words.place(term.first, term.last), zones[term.first])


def _in_percent(treatment: str) -> bool:
    """Tell whether the strength is in percent, as creams have it, and not in milligrams."""
    return _PERCENT.search(treatment) is not None and not _MILLIGRAMS.search(treatment)


def _some_drug(treatment: str) -> Iterator[_Kind]:
    """Yield a drug that no table knows, told by its strength: “50 mg”."""
    strength = _STRENGTH.search(treatment)
    if strength:
        yield _Kind(_SOME_DRUG, _SOME_DRUG.subcategory, Passage(*strength.span()), 0)


def _body_part(treatment: str, words: Words) -> Found:
    named = [
        Found(term.meaning, words.place(term.first, term.last), rules.BODY_PART_WORDS)
        for term in vocabulary().body_parts.find(words.forms)
        if term.meaning and _TRADES.isdisjoint(words.forms[term.last + 1 : term.last + 2])
    ]
    parts = sorted([*named, *_levels(treatment)], key=lambda part: part.place or ())
    if not parts:
        return Found(None, None, rules.BODY_PART_NONE)
    is_one = len({part.value for part in parts}) == 1
    return parts[0] if is_one else parts[0]._replace(rule=rules.BODY_PART_SEVERAL)


def _levels(treatment: str) -> Iterator[Found]:
    """Yield the levels of the spine that a treatment names: C5-C6, L5-S1, L4."""
    for match in _LEVEL.finditer(treatment):
        region = match["region"].upper()
        part, levels = _SPINE[region]
        # “T4” alone may be a laboratory value, “S1” alone a billing code.
        is_level = match["range"] is not None or region in "CL"
        if is_level and 1 <= int(match["level"]) <= levels:
            yield Found(part, Passage(*match.span()), rules.BODY_PART_LEVEL)
