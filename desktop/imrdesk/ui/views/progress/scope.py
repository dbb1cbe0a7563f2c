"""Which letters the figures are of, and the ways from a figure to some of them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from imrdesk.domain.letter_query import EVERY_LETTER, Facet, LetterQuery, Range
from imrdesk.review.progress import Period

# What a letter has one value of at most, so that two wishes for it can be made one.
_SINGLE = (Facet.STATUS, Facet.OUTCOME, Facet.YEAR, Facet.FORMAT)


@dataclass(frozen=True, slots=True)
class Scope:
    """What is counted.

    Attributes:
        query: the letters.
        period: over how long work is looked at.
        today: the last day of the period.
    """

    query: LetterQuery = EVERY_LETTER
    period: Period = Period.MONTH
    today: date = date.min

    def letters(
        self,
        term: str = "",
        choices: Iterable[tuple[Facet, Iterable[str]]] = (),
        between: Range | None = None,
    ) -> LetterQuery | None:
        """Return the query for the letters of the scope that also fulfil something.

        Args:
            term: of the search's language; it stands first, because what was typed after it
                may end in a quote that is still open.
            choices: facets with the values of which a letter has any.
            between: a range.

        Returns:
            None where no query says so.
        """
        query = replace(self.query, text=f"{term} {self.query.text}".strip())
        for facet, values in choices:
            wanted, before = set(values), query.chosen(facet)
            if before and facet not in _SINGLE and wanted != set(before):
                return None
            both = wanted & set(before) if before else wanted
            if not both:
                return None
            query = query.with_choice(facet, both)
        if between is None:
            return query
        before_range = next((r for r in query.ranges if r.field == between.field), None)
        return query.with_range(_both(between, before_range) if before_range else between)


def _both(one: Range, other: Range) -> Range:
    """Return what lies in two ranges of a field."""
    lows = [low for low in (one.low, other.low) if low is not None]
    highs = [high for high in (one.high, other.high) if high is not None]
    return Range(
        one.field,
        max(lows, default=None),
        min(highs, default=None),
    )


def quoted(words: str) -> str:
    """Return words as the search's language takes them for one phrase."""
    return f'"{words}"'
