"""The registry of actions: every command of the window, its words and its keys, once."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, StrEnum, auto

from imrdesk.ui.words import declared, translated


class Group(StrEnum):
    """The menus, which are also the parts of the shortcut sheet."""

    FILE = "File"
    EDIT = "Edit"
    RECORD = "Record"
    LETTER = "Letter"
    NOTES = "Notes"
    VIEW = "View"
    HELP = "Help"


class Needs(Enum):
    """What there has to be for a command to do something."""

    NOTHING = auto()
    WORKSPACE = auto()
    OPEN_LETTER = auto()
    """A letter is open, whatever place is shown."""
    SHOWN_LETTER = auto()
    """A letter is open and to be seen, so that nobody changes what is out of sight."""


@dataclass(frozen=True)
class ActionSpec:
    """One command.

    Attributes:
        key: its name in code and tests.
        text: its words in the menu; `&` marks the menu's own key.
        keys: its shortcuts, the first shown in the menu, as portable text.
        needs: when it can be used.
        separated: whether a line stands above it in its menu.
    """

    key: str
    group: Group
    text: str
    keys: tuple[str, ...] = ()
    icon: str = ""
    needs: Needs = Needs.NOTHING
    separated: bool = False


def _file(key: str, text: str, *keys: str, icon: str = "", line: bool = False) -> ActionSpec:
    return ActionSpec(key, Group.FILE, text, keys, icon, separated=line)


def _letters(key: str, text: str, *keys: str, line: bool = False) -> ActionSpec:
    """Declare a command that lets letters in or out."""
    icon = "export" if key == "export" else "import"
    return ActionSpec(key, Group.FILE, text, keys, icon, Needs.WORKSPACE, separated=line)


def _paper(key: str, text: str, *keys: str, line: bool = False) -> ActionSpec:
    return ActionSpec(key, Group.FILE, text, keys, "print", Needs.OPEN_LETTER, separated=line)


def _record(key: str, text: str, *keys: str, icon: str = "", line: bool = False) -> ActionSpec:
    return ActionSpec(key, Group.RECORD, text, keys, icon, Needs.SHOWN_LETTER, separated=line)


def _letter(key: str, text: str, *keys: str, icon: str, line: bool = False) -> ActionSpec:
    return ActionSpec(key, Group.LETTER, text, keys, icon, Needs.SHOWN_LETTER, separated=line)


def _note(key: str, text: str, *keys: str, icon: str = "note", line: bool = False) -> ActionSpec:
    return ActionSpec(key, Group.NOTES, text, keys, icon, Needs.SHOWN_LETTER, separated=line)


def _go(key: str, text: str, *keys: str, needs: Needs = Needs.OPEN_LETTER) -> ActionSpec:
    return ActionSpec(key, Group.VIEW, text, keys, needs=needs)


def _look(key: str, text: str, *keys: str, icon: str, line: bool = False) -> ActionSpec:
    return ActionSpec(key, Group.VIEW, text, keys, icon, Needs.SHOWN_LETTER, separated=line)


def _colors(key: str, text: str, *, line: bool = False) -> ActionSpec:
    return ActionSpec(key, Group.VIEW, text, separated=line)


ACTIONS: tuple[ActionSpec, ...] = (
    _file("new_workspace", "&New workspace…", "Ctrl+N", icon="workspace"),
    _file("open_workspace", "&Open workspace…", "Ctrl+O", icon="workspace"),
    _letters("import_files", "&Import letters…", "Ctrl+I", line=True),
    _letters("import_folder", "Import a &folder…", "Ctrl+Shift+I"),
    _letters("export", "&Export records…", "Ctrl+Shift+S"),
    _paper("print_record", "&Print record…", "Ctrl+P", line=True),
    _paper("save_record_pdf", "Save record as P&DF…"),
    ActionSpec("backups", Group.FILE, "&Backups…", (), "history", Needs.WORKSPACE, separated=True),
    _file("reviewer_name", "&Reviewer name…", line=True),
    _file("quit", "&Quit", "Ctrl+Q", line=True),
    ActionSpec("undo", Group.EDIT, "&Undo", ("Ctrl+Z",), "undo"),
    ActionSpec("redo", Group.EDIT, "&Redo", ("Ctrl+Shift+Z", "Ctrl+Y"), "redo"),
    ActionSpec(
        "find_in_letter",
        Group.EDIT,
        "&Find in the letter",
        ("Ctrl+F",),
        "search",
        Needs.SHOWN_LETTER,
        separated=True,
    ),
    ActionSpec(
        "find_letter",
        Group.EDIT,
        "Find a &letter in the queue",
        ("Ctrl+Shift+F",),
        "search",
        Needs.WORKSPACE,
    ),
    ActionSpec(
        "fields_of_workspace",
        Group.EDIT,
        "Fields of this &workspace…",
        ("Ctrl+Shift+G",),
        needs=Needs.WORKSPACE,
        separated=True,
    ),
    ActionSpec("keys", Group.EDIT, "&Keyboard…", (), "keyboard", separated=True),
    ActionSpec("why", Group.RECORD, "W&hy this value, or help here", ("F1",), "info"),
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
    _record("read_again", "Read this letter aga&in…", icon="again", line=True),
    ActionSpec(
        "read_all_again", Group.RECORD, "Read a&ll letters again…", (), "again", Needs.WORKSPACE
    ),
    ActionSpec(
        "threshold", Group.RECORD, "What counts as &sure…", needs=Needs.WORKSPACE, separated=True
    ),
    _record("add_decision", "&Add a decision", "Ctrl+Shift+N", icon="plus", line=True),
    _record("note_decision", "Note on the &decision…", "Alt+Shift+M", icon="note"),
    _record("move_decision_up", "Move the decision &up", "Ctrl+Shift+PgUp", icon="up"),
    _record("move_decision_down", "Move the decision do&wn", "Ctrl+Shift+PgDown", icon="down"),
    _record("split_decision", "&Split the decision in two", "Ctrl+Shift+J", icon="split"),
    _record("merge_decision", "&Merge the decision with the next", "Ctrl+J", icon="merge"),
    _record("remove_decision", "&Remove the decision", "Ctrl+Shift+Del", icon="delete"),
    _record("next_place", "To the &next place of a check", "F7", icon="next", line=True),
    _record("dismiss_check", "Dismiss the check on this &field…", "Ctrl+F7", icon="close"),
    _letter("next_letter", "&Next letter", "Ctrl+PgDown", icon="next"),
    _letter("previous_letter", "&Previous letter", "Ctrl+PgUp", icon="previous"),
    _letter("mark_reviewed", "Mark as &reviewed", "Ctrl+Return", icon="reviewed", line=True),
    _letter("sign_off", "&Sign off and open the next", "Ctrl+Shift+Return", icon="lock"),
    _letter("postpone", "P&ostpone…", "Ctrl+Shift+P", icon="postpone"),
    _letter("reopen", "Re&open", "Ctrl+Shift+O", icon="unlock"),
    _letter("tag", "&Tag…", "Ctrl+T", icon="tag", line=True),
    ActionSpec(
        "tags_of_workspace",
        Group.LETTER,
        "Tags of this &workspace…",
        ("Ctrl+Shift+T",),
        "tag",
        Needs.WORKSPACE,
    ),
    _note("note_here", "Note on the selection or &field…", "Ctrl+M"),
    _note("note_letter", "Note on the &letter…", "Ctrl+Shift+M"),
    _note("mark_passage", "&Mark the selected words", "Ctrl+H", icon="mark", line=True),
    _note("passage_look", "Ink and &tags of the passage…", "Ctrl+Shift+H", icon="palette"),
    ActionSpec(
        "all_notes",
        Group.NOTES,
        "&All notes of the workspace…",
        ("Ctrl+Shift+A",),
        needs=Needs.WORKSPACE,
        separated=True,
    ),
    _go("go_queue", "Go to the &queue", "Ctrl+1", needs=Needs.WORKSPACE),
    ActionSpec(
        "queue_options",
        Group.VIEW,
        "&Sort and columns of the queue…",
        ("Ctrl+Shift+L",),
        needs=Needs.WORKSPACE,
    ),
    _go("go_letter", "Go to the &letter", "Ctrl+2"),
    _go("go_record", "Go to the &record", "Ctrl+3"),
    _go("go_notes", "Go to the &notes", "Ctrl+4"),
    _go("go_history", "Go to the &history", "Ctrl+5"),
    ActionSpec(
        "go_letters",
        Group.VIEW,
        "All le&tters",
        ("Ctrl+6",),
        needs=Needs.WORKSPACE,
        separated=True,
    ),
    _go("go_check_field", "&Check a field", "Ctrl+7", needs=Needs.WORKSPACE),
    _go("go_progress", "&Progress", "Ctrl+8", needs=Needs.WORKSPACE),
    _look("toggle_original", "Letter as it &looks", "F4", icon="page", line=True),
    _look("freeze", "&Freeze the letter’s scrolling", "Ctrl+L", icon="freeze"),
    _look("detach", "Letter in its own &window", "Ctrl+Shift+D", icon="detach"),
    _look("larger_text", "Larger letter", "Ctrl++", "Ctrl+=", icon="larger", line=True),
    _look("smaller_text", "Smaller letter", "Ctrl+-", icon="smaller"),
    _look("fit_width", "Letter at its &usual width", "Ctrl+0", icon="fit-width"),
    ActionSpec("text_larger", Group.VIEW, "Larger te&xt everywhere", ("Ctrl+F12",), separated=True),
    ActionSpec("text_smaller", Group.VIEW, "Smalle&r text everywhere", ("Ctrl+F11",)),
    ActionSpec("text_usual", Group.VIEW, "Us&ual text size", ("Ctrl+Shift+F12",)),
    _colors("look_system", "Colors as the s&ystem has them", line=True),
    _colors("look_light", "&Light"),
    _colors("look_dark", "&Dark"),
    _colors("look_contrast", "&High contrast"),
    ActionSpec("guide", Group.HELP, "User &guide", ("Ctrl+F1",), "guide"),
    ActionSpec("tour", Group.HELP, "Two-minute &tour", (), "tour"),
    ActionSpec("shortcuts", Group.HELP, "&Keyboard shortcuts", ("Ctrl+/",), "keyboard"),
    ActionSpec("legend", Group.HELP, "&What the marks mean"),
    ActionSpec("about", Group.HELP, "&About imrdesk"),
)

# Keys that work inside one pane and are no actions of the window; the sheet lists them too.
PANE_KEYS: tuple[tuple[str, str], ...] = (
    (
        declared("Enter"),
        declared("In a field: keep what was typed or confirm, and go to the next to look at"),
    ),
    (declared("Tab"), declared("In the form: to the next field")),
    (declared("Esc"), declared("In a field: drop what was typed; in a bar or dialog: close it")),
    (declared("Alt+Down"), declared("In a date: open the calendar; in a choice: open its list")),
    (declared("Y, N"), declared("In a field of yes or no: the answer")),
    (declared("Shift+arrows"), declared("In the letter: select words with the keyboard")),
    (declared("Enter, Shift+Enter"), declared("In the find bar: the next place, the one before")),
    (
        declared("Enter, Left, Right, Del"),
        declared("In the list of checks: go to the field, show its places, dismiss"),
    ),
    (declared("1, 2, 3"), declared("In what was read again: choose which reading stands")),
    (
        declared("Ins, Delete, Ctrl+Up, Ctrl+Down"),
        declared("In the fields of the workspace: add, retire or bring back, move"),
    ),
    (declared("Up, Down, Enter"), declared("In the queue: choose and open a letter")),
    (declared("Enter, F2, Delete"), declared("On a note: go to its place, edit it, remove it")),
    (
        declared("Enter, Space, Shift+Enter"),
        declared("In the history: to the place, the whole text, back to the value"),
    ),
    (
        declared("Enter, Shift+Enter, Ctrl+Enter"),
        declared("In “Check a field”: confirm and go on, or back; confirm all that are shown"),
    ),
    (
        declared("Space, F2, F5"),
        declared("In “Check a field”: mark as doubtful, open the letter, look for rows again"),
    ),
    (
        declared("Right, Del, Ctrl+Left, Ctrl+Right"),
        declared("In “Check a field”: edit the value, empty it, the field before, the next"),
    ),
)


def plain_words(spec: ActionSpec) -> str:
    """Return an action's words as they are read, without the marks of a menu."""
    return translated(spec.text).replace("&", "").rstrip("…")


def menu_title(group: Group) -> str:
    """Return a menu's title with `&` before the letter that opens it."""
    return translated(f"&{group.value}")
