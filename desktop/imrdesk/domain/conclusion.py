"""What a decision's rationale concludes: its last word on medical necessity.

A rationale first tells what the guidelines ask for and what utilization review said, and then
concludes, in one of a few dozen turns of phrase. It is read clause by clause, so that “does
not exceed six visits and is medically necessary” does not count as a denial; the last clause
that concludes anything is the conclusion.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from imrdesk.domain.fields import OVERTURNED, UPHELD
from imrdesk.domain.values import fold


def _pattern(*alternatives: str) -> re.Pattern[str]:
    return re.compile("|".join(alternatives), re.IGNORECASE)


# A full stop or a comma inside a number ends nothing: “Xanax 0.5 mg”.
_SENTENCE_END = re.compile(r"[;:!?]|\.(?!\d)")
_CLAUSE_END = _pattern(
    r"\b(?:but|however|although|though|because|since|as such)\b",
    r"(?<!\bis )(?<!\bare )(?<!\bhas )(?<!\bbe )\b(?:therefore|thus|hence|so)\b",
    r"\band (?=(?:\w+ ){0,4}?(?:is|has|was|i)\b)",
    r"(?<!\d), ?(?=(?:and )?(?:the|this|these|it|i|medical|further)\b)",
)
_MEDICALLY_NECESSARY = _pattern(r"\bmedically (?:necessary|warranted|indicated|justified)\b")
_MEDICALLY_UNNECESSARY = _pattern(r"\bmedically un(?:necessary|warranted)\b")
_MEDICAL_NECESSITY = _pattern(r"\bmedical necessity\b")

_NOT = r"(?:\b(?:not|never|cannot|nor|neither|no longer)\b|n['’]t\b)"
_FINDING = (
    r"\b(?:affirm|agree|apparent|ascertain|assess|basis|believ|certif|clear|confirm|consider"
    r"|deem|demonstrat|determin|document|endors|establish|eviden|evaluat|feel|felt|find|found"
    r"|indicat|information|judg|justif|meets?\b|met\b|prov[ei]|rationale|reason\b|recommend"
    r"|satisf|seen\b|show|substantiat|support|think|thought|verif)[a-z]*"
)
_NEGATION = _pattern(_NOT)
_NEGATION_BEFORE = _pattern(rf"{_NOT}(?: (?:\w+ly|yet|to|have))* ?$")
# “does not establish that …”, “unable to affirm …”, “no evidence that …”; but “with no evidence
# of instability” is about the worker and not about the request.
_NO_FINDING = _pattern(
    rf"(?:{_NOT}|\b(?:(?:unable|impossible|fail(?:s|ed|ure)?) to|no|without|insufficient"
    r"|inadequate|lack(?:s|ing)?(?: of)?|absen(?:ce of|t))\b)"
    rf" (?:\w+ ){{0,4}}?{_FINDING}\b(?! of (?!(?:the )?$))"
)
_NO_SUBJECT = _pattern(r"^\W*(?:none|no)\b", r", none\b", r"\bneither\b")
_NO_NECESSITY = _pattern(r"\b(?:no|not an?|lacks?|lack(?:ing)? of|without) (?:clear )?$")
_DOUBT = _pattern(
    r"\bun(?:clear|proven|established|supported|substantiated|documented|determined)\b",
    r"\b(?:questionable|doubtful|lacking|absent|missing|in (?:doubt|question))\b",
)
_COPULA = _pattern(
    r"\b(?:is|are|was|were|be|been|being|as|deem\w*|find|found|consider\w*|remains?|appears?)\b"
)
_IS_A = _pattern(r"\b(?:is|are|remains?) an? $")
_FINDING_AFTER = _pattern(_FINDING)
_FINDING_BEFORE = _pattern(rf"{_FINDING}(?: the)?(?: (?:criteria|standards?) (?:for|of))? $")
# “More is needed to establish medical necessity”: what it takes, not what is found.
_WHAT_IT_TAKES = _pattern(r"\bto \w+ (?:the )?$")
_ENOUGH = _pattern(r"\b(?:sufficient|adequate|enough)")
# What is said of a case that may or may not be this one.
_CONDITION = _pattern(
    r"\b(?:if|whether|unless|when|until|only|must)\b",
    r"\b(?:guidelines?|mtus|odg|acoem)\b.{0,40}\b(?:state|say|note|recommend|consider)s?\b",
)
_CONDITION_AFTER = _pattern(
    r"^ (?:treatments?|care|services?|means|if|when|unless|only|until"
    r"|(?:for|in) (?:patients|cases))\b"
)
# A request that is granted in part neither upholds nor overturns the denial as a whole.
_IN_PART = _pattern(r"\bpartial", r"\bmodif\w+\b(?! (?:work|dut|activit))")

_UR_DECISION = _pattern(
    r"\b(?:ur|utilization review|denials?|(?:non-?)?certification"
    r"|(?:previous|prior|original|adverse) (?:decision|determination)s?)\b"
)
_FOR_THE_WORKER = _pattern(r"\b(?:revers|overturn|disagree)\w*")
_FOR_THE_REVIEW = _pattern(r"\b(?:uph[oe]ld\w*|affirm\w*|agree with|concur\w* with)\b")
_NO_VERDICT = _pattern(_NOT, r"\b(?:no|without|unable|decline)\b")
_REQUEST = _pattern(
    r"\brequest\w*\b[^,]{0,120}?\b(?:is|are) (?P<not>not (?:\w+ly )?|non-?)?"
    r"(?:certified|authorized|approved|supported|warranted)\b"
)


def rationale_conclusion(rationale: str) -> str | None:
    """Return the outcome that a rationale's last word on medical necessity amounts to.

    “The request is not medically necessary” is ``Upheld``, “medical necessity has been
    established” is ``Overturned``; None where it does not say, or grants a part only.
    """
    for clause in _clauses_from_the_end(fold(rationale)):
        for reading in _READINGS:
            outcome = reading(clause)
            if outcome == OVERTURNED and _IN_PART.search(clause):
                return None
            if outcome:
                return outcome
    return None


def _clauses_from_the_end(text: str) -> Iterator[str]:
    for sentence in reversed(_SENTENCE_END.split(text)):
        yield from reversed(_CLAUSE_END.split(sentence))


def _around_last(words: re.Pattern[str], clause: str) -> tuple[str, str] | None:
    """Return what stands before and after the last place where `words` occur."""
    places = list(words.finditer(clause))
    return (clause[: places[-1].start()], clause[places[-1].end() :]) if places else None


def _medically_necessary(clause: str) -> str | None:
    if _MEDICALLY_UNNECESSARY.search(clause):
        return UPHELD
    around = _around_last(_MEDICALLY_NECESSARY, clause)
    if around is None:
        return None
    before, after = around
    if _denies(before):
        return UPHELD
    if _CONDITION.search(before) or _CONDITION_AFTER.search(after):
        return None
    return OVERTURNED if _COPULA.search(before) else None


def _denies(before: str) -> bool:
    """Tell whether what stands before “medically necessary” makes it “not”."""
    if _NO_FINDING.search(before) or _NO_SUBJECT.search(before):
        return True
    verb = 0
    for copula in _COPULA.finditer(before):
        verb = copula.start()
    return bool(_NEGATION.search(before, verb) or _NEGATION_BEFORE.search(before[:verb]))


def _medical_necessity(clause: str) -> str | None:
    around = _around_last(_MEDICAL_NECESSITY, clause)
    if around is None:
        return None
    before, after = around
    if _NO_FINDING.search(before) or _NO_NECESSITY.search(before):
        return UPHELD
    if _NEGATION.search(after) or _DOUBT.search(after):
        return UPHELD
    if _CONDITION.search(before):
        return None
    is_found = _FINDING_AFTER.search(after) or _IS_A.search(before) or _is_found(before)
    return OVERTURNED if is_found else None


def _is_found(before: str) -> bool:
    """Tell whether what stands before “medical necessity” finds it."""
    if not _FINDING_BEFORE.search(before):
        return False
    return bool(_ENOUGH.search(before) or not _WHAT_IT_TAKES.search(before))


def _verdict_on_review(clause: str) -> str | None:
    """Read “I am reversing the previous UR decision”."""
    if not _UR_DECISION.search(clause):
        return None
    denies = _NO_VERDICT.search(clause) is not None
    if _FOR_THE_WORKER.search(clause):
        return UPHELD if denies else OVERTURNED
    if _FOR_THE_REVIEW.search(clause):
        return OVERTURNED if denies else UPHELD
    return None


def _verdict_on_request(clause: str) -> str | None:
    """Read “the request is not certified”."""
    words = _REQUEST.search(clause)
    if words is None:
        return None
    return UPHELD if words["not"] else OVERTURNED


_READINGS: tuple[Callable[[str], str | None], ...] = (
    _medically_necessary,
    _medical_necessity,
    _verdict_on_review,
    _verdict_on_request,
)
