"""Words broken over two lines: which hyphens belong to the word, and which only to the line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto
from functools import cache

from imrdesk.assets import resource_table
from imrdesk.reading.draft import Cut

BROKEN = "\ufffe"
"""What PDFium writes for a hyphen at a line's end together with the line's end."""

# A sign that may be a hyphen, with the white space behind it.
_HYPHEN = re.compile(rf"(?P<sign>[-\u2010\xad{BROKEN}])(?P<gap>\s{{0,160}})")
_HYPHEN_AT_END = re.compile(r"-[^\S\n]{0,80}\n")
# A line's end before what only goes on in a web address: “…/Low”, “%20Back”; not “#2”, “& so”.
_ADDRESS_END = re.compile(r"\n[^\S\n]{0,80}(?=%[0-9A-Fa-f]{2}|[/?&=][\w%]|#[A-Za-z])")
_ADDRESS = re.compile(r"(?:https?://|www\.)[^\s)\]]*\Z")
_LONGEST_ADDRESS = 300
_NO_ADDRESS_ENDS = (".", ",", ";", ":", ")", "]")
_LEFT = re.compile(r"[^\W_]+(?:[-\u2010][^\W_]+)*\Z")
_RIGHT = re.compile(r"[^\W_]+(?:[-\u2010][^\W_]+)*")
_LONGEST_WORD = 60
_SHORTEST_ADJECTIVE, _SHORTEST_SECOND_WORD = 6, 4


class _Verdict(Enum):
    JOIN = auto()
    """The word was broken: hyphen and line end go."""
    KEEP = auto()
    """The hyphen belongs: only the line end goes."""
    LEAVE = auto()
    """Two words: “pre- and post-operative”, or no word at all."""


@dataclass(frozen=True, slots=True)
class Hyphenation:
    """What the vocabulary knows about hyphens, all in lower case.

    Attributes:
        prefixes: a hyphen always follows them: ``non``.
        suffixes: a hyphen always precedes them: ``based``.
        compounds: words that are written with their hyphens: ``follow-up``.
        closed: words that only look like a prefix and a word: ``nonunion``.
        adjective_endings: by which a whole adjective is known: ``al`` in ``industrial-work``.
        continuations: what goes on behind one in a longer word: ``ized`` in ``hospitalized``.
        link_words: words that link a compound: ``of`` in ``state-of-the-art``.
    """

    prefixes: frozenset[str]
    suffixes: frozenset[str]
    compounds: frozenset[str]
    closed: frozenset[str]
    link_words: frozenset[str]
    adjective_endings: frozenset[str]
    continuations: frozenset[str]


@cache
def hyphenation() -> Hyphenation:
    """Return the vocabulary of hyphens, read once."""
    words: dict[str, set[str]] = {}
    for kind, cell in resource_table("vocabulary", "hyphens.tsv"):
        words.setdefault(kind, set()).update(word.strip() for word in cell.split(";"))
    return Hyphenation(
        **{
            name: frozenset(words[kind])
            for name, kind in (
                ("prefixes", "prefix"),
                ("suffixes", "suffix"),
                ("compounds", "compound"),
                ("closed", "closed"),
                ("link_words", "link"),
                ("adjective_endings", "adjective"),
                ("continuations", "continuation"),
            )
        }
    )


# No letter is longer or has more broken words; to compare all with all would take for ever.
_LONGEST_EXAMPLES = 120_000
_MOST_EXAMPLES = 1_000


def broken_words(text: str) -> tuple[str, list[Cut]]:
    """Find the words that a line end has broken.

    Returns:
        The text with the hyphens that belong as plain hyphens, one for one, and the ranges
        to take out of it.
    """
    addresses = list(_broken_addresses(text))
    if not _may_break(text):
        return text, addresses
    # A broken word is no example of how the letter writes it.
    lowered = text[:_LONGEST_EXAMPLES].replace(BROKEN, "\0").lower()
    cuts = [
        cut
        for number, match in enumerate(_HYPHEN.finditer(text))
        for cut in _cuts(match, lowered if number < _MOST_EXAMPLES else "")
    ]
    return text.replace(BROKEN, "-"), sorted(cuts + addresses)


def _broken_addresses(text: str) -> Iterator[Cut]:
    """Yield the line ends inside web addresses, where what follows can be nothing else."""
    if "://" not in text and "www." not in text:
        return
    for match in _ADDRESS_END.finditer(text):
        begin = max(0, match.start() - _LONGEST_ADDRESS)
        before = text[begin : match.start()].rstrip()
        if not before.endswith(_NO_ADDRESS_ENDS) and _ADDRESS.search(before):
            yield begin + len(before), match.end()


def _may_break(text: str) -> bool:
    if not text.isascii() and any(sign in text for sign in (BROKEN, "\xad", "\u2010")):
        return True
    return _HYPHEN_AT_END.search(text) is not None


def _cuts(match: re.Match[str], lowered: str) -> Iterator[Cut]:
    sign, gap = match["sign"], match["gap"]
    start, end = match.span()
    if sign == "\xad":
        yield start, end if "\n" in gap else start + 1
    elif "\n" in gap or sign == BROKEN:
        verdict = _verdict(match, lowered)
        if verdict is not _Verdict.LEAVE:
            yield (start if verdict is _Verdict.JOIN else start + 1), end


def _verdict(match: re.Match[str], lowered: str) -> _Verdict:
    text = match.string
    left_token = _LEFT.search(text, max(0, match.start() - _LONGEST_WORD), match.start())
    right_token = _RIGHT.match(text, match.end(), match.end() + _LONGEST_WORD)
    if not left_token or not right_token:
        return _Verdict.LEAVE
    left_whole = left_token[0].replace("\u2010", "-")
    right_whole = right_token[0].replace("\u2010", "-")
    left, right = left_whole.rpartition("-")[2], right_whole.partition("-")[0]
    if left[-1].isdigit() or right[0].isdigit():
        return _Verdict.KEEP
    if right_whole.lower() in ("and", "or", "to") and match["sign"] != BROKEN:
        return _Verdict.LEAVE
    seen = _as_seen_elsewhere(left.lower(), right.lower(), lowered)
    if seen:
        return seen
    belongs = _is_compound(left_whole.lower(), right_whole.lower()) or _differ_in_case(left, right)
    return _Verdict.KEEP if belongs else _Verdict.JOIN


def _as_seen_elsewhere(left: str, right: str, lowered: str) -> _Verdict | None:
    """Return how the same letter writes the word where no line end breaks it."""
    joined, hyphened = left + right in lowered, f"{left}-{right}" in lowered
    if joined == hyphened:
        return None
    return _Verdict.JOIN if joined else _Verdict.KEEP


def _is_compound(left_whole: str, right_whole: str) -> bool:
    known = hyphenation()
    left, right = left_whole.rpartition("-")[2], right_whole.partition("-")[0]
    if f"{left_whole}-{right_whole}" in known.compounds or f"{left}-{right}" in known.compounds:
        return True
    if left + right in known.closed:
        return False
    linked = right in known.link_words and right != right_whole
    return (
        left in known.prefixes
        or right in known.suffixes
        or linked
        or _is_adjective_and_word(left, right)
    )


def _is_adjective_and_word(left: str, right: str) -> bool:
    """Tell two words, the first a whole adjective, from one word: “industrial-work”."""
    known = hyphenation()
    return (
        len(left) >= _SHORTEST_ADJECTIVE
        and len(right) >= _SHORTEST_SECOND_WORD
        and left.endswith(tuple(known.adjective_endings))
        and not right.startswith(tuple(known.continuations))
    )


def _differ_in_case(left: str, right: str) -> bool:
    """Tell whether the parts are written as two words are: “Non-MTUS”, “MRI-guided”, “X-ray”."""
    if len(left) == 1:
        return True
    if left.isupper():
        return right.islower()
    return right[0].isupper() and left.lower() != "mc"
