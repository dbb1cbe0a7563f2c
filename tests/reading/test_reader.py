from __future__ import annotations

import io
import zipfile
from types import SimpleNamespace

import pypdfium2
import pytest
from hypothesis import given
from hypothesis import strategies as st
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

from imrdesk.domain.letter import LetterKind
from imrdesk.errors import UserError
from imrdesk.reading import reader
from imrdesk.reading.reader import read_letter
from imrdesk.reading.source import SourcePage
from letter_factory import as_pdf


def archive(name: str) -> bytes:
    """Return a ZIP archive as programs write their documents, with a part of that name."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as file:
        file.writestr(name, "application/vnd.oasis.opendocument.text")
        file.writestr("[Content_Types].xml", "<Types/>")
    return buffer.getvalue()


def pdf_without_text() -> bytes:
    buffer = io.BytesIO()
    document = pypdfium2.PdfDocument.new()
    document.new_page(612, 792).close()
    document.new_page(612, 792).close()
    document.save(buffer)
    document.close()
    return buffer.getvalue()


OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)
OLD_WORD = OLE + "WordDocument".encode("utf-16-le")
OUTLOOK = OLE + "__substg1.0_0037001F".encode("utf-16-le")
REFUSED = (
    ("empty.txt", b"", "empty.txt is empty."),
    ("blank.txt", b" \n\t\r\n", "blank.txt is empty."),
    ("a.docx", archive("xl/workbook.xml"), "a.docx is a document or an archive of another "),
    ("a.odt", archive("mimetype"), "a.odt is an OpenDocument file, which imrdesk cannot read; "),
    ("a.docx", archive("word/no.xml"), "a.docx is damaged and cannot be opened as a Word "),
    ("a.docx", b"PK\x03\x04\x00", "a.docx is damaged and cannot be opened."),
    ("a.docx", bytes(range(9)), "a.docx is damaged and cannot be opened as a Word document"),
    ("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1", "a.doc is an old Word document or an Outlook "),
    ("a", OLD_WORD, "a is an old Word document (.doc), which imrdesk cannot read; open it in "),
    (
        "a.msg",
        OUTLOOK,
        "a.msg is an Outlook message (.msg), which imrdesk cannot read; save it as ",
    ),
    ("a.pages", archive("Index/Document.iwa"), "a.pages is a document or an archive of another "),
    ("a.wpd", b"\xffWPC\x10\x00", "a.wpd is a WordPerfect document, which imrdesk cannot read; "),
    ("a.7z", b"7z\xbc\xaf\x27\x1c\x00", "a.7z is a packed archive other than ZIP, which "),
    ("a.rtf", b"{\\rtf1 Case}", "a.rtf is a rich text document (RTF), which imrdesk cannot read; "),
    ("a.html", b"<!DOCTYPE html><script>Case", "a.html holds no text."),
    ("a.gif", b"GIF89a\x01\x00", "a.gif is a picture of a kind that no scanner writes, which "),
    ("a.png", b"\x89PNG\r\n\x1a\n1", "a.png is damaged and cannot be opened as a picture"),
    ("a.pdf", b"%PDF-1.7\n1 0 obj", "a.pdf is damaged and cannot be opened as a PDF"),
    ("a.pdf", b"\x00\x01\x02junk", "a.pdf is damaged and cannot be opened as a PDF"),
    ("a.pdf", as_pdf("Case")[:400], "a.pdf is damaged and cannot be opened as a PDF"),
    ("a.pdf", pdf_without_text(), "a.pdf holds no text."),
)


@pytest.mark.parametrize(("name", "data", "sentence"), REFUSED)
def test_what_cannot_be_read_is_told_in_one_sentence(name: str, data: bytes, sentence: str) -> None:
    with pytest.raises(UserError) as told:
        read_letter(data, name)
    assert str(told.value).startswith(sentence)
    assert str(told.value).endswith(".")
    assert "\n" not in str(told.value)


def test_a_password_is_told_apart_from_damage() -> None:
    buffer = io.BytesIO()
    canvas = Canvas(buffer, encrypt=StandardEncryption("secret"))
    canvas.drawString(50, 700, "Case Number: CM14-0012345")
    canvas.save()
    with pytest.raises(UserError, match=r"^a\.pdf is protected by a password; "):
        read_letter(buffer.getvalue(), "a.pdf")


def test_the_bytes_tell_the_kind_whatever_the_name_says() -> None:
    assert read_letter(as_pdf("Case Number"), "letter.txt").kind is LetterKind.PDF
    assert read_letter(b"Case Number", "letter.pdf").kind is LetterKind.TEXT


def test_a_file_over_the_limit_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reader, "MAX_LETTER_BYTES", 10)
    with pytest.raises(UserError, match=r"^big\.txt is larger than "):
        read_letter(b"x" * 11, "big.txt")


def test_a_text_longer_than_any_letter_is_refused_before_it_is_decoded() -> None:
    with pytest.raises(UserError, match=r"^log\.txt is far longer than any letter; "):
        read_letter(b"a line of a log\n" * 600_000, "log.txt")


@given(st.binary(max_size=300), st.sampled_from(["a.txt", "a.pdf", "a"]))
def test_any_bytes_are_read_or_refused(data: bytes, name: str) -> None:
    try:
        letter = read_letter(data, name)
    except UserError:
        return
    assert letter.text.strip()


@pytest.mark.parametrize("name", ["a.rtf", "a.doc", "CM14-0012345", "letter.of.May"])
def test_the_sentence_about_a_document_of_another_kind_says_what_to_do(name: str) -> None:
    for data in (b"{\\rtf1 Case}", OLD_WORD):
        with pytest.raises(UserError, match=r"save it as \.docx or PDF\.$"):
            read_letter(data, name)


@pytest.mark.parametrize("name", ["a.doc", "a.rtf", "CM14-0012345"])
def test_a_file_is_read_as_what_it_is_whatever_its_name_says(name: str) -> None:
    page = b"<html><body><p>Case Number: CM14-0012345</p></body></html>"
    for data in (b"Case Number: CM14-0012345", page, as_pdf("Case Number: CM14-0012345")):
        assert read_letter(data, name).text.strip() == "Case Number: CM14-0012345"


@pytest.mark.parametrize(
    ("footer", "quality", "cut"),
    [
        ("CM14-0012345", 0.9, ()),
        ("CM14-0012845", 0.9, ()),  # a 3 that was recognised as an 8
        ("CM14-0012845", 1.0, ("CM14-0012845",)),
        ("CM15-0099999", 0.9, ("CM15-0099999",)),
    ],
)
def test_a_misread_footer_of_a_scan_is_no_page_of_another_letter(
    footer: str, quality: float, cut: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    words = "Final Determination Letter for IMR Case Number"
    text = f"Case Number: CM14-0012345\nThe notes are scant.\n\n{words} {footer} 1\n"
    one_page = SimpleNamespace(
        kind=LetterKind.PDF, max_bytes=99, pages=lambda _data, _name: [SourcePage(text, quality)]
    )
    monkeypatch.setattr(reader, "reader_of", lambda _data, _name: one_page)
    letter = read_letter(b"%PDF-", "a.pdf")
    assert words not in letter.text
    assert letter.cut_case_numbers == cut
