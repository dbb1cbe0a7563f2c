"""Whether the lines of a PDF page come in the order in which they are read.

On a page that is shown turned by 90 degrees though its text is not, PDFium gives the lines from
the bottom to the top; on one that stands upside down, the columns of a line from the right to the
left. Its characters cannot be put into another order, because spans lead back
to them by their index; so such a page is called badly read.
"""

from __future__ import annotations

import ctypes
import re
from collections.abc import Iterator
from itertools import pairwise

import pypdfium2.raw as pdfium

JUMBLED = 0.5
"""The quality of a page whose lines come in the wrong order: all that stands on it is unsure."""

_LINE = re.compile(r"[^\r\n\ufffe]*[^\s\ufffe]")
_WORD = re.compile(r"[^\s\ufffe]{2,}")
_FEWEST = 3  # lines that go back: a footer comes before the header, a column begins anew
_SHARE = 0.15
_SAME_LINE = 2.0  # points

_Line = tuple[float, float, float, float]  # where its first and its last character begin


def runs_backwards(text_page: object, text: str) -> bool:
    """Tell whether lines of a page are not given in the order in which they are read.

    That is where many stand above the line that comes before them, or the words of one do not
    follow each other.
    """
    if any(_goes_back(text_page, line) for line in _LINE.finditer(text)):
        return True
    lines = list(_lines(text_page, text))
    backwards = sum(_is_above(line, following) for line, following in pairwise(lines))
    return backwards >= max(_FEWEST, _SHARE * len(lines))


def _goes_back(text_page: object, line: re.Match[str]) -> bool:
    """Tell whether a word of a line begins before the word that is given before it."""
    words = [
        (
            _place(text_page, line.start() + word.start()),
            _place(text_page, line.start() + word.end() - 1),
        )
        for word in _WORD.finditer(line[0])
    ]
    for (start, end), (following, _) in pairwise(words):
        across, up = end[0] - start[0], end[1] - start[1]
        if (following[0] - start[0]) * across + (following[1] - start[1]) * up < 0:
            return True
    return False


def _lines(text_page: object, text: str) -> Iterator[_Line]:
    for match in _LINE.finditer(text):
        words = match[0]
        first, last = match.end() - len(words.lstrip()), match.end() - 1
        if first < last:
            yield (*_place(text_page, first), *_place(text_page, last))


def _place(text_page: object, index: int) -> tuple[float, float]:
    x, y = ctypes.c_double(), ctypes.c_double()
    pdfium.FPDFText_GetCharOrigin(text_page, index, x, y)
    return x.value, y.value


def _is_above(line: _Line, following: _Line) -> bool:
    """Tell whether the second line stands above the first, as its characters are turned."""
    x, y, end_x, end_y = line
    across, up = end_x - x, end_y - y
    length = max(abs(across), abs(up), 1.0)
    return ((following[1] - y) * across - (following[0] - x) * up) / length > _SAME_LINE
