"""Web pages: the text that a browser shows, in any encoding, however the tags are."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from imrdesk.domain.letter import LetterKind, Span
from imrdesk.reading.html import html_text, read_html
from imrdesk.reading.reader import read_letter

PAGES = (
    ("<p>Age: 40</p><p>Sex: male</p>", "Age: 40\n\nSex: male"),
    ("<div>Age:\n   40</div><div>Sex</div>", "Age: 40\nSex"),
    ("Age: 40<br>Sex: male<BR/>x", "Age: 40\nSex: male\nx"),
    ("a<br><br>b", "a\n\nb"),
    ("<b>Non</b>-<i>MTUS</i> <span>cite</span>", "Non-MTUS cite"),
    ("a&nbsp;&amp; b &#8217;&rsquo; &sect;", "a\xa0& b ’’ §"),
    ("<p>Case Number:\tCM14-0012345\t\t</p>", "Case Number:\tCM14-0012345"),
    ("<head><title>t</title><style>p{}</style></head><script>var a='<p>x'</script>y", "y"),
    ("a<span style='DISPLAY : none'>b<b>c</b></span>d", "ad"),
    ("a<div hidden>b<br>c</div>d<p style='mso-hide:all'>e</p>", "ad"),
    ("a<del>not </del><ins> b</ins><!-- c -->", "a b"),
    ("<noscript>n</noscript><template>t</template><textarea>x</textarea>z", "z"),
    ("<pre>Age:  40\n  Sex</pre>", "Age:  40\n  Sex"),
    ("<ol start=3><li>x<li>y</ol><ul><li>z</ul>", "3. x\n4. y\n\nz"),
    ("<ol type=a><li>x<ol><li>y</ol><li>z</ol>", "a. x\n\n1. y\n\nb. z"),
    ("<table><tr><td><p>Priority:</p></td><td><p>Standard</p></td></tr><tr><th>Age:<td>40</table>",
     "Priority:\tStandard\nAge:\t40"),
    ("<table><tr><td>Priority:<br>Age:</td><td>Standard<br>40</td></tr></table>",
     "Priority:\tStandard\nAge:\t40"),
    ("<table><tr><td>a<table><tr><td>Sex:<td>male</table></td><td>b</td></tr></table>c",
     "a\n\nSex:\tmale\nb\n\nc"),
    ("<td>stray</td><tr><td>row</td>", "stray\nrow"),
    ("<p>a</html>after<p>b", "a\n\nafter\n\nb"),
    ("x\x00y < z & w", "xy < z & w"),
    ("<h1>HEAD</h1>text<hr>more", "HEAD\n\ntext\nmore"),
    ("", ""),
)  # fmt: skip


@pytest.mark.parametrize(("page", "text"), PAGES)
def test_a_page_is_read_as_a_browser_shows_it(page: str, text: str) -> None:
    assert html_text(page) == text


TEXT = "The worker’s “good” days – few."
ENCODED = (
    TEXT.encode(),
    b"\xef\xbb\xbf<p>" + TEXT.encode(),
    b"\xff\xfe" + f"<html>{TEXT}".encode("utf-16-le"),
    f"<html>{TEXT}".encode("utf-16-le"),
    b"<meta charset=windows-1252>" + TEXT.encode("cp1252"),
    b'<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1">'
    + TEXT.encode("cp1252"),
    b"<meta charset='macintosh'>" + TEXT.encode("mac-roman"),
    b"<meta charset=iso-8859-1>" + TEXT.encode(),  # saved anew by another program
    b"<meta charset=nonsense>" + TEXT.encode("cp1252"),
    b"<?xml version='1.0' encoding='windows-1252'?><html>" + TEXT.encode("cp1252"),
)


@pytest.mark.parametrize("data", ENCODED)
def test_every_encoding_gives_the_same_text(data: bytes) -> None:
    assert read_html(data, "a.html") == [TEXT]


@pytest.mark.parametrize(
    "start",
    [
        "<!DOCTYPE html>",
        "<html>",
        "\ufeff<p>",
        "<?xml version='1.0'?>\n<!-- x --><html>",
        "<DIV x='y'>",
    ],
)
def test_a_page_is_told_from_text_by_how_it_begins(start: str) -> None:
    page = f"{start}<table><tr><td>Age:</td><td>40</td></tr></table>"
    letter = read_letter(page.encode(), "letter.txt")
    assert letter.kind is LetterKind.HTML
    assert letter.text.strip() == "Age:\t40"


def test_text_that_names_a_tag_is_text() -> None:
    assert read_letter(b"<b> is for bold", "a.txt").kind is LetterKind.TEXT


def test_a_span_leads_back_to_the_characters_of_the_page() -> None:
    data = b"<html><p>Case</p><p>Page 1 of 2</p><p>The <b>treat&shy;ment</b>"
    letter = read_letter(data, "a.html")
    source = read_html(data, "a.html")[0]
    start = letter.text.index("treatment")
    pieces = letter.sources(Span(start, start + len("treatment")))
    taken = [source[piece.source_start :][: piece.length] for piece in pieces]
    assert "".join(taken) == "treatment"


@pytest.mark.parametrize(
    "tag", ["div", "table><tr><td", "ol><li", "pre", "b", "p style='display:none'"]
)
def test_any_depth_is_read(tag: str) -> None:
    page = f"<html><p>Case</p>{f'<{tag}>x' * 20_000}"
    assert read_letter(page.encode(), "a.html").text.startswith("Case")


TAGS = (
    "<table>", "<tr>", "</tr>", "<td>", "</td>", "</table>", "<ol>", "<ul>", "<li>", "</ol>", "<p>",
    "</p>", "<br>", "<pre>", "</pre>", "<div>", "</div>", "<b>", "</b>", "a ", "\n", "&amp;",
)  # fmt: skip


@settings(max_examples=100)
@given(st.lists(st.sampled_from(TAGS)).map("".join))
def test_tags_in_any_order_lose_no_text(page: str) -> None:
    assert html_text(f"<html>{page}").count("a") == page.count("a ")


@given(st.text())
def test_any_text_can_be_read_as_a_page(markup: str) -> None:
    html_text(markup)


@pytest.mark.parametrize("tag", ["pre", "b", "br", "ul class='x'", "hr/", "section"])
def test_a_piece_of_a_page_is_one_whatever_it_begins_with(tag: str) -> None:
    data = f"<{tag}>The worker&#x27;s knee</{tag.split(maxsplit=1)[0]}>".encode()
    letter = read_letter(data, "letter.txt")
    assert letter.kind is LetterKind.HTML
    assert letter.text.strip() == "The worker's knee"
