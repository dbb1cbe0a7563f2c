"""The registry of actions: every command of the window, its words and its keys, once."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QAbstractButton, QWidget


class Group(StrEnum):
    """The menus, which are also the parts of the shortcut sheet."""

    FILE = "File"
    EDIT = "Edit"
    RECORD = "Record"
    LETTER = "Letter"
    NOTES = "Notes"
    VIEW = "View"
    HELP = "Help"


@dataclass(frozen=True)
class ActionSpec:
    """One command.

    Attributes:
        key: its name in code and tests.
        text: its words in the menu; `&` marks the menu's own key.
        keys: its shortcuts, the first shown in the menu, as portable text.
        needs_letter: whether it can be used only while a letter is open.
        separated: whether a line stands above it in its menu.
    """

    key: str
    group: Group
    text: str
    keys: tuple[str, ...] = ()
    icon: str = ""
    needs_letter: bool = False
    separated: bool = False


def _file(key: str, text: str, *keys: str, icon: str = "", line: bool = False) -> ActionSpec:
    return ActionSpec(key, Group.FILE, text, keys, icon, separated=line)


def _edit(key: str, text: str, *keys: str, icon: str, letter: bool = False) -> ActionSpec:
    return ActionSpec(key, Group.EDIT, text, keys, icon, needs_letter=letter, separated=letter)


def _record(key: str, text: str, *keys: str, icon: str = "") -> ActionSpec:
    return ActionSpec(key, Group.RECORD, text, keys, icon, needs_letter=True)


def _letter(key: str, text: str, *keys: str, icon: str, line: bool = False) -> ActionSpec:
    return ActionSpec(key, Group.LETTER, text, keys, icon, needs_letter=True, separated=line)


def _card(key: str, text: str, *keys: str, icon: str) -> ActionSpec:
    line = key == "add_decision"
    return ActionSpec(key, Group.RECORD, text, keys, icon, needs_letter=True, separated=line)


def _check(key: str, text: str, *keys: str, icon: str) -> ActionSpec:
    line = key == "next_place"
    return ActionSpec(key, Group.RECORD, text, keys, icon, needs_letter=True, separated=line)


def _reading(key: str, text: str, *, letter: bool = False) -> ActionSpec:
    return ActionSpec(key, Group.RECORD, text, (), "again", letter, separated=letter)


def _note(key: str, text: str, *keys: str, icon: str = "note", line: bool = False) -> ActionSpec:
    return ActionSpec(key, Group.NOTES, text, keys, icon, needs_letter=True, separated=line)


def _view(key: str, text: str, *keys: str, letter: bool = False, line: bool = False) -> ActionSpec:
    return ActionSpec(key, Group.VIEW, text, keys, needs_letter=letter, separated=line)


def _look(key: str, text: str, *keys: str, icon: str, line: bool = False) -> ActionSpec:
    return ActionSpec(key, Group.VIEW, text, keys, icon, needs_letter=True, separated=line)


ACTIONS: tuple[ActionSpec, ...] = (
    _file("new_workspace", "&New workspace…", "Ctrl+N", icon="workspace"),
    _file("open_workspace", "&Open workspace…", "Ctrl+O", icon="workspace"),
    _file("import_files", "&Import letters…", "Ctrl+I", icon="import", line=True),
    _file("import_folder", "Import a &folder…", "Ctrl+Shift+I", icon="import"),
    _file("export", "&Export records…", "Ctrl+Shift+S", icon="export"),
    _file("reviewer_name", "&Reviewer name…", line=True),
    _file("quit", "&Quit", "Ctrl+Q", line=True),
    _edit("undo", "&Undo", "Ctrl+Z", icon="undo"),
    _edit("redo", "&Redo", "Ctrl+Shift+Z", "Ctrl+Y", icon="redo"),
    _edit("find_in_letter", "&Find in the letter", "Ctrl+F", icon="search", letter=True),
    _edit("find_letter", "Find a &letter in the queue", "Ctrl+Shift+F", icon="search"),
    ActionSpec("keys", Group.EDIT, "&Keyboard…", (), "keyboard", separated=True),
    ActionSpec("why", Group.RECORD, "W&hy this value", ("F1",), "info", needs_letter=True),
    _record("next_attention", "&Next field to look at", "F8", icon="next"),
    _record("previous_attention", "&Previous field to look at", "Shift+F8", icon="previous"),
    _record("confirm_rest", "&Confirm everything that is left", "F9", icon="confirm"),
    _record("use_selection", "Use the selected &words as the value", "Ctrl+E"),
    _record("append_selection", "Put the selected words behind the &value", "Ctrl+Shift+E"),
    _record("outcome_upheld", "Outcome: &Upheld", "Alt+1"),
    _record("outcome_overturned", "Outcome: &Overturned", "Alt+2"),
    _record("outcome_partial", "Outcome: &Partially overturned", "Alt+3"),
    _record(
        "revert_field", "&Back to what the program read", "Ctrl+Shift+Backspace", icon="revert"
    ),
    _reading("read_again", "Read this letter aga&in…", letter=True),
    _reading("read_all_again", "Read a&ll letters again…"),
    ActionSpec("threshold", Group.RECORD, "What counts as &sure…", separated=True),
    _card("add_decision", "&Add a decision", "Ctrl+Shift+N", icon="plus"),
    _card("note_decision", "Note on the &decision…", "Alt+Shift+M", icon="note"),
    _card("move_decision_up", "Move the decision &up", "Ctrl+Shift+PgUp", icon="up"),
    _card("move_decision_down", "Move the decision do&wn", "Ctrl+Shift+PgDown", icon="down"),
    _card("split_decision", "&Split the decision in two", "Ctrl+Shift+J", icon="split"),
    _card("merge_decision", "&Merge the decision with the next", "Ctrl+J", icon="merge"),
    _card("remove_decision", "&Remove the decision", "Ctrl+Shift+Del", icon="delete"),
    _check("next_place", "To the &next place of a check", "F7", icon="next"),
    _check("dismiss_check", "Dismiss the check on this &field…", "Ctrl+F7", icon="close"),
    _letter("next_letter", "&Next letter", "Ctrl+PgDown", icon="next"),
    _letter("previous_letter", "&Previous letter", "Ctrl+PgUp", icon="previous"),
    _letter("mark_reviewed", "Mark as &reviewed", "Ctrl+Return", icon="reviewed", line=True),
    _letter("sign_off", "&Sign off and open the next", "Ctrl+Shift+Return", icon="lock"),
    _letter("postpone", "P&ostpone…", "Ctrl+Shift+P", icon="postpone"),
    _letter("reopen", "Re&open", "Ctrl+Shift+O", icon="unlock"),
    _letter("tag", "&Tag…", "Ctrl+T", icon="tag", line=True),
    ActionSpec(
        "tags_of_workspace", Group.LETTER, "Tags of this &workspace…", ("Ctrl+Shift+T",), "tag"
    ),
    _note("note_here", "Note on the selection or &field…", "Ctrl+M"),
    _note("note_letter", "Note on the &letter…", "Ctrl+Shift+M"),
    _note("mark_passage", "&Mark the selected words", "Ctrl+H", icon="mark", line=True),
    _note("passage_look", "Ink and &tags of the passage…", "Ctrl+Shift+H", icon="palette"),
    ActionSpec(
        "all_notes", Group.NOTES, "&All notes of the workspace…", ("Ctrl+Shift+A",), separated=True
    ),
    _view("go_queue", "Go to the &queue", "Ctrl+1"),
    _view("queue_options", "&Sort and columns of the queue…", "Ctrl+Shift+L"),
    _view("go_letter", "Go to the &letter", "Ctrl+2", letter=True),
    _view("go_record", "Go to the &record", "Ctrl+3", letter=True),
    _view("go_notes", "Go to the &notes", "Ctrl+4", letter=True),
    _view("go_history", "Go to the &history", "Ctrl+5", letter=True),
    _look("toggle_original", "Letter as it &looks", "F4", icon="page", line=True),
    _look("freeze", "&Freeze the letter’s scrolling", "Ctrl+L", icon="freeze"),
    _look("detach", "Letter in its own &window", "Ctrl+Shift+D", icon="detach"),
    _look("larger_text", "Larger letter", "Ctrl++", "Ctrl+=", icon="larger", line=True),
    _look("smaller_text", "Smaller letter", "Ctrl+-", icon="smaller"),
    _look("fit_width", "Letter at its &usual width", "Ctrl+0", icon="fit-width"),
    _view("look_system", "Light or dark as the &system", line=True),
    _view("look_light", "&Light"),
    _view("look_dark", "&Dark"),
    ActionSpec("shortcuts", Group.HELP, "&Keyboard shortcuts", ("Ctrl+/",), "keyboard"),
    ActionSpec("legend", Group.HELP, "&What the marks mean"),
    ActionSpec("about", Group.HELP, "&About imrdesk"),
)

# Keys that work inside one pane and are no actions of the window; the sheet lists them too.
PANE_KEYS: tuple[tuple[str, str], ...] = (
    ("Enter", "In a field: keep what was typed or confirm, and go to the next to look at"),
    ("Tab", "In the form: to the next field"),
    ("Esc", "In a field: drop what was typed; in a bar or dialog: close it"),
    ("Alt+Down", "In a date: open the calendar; in a choice: open its list"),
    ("Shift+arrows", "In the letter: select words with the keyboard"),
    ("Enter, Shift+Enter", "In the find bar: the next place, the one before"),
    ("Enter, Left, Right, Del", "In the list of checks: go to the field, show its places, dismiss"),
    ("1, 2, 3", "In what was read again: choose which reading stands"),
    ("Up, Down, Enter", "In the queue: choose and open a letter"),
    ("Enter, F2, Delete", "On a note: go to its place, edit it, remove it"),
    (
        "Enter, Space, Shift+Enter",
        "In the history: to the place, the whole text, back to the value",
    ),
)


Keys = Mapping[str, tuple[str, ...]]
"""The keys of actions, as portable text, by the actions' names in code."""


class Actions(QObject):
    """The window's QActions, made from the registry, with the keys that they have now.

    Signals:
        keys_changed: some action has other keys than before.
    """

    keys_changed = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._actions = {spec.key: self._make(spec, window) for spec in ACTIONS}
        self._changed: dict[str, tuple[str, ...]] = {}
        self.use_keys({})

    @staticmethod
    def _make(spec: ActionSpec, window: QWidget) -> QAction:
        action = QAction(spec.text, window)
        action.setObjectName(spec.key)
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        window.addAction(action)
        return action

    def __getitem__(self, key: str) -> QAction:
        """Return the QAction of a declared action."""
        return self._actions[key]

    @property
    def changed_keys(self) -> dict[str, tuple[str, ...]]:
        """The keys of the actions that have others than the usual ones."""
        return dict(self._changed)

    @property
    def keys(self) -> dict[str, tuple[str, ...]]:
        """The keys of every action now."""
        return {spec.key: self._changed.get(spec.key, _usual(spec)) for spec in ACTIONS}

    def usual_keys(self, key: str) -> tuple[str, ...]:
        """Return the keys that an action has where nobody has changed them."""
        return next(_usual(spec) for spec in ACTIONS if spec.key == key)

    def use_keys(self, changed: Keys) -> None:
        """Let these actions have other keys than the usual ones, and all others those."""
        usual = {spec.key: _usual(spec) for spec in ACTIONS}
        self._changed = {key: tuple(own) for key, own in changed.items() if own != usual[key]}
        for spec in ACTIONS:
            own = self.keys[spec.key]
            action = self._actions[spec.key]
            action.setShortcuts([_sequence(keys) for keys in own])
            plain = plain_words(spec)
            action.setToolTip(f"{plain} ({native_keys(own[0])})" if own else plain)
        self.keys_changed.emit()

    def key_words(self, key: str) -> str:
        """Return an action's first key as this system writes it, else where its menu has it."""
        own = self.keys[key]
        spec = next(spec for spec in ACTIONS if spec.key == key)
        return native_keys(own[0]) if own else f"{spec.group.value} > {plain_words(spec)}"

    def connect_slots(self, slots: dict[str, Callable[[], object]]) -> None:
        """Connect each named action to what it does."""
        for key, slot in slots.items():
            self._actions[key].triggered.connect(lambda _checked=False, slot=slot: slot())


def follow(button: QAbstractButton, action: QAction) -> None:
    """Let a button that is there as long as the action tell its words and keys, as they become."""

    def tell() -> None:
        button.setToolTip(action.toolTip())
        button.setAccessibleName(action.toolTip())

    action.changed.connect(tell)
    tell()


def live_keys(widget: QWidget, key: str) -> str:
    """Return the first key that an action has now, where a sentence near `widget` tells it.

    Where the action has none, it is the place in the menus instead.
    """
    above: QWidget | None = widget
    while above is not None:
        direct = Qt.FindChildOption.FindDirectChildrenOnly
        actions = above.findChild(Actions, options=direct)
        if actions is not None:
            return actions.key_words(key)
        above = above.parentWidget()
    return native_keys(*next(_usual(spec) for spec in ACTIONS if spec.key == key)[:1])


_NATIVE = QKeySequence.SequenceFormat.NativeText


def _sequence(keys: str) -> QKeySequence:
    return QKeySequence(keys, QKeySequence.SequenceFormat.PortableText)


def _usual(spec: ActionSpec) -> tuple[str, ...]:
    portable = QKeySequence.SequenceFormat.PortableText
    return tuple(_sequence(keys).toString(portable) for keys in spec.keys)


def native_keys(*keys: str) -> str:
    """Return keys as this system writes them, with Enter as keyboards and people name it."""
    return " or ".join(_sequence(one).toString(_NATIVE) for one in keys).replace("Return", "Enter")


def plain_words(spec: ActionSpec) -> str:
    """Return an action's words as they are read, without the marks of a menu."""
    return spec.text.replace("&", "").rstrip("…")


def words_with_keys(action: QAction) -> str:
    """Return an action's words for another menu, which shows its key but does not take it."""
    keys = action.shortcut().toString(_NATIVE)
    return f"{action.text()}\t{keys}" if keys else action.text()
