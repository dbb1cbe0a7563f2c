"""From a letter's file to its record: reading and extraction in one step."""

from __future__ import annotations

import hashlib
import stat
import traceback
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from imrdesk.domain.letter import LetterText
from imrdesk.domain.record import Extraction
from imrdesk.domain.words import say
from imrdesk.errors import UserError
from imrdesk.extraction.extractor import extract
from imrdesk.reading.containers import MAX_CONTAINER_BYTES, Member, open_members
from imrdesk.reading.reader import MAX_LETTER_BYTES, read_letter, too_large
from imrdesk.reading.zipped import is_zip

_SIGNATURE_BYTES = 8
_DIGEST_BYTES = 32


@dataclass(frozen=True, slots=True)
class ExtractedLetter:
    """A letter with what was read out of it.

    Attributes:
        name: the file's name, without its folder.
        data: the file's bytes.
        sha256: of the bytes, in hexadecimal.
    """

    name: str
    data: bytes
    sha256: str
    letter: LetterText
    extraction: Extraction


@dataclass(frozen=True, slots=True)
class Failure:
    """A file, or a letter in a container, that could not be read.

    Attributes:
        name: its name, as `ExtractedLetter.name`.
        message: one sentence that says why.
        sha256: of the bytes, in hexadecimal, where there were any to read.
    """

    name: str
    message: str
    sha256: str | None = None


@dataclass(frozen=True, slots=True)
class KnownBytes:
    """A letter that need not be read, because its bytes are known already.

    Attributes:
        name: its name, as `ExtractedLetter.name`.
        sha256: of the bytes, in hexadecimal.
    """

    name: str
    sha256: str


class KnownDigests:
    """The SHA-256 of letters that are known, in 32 bytes each, to be handed to processes.

    Args:
        digests: their SHA-256, sorted.
    """

    def __init__(self, digests: Iterable[bytes] = ()) -> None:
        self._joined = b"".join(digests)

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self._joined) // _DIGEST_BYTES

    def __contains__(self, digest: bytes) -> bool:
        """Tell whether a letter with this SHA-256 is known."""
        place = bisect_left(range(len(self)), digest, key=self._at)
        return place < len(self) and self._at(place) == digest

    def _at(self, place: int) -> bytes:
        return self._joined[place * _DIGEST_BYTES : (place + 1) * _DIGEST_BYTES]


NONE_KNOWN = KnownDigests()


def extract_bytes(data: bytes, name: str) -> ExtractedLetter:
    """Read a letter out of a file's bytes, and its record out of the letter.

    Raises:
        UserError: where the bytes cannot be read as a letter.
    """
    letter = read_letter(data, name)
    sha256 = hashlib.sha256(data).hexdigest()
    return ExtractedLetter(name, data, sha256, letter, extract(letter))


def extract_file(path: Path) -> ExtractedLetter:
    """Read a letter out of a file, and its record out of the letter.

    Raises:
        UserError: where the file cannot be opened, or not be read as a letter.
    """
    return extract_bytes(read_file(path), path.name)


def extract_members(path: str) -> Iterator[ExtractedLetter | Failure]:
    """Read every letter in a file: the file itself, or what is in it where it is a container.

    Never raises because of what the file holds: what cannot be read becomes a failure, and
    the others go on.
    """
    for read in extract_unknown(path, NONE_KNOWN):
        if not isinstance(read, KnownBytes):
            yield read


def extract_unknown(
    path: str, known: KnownDigests
) -> Iterator[ExtractedLetter | Failure | KnownBytes]:
    """Read the letters in a file as `extract_members` does, but for those that are known.

    Of those only the bytes are looked at, which takes a hundredth of the time.
    """
    name, data = Path(path).name, None
    try:
        data = read_file(Path(path))
        for member in open_members(data, name):
            yield _extract_member(member, known)
    except Exception as error:  # noqa: BLE001  one file's mishap must not cost the others
        yield _failure(name, data, error)


def _extract_member(member: Member, known: KnownDigests) -> ExtractedLetter | Failure | KnownBytes:
    if member.error is not None:
        return Failure(member.name, member.error)
    if len(known):
        digest = hashlib.sha256(member.data)
        if digest.digest() in known:
            return KnownBytes(member.name, digest.hexdigest())
    try:
        return extract_bytes(member.data, member.name)
    except Exception as error:  # noqa: BLE001  one letter's mishap must not cost the others
        return _failure(member.name, member.data, error)


def member_path(path: str, name: str) -> str:
    """Return the path to show for a letter of that name, which `extract_members(path)` read."""
    return path + name.removeprefix(Path(path).name)


def _failure(name: str, data: bytes | None, error: Exception) -> Failure:
    """Return what to tell of an error; of one of the program's own, never the letter's words."""
    if isinstance(error, UserError):
        message = str(error)
    elif isinstance(error, MemoryError):
        message = f"{name} needs more memory than any letter does; it was given up."
    else:
        place = traceback.extract_tb(error.__traceback__)[-1]
        where = f"{type(error).__name__} in {Path(place.filename).name}, line {place.lineno}"
        message = (
            f"{name} could not be read because of an error in imrdesk ({where}); please report it."
        )
    return Failure(name, message, None if data is None else hashlib.sha256(data).hexdigest())


def read_file(path: Path) -> bytes:
    """Return a letter file's bytes.

    Raises:
        UserError: where the file is not there, cannot be opened, or is too large.
    """
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode) and not stat.S_ISDIR(status.st_mode):
            raise UserError(say("{path} is no file; save what it gives as one first.", path=path))
        if status.st_size > MAX_LETTER_BYTES:
            most = _most_bytes(path)
            if status.st_size > most:
                raise UserError(too_large(path.name, most))
        return path.read_bytes()
    except FileNotFoundError as error:
        raise UserError(say("{path} does not exist.", path=path)) from error
    except IsADirectoryError as error:
        # A folder comes here where what is in it could not be listed; see `find_letters`.
        raise UserError(
            say("The folder {path} cannot be listed; see who may read it.", path=path)
        ) from error
    except OSError as error:
        raise UserError(
            say("{path} cannot be opened: {value}.", path=path, value=error.strerror or error)
        ) from error


def _most_bytes(path: Path) -> int:
    """Return how large a file may be, by its first bytes: one of letters may be larger."""
    with path.open("rb") as file:
        return MAX_CONTAINER_BYTES if is_zip(file.read(_SIGNATURE_BYTES)) else MAX_LETTER_BYTES
