"""The tags of letters and their styles: projections of the history, made anew from it at will."""

from __future__ import annotations

from sqlite_utils import Database

from imrdesk.domain.annotation import TagStyle
from imrdesk.store.codec import decode_tag_style
from imrdesk.store.failures import told_as_damage
from imrdesk.store.workspace import Workspace


def all_tags(workspace: Workspace) -> list[str]:
    """Return every tag that is set on some letter, in alphabetical order."""
    sql = "SELECT DISTINCT tag FROM letter_tags ORDER BY tag COLLATE NOCASE, tag"
    return [row["tag"] for row in workspace.rows(sql)]


def known_tags(workspace: Workspace) -> list[str]:
    """Return every tag of a letter or a passage or with a style, in alphabetical order."""
    sql = """
        SELECT tag FROM (
            SELECT tag FROM letter_tags
            UNION SELECT tag FROM tag_styles
            UNION SELECT value FROM notes, json_each(notes.tags) WHERE notes.tags <> '[]'
        )
        ORDER BY tag COLLATE NOCASE, tag
        """
    return [row["tag"] for row in workspace.rows(sql)]


def tag_uses(workspace: Workspace) -> dict[str, tuple[int, int]]:
    """Return how many letters and how many passages each known tag is on, by tag."""
    letters = "SELECT tag, count(*) AS uses FROM letter_tags GROUP BY tag"
    passages = """
        SELECT value AS tag, count(*) AS uses FROM notes, json_each(notes.tags)
        WHERE notes.tags <> '[]' GROUP BY value
        """
    on_letters, on_passages = (
        {row["tag"]: int(row["uses"]) for row in workspace.rows(sql)} for sql in (letters, passages)
    )
    return {tag: (on_letters.get(tag, 0), on_passages.get(tag, 0)) for tag in known_tags(workspace)}


def tag_styles(workspace: Workspace) -> dict[str, TagStyle]:
    """Return the style of each tag that has one, by tag, in alphabetical order."""
    rows = workspace.rows("SELECT tag, style FROM tag_styles ORDER BY tag COLLATE NOCASE, tag")
    with told_as_damage(workspace.path):
        return {row["tag"]: decode_tag_style(row["style"]) for row in rows}


def keep_tag(db: Database, letter_id: int, tag: str, *, present: bool) -> None:
    """Bring a letter's tags up to date with a change of one."""
    tags = db.table("letter_tags")
    tags.delete_where("letter_id = ? AND tag = ?", [letter_id, tag])
    if present:
        tags.insert({"letter_id": letter_id, "tag": tag})


def keep_tag_style(db: Database, tag: str, encoded: str) -> None:
    """Bring the styles up to date with what a change made of one, as it is in the history."""
    styles = db.table("tag_styles")
    styles.delete_where("tag = ?", [tag])
    if encoded != "null":
        styles.insert({"tag": tag, "style": encoded})
