"""PDF files through pypdfium2: the text layer of a page, or what is recognised on its picture."""

from __future__ import annotations

import ctypes
import math
import re
import threading
from collections.abc import Iterator, Sequence
from functools import lru_cache

import pypdfium2
import pypdfium2.raw as pdfium
from PIL import Image

from imrdesk.domain.words import say
from imrdesk.errors import UserError
from imrdesk.reading import recognition
from imrdesk.reading.pdf_layers import RECOGNISED_BEFORE, Layer, text_layer
from imrdesk.reading.pdf_order import JUMBLED, runs_backwards
from imrdesk.reading.source import SourcePage

# PDFium is not thread-safe, not even over different documents.
_ONE_AT_A_TIME = threading.Lock()

_ROOM = 4096  # characters; most pages have fewer

_MOST_PIXELS = 20_000_000  # a legal page at 300 dpi has 11

# Only a page of these characters is sure to come whole from `FPDFText_GetText`, which knows 16
# bits a character.
_CUT_SHORT = re.compile("[^\u0001-\u2fff\ufb00-\ufb06\ufffe]")


def is_pdf(data: bytes) -> bool:
    """Tell whether the bytes are a PDF; its header may stand behind some other bytes."""
    return b"%PDF-" in data[:1024]


def read_pdf(data: bytes, name: str) -> list[SourcePage]:
    """Return the text of every page.

    A character's index is its index in PDFium's text page; on a page that is a scan, in the
    text that was recognised.

    Raises:
        UserError: where the file is damaged or protected by a password, or has scanned pages
            and nothing reads scans.
    """
    try:
        pages = _text_layers(data)
        scanned = [index for index, page in enumerate(pages) if page is None]
        if not scanned:
            return [page for page in pages if page is not None]
        _check_scanned(name, len(scanned), len(pages))
        return _with_recognised(data, name, pages)
    except pypdfium2.PdfiumError as error:
        raise UserError(_trouble(name, error)) from error


def _text_layers(data: bytes) -> list[SourcePage | None]:
    """Return every page's text, or None where it is a scan.

    PDFium's own functions are used: the helpers cost a twentieth more. The bytes must not go
    before the document does.

    Raises:
        PdfiumError: where the file or a page cannot be loaded, or there is no page.
    """
    with _ONE_AT_A_TIME:
        document = pdfium.FPDF_LoadMemDocument64(data, len(data), None)
        if not document:
            raise pypdfium2.PdfiumError("no document", err_code=pdfium.FPDF_GetLastError())
        try:
            count = pdfium.FPDF_GetPageCount(document)
            if count < 1:
                raise pypdfium2.PdfiumError("the document has no pages")
            return [_read_page(document, index) for index in range(count)]
        finally:
            pdfium.FPDF_CloseDocument(document)


def _with_recognised(
    data: bytes, name: str, pages: Sequence[SourcePage | None]
) -> list[SourcePage]:
    """Return every page, those that are scans recognised."""
    with _ONE_AT_A_TIME:
        document = pypdfium2.PdfDocument(data)
    try:
        return [
            page or recognition.recognise(_picture(document, index), name)
            for index, page in enumerate(pages)
        ]
    finally:
        with _ONE_AT_A_TIME:
            document.close()


def _check_scanned(name: str, scanned: int, pages: int) -> None:
    if scanned > recognition.MOST_SCANNED_PAGES:
        raise UserError(
            say(
                "{name} has {scanned} scanned pages; give imrdesk one letter a file.",
                name=name,
                scanned=scanned,
            )
        )
    if scanned and not recognition.engine():
        share = "a scan" if scanned == pages else f"a scan on {scanned} of its {pages} pages"
        raise UserError(
            say(
                "{name} is {share}; {how_to_install}.",
                name=name,
                share=share,
                how_to_install=recognition.HOW_TO_INSTALL,
            )
        )


def _read_page(document: object, index: int) -> SourcePage | None:
    """Return a page's text, or None where it is a scan."""
    page = pdfium.FPDF_LoadPage(document, index)
    if not page:
        raise pypdfium2.PdfiumError("a page cannot be loaded")
    text_page = pdfium.FPDFText_LoadPage(page)
    try:
        if not text_page:
            raise pypdfium2.PdfiumError("a page's text cannot be loaded")
        text = _text(text_page)
        layer = text_layer(page, text)
        is_turned = pdfium.FPDFPage_GetRotation(page) != 0
        is_jumbled = is_turned and runs_backwards(text_page, text)
    finally:
        pdfium.FPDFText_ClosePage(text_page)
        pdfium.FPDF_ClosePage(page)
    if layer is Layer.NONE:
        return None
    if is_jumbled:
        return SourcePage(text, JUMBLED)
    return SourcePage(text, RECOGNISED_BEFORE if layer is Layer.RECOGNISED else 1.0)


def _picture(document: pypdfium2.PdfDocument, index: int) -> Image.Image:
    """Draw a page in shades of grey, at the resolution for recognition."""
    with _ONE_AT_A_TIME:
        page = document[index]
        try:
            width, height = page.get_size()
            scale = min(
                recognition.PAGE_DPI / 72, math.sqrt(_MOST_PIXELS / max(1.0, width * height))
            )
            bitmap = page.render(scale=scale, grayscale=True)
            picture: Image.Image = bitmap.to_pil().convert("L")
            bitmap.close()
        finally:
            page.close()
    return picture


def _text(text_page: object) -> str:
    count = pdfium.FPDFText_CountChars(text_page)
    buffer = _room_for(count // _ROOM + 1)()
    written = pdfium.FPDFText_GetText(text_page, 0, count, buffer) - 1  # without its final NUL
    text = str(memoryview(buffer)[: max(written, 0)], "utf-16-le", errors="replace")
    # PDFium keeps its characters and its text apart; where the last ones go together, all do.
    last = pdfium.FPDFText_GetTextIndexFromCharIndex(text_page, count - 1)
    if len(text) == count == last + 1 and not _may_be_cut_short(text):
        return text
    codes = [pdfium.FPDFText_GetUnicode(text_page, index) for index in range(count)]
    return "".join(_characters(codes))


@lru_cache(maxsize=8)
def _room_for(pieces: int) -> type[ctypes.Array[ctypes.c_ushort]]:
    """Return the type of an array of 16-bit characters; one for each length would cost more."""
    return ctypes.c_ushort * (pieces * _ROOM)


def _may_be_cut_short(text: str) -> bool:
    is_plain = text.isascii() and "\0" not in text  # looked at first because it takes no time
    return not is_plain and _CUT_SHORT.search(text) is not None


def _characters(codes: list[int]) -> Iterator[str]:
    """Yield one character for each of PDFium's, which come as UTF-16.

    The second half of a pair becomes a NUL, which the cleaning takes out, so that every
    index stays the same.
    """
    for code, following in zip(codes, [*codes[1:], 0], strict=True):
        if 0xD800 <= code < 0xDC00 and 0xDC00 <= following < 0xE000:
            yield chr(0x10000 + ((code - 0xD800) << 10) + (following - 0xDC00))
        elif 0xD800 <= code < 0xE000:
            yield "\0"
        else:
            yield chr(code) if code <= 0x10FFFF else "\ufffd"


def _trouble(name: str, error: pypdfium2.PdfiumError) -> str:
    if error.err_code == pdfium.FPDF_ERR_PASSWORD:
        return f"{name} is protected by a password; save a copy of it without one."
    return f"{name} is damaged and cannot be opened as a PDF; get a fresh copy of it."
