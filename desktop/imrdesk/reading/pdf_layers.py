"""Whether a PDF page has text, is a picture of text, or has text that was recognised before."""

from __future__ import annotations

import ctypes
import re
from collections.abc import Iterator
from enum import Enum, auto

import pypdfium2.raw as pdfium

RECOGNISED_BEFORE = 0.9
"""The quality of text that a scanner's own recognition has put behind the picture of a page:
how good that was, nobody knows."""

_FULL_PAGE_OF_TEXT = 400
_FEW_CHARACTERS = 100
_LARGE = 0.25
_WHOLE = 0.8
_OBJECTS_LOOKED_AT = 3
_MANY_PATHS = 40
# Characters without a meaning: fonts that do not tell what their letters are.
_MEANINGLESS = re.compile("[\ufffd\ue000-\uf8ff\x00-\x08\x0e-\x1f]")
_MEANINGLESS_BYTES = bytes((*range(0x09), *range(0x0E, 0x20)))

_NO_LETTERS = bytes(code for code in range(128) if not chr(code).isalnum())


class Layer(Enum):
    """What stands on a page."""

    TEXT = auto()
    """Text, or nothing."""
    RECOGNISED = auto()
    """The picture of a page, and its text behind it where nobody sees it."""
    NONE = auto()
    """A picture of text: it has to be recognised."""


def text_layer(page: object, text: str) -> Layer:
    """Tell what stands on a loaded page with this text.

    Pages full of text are looked at shortly only, because most pages are.
    """
    written = _letters(text) if len(text) < 4 * _FULL_PAGE_OF_TEXT else len(text)
    count = pdfium.FPDFPage_CountObjects(page)
    if written > _FEW_CHARACTERS and _meaningless(text) > written / 4:
        return Layer.NONE
    if written < _FULL_PAGE_OF_TEXT:
        share = max(_pictures(page, range(count)), default=0.0)
        is_picture = share >= (_LARGE if written < _FEW_CHARACTERS else _WHOLE)
        is_drawn = not written and _paths(page, count) >= _MANY_PATHS
        if (is_picture or is_drawn) and not _is_unseen(page, count):
            return Layer.NONE
    if not _is_unseen(page, count):  # mostly told by the first text on the page
        return Layer.TEXT
    ends = {*range(min(count, _OBJECTS_LOOKED_AT)), *range(count)[-_OBJECTS_LOOKED_AT:]}
    is_picture = max(_pictures(page, ends), default=0.0) >= _WHOLE
    return Layer.RECOGNISED if is_picture else Layer.TEXT


def _letters(text: str) -> int:
    """Count the letters and digits of a text; bytes are counted far faster than characters."""
    if text.isascii():
        return len(text.encode("ascii").translate(None, delete=_NO_LETTERS))
    return sum(map(str.isalnum, text))


def _meaningless(text: str) -> int:
    if text.isascii():  # most pages, in no time
        return len(text) - len(text.encode("ascii").translate(None, delete=_MEANINGLESS_BYTES))
    return len(_MEANINGLESS.findall(text))


def _pictures(page: object, indexes: range | set[int]) -> Iterator[float]:
    """Yield of each picture among the objects what part of the page it covers."""
    for index in indexes:
        item = pdfium.FPDFPage_GetObject(page, index)
        kind = pdfium.FPDFPageObj_GetType(item)
        # A form can hold pictures; what is in it counts as one.
        if kind not in (pdfium.FPDF_PAGEOBJ_IMAGE, pdfium.FPDF_PAGEOBJ_FORM):
            continue
        area = pdfium.FPDF_GetPageWidthF(page) * pdfium.FPDF_GetPageHeightF(page)
        left, bottom, right, top = (ctypes.c_float() for _ in range(4))
        if area and pdfium.FPDFPageObj_GetBounds(item, left, bottom, right, top):
            width, height = right.value - left.value, top.value - bottom.value
            yield max(0.0, width) * max(0.0, height) / area


def _paths(page: object, count: int) -> int:
    kinds = (pdfium.FPDFPageObj_GetType(pdfium.FPDFPage_GetObject(page, i)) for i in range(count))
    return sum(kind == pdfium.FPDF_PAGEOBJ_PATH for kind in kinds)


def _is_unseen(page: object, count: int) -> bool:
    """Tell whether the page has text and none of it is painted."""
    has_text = False
    for index in range(count):
        item = pdfium.FPDFPage_GetObject(page, index)
        if pdfium.FPDFPageObj_GetType(item) != pdfium.FPDF_PAGEOBJ_TEXT:
            continue
        mode = pdfium.FPDFTextObj_GetTextRenderMode(item)
        if mode != pdfium.FPDF_TEXTRENDERMODE_INVISIBLE:
            return False
        has_text = True
    return has_text
