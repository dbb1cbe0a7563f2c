"""What every way of showing a letter can do: as plain text, as pages, as a formatted document."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QRectF, SignalInstance

from imrdesk.domain.letter import Span
from imrdesk.review.session import OpenLetter
from imrdesk.ui.highlights import Highlight


class LetterPane(Protocol):
    """A widget that shows one letter; places are code points of the letter's reading text."""

    @property
    def mark_chosen(self) -> SignalInstance:
        """Emitted with the `Highlight` that was clicked, or on which Enter was pressed."""

    @property
    def word_taken(self) -> SignalInstance:
        """Emitted on Ctrl+click: the `Span` of the word, and whether Shift was held as well."""

    def show_letter(self, letter: OpenLetter, source: Callable[[], bytes]) -> None:
        """Show another letter from its top, without marks.

        Args:
            letter: the letter.
            source: returns the bytes of the file that the letter came as; asked at most once,
                and only by a pane that shows the file itself.
        """

    def show_marks(self, marks: list[Highlight]) -> None:
        """Mark places in the letter, in the order in which they are to be drawn."""

    def reveal(self, span: Span) -> None:
        """Scroll so that a place can be seen, if it cannot be seen already.

        It stays in sight when the pane changes its size, until the user looks elsewhere.
        """

    def select(self, span: Span) -> None:
        """Select a place and show it."""

    def selected_span(self) -> Span | None:
        """Return the place of the selected words without white space around them."""

    def place(self) -> int:
        """Return the first code point that is in sight."""

    def go_to(self, position: int) -> None:
        """Scroll so that a code point stands at the top."""

    def change_size(self, step: int) -> None:
        """Show the letter larger or smaller by some steps."""

    def find_words(self, words: str, *, backwards: bool = False, from_start: bool = False) -> bool:
        """Select the next place where words stand, round the end of the letter.

        Args:
            words: what to find, in any case; white space stands for any white space.
            backwards: to look for the place before instead.
            from_start: to look from the start of the selection on, not from its end: the words
                are being typed, and where they stand already is where they stay.

        Returns:
            Whether there is such a place.
        """

    def rectangles(self, span: Span) -> list[QRectF]:
        """Return what a place covers on the viewport, in logical pixels; empty if unknown."""
