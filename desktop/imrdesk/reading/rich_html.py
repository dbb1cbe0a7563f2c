"""How web pages look, as far as their words are concerned; nothing is fetched or run."""

from __future__ import annotations

import re
from dataclasses import replace

from typing_extensions import override

from imrdesk.reading.html import WebPage, walk_html
from imrdesk.reading.rich_flow import Look, RichFlow, RichTable, Sign, TableLook, further_in
from imrdesk.reading.rich_page import Alignment, Block, Style

_USUAL_POINTS = 12.0
_FONT_SIZES = (7.5, 10.0, 12.0, 13.5, 18.0, 24.0, 36.0)  # of <font size="1"> to "7"
_NAMED_SIZES = {
    "xx-small": 7.5, "x-small": 7.5, "small": 10.0, "medium": 12.0, "large": 13.5,
    "x-large": 18.0, "xx-large": 24.0,
}  # fmt: skip
_POINTS_OF_UNIT = {"pt": 1.0, "px": 0.75, "in": 72.0, "cm": 28.35, "mm": 2.835}
_PARTS_OF_UNIT = {"em": 1.0, "rem": 1.0, "%": 0.01}
_LARGEST_POINTS = 500.0
_MOST_COLUMNS = 50
_SMALLEST_PICTURE = 4  # pixels; smaller ones only count who reads

_BOLD = frozenset(("b", "strong", "th", "h1", "h2", "h3", "h4", "h5", "h6"))
_ITALIC = frozenset(("i", "em", "cite", "var", "dfn", "address"))
_UNDERLINED = frozenset(("u", "ins"))
_STRUCK = frozenset(("s", "strike"))
_MONOSPACED = frozenset(("pre", "tt", "code", "kbd", "samp", "listing", "xmp"))
_INDENTED = frozenset(("ul", "ol", "blockquote", "dd"))
_STYLED = _BOLD | _ITALIC | _UNDERLINED | _STRUCK | _MONOSPACED | {"big", "small", "font"}
_PLACED = _INDENTED | {"center"}

_PROPERTY = re.compile(
    r"(?:^|;)\s*(font-weight|font-style|font-size|font-family|font|text-decoration(?:-line)?"
    r"|text-align)\s*:\s*([^;]{1,120})",
    re.IGNORECASE,
)
_LENGTH = re.compile(r"(\d{1,4}(?:\.\d{1,4})?|\.\d{1,4})\s*(pt|px|in|cm|mm|em|rem|%)")
_FONT_OF_ONE_WIDTH = re.compile(r"courier|consolas|mono\b|menlo|typewriter", re.IGNORECASE)
_BORDER = re.compile(
    r"border(?:-(?:top|bottom|left|right))?\s*:[^;]*(?:solid|double|dotted|dashed)"
)
_LONGEST_STYLE = 2000


def html_blocks(markup: str) -> tuple[str, tuple[Block, ...]]:
    """Return the text of a web page, as its reader gives it, and its blocks; never raises."""
    table = RichTable()
    text = walk_html(markup, _RichWebPage(table))
    return text, table.blocks()


class _RichWebPage(WebPage):
    """Notes how the words look that the parser tells of."""

    def __init__(self, table: RichTable) -> None:
        super().__init__(table)
        self._rich = table
        self._outer: list[Look] = []
        self._list_tags: list[str] = []

    @override
    def start(self, tag: str, attributes: dict[str, str]) -> None:
        self._outer.append(self._rich.look)
        self._rich.change(_look(tag, attributes, self._rich.look))
        outside = self.table.flow
        super().start(tag, attributes)
        if self._hidden[-1]:
            return
        if tag in ("ul", "ol"):
            self._list_tags.append(tag)
        elif tag == "li" and self._list_tags and self._list_tags[-1] == "ul":
            self._rich.note(Sign.ITEM)
        elif tag == "hr":
            self._rich.note(Sign.RULE)
        elif tag == "img" and not _is_invisible(attributes):
            self._rich.note(Sign.PICTURE)
        elif tag == "table":
            self._rich.note(TableLook(_is_bordered(attributes)))
        elif isinstance(self.table.flow, RichFlow) and self.table.flow is not outside:
            self.table.flow.columns = _columns(attributes.get("colspan", ""))

    @override
    def end(self, tag: str) -> None:
        is_hidden = bool(self._hidden and self._hidden[-1])
        super().end(tag)
        if tag == "li" and not is_hidden:
            self._rich.note(Sign.ITEM_END)
        if tag in ("ul", "ol") and not is_hidden and self._list_tags:
            self._list_tags.pop()
        if self._outer:
            self._rich.change(self._outer.pop())

    @override
    def write_number(self, number: str) -> None:
        super().write_number(number)
        self._rich.note(Sign.NUMBER)


def _look(tag: str, attributes: dict[str, str], look: Look) -> Look:
    """Return how what is inside a tag looks, by how what is around it looks."""
    if tag in _STYLED:
        look = replace(look, style=_tag_style(tag, attributes, look.style))
    if tag in _PLACED:
        is_centered = tag == "center"
        look = replace(
            look,
            alignment=Alignment.CENTER if is_centered else look.alignment,
            indent=further_in(look, 0 if is_centered else 1),
        )
    if len(tag) == 2 and tag[0] == "h" and tag[1] in "123456":
        look = replace(look, heading=int(tag[1]))
    if attributes:
        look = _with_attributes(attributes, look)
    return look


def _tag_style(tag: str, attributes: dict[str, str], style: Style) -> Style:
    face = attributes.get("face", "") if tag == "font" else ""
    return Style(
        style.bold or tag in _BOLD,
        style.italic or tag in _ITALIC,
        style.underline or tag in _UNDERLINED,
        style.struck or tag in _STRUCK,
        style.monospaced or tag in _MONOSPACED or bool(_FONT_OF_ONE_WIDTH.search(face[:100])),
        _tag_points(tag, attributes, style.points),
    )


def _tag_points(tag: str, attributes: dict[str, str], points: float) -> float:
    usual = points or _USUAL_POINTS
    if tag == "big":
        return min(_LARGEST_POINTS, usual * 1.2)
    if tag == "small":
        return usual / 1.2
    size = re.fullmatch(r"([+-]?)([1-7])", attributes.get("size", "")) if tag == "font" else None
    if size is None:
        return points
    step = int(size[2])
    if size[1]:
        step = 3 + (step if size[1] == "+" else -step)
    return _FONT_SIZES[max(1, min(7, step)) - 1]


def _with_attributes(attributes: dict[str, str], look: Look) -> Look:
    alignment = _alignment(attributes.get("align", ""), look.alignment)
    style = look.style
    for match in _PROPERTY.finditer(attributes.get("style", "")[:_LONGEST_STYLE]):
        name, value = match[1].lower(), match[2].strip().lower()
        if name == "text-align":
            alignment = _alignment(value, alignment)
        else:
            style = _with_property(style, name, value)
    if style is look.style and alignment is look.alignment:
        return look
    return replace(look, style=style, alignment=alignment)


def _alignment(written: str, otherwise: Alignment) -> Alignment:
    word = written.strip().lower()
    if word in ("left", "justify", "start"):
        return Alignment.LEFT
    return Alignment(word) if word in ("center", "right") else otherwise


def _with_property(style: Style, name: str, value: str) -> Style:
    if name == "font-weight":
        return replace(style, bold=value.startswith(("bold", "6", "7", "8", "9")))
    if name == "font-style":
        return replace(style, italic=value.startswith(("italic", "oblique")))
    if name.startswith("text-decoration"):
        # The line of what is around goes on under what is inside, whatever that says.
        return replace(
            style,
            underline=style.underline or "underline" in value,
            struck=style.struck or "line-through" in value,
        )
    if name == "font-size":
        return replace(style, points=_points(value, style.points))
    monospaced = bool(_FONT_OF_ONE_WIDTH.search(value))
    if name == "font-family":
        return replace(style, monospaced=monospaced)
    return replace(
        style,
        bold="bold" in value,
        italic="italic" in value,
        monospaced=monospaced,
        points=_points(value, style.points),
    )


def _points(written: str, around: float) -> float:
    """Return the size that a style sheet's words mean; `around` where they mean none."""
    length = _LENGTH.search(written)
    if length is None:
        word = re.search(r"(?:xx?-)?(?:small|large)|medium", written)
        return _NAMED_SIZES.get(word[0], around) if word else around
    number, unit = float(length[1]), length[2]
    if unit in _PARTS_OF_UNIT:
        points = number * _PARTS_OF_UNIT[unit] * (around or _USUAL_POINTS)
    else:
        points = number * _POINTS_OF_UNIT[unit]
    return min(_LARGEST_POINTS, points) if points else around


def _is_invisible(attributes: dict[str, str]) -> bool:
    sizes = [attributes.get(side, "") for side in ("width", "height")]
    return any(re.fullmatch(r"\d{1,4}", size) and int(size) < _SMALLEST_PICTURE for size in sizes)


def _is_bordered(attributes: dict[str, str]) -> bool:
    written = attributes.get("border", "0").strip()
    style = attributes.get("style", "")[:_LONGEST_STYLE]
    return written not in ("0", "0px", "none") or bool(_BORDER.search(style))


def _columns(written: str) -> int:
    return min(_MOST_COLUMNS, int(written)) if re.fullmatch(r"[1-9]\d{0,3}", written) else 1
