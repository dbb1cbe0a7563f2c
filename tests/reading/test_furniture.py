from __future__ import annotations

import pytest

from imrdesk.domain.letter import LetterKind
from imrdesk.reading.cleaning import clean

FOOTER = "Final Determination Letter for IMR Case Number CM14-0012345"

CLEANED = (
    # A footer inside a sentence, with and without blank lines and its page number.
    (f"the request\n{FOOTER} 1\nis not", "the request\nis not"),
    (f"the request\n\n{FOOTER} 1\n\nis not", "the request\nis not"),
    (f"the request\n\n{FOOTER}\n1\n\nis not", "the request\nis not"),
    (f"the request\n2\n{FOOTER}\nis not", "the request\nis not"),
    (f"the request\n{FOOTER.upper()}\nis not", "the request\nis not"),
    (f"the request\nPage 2 of 5 | {FOOTER}\nis not", "the request\nis not"),
    (
        "the request\nFinal Determination Letter for IMR Case Number\nCM14-0012345 3\nis not",
        "the request\nis not",
    ),
    # Between paragraphs, which stay apart.
    (f"It ends.\n\n{FOOTER} 1\n\nIt begins.", "It ends.\n\n\nIt begins."),
    (f"It ends.\n{FOOTER} 1\nIt begins.", "It ends.\nIt begins."),
    # At the ends of the letter.
    (f"It ends.\n{FOOTER} 1\n", "It ends.\n"),
    (f"{FOOTER} 1\n\nIt begins.", "It begins."),
    # In a word that was broken over two pages.
    (f"the medi-\n{FOOTER} 1\ncation", "the medication"),
    (f"the follow-\n\n{FOOTER} 1\n\nup visit", "the follow-up visit"),
    # Run into the line, once the letter's own number is known.
    (
        f"Case Number: CM14-0012345\nthe request {FOOTER} 1 is not",
        "Case Number: CM14-0012345\nthe request is not",
    ),
    (
        f"Case Number: CM14-0012345\na course of {FOOTER} 4 visits",
        "Case Number: CM14-0012345\na course of 4 visits",
    ),
    # Page numbers in their usual dress.
    ("the request\nPage 2 of 5\nis not", "the request\nis not"),
    ("the request\n- 2 -\nis not", "the request\nis not"),
    ("the request\n2 of 5\nis not", "the request\nis not"),
    # Beside the case number, which the letter's own header keeps.
    (
        "Case Number: CM14-0012345\nthe request\nIMR Case Number CM14-0012345   Page 1\nis not",
        "Case Number: CM14-0012345\nthe request\nis not",
    ),
    ("one line\n1\nanother\n2\nand more\n3", "one line\nanother\nand more\n"),
    ("one\n\f2\ntwo\n\f3\nthree", "one\ntwo\nthree"),
)

KEPT = (
    f"The {FOOTER[:23]} for another case, {FOOTER[24:]}, was read.",
    f"Case Number: CM14-0012345\nas in the {FOOTER.replace('0012345', '7654321')} before",
    "IMR Case Number: CM14-0012345 Page 1 of 3\nDate of Injury: 3/2/2011",
    "Age:\n49\nSex: male",
    "the guideline allows\n12\nvisits a year",
    "1. Norco: Upheld\n2. Soma: Upheld",
    "page 60 supports a trial\nand page 61 does not",
)


@pytest.mark.parametrize(("text", "cleaned"), CLEANED)
def test_page_furniture_goes_and_leaves_the_sentence_whole(text: str, cleaned: str) -> None:
    assert clean([text], LetterKind.TEXT).text == cleaned


@pytest.mark.parametrize("text", KEPT)
def test_what_only_looks_like_furniture_stays(text: str) -> None:
    assert clean([text], LetterKind.TEXT).text == text


def test_lines_that_every_page_repeats_go_but_the_first_page_keeps_its_head() -> None:
    pages = [
        f"Case Number: CM14-0012345\nsome words on page {word}\nConfidential - do not copy\n- {n} -"
        for n, word in enumerate(("one", "two", "three"), start=1)
    ]
    lines = clean(pages, LetterKind.PDF).text.splitlines()
    assert lines[0] == "Case Number: CM14-0012345"
    assert lines[1:] == [f"some words on page {word}" for word in ("one", "two", "three")]


def test_two_pages_that_end_alike_by_chance_lose_nothing() -> None:
    pages = ["first\ncriteria for its decision.", "second\ncriteria for its decision."]
    assert clean(pages, LetterKind.PDF).text == "\n".join(pages)


def test_a_page_that_holds_only_its_footer_is_empty_but_there() -> None:
    letter = clean([f"all of it.\r\n{FOOTER} 1", f"{FOOTER} 2"], LetterKind.PDF)
    assert letter.text == "all of it. \n"
    assert [(page.number, page.start, page.end) for page in letter.pages] == [
        (1, 0, 12),
        (2, 12, 12),
    ]


def printed(header: str, pages: int = 4) -> tuple[str, str]:
    """A text of many lines with a header above every 30 of them, and the text without it."""
    lines = [
        f"the {'abcdefghij'[n % 10] * (n % 7 + 1)} of the worker, as line {n} says of the"
        for n in range(30 * pages)
    ]
    sheets = [
        header.replace("#", str(page + 1)) + "\n".join(lines[30 * page : 30 * page + 30])
        for page in range(pages)
    ]
    return "\n".join(sheets), "\n".join(lines)


@pytest.mark.parametrize(
    "header",
    [
        "CONFIDENTIAL - Workers' Compensation\nPrinted 5/5/2018 10:02 AM\nPage # of 12\n\n",
        "Acme Insurance\n\nPage # of 4\n",
        "CONFIDENTIAL\nPrinted on 05/05/2018\n",
    ],
)
def test_headers_beside_page_numbers_in_a_text_file_go(header: str) -> None:
    text, kept = printed(header)
    assert clean([text], LetterKind.TEXT).text == kept


def test_what_a_letter_repeats_itself_stays_beside_page_numbers() -> None:
    own = "The Claims Administrator did not cite a guideline\n"
    text, _ = printed(f"{own}Page # of 4\n")
    assert clean([text], LetterKind.TEXT).text.count(own) == 4
    elsewhere, _ = printed("Low back pain\nPage # of 4\n")
    letter = clean([f"{elsewhere}\nof knee pain\nLow back pain\nonly."], LetterKind.TEXT)
    assert letter.text.count("Low back pain") == 5


LABELLED = "Case Number: CM14-0012345"


@pytest.mark.parametrize(
    "head",
    [
        "MAXIMUS Federal Services\nCM14-0012345",
        "MAXIMUS Federal Services, Inc. | CM14-0012345",
        "IMR Final Determination\nCM14-0012345\nPage 2",
        "Independent Medical Review - CM14-0012345 - 2",
        "Case Number: CM14-0012345\nPage | 2",
        "Final Determination Letter\nIMR Case No. CM14-0012345",
        "Independent Medical Review \u2010 CM14\u20100012345 \u2010 2",
        "CM14-0012345",
    ],
)
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_a_running_head_with_the_case_number_goes(head: str, gap: str) -> None:
    text = f"{LABELLED}\nPriority: Standard\n\nthe request{gap}{head}{gap}is not"
    assert clean([text], LetterKind.TEXT).text == (
        f"{LABELLED}\nPriority: Standard\n\nthe request\nis not"
    )


@pytest.mark.parametrize(
    "text",
    [
        f"Fax of CM14-0012345\n\n{LABELLED}\nPriority: Standard",
        "Re: CM14-0012345\n\nCase Number:\nCM14-0012345\nPriority: Standard",
        "IMR CM14-0012345\n\nCase Number:\nPriority:\nCM14-0012345\nStandard",
        f"{LABELLED}\nThe earlier letter was\nCM14-0099999\nand it was upheld.",
        f"{LABELLED}\nIt is of MAXIMUS, see CM14-0012345 above.",
        f"{LABELLED}\nFinal Determination\nThe request is not.",
    ],
)
def test_a_case_number_that_is_no_running_head_stays(text: str) -> None:
    assert clean([text], LetterKind.TEXT).text == text
