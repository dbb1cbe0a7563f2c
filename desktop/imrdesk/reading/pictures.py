"""Scanned letters that come as pictures: PNG, JPEG, and TIFF of one page or several."""

from __future__ import annotations

import contextlib
import io
import struct
import warnings
from collections.abc import Iterator

from PIL import Image, ImageOps

from imrdesk.domain.words import say
from imrdesk.errors import UserError
from imrdesk.reading.recognition import MOST_SCANNED_PAGES, PAGE_DPI, recognise
from imrdesk.reading.source import SourcePage

_SIGNATURES = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"II*\x00", b"MM\x00*")
_FORMATS = ("PNG", "JPEG", "TIFF")

# The longer side of a page: 11 or 14 inches. What is far from it was scanned too coarsely for
# the engines, or more finely than helps them.
_LEAST_PIXELS = 7 * PAGE_DPI
_MOST_PIXELS = 16 * PAGE_DPI
_WANTED_PIXELS = 11 * PAGE_DPI

_MOST_BYTES = 120_000_000  # a page in colours at 600 dpi has 101

# All that Pillow is known to raise for damaged pictures.
_DAMAGE = (OSError, ValueError, SyntaxError, EOFError, struct.error, IndexError, TypeError,
           KeyError, OverflowError, MemoryError, ZeroDivisionError)  # fmt: skip


def is_picture(data: bytes) -> bool:
    """Tell whether the bytes are a picture of a kind in which scans are kept."""
    return data.startswith(_SIGNATURES)


def read_pictures(data: bytes, name: str) -> list[SourcePage]:
    """Return the recognised text of each page of a picture.

    Raises:
        UserError: where the picture is damaged or too large, or nothing reads scans.
    """
    with _damage_told(name):
        file = Image.open(io.BytesIO(data), formats=_FORMATS)
        count = getattr(file, "n_frames", 1)
    if count > MOST_SCANNED_PAGES:
        raise UserError(
            say("{name} has {count} pages; give imrdesk one letter a file.", name=name, count=count)
        )
    pages = []
    for index in range(count):
        with _damage_told(name):
            file.seek(index)
            picture = _for_recognition(file, name)
        pages.append(recognise(picture, name))
    return pages


@contextlib.contextmanager
def _damage_told(name: str) -> Iterator[None]:
    try:
        with warnings.catch_warnings():
            # Of damage Pillow warns before it raises or reads on; sizes are judged here.
            warnings.simplefilter("ignore")
            yield
    except Image.DecompressionBombError as error:
        raise UserError(_far_larger(name)) from error
    except _DAMAGE as error:
        raise UserError(
            say(
                "{name} is damaged and cannot be opened as a picture; get a fresh copy of it.",
                name=name,
            )
        ) from error


def _far_larger(name: str) -> str:
    return f"{name} is far larger than the picture of a page; it was not read."


def _for_recognition(file: Image.Image, name: str) -> Image.Image:
    """Return a page upright, in shades of grey on white, at about `PAGE_DPI`."""
    if file.width * file.height * len(file.getbands()) > _MOST_BYTES:
        raise UserError(_far_larger(name))
    picture = ImageOps.exif_transpose(file)
    if picture.has_transparency_data:
        layers = picture.convert("RGBA")
        picture = Image.new("L", layers.size, 255)
        picture.paste(layers.convert("L"), mask=layers.getchannel("A"))
    picture = picture.convert("L")
    longest = max(picture.size)
    if _LEAST_PIXELS <= longest <= _MOST_PIXELS:
        return picture
    scale = min(4.0, _WANTED_PIXELS / longest)
    width, height = (max(1, round(side * scale)) for side in picture.size)
    return picture.resize((width, height), Image.Resampling.LANCZOS)
