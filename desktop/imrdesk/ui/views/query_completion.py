"""Completes the search that is being typed: its keys, and the values that letters have."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, QStringListModel, QTimer
from PySide6.QtWidgets import QCompleter, QLineEdit, QListView
from typing_extensions import override

from imrdesk.domain.search import SEARCH_KEYS, KeyKind, SearchKey
from imrdesk.ui.words import translated

Known = Callable[[str], Sequence[str]]
"""Returns the values that letters have under a search key, the most frequent first."""

_MOST = 12


@dataclass(frozen=True, slots=True)
class Place:
    """What is being typed at the cursor.

    Attributes:
        start, end: of what a completion replaces.
        key: before the colon; None where a key is being typed.
        begun: what is there of it.
    """

    start: int
    end: int
    key: str | None
    begun: str


def place_at(text: str, cursor: int) -> Place:
    """Return what is being typed in a search where the cursor stands."""
    start = cursor
    while start > 0 and (not text[start - 1].isspace() or text[:start].count('"') % 2):
        start -= 1
    start += text[start:cursor].startswith("-")
    key, colon, values = text[start:cursor].partition(":")
    if not colon or '"' in key:
        return Place(start, cursor, None, text[start:cursor])
    value = values if values.count('"') % 2 else values.rpartition(",")[2]
    if values.count('"') % 2:
        value = values[_last_comma(values) + 1 :]
    return Place(cursor - len(value), cursor, key.casefold(), value.lstrip('"'))


def _last_comma(values: str) -> int:
    """Return where the last comma stands outside quotes, -1 where there is none."""
    last, quoted = -1, False
    for position, character in enumerate(values):
        if character == '"':
            quoted = not quoted
        elif character == "," and not quoted:
            last = position
    return last


def offers(place: Place, keys: Mapping[str, SearchKey], known: Known) -> Iterator[tuple[str, str]]:
    """Yield what fits a place: what stands there then, and what is said of it."""
    begun = place.begun.casefold()
    if place.key is None:
        for key in keys.values():
            if key.name.startswith(begun):
                yield f"{key.name}:", translated(key.meaning)
        return
    if place.key not in keys:
        return
    named = keys[place.key]
    values = [*known(named.name), *named.allowed]
    for value in dict.fromkeys(values):
        if begun in value.casefold() and begun != value.casefold():
            plain = value if named.kind is KeyKind.NUMBER else _quoted(value)
            yield plain, ""


def _quoted(value: str) -> str:
    return f'"{value}"' if " " in value or "," in value else value


class QueryCompleter(QObject):
    """Offers completions below a line while something is typed in it."""

    def __init__(self, line: QLineEdit, known: Known) -> None:
        super().__init__(line)
        self._line = line
        self._known = known
        self._own: Mapping[str, SearchKey] = {}
        self._place = Place(0, 0, None, "")
        self._fills: dict[str, str] = {}
        self._model = QStringListModel(self)
        self._completer = _Unfiltered(self._model, self)
        self._completer.setWidget(line)
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._completer.setMaxVisibleItems(_MOST)
        self._completer.activated.connect(self._fill)
        self._popup = QListView()
        self._popup.setObjectName("popup")
        self._completer.setPopup(self._popup)
        line.textEdited.connect(lambda _text: self.offer())

    def set_own_keys(self, own: Mapping[str, SearchKey]) -> None:
        """Take over the search keys of the workspace's own fields."""
        self._own = own

    def is_open(self) -> bool:
        """Whether completions are shown."""
        return self._popup.isVisible()

    def close(self) -> None:
        """Show nothing."""
        self._popup.hide()

    def move_by(self, step: int) -> None:
        """Make the next completion the current one, or (below 0) the one before."""
        row = self._popup.currentIndex().row() + step
        if 0 <= row < self._model.rowCount():
            self._popup.setCurrentIndex(self._popup.model().index(row, 0))

    def take_current(self) -> bool:
        """Fill in the current completion, if there is one."""
        index = self._popup.currentIndex()
        if not self.is_open() or not index.isValid():
            return False
        self.close()
        self._fill(str(index.data()))
        return True

    def offer(self, *, at_once: bool = False) -> None:
        """Show what fits what is being typed; all keys, where nothing is and it is `at_once`."""
        place = place_at(self._line.text(), self._line.cursorPosition())
        self._place = place
        if not at_once and place.key is None and len(place.begun) < 2:
            self._popup.hide()
            return
        found = list(offers(place, {**SEARCH_KEYS, **self._own}, self._known))
        if not at_once:
            found = found[:_MOST]
        self._fills = {f"{fill}   {words}".rstrip(): fill for fill, words in found}
        self._model.setStringList(list(self._fills))
        if self._fills:
            self._completer.complete()
        else:
            self._popup.hide()

    def _fill(self, shown: str) -> None:
        fill = self._fills.get(shown)
        if fill is None:
            return
        text, place = self._line.text(), self._place
        tail = "" if fill.endswith(":") else " "
        self._line.setText(text[: place.start] + fill + tail + text[place.end :].lstrip())
        self._line.setCursorPosition(place.start + len(fill + tail))
        if fill.endswith(":"):  # once this popup is closed, what may stand behind the key
            QTimer.singleShot(0, self, lambda: self.offer(at_once=True))


class _Unfiltered(QCompleter):
    """Leaves the line as it is while one goes through what is offered."""

    @override
    def splitPath(self, path: str) -> list[str]:
        return [""]
