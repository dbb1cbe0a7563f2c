"""The letters of a workspace, as they were imported."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from imrdesk.domain.letter import LetterText
from imrdesk.domain.record import Extraction
from imrdesk.domain.status import Status
from imrdesk.store.codec import (
    STATUS_RANKS,
    compress,
    decode_extraction,
    decode_letter_text,
    decode_moment,
    decompress,
    encode_extraction,
    encode_layout,
    encode_moment,
    storable,
    stored_text,
)
from imrdesk.store.damage import DamagedDataError, told_with_name
from imrdesk.store.failures import told_as_damaged_index
from imrdesk.store.many_rows import insert_rows
from imrdesk.store.summaries import LetterSummary, add_summaries, columns_of, index_texts
from imrdesk.store.workspace import Workspace


@dataclass(frozen=True, slots=True)
class NewLetter:
    """A letter that is to be kept, in the form in which the file keeps it.

    To make one needs no workspace, so it can be made elsewhere, by several processes.

    Attributes:
        sha256: of the bytes of the letter's file, 64 hexadecimal digits.
        source: those bytes, compressed.
        version: of the extractor that made `document`.
    """

    name: str
    sha256: str
    kind: str
    source: bytes
    text: str
    layout: bytes
    version: str
    document: bytes
    summary: LetterSummary


def new_letter(
    name: str,
    data: bytes,
    sha256: str,
    letter: LetterText,
    extraction: Extraction,
    summary: LetterSummary,
) -> NewLetter:
    """Return the letter in a file's bytes, with what was read out of it, ready to be kept."""
    return NewLetter(
        name=storable(name),
        sha256=sha256,
        kind=letter.kind.value,
        source=compress(data),
        text=storable(letter.text),
        layout=encode_layout(letter),
        version=extraction.version,
        document=encode_extraction(extraction, letter.text),
        summary=summary,
    )


@dataclass(frozen=True, slots=True)
class StoredLetter:
    """A letter as it was imported, with a reading of it; nothing of it ever changes."""

    id: int
    name: str
    sha256: str
    imported_at: datetime
    letter: LetterText
    extraction: Extraction


def add_letters(workspace: Workspace, letters: Sequence[NewLetter], when: datetime) -> list[int]:
    """Keep new letters in one transaction and return their ids, in the same order."""
    with workspace.transaction() as db:
        first = next_letter_id(workspace)
        ids = list(range(first, first + len(letters)))
        numbered = list(zip(ids, letters, strict=True))
        insert_rows(db, "letters", ({"id": i, **letter_columns(new, when)} for i, new in numbered))
        insert_rows(
            db,
            "letter_sources",
            ({"letter_id": i, "compressed": new.source} for i, new in numbered),
        )
        insert_rows(
            db,
            "letter_texts",
            ({"letter_id": i, "text": new.text, "layout": new.layout} for i, new in numbered),
        )
        insert_rows(
            db,
            "extractions",
            (
                {"letter_id": i, "version": new.version, "document": new.document}
                for i, new in numbered
            ),
        )
        with told_as_damaged_index(workspace.path):
            add_summaries(db, ((i, new.name, new.summary) for i, new in numbered))
            index_texts(db, ids)
    return ids


def next_letter_id(workspace: Workspace) -> int:
    """Return the id that the next new letter gets; those after it get the numbers after it."""
    return int(workspace.row("SELECT coalesce(max(id), 0) + 1 AS id FROM letters")["id"])


def load_letter(workspace: Workspace, letter_id: int) -> StoredLetter:
    """Return one letter with its text and what was read out of it when it was imported.

    Raises:
        DamagedLetterError: where what is stored of it was damaged.
        BugError: where there is no such letter.
    """
    sql = """
        SELECT name, kind, sha256, imported_at, text, layout, version, document
        FROM letters AS l
        LEFT JOIN letter_texts AS t ON t.letter_id = l.id
        LEFT JOIN extractions AS e ON e.letter_id = l.id
        WHERE l.id = ?
        ORDER BY e.id LIMIT 1
        """  # a part that is missing comes as NULL, which decoding takes for damage
    with told_with_name(workspace, letter_id, "stored text"):
        row = workspace.row(sql, [letter_id])
        letter = decode_letter_text(row["text"], row["kind"], row["layout"])
        return StoredLetter(
            letter_id,
            stored_text(row["name"]),
            row["sha256"].hex(),
            decode_moment(row["imported_at"]),
            letter,
            decode_extraction(row["version"], row["document"], letter.text),
        )


def add_extraction(workspace: Workspace, letter_id: int, extraction: Extraction, text: str) -> None:
    """Keep a further reading of a letter with the given text, if there is none of its version."""
    row = {
        "letter_id": letter_id,
        "version": extraction.version,
        "document": encode_extraction(extraction, text),
    }
    with workspace.transaction() as db:
        db.table("extractions").insert(row, ignore=True)


def load_extraction(workspace: Workspace, letter_id: int, version: str, text: str) -> Extraction:
    """Return what a version of the extractor read out of the letter with the given text.

    Raises:
        DamagedLetterError: where it is not kept, or what is stored was damaged.
    """
    sql = "SELECT document FROM extractions WHERE letter_id = ? AND version = ?"
    with told_with_name(workspace, letter_id, "stored reading"):
        found = workspace.rows(sql, [letter_id, version])
        if not found:
            raise DamagedDataError(f"no reading by version {version} is kept")
        return decode_extraction(version, found[0]["document"], text)


def extraction_versions(workspace: Workspace, letter_id: int) -> list[str]:
    """Return the versions of the extractor whose readings of a letter are kept, oldest first."""
    sql = "SELECT version FROM extractions WHERE letter_id = ? ORDER BY id"
    return [row["version"] for row in workspace.rows(sql, [letter_id])]


def source_bytes(workspace: Workspace, letter_id: int) -> bytes:
    """Return the bytes of the file that a letter came as.

    Raises:
        DamagedLetterError: where they are not the bytes that were imported.
        BugError: where there is no such letter.
    """
    sql = """
        SELECT sha256, compressed
        FROM letters AS l LEFT JOIN letter_sources AS s ON s.letter_id = l.id WHERE l.id = ?
        """  # as above
    with told_with_name(workspace, letter_id, "stored file"):
        row = workspace.row(sql, [letter_id])
        data = decompress(row["compressed"])
        if hashlib.sha256(data).digest() != row["sha256"]:
            raise DamagedDataError("the bytes have another SHA-256")
    return data


def known_letter(workspace: Workspace, sha256: str) -> int | None:
    """Return the id of the letter that has these bytes, if there is one."""
    sql = "SELECT id FROM letters WHERE sha256 = ?"
    found = workspace.rows(sql, [bytes.fromhex(sha256)])
    return found[0]["id"] if found else None


def letters_of_case(workspace: Workspace, case_number: str | None) -> tuple[int, ...]:
    """Return the ids of the letters with a case number, oldest first; none for no number."""
    if not case_number:
        return ()
    sql = "SELECT id FROM letters WHERE case_number = ? ORDER BY id"
    return tuple(row["id"] for row in workspace.rows(sql, [storable(case_number)]))


def letter_ids(workspace: Workspace, statuses: Iterable[Status]) -> tuple[int, ...]:
    """Return the ids of the letters with one of the statuses, by case number, then by age."""
    ranks = sorted(STATUS_RANKS[status] for status in statuses)
    marks = ", ".join("?" * len(ranks))
    sql = f"SELECT id FROM letters WHERE status IN ({marks}) ORDER BY case_number, id"  # noqa: S608  only marks
    return tuple(row["id"] for row in workspace.rows(sql, ranks))


def letter_columns(new: NewLetter, when: datetime) -> dict[str, Any]:
    """Return what the table of letters holds of a new one, but for its id."""
    return {
        "name": new.name,
        "kind": new.kind,
        "sha256": bytes.fromhex(new.sha256),
        "imported_at": encode_moment(when),
        **columns_of(new.summary),
    }
