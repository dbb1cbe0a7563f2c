"""Page furniture: the running headers, footers and page numbers that pages put into a text."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, islice, pairwise

from imrdesk.reading.draft import Cut
from imrdesk.reading.running import CASE, may_have_running_lines, running_lines

_LONGEST_LINE = 160
_LONGEST_PAGE_LINE = 60
_MOST_EDGE_LINES = 4
_SENTENCE_ENDS = (".", ":", ";", "!", "?", ")", '"', "\u201d")

# The footer of the final determinations, with the page number before or behind it.
_FOOTER = re.compile(
    r"final\s+determination\s+letter\s+for\s+(?:the\s+)?imr\s+case\s+(?:number|no\.?|\#)\s*:?\s*"
    rf"(?P<case>{CASE})",
    re.IGNORECASE,
)
_FOOTER_WORDS = re.compile(r"[Dd](?:etermination\s+[Ll]etter|ETERMINATION\s+LETTER)")
_LETTER_WORDS = ("letter", "Letter", "LETTER")
_CASE_NUMBER = re.compile(CASE, re.IGNORECASE)
_INLINE_PAGE = re.compile(r"[^\S\n]+(?P<number>\d{1,3})(?:(?P<last>[^\S\n]*(?:\n|\Z))|(?=\s))")
_PAGE_LINE = re.compile(
    r"[-\u2013\u2014|(\[]?\s*(?:page|pg\.?)\s*\d{1,3}(?:\s*(?:of|/)\s*\d{1,3})?\s*[-\u2013\u2014|)\]]?"
    r"|[-\u2013\u2014]\s*\d{1,3}\s*[-\u2013\u2014]"
    r"|\d{1,3}\s+of\s+\d{1,3}",
    re.IGNORECASE,
)
_BESIDE_FOOTER = re.compile(
    rf"[\s|-]*(?:(?:{_PAGE_LINE.pattern}|\d{{1,3}})[\s|-]*)?", re.IGNORECASE
)
# What runs on at the top of later pages.
_RUNNING_CASE = re.compile(
    rf"(?:(?:imr\s+)?case\s+(?:number|no\.?|\#)\s*:?\s*)?{CASE}"
    rf"(?:[\s|-]*(?:{_PAGE_LINE.pattern}))?",
    re.IGNORECASE,
)
_CASE_AND_PAGE = re.compile(
    rf"(?:imr\s+)?case\s+(?:number|no\.?|\#)\s*:?\s*{CASE}"
    rf"[\s|-]*(?:{_PAGE_LINE.pattern})",
    re.IGNORECASE,
)
_PRINTED = re.compile(
    r"(?:date\s+)?printed(?:\s+on|:)?\s+\d{1,2}[/-]\d{1,2}[/-]\d{2,4}"
    r"(?:,?\s+(?:at\s+)?\d{1,2}:\d\d(?::\d\d)?(?:\s*[ap]\.?m\.?)?)?",
    re.IGNORECASE,
)
_PRINTED_LINE = re.compile(rf"^[^\S\n]*{_PRINTED.pattern}[^\S\n]*$", re.IGNORECASE | re.MULTILINE)
_FEWEST_REPEATS = 3
_DIGITS = re.compile(r"\d+")
_LAST_CHARACTERS = frozenset("0123456789-\u2013\u2014|)]")


class _Sheets:
    """The lines of a text that is spread over sheets of paper, and which are furniture.

    Lines that are blank are left out; all lists go by a line's index among the others.
    """

    def __init__(self, text: str, sheet_starts: Sequence[int]) -> None:
        self.text = text
        lower = text.lower()
        # None where places differ: a few letters, like the Turkish capital dotted I, become two.
        self.lower = lower if len(lower) == len(text) else None
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.words: list[str] = []
        start = 0
        for line in text.replace("\ufffe", "\n").split("\n"):
            end = start + len(line)
            if words := line.strip():
                self.starts.append(start)
                self.ends.append(end)
                self.words.append(words)
            start = end + 1
        self.marked: set[int] = set()
        self.inline: list[Cut] = []
        first_lines = [bisect_left(self.starts, start) for start in sheet_starts]
        self.sheets = [range(*pair) for pair in pairwise([*first_lines, len(self.words)])]

    def mark_footers(self) -> None:
        """Mark the letter's own footer, on lines of its own or run into a sentence."""
        first_case = _CASE_NUMBER.search(self.text)
        own_case = _digits(first_case[0]) if first_case else ""
        for ordinal, match in enumerate(_footers(self.text, self.lower), start=1):
            first = bisect_right(self.starts, match.start()) - 1
            last = bisect_right(self.starts, match.end() - 1) - 1
            before = self.text[self.starts[first] : match.start()]
            behind = self.text[match.end() : self.ends[last]]
            if _BESIDE_FOOTER.fullmatch(before) and _BESIDE_FOOTER.fullmatch(behind):
                self.marked.update(range(first, last + 1))
            elif _digits(match["case"]) == own_case:
                self.inline.append(_inline_cut(self.text, match, ordinal))

    def mark_running_lines(self) -> None:
        """Mark the running heads: the lines that name the letter's case number again."""
        if self.lower is None:
            numbered = set(range(len(self.words)))
        else:
            numbered = {bisect_right(self.starts, at) - 1 for at in _places(self.lower, "cm")}
        self.marked |= running_lines(self.words, self.marked, numbered)

    def mark_page_lines(self) -> None:
        """Mark lines that say no more than a page number, and bare numbers that count pages."""
        bare = []
        for index, words in enumerate(self.words):
            if len(words) > _LONGEST_PAGE_LINE or not _is_page_line(words):
                continue
            if not words.isdecimal():
                self.marked.add(index)
            elif len(words) <= 3:
                bare.append(index)
        if bare:
            self.marked.update(self._page_numbers(bare))
        self._unmark_header()

    def _unmark_header(self) -> None:
        """Keep the line with the letter's case number where it is told only beside pages."""
        first = next((i for i, words in enumerate(self.words) if _CASE_NUMBER.search(words)), None)
        if first in self.marked and _CASE_AND_PAGE.fullmatch(self.words[first]):
            self.marked.remove(first)

    def _page_numbers(self, bare: list[int]) -> list[int]:
        """Return those of the lines of bare digits that are page numbers."""
        values = [int(self.words[index]) for index in bare]
        is_counting = values[0] in (1, 2) and all(b == a + 1 for a, b in pairwise(values))
        if is_counting and (len(bare) > 1 or self._ends_a_page(bare[0])):
            return bare
        return [i for i in bare if i - 1 in self.marked or i + 1 in self.marked]

    def _ends_a_page(self, index: int) -> bool:
        """Tell whether a single number stands as a page number does, not as an answer."""
        if index > 0 and self.words[index - 1].endswith(":"):
            return False
        return index + 1 == len(self.words) or self._is_inside_sentence(index, index)

    def mark_edges(self) -> None:
        """Mark lines that stand at the same edge of every sheet, digits aside.

        The first sheet keeps its upper lines: they may be the letter's own header, which the
        other sheets repeat.
        """
        for sheet in self.sheets[1:]:
            top = next((index for index in sheet if index not in self.marked), None)
            if top is not None and _RUNNING_CASE.fullmatch(self.words[top]):
                self.marked.add(top)
        sheets = [sheet for sheet in self.sheets if not self.marked.issuperset(sheet)]
        lower_edges = [self._edge(reversed(sheet)) for sheet in sheets]
        upper_edges = [self._edge(sheet) for sheet in sheets[1:]]
        self._mark_repeated(lower_edges)
        self._mark_repeated(upper_edges)

    def _edge(self, indexes: Iterable[int]) -> list[int]:
        """Return the first few lines of a sheet, from one of its edges, that are not marked."""
        return list(islice((i for i in indexes if i not in self.marked), _MOST_EDGE_LINES))

    def _mark_repeated(self, sheets: list[list[int]]) -> None:
        if len(sheets) < 2:
            return
        for indexes in zip(*sheets, strict=False):
            words = [self.words[index] for index in indexes]
            first = _without_digits(words[0])
            is_same = all(_without_digits(line) == first for line in words[1:])
            # Two sheets may end alike by chance; two that differ in a number do not.
            is_counted = len(set(words)) == len(words)
            if not is_same or len(words[0]) > _LONGEST_LINE or not (is_counted or len(words) > 2):
                return
            self.marked.update(indexes)

    def mark_print_dates(self) -> None:
        """Mark the lines that say when a text was printed, where it says so on every page."""
        printed = [i for i, words in enumerate(self.words) if _PRINTED.fullmatch(words)]
        if len(printed) >= _FEWEST_REPEATS:
            self.marked.update(printed)

    def mark_beside_page_lines(self) -> None:
        """Mark lines that stand beside the page numbers inside a text, and nowhere else.

        Letters repeat their own sentences and labels, but not at the turns of pages alone.
        """
        for _ in range(_MOST_EDGE_LINES):
            groups = list(_groups(sorted(self.marked)))
            before = [first - 1 for first, _ in groups if first > 0]
            behind = [last + 1 for _, last in groups if last + 1 < len(self.words)]
            found = {*self._repeated(before), *self._repeated(behind)}
            if not found:
                return
            self.marked |= found

    def _repeated(self, indexes: list[int]) -> Iterator[int]:
        if len(indexes) < _FEWEST_REPEATS:
            return
        counts = Counter(_without_digits(self.words[index]) for index in indexes)
        line, count = counts.most_common(1)[0]
        is_everywhere = count >= _FEWEST_REPEATS and count >= len(indexes) - 1
        is_of_letter = (
            len(line) > _LONGEST_LINE or line.endswith((":", ".")) or " guideline" in line
        )
        if not is_everywhere or is_of_letter:
            return
        if sum(_without_digits(words) == line for words in self.words) == count:
            yield from (i for i in indexes if _without_digits(self.words[i]) == line)

    def cuts(self) -> list[Cut]:
        """Return what is to be taken out, in order."""
        return sorted([*self.inline, *self._line_cuts()])

    def _line_cuts(self) -> Iterator[Cut]:
        for first, last in _groups(sorted(self.marked)):
            if last + 1 == len(self.words):
                yield self.starts[first], len(self.text)
            elif first == 0:
                yield 0, self.starts[last + 1]
            elif self._is_inside_sentence(first, last):
                yield self.ends[first - 1] + 1, self.starts[last + 1]
            else:
                yield self.starts[first], self.ends[last] + 1

    def _is_inside_sentence(self, first: int, last: int) -> bool:
        """Tell whether the lines around those from `first` to `last` are one sentence."""
        if first == 0 or last + 1 == len(self.words):
            return False
        following = self.words[last + 1]
        return following[0].islower() or not self.words[first - 1].endswith(_SENTENCE_ENDS)


def furniture(text: str, sheet_starts: Sequence[int]) -> list[Cut]:
    r"""Return the ranges of `text` that are page furniture, in order.

    Args:
        text: with lines that end in ``\\n``, or in U+FFFE where a word was broken.
        sheet_starts: where each sheet of paper begins, as far as the file tells.
    """
    if len(sheet_starts) == 1 and not _may_have_furniture(text):
        return []
    sheets = _Sheets(text, sheet_starts)
    sheets.mark_footers()
    sheets.mark_running_lines()
    sheets.mark_page_lines()
    if len(sheet_starts) > 1:
        sheets.mark_edges()
    else:
        sheets.mark_print_dates()
        sheets.mark_beside_page_lines()
    return sheets.cuts()


def _may_have_furniture(text: str) -> bool:
    """Tell quickly that a text on one sheet has no footer and no page number."""
    if _may_have_footer(text) or may_have_running_lines(text):
        return True
    if "rinted" in text and len(_PRINTED_LINE.findall(text)) >= _FEWEST_REPEATS:
        return True
    short = (line for line in text.split("\n") if 0 < len(line) <= _LONGEST_PAGE_LINE)
    return any(_is_page_line(line.strip()) for line in short)


def _footers(text: str, lower: str | None) -> Iterator[re.Match[str]]:
    """Yield the letter's own footers; a plain search for their first word is the fastest."""
    if lower is None:
        yield from _FOOTER.finditer(text)
        return
    end = 0
    for start in _places(lower, "final"):
        match = _FOOTER.match(text, start) if start >= end else None
        if match:
            end = match.end()
            yield match


def _places(text: str, word: str) -> Iterator[int]:
    """Yield where a word begins in a text, everywhere that it stands."""
    start = text.find(word)
    while start >= 0:
        yield start
        start = text.find(word, start + 1)


def _may_have_footer(text: str) -> bool:
    """Tell whether a footer may stand in a text; most that have none hold no “letter” at all."""
    return any(word in text for word in _LETTER_WORDS) and bool(_FOOTER_WORDS.search(text))


def _is_page_line(words: str) -> bool:
    """Tell whether a line says no more than a page number, or is one."""
    if not words or words[-1] not in _LAST_CHARACTERS:
        return False
    return (
        words.isdecimal()
        or _PAGE_LINE.fullmatch(words) is not None
        or _CASE_AND_PAGE.fullmatch(words) is not None
    )


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


def _without_digits(words: str) -> str:
    return _DIGITS.sub("#", words.casefold())


def _digits(text: str) -> str:
    return "".join(_DIGITS.findall(text))
