"""The window's actions, made from their registry, with the keys that they have now."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QAbstractButton, QWidget

from imrdesk.ui.action_specs import ACTIONS, ActionSpec, plain_words
from imrdesk.ui.words import tr, translated

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
        action = QAction(translated(spec.text), window)
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
        if own:
            return native_keys(own[0])
        menu = translated(spec.group.value)
        return tr("{menu} > {command}", menu=menu, command=plain_words(spec))

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
    return (
        tr(" or ").join(_sequence(one).toString(_NATIVE) for one in keys).replace("Return", "Enter")
    )


def words_with_keys(action: QAction) -> str:
    """Return an action's words for another menu, which shows its key but does not take it."""
    keys = action.shortcut().toString(_NATIVE)
    return f"{action.text()}\t{keys}" if keys else action.text()
