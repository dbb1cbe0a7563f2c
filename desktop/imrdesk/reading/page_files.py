"""The pages of a letter's file as they look: drawn, and with the places of their characters.

Only for a process of its own: the libraries that draw can be crashed or kept busy by a file,
and PDFium must never be entered by two threads. Lengths are points, from a page's upper left
corner as it is shown (turned and cropped as the file says).
"""

from __future__ import annotations

import ctypes
import io
from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

import pypdfium2
import pypdfium2.raw as pdfium
from PIL import Image, ImageOps

from imrdesk.reading.pdf import is_pdf

_LONG_SIDE = 792.0  # of a picture's page, in points: what is scanned is nearly always 11 inches
_FINE = 1000  # of a point, in which PDFium is asked where a page's own coordinates are shown
_FORMATS = ("PNG", "JPEG", "TIFF")
_ORIENTATION, _ON_ITS_SIDE = 0x0112, (5, 6, 7, 8)  # of Exif


@dataclass(frozen=True, slots=True)
class Band:
    """A part of a page to be drawn, in pixels.

    Attributes:
        width: of the whole page.
        height: of the whole page.
        top: the first row that is wanted.
        rows: how many are wanted.
    """

    width: int
    height: int
    top: int
    rows: int


@dataclass(frozen=True, slots=True)
class Characters:
    """The characters of a page's text layer, in the order in which spans lead back to them.

    Attributes:
        codes: their UTF-16 codes.
        boxes: four numbers each: left, top, right, bottom; all the same where it has no box.
    """

    codes: array[int]
    boxes: array[float]


class PageFile(Protocol):
    """An open file of pages."""

    @property
    def sizes(self) -> Sequence[tuple[float, float]]:
        """Width and height of every page as it is shown."""

    def draw(self, page: int, band: Band) -> bytes:
        """Return a band's pixels, four bytes each: blue, green, red, and one without meaning."""

    def characters(self, page: int) -> Characters:
        """Return the characters of a page's text layer; none where it is a picture."""

    def close(self) -> None:
        """Let go of the file."""


def open_pages(data: bytes) -> PageFile:
    """Open a file whose pages can be drawn: a PDF or a picture.

    Raises:
        Exception: whatever the libraries raise for a file that is damaged or another.
    """
    return PdfPages(data) if is_pdf(data) else PicturePages(data)


class PdfPages:
    """The pages of a PDF."""

    def __init__(self, data: bytes) -> None:
        self._document = pypdfium2.PdfDocument(data)
        self._document.init_forms()  # what is filled in stands in a form's fields
        count = len(self._document)
        self.sizes = [self._size(index) for index in range(count)]
        self._page: pypdfium2.PdfPage | None = None
        self._index = -1

    def _size(self, index: int) -> tuple[float, float]:
        size = pdfium.FS_SIZEF()
        if not pdfium.FPDF_GetPageSizeByIndexF(self._document.raw, index, size):
            return 612.0, 792.0
        return max(1.0, size.width), max(1.0, size.height)

    def _load(self, index: int) -> pypdfium2.PdfPage:
        """Return a page; the last one stays loaded, because it is often asked for again."""
        if self._page is None or self._index != index:
            if self._page is not None:
                self._page.close()
            self._page, self._index = None, index
            self._page = self._document[index]
        return self._page

    def draw(self, page: int, band: Band) -> bytes:
        """Return a band's pixels."""
        loaded = self._load(page)
        pixels = (ctypes.c_ubyte * (4 * band.width * band.rows))()
        bitmap = pdfium.FPDFBitmap_CreateEx(
            band.width, band.rows, pdfium.FPDFBitmap_BGRx, pixels, 4 * band.width
        )
        place = (0, -band.top, band.width, band.height, 0, pdfium.FPDF_ANNOT)
        try:
            pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, band.width, band.rows, 0xFFFFFFFF)
            pdfium.FPDF_RenderPageBitmap(bitmap, loaded.raw, *place)
            if self._document.formenv is not None:
                pdfium.FPDF_FFLDraw(self._document.formenv.raw, bitmap, loaded.raw, *place)
        finally:
            pdfium.FPDFBitmap_Destroy(bitmap)
        return bytes(pixels)

    def characters(self, page: int) -> Characters:
        """Return the characters of a page's text layer."""
        loaded = self._load(page)
        text_page = pdfium.FPDFText_LoadPage(loaded.raw)
        try:
            count = max(0, pdfium.FPDFText_CountChars(text_page))
            codes = array(
                "I", (pdfium.FPDFText_GetUnicode(text_page, index) for index in range(count))
            )
            shown = _Shown(loaded.raw, *self.sizes[page])
            boxes = array("f")
            for index in range(count):
                boxes.extend(shown.box(_box(text_page, index)))
        finally:
            pdfium.FPDFText_ClosePage(text_page)
        return Characters(codes, boxes)

    def close(self) -> None:
        """Let go of the file."""
        if self._page is not None:
            self._page.close()
        self._document.close()


_Box = tuple[float, float, float, float]


def _box(text_page: object, index: int) -> _Box:
    """Return a character's box in the page's own coordinates: left, bottom, right, top.

    It is as high as the line and as wide as the character's step, where PDFium knows these;
    for text that is set askew it does not.
    """
    left, right, bottom, top = (ctypes.c_double() for _ in range(4))
    pdfium.FPDFText_GetCharBox(text_page, index, left, right, bottom, top)
    tight = (left.value, bottom.value, right.value, top.value)
    loose = pdfium.FS_RECTF()
    if not pdfium.FPDFText_GetLooseCharBox(text_page, index, loose):
        return tight
    box = (
        min(loose.left, loose.right),
        min(loose.bottom, loose.top),
        max(loose.left, loose.right),
        max(loose.bottom, loose.top),
    )
    x, y = (tight[0] + tight[2]) / 2, (tight[1] + tight[3]) / 2
    has_area = box[2] > box[0] and box[3] > box[1]
    if not has_area or not (box[0] <= x <= box[2] and box[1] <= y <= box[3]):
        return tight
    if tight[2] <= tight[0] or tight[3] <= tight[1]:
        return box  # a space, whose own box is empty
    return (
        min(box[0], tight[0]),
        min(box[1], tight[1]),
        max(box[2], tight[2]),
        max(box[3], tight[3]),
    )


class _Shown:
    """Where a page's own coordinates are shown: its rotation and crop box as PDFium has them."""

    def __init__(self, page: object, width: float, height: float) -> None:
        size = (round(width * _FINE), round(height * _FINE))

        def shown(x: float, y: float) -> tuple[float, float]:
            across, down = ctypes.c_int(), ctypes.c_int()
            pdfium.FPDF_PageToDevice(page, 0, 0, *size, 0, x, y, across, down)
            return across.value / _FINE, down.value / _FINE

        self._origin = shown(0, 0)
        right, up = shown(_FINE, 0), shown(0, _FINE)
        self._right = tuple(
            (end - start) / _FINE for start, end in zip(self._origin, right, strict=True)
        )
        self._up = tuple((end - start) / _FINE for start, end in zip(self._origin, up, strict=True))

    def _point(self, x: float, y: float) -> tuple[float, float]:
        return (
            self._origin[0] + x * self._right[0] + y * self._up[0],
            self._origin[1] + x * self._right[1] + y * self._up[1],
        )

    def box(self, box: _Box) -> _Box:
        """Return where a box is shown: left, top, right, bottom."""
        (x, y), (other_x, other_y) = self._point(*box[:2]), self._point(*box[2:])
        return min(x, other_x), min(y, other_y), max(x, other_x), max(y, other_y)


class PicturePages:
    """The pages of a picture: one, or several in a TIFF."""

    def __init__(self, data: bytes) -> None:
        self._file = Image.open(io.BytesIO(data), formats=_FORMATS)
        self._index = -1
        self._picture: Image.Image | None = None
        count = getattr(self._file, "n_frames", 1)
        self.sizes = [self._size(index) for index in range(count)]

    def _size(self, index: int) -> tuple[float, float]:
        self._file.seek(index)
        width, height = self._file.size
        if self._file.getexif().get(_ORIENTATION, 1) in _ON_ITS_SIDE:
            width, height = height, width
        scale = _LONG_SIDE / max(width, height)
        return width * scale, height * scale

    def _load(self, index: int) -> Image.Image:
        if self._picture is None or self._index != index:
            self._file.seek(index)
            picture = ImageOps.exif_transpose(self._file)
            if picture.has_transparency_data:
                layers = picture.convert("RGBA")
                picture = Image.new("RGBA", layers.size, "white")
                picture.alpha_composite(layers)
            self._picture, self._index = picture.convert("RGB"), index
        return self._picture

    def draw(self, page: int, band: Band) -> bytes:
        """Return a band's pixels."""
        picture = self._load(page)
        step = picture.height / band.height
        part = picture.resize(
            (band.width, band.rows),
            Image.Resampling.LANCZOS,
            (0, band.top * step, picture.width, (band.top + band.rows) * step),
            reducing_gap=2.0,
        )
        return part.convert("RGBA").tobytes("raw", "BGRA")

    def characters(self, page: int) -> Characters:  # noqa: ARG002  a picture has none
        """Return no characters."""
        return Characters(array("I"), array("f"))

    def close(self) -> None:
        """Let go of the file."""
        self._file.close()
