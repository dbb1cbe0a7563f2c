"""Text files: UTF-8, UTF-16 and UTF-32 with or without a byte-order mark, and single bytes."""

from __future__ import annotations

import codecs
import re

import charset_normalizer

from imrdesk.domain.words import say
from imrdesk.errors import UserError

# UTF-32's little-endian mark begins with UTF-16's, so it is tried first.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SAMPLE = 4096
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1b\ufffd]")
_MOST_CONTROLS = 0.02
_LONGEST_GUESS = 64 * 1024
_FEWEST_TO_GUESS = 8
# What the signs that letters have look like when their UTF-8 is read as Windows-1252: quotes,
# dashes and bullets, signs such as that for degrees, accented letters.
_MISREAD = re.compile(
    "\u00e2\u20ac[\u2122\u02dc\u0153\x9d\u201c\u201d\u00a2\u00a6]"
    "|\u00c2[\u00a0\u00a7\u00ae\u00b0-\u00b7\u00bc-\u00be]|\u00c3[\u00a1-\u00bc]"
)
_MOST_MISREADINGS = 3
_GAPS = frozenset("\x81\x8d\x8f\x90\x9d")
_WESTERN = ["cp437", "cp850", "cp858", "mac_roman", "iso8859_15"]

# Quotes, dashes, ellipsis and bullet, in both encodings, and the signs for paragraph and degree
# in the first, the no-break space in the second.
_WINDOWS_SIGNS = tuple(bytes([code]) for code in (*range(0x91, 0x98), 0x85, 0xA7, 0xB0, 0xA0))
_MAC_SIGNS = tuple(bytes([code]) for code in (*range(0xD0, 0xD6), 0xC9, 0xA5, 0xCA))


def read_text(data: bytes, name: str) -> list[str]:
    r"""Return the one page of a text file, as it stands in the file; ``\\r\\n`` counts as one.

    Raises:
        UserError: where the bytes are not text.
    """
    text = decode(data)
    sample = text[:_SAMPLE]
    if len(_CONTROL.findall(sample)) > _MOST_CONTROLS * len(sample):
        raise UserError(
            say("{name} is no kind of file that imrdesk reads; save it as PDF or text.", name=name)
        )
    return [text.replace("\r\n", "\n")]


def decode(data: bytes, declared: str | None = None) -> str:
    """Return the text of a text file's bytes, without its byte-order mark.

    Never raises: bytes that no encoding explains become U+FFFD.

    Args:
        data: the bytes.
        declared: the encoding that the file says it has. What the bytes themselves show is
            believed first: files are often saved anew without mending what they say.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _decoded_once(data[len(mark) :].decode(encoding, errors="replace"))
    unmarked = _unmarked_utf16(data)
    if unmarked:
        return data.decode(unmarked, errors="replace")
    try:
        return _decoded_once(data.decode("utf-8"))
    except UnicodeDecodeError:
        return _as_declared(data, declared) or _damaged_utf8(data) or _single_bytes(data)


def _decoded_once(text: str) -> str:
    """Undo that UTF-8 was read as Windows-1252 and saved anew, once or more: “â€™”.

    It is certain where the whole text can be read back: no other text can.
    """
    for _ in range(_MOST_MISREADINGS):
        if text.isascii() or not _MISREAD.search(text):
            break
        try:
            text = bytes(map(_windows_byte, text)).decode("utf-8")
        except UnicodeError:
            break
    return text


def _windows_byte(character: str) -> int:
    """Return a character's byte in Windows-1252, whose five gaps are read as control codes."""
    return ord(character) if character in _GAPS else character.encode("cp1252")[0]


def _as_declared(data: bytes, declared: str | None) -> str | None:
    """Return the text in the declared encoding where that explains every byte."""
    try:
        name = codecs.lookup(declared or "unknown").name
        # Browsers have read these two as Windows-1252 for decades, and so files are written.
        name = "cp1252" if name in ("iso8859-1", "ascii") else name
        return data.decode(name) if name != "utf-8" else None
    except (LookupError, ValueError):  # no such encoding, or not of this text
        return None


def _single_bytes(data: bytes) -> str:
    """Return text of one byte a character: Windows-1252, or what old Macintoshes wrote.

    The two are told apart by their quotes, dashes and bullets; in English text the other
    encoding's would be accented capitals in the middle of it.
    """
    windows, macintosh = (sum(map(data.count, signs)) for signs in (_WINDOWS_SIGNS, _MAC_SIGNS))
    if macintosh > windows:
        return data.decode("mac-roman")
    try:
        return data.decode("cp1252")
    except UnicodeDecodeError:
        return data.decode(_guess(data[:_LONGEST_GUESS]), errors="replace")


def _guess(data: bytes) -> str:
    """Return the likeliest of the encodings that old Western programs wrote."""
    if sum(byte > 0x7F for byte in data) < _FEWEST_TO_GUESS:
        return "cp1252"
    guess = charset_normalizer.from_bytes(data, cp_isolation=_WESTERN).best()
    return guess.encoding if guess else "cp1252"


def _unmarked_utf16(data: bytes) -> str | None:
    """Tell UTF-16 without a mark by its zero bytes: in Western text every second one."""
    sample = data[:_SAMPLE]
    if b"\x00" not in sample:
        return None
    half = len(sample) // 2
    for encoding, high_bytes in (("utf-16-le", sample[1::2]), ("utf-16-be", sample[0::2])):
        if high_bytes.count(0) > 0.6 * half:
            return encoding
    return None


def _damaged_utf8(data: bytes) -> str | None:
    """Return the text where the bytes are UTF-8 but for a few, as in a file that was cut off."""
    text = data.decode("utf-8", errors="replace")
    damaged = text.count("\ufffd")
    whole = sum(1 for character in text if character > "\x7f") - damaged
    return text if whole > damaged else None
