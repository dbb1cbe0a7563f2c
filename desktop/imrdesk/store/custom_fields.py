"""The fields that a workspace adds: what the history says of them, and where their values stand."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from imrdesk.domain.custom_fields import Fields
from imrdesk.store.codec import decode_custom_field, storable
from imrdesk.store.failures import told_as_damage
from imrdesk.store.workspace import Workspace


def load_fields(workspace: Workspace) -> Fields:
    """Return every field of a workspace as its history leaves them.

    Raises:
        DamagedFileError: where what is stored of them was damaged.
    """
    with told_as_damage(workspace.path):
        return _fields(_definitions(workspace))


def keys_ever_given(workspace: Workspace) -> frozenset[str]:
    """Return the keys of all fields that the workspace ever added, also of those taken back."""
    return frozenset(key for key, _ in _definitions(workspace))


def letters_holding(workspace: Workspace, key: str, choices: Iterable[str]) -> list[int]:
    """Return the ids of the letters that have one of some choices in a field that is in use."""
    sql = """
        SELECT DISTINCT letter_id FROM custom_values
        WHERE key = ? AND instr('; ' || rtrim(value, ';') || '; ', '; ' || ? || '; ')
        """
    found: set[int] = set()
    for choice in choices:
        found |= {row["letter_id"] for row in workspace.rows(sql, [key, storable(choice)])}
    return sorted(found)


def letters_ever_filled(workspace: Workspace, key: str) -> set[int]:
    """Return the ids of the letters in which a field, in use or not, was ever filled in.

    This looks through the whole history, because of a retired field nothing else is kept.
    """
    sql = """
        SELECT DISTINCT letter_id FROM changes
        WHERE target = 'value' AND (key = ? OR key GLOB 'decisions.*.' || ?)
        """
    return {row["letter_id"] for row in workspace.rows(sql, [key, key])}


def letters_filled(workspace: Workspace) -> dict[str, int]:
    """Return in how many letters each field that is in use has a value, by key."""
    sql = "SELECT key, count(DISTINCT letter_id) AS letters FROM custom_values GROUP BY key"
    return {row["key"]: int(row["letters"]) for row in workspace.rows(sql)}


def keys_with_values(workspace: Workspace) -> frozenset[str]:
    """Return the keys of the fields, retired ones among them, that have a value in some letter.

    This looks through the whole history, because of a retired field nothing else is kept.
    """
    sql = """
        SELECT DISTINCT substr(key, instr(key, 'x_')) AS field FROM (
            SELECT key, new, max(id) FROM changes
            WHERE target = 'value' AND (key GLOB 'x_*' OR key GLOB 'decisions.*.x_*')
            GROUP BY letter_id, key
        )
        WHERE json_extract(new, '$.origin') = 'person'
        AND CASE json_type(new, '$.value')
            WHEN 'null' THEN 0
            WHEN 'array' THEN json_array_length(new, '$.value')
            ELSE 1 END
        """
    return frozenset(row["field"] for row in workspace.rows(sql))


def _definitions(workspace: Workspace) -> tuple[tuple[str, str], ...]:
    """Return the key of each change of a field with what it made of it, oldest first."""
    sql = "SELECT key, new FROM changes WHERE letter_id IS NULL AND target = 'field' ORDER BY id"
    return tuple((row["key"], row["new"]) for row in workspace.rows(sql))


@lru_cache(maxsize=16)  # one entry serves every letter until a field is changed
def _fields(definitions: tuple[tuple[str, str], ...]) -> Fields:
    last = dict(definitions)
    decoded = (decode_custom_field(new) for new in last.values())
    return Fields.of(field for field in decoded if field is not None)
