"""Files inside ZIP archives, unpacked into memory and never to the disk, within limits."""

from __future__ import annotations

import io
import lzma
import zipfile
import zlib

MOST_MEMBERS = 50_000
"""The most files that an archive may hold."""

_DIRECTORY_ENTRY = b"PK\x01\x02"
_HIGHEST_RATIO = 200  # text that repeats itself reaches 20, a bomb 1,000
_HARMLESS = 1024 * 1024  # a file as small as this may be packed as tightly as it likes
_PIECE = 1024 * 1024

_UNPACKING_ERRORS = (
    zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError, OSError, ValueError, RuntimeError,
    NotImplementedError, OverflowError,
)  # fmt: skip


class ZipTroubleError(Exception):
    """An archive or a file in it that is not unpacked; its text ends a sentence about it."""


class ZipDamageError(ZipTroubleError):
    """An archive or a file in it that is not as it was written."""


def is_zip(data: bytes) -> bool:
    """Tell whether the bytes are a ZIP archive: files, or none, or of several disks."""
    return data.startswith((b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08PK"))


def open_zip(data: bytes) -> zipfile.ZipFile:
    """Open an archive.

    Raises:
        ZipTroubleError: where it is damaged or holds more files than any archive of letters.
    """
    if data.count(_DIRECTORY_ENTRY) > MOST_MEMBERS:
        raise ZipTroubleError(f"holds more than {MOST_MEMBERS:,} files")
    try:
        return zipfile.ZipFile(io.BytesIO(data))
    except (*_UNPACKING_ERRORS, IndexError, KeyError) as error:
        raise ZipDamageError("is damaged and cannot be opened") from error


def unpack(archive: zipfile.ZipFile, info: zipfile.ZipInfo, most_bytes: int) -> bytes:
    """Return the bytes of a file in an archive.

    Raises:
        ZipTroubleError: where it is protected by a password, damaged, packed as no letter is, or
            larger than `most_bytes`.
    """
    if info.flag_bits & 0x1:
        raise ZipTroubleError("is protected by a password")
    if info.file_size > max(_HARMLESS, _HIGHEST_RATIO * info.compress_size):
        raise ZipTroubleError("is packed as no letter is (it may be made to fill the memory)")
    if info.file_size > most_bytes:
        raise ZipTroubleError("is too large")
    try:
        with archive.open(info) as member:
            unpacked = io.BytesIO()
            while piece := member.read(_PIECE):
                unpacked.write(piece)
                if unpacked.tell() > most_bytes:
                    raise ZipTroubleError("is too large")
            return unpacked.getvalue()
    except NotImplementedError as error:
        raise ZipTroubleError("is packed in a way that imrdesk cannot unpack") from error
    except _UNPACKING_ERRORS as error:
        raise ZipDamageError("is damaged") from error
