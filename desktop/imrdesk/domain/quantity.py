"""How much of something a request asks for: visits, pieces, hours, grams, a time."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import lru_cache

_TO_TWELVE = (
    *("one", "two", "three", "four", "five", "six"),
    *("seven", "eight", "nine", "ten", "eleven", "twelve"),
)
_LARGER = {"fifteen": 15, "sixteen": 16, "eighteen": 18, "twenty": 20, "twenty-four": 24}
_NUMBER_WORDS = {word: value for value, word in enumerate(_TO_TWELVE, start=1)} | _LARGER

NUMBER = rf"(?:\d{{1,4}}|{'|'.join(sorted(_NUMBER_WORDS, key=len, reverse=True))})"
"""A pattern of a number in digits or, in lower case, in words; `number_value` reads it."""
NUMBER_START = re.compile(rf"#|(?:x|qty|quantity|series|times)\b|{NUMBER}\b")
"""The beginning of words that are about an amount."""

# What may stand between a number and its unit: “six massage therapy visits”.
_KIND_OF_VISIT = (
    r"(?:(?:additional|more|further|initial|supervised|individual|group|total|requested|weekly"
    r"|monthly|post-?operative|follow-?up|massage|physical|occupational|speech|aquatic|aqua|pool"
    r"|chiropractic|acupuncture|cognitive|behavioral|psychotherapy|rehabilitation|therapy|medicine"
    r"|treatment|pt|ot) ){0,4}"
)
_UNITS: Mapping[str, str] = {
    "visits": rf"{_KIND_OF_VISIT}(?:visits?|sessions?|treatments?|appointments?)",
    "pieces": r"(?:tablets?|tabs?|capsules?|caps?|pills?|patch(?:es)?)",
    "hours": r"hours?",
    "days": r"days?",
    "weeks": r"weeks?",
    "months": r"months?",
    "grams": r"(?:grams?|gms?|g)",
}
# A number behind a hyphen is the end of a range, which guidelines give and requests do not; one
# in parentheses says the number again: “six (6) visits”.
_COUNTED = {
    unit: re.compile(
        rf"(?<![\w.,/$-])(?<!every )(?P<number>{NUMBER})(?: ?\(\d+\))?[ -]?{words}\b"
        r"(?! ?(?:old|ago|apart|prior|post|after))"
    )
    for unit, words in _UNITS.items()
}
# “One to two tablets every 6 hours” is how they are taken, and not how many are asked for.
_MOST_AT_ONCE = 4
_PIECES = re.compile(r"(?:#|\b(?:qty|quantity)(?: of)?[:.#]*) ?(?P<number>\d{1,4})\b(?!/)")
_TIMES = re.compile(
    rf"(?<!refill )(?<!refills )(?<![\w.])(?:x|times) ?(?P<number>{NUMBER})\b"
    r"(?! ?(?:times|per|a|days?|weeks?|wks?|months?|hours?|mg|x|refills?)\b)"
)
# “2 times a week for 6 weeks”, “3x4”: that many visits in all.
_A_WEEK = r"(?: ?x ?|(?: ?x| times?| visits?| sessions?)? ?(?:a|per|each|every|/) ?)(?:week|wk),?"
_FREQUENCY = re.compile(
    rf"(?<![\w.-])(?P<often>{NUMBER})(?: ?\(\d+\))?{_A_WEEK} ?(?:for|x|times) ?"
    rf"(?P<weeks>{NUMBER})(?: ?\(\d+\))? ?(?:weeks?|wks?)?\b"
)
_PRODUCT = re.compile(
    r"(?<![\w.,/])(?P<often>\d) ?x ?(?P<weeks>\d{1,2})\b(?! ?(?:mm|cm|in|inch(?:es)?|mg)\b)"
)


def number_value(words: str) -> int:
    """Return the value of a number that `NUMBER` matches."""
    return _NUMBER_WORDS[words] if words in _NUMBER_WORDS else int(words)


@lru_cache(maxsize=8192)  # the same treatments are asked for in thousands of letters
def quantities(words: str) -> Mapping[str, frozenset[int]]:
    """Return the amounts that some words name, by unit: visits, pieces, hours, days, ….

    “Physical therapy 2 times a week for 6 weeks” is 12 visits, “Xanax 0.5mg #60” 60 pieces; a
    strength is no amount.
    """
    text = words.lower()
    found: defaultdict[str, set[int]] = defaultdict(set)
    for pattern in (_FREQUENCY, _PRODUCT):
        for match in pattern.finditer(text):
            found["visits"].add(number_value(match["often"]) * number_value(match["weeks"]))
        text = pattern.sub(";", text)
    for unit, number in _named(text):
        found[unit].add(number)
    return {unit: frozenset(numbers) for unit, numbers in found.items()}


def _named(text: str) -> Iterator[tuple[str, int]]:
    for unit, pattern in (*_COUNTED.items(), ("pieces", _PIECES), ("visits", _TIMES)):
        for match in pattern.finditer(text):
            number = number_value(match["number"])
            if unit != "pieces" or number > _MOST_AT_ONCE:
                yield unit, number
