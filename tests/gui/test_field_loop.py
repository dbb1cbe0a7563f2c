"""The loop over the fields: what needs eyes by urgency, values out of the letter, outcomes."""

from datetime import date

import pytest

from gui.window_driver import press, write
from imrdesk.domain.letter import Span
from imrdesk.domain.urgency import by_urgency
from imrdesk.domain.values import Value
from imrdesk.review.session import OpenLetter
from imrdesk.ui.main_window import MainWindow


def opened(window: MainWindow) -> OpenLetter:
    letter = window.controller.letter
    assert letter is not None
    return letter


def place(window: MainWindow, words: str) -> Span:
    start = opened(window).text.text.index(words)
    return Span(start, start + len(words))


def test_the_walk_is_by_urgency_and_passes_over_what_is_left(window: MainWindow) -> None:
    record, controller = window.desk.record, window.controller
    controller.session.set_review_threshold(1)
    controller.correct("decision_date", date(1999, 1, 1))
    controller.reload()
    waiting = by_urgency(opened(window).record)
    assert waiting[:3] == ("decision_date", "format", "case_number")
    record.focus_first()
    assert record.focused_path == "decision_date"
    press("F8", times=2)
    assert record.focused_path == "case_number"
    press("Enter")
    assert record.focused_path == waiting[3]
    press("Shift+F8")
    assert record.focused_path == "format"


@pytest.mark.parametrize(
    ("path", "selected", "value", "taken"),
    [
        ("date_assigned", "Received:\t01/31/2014", date(2014, 1, 31), "01/31/2014"),
        ("age", "52 year old female", 52, "52"),
        ("decisions.0.outcome", "is medically necessary", "Overturned", "is medically necessary"),
    ],
)
def test_a_selection_that_holds_more_gives_its_value(
    window: MainWindow, path: str, selected: str, value: Value, taken: str
) -> None:
    window.desk.record.focus_path(path)
    window.desk.letter_view.reveal(place(window, selected))
    press("Ctrl+E")
    standing = opened(window).record.standings[path]
    assert standing.value == value
    assert standing.span is not None
    assert standing.span.of(opened(window).text.text) == taken


def test_words_are_put_behind_a_list_in_one_step_of_undo(window: MainWindow) -> None:
    window.controller.correct("licensure_states", ("California",))
    window.desk.record.focus_path("licensure_states")
    window.desk.letter_view.reveal(place(window, "Oregon"))
    press("Ctrl+Shift+E")
    assert opened(window).record.values["licensure_states"] == ("California", "Oregon")
    press("Ctrl+Z")
    assert opened(window).record.values["licensure_states"] == ("California",)


def test_a_word_clicked_with_ctrl_is_taken_and_with_shift_put_behind(window: MainWindow) -> None:
    window.desk.record.focus_path("licensure_states")
    window.desk.letter_view.word_taken.emit(place(window, "Oregon"), False)
    assert opened(window).record.values["licensure_states"] == ("Oregon",)
    window.desk.letter_view.word_taken.emit(place(window, "California"), True)
    assert opened(window).record.values["licensure_states"] == ("Oregon", "California")


def test_alt_and_a_digit_set_the_outcome_of_the_decision_with_the_focus(
    window: MainWindow,
) -> None:
    press("Ctrl+PgDown")
    window.desk.record.focus_path("decisions.1.treatment")
    press("Alt+1")
    values = opened(window).record.values
    assert (values["decisions.0.outcome"], values["decisions.1.outcome"]) == ("Upheld", "Upheld")
    press("Alt+3")
    assert "only a case" in window.desk.messages.text.text()
    window.desk.record.focus_path("outcome")
    press("Alt+2")
    assert opened(window).record.values["outcome"] == "Overturned"


def test_the_next_letter_s_first_field_is_come_to_though_it_is_the_same(
    window: MainWindow,
) -> None:
    press("F9")  # nothing is left to look at, so each letter begins at its case number
    press("Ctrl+PgDown")
    press("F9")
    press("Ctrl+PgUp")
    record = window.desk.record
    for keys in ("Ctrl+PgDown", "Ctrl+PgUp"):
        press(keys)
        assert record.focused_path == "case_number"
        assert any(mark.focused for mark in window.desk.letter_view.pane.marks())
        write("X")
        assert record.rows["case_number"].editor.text() == "X"  # all of it was selected
        press("Esc")
