"""From a letter's file to its record: reading and extraction in one step."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path

from imrdesk.domain.letter import LetterText
from imrdesk.domain.record import Extraction
from imrdesk.errors import UserError
from imrdesk.extraction.extractor import extract
from imrdesk.reading.reader import MAX_LETTER_BYTES, read_letter, too_large


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


def read_file(path: Path) -> bytes:
    """Return a letter file's bytes.

    Raises:
        UserError: where the file is not there, cannot be opened, or is too large.
    """
    try:
        if path.stat().st_size > MAX_LETTER_BYTES:
            raise UserError(too_large(path.name))
        return path.read_bytes()
    except FileNotFoundError as error:
        raise UserError(f"{path} does not exist.") from error
    except IsADirectoryError as error:
        raise UserError(f"{path} is a folder, not a letter.") from error
    except OSError as error:
        raise UserError(f"{path} cannot be opened: {error.strerror or error}.") from error
