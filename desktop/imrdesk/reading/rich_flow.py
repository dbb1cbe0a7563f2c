"""What flows out of a document of paragraphs and tables, with how it looks.

The text comes together exactly as the reader's: `RichFlow` is its `Flow` and only notes beside
it what happens where. The blocks are made of the notes when the document has ended.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from enum import Enum, auto

from typing_extensions import override

from imrdesk.reading.flow import Flow, TableFlow, cell_pieces
from imrdesk.reading.rich_page import (
    PLAIN,
    Alignment,
    Block,
    Cell,
    Paragraph,
    Rule,
    Run,
    Style,
    Table,
)

_BULLET = "\u2022 "
_PICTURE = "[picture] "
_PICTURE_STYLE = Style(italic=True)
_DEEPEST_INDENT = 8

_Place = Callable[[int], int | None]


@dataclass(frozen=True, slots=True)
class Look:
    """How what follows looks: its words, and the paragraphs that they begin."""

    style: Style = PLAIN
    heading: int = 0
    alignment: Alignment = Alignment.LEFT
    indent: int = 0


class Sign(Enum):
    """What happens between words."""

    END = auto()
    """The paragraph ends."""
    NUMBER = auto()
    """The words of the paragraph so far are the number of an item of a list."""
    ITEM = auto()
    """An item of a list without numbers begins."""
    ITEM_END = auto()
    """The item ends, also when it had no words."""
    RULE = auto()
    """A line goes across the page."""
    PICTURE = auto()
    """A picture stands here."""


@dataclass(eq=False, slots=True)
class TableLook:
    """How a table looks that begins; known only while it is read."""

    is_bordered: bool = False


@dataclass(frozen=True, slots=True)
class _Row:
    """A row of a table, which the text holds as one part."""

    cells: Sequence[RichFlow]


_Event = Look | Sign | TableLook | _Row


class RichFlow(Flow):
    """The text of one document, or of one cell, and what happens in it.

    Attributes:
        columns: how many columns of its table the cell takes.
    """

    def __init__(self, look: Look) -> None:
        super().__init__()
        # Each with the number of parts that the text had then.
        self._events: list[tuple[int, _Event]] = [(0, look)]
        self.columns = 1

    def note(self, event: Look | Sign | TableLook) -> None:
        """Note what happens behind the words that were added last."""
        last_place, last = self._events[-1]
        is_repeated = last is event or (isinstance(last, Look) and isinstance(event, Look))
        if is_repeated and last_place == len(self._parts):
            self._events[-1] = (last_place, event)
        else:
            self._events.append((len(self._parts), event))

    @override
    def end_line(self, *, blank: bool = False) -> None:
        super().end_line(blank=blank)
        self.note(Sign.END)

    @override
    def row(self, cells: Sequence[Flow]) -> None:
        count = len(self._parts)
        super().row(cells)
        if len(self._parts) > count:
            rich = [cell for cell in cells if isinstance(cell, RichFlow)]
            self._events.append((len(self._parts) - 1, _Row(rich)))

    def blocks(self, place: _Place = lambda offset: offset) -> tuple[Block, ...]:
        """Return what was added so far as blocks.

        Args:
            place: tells where a character of this text stands in the whole page's.
        """
        builder = _Builder(place)
        done = offset = 0
        for count, event in self._events:
            offset = builder.words(self._parts[done:count], offset)
            done = count
            if isinstance(event, _Row):
                builder.row(event.cells, offset)
                offset += len(self._parts[count])
                done += 1
            else:
                builder.event(event)
        builder.words(self._parts[done:], offset)
        return builder.finished()


class RichTable(TableFlow):
    """The text of a document with tables, and how it looks.

    Attributes:
        look: how what follows looks.
    """

    def __init__(self) -> None:
        self.look = Look()
        super().__init__()

    @override
    def new_flow(self) -> Flow:
        return RichFlow(self.look)

    def change(self, look: Look) -> None:
        """Let what follows look otherwise."""
        if look != self.look:
            self.look = look
            self.note(look)

    def note(self, event: Look | Sign | TableLook) -> None:
        """Note what happens behind the words that were added last."""
        if isinstance(self.flow, RichFlow):
            self.flow.note(event)

    def blocks(self) -> tuple[Block, ...]:
        """Return the blocks of the document, which has ended."""
        return self.flow.blocks() if isinstance(self.flow, RichFlow) else ()


def further_in(look: Look, steps: int) -> int:
    """Return how far in a paragraph stands that is some steps further in."""
    return max(0, min(_DEEPEST_INDENT, look.indent + steps))


@dataclass(slots=True)
class _OpenRun:
    texts: list[str]
    start: int | None
    end: int | None
    style: Style

    def run(self) -> Run:
        return Run("".join(self.texts), self.start, self.style)


@dataclass(slots=True)
class _OpenTable:
    look: TableLook
    rows: list[tuple[Cell, ...]] = field(default_factory=list)


class _Builder:
    """Makes blocks of the parts of a text and the events between them."""

    def __init__(self, place: _Place) -> None:
        self._place = place
        self._blocks: list[Block | _OpenTable] = []
        self._look = Look()
        self._table_look = TableLook()
        # Of the paragraph that is open or will be opened next.
        self._runs: list[_OpenRun] = []
        self._marker: _OpenRun | None = None
        self._waiting: _OpenRun | None = None
        self._begun: Look | None = None
        self._has_words = False
        self._is_item = False
        self._is_spaced = False

    def words(self, parts: Sequence[str], offset: int) -> int:
        """Add parts of the text; return where the next one begins."""
        text = "".join(parts)
        end = offset + len(text)
        if not self._has_words:
            written = text.lstrip("\n")  # what parts two paragraphs
            self._is_spaced = self._is_spaced or len(text) - len(written) > 1
            text = written
            self._has_words = bool(written)
        start = end - len(text)
        for number, line in enumerate(text.split("\n") if text else ()):
            if number:
                self._add("\n", start)
                start += 1
            self._add(line, start)
            start += len(line)
        return end

    def _add(self, text: str, offset: int) -> None:
        if not text:
            return
        start = self._place(offset)
        if text == "\n" and start is not None and self._place(offset + 1) != start + 1:
            start = None  # the lines of this cell stand apart in the text
        blank = len(text) - len(text.lstrip(" \t\n"))
        style = self._look.style
        self._begin()
        if self._runs and blank and (style.underline or style.struck):
            self._append(text[:blank], start, self._runs[-1].style)  # no line under the gap
        elif self._marker is not None and not self._runs and blank and self._marker.end == start:
            self._marker.texts.append(text[:blank])
        else:
            blank = 0
        if blank < len(text):
            self._append(text[blank:], None if start is None else start + blank, style)

    def _append(self, text: str, start: int | None, style: Style) -> None:
        last = self._runs[-1] if self._runs else None
        end = None if start is None else start + len(text)
        if last is not None and last.style == style and last.end == start:
            last.texts.append(text)
            last.end = end
        else:
            self._runs.append(_OpenRun([text], start, end, style))

    def _begin(self) -> None:
        if self._begun is None:
            self._begun = self._look
            self._marker, self._waiting = self._waiting, None
            if self._is_item:
                self._is_item = False
                self._marker = _OpenRun([_BULLET], None, None, PLAIN)

    def event(self, event: Look | Sign | TableLook) -> None:
        """Take in what happens behind the words."""
        if isinstance(event, Look):
            self._look = event
        elif isinstance(event, TableLook):
            self._table_look = event
        else:
            _SIGNS[event](self)

    def end_paragraph(self) -> None:
        """End the paragraph that is open, if any."""
        if self._begun is None:
            return
        if self._marker is not None and not self._runs:
            # The item's words stand in a paragraph of their own; the page shows them beside it.
            self._waiting = self._marker
        else:
            self._finish(self._begun)
        self._runs = []
        self._marker = self._begun = None
        self._has_words = self._is_spaced = False

    def _finish(self, look: Look) -> None:
        runs = tuple(run.run() for run in self._runs)
        marker = self._marker.run() if self._marker else None
        self._blocks.append(
            Paragraph(runs, look.heading, look.alignment, look.indent, marker, self._is_spaced)
        )

    def number(self) -> None:
        """Take the words so far as the number of an item."""
        if self._marker is None and len(self._runs) == 1:
            self._marker = self._runs.pop()

    def item(self) -> None:
        """Let the next paragraph begin an item."""
        self._is_item = True

    def item_end(self) -> None:
        """End an item, which may have had no words."""
        self._is_item = False
        self._leave_number()

    def _leave_number(self) -> None:
        """Let the number of an item stand alone that no words followed."""
        if self._waiting is not None:
            self._marker, self._waiting = self._waiting, None
            self._finish(self._look)
            self._marker = None

    def rule(self) -> None:
        """Draw a line across the page."""
        self.end_paragraph()
        self._leave_number()
        self._blocks.append(Rule())

    def picture(self) -> None:
        """Leave a sign for a picture, which is not read."""
        self._begin()
        self._runs.append(_OpenRun([_PICTURE], None, None, _PICTURE_STYLE))

    def row(self, cells: Sequence[RichFlow], offset: int) -> None:
        """Add a row of a table, which begins at `offset` in the text."""
        self.end_paragraph()
        self._leave_number()
        pieces: list[list[tuple[int, int]]] = [[] for _ in cells]
        for piece in cell_pieces([cell.text() for cell in cells]):
            offset += len(piece.before)
            pieces[piece.cell].append((piece.start, offset))
            offset += len(piece.text)
        row = tuple(
            Cell(cell.blocks(self._cell_place(starts)), cell.columns)
            for cell, starts in zip(cells, pieces, strict=True)
        )
        last = self._blocks[-1] if self._blocks else None
        if not isinstance(last, _OpenTable) or last.look is not self._table_look:
            last = _OpenTable(self._table_look)
            self._blocks.append(last)
        last.rows.append(row)
        self._is_spaced = False

    def _cell_place(self, starts: Sequence[tuple[int, int]]) -> _Place:
        """Return where the characters of a cell stand, by where its pieces begin there and here."""
        inner = [start for start, _ in starts]

        def place(offset: int) -> int | None:
            index = bisect_right(inner, offset) - 1
            if index < 0:
                return None  # the cell is blank, and left out
            start, outer = starts[index]
            return self._place(outer + offset - start)

        return place

    def finished(self) -> tuple[Block, ...]:
        """Return the blocks."""
        self.end_paragraph()
        self._leave_number()
        return tuple(
            Table(tuple(block.rows), block.look.is_bordered)
            if isinstance(block, _OpenTable)
            else block
            for block in self._blocks
        )


_SIGNS: dict[Sign, Callable[[_Builder], None]] = {
    Sign.END: _Builder.end_paragraph,
    Sign.NUMBER: _Builder.number,
    Sign.ITEM: _Builder.item,
    Sign.ITEM_END: _Builder.item_end,
    Sign.RULE: _Builder.rule,
    Sign.PICTURE: _Builder.picture,
}
