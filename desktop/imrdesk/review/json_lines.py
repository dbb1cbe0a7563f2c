"""What letters say as the record contract's JSON Lines, made where the letters are read."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain, islice
from pathlib import Path

from imrdesk.domain.record import REVIEW_THRESHOLD
from imrdesk.domain.review import review_record
from imrdesk.domain.values import Json
from imrdesk.export.objects import failed_object, json_line, letter_object
from imrdesk.review.extracting import ExtractedLetter, Failure, extract_members, member_path
from imrdesk.review.knowledge import knowledge, today


@dataclass(frozen=True, slots=True)
class Line:
    """The line of one letter, or of one that could not be read.

    Attributes:
        data: UTF-8 with its line end.
        error: why it could not be read; None where it could.
    """

    data: bytes
    error: str | None = None


def letter_lines(
    source: str, *, spans: bool, with_text: bool, threshold: float = REVIEW_THRESHOLD
) -> Iterator[Line]:
    """Yield the lines of the letters in a file.

    A line names the file that was given, and has its checksum, where that is or holds one
    letter; the letters of an archive have their own paths and checksums.

    Args:
        source: the file's path as given or found.
        spans: whether to say where each value stands in the letter's text.
        with_text: whether to add that text.
        threshold: the confidence below which a value needs review.
    """
    letters = extract_members(source)
    first = [*islice(letters, 2)]
    is_one = len(first) == 1
    for read in chain(first, letters):
        inner = source if is_one else member_path(source, read.name)
        outer = _checksum(Path(source)) if is_one and "/" in read.name else None
        if isinstance(read, Failure):
            sha256 = outer or read.sha256
            yield failed_line(inner, read.message, sha256, spans=spans, with_text=with_text)
        else:
            known = knowledge(today(), letter=read.letter, extraction=read.extraction)
            record = review_record(read.extraction, (), known, threshold)
            found = letter_object(inner, outer or read.sha256, record)
            yield Line(json_line(found | _extras(read, spans=spans, with_text=with_text)))


def failed_line(
    source: str, message: str, sha256: str | None = None, *, spans: bool, with_text: bool
) -> Line:
    """Return the line of what could not be read, with one sentence that says why."""
    failed = failed_object(source, sha256 or _checksum(Path(source)), message)
    extras = _extras(None, spans=spans, with_text=with_text)
    return Line(json_line(failed | extras), message)


def _extras(extracted: ExtractedLetter | None, *, spans: bool, with_text: bool) -> dict[str, Json]:
    """Return what is added on request; empty for a file that could not be read."""
    values = extracted.extraction.values if extracted else {}
    extras: dict[str, Json] = {}
    if spans:
        extras["spans"] = {
            path: [value.span.start, value.span.end]
            for path, value in values.items()
            if value.span is not None
        }
    if with_text:
        extras["text"] = extracted.letter.text if extracted else None
    return extras


def _checksum(path: Path) -> str | None:
    """Return the SHA-256 of a file that could not be read as a letter, where it has bytes."""
    try:
        if not path.is_file():
            return None
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return None
