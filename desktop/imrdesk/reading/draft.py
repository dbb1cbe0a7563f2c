"""A text on its way from the pages of a file to the reading text."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

from imrdesk.domain.letter import LetterKind, LetterText, Page, SourceRun

Cut = tuple[int, int]
"""A range ``[start, end)`` of a draft's text that is taken out."""


class Draft:
    r"""The pages of a file as one text that can only shrink, with where each character came from.

    Pages are joined by a ``\\n`` that belongs to none of them. Replacing characters one for
    one is done on `text` itself; taking characters out is done by `cut`.

    Attributes:
        text: the text as it stands.
    """

    def __init__(self, pages: Sequence[str]) -> None:
        self.text = "\n".join(pages)
        self._lengths = [len(page) for page in pages]
        starts = [0]
        for length in self._lengths:
            starts.append(starts[-1] + length + 1)
        self._page_starts = starts[:-1]
        # What is left: (start in text, start in the joined pages, length), in order.
        self._pieces = [(0, 0, len(self.text))]

    def cut(self, cuts: Iterable[Cut]) -> None:
        """Take the ranges out; they may touch or overlap, but come ordered by their start."""
        kept: list[Cut] = []
        position = 0
        for start, end in cuts:
            if start > position:
                kept.append((position, start))
            position = max(position, end)
        if position == 0:
            return
        if position < len(self.text):
            kept.append((position, len(self.text)))
        self._pieces = list(self._cut_pieces(kept))
        self.text = "".join([self.text[start:end] for start, end in kept])

    def _cut_pieces(self, kept: list[Cut]) -> Iterator[tuple[int, int, int]]:
        pieces = iter(self._pieces)
        piece_start, piece_source, piece_length = next(pieces)
        position = 0
        for start, end in kept:
            at = start
            while at < end:
                while piece_start + piece_length <= at:
                    piece_start, piece_source, piece_length = next(pieces)
                stop = min(end, piece_start + piece_length)
                yield position, piece_source + at - piece_start, stop - at
                position += stop - at
                at = stop

    def letter_text(self, kind: LetterKind, cut_case_numbers: tuple[str, ...] = ()) -> LetterText:
        """Return the finished reading text, with the case numbers that were cut out of it."""
        return LetterText(
            self.text,
            kind,
            tuple(self._pages()),
            tuple(self._runs()),
            cut_case_numbers=cut_case_numbers,
        )

    def _runs(self) -> Iterator[SourceRun]:
        for start, source, length in self._pieces:
            at = source
            while at < source + length:
                page = bisect_right(self._page_starts, at) - 1
                page_end = self._page_starts[page] + self._lengths[page]
                stop = min(source + length, page_end)
                if at < stop:
                    offset = at - self._page_starts[page]
                    yield SourceRun(start + at - source, stop - at, page, offset)
                at = max(stop, at) if stop < page_end else page_end + 1

    def _pages(self) -> Iterator[Page]:
        starts = [self._position_of(source) for source in self._page_starts]
        ends = [*starts[1:], len(self.text)]
        for index, (start, end) in enumerate(zip(starts, ends, strict=True)):
            yield Page(index + 1, start, end)

    def _position_of(self, source: int) -> int:
        """Return where the first character that stands at `source` or behind it is now."""
        if source == 0:
            return 0
        for start, piece_source, length in self._pieces:
            if source < piece_source + length:
                return start + max(0, source - piece_source)
        return len(self.text)
