"""A language that nobody speaks: what it shows is translated, and too long for a tight layout.

Vowels are doubled, letters get accents, and brackets stand around each text: a text without them
escaped translation, a text without its closing bracket is cut.
"""

from __future__ import annotations

import re

CODE = "pseudo"
LONGER = 1.4
"""How much longer a text becomes at least, as German is beside English."""

_LETTERS = str.maketrans(
    "aceilnorsuyzACDEINORSUYZ", "àçéîļñôŕšûýžÀÇĐÉÎÑÔŔŠÛÝŽ"
)  # fmt: skip
_PADDING = "~ ~~~~~ " * 100  # in words, so that lines can be broken in it
_VOWELS = re.compile(r"[aeiouAEIOU]")
# Placeholders, doubled braces, a menu's own key, tags and entities stay as they are.
_PROTECTED = re.compile(r"(\{\{|\}\}|\{[^{}]*\}|&\w+;|&.|</?\w[^>]*>)")


def pseudo(text: str) -> str:
    """Return a text in the language that nobody speaks."""
    if not any(map(str.isalpha, text)):
        return text
    parts = _PROTECTED.split(text)
    told = "".join(part if place % 2 else _written(part) for place, part in enumerate(parts))
    missing = max(0, round(len(text) * LONGER) - len(told) - 2)
    return f"[{told}{_PADDING[:missing]}]"


def _written(words: str) -> str:
    doubled = _VOWELS.sub(lambda vowel: vowel[0] + vowel[0].lower(), words)
    return doubled.translate(_LETTERS)
