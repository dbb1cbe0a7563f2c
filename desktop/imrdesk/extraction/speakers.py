"""Which words say what the claims administrator, and the reviewer, based their decisions on.

In the letters of 2013 both stand in one passage, each in sentences that begin with who
speaks: “The Claims Administrator based its decision on …”, “The Physician Reviewer …”.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from imrdesk.domain.record import FieldValue
from imrdesk.extraction import rules
from imrdesk.extraction.finding import Passage, absent, found_text, limited, stripped
from imrdesk.extraction.numbering import BLANK_LINE, SENTENCE_END

_SPEAKER = re.compile(
    r"the\s+(?:(?P<ur_guideline>claims\s+administrator|utilization\s+review(?:er)?"
    r"(?:\s+(?:physician|determination|decision))?|ur\s+(?:physician|reviewer|determination))"
    r"|(?P<imr_guideline>(?:(?:expert|physician|professional|medical|imr|maximus)\s+){1,2}"
    r"reviewer))(?!['\u2019]s)\s",
    re.IGNORECASE,
)
_ENDS_BEFORE = '.:;!?)"\u201d]'
_PARTS = ("ur_guideline", "imr_guideline")


class _Speech(NamedTuple):
    part: str
    place: Passage


def begins_speech(text: str, position: int) -> bool:
    """Tell whether one of the two sides begins to speak behind the white space at a place."""
    while position < len(text) and text[position].isspace():
        position += 1
    return _SPEAKER.match(text, position) is not None


def speech_start(text: str, within: Passage) -> int:
    """Return where one of the two sides first begins to speak, or the passage's end."""
    return next((match.start() for match in _speakers(text, within)), within.end)


def read_guidelines(text: str, within: Passage, *, is_closed: bool = True) -> dict[str, FieldValue]:
    """Return ``ur_guideline`` and ``imr_guideline`` out of the passage that holds both.

    Where nothing closes the passage (`is_closed`), what stands last in it may be too long.
    """
    speeches = list(_speeches(text, within))
    values = {part: _guideline(text, part, speeches) for part in _PARTS}
    if speeches and not is_closed:
        # Of sides that speak again, one may do so in the rationale, behind the other's end.
        has_more = len(speeches) > len(_PARTS)
        for part in _PARTS if has_more else (speeches[-1].part,):
            values[part] = limited(values[part], rules.ITEM_UNLABELLED.confidence)
    return values


def unlabelled_rest(text: str, within: Passage) -> tuple[Passage, Passage | None]:
    """Part a passage into what both sides speak and the rest, where no label parts them.

    The rest begins at the paragraph, else at the line, behind the one that speaks last.
    """
    last = max((match.start() for match in _speakers(text, within)), default=within.start)
    for end in (BLANK_LINE, SENTENCE_END):
        match = end.search(text, last, within.end)
        if match:
            rest = stripped(text, match.end(), within.end)
            return stripped(text, within.start, match.end()), rest
    return within, None


def _guideline(text: str, part: str, speeches: list[_Speech]) -> FieldValue:
    own = [speech.place for speech in speeches if speech.part == part]
    if not own:
        return absent(rules.ITEM_MISSING)
    return found_text(text, own[0], rules.ITEM_SPEAKER_AGAIN if own[1:] else rules.ITEM_SPEAKER)


def _speeches(text: str, within: Passage) -> Iterator[_Speech]:
    """Yield what each side says, sentences of the same side in a row as one."""
    turns: list[tuple[str, int]] = []
    for match in _speakers(text, within):
        part = str(match.lastgroup)
        if not turns or turns[-1][0] != part:
            turns.append((part, match.start()))
    for (part, start), (_, end) in pairwise([*turns, ("", within.end)]):
        yield _Speech(part, stripped(text, start, end))


def _speakers(text: str, within: Passage) -> Iterator[re.Match[str]]:
    """Yield the places where a sentence begins with one of the two sides."""
    for match in _SPEAKER.finditer(text, *within):
        before = stripped(text, within.start, match.start())
        is_line = "\n" in text[before.end : match.start()]
        is_sentence = before.start == before.end or text[before.end - 1] in _ENDS_BEFORE
        if is_sentence or (is_line and text[match.start()] == "T"):
            yield match
