"""Text files: UTF-8, UTF-16 and UTF-32 with or without a byte-order mark, and Windows-1252."""

from __future__ import annotations

import codecs
import re

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


def read_text(data: bytes, name: str) -> list[str]:
    r"""Return the one page of a text file, as it stands in the file; ``\\r\\n`` counts as one.

    Raises:
        UserError: where the bytes are not text.
    """
    text = decode(data)
    sample = text[:_SAMPLE]
    if len(_CONTROL.findall(sample)) > _MOST_CONTROLS * len(sample):
        raise UserError(f"{name} is no kind of file that imrdesk reads; save it as PDF or text.")
    return [text.replace("\r\n", "\n")]


def decode(data: bytes) -> str:
    """Return the text of a text file's bytes, without its byte-order mark.

    Never raises: bytes that no encoding explains become U+FFFD.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, errors="replace")
    unmarked = _unmarked_utf16(data)
    if unmarked:
        return data.decode(unmarked, errors="replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _damaged_utf8(data) or data.decode("cp1252", errors="replace")


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
