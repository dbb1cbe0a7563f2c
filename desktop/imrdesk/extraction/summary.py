"""The clinical case summary: the text between its heading and the next, without what is fixed."""

from __future__ import annotations

import re

from imrdesk.extraction.finding import Passage, lowered, stands_alone, stripped
from imrdesk.extraction.landmarks import landmarks_in

# “The expert reviewer developed the following clinical case summary based on a review of the
# case file, including all medical records:”
_INTRODUCTION = re.compile(
    r"The\s+(?:expert|physician)\s+reviewer\s+developed\s+the\s+following\b"
    r"(?:[^:.]{0,160}?\bmedical\s+records\s*[:.]?|[^:]{0,200}:)",
    re.IGNORECASE,
)
# “Disclaimer: The following case summary was taken directly from the utilization review
# denial/modification dated December 1, 2014.”
_DISCLAIMER = re.compile(
    r"\(?(?:Disclaimer\s*:\s*)?(?:The\s+)?following\s+(?:\w+\s+){0,2}?summary\s+"
    r"(?:was|is|has\s+been)\s+(?:\w+\s+)?taken\b[^.:\"\u201c]{0,200}?"
    r"(?:\d{4}|\d[-/]\d\d|(?:modification|denial|determination)(?!\s+(?:dated|of|from)\b))"
    r"\s*(?:[.:]\)?|(?=\n|[\"\u201c]))",
    re.IGNORECASE,
)
_REST_OF_DISCLAIMER = re.compile(
    r"[^.]{0,250}?\b(?:denial|modification|determination)\s+dated\b[^.]{0,30}\.", re.IGNORECASE
)
# For text in lower case.
_LABELS = re.compile(
    r"states?(?:\(s\))?\s+of\s+licensure\b"
    r"|certi(?:fi|\ufb01)cations?(?:\(s\))?\s*/\s*special"
)
# What begins other parts of the letters of 2013, where their headings are lost.
_OTHER_PARTS = re.compile(
    r"\brelevant\s+documents\s+received\s+from\b|\breviewer\s+(?:based|relied|found\s+that\s+no\s+section)\b"
    r"|\breviewer\b[^.]{0,200}\bis\s+board[\s-]+certi(?:fi|\ufb01)ed\b",
    re.IGNORECASE,
)
# One of these is in all that the two search for, and in few summaries otherwise.
_SIGNS_OF_OTHER_PARTS = ("licensure", "certi", "relevant", "reviewer")
_MAY_STAND_WITHIN = frozenset({"determined", "regarding"})
_QUOTES = {"\u201c": "\u201d", '"': '"'}


def summary_place(text: str, start: int, end: int) -> Passage:
    """Return where the summary's own words stand in ``text[start:end]``."""
    place = stripped(text, start, end)
    for fixed in (_INTRODUCTION, _DISCLAIMER):
        introduction = fixed.match(text, place.start, place.end)
        if introduction:
            place = stripped(text, introduction.end(), place.end)
    if place.end - place.start > 1:
        closing = _QUOTES.get(text[place.start])
        if closing and text[place.end - 1] == closing:
            place = stripped(text, place.start + 1, place.end - 1)
    return place


def is_foreign(text: str, place: Passage) -> bool:
    """Tell whether a summary holds what is of another part of the letter."""
    lower = lowered(text)[place.start : place.end]
    return bool(
        _names_other_parts(lower)
        or ("dated" in lower and _REST_OF_DISCLAIMER.match(text[place.start : place.end]))
        or any(mark.name not in _MAY_STAND_WITHIN for mark in landmarks_in(lower))
    )


def _names_other_parts(lower: str) -> bool:
    if not any(sign in lower for sign in _SIGNS_OF_OTHER_PARTS):
        return False
    labels = _LABELS.finditer(lower)
    return any(stands_alone(lower, label.start()) for label in labels) or bool(
        _OTHER_PARTS.search(lower)
    )
