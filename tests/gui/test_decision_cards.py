"""Decision cards and checks with keys and mouse, in the real window."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit, QToolButton

from gui.window_driver import OpenWindow, keyboard, letter_text, press, when_asked, write
from imrdesk.domain.annotation import AnchorKind
from imrdesk.domain.review import ReviewedRecord
from imrdesk.domain.status import Status
from imrdesk.store.workspace import Workspace
from imrdesk.ui.main_window import MainWindow
from imrdesk.ui.views.decision_card import DecisionCard

TREATMENTS = ("MRI of the lumbar spine", "Norco 10/325mg #60", "Aquatic therapy and a cane")


@pytest.fixture
def three(open_window: OpenWindow, tmp_path: Path) -> MainWindow:
    """Return a window on a letter with three decisions and an outcome that contradicts them."""
    letter = tmp_path / "three.txt"
    items = tuple(zip(TREATMENTS, ("Upheld", "Overturned", "Upheld"), strict=True))
    letter.write_text(letter_text("CM14-9100007", items=items), encoding="utf-8")
    window = open_window()
    window.take_workspace(Workspace.create(tmp_path / "Cards.imr"))
    window.flows.import_paths([letter])
    return window


def record(window: MainWindow) -> ReviewedRecord:
    assert window.controller.letter is not None
    return window.controller.letter.record


def shown_cards(window: MainWindow) -> list[DecisionCard]:
    """Return the decision cards that can be seen, from top to bottom."""
    cards = [card for card in window.desk.record.cards.values() if card.isVisible()]
    return sorted(cards, key=lambda card: card.y())


def go(window: MainWindow, path: str) -> None:
    window.desk.record.focus_path(path)
    QApplication.processEvents()


def choose_in_menu(card: DecisionCard, key: str) -> None:
    card.menu.aboutToShow.emit()
    (entry,) = [entry for entry in card.menu.actions() if entry.objectName() == key]
    entry.trigger()
    QApplication.processEvents()


def test_a_card_moves_with_its_typing_and_its_focus(three: MainWindow) -> None:
    go(three, "decisions.2.treatment")
    press("Ctrl+A")
    write("A cane, half typ")
    press("Ctrl+Shift+PgUp", times=2)
    assert record(three).cards == (2, 0, 1)
    assert [card.card for card in shown_cards(three)] == [2, 0, 1]
    assert three.desk.record.focused_path == "decisions.2.treatment"
    line = keyboard()
    assert isinstance(line, QLineEdit)
    assert line.text() == "A cane, half typ"
    assert "Decision 1: Treatment" in line.accessibleName()
    press("Ctrl+Shift+PgUp")  # the first one stays the first
    press("Ctrl+Shift+PgDown")
    assert record(three).cards == (0, 2, 1)


def test_cards_tell_which_they_are_and_what_is_decided(three: MainWindow) -> None:
    go(three, "decisions.1.outcome")
    press("Ctrl+Shift+PgDown")
    assert [card.accessibleName() for card in shown_cards(three)] == [
        "Decision 1 of 3, MRI of the lumbar spine, Upheld",
        "Decision 2 of 3, Aquatic therapy and a cane, Upheld",
        "Decision 3 of 3, Norco 10/325mg #60, Overturned",
    ]


def test_tab_walks_the_cards_as_they_stand(three: MainWindow) -> None:
    go(three, "decisions.2.treatment")
    press("Ctrl+Shift+PgUp")
    go(three, "decisions.0.treatment")
    seen: list[str] = []
    while three.desk.record.focused_path != "decisions.1.rationale" and len(seen) < 80:
        press("Tab")
        path = three.desk.record.focused_path or ""
        if not seen or seen[-1] != path:
            seen.append(path)
    cards = list(dict.fromkeys(path.split(".")[1] for path in seen))
    assert cards == ["0", "2", "1"]


def test_a_decision_is_added_on_the_words_that_are_selected(three: MainWindow) -> None:
    go(three, "decisions.0.outcome")
    press("Ctrl+F")
    write("massage")
    press("Enter")
    press("Esc")
    press("Ctrl+Shift+N")
    assert record(three).cards == (0, 3, 1, 2)
    assert record(three).values["decisions.3.treatment"] == "massage"
    assert three.desk.record.focused_path == "decisions.3.outcome"
    press("Ctrl+Z")
    assert record(three).cards == (0, 1, 2)
    assert len(shown_cards(three)) == 3


def test_a_decision_without_words_begins_empty_at_its_treatment(three: MainWindow) -> None:
    go(three, "case_number")
    press("Ctrl+Shift+N")
    assert record(three).cards == (0, 1, 2, 3)
    assert three.desk.record.focused_path == "decisions.3.treatment"
    write("Home exercise kit")
    press("Enter")
    assert record(three).treatments()[-1] == "Home exercise kit"


def test_a_decision_is_split_at_the_cursor_and_merged_again(three: MainWindow) -> None:
    go(three, "decisions.2.treatment")
    before = record(three)
    press("Home")
    press("Right", times=len("Aquatic therapy"))
    press("Ctrl+Shift+J")
    assert record(three).cards == (0, 1, 2, 3)
    assert record(three).values["decisions.2.treatment"] == "Aquatic therapy"
    assert record(three).values["decisions.3.treatment"] == "and a cane"
    assert record(three).values["decisions.3.outcome"] == "Upheld"
    go(three, "decisions.2.outcome")
    press("Ctrl+J")
    assert record(three).cards == (0, 1, 2)
    assert three.desk.record.focused_path == "decisions.2.treatment"
    press("Ctrl+Z", times=2)
    assert record(three).values == before.values


def test_a_decision_is_split_between_its_treatments_where_no_cursor_says_otherwise(
    three: MainWindow,
) -> None:
    go(three, "decisions.2.rationale")
    press("Ctrl+Shift+J")
    assert record(three).treatments()[2:] == ("Aquatic therapy", "a cane")


def test_what_cannot_be_split_or_merged_is_told(three: MainWindow) -> None:
    go(three, "decisions.0.outcome")
    press("Ctrl+Shift+J")
    assert "nothing to split" in three.desk.messages.text.text()
    go(three, "decisions.2.outcome")
    press("Ctrl+J")
    assert "no decision behind" in three.desk.messages.text.text()
    go(three, "case_number")
    press("Ctrl+J")
    assert "Go to a field of the decision" in three.desk.messages.text.text()
    assert record(three).cards == (0, 1, 2)


def test_removing_goes_on_to_the_next_card_and_the_last_to_the_button(three: MainWindow) -> None:
    go(three, "decisions.0.treatment")
    write("typed and given up")
    press("Ctrl+Shift+Delete")
    assert record(three).cards == (1, 2)
    assert three.desk.record.focused_path == "decisions.1.treatment"
    press("Ctrl+Shift+Delete", times=2)
    assert record(three).cards == ()
    assert keyboard() is three.desk.record.add_button
    press("Space")
    assert record(three).cards == (3,)
    assert three.desk.record.focused_path == "decisions.3.treatment"
    press("Ctrl+Z", times=4)
    assert record(three).cards == (0, 1, 2)
    assert record(three).values["decisions.0.treatment"] == TREATMENTS[0]
    assert three.desk.record.rows["decisions.0.treatment"].editor.text() == "typed and given up"


def test_the_menu_of_a_card_does_all_of_it(three: MainWindow) -> None:
    second = three.desk.record.cards[1]
    choose_in_menu(second, "move_decision_up")
    assert record(three).cards == (1, 0, 2)
    second.menu.aboutToShow.emit()
    usable = {entry.objectName(): entry.isEnabled() for entry in second.menu.actions()}
    assert not usable["move_decision_up"]
    assert usable["merge_decision"]
    choose_in_menu(second, "merge_decision")
    assert record(three).treatments()[0] == f"{TREATMENTS[1]} and {TREATMENTS[0]}"
    choose_in_menu(second, "add_decision")
    assert record(three).cards == (1, 3, 2)
    choose_in_menu(three.desk.record.cards[3], "remove_decision")
    assert record(three).cards == (1, 2)
    assert all(
        button.accessibleName()
        for card in shown_cards(three)
        for button in card.findChildren(QToolButton)
        if button.isVisible()
    )


def test_a_note_is_written_on_a_decision(three: MainWindow) -> None:
    def answer() -> None:
        write("ask the physician")
        press("Ctrl+Enter")

    go(three, "decisions.1.outcome")
    when_asked(answer)
    press("Alt+Shift+M")
    assert three.controller.letter is not None
    (note,) = three.controller.letter.notes
    assert (note.state.anchor.kind, note.state.anchor.path) == (AnchorKind.DECISION, "decisions.1")


def test_a_letter_that_is_signed_off_keeps_its_decisions(three: MainWindow) -> None:
    three.controller.set_status(Status.SIGNED_OFF)
    go(three, "decisions.1.treatment")
    press("Ctrl+Shift+Delete")
    assert record(three).cards == (0, 1, 2)
    assert "signed off" in three.desk.messages.text.text()
    assert not three.desk.record.add_button.isEnabled()


def test_tab_leaves_the_form_at_its_ends_and_comes_back(three: MainWindow) -> None:
    record = three.desk.record

    def is_in_form() -> bool:
        here = QApplication.focusWidget()
        return here is not None and record.isAncestorOf(here)

    record.add_button.setFocus()
    press("Tab")
    assert not is_in_form()
    record.focus_path("case_number")
    seen = []
    for _ in range(200):
        press("Tab")
        if not is_in_form():
            break
        seen.append(record.focused_path)
    assert not is_in_form()
    order = list(dict.fromkeys(seen))
    assert order == [p for p in record.rows if p in order]
    assert "decisions.2.rationale" in order
    press("Shift+Tab")
    assert is_in_form()
