"""Full-text search over the pages of the guide."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from imrdesk.ui.guide.book import Page, Section

_SNIPPET = 110


@dataclass(frozen=True, slots=True)
class Hit:
    """A section in which all the words stand.

    Attributes:
        address: ``page#anchor``.
        title: of the page.
        heading: of the section; that of the page where it is the page's first.
        snippet: the words around the first hit.
    """

    address: str
    title: str
    heading: str
    snippet: str


def search_words(query: str) -> tuple[str, ...]:
    """Return what is looked for: words, and “phrases” in straight quotes, in lower case."""
    pieces = re.findall(r'"([^"]+)"|(\S+)', query.casefold())
    return tuple(piece for pair in pieces if (piece := "".join(pair).strip('" ')))


def find(pages: Iterable[Page], query: str) -> list[Hit]:
    """Return the sections in which all words of a query stand, the best first.

    A section whose heading has the words is better than one that only speaks of them; a word
    begins where the query's does (“undo” is in “undone”, “do” is not in “undo”).
    """
    patterns = [re.compile(rf"(?<!\w){re.escape(word)}") for word in search_words(query)]
    if not patterns:
        return []
    ranked = []
    for order, (page, section) in enumerate(_sections(pages)):
        score = _score(page, section, patterns)
        if score:
            ranked.append((-score, order, _hit(page, section, patterns)))
    return [hit for _score, _order, hit in sorted(ranked, key=lambda entry: entry[:2])]


def _sections(pages: Iterable[Page]) -> Iterator[tuple[Page, Section]]:
    return ((page, section) for page in pages for section in page.sections)


def _score(page: Page, section: Section, patterns: list[re.Pattern[str]]) -> int:
    heading, text = section.heading.casefold(), section.text.casefold()
    title = page.title.casefold()
    score = 0
    for pattern in patterns:
        told = len(pattern.findall(text))
        named = pattern.search(heading)
        if not told and not named:
            return 0
        score += min(told, 5) + (20 if named else 0) + (3 if pattern.search(title) else 0)
    return score


def _hit(page: Page, section: Section, patterns: list[re.Pattern[str]]) -> Hit:
    found = [match.start() for p in patterns if (match := p.search(section.text.casefold()))]
    start = max(0, min(found, default=0) - _SNIPPET // 3)
    if start:
        start = section.text.find(" ", start) + 1
    end = start + _SNIPPET
    snippet = section.text[start:end]
    if end < len(section.text):
        snippet = snippet.rpartition(" ")[0] + " …"
    lead = "… " if start else ""
    return Hit(f"{page.name}#{section.anchor}", page.title, section.heading, lead + snippet)
