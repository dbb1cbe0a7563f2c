"""Letters as they look: the reader's words, every one in its place, with their styles."""

from collections.abc import Iterator, Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from document_files import paragraph, run, table, word_document
from imrdesk.domain.letter import LetterKind, LetterText, Page, SourceRun
from imrdesk.errors import UserError
from imrdesk.reading.html import html_text
from imrdesk.reading.reader import letter_file, read_letter
from imrdesk.reading.rich import fits, rich_page
from imrdesk.reading.rich_html import html_blocks
from imrdesk.reading.rich_page import (
    Alignment,
    Block,
    Paragraph,
    RichPage,
    Rule,
    Run,
    Size,
    Table,
    Verbatim,
    runs_of,
)
from rich_letters import LETTERS, MAIL, TEXT, WEB, WORD, corpus_letters


def page_of(markup: str) -> RichPage:
    return rich_page(f"<html><body>{markup}</body></html>".encode(), "a.html")


def word_page(body: str, **parts: str) -> RichPage:
    return rich_page(word_document(body, **parts), "a.docx")


def paragraphs(blocks: Sequence[Block]) -> Iterator[Paragraph]:
    for block in blocks:
        if isinstance(block, Paragraph):
            yield block
        elif isinstance(block, Table):
            for row in block.rows:
                for cell in row:
                    yield from paragraphs(cell.blocks)


def words(block: Block) -> str:
    assert isinstance(block, Paragraph)
    return "".join(run.text for run in block.runs)


def run_with(page: RichPage, text: str) -> Run:
    return next(run for run in runs_of(page.blocks) if text in run.text)


def assert_every_word_once(text: str, blocks: tuple[Block, ...]) -> None:
    seen = [0] * len(text)
    for each in runs_of(blocks):
        if each.start is not None:
            end = each.start + len(each.text)
            assert text[each.start : end] == each.text
            for position in range(each.start, end):
                seen[position] += 1
    assert max(seen, default=0) <= 1
    assert not [
        text[position]
        for position, count in enumerate(seen)
        if not count and not text[position].isspace()
    ]


ALL = LETTERS | corpus_letters()


@pytest.mark.parametrize("name", ALL)
def test_the_page_holds_every_word_of_the_reader_where_it_says(name: str) -> None:
    page = rich_page(ALL[name], name)
    member, reader = letter_file(ALL[name], name)
    assert page.text == reader.pages(member.data, member.name)[0].text
    assert fits(page, read_letter(ALL[name], name))
    assert_every_word_once(page.text, page.blocks)


TAGS = (
    "<table>", "<tr>", "</tr>", "<td>", "</td>", "</table>", "<ol>", "<ul>", "<li>", "</li>",
    "</ul>", "</ol>", "<p>", "</p>", "<br>", "<pre>", "</pre>", "<div>", "</div>", "<b>", "</b>",
    "<u>", "</u>", "<hr>", "<img>", "<h2>", "</h2>", "a ", "To: ", "b", " ", "\n", "\t", "&amp;",
    "\U0001f600", "<td>From:<br>To:<td>you<br>me</tr>",
)  # fmt: skip


@settings(max_examples=300)
@given(st.lists(st.sampled_from(TAGS), max_size=60).map("".join))
def test_tags_in_any_order_show_every_word_of_the_reader_once(markup: str) -> None:
    text, blocks = html_blocks(markup)
    assert text == html_text(markup)
    assert_every_word_once(text, blocks)


PARTS = (
    "<w:p>", "</w:p>", run("a "), run(" b", "<w:u/>"), run("To:"), "<w:r><w:br/></w:r>", "<w:p/>",
    "<w:p><w:r><w:tab/></w:r></w:p>", table(("From:\nTo:", "you\nme")), table(("x", "", "y\nz")),
    '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr></w:pPr></w:p>',
)  # fmt: skip


@settings(max_examples=100, deadline=None)
@given(st.lists(st.sampled_from(PARTS[2:]), max_size=12))
def test_runs_and_tables_in_any_order_are_shown_once(parts: list[str]) -> None:
    body = "".join(
        part if part[:6] in ("<w:p>", "<w:p/>", "<w:tbl") else f"<w:p>{part}</w:p>"
        for part in parts
    )
    page = word_page(body)
    assert_every_word_once(page.text, page.blocks)


@pytest.mark.parametrize(
    ("markup", "style"),
    [
        ("<b>x</b>", "bold"),
        ("<span style='font-weight: 700'>x</span>", "bold"),
        ("<em>x</em>", "italic"),
        ("<span style='color:red; font-style:italic'>x</span>", "italic"),
        ("<u>x</u>", "underline"),
        ("<a style='text-decoration:underline'>x</a>", "underline"),
        ("<s>x</s>", "struck"),
        ("<font face='Courier New'>x</font>", "monospaced"),
        ("<pre>x</pre>", "monospaced"),
    ],
)
def test_words_of_a_web_page_look_as_it_says(markup: str, style: str) -> None:
    page = page_of(f"<p>Plain words {markup} more</p>")
    assert getattr(run_with(page, "x").style, style)
    assert not getattr(run_with(page, "Plain").style, style)
    assert not getattr(run_with(page, "more").style, style)


@pytest.mark.parametrize(
    ("properties", "style"),
    [
        ("<w:b/>", "bold"),
        ("<w:i/>", "italic"),
        ('<w:u w:val="single"/>', "underline"),
        ("<w:strike/>", "struck"),
        ('<w:rFonts w:ascii="Courier New"/>', "monospaced"),
    ],
)
def test_words_of_a_word_document_look_as_it_says(properties: str, style: str) -> None:
    page = word_page(f"<w:p>{run('Plain ')}{run('x', properties)}{run(' more')}</w:p>")
    assert getattr(run_with(page, "x").style, style)
    assert not getattr(run_with(page, "Plain").style, style)
    assert not getattr(run_with(page, "more").style, style)


def test_what_is_turned_off_again_is_off() -> None:
    style = '<w:style w:type="paragraph" w:styleId="B"><w:rPr><w:b/></w:rPr></w:style>'
    off = run("plain", '<w:b w:val="0"/>')
    body = f'<w:p><w:pPr><w:pStyle w:val="B"/></w:pPr>{run("bold")}{off}</w:p>'
    page = word_page(body, styles=style)
    assert run_with(page, "bold").style.bold
    assert not run_with(page, "plain").style.bold


def test_sizes_are_told_beside_most_words() -> None:
    page = page_of(
        "<p style='font-size:9pt'>Most of the words of this letter"
        "<span style='font-size:14pt'>large</span><small>small</small></p>"
    )
    sizes = [page.size(run_with(page, text).style) for text in ("Most", "large", "small")]
    assert sizes == [Size.NORMAL, Size.LARGER, Size.SMALL]


def test_headings_of_both_kinds_are_headings() -> None:
    found = next(each for each in paragraphs(rich_page(WEB, "a.html").blocks) if each.heading)
    assert (words(found), found.heading, found.alignment) == (
        "Final Determination", 1, Alignment.CENTER,
    )  # fmt: skip
    page = rich_page(WORD, "a.docx")
    found = next(each for each in paragraphs(page.blocks) if each.heading)
    assert (words(found), found.heading) == ("CLINICAL CASE SUMMARY", 1)
    assert found.runs[0].style.bold
    assert page.size(found.runs[0].style) is Size.LARGER


def test_items_stand_in_with_their_numbers_and_signs() -> None:
    def items(page: RichPage) -> list[tuple[str, str, int, bool]]:
        return [
            (each.marker.text.strip(), words(each)[:9], each.indent, each.marker.start is not None)
            for each in paragraphs(page.blocks)
            if each.marker is not None
        ]

    assert items(rich_page(WORD, "a.docx")) == [
        ("1.", "Norco 10/", 1, True),
        ("(a)", "right sid", 2, True),
        ("2.", "Physical ", 1, True),
        ("\u2022", "a reason ", 1, False),
    ]
    assert items(rich_page(WEB, "a.html")) == [
        ("1.", "Norco 10/", 1, True),
        ("\u2022", "one reaso", 2, False),
        ("\u2022", "another w", 2, False),
        ("a.", "alpha \U0001f915", 3, True),
        ("b.", "beta", 3, True),
        ("2.", "Physical ", 1, True),
    ]


def test_an_item_without_words_gives_its_sign_to_no_other_paragraph() -> None:
    page = page_of("<ul><li></li></ul><ol><li></li></ol><p>Text</p>")
    text = next(each for each in paragraphs(page.blocks) if words(each) == "Text")
    assert text.marker is None
    assert_every_word_once(page.text, page.blocks)


def test_labels_and_values_stay_in_their_cells_though_the_text_has_them_line_by_line() -> None:
    page = rich_page(WORD, "a.docx")
    assert "Case Number:\tCM14-0012345\nDate of Injury:\t07/28/2010" in page.text
    found = next(block for block in page.blocks if isinstance(block, Table))
    assert found.is_bordered
    cells = [[words(each) for each in cell.blocks] for cell in found.rows[0]]
    assert cells == [
        ["Case Number:", "Date of Injury:", "Decision Date:"],
        ["CM14-0012345", "07/28/2010", "06/28/2014"],
    ]


def test_a_cell_over_two_columns_is_one() -> None:
    found = next(each for each in rich_page(WEB, "a.html").blocks if isinstance(each, Table))
    assert [[cell.columns for cell in row] for row in found.rows] == [[1, 1], [2]]
    body = "<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val='3'/></w:tcPr>"
    page = word_page(f"{body}{paragraph('wide')}</w:tc></w:tr></w:tbl>")
    assert isinstance(page.blocks[0], Table)
    assert page.blocks[0].rows[0][0].columns == 3


def test_pictures_and_rules_are_shown_and_scripts_are_not() -> None:
    page = rich_page(WEB, "a.html")
    assert run_with(page, "[picture]").start is None
    assert any(isinstance(block, Rule) for block in page.blocks)
    assert not any("alert" in each.text for each in runs_of(page.blocks))


def test_a_picture_that_only_counts_readers_leaves_no_sign() -> None:
    page = page_of("<p>Text<img src='http://example.org/t.gif' width=1 height=1></p>")
    assert [each.text for each in runs_of(page.blocks)] == ["Text"]


def test_an_email_has_a_head_that_is_no_text_of_the_letter() -> None:
    page = rich_page(MAIL, "a.eml")
    head = [words(block) for block in page.blocks[:3]]
    assert head == [
        'From: "IMR, Unit" <imr@example.org>',
        "To: review@example.org",
        "Subject: Determination \u2013 CM14-0012345",
    ]
    assert page.blocks[3] == Rule()
    assert "example.org" not in page.text


def test_a_letter_attached_to_an_email_is_shown_itself() -> None:
    mail = (
        b"From: a@example.org\r\nTo: b@example.org\r\nMIME-Version: 1.0\r\n"
        b'Content-Type: multipart/mixed; boundary="x"\r\n\r\n--x\r\n'
        b"Content-Type: text/plain\r\n\r\nEnclosed.\r\n--x\r\nContent-Type: text/html\r\n"
        b'Content-Disposition: attachment; filename="letter.html"\r\n\r\n' + WEB + b"\r\n--x--\r\n"
    )
    page = rich_page(mail, "a.eml")
    assert page.kind is LetterKind.HTML
    assert page.text.startswith("Final Determination")


def test_text_stands_in_lines_as_in_the_file() -> None:
    page = rich_page(TEXT, "a.txt")
    assert page.blocks == (Verbatim(Run(page.text, 0)),)


def test_a_pdf_is_not_for_this() -> None:
    with pytest.raises(UserError, match="pages of its own"):
        rich_page(b"%PDF-1.4\n%%EOF", "a.pdf")


def test_a_letter_of_another_text_does_not_fit() -> None:
    page = page_of("<p>Case Number</p>")

    def letter(text: str, start: int = 0) -> LetterText:
        run = SourceRun(0, len(text), 0, start)
        return LetterText(text, LetterKind.HTML, (Page(1, 0, len(text)),), (run,))

    assert fits(page, letter("Case Number"))
    assert fits(page, letter("Number", 5))
    assert not fits(page, letter("Case Numbers"))
    assert not fits(page, letter("Date Number"))


@pytest.mark.parametrize(
    "tag", ["div", "table><tr><td", "ol><li", "ul><li", "pre", "b", "font size=+1", "blockquote"]
)
def test_any_depth_is_shown(tag: str) -> None:
    page = page_of(f"<p>Case</p>{f'<{tag}>x' * 20_000}")
    assert sum(each.text.count("x") for each in runs_of(page.blocks)) == 20_000


def test_deep_tables_and_broken_styles_of_word_are_shown() -> None:
    cell = "<w:tbl><w:tr><w:tc>"
    body = cell * 200 + paragraph("deep") + "</w:tc></w:tr></w:tbl>" * 200
    page = word_page(body, styles="<w:style w:styleId='A'><w:basedOn w:val='A'/></w:style>")
    assert run_with(page, "deep").start is not None


@pytest.mark.parametrize("level", ["9", "999999999", "9" * 5000, "x", ""])
def test_a_list_of_no_level_that_there_is_costs_no_more_than_its_number(level: str) -> None:
    place = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="1"/></w:numPr>'
    numbering = (
        '<w:abstractNum w:abstractNumId="1"/>'
        '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
    )
    page = word_page(paragraph("Norco", place), numbering=numbering)
    assert page.text.endswith("Norco")


HEAVY = "<html><body><p>Case Number: CM14-0000001</p>" + "<b>x</b>" * 70_000


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.html", HEAVY.encode()),
        (
            "a.eml",
            b"From: a@example.org\nSubject: letter\nMIME-Version: 1.0\nContent-Type: text/html\n\n"
            + HEAVY.encode(),
        ),
        ("a.docx", word_document(paragraph("Case Number") + "<w:p/>" * 110_000)),
    ],
)
def test_far_more_markup_than_a_letter_has_is_left_to_the_reading_text(
    name: str, data: bytes
) -> None:
    assert "Case Number" in read_letter(data, name).text
    with pytest.raises(UserError, match=rf"^{name} has too much markup to be shown as it looks\."):
        rich_page(data, name)
