"""The user's settings: every one declared here, once, with its type and default."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

from PySide6.QtCore import QByteArray, QSettings

from imrdesk.domain.annotation import Ink
from imrdesk.domain.values import Json
from imrdesk.ui.theme import Appearance

T = TypeVar("T")


@dataclass(frozen=True)
class Setting(Generic[T]):
    """One setting.

    Attributes:
        key: its name in the settings file.
        default: its value until the user sets one.
        read: turns the stored text into the value; a text that it refuses means the default.
        write: turns the value into the stored text.
    """

    key: str
    default: T
    read: Callable[[str], T]
    write: Callable[[T], str]


def _text(key: str, default: str = "") -> Setting[str]:
    return Setting(key, default, str, str)


def _number(key: str, default: int) -> Setting[int]:
    return Setting(key, default, int, str)


def _layout(key: str) -> Setting[QByteArray]:
    """Declare a layout as Qt saves it (splitters, headers, windows)."""
    return Setting(
        key,
        QByteArray(),
        lambda text: QByteArray.fromHex(text.encode()),
        lambda layout: bytes(layout.toHex().data()).decode(),
    )


def _texts(key: str) -> Setting[list[str]]:
    return Setting(key, [], lambda text: [str(entry) for entry in json.loads(text)], json.dumps)


def _used(text: str) -> dict[str, tuple[str, int]]:
    """Read when workspaces were in use; ValueError where the text holds something else."""
    stored = json.loads(text)
    if not isinstance(stored, dict):
        raise ValueError("not how workspaces were used")  # noqa: TRY004  Setting.read's contract
    return {str(path): (str(entry[0]), int(entry[1])) for path, entry in stored.items()}


def _keys(text: str) -> dict[str, tuple[str, ...]]:
    """Read the keys of actions; ValueError where the text holds something else."""
    stored = json.loads(text)
    if not isinstance(stored, dict) or not all(isinstance(own, list) for own in stored.values()):
        raise ValueError("no keys of actions")
    return {action: tuple(map(str, own)) for action, own in stored.items()}


def _columns(text: str) -> list[tuple[str, int, bool]]:
    """Read the columns of a table; ValueError where the text holds something else."""
    stored = json.loads(text)
    if not isinstance(stored, list) or not all(isinstance(one, list) for one in stored):
        raise ValueError("no columns of a table")
    return [(str(key), int(width), bool(shown)) for key, width, shown in stored]


def _work(text: str) -> dict[str, dict[str, Json]]:
    """Read how workspaces were left; ValueError where the text holds something else."""
    stored = json.loads(text)
    if not isinstance(stored, dict) or not all(isinstance(one, dict) for one in stored.values()):
        raise ValueError("not how workspaces were left")
    return stored


REVIEWER = _text("reviewer/name")
APPEARANCE = Setting("look/appearance", Appearance.SYSTEM, Appearance, lambda wish: wish.value)
TEXT_PERCENT = _number("look/text_percent", 100)
"""How large all text of the window is."""
LANGUAGE = _text("look/language")
"""The code of the language; empty for the system's."""
TEXT_SIZE = _number("look/letter_text_size", 11)
SHOW_ORIGINAL = _number("look/letter_as_it_looks", 1)
PAGE_ZOOM = _number("look/page_zoom_percent", 0)
"""0 where pages take the width of their pane."""
CHANGED_KEYS: Setting[dict[str, tuple[str, ...]]] = Setting("keys/changed", {}, _keys, json.dumps)
"""The keys of the actions that have others than the usual ones."""
WINDOW_GEOMETRY = _layout("window/geometry")
WINDOW_PANES = _layout("window/panes")
LETTER_WINDOW = _layout("window/letter")
QUEUE_COLUMNS = _layout("window/queue_columns")
INK = Setting("notes/ink", Ink.YELLOW, Ink, lambda ink: ink.value)
"""In which the next passage is marked."""
RECORD_TAB = _number("window/record_tab", 0)
LAST_WORKSPACE = _text("last/workspace")
LAST_LETTER = _number("last/letter", 0)
RECENT_WORKSPACES = _texts("last/recent_workspaces")
RECENT_DETAILS: Setting[dict[str, tuple[str, int]]] = Setting(
    "last/recent_details", {}, _used, json.dumps
)
"""By the path of a recent workspace: when it was open last (ISO, UTC), its letters then."""
LAST_FOLDER = _text("last/folder")
LAST_WORK: Setting[dict[str, dict[str, Json]]] = Setting("last/work", {}, _work, json.dumps)
"""By the path of a workspace: its place and its query when it was closed."""
PRINT_HISTORY = _number("print/with_history", 0)
LETTER_COLUMNS: Setting[list[tuple[str, int, bool]]] = Setting(
    "letters/columns", [], _columns, json.dumps
)
"""Of the table of all letters, in their order: key, width, and whether it is shown."""
LETTERS_PANES = _layout("letters/panes")
FACETS_OPEN: Setting[list[str]] = Setting(
    "letters/facets_open",
    ["status", "eyes", "outcome", "category", "year"],
    lambda text: [str(entry) for entry in json.loads(text)],
    json.dumps,
)
"""The groups of the facets that are open."""
COLUMN_PANES = _layout("check_field/panes")
COLUMN_ASKED = _texts("check_field/asked")
"""The field that was checked last, which of its rows, and their order."""
TOUR_SEEN = _number("help/tour_seen", 0)
"""1 once the tour was ended or declined."""

DECLARED: tuple[Setting[object], ...] = (
    REVIEWER,
    APPEARANCE,
    TEXT_PERCENT,
    LANGUAGE,
    TEXT_SIZE,
    SHOW_ORIGINAL,
    PAGE_ZOOM,
    CHANGED_KEYS,
    WINDOW_GEOMETRY,
    WINDOW_PANES,
    LETTER_WINDOW,
    QUEUE_COLUMNS,
    RECORD_TAB,
    INK,
    LAST_WORKSPACE,
    LAST_LETTER,
    RECENT_WORKSPACES,
    LAST_FOLDER,
    LAST_WORK,
    LETTER_COLUMNS,
    LETTERS_PANES,
    FACETS_OPEN,
    PRINT_HISTORY,
    COLUMN_PANES,
    COLUMN_ASKED,
    TOUR_SEEN,
    RECENT_DETAILS,
)  # type: ignore[assignment]  # Setting is invariant in T, and only the keys are used here


class Settings:
    """The settings file of this user."""

    def __init__(self, store: QSettings) -> None:
        self._store = store

    def get(self, setting: Setting[T]) -> T:
        """Return a setting's value, or its default where none is stored or it is damaged."""
        stored = self._store.value(setting.key)
        if not isinstance(stored, str):
            return setting.default
        try:
            return setting.read(stored)
        except ValueError:
            return setting.default

    def set(self, setting: Setting[T], value: T) -> None:
        """Store a setting's value."""
        self._store.setValue(setting.key, setting.write(value))

    def remember_workspace(self, path: str) -> None:
        """Note that a workspace was opened: it is the last one and the first of the recent."""
        recent = [path, *(other for other in self.get(RECENT_WORKSPACES) if other != path)]
        if path != self.get(LAST_WORKSPACE):
            self.set(LAST_LETTER, LAST_LETTER.default)
        self.set(RECENT_WORKSPACES, recent[:8])
        self.set(LAST_WORKSPACE, path)
