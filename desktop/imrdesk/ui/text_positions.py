"""Code points to Qt's UTF-16 positions and back.

Spans count code points; a QTextDocument counts UTF-16 units, where a character beyond the
basic plane (an emoji, some symbols) takes two. Nearly every letter has none, so the way
through the table is taken only where it is needed.
"""

from __future__ import annotations

from bisect import bisect_left


class TextPositions:
    """The two countings of one text, whose line ends are line feeds alone."""

    def __init__(self, text: str) -> None:
        self._wide = [] if text.isascii() else [i for i, c in enumerate(text) if ord(c) > 0xFFFF]
        self._wide_qt = [position + before for before, position in enumerate(self._wide)]

    def to_qt(self, position: int) -> int:
        """Return the UTF-16 position of the code point at `position`."""
        return position + bisect_left(self._wide, position)

    def from_qt(self, position: int) -> int:
        """Return the code point at a UTF-16 position; within a pair, the pair's own."""
        return position - bisect_left(self._wide_qt, position)
