"""Notes from Markdown to HTML, with nothing in it that could run or load.

Raw HTML in a note is text, not markup; pictures become their words; a link keeps its
address only where it leads to the web or to a mailbox, so that it cannot name a script
or a file. What the HTML is shown in must still refuse to open links by itself.
"""

from __future__ import annotations

import re
from html import escape, unescape
from urllib.parse import urlsplit
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor
from markdown.util import AMP_SUBSTITUTE
from typing_extensions import override

_HARMLESS_SCHEMES = ("http", "https", "mailto")
_TAG = re.compile(r"<[^>]*>")


class _NothingLoads(Treeprocessor):
    """Puts words in place of pictures, and drops the addresses of doubtful links."""

    @override
    def run(self, root: Element) -> None:
        for element in root.iter():
            if element.tag == "img":
                words = element.get("alt") or "picture"
                element.tag = "em"
                element.attrib.clear()
                element.text = f"[{words}]"
            elif element.tag == "a" and not _is_harmless(element.get("href", "")):
                element.attrib.clear()
                element.tag = "span"


def _is_harmless(address: str) -> bool:
    # Markdown spells a bare mail address in character references, to hide it from robots.
    spelled_out = unescape(address.replace(AMP_SUBSTITUTE, "&"))
    try:
        return urlsplit(spelled_out.strip()).scheme.lower() in _HARMLESS_SCHEMES
    except ValueError:
        return False


class _Harmless(Extension):
    @override
    def extendMarkdown(self, md: Markdown) -> None:
        md.preprocessors.deregister("html_block")
        md.inlinePatterns.deregister("html")
        md.treeprocessors.register(_NothingLoads(md), "nothing_loads", 5)


def note_html(markdown: str) -> str:
    """Return the HTML of a note written in Markdown.

    A note whose lists are nested deeper than can be laid out is shown as it was written.
    """
    converter = Markdown(extensions=[_Harmless(), "sane_lists", "nl2br", "tables", "fenced_code"])
    try:
        return converter.convert(markdown)
    except RecursionError:
        return f"<pre>{escape(markdown)}</pre>"


def note_words(markdown: str) -> str:
    """Return the bare words of a note written in Markdown, on one line."""
    return " ".join(unescape(_TAG.sub(" ", note_html(markdown))).split())
