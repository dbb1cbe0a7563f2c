"""Values of scanned pages are no surer than the recognition is of their words."""

from __future__ import annotations

from dataclasses import replace

from imrdesk.domain.letter import LetterText, Page, UnsureWord
from imrdesk.extraction.extractor import extract
from letter_factory import Facts, letter_of, render


def scanned(quality: float, *misread: tuple[str, float]) -> LetterText:
    letter = letter_of(render(Facts()))
    text = letter.text
    words = [(text.index(word), word, sure) for word, sure in misread]
    return replace(
        letter,
        pages=(Page(1, 0, len(text), quality),),
        unsure=tuple(UnsureWord(at, at + len(word), sure) for at, word, sure in sorted(words)),
    )


def test_a_well_read_page_is_believed() -> None:
    assert extract(scanned(0.98)).needs_review == ()


def test_a_value_with_a_doubtful_word_is_marked_and_with_it_what_follows_from_it() -> None:
    extraction = extract(scanned(0.98, ("04/12/2014", 0.7), ("Urine", 0.7)))
    marked = set(extraction.needs_review)
    assert {"ur_denial_date", "decisions.0.treatment", "decisions.0.category"} <= marked
    assert not marked & {"date_of_injury", "decisions.0.outcome", "decisions.0.rationale"}


def test_nothing_of_a_page_that_is_hardly_legible_stands_unseen() -> None:
    extraction = extract(scanned(0.6))
    assert extraction.needs_review == tuple(extraction.values)
