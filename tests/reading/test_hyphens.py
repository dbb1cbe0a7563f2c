from __future__ import annotations

import pytest

from imrdesk.domain.letter import LetterKind
from imrdesk.reading.cleaning import clean
from imrdesk.reading.hyphens import BROKEN, hyphenation

BROKEN_WORDS = (
    ("medi-|cation", "medication"),
    ("recom-|mended", "recommended"),
    ("exam-|ination", "examination"),
    ("nine-|teen visits", "nineteen visits"),
    ("TRANSFORAM-|INAL", "TRANSFORAMINAL"),
    ("hydrocodone-acetamin-|ophen", "hydrocodone-acetaminophen"),
    ("cyclo-|benzaprine", "cyclobenzaprine"),
    ("in-|dependent", "independent"),
    ("Mc-|Kenzie", "McKenzie"),
    ("pre-|scription", "prescription"),
    ("hospital-|ized", "hospitalized"),
    ("contraindic-|ated", "contraindicated"),
    ("neurologic-|ally", "neurologically"),
    ("manipula-|tive", "manipulative"),
    ("Non-|MTUS", "Non-MTUS"),
    ("industrial-|work injury", "industrial-work injury"),
    ("medical-|legal report", "medical-legal report"),
    ("NON-|MTUS", "NON-MTUS"),
    ("non-|certified", "non-certified"),
    ("follow-|up visit", "follow-up visit"),
    ("FOLLOW-|UP VISIT", "FOLLOW-UP VISIT"),
    ("post-|operative", "post-operative"),
    ("49-|year-old", "49-year-old"),
    ("49-year-|old", "49-year-old"),
    ("self-|care", "self-care"),
    ("L5-|S1", "L5-S1"),
    ("pages 78-|80", "pages 78-80"),
    ("3-|20-08", "3-20-08"),
    ("X-|ray", "X-ray"),
    ("MRI-|guided", "MRI-guided"),
    ("evidence-|based", "evidence-based"),
    ("over-the-|counter", "over-the-counter"),
    ("state-|of-the-art", "state-of-the-art"),
    ("six-|week course", "six-week course"),
    ("well-|documented", "well-documented"),
    ("CM14-|0012345", "CM14-0012345"),
)


@pytest.mark.parametrize("line_end", ["-\n", "- \n   ", "-\n\n", "-\r\n", BROKEN])
@pytest.mark.parametrize(("broken", "whole"), BROKEN_WORDS)
def test_broken_words_are_joined_and_hyphens_that_belong_stay(
    broken: str, whole: str, line_end: str
) -> None:
    text = f"The {broken.replace('-|', line_end)} is one."
    assert clean([text], LetterKind.PDF).text == f"The {whole} is one."


def test_the_typographic_hyphen_is_a_hyphen_too() -> None:
    assert clean(["medi\u2010\ncation, follow\u2010\nup"], LetterKind.TEXT).text == (
        "medication, follow\u2010up"
    )


def test_a_soft_hyphen_never_belongs() -> None:
    assert clean(["medi\xad\ncation, pre\xadexisting\xad kinds"], LetterKind.TEXT).text == (
        "medication, preexisting kinds"
    )


def test_the_letter_itself_is_the_first_example() -> None:
    apart = "A co-worker came. The co-\nworker left. Later the co-worker called."
    joined = "A coworker came. The co-\nworker left. Later the coworker called."
    assert clean([apart], LetterKind.TEXT).text == apart.replace("-\n", "-")
    assert clean([joined], LetterKind.TEXT).text == joined.replace("-\n", "")


def test_a_hyphen_that_hangs_over_an_and_stays_with_its_line_end() -> None:
    text = "pre-\nand post-operative care"
    assert clean([text], LetterKind.TEXT).text == text


def test_a_dash_is_no_hyphen() -> None:
    text = "Low Back -\nLumbar, or more --\nor less"
    assert clean([text], LetterKind.TEXT).text == text


def test_the_table_of_hyphens_is_in_lower_case_and_without_contradictions() -> None:
    known = hyphenation()
    every = [*known.prefixes, *known.suffixes, *known.compounds, *known.closed, *known.link_words]
    every += [*known.adjective_endings, *known.continuations]
    assert [word for word in every if word != word.lower() or not word.strip("-")] == []
    assert all("-" in word for word in known.compounds)
    assert not any("-" in word for word in known.closed)
    assert known.closed.isdisjoint(word.replace("-", "") for word in known.compounds)


@pytest.mark.parametrize(
    ("broken", "read"),
    [
        ("(https://www.example.org/Low|%20Back), Table 2", "(https://www.example.org/Low%20Back)"),
        ("see www.example.org/a|/b.html for", "www.example.org/a/b.html for"),
        ("see http://example.org/find|?q=knee for", "http://example.org/find?q=knee for"),
        ("see http://example.org|#2 MRI", "http://example.org\n#2 MRI"),
        ("see http://example.org.|/s/ Reviewer", "http://example.org.\n/s/ Reviewer"),
        ("see http://example.org|& others", "http://example.org\n& others"),
        ("a pain of 50|%20 or so", "50\n%20 or so"),
    ],
)
def test_a_line_end_inside_a_web_address_goes(broken: str, read: str) -> None:
    assert read in clean([broken.replace("|", "\n")], LetterKind.TEXT).text
    assert read in clean([broken.replace("|", " \r\n")], LetterKind.PDF).text.replace("  \n", "\n")


def test_broken_words_without_end_cost_no_more_than_their_number() -> None:
    letter = clean(["medi-\n" * 100_000], LetterKind.TEXT)
    assert letter.text.startswith("medimedimedi")
