"""The notes of a workspace: a projection of the history in which they are found by their words."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlite_utils import Database

from imrdesk.domain.annotation import AnchorKind, Ink, Note, NoteState
from imrdesk.domain.values import fold
from imrdesk.store.codec import decode_moment, decode_note, storable
from imrdesk.store.failures import told_as_damage
from imrdesk.store.words import containing
from imrdesk.store.workspace import Workspace


@dataclass(frozen=True, slots=True)
class FoundNote:
    """A note of the workspace, with the letter that it leads back to.

    Attributes:
        case_number: the letter's, as it stands.
        name: the name of the file that the letter came as.
    """

    letter_id: int
    case_number: str | None
    name: str
    note: Note


@dataclass(frozen=True, slots=True)
class NoteFilter:
    """Which notes are looked for; None: any.

    Attributes:
        author: who first wrote it.
        kind: what it is about.
        ink: a passage's; with one, only passages are found.
        tag: one of a passage's tags.
    """

    author: str | None = None
    kind: AnchorKind | None = None
    ink: Ink | None = None
    tag: str | None = None


ANY_NOTE = NoteFilter()


def note_count(workspace: Workspace, words: str, only: NoteFilter = ANY_NOTE) -> int:
    """Return how many notes `find_notes` finds in all."""
    where, parameters = _where(words, only)
    sql = f"SELECT count(*) AS notes FROM notes {where}"  # noqa: S608  values are bound
    return int(workspace.row(sql, parameters)["notes"])


def note_authors(workspace: Workspace) -> list[str]:
    """Return everybody who wrote one of the notes, in alphabetical order."""
    sql = f"SELECT DISTINCT {_AUTHOR} AS who FROM notes ORDER BY who COLLATE NOCASE"  # noqa: S608  only a constant
    return [row["who"] for row in workspace.rows(sql)]


def find_notes(
    workspace: Workspace, words: str, offset: int, limit: int, only: NoteFilter = ANY_NOTE
) -> list[FoundNote]:
    """Return a stretch of the notes in which all words occur, those last changed first.

    A word is looked for in the note, the words of its passage, its tags and its letter's case
    number (with or without its hyphen), whatever its case.
    """
    where, parameters = _where(words, only)
    sql = f"""
        SELECT n.letter_id, n.key, l.case_number, l.name, last.new AS note,
            born.who AS author, born.at AS created, changed.at AS edited
        FROM (SELECT * FROM notes {where} ORDER BY last_change DESC LIMIT ? OFFSET ?) AS n
        JOIN letters AS l ON l.id = n.letter_id
        JOIN changes AS last ON last.id = n.last_change
        JOIN operations AS changed ON changed.id = last.operation_id
        JOIN changes AS first ON first.id = n.first_change
        JOIN operations AS born ON born.id = first.operation_id
        ORDER BY n.last_change DESC
        """  # noqa: S608  values are bound
    rows = workspace.rows(sql, [*parameters, limit, offset])
    with told_as_damage(workspace.path):
        return [_found_note(row) for row in rows]


def _where(words: str, only: NoteFilter) -> tuple[str, list[str | int]]:
    passage = AnchorKind.PASSAGE if only.ink else None
    asked = (
        (f"{_AUTHOR} = ?", only.author),
        (f"json_extract({_STATE}, '$.anchor.kind') = ?", only.kind),
        (f"json_extract({_STATE}, '$.anchor.kind') = ?", passage),
        (f"ifnull(json_extract({_STATE}, '$.ink'), '{Ink.YELLOW}') = ?", only.ink),
        ("EXISTS (SELECT 1 FROM json_each(notes.tags) WHERE value = ?)", only.tag),
    )
    conditions = [condition for condition, value in asked if value is not None]
    parameters: list[str | int] = [value for _, value in asked if value is not None]
    for word in storable(words).casefold().split():
        condition = "words LIKE ? ESCAPE '\\'"
        parameters.append(containing(word))
        if any(character.isdigit() for character in word):
            condition += f" OR {_CASE_NUMBER} LIKE ? ESCAPE '\\'"
            parameters.append(containing(word.replace("-", "")))
        conditions.append(f"({condition})")
    return ("WHERE " + " AND ".join(conditions) if conditions else ""), parameters


_AUTHOR = """
    (SELECT o.who FROM changes AS c JOIN operations AS o ON o.id = c.operation_id
     WHERE c.id = notes.first_change)
    """
_STATE = "(SELECT c.new FROM changes AS c WHERE c.id = notes.last_change)"
_CASE_NUMBER = """
    (SELECT replace(l.case_number, '-', '') FROM letters AS l WHERE l.id = notes.letter_id)
    """


def _found_note(row: Mapping[str, Any]) -> FoundNote:
    created, edited = decode_moment(row["created"]), decode_moment(row["edited"])
    note = Note(row["key"], decode_note(row["note"]), row["author"], created, edited)
    return FoundNote(row["letter_id"], row["case_number"] or None, row["name"], note)


def keep_note(db: Database, letter_id: int, key: str, change_id: int, encoded: str) -> None:
    """Bring the notes up to date with a change of one.

    Args:
        db: inside a transaction.
        letter_id: the letter.
        key: the note's key.
        change_id: the change.
        encoded: what it made of the note, as it is in the history.
    """
    db.table("notes").delete_where("letter_id = ? AND key = ?", [letter_id, key])
    if encoded == "null":
        return
    note = decode_note(encoded)
    first = """
        SELECT min(id) FROM changes WHERE letter_id = ? AND target = 'note' AND key = ?
        """
    row = {
        "letter_id": letter_id,
        "key": key,
        "first_change": db.execute(first, [letter_id, key]).fetchone()[0],
        "last_change": change_id,
        "words": _words(note),
        "tags": json.dumps(note.tags),
    }
    db.table("notes").insert(row)


def _words(note: NoteState) -> str:
    """Return what a note is found by: its words, the passage's and its tags, in one case."""
    return storable(fold(" ".join((note.markdown, note.anchor.quote or "", *note.tags))).casefold())
