"""The kinds of files that can be read, each told by its bytes first and its name second."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from imrdesk.domain.case_number import case_numbers
from imrdesk.domain.letter import LetterKind
from imrdesk.domain.words import say
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

# What text would otherwise be taken for, or what would be taken for text; and what to do.
_SAVE = "open it in the program that made it and save it as .docx or PDF"
_SAVE_PICTURE = "save it as PDF, PNG or JPEG"
_NOT_READ = (
    (
        re.compile(rb"\xd0\xcf\x11\xe0(?s:.*)W\0o\0r\0d\0D\0o\0c\0u\0m"),
        "an old Word document (.doc)",
        _SAVE,
    ),
    (
        re.compile(rb"\xd0\xcf\x11\xe0(?s:.*)_\0_\0s\0u\0b\0s\0t\0g\x001"),
        "an Outlook message (.msg)",
        "save it as .eml, or the letter that is attached to it as a file",
    ),
    (re.compile(rb"\xd0\xcf\x11\xe0"), "an old Word document or an Outlook message", _SAVE),
    (re.compile(rb"\{\\rtf"), "a rich text document (RTF)", _SAVE),
    (re.compile(rb"\xffWPC"), "a WordPerfect document", _SAVE),
    (
        re.compile(rb"PK\x03\x04(?s:.{26})mimetypeapplication/vnd\.oasis"),
        "an OpenDocument file",
        _SAVE,
    ),
    (re.compile(rb"PK\x03\x04"), "a document or an archive of another program", _SAVE),
    (
        re.compile(
            rb"GIF8|BM(?s:.{4})\x00{4}|RIFF(?s:.{4})WEBP|(?s:.{4})ftyphei|MM\x00\+|II\+\x00"
        ),
        "a picture of a kind that no scanner writes",
        _SAVE_PICTURE,
    ),
    (
        re.compile(rb"\x89PNG|\xff\xd8\xff|II\*\x00|MM\x00\*"),
        "a picture that was cut off",
        "get a fresh copy of it",
    ),
    (
        re.compile(rb"7z\xbc\xaf\x27\x1c|Rar!\x1a\x07|\x1f\x8b"),
        "a packed archive other than ZIP",
        "unpack it first",
    ),
)
_DAMAGED = (
    ((".pdf",), "a PDF"),
    ((".docx", ".docm"), "a Word document"),
    ((".zip",), "a ZIP archive"),
)


def seems_letter(beginning: bytes) -> bool:
    """Tell from its first 4 KB whether a file whose name has no ending is taken for a letter.

    Exports name letters by their case numbers alone, and mail programs drop endings; but a
    folder's README is no letter. So text is one where it names a case.
    """
    head = beginning[:_HEAD]
    return is_pdf(head) or is_word(beginning) or bool(case_numbers(decode(head)))


def reader_of(data: bytes, name: str) -> Reader:
    """Choose the reader of a file.

    Raises:
        UserError: where the file is of a kind that is not read, or damaged beyond its kind.
    """
    reader = next(reader for reader in READERS if reader.recognises(data, name))
    if reader.kind is not LetterKind.TEXT:
        return reader
    for signature, what, advice in _NOT_READ:
        if signature.match(data):
            raise UserError(
                say(
                    "{name} is {what}, which imrdesk cannot read; {advice}.",
                    name=name,
                    what=what,
                    advice=advice,
                )
            )
    for endings, what in _DAMAGED:
        if name.lower().endswith(endings) and b"\x00" in data[:_HEAD]:
            raise UserError(
                say(
                    "{name} is damaged and cannot be opened as {what}; get a fresh copy of it.",
                    name=name,
                    what=what,
                )
            )
    return reader
