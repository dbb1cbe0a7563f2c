"""Files are written beside their place and renamed, so that a failure leaves the old ones."""

from __future__ import annotations

import os
import secrets
import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

from filelock import FileLock

from imrdesk.domain.words import say
from imrdesk.errors import UserError

_MARK = ".imrdesk-export-"
_PATIENCE_SECONDS = 5
"""For another export that looks whether the new lock is one that was left over."""


@contextmanager
def staged(targets: Sequence[Path]) -> Iterator[tuple[Path, ...]]:
    """Give paths to write to; they replace `targets` when the block ends without an exception.

    A file that is new can be read by its owner only, as what is in it is medical; one that
    replaces another has its permissions.

    The paths are in a folder of their own beside the targets, which only its owner can read
    and which is gone afterwards, whatever happened; scratch files may stand there too. Where
    the program is killed, the next export into the same folder takes it away.

    Raises:
        UserError: where a target cannot be written, before any work is done, or where the
            disk refuses while it is; what stood at the targets then still stands, or the
            sentence names what does not.
    """
    places = tuple(target.resolve() for target in targets)
    for place in places:
        _check_place(place)
    with _own_folder(places[0].parent) as folder:
        partial = tuple(folder / place.name for place in places)
        try:
            yield partial
            for path, place in zip(partial, places, strict=True):
                _settle(path, place)
            _replace_all(partial, places, folder)
        except OSError as error:
            raise UserError(
                say(
                    "“{name}” could not be written ({value}); what was there before is unchanged.",
                    name=places[0].name,
                    value=error.strerror or error,
                )
            ) from error


@contextmanager
def _own_folder(parent: Path) -> Iterator[Path]:
    """Make a folder that is gone afterwards; a lock beside it says that it is in use."""
    _remove_leftovers(parent)
    folder = parent / f"{_MARK}{secrets.token_hex(6)}"
    lock = FileLock(_lock_of(folder), mode=0o600)
    try:
        try:
            lock.acquire(timeout=_PATIENCE_SECONDS)
            folder.mkdir(mode=0o700)
        except OSError as error:  # a lock that is not to be had in time is one as well
            raise UserError(
                say(
                    "Nothing can be written in the folder “{parent}” ({strerror}); choose "
                    "another place.",
                    parent=parent,
                    strerror=error.strerror,
                )
            ) from error
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)
        lock.release()
        with suppress(OSError):
            _lock_of(folder).unlink()


def _lock_of(folder: Path) -> Path:
    return folder.with_name(f"{folder.name}.lock")


def _remove_leftovers(parent: Path) -> None:
    """Take away what killed exports left: letters should not lie about in hidden folders."""
    try:
        left = {p.with_name(p.name.removesuffix(".lock")) for p in parent.glob(f"{_MARK}*")}
    except OSError:  # a folder that may be written to but not listed
        return
    for folder in left:
        lock = FileLock(_lock_of(folder), mode=0o600)
        try:
            lock.acquire(blocking=False)
        except OSError:  # in use, or nothing may be changed here
            continue
        shutil.rmtree(folder, ignore_errors=True)
        lock.release()
        with suppress(OSError):
            _lock_of(folder).unlink()


def _check_place(place: Path) -> None:
    if not place.parent.is_dir():
        raise UserError(
            say("There is no folder “{parent}”; choose another place.", parent=place.parent)
        )
    if place.is_dir():
        raise UserError(say("“{place}” is a folder; name a file to export to.", place=place))
    if place.exists():
        try:
            # Opening for change, without changing, finds a file that is read-only or held by
            # a spreadsheet program while there is still nothing to undo.
            with place.open("r+b"):
                pass
        except OSError as error:
            raise UserError(
                say(
                    "“{place}” may not be changed ({strerror}); close it where it is open, "
                    "or choose another name.",
                    place=place,
                    strerror=error.strerror,
                )
            ) from error


def _settle(path: Path, place: Path) -> None:
    """Bring a finished file to the disk, with the permissions of the one it replaces."""
    with path.open("r+b") as file:
        os.fsync(file.fileno())
    if place.exists():
        shutil.copymode(place, path)
    else:
        path.chmod(0o600)
    _check_place(place)


def _replace_all(partial: Sequence[Path], places: Sequence[Path], folder: Path) -> None:
    """Put finished files in their places, all or none.

    Args:
        partial: the finished files.
        places: where they belong, in the same order.
        folder: where the files that they replace can be kept meanwhile.

    Raises:
        OSError: where a file cannot be replaced; then everything is as it was before.
        UserError: where that cannot be brought about either.
    """
    replaced: list[tuple[Path, Path]] = []
    try:
        for number, (path, place) in enumerate(zip(partial, places, strict=True)):
            old = folder / f"old-{number}"
            if place.exists():
                _keep(place, old)
            path.replace(place)
            replaced.append((place, old))
    except BaseException as error:
        if new := _put_back(replaced):
            why = f" ({error.strerror})" if isinstance(error, OSError) else ""
            raise UserError(
                say(
                    "Only {new} could be written, and the other files of the export are as "
                    "they were before{why}; export again.",
                    new=", ".join(new),
                    why=why,
                )
            ) from error
        raise


def _keep(place: Path, old: Path) -> None:
    """Give a file a second name; where the file system has no links, copy it."""
    try:
        old.hardlink_to(place)
    except OSError:
        shutil.copy2(place, old)


def _put_back(replaced: Sequence[tuple[Path, Path]]) -> list[str]:
    """Undo replacements; return the names of the files for which that failed, in quotes."""
    failed = []
    for place, old in replaced:
        try:
            if old.exists():
                old.replace(place)
            else:
                place.unlink()
        except OSError:
            failed.append(f"“{place.name}”")
    return failed
