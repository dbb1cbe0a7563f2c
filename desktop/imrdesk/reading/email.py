"""E-mails: a letter in the message itself, or attached to it.

The message is taken apart by the older of the library's two policies, which reads broken
headers as they are where the newer one raises.
"""

from __future__ import annotations

import email
import email.errors
import email.header
import email.message
import re
from collections.abc import Iterator
from dataclasses import dataclass

from imrdesk.domain.words import say
from imrdesk.errors import UserError
from imrdesk.reading.html import declared_charset, html_text
from imrdesk.reading.text import decode

_HEAD = 8192
_HEADERS = re.compile(rb"(?:[!-9;-~]{1,76}:[^\n]*\n(?:[ \t][^\n]*\n)*){2,}")
_SURE_HEADERS = re.compile(
    rb"^(?:message-id|mime-version|received|return-path|delivered-to|content-type|x-[a-z-]+):",
    re.IGNORECASE | re.MULTILINE,
)
_USUAL_HEADERS = re.compile(rb"^(?:from|to|cc|date|subject|sent):", re.IGNORECASE | re.MULTILINE)
_MBOX_LINE = re.compile(rb"From [^\n]*\n")
_QUOTE_MARK = re.compile(r"^(?:> ?)+", re.MULTILINE)
_MOST_PARTS = 1000
_HEAD_SHOWN = ("From", "To", "Cc", "Date", "Subject")

# More lines than these are in no message, but cost the library seconds.
_MOST_BOUNDARIES = 20_000
_LONGEST_HEADERS = 512 * 1024
_LARGEST = 24 * 1024 * 1024  # the most that mail servers let through, as a rule

# Two of these are in every letter's text and hardly in a message that goes with a letter.
_LETTER_SIGNS = re.compile(
    r"clinical\s+case\s+summary|decisions?\s*(?:\(s\))?\s+and\s+rationale|decision\s+rationale"
    r"|final\s+determination\s+was\s+made|documents\s+reviewed|rationale\s+for\s+the\s+decision"
    r"|issue\s+at\s+dispute|medically\s+necessary\s+and\s+appropriate"
    r"|(?:claims\s+administrator|maximus)\s+guideline\s*:|state\(s\)\s+of\s+licensure",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Body:
    """The text of a message, and the web page that it was written as, if it was one."""

    text: str
    markup: str | None = None


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that is attached to a message; `name` is empty where the message gives none."""

    name: str
    content_type: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Mail:
    """What a message holds, those forwarded in it included.

    Attributes:
        head: who wrote when to whom about what, as (name, words), as far as the message says.
    """

    head: tuple[tuple[str, str], ...]
    bodies: tuple[Body, ...]
    attachments: tuple[Attachment, ...]
    is_encrypted: bool


def is_email(data: bytes, name: str) -> bool:
    """Tell whether a file is a message: it begins with headers that only messages have."""
    head = data[:_HEAD].lstrip(b"\xef\xbb\xbf\r\n").replace(b"\r\n", b"\n")
    mbox = _MBOX_LINE.match(head)
    headers = _HEADERS.match(head, mbox.end() if mbox else 0)
    if not headers:
        return False
    is_sure = _SURE_HEADERS.search(headers[0]) is not None
    usual = len(set(_USUAL_HEADERS.findall(headers[0].lower())))
    claims = name.lower().endswith((".eml", ".mht", ".mhtml"))
    return (is_sure and (usual > 0 or claims)) or (claims and usual > 1)


def read_email(data: bytes, name: str) -> list[str]:
    """Return the one page of a message: its longest text, which the letter is.

    Raises:
        UserError: where the message has no text, or is encrypted or taken apart by nothing.
    """
    return [letter_body(open_mail(data, name), name).text]


def letter_body(mail: Mail, name: str) -> Body:
    """Return the longest text of a message, which the letter is.

    Raises:
        UserError: where the message has no text.
    """
    body = max(mail.bodies, key=lambda body: len(body.text), default=Body(""))
    if not body.text.strip():
        raise UserError(
            say("{name} is an e-mail without a letter, in its text or attached.", name=name)
        )
    return body


def is_letter(text: str) -> bool:
    """Tell whether a message's text is a letter, and no words that go with one."""
    return len({sign[0].lower() for sign in _LETTER_SIGNS.finditer(text)}) > 1


def open_mail(data: bytes, name: str) -> Mail:
    """Take a message apart.

    Raises:
        UserError: where that is not possible, or the message is encrypted.
    """
    if len(data) > _LARGEST:
        raise UserError(
            say("{name} is far larger than an e-mail; save the letter out of it.", name=name)
        )
    headers_end = re.search(rb"\r?\n\r?\n", data[:_LONGEST_HEADERS].lstrip())
    if not headers_end or data.count(b"\n--") > _MOST_BOUNDARIES:
        raise UserError(say("{name} is damaged and cannot be read as an e-mail.", name=name))
    try:
        # A byte-order mark or blank lines before the headers would end them.
        message = email.message_from_bytes(data.lstrip(b"\xef\xbb\xbf\r\n"))
        mail = _mail(message)
    except (RecursionError, ValueError, LookupError, TypeError, AttributeError) as error:
        # All that the library is known to let out of messages that are made to break it.
        raise UserError(
            say("{name} is damaged and cannot be read as an e-mail.", name=name)
        ) from error
    if mail.is_encrypted and not any(body.text.strip() for body in mail.bodies):
        raise UserError(
            say("{name} is encrypted; save the letter out of your mail program.", name=name)
        )
    return mail


def _mail(message: email.message.Message) -> Mail:
    bodies: list[Body] = []
    attachments: list[Attachment] = []
    encrypted = False
    for part, is_alternative in _parts(message):
        kind = part.get_content_type()
        encrypted = encrypted or kind in (
            "application/pkcs7-mime",
            "application/x-pkcs7-mime",
            "application/pgp-encrypted",
        )
        name = _file_name(part)
        is_attached = part.get_content_disposition() == "attachment"
        if kind in ("text/plain", "text/html") and not is_attached and not name:
            body = _body(part, kind)
            if is_alternative and bodies:
                bodies[-1] = _better(bodies[-1], body)
            else:
                bodies.append(body)
        elif is_attached or not _is_decoration(part):
            attachments.append(Attachment(name, kind, _payload(part)))
    head = ((name, _decoded(str(message.get(name, "")))) for name in _HEAD_SHOWN)
    return Mail(
        tuple((name, words) for name, words in head if words),
        tuple(bodies),
        tuple(attachments),
        encrypted,
    )


def _parts(message: email.message.Message) -> Iterator[tuple[email.message.Message, bool]]:
    """Yield the parts that hold something, each with whether it says the same as the last one."""
    stack = [(message, False)]
    count = 0
    while stack and count < _MOST_PARTS:
        part, is_alternative = stack.pop()
        count += 1
        if part.is_multipart():
            inner = [each for each in part.get_payload() if isinstance(each, email.message.Message)]
            alternatives = part.get_content_type() == "multipart/alternative"
            follows = [alternatives and index > 0 for index in range(len(inner))]
            stack.extend(reversed(list(zip(inner, follows, strict=True))))
        else:
            yield part, is_alternative


def _is_decoration(part: email.message.Message) -> bool:
    """Tell a picture that a message shows: a logo, a signature."""
    return part.get_content_maintype() == "image" and (
        "content-id" in part or part.get_content_disposition() == "inline"
    )


def _better(plain: Body, rich: Body) -> Body:
    """Choose between two forms of a message: the one with tables, unless it is cut short."""
    shorter, longer = sorted((plain, rich), key=lambda body: len("".join(body.text.split())))
    is_whole = 4 * len("".join(shorter.text.split())) >= 3 * len("".join(longer.text.split()))
    return rich if rich.markup is not None and is_whole else longer


def _body(part: email.message.Message, kind: str) -> Body:
    data = _payload(part)
    declared = part.get_content_charset()
    if kind == "text/html":
        markup = decode(data, declared or declared_charset(data))
        return Body(html_text(markup), markup)
    text = decode(data, declared).replace("\r\n", "\n")
    lines = text.split("\n")
    if 2 * sum(line.startswith(">") for line in lines) > sum(map(bool, lines)):
        text = _QUOTE_MARK.sub("", text)  # the whole message is quoted
    return Body(text)


def _payload(part: email.message.Message) -> bytes:
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""


def _file_name(part: email.message.Message) -> str:
    return _decoded(part.get_filename() or "")


def _decoded(written: str) -> str:
    """Return the words of a header, whose other letters than ASCII's are written in codes."""
    try:
        return str(email.header.make_header(email.header.decode_header(written)))
    # An encoding that is none or has no name, or bytes that are not in it.
    except (ValueError, LookupError, email.errors.MessageError):
        return written
