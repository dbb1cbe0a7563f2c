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
_PLAUSIBLE = range(14, 111)  # 14: the youngest who may be employed (Labor Code 1290-1294)


class _Whose(IntEnum):
    """Whose an age is."""

    ANOTHER = 0
    UNCLEAR = 1
    WORKER_THEN = 2
    INTRODUCED = 3
    WORKER = 4


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
    said = _with_introduced(_said(lower, summary))
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
    introduced = next((age for age in said.ages if age.whose is _Whose.INTRODUCED), None)
    if introduced:
        return found(text, introduced.place, introduced.value, rules.AGE_INTRODUCED)
    then = next((age for age in said.ages if age.whose is _Whose.WORKER_THEN), None)
    return found(text, then.place, then.value, rules.AGE_THEN) if then else None


def _with_introduced(said: _Said) -> _Said:
    """Return what is said where the first age is of whom the file is about, and so the worker's.

    “This is a review of care for a 45 year old male who was injured …”: where no age is said
    of the worker in so many words.
    """
    is_told = any(age.whose >= _Whose.WORKER_THEN for age in said.ages)
    if is_told or not said.ages or not _is_introduction(said, said.ages[0]):
        return said
    worker = said.ages[0]._replace(whose=_Whose.INTRODUCED)
    return said._replace(ages=(worker, *said.ages[1:]))


def _is_introduction(said: _Said, age: _Age) -> bool:
    before = said.text[said.within.start : age.phrase.start]
    if age.whose is not _Whose.UNCLEAR or len(before) > _REACH:
        return False
    others = (
        patterns.SENTENCE_END,
        patterns.PERSON,
        patterns.OTHER_PERSON,
        patterns.OF_STUDY_BEFORE,
    )
    if any(pattern.search(before) for pattern in others):
        return False
    if not patterns.LETTER_OF_BEFORE.search(before):
        return False
    behind = said.text[age.phrase.end : min(said.within.end, age.phrase.end + 2 * _REACH)]
    end = patterns.SENTENCE_END.search(behind)
    sentence = behind[: end.start()] if end else behind
    is_person = patterns.WORKER_NOUN.search(_clause_behind(said.text, said.within, age.phrase.end))
    is_struck = patterns.STRUCK_WORKER.search(sentence)
    return bool(is_person and patterns.INJURED.search(sentence) and not is_struck)


def _age_elsewhere(text: str, said: _Said) -> FieldValue | None:
    own = next((age for age in said.ages if age.whose is _Whose.WORKER), None)
    return found(text, own.place, own.value, rules.AGE_ELSEWHERE) if own else None


def _no_age(said: _Said) -> FieldValue:
    is_unclear = any(age.whose is _Whose.UNCLEAR for age in said.ages) or _has_unread_age(said)
    return absent(rules.AGE_UNCLEAR if is_unclear else rules.AGE_NOT_STATED)


def _has_unread_age(said: _Said) -> bool:
    """Tell whether a number may be an age that no way of saying one has found."""
    if patterns.SAID_OTHERWISE.search(said.text, *said.within):
        return True
    for match in patterns.MAY_BE_AGE.finditer(said.text, *said.within):
        start, end = match.span("age")
        before = said.text[max(said.within.start, start - _REACH) : start]
        is_read = any(age.phrase.start <= start < age.phrase.end for age in said.ages)
        is_age = int(match["age"]) in _PLAUSIBLE and not is_read
        if is_age and (
            not patterns.LASTING_BEFORE.search(before) or "year" not in said.text[end : match.end()]
        ):
            return True
    return False


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
            yield False, place, Passage(number.start(), unit.end())
    for label in patterns.AGED.finditer(text, *within):
        if stands_alone(text, label.start()):
            yield True, Passage(*label.span("age")), Passage(*label.span())
    for bare in _bare_numbers(text, within):
        reach = max(within.start, bare.start() - _REACH)
        lead = patterns.LEAD_BEFORE.search(text, reach, bare.start())
        start = lead.start() if lead else bare.start()
        if _is_bare_age(text, within, start, bare):
            yield False, Passage(*bare.span("age")), Passage(start, bare.end())


def _bare_numbers(text: str, within: Passage) -> Iterator[re.Match[str]]:
    """Yield the numbers without “years old” that may be ages, in the order of the text."""
    numbers = patterns.BARE_DIGITS.finditer(text, *within)
    if not patterns.NUMBER_IN_WORDS.search(text, *within):
        return numbers
    in_words = patterns.BARE_WORDS.finditer(text, *within)
    return iter(sorted([*numbers, *in_words], key=re.Match.start))


def _is_bare_age(text: str, within: Passage, start: int, bare: re.Match[str]) -> bool:
    """Tell whether a number without “years old” is one, by what stands right before its phrase.

    The phrase begins at `start`, with a “now” or “of” before the number where there is one.
    """
    if start > 0 and (text[start - 1].isalnum() or text[start - 1] in ".$/#-_"):
        return False
    before = _sentence_before(text, within, start)
    lead = text[start : bare.start()].strip()
    is_of_role = patterns.ROLE_RIGHT_BEFORE.search(before) is not None
    is_said = patterns.IS_RIGHT_BEFORE.search(before) is not None
    if lead == "of":
        is_noun = patterns.NOUN_RIGHT_BEFORE.search(before) is not None
        return is_noun and bare["years"] is not None
    if lead == "now":
        return is_said
    if bare["slash"] is not None or bare["sex"] is not None:
        is_of_worker = patterns.OF_WORKER_BEFORE.search(before) is not None
        return is_of_role or is_said or is_of_worker or not before.strip()
    if bare["letter"] is not None:
        return is_of_role
    is_listed = bare["end"] is not None and text[bare.end() : bare.end() + 1] in {",", ")"}
    return is_of_role and is_listed


def _number(words: str) -> int:
    if words.isdecimal():
        return int(words)
    return sum(patterns.NUMBER_WORDS[part] for part in re.findall("[a-z]+", words))


def _whose(text: str, within: Passage, phrase: Passage, *, is_label: bool) -> _Whose:
    before = _sentence_before(text, within, phrase.start)
    after = _clause_behind(text, within, phrase.end)
    decided = _by_other_people(before, after, is_label=is_label)
    if decided is not None:
        return decided
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


def _by_other_people(before: str, after: str, *, is_label: bool) -> _Whose | None:
    """Return whose an age is where other people, or anybody, are spoken of around it."""
    is_anybodys = not is_label and patterns.ANYBODY_BEFORE.search(before) is not None
    is_anybodys = is_anybodys or patterns.STRUCK_WORKER.search(after) is not None
    is_anybodys = is_anybodys or patterns.OF_STUDY_BEFORE.search(before) is not None
    if is_anybodys or patterns.DONE_BY_RIGHT_BEFORE.search(before):
        return _Whose.UNCLEAR
    if _is_right_at_worker(before, after, is_label=is_label):
        return _Whose.WORKER
    if _is_of_other_person(before) or _is_professionals(before, after):
        return _Whose.ANOTHER
    role = patterns.ROLE.search(after)
    described = (after[: role.start()] if role else after).partition(",")[0]
    if patterns.OTHER_PERSON.search(described):
        of_worker = (patterns.OF_WORKER_BEFORE, patterns.THIS_BEFORE)
        is_unclear = any(pattern.search(before) for pattern in of_worker)
        return _Whose.UNCLEAR if is_unclear else _Whose.ANOTHER
    is_not_now = is_label and patterns.NOT_NOW_BEFORE.search(before) is not None
    return _Whose.ANOTHER if is_not_now else None


def _is_professionals(before: str, after: str) -> bool:
    """Tell whether it is the age of who treated or examined the worker."""
    if not patterns.PROFESSIONAL.search(after):
        return False
    return not (patterns.OF_WORKER_BEFORE.search(before) or patterns.THIS_BEFORE.search(before))


def _is_right_at_worker(before: str, after: str, *, is_label: bool) -> bool:
    """Tell whether it is the worker's whoever was spoken of: “the son of this 45 year old”."""
    if not is_label and patterns.WORKER_RIGHT_BEHIND.search(after):
        return True
    others = list(patterns.OTHER_PERSON.finditer(before))
    return bool(others) and patterns.RIGHT_OF_THIS.search(before[others[-1].end() :]) is not None


def _is_of_other_person(before: str) -> bool:
    """Tell whether another person is the last whom the words before an age or a sex speak of."""
    others = list(patterns.OTHER_PERSON.finditer(before))
    if not others:
        return False
    behind = before[others[-1].end() :]
    is_of_this = patterns.OF_THIS.search(behind) is not None
    return is_of_this or not patterns.WORKER_NOUN.search(behind)


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
        (patterns.PARENT.search(said.text, *said.within), rules.SEX_PRONOUN),
        (patterns.PRONOUN.search(said.text, *said.within), rules.SEX_PRONOUN),
    )
    for match, rule in tells:
        if match:
            return found(text, Passage(*match.span(str(match.lastgroup))), match.lastgroup, rule)
    is_doubtful = any(
        stands_alone(said.text, match.start()) and not _is_anothers_sex(said, match)
        for nouns in (patterns.SEX, patterns.GENDERED)
        for match in nouns.finditer(said.text, *said.within)
    )
    return absent(rules.SEX_UNCLEAR if is_doubtful else rules.SEX_NOT_STATED)


def _is_anothers_sex(said: _Said, match: re.Match[str]) -> bool:
    """Tell whether a word for a sex is certainly not said of the worker."""
    before = _sentence_before(said.text, said.within, match.start())
    behind = said.text[match.end() : min(said.within.end, match.end() + _REACH)]
    return (
        patterns.NO_WORKER_BEHIND_SEX.search(behind) is not None
        or patterns.DONE_BY_BEFORE.search(before) is not None
        or _is_of_other_person(before)
    )


def _sexes(text: str, said: _Said) -> Iterator[_Sex]:
    """Yield every sex that a passage states of the worker, by a noun, an adjective or M or F."""
    own = [age for age in said.ages if age.whose >= _Whose.WORKER_THEN]
    for age in own:
        letter = patterns.SEX_LETTER.match(text, age.phrase.end, said.within.end)
        if letter:
            group = str(letter.lastgroup)
            value = "male" if letter[group].upper() == "M" else "female"
            yield _Sex(value, Passage(*letter.span(group)))
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
    if patterns.DONE_BY_BEFORE.search(before) or patterns.OF_STUDY_BEFORE.search(before):
        return False
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
    if match.start() >= age.end and patterns.WHO_IS.search(between):
        return True
    if match.start() >= age.end and patterns.DONE_BY_BEFORE.search(between):
        return False
    return (
        len(between) <= _REACH
        and not patterns.CLAUSE_END.search(between)
        and not patterns.OTHER_PERSON.search(between)
    )
