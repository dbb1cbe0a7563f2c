"""Sections of a letter: from a heading or label to the next, or to the letter's closing."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from imrdesk.extraction.finding import Passage, stripped
from imrdesk.extraction.landmarks import Landmark

# What follows the last section in letters that were exported with their closing.
_CLOSING = re.compile(
    r"\n[^\S\n]*(?:sincerely|respectfully(?:\s+submitted)?|cc)\s*[,:]", re.IGNORECASE
)

SET_FORTH = re.compile(
    r"\s*The\s+Final\s+Determination\s+was\s+based\s+on\s+decisions?\b"
    r"(?:[^:]{0,120}?\bforth\s+below\s*:?|[^:]{0,200}:)",
    re.IGNORECASE,
)
"""The fixed sentence between the heading of the items and the first of them."""


def closing_start(text: str, start: int) -> int:
    """Return where the letter's closing begins behind a place, or the text's end."""
    closing = _CLOSING.search(text, start)
    return closing.start() if closing else len(text)


def first_marks(landmarks: Iterable[Landmark], names: Iterable[str]) -> list[Landmark]:
    """Return the first landmark of each of the names, in order; a later one is a quote."""
    wanted = set(names)
    marks = []
    for mark in landmarks:
        if mark.name in wanted:
            wanted.remove(mark.name)
            marks.append(mark)
    return marks


def section(text: str, mark: Landmark, stops: Sequence[Landmark]) -> Passage:
    """Return the words behind a landmark and before the next of `stops`, or the closing."""
    stop = next((other.line for other in stops if other.line >= mark.end), None)
    if stop is None:
        stop = closing_start(text, mark.end)
    return stripped(text, mark.end, max(mark.end, stop))
