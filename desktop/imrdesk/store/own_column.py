"""A field that a workspace adds, down its letters, in the shape of the record's own columns."""

from __future__ import annotations

from imrdesk.domain.review import FieldState
from imrdesk.store.summaries import OF_LETTER, STATE_MARKS

_CHECK, _READ, _CONFIRMED = (
    STATE_MARKS[state] for state in (FieldState.UNSURE, FieldState.SURE, FieldState.CONFIRMED)
)


def own_column(key: str, *, of_decisions: bool, required: bool) -> tuple[str, list[str]]:
    """Return a table with a row for each letter or decision, and what it binds.

    Its columns are `letter_id`, `place`, `card`, `value` and `states`, of one mark: what was
    filled in is settled; what is doubted, and what is empty although it is required, is to be
    checked.
    """
    rows = "decisions AS of_them" if of_decisions else _LETTERS
    path = "'decisions.' || of_them.card || '.' || ?" if of_decisions else "?"
    table = f"""(
        SELECT of_them.letter_id, of_them.place, of_them.card, coalesce(own.value, '') AS value,
            CASE
                WHEN (of_them.letter_id, {path}) IN ({_DOUBTED}) THEN '{_CHECK}'
                WHEN own.value IS NOT NULL THEN '{_CONFIRMED}'
                ELSE '{_CHECK if required else _READ}'
            END AS states
        FROM {rows} LEFT JOIN custom_values AS own
        ON own.letter_id = of_them.letter_id AND own.card = of_them.card AND own.key = ?
    )"""  # noqa: S608  only names of columns; values are bound
    return table, [key, f"%{key}", key]


_LETTERS = f"(SELECT id AS letter_id, 0 AS place, {OF_LETTER} AS card FROM letters) AS of_them"  # noqa: S608  a number
_DOUBTED = """
    SELECT letter_id, key FROM (
        SELECT letter_id, key, new, max(id) FROM changes
        WHERE target = 'doubt' AND key LIKE ? GROUP BY letter_id, key
    ) WHERE new = 'true'
    """
