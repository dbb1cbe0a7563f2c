"""Text on its way into a cell."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from imrdesk.export.cells import EXCEL_CELL_LIMIT, cut_to_limit, defused, printable


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain – “text” 🙂", "plain – “text” 🙂"),
        ("tab\tstays", "tab\tstays"),
        ("a\r\nb\rc\nd", "a\nb\nc\nd"),
        ("bell\x07", "bell␇"),
        ("\x00\x0b\x1f", "␀␋␟"),
        ("lone \ud83d half", "lone � half"),
        ("\ufffe\uffff", "��"),
    ],
)
def test_forbidden_characters_become_visible(text: str, shown: str) -> None:
    assert printable(text) == shown


@pytest.mark.parametrize(
    "text",
    [
        "=1+1",
        "+1",
        "-1+1",
        "@SUM(A1)",
        "\tx",
        "\rx",
        "\nx",
        " =1+1",
        "\u00a0=1+1",
        "＝1+1",
        "-",
        "'=1+1",
        "--1",
    ],
)
def test_what_could_run_begins_with_an_apostrophe(text: str) -> None:
    assert defused(text) == "'" + text


@pytest.mark.parametrize("text", ["", "-5", "-12.75", "1-2", "CM13-0024356", "a=b", "'tis", "…"])
def test_what_cannot_run_stays(text: str) -> None:
    assert defused(text) == text


@settings(deadline=None)
@given(st.text(alphabet=st.sampled_from("'=+-@\t\r\n ＝1a.")) | st.text())
def test_what_was_defused_can_be_told_from_what_began_with_an_apostrophe(text: str) -> None:
    cell = defused(text)
    has_ours = cell.startswith("'") and defused(cell[1:]) == cell
    assert cell[has_ours:] == text
    assert defused(text)[:1] not in set("=+@\t\r\n＝＋－＠")


@pytest.mark.parametrize("character", ["a", "🙂", "é"])
def test_a_text_too_long_for_a_cell_is_cut_and_says_by_how_much(character: str) -> None:
    text = character * (EXCEL_CELL_LIMIT + 10)
    cut = cut_to_limit(text)
    kept = len(cut) - len(cut.lstrip(character))
    assert cut == character * kept + f"… [cut: {len(text) - kept} characters]"
    assert EXCEL_CELL_LIMIT - 3 <= len(cut.encode("utf-16-le")) // 2 <= EXCEL_CELL_LIMIT


@pytest.mark.parametrize(
    "text", ["", "a" * EXCEL_CELL_LIMIT, "🙂" * (EXCEL_CELL_LIMIT // 2), "é" * 20_000]
)
def test_a_text_that_fits_is_not_cut(text: str) -> None:
    assert cut_to_limit(text) is text
