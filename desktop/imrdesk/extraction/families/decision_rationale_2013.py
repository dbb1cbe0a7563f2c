"""The notices of 2013 that state the case's outcome, then each decision with its rationale.

An item is “n. X is (not) medically necessary and appropriate.”, what both sides based their
decisions on, and “The Physician Reviewer's decision rationale:”. A statement is an item's only
where one of these follows at once; so statements that a rationale quotes mislead nothing.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from typing import NamedTuple

from imrdesk.domain.fields import OVERTURNED, PARTIALLY_OVERTURNED, UPHELD
from imrdesk.domain.record import FieldValue
from imrdesk.extraction import rules
from imrdesk.extraction.families.decisions import (
    Parts,
    counts_on,
    decision_values,
    doubted,
    number_value,
    outcome_of_case,
    required_words,
    with_sure_ends,
)
from imrdesk.extraction.families.family import DecisionValues, Family, FamilyReading
from imrdesk.extraction.families.narrative import (
    place_of,
    places_of,
    reviewer_values,
    summary_value,
)
from imrdesk.extraction.finding import Passage, found, limited, stripped
from imrdesk.extraction.landmarks import Landmark, first, header_end
from imrdesk.extraction.necessity import Necessity, find_necessities
from imrdesk.extraction.numbering import (
    SENTENCE_END,
    Number,
    holds_sentence,
    next_number,
    number_before,
    request_start,
    unnumbered_start,
)
from imrdesk.extraction.older_header import read_older_header
from imrdesk.extraction.sections import SET_FORTH, closing_start, first_marks
from imrdesk.extraction.speakers import begins_speech, read_guidelines, unlabelled_rest
from imrdesk.extraction.worker import read_worker

_SECTIONS = ("how_made", "summary", "case_summary", "documents", "decisions", "issues", "effect")
_STATED = re.compile(
    r"[\s\"'\u201c*]*(?P<words>(?P<partial>partial(?:ly)?\s+)?(?:(?P<overturned>overturn)|uph[oe]ld)"
    r"(?:ed)?)\b",
    re.IGNORECASE,
)


class _Item(NamedTuple):
    """One decision's statement.

    Attributes:
        start: where it begins, with its number.
        is_certain: whether it is certain that, and from where on, the words are a treatment.
        is_followed: whether another part of the item follows at once.
    """

    start: int
    number: Number | None
    treatment: Passage
    is_certain: bool
    necessity: Necessity
    is_followed: bool = True


def _read(text: str, landmarks: Sequence[Landmark]) -> FamilyReading:
    heading = first(landmarks, "decisions", "issues")
    sections = first_marks(landmarks, _SECTIONS)
    start = _items_start(text, landmarks, heading)
    end = _items_end(text, sections, start)
    items = _items(text, landmarks, start, end)
    ends = [*(item.start for item in items[1:]), end]
    is_counted = counts_on([item.number for item in items]) and not _may_miss(
        landmarks, items, ends
    )
    decisions = [
        _decision(text, landmarks, index, item, ends[index], is_counted=is_counted)
        for index, item in enumerate(items)
    ]
    decisions = with_sure_ends(decisions, [item.is_certain for item in items])
    if not is_counted:
        decisions = doubted(decisions)
    summary = summary_value(text, sections, items[0].start if items else None)
    narrative = places_of([decision["rationale"] for decision in decisions])
    values = {
        **read_older_header(text, header_end(text, landmarks), ("date_assigned", "priority")),
        **reviewer_values(text, sections, ("how_made",), narrative),
        **read_worker(text, place_of(summary), narrative),
        "clinical_summary": summary,
        "outcome": _case_outcome(
            text, landmarks, outcome_of_case([decision["outcome"] for decision in decisions])
        ),
    }
    if not is_counted:
        values["outcome"] = limited(values["outcome"], rules.CASE_OUTCOME_DOUBTFUL.confidence)
    return FamilyReading(values, decisions)


FAMILY = Family(
    name="decision_rationale_2013",
    own_landmarks=frozenset(
        {"ur_decision", "maximus_number", "stated_outcome", "decisions", "reviewer_rationale"}
    ),
    read=_read,
)


def _items_start(text: str, landmarks: Sequence[Landmark], heading: Landmark | None) -> int:
    """Return where the items can begin: behind their heading and its fixed sentence."""
    if heading is None:
        sentence = SET_FORTH.search(text)
        return sentence.end() if sentence else header_end(text, landmarks)
    sentence = SET_FORTH.match(text, heading.end)
    return sentence.end() if sentence else heading.end


def _items_end(text: str, sections: Sequence[Landmark], start: int) -> int:
    following = (mark.line for mark in sections if mark.line >= start and mark.name != "decisions")
    return min(next(following, len(text)), closing_start(text, start))


def _may_miss(landmarks: Sequence[Landmark], items: Sequence[_Item], ends: Sequence[int]) -> bool:
    """Tell whether an item holds the labels of two rationales, and so of an item that is lost."""
    labels = [mark.start for mark in landmarks if mark.name == "reviewer_rationale"]
    places = zip(items, ends, strict=False)  # without items there still is an end
    return any(sum(item.start <= label < end for label in labels) > 1 for item, end in places)


def _items(text: str, landmarks: Sequence[Landmark], start: int, end: int) -> list[_Item]:
    """Return the decisions that are stated in ``text[start:end]``, in order."""
    labels = {mark.start for mark in landmarks if mark.name == "reviewer_rationale"}
    items: list[_Item] = []
    necessities = [
        (necessity, _opens_item(text, necessity, labels))
        for necessity in find_necessities(text, start, end)
    ]
    for index, (necessity, is_followed) in enumerate(necessities):
        if is_followed and items and not items[-1].is_followed:
            _replace_quote(text, items, start, necessity)
        elif is_followed:
            later = (other.start for other, opens in necessities[index + 1 :] if opens)
            before = items[-1].necessity.end if items else start
            is_parted = _holds(labels, before, necessity.start) and _holds(
                labels, necessity.end, next(later, end)
            )
            _append(text, items, start, necessity, is_followed=True, is_parted=is_parted)
        elif necessity.is_whole:
            _append(text, items, start, necessity, is_followed=False)
    return items


def _holds(labels: Collection[int], start: int, end: int) -> bool:
    return any(start <= label < end for label in labels)


def _replace_quote(text: str, items: list[_Item], start: int, necessity: Necessity) -> None:
    """Append an item; it takes the place of the last where that was a quote of it."""
    doubtful = items.pop()
    floor = items[-1].necessity.end if items else start
    again = _item(text, floor, necessity, _printed(items), is_first=not items)
    if again and again.number and again.start > doubtful.start:
        items.append(again)
    else:
        items.append(doubtful)
        _append(text, items, start, necessity, is_followed=True)


def _append(
    text: str,
    items: list[_Item],
    start: int,
    necessity: Necessity,
    *,
    is_followed: bool,
    is_parted: bool = False,
) -> None:
    """Append the item that a statement decides, unless it is a quote within an earlier item.

    Where no part of an item follows the statement, only its number shows that it opens one.
    """
    floor = items[-1].necessity.end if items else start
    item = _item(text, floor, necessity, _printed(items), is_first=not items, is_parted=is_parted)
    if item is None:
        return
    is_plain = not (
        SENTENCE_END.search(text, *item.treatment) or holds_sentence(text, item.treatment)
    )
    if is_followed:
        items.append(item._replace(is_certain=item.is_certain and is_plain))
    elif item.number and item.number.value == next_number(_printed(items)) and is_plain:
        items.append(item._replace(is_certain=False, is_followed=False))


def _printed(items: Sequence[_Item]) -> list[int]:
    return [item.number.value for item in items if item.number]


def _opens_item(text: str, necessity: Necessity, labels: Collection[int]) -> bool:
    """Tell whether one side's guideline or the rationale's label follows a statement at once."""
    following = stripped(text, necessity.end, len(text)).start
    return following in labels or begins_speech(text, following)


def _item(
    text: str,
    floor: int,
    necessity: Necessity,
    printed: Sequence[int],
    *,
    is_first: bool,
    is_parted: bool = False,
) -> _Item | None:
    """Return the item that a statement decides; None for a quote within an earlier item.

    One without the number that others have is an item where it `is_parted` from the last by
    that one's rationale, and has one of its own.
    """
    words = stripped(text, floor, necessity.start)
    number = number_before(text, words.start, words.end, printed, is_first=is_first)
    if number is None and printed and not is_parted:
        return None
    start, is_certain = (number.mark.start, True) if number else unnumbered_start(text, words)
    behind_number = number.mark.end if number else start
    return _Item(
        start=start,
        number=number,
        treatment=stripped(text, request_start(text, behind_number, words.end), words.end),
        is_certain=is_certain and not (number is None and printed),
        necessity=necessity,
    )


def _decision(
    text: str, landmarks: Sequence[Landmark], index: int, item: _Item, end: int, *, is_counted: bool
) -> DecisionValues:
    rule = rules.ITEM_STATEMENT if item.is_certain else rules.ITEM_LINE_DOUBTFUL
    outcome = item.necessity.outcome(text)
    return decision_values(
        text,
        Parts(
            number=number_value(text, index, item.number, is_counted=is_counted),
            treatment=required_words(text, item.treatment, rule),
            outcome=outcome if item.is_followed else limited(outcome, rule.confidence),
            **_parts(text, landmarks, stripped(text, item.necessity.end, end)),
        ),
    )


def _parts(text: str, landmarks: Sequence[Landmark], behind: Passage) -> dict[str, FieldValue]:
    """Return the guidelines and the rationale out of the words behind an item's statement."""
    labels = [
        mark
        for mark in landmarks
        if mark.name == "reviewer_rationale" and behind.start <= mark.start < behind.end
    ]
    if not labels:
        guidelines, rest = unlabelled_rest(text, behind)
        return {
            **read_guidelines(text, guidelines, is_closed=False),
            "rationale": required_words(text, rest, rules.ITEM_UNLABELLED),
        }
    guidelines = stripped(text, behind.start, max(behind.start, labels[0].line))
    rule = rules.ITEM_LABELS_INSIDE if labels[1:] else rules.ITEM_LABEL
    rationale = stripped(text, labels[0].end, behind.end)
    return {
        **read_guidelines(text, guidelines),
        "rationale": required_words(text, rationale, rule),
    }


def _case_outcome(text: str, landmarks: Sequence[Landmark], derived: FieldValue) -> FieldValue:
    """Return the outcome that the letter states, held against that of its decisions."""
    label = first(landmarks, "stated_outcome")
    words = _STATED.match(text, label.end) if label else None
    if words is None:
        return derived
    stated = UPHELD
    if words["overturned"]:
        stated = PARTIALLY_OVERTURNED if words["partial"] else OVERTURNED
    if derived.value is None:
        rule = rules.CASE_OUTCOME_ONLY_STATED
    elif derived.value == stated:
        rule = rules.CASE_OUTCOME_STATED
    else:
        rule = rules.CASE_OUTCOME_DISAGREES
    return found(text, Passage(*words.span("words")), stated, rule)
