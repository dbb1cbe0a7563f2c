"""What a rationale concludes, in the turns of phrase that reviewers use."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from imrdesk.domain.conclusion import rationale_conclusion

_LINES = (Path(__file__).parents[1] / "data" / "conclusions.tsv").read_text(encoding="utf-8")
_ROWS = [line.split("\t") for line in _LINES.splitlines() if not line.startswith("#")][1:]
CASES = [(rationale, None if outcome == "-" else outcome) for outcome, rationale in _ROWS]
CONCLUSIONS = st.sampled_from([rationale for rationale, outcome in CASES if outcome])


@pytest.mark.parametrize(("rationale", "outcome"), CASES)
def test_a_rationale_amounts_to_an_outcome_or_leaves_it_open(
    rationale: str, outcome: str | None
) -> None:
    assert rationale_conclusion(rationale) == outcome


@given(st.text())
def test_any_text_is_read(text: str) -> None:
    assert rationale_conclusion(text) in ("Upheld", "Overturned", None)


@given(st.text(), CONCLUSIONS)
def test_the_last_word_counts_whatever_stands_before_it(before: str, conclusion: str) -> None:
    rationale = f"{before}. {conclusion}"
    assert rationale_conclusion(rationale) == rationale_conclusion(conclusion)


@given(st.lists(st.sampled_from([rationale for rationale, _ in CASES]), max_size=3))
def test_words_are_read_alike_however_lines_and_capitals_stand(sentences: list[str]) -> None:
    rationale = " ".join(sentences)
    concluded = rationale_conclusion(rationale)
    assert rationale_conclusion(rationale.upper()) == concluded
    assert rationale_conclusion(rationale.replace(" ", "\r\n ")) == concluded
