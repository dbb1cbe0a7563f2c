from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from imrdesk.domain.letter import LetterKind, LetterText, Span
from imrdesk.reading.cleaning import clean
from imrdesk.reading.draft import Draft
from imrdesk.reading.hyphens import BROKEN

# What files are made of, and what makes the cleaning work.
PIECES = (
    *("medi-", "cation", "Non", "49", "L5", "-", "\u2010", BROKEN, "\xad", "\u00a0", "\ufeff"),
    *("\r\n", "\n", "\r", "\x0b", "\f", "\x85", "\u2028", "\x00", "\u200b", " ", "\t", ".", ":"),
    *("Page 2 of 3", "- 1 -", "1", "\U0001f600", "\ufb03", "Case Number: CM14-0012345", "\n\n"),
    "Final Determination Letter for IMR Case Number CM14-0012345",
)  # fmt: skip
TEXTS = st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=5)), max_size=25).map("".join)
PAGES = st.lists(TEXTS, min_size=1, max_size=4)

# Characters that the cleaning may write for another one.
TURNED = {"\n": "\r\x0b\x0c\x85\u2028\u2029", " ": "\r", "-": f"{BROKEN}\x02"}


def assert_map_is_exact(letter: LetterText, pages: Sequence[str]) -> None:
    """Every character but the ends of pages is the one that its run leads to."""
    mapped = 0
    for run in letter.runs:
        text = letter.text[run.start : run.start + run.length]
        source = pages[run.page][run.source_start : run.source_start + run.length]
        assert len(text) == len(source) == run.length > 0
        for character, original in zip(text, source, strict=True):
            assert character == original or original in TURNED.get(character, "")
        mapped += run.length
    unmapped = len(letter.text) - mapped
    assert 0 <= unmapped <= len(pages) - 1
    starts = [run.start for run in letter.runs]
    assert starts == sorted(starts)


@given(PAGES, st.sampled_from(LetterKind))
def test_every_character_leads_back_to_its_place_in_the_file(
    pages: list[str], kind: LetterKind
) -> None:
    assert_map_is_exact(clean(pages, kind), pages)


@given(PAGES, st.sampled_from(LetterKind))
def test_pages_cover_the_text_and_no_trace_of_the_file_is_left(
    pages: list[str], kind: LetterKind
) -> None:
    letter = clean(pages, kind)
    assert len(letter.pages) == len(pages)
    assert letter.pages[0].start == 0
    assert letter.pages[-1].end == len(letter.text)
    assert all(a.end == b.start for a, b in zip(letter.pages, letter.pages[1:], strict=False))
    assert not set(letter.text) & set("\r\x0b\x0c\x00\ufeff\xad\u200b\u2028") - {"\xad"}
    assert BROKEN not in letter.text


@given(PAGES)
def test_a_clean_text_stays_as_it_is(pages: list[str]) -> None:
    once = clean(pages, LetterKind.TEXT).text
    if "-\n" not in once and "1" not in once and "Page" not in once:
        assert clean([once], LetterKind.TEXT).text == once


@given(st.lists(st.text(max_size=12), min_size=1, max_size=3), st.data())
def test_cuts_of_cuts_keep_the_map(pages: list[str], data: st.DataObject) -> None:
    draft = Draft(pages)
    for _ in range(3):
        ends = st.integers(0, len(draft.text))
        pairs = data.draw(st.lists(st.tuples(ends, ends).map(sorted), max_size=4))
        expected = "".join(
            character
            for position, character in enumerate(draft.text)
            if not any(start <= position < end for start, end in pairs)
        )
        draft.cut(sorted((start, end) for start, end in pairs))
        assert draft.text == expected
    assert_map_is_exact(draft.letter_text(LetterKind.TEXT), pages)


@pytest.mark.parametrize(
    ("raw", "cleaned"),
    [
        ("\ufeffCase", "Case"),
        ("one\rtwo\r\nthree\x85four\u2028five", "one\ntwo\nthree\nfour\nfive"),
        ("wo\u200brd and \u200eword", "word and word"),
        ("tab\tand\xa0blank stay", "tab\tand\xa0blank stay"),
        ("\u201cquoted\u201d \u2013 so", "\u201cquoted\u201d \u2013 so"),
    ],
)
def test_what_cannot_be_seen_goes_and_what_can_be_seen_stays(raw: str, cleaned: str) -> None:
    assert clean([raw], LetterKind.TEXT).text == cleaned


def test_entities_in_plain_text_are_read_and_lead_back_to_the_whole_of_them() -> None:
    page = "worker&#8217;s &amp;#x27;knee&amp;#x27; &amp; back &lt; R&D; AT&T"
    letter = clean([page], LetterKind.TEXT)
    assert letter.text == "worker\u2019s 'knee' & back < R&D; AT&T"
    start = letter.text.index("back")
    run = letter.sources(Span(start, start + 4))[0]
    assert page[run.source_start :].startswith("back")
    assert clean([page], LetterKind.PDF).text == page
