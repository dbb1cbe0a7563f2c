"""Changing the keys of actions: found by their words, recorded, taken off, made usual again."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from imrdesk.ui.action_specs import ACTIONS, ActionSpec, Group, plain_words
from imrdesk.ui.actions import Actions, native_keys
from imrdesk.ui.key_recorder import KeyRecorder
from imrdesk.ui.key_rules import refusal
from imrdesk.ui.widgets import label, named, with_role
from imrdesk.ui.words import declared, tr, translated

_KEY_ROLE = Qt.ItemDataRole.UserRole
_ROW = QSize(0, 26)
_HINT = declared("Enter records a new key for the action that is chosen. Changes hold at once.")


class KeysDialog(QDialog):
    """Every action with its keys, which can be changed here."""

    def __init__(self, parent: QWidget, actions: Actions) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Keyboard"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(660, 600)
        self._actions = actions
        self._items: dict[str, QTreeWidgetItem] = {}
        self.search = QLineEdit()
        self.search.setPlaceholderText(tr("Find an action or a key"))
        self.search.setAccessibleName(tr("Find an action or a key"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._filter)
        self.tree = _KeysTree()
        self.tree.itemSelectionChanged.connect(self._show_chosen)
        self.tree.record_wanted.connect(self._record)
        self.recorder = KeyRecorder()
        self.recorder.recorded.connect(self._take)
        self.recorder.given_up.connect(self._done)
        self.told = label(translated(_HINT), role="muted", wrap=True)
        self.told.setMinimumHeight(2 * self.told.fontMetrics().lineSpacing())
        self.told.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._build()
        self._fill()
        self.search.setFocus()

    def _build(self) -> None:
        self.record_button = with_role(QPushButton(tr("Record a new key")), "primary")
        self.off_button = QPushButton(tr("No key"))
        self.reset_button = QPushButton(tr("Usual key"))
        self.reset_all_button = QPushButton(tr("All usual keys"))
        for button, slot in (
            (self.record_button, self._record),
            (self.off_button, lambda: self._change(())),
            (self.reset_button, self._reset),
            (self.reset_all_button, self._reset_all),
        ):
            button.setAutoDefault(False)
            button.clicked.connect(slot)
        line = QHBoxLayout()
        line.setSpacing(8)
        for widget in (self.record_button, self.recorder, self.off_button, self.reset_button):
            line.addWidget(widget)
        line.addWidget(self.reset_all_button)
        line.addStretch()
        close = QPushButton(tr("Close"))
        close.setAutoDefault(False)
        close.clicked.connect(self.reject)
        line.addWidget(close)
        self.recorder.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 16)
        layout.setSpacing(10)
        layout.addWidget(self.search)
        layout.addWidget(self.tree, 1)
        layout.addWidget(self.told)
        layout.addLayout(line)

    def _fill(self) -> None:
        for group in Group:
            parent = QTreeWidgetItem(self.tree, [translated(group.value)])
            parent.setFlags(Qt.ItemFlag.ItemIsEnabled)
            font = QFont(self.tree.font())
            font.setWeight(QFont.Weight.DemiBold)
            parent.setFont(0, font)
            parent.setSizeHint(0, _ROW)
            for spec in ACTIONS:
                if spec.group is group:
                    item = QTreeWidgetItem(parent, [plain_words(spec)])
                    item.setData(0, _KEY_ROLE, spec.key)
                    item.setSizeHint(0, _ROW)
                    self._items[spec.key] = item
        self.tree.expandAll()
        self._show_keys()
        self.choose(ACTIONS[0].key)

    def choose(self, key: str) -> None:
        """Choose an action."""
        self.tree.setCurrentItem(self._items[key])

    def _show_keys(self) -> None:
        changed = self._actions.changed_keys
        for spec in ACTIONS:
            item = self._items[spec.key]
            own = native_keys(*self._actions.keys[spec.key])
            usual = native_keys(*spec.keys) or tr("no key")
            item.setText(1, own)
            other = tr("changed; usually {keys}", keys=usual)
            item.setText(2, other if spec.key in changed else "")
        self.reset_all_button.setEnabled(bool(changed))
        self._show_chosen()

    def _chosen(self) -> ActionSpec | None:
        chosen = self.tree.selectedItems()
        key = chosen[0].data(0, _KEY_ROLE) if chosen and not chosen[0].isHidden() else None
        return next((spec for spec in ACTIONS if spec.key == key), None)

    def _show_chosen(self) -> None:
        spec = self._chosen()
        self.record_button.setEnabled(spec is not None)
        self.off_button.setEnabled(spec is not None and bool(self._actions.keys[spec.key]))
        self.reset_button.setEnabled(spec is not None and spec.key in self._actions.changed_keys)
        self._tell(translated(_HINT))

    def _filter(self, text: str) -> None:
        words = text.casefold().split()
        first = None
        for item in self._items.values():
            told = f"{item.text(0)} {item.text(1)}".casefold()
            item.setHidden(not all(word in told for word in words))
            if first is None and not item.isHidden():
                first = item
        for place in range(self.tree.topLevelItemCount()):
            group = self.tree.topLevelItem(place)
            if group is not None:
                children = (group.child(line) for line in range(group.childCount()))
                group.setHidden(all(child is None or child.isHidden() for child in children))
        if first is not None:
            self.tree.setCurrentItem(first)
        self._show_chosen()

    def _record(self) -> None:
        spec = self._chosen()
        if spec is not None:
            self._tell(
                tr(
                    "Press the new key for “{action}”. Esc leaves it as it is.",
                    action=plain_words(spec),
                )
            )
            self.record_button.hide()
            self.recorder.start()

    def _take(self, keys: str) -> None:
        self._done()
        self._change((keys,))

    def _done(self) -> None:
        self.record_button.show()
        self.tree.setFocus(Qt.FocusReason.OtherFocusReason)
        self.recorder.hide()
        self._tell(translated(_HINT))

    def _change(self, own: tuple[str, ...]) -> None:
        """Give the chosen action other keys, unless it may not have them."""
        spec = self._chosen()
        if spec is None:
            return
        for keys in own:
            refused = refusal(keys, spec.key, self._actions.keys)
            if refused is not None:
                self._tell(refused, is_refusal=True)
                return
        self._actions.use_keys({**self._actions.changed_keys, spec.key: own})
        self._show_keys()
        action = plain_words(spec)
        if own:
            keys = native_keys(*own)
            self._tell(tr("“{action}” has the key {keys} now.", action=action, keys=keys))
        else:
            self._tell(tr("“{action}” has no key now.", action=action))

    def _reset(self) -> None:
        spec = self._chosen()
        if spec is not None:
            self._change(self._actions.usual_keys(spec.key))

    def _reset_all(self) -> None:
        self._actions.use_keys({})
        self._show_keys()
        self._tell(tr("Every action has its usual keys again."))

    def _tell(self, sentence: str, *, is_refusal: bool = False) -> None:
        named(self.told, "mistakeText" if is_refusal else "")
        self.told.setText(f"✕ {sentence}" if is_refusal else sentence)
        self.tree.setAccessibleDescription(sentence)
        self.told.style().unpolish(self.told)
        self.told.style().polish(self.told)


class _KeysTree(QTreeWidget):
    """The actions; Enter, F2 and a double click ask for a new key.

    Signals:
        record_wanted: for the action that is chosen.
    """

    record_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("keys")
        self.setAccessibleName(tr("Actions and their keys"))
        self.setHeaderLabels([tr("Action"), tr("Key"), ""])
        self.setRootIsDecorated(False)
        self.setIndentation(14)
        self.setUniformRowHeights(True)
        self.setAllColumnsShowFocus(True)
        header = self.header()
        header.setSectionsMovable(False)
        header.setStretchLastSection(True)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Interactive)
        self.setColumnWidth(0, 300)
        self.setColumnWidth(1, 150)
        self.itemActivated.connect(lambda _item: self.record_wanted.emit())
