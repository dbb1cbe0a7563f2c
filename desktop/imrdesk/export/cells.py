"""What a text must be before it stands in a cell: no formula, nothing that a file cannot hold."""

from __future__ import annotations

import re

EXCEL_CELL_LIMIT = 32_767
"""The longest text of a cell of a spreadsheet, in UTF-16 units, as Excel counts."""

# What XML 1.0 forbids in any form: the control characters save tab and line feed (carriage
# returns are line ends by then), lone surrogates, and the two noncharacters.
_FORBIDDEN = re.compile("[\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]")
_LINE_END = re.compile(r"\r\n?")
_CONTROL_PICTURES = 0x2400

# What spreadsheets run, or what they skip before they look at what they run. The full-width
# forms are formulas to East Asian versions of Excel. Leading apostrophes count as skipped, so
# that taking one away always gives back what stood before.
_RUNS = re.compile(r"'*(?:[\t\r\n]|\s*[=+\-@＝＋－＠])")
_PLAIN_NEGATIVE = re.compile(r"-[0-9]+(?:\.[0-9]+)?")
_APOSTROPHE = "'"
_CUT_MARK = re.compile(r"… \[cut: [0-9]+ characters\]\s*$")


def printable(text: str) -> str:
    """Return `text` with line feeds as line ends and visible marks for forbidden characters.

    A control character becomes its picture (``␇`` for a bell); a lone surrogate or a
    noncharacter becomes ``�``.
    """
    if text.isprintable():  # most texts, told in a tenth of the time
        return text
    return _FORBIDDEN.sub(_picture, _LINE_END.sub("\n", text))


def _picture(match: re.Match[str]) -> str:
    code = ord(match[0])
    return chr(_CONTROL_PICTURES + code) if code < 0x20 else "\N{REPLACEMENT CHARACTER}"


def defused(text: str) -> str:
    """Return `text` so that no spreadsheet takes it for a formula when it opens a CSV file.

    Text that begins like a formula gets a leading apostrophe; a plain negative number is
    none. An apostrophe is ours where the text behind it would get one, so what stood before
    can always be told.
    """
    if _RUNS.match(text) and not _PLAIN_NEGATIVE.fullmatch(text):
        return _APOSTROPHE + text
    return text


def cut_to_limit(text: str) -> str:
    """Return `text`, cut with a visible mark where a cell of a spreadsheet cannot hold it."""
    if _utf16_length(text) <= EXCEL_CELL_LIMIT:
        return text
    # The mark for the whole length is as long as any that the cut can need.
    room = EXCEL_CELL_LIMIT - len(_cut_mark(len(text)))
    kept = text.encode("utf-16-le")[: 2 * room].decode("utf-16-le", "ignore")
    return kept + _cut_mark(len(text) - len(kept))


def _cut_mark(characters: int) -> str:
    return f"… [cut: {characters} characters]"


def _utf16_length(text: str) -> int:
    if 2 * len(text) <= EXCEL_CELL_LIMIT:
        return len(text)
    return len(text.encode("utf-16-le")) // 2


def undefused(text: str) -> str:
    """Return what stood in a cell before `defused` put an apostrophe before it, if it did."""
    behind = text.removeprefix(_APOSTROPHE)
    return behind if behind != text and defused(behind) == text else text


def is_cut(text: str) -> bool:
    """Tell whether a text ends with the mark that `cut_to_limit` puts where it cuts."""
    return _CUT_MARK.search(text) is not None
