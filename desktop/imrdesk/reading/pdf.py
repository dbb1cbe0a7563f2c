"""PDF files with a text layer, through pypdfium2."""

from __future__ import annotations

import ctypes
import re
import threading
from collections.abc import Iterator

import pypdfium2
import pypdfium2.raw as pdfium

from imrdesk.errors import UserError

# PDFium is not thread-safe, not even over different documents.
_ONE_AT_A_TIME = threading.Lock()

# Only a page of these characters is sure to come whole from `FPDFText_GetText`, which knows 16
# bits a character.
_CUT_SHORT = re.compile("[^\u0001-\u2fff\ufb00-\ufb06\ufffe]")


def is_pdf(data: bytes) -> bool:
    """Tell whether the bytes are a PDF; its header may stand behind some other bytes."""
    return b"%PDF-" in data[:1024]


def read_pdf(data: bytes, name: str) -> list[str]:
    """Return the text of every page; a character's index is its index in PDFium's text page.

    Raises:
        UserError: where the file is damaged, protected by a password, or has no text layer.
    """
    with _ONE_AT_A_TIME:
        try:
            pages = _page_texts(data)
        except pypdfium2.PdfiumError as error:
            raise UserError(_trouble(name, error)) from error
    if not pages:
        raise UserError(f"{name} has no pages; get a fresh copy of it.")
    if not any(page.strip() for page in pages):
        count = "1 page" if len(pages) == 1 else f"{len(pages)} pages"
        raise UserError(
            f"{name} is a scan ({count} without a text layer), which imrdesk cannot read yet; "
            "run it through text recognition first."
        )
    return pages


def _page_texts(data: bytes) -> list[str]:
    document = pypdfium2.PdfDocument(data)
    try:
        return [_page_text(document.raw, index) for index in range(len(document))]
    finally:
        document.close()


def _page_text(document: object, index: int) -> str:
    """Return a page's text, by PDFium's own functions: the helpers cost a twentieth more."""
    page = pdfium.FPDF_LoadPage(document, index)
    if not page:
        raise pypdfium2.PdfiumError("a page cannot be loaded")
    text_page = pdfium.FPDFText_LoadPage(page)
    try:
        if not text_page:
            raise pypdfium2.PdfiumError("a page's text cannot be loaded")
        return _text(text_page)
    finally:
        pdfium.FPDFText_ClosePage(text_page)
        pdfium.FPDF_ClosePage(page)


def _text(text_page: object) -> str:
    count = pdfium.FPDFText_CountChars(text_page)
    buffer = (ctypes.c_ushort * (count + 1))()
    written = pdfium.FPDFText_GetText(text_page, 0, count, buffer) - 1  # without its final NUL
    text = bytes(buffer)[: 2 * max(written, 0)].decode("utf-16-le", errors="replace")
    # PDFium keeps its characters and its text apart; where the last ones go together, all do.
    last = pdfium.FPDFText_GetTextIndexFromCharIndex(text_page, count - 1)
    if len(text) == count == last + 1 and not _CUT_SHORT.search(text):
        return text
    codes = [pdfium.FPDFText_GetUnicode(text_page, index) for index in range(count)]
    return "".join(_characters(codes))


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
