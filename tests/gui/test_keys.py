"""Keys: none is taken from text boxes, all work inside one, and each can be changed."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QSettings, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from gui.window_driver import OpenWindow, keyboard, press, write
from imrdesk.ui import settings as keys
from imrdesk.ui.action_specs import ACTIONS, Group
from imrdesk.ui.actions import native_keys
from imrdesk.ui.dialogs.keys_dialog import KeysDialog
from imrdesk.ui.dialogs.shortcut_sheet import ShortcutSheet
from imrdesk.ui.key_rules import normal, refusal, text_box_keys, usable
from imrdesk.ui.main_window import MainWindow
from imrdesk.ui.settings import Settings

_MEAN_THE_SAME = {"undo": {"Ctrl+Z"}, "redo": {"Ctrl+Shift+Z", "Ctrl+Y"}}
# End does the same in a text box, on every system; Ctrl+E is what takes words from the letter.
_OTHERWISE_REACHED = {"use_selection": {"Ctrl+E"}}
_USUAL = {spec.key: tuple(map(normal, spec.keys)) for spec in ACTIONS}
_ALL_KEYS = [(spec.key, key) for spec in ACTIONS for key in _USUAL[spec.key]]


@pytest.mark.usefixtures("qapp")
def test_no_usual_key_is_one_that_text_boxes_use() -> None:
    taken = [
        (action, key)
        for action, key in _ALL_KEYS
        if key in text_box_keys()
        and key not in _MEAN_THE_SAME.get(action, set()) | _OTHERWISE_REACHED.get(action, set())
    ]
    assert taken == []


@pytest.mark.usefixtures("qapp")
def test_text_boxes_leave_every_usual_key_to_the_window(qtbot: QtBot) -> None:
    """Ask the boxes themselves, as Qt does before it looks for a shortcut."""
    for box in (QLineEdit("some words"), QPlainTextEdit("some words"), QTextEdit("some words")):
        qtbot.addWidget(box)
        for action, key in _ALL_KEYS:
            combination = QKeySequence(key)[0]  # type: ignore[index]  # it is, by Qt's own words
            asked = QKeyEvent(
                QEvent.Type.ShortcutOverride, combination.key(), combination.keyboardModifiers()
            )
            asked.ignore()
            QApplication.sendEvent(box, asked)
            assert action in _MEAN_THE_SAME or not asked.isAccepted(), key


@pytest.fixture
def reached(window: MainWindow) -> Iterator[list[str]]:
    """Return what tells which actions were reached; they do nothing besides."""
    told: list[str] = []
    for spec in ACTIONS:
        action = window.actions_by_key[spec.key]
        action.triggered.disconnect()
        action.setEnabled(True)
        action.triggered.connect(lambda _on=False, key=spec.key: told.append(key))
    yield told
    window.actions_by_key["detach"].setChecked(False)


@pytest.mark.parametrize("path", ["case_number", "clinical_summary", "date_of_injury", "sex"])
def test_every_key_reaches_its_action_from_inside_an_editor(
    window: MainWindow, reached: list[str], path: str
) -> None:
    window.desk.record.focus_path(path)
    box = keyboard()
    shown = window.desk.record.rows[path].editor.text()
    for action, key in _ALL_KEYS:
        reached.clear()
        QTest.keySequence(box, QKeySequence(key))
        assert reached == [action], key
        assert window.desk.record.rows[path].editor.text() == shown, key


@pytest.mark.parametrize("box", ["search", "find"])
def test_every_key_reaches_its_action_from_the_other_boxes(
    window: MainWindow, reached: list[str], box: str
) -> None:
    if box == "find":
        window.desk.letter_view.open_find()
        line: QWidget = window.desk.letter_view.find_bar.line
    else:
        line = window.desk.queue.search
    line.setFocus()
    for action, key in _ALL_KEYS:
        reached.clear()
        QTest.keySequence(keyboard(), QKeySequence(key))
        if action not in _MEAN_THE_SAME:
            assert reached == [action], key


def test_undo_takes_back_typing_first(window: MainWindow) -> None:
    window.desk.record.focus_path("case_number")
    row = window.desk.record.rows["case_number"]
    shown = row.editor.text()
    write("x")
    assert row.editor.text() != shown
    press("Ctrl+Z")
    assert row.editor.text() == shown


# Which keys an action may have


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize(
    ("key", "named"),
    [
        ("Ctrl+N", "New workspace"), ("F8", "Next field to look at"), ("A", "typed into fields"),
        ("Shift+A", "typed into fields"), ("Return", "typed into fields"),
        ("Ctrl+A", "text boxes"), ("Ctrl+Left", "text boxes"), ("Ctrl+K", "text boxes"),
        ("Meta+E", "text boxes"), ("Alt+F", "menu File"), ("F10", "menus"), ("F2", "note"),
    ],
)  # fmt: skip
def test_a_key_that_means_something_else_is_refused_in_a_sentence(key: str, named: str) -> None:
    sentence = refusal(key, "postpone", _USUAL)
    assert sentence is not None
    assert named in sentence
    assert sentence.endswith(".")


@pytest.mark.usefixtures("qapp")
def test_free_keys_and_the_usual_ones_may_be_had() -> None:
    for key in ("Ctrl+B", "F6", "Ctrl+Alt+P", "Shift+F6"):
        assert refusal(key, "postpone", _USUAL) is None
    for action, key in _ALL_KEYS:
        assert refusal(key, action, _USUAL) is None, (action, key)


@pytest.mark.usefixtures("qapp")
def test_of_stored_keys_those_hold_that_can() -> None:
    assert usable({"postpone": ("Ctrl+B",)}) == {"postpone": ("Ctrl+B",)}
    assert usable({"postpone": ()}) == {"postpone": ()}
    assert usable({"no_such_action": ("Ctrl+B",), "postpone": ("Ctrl+A",)}) == {}
    assert usable({"postpone": ("Ctrl+N",)}) == {}
    exchanged = {"postpone": ("Ctrl+N",), "new_workspace": ("Ctrl+Shift+P",)}
    assert usable(exchanged) == exchanged
    both = usable({"postpone": ("Ctrl+B",), "tag": ("Ctrl+B",)})
    assert both == {"postpone": ("Ctrl+B",)}


# The dialog


@pytest.fixture
def dialog(window: MainWindow, qtbot: QtBot) -> KeysDialog:
    window.actions_by_key["keys"].trigger()
    opened = QApplication.activeModalWidget()
    assert isinstance(opened, KeysDialog)
    qtbot.waitActive(opened)
    return opened


def record(dialog: KeysDialog, action: str, key: str) -> None:
    dialog.choose(action)
    dialog.tree.setFocus()
    press("Enter")
    assert dialog.recorder.isVisible()
    QTest.keySequence(dialog.recorder, QKeySequence(key))


def test_a_new_key_holds_at_once_and_is_told_everywhere(
    window: MainWindow, dialog: KeysDialog, open_window: OpenWindow
) -> None:
    record(dialog, "find_letter", "Ctrl+B")
    assert "Ctrl+B" in dialog.told.text()
    dialog.close()
    action = window.actions_by_key["find_letter"]
    assert action.shortcut() == QKeySequence("Ctrl+B")
    assert "Ctrl+B" in action.toolTip()
    window.desk.record.focus_path("age")
    press("Ctrl+Shift+F")
    assert keyboard() is not window.desk.queue.search
    press("Ctrl+B")
    assert keyboard() is window.desk.queue.search
    later = open_window()
    assert later.actions_by_key["find_letter"].shortcut() == QKeySequence("Ctrl+B")


def test_a_key_of_another_action_is_refused_and_nothing_changes(
    window: MainWindow, dialog: KeysDialog
) -> None:
    record(dialog, "postpone", "F8")
    assert "Next field to look at" in dialog.told.text()
    assert window.actions_by_key.changed_keys == {}


def test_escape_leaves_the_key_as_it_is(window: MainWindow, dialog: KeysDialog) -> None:
    record(dialog, "postpone", "Esc")
    assert not dialog.recorder.isVisible()
    assert dialog.isVisible()
    assert keyboard() is dialog.tree
    assert window.actions_by_key.changed_keys == {}


def test_recording_takes_keys_that_do_something_else_in_a_dialog(
    window: MainWindow, dialog: KeysDialog
) -> None:
    record(dialog, "postpone", "Tab")
    assert "typed into fields" in dialog.told.text()
    record(dialog, "postpone", "Ctrl+/")
    assert "Keyboard shortcuts" in dialog.told.text()
    assert window.actions_by_key.changed_keys == {}


def test_one_key_and_all_keys_become_usual_again(window: MainWindow, dialog: KeysDialog) -> None:
    actions = window.actions_by_key
    record(dialog, "postpone", "Ctrl+B")
    record(dialog, "tag", "Ctrl+G")
    dialog.choose("about")
    assert not dialog.reset_button.isEnabled()
    dialog.choose("postpone")
    dialog.reset_button.click()
    assert actions.changed_keys == {"tag": ("Ctrl+G",)}
    dialog.choose("undo")
    dialog.off_button.click()
    assert actions.keys["undo"] == ()
    dialog.reset_all_button.click()
    assert actions.changed_keys == {}
    assert actions["tag"].shortcut() == QKeySequence("Ctrl+T")


def test_going_back_to_a_key_that_another_action_has_now_is_refused(
    window: MainWindow, dialog: KeysDialog
) -> None:
    record(dialog, "tag", "Ctrl+G")
    record(dialog, "postpone", "Ctrl+T")
    dialog.choose("tag")
    dialog.reset_button.click()
    assert "Postpone" in dialog.told.text()
    assert window.actions_by_key.keys["tag"] == ("Ctrl+G",)


def test_actions_are_found_by_their_words_and_keys(dialog: KeysDialog) -> None:
    def shown() -> list[str]:
        found = dialog.tree.findItems("", Qt.MatchFlag.MatchContains | Qt.MatchFlag.MatchRecursive)
        return [item.text(0) for item in found if item.parent() and not item.isHidden()]

    assert len(shown()) == len(ACTIONS)
    dialog.search.setText("postp")
    assert shown() == ["Postpone"]
    dialog.search.setText(native_keys("Shift+F8"))
    assert shown() == ["Previous field to look at"]
    dialog.search.setText("nothing like that")
    assert shown() == []
    assert not dialog.record_button.isEnabled()


def test_damaged_stored_keys_are_left_out(open_window: OpenWindow, window: MainWindow) -> None:
    settings: Settings = window.settings
    for damaged in ("[1", "[]", '{"undo": 3}', '{"undo": ["Ctrl+A"]}'):
        settings._store.setValue(keys.CHANGED_KEYS.key, damaged)
        settings._store.sync()
        assert open_window().actions_by_key["undo"].shortcut() == QKeySequence("Ctrl+Z")
    assert isinstance(settings._store, QSettings)


# The sheet


def test_the_sheet_lists_the_keys_that_hold_now(window: MainWindow) -> None:
    actions = window.actions_by_key
    actions.use_keys({"postpone": ("Ctrl+B",), "tag": ()})
    press("Ctrl+/")
    sheet = QApplication.activeModalWidget()
    assert isinstance(sheet, ShortcutSheet)
    lines = sheet.shown_lines()
    assert ("Ctrl+B", "Postpone") in lines
    assert "Tag" not in [meaning for _key, meaning in lines]
    told = {key for keys_, _meaning in lines for key in keys_.split(" or ")}
    assert {native_keys(key) for own in actions.keys.values() for key in own} <= told
    assert "F1" in told
    titles = {title for title, _part in sheet.titled_parts()}
    assert {group.value for group in Group} < titles


@pytest.mark.usefixtures("window")
def test_the_sheet_is_searched_by_words_and_keys() -> None:
    press("Ctrl+/")
    sheet = QApplication.activeModalWidget()
    assert isinstance(sheet, ShortcutSheet)
    assert keyboard() is sheet.search
    write("sign off")
    assert [key for key, _meaning in sheet.shown_lines()] == [native_keys("Ctrl+Shift+Return")]
    shown = [title for title, part in sheet.titled_parts() if not part.isHidden()]
    assert shown == [Group.LETTER.value]


def test_sentences_and_buttons_tell_the_keys_that_hold_now(window: MainWindow) -> None:
    actions, desk = window.actions_by_key, window.desk
    actions.use_keys({"mark_passage": ("Ctrl+B",), "sign_off": ("F12",), "postpone": ()})
    press("Ctrl+B")
    assert "press Ctrl+B" in window.statusBar().currentMessage()
    press("Ctrl+4")
    words = " ".join(label.text() for label in desk.notes.findChildren(QLabel))
    assert "press Ctrl+B" in words
    buttons = {button.accessibleName() for button in desk.top_bar.findChildren(QAbstractButton)}
    assert "Sign off and open the next (F12)" in buttons
    assert "Postpone" in buttons
    assert actions.key_words("postpone") == "Letter > Postpone"
