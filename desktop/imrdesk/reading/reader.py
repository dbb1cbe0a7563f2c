"""The way in: the bytes of a file become a `LetterText`, whatever kind of file it is."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from imrdesk.domain.letter import LetterKind, LetterText
from imrdesk.errors import UserError
from imrdesk.reading.cleaning import clean
from imrdesk.reading.pdf import is_pdf, read_pdf
from imrdesk.reading.text import read_text

MAX_LETTER_BYTES = 64 * 1024 * 1024
"""The largest file that is read: a long scanned letter is a tenth of it."""

MAX_LETTER_CHARACTERS = 2_000_000
"""The longest text that is read: the longest letters have a twentieth of it."""


@dataclass(frozen=True, slots=True)
class Reader:
    """A kind of file that can be read.

    Attributes:
        endings: of file names of this kind, lower case with their dot.
        recognises: tells from the first bytes whether a file is of this kind.
        max_bytes: the largest file of this kind that is read.
        pages: returns the text of each page; a page's characters count as in the file.
            Raises `UserError`; the second argument is the file's name, for its sentence.
    """

    kind: LetterKind
    endings: tuple[str, ...]
    recognises: Callable[[bytes], bool]
    max_bytes: int
    pages: Callable[[bytes, str], list[str]]


# What text would otherwise be taken for, or what would be taken for text.
_NOT_READ_YET = (
    (re.compile(rb"PK\x03\x04"), "a Word document or a ZIP archive"),
    (re.compile(rb"\xd0\xcf\x11\xe0"), "an old Word document"),
    (re.compile(rb"\{\\rtf"), "a rich text document (RTF)"),
    (re.compile(rb"\x89PNG|\xff\xd8\xff|II\*\x00|MM\x00\*|GIF8"), "an image"),
    (
        re.compile(rb"(?:\xef\xbb\xbf)?\s*<(?:!doctype\s+html|html|\?xml)", re.IGNORECASE),
        "a web page (HTML)",
    ),
)

READERS = (
    Reader(LetterKind.PDF, (".pdf",), is_pdf, MAX_LETTER_BYTES, read_pdf),
    Reader(
        LetterKind.TEXT,
        (".txt", ".text"),
        lambda _data: True,
        4 * MAX_LETTER_CHARACTERS,
        read_text,
    ),
)
"""Every kind that can be read, in the order in which they are tried; text takes what is left."""

ENDINGS = frozenset(ending for reader in READERS for ending in reader.endings)
"""The endings of file names that some reader knows."""


def read_letter(data: bytes, name: str) -> LetterText:
    """Read a letter's text out of the bytes of a file of any kind.

    Args:
        data: the file's bytes.
        name: the file's name, for the sentence about it where it cannot be read.

    Raises:
        UserError: where the file is empty, too large, damaged, protected by a password,
            a scan, or of a kind that is not read.
    """
    if not data.strip(b"\x00\t\n\r "):
        raise UserError(f"{name} is empty.")
    if len(data) > MAX_LETTER_BYTES:
        raise UserError(too_large(name))
    reader = _reader(data, name)
    pages = [] if len(data) > reader.max_bytes else reader.pages(data, name)
    if len(data) > reader.max_bytes or sum(map(len, pages)) > MAX_LETTER_CHARACTERS:
        raise UserError(f"{name} is far longer than any letter; give imrdesk one letter a file.")
    letter = clean(pages, reader.kind)
    if not letter.text.strip():
        raise UserError(f"{name} holds no text.")
    return letter


def too_large(name: str) -> str:
    """Return the sentence about a file that is over `MAX_LETTER_BYTES`."""
    megabytes = MAX_LETTER_BYTES // (1024 * 1024)
    return f"{name} is larger than {megabytes} MB, which no letter is; it was not read."


def _reader(data: bytes, name: str) -> Reader:
    """Choose the reader by the bytes; the name's ending only tells what a file claims to be."""
    reader = next(reader for reader in READERS if reader.recognises(data))
    if reader.kind is not LetterKind.TEXT:
        return reader
    for signature, what in _NOT_READ_YET:
        if signature.match(data):
            raise UserError(
                f"{name} is {what}, which imrdesk cannot read yet; save it as PDF or text."
            )
    if name.lower().endswith(".pdf") and b"\x00" in data:
        raise UserError(f"{name} is damaged and cannot be opened as a PDF; get a fresh copy of it.")
    return reader
