"""The clinical case summary: the text between its heading and the next, without what is fixed."""

from __future__ import annotations

import re

from imrdesk.extraction.finding import Passage, stripped

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
    r"(?:Disclaimer\s*:\s*)?The\s+following\s+(?:clinical\s+)?case\s+summary\s+(?:was|is|has\s+been)"
    r"\s+taken\b[^.:\"\u201c]{0,200}?"
    r"(?:\d{4}|\d[-/]\d\d|modification|denial|determination)\s*(?:[.:]|(?=\n|[\"\u201c]))",
    re.IGNORECASE,
)
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
