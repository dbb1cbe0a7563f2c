"""The headings and labels by which letters are told apart and taken apart.

A landmark begins a line. Its words are matched in any case and with any white space
between them, line ends included, because lines are wrapped anywhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

_ALONE = r"\s*:?[^\S\n]*(?=\n|\Z)"
_LABEL = r"\s*:"

# Name to words; a heading stands alone on its line or runs into the sentence that follows it.
_HEADINGS = {
    "how_made": ("how the imr final determination was made", "maximus federal services sent"),
    "summary": ("clinical case summary", "the (?:expert|physician) reviewer developed"),
    "issues": ("imr issues,? decisions,? and rationales", "the final determination was based"),
}
_LABELS = {
    "licensure": r"states?(?:\(s\))? of licensure",
    "certification": r"certifications?(?:\(s\))?(?: ?/ ?| or )special(?:ty|ties)(?:\(s\))?",
    "ur_guideline": "claims administrator guidelines?",
    "imr_guideline": "maximus guidelines?",
    "rationale": "decision rationale",
}


def _flexible(words: str) -> str:
    return words.replace(" ?", r"\s*").replace(" ", r"\s+")


_PATTERN = re.compile(
    r"\n[^\S\n]*(?:[\u2022\u00b7\u25aa*\u2013-][^\S\n]*)?(?:"
    + "|".join(
        [
            *(
                rf"(?P<{name}>{_flexible(heading)})(?:{_ALONE}|(?=\s+{_flexible(sentence)}))"
                for name, (heading, sentence) in _HEADINGS.items()
            ),
            *(rf"(?P<{name}>{_flexible(words)}){_LABEL}" for name, words in _LABELS.items()),
        ]
    )
    + ")",
    re.IGNORECASE,
)


class Landmark(NamedTuple):
    """A heading or label that begins a line.

    Attributes:
        line: where its line begins.
        start: where its words begin.
        end: behind it, its colon included.
        words_end: behind its words.
    """

    name: str
    line: int
    start: int
    end: int
    words_end: int


def find_landmarks(text: str) -> tuple[Landmark, ...]:
    """Return the landmarks of a letter's text in order."""
    return tuple(map(_landmark, _PATTERN.finditer("\n" + text)))


def _landmark(match: re.Match[str]) -> Landmark:
    name = str(match.lastgroup)
    # The pattern saw one character more in front: the line end of its own line counts from it.
    return Landmark(
        name, match.start(), match.start(name) - 1, match.end() - 1, match.end(name) - 1
    )


def first(landmarks: Iterable[Landmark], *names: str) -> Landmark | None:
    """Return the first of the landmarks that has one of the names."""
    return next((mark for mark in landmarks if mark.name in names), None)
