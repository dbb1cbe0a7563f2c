"""Case numbers: how letters write them, and all that a text names."""

from __future__ import annotations

import re

# For text in capitals; what stands before comes last, so that the search begins with letters.
_CASE_NUMBER = re.compile(r"CM(?<![A-Z]CM)\s?(\d{2})\s?[-\u2010-\u2015_ ]?\s?(\d{7})(?!\d)")


def case_numbers(text: str) -> list[str]:
    """Return every case number that a text names, in order, as the record writes them."""
    return [f"CM{match[1]}-{match[2]}" for match in _CASE_NUMBER.finditer(text.upper())]
