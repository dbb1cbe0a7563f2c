"""Marks on pages cover the words that they mark, pixel by pixel, and no others."""

from collections.abc import Iterator

import pytest
from PIL import Image, ImageChops
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.page_pane import PagePane, page_pane, printed_in
from imrdesk.domain.fields import Section
from imrdesk.domain.letter import Span
from imrdesk.ui.highlights import Highlight, Mark
from imrdesk.ui.pages import PageService
from imrdesk.ui.theme import Theme
from inked_pdf import INKS, InkedPage, inked_pdf

WORDS = ("Norco 10/325mg", "CM14-0012345", "06/02/2010", "(ODG)", "MRI of the knee", "yes")
PAGES = {
    "upright": [InkedPage(WORDS), InkedPage(WORDS[:3], font=8)],
    "turned 90": [InkedPage(WORDS, turned=90)],
    "turned 270": [InkedPage(WORDS, turned=270), InkedPage(WORDS[:4])],
    "on its head": [InkedPage(WORDS, turned=180)],
    "mixed sizes": [
        InkedPage(WORDS, size=(792, 612)),
        InkedPage(WORDS[:5], size=(420, 595), font=14),
        InkedPage(WORDS[:4], size=(612, 1008), turned=90),
    ],
    "cropped": [
        InkedPage(WORDS, crop=(36, 100, 560, 700)),
        InkedPage(WORDS[:4], crop=(36, 100, 560, 700), turned=90),
    ],
}
ZOOMS = (0.67, 1.0, 2.0)
SPANS = [
    (name, page, ink)
    for name, pages in PAGES.items()
    for page, made in enumerate(pages)
    for ink in range(len(made.words))
]


@pytest.fixture(scope="module")
def service(qapp: QApplication) -> Iterator[PageService]:
    service = PageService(qapp)
    yield service
    service.close()


@pytest.fixture
def pane(theme: Theme, qtbot: QtBot, service: PageService) -> Iterator[PagePane]:
    with page_pane(theme, qtbot, service) as pane:
        yield pane


def test_there_are_fifty_spans() -> None:
    assert len(SPANS) >= 50


@pytest.mark.parametrize("zoom", ZOOMS)
@pytest.mark.parametrize("name", PAGES)
def test_marks_cover_their_words_and_do_not_spill(pane: PagePane, name: str, zoom: float) -> None:
    letter = pane.show(inked_pdf(*PAGES[name]))
    pane.view.set_zoom(zoom)
    for page, made in enumerate(PAGES[name]):
        place = letter.pages[page]
        for word, ink in zip(made.words, INKS, strict=False):
            at = letter.text.index(word, place.start, place.end)
            _check(pane, Span(at, at + len(word)), ink, made.font * zoom * 4 / 3)


def _check(pane: PagePane, span: Span, ink: str, letters: float) -> None:
    """Check one word, whose letters are so many pixels high."""
    pane.view.show_marks([])
    pane.view.reveal(span)
    pane.wait()
    before = pane.picture()
    pane.view.show_marks([Highlight(span, Mark.FIELD, "case_number", Section.DECISION)])
    coloured = (
        ImageChops.difference(before, pane.picture()).convert("L").point(lambda d: 255 * (d > 0))
    )
    word = _nearest(printed_in(before, ink), coloured, letters).getbbox()
    around = coloured.getbbox()
    assert word is not None
    assert around is not None
    outside = [around[0] - word[0], around[1] - word[1], word[2] - around[2], word[3] - around[3]]
    assert max(outside) <= 0, "a part of the word is not covered"
    assert min(outside) >= -0.8 * letters - 1, "more than the word is covered"
    paper = before.convert("L").point(lambda shade: 255 * (shade > 245)).crop(word)
    bare = ImageChops.subtract(paper, coloured.crop(word))
    assert bare.getbbox() is None, "the paper between the letters is not covered"


def _nearest(ink: Image.Image, coloured: Image.Image, letters: float) -> Image.Image:
    """Leave of an ink what is on the same page: pages that are in sight too have the same inks."""
    around = coloured.getbbox() or (0, 0, 0, 0)
    reach = round(2 * letters)
    box = (around[0] - reach, around[1] - reach, around[2] + reach, around[3] + reach)
    part = Image.new("L", ink.size)
    part.paste(ink.crop(box), box[:2])
    return part
