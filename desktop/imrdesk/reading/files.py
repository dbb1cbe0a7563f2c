"""Which files are letters, in a list of files and folders."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from imrdesk.reading.kinds import ENDINGS


def find_letters(paths: Sequence[Path]) -> Iterator[Path]:
    """Yield the letters' files: every file that is named, and those found in named folders.

    Files come in the order given. Folders are walked to the bottom, each sorted by name; in
    them, hidden files and folders and files of kinds that no reader knows are left out. A
    path that does not exist or a folder that cannot be listed is yielded as it is, so that
    opening it tells.
    """
    for path in paths:
        if _is_folder(path):
            yield from _walk(path)
        else:
            yield path


def _walk(folder: Path) -> Iterator[Path]:
    # Only the names are held: a folder may have a hundred thousand letters.
    try:
        names = sorted(child.name for child in folder.iterdir())
    except OSError:
        yield folder
        return
    for name in names:
        path = folder / name
        if path.name.startswith("."):
            continue
        if _is_folder(path):
            if not path.is_symlink():  # a link to a folder above would never end
                yield from _walk(path)
        elif path.suffix.lower() in ENDINGS:
            yield path


def _is_folder(path: Path) -> bool:
    """Tell whether a path is a folder; one in a folder that nobody may enter is a file."""
    try:
        return path.is_dir()
    except OSError:
        return False
