"""The way in: the bytes of a file become a `LetterText`, whatever kind of file it is."""

from __future__ import annotations

from itertools import islice

from imrdesk.domain.letter import LetterKind, LetterText
from imrdesk.errors import UserError
from imrdesk.reading.cleaning import clean
from imrdesk.reading.containers import Member, open_members
from imrdesk.reading.kinds import MAX_LETTER_BYTES, MAX_LETTER_CHARACTERS, reader_of
from imrdesk.reading.source import with_certainty

__all__ = ["MAX_LETTER_BYTES", "read_letter", "too_large"]


def read_letter(data: bytes, name: str) -> LetterText:
    """Read a letter's text out of the bytes of a file of any kind.

    A letter that stands alone in an archive or is attached alone to an e-mail is read out of it.

    Args:
        data: the file's bytes.
        name: the file's name, for the sentence about it where it cannot be read.

    Raises:
        UserError: where the file is empty, too large, damaged, protected by a password,
            a scan that cannot be recognised, of a kind that is not read, or holds several
            letters.
    """
    if not data.strip(b"\x00\t\n\r "):
        raise UserError(f"{name} is empty.")
    if len(data) > MAX_LETTER_BYTES:
        raise UserError(too_large(name))
    members = list(islice(open_members(data, name), 2))
    if len(members) > 1:
        raise UserError(f"{name} holds several letters; import it, or take them out of it.")
    return _read_member(members[0])


def _read_member(member: Member) -> LetterText:
    name, data = member.name, member.data
    if member.error is not None:
        raise UserError(member.error)
    if not data.strip(b"\x00\t\n\r "):
        raise UserError(f"{name} is empty.")
    reader = reader_of(data, name)
    pages = [] if len(data) > reader.max_bytes else reader.pages(data, name)
    texts = [page.text for page in pages]
    if len(data) > reader.max_bytes or sum(map(len, texts)) > MAX_LETTER_CHARACTERS:
        raise UserError(f"{name} is far longer than any letter; give imrdesk one letter a file.")
    is_scan = all(page.is_recognised for page in pages)
    letter = with_certainty(clean(texts, LetterKind.SCAN if is_scan else reader.kind), pages)
    if not letter.text.strip():
        raise UserError(f"{name} holds no text.")
    return letter


def too_large(name: str) -> str:
    """Return the sentence about a file that is over `MAX_LETTER_BYTES`."""
    megabytes = MAX_LETTER_BYTES // (1024 * 1024)
    return f"{name} is larger than {megabytes} MB, which no letter is; it was not read."
