"""Marks on pages cover the words that they mark, pixel by pixel, and no others."""

import io

import pytest
from PIL import Image, ImageChops
from reportlab.pdfgen.canvas import Canvas
from reportlab.pdfgen.textobject import PDFTextObject

from coded_pdf import coded_pdf
from gui.page_pane import PagePane, printed_in
from imrdesk.domain.fields import Section
from imrdesk.domain.letter import Span
from imrdesk.ui.highlights import Highlight, Mark
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
    coloured = _changed(before, pane.picture())
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


def _changed(before: Image.Image, after: Image.Image) -> Image.Image:
    red, green, blue = ImageChops.difference(before, after).split()
    return ImageChops.lighter(red, ImageChops.lighter(green, blue)).point(lambda d: 255 * (d > 0))


def _nearest(ink: Image.Image, coloured: Image.Image, letters: float) -> Image.Image:
    """Leave of an ink what is on the same page: pages that are in sight too have the same inks."""
    around = coloured.getbbox() or (0, 0, 0, 0)
    reach = round(2 * letters)
    box = (around[0] - reach, around[1] - reach, around[2] + reach, around[3] + reach)
    part = Image.new("L", ink.size)
    part.paste(ink.crop(box), box[:2])
    return part


def _broken_over(two_pages: bool) -> bytes:
    """A PDF that breaks a word, in red, at the end of a line or of a page."""
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=(400, 200), invariant=1)
    first = canvas.beginText(40, 150)
    first.textLine("The worker was seen on the third of May and told of the pain.")
    _print(first, ("black", "He has been taking the "), ("red", "medi"), ("black", "-"))
    canvas.drawText(first)
    if two_pages:
        canvas.showPage()
    second = canvas.beginText(40, 150 if two_pages else 122)
    _print(second, ("red", "cation"), ("black", " that was asked for."))
    second.textLine()
    second.textLine("It did not help, and he was given another.")
    canvas.drawText(second)
    canvas.save()
    return buffer.getvalue()


def _print(text: PDFTextObject, *pieces: tuple[str, str]) -> None:
    for ink, words in pieces:
        text.setFillColorRGB(*INKS.get(ink, (0.0, 0.0, 0.0)))
        text.textOut(words)


@pytest.mark.parametrize("two_pages", [False, True])
@pytest.mark.parametrize("zoom", [0.67, 1.0])
def test_a_word_broken_over_a_line_or_a_page_is_covered_on_both(
    pane: PagePane, two_pages: bool, zoom: float
) -> None:
    letter = pane.show(_broken_over(two_pages))
    pane.view.set_zoom(zoom)
    pane.wait()
    start = letter.text.index("medication")
    before = pane.picture()
    pane.view.show_marks([Highlight(Span(start, start + 10), Mark.FIELD, "age", Section.WORKER)])
    coloured = _changed(before, pane.picture())
    ink = printed_in(before, "red")
    assert ImageChops.subtract(ink, coloured).getbbox() is None
    places = [place.toAlignedRect() for place in pane.view.rectangles(Span(start, start + 10))]
    assert len(places) == 2
    for place in places:
        box = (place.left(), place.top(), place.right() + 1, place.bottom() + 1)
        assert ink.crop(box).getbbox() is not None
        coloured.paste(0, box)
    assert coloured.getbbox() is None


@pytest.mark.parametrize("turns", ["B", "BB", "C", "BCB"])
def test_marks_stand_right_behind_emoji_and_ligatures(pane: PagePane, turns: str) -> None:
    """Each letter is printed as itself; what stands before the word counts for several."""
    meanings = {code: chr(code) for code in b" ANORC"} | {0x42: "\U0001f600", 0x43: "ffi"}
    data = coded_pdf(meanings, f"A{turns}A   NORAN   A".encode())
    letter = pane.show(data)
    start = letter.text.index("NORAN")
    before = pane.picture()
    pane.view.show_marks([Highlight(Span(start, start + 5), Mark.FIELD, "age", Section.WORKER)])
    around = _changed(before, pane.picture()).getbbox()
    word = _words_from_left(before)[1]
    assert around is not None
    assert around[0] <= word[0]
    assert around[2] >= word[1]
    assert max(word[0] - around[0], around[2] - word[1]) < 4


def _words_from_left(picture: Image.Image) -> list[tuple[int, int]]:
    """Return the columns of each printed word: first, and the one behind the last."""
    dark = picture.convert("L").point(lambda shade: 255 * (shade < 128)).crop((30, 30, 660, 400))
    columns = [
        dark.crop((x, 0, x + 1, dark.height)).getbbox() is not None for x in range(dark.width)
    ]
    words: list[tuple[int, int]] = []
    for x, is_printed in enumerate(columns, start=30):
        if is_printed and words and x - words[-1][1] < 6:
            words[-1] = (words[-1][0], x + 1)
        elif is_printed:
            words.append((x, x + 1))
    return words
