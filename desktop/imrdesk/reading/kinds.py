"""The kinds of files that can be read, each told by its bytes first and its name second."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from imrdesk.domain.letter import LetterKind
from imrdesk.errors import UserError
from imrdesk.reading.email import is_email, read_email
from imrdesk.reading.flow import LONGEST_TEXT
from imrdesk.reading.html import is_html, read_html
from imrdesk.reading.pdf import is_pdf, read_pdf
from imrdesk.reading.pictures import is_picture, read_pictures
from imrdesk.reading.source import SourcePage, as_written
from imrdesk.reading.text import decode, read_text
from imrdesk.reading.word import is_word, read_word

MAX_LETTER_BYTES = 64 * 1024 * 1024
"""The largest file that is read: a long scanned letter is a tenth of it."""

MAX_LETTER_CHARACTERS = LONGEST_TEXT
"""The longest text that is read."""

_MOST_MARKUP = 4 * 1024 * 1024

_HEAD = 4096


@dataclass(frozen=True, slots=True)
class Reader:
    """A kind of file that can be read.

    Attributes:
        endings: of file names of this kind, lower case with their dot.
        recognises: tells from the bytes, and only then from the name, whether a file is of
            this kind.
        max_bytes: the largest file of this kind that is read.
        pages: returns each page; the characters of its text count as in the file, or for a
            document without lines of its own as in its text as it is shown. Raises
            `UserError`; the second argument is the file's name, for its sentence.
    """

    kind: LetterKind
    endings: tuple[str, ...]
    recognises: Callable[[bytes, str], bool]
    max_bytes: int
    pages: Callable[[bytes, str], list[SourcePage]]


READERS = (
    Reader(
        LetterKind.PDF,
        (".pdf",),
        lambda data, _name: is_pdf(data),
        MAX_LETTER_BYTES,
        read_pdf,
    ),
    Reader(
        LetterKind.WORD,
        (".docx", ".docm"),
        lambda data, _name: is_word(data),
        MAX_LETTER_BYTES,
        as_written(read_word),
    ),
    Reader(
        LetterKind.SCAN,
        (".png", ".jpg", ".jpeg", ".tif", ".tiff"),
        lambda data, _name: is_picture(data),
        MAX_LETTER_BYTES,
        read_pictures,
    ),
    Reader(
        LetterKind.EMAIL,
        (".eml", ".mht", ".mhtml"),
        is_email,
        MAX_LETTER_BYTES,
        as_written(read_email),
    ),
    Reader(
        LetterKind.HTML,
        (".html", ".htm", ".xhtml"),
        lambda data, _name: b"<" in data[:_HEAD] and is_html(decode(data[:_HEAD])),
        _MOST_MARKUP,
        as_written(read_html),
    ),
    Reader(
        LetterKind.TEXT,
        (".txt", ".text"),
        lambda _data, _name: True,
        4 * MAX_LETTER_CHARACTERS,
        as_written(read_text),
    ),
)
"""Every kind that can be read, in the order in which they are tried; text takes what is left."""

CONTAINER_ENDINGS = frozenset((".zip",))
"""The endings of files that only hold letters."""

ENDINGS = CONTAINER_ENDINGS.union(*(reader.endings for reader in READERS))
"""The endings of file names that imrdesk knows."""

# What text would otherwise be taken for, or what would be taken for text.
_NOT_READ = (
    (re.compile(rb"\xd0\xcf\x11\xe0"), "an old Word document or an Outlook message"),
    (re.compile(rb"\{\\rtf"), "a rich text document (RTF)"),
    (re.compile(rb"PK\x03\x04(?s:.{26})mimetypeapplication/vnd\.oasis"), "an OpenDocument file"),
    (re.compile(rb"PK\x03\x04"), "a document or an archive of another program"),
    (
        re.compile(
            rb"GIF8|BM(?s:.{4})\x00{4}|RIFF(?s:.{4})WEBP|(?s:.{4})ftyphei|MM\x00\+|II\+\x00"
        ),
        "a picture of a kind that no scanner writes",
    ),
    (re.compile(rb"\x89PNG|\xff\xd8\xff|II\*\x00|MM\x00\*"), "a picture that was cut off"),
    (re.compile(rb"7z\xbc\xaf\x27\x1c|Rar!\x1a\x07|\x1f\x8b"), "a packed archive other than ZIP"),
)
_DAMAGED = (
    ((".pdf",), "a PDF"),
    ((".docx", ".docm"), "a Word document"),
    ((".zip",), "a ZIP archive"),
)


def reader_of(data: bytes, name: str) -> Reader:
    """Choose the reader of a file.

    Raises:
        UserError: where the file is of a kind that is not read, or damaged beyond its kind.
    """
    reader = next(reader for reader in READERS if reader.recognises(data, name))
    if reader.kind is not LetterKind.TEXT:
        return reader
    for signature, what in _NOT_READ:
        if signature.match(data):
            raise UserError(f"{name} is {what}, which imrdesk cannot read; save it as PDF or text.")
    for endings, what in _DAMAGED:
        if name.lower().endswith(endings) and b"\x00" in data[:_HEAD]:
            raise UserError(
                f"{name} is damaged and cannot be opened as {what}; get a fresh copy of it."
            )
    return reader
