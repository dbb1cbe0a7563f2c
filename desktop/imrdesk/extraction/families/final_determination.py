"""The final determinations of 2014 and after: a header of labels, then headed sections."""

from __future__ import annotations

from collections.abc import Sequence

from imrdesk.domain.record import FieldValue
from imrdesk.extraction import rules
from imrdesk.extraction.credentials import read_labelled_credentials
from imrdesk.extraction.families.decisions import (
    Parts,
    counts_on,
    decision_values,
    number_value,
    outcome_of_case,
    required_words,
    with_sure_ends,
    words_value,
)
from imrdesk.extraction.families.family import DecisionValues, Family, FamilyReading
from imrdesk.extraction.families.final_determination_items import Item, find_items, part_places
from imrdesk.extraction.finding import Passage, absent, found, found_text
from imrdesk.extraction.header import read_header
from imrdesk.extraction.landmarks import Landmark, first, header_end
from imrdesk.extraction.rules import Rule
from imrdesk.extraction.sections import SET_FORTH
from imrdesk.extraction.summary import is_foreign, summary_place
from imrdesk.extraction.worker import read_worker


def _read(text: str, landmarks: Sequence[Landmark]) -> FamilyReading:
    body = header_end(text, landmarks)
    issues = _issues(text, landmarks)
    items = find_items(text, landmarks, _items_start(text, landmarks, issues))
    parts = part_places(text, items) if items else []
    summary, summary_rule = _summary(text, landmarks, issues, items)
    is_counted = counts_on([item.number for item in items])
    decisions = [
        _decision(text, index, item, places, is_counted=is_counted)
        for index, (item, places) in enumerate(zip(items, parts, strict=True))
    ]
    decisions = with_sure_ends(decisions, [not item.is_doubtful for item in items])
    rationales = [places["rationale"] for places in parts if "rationale" in places]
    values = {
        **read_header(text, body),
        **read_labelled_credentials(text, landmarks),
        **read_worker(text, summary, rationales),
        "clinical_summary": (
            found_text(text, summary, summary_rule) if summary else absent(summary_rule)
        ),
        "outcome": outcome_of_case(
            [decision["outcome"] for decision in decisions], is_counted=is_counted
        ),
    }
    return FamilyReading(values, decisions)


FAMILY = Family(
    name="final_determination",
    own_landmarks=frozenset(
        {"licensure", "certification", "issues", "ur_guideline", "imr_guideline", "rationale"}
    ),
    read=_read,
)


def _issues(text: str, landmarks: Sequence[Landmark]) -> Landmark | None:
    """Return the heading of the items: the one that the fixed sentence follows, else the first."""
    headings = [mark for mark in landmarks if mark.name == "issues"]
    followed = (mark for mark in headings if SET_FORTH.match(text, mark.end))
    return next(followed, headings[0] if headings else None)


def _items_start(text: str, landmarks: Sequence[Landmark], issues: Landmark | None) -> int:
    before = issues or first(landmarks, "summary") or first(landmarks, "certification", "licensure")
    start = before.end if before else 0
    sentence = SET_FORTH.match(text, start) if issues else SET_FORTH.search(text, start)
    return sentence.end() if sentence else start


def _summary(
    text: str, landmarks: Sequence[Landmark], issues: Landmark | None, items: Sequence[Item]
) -> tuple[Passage | None, Rule]:
    """Return where the summary stands, and the rule by which it does."""
    heading = first(landmarks, "summary")
    if heading is None:
        return None, rules.SUMMARY_MISSING
    is_closed = issues is not None and issues.line > heading.end
    if issues is not None and is_closed:
        end = issues.line
    else:
        sentence = SET_FORTH.search(text, heading.end)
        ends = [item.start for item in items[:1]] + ([sentence.start()] if sentence else [])
        end = min((end for end in ends if end > heading.end), default=len(text))
    place = summary_place(text, heading.end, end)
    if place.start == place.end:
        return None, rules.SUMMARY_MISSING
    is_closed = is_closed and not is_foreign(text, place)
    return place, rules.SUMMARY_SECTION if is_closed else rules.SUMMARY_OPEN


def _decision(
    text: str, index: int, item: Item, places: dict[str, Passage], *, is_counted: bool
) -> DecisionValues:
    rule = rules.ITEM_LINE_DOUBTFUL if item.is_doubtful else rules.ITEM_LINE
    has_words = item.treatment.start < item.treatment.end
    treatment = found_text(text, item.treatment, rule) if has_words else absent(rules.ITEM_MISSING)
    rationale_rule = rules.ITEM_LABELS_INSIDE if item.has_labels_inside else rules.ITEM_LABEL
    return decision_values(
        text,
        Parts(
            number=number_value(text, index, item.number, is_counted=is_counted),
            treatment=treatment,
            outcome=_outcome(text, item),
            ur_guideline=words_value(text, places.get("ur_guideline"), rules.ITEM_LABEL),
            imr_guideline=words_value(text, places.get("imr_guideline"), rules.ITEM_LABEL),
            rationale=required_words(text, places.get("rationale"), rationale_rule),
        ),
    )


def _outcome(text: str, item: Item) -> FieldValue:
    if item.outcome is None:
        return absent(rules.ITEM_NO_OUTCOME)
    value = text[item.outcome.start : item.outcome.end].capitalize()
    rule = rules.ITEM_OUTCOME_LOOSE if item.is_loose else rules.ITEM_OUTCOME
    return found(text, item.outcome, value, rule)
