"""Where the characters of a letter's text stand on its pages, and which one is at a point.

Lengths are points from a page's upper left corner; positions are code points of the reading text.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, compress, pairwise
from typing import NamedTuple

from imrdesk.domain.letter import LetterText, SourceRun, Span, WordBox
from imrdesk.reading.page_files import Characters

_SAME_LINE = 0.5  # of the smaller height, what two characters of a line share at least
_STEP_BACK = 1.0  # of a height, how far a line's next character may begin before the last
_AGREE = 0.9
_LOOKED_AT = 100  # characters of a run


class Box(NamedTuple):
    """A rectangle on a page."""

    left: float
    top: float
    right: float
    bottom: float

    def distance(self, x: float, y: float) -> tuple[float, float]:
        """Return how far a point is from the box: across, and down; 0 inside."""
        across = max(self.left - x, 0.0, x - self.right)
        down = max(self.top - y, 0.0, y - self.bottom)
        return across, down


@dataclass(slots=True)
class Line:
    """Characters that follow each other in the text and stand in one line on the page.

    Attributes:
        first: the index of its first character among those of the page.
        end: the index behind its last.
        box: the box around them.
        is_upright: whether the line runs down or up the page and not across it.
    """

    first: int
    end: int
    box: Box
    is_upright: bool = False


class PageText:
    """The characters of one page that stand in the reading text and have a box."""

    def __init__(self, placed: Iterable[tuple[int, Box]]) -> None:
        """Take the characters' positions and boxes, in the order of the positions."""
        characters = list(placed)
        self._positions = [position for position, _box in characters]
        self._boxes = [box for _position, box in characters]
        self.lines = list(_lines(self._boxes))
        self._starts = [line.first for line in self.lines]

    def rectangles(self, span: Span) -> list[Box]:
        """Return what a place covers on this page: a box for each line that it touches."""
        first = bisect_left(self._positions, span.start)
        end = bisect_left(self._positions, span.end)
        found = []
        number = max(0, bisect_right(self._starts, first) - 1)
        while first < end:
            line = self.lines[number]
            start, stop = max(first, line.first), min(end, line.end)
            is_whole = (start, stop) == (line.first, line.end)
            found.append(line.box if is_whole else _around(self._boxes[start:stop]))
            first, number = line.end, number + 1
        return found

    def position_at(self, x: float, y: float) -> int | None:
        """Return the character over which a point lies, or None beside the text."""
        index = self._nearest(x, y)
        if index is None:
            return None
        return self._positions[index] if self._boxes[index].distance(x, y) == (0, 0) else None

    def caret_at(self, x: float, y: float) -> int | None:
        """Return the place between characters that is nearest to a point."""
        index = self._nearest(x, y)
        if index is None:
            return None
        box, line = self._boxes[index], self.lines[bisect_right(self._starts, index) - 1]
        is_behind = x > (box.left + box.right) / 2
        if line.is_upright:
            upwards = self._boxes[line.first].top > self._boxes[line.end - 1].top
            is_behind = (y > (box.top + box.bottom) / 2) != upwards
        return self._positions[index] + is_behind

    def line_number(self, position: int) -> int | None:
        """Return the index of the line in which a position stands, or which is next."""
        if not self.lines:
            return None
        index = min(bisect_left(self._positions, position), len(self._positions) - 1)
        return bisect_right(self._starts, index) - 1

    def line_span(self, number: int) -> Span:
        """Return the place of a whole line."""
        line = self.lines[number]
        return Span(self._positions[line.first], self._positions[line.end - 1] + 1)

    def box_of(self, position: int) -> Box | None:
        """Return the box of the character at a position, or of the next one that has a box."""
        if not self._positions:
            return None
        return self._boxes[min(bisect_left(self._positions, position), len(self._boxes) - 1)]

    def first_below(self, y: float) -> int | None:
        """Return the first position of the uppermost line that ends below a height."""
        below = [line for line in self.lines if line.box.bottom > y]
        line = min(below, key=lambda line: (line.box.top, line.first), default=None)
        return None if line is None else self._positions[line.first]

    def _nearest(self, x: float, y: float) -> int | None:
        def distance(line: Line) -> tuple[float, float]:
            across, down = line.box.distance(x, y)
            return (across, down) if line.is_upright else (down, across)

        line = min(self.lines, key=distance, default=None)
        if line is None:
            return None
        return min(
            range(line.first, line.end), key=lambda index: sum(self._boxes[index].distance(x, y))
        )


def _lines(boxes: Sequence[Box]) -> Iterator[Line]:
    line: Line | None = None
    for index, (last, box) in enumerate(pairwise(boxes), start=1):
        if line is None:
            line = Line(0, 1, last)
        # Nearly every character stands where the one before ends, on the same height.
        is_plain = last[1] == box[1] and last[3] == box[3] and last[2] <= box[2]
        if (is_plain and not line.is_upright and box[0] >= last[0]) or _goes_on(line, last, box):
            line.end = index + 1
            continue
        yield _closed(line, boxes)
        line = Line(index, index + 1, box)
    if line is not None:
        yield _closed(line, boxes)
    elif boxes:
        yield Line(0, 1, boxes[0])


def _closed(line: Line, boxes: Sequence[Box]) -> Line:
    line.box = _around(boxes[line.first : line.end])
    return line


def _goes_on(line: Line, last: Box, box: Box) -> bool:
    """Tell whether a box goes on with a line; its second character says how the line runs."""
    across = _is_beside(last, box)
    down = _is_beside(_turned(last), _turned(box)) or _is_beside(_turned(box), _turned(last))
    if line.end - line.first == 1 and not across and down:
        gap = max(box.top - last.bottom, last.top - box.bottom)
        line.is_upright = gap < (last.bottom - last.top) / 2
        return line.is_upright
    return down if line.is_upright else across


def _is_beside(last: Box, box: Box) -> bool:
    height = min(last.bottom - last.top, box.bottom - box.top)
    shared = min(last.bottom, box.bottom) - max(last.top, box.top)
    return shared > _SAME_LINE * height and box.left > last.left - _STEP_BACK * height


def _turned(box: Box) -> Box:
    return Box(box.top, box.left, box.bottom, box.right)


def _around(boxes: Sequence[Box]) -> Box:
    lefts, tops, rights, bottoms = zip(*boxes, strict=True)
    return Box(min(lefts), min(tops), max(rights), max(bottoms))


class TextLayer:
    """The characters of a page's text layer, made ready before their letter is opened."""

    def __init__(self, characters: Characters) -> None:
        edges = characters.boxes.tolist()
        self.codes = characters.codes
        self.boxes = list(map(Box, edges[0::4], edges[1::4], edges[2::4], edges[3::4]))
        self.has_area = bytes(
            right > left and bottom > top for left, top, right, bottom in self.boxes
        )


def page_text(
    letter: LetterText, page: int, size: tuple[float, float], layer: TextLayer
) -> PageText:
    """Return where the text of a page stands.

    Args:
        letter: whose page it is.
        page: its index.
        size: its width and height.
        layer: its text layer; not looked at where the page's text was recognised.
    """
    words = [word for word in letter.boxes if word.page == page]
    if words:
        return PageText(_of_words(words, size))
    runs = [run for run in letter.runs if run.page == page]
    if not _agrees(letter.text, runs, layer):
        return PageText(())
    return PageText(chain.from_iterable(_of_run(run, layer) for run in runs))


def _of_run(run: SourceRun, layer: TextLayer) -> Iterator[tuple[int, Box]]:
    """Return the characters of a run that have a box."""
    stretch = slice(run.source_start, run.source_start + run.length)
    placed = zip(range(run.start, run.start + run.length), layer.boxes[stretch], strict=False)
    return compress(placed, layer.has_area[stretch])


def _of_words(words: Iterable[WordBox], size: tuple[float, float]) -> Iterator[tuple[int, Box]]:
    """Yield the characters of recognised words, each with its share of the word's box.

    Those of a word that stands on its side all have the whole box: it is not known which of its
    ends is the first.
    """
    width, height = size
    for word in words:
        left, right = word.left * width, word.right * width
        top, bottom = word.top * height, word.bottom * height
        count = word.end - word.start
        is_upright = count > 1 and bottom - top > right - left
        step = 0.0 if is_upright else (right - left) / max(1, count)
        for number, position in enumerate(range(word.start, word.end)):
            start = left + number * step
            yield position, Box(start, top, right if is_upright else start + step, bottom)


def _agrees(text: str, runs: Sequence[SourceRun], layer: TextLayer) -> bool:
    """Tell whether the text layer is the one that the text was read from.

    Another version of PDFium may count its characters otherwise, and a page that was
    recognised before its words' boxes were kept has another text layer or none.
    """
    looked_at = same = 0
    for run in runs:
        for number in range(0, run.length, max(1, run.length // _LOOKED_AT)):
            letter, index = text[run.start + number], run.source_start + number
            if letter.isascii() and letter.isalnum():
                looked_at += 1
                same += index < len(layer.codes) and layer.codes[index] == ord(letter)
    return same >= _AGREE * looked_at
