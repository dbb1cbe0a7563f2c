"""Where the characters of a letter's text stand in the document that shows its original.

A document of paragraphs and tables has characters that the text has not (the ends of cells,
signs of lists) and not all that the text has (the tabs between cells); and where a table's
labels stand in one cell and its values in the next, the text has them in another order.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from imrdesk.domain.letter import SourceRun, Span
from imrdesk.ui.text_positions import TextPositions


@dataclass(frozen=True, slots=True)
class Written:
    """Words as the document shows them, without a gap.

    Attributes:
        text: as many characters as are shown.
        source: the first one's index in `SourcePage.text`.
        at: the first one's position in the document, in UTF-16 units.
        area: the number of the cell that they stand in; 0 outside every table.
    """

    text: str
    source: int
    at: int
    area: int = 0


@dataclass(frozen=True, slots=True)
class _Piece:
    """Characters ``[start, end)`` of the letter's text that stand together in the document."""

    start: int
    end: int
    at: int  # where the text that `positions` counts begins in the document
    skipped: int  # how many code points of that text stand before the piece
    positions: TextPositions
    area: int

    def to_qt(self, position: int) -> int:
        return self.at + self.positions.to_qt(position - self.start + self.skipped)

    def from_qt(self, position: int) -> int:
        return self.start + self.positions.from_qt(position - self.at) - self.skipped

    @property
    def first(self) -> int:
        return self.to_qt(self.start)

    @property
    def last(self) -> int:
        return self.to_qt(self.end)


class RichPlaces:
    """The places of one letter in the document that shows it.

    Args:
        written: what the document shows.
        runs: where the characters of the letter's text came from, `LetterText.runs`.
    """

    def __init__(self, written: Iterable[Written], runs: Iterable[SourceRun]) -> None:
        self._by_letter = sorted(_pieces(written, runs), key=lambda piece: piece.start)
        self._starts = [piece.start for piece in self._by_letter]
        self._by_document = sorted(self._by_letter, key=lambda piece: piece.first)
        self._firsts = [piece.first for piece in self._by_document]

    def ranges(self, span: Span) -> list[tuple[int, int]]:
        """Return the ranges of the document where a place's characters stand, in its order.

        None goes over the edge of a cell, so that each can be selected by itself.
        """
        first = max(0, bisect_right(self._starts, span.start) - 1)
        found = []
        for piece in self._by_letter[first:]:
            if piece.start >= span.end:
                break
            start, end = max(piece.start, span.start), min(piece.end, span.end)
            if start < end:
                found.append((piece.to_qt(start), piece.to_qt(end), piece.area))
        return _joined(sorted(found))

    def to_document(self, position: int) -> int:
        """Return where a code point stands; where it is not shown, the one before it ends."""
        index = bisect_right(self._starts, position) - 1
        if index < 0:
            return self._by_letter[0].first if self._by_letter else 0
        piece = self._by_letter[index]
        return piece.to_qt(min(position, piece.end))

    def to_letter(self, position: int) -> int:
        """Return the code point at a position of the document, or behind what stands before it.

        What no text stands for, like the sign of an item, stands for what follows it.
        """
        index = bisect_right(self._firsts, position) - 1
        if index >= 0:
            piece = self._by_document[index]
            if position <= piece.last:
                return min(piece.end, piece.from_qt(position))
        if index + 1 < len(self._by_document):
            return self._by_document[index + 1].start
        return self._by_letter[-1].end if self._by_letter else 0

    def span(self, start: int, end: int) -> Span:
        """Return the shortest place that holds all that a range of the document shows."""
        first = max(0, bisect_right(self._firsts, start) - 1)
        low, high = None, 0
        for piece in self._by_document[first:]:
            if piece.first >= end:
                break
            if piece.last > start:
                begin = piece.from_qt(max(start, piece.first))
                low = begin if low is None else min(low, begin)
                high = max(high, piece.from_qt(min(end, piece.last)))
        if low is None:
            position = self.to_letter(start)
            return Span(position, position)
        return Span(low, high)


def _pieces(written: Iterable[Written], runs: Iterable[SourceRun]) -> Iterable[_Piece]:
    shown = sorted(written, key=lambda each: each.source)
    sources = [each.source for each in shown]
    positions = [TextPositions(each.text) for each in shown]
    for run in runs:
        run_end = run.source_start + run.length
        index = max(0, bisect_right(sources, run.source_start) - 1)
        while index < len(shown) and sources[index] < run_end:
            words = shown[index]
            start = max(words.source, run.source_start)
            end = min(words.source + len(words.text), run_end)
            if start < end:
                moved = run.start - run.source_start
                yield _Piece(
                    start + moved,
                    end + moved,
                    words.at,
                    start - words.source,
                    positions[index],
                    words.area,
                )
            index += 1


def _joined(found: Sequence[tuple[int, int, int]]) -> list[tuple[int, int]]:
    """Join ranges of one cell between which nothing but the end of a paragraph stands."""
    joined: list[tuple[int, int, int]] = []
    for start, end, area in found:
        if joined and joined[-1][2] == area and start <= joined[-1][1] + 1:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]), area)
        else:
            joined.append((start, end, area))
    return [(start, end) for start, end, _ in joined]
