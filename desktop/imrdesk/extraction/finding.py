"""How a rule states what it found: a value, its words and their place, as one `FieldValue`."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from imrdesk.domain.letter import Span
from imrdesk.domain.record import FieldValue
from imrdesk.domain.values import Value, plain
from imrdesk.extraction.rules import Rule


class Passage(NamedTuple):
    """A place in a text: ``[start, end)`` in code points."""

    start: int
    end: int


def found(text: str, place: Passage, value: Value, rule: Rule) -> FieldValue:
    """Return a value that was read at a place of the letter's text."""
    start, end = place
    return FieldValue(value, text[start:end], Span(start, end), rule.name, rule.confidence)


def found_text(text: str, place: Passage, rule: Rule) -> FieldValue:
    """Return the words at a place as the value, as values hold words."""
    start, end = place
    raw = text[start:end]
    return FieldValue(plain(raw), raw, Span(start, end), rule.name, rule.confidence)


def absent(rule: Rule, value: Value = None) -> FieldValue:
    """Return a value that no words of the letter give: none at all, or one that follows."""
    return FieldValue(value, None, None, rule.name, rule.confidence)


def limited(value: FieldValue, most: float) -> FieldValue:
    """Return the value with no more confidence than `most`."""
    return value if value.confidence <= most else value._replace(confidence=most)


def stripped(text: str, start: int, end: int) -> Passage:
    """Return the passage without the white space at its ends; empty where it is all white."""
    if start >= end:
        return Passage(start, end)
    words = text[start:end].lstrip()
    start = end - len(words)
    return Passage(start, start + len(words.rstrip()))


@lru_cache(maxsize=2)  # a letter's text is searched in lower case again and again
def lowered(text: str) -> str:
    """Return `text` in lower case, character for character, so that places stay the same."""
    lower = text.lower()
    if len(lower) == len(text):
        return lower
    # A few letters, like the Turkish capital dotted I, become two characters.
    return "".join([c if len(c.lower()) > 1 else c.lower() for c in text])


def stands_alone(text: str, start: int) -> bool:
    """Tell whether no letter or digit stands right before a place."""
    return start == 0 or not text[start - 1].isalnum()
