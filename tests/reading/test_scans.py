"""Scans: recognised as such, read by what is installed, and as sure as the recognition is."""

from __future__ import annotations

import contextlib
import io
import random
import shutil
import sys
import types

import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from imrdesk.domain.letter import LetterKind, LetterText, Span
from imrdesk.domain.record import REVIEW_THRESHOLD
from imrdesk.errors import UserError
from imrdesk.reading import pictures, rapid, recognition, tesseract
from imrdesk.reading.page_layout import Word, source_page
from imrdesk.reading.reader import read_letter
from letter_factory import as_pdf

TEXT = """Case Number:     CM14-0012345
Date Assigned:   07/15/2014          Date of Injury:     03/02/2011

CLINICAL CASE SUMMARY

The injured worker is a 45 year old female, who sustained an industrial
injury to the low back on 3/2/2011. Norco 10/325mg was denied."""
SECOND = "Decision rationale: The request for Norco 10/325mg is not\nmedically necessary."


def pictures_of(text: str, *, dpi: int = 200) -> Image.Image:
    document = pypdfium2.PdfDocument(as_pdf(text))
    picture: Image.Image = document[0].render(scale=dpi / 72).to_pil().convert("L")
    document.close()
    return picture


PICTURE = pictures_of(TEXT)
SECOND_PICTURE = pictures_of(SECOND)


def saved(picture: Image.Image, kind: str, **options: object) -> bytes:
    buffer = io.BytesIO()
    picture.save(buffer, kind, **options)
    return buffer.getvalue()


def pdf(*pages: str | Image.Image, unseen: str = "") -> bytes:
    """A PDF of pages of text and of pictures, with text on a picture that nobody sees."""
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=(612, 792))
    for page in pages:
        if isinstance(page, Image.Image):
            canvas.drawImage(ImageReader(page), 0, 0, 612, 792)
            text = canvas.beginText(60, 700)
            text.setTextRenderMode(3)
            text.textLines(unseen)
            canvas.drawText(text)
        else:
            canvas.drawText(drawn(canvas, page))
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def drawn(canvas: Canvas, text: str) -> object:
    lines = canvas.beginText(60, 700)
    lines.textLines(text)
    return lines


def words(text: str) -> list[str]:
    return text.split()


def transparent(picture: Image.Image) -> Image.Image:
    layers = Image.new("RGBA", picture.size, (0, 0, 0, 0))
    layers.putalpha(picture.point(lambda shade: 255 - shade))
    return layers


def grainy(picture: Image.Image) -> Image.Image:
    """The picture with dots of any shade on it at random."""
    chance = random.Random(1)  # noqa: S311  variety, not secrecy
    shades = bytearray(picture.tobytes())
    for _ in range(len(shades) // 12):
        shades[chance.randrange(len(shades))] = chance.randrange(256)
    return Image.frombytes("L", picture.size, bytes(shades))


FILES = {
    "png": saved(PICTURE, "PNG"),
    "two colours": saved(PICTURE.convert("1"), "PNG"),
    "transparent": saved(transparent(PICTURE), "PNG"),
    "palette": saved(PICTURE.convert("P"), "PNG"),
    "jpeg": saved(PICTURE, "JPEG", quality=60),
    "grainy": saved(grainy(pictures_of(TEXT, dpi=300)), "PNG"),
    "small": saved(pictures_of(TEXT, dpi=110), "PNG"),
    "on its side": saved(PICTURE.transpose(Image.Transpose.ROTATE_90), "PNG"),
    "askew": saved(PICTURE.rotate(1.3, fillcolor=255, resample=Image.Resampling.BICUBIC), "PNG"),
    "fax": saved(PICTURE.convert("1"), "TIFF", compression="group4"),
    "pdf": pdf(PICTURE),
}


@pytest.mark.parametrize("kind", FILES)
def test_a_scan_is_read(kind: str) -> None:
    letter = read_letter(FILES[kind], "scan")
    assert letter.kind is LetterKind.SCAN
    assert words(letter.text) == words(TEXT)
    assert [0.9 < page.quality < 1 for page in letter.pages] == [True]


def test_lines_columns_and_blank_lines_stay() -> None:
    letter = read_letter(FILES["png"], "a.png")
    lines = letter.text.split("\n")
    assert lines[1].split("\t")[-1] == "Date of Injury: 03/02/2011"
    assert lines[2:5] == ["", "CLINICAL CASE SUMMARY", ""]


def test_every_page_of_a_tiff_is_read() -> None:
    data = saved(PICTURE, "TIFF", save_all=True, append_images=[SECOND_PICTURE])
    letter = read_letter(data, "a.tif")
    assert [page.number for page in letter.pages] == [1, 2]
    assert words(letter.text) == words(f"{TEXT} {SECOND}")


def test_a_pdf_is_read_page_by_page_as_each_needs() -> None:
    letter = read_letter(pdf(TEXT, SECOND_PICTURE, "Signed."), "a.pdf")
    assert letter.kind is LetterKind.PDF
    assert [page.quality == 1 for page in letter.pages] == [True, False, True]
    assert words(letter.text) == words(f"{TEXT} {SECOND} Signed.")
    assert letter.reading_confidence(Span(0, 20)) == 1
    at = letter.text.index("rationale")
    assert letter.reading_confidence(Span(at, at + 9)) < 1


def test_what_a_scanner_recognised_is_taken_and_doubted() -> None:
    letter = read_letter(pdf(PICTURE, unseen=TEXT.replace("Norco", "Nocro")), "a.pdf")
    assert "Nocro" in letter.text
    assert letter.pages[0].quality == 0.9


def test_a_page_with_a_small_picture_is_no_scan() -> None:
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=(612, 792))
    canvas.drawImage(ImageReader(PICTURE), 20, 720, 60, 60)
    canvas.drawText(drawn(canvas, "Case Number: CM14-0012345"))
    canvas.save()
    letter = read_letter(buffer.getvalue(), "a.pdf")
    assert letter.kind is LetterKind.PDF
    assert letter.text.strip() == "Case Number: CM14-0012345"


@pytest.fixture
def made_up(monkeypatch: pytest.MonkeyPatch) -> list[Image.Image]:
    """An engine that reads the same three lines on every picture; the pictures that it saw."""
    seen: list[Image.Image] = []

    def read_lines(picture: Image.Image) -> list[list[Word]]:
        seen.append(picture)
        return [
            [Word("treat-", 100, 100, 200, 130, 0.99)],
            [Word("ment", 100, 140, 180, 170, 0.5), Word("isdue.", 190, 140, 300, 170, 0.99)],
            [Word("~", 10, 400, 20, 410, 0.1), Word("#", 100, 400, 120, 430, 0.99)],
        ]

    monkeypatch.setattr(recognition, "engine", lambda: read_lines)
    return seen


def test_a_word_that_may_be_misread_is_named_where_it_is_read(made_up: list[Image.Image]) -> None:
    letter = read_letter(FILES["png"], "a.png")
    assert letter.text == "treatment isdue.\n\n#"
    assert [(word.start, word.end, word.confidence) for word in letter.unsure] == [(5, 9, 0.5)]
    assert letter.pages[0].quality == pytest.approx(0.875, abs=0.001)
    assert letter.reading_confidence(Span(0, 9)) == 0.5
    assert len(made_up) == 1


def test_dirt_between_words_goes_and_a_full_stop_before_a_small_letter_is_doubted() -> None:
    line = [
        Word(text, 50 * n, 100, 50 * n + 40, 130, 0.99)
        for n, text in enumerate(
            ("Low", "Back", "Chapter.", "which", "_", "is", "15", "lbs.", "or")
        )
    ]
    page = source_page([line], 1000, 1000)
    assert page.text == "Low Back Chapter. which is 15 lbs. or"
    assert [page.text[w.start : w.end] for w in page.words if w.confidence < 0.8] == ["Chapter."]


def test_spans_lead_back_into_what_was_recognised(made_up: list[Image.Image]) -> None:
    page = pictures.read_pictures(FILES["png"], "a.png")[0]
    letter = read_letter(FILES["png"], "a.png")
    pieces = letter.sources(Span(0, 9))
    taken = [page.text[piece.source_start :][: piece.length] for piece in pieces]
    assert "".join(taken) == "treatment"
    boxed = page.words[1]
    assert page.text[boxed.start : boxed.end] == "ment"
    assert made_up[0].width * boxed.left == pytest.approx(100)


@pytest.mark.parametrize("data", [FILES["png"], FILES["pdf"], pdf(TEXT, PICTURE)])
def test_without_an_engine_the_sentence_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch, data: bytes
) -> None:
    monkeypatch.setattr(recognition, "engine", lambda: None)
    with pytest.raises(UserError, match=r"^a is a scan.*install tesseract .*imrdesk\[ocr\].*\.$"):
        read_letter(data, "a")


def test_a_blank_page_is_read_once_and_holds_no_text(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[Image.Image] = []

    def read_nothing(picture: Image.Image) -> list[list[Word]]:
        seen.append(picture)
        return []

    monkeypatch.setattr(recognition, "engine", lambda: read_nothing)
    with pytest.raises(UserError, match=r"^a\.png holds no text\.$"):
        read_letter(saved(Image.new("L", (1700, 2200), 250), "PNG"), "a.png")
    assert len(seen) == 1


def test_tesseract_without_english_or_at_fault_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    assert tesseract.tesseract() is not None
    tesseract.tesseract.cache_clear()
    monkeypatch.setattr(shutil, "which", lambda _name: sys.executable)
    with contextlib.suppress(UserError):
        assert tesseract.tesseract() is None
    tesseract.tesseract.cache_clear()


def test_the_optional_engine_gives_words_with_their_share_of_the_line(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    corners = [[10, 2], [110, 3], [110, 12], [10, 11]]
    read = types.SimpleNamespace(txts=("Norco 4mg",), scores=(0.99,), boxes=(corners,))
    nothing = types.SimpleNamespace(txts=None, scores=None, boxes=None)
    answers = [read, nothing]
    engine = types.SimpleNamespace(RapidOCR=lambda **_: lambda _picture: answers.pop(0))
    monkeypatch.setitem(sys.modules, "rapidocr", engine)
    numpy = types.SimpleNamespace(asarray=lambda picture: picture)
    monkeypatch.setitem(sys.modules, "numpy", numpy)
    rapid._engine.cache_clear()
    small = Image.new("L", (600, 800))
    [[norco, amount]] = rapid.read_lines(small)
    assert (norco.text, amount.text) == ("Norco", "4mg")
    assert norco.confidence < REVIEW_THRESHOLD  # however sure the engine is, a person looks
    assert (norco.left, norco.top, amount.right, amount.bottom) == (10, 2, 110, 12)
    assert norco.right < amount.left
    assert rapid.read_lines(small) == []
    rapid._engine.cache_clear()


def test_too_many_or_too_large_pages_are_refused(
    monkeypatch: pytest.MonkeyPatch, made_up: list[Image.Image]
) -> None:
    monkeypatch.setattr(pictures, "MOST_SCANNED_PAGES", 1)
    monkeypatch.setattr(recognition, "MOST_SCANNED_PAGES", 1)
    two = saved(PICTURE, "TIFF", save_all=True, append_images=[SECOND_PICTURE])
    with pytest.raises(UserError, match=r"^a has 2 pages; "):
        read_letter(two, "a")
    with pytest.raises(UserError, match=r"^a has 2 scanned pages; "):
        read_letter(pdf(PICTURE, SECOND_PICTURE), "a")
    monkeypatch.setattr(pictures, "_MOST_BYTES", 1000)
    with pytest.raises(UserError, match=r"^a is far larger than the picture of a page"):
        read_letter(FILES["png"], "a")
    huge = Image.new("1", (14_000, 14_000))
    with pytest.raises(UserError, match=r"^a is far larger than the picture of a page"):
        read_letter(saved(huge, "PNG"), "a")
    assert made_up == []


def found(data: bytes) -> LetterText | None:
    try:
        return read_letter(data, "a")
    except UserError:
        return None


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(["png", "jpeg", "fax", "palette"]), st.data())
def test_damaged_pictures_are_read_or_refused(kind: str, data: st.DataObject) -> None:
    whole = FILES[kind]
    at = data.draw(st.integers(0, len(whole)))
    put = data.draw(st.binary(max_size=6))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(recognition, "engine", lambda: lambda _picture: [])
        for damaged in (whole[:at], whole[:at] + put + whole[at + len(put) :]):
            assert found(damaged) is None or damaged[:4] != whole[:4]
