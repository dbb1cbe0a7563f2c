"""Which files are letters, in a list of files and folders."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from imrdesk.reading.kinds import ENDINGS


def find_letters(paths: Sequence[Path]) -> Iterator[Path]:
    """Yield the letters' files: every file that is named, and those found in named folders.

    Files come in the order given. Folders are walked to the bottom, each sorted by name; in
    them, hidden files and folders and files of kinds that no reader knows are left out. A
    path that does not exist is yielded as it is, so that opening it tells.
    """
    for path in paths:
        if path.is_dir():
            yield from _walk(path)
        else:
            yield path


def _walk(folder: Path) -> Iterator[Path]:
    # Only the names are held: a folder may have a hundred thousand letters.
    for name in sorted(child.name for child in folder.iterdir()):
        path = folder / name
        if path.name.startswith("."):
            continue
        if path.is_dir():
            if not path.is_symlink():  # a link to a folder above would never end
                yield from _walk(path)
        elif path.suffix.lower() in ENDINGS:
            yield path
