"""The only finder of the files under `resources/`, from source and from a frozen build."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from imrdesk.errors import BugError


def resource(*parts: str) -> Path:
    """Return the path of a file or folder under `resources/`.

    Raises:
        BugError: where it does not exist, because an installation is whole or broken.
    """
    frozen_root = getattr(sys, "_MEIPASS", None)
    root = Path(frozen_root) if frozen_root else Path(__file__).resolve().parents[2]
    path = root.joinpath("resources", *parts)
    if not path.exists():
        raise BugError(f"the program's file {'/'.join(parts)} is missing; install imrdesk again")
    return path


def resource_table(*parts: str) -> Iterator[tuple[str, ...]]:
    """Yield the rows of a tab-separated table under `resources/`, every cell trimmed.

    Blank lines and lines that begin with ``#`` are comments; the first other line names the
    columns and is not yielded. A row that ends early is filled up with empty cells.

    Raises:
        BugError: where the table is missing, or a row has more cells than the first line.
    """
    lines = resource(*parts).read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line.strip() and not line.startswith("#")]
    width = len(rows[0]) if rows else 0
    for row in rows[1:]:
        if len(row) > width:
            raise BugError(f"{'/'.join(parts)}: a row has more cells than columns: {row}")
        yield tuple(cell.strip() for cell in row + [""] * (width - len(row)))
