"""Word documents: what a page shows is read, and nothing else."""

from __future__ import annotations

import contextlib
import io
import socket
import zipfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from document_files import paragraph, run, table, word_document, zipped
from imrdesk.domain.letter import LetterKind, Span
from imrdesk.errors import UserError
from imrdesk.reading.reader import read_letter
from imrdesk.reading.word import read_word

P = paragraph
DELETED_MARK = "<w:rPr><w:del w:id='1'/></w:rPr>"
OLD_PROPERTIES = "<w:pPrChange><w:pPr><w:numPr><w:numId w:val='1'/></w:numPr></w:pPr></w:pPrChange>"
FALLBACK = (
    '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
    f"<mc:Choice>{run('box')}</mc:Choice><mc:Fallback>{run('box')}</mc:Fallback>"
    "</mc:AlternateContent>"
)
NESTED = (
    f"<w:tbl><w:tr><w:tc>{table(('Sex:', 'female'))}</w:tc><w:tc>{P('x')}</w:tc></w:tr></w:tbl>"
)

BODIES = (
    (P("Age: 40") + P("Sex: male"), "Age: 40\nSex: male"),
    (P("one") + P("") + P("two"), "one\n\ntwo"),
    ("<w:p><w:r><w:t>Age:</w:t><w:tab/><w:t>40</w:t></w:r></w:p>", "Age:\t40"),
    (f"<w:p>{run('a')}<w:r><w:br/></w:r>{run('b')}</w:p>", "a\nb"),
    (f"<w:p>{run('Non')}<w:r><w:noBreakHyphen/></w:r>{run('MTUS')}</w:p>", "Non-MTUS"),
    (f"<w:p>{run('medi')}<w:r><w:softHyphen/></w:r>{run('cine')}</w:p>", "medi\xadcine"),
    ("<w:p><w:pPr><w:tabs><w:tab w:pos='9'/></w:tabs></w:pPr><w:r><w:t>a</w:t></w:r></w:p>", "a"),
    (f"<w:p>{run('not ')}<w:ins>{run('medically ')}</w:ins>{run('necessary')}</w:p>",
     "not medically necessary"),
    (f"<w:p>{run('is ')}<w:del><w:r><w:delText>not </w:delText></w:r></w:del>{run('due')}</w:p>",
     "is due"),
    (f"<w:p>{run('a')}<w:moveFrom>{run('gone')}</w:moveFrom><w:moveTo>{run('b')}</w:moveTo></w:p>",
     "ab"),
    (P("Up", DELETED_MARK) + P("held"), "Upheld"),
    (f"<w:p>{run('seen')}{run('hidden', '<w:vanish/>')}</w:p>", "seen"),
    (f"<w:p>{run('seen', '<w:vanish w:val=&quot;0&quot;/>')}</w:p>".replace("&quot;", '"'), "seen"),
    ("<w:p><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:t>3</w:t></w:r></w:p>", "3"),
    (f"<w:p>{FALLBACK}</w:p>", "box"),
    (P("text", OLD_PROPERTIES), "text"),
    (table(("Case Number:", "CM14-0012345"), ("Priority:", "Standard")),
     "Case Number:\tCM14-0012345\nPriority:\tStandard"),
    (table(("Case Number:\nPriority:", "CM14-0012345\nStandard")),
     "Case Number:\tCM14-0012345\nPriority:\tStandard"),
    (table(("Decision rationale:", "First.\nSecond.")), "Decision rationale:\tFirst.\nSecond."),
    (table(("First.\nSecond.", "Other.")), "First.\nSecond.\nOther."),
    (table(("", "x")) + P("after"), "x\nafter"),
    (NESTED, "Sex:\tfemale\tx"),
)  # fmt: skip


@pytest.mark.parametrize(("body", "text"), BODIES)
def test_the_body_is_read_as_a_page_shows_it(body: str, text: str) -> None:
    assert read_word(word_document(body), "a.docx") == [text]


def test_a_span_leads_back_to_the_characters_of_the_document() -> None:
    data = word_document(P("Case Number: CM14-0012345") + P("The treat\xadment is due."))
    letter = read_letter(data, "letter.docx")
    source = read_word(data, "letter.docx")[0]
    start = letter.text.index("treatment")
    pieces = letter.sources(Span(start, start + len("treatment")))
    assert letter.kind is LetterKind.WORD
    taken = [source[piece.source_start :][: piece.length] for piece in pieces]
    assert "".join(taken) == "treatment"


NUMBERING = (
    "<w:abstractNum w:abstractNumId='5'>"
    "<w:lvl w:ilvl='0'><w:numFmt w:val='decimal'/><w:lvlText w:val='%1)'/></w:lvl>"
    "<w:lvl w:ilvl='1'><w:numFmt w:val='lowerLetter'/><w:lvlText w:val='%1.%2'/></w:lvl>"
    "</w:abstractNum>"
    "<w:abstractNum w:abstractNumId='6'>"
    "<w:lvl w:ilvl='0'><w:numFmt w:val='bullet'/><w:lvlText w:val='o'/></w:lvl></w:abstractNum>"
    "<w:num w:numId='1'><w:abstractNumId w:val='5'/></w:num>"
    "<w:num w:numId='2'><w:abstractNumId w:val='6'/></w:num>"
    "<w:num w:numId='3'><w:abstractNumId w:val='5'/>"
    "<w:lvlOverride w:ilvl='0'><w:startOverride w:val='7'/></w:lvlOverride></w:num>"
)
STYLES = (
    "<w:style w:styleId='Item'><w:pPr><w:numPr><w:numId w:val='1'/></w:numPr></w:pPr></w:style>"
    "<w:style w:styleId='Sub'><w:basedOn w:val='Item'/></w:style>"
    "<w:style w:styleId='Round'><w:basedOn w:val='Round'/></w:style>"
)


def listed(text: str, number: int, level: int = 0) -> str:
    numbering = f"<w:numPr><w:ilvl w:val='{level}'/><w:numId w:val='{number}'/></w:numPr>"
    return P(text, numbering)


def test_numbers_that_word_counts_are_read() -> None:
    body = (
        listed("Norco: Upheld", 1)
        + listed("sub", 1, 1)
        + listed("", 1)
        + listed("MRI: Overturned", 1)
        + listed("bullet", 2)
        + listed("anew", 3)
        + listed("on", 3)
        + P("styled", "<w:pStyle w:val='Sub'/>")
        + P("round", "<w:pStyle w:val='Round'/>")
        + listed("none", 0)
    )
    data = word_document(body, numbering=NUMBERING, styles=STYLES)
    lines = read_word(data, "a.docx")[0].split("\n")
    assert [line for line in lines if line] == [
        "1) Norco: Upheld", "1.a sub", "3) MRI: Overturned", "bullet", "7) anew", "8) on",
        "9) styled", "round", "none",
    ]  # fmt: skip


def test_the_body_is_found_where_the_document_says() -> None:
    data = word_document(P("Case"), main="word/document2.xml")
    assert read_word(data, "a.docx") == ["Case"]


def test_damaged_lists_lose_no_text() -> None:
    whole = word_document(listed("Norco", 1))
    damaged = zipped({"word/document.xml": body_of(whole), "word/numbering.xml": "<w:numbering"})
    assert read_word(damaged, "a.docx") == ["Norco"]


def body_of(document: bytes) -> bytes:
    with zipfile.ZipFile(io.BytesIO(document)) as archive:
        return archive.read("word/document.xml")


W = "xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'"
BODY = f"<w:document {W}><w:p><w:r><w:t>Case &x9;.</w:t></w:r></w:p></w:document>"
ENTITIES = "".join(f"<!ENTITY x{n} '{f'&x{n - 1};' * 10}'>" for n in range(1, 10))


HARMFUL = r"^a\.docx declares entities, as no Word document does"


def test_entities_that_multiply_are_refused() -> None:
    declared = f"<!DOCTYPE w [<!ENTITY x0 'aaaaaaaaaa'>{ENTITIES}]>"
    for encoding in ("utf-8", "utf-16"):
        data = zipped({"word/document.xml": (declared + BODY).encode(encoding)})
        with pytest.raises(UserError, match=HARMFUL):
            read_word(data, "a.docx")


def test_nothing_outside_the_document_is_read(tmp_path: Path) -> None:
    (tmp_path / "outside.txt").write_text("secret")
    declared = f"<!DOCTYPE w [<!ENTITY x9 SYSTEM '{(tmp_path / 'outside.txt').as_uri()}'>]>"
    data = zipped({"word/document.xml": declared + BODY})
    with pytest.raises(UserError, match=HARMFUL):
        read_word(data, "a.docx")


def test_a_template_that_stands_elsewhere_is_not_fetched(monkeypatch: pytest.MonkeyPatch) -> None:
    def connect(*_: object) -> None:
        raise AssertionError("something was fetched")

    monkeypatch.setattr(socket.socket, "connect", connect)
    relations = (
        '<Relationships><Relationship Id="r1" TargetMode="External" Type="http://schemas.'
        'openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" '
        'Target="http://127.0.0.1:9/t.dotm"/></Relationships>'
    )
    whole = word_document(P("Case"))
    data = zipped({
        "word/document.xml": body_of(whole), "word/_rels/document.xml.rels": relations,
    })  # fmt: skip
    assert read_word(data, "a.docx") == ["Case"]


def test_a_bomb_is_refused() -> None:
    data = zipped({"word/document.xml": f"<w:document {W}>" + " " * 30_000_000})
    with pytest.raises(UserError, match=r"^a\.docx is packed as no letter is"):
        read_word(data, "a.docx")


def test_a_part_behind_a_password_is_told_apart_from_damage() -> None:
    data = bytearray(zipped({"word/document.xml": BODY}))
    for signature, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(signature) + offset] |= 1
    with pytest.raises(UserError, match=r"^a\.docx is protected by a password\.$"):
        read_word(bytes(data), "a.docx")


def test_a_password_is_told_apart_from_damage() -> None:
    encrypted = (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504) + "EncryptedPackage".encode("utf-16-le")
    )
    with pytest.raises(UserError, match=r"^a\.docx is protected by a password; "):
        read_letter(encrypted, "a.docx")


WHOLE = word_document(P("Case Number: CM14-0012345") + table(("Age:", "40")), numbering=NUMBERING)


@settings(max_examples=60)
@given(st.integers(0, len(WHOLE)), st.binary(max_size=6))
def test_damaged_documents_are_read_or_refused(at: int, put: bytes) -> None:
    for data in (WHOLE[:at], WHOLE[:at] + put + WHOLE[at + len(put) :]):
        with contextlib.suppress(UserError):
            assert read_letter(data, "a.docx").text.strip()


def test_deep_tables_cost_no_more_than_their_length() -> None:
    body = "<w:tbl><w:tr><w:tc>" * 60 + P("deep") + "</w:tc></w:tr></w:tbl>" * 60
    assert read_word(word_document(body), "a.docx")[0].strip() == "deep"
