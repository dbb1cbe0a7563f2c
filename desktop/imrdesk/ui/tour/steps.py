"""The steps of the tour: what to do, beside what, and how it is seen that it was done."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QWidget

from imrdesk.domain.review import FieldState
from imrdesk.domain.status import Status
from imrdesk.ui.dialogs.export_dialog import ExportDialog
from imrdesk.ui.guide.places import is_in_field
from imrdesk.ui.words import declared

if TYPE_CHECKING:
    from imrdesk.ui.main_window import MainWindow

Done = Callable[[], bool]


@dataclass(frozen=True)
class Step:
    """One thing to do.

    Attributes:
        title: what it is, declared for translation.
        words: how it is done; ``{sign_off}`` stands for the keys of that action.
        beside: returns the widget that it is about.
        watch: called when the step begins; returns what tells whether it was done.
    """

    title: str
    words: str
    beside: Callable[[MainWindow], QWidget]
    watch: Callable[[MainWindow], Done]


def _record(window: MainWindow) -> QWidget:
    return window.desk.tabs


def _letter(window: MainWindow) -> QWidget:
    return window.desk.letter_view


def _sign_off_button(window: MainWindow) -> QWidget:
    return window.desk.top_bar.sign_off


def _queue(window: MainWindow) -> QWidget:
    return window.desk.queue


def _focused_field(window: MainWindow) -> QWidget:
    record = window.desk.record
    row = record.rows.get(record.focused_path or "")
    return row if row is not None and row.isVisible() else record


def _field_has_keyboard(_window: MainWindow) -> Done:
    return lambda: is_in_field(QApplication.focusWidget())


def _explained(window: MainWindow) -> Done:
    return lambda: window.desk.explaining.card is not None


def _jumped(window: MainWindow) -> Done:
    before = window.desk.record.focused_path

    def done() -> bool:
        letter, path = window.controller.letter, window.desk.record.focused_path
        return letter is not None and path != before and path in letter.record.needs_eyes

    return done


def _settled(state: FieldState) -> Callable[[MainWindow], Done]:
    def watch(window: MainWindow) -> Done:
        before = _count(window, state)
        return lambda: _count(window, state) > before

    return watch


def _count(window: MainWindow, state: FieldState) -> int:
    letter = window.controller.letter
    standings = letter.record.standings.values() if letter is not None else ()
    return sum(standing.state is state for standing in standings)


def _found(window: MainWindow) -> Done:
    bar = window.desk.letter_view.find_bar
    return lambda: bar.isVisible() and len(bar.line.text()) > 2


def _signed_off(window: MainWindow) -> Done:
    def finished() -> int:
        return window.controller.session.status_counts()[Status.SIGNED_OFF]

    before = finished()
    return lambda: finished() > before


def _export_closed(_window: MainWindow) -> Done:
    seen = False

    def done() -> bool:
        nonlocal seen
        is_open = isinstance(QApplication.activeModalWidget(), ExportDialog)
        seen = seen or is_open
        return seen and not is_open

    return done


STEPS: tuple[Step, ...] = (
    Step(
        declared("The record is beside its letter"),
        declared(
            "At the left are the letters, in the middle the letter, here what was read in it. "
            "Click a value, or press {go_record}."
        ),
        _record,
        _field_has_keyboard,
    ),
    Step(
        declared("Where it comes from"),
        declared(
            "The words of the value are the strongest in the letter. Press {why}: a card says "
            "how it was found and how sure the program is. Esc closes it."
        ),
        _letter,
        _explained,
    ),
    Step(
        declared("On to what needs your eyes"),
        declared(
            "You need not look at everything. {next_attention} goes to the next value that the "
            "program is not sure of."
        ),
        _focused_field,
        _jumped,
    ),
    Step(
        declared("Right? Keep it"),
        declared("Compare it with the letter. Enter keeps it and goes on to the next."),
        _focused_field,
        _settled(FieldState.CONFIRMED),
    ),
    Step(
        declared("Wrong? Type over it"),
        declared(
            "Suppose that your study calls it otherwise: type another value, then press Enter. "
            "It is saved at once, and {undo} takes it back."
        ),
        _focused_field,
        _settled(FieldState.CORRECTED),
    ),
    Step(
        declared("Find words in the letter"),
        declared("Press {find_in_letter} and type a word, such as “knee”. Esc closes the line."),
        _letter,
        _found,
    ),
    Step(
        declared("Sign it off"),
        declared(
            "{sign_off} signs the letter off and opens the next. It is locked then, until it is "
            "reopened."
        ),
        _sign_off_button,
        _signed_off,
    ),
    Step(
        declared("Take the records with you"),
        declared(
            "{export} writes finished letters into a spreadsheet. Try it, or look and press "
            "Esc; the tour's files are gone afterwards."
        ),
        _queue,
        _export_closed,
    ),
)
"""In their order."""
