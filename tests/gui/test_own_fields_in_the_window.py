"""Fields of a workspace, with keys and mouse: made in their dialog, filled in in the form."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPushButton, QWidget

from gui.window_driver import keyboard, press, when_asked, write
from imrdesk.domain.custom_fields import CustomField, CustomType
from imrdesk.domain.fields import Section
from imrdesk.domain.history import Changed
from imrdesk.domain.letter import Span
from imrdesk.domain.review import FieldState, ReviewedRecord
from imrdesk.domain.values import Value
from imrdesk.review.session import ReviewSession
from imrdesk.ui.dialogs.field_form import likely_renames
from imrdesk.ui.dialogs.fields_dialog import FieldsDialog
from imrdesk.ui.main_window import MainWindow
from imrdesk.ui.models.history_model import timeline
from imrdesk.ui.views.editors.choices import ChipsEditor, YesNoEditor
from imrdesk.ui.views.field_row import FieldRow
from imrdesk.ui.views.history_delegate import state_made

KIND = CustomField(
    "", "Kind", CustomType.CHOICE, on_decision=True, allowed=("New", "Refill", "Other")
)


def record(window: MainWindow) -> ReviewedRecord:
    assert window.controller.letter is not None
    return window.controller.letter.record


def value(window: MainWindow, path: str) -> Value:
    return record(window).value_at(path)


def run(window: MainWindow, *operations: Callable[[ReviewSession], Changed | None]) -> None:
    for operation in operations:
        assert window.controller.run(operation)
    QApplication.processEvents()


def add(window: MainWindow, *fields: CustomField) -> None:
    for field in fields:
        run(window, lambda session, field=field: session.add_field(field))  # type: ignore[misc]


def row(window: MainWindow, path: str) -> FieldRow:
    return window.desk.record.rows[path]


def go(window: MainWindow, path: str) -> None:
    window.desk.record.focus_path(path)
    QApplication.processEvents()


def in_dialog(window: MainWindow, act: Callable[[FieldsDialog], object]) -> None:
    """Open the dialog by its key, act in it and see it closed."""
    seen: list[FieldsDialog] = []

    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, FieldsDialog)
        seen.append(dialog)
        try:
            act(dialog)
        finally:
            dialog.done(0)

    when_asked(answer)
    window.activateWindow()
    press("Ctrl+Shift+G")
    assert len(seen) == 1


def listed(dialog: FieldsDialog) -> list[str]:
    found = dialog.list.findItems("", Qt.MatchFlag.MatchContains | Qt.MatchFlag.MatchRecursive)
    return [item.text(0) for item in found if item.parent() is not None]


def click(widget: QWidget) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)
    QApplication.processEvents()


def test_a_field_is_made_with_the_keyboard_alone(window: MainWindow) -> None:
    def make(dialog: FieldsDialog) -> None:
        assert keyboard() is dialog.form.name
        write("Visits asked for")
        press("Alt+K")
        write("Nu")
        press("Alt+O")
        write("Ea")
        press("Alt+F")
        write("As the request says.")
        press("Enter")
        assert listed(dialog) == ["Visits asked for"]
        assert keyboard() is dialog.list

    in_dialog(window, make)
    (field,) = window.controller.session.fields.custom
    assert (field.key, field.type, field.on_decision, field.help) == (
        "x_visits_asked_for",
        CustomType.NUMBER,
        True,
        "As the request says.",
    )
    path = "decisions.0.x_visits_asked_for"
    assert row(window, path).isVisible()
    go(window, path)
    write("12.50")
    press("Enter")
    assert value(window, path) == 12.5
    assert record(window).standings[path].state is FieldState.CONFIRMED


def test_choices_are_given_line_by_line_and_shown_as_they_will_look(window: MainWindow) -> None:
    def make(dialog: FieldsDialog) -> None:
        dialog.form.name.setText("Flags")
        dialog.form.kind.setCurrentText("Several choices")
        dialog.form.choices.setPlainText("Tumour")
        click(dialog.save)
        assert dialog._told.text() == "Give at least two choices, one in a line."
        dialog.form.choices.setPlainText("Tumour\n\n Infection ")
        chips = [chip.text() for chip in dialog.form.findChildren(QPushButton, "chip")]
        assert chips[-2:] == ["Tumour", "Infection"]
        click(dialog.save)
        assert dialog._told.isHidden()

    in_dialog(window, make)
    editor = row(window, "x_flags").editor
    assert isinstance(editor, ChipsEditor)
    for chip in editor.findChildren(QPushButton):
        click(chip)
    assert value(window, "x_flags") == ("Tumour", "Infection")


def test_a_name_that_is_taken_is_refused_and_what_was_typed_stays(window: MainWindow) -> None:
    def make(dialog: FieldsDialog) -> None:
        write("case outcome")
        press("Enter")
        assert "Every record has a field “case outcome” already" in dialog._told.text()
        assert dialog.form.name.text() == "case outcome"
        assert listed(dialog) == []
        press("Esc")  # drops what was typed
        assert dialog.isVisible()
        assert dialog.form.name.text() == ""

    in_dialog(window, make)
    assert window.controller.session.fields.custom == ()


def test_fields_are_chosen_moved_retired_and_brought_back_by_keys(window: MainWindow) -> None:
    add(window, *(CustomField("", name, CustomType.TEXT) for name in ("A1", "B1", "C1")))

    def act(dialog: FieldsDialog) -> None:
        dialog.list.setFocus()
        press("Down", times=2)
        assert dialog.form.name.text() == "C1"
        press("Ctrl+Up")
        assert listed(dialog) == ["A1", "C1", "B1"]
        press("Delete")
        assert listed(dialog) == ["A1", "B1", "C1"]
        assert dialog.retire.text() == "&Bring back"
        assert not dialog.form.name.isEnabled()
        press("Delete")
        assert listed(dialog) == ["A1", "C1", "B1"]
        press("Ctrl+Down")
        press("Insert")
        assert keyboard() is dialog.form.name
        write("D1")
        dialog.list.setFocus()
        press("Up", times=9)
        press("Down")
        assert "D1" in listed(dialog)  # to go to another field keeps what was typed

    in_dialog(window, act)
    rows = [path for path in window.desk.record.rows if path.startswith("x_")]
    assert rows == ["x_a1", "x_b1", "x_c1", "x_d1"]


def test_undo_and_redo_are_seen_in_the_form(window: MainWindow) -> None:
    add(window, CustomField("", "County", CustomType.TEXT))
    go(window, "x_county")
    write("Kern")
    press("Enter")
    go(window, "case_number")
    press("Ctrl+Z")
    assert row(window, "x_county").editor.text() == ""
    press("Ctrl+Z")
    assert "x_county" not in window.desk.record.rows
    press("Ctrl+Shift+Z", times=2)
    assert row(window, "x_county").editor.text() == "Kern"


def test_a_field_that_goes_while_the_keyboard_is_in_it_leaves_no_trace(window: MainWindow) -> None:
    add(window, CustomField("", "County", CustomType.TEXT))
    go(window, "x_county")
    run(window, lambda session: session.retire_field("x_county"))
    assert window.desk.record.focused_path in (None, *record(window).standings)
    window.desk.loop.use_selection()
    window.desk.revert_field()
    go(window, "age")
    assert window.desk.record.focused_path == "age"


def test_a_rename_is_seen_at_once_and_typing_elsewhere_stays(window: MainWindow) -> None:
    add(window, CustomField("", "County", CustomType.TEXT), KIND)
    go(window, "decisions.0.treatment")
    press("Ctrl+A")
    write("half typ")
    run(window, lambda s: s.change_field("x_county", CustomField("", "Region", CustomType.TEXT)))
    assert row(window, "x_county").field.label == "Region"
    assert row(window, "decisions.0.treatment").editor.text() == "half typ"


def test_yes_and_no_are_keys_and_buttons(window: MainWindow) -> None:
    add(window, CustomField("", "Urgent", CustomType.YES_NO))
    go(window, "x_urgent")
    editor = row(window, "x_urgent").editor
    assert isinstance(editor, YesNoEditor)
    press("Y")
    assert value(window, "x_urgent") == "Yes"
    press("N")
    assert value(window, "x_urgent") == "No"
    yes, no = editor.findChildren(QPushButton)
    click(yes)
    assert (value(window, "x_urgent"), no.isChecked()) == ("Yes", False)
    click(yes)  # out again: nothing is answered
    assert value(window, "x_urgent") is None


def test_what_is_no_number_is_told_and_kept(window: MainWindow) -> None:
    add(window, CustomField("", "Cost", CustomType.NUMBER))
    go(window, "x_cost")
    write("twelve")
    press("Enter")
    assert row(window, "x_cost").mistake().startswith("“twelve” is not a number")
    assert value(window, "x_cost") is None
    press("Esc")
    assert row(window, "x_cost").mistake() == ""


def test_required_fields_are_in_the_loop(window: MainWindow) -> None:
    add(window, CustomField("", "County", CustomType.TEXT, required=True))
    assert "x_county" in record(window).needs_eyes
    go(window, "case_number")
    for _ in range(9):
        press("F8")
        if window.desk.record.focused_path == "x_county":
            break
    assert window.desk.record.focused_path == "x_county"
    write("Kern")
    press("Enter")
    assert "x_county" not in record(window).needs_eyes
    assert window.controller.session.counts_are_current


def test_own_fields_of_a_letter_have_their_section_and_tab_goes_through_it(
    window: MainWindow,
) -> None:
    add(window, CustomField("", "County", CustomType.TEXT), KIND)
    own = row(window, "x_county")
    summary = row(window, "clinical_summary")
    treatment = row(window, "decisions.0.treatment")
    tops = [w.mapTo(window, QPoint(0, 0)).y() for w in (summary, own, treatment)]
    assert tops == sorted(tops)
    assert own.field.section is Section.OWN
    go(window, "clinical_summary")
    press("Tab")
    assert window.desk.record.focused_path == "x_county"
    go(window, "decisions.0.rationale")
    press("Tab")
    assert window.desk.record.focused_path == "decisions.0.x_kind"


def test_a_choice_that_is_no_longer_offered_stays_and_is_told(window: MainWindow) -> None:
    add(window, KIND)
    path = "decisions.0.x_kind"
    window.controller.correct(path, "Refill")
    fewer = CustomField("", "Kind", CustomType.CHOICE, allowed=("New", "Other"))
    run(window, lambda session: session.change_field("x_kind", fewer))
    assert row(window, path).editor.text() == "Refill"
    assert "No longer offered: Refill" in row(window, path)._machine.text()
    combo = row(window, path).editor.focus_widget()
    assert isinstance(combo, QComboBox)
    assert [combo.itemText(i) for i in range(combo.count())] == ["", "New", "Other", "Refill"]
    window.controller.correct(path, "New")
    assert [combo.itemText(i) for i in range(combo.count())] == ["", "New", "Other"]


@pytest.mark.parametrize("also_in_letters", [True, False])
def test_a_renamed_choice_is_renamed_in_the_letters_if_one_wants(
    window: MainWindow, also_in_letters: bool
) -> None:
    add(window, KIND)
    path = "decisions.0.x_kind"
    window.controller.correct(path, "Refill")

    def act(dialog: FieldsDialog) -> None:
        dialog.form.choices.setPlainText("New\nRenewal\nOther")
        assert dialog.form.rename.isVisible()
        assert (
            dialog.form._renamed_where.text() == "“Refill” → “Renewal”: 1 letter has the old name."
        )
        if not also_in_letters:
            dialog.form.rename.setFocus()
            press("Space")
            assert "“Refill” stays in the 1 letter" in dialog.form._stays.text()
        click(dialog.save)

    in_dialog(window, act)
    assert value(window, path) == ("Renewal" if also_in_letters else "Refill")
    press("Ctrl+Z")
    assert value(window, path) == "Refill"


@pytest.mark.parametrize(
    ("old", "new", "renamed"),
    [
        ("a b c", "a x c", {"b": "x"}),
        ("a b c", "a c", {}),
        ("a b", "b a", {}),
        ("a b", "a b c", {}),
        ("a b c", "x y c", {"a": "x", "b": "y"}),
        ("a b c", "a x", {}),
    ],
)
def test_what_replaces_a_choice_one_for_one_is_another_name_for_it(
    old: str, new: str, renamed: dict[str, str]
) -> None:
    assert likely_renames(old.split(), new.split()) == renamed


def test_the_why_card_and_the_tool_tip_say_what_a_field_is_for(window: MainWindow) -> None:
    add(window, CustomField("", "County", CustomType.TEXT, help="Where the worker lives."))
    assert row(window, "x_county")._label.toolTip() == (
        "Where the worker lives.\nA field of this workspace"
    )
    assert row(window, "x_county").state_words() == "Empty"
    window.controller.correct("x_county", "Kern")
    assert row(window, "x_county").state_words() == "Filled in"
    assert "filled it in" in row(window, "x_county").state_hint()


def test_words_of_the_letter_become_the_value_of_an_own_field(window: MainWindow) -> None:
    add(window, CustomField("", "Pain", CustomType.TEXT))
    go(window, "x_pain")
    letter = window.controller.letter
    assert letter is not None
    start = letter.text.text.index("neck pain")
    window.desk.letter_view.text.select(Span(start, start + 9))
    press("Ctrl+E")
    standing = record(window).standings["x_pain"]
    assert standing.value == "neck pain"
    assert standing.span is not None
    assert letter.text.quote(standing.span) == "neck pain"


def test_notes_on_own_fields_are_named_by_the_field(window: MainWindow) -> None:
    add(window, KIND)
    go(window, "decisions.0.x_kind")

    def note() -> None:
        write("Ask again.")
        press("Ctrl+Enter")

    when_asked(note)
    press("Ctrl+M")
    found = window.controller.session.find_notes()
    assert [one.note.state.anchor.path for one in found] == ["decisions.0.x_kind"]
    run(window, lambda session: session.retire_field("x_kind"))
    when_asked(lambda: press("Esc"))
    press("Ctrl+Shift+A")


def test_the_history_tells_of_own_fields_by_their_names(window: MainWindow) -> None:
    add(window, KIND)
    window.controller.correct("decisions.0.x_kind", "Refill")
    label = record(window).label
    (operation, *changes) = timeline(window.controller.history(), (), label=label)
    assert operation.operation.label == "Fill in Decision 1: Kind"
    told = changes[-1]
    assert told.told is not None
    assert told.told.in_a_line() == "Decision 1: Kind: nothing → Refill"
    assert state_made(told) is FieldState.CONFIRMED


def test_the_dialog_tells_what_was_changed(window: MainWindow) -> None:
    add(window, CustomField("", "County", CustomType.TEXT))
    renamed = CustomField("", "Region", CustomType.TEXT, required=True)
    run(window, lambda session: session.change_field("x_county", renamed))

    def act(dialog: FieldsDialog) -> None:
        first, second = dialog._past.text().splitlines()
        assert first.endswith("renamed from “County”; required")
        assert second.endswith("added")

    in_dialog(window, act)


def test_a_letter_that_is_signed_off_shows_its_own_fields_and_lets_none_be_changed(
    window: MainWindow,
) -> None:
    add(window, CustomField("", "Urgent", CustomType.YES_NO), CustomField("", "C", CustomType.TEXT))
    window.controller.session.sign_off(window.controller.letter.letter_id, "Seen.")  # type: ignore[union-attr]
    window.controller.reload()
    line = row(window, "x_c").editor.focus_widget()
    assert isinstance(line, QLineEdit)
    assert line.isReadOnly()
    go(window, "x_urgent")
    press("Y")
    assert value(window, "x_urgent") is None
