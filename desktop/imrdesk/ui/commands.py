"""What each action of the window does, and when it can be used."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from imrdesk.domain.fields import OVERTURNED, PARTIALLY_OVERTURNED, UPHELD
from imrdesk.domain.status import Status
from imrdesk.ui.action_specs import ACTIONS, Needs
from imrdesk.ui.dialogs.about import AboutSheet
from imrdesk.ui.dialogs.legend import LegendSheet
from imrdesk.ui.letters_place import OF_SELECTED
from imrdesk.ui.look_commands import APPEARANCES, look_commands
from imrdesk.ui.places import Place
from imrdesk.ui.words import declared, translated

if TYPE_CHECKING:
    from imrdesk.ui.main_window import MainWindow

Slots = dict[str, Callable[[], object]]
CHECKABLE = ("toggle_original", "freeze", "detach", *APPEARANCES)
_PLACES = {
    "go_letters": Place.LETTERS,
    "go_check_field": Place.CHECK_FIELD,
    "go_progress": Place.PROGRESS,
}


def commands(window: MainWindow) -> Slots:
    """Return what each declared action does, by the action's name in code."""
    return {
        **_workspace_commands(window),
        **_record_commands(window),
        **_letter_commands(window),
        **_on_selected(window),
        **_places(window),
        **_looks(window),
    }


def _workspace_commands(window: MainWindow) -> Slots:
    desk, flows = window.desk, window.flows
    return {
        "new_workspace": flows.new_workspace,
        "open_workspace": flows.choose_workspace,
        "import_files": window.imports.choose_files,
        "import_folder": window.imports.choose_folder,
        "export": flows.export,
        "print_record": window.printing.print_record,
        "save_record_pdf": window.printing.save_record,
        "backups": window.keeping.open_backups,
        "reviewer_name": flows.ask_reviewer,
        "quit": window.close,
        "undo": desk.undo,
        "redo": desk.redo,
        "threshold": flows.ask_threshold,
        "read_all_again": flows.read_all_again,
        "fields_of_workspace": window.own_fields.open,
        "tags_of_workspace": desk.annotating.tags_of_workspace,
        "all_notes": desk.annotating.all_notes,
        "keys": window.open_keys,
        "shortcuts": window.open_shortcuts,
        "guide": window.helping.open,
        "tour": window.tour.start,
        "legend": lambda: LegendSheet(window, window.theme).open(),
        "about": lambda: AboutSheet(window, window.theme).open(),
    }


def _record_commands(window: MainWindow) -> Slots:
    desk = window.desk
    return {
        "why": lambda: window.helping.explain_or_open(desk.explaining.explain),
        "next_attention": desk.advance,
        "previous_attention": lambda: desk.advance(backwards=True),
        "confirm_rest": desk.confirm_rest,
        "use_selection": desk.loop.use_selection,
        "append_selection": desk.loop.append_selection,
        "outcome_upheld": lambda: desk.loop.set_outcome(UPHELD),
        "outcome_overturned": lambda: desk.loop.set_outcome(OVERTURNED),
        "outcome_partial": lambda: desk.loop.set_outcome(PARTIALLY_OVERTURNED),
        "revert_field": desk.revert_field,
        "read_again": desk.rereading.read_again,
        "add_decision": desk.decisions.add,
        **{key: partial(desk.decisions.act, key) for key in desk.decisions.commands},
        "next_place": desk.checks.next_place,
        "dismiss_check": desk.checks.dismiss_here,
    }


def _letter_commands(window: MainWindow) -> Slots:
    desk = window.desk
    return {
        "find_in_letter": desk.letter_view.open_find,
        "next_letter": lambda: desk.step(1),
        "previous_letter": lambda: desk.step(-1),
        "mark_reviewed": lambda: desk.set_status(Status.REVIEWED),
        "sign_off": desk.sign_off,
        "postpone": desk.postpone,
        "reopen": desk.reopen,
        "tag": desk.annotating.tag_letter,
        "note_here": desk.annotating.note_here,
        "note_letter": desk.annotating.note_letter,
        "mark_passage": desk.annotating.mark,
        "passage_look": desk.annotating.open_menu,
    }


def _on_selected(window: MainWindow) -> Slots:
    """Return what is done to the open letter, or to the selected ones where all are shown."""
    alone = _letter_commands(window)

    def act(key: str) -> None:
        if window.places.place is Place.LETTERS:
            window.letters_place.bulk.act(key)
        else:
            alone[key]()

    return {key: partial(act, key) for key in OF_SELECTED}


def _places(window: MainWindow) -> Slots:
    """Return what goes to a place, or to a pane of the review."""
    desk, places = window.desk, window.places
    panes: Slots = {
        "find_letter": desk.queue.search.setFocus,
        "go_queue": desk.go_queue,
        "queue_options": desk.queue.open_options,
        "go_letter": desk.go_letter,
        "go_record": desk.go_record,
        "go_notes": desk.go_notes,
        "go_history": desk.go_history,
    }
    return {
        **{key: partial(_in_review, window, slot) for key, slot in panes.items()},
        **{key: partial(places.show_place, place) for key, place in _PLACES.items()},
    }


def _in_review(window: MainWindow, slot: Callable[[], object]) -> None:
    window.places.show_place(Place.REVIEW)
    slot()


def _looks(window: MainWindow) -> Slots:
    letter_view = window.desk.letter_view
    return {
        "larger_text": lambda: window.change_text_size(1),
        "smaller_text": lambda: window.change_text_size(-1),
        "toggle_original": letter_view.toggle_original,
        "freeze": letter_view.toggle_frozen,
        "detach": letter_view.toggle_detached,
        "fit_width": letter_view.fit_width,
        **look_commands(window),
    }


def show_usable(window: MainWindow) -> None:
    """Enable the actions that can do something now, and name what undo and redo would do."""
    actions, controller = window.actions_by_key, window.controller
    has_letter = controller.letter is not None
    met = {
        Needs.NOTHING: True,
        Needs.WORKSPACE: controller.has_session,
        Needs.OPEN_LETTER: has_letter,
        Needs.SHOWN_LETTER: has_letter and window.places.place is Place.REVIEW,
    }
    for spec in ACTIONS:
        actions[spec.key].setEnabled(met[spec.needs])
    window.letters_place.show_usable()
    session = controller.session if controller.has_session else None
    for key, words, label in (
        ("undo", declared("&Undo {operation}"), session.undo_label() if session else None),
        ("redo", declared("&Redo {operation}"), session.redo_label() if session else None),
    ):
        actions[key].setText(translated(words, operation=translated(label or "")).rstrip())
        actions[key].setEnabled(label is not None)
