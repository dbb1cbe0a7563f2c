"""Notes as HTML: Markdown works, and nothing in them can run, load or lead astray."""

from html.parser import HTMLParser
from urllib.parse import urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st
from typing_extensions import override

from imrdesk.review.markdown_html import note_html, note_words

# Everything that Markdown itself makes; nothing else may come out of a note.
TAGS = frozenset((
    "a", "blockquote", "br", "code", "em", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "li", "ol",
    "p", "pre", "span", "strong", "table", "tbody", "td", "th", "thead", "tr", "ul",
))  # fmt: skip
ATTRIBUTES = frozenset({"class", "href", "id", "start", "style", "title"})
HARMLESS = frozenset({"http", "https", "mailto"})

PIECES = st.sampled_from((
    "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<iframe src='file:///x'>",
    "<style>*{}</style>", "<link rel=stylesheet href=http://e.org/x>", "<object data=x>",
    "<svg onload=x>", '<a href="javascript:x" onclick=x>', "</p>", "<!--", "-->", "<![CDATA[",
    "]]>", "<?php", "?>", "&lt;script&gt;", "&#60;script&#62;", "&#106;avascript:",
    "javascript:alert(1)", "java\\script:x", "java\nscript:x", "data:text/html,x", "file:///x",
    "http://e.org/?a=1&b=2", "mailto:a@e.org", "//e.org/x", "<a@e.org>", "<http://e.org>",
    "<javascript:x>", "[words](", "![words](", "[words][r]", "![words][r]", "[r]: ",
    "[r]: javascript:x", ")", "]", "[", "(", '"', "'", "`", "```", "~~~",
    "``` {.a #b onclick=x}", "*", "**", "_", "# ", "> ", "- ", "1. ", "a|b\n-|-\n", "|", "\n",
    "\n\n", "    ", "\t", "\\", "{: onclick=x style=color:red }", "\x02", "\x03",
    "\x02amp\x03", "\x02wzxhzdk:0\x03", "\x02106\x03",
))  # fmt: skip
WORDS = PIECES | st.text(max_size=8)
ADDRESSES = st.builds(
    "{}{}".format,
    st.sampled_from(("javascript:", "file:///", "data:", "java\\script:", "&#106;s:", "http:", "")),
    WORDS,
)
LINK_FORMS = ("[{}]({})", "[{}](<{}> 'title')", "![{}]({})", "[{}][r]\n\n[r]: {}\n\n", "<{1}>")
LINKS = st.one_of([st.builds(form.format, WORDS, ADDRESSES) for form in LINK_FORMS])
NOTES = st.lists(WORDS | LINKS, max_size=14).map("".join)


class Seen(HTMLParser):
    """What a reader of the HTML meets: elements with their attributes, and the words."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.words = ""
        self.feed(html)
        self.close()

    @override
    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    @override
    def handle_data(self, data: str) -> None:
        self.words += data

    @property
    def tags(self) -> list[str]:
        return [tag for tag, _ in self.elements]

    @property
    def addresses(self) -> list[str | None]:
        return [attributes["href"] for _, attributes in self.elements if "href" in attributes]


def assert_harmless(seen: Seen) -> None:
    for tag, attributes in seen.elements:
        assert tag in TAGS
        assert attributes.keys() <= ATTRIBUTES
        assert attributes.get("style", "text-align:") is not None
        assert str(attributes.get("style", "text-align:")).startswith("text-align:")
    for address in seen.addresses:
        assert urlsplit((address or "").strip()).scheme in HARMLESS


@given(NOTES)
def test_whatever_is_written_nothing_can_run_or_load(note: str) -> None:
    assert_harmless(Seen(note_html(note)))


@given(st.text())
def test_any_text_is_harmless(note: str) -> None:
    assert_harmless(Seen(note_html(note)))


@pytest.mark.parametrize(
    "markup",
    [
        "<b>bold</b>",
        "<script>alert(1)</script>",
        "<div>\n<p>block</p>\n</div>",
        "<img src='http://e.org/x.png'>",
        "<!-- comment -->",
        "<style>p { display: none }</style>",
        '<a href="http://e.org">there</a>',
        "</body>",
        "Norco <5 mg and >2",
    ],
)
def test_raw_html_is_shown_as_it_was_typed(markup: str) -> None:
    seen = Seen(note_html(f"before {markup} after"))
    assert " ".join(seen.words.split()) == " ".join(f"before {markup} after".split())
    assert_harmless(seen)


@pytest.mark.parametrize(
    ("note", "words"),
    [
        ("![an x-ray](http://e.org/x.png)", "[an x-ray]"),
        ("![an x-ray](http://e.org/x.png 'C5')", "[an x-ray]"),
        ("![](http://e.org/x.png)", "[picture]"),
        ("![an x-ray][r]\n\n[r]: file:///x.png", "[an x-ray]"),
        ("[![an x-ray](http://e.org/x.png)](http://e.org)", "[an x-ray]"),
        ("see ![<b>this</b>](data:image/png;base64,AA) here", "see [<b>this</b>] here"),
    ],
)
def test_a_picture_becomes_its_words(note: str, words: str) -> None:
    seen = Seen(note_html(note))
    assert seen.words == words
    assert "em" in seen.tags
    assert "http://e.org/x.png" not in note_html(note)


@pytest.mark.parametrize(
    ("note", "address"),
    [
        ("[the words](https://e.org/?a=1&b=2)", "https://e.org/?a=1&b=2"),
        ("[the words](http://e.org 'a title')", "http://e.org"),
        ("[the words](HTTPS://e.org)", "HTTPS://e.org"),
        ("[the words](mailto:anna@e.org)", "mailto:anna@e.org"),
        ("[the words][1]\n\n[1]: https://e.org/x", "https://e.org/x"),
        ("<https://e.org/x>", "https://e.org/x"),
        ("<anna@e.org>", "mailto:anna@e.org"),
    ],
)
def test_a_link_to_the_web_or_a_mailbox_keeps_its_address(note: str, address: str) -> None:
    assert Seen(note_html(note)).addresses == [address]


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "JavaScript:alert(1)",
        " javascript:alert(1)",
        "<javascript:alert(1)>",
        "&#106;avascript:alert(1)",
        "javascript&#58;alert(1)",
        "java\\script:alert(1)",
        "vbscript:x",
        "data:text/html,x",
        "file:///etc/passwd",
        "ftp://e.org/x",
        "smb://e.org/x",
        "//e.org/x",
        "/etc/passwd",
        "page.html",
        "#top",
        "http//e.org",
        "http://[e.org",
    ],
)
def test_any_other_link_keeps_its_words_and_loses_its_address(address: str) -> None:
    for note in (f"[the words]({address})", f"[the words][1]\n\n[1]: {address}"):
        seen = Seen(note_html(note))
        assert seen.addresses == []
        assert "the words" in seen.words


@pytest.mark.parametrize(
    ("note", "tags", "words"),
    [
        ("cited **chapter** is *wrong*", ["p", "strong", "em"], "cited chapter is wrong"),
        ("one\ntwo", ["p", "br"], "one\ntwo"),
        ("one\n\ntwo", ["p", "p"], "one\ntwo"),
        ("# Title", ["h1"], "Title"),
        ("> quoted", ["blockquote", "p"], "\nquoted\n"),
        ("- a\n- b", ["ul", "li", "li"], "\na\nb\n"),
        ("1. a\n2. b", ["ol", "li", "li"], "\na\nb\n"),
        ("`x < 5`", ["p", "code"], "x < 5"),
        ("```\nx < 5\n\n<b>\n```", ["pre", "code"], "x < 5\n\n<b>\n"),
        ("~~~ python\n*x*\n~~~", ["pre", "code"], "*x*\n"),
        ("O'Neil & Sons, “C5” 😀", ["p"], "O'Neil & Sons, “C5” 😀"),
        ("", [], ""),
    ],
)
def test_markdown_is_laid_out(note: str, tags: list[str], words: str) -> None:
    seen = Seen(note_html(note))
    assert (seen.tags, seen.words) == (tags, words)


def test_lists_of_two_kinds_stay_apart() -> None:
    assert Seen(note_html("1. a\n2. b\n\n- c")).tags == ["ol", "li", "li", "ul", "li"]


def test_a_table_is_laid_out() -> None:
    seen = Seen(note_html("| visits | asked |\n| :-- | --: |\n| 4-6 | **12** |"))
    assert seen.words.split() == ["visits", "asked", "4-6", "12"]
    assert seen.tags.count("th") == seen.tags.count("td") == 2
    assert_harmless(seen)


@pytest.mark.parametrize("mark", ["- ", "1. ", "> ", "> - "])
def test_a_note_nested_too_deep_to_lay_out_is_still_shown(mark: str) -> None:
    seen = Seen(note_html(mark * 2000 + "<b>words"))
    assert "<b>words" in seen.words
    assert_harmless(seen)


def test_the_words_of_a_note_are_told_without_its_marks() -> None:
    assert note_words("**a** *b* <i>\n\n- c & d\n- e") == "a b <i> c & d e"
