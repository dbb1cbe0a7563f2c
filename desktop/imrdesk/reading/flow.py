r"""Text as it flows out of a document of paragraphs and tables.

Word and HTML know no lines, only blocks: `Flow` turns blocks into lines of text, as a page of
the document would show them. Cells of a row stand side by side, parted by tabs.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

LONGEST_TEXT = 2_000_000
"""The longest text that is read, in characters: the longest letters have a twentieth of it."""

_PIECE = 64 * 1024
_LONGEST_LABEL = 60
_DEEPEST_TABLE = 16


class Flow:
    """The text of one document, or of one cell of a table, while it is put together."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._breaks = 0
        self._gap = ""
        self._is_line_empty = True
        self.size = 0

    def words(self, text: str, gap: str = "") -> None:
        """Add words to the line; `gap` is the white space before them, left out at its start."""
        if not text:
            self._gap = self._gap or gap
            return
        if self._breaks:
            if self._parts:
                self._parts.append("\n" * self._breaks)
            self._breaks = 0
        elif not self._is_line_empty:
            self._parts.append(self._gap or gap)
        self._gap = ""
        self._is_line_empty = False
        self._parts.append(text)
        self.size += len(text)

    def gap(self, space: str) -> None:
        """Part the next words of the line from those before it; a tab is the stronger gap."""
        self._gap = "\t" if "\t" in (self._gap, space) else space

    def end_line(self, *, blank: bool = False) -> None:
        """Let the next words begin a line, below a blank one where `blank`."""
        self._breaks = max(self._breaks, 2 if blank else 1)
        self._gap = ""
        self._is_line_empty = True

    def break_line(self) -> None:
        """Break the line; two breaks in a row leave a blank line."""
        self._breaks = self._breaks + 1 if self._breaks < 2 else 2
        self._gap = ""
        self._is_line_empty = True

    def row(self, cells: Sequence[Flow]) -> None:
        """Add a row of a table, by the text of its cells."""
        self.words(join_cells([cell.text() for cell in cells]))

    def text(self) -> str:
        """Return what was added so far."""
        return "".join(self._parts)


class TableFlow:
    """The text of a document with tables: words go to the cell that is open.

    Tables nested deeper than any letter's flow on as paragraphs, so that a file made to
    harm costs no more than its length.
    """

    def __init__(self) -> None:
        self.flow = self.new_flow()
        self._outer: list[Flow] = []
        self._rows: list[list[Flow]] = []
        self._too_deep = 0

    def new_flow(self) -> Flow:
        """Return what takes the text of the document, or of one cell."""
        return Flow()

    @property
    def size(self) -> int:
        """How many characters were added so far, roughly."""
        cells = (cell.size for row in self._rows for cell in row)
        return self.flow.size + sum(flow.size for flow in self._outer) + sum(cells)

    def start_row(self) -> None:
        """Begin a row of a table."""
        self.flow.end_line()
        if len(self._rows) < _DEEPEST_TABLE:
            self._rows.append([])
        else:
            self._too_deep += 1

    def start_cell(self) -> None:
        """Begin a cell; one outside any row is a block."""
        if self._too_deep or len(self._outer) >= len(self._rows):
            self.flow.end_line()
            return
        self._outer.append(self.flow)
        self.flow = self.new_flow()

    def end_cell(self) -> None:
        """End the cell that is open, if any."""
        if self._too_deep or len(self._outer) < len(self._rows) or not self._outer:
            self.flow.end_line()
            return
        self._rows[-1].append(self.flow)
        self.flow = self._outer.pop()

    def end_row(self) -> None:
        """End the row that is open, if any."""
        if self._too_deep:
            self._too_deep -= 1
        elif self._rows:
            if len(self._outer) == len(self._rows):
                self.end_cell()
            self.flow.row(self._rows.pop())
        self.flow.end_line()

    def text(self) -> str:
        """Return the whole text; rows that were never ended end."""
        while self._rows:
            self.end_row()
        return self.flow.text()


class _Parser(Protocol):
    """A parser that tells of a document while it is given the document's bytes."""

    def feed(self, data: bytes, /) -> None: ...

    def close(self) -> str: ...


def parsed(parser: _Parser, data: bytes, table: TableFlow) -> str:
    """Return the text that a parser makes of a document, in `table` while it grows.

    What is longer than any letter is not read to its end: whoever gets it refuses it.
    """
    for start in range(0, len(data), _PIECE):
        parser.feed(data[start : start + _PIECE])
        if table.size > LONGEST_TEXT:
            return table.text()
    return parser.close()


@dataclass(frozen=True, slots=True)
class CellPiece:
    """A piece of a cell's text, as a row of text holds it.

    Attributes:
        cell: the index of the cell.
        start: the piece's first character in the cell's text.
        text: the piece.
        before: what parts it from the piece before.
    """

    cell: int
    start: int
    text: str
    before: str


def join_cells(cells: Sequence[str]) -> str:
    """Return a row of a table as text."""
    return "".join([f"{piece.before}{piece.text}" for piece in cell_pieces(cells)])


def cell_pieces(cells: Sequence[str]) -> list[CellPiece]:
    """Return what a row of a table holds as text, in order; blank cells are left out.

    Cells of as many lines, of which the first has the labels, are read line by line: a layout
    that many headers have.
    """
    filled = [index for index, cell in enumerate(cells) if cell.strip()]
    lines = [cells[index].split("\n") for index in filled]
    if len(filled) > 1 and _are_labels(lines[0]) and len({len(cell) for cell in lines}) == 1:
        return _line_by_line(filled, lines)
    many_lined = sum(len(cell) > 1 for cell in lines[:-1])
    between = "\n" if many_lined else "\t"
    return [
        CellPiece(index, 0, cells[index], between if number else "")
        for number, index in enumerate(filled)
    ]


def _line_by_line(filled: Sequence[int], lines: Sequence[list[str]]) -> list[CellPiece]:
    pieces = []
    starts = [0] * len(filled)
    for number, row in enumerate(zip(*lines, strict=True)):
        for column, line in enumerate(row):
            before = "\t" if column else "\n" if number else ""
            pieces.append(CellPiece(filled[column], starts[column], line, before))
            starts[column] += len(line) + 1
    return pieces


def _are_labels(lines: Sequence[str]) -> bool:
    written = [line for line in lines if line.strip()]
    labels = [line for line in written if line.rstrip().endswith(":")]
    is_short = all(len(line) <= _LONGEST_LABEL for line in written)
    return len(lines) > 1 and is_short and 2 * len(labels) >= len(written)
