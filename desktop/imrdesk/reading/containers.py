"""Files that hold letters: ZIP archives, and e-mails with letters attached.

Nothing is ever written to the disk, and names in an archive are only ever shown. One member
is in memory at a time.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from imrdesk.domain.words import say
from imrdesk.errors import UserError
from imrdesk.reading.email import Attachment, is_email, is_letter, open_mail
from imrdesk.reading.kinds import ENDINGS, MAX_LETTER_BYTES, seems_letter
from imrdesk.reading.word import is_word
from imrdesk.reading.zipped import ZipTroubleError, is_zip, open_zip, unpack

MAX_CONTAINER_BYTES = 256 * 1024 * 1024
"""The largest archive that is read; it stands in memory while its letters are read."""

MAX_UNPACKED_BYTES = 4 * 1024 * 1024 * 1024
"""The most that is unpacked out of one file, containers in it included."""

_UNPACKED_OF_ANY = 64 * 1024 * 1024  # what the smallest file may grow to
_HIGHEST_GROWTH = 100  # letters as text reach 20; archives in one another multiply what each has

MOST_NESTED = 3
"""How deep archives and e-mails may stand in one another."""

_OFFICE_PARTS = frozenset(("[Content_Types].xml", "mimetype", "Index/Document.iwa"))
_UNSHOWN = re.compile(r"[\x00-\x1f\x7f]+")
_ENDING_OF_TYPE = {
    "application/pdf": ".pdf",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
    "application/zip": ".zip",
    "application/x-zip-compressed": ".zip",
    "text/html": ".html",
    "text/plain": ".txt",
    "message/rfc822": ".eml",
    "image/tiff": ".tif",
    "image/png": ".png",
    "image/jpeg": ".jpg",
}


@dataclass(frozen=True, slots=True)
class Member:
    """A letter's file, as it was found or inside another file.

    Attributes:
        name: the file's name; inside another behind that one's: ``letters.zip/2014/a.pdf``.
        data: the file's bytes; none where there is an error.
        error: why the file cannot be taken out of the other, in one sentence.
    """

    name: str
    data: bytes
    error: str | None = None


@dataclass(slots=True)
class _Budget:
    """What may still be unpacked out of one file, in bytes."""

    left: int

    @classmethod
    def of(cls, data: bytes) -> _Budget:
        """Return what may be unpacked out of a file's bytes."""
        return cls(min(MAX_UNPACKED_BYTES, max(_UNPACKED_OF_ANY, _HIGHEST_GROWTH * len(data))))

    def spend(self, name: str, count: int) -> None:
        self.left -= count
        if self.left < 0:
            raise UserError(
                say(
                    "{name} holds far more than letters of its size do (it may be made to "
                    "fill the memory); split it into smaller archives.",
                    name=name,
                )
            )


def open_members(data: bytes, name: str) -> Iterator[Member]:
    """Yield the letters that a file holds: its members, or the file itself where it has none.

    A member that cannot be taken out is yielded with an error, and the others follow.

    Raises:
        UserError: where the file is an archive or an e-mail that cannot be opened, holds no
            letter, or more than anybody's letters.
    """
    yield from _members(Member(name, data), 0, _Budget.of(data))


def _members(member: Member, depth: int, budget: _Budget) -> Iterator[Member]:
    inner = _inner(member, budget)
    if inner is None:
        yield member
        return
    if depth == MOST_NESTED:
        raise UserError(
            say("{name} stands too deep in other archives; unpack it yourself.", name=member.name)
        )
    is_empty = True
    for each in inner:
        is_empty = False
        if each.error is not None or each.data is member.data:
            yield each
            continue
        try:
            yield from _members(each, depth + 1, budget)
        except UserError as error:
            if budget.left < 0:
                raise
            yield Member(each.name, b"", str(error))
    if is_empty:
        raise UserError(say("{name} holds no letters.", name=member.name))


def _inner(member: Member, budget: _Budget) -> Iterator[Member] | None:
    """Return what is inside a file, or None where it holds no others."""
    if is_zip(member.data) and not is_word(member.data):
        return _of_zip(member, budget)
    if is_email(member.data, member.name):
        return _of_mail(member)
    return None


def _of_zip(container: Member, budget: _Budget) -> Iterator[Member]:
    if len(container.data) > MAX_CONTAINER_BYTES:
        megabytes = MAX_CONTAINER_BYTES // 1024**2
        raise UserError(
            say(
                "{name} is larger than {megabytes} MB; split it.",
                name=container.name,
                megabytes=megabytes,
            )
        )
    try:
        archive = open_zip(container.data)
    except ZipTroubleError as error:
        raise UserError(say("{name} {error}.", name=container.name, error=error)) from error
    with archive:
        if not _OFFICE_PARTS.isdisjoint(archive.namelist()):
            yield container  # some other program's document, which its reader tells
            return
        for info in sorted(archive.infolist(), key=lambda info: info.filename):
            path = _shown_path(info.filename)
            if info.is_dir() or not (_is_wanted(path) or _may_be_letter(path)):
                continue
            name = f"{container.name}/{path}"
            try:
                data = unpack(archive, info, _most_bytes(path))
            except ZipTroubleError as error:
                yield Member(name, b"", f"{name} {error}.")
                continue
            budget.spend(container.name, len(data))
            if path.suffix or seems_letter(data):
                yield Member(name, data)


def _most_bytes(path: PurePosixPath) -> int:
    return MAX_CONTAINER_BYTES if path.suffix.lower() == ".zip" else MAX_LETTER_BYTES


def _shown_path(name: str) -> PurePosixPath:
    parts = _UNSHOWN.sub(" ", name).replace("\\", "/").split("/")
    return PurePosixPath(*(part for part in parts if part not in ("", ".", "..")))


def _is_wanted(path: PurePosixPath) -> bool:
    """Tell whether a file in an archive is a letter: what a folder's files are judged by."""
    is_hidden = any(part.startswith((".", "__MACOSX")) for part in path.parts)
    return not is_hidden and path.suffix.lower() in ENDINGS


def _may_be_letter(path: PurePosixPath) -> bool:
    """Tell whether a file's name leaves open what it is: it has no ending."""
    return not path.suffix and not path.name.startswith((".", "__MACOSX"))


def _of_mail(container: Member) -> Iterator[Member]:
    """Yield the letters attached to a message, and its text where that is one as well."""
    mail = open_mail(container.data, container.name)
    attached = [
        Member(f"{container.name}/{name}", each.data)
        for number, each in enumerate(mail.attachments, start=1)
        if _is_wanted(name := _attached_name(each, number))
    ]
    if not attached:
        yield container
        return
    for body in mail.bodies:
        if is_letter(body.text):
            yield Member(f"{container.name}/message.txt", body.text.encode("utf-8", "replace"))
    yield from attached


def _attached_name(attachment: Attachment, number: int) -> PurePosixPath:
    name = PurePosixPath(_shown_path(attachment.name).name)
    if name.suffix.lower() in ENDINGS:
        return name
    ending = _ENDING_OF_TYPE.get(attachment.content_type, "")
    return PurePosixPath(f"{name.name or f'attachment {number}'}{ending}")
