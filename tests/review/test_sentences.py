"""Which sentence of a letter a value stands in."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from imrdesk.domain.letter import Span
from imrdesk.review.sentences import conclusion_in, sentence_at, sentences_from_the_end


def around(text: str, words: str) -> str:
    """Return the sentence around words that occur once in a text."""
    assert text.count(words) == 1
    start = text.index(words)
    return sentence_at(text, Span(start, start + len(words))).of(text)


@pytest.mark.parametrize(
    ("text", "words", "sentence"),
    [
        # Sentences of a paragraph.
        ("He fell. He is 52. He works.", "52", "He is 52."),
        ("He fell. He is 52. He works.", "fell", "He fell."),
        ("He fell. He is 52. He works", "works", "He works"),
        ("Is it so? She is 40! It is.", "40", "She is 40!"),
        ("He said “stop.” She is 40.", "40", "She is 40."),
        ("One. (She is 40.) Two.", "40", "(She is 40.)"),
        # What has a full stop and ends nothing.
        ("Seen by Dr. Reyes on 3-2-15. Then home.", "Reyes", "Seen by Dr. Reyes on 3-2-15."),
        ("See Claim No. 5512 of May. Then home.", "5512", "See Claim No. 5512 of May."),
        ("Is it due? No. The request stands.", "request", "The request stands."),
        ("Norco 10 mg. was given. Then home.", "Norco", "Norco 10 mg. was given."),
        ("He takes Norco 10 mg. The request is for 60.", "request", "The request is for 60."),
        ("He takes Norco 10 mg. MTUS allows it.", "Norco", "He takes Norco 10 mg."),
        ("A fall of 0.5 points. It is small.", "points", "A fall of 0.5 points."),
        ("Read J. Smith et al. Spine 2012 on it. Yes.", "Smith",
         "Read J. Smith et al. Spine 2012 on it."),
        ("Drugs, e.g. Norco, help. He agrees.", "Norco", "Drugs, e.g. Norco, help."),
        ("Seen at 9 a.m. in May. He agrees.", "Seen", "Seen at 9 a.m. in May."),
        ("Pages pp. 76-80 say so. He agrees.", "76-80", "Pages pp. 76-80 say so."),
        # Hard-wrapped lines are one sentence.
        ("He is a 52\nyear old man who\nfell. He works.", "52",
         "He is a 52\nyear old man who\nfell."),
        # Paragraphs, headings, items, labels, columns.
        ("no stop here\n\nShe is 40\n\nnor here", "40", "She is 40"),
        ("CLINICAL CASE SUMMARY\nShe is 40 years old.", "40", "She is 40 years old."),
        ("below:\n1. Norco 10/325 mg #60: Upheld\n2. MRI: Overturned", "Upheld",
         "1. Norco 10/325 mg #60: Upheld"),
        ("1) Norco is not medically necessary.\n2) MRI is.", "MRI", "2) MRI is."),
        ("• Norco\n• an MRI of the knee\n• Advil", "MRI", "• an MRI of the knee"),
        ("Priority: Standard\nApplication Received: 10/17/2014\nAge: 5", "10/17/2014",
         "Application Received: 10/17/2014"),
        ("Decision Date:\n12/24/2016\nUR Denial Date:\n10/05/2015", "12/24/2016",
         "Decision Date:\n12/24/2016"),
        ("Case:\tCM15\nDecided:\t1/2/15\tDenied:\t3/4/14\nThe rest.", "1/2/15",
         "Decided:\t1/2/15\tDenied:\t3/4/14"),
    ],
)  # fmt: skip
def test_the_sentence_of_a_place(text: str, words: str, sentence: str) -> None:
    assert around(text, words) == sentence


def test_a_place_over_several_sentences_is_given_with_all_of_them() -> None:
    text = "He fell. He is 52. He works. He rests."
    place = Span(text.index("is 52"), text.index("works") + 2)
    assert sentence_at(text, place).of(text) == "He is 52. He works."


def test_a_sentence_without_an_end_is_cut_between_words() -> None:
    text = "word " * 2000 + "HERE " + "word " * 2000
    start = text.index("HERE")
    found = sentence_at(text, Span(start, start + 4))
    assert len(found.of(text)) < 4000
    assert set(found.of(text).split()) == {"word", "HERE"}


def test_the_sentence_in_which_a_rationale_concludes() -> None:
    text = (
        "Decision rationale: The guideline allows six visits. Twelve are asked for. Therefore, the "
        "request is not medically necessary. A weaning dose may be given.\n\nNext."
    )
    rationale = Span(text.index("The guideline"), text.index("\n\nNext"))
    found = conclusion_in(text, rationale)
    assert found is not None
    assert found.of(text) == "Therefore, the request is not medically necessary."


def test_a_rationale_that_concludes_nothing_has_no_such_sentence() -> None:
    text = "The guideline allows six visits. Twelve are asked for."
    assert conclusion_in(text, Span(0, len(text))) is None


_TEXTS = st.text(alphabet="aAbB1. \n\t:!?()“”’•#éß😀", max_size=120)


@st.composite
def _places(draw: st.DrawFn) -> tuple[str, Span]:
    text = draw(_TEXTS)
    start = draw(st.integers(0, len(text)))
    return text, Span(start, draw(st.integers(start, len(text))))


@given(_places())
def test_the_place_is_always_inside_and_the_sentence_in_the_text(case: tuple[str, Span]) -> None:
    text, place = case
    found = sentence_at(text, place)
    assert found.start <= place.start <= place.end <= found.end <= len(text)
    assert place.of(text) in found.of(text)


@given(_places())
def test_the_sentences_of_a_place_stand_inside_it_from_its_end_on(case: tuple[str, Span]) -> None:
    text, place = case
    last = place.end
    for found in sentences_from_the_end(text, place):
        assert place.start <= found.start < found.end <= last
        last = found.start
