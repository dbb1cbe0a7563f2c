"""The pages of a file as its reader gives them, before anything is cleaned."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from imrdesk.domain.letter import LetterText, SourceRun, UnsureWord

SURELY_READ = 0.985
"""The confidence from which on a recognised word is not called unsure: on clean print all words
but one in twenty."""

MOST_CERTAIN = 0.99
"""The highest quality that a recognised page has; 1 is for text that stands in the file."""


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
    )


def _unsure_words(runs: Sequence[SourceRun], pages: Sequence[SourcePage]) -> Iterator[UnsureWord]:
    for index, page in enumerate(pages):
        page_runs = [run for run in runs if run.page == index]
        for word in page.words:
            text = page.text[word.start : word.end]
            if word.confidence < SURELY_READ and any(map(str.isalnum, text)):
                yield from _moved(word, page_runs)


def _moved(word: PageWord, runs: Sequence[SourceRun]) -> Iterator[UnsureWord]:
    """Yield the word at the place where it is read, if it is not cut out with the furniture."""
    overlaps = [
        (run.start - run.source_start, max(word.start, run.source_start), end)
        for run in runs
        if (end := min(word.end, run.source_start + run.length)) > max(word.start, run.source_start)
    ]
    if overlaps:
        first, last = overlaps[0], overlaps[-1]
        yield UnsureWord(first[0] + first[1], last[0] + last[2], word.confidence)
