"""The items of a final determination: where each stands, and where its parts stand.

An item is a line “[n.] treatment: outcome” with its guidelines and its rationale behind it,
each behind a label. A line with an outcome is an item's only where one of those labels
follows at once, and a number only where it counts on: so headings and outcomes that a
rationale quotes mislead nothing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from imrdesk.extraction.finding import Passage, stripped
from imrdesk.extraction.landmarks import Landmark
from imrdesk.extraction.numbering import (
    BLANK_LINE,
    SENTENCE_END,
    Number,
    holds_sentence,
    next_number,
    number_before,
    unnumbered_start,
)
from imrdesk.extraction.sections import closing_start

PARTS = ("ur_guideline", "imr_guideline", "rationale")

_OUTCOME = re.compile(
    r"(?P<separator>\s*[:;\u2010-\u2015-]\s*|\s+)[\"'(\u201c*]*(?P<outcome>upheld|overturned)\W{0,4}\Z",
    re.IGNORECASE,
)
_OUTCOME_REACH = 60
_QUOTE = re.compile(r"(?P<opening>\u201c|(?<=[\s(\[])\"(?=\w))|[\u201d\"]")
_QUOTES = ('"', "\u201c", "\u201d")
_LONGEST_QUOTE = 1000
# Words that no sentence and no guideline ends with.
_OPEN_WORDS = (
    *("the", "a", "an", "of", "to", "by", "under", "that", "this", "and", "or", "per", "in"),
    *("with", "from", "see", "whose", "its", "his", "her"),
)
_GOES_ON = re.compile(rf"\b(?:{'|'.join(_OPEN_WORDS)})\s*\Z", re.IGNORECASE)


@dataclass(slots=True)
class Item:
    """One disputed item.

    Attributes:
        start: where its heading begins, with its number.
        treatment: the heading's words without number and outcome.
        number: None where none is printed.
        outcome: the word; None where the heading has none.
        is_loose: whether the outcome stands there without its colon.
        is_doubtful: whether it is uncertain that, or from where on, the words are its heading.
        labels: the labels of its parts.
        has_labels_inside: whether labels that open no part stand in its rationale.
    """

    start: int
    treatment: Passage
    number: Number | None
    outcome: Passage | None
    is_loose: bool
    is_doubtful: bool
    labels: dict[str, Landmark] = field(default_factory=dict)
    has_labels_inside: bool = False


def find_items(text: str, landmarks: Sequence[Landmark], start: int) -> list[Item]:
    """Return the items of ``text[start:]``, in order; the landmarks are the whole letter's."""
    items: list[Item] = []
    floor = start
    marks = [
        mark
        for mark in landmarks
        if mark.line >= start and mark.name in PARTS and not _is_within_sentence(text, mark)
    ]
    names = tuple(mark.name for mark in marks)
    for index, mark in enumerate(marks):
        is_whole = names[index : index + len(PARTS)] == PARTS
        item = _item_before(text, floor, mark, items, is_whole=is_whole)
        if item:
            items.append(item)
        labels = items[-1].labels
        if mark.name in labels or "rationale" in labels:
            items[-1].has_labels_inside = True
        else:
            labels[mark.name] = mark
            floor = mark.end
    return items


def part_places(text: str, items: Sequence[Item]) -> list[dict[str, Passage]]:
    """Return for each item where the words behind its labels stand."""
    next_starts = [item.start for item in items[1:]]
    last_label = max(mark.end for mark in items[-1].labels.values())
    places = []
    for item, end in zip(items, [*next_starts, closing_start(text, last_label)], strict=True):
        labels = list(item.labels.values())
        stops = [*(mark.line for mark in labels[1:]), end]
        places.append(
            {
                mark.name: stripped(text, mark.end, max(mark.end, stop))
                for mark, stop in zip(labels, stops, strict=True)
            }
        )
    return places


def _is_within_sentence(text: str, label: Landmark) -> bool:
    """Tell whether a label begins its line only because a sentence was wrapped before it."""
    reach = max(0, label.line - _OUTCOME_REACH)
    if not text[reach : label.line].rstrip().lower().endswith(_OPEN_WORDS):
        return False
    return _GOES_ON.search(text, reach, label.line) is not None


def _item_before(
    text: str, floor: int, label: Landmark, items: Sequence[Item], *, is_whole: bool
) -> Item | None:
    """Return the item whose heading ends right before a label, if there is one.

    The first label always has one, however little of it can be read, and so has one that the
    others follow in their order (`is_whole`).
    """
    if items and not _is_due(items[-1], label):
        return None
    words = stripped(text, floor, max(floor, label.line))
    outcome = _OUTCOME.search(text, max(words.start, words.end - _OUTCOME_REACH), words.end)
    words_end = outcome.start() if outcome else words.end
    if items and outcome and _is_quoted(text, words.start, words_end):
        return None
    number = number_before(text, words.start, words_end, _printed(items), is_first=not items)
    if number and items and items[0].number is None:
        number = _counted(text, number, words_end, len(items))
    is_item = (
        is_whole
        or not items
        or _may_follow(text, items, label, words, number, has_outcome=bool(outcome))
    )
    if not is_item:
        return None
    heading = Passage(words.start, words_end)
    start, is_certain = (number.mark.start, True) if number else unnumbered_start(text, heading)
    treatment = stripped(text, number.mark.end if number else start, words_end)
    if outcome is None and text[treatment.end - 1 : treatment.end] == ":":
        treatment = stripped(text, treatment.start, treatment.end - 1)
    return Item(
        start=start,
        treatment=treatment,
        number=number,
        outcome=Passage(*outcome.span("outcome")) if outcome else None,
        is_loose=outcome is not None and not outcome["separator"].strip(),
        is_doubtful=outcome is None or not is_certain or holds_sentence(text, treatment),
    )


def _is_quoted(text: str, start: int, end: int) -> bool:
    """Tell whether the words that end at `end` stand in a quotation that began inside a line."""
    if not any(quote in text[start:end] for quote in _QUOTES):
        return False
    for line_end in (SENTENCE_END, BLANK_LINE):
        breaks = list(line_end.finditer(text, max(start, end - _LONGEST_QUOTE), end))
        start = breaks[-1].end() if breaks else start
    quotes = list(_QUOTE.finditer(text, start, end))
    if not quotes or quotes[-1]["opening"] is None:
        return False
    opening = quotes[-1].start()
    before = text[text.rfind("\n", 0, opening) + 1 : opening]
    return any(character.isalpha() for character in before)


def _counted(text: str, number: Number, end: int, before: int) -> Number | None:
    """Return a number in a list whose first item has none: it must be the item's own.

    Others are of a list that ends the rationale before.
    """
    heading = Passage(number.mark.end, end)
    is_own = number.value == before + 1 and not holds_sentence(text, heading)
    return number if is_own else None


def _is_due(last: Item, label: Landmark) -> bool:
    """Tell whether a label can belong to another item than the last: it cannot be its next part."""
    return "rationale" in last.labels or label.name in last.labels


def _may_follow(
    text: str,
    items: Sequence[Item],
    label: Landmark,
    words: Passage,
    number: Number | None,
    *,
    has_outcome: bool,
) -> bool:
    """Tell whether the words before a label are the heading of another item."""
    if words.start == words.end:
        return False
    if has_outcome:
        return number is not None or items[0].number is None
    return (
        number is not None
        and number.value == next_number(_printed(items))
        and label.name == PARTS[0]
        and not SENTENCE_END.search(text, number.mark.end, words.end)
    )


def _printed(items: Sequence[Item]) -> list[int]:
    return [item.number.value for item in items if item.number]
