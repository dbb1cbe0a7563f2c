"""Passages, notes, tags and the history in the real window, with keys and the mouse."""

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QTableWidgetItem
from pytestqt.qtbot import QtBot

from gui.window_driver import OpenWindow, keyboard, press, when_asked, write
from imrdesk.domain.annotation import Anchor, AnchorKind, Ink, Note, TagStyle
from imrdesk.domain.history import Target
from imrdesk.domain.letter import Span
from imrdesk.domain.status import Status
from imrdesk.store.queue import QueueQuery
from imrdesk.ui.dialogs.all_notes import AllNotes
from imrdesk.ui.dialogs.note_dialog import NoteDialog
from imrdesk.ui.dialogs.prompts import LineDialog
from imrdesk.ui.dialogs.tags_dialog import TagsDialog
from imrdesk.ui.main_window import MainWindow
from imrdesk.ui.models.history_model import Fate, Row
from imrdesk.ui.passage_menu import PassageMenu

WORDS = "An independent physician"
OTHER = "IMR ISSUES"


def notes(window: MainWindow) -> tuple[Note, ...]:
    letter = window.controller.letter
    assert letter is not None
    return letter.notes


def place_of(window: MainWindow, words: str) -> Span:
    letter = window.controller.letter
    assert letter is not None
    start = letter.text.text.index(words)
    return Span(start, start + len(words))


def select(window: MainWindow, words: str = WORDS) -> Span:
    span = place_of(window, words)
    window.desk.letter_view.reveal(span)
    return span


def said(window: MainWindow) -> str:
    return window.statusBar().currentMessage()


def answer(kind: type, act: Callable[..., object]) -> Callable[[], object]:
    """Return what acts on the dialog that waits, which is to be of a kind."""

    def do() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, kind), dialog
        act(dialog)

    return do


def open_palette(qtbot: QtBot) -> PassageMenu:
    press("Ctrl+Shift+H")
    qtbot.waitUntil(lambda: isinstance(QApplication.activePopupWidget(), PassageMenu))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, PassageMenu)
    return menu


def pick(menu: PassageMenu, words: str) -> None:
    action = next(a for a in menu.actions() if words in a.text().replace("&", ""))
    action.trigger()
    menu.close()
    QApplication.processEvents()


# Passages


def test_one_key_marks_the_selected_words_also_while_a_field_is_typed_in(
    window: MainWindow,
) -> None:
    span = select(window)
    window.desk.record.focus_path("age")
    press("Ctrl+H")
    (note,) = notes(window)
    assert note.state.anchor == Anchor.passage(span, WORDS)
    assert (note.state.markdown, note.state.ink, note.state.tags) == ("", Ink.YELLOW, ())
    assert QApplication.focusWidget() is not window.desk.letter_view.pane
    assert "Yellow" in said(window)
    press("Ctrl+Z")
    assert notes(window) == ()
    press("Ctrl+Y")
    assert notes(window)[0].state.anchor.span == span


def test_without_a_selection_the_key_says_what_to_do(window: MainWindow) -> None:
    press("Ctrl+H")
    assert notes(window) == ()
    assert "Select words" in said(window)


def test_the_ink_of_the_palette_is_that_of_the_next_mark_and_of_the_next_start(
    window: MainWindow, open_window: OpenWindow, qtbot: QtBot
) -> None:
    select(window)
    pick(open_palette(qtbot), "5  Orange")
    assert notes(window)[0].state.ink is Ink.ORANGE
    select(window, OTHER)
    press("Ctrl+H")
    assert [note.state.ink for note in notes(window)] == [Ink.ORANGE] * 2
    assert "Orange" in window.actions_by_key["mark_passage"].toolTip()
    window.close()
    assert open_window().desk.annotating.ink is Ink.ORANGE


def test_a_passage_is_recoloured_and_tagged_by_the_palette_and_undone(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.controller.set_tag_style("late", TagStyle(Ink.BLUE, "for later"))
    select(window)
    press("Ctrl+H")
    pick(open_palette(qtbot), "4  Pink")
    pick(open_palette(qtbot), "late")
    (note,) = notes(window)
    assert (note.state.ink, note.state.tags) == (Ink.PINK, ("late",))
    pick(open_palette(qtbot), "late")
    assert notes(window)[0].state.tags == ()
    assert window.actions_by_key["undo"].text() == "&Undo Change the look of a passage"
    press("Ctrl+Z", 2)
    assert notes(window)[0].state.ink is Ink.PINK
    press("Ctrl+Z")
    assert notes(window)[0].state.ink is Ink.YELLOW


def test_a_digit_in_the_palette_chooses_the_ink(window: MainWindow, qtbot: QtBot) -> None:
    select(window)
    menu = open_palette(qtbot)
    QTest.keyClick(menu, Qt.Key.Key_6)
    QApplication.processEvents()
    assert notes(window)[0].state.ink is Ink.PURPLE


def test_the_palette_says_what_is_chosen_in_words_too(window: MainWindow, qtbot: QtBot) -> None:
    select(window)
    press("Ctrl+H")
    menu = open_palette(qtbot)
    words = [action.text().replace("&", "") for action in menu.actions() if action.text()]
    assert words[0].startswith("Passage “An independent")
    assert [w.split()[1] for w in words[1:8]] == [ink.value for ink in Ink]
    assert [w for w in words if "✓" in w] == ["1  Yellow  ✓"]
    menu.close()


def test_marking_marked_words_again_makes_no_second_mark(window: MainWindow) -> None:
    select(window)
    press("Ctrl+H")
    window.desk.annotating.set_ink(Ink.GREEN)
    press("Ctrl+H")
    (note,) = notes(window)
    assert note.state.ink is Ink.GREEN
    window.controller.remove_note(note.key)
    assert window.actions_by_key["undo"].text() == "&Undo Remove a mark"


def test_words_can_be_written_on_a_mark_later(window: MainWindow) -> None:
    select(window)
    press("Ctrl+H")

    def fill(dialog: NoteDialog) -> None:
        assert dialog.passage is not None
        dialog.passage.choose(Ink.BLUE)
        dialog.passage.line.setText("late, odd , late")
        write("why **this**")
        press("Ctrl+Enter")

    when_asked(answer(NoteDialog, fill))
    press("Ctrl+M")
    (note,) = notes(window)
    assert note.state.markdown == "why **this**"
    assert (note.state.ink, note.state.tags) == (Ink.BLUE, ("late", "odd"))


def test_a_click_on_a_passage_shows_it_among_the_notes(window: MainWindow) -> None:
    pane = window.desk.letter_view.pane
    select(window)
    press("Ctrl+H")
    (note,) = notes(window)
    window.desk.go_record()
    span = place_of(window, WORDS)
    pane.reveal(span)
    box = pane.rectangles(Span(span.start + 5, span.start + 6))[0]
    point = box.center().toPoint() + QPoint(2, 0)
    QTest.mouseClick(pane.viewport(), Qt.MouseButton.LeftButton, pos=point)
    card = window.desk.notes.cards[note.key]
    assert window.desk.tabs.currentWidget() is window.desk.notes
    assert card.hasFocus()
    assert any(label.text() == f"“{WORDS}”" for label in card.findChildren(QLabel))
    assert card.ink_button.text() == "Yellow"


def test_a_signed_off_letter_takes_no_mark(window: MainWindow) -> None:
    span = select(window)
    window.controller.add_note(Anchor.passage(span, WORDS), "")
    window.controller.confirm(list(window.controller.letter.record.standings))  # type: ignore[union-attr]
    assert window.controller.set_status(Status.SIGNED_OFF, "looked at twice")
    select(window, OTHER)
    press("Ctrl+H")
    assert len(notes(window)) == 1
    press("Ctrl+Shift+H")
    assert not isinstance(QApplication.activePopupWidget(), PassageMenu)


# Notes


def test_a_note_has_keys_of_its_own(window: MainWindow) -> None:
    window.controller.add_note(Anchor.field("age"), "first")
    (note,) = notes(window)
    window.desk.go_notes()
    window.desk.notes.reveal(note.key)

    def more(_dialog: NoteDialog) -> None:
        press("End")
        write(" and more")
        press("Ctrl+Enter")

    when_asked(answer(NoteDialog, more))
    press("F2")
    assert notes(window)[0].state.markdown == "first and more"
    assert keyboard() is window.desk.notes.cards[note.key]
    press("Enter")
    assert window.desk.record.focused_path == "age"
    window.desk.go_notes()
    window.desk.notes.reveal(note.key)
    press("Delete")
    assert notes(window) == ()
    assert window.actions_by_key["undo"].text() == "&Undo Remove a note"
    press("Ctrl+Z")
    assert len(notes(window)) == 1


def test_an_edited_note_says_so_and_shows_what_it_was(window: MainWindow) -> None:
    window.controller.add_note(Anchor.letter(), "as *first* written")
    (note,) = notes(window)
    card = window.desk.notes.cards[note.key]
    window.desk.go_notes()
    assert not card.edited.isVisible()
    window.controller.edit_note(note.key, "second")
    window.controller.edit_note(note.key, "third")
    QApplication.processEvents()
    card = window.desk.notes.cards[note.key]
    QTest.mouseClick(card.edited, Qt.MouseButton.LeftButton)
    shown = [
        label.accessibleName()
        for label in card.findChildren(QLabel)
        if label.isVisible() and label.accessibleName()
    ]
    assert shown == ["Note: third", "Note: second", "Note: as *first* written"]
    QTest.mouseClick(card.edited, Qt.MouseButton.LeftButton)
    assert sum(label.isVisible() for label in card.findChildren(QLabel)) == 2


def test_a_note_on_a_decision_leads_to_it(window: MainWindow) -> None:
    window.controller.add_note(Anchor.decision(0), "why?")
    (note,) = notes(window)
    window.desk.record.focus_path("age")
    place = window.desk.notes.cards[note.key].findChild(QPushButton, "notePlace")
    assert place is not None
    assert place.text() == "Decision 1"
    place.click()
    assert window.desk.record.focused_path == "decisions.0.treatment"


def test_the_cards_of_notes_are_left_alone_where_nothing_changes(window: MainWindow) -> None:
    window.controller.add_note(Anchor.letter(), "a")
    before = dict(window.desk.notes.cards)
    window.controller.correct("date_of_injury", date(2011, 1, 2))
    assert window.desk.notes.cards == before
    window.controller.add_note(Anchor.field("age"), "b")
    (old, new) = window.desk.notes.cards.values()
    assert {old} == set(before.values())
    window.controller.edit_note(old.note.key, "a, changed")
    assert list(window.desk.notes.cards.values())[1] is new
    body = new.parentWidget()
    layout = body.layout() if body else None
    assert layout is not None
    places = [layout.indexOf(card) for card in window.desk.notes.cards.values()]
    assert places == sorted(places)


# All notes of the workspace


@pytest.fixture
def with_notes(window: MainWindow) -> MainWindow:
    """Return the window with a note on the second letter and two on the first, which is open."""
    session = window.controller.session
    first, second = (row.letter_id for row in session.queue(QueueQuery(), 0, 2))
    text = session.open_letter(second).text.text
    start = text.index(WORDS)
    passage = Anchor.passage(Span(start, start + len(WORDS)), WORDS)
    session.add_note(second, passage, "", Ink.GREEN, ["odd"])
    session.add_note(first, Anchor.letter(), "about all of **it**")
    session.add_note(first, Anchor.field("age"), "twice")
    window.controller.reload()
    return window


def test_all_notes_are_found_and_lead_to_the_very_place(with_notes: MainWindow) -> None:
    window = with_notes

    def find(dialog: AllNotes) -> None:
        cells = [
            [str(dialog.model.index(row, column).data()) for column in (0, 1, 2, 3)]
            for row in range(dialog.model.rowCount())
        ]
        assert cells == [
            ["CM14-9100001", "Age", "twice", ""],
            ["CM14-9100001", "The whole letter", "about all of it", ""],
            ["CM14-9100002", "Passage", f"“{WORDS}”", "Green, odd"],
        ]
        write("physician odd")
        press("Down")
        dialog.search()
        assert dialog.model.rowCount() == 1
        press("Enter")

    when_asked(answer(AllNotes, find))
    press("Ctrl+Shift+A")
    letter = window.controller.letter
    assert letter is not None
    assert letter.case_number == "CM14-9100002"
    selection = window.desk.letter_view.selection()
    assert selection is not None
    assert selection[1] == WORDS
    assert keyboard() is window.desk.letter_view.pane


def test_enter_while_typing_takes_what_the_words_find(with_notes: MainWindow) -> None:
    def find(_dialog: AllNotes) -> None:
        write("twice")
        press("Enter")

    when_asked(answer(AllNotes, find))
    press("Ctrl+Shift+A")
    assert with_notes.desk.record.rows["age"].isAncestorOf(keyboard())


def test_the_list_opens_where_it_was_left(with_notes: MainWindow) -> None:
    def leave(dialog: AllNotes) -> None:
        dialog.kind.setCurrentIndex(dialog.kind.findData(AnchorKind.PASSAGE))
        dialog.ink.setCurrentIndex(dialog.ink.findData(Ink.GREEN))
        dialog.tag.setCurrentIndex(dialog.tag.findData("odd"))
        assert dialog.model.rowCount() == 1
        dialog.reject()

    seen: list[object] = []

    def look(dialog: AllNotes) -> None:
        seen.append((dialog.only().kind, dialog.only().ink, dialog.model.rowCount()))
        dialog.author.setCurrentIndex(0)
        dialog.ink.setCurrentIndex(dialog.ink.findData(Ink.PINK))
        seen.append(dialog.model.rowCount())
        press("Enter")  # nothing is found, so there is nowhere to go
        assert dialog.isVisible()
        dialog.reject()

    assert with_notes.controller.letter is not None
    before = with_notes.controller.letter.letter_id
    when_asked(answer(AllNotes, leave))
    press("Ctrl+Shift+A")
    when_asked(answer(AllNotes, look))
    press("Ctrl+Shift+A")
    assert seen == [(AnchorKind.PASSAGE, Ink.GREEN, 1), 0]
    assert with_notes.controller.letter.letter_id == before


# Tags


def test_a_tag_gets_a_look_that_every_view_shows_and_undo_takes_it_back(
    window: MainWindow,
) -> None:
    window.controller.set_tag("late", present=True)

    def style(dialog: TagsDialog) -> None:
        dialog.table.selectRow(0)
        assert [_cell(dialog, 0, column) for column in range(5)] == ["late", "Plain", "", "1", "–"]
        dialog.ink.setCurrentIndex(dialog.ink.findData(Ink.PINK))
        dialog.description.setText("decided after its day")
        dialog.save.click()
        assert _cell(dialog, 0, 1) == "Pink"
        past = [label.text() for label in dialog.findChildren(QLabel)]
        assert any("plain → Pink: decided after its day" in text for text in past)
        dialog.reject()

    when_asked(answer(TagsDialog, style))
    press("Ctrl+Shift+T")
    words = "late (Pink): decided after its day"
    chip = window.desk.top_bar.findChild(QPushButton, "tag")
    assert chip is not None
    assert words in chip.toolTip()
    model = window.desk.queue.model
    assert model is not None
    assert words in str(model.index(0, 0).data(Qt.ItemDataRole.ToolTipRole))
    press("Ctrl+Z")
    assert window.controller.session.tag_styles() == {}
    assert window.controller.letter is not None
    assert window.controller.letter.tags == ("late",)
    chip = window.desk.top_bar.findChildren(QPushButton, "tag")[-1]
    assert "Grey" in chip.toolTip()


def _cell(dialog: TagsDialog, row: int, column: int) -> str:
    cell = dialog.table.item(row, column)
    assert isinstance(cell, QTableWidgetItem)
    return cell.text()


def test_tags_are_completed_from_those_of_the_workspace(window: MainWindow) -> None:
    window.controller.set_tag_style("planned for later", TagStyle(Ink.BLUE, ""))

    def ask(dialog: LineDialog) -> None:
        completer = dialog.line.completer()
        assert completer is not None
        completer.setCompletionPrefix("PLAN")
        assert completer.currentCompletion() == "planned for later"
        dialog.line.setText("planned for later")
        dialog.accept()

    when_asked(answer(LineDialog, ask))
    press("Ctrl+T")
    assert window.controller.letter is not None
    assert window.controller.letter.tags == ("planned for later",)


# The history


def rows(window: MainWindow) -> list[Row]:
    model = window.desk.history.model
    every = (model.row_at(number) for number in range(model.rowCount()))
    return [row for row in every if row is not None]


def choose(window: MainWindow, was: str, becomes: str) -> None:
    for row in rows(window):
        if row.told is not None and (row.told.was, row.told.becomes) == (was, becomes):
            assert row.change is not None
            window.desk.history.choose(row.change)
            return
    raise AssertionError((was, becomes))


def test_any_value_can_stand_again_by_key_and_by_button(window: MainWindow) -> None:
    controller = window.controller
    for day in (1, 2, 3):
        controller.correct("date_of_injury", date(2011, 1, day))
    window.desk.record.focus_path("date_of_injury")
    press("Ctrl+5")
    choose(window, "06/02/2010", "01/01/2011")
    press("Shift+Enter")
    assert controller.letter is not None
    assert controller.letter.record.values["date_of_injury"] == date(2011, 1, 1)
    choose(window, "01/01/2011", "01/02/2011")
    QTest.mouseClick(window.desk.history.return_button, Qt.MouseButton.LeftButton)
    assert controller.letter.record.values["date_of_injury"] == date(2011, 1, 2)
    press("Ctrl+Z", 2)
    assert controller.letter.record.values["date_of_injury"] == date(2011, 1, 3)


def test_only_a_value_can_be_returned_to(window: MainWindow) -> None:
    window.controller.set_tag("late", present=True)
    press("Ctrl+5")
    row = next(r for r in rows(window) if r.change and r.change.edit.target is Target.TAG)
    assert row.change is not None
    window.desk.history.choose(row.change)
    assert not window.desk.history.return_button.isEnabled()


def test_enter_in_the_history_leads_to_the_field_or_the_passage(window: MainWindow) -> None:
    select(window)
    press("Ctrl+H")
    window.controller.correct("age", 44)
    window.controller.remove_note(notes(window)[0].key)
    select(window, OTHER)
    press("Ctrl+5")
    removal = next(r for r in rows(window) if r.told and "mark removed" in r.told.remark)
    assert removal.change is not None
    window.desk.history.choose(removal.change)
    press("Enter")
    selection = window.desk.letter_view.selection()
    assert selection is not None
    assert selection[1] == WORDS
    choose(window, "52", "44")
    press("Enter")
    assert window.desk.record.focused_path == "age"


def test_an_operation_that_can_no_longer_be_redone_says_so_and_stays(window: MainWindow) -> None:
    controller = window.controller
    controller.set_tag("kept", present=True)
    controller.set_tag("gone", present=True)
    press("Ctrl+Z")
    press("Ctrl+5")
    fates = {row.operation.label: row.fate for row in rows(window) if row.change is None}
    assert fates["Set the tag “gone”"] is Fate.UNDONE
    messages = window.desk.messages
    assert "stays in the history" not in messages.text.text()
    controller.set_tag("new", present=True)
    assert messages.isVisible()
    assert "stays in the history" in messages.text.text()
    fates = {row.operation.label: row.fate for row in rows(window) if row.change is None}
    assert fates["Set the tag “gone”"] is Fate.CUT_OFF
    assert fates["Set the tag “kept”"] is Fate.STANDS
    messages.hide()
    controller.set_tag("newer", present=True)
    assert not messages.isVisible()


def test_the_history_of_the_focused_field_has_its_notes_and_nothing_else(
    window: MainWindow,
) -> None:
    window.controller.correct("age", 44)
    window.controller.add_note(Anchor.field("age"), "twice")
    window.controller.correct("date_of_injury", date(2011, 1, 1))
    window.desk.record.focus_path("age")
    press("Ctrl+5")
    window.desk.history.only_field.setChecked(True)
    assert [row.told.thing for row in rows(window) if row.told] == ["Note on Age", "Age"]
    assert window.desk.history.only_field.text() == "Only Age"


def test_a_long_text_is_shown_in_full_and_shortened_again(window: MainWindow) -> None:
    window.controller.correct("decisions.0.rationale", "so " * 200)
    press("Ctrl+5")
    history = window.desk.history
    row = next(r for r in rows(window) if r.told and "Rationale" in r.told.thing)
    assert row.change is not None
    history.choose(row.change)
    at = history.list.currentIndex()
    before = history.list.visualRect(at).height()
    press("Space")
    assert history.list.visualRect(at).height() > 2 * before
    press("Space")
    assert history.list.visualRect(at).height() == before


def test_the_changes_that_wait_behind_a_line_are_shown_by_enter(window: MainWindow) -> None:
    press("F9")
    press("Ctrl+5")
    history = window.desk.history
    at, row = next((n, r) for n, r in enumerate(rows(window)) if r.more)
    count = len(rows(window))
    history.list.setCurrentIndex(history.model.index(at))
    press("Enter")
    assert len(rows(window)) == count - 1 + row.more
