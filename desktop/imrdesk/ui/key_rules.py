"""Which keys an action may have: none that text boxes use, none that another action has."""

from __future__ import annotations

import re
from functools import cache

from PySide6.QtGui import QKeySequence

from imrdesk.ui.action_specs import ACTIONS, Group, menu_title, plain_words
from imrdesk.ui.actions import Keys, native_keys
from imrdesk.ui.words import declared, tr, translated

_FUNCTION = re.compile(r"(?:Shift\+)?F\d+$")
_PORTABLE = QKeySequence.SequenceFormat.PortableText
_Standard = QKeySequence.StandardKey

_IN_TEXT_BOXES = (
    _Standard.Cut, _Standard.Copy, _Standard.Paste, _Standard.Undo, _Standard.Redo,
    _Standard.SelectAll, _Standard.Deselect, _Standard.Delete, _Standard.Backspace,
    _Standard.MoveToNextChar, _Standard.MoveToPreviousChar,
    _Standard.MoveToNextWord, _Standard.MoveToPreviousWord,
    _Standard.MoveToNextLine, _Standard.MoveToPreviousLine,
    _Standard.MoveToNextPage, _Standard.MoveToPreviousPage,
    _Standard.MoveToStartOfLine, _Standard.MoveToEndOfLine,
    _Standard.MoveToStartOfBlock, _Standard.MoveToEndOfBlock,
    _Standard.MoveToStartOfDocument, _Standard.MoveToEndOfDocument,
    _Standard.SelectNextChar, _Standard.SelectPreviousChar,
    _Standard.SelectNextWord, _Standard.SelectPreviousWord,
    _Standard.SelectNextLine, _Standard.SelectPreviousLine,
    _Standard.SelectNextPage, _Standard.SelectPreviousPage,
    _Standard.SelectStartOfLine, _Standard.SelectEndOfLine,
    _Standard.SelectStartOfBlock, _Standard.SelectEndOfBlock,
    _Standard.SelectStartOfDocument, _Standard.SelectEndOfDocument,
    _Standard.DeleteStartOfWord, _Standard.DeleteEndOfWord, _Standard.DeleteEndOfLine,
    _Standard.DeleteCompleteLine, _Standard.InsertParagraphSeparator,
    _Standard.InsertLineSeparator,
)  # fmt: skip
"""What QLineEdit, QPlainTextEdit and QTextEdit answer to, under whatever keys a system has."""

# The keys of these commands on the systems that this one is not: Qt tells only its own. On a
# Mac, Qt calls Command Ctrl, and Control Meta.
_ON_OTHER_SYSTEMS = (
    "Ctrl+K", "Ctrl+U", "Ctrl+D", "Ctrl+E", "Ctrl+Ins", "Shift+Ins", "Shift+Del",
    "Ctrl+A", "Ctrl+C", "Ctrl+V", "Ctrl+X", "Ctrl+Z", "Ctrl+Shift+Z", "Ctrl+Y",
    "Ctrl+Left", "Ctrl+Right", "Ctrl+Up", "Ctrl+Down",
    "Ctrl+Shift+Left", "Ctrl+Shift+Right", "Ctrl+Shift+Up", "Ctrl+Shift+Down",
    "Alt+Left", "Alt+Right", "Alt+Up", "Alt+Down", "Alt+PgUp", "Alt+PgDown",
    "Alt+Shift+Left", "Alt+Shift+Right", "Alt+Shift+Up", "Alt+Shift+Down",
    "Alt+Backspace", "Alt+Shift+Backspace", "Alt+Del", "Ctrl+Backspace", "Ctrl+Del",
    "Ctrl+Home", "Ctrl+End", "Ctrl+Shift+Home", "Ctrl+Shift+End",
    "Meta+A", "Meta+B", "Meta+D", "Meta+E", "Meta+F", "Meta+H", "Meta+K", "Meta+N", "Meta+O",
    "Meta+P", "Meta+V", "Meta+Left", "Meta+Right", "Meta+Up", "Meta+Down",
    "Meta+Shift+A", "Meta+Shift+E", "Meta+Shift+Left", "Meta+Shift+Right",
)  # fmt: skip

# Keys of the form, the dialogs and the system that no action may take from them.
_ELSEWHERE = {
    "Ctrl+Tab": declared("{keys} goes from tab to tab, so it can be no other key."),
    "Ctrl+Shift+Tab": declared("{keys} goes from tab to tab, so it can be no other key."),
    "Alt+F4": declared("{keys} closes the window, so it can be no other key."),
    "F10": declared("{keys} opens the menus, so it can be no other key."),
    "Shift+F10": declared(
        "{keys} opens the menu of what the keyboard is on, so it can be no other key."
    ),
    "F2": declared("{keys} edits the note that the keyboard is on, so it can be no other key."),
}


@cache
def text_box_keys() -> frozenset[str]:
    """Return every key that a text box uses itself, here or on another system."""
    here = {
        binding.toString(_PORTABLE)
        for command in _IN_TEXT_BOXES
        for binding in QKeySequence.keyBindings(command)
    }
    return frozenset(here) | frozenset(_ON_OTHER_SYSTEMS)


def normal(keys: str) -> str:
    """Return portable key text as Qt writes it; empty where it is none."""
    return QKeySequence(keys, _PORTABLE).toString(_PORTABLE)


def refusal(keys: str, action: str, live: Keys) -> str | None:
    """Say in a sentence why an action may not have a key; None where it may.

    Args:
        keys: the key, as portable text.
        action: the key of the action in the registry.
        live: the keys of every action now.
    """
    shown = native_keys(keys)
    owner = _owner(keys, action, live)
    if owner is not None:
        return tr(
            "{keys} is the key of “{action}”. Give that another key first.",
            keys=shown,
            action=owner,
        )
    if keys in _defaults()[action]:
        return None
    if not _has_modifier(keys):
        return tr(
            "{keys} is typed into fields. Hold Ctrl or Alt with it, or take a function key.",
            keys=shown,
        )
    if keys in text_box_keys():
        return tr(
            "{keys} edits the text inside text boxes, so it can be no key of the window.",
            keys=shown,
        )
    if keys in _ELSEWHERE:
        return translated(_ELSEWHERE[keys], keys=shown)
    return _opens_menu(keys, shown)


def _opens_menu(keys: str, shown: str) -> str | None:
    for group in Group:
        if keys == f"Alt+{menu_title(group).partition('&')[2][:1].upper()}":
            return tr(
                "{keys} opens the menu {menu}, so it can be no other key.",
                keys=shown,
                menu=translated(group.value),
            )
    return None


def usable(changed: Keys) -> dict[str, tuple[str, ...]]:
    """Return which of some stored changes of keys can hold.

    Those of actions that there are no more are left out, and those whose keys this version of
    the program, or this system, uses for something else.
    """
    taken: dict[str, tuple[str, ...]] = {}
    for action, keys in changed.items():
        if action not in _defaults():
            continue
        live = {**_defaults(), **{other: () for other in changed if other in _defaults()}, **taken}
        wanted = tuple(dict.fromkeys(filter(None, map(normal, keys))))
        if all(refusal(key, action, live) is None for key in wanted):
            taken[action] = wanted
    return _without_collisions(taken)


def _without_collisions(taken: dict[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    """Drop changes until no action that goes back to its usual keys meets another."""
    while True:
        live = {**_defaults(), **taken}
        met = [
            action
            for action, keys in taken.items()
            if any(_owner(key, action, live) is not None for key in keys)
        ]
        if not met:
            return taken
        taken = {action: keys for action, keys in taken.items() if action != met[-1]}


@cache
def _defaults() -> dict[str, tuple[str, ...]]:
    return {spec.key: tuple(map(normal, spec.keys)) for spec in ACTIONS}


def _owner(keys: str, action: str, live: Keys) -> str | None:
    """Return the words of another action that has a key."""
    for spec in ACTIONS:
        if spec.key != action and keys in live[spec.key]:
            return plain_words(spec)
    return None


def _has_modifier(keys: str) -> bool:
    """Tell whether a key types nothing: a function key, or one with Ctrl, Alt or Meta."""
    return any(held in keys for held in ("Ctrl+", "Alt+", "Meta+")) or bool(_FUNCTION.match(keys))
