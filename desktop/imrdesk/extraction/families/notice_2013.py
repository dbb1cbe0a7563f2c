"""The notices of 2013 that state every decision twice, then give each a section of its own.

A decision is “n) MAXIMUS Federal Services, Inc. has determined the request for X is (not)
medically necessary and appropriate.”, once in the notice and once in its decision part; its
section is headed “n) Regarding the request for X:”. All three tell the treatment: where they
agree the value is surer than any one of them, where they differ a person must look.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import NamedTuple

from imrdesk.domain.conclusion import rationale_conclusion
from imrdesk.domain.record import FieldValue
from imrdesk.domain.values import plain
from imrdesk.extraction import rules
from imrdesk.extraction.families.decisions import (
    Parts,
    counts_on,
    decision_values,
    doubted,
    number_value,
    outcome_of_case,
    required_words,
    words_value,
)
from imrdesk.extraction.families.family import DecisionValues, Family, FamilyReading
from imrdesk.extraction.families.narrative import (
    place_of,
    reviewer_values,
    summary_value,
)
from imrdesk.extraction.finding import Passage, absent, limited, stripped
from imrdesk.extraction.landmarks import Landmark, header_end
from imrdesk.extraction.necessity import Necessity, find_necessities
from imrdesk.extraction.numbering import NUMBER, SENTENCE_END, Number, as_number, holds_sentence
from imrdesk.extraction.older_header import agreed, read_older_header, read_sentences
from imrdesk.extraction.rules import Rule
from imrdesk.extraction.sections import closing_start, first_marks
from imrdesk.extraction.speakers import read_guidelines, speech_start, unlabelled_rest
from imrdesk.extraction.worker import read_worker

_SECTIONS = ("decided", "reviewer", "case_summary", "summary", "documents", "regarding", "effect")
_PARTS = ("relied_on", "decision_rationale")
_LONGEST_TREATMENT = 1200

_DETERMINED = re.compile(
    rf"(?:{NUMBER.pattern})?maximus\s+federal\s+services,?(?:\s+inc\.?)?,?\s+has\s+determined\s+"
    r"(?:that\s+)?(?:the\s+)?(?:requests?\s+for\s+)?",
    re.IGNORECASE,
)
_REGARDING = re.compile(rf"\s*(?:{NUMBER.pattern})?regarding", re.IGNORECASE)
_SENTENCES = {
    "date_assigned": re.compile(
        r"notice\s+of\s+assignment\b[^.]{0,160}?\b(?:on|dated)\s+(?=[\w])(?!behalf)", re.IGNORECASE
    ),
    "application_received": re.compile(
        r"application\s+for\s+independent\s+medical\s+review\s+was\s+(?:filed|received)\s+on\s+",
        re.IGNORECASE,
    ),
    "ur_denial_date": re.compile(
        r"disputing\s+(?:the|a)\s+utilization\s+review\s+(?:denial|decision|determination)"
        r"(?:\s*/\s*modification)?\s+dated\s+",
        re.IGNORECASE,
    ),
}


class _Statement(NamedTuple):
    """“[n)] MAXIMUS … has determined the request for X is (not) medically necessary …”."""

    start: int
    number: Number | None
    treatment: Passage
    necessity: Necessity


class _Section(NamedTuple):
    """“[n)] Regarding the request for X:” and the parts below it."""

    start: int
    number: Number | None
    treatment: Passage
    guidelines: Passage | None
    rationale: Passage | None
    has_labels_inside: bool


@dataclass(slots=True)
class _Item:
    """One decision: every statement of it, and its section."""

    statements: list[_Statement] = field(default_factory=list)
    section: _Section | None = None

    @property
    def number(self) -> Number | None:
        """The number that the letter prints."""
        stated = (statement.number for statement in self.statements if statement.number)
        return next(stated, self.section.number if self.section else None)

    def treatments(self, text: str) -> set[str]:
        """The words of its treatment, as every part of the letter has them."""
        places = [statement.treatment for statement in self.statements]
        places += [self.section.treatment] if self.section else []
        return {_compared(text, place) for place in places}


def _read(text: str, landmarks: Sequence[Landmark]) -> FamilyReading:
    sections = first_marks(landmarks, _SECTIONS)
    item_sections = list(_item_sections(text, landmarks, sections))
    narrative = [s.rationale for s in item_sections if s.rationale]
    items = _items(text, _statements(text, item_sections), item_sections)
    is_counted = counts_on([item.number for item in items])
    decisions = [
        _decision(text, index, item, is_counted=is_counted) for index, item in enumerate(items)
    ]
    if not is_counted:
        decisions = doubted(decisions)
    summary = summary_value(text, sections, None)
    values = {
        **_header(text, landmarks, [place for place in (place_of(summary), *narrative) if place]),
        **reviewer_values(text, sections, ("reviewer",), narrative),
        **read_worker(text, place_of(summary), narrative),
        "clinical_summary": summary,
        "outcome": outcome_of_case(
            [decision["outcome"] for decision in decisions], is_counted=is_counted
        ),
    }
    return FamilyReading(values, decisions)


FAMILY = Family(
    name="notice_2013",
    own_landmarks=frozenset(
        {
            *("decided", "determined", "regarding", "relied_on", "decision_rationale"),
            *("reviewer", "effect"),
        }
    ),
    read=_read,
)


def _header(
    text: str, landmarks: Sequence[Landmark], narrative: Sequence[Passage]
) -> dict[str, FieldValue]:
    """Return the header's fields, held against the sentences that state the same dates."""
    values = read_older_header(text, header_end(text, landmarks), ("priority",))
    end = min((place.start for place in narrative), default=len(text))
    for name, stated in read_sentences(text, _SENTENCES, 0, end).items():
        values[name] = agreed(values[name], stated)
    return values


def _statements(text: str, item_sections: Sequence[_Section]) -> list[_Statement]:
    """Return the statements that stand outside of the items' own sections, in order."""
    quoted = [s.rationale for s in item_sections if s.rationale]
    matches = [
        match
        for match in _DETERMINED.finditer(text)
        if not any(place.start <= match.start() < place.end for place in quoted)
    ]
    statements = []
    starts = [match.start() for match in matches]
    for match, stop in zip(matches, [*starts[1:], len(text)], strict=False):
        end = min(stop, match.end() + _LONGEST_TREATMENT)
        necessity = next(find_necessities(text, match.end(), end), None)
        if necessity:
            statements.append(
                _Statement(
                    match.start(),
                    as_number(match) if match["number"] else None,
                    stripped(text, match.end(), necessity.start),
                    necessity,
                )
            )
    return statements


def _item_sections(
    text: str, landmarks: Sequence[Landmark], sections: Sequence[Landmark]
) -> Iterator[_Section]:
    """Yield the sections of the items; a heading is one where one of the labels follows it."""
    own = [mark for mark in landmarks if mark.name in ("regarding", *_PARTS)]
    heads = [
        mark
        for mark, following in pairwise(own)
        if mark.name == "regarding"
        and following.name in _PARTS
        and following.line - mark.end < _LONGEST_TREATMENT
    ]
    for index, head in enumerate(heads):
        later = heads[index + 1].line if index + 1 < len(heads) else None
        end = later if later is not None else _section_end(text, sections, head)
        inner = [mark for mark in own if head.line < mark.line < end]
        if first_marks(inner, _PARTS):  # the letter can end between a heading and its label
            yield _item_section(text, head, inner, end)


def _section_end(text: str, sections: Sequence[Landmark], head: Landmark) -> int:
    following = (
        mark.line for mark in sections if mark.line > head.line and mark.name != "regarding"
    )
    return min(next(following, len(text)), closing_start(text, head.end))


def _item_section(text: str, head: Landmark, inner: Sequence[Landmark], end: int) -> _Section:
    labels = first_marks(inner, _PARTS)
    stops = [mark.line for mark in labels[1:]] + [end]
    places = {
        mark.name: stripped(text, mark.end, max(mark.end, stop))
        for mark, stop in zip(labels, stops, strict=True)
    }
    words = stripped(text, head.end, labels[0].line)
    speech = speech_start(text, words)
    if speech < words.end:
        places.setdefault("relied_on", Passage(speech, words.end))
        words = stripped(text, words.start, speech)
    number = _REGARDING.match(text, head.line)
    words_end = words.end - 1 if text[words.start : words.end].endswith(":") else words.end
    return _Section(
        head.line,
        as_number(number) if number and number["number"] else None,
        stripped(text, words.start, words_end),
        places.get("relied_on"),
        places.get("decision_rationale"),
        has_labels_inside=len(inner) > len(labels),
    )


def _items(
    text: str, statements: Sequence[_Statement], item_sections: Sequence[_Section]
) -> list[_Item]:
    """Join what belongs to one decision: by its number, else by its treatment.

    Items whose numbers are all there come in their numbers' order, so that one whose
    statement is not understood does not move the others.
    """
    items: list[_Item] = []
    for statement in statements:
        _item_of(text, items, statement).statements.append(statement)
    for own in item_sections:
        _item_of(text, items, own).section = own
    numbers = [item.number.value for item in items if item.number]
    if len(set(numbers)) == len(items):
        items.sort(key=lambda item: item.number.value if item.number else 0)
    return items


def _item_of(text: str, items: list[_Item], part: _Statement | _Section) -> _Item:
    """Return the item that a statement or section belongs to, a new one where there is none."""
    if part.number:
        for item in items:
            if item.number and item.number.value == part.number.value:
                return item
    treatment = _compared(text, part.treatment)
    for item in items:
        is_other = part.number and item.number
        if not is_other and treatment in item.treatments(text):
            return item
    items.append(_Item())
    return items[-1]


def _compared(text: str, place: Passage) -> str:
    return plain(text[place.start : place.end]).casefold().rstrip(" .:")


def _decision(text: str, index: int, item: _Item, *, is_counted: bool) -> DecisionValues:
    parts = _section_parts(text, item.section)
    treatment = _treatment(text, item)
    outcome = _outcome(text, item, parts["rationale"])
    return decision_values(
        text,
        Parts(
            number=number_value(text, index, item.number, is_counted=is_counted),
            treatment=treatment,
            # A statement of something else may decide on something else.
            outcome=outcome if treatment.is_sure else limited(outcome, treatment.confidence),
            **parts,
        ),
    )


def _section_parts(text: str, own: _Section | None) -> dict[str, FieldValue]:
    """Return the guidelines and the rationale out of an item's section."""
    if own is None or (own.guidelines and own.rationale is None):
        return _unlabelled_parts(text, own.guidelines if own else None)
    rule = rules.ITEM_LABELS_INSIDE if own.has_labels_inside else rules.ITEM_LABEL
    return {
        **_guidelines(text, own.guidelines, is_closed=True),
        "rationale": required_words(text, own.rationale, rule),
    }


def _unlabelled_parts(text: str, place: Passage | None) -> dict[str, FieldValue]:
    guidelines, rest = unlabelled_rest(text, place) if place else (None, None)
    return {
        **_guidelines(text, guidelines, is_closed=False),
        "rationale": required_words(text, rest, rules.ITEM_UNLABELLED),
    }


def _guidelines(text: str, place: Passage | None, *, is_closed: bool) -> dict[str, FieldValue]:
    """Read what both sides relied on; words of no side are the reviewer's, by their label."""
    if place is None or place.start == place.end:
        missing = absent(rules.ITEM_MISSING)
        return {"ur_guideline": missing, "imr_guideline": missing}
    values = read_guidelines(text, place, is_closed=is_closed)
    if all(value.value is None for value in values.values()):
        values["imr_guideline"] = words_value(text, place, rules.ITEM_UNLABELLED)
    return values


def _treatment(text: str, item: _Item) -> FieldValue:
    places = [statement.treatment for statement in item.statements]
    if item.section:
        places.append(item.section.treatment)
    rule = _agreement({_compared(text, place) for place in places}, places)
    if holds_sentence(text, places[0]) or (
        rule is rules.ITEM_STATEMENT and SENTENCE_END.search(text, *places[0])
    ):
        rule = rules.ITEM_LINE_DOUBTFUL
    return required_words(text, places[0], rule)


def _agreement(distinct: set[str], places: Sequence[object]) -> Rule:
    if len(distinct) > 1:
        return rules.ITEM_STATED_DIFFERENTLY
    return rules.ITEM_STATED_TWICE if places[1:] else rules.ITEM_STATEMENT


def _outcome(text: str, item: _Item, rationale: FieldValue) -> FieldValue:
    if not item.statements:
        return _concluded(rationale)
    necessities = [statement.necessity for statement in item.statements]
    distinct = {str(necessity.is_denied) for necessity in necessities}
    return necessities[0].outcome(text, _agreement(distinct, necessities))


def _concluded(rationale: FieldValue) -> FieldValue:
    """Return what a rationale concludes, where no statement tells the outcome."""
    conclusion = rationale_conclusion(str(rationale.value)) if rationale.value else None
    if conclusion is None:
        return absent(rules.ITEM_NO_OUTCOME)
    rule = rules.ITEM_CONCLUSION
    return rationale._replace(value=conclusion, rule=rule.name, confidence=rule.confidence)
