"""Places on pages, without a window: characters, lines, stacks of pages, words."""

import math
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from imrdesk.domain.letter import Span
from imrdesk.ui.letter_words import find_words, trimmed, word_at
from imrdesk.ui.page_stack import GAP, MARGIN, ZOOMS, PageStack, fit_width, next_zoom
from imrdesk.ui.page_text import Box, PageText

PORTRAIT, LANDSCAPE = (612.0, 792.0), (792.0, 612.0)


def across(text: str, left: float, top: float) -> list[Box]:
    """Boxes of characters in a line, ten points each and twelve high."""
    return [Box(left + 10 * n, top, left + 10 * n + 10, top + 12) for n in range(len(text))]


TWO_LINES = PageText(enumerate([*across("first line", 50, 100), *across("second", 50, 114)]))
UPWARDS = PageText(enumerate([Box(100, 300 - 10 * n, 112, 310 - 10 * n) for n in range(6)]))
LIGATURE = PageText(enumerate([Box(0, 0, 10, 12), *[Box(10, 0, 22, 12)] * 3, Box(22, 0, 30, 12)]))


@pytest.mark.parametrize(
    ("page", "span", "boxes"),
    [
        (TWO_LINES, Span(0, 5), [(50, 100, 100, 112)]),
        (TWO_LINES, Span(6, 16), [(110, 100, 150, 112), (50, 114, 110, 126)]),
        (TWO_LINES, Span(8, 12), [(130, 100, 150, 112), (50, 114, 70, 126)]),
        (TWO_LINES, Span(3, 3), []),
        (TWO_LINES, Span(16, 40), []),
        (UPWARDS, Span(1, 3), [(100, 280, 112, 300)]),
        (LIGATURE, Span(2, 3), [(10, 0, 22, 12)]),
        (PageText(()), Span(0, 9), []),
    ],
)
def test_a_place_is_a_box_for_each_line_of_it(
    page: PageText, span: Span, boxes: list[tuple[float, ...]]
) -> None:
    assert [tuple(box) for box in page.rectangles(span)] == boxes


@pytest.mark.parametrize(
    ("page", "x", "y", "caret", "position"),
    [
        (TWO_LINES, 52, 105, 0, 0),
        (TWO_LINES, 58, 105, 1, 0),
        (TWO_LINES, 400, 105, 10, None),
        (TWO_LINES, 5, 119, 10, None),
        (TWO_LINES, 85, 500, 13, None),
        (UPWARDS, 106, 308, 0, 0),
        (UPWARDS, 106, 302, 1, 0),
        (UPWARDS, 106, 100, 6, None),
        (PageText(()), 1, 1, None, None),
    ],
)
def test_a_point_is_nearest_to_a_character(
    page: PageText, x: float, y: float, caret: int | None, position: int | None
) -> None:
    assert page.caret_at(x, y) == caret
    assert page.position_at(x, y) == position


def test_lines_are_told_by_their_numbers_and_heights() -> None:
    assert [TWO_LINES.line_number(position) for position in (0, 9, 10, 15, 99)] == [0, 0, 1, 1, 1]
    assert TWO_LINES.line_span(1) == Span(10, 16)
    assert [TWO_LINES.first_below(y) for y in (0, 113, 200)] == [0, 10, None]


def test_columns_and_raised_characters_stay_in_their_line() -> None:
    boxes = [*across("left", 50, 100), *across("right", 300, 101), Box(350, 98, 356, 106)]
    assert len(PageText(enumerate(boxes)).lines) == 1


@given(
    st.lists(st.tuples(st.floats(30, 2000), st.floats(30, 2000)), min_size=1, max_size=9),
    st.sampled_from(ZOOMS),
    st.sampled_from([1.0, 1.25, 1.5, 2.0]),
)
def test_pages_stand_below_each_other_on_whole_pixels(
    sizes: list[tuple[float, float]], zoom: float, ratio: float
) -> None:
    stack = PageStack(sizes, zoom, ratio)
    rects = [stack.rect(page, 500) for page in range(len(sizes))]
    for above, below in pairwise(rects):
        assert GAP - 2 <= below.top() - above.bottom() <= GAP + 2
    for page, rect in enumerate(rects):
        assert stack.page_at(rect.center().y()) == page
        assert page in stack.pages_between(rect.top() + 1, rect.bottom() - 1)
        for edge in (rect.left() * ratio, rect.top() * ratio):
            assert edge == pytest.approx(round(edge), abs=1e-6)
    assert rects[-1].bottom() == pytest.approx(stack.height - MARGIN, abs=2)


@pytest.mark.parametrize("sizes", [[PORTRAIT], [PORTRAIT, LANDSCAPE]])
@pytest.mark.parametrize("width", [400, 650, 1000])
def test_the_widest_page_fits_the_width(sizes: list[tuple[float, float]], width: int) -> None:
    stack = PageStack(sizes, fit_width(sizes, width), 1.0)
    assert math.isclose(stack.width, width, abs_tol=1)


def test_zooms_go_up_and_down_to_their_ends() -> None:
    zoom = 0.68
    assert next_zoom(zoom, 1) == 0.75
    assert next_zoom(zoom, -1) == 0.67
    assert next_zoom(ZOOMS[-1], 1) == ZOOMS[-1]
    assert next_zoom(ZOOMS[0], -3) == ZOOMS[0]


TEXT = "Norco 10/325mg (#60), denied on\n06/02/2010. 😀 “Norco” is upheld"


@pytest.mark.parametrize(
    ("at", "word"),
    [
        ("Norco", "Norco"), ("325", "10/325mg"), ("60", "#60"), ("denied", "denied"),
        ("06", "06/02/2010"), ("😀", "😀"), ("“", "Norco"), (" (", None), ("\n", None),
    ],
)  # fmt: skip
def test_a_word_is_taken_without_what_stands_around_it(at: str, word: str | None) -> None:
    span = word_at(TEXT, TEXT.index(at))
    assert (span.of(TEXT) if span else None) == word


def test_beyond_the_text_there_is_no_word() -> None:
    assert word_at(TEXT, len(TEXT)) is None
    assert word_at(TEXT, -1) is None
    assert word_at("--- ... ---", 5) is None


@pytest.mark.parametrize(
    ("words", "position", "backwards", "start"),
    [
        ("norco", 0, False, 0),
        ("norco", 1, False, TEXT.rindex("Norco")),
        ("norco", len(TEXT), False, 0),
        ("norco", len(TEXT), True, TEXT.rindex("Norco")),
        ("norco", 0, True, TEXT.rindex("Norco")),
        ("on 06/02", 0, False, TEXT.index("on\n06")),
        ("(#60)", 0, False, TEXT.index("(#60)")),
        ("nowhere", 0, False, None),
        ("nowhere", 0, True, None),
        ("  ", 0, False, None),
    ],
)
def test_words_are_found_round_the_end_and_over_lines(
    words: str, position: int, backwards: bool, start: int | None
) -> None:
    span = find_words(TEXT, words, position, backwards=backwards)
    assert (span.start if span else None) == start


def test_white_space_around_a_place_is_left_out() -> None:
    assert trimmed(" a b \n", Span(0, 6)) == Span(1, 4)
    assert trimmed("   ", Span(0, 3)) is None
