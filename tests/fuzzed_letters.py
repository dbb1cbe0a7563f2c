"""Letters of every kind with things done to them that no program does, and what reads them."""

from __future__ import annotations

import contextlib
import io
import random
import resource
from pathlib import Path

from PIL import Image, ImageDraw

from coded_pdf import coded_pdf
from document_files import zipped
from fuzzing import mutated
from imrdesk.errors import UserError
from imrdesk.extraction.extractor import extract
from imrdesk.reading.containers import open_members
from imrdesk.reading.page_files import Band, open_pages
from imrdesk.reading.reader import read_letter
from imrdesk.reading.rich import fits, rich_page
from imrdesk.review.worker_process import SCAN_MEMORY_LIMIT
from inked_pdf import InkedPage, inked_pdf
from rich_letters import LETTERS, corpus_letters

_SAMPLES = Path(__file__).parents[1] / "resources" / "samples"
_DRAWN = Band(200, 260, 0, 260)
_LONGEST_SENTENCE = 1000
_WORDS = (
    b"<", b">", b"</", b"<!--", b"<![CDATA[", b"&#0;", b"&#xD800;", b"&#1114112;", b"&amp;amp;",
    b'<!DOCTYPE a [<!ENTITY b "c">]>', b"&b;", b"<table>" * 30, b"<div>" * 300, b"<w:p>", b"<w:t>",
    b'<w:tab/>', b'<w:gridSpan w:val="9999999"/>', b'<w:numPr><w:ilvl w:val="99"/></w:numPr>',
    b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf", b"\xed\xa0\x80", b"\x00\x00", b"\x0c", b"\xc2\xad",
    b"\r\n\r\n", b"Content-Transfer-Encoding: base64\r\n",
    b"Content-Type: multipart/mixed; boundary=x",
    b"Content-Type: message/rfc822\r\n\r\n", b"=?utf-8?b?/w==?=", b"=?x?q?=ff?=", b"--x--\r\n",
    b"endobj", b"<< /Type /Page /Kids [1 0 R] >>", b"1 0 R", b"stream\n", b"/Length 99999",
    b"%PDF-1.7", b"PK\x03\x04", b"\x89PNG\r\n\x1a\n", b"II*\x00",
    b"Case Number: CM14-0012345", b"Decision: Upheld", b"1.", b"Not Medically Necessary",
)  # fmt: skip


def _picture(kind: str) -> bytes:
    picture = Image.new("L", (240, 60), 255)
    ImageDraw.Draw(picture).text((10, 20), "Case Number: CM14-0012345", 0)
    buffer = io.BytesIO()
    picture.save(buffer, kind)
    return buffer.getvalue()


class Letters:
    """Reads letters that nobody wrote: their text, their record, how they look."""

    name = "letter"

    def __init__(self) -> None:
        own = {path.name: path.read_bytes() for path in sorted(_SAMPLES.glob("CM*.*"))}
        pdfs = {
            "inked.pdf": inked_pdf(InkedPage(["Norco", "CM14-0012345"], turned=90)),
            "coded.pdf": coded_pdf({1: "A", 2: "\ufffe", 3: "\U0001f600"}, b"\1\2\3\1"),
        }
        archive = {
            "a.zip": zipped({"in/a.txt": own["CM14-9000001.txt"], "b.eml": LETTERS["own.eml"]})
        }
        # Scans are recognised, which takes a second each: there are fewer of them.
        scans = {"scan.png": _picture("PNG"), "scan.tif": _picture("TIFF")}
        often = {**own, **pdfs, **archive, **LETTERS, **corpus_letters()}
        self._seeds = [*often.items()] * 3 + [*scans.items()]
        self._others = [data for _, data in self._seeds]

    def make(self, chance: random.Random) -> tuple[str, bytes]:
        """Make a letter; some have the name of another kind."""
        name, data = chance.choice(self._seeds)
        if chance.random() < 0.1:
            name = chance.choice(self._seeds)[0]
        return name, mutated(data, self._others, _WORDS, chance)

    def check(self, name: str, data: bytes, folder: Path) -> str:  # noqa: ARG002  no file is made
        """Read a letter in every way in which the program does."""
        resource.setrlimit(resource.RLIMIT_DATA, (SCAN_MEMORY_LIMIT, resource.RLIM_INFINITY))
        with contextlib.suppress(UserError):
            for member in open_members(data, name):
                assert member.error is None or member.error.endswith(".")
        if data.startswith((b"%PDF", b"\x89PNG", b"II*\0")):
            _look_at_pages(data)
        try:
            letter = read_letter(data, name)
        except UserError as error:
            _check_sentence(str(error))
            return "refused"
        for value in extract(letter).values.values():
            assert value.span is None or value.raw == value.span.of(letter.text)
        with contextlib.suppress(UserError):
            fits(rich_page(data, name), letter)
        return "read"


def _check_sentence(sentence: str) -> None:
    assert sentence.endswith(".")
    assert "\n" not in sentence
    assert len(sentence) < _LONGEST_SENTENCE


def _look_at_pages(data: bytes) -> None:
    """Draw a file's first page; a library may refuse it as it likes, but not crash or hang."""
    with contextlib.suppress(Exception):
        pages = open_pages(data)
        pages.draw(0, _DRAWN)
        pages.characters(0)
        pages.close()
