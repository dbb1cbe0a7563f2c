"""The numbers before the items of a list, and where an item begins.

A number is `1.`, `1)`, `#1.`, `Item 1:` or none.

A number is an item's only where it begins a line and counts on, so that the numbers inside
a treatment, or in a list that a rationale quotes, mislead nothing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from imrdesk.extraction.finding import Passage, stripped

NUMBER = re.compile(
    r"(?:\(|#[^\S\n]?|(?P<item>[Ii](?:tem|TEM|ssue|SSUE)[^\S\n]+#?))?"
    r"(?P<number>\d{1,2})[^\S\n]?(?:[.)]|(?(item):|(?!)))(?!\d)\s*"
)
_NUMBERED_LINE = re.compile(rf"\n[^\S\n]*{NUMBER.pattern}")
_LONGEST_HEADING = 1500
SENTENCE_END = re.compile(r"[.!?:][\"'\u201d\u2019)]*[^\S\n]*\n")
BLANK_LINE = re.compile(r"\n[^\S\n]*\n")
_PARAGRAPH_END = re.compile(r"[.!?][\"'\u201d\u2019)]*[^\S\n]*\n[^\S\n]*\n")
_WHOLE_SENTENCE = re.compile(
    r"\b[a-z]{4,}[.!?][\"'\u201d\u2019)]*\s+[A-Z][a-z]|[.!?][^\S\n]*\n|\bmedically\s+necessary\b"
)
_IN_SENTENCES = (".", "!", "?", "medically")
"""One of these is in every sentence, and in few treatments."""

# How the rationale before an item ends: “…, the request is not medically necessary.”
_CONCLUDED = re.compile(r"\bnecess(?:ary|ity)\b[^.]{0,60}\.[\"'\u201d\u2019)]*\s*\Z", re.IGNORECASE)
_LONGEST_CONCLUSION = 120

# What stands before a treatment where its request is spoken of as a whole.
_REQUEST = re.compile(
    r"(?:maximus\s+federal\s+services,?(?:\s+inc\.?)?,?\s+has\s+determined\s+(?:that\s+)?)?"
    r"(?:the\s+)?(?:requests?|decision)\s+for\s+(?!authorization\b)",
    re.IGNORECASE,
)


class Number(NamedTuple):
    """A printed number: its value, its digits' place and where its whole mark begins and ends."""

    value: int
    digits: Passage
    mark: Passage


def next_number(printed: Sequence[int]) -> int:
    """Return the number that comes after those that are printed before the earlier items."""
    return max(printed, default=0) + 1


def number_before(
    text: str, start: int, end: int, printed: Sequence[int], *, is_first: bool
) -> Number | None:
    """Return the number that begins the heading which ends at `end`.

    The last line that begins with the next number; else the last with a higher one, where
    no blank line stands between it and the end. A number that was there already is a quote,
    and so is the first one of a list, where its paragraph ends with a sentence.
    The first item's number may stand right at `start`, whatever is before it.
    """
    expected = next_number(printed)
    first = NUMBER.match(text, start, end) if is_first else None
    matches = [first] if first else []
    matches += _NUMBERED_LINE.finditer(text, max(start - 1, end - _LONGEST_HEADING, 0), end)
    for match in reversed(matches):
        is_next = int(match["number"]) == expected
        if is_next and (printed or not _PARAGRAPH_END.search(text, match.end(), end)):
            return as_number(match)
    for match in reversed(matches):
        if int(match["number"]) > expected and not BLANK_LINE.search(text, match.end(), end):
            return as_number(match)
    return None


def as_number(match: re.Match[str]) -> Number:
    """Return the number that a pattern with the group ``number`` matched."""
    digits = Passage(*match.span("number"))
    begins = match.start() + match[0].startswith("\n")
    return Number(int(match["number"]), digits, Passage(begins, match.end()))


def unnumbered_start(text: str, words: Passage) -> tuple[int, bool]:
    """Return where a heading without a number begins, and whether that is certain.

    It is the last paragraph; where no blank lines part the paragraphs, or that one holds a
    sentence, it begins behind the last line that ends a sentence: for certain where that is
    what a rationale concludes.
    """
    paragraphs = list(BLANK_LINE.finditer(text, words.start, words.end))
    start = stripped(text, paragraphs[-1].end(), words.end).start if paragraphs else words.start
    if paragraphs and not holds_sentence(text, Passage(start, words.end)):
        return start, True
    sentences = list(SENTENCE_END.finditer(text, start, words.end))
    if sentences:
        end = sentences[-1].end()
        is_conclusion = _CONCLUDED.search(text, max(words.start, end - _LONGEST_CONCLUSION), end)
        return stripped(text, end, words.end).start, is_conclusion is not None
    return start, True


def holds_sentence(text: str, words: Passage) -> bool:
    """Tell whether words hold a whole sentence, as no treatment does."""
    start, end = words
    may_hold = any(text.find(sign, start, end) >= 0 for sign in _IN_SENTENCES)
    return may_hold and _WHOLE_SENTENCE.search(text, start, end) is not None


def request_start(text: str, start: int, end: int) -> int:
    """Return where a treatment's own words begin, behind “The request for”."""
    request = _REQUEST.match(text, start, end)
    return request.end() if request else start
