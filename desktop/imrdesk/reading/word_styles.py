"""How words and paragraphs of a Word document look: by its styles, and by what is said of them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from lxml import etree

from imrdesk.reading.rich_page import PLAIN, Alignment, Style
from imrdesk.reading.word_lists import part_tree

_DEEPEST_STYLE = 20
_OFF = frozenset(("0", "false", "off", "none"))
_TWIPS_OF_STEP = 720  # half an inch
_LARGEST_SIZE = 999
_DEEPEST_HEADING = 6
_FONT_OF_ONE_WIDTH = re.compile(r"courier|consolas|mono\b|typewriter", re.IGNORECASE)
_HEADING = re.compile(r"heading ([1-6])", re.IGNORECASE)
_ALIGNMENTS = {"center": Alignment.CENTER, "right": Alignment.RIGHT, "end": Alignment.RIGHT}

Said = Mapping[str, Mapping[str, str]]
"""What a document says of a run or a paragraph: elements by their names, with attributes."""


@dataclass(frozen=True, slots=True)
class ParagraphLook:
    """How a paragraph looks, and its words where nothing else is said of them."""

    style: Style = PLAIN
    heading: int = 0
    alignment: Alignment = Alignment.LEFT
    indent: int = 0


@dataclass(frozen=True, slots=True)
class _Definition:
    """A style: what it says of paragraphs and of words, and the style it is based on."""

    name: str
    based_on: str
    paragraph: Said
    run: Said


class WordStyles:
    """The styles of one document.

    Args:
        styles: the part that defines them, where there is one.
    """

    def __init__(self, styles: bytes | None) -> None:
        root = part_tree(styles)
        # Most documents define a hundred styles and use three.
        self._elements: dict[str, etree._Element] = {}
        self._default = ""
        for element in root.iterchildren("{*}style"):
            attributes = _attributes(element)
            style_id = attributes.get("styleId", "")
            self._elements[style_id] = element
            if attributes.get("type") == "paragraph" and attributes.get("default", "0") not in _OFF:
                self._default = style_id
        style = PLAIN
        for defaults in root.iterchildren("{*}docDefaults"):
            for properties in defaults.iter("{*}rPr"):
                style = run_style(_said(properties), style)
        self._plain = ParagraphLook(style)
        self._looks: dict[str, ParagraphLook] = {}

    def paragraph(self, said: Said) -> ParagraphLook:
        """Return how a paragraph looks of which the document says that."""
        style_id = said.get("pStyle", {}).get("val", self._default)
        if style_id not in self._looks:
            self._looks[style_id] = self._of_style(style_id)
        return _paragraph_look(said, self._looks[style_id])

    def run(self, said: Said, around: Style) -> Style:
        """Return how words look of which the document says that, in a paragraph."""
        style_id = said.get("rStyle", {}).get("val", "")
        for definition in self._line(style_id):
            around = run_style(definition.run, around)
        return run_style(said, around)

    def _of_style(self, style_id: str) -> ParagraphLook:
        look = self._plain
        for definition in self._line(style_id):
            look = _paragraph_look(definition.paragraph, look)
            heading = _HEADING.fullmatch(definition.name)
            level = int(heading[1]) if heading else 1 if definition.name == "Title" else 0
            look = replace(
                look, heading=level or look.heading, style=run_style(definition.run, look.style)
            )
        return look

    def _line(self, style_id: str) -> list[_Definition]:
        """Return a style and those that it is based on, the most general one first."""
        line: list[_Definition] = []
        while style_id in self._elements and len(line) < _DEEPEST_STYLE:
            line.append(_definition(self._elements[style_id]))
            style_id = line[-1].based_on
        return line[::-1]


def _definition(element: etree._Element) -> _Definition:
    children = {_local(child): child for child in element.iterchildren()}
    return _Definition(
        _attributes(children.get("name")).get("val", ""),
        _attributes(children.get("basedOn")).get("val", ""),
        _said(children.get("pPr")),
        _said(children.get("rPr")),
    )


def run_style(said: Said, around: Style) -> Style:
    """Return how words look of which a document says that, where others look as `around`."""
    if not said:
        return around
    size = said.get("sz", {}).get("val", "")
    is_size = bool(re.fullmatch(r"\d{1,3}", size)) and 0 < int(size) <= _LARGEST_SIZE
    fonts = said.get("rFonts", {})
    face = fonts.get("ascii") or fonts.get("hAnsi")
    return Style(
        _is_on(said, "b", otherwise=around.bold),
        _is_on(said, "i", otherwise=around.italic),
        _is_on(said, "u", otherwise=around.underline),
        _is_on(said, "strike", otherwise=around.struck) or _is_on(said, "dstrike"),
        bool(_FONT_OF_ONE_WIDTH.search(face)) if face else around.monospaced,
        int(size) / 2 if is_size else around.points,
    )


def _paragraph_look(said: Said, look: ParagraphLook) -> ParagraphLook:
    if not said:
        return look
    level = said.get("outlineLvl", {}).get("val", "")
    heading = look.heading
    if re.fullmatch(r"\d", level):
        heading = int(level) + 1 if int(level) < _DEEPEST_HEADING else 0
    written = said.get("jc", {}).get("val")
    alignment = look.alignment if written is None else _ALIGNMENTS.get(written, Alignment.LEFT)
    places = said.get("ind", {})
    left = places.get("left", places.get("start", ""))
    is_left = re.fullmatch(r"-?\d{1,6}", left)
    indent = max(0, round(int(left) / _TWIPS_OF_STEP)) if is_left else look.indent
    return ParagraphLook(look.style, heading, alignment, indent)


def _is_on(said: Said, name: str, *, otherwise: bool = False) -> bool:
    return said[name].get("val", "true") not in _OFF if name in said else otherwise


def _said(element: etree._Element | None) -> Said:
    children: Iterable[etree._Element] = () if element is None else element.iterchildren()
    return {_local(child): _attributes(child) for child in children}


def _attributes(element: etree._Element | None) -> dict[str, str]:
    items: Iterable[tuple[str, str]] = () if element is None else element.items()
    return {key.rpartition("}")[2]: value for key, value in items}


def _local(element: etree._Element) -> str:
    return str(element.tag).rpartition("}")[2]
