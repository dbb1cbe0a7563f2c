"""Running heads: the lines with the letter's case number that pages begin or end with.

They hold nothing but the names of the letter and of who wrote it, the case number and a page
number; what else a letter says is never said in these words alone.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence
from collections.abc import Set as AbstractSet

_LONGEST = 120
_MOST_BESIDE = 3
CASE = r"CM\s?\d\d\s?[-\u2010-\u2015]?\s?\d{7}"
"""How heads and footers print a case number, in any case; part of a pattern."""

_CASE = rf"{CASE}(?!\d)"
_CASE_NUMBER = re.compile(_CASE, re.IGNORECASE)
_HEAD = re.compile(
    rf"(?:(?:{_CASE}|(?:maximus|federal|services|inc|independent|medical|review|imr|final|"
    r"determination|letter|notice|of|for|the|case|number|no|page|pg)\b|(?<!\d)\d{1,3}(?!\d)"
    r"|[#:|,./()\u2022\u2010-\u2015-])\s*)+",
    re.IGNORECASE,
)
_NAME = re.compile(r"\b(?:maximus|independent|imr|determination|page)\b", re.IGNORECASE)
_LABEL = re.compile(r"case\s+(?:number|no\.?|#)\s*:", re.IGNORECASE)


def running_lines(
    lines: Sequence[str], furniture: AbstractSet[int], numbered: Container[int]
) -> set[int]:
    """Return the indexes of the lines that are running heads, the letter's first one aside.

    Args:
        lines: of a letter, stripped, without those that are blank.
        furniture: the indexes of those that are known to be no part of the letter.
        numbered: the indexes of those that hold the letters “CM”, as every case number does.
    """
    heads = set(_numbered(lines, furniture, numbered))
    beside: set[int] = set()
    for head in heads:
        for step in (-1, 1):
            for index in range(head + step, head + step * (_MOST_BESIDE + 1), step):
                if index in heads or not 0 < index < len(lines) or not _is_name(lines[index]):
                    break
                beside.add(index)
    return heads | beside


def may_have_running_lines(text: str) -> bool:
    """Tell quickly whether a text names its case number more than once."""
    start = text.find("CM")
    while start >= 0:
        match = _CASE_NUMBER.match(text, start)
        if match:
            return text.find(match[0][-7:], match.end()) >= 0
        start = text.find("CM", start + 2)
    return False


def _numbered(
    lines: Sequence[str], furniture: AbstractSet[int], numbered: Container[int]
) -> Iterator[int]:
    """Yield the lines that hold the letter's own number again, and else only names."""
    own, is_labelled = "", False
    for index, line in enumerate(lines):
        if own and index not in numbered:
            continue
        has_label = not own and ":" in line and _LABEL.search(line) is not None
        match = _CASE_NUMBER.search(line) if "CM" in line[:_LONGEST].upper() else None
        if match and own and index not in furniture:
            has_label = _LABEL.search(line) is not None
            is_value = index > 0 and lines[index - 1].endswith(":") and match[0] == line
            is_again = match[0][-7:] == own and (is_labelled or not has_label) and not is_value
            if is_again and len(line) <= _LONGEST and _HEAD.fullmatch(line):
                yield index
        elif match and index not in furniture:
            own = match[0][-7:]
        is_labelled = is_labelled or has_label


def _is_name(line: str) -> bool:
    """Tell whether a line is a name of the letter, alone, as it stands beside its number."""
    if len(line) > _LONGEST or not _NAME.search(line) or _CASE_NUMBER.search(line):
        return False
    return _HEAD.fullmatch(line) is not None
