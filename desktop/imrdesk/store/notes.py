"""The notes of a workspace: a projection of the history in which they are found by their words."""

from __future__ import annotations

import json

from sqlite_utils import Database

from imrdesk.domain.annotation import NoteState
from imrdesk.domain.values import fold
from imrdesk.store.codec import decode_note, storable


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
