from __future__ import annotations

import io
import re
from itertools import pairwise

import pypdfium2
import pytest
from reportlab.pdfgen.canvas import Canvas

from coded_pdf import coded_pdf
from imrdesk.domain.letter import LetterText, Span
from imrdesk.reading.reader import read_letter
from letter_factory import Facts, as_pdf, hyphenated, render, with_footers

FOOTER = "Final Determination Letter for IMR Case Number CM14-0012345"


def boxes(data: bytes, letter: LetterText, words: str) -> list[tuple[float, ...]]:
    """The boxes of the characters that the reading text's first `words` came from."""
    start = letter.text.index(words)
    document = pypdfium2.PdfDocument(data)
    found: list[tuple[float, ...]] = []
    for run in letter.sources(Span(start, start + len(words))):
        text_page = document[run.page].get_textpage()
        places = range(run.source_start, run.source_start + run.length)
        found.extend(text_page.get_charbox(place) for place in places)
    document.close()
    return found


def test_the_text_of_a_pdf_is_the_text_that_was_printed() -> None:
    text = with_footers(hyphenated(render(Facts())), "CM14-0012345", every=9)
    printed = read_letter(as_pdf(text, FOOTER, lines_a_page=13), "a.pdf").text
    typed = read_letter(text.encode(), "a.txt").text
    assert printed.split() == typed.split()
    assert FOOTER not in printed


@pytest.mark.parametrize(
    ("meanings", "codes", "text"),
    [
        ({0x41: "A", 0x42: "\U0001f600", 0x43: "C"}, b"ABCABC", "A\U0001f600CA\U0001f600C"),
        ({0x41: "A", 0x42: "ffi", 0x43: "C"}, b"ABCA", "AffiCA"),
        ({0x41: "A", 0x43: "C"}, b"A\x01\x03CA", "ACA"),
        ({0x41: "\u4e2d", 0x43: "C"}, b"ACA", "\u4e2dC\u4e2d"),
    ],
)
def test_every_character_has_the_box_that_it_was_printed_in(
    meanings: dict[int, str], codes: bytes, text: str
) -> None:
    data = coded_pdf(meanings, codes)
    letter = read_letter(data, "a.pdf")
    assert letter.text == text
    last = boxes(data, letter, text)[-1]
    document = pypdfium2.PdfDocument(data)
    text_page = document[0].get_textpage()
    assert last == text_page.get_charbox(text_page.count_chars() - 1)
    document.close()


def test_boxes_are_those_of_the_words_on_their_page() -> None:
    data = as_pdf("first line of all\n" * 45 + "the needle here", FOOTER, lines_a_page=40)
    letter = read_letter(data, "a.pdf")
    needle = boxes(data, letter, "needle")
    assert len(needle) == len("needle")
    rows = {round(box[1] / 15) for box in needle}
    assert len(rows) == 1
    assert all(left[2] <= right[0] + 1 for left, right in pairwise(needle))
    assert letter.page_of(letter.text.index("needle")).number == 2


def test_a_word_broken_over_two_pages_is_one_word_with_boxes_on_both() -> None:
    text = "\n".join(["words to fill the page"] * 9 + ["he takes medi-", "cation for the pain"])
    data = as_pdf(text, FOOTER, lines_a_page=10)
    letter = read_letter(data, "a.pdf")
    start = letter.text.index("medication")
    pieces = letter.sources(Span(start, start + len("medication")))
    assert [(piece.page, piece.length) for piece in pieces] == [(0, 4), (1, 6)]


def turned_pdf(rotation: int, *, content_too: bool = False) -> bytes:
    """A PDF page of text that is shown turned, and its text with it or as it stands upright."""
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=(612, 792))
    canvas.setPageRotation(rotation)
    if content_too:
        canvas.rotate(90)
        canvas.translate(0, -612)
    for row in range(30):
        top = 560 if content_too else 740
        words = f"This is line {row} of the letter, which goes on and on until its end."
        canvas.drawString(50, top - 14 * row, words[: 40 + 7 * row % 30])
    canvas.save()
    return buffer.getvalue()


@pytest.mark.parametrize("rotation", [0, 90, 180, 270])
def test_text_on_a_turned_page_is_in_order_or_called_badly_read(rotation: int) -> None:
    letter = read_letter(turned_pdf(rotation), "letter.pdf")
    numbers = [int(number) for number in re.findall(r"line (\d+)", letter.text)]
    assert numbers == sorted(numbers) or letter.pages[0].quality < 0.8
    assert (letter.pages[0].quality < 0.8) == (numbers != sorted(numbers))


@pytest.mark.parametrize("rotation", [0, 90, 180, 270])
def test_columns_of_a_turned_page_are_in_order_or_called_badly_read(rotation: int) -> None:
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=(612, 792))
    canvas.setPageRotation(rotation)
    for x, words in ((50, "Decision Date:"), (140, "03/28/2016"), (330, "Date of Injury:")):
        canvas.drawString(x, 740, words)
    for row in range(20):
        canvas.drawString(50, 700 - 14 * row, f"Line {row} goes on to its end.")
    canvas.save()

    letter = read_letter(buffer.getvalue(), "letter.pdf")

    [line] = [line for line in letter.text.splitlines() if "Decision" in line]
    in_order = line.split() == ["Decision", "Date:", "03/28/2016", "Date", "of", "Injury:"]
    assert in_order or letter.pages[0].quality < 0.8
    assert in_order or rotation


def test_a_page_on_its_side_that_is_shown_upright_is_surely_read() -> None:
    letter = read_letter(turned_pdf(90, content_too=True), "letter.pdf")
    numbers = [int(number) for number in re.findall(r"line (\d+)", letter.text)]
    assert numbers == sorted(numbers)
    assert letter.pages[0].quality == 1.0
