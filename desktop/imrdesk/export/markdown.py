"""The data dictionary of an export as Markdown: a table a table, to put beside a paper."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby
from pathlib import Path

from imrdesk.export.cells import printable
from imrdesk.export.columns import AnyTable, Cell, Row, flat_text
from imrdesk.export.rows import ExportLetter
from imrdesk.export.tables import DATA_DICTIONARY, AboutFact

_SHOWN = ("name", "label", "type", "allowed", "codes", "meaning", "source", "share_filled")
_SPECIAL = str.maketrans({c: f"\\{c}" for c in "\\|*_`<>[]#"} | {"\n": " "})


def dictionary_markdown(rows: Iterable[Row], about: Sequence[AboutFact]) -> str:
    """Return the data dictionary as a document.

    Args:
        rows: the rows of the data dictionary, those of a table together.
        about: what is known of the export; empty where it is not stamped.
    """
    named = [dict(zip(DATA_DICTIONARY.header, row, strict=True)) for row in rows]
    labels = {column.key: column.label for column in DATA_DICTIONARY.columns}
    lines = ["# Data dictionary", ""]
    lines += [f"- {_text(name)}: {_text(value)}" for name, value in about if value is not None]
    for table, columns in groupby(named, key=lambda row: row["table"]):
        lines += ["", f"## {_text(table)}", ""]
        lines += [_line(labels[key] for key in _SHOWN), _line("---" for _ in _SHOWN)]
        lines += [_line(_shown(row, key) for key in _SHOWN) for row in columns]
    return "\n".join(lines) + "\n"


def _line(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _shown(row: Mapping[str, Cell], key: str) -> str:
    cell = row[key]
    return share_words(cell) if key == "share_filled" else _text(cell)


def share_words(share: Cell) -> str:
    """Return a share between 0 and 1 in percent; nothing where there are no rows."""
    return f"{100 * share:.1f}%" if isinstance(share, int | float) else ""


def _text(cell: Cell) -> str:
    """Return a cell as words that Markdown takes as they stand."""
    return printable(str("" if cell is None else flat_text(cell))).translate(_SPECIAL)


class MarkdownWriter:
    """Writes the data dictionary of the letters that it is given, and nothing of them."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._rows: list[Row] = []

    def add(self, _letter: ExportLetter, _rows: Iterable[tuple[AnyTable, Row]]) -> None:
        """Leave a letter out; what it fills was counted."""

    def write(self, table: AnyTable, row: Row) -> None:
        """Take a row of the data dictionary."""
        if table is DATA_DICTIONARY:
            self._rows.append(row)

    def finish(self, about: Sequence[AboutFact]) -> tuple[str, ...]:
        """Write the file."""
        self._path.write_text(dictionary_markdown(self._rows, about), encoding="utf-8")
        return ()

    def close(self) -> None:
        """Let go of nothing: the file is written at once."""
