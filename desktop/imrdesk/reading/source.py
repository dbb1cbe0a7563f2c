"""The pages of a file as its reader gives them, before anything is cleaned."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from imrdesk.domain.letter import LetterText, SourceRun, UnsureWord, WordBox

SURELY_READ = 0.985
"""The confidence from which on a recognised word is not called unsure: on clean print all words
but one in twenty."""

MOST_CERTAIN = 0.99
"""The highest quality that a recognised page has; 1 is for text that stands in the file."""

_BOX_DIGITS = 4  # a ten-thousandth of a page is a thousandth of an inch


@dataclass(frozen=True, slots=True)
class PageWord:
    """A word that was recognised on the picture of a page.

    Attributes:
        start: its first character in `SourcePage.text`.
        end: the first character behind it.
        left, top, right, bottom: its box, as parts (0..1) of the page's width and height.
        confidence: how sure the recognition is of it, 0..1.
    """

    start: int
    end: int
    left: float
    top: float
    right: float
    bottom: float
    confidence: float


@dataclass(frozen=True, slots=True)
class SourcePage:
    """A page as it stands in the file.

    Attributes:
        text: the page's text; the places that spans lead back to count its characters.
        quality: as `Page.quality`: below 1 where the text was recognised (OCR).
        words: where the words of recognised text stand on the page's picture, in order.
    """

    text: str
    quality: float = 1.0
    words: tuple[PageWord, ...] = ()

    @property
    def is_recognised(self) -> bool:
        """Whether the text was recognised (OCR)."""
        return self.quality < 1.0


def as_written(
    read: Callable[[bytes, str], list[str]],
) -> Callable[[bytes, str], list[SourcePage]]:
    """Turn a reader of text that stands in the file into one of source pages."""
    return lambda data, name: [SourcePage(text) for text in read(data, name)]


def with_certainty(letter: LetterText, pages: Sequence[SourcePage]) -> LetterText:
    """Return a letter that also says how surely its text was recognised on its pages."""
    if not any(page.is_recognised for page in pages):
        return letter
    qualities = [page.quality for page in pages]
    return dataclasses.replace(
        letter,
        pages=tuple(
            dataclasses.replace(page, quality=quality)
            for page, quality in zip(letter.pages, qualities, strict=True)
        ),
        unsure=tuple(_unsure_words(letter.runs, pages)),
        boxes=tuple(_word_boxes(letter.runs, pages)),
    )


def _unsure_words(runs: Sequence[SourceRun], pages: Sequence[SourcePage]) -> Iterator[UnsureWord]:
    for page, word, start, end in _moved_words(runs, pages):
        text = pages[page].text[word.start : word.end]
        if word.confidence < SURELY_READ and any(map(str.isalnum, text)):
            yield UnsureWord(start, end, word.confidence)


def _word_boxes(runs: Sequence[SourceRun], pages: Sequence[SourcePage]) -> Iterator[WordBox]:
    for page, word, start, end in _moved_words(runs, pages):
        edges = (word.left, word.top, word.right, word.bottom)
        yield WordBox(start, end, page, *(round(edge, _BOX_DIGITS) for edge in edges))


def _moved_words(
    runs: Sequence[SourceRun], pages: Sequence[SourcePage]
) -> Iterator[tuple[int, PageWord, int, int]]:
    """Yield every recognised word: its page's index, itself, and its place in the letter."""
    for index, page in enumerate(pages):
        page_runs = [run for run in runs if run.page == index]
        for word in page.words:
            for start, end in _moved(word, page_runs):
                yield index, word, start, end


def _moved(word: PageWord, runs: Sequence[SourceRun]) -> Iterator[tuple[int, int]]:
    """Yield the place where a word is read, if it is not cut out with the furniture."""
    overlaps = [
        (run.start - run.source_start, max(word.start, run.source_start), end)
        for run in runs
        if (end := min(word.end, run.source_start + run.length)) > max(word.start, run.source_start)
    ]
    if overlaps:
        first, last = overlaps[0], overlaps[-1]
        yield first[0] + first[1], last[0] + last[2]
