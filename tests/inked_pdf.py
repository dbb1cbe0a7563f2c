"""PDFs in which some words are printed in inks of their own: a test can see where they are."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass

from reportlab.pdfgen.canvas import Canvas

INKS = {
    "red": (1.0, 0.0, 0.0),
    "lime": (0.0, 0.8, 0.0),
    "blue": (0.0, 0.0, 1.0),
    "magenta": (1.0, 0.0, 1.0),
    "cyan": (0.0, 0.75, 0.75),
    "orange": (1.0, 0.5, 0.0),
}
"""Names of inks, and their red, green and blue; no two have hues that are near each other."""

_LINE = "of the request that was made for this worker and its guideline"


@dataclass(frozen=True)
class InkedPage:
    """How a page is made.

    Attributes:
        words: the words in colours, one in each of the inks at most, printed in this order.
        size: width and height in points before it is turned.
        turned: by how many degrees it is shown turned.
        crop: the box that is shown, if not the whole page: left, bottom, right, top.
        font: the size of its letters in points.
    """

    words: Sequence[str]
    size: tuple[float, float] = (612, 792)
    turned: int = 0
    crop: tuple[float, float, float, float] | None = None
    font: float = 11


def inked_pdf(*pages: InkedPage) -> bytes:
    """Return a PDF whose pages have a line of black words around each of the coloured ones."""
    buffer = io.BytesIO()
    canvas = Canvas(buffer, invariant=1)
    for page in pages:
        # reportlab takes the size of a page as it is shown.
        canvas.setPageSize(page.size if page.turned % 180 == 0 else page.size[::-1])
        canvas.setPageRotation(page.turned)
        canvas.setCropBox(page.crop or (0, 0, *page.size))
        left, _bottom, _right, top = page.crop or (0, 0, *page.size)
        for row, (word, ink) in enumerate(zip(page.words, INKS, strict=False)):
            _draw(canvas, page, (left + 50, top - 70 - 45 * row), row, word, ink)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def _draw(
    canvas: Canvas, page: InkedPage, place: tuple[float, float], row: int, word: str, ink: str
) -> None:
    line = canvas.beginText(*place)
    line.setFont("Times-Roman", page.font)
    before = _LINE.split()[: 1 + row % 4]
    line.setFillColorRGB(0, 0, 0)
    line.textOut(" ".join(before) + " ")
    line.setFillColorRGB(*INKS[ink])
    line.textOut(word)
    line.setFillColorRGB(0, 0, 0)
    line.textLine(" " + " ".join(_LINE.split()[4:]))
    line.textLine(_LINE)
    canvas.drawText(line)
