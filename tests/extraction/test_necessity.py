from __future__ import annotations

import pytest

from imrdesk.extraction.necessity import find_necessities

SENTENCES = (
    ("A cane is not medically necessary and appropriate.", "Upheld", True),
    ("A cane is medically necessary and appropriate.", "Overturned", True),
    ("Two canes are NOT MEDICALLY\nNECESSARY AND APPROPRIATE", "Upheld", True),
    ("A cane was medically necessary & appropriate;", "Overturned", True),
    ("A cane is not medically necessary or appropriate.", "Upheld", True),
    ("A cane is medically necessary.", "Overturned", False),
    ("A cane is not considered medically necessary.", "Upheld", False),
    ("A cane was deemed to be medically necessary.", "Overturned", False),
    ("A cane is\u00a0not medically necessary", "Upheld", False),
    ("A cane is *not* medically necessary and appropriate.", "Upheld", True),
)


@pytest.mark.parametrize(("sentence", "outcome", "is_whole"), SENTENCES)
def test_a_statement_is_read_with_its_place(sentence: str, outcome: str, *, is_whole: bool) -> None:
    (necessity,) = find_necessities(sentence, 0, len(sentence))
    value = necessity.outcome(sentence)
    assert value.value == outcome
    assert necessity.is_whole == is_whole
    assert value.raw is not None
    assert value.raw.casefold().startswith(("not", "*not")) == (outcome == "Upheld")
    assert value.raw.casefold().endswith("appropriate" if is_whole else "necessary")
    assert sentence[: necessity.start].rstrip().casefold().endswith(("cane", "canes"))


@pytest.mark.parametrize("part", ["partially", "partial", "only partially", "in part"])
def test_what_is_granted_in_part_has_neither_outcome(part: str) -> None:
    sentence = f"A cane is {part} medically necessary and appropriate."
    (necessity,) = find_necessities(sentence, 0, len(sentence))
    value = necessity.outcome(sentence)
    assert value.value is None
    assert not value.is_sure
    assert value.raw == f"{part} medically necessary and appropriate"


@pytest.mark.parametrize(
    "sentence",
    ["Medically necessary care is covered.", "What medically necessary means is open.", ""],
)
def test_words_without_a_verb_state_nothing(sentence: str) -> None:
    assert list(find_necessities(sentence, 0, len(sentence))) == []
