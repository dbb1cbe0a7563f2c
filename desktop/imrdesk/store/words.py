"""Finding texts that contain a word, in SQL."""

from __future__ import annotations


def containing(word: str) -> str:
    r"""Return the LIKE pattern (with ``ESCAPE '\\'``) of texts that contain `word` as it stands."""
    escaped = word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
    return f"%{escaped}%"
