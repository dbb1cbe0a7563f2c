"""Archives and e-mails with letters in them: every letter comes out, and no harm."""

from __future__ import annotations

import contextlib
import io
import struct
import zipfile
from email.message import EmailMessage

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from document_files import paragraph, word_document, zipped
from imrdesk.errors import UserError
from imrdesk.reading import containers
from imrdesk.reading import zipped as unpacking
from imrdesk.reading.containers import Member, open_members
from imrdesk.reading.reader import read_letter

TEXT = b"Case Number: CM14-0012345\n"
WORD = word_document(paragraph("Case Number: CM14-0012345"))
COVER = "Please find the determination of CM14-0012345 attached."
LETTER = "Case Number: CM14-0012345\nCLINICAL CASE SUMMARY\nDecision rationale: due.\n"


def mail(text: str, *attached: tuple[str | None, str, bytes]) -> bytes:
    message = EmailMessage()
    message["From"] = "records@example.org"
    message["Subject"] = "IMR"
    message.set_content(text)
    for name, content_type, data in attached:
        maintype, subtype = content_type.split("/")
        message.add_attachment(data, maintype=maintype, subtype=subtype, filename=name)
    return message.as_bytes()


def names(data: bytes, name: str) -> list[str]:
    return [member.name for member in open_members(data, name)]


@pytest.mark.parametrize(
    ("data", "name"), [(TEXT, "a.txt"), (WORD, "a.docx"), (mail(LETTER), "a.eml"), (b"", "a.txt")]
)
def test_what_holds_no_others_is_its_own_only_member(data: bytes, name: str) -> None:
    assert list(open_members(data, name)) == [Member(name, data)]


ARCHIVE = zipped(
    {
        "2014/b.txt": TEXT,
        "2014/a.docx": WORD,
        "../../etc/c.txt": TEXT,
        "/root.TXT": TEXT,
        "C:\\letters\\d.txt": TEXT,
        ".hidden.txt": TEXT,
        "__MACOSX/2014/._b.txt": TEXT,
        "notes.md": TEXT,
        "folder/": b"",
        "more.zip": zipped({"e.txt": TEXT, "mail.eml": mail(COVER, ("f.txt", "text/plain", TEXT))}),
    }
)


def test_every_letter_in_an_archive_comes_out_by_name() -> None:
    assert names(ARCHIVE, "all.zip") == [
        "all.zip/etc/c.txt", "all.zip/root.TXT", "all.zip/2014/a.docx", "all.zip/2014/b.txt",
        "all.zip/C:/letters/d.txt", "all.zip/more.zip/e.txt", "all.zip/more.zip/mail.eml/f.txt",
    ]  # fmt: skip
    assert all(
        member.data in (TEXT, WORD) and member.error is None
        for member in open_members(ARCHIVE, "all.zip")
    )


MAILS = (
    (mail(COVER, ("a.docx", "application/octet-stream", WORD)), ["m.eml/a.docx"]),
    (mail(COVER, ("ä b.txt", "text/plain", TEXT)), ["m.eml/ä b.txt"]),
    (mail(COVER, ("../a.txt", "text/plain", TEXT)), ["m.eml/a.txt"]),
    (mail(COVER, (None, "application/pdf", b"%PDF-")), ["m.eml/attachment 1.pdf"]),
    (mail(COVER, ("letter", "application/pdf", b"%PDF-")), ["m.eml/letter.pdf"]),
    (mail(COVER, ("card.vcf", "text/vcard", b"x"), ("a.txt", "text/plain", TEXT)), ["m.eml/a.txt"]),
    (mail(LETTER, ("b.txt", "text/plain", TEXT)), ["m.eml/message.txt", "m.eml/b.txt"]),
    (mail(LETTER, ("card.vcf", "text/vcard", b"x")), ["m.eml"]),
    (mail(COVER, ("l.zip", "application/zip", zipped({"a.txt": TEXT}))), ["m.eml/l.zip/a.txt"]),
)


@pytest.mark.parametrize(("data", "expected"), MAILS)
def test_letters_attached_to_a_message_come_out(data: bytes, expected: list[str]) -> None:
    assert names(data, "m.eml") == expected


def test_a_letter_alone_in_a_container_is_read_out_of_it() -> None:
    data = mail(COVER, ("l.zip", "application/zip", zipped({"a.docx": WORD})))
    assert read_letter(data, "m.eml").text == "Case Number: CM14-0012345"
    with pytest.raises(UserError, match=r"^all\.zip holds several letters; "):
        read_letter(ARCHIVE, "all.zip")


def with_password() -> bytes:
    data = bytearray(zipped({"a.txt": TEXT}))
    for signature, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(signature) + offset] |= 1
    return bytes(data)


def with_bad_checksum() -> bytes:
    data = bytearray(zipped({"a.txt": TEXT}))
    data[data.index(b"PK\x01\x02") + 16] ^= 1
    return bytes(data)


def with_unknown_packing() -> bytes:
    data = bytearray(zipped({"a.txt": TEXT}))
    for signature, offset in ((b"PK\x03\x04", 8), (b"PK\x01\x02", 10)):
        data[data.index(signature) + offset] = 97
    return bytes(data)


def nested(depth: int) -> bytes:
    data = zipped({"a.txt": TEXT})
    for _ in range(depth):
        data = zipped({"b.zip": data})
    return data


def with_aes() -> bytes:
    """A file packed as WinZip and 7-Zip encrypt them: method 99, and the real one beside it."""
    extra = struct.pack("<HHHHBH", 0x9901, 7, 2, 0x4541, 3, 8)
    rest = (51, 1, 99, 0, 0x5000, 0, 40, 200, 5, len(extra))
    local = struct.pack("<4sHHHHHIIIHH", b"PK\x03\x04", *rest) + b"a.txt" + extra + bytes(40)
    entry = struct.pack("<4sHHHHHHIIIHHHHHII", b"PK\x01\x02", 51, *rest, 0, 0, 0, 0, 0)
    entry += b"a.txt" + extra
    end = struct.pack("<4sHHHHIIH", b"PK\x05\x06", 0, 0, 1, 1, len(entry), len(local), 0)
    return local + entry + end


BAD_MEMBERS = (
    (with_password(), "l.zip/a.txt is protected by a password."),
    (with_aes(), "l.zip/a.txt is protected by a password."),
    (with_bad_checksum(), "l.zip/a.txt is damaged."),
    (with_unknown_packing(), "l.zip/a.txt is packed in a way that imrdesk cannot unpack."),
    (zipped({"a.txt": bytes(50_000_000)}), "l.zip/a.txt is packed as no letter is"),
    (zipped({"a.zip": TEXT[:0] + b"PK\x03\x04"}), "l.zip/a.zip is damaged and cannot be opened."),
    (zipped({"a.zip": zipped({})}), "l.zip/a.zip holds no letters."),
    (nested(3), "l.zip/b.zip/b.zip/b.zip stands too deep in other archives"),
)


def test_files_without_an_ending_are_taken_where_they_are_letters() -> None:
    data = zipped({"CM14-0012345": TEXT, "mail": mail(COVER), "README": b"Letters of May.\n"})
    assert names(data, "l.zip") == ["l.zip/CM14-0012345", "l.zip/mail"]


@pytest.mark.parametrize(("data", "sentence"), BAD_MEMBERS)
def test_what_cannot_be_taken_out_is_told_and_the_others_follow(data: bytes, sentence: str) -> None:
    good = zipped({"b.txt": TEXT, "a.zip": data})
    alone, beside = list(open_members(data, "l.zip")), list(open_members(good, "l.zip"))
    assert len(alone) == 1
    assert (alone[0].error or "").startswith(sentence)
    assert alone[0].data == b""
    assert [member.error is None for member in beside] == [False, True]


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (zipped({}), "l.zip holds no letters."),
        (zipped({"a.md": TEXT}), "l.zip holds no letters."),
        (zipped({"a.txt": TEXT})[:60], "l.zip is damaged and cannot be opened."),
    ],
)
def test_an_archive_that_gives_nothing_is_told(data: bytes, sentence: str) -> None:
    with pytest.raises(UserError) as told:
        list(open_members(data, "l.zip"))
    assert str(told.value) == sentence


def test_the_limits_hold(monkeypatch: pytest.MonkeyPatch) -> None:
    many = zipped({f"{number}.txt": TEXT for number in range(5)})
    monkeypatch.setattr(unpacking, "MOST_MEMBERS", 4)
    with pytest.raises(UserError, match=r"^l\.zip holds more than 4 files\.$"):
        list(open_members(many, "l.zip"))
    monkeypatch.setattr(unpacking, "MOST_MEMBERS", 5)
    monkeypatch.setattr(containers._Budget, "of", lambda _data: containers._Budget(60))
    members = open_members(many, "l.zip")
    assert [next(members).data, next(members).data] == [TEXT, TEXT]
    with pytest.raises(UserError, match=r"^l\.zip holds far more than "):
        next(members)


def test_archives_in_archives_do_not_grow_to_more_than_letters_of_their_size() -> None:
    inner = zipped({f"{number}.txt": b"0" * 900_000 for number in range(20)})
    members = open_members(zipped({f"{number}.zip": inner for number in range(20)}), "l.zip")
    read: list[int] = []
    with pytest.raises(UserError, match=r"^l\.zip/\S+ holds far more than letters of its size"):
        read.extend(len(member.data) for member in members)
    assert sum(read) <= 64 * 2**20


def test_members_that_lie_about_their_size_are_not_unpacked_further() -> None:
    data = bytearray(zipped({"a.txt": b"x" * 3000}))
    at = data.index(b"PK\x01\x02") + 24
    data[at : at + 4] = (10).to_bytes(4, "little")
    [member] = open_members(bytes(data), "l.zip")
    assert member.error == "l.zip/a.txt is damaged."


@settings(max_examples=60)
@given(st.integers(0, len(ARCHIVE) - 1), st.binary(min_size=1, max_size=4))
def test_damaged_archives_are_opened_or_refused(at: int, put: bytes) -> None:
    for data in (ARCHIVE[:at], ARCHIVE[:at] + put + ARCHIVE[at + len(put) :]):
        with contextlib.suppress(UserError):
            for member in open_members(data, "l.zip"):
                assert member.name


def test_nothing_is_written_to_the_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(zipfile.ZipFile, "extract", None)
    monkeypatch.setattr(io, "open", None)
    assert len(names(ARCHIVE, "all.zip")) == 7
