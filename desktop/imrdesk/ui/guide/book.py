"""The pages of the user guide: Markdown under `resources/help`, with live keys and marks.

In a page, ``{key:sign_off}`` stands for the keys that the user has set for an action,
``{menu:sign_off}`` for its place in the menus, ``{field:age}`` and ``{field:decisions.outcome}``
for what the registry says of a field, ``{list:search_keys}`` for a table of the search language's
keys. Pages link to each other as files do (``correcting.md#undo``), and an image
``icon:state-check.unsure`` is an icon in a theme colour.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from html import escape, unescape

from markdown import Markdown

from imrdesk.assets import resource, resource_table
from imrdesk.domain.fields import DECISION_FIELDS, LETTER_FIELDS, Field
from imrdesk.domain.search import SEARCH_KEYS
from imrdesk.errors import BugError
from imrdesk.ui.words import tr, translated

SCHEME = "guide"
"""Of the addresses of pages inside the program: ``guide:correcting#undo``."""

Words = Callable[[str], str]
"""Gives what stands for a name: the keys of an action, its menu."""

_PLACEHOLDER = re.compile(r"\{(key|menu|field|list):([a-z_.]+)\}")
_HEADING = re.compile(r'<h([123]) id="([^"]+)">(.*?)</h\1>', re.DOTALL)
_LINK = re.compile(r'href="([^"]*)"')
_OWN_LINK = re.compile(r"([a-z-]*)(?:\.md)?(#[a-z0-9_.-]+)?")
_INLINE_TAG = re.compile(r"</?(?:span|strong|em|code|a|img)\b[^>]*>")
_TAG = re.compile(r"<[^>]*>")
_BESIDE_KEY = re.compile(r'(?<=class="key">)&nbsp;|&nbsp;(?=</span>)')
_DECISION = "decisions."


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a page under one heading.

    Attributes:
        anchor: what leads to it.
        level: 1 for the page itself.
        text: its bare words, without those of its heading.
    """

    anchor: str
    heading: str
    level: int
    text: str


@dataclass(frozen=True)
class Page:
    """One page of the guide.

    Attributes:
        name: that of its file, without the ending.
        part: the part of the contents that it is under.
        html: as it is shown, with links of the form ``guide:page#anchor``.
        links: the addresses that it links to.
        actions: the actions that it mentions.
    """

    name: str
    part: str
    html: str
    links: tuple[str, ...]
    actions: frozenset[str]

    @cached_property
    def sections(self) -> tuple[Section, ...]:
        """The page's sections, the first of which begins with its title."""
        return tuple(_sections(self.html))

    @property
    def title(self) -> str:
        """The page's title."""
        return self.sections[0].heading

    @property
    def anchors(self) -> frozenset[str]:
        """What a link can lead to on this page."""
        return frozenset(section.anchor for section in self.sections)


class Book:
    """The guide as it is now: its pages in the order of the contents.

    Args:
        keys: returns the keys of an action, as this system writes them.
        menus: returns an action's place in the menus.
    """

    def __init__(self, keys: Words, menus: Words) -> None:
        self._fill: Mapping[str, Words] = {
            "key": keys,
            "menu": menus,
            "field": field_words,
            "list": _list,
        }
        listed = resource_table("help", "contents.tsv")
        self.pages: dict[str, Page] = {name: self._page(name, part) for name, part in listed}

    def _page(self, name: str, part: str) -> Page:
        markdown = resource("help", f"{name}.md").read_text(encoding="utf-8")
        actions = frozenset(
            key for kind, key in _PLACEHOLDER.findall(markdown) if kind in ("key", "menu")
        )
        html = _to_html(_PLACEHOLDER.sub(self._filled, markdown))
        links = tuple(unescape(link) for link in _LINK.findall(html))
        shown = _LINK.sub(lambda match: f'href="{_address(name, match[1])}"', html)
        return Page(name, part, shown, tuple(_address(name, link) for link in links), actions)

    def _filled(self, match: re.Match[str]) -> str:
        kind, key = match[1], match[2]
        try:
            words = self._fill[kind](key)
        except (KeyError, StopIteration) as error:
            raise BugError(f"the guide speaks of an unknown {kind} “{key}”") from error
        if kind == "list":
            return words
        words = escape(words)
        if kind == "key":
            return f'<span class="key">&nbsp;{words.replace(" ", "&nbsp;")}&nbsp;</span>'
        return f"**{words}**" if kind == "menu" else words

    def page_of(self, address: str) -> Page:
        """Return the page that an address ``guide:page#anchor`` or ``page#anchor`` names.

        Raises:
            BugError: where there is none.
        """
        name = address.removeprefix(f"{SCHEME}:").partition("#")[0]
        if name not in self.pages:
            raise BugError(f"the guide has no page “{name}”")
        return self.pages[name]

    def leads_somewhere(self, address: str) -> bool:
        """Tell whether an address ``page#anchor`` names a place that there is."""
        name, _, anchor = address.removeprefix(f"{SCHEME}:").partition("#")
        page = self.pages.get(name)
        return page is not None and (not anchor or anchor in page.anchors)


def field_words(path: str) -> str:
    """Return what the registry says of a field: ``age``, or ``decisions.outcome`` of a decision.

    Raises:
        KeyError: where there is no such field.
    """
    of_decisions = path.startswith(_DECISION)
    fields = DECISION_FIELDS if of_decisions else LETTER_FIELDS
    field = {field.key: field for field in fields}[path.removeprefix(_DECISION)]
    return " ".join(_about(field))


def _list(name: str) -> str:
    """Return a table of the keys of the search language, in Markdown; there is no other list.

    Raises:
        KeyError: where another one is asked for.
    """
    if name != "search_keys":
        raise KeyError(name)
    head = f"| {tr('key')} | {tr('looks at')} |"
    rows = [f"| `{key.name}:` | {translated(key.meaning)} |" for key in SEARCH_KEYS.values()]
    return "\n".join([head, "| --- | --- |", *rows])


def _about(field: Field) -> Iterator[str]:
    yield field.meaning
    yield f"From: {field.source.rstrip('.')}."
    if field.allowed:
        yield f"One of: {', '.join(field.allowed)}."


def _to_html(markdown: str) -> str:
    converter = Markdown(extensions=["toc", "attr_list", "tables", "sane_lists", "fenced_code"])
    return str(converter.convert(markdown))


def _address(page: str, link: str) -> str:
    """Return the address inside the program of a link between files; others stay as they are."""
    match = _OWN_LINK.fullmatch(link)
    if match is None:
        return link
    return f"{SCHEME}:{match[1] or page}{match[2] or ''}"


def _sections(html: str) -> Iterator[Section]:
    headings = list(_HEADING.finditer(html))
    for number, match in enumerate(headings):
        following = headings[number + 1].start() if number + 1 < len(headings) else len(html)
        text = bare_words(html[match.end() : following])
        yield Section(match[2], bare_words(match[3]), int(match[1]), text)


def bare_words(html: str) -> str:
    """Return the words of a piece of HTML on one line."""
    words = _INLINE_TAG.sub("", _BESIDE_KEY.sub("", html))
    return " ".join(unescape(_TAG.sub(" ", words)).split())
