"""Text recognition (OCR) of the pictures of pages, offline, by the engine that is installed.

tesseract is six times faster and reads print as well, so it is taken where both are there.
"""

from __future__ import annotations

from collections.abc import Callable

from PIL import Image

from imrdesk.domain.words import say
from imrdesk.errors import UserError
from imrdesk.reading import patience, rapid, tesseract
from imrdesk.reading.grain import without_grain
from imrdesk.reading.page_layout import Word, source_page
from imrdesk.reading.source import SourcePage
from imrdesk.reading.upright import as_scanned, upright

MOST_SCANNED_PAGES = 60
"""The most pages that are recognised in one file: several times the longest letter."""

PAGE_DPI = 300
"""The resolution at which both engines read best."""

SECONDS_A_PAGE = 60
"""How long a page may take: both engines are done in a tenth on a machine that is not busy."""

HOW_TO_INSTALL = (
    "install tesseract (on Debian or Ubuntu: sudo apt-get install tesseract-ocr) "
    'or the optional part of imrdesk (pip install "imrdesk[ocr]"), and read it again'
)
"""What to do where nothing is installed that reads scans; the end of a sentence."""

_Engine = Callable[[Image.Image], list[list[Word]]]

# A page that is read as badly as this may lie on its side or stand on its head.
_BADLY_READ = 0.7
_TURNS = (Image.Transpose.ROTATE_180, Image.Transpose.ROTATE_90, Image.Transpose.ROTATE_270)


def engine() -> _Engine | None:
    """Return the function that reads the lines of a picture, or None where none is installed."""
    if tesseract.tesseract():
        return tesseract.read_lines
    return rapid.read_lines if rapid.is_installed() else None


def recognise(picture: Image.Image, name: str) -> SourcePage:
    """Return the text on the picture of a page, upright or not.

    Args:
        picture: in shades of grey, at about `PAGE_DPI`.
        name: the file's name, for the sentence where nothing reads scans.

    Raises:
        UserError: where no engine is installed, or it fails.
    """
    read_lines = engine()
    if read_lines is None:
        raise UserError(
            say(
                "{name} is a scan, a picture of a letter; {how_to_install}.",
                name=name,
                how_to_install=HOW_TO_INSTALL,
            )
        )
    picture, angle = upright(without_grain(picture))
    size = picture.size
    page = _read(read_lines, picture)
    is_well_read = page.text and page.quality >= _BADLY_READ
    if is_well_read or _is_blank(picture):
        return as_scanned(page, None, angle, size)
    turned = (
        as_scanned(_read(read_lines, picture.transpose(turn)), turn, angle, size) for turn in _TURNS
    )
    pages = (as_scanned(page, None, angle, size), *turned)
    return max(pages, key=lambda read: read.quality * len(read.text))


def _read(read_lines: _Engine, picture: Image.Image) -> SourcePage:
    patience.ask(SECONDS_A_PAGE)
    return source_page(read_lines(picture), picture.width, picture.height)


def _is_blank(picture: Image.Image) -> bool:
    """Tell a page without anything on it: hardly a pixel is much darker than the paper."""
    shades = picture.resize((256, 256), Image.Resampling.BOX).histogram()
    paper = max(range(256), key=shades.__getitem__)
    return sum(shades[: max(0, paper - 40)]) < 0.0005 * 256 * 256
