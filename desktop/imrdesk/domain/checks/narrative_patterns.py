"""How narratives tell what the header and the list of items say too.

These tellings are few and plain on purpose: a check that finds a difference where there is
none costs more trust than one that overlooks a difference. All are for one sentence of a
value, in lower case: white space is folded there, and quotes and dashes are plain.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from imrdesk.domain.quantity import NUMBER


class Telling(NamedTuple):
    """One way of telling something.

    Attributes:
        hint: letters that are in every sentence that tells it so; most sentences lack them,
            and need not be searched.
        pattern: with a group that is what is told.
    """

    hint: str
    pattern: re.Pattern[str]


def _telling(hint: str, pattern: str) -> Telling:
    return Telling(hint, re.compile(pattern))


_MONTH = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*"
_DATE = (
    r"(?:\d{1,2}[-/.]\d{1,2}[-/.](?:\d{4}|\d{2})(?!\d)|\d{4}-\d\d-\d\d"
    rf"|{_MONTH}\.? \d{{1,2}}(?:st|nd|rd|th)?,? \d{{4}})"
)
DATE = re.compile(_DATE)
# One date, or several in a row: cumulative trauma lasts from one day to another, and an
# injured worker can have been injured more than once.
_DATES = rf"(?P<dates>{_DATE}(?:(?:,|,? (?:and|to|through|thru|&|-)|-) ?{_DATE})*)"

# Between what a date is of and the date, nothing may stand that the date could be of as well.
_OTHER_EVENT = (
    r"exam|visit|evaluat|seen|mri|x-ray|emg|request|rfa|prescri|appeal|progress|prior|previous"
    r"|reconsider|spoke|call|contact|conversation|discuss|confirm|reveal|show|school"
)
_AFTER_INJURY = (
    r"report(?!edly)|note[ds]?\b|surg|underwent|treat|since|after|until|present|follow|diagnos"
    r"|return|accept|claim|filed|denied|settle|stipulat|operat"
)
_INJURY_GAP = rf"(?:(?!\b(?:{_OTHER_EVENT}|{_AFTER_INJURY}))[^;()]){{0,60}}?\b"
_REVIEW_GAP = rf"(?:(?!\b(?:{_OTHER_EVENT}))[^;()]){{0,60}}?\b"
# “A previous injury of 2/3/05” is another one, and so is an earlier utilization review; what
# is told of them is found, and is not held against the header.
_OTHER_WORDS = (
    r"\b(?:previous|prior|another|second|new|earlier|subsequent|later|separate|different|unrelated"
    r"|additional|appeal|non-?industrial|past|last|no|re)[- ](?:[\w'-]+ ){0,4}?"
)
_OTHER = rf"(?P<other>{_OTHER_WORDS})?"
OTHER_BEFORE = re.compile(f"{_OTHER_WORDS}$")
"""Words right before a telling that make it one of another event."""
LONGEST_BEFORE = 80
"""How far before a telling such words can begin."""
_DATED = rf"(?:dated?|on|of|from)(?: on| of)?:? {_DATES}"
_DENYING = (
    r"(?:denied|non-?certified|modified|rejected|did not (?:certify|approve)|failed to approve)"
)
DATES: dict[str, tuple[Telling, ...]] = {
    "date_of_injury": (
        _telling(
            "injur",
            rf"(?<![\w])(?:injur(?:y|ies)\b|injured\b(?! worker| employee))"
            rf"{_INJURY_GAP}(?:about|of|on|from|is|was|between):? {_DATES}",
        ),
        _telling("hurt", rf"\bhurt {_INJURY_GAP}(?:about|on|from|between) {_DATES}"),
        _telling(
            "injur",
            rf"\bsustained {_OTHER}(?:[\w-]+ ){{0,3}}?injur(?:y|ies),? (?:to \w+ )?{_DATES}",
        ),
        _telling("date of injury", rf"\bdate of injury\)?(?: \(doi\))?:? ?{_DATES}"),
        _telling("injury date", rf"\binjury date:? ?(?:is |was |of )?{_DATES}"),
        _telling("doi", rf"\bdoi\)?(?: of| is| was)?:? ?{_DATES}"),
    ),
    "ur_denial_date": (
        _telling(
            "utilization review",
            rf"\butilization review\b{_REVIEW_GAP}{_DATED}",
        ),
        _telling("ur ", rf"\bur\b{_REVIEW_GAP}{_DATED}"),
        _telling(
            "utilization review",
            rf"\bon (?P<dates>{_DATE}),? (?:(?:the|an?) )?{_OTHER}(?:original )?"
            r"utilization review\b",
        ),
        _telling(
            "claims administrator",
            rf"\bon (?P<dates>{_DATE}),? (?:the )?claims administrator {_DENYING}\b",
        ),
    ),
    "application_received": (
        _telling(
            "medical review",
            rf"\bindependent medical review (?:\(imr\) )?(?:was )?received(?: on)? {_DATES}",
        ),
        _telling(
            "imr",
            r"\b(?:application for (?:an )?imr|imr application) "
            rf"(?:was )?received(?: on)? {_DATES}",
        ),
    ),
}
"""The header's dates, by their paths; with a group `other` where another event is told of."""

_ALLOWED = re.compile(r"(?<!non-)(?<!not )\b(?:certified|approved|authorized|granted|allowed)\b")
_DENIED = re.compile(
    r"\b(?:den(?:y|ied|ial)|non-?certif|not (?:certif|approv|authoriz|medically)|modif|reject"
    r"|failed|adverse|did not|partial)"
)


def is_of_approval(sentence: str) -> bool:
    """Tell whether a sentence only tells that something was approved, which nobody disputes."""
    return bool(_ALLOWED.search(sentence)) and not _DENIED.search(sentence)


_WORKER = r"(?:injured worker|injured employee|patient|applicant|claimant|employee)"
_BETWEEN = (
    r"(?:(?!(?:son|daughter|wife|husband|mother|father|brother|sister|child|spouse|partner|with|who"
    r"|of|from|and|when|at|that|whose|by|for)\b)[\w'/-]+,? ){0,5}?"
)
_OLD = (
    r"(?<![\d.$/-])(?<!\bher )(?<!\bhis )(?<!\btheir )(?P<age>\d\d)[- ]?"
    r"(?:(?:years?|yrs?\.?)[- ]?(?:old|of age)|y/?o)\b"
)
_NOT_NOW = r"(?!,? (?:at the time|when|at injury))"
_PERSON = rf"(?:(?:fe)?male|(?:wo)?man|gentleman|lady|{_WORKER})"
AGES = (
    *(
        _telling(hint, rf"{_OLD}{_NOT_NOW},? {_BETWEEN}{_PERSON}\b{_NOT_NOW}")
        for hint in ("old", "of age", "y/o", "yo ")
    ),
    _telling(
        " is ", rf"\b{_WORKER},? (?:who )?is (?:now |currently )?an? {_BETWEEN}{_OLD}{_NOT_NOW}"
    ),
    _telling("age", rf"\b{_WORKER},? (?:is )?aged? (?P<age>\d\d)\b(?! (?:at|when)\b)"),
)
"""The worker's age."""

AT_INJURY = re.compile(r"\b(?:at the time of|when|at) (?:the |this |his |her )?(?:\w+ )?injur")
"""Words before an age that make it that of years ago."""

_SEX = r"(?P<sex>female|male|woman|man|gentleman|lady)\b(?!-to-)"
SEXES = (
    *(_telling(hint, rf"{_OLD},? {_BETWEEN}{_SEX}") for hint in ("old", "of age", "y/o", "yo ")),
    _telling(
        "male", r"\b(?P<sex>female|male) (?:injured (?:worker|employee)|applicant|claimant)\b"
    ),
    *(
        _telling(hint, rf"\b{_WORKER} is an? {_BETWEEN}{_SEX}(?! (?:patient|co-?worker|friend))")
        for hint in ("male", "man ", "lady ")
    ),
    _telling("this ", r"\bthis (?:[\w-]+ )?(?P<sex>gentleman|lady|woman|man)\b"),
)
"""The worker's sex."""

SEX_OF = {
    "male": "male",
    "man": "male",
    "gentleman": "male",
    "female": "female",
    "woman": "female",
    "lady": "female",
}

_ITEMS = r"(?:items?|treatments?|services?|requests?)(?:/services?)?"
_WAS_DENIED = r"(?:denied|non-?certified|not (?:certified|approved|authorized)|modified|rejected)"
DISPUTED_COUNTS = (
    _telling("disputed", rf"(?<!other )(?<!of the )\b(?P<count>{NUMBER}) disputed {_ITEMS}\b"),
    *(
        _telling(
            hint,
            rf"(?<!other )(?<!of the )\b(?P<count>{NUMBER}) {_ITEMS} "
            rf"(?:(?:are|is|were|was|remains?) )?{hint}\b",
        )
        for hint in ("in dispute", "at issue")
    ),
    _telling(
        "following ",
        rf"(?<!of the )\bfollowing (?P<count>{NUMBER}) (?:(?:requested|proposed) )?{_ITEMS} "
        rf"(?:(?:are|is|were|was|have been|has been) )?{_WAS_DENIED}\b",
    ),
    _telling(
        "following ",
        rf"\b{_DENYING} the following (?P<count>{NUMBER}) (?:(?:requested|proposed) )?{_ITEMS}\b",
    ),
)
"""How many items are in dispute, or were denied."""

IS_DENIAL = re.compile(rf"\b(?:{_WAS_DENIED}|{_DENYING})\b")
"""Tells of a telling of how many items there are that it is of denied ones."""
