"""The words in which the letters of 2013 decide: “X is (not) medically necessary”."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from imrdesk.domain.fields import OVERTURNED, UPHELD
from imrdesk.domain.record import FieldValue
from imrdesk.extraction import rules
from imrdesk.extraction.finding import Passage, found
from imrdesk.extraction.rules import Rule

# The phrase is searched first and the verb before it then: the phrase is rare.
_NECESSARY = re.compile(
    r"medically\s+(?:necessary(?P<whole>,?\s*(?:and|n?or|/|&)\s*(?:medically\s+)?appropriate)?"
    r"|appropriate(?P<turned>,?\s*(?:and|n?or|/|&)\s*(?:medically\s+)?necessary))"
    r"\s*[.;:]?[\"\u201d\u2019']*",
    re.IGNORECASE,
)
_NOT = r"(?:[*_]{0,2}(?:not|non|neither)[*_]{0,2}|n['\u2019]t)"
_VERB = re.compile(
    r"(?P<verb>(?<!\w)(?:(?:is|are|was|were)(?:\s+|(?=n['\u2019]t))|(?:has|have)\s+been\s+))"
    r"(?:(?:therefore|thus|hence|also),?\s+)?"
    rf"(?:(?P<denied>{_NOT},?\s+|(?:not|non)-))?"
    r"(?:(?:considered|deemed|found|felt|determined)\s+(?:(?P<denied_then>not)\s+)?(?:to\s+be\s+)?)?"
    r"(?:both\s+)?(?P<part>(?:only\s+)?(?:partial(?:ly)?|in\s+part)\s+)?\Z",
    re.IGNORECASE,
)
_REACH = 40


class Necessity(NamedTuple):
    """A statement on medical necessity.

    Attributes:
        start: where its verb begins, behind the treatment.
        end: behind it, with its full stop.
        words: “not medically necessary” or “medically necessary”.
        is_partial: whether it grants a part only.
        is_whole: whether “and appropriate” follows, as in the letters' own decisions.
    """

    start: int
    end: int
    words: Passage
    is_denied: bool
    is_whole: bool
    is_partial: bool = False

    def outcome(self, text: str, rule: Rule = rules.ITEM_STATEMENT) -> FieldValue:
        """Return the outcome that the statement amounts to (8 CCR 9792.10.6).

        What is granted in part neither upholds nor overturns the denial of the whole.
        """
        if self.is_partial:
            return found(text, self.words, None, rules.ITEM_NO_OUTCOME)
        return found(text, self.words, UPHELD if self.is_denied else OVERTURNED, rule)


def find_necessities(text: str, start: int, end: int) -> Iterator[Necessity]:
    """Yield the statements on medical necessity in ``text[start:end]``."""
    for match in _NECESSARY.finditer(text, start, end):
        verb = _VERB.search(text, max(start, match.start() - _REACH), match.start())
        if verb:
            whole = next((name for name in ("whole", "turned") if match[name]), None)
            words_end = match.end(whole) if whole else _words_end(match)
            yield Necessity(
                verb.start(),
                match.end(),
                Passage(verb.end("verb"), words_end),
                is_denied=bool(verb["denied"] or verb["denied_then"]),
                is_whole=whole is not None,
                is_partial=verb["part"] is not None,
            )


def _words_end(match: re.Match[str]) -> int:
    return match.start() + len(match[0].rstrip(" \t\r\n.;:\"\u201d\u2019'"))
