"""The words of the field, read from the tables under `resources/vocabulary`.

The one place of the extraction that reads files: each table once, when it is first needed.
The tables are for people to read and edit; every one says in its first lines what its
columns mean. Words are compared by their forms (`Words`), so that case, hyphens and
plurals make no difference.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, cached_property, lru_cache
from itertools import chain
from typing import Generic, NamedTuple, TypeVar

from imrdesk.assets import resource_table
from imrdesk.extraction.finding import Passage

_WORD = re.compile(r"[^\W_]+(?:['\u2019][a-z]+)?")
Meaning = TypeVar("Meaning")


class Words:
    """The words of a passage, in their forms for comparing, and where they stand.

    Attributes:
        forms: lower case and singular.
    """

    def __init__(self, text: str, start: int = 0, end: int | None = None) -> None:
        self._text = text
        self._within = (start, len(text) if end is None else end)
        self.forms = [_form(word) for word in _WORD.findall(text, *self._within)]

    @cached_property
    def _places(self) -> list[tuple[int, int]]:
        return [match.span() for match in _WORD.finditer(self._text, *self._within)]

    def place(self, first: int, last: int) -> Passage:
        """Return where the words from `first` to `last` stand."""
        return Passage(self._places[first][0], self._places[last][1])


@lru_cache(maxsize=1 << 16)
def _form(word: str) -> str:
    form = word.lower().replace("\u2019", "'").removesuffix("'s")
    if len(form) < 4 or not form.endswith("s") or form.endswith(("ss", "us", "is")):
        return form
    return form[:-3] + "y" if form.endswith("ies") else form[:-1]


class Term(NamedTuple, Generic[Meaning]):
    """A vocabulary's words found in a text: what they mean, and the first and last word."""

    meaning: Meaning
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Terms(Generic[Meaning]):
    """Words and what they mean, to be found in running text."""

    _by_first: dict[str, list[tuple[tuple[str, ...], Meaning]]] = field(default_factory=dict)

    def add(self, words: str, meaning: Meaning) -> None:
        """Add a term; of two meanings of the same words the first stays."""
        forms = tuple(Words(words).forms)
        entries = self._by_first.setdefault(forms[0], [])
        if all(known != forms for known, _ in entries):
            entries.append((forms, meaning))
            entries.sort(key=lambda entry: -len(entry[0]))

    def find(self, forms: Sequence[str]) -> Iterator[Term[Meaning]]:
        """Yield the terms among words in order, the longest at each place, none overlapping."""
        by_first = self._by_first
        free = 0
        for first, form in enumerate(forms):
            if form in by_first and first >= free:
                for words, meaning in by_first[form]:
                    free = first + len(words)
                    if tuple(forms[first:free]) == words:
                        yield Term(meaning, first, free - 1)
                        break
                else:
                    free = first + 1

    def meanings(self) -> Iterator[tuple[str, Meaning]]:
        """Yield every term's words, as they are compared, with what they mean."""
        for entries in self._by_first.values():
            for words, meaning in entries:
                yield " ".join(words), meaning


_CERTIFIED_IN = re.compile(
    r"(?:board[- ])?(?:certifi(?:ed|cation)|eligible|diplomate) (?:in|of) "
    r"|fellowship[- ]trained in "
)


class Names:
    """Names of one kind, known by any way of writing them.

    Case, “&” for “and”, hyphens, full stops and “board certified in” make no difference; two
    names with a slash between them are known where both are.
    """

    def __init__(self, names: Iterable[str]) -> None:
        self._forms = frozenset(map(_name_form, names))

    def __contains__(self, name: str) -> bool:
        """Tell whether a name is known."""
        if _name_form(name) in self._forms:
            return True
        parts = name.split("/")
        return len(parts) > 1 and all(_name_form(part) in self._forms for part in parts)


@lru_cache(maxsize=4096)
def _name_form(name: str) -> str:
    form = _CERTIFIED_IN.sub("", name.casefold().replace("&", " and ").strip(), count=1)
    return " ".join(form.replace(".", "").replace("-", " ").replace("/", " / ").split())


class Service(NamedTuple):
    """What kind of service some words of a treatment mean.

    Attributes:
        topical_subcategory: the subcategory where the treatment is a cream, gel or patch.
        is_general: the words only mean it where no other words say more (“injection”).
    """

    category: str
    subcategory: str
    topical_subcategory: str
    is_general: bool = False


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Every table of the field's words.

    Attributes:
        services: procedures, therapies, devices, programs, and drugs by their names; None for
            words that only say how.
        dosage_forms: ``topical`` for the words that make a drug a topical one.
        body_parts: the name of the part, or None for words that name a wider region.
        states: case-folded name or postal code to name.
        specialties: the names of specialties and boards.
    """

    services: Terms[Service | None]
    dosage_forms: Terms[str]
    body_parts: Terms[str | None]
    states: Mapping[str, str]
    specialties: Names
    _guidelines: Terms[tuple[str, bool]]

    def guideline_sources(self, words: str) -> tuple[frozenset[str], frozenset[str]]:
        """Return the guideline sets that some words name, and those they only point to."""
        found = [term.meaning for term in self._guidelines.find(Words(words).forms)]
        named = frozenset(source for source, is_named in found if is_named)
        return named, frozenset(source for source, is_named in found if not is_named) - named


@cache
def vocabulary() -> Vocabulary:
    """Return the vocabulary, read once."""
    return Vocabulary(
        services=_terms(chain(_treatments(), _drugs())),
        dosage_forms=_terms((form, words) for form, words in _table("dosage_forms.tsv")),
        body_parts=_terms((part or None, words) for part, words in _table("body_parts.tsv")),
        states={
            key.casefold(): name for name, code in _table("states.tsv") for key in (name, code)
        },
        specialties=Names(
            name
            for specialty, others in _table("specialties.tsv")
            for name in (specialty, *_cell_words(others))
        ),
        _guidelines=_terms(
            ((source, how == "names"), words) for source, how, words in _table("guidelines.tsv")
        ),
    )


def _table(name: str) -> Iterator[tuple[str, ...]]:
    return resource_table("vocabulary", name)


def _cell_words(cell: str) -> list[str]:
    return [words.strip() for words in cell.split(";") if words.strip()]


def _terms(rows: Iterable[tuple[Meaning, str]]) -> Terms[Meaning]:
    terms: Terms[Meaning] = Terms()
    for meaning, cell in rows:
        for words in _cell_words(cell):
            terms.add(words, meaning)
    return terms


def _treatments() -> Iterator[tuple[Service | None, str]]:
    for category, subcategory, strength, words in _table("treatments.tsv"):
        if strength == "modifier":
            yield None, words
        else:
            yield Service(category, subcategory, subcategory, strength == "general"), words


def _drugs() -> Iterator[tuple[Service, str]]:
    for names, drug_class, topical_class in _table("drugs.tsv"):
        yield Service("Pharmaceuticals", drug_class, topical_class or drug_class), names
