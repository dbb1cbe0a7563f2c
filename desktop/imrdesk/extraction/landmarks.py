"""The headings and labels by which letters are told apart and taken apart.

A landmark begins a line. Its words are matched in any case and with any white space
between them, line ends included, because lines are wrapped anywhere. They are written here
in lower case, and searched in the letter's text in lower case.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from imrdesk.extraction.finding import lowered

_ALONE = r"\s*:?[^\S\n]*(?=\n|\Z)"
_LABEL = r"\s*:"
_ALONE_OR_LABEL = r"(?:\s*:|[^\S\n]*(?=\n|\Z))"
_NUMBER = r"(?:(?:\(|#[^\S\n]?|item[^\S\n]+#?)?\d{1,2}[^\S\n]?[.):]\s*)?"

_REVIEWER = "(?:expert|physician|professional|medical)(?: expert)? reviewer"
_MTUS = r"(?:medical treatment utilization schedule|mtus)(?: \(mtus\))?"

# Name to words; a heading stands alone on its line or runs into the sentence that follows it.
_HEADINGS = {
    "how_made": ("how the imr final determination was made", "maximus federal services sent"),
    "summary": ("clinical case summary", "the (?:expert|physician) reviewer developed"),
    "issues": ("imr issues,? decisions,? and rationales", "the final determination was based"),
    "decisions": (
        r"imr decisions?(?:\(s\))?,? and rationales?(?:\(s\))?",
        "the final determination was based",
    ),
    "decided": (
        "independent medical review decisions?(?:\\(s\\))? and rationales?(?:\\(s\\))?",
        "an application for independent",
    ),
    "professional_review": ("medical professional review", "imr case number"),
}
_LABELS = {
    "licensure": r"states?(?:\(s\))? of licensure",
    "certification": r"certifications?(?:\(s\))?(?: ?/ ?| or )special(?:ty|ties)(?:\(s\))?",
    "ur_guideline": "claims administrator guidelines?",
    "imr_guideline": "maximus guidelines?",
    "rationale": "decision rationale",
    "ur_decision": r"date of (?:ur|utilization review) decision(?:\(s\))?",
    "maximus_number": "maximus case (?:number|no\\.?|#)",
    "stated_outcome": "final determination",
}
# These stand alone on their line, or have a colon and then text.
_SECTIONS = {
    "case_summary": "(?:expert reviewer )?case summary",
    "documents": "documents reviewed(?: for(?: the)? determination)?",
    "reviewer": rf"medical qualifications of the (?:{_REVIEWER}|reviewer)",
    # Before its beginning: where its line is wrapped, that stands alone on a line.
    "relied_on_why": (
        rf"medical treatment guidelines?(?:\(s\))? relied upon by(?: the)?"
        rf" (?:{_REVIEWER}|reviewer) and why"
    ),
    "relied_on": (
        rf"(?:(?:sections?|portions?)(?:\(s\))? of the {_MTUS}|medical treatment guidelines?"
        rf"(?:\(s\))?) relied upon(?: by the (?:{_REVIEWER}|reviewer))?"
        "(?: to make (?:his ?/ ?her|his|her|the) decision)?"
    ),
    "reviewer_rationale": rf"the {_REVIEWER}['\u2019\u2018`]?s? decision rationale",
    "decision_rationale": "rationale for the decision",
    "effect": "effect of the decision",
    "dispute": "(?:issues?|treatments?)(?:\\(s\\))?(?: at| in) dispute",
    "why": (
        "rationale for why the requested treatments? ?/ ?services? (?:is ?/ ?was|is|was|are|were)"
        "(?: not)? medically necessary"
    ),
    "qualifications": "(?:medical|professional) reviewer(?:['\u2019]?s)? qualifications",
}
# These begin the sentence or heading of an item, with its number before them.
_NUMBERED = {
    "regarding": "regarding the requests? for",
    "determined": r"maximus federal services,?(?: inc\.?)?,? has determined",
}


# Letters that some PDFs print as one.
_LIGATURES = {"ff": "\ufb00", "fi": "\ufb01", "fl": "\ufb02"}


def _flexible(words: str) -> str:
    for letters, ligature in _LIGATURES.items():
        words = words.replace(letters, f"(?:{letters}|{ligature})")
    return words.replace(" ?", r"\s*").replace(" ", r"\s+")


# The group of a name stands empty behind its words: at each line the search passes over the
# alternatives that begin with another letter, which it cannot tell of those that begin with a
# group.
_PATTERN = re.compile(
    r"\n[^\S\n]*(?:[\u2022\u00b7\u25aa*\u2013-][^\S\n]*)?(?P<words>)(?=\S)(?:"
    + "|".join(
        [
            *(
                rf"{_flexible(heading)}(?P<{name}>)"
                rf"(?:{_ALONE}|(?:\s*:)?(?=\s+{_flexible(sentence)}))"
                for name, (heading, sentence) in _HEADINGS.items()
            ),
            *(rf"{_flexible(words)}(?P<{name}>){_LABEL}" for name, words in _LABELS.items()),
            *(
                rf"{_flexible(words)}(?P<{name}>){_ALONE_OR_LABEL}"
                for name, words in _SECTIONS.items()
            ),
            rf"{_NUMBER}(?P<numbered>)(?:"
            + "|".join(rf"{_flexible(words)}(?P<{name}>)\b" for name, words in _NUMBERED.items())
            + ")",
        ]
    )
    + ")"
)

_IN_HEADERS = frozenset({"ur_decision", "maximus_number", "professional_review"})


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
    return tuple(landmarks_in(lowered(text)))


def landmarks_in(lower: str) -> Iterator[Landmark]:
    """Yield the landmarks of a text in lower case in order."""
    return map(_landmark, _PATTERN.finditer("\n" + lower))


def _landmark(match: re.Match[str]) -> Landmark:
    name = str(match.lastgroup)
    start = match.start("words" if match["numbered"] is None else "numbered")
    # The pattern saw one character more in front: the line end of its own line counts from it.
    return Landmark(name, match.start(), start - 1, match.end() - 1, match.end(name) - 1)


def first(landmarks: Iterable[Landmark], *names: str) -> Landmark | None:
    """Return the first of the landmarks that has one of the names."""
    return next((mark for mark in landmarks if mark.name in names), None)


def header_end(text: str, landmarks: Iterable[Landmark]) -> int:
    """Return where the header ends: at the first landmark that is none of a header's own."""
    return next((mark.line for mark in landmarks if mark.name not in _IN_HEADERS), len(text))
