"""Which files are letters, in a list of files and folders."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from imrdesk.reading.kinds import ENDINGS, seems_letter

_HEAD = 4096


def _nobody(_path: Path) -> None:
    pass


def find_letters(
    paths: Sequence[Path], left_out: Callable[[Path], None] = _nobody
) -> Iterator[Path]:
    """Yield the letters' files: every file that is named, and those found in named folders.

    Files come in the order given. Folders are walked to the bottom, each sorted by name; in
    them, hidden files and folders and files of kinds that no reader knows are left out; a
    file whose name has no ending is one where its first words show it. A path that does not
    exist or a folder that cannot be listed is yielded as it is, so that opening it tells.

    Args:
        paths: files and folders.
        left_out: told of every file in a folder that is left out for its kind; not of hidden
            ones, which are the system's own.
    """
    for path in paths:
        if _is_folder(path):
            yield from _walk(path, left_out)
        else:
            yield path


def _walk(folder: Path, left_out: Callable[[Path], None]) -> Iterator[Path]:
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
                yield from _walk(path, left_out)
        elif path.suffix.lower() in ENDINGS or _seems_letter(path):
            yield path
        else:
            left_out(path)


def _seems_letter(path: Path) -> bool:
    """Tell whether a file without an ending is a letter; one that cannot be opened is not."""
    if path.suffix or not path.is_file():
        return False
    try:
        with path.open("rb") as file:
            return seems_letter(file.read(_HEAD))
    except OSError:
        return False


def _is_folder(path: Path) -> bool:
    """Tell whether a path is a folder; one in a folder that nobody may enter is a file."""
    try:
        return path.is_dir()
    except OSError:
        return False


def left_out_sentence(count: int) -> str | None:
    """Return what to say of files that were left out for their kind; None where none was."""
    if not count:
        return None
    files = "1 file of another kind was" if count == 1 else f"{count:,} files of other kinds were"
    return f"{files} left out"
