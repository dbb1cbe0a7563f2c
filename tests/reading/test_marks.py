"""What programs print around the words of a letter, and what only looks like it."""

from __future__ import annotations

import pytest

from imrdesk.domain.letter import LetterKind
from imrdesk.reading.cleaning import clean

LINES = [f"Words of line {letter}" for letter in "abcdefghijklmnopqrst"]


def read(text: str) -> str:
    return clean([text], LetterKind.TEXT).text


@pytest.mark.parametrize(
    ("printed", "words"),
    [
        ("**MAXIMUS guideline:** none", "MAXIMUS guideline: none"),
        ("**MAXIMUS guideline**: none", "MAXIMUS guideline: none"),
        ("**over a\nline**", "over a\nline"),
        ("## CLINICAL CASE SUMMARY", "CLINICAL CASE SUMMARY"),
        ("# 2) Soma", "# 2) Soma"),
        ("Soma #30 ** see note", "Soma #30 ** see note"),
        ("2 ** 3 ** 4", "2 ** 3 ** 4"),
        ("*****", "*****"),
        ("CASE SUMMARY:\n-------------\nwords", "CASE SUMMARY:\nwords"),
        ("ISSUE AT DISPUTE\n================\nwords", "ISSUE AT DISPUTE\nwords"),
        ("Signed by hand:\n-----------------------\nwords",) * 2,
    ],
)
def test_marks_of_markdown_are_taken_out(printed: str, words: str) -> None:
    assert read(printed) == words


@pytest.mark.parametrize("count", [len(LINES), 7])
def test_numbers_in_the_margin_are_taken_out(count: int) -> None:
    numbered = "\n".join(f"{n % count + 1:>2}  {line}" for n, line in enumerate(LINES))
    assert read(numbered) == "\n".join(LINES)
    assert read(numbered.replace("\n", "\r")) == "\n".join(LINES)


def test_a_list_is_no_margin() -> None:
    few = "\n".join(f"{n} {line}" for n, line in enumerate(LINES[:5], start=1))
    assert read(few) == few
    among = "1 visit was made.\n" + "\n".join(LINES)
    assert read(among) == among
    uncounted = "\n".join(["1 mg", *(f"{n * n} mg" for n in range(2, 20))])
    assert read(uncounted) == uncounted
