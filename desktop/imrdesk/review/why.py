"""Why a value is what it is: its rule, how sure it is, its words, its checks, its history."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from imrdesk.domain.checks import Check, Severity
from imrdesk.domain.custom_fields import OWN_RULE, CustomField, gone_choices
from imrdesk.domain.letter import LetterText, Span
from imrdesk.domain.record import FieldValue
from imrdesk.domain.review import FieldState, ReviewedRecord, Standing
from imrdesk.domain.values import LIST_SEPARATOR, display_value
from imrdesk.domain.words import Said, say, say_n, term
from imrdesk.extraction.rules import RULES

RULE_WORDS: Final[dict[str, str]] = {
    **{name: rule.meaning for name, rule in RULES.items()},
    OWN_RULE: "A field of this workspace, which its reviewers fill in; no letter is read for it.",
    "reviewer.added": "A reviewer added the decision; the program has read nothing for it.",
    "field.newer": (
        "The field is newer than the program's reading of this letter, so it was not looked for. "
        "Reading the letter again looks for it."
    ),
}
"""What each rule says to a reviewer, by its name: one or two sentences."""

_SEVERITY_WORDS = {
    Severity.ERROR: say("Cannot be so"),
    Severity.WARNING: say("Look at it"),
    Severity.NOTE: say("Worth knowing"),
}
_LONGEST_QUOTE = 240


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing to know about a value.

    Attributes:
        heading: what it is about, in a word or two.
        words: the thing itself, in sentences.
    """

    heading: str
    words: str


def rule_words(rule: str) -> str:
    """Say in plain words what a rule does.

    A letter that an older program read can name a rule that there is no more.
    """
    older = say("A rule of an older version of the program found it (“{rule}”).", rule=rule)
    return RULE_WORDS.get(rule, older)


def why(
    record: ReviewedRecord, path: str, letter: LetterText, changes: int | None = None
) -> tuple[Fact, ...]:
    """Return what there is to know about the value that stands in a field.

    Args:
        record: the record under review.
        path: the field, one of `record.standings`.
        letter: the letter's text, with the quality of its pages.
        changes: how many changes the field's history has; None where nobody has counted.
    """
    standing = record.standings[path]
    own = record.fields.custom_at(path)
    facts = [
        *_person(standing),
        *(_read(standing, letter) if own is None else _own(own, standing, letter)),
        *_recognition(standing, letter),
        *(_check(record, check) for check in record.checks if path in check.fields),
    ]
    if changes is not None:
        facts.append(Fact(say("History"), _count(changes)))
    return tuple(facts)


def _read(standing: Standing, letter: LetterText) -> list[Fact]:
    return [
        Fact(say("Found"), rule_words(standing.extracted.rule)),
        Fact(say("Confidence"), confidence_words(standing, letter)),
        *_quote(standing, letter),
    ]


def _own(own: CustomField, standing: Standing, letter: LetterText) -> list[Fact]:
    """Say what a field of the workspace is for, and what of its value is not as the field is."""
    words = say("A field of this workspace.")
    if own.help:
        words = say("A field of this workspace: {help}", help=own.help)
    facts = [Fact(say("Field"), words)]
    gone = gone_choices(own.as_field(), standing.value)
    if gone:
        facts.append(
            Fact(
                say("Choices"),
                say("No longer offered: {choices}", choices=LIST_SEPARATOR.join(gone)),
            )
        )
    return [*facts, *(_quote(standing, letter) if standing.place else ())]


def confidence_words(standing: Standing, letter: LetterText | None = None) -> str:
    """Say how sure the program is of a value, and what that means in this workspace."""
    extracted = standing.extracted
    threshold, sure = _percent(standing.threshold), extracted.confidence >= standing.threshold
    if extracted.rule not in RULES:
        if sure:
            return say("Nothing was read, so there is nothing to be sure of.")
        return say("Nothing was read, so there is nothing to be sure of. It is to be looked at.")
    percent = _percent(extracted.confidence)
    meaning = (
        say(
            "{percent} sure. This workspace asks for {threshold}, so it counts as sure.",
            percent=percent,
            threshold=threshold,
        )
        if sure
        else say(
            "{percent} sure. This workspace asks for {threshold}, so it is to be looked at.",
            percent=percent,
            threshold=threshold,
        )
    )
    lowered = _lowered(extracted, letter)
    if lowered is None:
        return meaning
    return say("{meaning} {lowered}", meaning=meaning, lowered=lowered)


def _lowered(extracted: FieldValue, letter: LetterText | None) -> Said | None:
    """Say why a value is less sure than its rule is by itself."""
    by_itself = RULES[extracted.rule].confidence
    if extracted.confidence >= by_itself - 0.005:
        return None
    percent = _percent(by_itself)
    span = extracted.span
    if letter is not None and span is not None and letter.reading_confidence(span) < 1:
        return say(
            "The rule by itself is {percent} sure; the recognition of the page lowers it.",
            percent=percent,
        )
    return say(
        "The rule by itself is {percent} sure; how the rest of the letter looks lowers it.",
        percent=percent,
    )


def _person(standing: Standing) -> list[Fact]:
    if standing.state not in (FieldState.CONFIRMED, FieldState.CORRECTED):
        return []
    is_own = standing.extracted.rule == OWN_RULE
    done = say("Filled in") if is_own else term(standing.state.value)
    words = say("{done} by {who}.", done=done, who=standing.who)
    if standing.when:
        day, hour = f"{standing.when:%Y-%m-%d}", f"{standing.when:%H:%M}"
        words = say(
            "{done} by {who} on {day} at {hour} UTC.",
            done=done,
            who=standing.who,
            day=day,
            hour=hour,
        )
    if standing.state is FieldState.CORRECTED:
        value = display_value(standing.extracted.value)
        read = _shortened(value) if value else say("nothing")
        words = say("{settled} The program had read: {value}", settled=words, value=read)
    if standing.why:
        words = say("{settled}\nReason: {why}", settled=words, why=standing.why)
    return [Fact(say("Reviewer"), words)]


def _quote(standing: Standing, letter: LetterText) -> list[Fact]:
    place = standing.place
    if place is None:
        return [Fact(say("In the letter"), say("No words of the letter stand for it."))]
    words = f"“{_shortened(letter.quote(place))}”"
    if len(letter.pages) > 1:
        number = letter.page_of(place.start).number
        words = say("{quote} (page {number})", quote=words, number=number)
    return [Fact(say("In the letter"), words)]


def _recognition(standing: Standing, letter: LetterText) -> list[Fact]:
    """Say how well the page was recognised that a value stands on, where it was."""
    place = standing.place
    if place is None or letter.page_of(place.start).quality >= 1:
        return []
    page = letter.page_of(place.start)
    return [
        Fact(
            say("Recognition"),
            say(
                "Page {number} is a picture whose words were recognised, on average {percent} "
                "sure; these words: {these}.",
                number=page.number,
                percent=_percent(page.quality),
                these=_percent(letter.reading_confidence(Span(place.start, place.end))),
            ),
        )
    ]


def _check(record: ReviewedRecord, check: Check) -> Fact:
    dismissal = record.dismissal(check)
    words = check.message
    if check.source is not None:
        words = say("{check} ({source})", check=check.message, source=check.source)
    if dismissal is not None:
        reason = dismissal.reason
        words = say("{check}\nLet stand because: {reason}", check=words, reason=reason)
        return Fact(say("Dismissed"), words)
    return Fact(_SEVERITY_WORDS[check.severity], words)


def _count(changes: int) -> str:
    if not changes:
        return say("Nobody has changed it.")
    return say_n("{n} change.", "{n} changes.", changes)


def _shortened(text: str) -> str:
    return text if len(text) <= _LONGEST_QUOTE else f"{text[: _LONGEST_QUOTE - 1].rstrip()}…"


def _percent(share: float) -> str:
    """Write a share in per cent, without rounding what is not quite certain up to 100."""
    percent = round(share * 100, 1)
    return f"{percent:g}%"
