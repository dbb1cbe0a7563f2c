"""A letter's text, and where each of its characters stands in the file it was read from."""

from __future__ import annotations

import math
from bisect import bisect_right
from dataclasses import dataclass
from enum import StrEnum

from imrdesk.domain.values import fold


class LetterKind(StrEnum):
    """The kind of file that a letter came as."""

    TEXT = "text"
    PDF = "pdf"
    WORD = "word"
    HTML = "html"
    EMAIL = "email"
    SCAN = "scan"
    """Pictures of pages, as an image file or inside a PDF, whose text was recognised (OCR)."""


@dataclass(frozen=True, slots=True)
class Span:
    """A place in a letter's text: code points ``[start, end)`` of `LetterText.text`."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"no span: [{self.start}, {self.end})")

    def of(self, text: str) -> str:
        """Return the piece of `text` that the span marks."""
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        """Tell whether the two spans share a character."""
        return max(self.start, other.start) < min(self.end, other.end)


@dataclass(frozen=True, slots=True)
class Page:
    """One page of a letter: its number from 1 and the part of the text that stands on it.

    Attributes:
        quality: how sure of its words the recognition (OCR) of a scanned page is, on average
            over its characters, 0..1; 1 where the text stands in the file itself. A kind of
            file that is no scan can have scanned pages.
    """

    number: int
    start: int
    end: int
    quality: float = 1.0


@dataclass(frozen=True, slots=True)
class UnsureWord:
    """A word of a scanned page that the recognition (OCR) may have misread.

    Attributes:
        start: its first character in `LetterText.text`.
        end: the first character behind it.
        confidence: how sure the recognition is of it, 0..1.
    """

    start: int
    end: int
    confidence: float


@dataclass(frozen=True, slots=True)
class WordBox:
    """Where a recognised word stands on the picture of its page.

    Attributes:
        start: its first character in `LetterText.text`.
        end: the first character behind it.
        page: the index of its page, from 0.
        left, top, right, bottom: its box, as parts (0..1) of the page's width and height.
    """

    start: int
    end: int
    page: int
    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True, slots=True)
class SourceRun:
    """A run of characters that the text took over unchanged in length from one page.

    Attributes:
        start: the run's first character in `LetterText.text`.
        length: its length in code points.
        page: the index of its page, from 0; text files have one page.
        source_start: the run's first character in that page's own text, as the file's
            reader counts it (for PDF the character index of the page's text layer).
    """

    start: int
    length: int
    page: int
    source_start: int


@dataclass(frozen=True, slots=True)
class LetterText:
    r"""The text of a letter as people and the extraction read it.

    Line ends are ``\\n``; the byte-order mark, page furniture and the hyphens of words that
    were broken over two lines are gone; everything else stands as it stood in the file.

    Attributes:
        text: the reading text; every span counts its code points.
        kind: the kind of file.
        pages: the pages in order, covering the text.
        runs: where the characters came from, ordered by `start`; characters that belong to
            no run (the line end between two pages) came from nowhere in the file.
        unsure: the words of scanned pages that may be misread, ordered by `start`.
        cut_case_numbers: the case numbers that page furniture named which was taken out, each
            once: a page of another letter shows by its footer.
        boxes: the words of scanned pages on their pictures, ordered by `start`; letters that
            were read before these were kept have none.
    """

    text: str
    kind: LetterKind
    pages: tuple[Page, ...]
    runs: tuple[SourceRun, ...]
    unsure: tuple[UnsureWord, ...] = ()
    cut_case_numbers: tuple[str, ...] = ()
    boxes: tuple[WordBox, ...] = ()

    def page_of(self, position: int) -> Page:
        """Return the page on which the character at `position` stands."""
        starts = [page.start for page in self.pages]
        return self.pages[max(0, bisect_right(starts, position) - 1)]

    def reading_confidence(self, span: Span) -> float:
        """Return how sure it is that the words at a span are those of the paper, 0..1.

        It is 1 for text that stands in the file itself. On a scanned page it is how likely it
        is that all unsure words that the span touches are right, or the page's quality where
        that is less: whoever takes a value from the span can be no surer of the value than of
        its words.
        """
        if not self.has_scanned_pages:
            return 1.0
        # The page of an empty span is the one on which its position stands.
        end = max(span.end, span.start + 1)
        pages = (page.quality for page in self.pages if page.start < end and span.start < page.end)
        words = [w.confidence for w in self.unsure if w.start < end and span.start < w.end]
        return min((*pages, math.prod(words)), default=1.0)

    @property
    def has_scanned_pages(self) -> bool:
        """Whether the text of any page was recognised (OCR) and can hold misread words."""
        return any(page.quality < 1.0 for page in self.pages)

    def sources(self, span: Span) -> tuple[SourceRun, ...]:
        """Return the pieces of the file that a span came from, cut to the span, in order."""
        pieces = []
        for run in self.runs:
            start, end = max(run.start, span.start), min(run.start + run.length, span.end)
            if start < end:
                offset = start - run.start
                pieces.append(SourceRun(start, end - start, run.page, run.source_start + offset))
        return tuple(pieces)

    def quote(self, span: Span) -> str:
        """Return the words at a span, white space folded."""
        return fold(span.of(self.text))
