"""Which letters were read by which version of the extractor."""

from __future__ import annotations

from imrdesk.store.workspace import Workspace


def outdated_letters(workspace: Workspace, version: str) -> list[int]:
    """Return the ids of the letters under whose record another version's reading stands.

    They come oldest first. The history says which reading stands; where it is silent, it is
    the one that the letter came with.
    """
    sql = """
        SELECT l.id FROM letters AS l WHERE ? != coalesce(
            (SELECT json_extract(c.new, '$.version') FROM changes AS c
             WHERE c.letter_id = l.id AND c.target = 'reading' ORDER BY c.id DESC LIMIT 1),
            (SELECT e.version FROM extractions AS e
             WHERE e.letter_id = l.id ORDER BY e.id LIMIT 1)
        ) ORDER BY l.id
        """
    return [row["id"] for row in workspace.rows(sql, [version])]
