"""Which guideline sets a decision relied on, out of the words of its guideline text."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from imrdesk.domain.fields import GUIDELINE_SOURCES
from imrdesk.domain.record import FieldValue
from imrdesk.extraction import rules
from imrdesk.extraction.finding import absent
from imrdesk.extraction.rules import Rule
from imrdesk.extraction.vocabulary import vocabulary

_SENTENCE = re.compile(r"(?<=[.;])\s+(?=[A-Z\"])")
_MTUS = r"(?:mtus|(?:california\s+)?medical\s+treatment\s+utilization\s+schedule(?:\s*\(mtus\))?)"

# “Non-MTUS Citation”, “which is not part of the MTUS”: the name without the thing.
_NON_MTUS = re.compile(rf"\bnon[\s-]*{_MTUS}(?:\s+citations?)?\s*[:,]?", re.IGNORECASE)
_NOT_PART_OF_MTUS = re.compile(
    r"\bnot\s+(?:a\s+)?(?:part\s+of|in|within|(?:contained|included|found|listed)\s+in|from|"
    rf"covered\s+by|addressed\s+(?:by|in)|based\s+(?:up)?on)\s+(?:the\s+)?{_MTUS}",
    re.IGNORECASE,
)
# “did not base their decision on the MTUS”: all that follows is turned down, until a “but”.
_NOT_RELIED_ON = re.compile(
    r"\b(?:did|does|do|has|have|was|were|is|are)(?:\s+not|n't)\s+(?:\w+\s+){0,3}?"
    r"(?:base|based|rely|relied|use|used)\b.*?(?=[,;]?\s+(?:but|instead|rather|however)\b|\Z)",
    re.IGNORECASE,
)
# “The MTUS is silent on …”, “no section of the MTUS was applicable”: named, and not relied on.
_SILENT = re.compile(
    rf"\b(?:no\s+(?:sections?|chapters?|parts?)\s+of\s+)?(?:the\s+)?{_MTUS}(?:[\s/]+\w+){{0,6}}?\s+"
    r"(?:(?:do|does|did|is|are|was|were)(?:\s+not|n't)\s+(?:\w+\s+){0,2}?"
    r"(?:address|discuss|cover|apply|applicable|mention|contain|provide|speak|relevant)\w*"
    r"|(?:is|are|was|were)\s+(?:silent|applicable|relevant))",
    re.IGNORECASE,
)
# “Neither MTUS nor ODG addresses this request”: named, and not relied on.
_NEITHER = re.compile(
    r"\bneither\b.{0,200}?\bnor\b.{0,200}?(?=;|,?\s+(?:but|instead|however|so|thus)\b|\Z)",
    re.IGNORECASE | re.DOTALL,
)
_DID_NOT_CITE = (
    r"\b(?:did|does|do|has|have)(?:\s+not|n't)\s+(?:\w+\s+){0,2}?(?:cite|cited|provide|provided|give|"
    r"given|specify|specified|state|stated|reference|referenced|identify|identified|mention)\b"
)
# “did not cite any medical evidence for its decision”: what follows was not cited.
_NOT_CITED = re.compile(
    rf"{_DID_NOT_CITE}.*?(?=;|,\s+(?:and|so)\b|[,;]?\s+(?:but|instead|rather|however)\b|\Z)",
    re.IGNORECASE | re.DOTALL,
)
# What is silent in this way may still have been relied on.
_SILENT_IN_PART = re.compile(
    r"\b(?:but|however|although|though|while|except|only|specifically|directly|fully|detail|"
    r"explicitly|per\s+se|page|state[sd]?|recommend\w*|support\w*|guidance)\b",
    re.IGNORECASE,
)
_GOES_ON = re.compile(r"\b(?:and|which|while|although|who|that)\b", re.IGNORECASE)
_NONE_CITED = re.compile(
    rf"{_DID_NOT_CITE}|\bno\s+(?:\w+[\s-]+){{0,5}}?(?:guidelines?|criteria|citations?|references?)\b"
    r"|\A\W*(?:none|not\s+(?:applicable|available|stated|provided|cited))\b|\A\W*n\s?/\s?a\b",
    re.IGNORECASE,
)
_CITES = re.compile(
    r"(?<!evidence[- ])\b(?:citations?|based|rel(?:y|ied|ies)|used|cit(?:e|ed|es|ing)|per)\b",
    re.IGNORECASE,
)
# One of these is in every word of denial, and in few sentences otherwise.
_PARTS_OF_DENIALS = ("no", "n't", "n/a", "silent")
_ANY_WORD = re.compile(r"\w")


class _Clause(NamedTuple):
    """What one sentence of a guideline text says about sources."""

    named: frozenset[str]
    likely: frozenset[str]
    cites_other: bool
    cites_none: bool
    is_plain: bool


def read_sources(guideline: FieldValue) -> FieldValue:
    """Return the sources that a guideline text relies on, in the registry's order.

    Their place is the guideline text's. “Did not base their decision on the MTUS” and
    “Non-MTUS” are no MTUS; “ACOEM …, which is part of the MTUS” is both.
    """
    if guideline.rule == rules.ITEM_NOT_IN_FAMILY.name:
        return absent(rules.ITEM_NOT_IN_FAMILY, ())
    if not guideline.value:
        is_blank = guideline.rule == rules.ITEM_BLANK.name
        return absent(rules.SOURCES_NO_TEXT if is_blank else rules.ITEM_MISSING, ())
    sources, rule = sources_of(str(guideline.value))
    return FieldValue(sources, guideline.raw, guideline.span, rule.name, rule.confidence)


@lru_cache(maxsize=8192)  # most words about guidelines are the same in thousands of letters
def sources_of(guideline: str) -> tuple[tuple[str, ...], Rule]:
    """Return the sources that a guideline's words rely on, and the rule that tells."""
    clauses = [_clause(sentence) for sentence in _SENTENCE.split(guideline)]
    named = {source for clause in clauses for source in clause.named}
    likely = {source for clause in clauses for source in clause.likely} - named
    cites_other = any(clause.cites_other for clause in clauses)
    sources = named | likely | ({"Other"} if cites_other else set())
    ordered = tuple(source for source in GUIDELINE_SOURCES if source in sources)
    if likely or not all(clause.is_plain for clause in clauses):
        return ordered, rules.SOURCES_UNCLEAR
    if cites_other:
        return ordered, rules.SOURCES_OTHER
    if ordered:
        return ordered, rules.SOURCES_WORDS
    cites_none = any(clause.cites_none for clause in clauses)
    return ordered, rules.SOURCES_NONE_CITED if cites_none else rules.SOURCES_UNCLEAR


def _clause(sentence: str) -> _Clause:
    lowered = sentence.lower()
    may_deny = any(part in lowered for part in _PARTS_OF_DENIALS)
    spoken = _SILENT.sub(" ", _NEITHER.sub(" ", sentence)) if may_deny else sentence
    is_plain = spoken == sentence or not _SILENT_IN_PART.search(sentence)
    relied_on = _NOT_PART_OF_MTUS.sub(" ", _NOT_RELIED_ON.sub(" ", spoken)) if may_deny else spoken
    not_cited = _NOT_CITED.search(relied_on) if may_deny else None
    if not_cited:
        # Where something was used in the same breath, a person must look.
        behind = not_cited[0]
        is_plain = is_plain and not (_CITES.search(behind, 16) or _GOES_ON.search(behind))
        relied_on = _NOT_CITED.sub(" ", relied_on)
    non_mtus = _NON_MTUS.search(relied_on) if may_deny else None
    named, likely = vocabulary().guideline_sources(
        _NON_MTUS.sub(" ", relied_on) if non_mtus else relied_on
    )
    if named or likely:
        return _Clause(named, likely, cites_other=False, cites_none=False, is_plain=is_plain)
    cites_none = may_deny and bool(_NONE_CITED.search(sentence))
    if non_mtus:
        cites_other = bool(_ANY_WORD.search(relied_on, non_mtus.end()))
        return _Clause(named, likely, cites_other, cites_none, is_plain)
    cites_unknown = not cites_none and bool(_CITES.search(relied_on))
    return _Clause(named, likely, cites_unknown, cites_none, is_plain and not cites_unknown)
