"""From words with their boxes on a picture to the lines of text of a page."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median

from imrdesk.reading.source import MOST_CERTAIN, PageWord, SourcePage

_SPECK = 0.3
_COLUMN_GAP = 2.0  # of a line's height; between words of a justified line it is 1 at most
_BLANK_LINE = 0.7  # of a line's height, above what the page leaves between its lines

# Alone between words these are dirt; a comma or a full stop stands at a word.
_DIRT = frozenset("_.,'`~^|\u00b0\u2018\u2019")

# “Low Back Chapter. which is”: a full stop before a small letter is a comma, or dirt, unless it
# ends an abbreviation; of either sign the engines are just as sure.
_ENDS_SENTENCE = re.compile(r"[^\W\d]{5,}[\"'\u2019\u201d)]?\.")
_SURE_OF_STOP = 0.7

# Engines are sure by the words they know; in an address a lost comma makes them no less sure.
_ADDRESS = re.compile(r"://|www\.|\.(?:com|org|gov|edu|net)\b", re.IGNORECASE)
_SURE_OF_ADDRESS = 0.8


@dataclass(frozen=True, slots=True)
class Word:
    """A recognised word and its box on the picture, in pixels from the upper left corner."""

    text: str
    left: float
    top: float
    right: float
    bottom: float
    confidence: float


@dataclass(slots=True)
class _Row:
    """What stands side by side on the page, with the box around it."""

    words: list[Word]
    left: float
    top: float
    right: float
    bottom: float

    @classmethod
    def of(cls, words: list[Word]) -> _Row:
        return cls(
            words,
            min(word.left for word in words),
            min(word.top for word in words),
            max(word.right for word in words),
            max(word.bottom for word in words),
        )

    @property
    def height(self) -> float:
        return self.bottom - self.top

    def is_beside(self, other: _Row) -> bool:
        shared = min(self.bottom, other.bottom) - max(self.top, other.top)
        is_apart = self.left >= other.right or other.left >= self.right
        return is_apart and shared > 0.5 * min(self.height, other.height)


def source_page(lines: Iterable[Sequence[Word]], width: int, height: int) -> SourcePage:
    """Return the page whose picture holds these lines of words.

    Lines that stand side by side become one, with a tab between its columns; where the page
    leaves a line blank, so does the text.

    Args:
        lines: the words of each line from left to right, in any order of the lines.
        width: of the picture, in pixels.
        height: of the picture, in pixels.
    """
    rows = _rows(lines)
    if not rows:
        return SourcePage("", MOST_CERTAIN)
    line_height = median(row.height for row in rows)
    gaps = [max(0.0, below.top - above.bottom) for above, below in pairwise(rows)]
    usual_gap = sorted(gaps)[len(gaps) // 4] if gaps else 0.0
    blank = usual_gap + _BLANK_LINE * line_height
    parts: list[str] = []
    words: list[PageWord] = []
    position = 0
    for row, gap in zip(rows, [0.0, *gaps], strict=True):
        before = "" if not parts else "\n\n" if gap > blank else "\n"
        right = row.left
        for word in row.words:
            if not before and parts:
                before = "\t" if word.left - right > _COLUMN_GAP * line_height else " "
            parts += [before, word.text]
            position += len(before)
            if words and word.text[0].islower() and _ENDS_SENTENCE.fullmatch(parts[-3]):
                words[-1] = _no_surer(words[-1], _SURE_OF_STOP)
            words.append(_placed(word, position, width, height))
            position += len(word.text)
            before, right = "", word.right
    return SourcePage("".join(parts), _quality(words), tuple(words))


def _rows(lines: Iterable[Sequence[Word]]) -> list[_Row]:
    segments = [_Row.of(words) for line in lines if (words := list(filter(_is_no_speck, line)))]
    segments.sort(key=lambda row: row.top + row.bottom)
    rows: list[list[_Row]] = []
    for segment in segments:
        if rows and all(segment.is_beside(other) for other in rows[-1]):
            rows[-1].append(segment)
        else:
            rows.append([segment])
    joined = [sorted(row, key=lambda segment: segment.left) for row in rows]
    return [_Row.of([word for segment in row for word in segment.words]) for row in joined]


def _is_no_speck(word: Word) -> bool:
    if any(map(str.isalnum, word.text)):
        return True
    return bool(word.text.strip()) and word.text not in _DIRT and word.confidence > _SPECK


def _placed(word: Word, start: int, width: int, height: int) -> PageWord:
    placed = PageWord(
        start,
        start + len(word.text),
        word.left / width,
        word.top / height,
        word.right / width,
        word.bottom / height,
        word.confidence,
    )
    return _no_surer(placed, _SURE_OF_ADDRESS) if _ADDRESS.search(word.text) else placed


def _no_surer(word: PageWord, most: float) -> PageWord:
    return replace(word, confidence=min(word.confidence, most))


def _quality(words: Sequence[PageWord]) -> float:
    """Return the mean confidence of the page's characters."""
    count = sum(word.end - word.start for word in words)
    certain = sum((word.end - word.start) * word.confidence for word in words)
    return round(min(MOST_CERTAIN, certain / count), 3) if count else MOST_CERTAIN
