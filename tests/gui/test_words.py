"""Texts of the window with their values, as they stand while no translation is there."""

import subprocess
import sys

import pytest

from imrdesk.ui.words import tr, translated, trn


@pytest.mark.parametrize(
    ("number", "told"),
    [
        (0, "0 letters of w"),
        (1, "1 letter of w"),
        (2, "2 letters of w"),
        (200_000, "200,000 letters of w"),
    ],
)
def test_a_number_chooses_its_form(number: int, told: str) -> None:
    assert trn("{n:,} letter of {name}", "{n:,} letters of {name}", number, name="w") == told


def test_a_value_is_not_read_as_a_text_of_its_own() -> None:
    assert tr("Opened {name}", name="{name} %n.imr") == "Opened {name} %n.imr"


def test_a_doubled_brace_is_a_brace() -> None:
    assert tr("Write {{name}}") == "Write {name}"


def test_a_sentence_of_the_core_stands_as_it_is() -> None:
    assert translated("“{x” is not a date.") == "“{x” is not a date."
    assert translated("undone: {change}", change="{x") == "undone: {x"


def test_texts_are_there_before_any_application() -> None:
    code = "from imrdesk.ui.words import tr; print(tr('Letters'))"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd="desktop"
    )
    assert done.stdout == "Letters\n"
