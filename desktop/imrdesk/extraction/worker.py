"""The injured worker's age and sex: stated of the worker, not of other people or of things."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import IntEnum
from typing import NamedTuple

from imrdesk.domain.record import FieldValue
from imrdesk.extraction import rules
from imrdesk.extraction.finding import Passage, absent, found

_S = r"[-\s\u2010-\u2015]*"
_UNITS = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_TEENS = ["fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"]
_NUMBER_WORDS = {word: value for value, word in enumerate(_TEENS, start=14)} | {
    word: 10 * value for value, word in enumerate(_TENS, start=2)
}
_UNIT_WORDS = {word: value for value, word in enumerate(_UNITS, start=1)}
_IN_WORDS = rf"(?:{'|'.join(_TEENS)}|(?:{'|'.join(_TENS)})(?:{_S}(?:{'|'.join(_UNITS)}))?)"

# “49 year old”, “49-year-old”, “49 y/o”, “49yo”, “49 years of age”, “forty-nine-year-old”.
_YEARS_OLD = re.compile(
    rf"(?<![\w.$/#])(?P<age>\d{{2,3}}|{_IN_WORDS}){_S}"
    rf"(?:(?:years?|yrs?\.?){_S}(?:olds?\b|o\b|of\s+age\b)|y\.?\s?/?\s?o\b\.?)",
    re.IGNORECASE,
)
# “age 62”, “aged 62”, “Age: 62”.
_AGED = re.compile(
    r"\bage[d]?\s*(?:of\s+|[:=,(]\s*|is\s+)?(?P<age>\d{2,3})\b(?!\s*(?:%|mg|-\d))", re.IGNORECASE
)

_WORKER = (
    r"(?:injured\s+(?:worker|employee)|patient|applicant|claimant|employee|worker|iw|"
    r"(?:fe)?male|(?:wo)?man|gentleman|lady|individual)"
)
_OTHER_PERSON = re.compile(
    r"\b(?:sons?|daughters?|wife|husband|spouse|partner|mother|father|parents?|brothers?|sisters?|"
    r"siblings?|child(?:ren)?|kids?|twins?|baby|infant|boyfriend|girlfriend|fianc[e\u00e9]+|"
    r"grand(?:mother|father|son|daughter|child(?:ren)?|parents?)|nephew|niece|uncle|aunt|cousin|"
    r"friend|neighbor|roommate|co-?workers?|colleague|driver|passenger|caregiver|boss|supervisor|"
    r"students?|residents?|dependents?|boys?|girls?)\b",
    re.IGNORECASE,
)
_OF_WORKER_BEFORE = re.compile(
    rf"\b(?:{_WORKER}|he|she)(?:\s+\[?redacted\]?)?\s*[,(:]?\s*"
    r"(?:(?:who\s+)?(?:is|was|presents\s+as|being)\b)?\s*"
    r"(?:(?:now|currently|presently|an?|the|about|approximately|represented|unrepresented|"
    r"pleasant|right|left|hand|handed|dominant|obese|former)[\s,-]+)*\Z",
    re.IGNORECASE,
)
_INTRODUCED = re.compile(
    r"\b(?:this|it|he|she)\s+(?:is|was)\s+(?:now\s+|currently\s+)?(?:an?|the|our)?\s*"
    r"(?:(?:pleasant|represented|unrepresented|very)\s+)*\Z"
    r"|\Aan?\s*\Z|\A(?:the|this)?\s*\Z|\bpresents\s+as\s+an?\s*\Z",
    re.IGNORECASE,
)
_WORKER_NOUN = re.compile(rf"\b{_WORKER}\b|\b[mf]\b(?=[\s,.;])", re.IGNORECASE)
_FIELD_LABEL = re.compile(r"(?:\A|[\n;,.])\s*\Z")
_THEN = re.compile(
    r"\A\W*(?:at\s+the\s+time\s+of|when\s|at\s+(?:injury|onset)|on\s+the\s+date\s+of\s+injury)",
    re.IGNORECASE,
)
_NOT_NOW = re.compile(
    r"\b(?:since|at|from|until|by|before|after|around)(?:\s+the)?\s*\Z", re.IGNORECASE
)
_CLAUSE_END = re.compile(r"[.;:!?]\s|\bwho(?:se)?\b|\bwith\b|\bthat\b", re.IGNORECASE)
_SENTENCE_START = re.compile(r"(?:[.;!?]\s)(?!.*[.;!?]\s)", re.DOTALL)
_REACH = 90
_PLAUSIBLE = range(14, 100)  # 14: the youngest who may be employed (Labor Code 1290-1294)

_SEX = re.compile(
    r"\b(?:(?P<male>male|man|gentleman)|(?P<female>female|woman|lady))\b", re.IGNORECASE
)
_SEX_LETTER = re.compile(r"\A[\s,-]*(?P<letter>[MF])\b(?![.'\u2019][A-Z])")
_SEX_LABEL = re.compile(r"\b(?:sex|gender)\s*[:=]\s*\Z", re.IGNORECASE)
_WORKER_AFTER = re.compile(
    r"\A[\s-]+(?:(?:former|represented|unrepresented)\s+)?"
    r"(?:injured\s+(?:worker|employee)|patient|applicant|claimant|employee|worker)\b",
    re.IGNORECASE,
)
_IS_WORKER_BEFORE = re.compile(
    r"\b(?:injured\s+(?:worker|employee)|patient|applicant|claimant|employee|this|iw)\s+"
    r"(?:is|was)\s+"
    r"(?:an?\s+)?(?:(?!his|her)[\w-]+\s+){0,3}\Z",
    re.IGNORECASE,
)
_TITLE = re.compile(r"\b(?:(?P<male>Mr)|(?P<female>Mrs|Ms))\.\s")
_PRONOUN = re.compile(r"\b(?:(?P<male>he|his|him)|(?P<female>she|her|hers))\b", re.IGNORECASE)


class _Whose(IntEnum):
    """Whose an age is."""

    ANOTHER = 0
    UNCLEAR = 1
    WORKER_THEN = 2
    WORKER = 3


class _Age(NamedTuple):
    value: int
    place: Passage
    phrase: Passage
    whose: _Whose


def read_worker(
    text: str, summary: Passage | None, rationales: list[Passage]
) -> dict[str, FieldValue]:
    """Return ``age`` and ``sex`` out of the summary, else out of the first rationale that tells."""
    if summary is None:
        return {"age": absent(rules.WORKER_NO_SUMMARY), "sex": absent(rules.WORKER_NO_SUMMARY)}
    ages = list(_ages(text, summary))
    return {
        "age": _read_age(text, ages, rationales),
        "sex": _read_sex(text, summary, ages, rationales),
    }


def _read_age(text: str, ages: list[_Age], rationales: list[Passage]) -> FieldValue:
    own = [age for age in ages if age.whose is _Whose.WORKER]
    if own:
        same = len({age.value for age in own}) == 1
        rule = rules.AGE_PHRASE if same else rules.AGE_CONFLICT
        return found(text, own[0].place, own[0].value, rule)
    then = [age for age in ages if age.whose is _Whose.WORKER_THEN]
    if then:
        return found(text, then[0].place, then[0].value, rules.AGE_THEN)
    for place in rationales:
        elsewhere = [age for age in _ages(text, place) if age.whose is _Whose.WORKER]
        if elsewhere:
            return found(text, elsewhere[0].place, elsewhere[0].value, rules.AGE_ELSEWHERE)
    unclear = any(age.whose is _Whose.UNCLEAR for age in ages)
    return absent(rules.AGE_UNCLEAR if unclear else rules.AGE_NOT_STATED)


def _ages(text: str, within: Passage) -> Iterator[_Age]:
    """Yield every age of a person that is stated in a passage."""
    for pattern in (_YEARS_OLD, _AGED):
        for match in pattern.finditer(text, *within):
            value = _number(match["age"])
            if value in _PLAUSIBLE:
                whose = _whose(text, within, match, is_label=pattern is _AGED)
                yield _Age(value, Passage(*match.span("age")), Passage(*match.span()), whose)


def _number(words: str) -> int:
    if words.isdigit():
        return int(words)
    parts = re.findall("[a-z]+", words.lower())
    return _NUMBER_WORDS[parts[0]] + (_UNIT_WORDS[parts[1]] if len(parts) > 1 else 0)


def _whose(text: str, within: Passage, match: re.Match[str], *, is_label: bool) -> _Whose:
    before = _sentence_before(text, within, match.start())
    after = _clause_after(text, within, match.end())
    if _OTHER_PERSON.search(after.split(",")[0]) or _is_of_other_person(before):
        return _Whose.ANOTHER
    if is_label and _NOT_NOW.search(before):
        return _Whose.ANOTHER
    is_worker = (
        bool(_OF_WORKER_BEFORE.search(before))
        or (is_label and bool(_FIELD_LABEL.search(before)))
        or (not is_label and bool(_INTRODUCED.search(before)))
        or (not is_label and bool(_WORKER_NOUN.search(after)))
    )
    if not is_worker:
        return _Whose.UNCLEAR
    return _Whose.WORKER_THEN if _THEN.search(after) else _Whose.WORKER


def _is_of_other_person(before: str) -> bool:
    """Tell whether the words before an age speak of another person more closely than of any."""
    others = list(_OTHER_PERSON.finditer(before))
    if not others:
        return False
    between = before[others[-1].end() :]
    return not re.search(rf"\b{_WORKER}\b", between, re.IGNORECASE)


def _sentence_before(text: str, within: Passage, position: int) -> str:
    words = text[max(within.start, position - _REACH) : position]
    start = _SENTENCE_START.search(words)
    return words[start.end() :] if start else words


def _clause_after(text: str, within: Passage, position: int) -> str:
    words = text[position : min(within.end, position + _REACH)]
    end = _CLAUSE_END.search(words)
    return words[: end.start()] if end else words


def _read_sex(
    text: str, summary: Passage, ages: list[_Age], rationales: list[Passage]
) -> FieldValue:
    stated = list(_sexes(text, summary, ages))
    if stated:
        value, place = stated[0]
        same = len({sex for sex, _ in stated}) == 1
        return found(text, place, value, rules.SEX_PHRASE if same else rules.SEX_CONFLICT)
    for within in rationales:
        elsewhere = next(_sexes(text, within, list(_ages(text, within))), None)
        if elsewhere:
            return found(text, elsewhere[1], elsewhere[0], rules.SEX_ELSEWHERE)
    for pattern, rule in ((_TITLE, rules.SEX_TITLE), (_PRONOUN, rules.SEX_PRONOUN)):
        match = pattern.search(text, *summary)
        if match:
            return found(text, Passage(*match.span()), match.lastgroup, rule)
    return absent(rules.SEX_NOT_STATED)


def _sexes(text: str, within: Passage, ages: list[_Age]) -> Iterator[tuple[str, Passage]]:
    """Yield every sex that a passage states of the worker, by a noun or an adjective."""
    own = [age for age in ages if age.whose >= _Whose.WORKER_THEN]
    for age in own:
        letter = _SEX_LETTER.match(text[age.phrase.end : age.phrase.end + 4])
        if letter:
            start = age.phrase.end + letter.start("letter")
            yield {"M": "male", "F": "female"}[letter["letter"]], Passage(start, start + 1)
    for match in _SEX.finditer(text, *within):
        if _is_worker_sex(text, within, match, own):
            yield str(match.lastgroup), Passage(*match.span())


def _is_worker_sex(text: str, within: Passage, match: re.Match[str], own: list[_Age]) -> bool:
    start, end = match.span()
    before = _sentence_before(text, within, start)
    after = text[end : min(within.end, end + _REACH)]
    if _SEX_LABEL.search(before):
        return True
    if any(_is_one_phrase(text, match, age) for age in own):
        return True
    if _is_of_other_person(before):
        return False
    return bool(_WORKER_AFTER.search(after)) or bool(_IS_WORKER_BEFORE.search(before))


def _is_one_phrase(text: str, match: re.Match[str], age: _Age) -> bool:
    """Tell whether a sex and an age are said in one phrase: no other clause or person between."""
    between = (
        text[age.phrase.end : match.start()]
        if match.start() >= age.phrase.end
        else text[match.end() : age.phrase.start]
    )
    return (
        len(between) <= _REACH
        and not _CLAUSE_END.search(between)
        and not _OTHER_PERSON.search(between)
    )
