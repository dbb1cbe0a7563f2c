"""Web pages: the text that a browser shows, whatever the tags are like.

The parser tells of tags and text as it meets them; no tree is built, so that neither the
depth of the nesting nor the number of tags can exhaust anything.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from lxml import etree

from imrdesk.reading.flow import TableFlow, parsed
from imrdesk.reading.numbering import NUMERALS
from imrdesk.reading.text import decode

_HEAD = 4096
_PAGE = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*|<!--(?s:.{0,2000}?)-->\s*)*"
    r"<(?:!doctype\s+html|html|head|body|meta|table|div|p|font|span|center|h[1-6])\b",
    re.IGNORECASE,
)
# A piece of a page may begin with any tag; plain text with one has no other, and no entity.
_PIECE = re.compile(
    r"\s*<(?:title|link|style|script|base|tbody|tr|td|th|pre|code|tt|hr|br|b|i|u|em|strong|small"
    r"|ul|ol|li|dl|a|img|main|article|section|header|form|blockquote)(?:\s[^<>]*)?/?>",
    re.IGNORECASE,
)
_MORE_MARKUP = re.compile(
    r"</[a-z][a-z0-9]{0,11}\s*>|<(?:br|p|hr)\s*/?>|&#?\w{2,8};", re.IGNORECASE
)
_XML = re.compile(r"\s*<\?xml", re.IGNORECASE)
_DECLARED = re.compile(
    rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]{1,40})""", re.IGNORECASE
)
_HIDING_STYLE = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|mso-hide\s*:\s*all"
    r"|mso-element\s*:\s*(?:header|footer)",
    re.IGNORECASE,
)
_SPACE = re.compile(r"[ \t\n\r\f]+")

_NEVER_SHOWN = frozenset((
    "head", "script", "style", "template", "noscript", "title", "object", "embed", "applet",
    "iframe", "audio", "video", "canvas", "svg", "math", "datalist", "select", "button",
    "textarea", "del",
))  # fmt: skip
_BLOCKS = frozenset((
    "address", "article", "aside", "body", "center", "dd", "details", "dialog", "div", "dl",
    "dt", "fieldset", "figcaption", "figure", "footer", "form", "header", "hr", "html",
    "legend", "li", "main", "nav", "section", "summary", "tbody", "tfoot", "thead", "caption",
))  # fmt: skip
_PARAGRAPHS = frozenset((
    "blockquote", "h1", "h2", "h3", "h4", "h5", "h6", "ol", "p", "pre", "table", "ul",
))  # fmt: skip
_LIST_TYPES = {"a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}


def is_html(text: str) -> bool:
    """Tell whether the beginning of a text is that of a web page, or of a piece of one."""
    if _XML.match(text):
        return "<html" in text[:_HEAD].lower()
    if _PAGE.match(text):
        return True
    piece = _PIECE.match(text)
    return piece is not None and _MORE_MARKUP.search(text, piece.end()) is not None


def read_html(data: bytes, _name: str) -> list[str]:
    """Return the one page of a web page: its text as a browser shows it."""
    return [html_text(decode(data, declared_charset(data)))]


def declared_charset(data: bytes) -> str | None:
    """Return the encoding that a web page says it has."""
    declared = _DECLARED.search(data[:_HEAD])
    return declared[1].decode("ascii") if declared else None


def html_text(markup: str) -> str:
    """Return the text of a web page; never raises."""
    return walk_html(markup, WebPage(TableFlow()))


def walk_html(markup: str, page: WebPage) -> str:
    """Tell `page` of a web page's tags and text; return the text."""
    parser = etree.HTMLParser(target=page, encoding="utf-8", huge_tree=True)
    # A byte of zero would end the text.
    data = markup.replace("\x00", "").encode("utf-8", "replace")
    return parsed(parser, b"<!-- -->" + data, page.table)


@dataclass(slots=True)
class _List:
    """A list that is open, and the number of its next item."""

    style: str | None
    following: int


class WebPage:
    """What the parser tells of a page; its methods have the names that lxml calls.

    Args:
        table: what takes the text.
    """

    def __init__(self, table: TableFlow) -> None:
        self.table = table
        self._hidden: list[bool] = []
        self._lists: list[_List] = []
        self._verbatim = 0

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """Open a tag."""
        hidden = bool(self._hidden and self._hidden[-1]) or _is_hidden(tag, attributes)
        self._hidden.append(hidden)
        if hidden:
            return
        if tag == "br":
            self.table.flow.break_line()
        elif tag == "tr":
            self.table.start_row()
        elif tag in ("td", "th"):
            self.table.start_cell()
        else:
            self._edge(tag)
            self._open_list(tag, attributes)
            self._verbatim += tag == "pre"

    def end(self, tag: str) -> None:
        """Close a tag; the parser closes what a page leaves open."""
        if self._hidden and self._hidden.pop():
            return
        if tag == "tr":
            self.table.end_row()
        elif tag in ("td", "th"):
            self.table.end_cell()
        else:
            self._edge(tag)
            if tag in ("ol", "ul") and self._lists:
                self._lists.pop()
            self._verbatim -= tag == "pre" and self._verbatim > 0

    def _edge(self, tag: str) -> None:
        if tag in _PARAGRAPHS:
            self.table.flow.end_line(blank=True)
        elif tag in _BLOCKS:
            self.table.flow.end_line()

    def _open_list(self, tag: str, attributes: dict[str, str]) -> None:
        if tag == "ol":
            style = _LIST_TYPES.get(attributes.get("type", ""), "decimal")
            self._lists.append(_List(style, _number(attributes.get("start"), 1)))
        elif tag == "ul":
            self._lists.append(_List(None, 1))
        elif tag == "li" and self._lists:
            open_list = self._lists[-1]
            number = _number(attributes.get("value"), open_list.following)
            open_list.following = number + 1
            if open_list.style:
                self.write_number(f"{NUMERALS[open_list.style](number)}.")

    def write_number(self, number: str) -> None:
        """Add the number of an item of a list."""
        self.table.flow.words(number)
        self.table.flow.gap(" ")

    def data(self, text: str) -> None:
        """Take text between two tags."""
        if self._hidden and self._hidden[-1]:
            return
        flow = self.table.flow
        if self._verbatim:
            lines = text.replace("\r\n", "\n").split("\n")
            for index, line in enumerate(lines):
                if index:
                    flow.break_line()
                flow.words(line)
            return
        position = 0
        for space in _SPACE.finditer(text):
            flow.words(text[position : space.start()])
            # Columns that were parted by tabs stay apart.
            is_columns = "\t" in space[0] and "\n" not in space[0]
            flow.gap("\t" if is_columns else " ")
            position = space.end()
        flow.words(text[position:])

    def close(self) -> str:
        """Return the page's text."""
        return self.table.text()


def _is_hidden(tag: str, attributes: dict[str, str]) -> bool:
    if tag in _NEVER_SHOWN or "hidden" in attributes:
        return True
    style = attributes.get("style")
    return style is not None and _HIDING_STYLE.search(style) is not None


def _number(written: str | None, otherwise: int) -> int:
    return int(written) if written and re.fullmatch(r"-?\d{1,6}", written) else otherwise
