"""The expert reviewer's credentials, behind labels or in a sentence: states and specialties."""

from __future__ import annotations

import re
from collections.abc import Sequence

from imrdesk.domain.record import FieldValue
from imrdesk.domain.values import plain
from imrdesk.extraction import rules
from imrdesk.extraction.finding import Passage, absent, found, stripped
from imrdesk.extraction.landmarks import Landmark, first
from imrdesk.extraction.rules import Rule
from imrdesk.extraction.vocabulary import vocabulary

_BLANK_LINE = re.compile(r"\n[^\S\n]*\n")
_AND = re.compile(r",?\s+and\s+|\s*[;/]\s*", re.IGNORECASE)
_NONE = ("", "n/a", "none", "-")

# “The physician reviewer is Board Certified in Psychiatry, has a subspecialty in Pain Medicine
# and is licensed to practice in California.”
_CERTIFIED = re.compile(r"board[\s-]+certi(?:fi|\ufb01)ed\s+in\s+", re.IGNORECASE)
_CERTIFIED_END = re.compile(
    r",?\s+(?:and\s+)?(?:who\s+)?(?:is|are|he|she|he/she|has\s+(?:been|an?\s+active))\s|\.(?=\s|\Z)"
    r"|\n[^\S\n]*\n",
    re.IGNORECASE,
)
_SUBSPECIALTY = re.compile(
    r",?\s+(?:and\s+)?(?:has|with|holds)\s+(?:an?\s+)?(?:sub-?specialt(?:y|ies)"
    r"|(?:subspecialty\s+)?certificat(?:e|es|ion))\s+in\s+",
    re.IGNORECASE,
)
_LICENSED = re.compile(
    r"licensed\s+(?:to\s+practice\s+)?(?:medicine\s+)?in\s+(?:the\s+states?\s+of\s+)?",
    re.IGNORECASE,
)
_LICENSED_END = re.compile(
    r",?\s+(?:and\s+)?(?:who\s+)?(?:is|are|has|have|he|she|he/she)\s|\.(?=\s|\Z)|\n[^\S\n]*\n"
    r"|[;\n](?=\s*(?:he|she|he/she)\b)",
    re.IGNORECASE,
)


def read_labelled_credentials(text: str, landmarks: Sequence[Landmark]) -> dict[str, FieldValue]:
    """Return ``licensure_states`` and ``specialties``, each read behind its label."""
    licensure, certification = first(landmarks, "licensure"), first(landmarks, "certification")
    return {
        "licensure_states": read_states(text, licensure, _next_line(text, landmarks, licensure)),
        "specialties": read_specialties(
            text, certification, _next_line(text, landmarks, certification)
        ),
    }


def _next_line(text: str, landmarks: Sequence[Landmark], mark: Landmark | None) -> int:
    """Return where the landmark behind one begins its line, or the text's end."""
    lines = (other.line for other in landmarks if mark and other.line > mark.line)
    return next(lines, len(text))


def read_states(text: str, label: Landmark | None, end: int) -> FieldValue:
    """Return the states of licensure, read behind their label and before `end`."""
    place = _value_place(text, label, end)
    if place is None:
        return absent(rules.CREDENTIALS_MISSING, ())
    return _states(text, place)


def read_credentials_sentence(text: str, within: Passage) -> dict[str, FieldValue]:
    """Return ``licensure_states`` and ``specialties``, stated in a sentence of a passage."""
    states = _place_between(text, within, _LICENSED, _LICENSED_END)
    specialties = _place_between(text, within, _CERTIFIED, _CERTIFIED_END)
    missing = absent(rules.CREDENTIALS_MISSING, ())
    rule = rules.CREDENTIALS_SENTENCE
    return {
        "licensure_states": _states(text, states, rule) if states else missing,
        "specialties": _specialties_in_words(text, specialties, rule) if specialties else missing,
    }


def _place_between(
    text: str, within: Passage, begin: re.Pattern[str], end: re.Pattern[str]
) -> Passage | None:
    first = begin.search(text, *within)
    if first is None:
        return None
    last = end.search(text, first.end(), within.end)
    return stripped(text, first.end(), last.start() if last else within.end)


def _states(text: str, place: Passage, rule: Rule = rules.CREDENTIALS_LABEL) -> FieldValue:
    written = _entries(_AND.sub(", ", plain(text[place.start : place.end])))
    known = vocabulary().states
    states = tuple(known.get(entry.casefold(), entry) for entry in written)
    is_known = all(entry.casefold() in known for entry in written)
    return _listed(text, place, states, rule if is_known else rules.CREDENTIALS_UNKNOWN)


def _specialties_in_words(text: str, place: Passage, rule: Rule) -> FieldValue:
    """Read “Psychiatry and Pain Medicine”: split at an “and” that is inside no known name."""
    known = vocabulary().specialties
    words = _SUBSPECIALTY.sub(", ", plain(text[place.start : place.end]))
    specialties: list[str] = []
    for entry in _entries(words):
        parts = _known_names(entry.removeprefix("and "))
        is_list = entry.casefold() not in known and all(p.casefold() in known for p in parts)
        specialties += parts if is_list else [entry.removeprefix("and ")]
    is_known = all(entry.casefold() in known for entry in specialties)
    return _listed(text, place, tuple(specialties), rule if is_known else rules.CREDENTIALS_UNKNOWN)


def _known_names(words: str) -> list[str]:
    """Split words at each “and”, but keep the longest names that are known whole.

    “Pain Medicine and Physical Medicine and Rehabilitation” is two names, though
    Rehabilitation alone is one as well.
    """
    known = vocabulary().specialties
    pieces = [part for part in re.split(rf"({_AND.pattern})", words, flags=re.IGNORECASE) if part]
    names = []
    while pieces:
        runs = range(len(pieces) | 1, 1, -2)
        longest = next((n for n in runs if "".join(pieces[:n]).casefold() in known), 1)
        names.append("".join(pieces[:longest]))
        pieces = pieces[longest + 1 :]
    return names


def read_specialties(text: str, label: Landmark | None, end: int) -> FieldValue:
    """Return the certifications or specialties, split at commas, as written."""
    place = _value_place(text, label, end)
    if place is None:
        return absent(rules.CREDENTIALS_MISSING, ())
    specialties = _entries(plain(text[place.start : place.end]))
    known = vocabulary().specialties
    is_known = all(entry.casefold() in known for entry in specialties)
    rule = rules.CREDENTIALS_LABEL if is_known else rules.CREDENTIALS_UNKNOWN
    return _listed(text, place, specialties, rule)


def _value_place(text: str, label: Landmark | None, end: int) -> Passage | None:
    """Return the passage behind a label, up to `end` or a blank line."""
    if label is None:
        return None
    place = stripped(text, label.end, max(label.end, end))
    blank = _BLANK_LINE.search(text, place.start, place.end)
    return stripped(text, place.start, blank.start()) if blank else place


def _entries(words: str) -> tuple[str, ...]:
    entries = (entry.strip(" .") for entry in words.split(","))
    return tuple(entry for entry in entries if entry.casefold() not in _NONE)


def _listed(text: str, place: Passage, entries: tuple[str, ...], rule: Rule) -> FieldValue:
    return found(text, place, entries, rule) if entries else absent(rules.CREDENTIALS_BLANK, ())
