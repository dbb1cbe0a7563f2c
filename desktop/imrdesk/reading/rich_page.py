"""A letter as it looks: paragraphs and tables of styled words that know where they were read.

Every run of words that the reader's text holds too names its first character there
(`SourcePage.text`), which is what `LetterText.sources` leads back to.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from imrdesk.domain.letter import LetterKind


class Size(Enum):
    """How large words are beside most words of the letter."""

    SMALL = 0.8
    NORMAL = 1.0
    LARGE = 1.2
    LARGER = 1.5
    LARGEST = 2.0


class Alignment(Enum):
    """Where the lines of a paragraph stand."""

    LEFT = "left"
    CENTER = "center"
    RIGHT = "right"


@dataclass(frozen=True, slots=True)
class Style:
    """How words look.

    Attributes:
        points: the height of the letters as the file has it; 0 where it says nothing.
    """

    bold: bool = False
    italic: bool = False
    underline: bool = False
    struck: bool = False
    monospaced: bool = False
    points: float = 0.0


PLAIN = Style()


@dataclass(frozen=True, slots=True)
class Run:
    r"""Words of one style; ``\n`` breaks the line within its paragraph.

    Attributes:
        start: the run's first character in `SourcePage.text`, which holds the same characters;
            None for what the page shows but the text has not.
    """

    text: str
    start: int | None
    style: Style = PLAIN


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Words that flow.

    Attributes:
        heading: its level from 1; 0 for text.
        indent: how many steps it stands in from the margin.
        marker: the number or the sign of an item of a list, with the white space behind it.
        spaced: whether a blank line stands above it.
    """

    runs: tuple[Run, ...]
    heading: int = 0
    alignment: Alignment = Alignment.LEFT
    indent: int = 0
    marker: Run | None = None
    spaced: bool = False


@dataclass(frozen=True, slots=True)
class Verbatim:
    """Lines that stand as they were typed, in letters of one width."""

    run: Run


@dataclass(frozen=True, slots=True)
class Rule:
    """A line across the page."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table, as wide as some of its columns."""

    blocks: tuple[Block, ...]
    columns: int = 1


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells; not all rows need to have as many."""

    rows: tuple[tuple[Cell, ...], ...]
    is_bordered: bool


Block = Paragraph | Verbatim | Table | Rule


@dataclass(frozen=True, slots=True)
class RichPage:
    """The one page of a letter that came as a document without pages of its own.

    Attributes:
        kind: the kind of file, inside whatever it came in.
        text: the page's text as the kind's reader gives it, `SourcePage.text`.
        points: the height of most letters, as `Style.points`.
    """

    kind: LetterKind
    text: str
    blocks: tuple[Block, ...]
    points: float

    @classmethod
    def of(cls, kind: LetterKind, text: str, blocks: tuple[Block, ...]) -> RichPage:
        """Return a page of the blocks."""
        counts: Counter[float] = Counter()
        for run in runs_of(blocks):
            counts[run.style.points] += len(run.text)
        points = max(counts, key=lambda size: counts[size], default=0.0)
        return cls(kind, text, blocks, points)

    def size(self, style: Style) -> Size:
        """Return how large words of a style are beside most words of the page."""
        if not style.points or not self.points:
            return Size.NORMAL
        ratio = style.points / self.points
        return min(Size, key=lambda size: abs(size.value - ratio))


def runs_of(blocks: tuple[Block, ...]) -> Iterator[Run]:
    """Yield the runs of blocks and of what stands in them, in the order of the page."""
    for block in blocks:
        if isinstance(block, Paragraph):
            if block.marker is not None:
                yield block.marker
            yield from block.runs
        elif isinstance(block, Verbatim):
            yield block.run
        elif isinstance(block, Table):
            for row in block.rows:
                for cell in row:
                    yield from runs_of(cell.blocks)
