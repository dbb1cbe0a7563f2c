"""Words of a letter's text: where they are found, and which one stands at a place."""

from __future__ import annotations

import re

from imrdesk.domain.letter import Span

_RUN = re.compile(r"\S+")
_AROUND = " \t\n.,;:!?()[]{}\"'“”‘’«»"


def find_words(text: str, words: str, position: int, *, backwards: bool = False) -> Span | None:
    """Return where words stand next, round the end of the text, or None where they do not.

    Args:
        text: the letter's text.
        words: in any case; white space stands for any white space, line ends too.
        position: from which on, or, `backwards`, before which they are to begin.
        backwards: to look towards the text's start.
    """
    pattern = re.compile(r"\s+".join(map(re.escape, words.split())), re.IGNORECASE)
    if not pattern.pattern:
        return None
    if backwards:
        places = [Span(*match.span()) for match in pattern.finditer(text)]
        before = [place for place in places if place.start < position]
        return (before or places)[-1] if places else None
    match = pattern.search(text, position) or pattern.search(text)
    return Span(*match.span()) if match else None


def trimmed(text: str, span: Span) -> Span | None:
    """Return a place without the white space around it, or None where nothing else is in it."""
    words = span.of(text)
    start = span.start + len(words) - len(words.lstrip())
    end = span.end - len(words) + len(words.rstrip())
    return Span(start, end) if start < end else None


def word_at(text: str, position: int) -> Span | None:
    """Return the word over a character, without the punctuation around it.

    What stands within a word stays in it: ``10/325mg``, ``06/02/2010``, ``CM14-0012345``.
    """
    if not 0 <= position < len(text) or text[position].isspace():
        return None
    start = position
    while start > 0 and not text[start - 1].isspace():
        start -= 1
    run = _RUN.match(text, start)
    if run is None:
        return None
    word = run[0].strip(_AROUND)
    if not word:
        return None
    first = run.start() + run[0].index(word)
    return Span(first, first + len(word))
