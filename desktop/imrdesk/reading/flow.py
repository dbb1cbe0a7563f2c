r"""Text as it flows out of a document of paragraphs and tables.

Word and HTML know no lines, only blocks: `Flow` turns blocks into lines of text, as a page of
the document would show them. Cells of a row stand side by side, parted by tabs.
"""

from __future__ import annotations

from collections.abc import Sequence
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

    def text(self) -> str:
        """Return what was added so far."""
        return "".join(self._parts)


class TableFlow:
    """The text of a document with tables: words go to the cell that is open.

    Tables nested deeper than any letter's flow on as paragraphs, so that a file made to
    harm costs no more than its length.
    """

    def __init__(self) -> None:
        self.flow = Flow()
        self._outer: list[Flow] = []
        self._rows: list[list[str]] = []
        self._too_deep = 0

    @property
    def size(self) -> int:
        """How many characters were added so far, roughly."""
        cells = (len(cell) for row in self._rows for cell in row)
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
        self.flow = Flow()

    def end_cell(self) -> None:
        """End the cell that is open, if any."""
        if self._too_deep or len(self._outer) < len(self._rows) or not self._outer:
            self.flow.end_line()
            return
        self._rows[-1].append(self.flow.text())
        self.flow = self._outer.pop()

    def end_row(self) -> None:
        """End the row that is open, if any."""
        if self._too_deep:
            self._too_deep -= 1
        elif self._rows:
            if len(self._outer) == len(self._rows):
                self.end_cell()
            self.flow.words(join_cells(self._rows.pop()))
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


def join_cells(cells: Sequence[str]) -> str:
    """Return a row of a table as text.

    Two cells of as many lines, of which one has the labels, are read line by line: a layout
    that many headers have.
    """
    filled = [cell for cell in cells if cell.strip()]
    lines = [cell.split("\n") for cell in filled]
    if len(filled) > 1 and _are_labels(lines[0]) and len({len(cell) for cell in lines}) == 1:
        return "\n".join("\t".join(row) for row in zip(*lines, strict=True))
    many_lined = sum(len(cell) > 1 for cell in lines[:-1])
    return ("\n" if many_lined else "\t").join(filled)


def _are_labels(lines: Sequence[str]) -> bool:
    written = [line for line in lines if line.strip()]
    labels = [line for line in written if line.rstrip().endswith(":")]
    is_short = all(len(line) <= _LONGEST_LABEL for line in written)
    return len(lines) > 1 and is_short and 2 * len(labels) >= len(written)
