r"""What programs print around the words of a letter: Markdown's marks, and numbers of lines."""

from __future__ import annotations

import re
from collections.abc import Iterator

from imrdesk.reading.draft import Cut

# “**MAXIMUS guideline:**”; over a line end too, where the line was wrapped.
_STRONG = re.compile(r"\*\*(?=[^\s*])[^*]{1,600}?(?<=\S)\*\*(?!\*)")
# The line below a heading, which is as long as it.
_UNDERLINE = re.compile(
    r"^[^\S\n]*(?P<line>-{5,}|={5,}|~{5,}|\u2500{5,}|\u2550{5,})[^\S\n]*\n", re.MULTILINE
)
_RULES = ("-----", "=====", "~~~~~", "\u2500" * 5, "\u2550" * 5)
_HEADING = re.compile(r"^#{1,6}[^\S\n]+(?=[^\W\d])", re.MULTILINE)

# “12  MAXIMUS guideline:”, as pleadings have it: every line begins with its number.
_FIRST_NUMBER = re.compile(r"[\s\ufeff]*0*1(?:[.:)]?[^\S\n]|[^\S\n]*\n)")
_NUMBERED_LINE = re.compile(
    r"^[^\S\n]*(?P<number>\d{1,4})(?:\t|[^\S\n]{1,4}|[^\S\n]*$)", re.MULTILINE
)
_WRITTEN_LINE = re.compile(r"^[^\S\n]*\S", re.MULTILINE)
_FEWEST_LINES = 12
_SHARE = 0.9  # page headers stand between the lines, without a number


def markdown_marks(text: str) -> list[Cut]:
    """Return the marks of emphasis and of headings in a text that holds Markdown."""
    cuts = []
    if "**" in text:
        for match in _STRONG.finditer(text):
            cuts += [(match.start(), match.start() + 2), (match.end() - 2, match.end())]
    if text.startswith("#") or "\n#" in text:
        cuts += [match.span() for match in _HEADING.finditer(text)]
    if any(rule in text for rule in _RULES):
        underlines = _UNDERLINE.finditer(text)
        cuts += [match.span() for match in underlines if _is_below_words(text, match)]
    return sorted(cuts)


def _is_below_words(text: str, underline: re.Match[str]) -> bool:
    above = text[text.rfind("\n", 0, max(0, underline.start() - 1)) + 1 : underline.start()].strip()
    return bool(above) and abs(len(above) - len(underline["line"])) <= 2


def line_numbers(text: str) -> list[Cut]:
    """Return the numbers before the lines of a text, where its lines are counted.

    They count up by one, through the whole text or anew on every page.
    """
    if not _FIRST_NUMBER.match(text):
        return []
    matches = list(_NUMBERED_LINE.finditer(text))
    written = sum(1 for _ in _WRITTEN_LINE.finditer(text))
    is_every_line = len(matches) >= max(_FEWEST_LINES, _SHARE * written)
    if not is_every_line or sum(_steps(matches)) < _SHARE * len(matches):
        return []
    return [match.span() for match in matches]


def _steps(matches: list[re.Match[str]]) -> Iterator[bool]:
    """Yield for each number whether it counts on from the one before, or begins anew."""
    before = 0
    for match in matches:
        number = int(match["number"])
        yield number in (before + 1, 1)
        before = number
