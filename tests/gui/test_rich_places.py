"""Positions in a document and in the letter's text lead to each other, whatever stands between."""

from dataclasses import dataclass

from hypothesis import given
from hypothesis import strategies as st

from imrdesk.domain.letter import SourceRun, Span
from imrdesk.ui.rich_places import RichPlaces, Written

CHARACTERS = "ab \u00a0\u00adé\U0001f600\U0001f915"


@dataclass
class Shown:
    """A document as UTF-16 units, and the letter's text, with the map between them."""

    document: bytes
    text: str
    places: RichPlaces

    def words(self, start: int, end: int) -> str:
        return self.document[2 * start : 2 * end].decode("utf-16-le")


@st.composite
def shown(draw: st.DrawFn) -> Shown:
    """Return runs in another order than in the text, gaps between, and pieces cut out of it."""
    runs = draw(st.lists(st.text(CHARACTERS, min_size=1, max_size=6), min_size=1, max_size=6))
    source, starts = "", []
    for run in runs:
        source += draw(st.sampled_from(["", "\n", "\t"]))
        starts.append(len(source))
        source += run
    document, written = "", []
    for index in draw(st.permutations(range(len(runs)))):
        document += draw(st.sampled_from(["", "#", "\U0001f600#", "##"]))
        at = len(document.encode("utf-16-le")) // 2
        area = draw(st.integers(0, 2))
        written.append(Written(runs[index], starts[index], at, area))
        document += runs[index]
    kept = draw(st.lists(st.booleans(), min_size=len(source), max_size=len(source)))
    text, letter_runs = "", []
    for position, is_kept in enumerate(kept):
        if is_kept:
            letter_runs.append(SourceRun(len(text), 1, 0, position))
            text += source[position]
    return Shown(
        (document + "##").encode("utf-16-le"), text, RichPlaces(written, joined(letter_runs))
    )


def joined(runs: list[SourceRun]) -> list[SourceRun]:
    found: list[SourceRun] = []
    for run in runs:
        last = found[-1] if found else None
        if last is not None and last.source_start + last.length == run.source_start:
            found[-1] = SourceRun(last.start, last.length + 1, 0, last.source_start)
        else:
            found.append(run)
    return found


@given(shown())
def test_every_character_of_the_text_leads_to_itself_and_back(case: Shown) -> None:
    for position, character in enumerate(case.text):
        ranges = case.places.ranges(Span(position, position + 1))
        if not ranges:
            assert character in "\n\t"  # nothing that can be seen is left out
            continue
        [(start, end)] = ranges
        assert case.words(start, end) == character
        assert case.places.to_document(position) == start
        assert case.places.to_letter(start) == position
        assert case.places.span(start, end) == Span(position, position + 1)


@given(shown(), st.data())
def test_a_place_is_found_again_by_what_shows_it(case: Shown, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(case.text)))
    end = data.draw(st.integers(start, len(case.text)))
    ranges = case.places.ranges(Span(start, end))
    assert ranges == sorted(ranges)
    if ranges:
        first, last = ranges[0][0], ranges[-1][1]
        found = case.places.span(first, last)
        assert found.start <= min(
            case.places.span(*each).start for each in ranges
        )  # what a table has in another order is in it as well
        assert all(case.places.span(*each).end <= found.end for each in ranges)


@given(shown(), st.integers(0, 200))
def test_every_position_of_the_document_leads_into_the_text(case: Shown, position: int) -> None:
    found = case.places.to_letter(position)
    assert 0 <= found <= len(case.text)
    span = case.places.span(position, position + 3)
    assert 0 <= span.start <= span.end <= len(case.text)


def test_a_letter_that_is_not_shown_has_no_places() -> None:
    places = RichPlaces((), (SourceRun(0, 5, 0, 0),))
    assert places.ranges(Span(0, 5)) == []
    assert (places.to_document(3), places.to_letter(3)) == (0, 0)
    assert places.span(0, 9) == Span(0, 0)


def test_a_click_behind_the_end_of_a_paragraph_is_not_one_on_the_next() -> None:
    text = "one\ntwo"
    written = (Written("one", 0, 0), Written("two", 4, 4))
    places = RichPlaces(written, (SourceRun(0, len(text), 0, 0),))
    assert places.to_letter(3) == 3
    assert places.to_letter(4) == 4
    assert places.ranges(Span(0, 7)) == [(0, 7)]
