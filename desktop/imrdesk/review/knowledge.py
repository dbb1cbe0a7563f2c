"""What the checks know besides a record: the field's words, the day, the case's other letters."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import cache, lru_cache

from imrdesk.assets import resource_table
from imrdesk.domain.cards import in_card_order
from imrdesk.domain.case_number import case_numbers
from imrdesk.domain.checks import Chapter, Knowledge, OtherLetter
from imrdesk.domain.letter import LetterText
from imrdesk.domain.record import Extraction
from imrdesk.extraction.rules import HEADER_TWICE, ITEM_STATED_DIFFERENTLY
from imrdesk.extraction.vocabulary import Terms, Words, vocabulary

_ANY_PART = "any"
_CONTRADICTIONS = frozenset((HEADER_TWICE.name, ITEM_STATED_DIFFERENTLY.name))
# A guideline is cited in a sentence or two; what is longer is something else.
_LONGEST = 2000
_JOINED = re.compile(r" (?:and|&|-|\u2013|with) |[/;]")
_NUMBERS_CHAPTERS = re.compile(r"\b(?:acoem|mtus|occupational)\b", re.IGNORECASE)


class ChecksVocabulary:
    """The tables under `resources/vocabulary`, as the checks ask for them."""

    def knows_specialty(self, name: str) -> bool:
        """Tell whether some specialty or board has that name, or each of two that are joined."""
        known = vocabulary().specialties
        return name in known or all(part in known for part in _JOINED.split(name))

    def body_parts(self, words: str) -> frozenset[str]:
        """Return the parts of the body that some words name."""
        return _body_parts(words[:_LONGEST])

    def chapters(self, citation: str) -> tuple[Chapter, ...]:
        """Return the chapters on parts of the body that a citation names.

        A chapter's number alone names it where the set that numbers its chapters is cited.
        """
        return _cited(citation[:_LONGEST])

    def has_chapter_on(self, part: str) -> bool:
        """Tell whether there is any chapter on a part of the body."""
        return part in _chapters().covered


def load_tables() -> None:
    """Read the tables under `resources/vocabulary` now, so that the first letter need not."""
    vocabulary()
    _chapters()


def today() -> date:
    """Return the day that it is, in UTC: in America never earlier than the day there."""
    return datetime.now(UTC).date()


def knowledge(
    as_of: date,
    others: tuple[OtherLetter, ...] = (),
    *,
    letter: LetterText | None = None,
    extraction: Extraction | None = None,
    cards: Sequence[int] | None = None,
) -> Knowledge:
    """Return all that checks can know of a letter that was there on a day.

    Args:
        as_of: nothing in the letter is later.
        others: the other letters of its case, one for each outcome that they have.
        letter: its text; without it nothing is known that only the whole letter shows.
        extraction: what was read out of it.
        cards: the card number of each decision that was read; None: numbered as they were.
    """
    numbers = (*case_numbers(letter.text), *letter.cut_case_numbers) if letter else ()
    told: Iterable[str] = _told_differently(extraction) if extraction else ()
    if cards is not None:
        told = (in_card_order(path, cards) for path in told)
    return Knowledge(as_of, _VOCABULARY, others, numbers, frozenset(told))


def _told_differently(extraction: Extraction) -> Iterator[str]:
    """Yield the paths of what a reviewer has to choose between, as two places tell it.

    Treatments are told in other words in every second letter, and only marked as unsure.
    """
    for path, value in extraction.values.items():
        if value.rule in _CONTRADICTIONS and not path.endswith(".treatment"):
            yield path


_VOCABULARY = ChecksVocabulary()


@dataclass(frozen=True, slots=True)
class _Chapters:
    """The chapters by the words that name them; None for words that only look like one.

    Attributes:
        covered: every part of the body that some chapter is for.
    """

    named: Terms[Chapter | None]
    numbered: Terms[Chapter | None]
    covered: frozenset[str]


@cache
def _chapters() -> _Chapters:
    named: Terms[Chapter | None] = Terms()
    numbered: Terms[Chapter | None] = Terms()
    covered: set[str] = set()
    for chapter, number, names in _rows():
        covered |= chapter.covers if chapter else set()
        for name in names:
            named.add(name, chapter)
        if number:
            numbered.add(f"Chapter {number}", chapter)
    return _Chapters(named, numbered, frozenset(covered))


def _rows() -> Iterator[tuple[Chapter | None, str, list[str]]]:
    for name, covers, number, words in resource_table("vocabulary", "guideline_chapters.tsv"):
        parts = frozenset(part.strip() for part in covers.split(";")) - {""}
        chapter = Chapter(name, parts - {_ANY_PART}) if parts else None
        yield chapter, number, [word.strip() for word in words.split(";")]


@lru_cache(maxsize=8192)  # most citations and requests are the same in thousands of letters
def _cited(citation: str) -> tuple[Chapter, ...]:
    forms = Words(citation).forms
    found = list(_chapters().named.find(forms))
    if _NUMBERS_CHAPTERS.search(citation):
        found += _chapters().numbered.find(forms)
    return tuple(term.meaning for term in found if term.meaning)


@lru_cache(maxsize=1024)
def _body_parts(words: str) -> frozenset[str]:
    found = vocabulary().body_parts.find(Words(words).forms)
    return frozenset(term.meaning for term in found if term.meaning)
