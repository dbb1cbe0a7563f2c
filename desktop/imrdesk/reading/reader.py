"""The way in: the bytes of a file become a `LetterText`, whatever kind of file it is."""

from __future__ import annotations

from dataclasses import replace
from itertools import islice

from imrdesk.domain.case_number import case_numbers
from imrdesk.domain.letter import LetterKind, LetterText
from imrdesk.domain.words import say
from imrdesk.errors import UserError
from imrdesk.reading.cleaning import clean
from imrdesk.reading.containers import Member, open_members
from imrdesk.reading.kinds import MAX_LETTER_BYTES, MAX_LETTER_CHARACTERS, Reader, reader_of
from imrdesk.reading.source import with_certainty

__all__ = ["MAX_LETTER_BYTES", "letter_file", "read_letter", "too_large"]

_MOST_MISREAD = 2  # characters of a case number, on a page that can be read at all


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
    member, reader = letter_file(data, name)
    name = member.name
    pages = reader.pages(member.data, name)
    texts = [page.text for page in pages]
    if sum(map(len, texts)) > MAX_LETTER_CHARACTERS:
        raise UserError(_far_too_long(name))
    is_scan = all(page.is_recognised for page in pages)
    letter = with_certainty(clean(texts, LetterKind.SCAN if is_scan else reader.kind), pages)
    if letter.cut_case_numbers and letter.has_scanned_pages:
        letter = _without_misread_numbers(letter)
    if not letter.text.strip():
        raise UserError(say("{name} holds no text.", name=name))
    return letter


def letter_file(data: bytes, name: str) -> tuple[Member, Reader]:
    """Find the one letter that a file is or holds, and what reads it.

    Raises:
        UserError: as `read_letter`, as far as it shows before the letter is read.
    """
    if _is_blank(data):
        raise UserError(say("{name} is empty.", name=name))
    if len(data) > MAX_LETTER_BYTES:
        raise UserError(too_large(name))
    members = list(islice(open_members(data, name), 2))
    if len(members) > 1:
        raise UserError(
            say("{name} holds several letters; import it, or take them out of it.", name=name)
        )
    member = members[0]
    if member.error is not None:
        raise UserError(member.error)
    if _is_blank(member.data):
        raise UserError(say("{name} is empty.", name=member.name))
    reader = reader_of(member.data, member.name)
    if len(member.data) > reader.max_bytes:
        raise UserError(_far_too_long(member.name))
    return member, reader


def _is_blank(data: bytes) -> bool:
    return not data.strip(b"\x00\t\n\r ")


def _far_too_long(name: str) -> str:
    return f"{name} is far longer than any letter; give imrdesk one letter a file."


def _without_misread_numbers(letter: LetterText) -> LetterText:
    """Return a letter with scanned pages without footers' numbers that are its own, misread."""
    own = case_numbers(letter.text)
    other = (
        number
        for number in letter.cut_case_numbers
        if all(_differences(number, each) > _MOST_MISREAD for each in own)
    )
    return replace(letter, cut_case_numbers=tuple(other))


def _differences(number: str, other: str) -> int:
    return sum(a != b for a, b in zip(number, other, strict=True))


def too_large(name: str, most_bytes: int = MAX_LETTER_BYTES) -> str:
    """Return the sentence about a file that is larger than `most_bytes`."""
    megabytes = most_bytes // (1024 * 1024)
    if most_bytes > MAX_LETTER_BYTES:
        return f"{name} is larger than {megabytes} MB; split it into smaller archives."
    return f"{name} is larger than {megabytes} MB, which no letter is; it was not read."
