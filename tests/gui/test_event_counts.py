"""How many keys and selections a reviewer's common work takes, counted event by event."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from gui import window_driver
from gui.window_driver import OpenWindow, letter_text, press, write
from imrdesk.domain.letter import Span
from imrdesk.domain.review import FieldState
from imrdesk.domain.status import Status
from imrdesk.review.session import OpenLetter
from imrdesk.store.workspace import Workspace
from imrdesk.ui.main_window import MainWindow


class Hands:
    """What a reviewer's hands do: each key (with whatever is held down) and each drag is one."""

    def __init__(self) -> None:
        self.keys = 0
        self.drags = 0

    def keyClick(self, widget: QWidget, key: Qt.Key, held: Qt.KeyboardModifier) -> None:  # noqa: N802  Qt's own name
        """Press one key."""
        self.keys += 1
        QTest.keyClick(widget, key, held)

    def keyClicks(self, widget: QWidget, text: str) -> None:  # noqa: N802  Qt's own name
        """Press a key for each character."""
        self.keys += len(text)
        QTest.keyClicks(widget, text)

    def qWaitForWindowActive(self, window: QWidget) -> bool:  # noqa: N802  Qt's own name
        """Wait, which takes no hand."""
        return QTest.qWaitForWindowActive(window)

    def select(self, window: MainWindow, words: str) -> None:
        """Select words in the letter with one drag."""
        self.drags += 1
        start = opened(window).text.text.index(words)
        window.desk.letter_view.reveal(Span(start, start + len(words)))

    def rest(self) -> None:
        """Count from 0."""
        self.keys = self.drags = 0


@pytest.fixture
def hands(monkeypatch: pytest.MonkeyPatch) -> Hands:
    """Return the hands that press every key of a test."""
    hands = Hands()
    monkeypatch.setattr(window_driver, "QTest", hands)
    return hands


def window_on(open_window: OpenWindow, folder: Path, *letters: str) -> MainWindow:
    """Return a window on a new workspace with these letters, the first one open."""
    for number, letter in enumerate(letters):
        (folder / f"{number}.txt").write_text(letter, encoding="utf-8")
    window = open_window()
    window.take_workspace(Workspace.create(folder / "Counted.imr"))
    window.flows.import_paths([folder / f"{number}.txt" for number in range(len(letters))])
    return window


def opened(window: MainWindow) -> OpenLetter:
    letter = window.controller.letter
    assert letter is not None
    return letter


def clean_letter(case: str = "CM14-9100001") -> str:
    """Return a letter that nothing is remarkable about."""
    return letter_text(case).replace("Low Back Disorders", "Neck and Upper Back Complaints")


def test_a_clean_letter_is_signed_off_with_one_key(
    open_window: OpenWindow, tmp_path: Path, hands: Hands
) -> None:
    window = window_on(open_window, tmp_path, clean_letter(), clean_letter("CM14-9100002"))
    assert not opened(window).record.needs_eyes
    first = opened(window).letter_id
    hands.rest()
    press("Ctrl+Shift+Enter")
    assert hands.keys == 1
    assert window.controller.session.open_letter(first).status.status is Status.SIGNED_OFF
    assert opened(window).letter_id != first


def test_a_date_beside_is_corrected_with_six_events(window: MainWindow, hands: Hands) -> None:
    """Two keys lead to it, the words are selected in the letter, and one key takes them."""
    window.desk.record.focus_path("case_number")
    hands.rest()
    while window.desk.record.focused_path != "decision_date":
        press("Tab")
    hands.select(window, "Received:\t01/31/2014")
    press("Ctrl+E")
    assert hands.keys + hands.drags <= 6
    assert opened(window).record.values["decision_date"] == date(2014, 1, 31)


def test_a_date_that_cannot_be_is_corrected_with_six_events(
    open_window: OpenWindow, tmp_path: Path, hands: Hands
) -> None:
    """The letter opens at it."""
    letter = clean_letter().replace("Decision Date:\t04/02/2014", "Decision Date:\t04/02/2013")
    window = window_on(open_window, tmp_path, letter)
    assert window.desk.record.focused_path == "decision_date"
    hands.rest()
    hands.select(window, "Application Received:\t01/31/2014")
    press("Ctrl+E")
    press("Enter")
    assert hands.keys + hands.drags <= 6
    assert opened(window).record.standings["decision_date"].state is FieldState.CORRECTED


def test_a_missed_treatment_is_added_with_one_selection_and_five_keys(
    open_window: OpenWindow, tmp_path: Path, hands: Hands
) -> None:
    letter = clean_letter() + "\n\nAlso in dispute is Norco 10/325mg #60, and it is upheld.\n"
    window = window_on(open_window, tmp_path, letter)
    assert opened(window).record.decision_count == 1
    hands.rest()
    hands.select(window, "Norco 10/325mg #60")
    press("Ctrl+Shift+N")
    press("Alt+1")
    assert hands.keys <= 5
    assert hands.drags == 1
    record = opened(window).record
    assert record.treatments()[-1] == "Norco 10/325mg #60"
    assert record.numbered_values["decisions.1.outcome"] == "Upheld"
    assert record.standings[f"decisions.{record.cards[1]}.treatment"].span is not None


def test_a_letter_with_three_decisions_is_done_without_a_mouse(
    open_window: OpenWindow, tmp_path: Path, hands: Hands
) -> None:
    items = (
        ("MRI of the cervical spine", "Upheld"),
        ("Norco 10/325mg #60", "Overturned"),
        ("Six massage therapy visits for the cervical spine", "Overturned"),
    )
    letter = letter_text(items=items).replace(
        "Low Back Disorders", "Neck and Upper Back Complaints"
    )
    window = window_on(open_window, tmp_path, letter, clean_letter("CM14-9100002"))
    letter_id = opened(window).letter_id
    hands.rest()
    press("Ctrl+3")
    for path in ("decisions.0.treatment", "decisions.2.treatment"):
        for _ in range(200):
            if window.desk.record.focused_path == path:
                break
            press("Tab")
        press("Ctrl+A")
        write("Corrected treatment")
        press("Tab")
    while opened(window).record.needs_eyes:
        press("F8")
        press("Enter")
    press("Ctrl+Shift+Enter")
    assert hands.drags == 0
    done = window.controller.session.open_letter(letter_id)
    assert done.status.status is Status.SIGNED_OFF
    states = [done.record.standings[f"decisions.{card}.treatment"].state for card in range(3)]
    assert states[0] is states[2] is FieldState.CORRECTED
    assert states[1] is not FieldState.CORRECTED
    assert opened(window).letter_id != letter_id
