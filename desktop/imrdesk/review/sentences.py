"""Which sentence of a letter a value stands in.

A letter is prose and forms mixed: a heading, a line of the header, an item of a list and a
sentence of a paragraph are each read as one sentence here. Hard-wrapped lines are one.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import cache

from imrdesk.assets import resource_table
from imrdesk.domain.conclusion import rationale_conclusion
from imrdesk.domain.letter import Span

_REACH = 900  # characters to either side of a place in which its sentence has to end
_LONGEST_WORD = 24  # no abbreviation is longer
_LOOKED_AT = 6  # sentences at the end of a rationale among which its conclusion is looked for

_LABEL = r"[A-Z][\w()/’'.&-]*(?: [\w()/’'.&-]+){0,4}:(?:\s|$)"
_ITEM = r"(?:\(?\d{1,3}[.)]|[-–•*·▪●]|[a-z][.)])[ \t]+\S"
# A line break behind which something else begins.
_PARAGRAPH = r"\n[ \t]*(?:\n\s*|(?=" + _ITEM + "|" + _LABEL + r"))"
_STOP = r"(?P<stop>[.!?])[.!?]*[\"”’')\]]*\s+(?=[\"“‘(\[]*(?P<next>[A-Z0-9#]\w*))"
_BREAK = re.compile(rf"(?P<paragraph>{_PARAGRAPH})|{_STOP}")
_LAST_WORD = re.compile(r"[\w.’'&/-]*\Z")
_LINE_BREAK = re.compile(r"\n[ \t]*")
_HEADING = re.compile(r"(?=[^\n]*[A-Z]{3})[A-Z0-9 ,/()&.’'–-]{4,90}:?")
_ITEM_NUMBER = re.compile(r"(?<![^\n])[ \t]*\(?(?:[0-9]{1,3}|[a-zA-Z]|[ivxIVX]{1,4})\Z")


def sentence_at(text: str, place: Span) -> Span:
    """Return the sentence, the line or the item that a place stands in, without blanks around.

    The place is always inside. Where it goes over several sentences, they are one.
    """
    start, end = max(0, place.start - _REACH), min(len(text), place.end + _REACH)
    begins, ends = _edges(text, start, end)
    begin = begins[bisect_right(begins, place.start) - 1] if begins[0] <= place.start else start
    at = bisect_left(ends, place.end)
    return _trimmed(text, Span(begin, ends[at] if at < len(ends) else end), place)


def sentences_from_the_end(text: str, place: Span) -> Iterator[Span]:
    """Yield the sentences of a place, as far as they stand inside it, the last one first."""
    end = place.start + len(place.of(text).rstrip())
    while end > place.start:
        found = sentence_at(text, Span(end - 1, end))
        start = max(found.start, place.start)
        yield Span(start, end)
        end = place.start + len(text[place.start : start].rstrip())


def conclusion_in(text: str, rationale: Span) -> Span | None:
    """Return the sentence near the end of a rationale that says what it concludes, if one does."""
    for number, sentence in enumerate(sentences_from_the_end(text, rationale)):
        if number == _LOOKED_AT:
            return None
        if rationale_conclusion(sentence.of(text)):
            return sentence
    return None


def _edges(text: str, start: int, end: int) -> tuple[list[int], list[int]]:
    """Return where sentences begin and where they end in a stretch of text, each in order."""
    begins, ends = [_word_start(text, start)], list[int]()
    for last, first in sorted(_breaks(text, start, end)):
        ends.append(last)
        begins.append(first)
    ends.append(_word_end(text, end))
    return begins, ends


def _breaks(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the end of a sentence and the beginning of the next, wherever one ends."""
    for match in _BREAK.finditer(text, start, end):
        if match["paragraph"]:
            yield match.span()
        elif _ends_sentence(text, match):
            yield match.start() + len(match[0].rstrip()), match.end()
    for match in _LINE_BREAK.finditer(text, start, end):
        before, after = _line_before(text, match.start()), _line_after(text, match.end())
        if _stands_alone(before) or _stands_alone(after):
            yield match.span()


def _ends_sentence(text: str, match: re.Match[str]) -> bool:
    if match["stop"] != ".":
        return True  # a question or an exclamation
    start = max(0, match.start() - _LONGEST_WORD)
    if _ITEM_NUMBER.search(text[max(0, start - 1) : match.start()], min(start, 1)):
        return False
    found, following = _LAST_WORD.search(text[start : match.start()]), match["next"]
    word = found[0].lower().strip(".") if found else ""
    if len(word) == 1 and word.isalpha():
        return False  # an initial, or a letter of “p. o.”
    if word == "no":
        return not following[0].isdigit() and following[0] != "#"
    words = _words()
    if word in words["never"]:
        return False
    return word not in words["rarely"] or following.lower() in words["begins"]


@cache
def _words() -> dict[str, frozenset[str]]:
    """Return how words bear on where a sentence ends: kind to words."""
    rows = resource_table("vocabulary", "sentence_ends.tsv")
    return {kind: frozenset(word.strip() for word in words.split(";")) for kind, words in rows}


def _stands_alone(line: str) -> bool:
    """Tell whether a line is a heading, or a row of the header's columns."""
    return "\t" in line.strip() or _HEADING.fullmatch(line.strip()) is not None


def _line_before(text: str, end: int) -> str:
    return text[text.rfind("\n", 0, end) + 1 : end]


def _line_after(text: str, start: int) -> str:
    end = text.find("\n", start)
    return text[start : end if end >= 0 else len(text)]


def _word_start(text: str, position: int) -> int:
    """Return where the first whole word at or behind a position begins."""
    if position and not text[position - 1].isspace():
        while position < len(text) and not text[position].isspace():
            position += 1
    return position


def _word_end(text: str, position: int) -> int:
    """Return where the last whole word at or before a position ends."""
    if position < len(text) and not text[position].isspace():
        while position and not text[position - 1].isspace():
            position -= 1
    return position


def _trimmed(text: str, found: Span, place: Span) -> Span:
    start, end = min(found.start, place.start), max(found.end, place.end)
    while start < place.start and text[start].isspace():
        start += 1
    while end > place.end and text[end - 1].isspace():
        end -= 1
    return Span(start, end)
