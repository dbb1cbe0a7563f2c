"""The numbers that Word counts by itself: they stand on the page but nowhere in the text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from lxml import etree

from imrdesk.reading.numbering import NUMERALS

_LARGEST_PART = 8 * 1024 * 1024
_PLACE = re.compile(r"%([1-9])")
_DEEPEST_STYLE = 20
_LEVELS = frozenset("012345678")  # Word has no more


@dataclass(frozen=True, slots=True)
class _Level:
    """How one level of a list counts: from where, with which numerals, in which words."""

    start: int = 1
    numerals: str = "decimal"
    words: str = ""


@dataclass(slots=True)
class _Definition:
    """A list as the document defines it; `counts` is how far each level has come."""

    levels: dict[int, _Level] = field(default_factory=dict)
    counts: dict[int, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Use:
    """A use of a definition, which may begin some levels anew."""

    definition: _Definition
    starts: dict[int, int]


class WordLists:
    """The lists of one document, counting on as its paragraphs come.

    Args:
        numbering: the part that defines the lists, where there is one.
        styles: the part that defines the styles, by which paragraphs may be numbered.
    """

    def __init__(self, numbering: bytes | None, styles: bytes | None) -> None:
        self._numbering = numbering
        self._styles = styles

    def next_number(self, paragraph: Mapping[str, str]) -> str:
        """Count a paragraph; return its number as the page shows it, or nothing.

        Args:
            paragraph: its properties: ``list`` and ``level`` where it is in a list, and
                ``style``.
        """
        if not self._numbering or not paragraph:
            return ""
        list_id, written_level = self._place(paragraph)
        use = self._uses.get(list_id)
        if use is None:
            return ""
        if written_level not in _LEVELS:
            return ""
        level = int(written_level)
        for at, start in use.starts.items():
            use.definition.counts[at] = start - 1
        use.starts.clear()
        return _count(use.definition, level)

    def level(self, paragraph: Mapping[str, str]) -> int | None:
        """Return how deep in a list a paragraph stands, from 0; None where it is in none."""
        if not self._numbering or not paragraph:
            return None
        list_id, level = self._place(paragraph)
        return int(level) if list_id in self._uses and level in _LEVELS else None

    def _place(self, paragraph: Mapping[str, str]) -> tuple[str, str]:
        if "list" in paragraph:
            return paragraph["list"], paragraph.get("level") or "0"
        style = paragraph.get("style", "")
        for _ in range(_DEEPEST_STYLE):
            if style not in self._numbered_styles:
                break
            list_id, level, style = self._numbered_styles[style]
            if list_id:
                return list_id, paragraph.get("level") or level or "0"
        return "", "0"

    @cached_property
    def _uses(self) -> dict[str, _Use]:
        root = part_tree(self._numbering)
        definitions = {}
        for element in _named(root, "abstractNum"):
            levels = {
                _integer(_value(each, "ilvl")): _level(each) for each in _named(element, "lvl")
            }
            definitions[_value(element, "abstractNumId")] = _Definition(levels)
        uses = {}
        for element in _named(root, "num"):
            definition = definitions.get(_child_value(element, "abstractNumId"))
            if definition:
                starts = {
                    _integer(_value(each, "ilvl")): _integer(_child_value(each, "startOverride"))
                    for each in _named(element, "lvlOverride")
                    if _child_value(each, "startOverride")
                }
                uses[_value(element, "numId")] = _Use(definition, starts)
        return uses

    @cached_property
    def _numbered_styles(self) -> dict[str, tuple[str, str, str]]:
        """Of each style the list, the level and the style that it is based on."""
        if not self._styles or b"numPr" not in self._styles:
            return {}
        styles = {}
        for style in _named(part_tree(self._styles), "style"):
            properties = [
                _child_value(numbered, name)
                for numbered in style.iter("{*}numPr")
                for name in ("numId", "ilvl")
            ]
            list_id, level = properties[:2] if properties else ("", "")
            styles[_value(style, "styleId")] = (list_id, level, _child_value(style, "basedOn"))
        return styles


def _count(definition: _Definition, level: int) -> str:
    counts = definition.counts
    for deeper in [at for at in counts if at > level]:
        del counts[deeper]
    for at in range(level + 1):
        start = definition.levels.get(at, _Level()).start
        counts[at] = counts.get(at, start - 1) + (at == level)
        counts[at] = max(counts[at], start) if at < level else counts[at]
    shown = definition.levels.get(level, _Level())
    if shown.numerals not in NUMERALS:
        return ""

    def numeral(place: re.Match[str]) -> str:
        at = int(place[1]) - 1
        numerals = definition.levels.get(at, _Level()).numerals
        return NUMERALS.get(numerals, str)(counts.get(at, 1))

    return _PLACE.sub(numeral, shown.words)


def _level(element: etree._Element) -> _Level:
    return _Level(
        _integer(_child_value(element, "start"), 1),
        _child_value(element, "numFmt") or "decimal",
        _child_value(element, "lvlText"),
    )


def part_tree(data: bytes | None) -> etree._Element:
    """Return the root of a part of a document; an empty one where it cannot be read."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    if data and len(data) <= _LARGEST_PART:
        try:
            return etree.fromstring(data, parser)
        except etree.XMLSyntaxError:
            pass  # lists without numbers, words without their looks, but the text can be read
    return etree.Element("nothing")


def _named(parent: etree._Element, name: str) -> Iterator[etree._Element]:
    yield from parent.iterchildren(f"{{*}}{name}")


def _child_value(parent: etree._Element, name: str) -> str:
    return next((_value(child, "val") for child in _named(parent, name)), "")


def _value(element: etree._Element, name: str) -> str:
    return next((v for key, v in element.items() if key.rpartition("}")[2] == name), "")


def _integer(written: str, otherwise: int = 0) -> int:
    return int(written) if re.fullmatch(r"\d{1,6}", written) else otherwise
