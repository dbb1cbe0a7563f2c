"""Case numbers: how letters write them, and all that a text names."""

from __future__ import annotations

import re

# What stands before comes last, so that the search begins with letters.
_WRITTEN = r"CM(?<![A-Z]CM)\s?(\d{2})\s?[-\u2010-\u2015_ ]?\s?(\d{7})(?!\d)"

CASE_NUMBER = re.compile(_WRITTEN, re.IGNORECASE)
"""A case number as letters write it."""

_IN_CAPITALS = re.compile(_WRITTEN)  # found many times faster than in any case


def case_number(match: re.Match[str]) -> str:
    """Return what `CASE_NUMBER` has matched as the record writes it."""
    return f"CM{match[1]}-{match[2]}"


def case_numbers(text: str) -> list[str]:
    """Return every case number that a text names, in order, as the record writes them."""
    return list(map(case_number, _IN_CAPITALS.finditer(text.upper())))
