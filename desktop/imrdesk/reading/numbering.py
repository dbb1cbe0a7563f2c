"""Numbers that Word and HTML count by themselves, as a page shows them: 3, c, iii."""

from __future__ import annotations

from collections.abc import Callable

_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"),
    (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_LARGEST = 3999


def roman(number: int) -> str:
    """Return a number in lower-case Roman numerals; outside 1..3999 in digits."""
    if not 0 < number <= _LARGEST:
        return str(number)
    numeral = ""
    for value, sign in _ROMAN:
        count, number = divmod(number, value)
        numeral += sign * count
    return numeral


def letter(number: int) -> str:
    """Return a, b, … z, aa, bb, … as Word and most lists count; outside 1..702 digits."""
    if not 0 < number <= 702:
        return str(number)
    rounds, index = divmod(number - 1, 26)
    return "abcdefghijklmnopqrstuvwxyz"[index] * (rounds + 1)


NUMERALS: dict[str, Callable[[int], str]] = {
    "decimal": str,
    "decimalZero": lambda number: f"{number:02}",
    "lowerLetter": letter,
    "upperLetter": lambda number: letter(number).upper(),
    "lowerRoman": roman,
    "upperRoman": lambda number: roman(number).upper(),
}
"""How a number is written, by the names that Word has for it; bullets are no numbers."""
