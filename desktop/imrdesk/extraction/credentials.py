"""The expert reviewer's credentials that stand behind labels: states and specialties."""

from __future__ import annotations

import re

from imrdesk.domain.record import FieldValue
from imrdesk.domain.values import plain
from imrdesk.extraction import rules
from imrdesk.extraction.finding import Passage, absent, found, stripped
from imrdesk.extraction.landmarks import Landmark
from imrdesk.extraction.vocabulary import vocabulary

_BLANK_LINE = re.compile(r"\n[^\S\n]*\n")
_AND = re.compile(r",?\s+and\s+|\s*[;/]\s*", re.IGNORECASE)
_NONE = ("", "n/a", "none", "-")


def read_states(text: str, label: Landmark | None, end: int) -> FieldValue:
    """Return the states of licensure, read behind their label and before `end`."""
    place = _value_place(text, label, end)
    if place is None:
        return absent(rules.CREDENTIALS_MISSING, ())
    written = _entries(_AND.sub(", ", plain(text[place.start : place.end])))
    known = vocabulary().states
    states = tuple(known.get(entry.casefold(), entry) for entry in written)
    is_known = all(entry.casefold() in known for entry in written)
    return _listed(text, place, states, is_known=is_known)


def read_specialties(text: str, label: Landmark | None, end: int) -> FieldValue:
    """Return the certifications or specialties, split at commas, as written."""
    place = _value_place(text, label, end)
    if place is None:
        return absent(rules.CREDENTIALS_MISSING, ())
    specialties = _entries(plain(text[place.start : place.end]))
    known = vocabulary().specialties
    is_known = all(entry.casefold() in known for entry in specialties)
    return _listed(text, place, specialties, is_known=is_known)


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


def _listed(text: str, place: Passage, entries: tuple[str, ...], *, is_known: bool) -> FieldValue:
    if not entries:
        return absent(rules.CREDENTIALS_BLANK, ())
    rule = rules.CREDENTIALS_LABEL if is_known else rules.CREDENTIALS_UNKNOWN
    return found(text, place, entries, rule)
