"""Scans are shown as their pictures, and marks cover the words that were recognised on them."""

import io
from collections.abc import Callable

import pypdfium2
import pytest
from PIL import Image, ImageChops
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from gui.page_pane import PagePane, printed_in
from imrdesk.domain.fields import Section
from imrdesk.domain.letter import LetterText, Span
from imrdesk.reading.reader import read_letter
from imrdesk.store.codec import decode_letter_text, encode_layout
from imrdesk.ui.highlights import Highlight, Mark
from inked_pdf import InkedPage, inked_pdf

WORDS = ("Norco", "CM14-0012345", "06/02/2010")
INKS = ("red", "lime", "blue")
_LEFT = Qt.MouseButton.LeftButton


def _scan() -> Image.Image:
    document = pypdfium2.PdfDocument(inked_pdf(InkedPage(WORDS, size=(500, 300), font=14)))
    picture: Image.Image = document[0].render(scale=300 / 72).to_pil().convert("RGB")
    document.close()
    return picture


def _png(picture: Image.Image) -> bytes:
    buffer = io.BytesIO()
    picture.save(buffer, "PNG")
    return buffer.getvalue()


def _pdf(picture: Image.Image) -> bytes:
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=(500, 300))
    canvas.drawImage(ImageReader(picture), 0, 0, 500, 300)
    canvas.save()
    return buffer.getvalue()


def _askew(picture: Image.Image) -> bytes:
    return _png(picture.rotate(-1.4, Image.Resampling.BICUBIC, fillcolor="white"))


SCANS: dict[str, Callable[[Image.Image], bytes]] = {
    "picture": _png,
    "PDF": _pdf,
    "askew": _askew,
    "on its side": lambda picture: _png(picture.transpose(Image.Transpose.ROTATE_90)),
    "the other side": lambda picture: _png(picture.transpose(Image.Transpose.ROTATE_270)),
}


@pytest.fixture(scope="module", params=SCANS)
def scan(request: pytest.FixtureRequest) -> tuple[bytes, LetterText]:
    """Return a scanned letter's file, and its text as it comes back out of a workspace."""
    data = SCANS[request.param](_scan())
    letter = read_letter(data, "scan")
    return data, decode_letter_text(letter.text, letter.kind.value, encode_layout(letter))


def show_whole(pane: PagePane, data: bytes, letter: LetterText) -> None:
    pane.show(data, letter)
    pane.view.set_zoom(0.6)
    pane.wait()


@pytest.mark.parametrize(("word", "ink"), list(zip(WORDS, INKS, strict=True)))
def test_marks_cover_the_words_that_were_recognised(
    pane: PagePane, scan: tuple[bytes, LetterText], word: str, ink: str
) -> None:
    data, letter = scan
    show_whole(pane, data, letter)
    start = letter.text.index(word)
    before = pane.picture()
    mark = Highlight(Span(start, start + len(word)), Mark.FIELD, "case_number", Section.DECISION)
    pane.view.show_marks([mark])
    after = ImageChops.difference(before, pane.picture()).convert("L")
    around = after.point(lambda change: 255 * (change > 0)).getbbox()
    seen = printed_in(before, ink).getbbox()
    assert around is not None
    assert seen is not None
    outside = [around[0] - seen[0], around[1] - seen[1], seen[2] - around[2], seen[3] - around[3]]
    assert max(outside) <= 2
    assert min(outside) >= -14


def test_words_on_a_scan_are_selected_and_clicked(
    pane: PagePane, scan: tuple[bytes, LetterText]
) -> None:
    data, letter = scan
    show_whole(pane, data, letter)
    start = letter.text.index(WORDS[1])
    span = Span(start, start + len(WORDS[1]))
    center = pane.view.rectangles(span)[0].center()
    assert pane.view._position_at(center) in range(span.start, span.end)
    QTest.mouseDClick(pane.view.viewport(), _LEFT, pos=center.toPoint())
    assert pane.view.selected_span() == span


def test_a_scan_from_before_its_words_had_boxes_is_shown_without_marks(
    pane: PagePane, scan: tuple[bytes, LetterText]
) -> None:
    data, letter = scan
    older = LetterText(letter.text, letter.kind, letter.pages, letter.runs, letter.unsure)
    show_whole(pane, data, older)
    assert pane.view.rectangles(Span(0, len(older.text))) == []
    assert printed_in(pane.picture(), "red").getbbox() is not None
