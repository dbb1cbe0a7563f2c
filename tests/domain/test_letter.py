"""Spans, pages, and where the characters of a letter came from."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from imrdesk.domain.letter import LetterKind, LetterText, Page, SourceRun, Span, UnsureWord

SPANS = st.tuples(st.integers(0, 12), st.integers(0, 12)).map(lambda ends: Span(*sorted(ends)))


@st.composite
def letters(draw: st.DrawFn) -> tuple[LetterText, list[str]]:
    """Build a letter from pieces of its pages' own text, with line ends of nobody's between."""
    sources = draw(st.lists(st.text(max_size=12), min_size=1, max_size=3))
    text, pages, runs = "", [], []
    for number, source in enumerate(sources):
        page_start = len(text)
        cuts = sorted(draw(st.lists(st.integers(0, len(source)), max_size=6)))
        for start, end in zip(cuts[::2], cuts[1::2], strict=False):
            if start < end:
                runs.append(SourceRun(len(text), end - start, number, start))
                text += source[start:end]
        text += "\n" * (number < len(sources) - 1)
        pages.append(Page(number + 1, page_start, len(text)))
    return LetterText(text, LetterKind.PDF, tuple(pages), tuple(runs)), sources


@given(letters(), st.data())
def test_a_span_leads_back_to_exactly_its_characters_in_the_file(
    letter_and_sources: tuple[LetterText, list[str]], data: st.DataObject
) -> None:
    letter, sources = letter_and_sources
    ends = st.integers(0, len(letter.text))
    span = Span(*sorted((data.draw(ends), data.draw(ends))))

    pieces = letter.sources(span)

    from_the_file = {run.start + i for run in letter.runs for i in range(run.length)}
    covered = [piece.start + i for piece in pieces for i in range(piece.length)]
    assert covered == sorted(from_the_file & set(range(span.start, span.end)))
    for piece in pieces:
        words = letter.text[piece.start : piece.start + piece.length]
        source = sources[piece.page]
        assert source[piece.source_start : piece.source_start + piece.length] == words


@given(letters())
def test_every_character_stands_on_the_page_that_holds_it(
    letter_and_sources: tuple[LetterText, list[str]],
) -> None:
    letter, _ = letter_and_sources
    for position in range(len(letter.text)):
        page = letter.page_of(position)
        assert page.start <= position < page.end
    assert letter.page_of(len(letter.text)) == letter.pages[-1]


def test_a_span_over_a_page_break_has_a_piece_on_each_page() -> None:
    text = "not medically\nnecessary 😀 here"
    letter = LetterText(
        text,
        LetterKind.PDF,
        (Page(1, 0, 14), Page(2, 14, len(text))),
        (SourceRun(0, 13, 0, 40), SourceRun(14, 16, 1, 7)),
    )
    words = "medically\nnecessary 😀"
    span = Span(text.index(words), text.index(words) + len(words))
    assert letter.sources(span) == (SourceRun(4, 9, 0, 44), SourceRun(14, 11, 1, 7))
    assert letter.quote(span) == "medically necessary 😀"
    assert [letter.page_of(position).number for position in (0, 13, 14)] == [1, 1, 2]


def test_an_empty_letter_still_has_its_page() -> None:
    letter = LetterText("", LetterKind.TEXT, (Page(1, 0, 0),), ())
    assert letter.page_of(0).number == 1
    assert letter.sources(Span(0, 0)) == ()


@pytest.mark.parametrize(("start", "end"), [(-1, 3), (4, 3)])
def test_what_is_no_span_is_refused(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="no span"):
        Span(start, end)


@given(SPANS, SPANS)
def test_spans_overlap_where_they_share_a_character(one: Span, other: Span) -> None:
    shared = set(range(one.start, one.end)) & set(range(other.start, other.end))
    assert one.overlaps(other) == other.overlaps(one) == bool(shared)


def test_a_span_counts_code_points() -> None:
    assert Span(2, 4).of("😀 neck") == "ne"


@pytest.mark.parametrize(
    ("start", "end", "confidence"),
    [
        (0, 4, 1.0),  # on the page whose text stands in the file
        (5, 8, 0.95),  # words that are as sure as their page
        (9, 13, 0.4),
        (5, 24, 0.4),  # no surer than its least sure word
        (20, 22, 0.95),
        (13, 13, 0.95),
    ],
)
def test_a_value_is_no_surer_than_the_words_it_was_read_from(
    start: int, end: int, confidence: float
) -> None:
    letter = LetterText(
        "Case\nage 4l8? years and more",
        LetterKind.PDF,
        (Page(1, 0, 5), Page(2, 5, 28, quality=0.95)),
        (SourceRun(0, 4, 0, 0), SourceRun(5, 23, 1, 0)),
        (UnsureWord(9, 13, 0.4),),
    )
    assert letter.has_scanned_pages
    assert letter.reading_confidence(Span(start, end)) == confidence


def test_text_that_stands_in_the_file_is_read_surely() -> None:
    letter = LetterText("Age", LetterKind.TEXT, (Page(1, 0, 3),), (SourceRun(0, 3, 0, 0),))
    assert not letter.has_scanned_pages
    assert letter.reading_confidence(Span(0, 3)) == 1.0
