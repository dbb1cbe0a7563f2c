"""E-mails: the letter in a message's text, whatever the message is like."""

from __future__ import annotations

import contextlib
from email.message import EmailMessage

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from imrdesk.domain.letter import LetterKind
from imrdesk.errors import UserError
from imrdesk.reading.email import read_email
from imrdesk.reading.reader import read_letter
from imrdesk.reading.rich import rich_page

LETTER = "Case Number: CM14-0012345\nThe worker’s age: 40\n"
PAGE = "<html><table><tr><td>Case Number:</td><td>CM14-0012345</td></tr></table>"


def message(text: str | None = None, charset: str = "utf-8") -> EmailMessage:
    mail = EmailMessage()
    mail["From"] = "Records <records@example.org>"
    mail["Subject"] = "IMR determination"
    mail["Date"] = "Mon, 06 Jan 2014 10:00:00 -0800"
    if text is not None:
        mail.set_content(text, charset=charset)
    return mail


def alternative(page: str) -> EmailMessage:
    mail = message(LETTER)
    mail.add_alternative(page, subtype="html")
    return mail


def forwarded(inner: EmailMessage) -> EmailMessage:
    mail = message("See below.")
    mail.add_attachment(inner)
    return mail


MAILS = (
    (message(LETTER).as_bytes(), LETTER),
    (message(LETTER).as_bytes().replace(b"\n", b"\r\n"), LETTER),
    (message(LETTER, "windows-1252").as_bytes(), LETTER),
    (message(LETTER).as_bytes().replace(b'charset="utf-8"', b'charset="x-none"'), LETTER),
    (b"\xef\xbb\xbf\n" + message(LETTER).as_bytes(), LETTER),
    (b"From records Mon Jan 06 10:00:00 2014\n" + message(LETTER).as_bytes(), LETTER),
    (message("".join(f"> {line}\n" for line in LETTER.splitlines())).as_bytes(), LETTER),
    (alternative(PAGE + "<p>The worker’s age: 40").as_bytes(),
     "Case Number:\tCM14-0012345\n\nThe worker’s age: 40"),
    (alternative("<p>Open in your browser.").as_bytes(), LETTER),
    (forwarded(message(LETTER)).as_bytes(), LETTER),
)  # fmt: skip


@pytest.mark.parametrize(("data", "text"), MAILS)
def test_the_letter_is_read_out_of_the_message(data: bytes, text: str) -> None:
    letter = read_letter(data, "mail.txt")
    assert letter.kind is LetterKind.EMAIL
    assert letter.text == text


@pytest.mark.parametrize(
    "text",
    [
        "Date: 01/02/2014\nTo: the employee\nSubject: your request\n\nCase Number: CM14-0012345",
        "Case Number: CM14-0012345\nPriority: Standard\n\nDate: 1",
        "From: here",
    ],
)
def test_a_letter_that_begins_like_a_message_is_text(text: str) -> None:
    assert read_letter(text.encode(), "a.txt").kind is LetterKind.TEXT


def encrypted() -> bytes:
    mail = message()
    mail.add_attachment(
        b"0\x80", maintype="application", subtype="pkcs7-mime", filename="smime.p7m"
    )
    return mail.as_bytes()


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (
            message(" \n").as_bytes(),
            "m.eml is an e-mail without a letter, in its text or attached.",
        ),
        (encrypted(), "m.eml is encrypted; save the letter out of your mail program."),
    ],
)
def test_a_message_without_a_letter_is_told(data: bytes, sentence: str) -> None:
    with pytest.raises(UserError) as told:
        read_letter(data, "m.eml")
    assert str(told.value) == sentence


WHOLE = alternative(PAGE).as_bytes()


@settings(max_examples=100)
@given(st.integers(0, len(WHOLE)), st.binary(max_size=8))
def test_damaged_messages_are_read_or_refused(at: int, put: bytes) -> None:
    for data in (WHOLE[:at], WHOLE[:at] + put + WHOLE[at:]):
        with contextlib.suppress(UserError):
            read_email(data, "m.eml")


def test_a_message_nested_without_end_is_refused_or_read() -> None:
    parts = [f'Content-Type: multipart/mixed; boundary="{n}"\n\n--{n}\n' for n in range(3000)]
    data = b"From: a\nMIME-Version: 1.0\n" + "".join(parts).encode() + b"\nCase Number"
    with pytest.raises(UserError, match=r"^m\.eml is "):
        read_letter(data, "m.eml")


def test_a_header_in_an_encoding_without_a_name_is_read_as_it_stands() -> None:
    head = b"From: a@example.org\r\nTo: b@example.org\r\nDate: Mon, 2 Mar 2026 09:00:00 +0000\r\n"
    data = head + b"Subject: =?u\xc3\xa9f-8?q?Case?=\r\n\r\nCase Number: CM14-0012345\r\n"
    assert "CM14-0012345" in read_letter(data, "a.eml").text
    assert rich_page(data, "a.eml").text.startswith("Case Number")
