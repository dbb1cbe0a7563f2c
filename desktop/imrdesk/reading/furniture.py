"""Page furniture: the running headers, footers and page numbers that pages put into a text."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from typing import NamedTuple

from imrdesk.reading.draft import Cut

_LONGEST_LINE = 160
_MOST_EDGE_LINES = 4
_SENTENCE_ENDS = (".", ":", ";", "!", "?", ")", '"', "\u201d")

# The footer of the final determinations, with the page number before or behind it.
_FOOTER = re.compile(
    r"final\s+determination\s+letter\s+for\s+(?:the\s+)?imr\s+case\s+(?:number|no\.?|\#)\s*:?\s*"
    r"(?P<case>CM\s?\d\d\s?[-\u2010-\u2015]?\s?\d{7})",
    re.IGNORECASE,
)
_FOOTER_WORDS = "determination letter"
_CASE_NUMBER = re.compile(r"CM\s?\d\d\s?[-\u2010-\u2015]?\s?\d{7}", re.IGNORECASE)
_INLINE_PAGE = re.compile(r"[^\S\n]+(?P<number>\d{1,3})(?:(?P<last>[^\S\n]*(?:\n|\Z))|(?=\s))")
_PAGE_LINE = re.compile(
    r"[-\u2013\u2014|(\[]?\s*(?:page|pg\.?)\s*\d{1,3}(?:\s*(?:of|/)\s*\d{1,3})?\s*[-\u2013\u2014|)\]]?"
    r"|[-\u2013\u2014]\s*\d{1,3}\s*[-\u2013\u2014]"
    r"|\d{1,3}\s+of\s+\d{1,3}",
    re.IGNORECASE,
)
_BESIDE_FOOTER = re.compile(
    rf"[\s|-]*|[\s|-]*\d{{1,3}}[\s|-]*|(?:{_PAGE_LINE.pattern})", re.IGNORECASE
)
_DIGITS = re.compile(r"\d+")
_LAST_CHARACTERS = frozenset("0123456789-\u2013\u2014|)]")


class _Line(NamedTuple):
    """A line that is not blank: its place in the text, its words and which sheet it is on."""

    start: int
    end: int
    words: str
    sheet: int


class _Sheets:
    """The lines of a text that is spread over sheets of paper, and which are furniture."""

    def __init__(self, text: str, starts: Sequence[int]) -> None:
        self.text = text
        self.lines = list(_lines(text, starts))
        self.marked: set[int] = set()
        self.inline: list[Cut] = []
        self.sheet_count = len(starts)

    def mark_footers(self) -> None:
        """Mark the letter's own footer, on lines of its own or run into a sentence."""
        if _FOOTER_WORDS not in self.text.lower():
            return
        first_case = _CASE_NUMBER.search(self.text)
        own_case = _digits(first_case[0]) if first_case else ""
        line_starts = [line.start for line in self.lines]
        for ordinal, match in enumerate(_FOOTER.finditer(self.text), start=1):
            first = bisect_right(line_starts, match.start()) - 1
            last = bisect_right(line_starts, match.end() - 1) - 1
            before = self.text[self.lines[first].start : match.start()]
            after = self.text[match.end() : self.lines[last].end]
            if _BESIDE_FOOTER.fullmatch(before) and _BESIDE_FOOTER.fullmatch(after):
                self.marked.update(range(first, last + 1))
            elif _digits(match["case"]) == own_case:
                self.inline.append(_inline_cut(self.text, match, ordinal))

    def mark_page_lines(self) -> None:
        """Mark lines that say no more than a page number, and bare numbers that count pages."""
        bare = []
        for index, line in enumerate(self.lines):
            words = line.words
            if len(words) > 24 or words[-1] not in _LAST_CHARACTERS:
                continue
            if words.isdecimal() and len(words) <= 3:
                bare.append(index)
            elif _PAGE_LINE.fullmatch(words):
                self.marked.add(index)
        self.marked.update(self._page_numbers(bare))

    def _page_numbers(self, bare: list[int]) -> list[int]:
        """Return those of the lines of bare digits that are page numbers."""
        beside = [i for i in bare if i - 1 in self.marked or i + 1 in self.marked]
        if len(beside) == len(bare):
            return beside
        values = [int(self.lines[i].words) for i in bare]
        counting = values[0] in (1, 2) and all(b == a + 1 for a, b in pairwise(values))
        if not counting or any(self._answers_label(i) for i in bare):
            return beside
        if (
            len(bare) > 1
            or bare[0] == len(self.lines) - 1
            or self._is_inside_sentence(*bare, *bare)
        ):
            return bare
        return beside

    def _answers_label(self, index: int) -> bool:
        return index > 0 and self.lines[index - 1].words.endswith(":")

    def mark_repeated_edges(self) -> None:
        """Mark lines that stand at the same edge of every sheet, digits aside.

        The first sheet keeps its upper lines: they may be the letter's own header, which the
        other sheets repeat.
        """
        sheets: list[list[int]] = [[] for _ in range(self.sheet_count)]
        for index, line in enumerate(self.lines):
            if index not in self.marked:
                sheets[line.sheet].append(index)
        written = [sheet for sheet in sheets if sheet]
        self._peel([sheet[::-1] for sheet in written])
        self._peel(written[1:])

    def _peel(self, sheets: list[list[int]]) -> None:
        if len(sheets) < 2:
            return
        for indexes in list(zip(*sheets, strict=False))[:_MOST_EDGE_LINES]:
            words = [self.lines[index].words for index in indexes]
            same = len({_DIGITS.sub("#", line.casefold()) for line in words}) == 1
            # Two sheets may end alike by chance; a number that counts is none.
            counted = len(set(words)) == len(words)
            if not same or len(words[0]) > _LONGEST_LINE or (len(words) == 2 and not counted):
                return
            self.marked.update(indexes)

    def cuts(self) -> list[Cut]:
        """Return what is to be taken out, in order."""
        return sorted([*self.inline, *self._line_cuts()])

    def _line_cuts(self) -> Iterator[Cut]:
        for first, last in _groups(sorted(self.marked)):
            start, end = self.lines[first].start, self.lines[last].end
            if last + 1 == len(self.lines):
                yield start, len(self.text)
            elif first == 0:
                yield 0, self.lines[last + 1].start
            elif self._is_inside_sentence(first, last):
                yield self.lines[first - 1].end + 1, self.lines[last + 1].start
            else:
                yield start, end + 1

    def _is_inside_sentence(self, first: int, last: int) -> bool:
        """Tell whether the lines around those from `first` to `last` are one sentence."""
        if first == 0 or last + 1 == len(self.lines):
            return False
        following = self.lines[last + 1].words
        return following[0].islower() or not self.lines[first - 1].words.endswith(_SENTENCE_ENDS)


def furniture(text: str, sheet_starts: Sequence[int]) -> list[Cut]:
    r"""Return the ranges of `text` that are page furniture, in order.

    Args:
        text: with lines that end in ``\\n``, or in U+FFFE where a word was broken.
        sheet_starts: where each sheet of paper begins, as far as the file tells.
    """
    sheets = _Sheets(text, sheet_starts)
    sheets.mark_footers()
    sheets.mark_page_lines()
    if len(sheet_starts) > 1:
        sheets.mark_repeated_edges()
    return sheets.cuts()


def _lines(text: str, sheet_starts: Sequence[int]) -> Iterator[_Line]:
    end = -1
    for line in text.replace("\ufffe", "\n").split("\n"):
        start, end = end + 1, end + 1 + len(line)
        words = line.strip()
        if words:
            yield _Line(start, end, words, bisect_right(sheet_starts, start) - 1)


def _inline_cut(text: str, match: re.Match[str], ordinal: int) -> Cut:
    """Return the cut of a footer inside a line, with its page number where that counts on."""
    start, end = match.span()
    while start > 0 and text[start - 1] in " \t\xa0":
        start -= 1
    page = _INLINE_PAGE.match(text, end)
    if page and (page["last"] is not None or int(page["number"]) == ordinal):
        end = page.end("number")
    return start, end


def _groups(indexes: list[int]) -> Iterator[tuple[int, int]]:
    """Yield (first, last) of every run of indexes that follow one another."""
    for _, group in groupby(enumerate(indexes), key=lambda pair: pair[1] - pair[0]):
        run = [index for _, index in group]
        yield run[0], run[-1]


def _digits(text: str) -> str:
    return "".join(_DIGITS.findall(text))
