"""The injured worker's age and sex: stated of the worker, not of other people or of things."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from enum import IntEnum
from typing import NamedTuple

from imrdesk.domain.record import FieldValue
from imrdesk.extraction import rules
from imrdesk.extraction import worker_patterns as patterns
from imrdesk.extraction.finding import Passage, absent, found, lowered, stands_alone

_REACH = 90
_LONGEST_NUMBER = 30
_PLAUSIBLE = range(14, 100)  # 14: the youngest who may be employed (Labor Code 1290-1294)


class _Whose(IntEnum):
    """Whose an age is."""

    ANOTHER = 0
    UNCLEAR = 1
    WORKER_THEN = 2
    WORKER = 3


class _Age(NamedTuple):
    """An age that a passage states: its number's place, and its phrase's (“49 year old”)."""

    value: int
    place: Passage
    phrase: Passage
    whose: _Whose


class _Sex(NamedTuple):
    value: str
    place: Passage


class _Said(NamedTuple):
    """A passage that may speak of the worker, with what it says of ages.

    Attributes:
        text: the letter, in lower case.
        ages: in the order of the text, by each way of saying it.
    """

    text: str
    within: Passage
    ages: tuple[_Age, ...]


def read_worker(
    text: str, summary: Passage | None, rationales: Sequence[Passage]
) -> dict[str, FieldValue]:
    """Return ``age`` and ``sex`` out of the summary, else out of the first rationale that tells."""
    if summary is None:
        missing = absent(rules.WORKER_NO_SUMMARY)
        return {"age": missing, "sex": missing}
    lower = lowered(text)
    said = _said(lower, summary)
    elsewhere = (_said(lower, place) for place in rationales)
    age = _age_in_summary(text, said)
    sex = _sex_in_summary(text, said)
    for other in elsewhere if age is None or sex is None else ():
        age = age or _age_elsewhere(text, other)
        sex = sex or _sex_elsewhere(text, other)
    return {"age": age or _no_age(said), "sex": sex or _sex_by_other_means(text, said)}


def _said(lower: str, within: Passage) -> _Said:
    return _Said(lower, within, tuple(_ages(lower, within)))


def _age_in_summary(text: str, said: _Said) -> FieldValue | None:
    own = [age for age in said.ages if age.whose is _Whose.WORKER]
    if own:
        is_one = len({age.value for age in own}) == 1
        rule = rules.AGE_PHRASE if is_one else rules.AGE_CONFLICT
        return found(text, own[0].place, own[0].value, rule)
    then = next((age for age in said.ages if age.whose is _Whose.WORKER_THEN), None)
    return found(text, then.place, then.value, rules.AGE_THEN) if then else None


def _age_elsewhere(text: str, said: _Said) -> FieldValue | None:
    own = next((age for age in said.ages if age.whose is _Whose.WORKER), None)
    return found(text, own.place, own.value, rules.AGE_ELSEWHERE) if own else None


def _no_age(said: _Said) -> FieldValue:
    is_unclear = any(age.whose is _Whose.UNCLEAR for age in said.ages)
    return absent(rules.AGE_UNCLEAR if is_unclear else rules.AGE_NOT_STATED)


def _ages(text: str, within: Passage) -> Iterator[_Age]:
    """Yield every age of a person that is stated in a passage."""
    for is_label, place, phrase in _mentions(text, within):
        value = _number(text[place.start : place.end])
        if value in _PLAUSIBLE:
            yield _Age(value, place, phrase, _whose(text, within, phrase, is_label=is_label))


def _mentions(text: str, within: Passage) -> Iterator[tuple[bool, Passage, Passage]]:
    """Yield (whether it is “age 62”, the number's place, the phrase's) of what may be an age."""
    for unit in patterns.YEARS_OLD.finditer(text, *within):
        reach = max(within.start, unit.start() - _LONGEST_NUMBER)
        number = patterns.NUMBER_BEFORE.search(text, reach, unit.start())
        if number:
            place = Passage(*number.span("age"))
            yield False, place, Passage(place.start, unit.end())
    for label in patterns.AGED.finditer(text, *within):
        if stands_alone(text, label.start()):
            yield True, Passage(*label.span("age")), Passage(*label.span())


def _number(words: str) -> int:
    if words.isdecimal():
        return int(words)
    return sum(patterns.NUMBER_WORDS[part] for part in re.findall("[a-z]+", words))


def _whose(text: str, within: Passage, phrase: Passage, *, is_label: bool) -> _Whose:
    before = _sentence_before(text, within, phrase.start)
    after = _clause_behind(text, within, phrase.end)
    if not is_label and patterns.WORKER_RIGHT_BEHIND.search(after):
        return _Whose.WORKER
    is_anothers = patterns.OTHER_PERSON.search(after.partition(",")[0]) is not None
    if is_anothers or _is_of_other_person(before):
        return _Whose.ANOTHER
    if is_label and patterns.NOT_NOW_BEFORE.search(before):
        return _Whose.ANOTHER
    signs = (
        (patterns.OF_WORKER_BEFORE.search(before), patterns.FIELD_LABEL_BEFORE.search(before))
        if is_label
        else (
            patterns.OF_WORKER_BEFORE.search(before),
            patterns.INTRODUCED.search(before),
            patterns.WORKER_NOUN.search(after),
        )
    )
    if not any(signs):
        return _Whose.UNCLEAR
    is_then = patterns.AT_ANOTHER_TIME.search(after) is not None
    return _Whose.WORKER_THEN if is_then else _Whose.WORKER


def _is_of_other_person(before: str) -> bool:
    """Tell whether another person is the last whom the words before an age or a sex speak of."""
    others = list(patterns.OTHER_PERSON.finditer(before))
    return bool(others) and not patterns.WORKER_NOUN.search(before, others[-1].end())


def _sentence_before(text: str, within: Passage, position: int) -> str:
    words = text[max(within.start, position - _REACH) : position]
    ends = [match.end() for match in patterns.SENTENCE_END.finditer(words)]
    return words[ends[-1] :] if ends else words


def _clause_behind(text: str, within: Passage, position: int) -> str:
    words = text[position : min(within.end, position + _REACH)]
    end = patterns.CLAUSE_END.search(words)
    return words[: end.start()] if end else words


def _sex_in_summary(text: str, said: _Said) -> FieldValue | None:
    stated = list(_sexes(text, said))
    if not stated:
        return None
    is_one = len({sex.value for sex in stated}) == 1
    rule = rules.SEX_PHRASE if is_one else rules.SEX_CONFLICT
    return found(text, stated[0].place, stated[0].value, rule)


def _sex_elsewhere(text: str, said: _Said) -> FieldValue | None:
    stated = next(_sexes(text, said), None)
    return found(text, stated.place, stated.value, rules.SEX_ELSEWHERE) if stated else None


def _sex_by_other_means(text: str, said: _Said) -> FieldValue:
    """Return what a title or a pronoun of the summary tells of the sex."""
    tells = (
        (patterns.TITLE.search(text, *said.within), rules.SEX_TITLE),
        (patterns.PRONOUN.search(said.text, *said.within), rules.SEX_PRONOUN),
    )
    for match, rule in tells:
        if match:
            return found(text, Passage(*match.span(str(match.lastgroup))), match.lastgroup, rule)
    return absent(rules.SEX_NOT_STATED)


def _sexes(text: str, said: _Said) -> Iterator[_Sex]:
    """Yield every sex that a passage states of the worker, by a noun, an adjective or M or F."""
    own = [age for age in said.ages if age.whose >= _Whose.WORKER_THEN]
    for age in own:
        letter = patterns.SEX_LETTER.match(text, age.phrase.end, said.within.end)
        if letter:
            value = "male" if letter["letter"] == "M" else "female"
            yield _Sex(value, Passage(*letter.span("letter")))
    for match in patterns.SEX.finditer(said.text, *said.within):
        if stands_alone(said.text, match.start()) and _is_workers(said, match, own):
            yield _Sex(patterns.SEXES[match[0]], Passage(*match.span()))


def _is_workers(said: _Said, match: re.Match[str], own: Sequence[_Age]) -> bool:
    """Tell whether a word for a sex is said of the worker."""
    start, end = match.span()
    before = _sentence_before(said.text, said.within, start)
    if patterns.SEX_LABEL_BEFORE.search(before):
        return True
    if any(_is_one_phrase(said.text, match, age.phrase) for age in own):
        return True
    behind = said.text[end : min(said.within.end, end + _REACH)]
    if patterns.WORKER_BEHIND_SEX.search(behind):
        return True
    is_said_of_worker = patterns.WORKER_IS_BEFORE_SEX.search(before) is not None
    return is_said_of_worker and not _is_of_other_person(before)


def _is_one_phrase(text: str, match: re.Match[str], age: Passage) -> bool:
    """Tell whether a sex and an age are said in one phrase: no other clause or person between."""
    if match.start() >= age.end:
        between = text[age.end : match.start()]
    else:
        between = text[match.end() : age.start]
    return (
        len(between) <= _REACH
        and not patterns.CLAUSE_END.search(between)
        and not patterns.OTHER_PERSON.search(between)
    )
