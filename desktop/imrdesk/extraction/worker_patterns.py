r"""How letters speak of the injured worker's age and sex, and of other people's.

All patterns are for text in lower case (`finding.lowered`), which is searched three times
as fast as text in any case. Those that are searched in whole sections begin with a letter,
not with a condition, for the same reason: `stands_alone` tells what a leading ``\\b`` would.
"""

from __future__ import annotations

import re

_S = r"[-\s\u2010-\u2015]*"
_UNITS = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_TEENS = ["fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"]
_IN_WORDS = rf"(?:{'|'.join(_TEENS)}|(?:{'|'.join(_TENS)})(?:{_S}(?:{'|'.join(_UNITS)}))?)"

NUMBER_WORDS = {
    **{word: value for value, word in enumerate(_UNITS, start=1)},
    **{word: value for value, word in enumerate(_TEENS, start=14)},
    **{word: 10 * value for value, word in enumerate(_TENS, start=2)},
}
"""Words of numbers to their values; “forty-nine” is the sum of two."""

# “49 year old”, “49-year-old”, “49 y/o”, “49yo”, “49 years of age”, “forty-nine-year-old”. The
# unit is searched first and the number before it then: few words begin with a y.
YEARS_OLD = re.compile(
    rf"y(?:(?:ears?|rs?\.?){_S}(?:(?:and{_S})?\d{{1,2}}{_S}months?{_S})?"
    rf"(?:olds?\b(?:\.(?=\s*(?:(?:fe)?male|(?:wo)?man)\b))?|o\b|of\s+age\b)"
    r"|\.?\s?/?\s?o(?:\b\.?|(?=[mf]\b))|(?=[mf]\b(?!['\u2019])))(?!\s*\d)"
)
NUMBER_BEFORE = re.compile(
    rf"(?<![\w.$/#])(?:{_IN_WORDS}\s*(?=\())?[\[(]?(?P<age>\d{{2,3}}|{_IN_WORDS})[\])]?"
    rf"(?:\s*\({_IN_WORDS}\))?{_S}\Z"
)
# “age 62”, “aged 62”, “Age: 62”.
AGED = re.compile(r"aged?\s*(?:of\s+|[:=,(]\s*|is\s+)?(?P<age>\d{2,3})\b(?!\s*(?:%|mg|-\d))")
# “40/F”, “60 F”, “45 and male”, “forty-five, female”, “she is now 41.”, “this woman, 22, a clerk”,
# “a man of 45 years”: ages only right behind words for the worker.
_BEHIND_BARE = (
    r"(?:(?P<slash>\s*/\s*(?=[mf]\b))|(?P<letter>\s+(?=[mf]\b(?!['\u2019])))"
    r"|(?P<sex>(?:\s*(?:years?|yrs?)\b\.?)?\s*(?:,|and|,\s*and)\s+(?:an?\s+)?(?=(?:fe)?male\b|(?:wo)?man\b))"
    r"|(?P<years>\s+years\b(?!\s+(?:ago|of\b)))|(?P<end>(?=\s*(?:[,.;)](?:\s|\Z)|\Z))))"
)
BARE_DIGITS = re.compile(rf"(?P<age>\d\d\d?\b){_BEHIND_BARE}")
BARE_WORDS = re.compile(rf"(?P<age>{_IN_WORDS}\b){_BEHIND_BARE}")
LEAD_BEFORE = re.compile(r"(?:now|of)\s+\Z")
NUMBER_IN_WORDS = re.compile(r"t(?:een|(?<=[efhnrx]t)y)")
"""What every number in words holds, and few other words: most passages are searched no further."""

_WORKER_ROLE = (
    r"(?:injured\s+(?:worker|employee)|patient|applicant|claimant|employee|worker|laborer|iw)"
)
_WORKER = rf"(?:{_WORKER_ROLE}|(?:fe)?male|(?:wo)?man|gentleman|lady|individual)"

OTHER_PERSON = re.compile(
    r"\b(?:sons?|daughters?|wife|husband|spouse|partner|mother|father|parents?|brothers?|sisters?|"
    r"siblings?|child(?:ren)?|kids?|twins?|baby|infant|boyfriend|girlfriend|fianc[e\u00e9]+|"
    r"grand(?:mother|father|son|daughter|child(?:ren)?|parents?)|nephew|niece|uncle|aunt|cousin|"
    r"friend|neighbor|roommate|co-?workers?|colleague|passenger|boss|supervisor|"
    r"(?:the|a|another|other)\s+(?:driver|caregiver)|customer|client|inmate|"
    r"students?|residents?|dependents?|boys?|girls?)\b"
)
WORKER_NOUN = re.compile(rf"(?<!co-)\b{_WORKER}\b|\b[mf]\b(?=[\s,.;])")
"""A word for the worker, behind an age: “49 year old male”, “67-year-old former employee”."""

WORKER_RIGHT_BEHIND = re.compile(rf"\A[\s-]+(?:(?:fe)?male\s+)?{_WORKER_ROLE}\b(?!['\u2019])")
"""The worker right behind an age, whoever was spoken of before: “the 62-year-old patient”."""

_DESCRIBED = (
    r"(?:(?:now|currently|presently|an?|the|our|about|approximately|represented|unrepresented|"
    r"pleasant|very|right|left|hand|handed|dominant|obese|former|married|single)[\s,-]+)*"
)
OF_WORKER_BEFORE = re.compile(
    rf"\b(?:{_WORKER}|he|she|(?:mr|mrs|ms)\.?\s+[\[\w-]+\]?)(?:\s+\[?redacted\]?)?\s*[,(:]?\s*"
    rf"(?:(?:who\s+)?(?:is|was|presents\s+as|being)\b)?\s*{_DESCRIBED}\Z"
)
"""The worker, right before an age: “The patient is a”, “this injured worker,”."""
INTRODUCED = re.compile(
    rf"(?:\b(?:this|it)\s+(?:is|was)|\bpresents\s+as)\s+{_DESCRIBED}\Z|\A\W*{_DESCRIBED}\Z"
)
"""The beginning of a sentence, right before an age: “This is a”, “A”."""
FIELD_LABEL_BEFORE = re.compile(r"(?:\A|[\n;,.])\s*\Z")
"""What stands before “Age: 49” where it is one of a list of facts."""

AT_ANOTHER_TIME = re.compile(
    r"\A\W*(?:when\s|(?:[\w-]+\s+){0,3}"
    r"(?:at\s+the\s+time\s+of|at\s+(?:injury|onset)|on\s+the\s+date\s+of\s+injury))"
)
"""Behind an age: it was the age at some earlier time."""
NOT_NOW_BEFORE = re.compile(r"\b(?:since|at|from|until|by|before|after|around)(?:\s+the)?\s*\Z")
"""Before “age 18”: it is the age at some other time."""

CLAUSE_END = re.compile(r"[.;:!?]\s|\bwho(?:se)?\b|\bwith\b|\bthat\b")
# What must not stand before comes behind the sign, so that the search passes over all letters.
SENTENCE_END = re.compile(r"[.;!?](?<!\bmr.)(?<!\bms.)(?<!\bmrs.)\s")

ROLE = re.compile(rf"(?<!co-)\b{_WORKER_ROLE}\b(?!['\u2019])")
"""The worker by what he or she is in the letter, not by a word for anybody."""
ROLE_RIGHT_BEFORE = re.compile(
    rf"\b(?:{_WORKER_ROLE}|this\s+(?:(?:fe)?male|(?:wo)?man))\s*[,(:]\s*\Z"
)
IS_RIGHT_BEFORE = re.compile(
    rf"(?:\b(?:{_WORKER}|he|she)\s*,?\s*(?:who\s+)?|\bwho\s+)(?:is|was)\s+(?:an?\s+)?\Z"
)
NOUN_RIGHT_BEFORE = re.compile(r"(?:(?:fe)?male|(?:wo)?man|gentleman|lady)\s+\Z")
OF_THIS = re.compile(r"\A\s+of\s+(?:this|the|our)\b")
"""Behind a word for another person: “the daughter of this”."""
RIGHT_OF_THIS = re.compile(rf"\A\s+of\s+(?:this|our)\s+{_DESCRIBED}\Z")
THIS_BEFORE = re.compile(rf"\bthis\s+{_DESCRIBED}\Z")
ANYBODY_BEFORE = re.compile(
    rf"\b(?:(?:in|for|among|with|if|any|all|most)\s+(?:(?:an?|any|all|most)\s+)?|"
    rf"(?:after|when|because|while)\s+an?\s+){_DESCRIBED}\Z"
)
"""Before an age or a sex: it is said of anybody, “In a 60 year old male”."""
OF_STUDY_BEFORE = re.compile(
    r"\b(?:in|from|per|by|to)\s+(?:an?|one|the|this|that|another|their)\s+(?:[\w-]+\s+){0,3}"
    r"(?:study|trial|case\s+(?:report|series)|cohort|article|meta-analysis)\b"
    r"|\b(?:study|trial|case\s+report|article|cohort|series|authors?)\s+(?:\w+\s+){0,2}"
    r"(?:enrolled|included|followed|described|reported|treated|of|on)\b"
)
"""Before an age: it is that of somebody in a medical study."""
PROFESSIONAL = re.compile(
    r"\A[\s-]+(?:(?:fe)?male\s+)?(?:(?!(?:who|with|and|is|was)\b)[a-z-]+\s+){0,2}?(?:physician|"
    r"doctor|surgeon|orthop(?:a?edist|od)|psychologist|psychiatrist|reviewer|examiner|evaluator)\b"
)
"""Right behind an age: somebody who treated or examined the worker."""
LETTER_OF_BEFORE = re.compile(
    r"\b(?:case|file|claim|matter|request|review|records?|reports?|dispute|appeal|determination|"
    rf"history|care|treatment|documentation|notes?)\b[^.]{{0,50}}\b(?:for|in|with|of|on|about|"
    rf"describes?|described|concerns?|concerning|regarding|involves?|involving|pertains?\s+to|"
    rf"relates?\s+to)\s+(?:an?|the)\s+{_DESCRIBED}\Z"
)
"""Before an age in a summary's first sentence: whom the file is about."""
PERSON = re.compile(rf"\b(?:{_WORKER_ROLE}|he|she|his|her|him)\b")
INJURED = re.compile(r"\b(?:injur|hurt\b|accident|industrial|work-related|cumulative|doi\b)")
_DONE_BY = (
    r"\b(?:by|from|against|under|hit|struck|bit|saw|punched|"
    r"(?!being|regarding|concerning|involving|describing)[a-z]+ing)\s+(?:with\s+|to\s+|for\s+)?"
)
DONE_BY_BEFORE = re.compile(
    rf"{_DONE_BY}(?:an?|another|one|two|his|her|the)\s+(?:(?!and\b|who\b)[\w-]+\s+){{0,3}}\Z"
)
"""Before a sex or an age: who did something to the worker, “assaulted by a”."""
DONE_BY_RIGHT_BEFORE = re.compile(
    rf"{_DONE_BY}(?:an?|another)\s+(?:(?:fe)?male\s+|(?:wo)?man\s*,?\s+)?\Z"
)
"""The same with nothing between but a word for a sex."""
WHO_IS = re.compile(
    r"""\A[\s,]*who\s+is\s+an?\s+(?:[\d'\u2019"\u201d,.-]+\s*|pounds?\s|lbs?\.?\s|feet\s|foot\s|tall\s|"""
    r"""inch(?:es)?\s|obese\s|pleasant\s|[a-z]+-handed\s)*\Z"""
)
"""Between an age and a sex: “45 year old who is a 5'10", 240 pound man”."""
MAY_BE_AGE = re.compile(
    r"(?<![\w.$/#-])(?P<age>\d{2,3})[\])]?(?:[\s/,-]*(?:y\.?\s?/?\s?o\b|[mf]\b(?![-'\u2019])|"
    r"(?:and\s+)?(?:an?\s+)?(?:(?:fe)?male|(?:wo)?man|gentleman|lady)\b)|"
    r"[\s-]*(?:years?|yrs?)\b(?![\s-]*(?:ago|history|later|prior|earlier|of\s+(?!age\b)|"
    r"before|after|since|now|duration|with|at|as|in|career|follow|post|smok|pack)))"
)
"""A number that may be the age of somebody."""
SAID_OTHERWISE = re.compile(
    rf"(?:(?:{_WORKER}|\bhe|\bshe)\s+(?:who\s+)?(?:is|was|turned)\s+(?:now\s+)?(?:\d{{2}}\b|{_IN_WORDS}\b)"
    r"(?=\s*(?:[,.;]|at\b|when\b|and\b|\Z))"
    r"|turned\s+\d{2}\b"
    rf"|(?:male|man|gentleman|lady)\s*,\s*(?:\d{{2}}|{_IN_WORDS})\b(?=\s*(?:[,.;)]|\Z))"
    r"|in\s+(?:his|her)\s+(?:(?:early|mid|late|mid-to-late)[\s-]+)?"
    r"(?:\d0['\u2019]?s|twenties|thirties|forties|fifties|sixties|seventies)\b"
    r"|\d{2}\s?y\.?\s?[mf]\b)"
)
"""An age, maybe, that no way of saying one has found: “was 38 when”, “in her fifties”."""
STRUCK_WORKER = re.compile(
    rf"\b(?:attacked|assaulted|hit|struck|punched|pushed|kicked|bit)\s+"
    rf"(?:him|her|(?:the|this|our)\s+{_WORKER_ROLE})\b"
)
GENDERED = re.compile(r"(?:gentlemen|guy|boy|girl)\b")
"""Words for a sex that are not trusted."""
LASTING_BEFORE = re.compile(
    r"\b(?:for|past|last|over|than|about|approximately|nearly|almost|every|x|within|"
    r"after|in|next|additional|temp(?:erature)?|of)(?:\s+the)?(?:\s+(?:past|last))?\s*\Z"
)
"""Before a number of years: it is how long something lasts."""
NO_WORKER_BEHIND_SEX = re.compile(
    r"\A\s+(?:(?:treating|primary|care)\s+)*(?:doctor|physician|nurse|manager|supervisor|"
    r"surgeon|therapist|provider|dog|cat|horse|cow|animal|connector|adapter|pattern|"
    r"hormones?|catheter|genital\w*|breasts?|thread\w*|end|gender|sex)\b"
)

SEXES = {
    "male": "male",
    "man": "male",
    "gentleman": "male",
    "female": "female",
    "woman": "female",
    "lady": "female",
}
SEX = re.compile(r"(?:female|male|gentleman|woman|man|lady)\b")
SEX_LABEL_BEFORE = re.compile(r"\b(?:sex|gender)\s*[:=]\s*\Z")
WORKER_BEHIND_SEX = re.compile(
    rf"\A[\s-]+(?:(?:former|represented|unrepresented)\s+)?{_WORKER_ROLE}\b"
)
WORKER_IS_BEFORE_SEX = re.compile(
    rf"\b(?:{_WORKER_ROLE}|this)\s+(?:is|was)\s+(?:an?\s+)?(?:(?!his|her)[\w-]+\s+){{0,3}}\Z"
)
PARENT = re.compile(
    rf"\b{_WORKER_ROLE}\s+is\s+(?:an?|the)\s+(?:(?:single|proud|divorced|married)\s+)?"
    r"(?:(?P<male>father|grandfather)|(?P<female>mother|grandmother))\s+of\b"
)
PRONOUN = re.compile(r"\b(?:(?P<male>he|his|him)|(?P<female>she|her|hers))\b")

# These two need the letters as they were printed.
SEX_LETTER = re.compile(
    r"[\s,/-]*(?P<letter>[MF])\b(?![.'\u2019][A-Z])|(?<=[oOyY.])(?P<small>[mf])\b(?!['\u2019])"
)
TITLE = re.compile(r"\b(?:(?P<male>Mr)|(?P<female>Mrs|Ms))\.\s")
