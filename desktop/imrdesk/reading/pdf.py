"""PDF files with a text layer, through pypdfium2."""

from __future__ import annotations

import re
import threading

import pypdfium2
import pypdfium2.raw as pdfium

from imrdesk.errors import UserError

# PDFium is not thread-safe, not even over different documents.
_ONE_AT_A_TIME = threading.Lock()

# `get_text_range` cuts characters to 16 bits. Only a page of these is sure to have lost none
# in that way: U+2xxxx and above would come as anything else.
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
        return [_page_text(document, index) for index in range(len(document))]
    finally:
        document.close()


def _page_text(document: pypdfium2.PdfDocument, index: int) -> str:
    page = document[index]
    text_page = page.get_textpage()
    try:
        text: str = text_page.get_text_range()
        if len(text) == text_page.count_chars() and not _CUT_SHORT.search(text):
            return text
        return _text_by_character(text_page)
    finally:
        text_page.close()
        page.close()


def _text_by_character(text_page: pypdfium2.PdfTextPage) -> str:
    """Return a page's text one character at a time: slower, but index by index."""
    codes = [pdfium.FPDFText_GetUnicode(text_page, i) for i in range(text_page.count_chars())]
    return "".join([chr(code) if code <= 0x10FFFF else "\ufffd" for code in codes])


def _trouble(name: str, error: pypdfium2.PdfiumError) -> str:
    if error.err_code == pdfium.FPDF_ERR_PASSWORD:
        return f"{name} is protected by a password; save a copy of it without one."
    return f"{name} is damaged and cannot be opened as a PDF; get a fresh copy of it."
