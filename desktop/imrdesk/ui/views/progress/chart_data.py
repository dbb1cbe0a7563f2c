"""What a chart shows, in words and numbers; how it is painted is said in the drawings."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum, auto
from typing import TypeAlias

from imrdesk.domain.letter_query import LetterQuery


@dataclass(frozen=True, slots=True)
class Way:
    """A way from a mark to letters.

    Attributes:
        words: what they are, for a menu.
        letters: how many the query finds.
    """

    words: str
    query: LetterQuery
    letters: int


@dataclass(frozen=True, slots=True)
class Mark:
    """One bar, column or dot.

    Attributes:
        label: what it is of, beside or below it.
        value: where it ends on the axis; None where there is nothing to show.
        figure: what is printed at it.
        words: all that it says, in one sentence.
        ways: to the letters behind it, the usual one first.
        low, high: the ends of its interval.
        is_few: whether it rests on so few cases that it says little; then it is hollow.
    """

    label: str
    value: float | None
    figure: str
    words: str
    ways: tuple[Way, ...] = ()
    low: float | None = None
    high: float | None = None
    is_few: bool = False


@dataclass(frozen=True, slots=True)
class Guide:
    """A line across a chart at a value, with its name."""

    value: float
    words: str


@dataclass(frozen=True, slots=True)
class Axis:
    """What a row's length means.

    Attributes:
        ticks: (value, words) pairs.
    """

    low: float
    high: float
    ticks: tuple[tuple[float, str], ...]


class RowLook(Enum):
    """How the marks of rows look: bars begin at the axis, dots stand anywhere on it."""

    BAR = auto()
    DOT = auto()


@dataclass(frozen=True, slots=True)
class Rows:
    """A mark a row, each with its label before it and its figure behind it.

    Attributes:
        title: what these rows are, where a card has several charts.
        beside: marks of another chart, with which this one is to be in line.
    """

    marks: tuple[Mark, ...]
    axis: Axis
    look: RowLook = RowLook.BAR
    guides: tuple[Guide, ...] = ()
    title: str = ""
    beside: tuple[Mark, ...] = ()


@dataclass(frozen=True, slots=True)
class Panel:
    """One row of columns.

    Attributes:
        tone: the colour's token.
    """

    title: str
    marks: tuple[Mark, ...]
    tone: str = "accent"


@dataclass(frozen=True, slots=True)
class Columns:
    """Columns side by side, in one panel or in several above one another.

    Attributes:
        panels: with the same labels in the same order.
        guides: at a place counted in columns from the left end of the first.
        are_touching: whether the columns are the bins of one scale.
        caption: what the labels below are.
    """

    panels: tuple[Panel, ...]
    guides: tuple[Guide, ...] = ()
    are_touching: bool = False
    caption: str = ""
    title: str = ""


Chart: TypeAlias = Rows | Columns

Cell: TypeAlias = str | int | float | None


@dataclass(frozen=True, slots=True)
class NumberRow:
    """One row of a table of numbers, with the way to its letters."""

    cells: tuple[Cell, ...]
    way: Way | None = None


@dataclass(frozen=True, slots=True)
class Numbers:
    """The numbers of a figure as a table."""

    headers: tuple[str, ...]
    rows: tuple[NumberRow, ...]


@dataclass(frozen=True, slots=True)
class Figure:
    """What a card shows.

    Attributes:
        charts: one above the other; none where there is nothing to show.
        remark: what is not in them, in a sentence.
        empty: what to do so that there is something to show.
        choices: (key, words) pairs of what the card can show besides.
        choice: the one that is shown.
    """

    charts: tuple[Chart, ...]
    numbers: Numbers
    remark: str = ""
    empty: str = ""
    choices: tuple[tuple[str, str], ...] = field(default=())
    choice: str = ""
