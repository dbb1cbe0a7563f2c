"""The fields that the workspace adds to every record: made, changed, moved and retired."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QModelIndex, QObject, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QScrollArea,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from imrdesk.domain.custom_fields import CustomField
from imrdesk.domain.history import Change, Changed, OperationKind
from imrdesk.review.session import ReviewSession
from imrdesk.ui.controller import ReviewController
from imrdesk.ui.dialogs.field_form import FieldForm
from imrdesk.ui.icons import icon
from imrdesk.ui.models.field_words import TYPE_NAMES, changes
from imrdesk.ui.moments import shown_moment
from imrdesk.ui.text_scale import grown
from imrdesk.ui.theme import Theme
from imrdesk.ui.widgets import label
from imrdesk.ui.words import tr, translated

_KEY = Qt.ItemDataRole.UserRole
_ABOVE_AND_BELOW = 9  # logical pixels around the words of a row
_PAST = 4  # changes of a field's definition that are told


class FieldsDialog(QDialog):
    """Lists the workspace's own fields beside what the chosen one is.

    What is saved is saved at once and can be undone. To go to another field keeps what was
    edited; where that cannot be, its sentence is told and the field stays.
    """

    def __init__(self, parent: QWidget, controller: ReviewController, theme: Theme) -> None:
        super().__init__(parent)
        self._controller = controller
        self._theme = theme
        self._key = ""
        self.setWindowTitle(tr("Fields of this workspace"))
        self.resize(grown(960, 0.4), grown(690, 0.4))
        self.list = self._make_list()
        self.form = FieldForm()
        self._build_buttons()
        self._heading = label(name="cardTitle", wrap=True)
        self._past = label(role="muted", wrap=True)
        self._told = label(name="mistakeText", wrap=True)
        self._told.hide()
        self._lay_out()
        self.list.currentItemChanged.connect(lambda now, _before: self._choose(now))
        self.form.edited.connect(self._show_usable)
        controller.refused.connect(self._tell)
        controller.changed.connect(self._tell_remark)
        self.refresh(next(iter(self._fields()), ""))
        if not self._key:
            self.form.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def _make_list(self) -> QTreeWidget:
        tree = QTreeWidget()
        tree.setColumnCount(3)
        tree.setHeaderLabels([tr("Field"), tr("Kind"), tr("Letters")])
        tree.setAccessibleName(tr("Fields"))
        tree.setRootIsDecorated(False)
        tree.setItemsExpandable(False)
        tree.setIndentation(12)
        tree.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        tree.setUniformRowHeights(True)
        tree.header().setStretchLastSection(False)
        tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        tree.header().setSectionsMovable(False)
        for column in (1, 2):
            tree.header().setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        tree.installEventFilter(self)
        return tree

    def _build_buttons(self) -> None:
        self.add = _button(tr("&Add a field"), self.begin_new)
        self.up = _button(tr("Move &up"), lambda: self._move(-1))
        self.down = _button(tr("Move &down"), lambda: self._move(1))
        self.add.setToolTip(tr("A new field (Ins)"))
        self.up.setToolTip(tr("Before the field above it (Ctrl+Up)"))
        self.down.setToolTip(tr("Behind the field below it (Ctrl+Down)"))
        for button, name in ((self.add, "plus"), (self.up, "up"), (self.down, "down")):
            button.setIcon(icon(name, self._theme.colors))
        self.retire = _button(tr("Re&tire"), self._retire)
        self.save = _button(tr("&Save"), self.commit)
        self.save.setProperty("role", "primary")
        self.save.setDefault(True)
        self.shut = _button(tr("C&lose"), self.accept)

    def _lay_out(self) -> None:
        left, right = QWidget(), QWidget()
        beside = QVBoxLayout(left)
        beside.setContentsMargins(0, 0, 6, 0)
        beside.addWidget(self.list, 1)
        moving = QHBoxLayout()
        for button in (self.add, self.up, self.down):
            moving.addWidget(button)
        moving.addStretch()
        beside.addLayout(moving)
        about = QVBoxLayout(right)
        about.setContentsMargins(10, 0, 0, 0)
        about.setSpacing(10)
        for widget in (self._heading, self.form, self._past):
            about.addWidget(widget)
        about.addStretch()
        scroller = QScrollArea()
        scroller.setWidget(right)
        scroller.setWidgetResizable(True)
        scroller.setFrameShape(QFrame.Shape.NoFrame)
        scroller.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroller.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        parts = QHBoxLayout()
        parts.addWidget(left, 3)
        parts.addWidget(scroller, 4)
        closing = QHBoxLayout()
        closing.addWidget(self.retire)
        closing.addStretch()
        closing.addWidget(self.shut)
        closing.addWidget(self.save)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 16)
        layout.setSpacing(12)
        layout.addLayout(parts, 1)
        layout.addWidget(self._told)
        layout.addLayout(closing)

    @property
    def _session(self) -> ReviewSession:
        return self._controller.session

    def _fields(self) -> dict[str, CustomField]:
        """Return the fields by key, in the order of the list."""
        custom = self._session.fields.custom
        ordered = sorted(custom, key=lambda field: (field.retired, field.on_decision))
        return {field.key: field for field in ordered}

    def refresh(self, chosen: str) -> None:
        """Read the fields again and choose one; without a key, an empty form for a new one."""
        filled = self._session.letters_filled()
        self.list.blockSignals(True)  # noqa: FBT003  Qt's own switch
        self.list.clear()
        groups: dict[str, QTreeWidgetItem] = {}
        found: QTreeWidgetItem | None = None
        for field in self._fields().values():
            title = _group(field)
            if title not in groups:
                groups[title] = _group_item(self.list, title)
            item = QTreeWidgetItem(groups[title], _cells(field, filled.get(field.key, 0)))
            item.setData(0, _KEY, field.key)
            item.setToolTip(0, field.help or field.label)
            item.setSizeHint(0, QSize(0, self.list.fontMetrics().lineSpacing() + _ABOVE_AND_BELOW))
            item.setTextAlignment(2, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            found = item if field.key == chosen else found
        self.list.expandAll()
        if found is not None:
            self.list.setCurrentItem(found)
        self.list.blockSignals(False)  # noqa: FBT003  Qt's own switch
        self._show(chosen if found is not None else "")

    def _choose(self, item: QTreeWidgetItem | None) -> None:
        key = item.data(0, _KEY) if item is not None else None
        if key is None or key == self._key:
            return
        if self._keep_edits():
            self.refresh(key)
        else:
            self._point_at(self._key)

    def _point_at(self, key: str) -> None:
        self.list.blockSignals(True)  # noqa: FBT003  Qt's own switch
        for item in self.list.findItems(
            "", Qt.MatchFlag.MatchContains | Qt.MatchFlag.MatchRecursive
        ):
            if item.data(0, _KEY) == key:
                self.list.setCurrentItem(item)
        self.list.blockSignals(False)  # noqa: FBT003  Qt's own switch

    def begin_new(self) -> None:
        """Show an empty form for a new field."""
        if self._keep_edits():
            self.list.setCurrentIndex(QModelIndex())
            self._show("")
            self.form.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self, key: str) -> None:
        field = self._fields().get(key)
        self._key = key if field is not None else ""
        self.form.show_field(
            field, lambda choice: self._session.letters_with_choices(key, [choice])
        )
        if field is None:
            self._heading.setText(tr("A new field"))
            self._past.setText(
                tr("A field holds what your study asks for and no letter says. It stands in the "
                   "form, in searches, in the history and in exports like all others.")
            )  # fmt: skip
        else:
            self._heading.setText(field.label)
            self._show_past(key)
        self._show_usable()

    def _show_past(self, key: str) -> None:
        history = [c for c in self._session.workspace_history() if c.edit.key == key]
        told = [_past_words(c) for c in history if isinstance(c.edit.new, CustomField)]
        self._past.setText("\n".join(told[: -_PAST - 1 : -1]))

    def _show_usable(self) -> None:
        field = self._fields().get(self._key)
        edited = self.form.is_edited()
        self.save.setText(tr("&Add") if field is None else tr("&Save"))
        self.save.setEnabled(edited and bool(self.form.name.text().strip()))
        self.retire.setVisible(field is not None)
        is_retired = field is not None and field.retired
        self.retire.setText(tr("&Bring back") if is_retired else tr("Re&tire"))
        self.retire.setToolTip(
            tr("Show it in the form again, with all that it holds")
            if is_retired
            else tr("Take it out of the form; what it holds stays and can come back")
        )
        group = [f for f in self._fields().values() if field and _group(f) == _group(field)]
        place = group.index(field) if field in group else -1
        self.up.setEnabled(place > 0)
        self.down.setEnabled(0 <= place < len(group) - 1)

    def commit(self) -> bool:
        """Save what was edited; False where it was refused, which is told."""
        self._tell("")
        if not self.form.is_edited():
            return True
        wanted, renames, key = self.form.wanted(), self.form.renames(), self._key
        if key:
            done = self._controller.run(lambda s: s.change_field(key, wanted, renames))
        else:
            before = set(self._fields())
            done = self._controller.run(lambda s: s.add_field(wanted))
            key = next((new for new in self._fields() if new not in before), "")
        if done:
            self.refresh(key)
            self.list.setFocus()
        return done

    def _keep_edits(self) -> bool:
        """Save what was edited before something else is shown; a new field needs a name for it."""
        if not self._key and not self.form.name.text().strip():
            return True
        return self.commit()

    def _move(self, step: int) -> None:
        key = self._key
        if key and self._keep_edits() and self._controller.run(lambda s: s.move_field(key, step)):
            self.refresh(key)

    def _retire(self) -> None:
        self._tell("")
        key, field = self._key, self._fields().get(self._key)
        if field is None:
            return
        done = self._controller.run(
            lambda s: s.restore_field(key) if field.retired else s.retire_field(key)
        )
        if done:
            self.refresh(key)

    def _tell_remark(self, changed: Changed) -> None:
        if changed.remark:
            self._tell(translated(changed.remark))

    def _tell(self, sentence: str) -> None:
        self._told.setText(sentence)
        self._told.setVisible(bool(sentence))

    @override
    def accept(self) -> None:
        if self._keep_edits():
            super().accept()

    @override
    def reject(self) -> None:
        """Drop what was typed first, and close only when nothing is."""
        if self.form.is_edited() and self.form.name.text().strip():
            self._tell("")
            self.form.forget()
        else:
            super().reject()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            held = event.modifiers() & Qt.KeyboardModifier.ControlModifier
            acts: dict[tuple[int, bool], Callable[[], object]] = {
                (Qt.Key.Key_Up, True): lambda: self._move(-1),
                (Qt.Key.Key_Down, True): lambda: self._move(1),
                (Qt.Key.Key_Insert, False): self.begin_new,
                (Qt.Key.Key_Delete, False): self._retire,
                (Qt.Key.Key_Return, False): self.form.name.setFocus,
                (Qt.Key.Key_Enter, False): self.form.name.setFocus,
            }
            act = acts.get((event.key(), bool(held)))
            if act is not None:
                act()
                return True
        return super().eventFilter(watched, event)


def _button(text: str, clicked: Callable[[], object]) -> QPushButton:
    button = QPushButton(text)
    button.setAutoDefault(False)
    button.clicked.connect(clicked)
    return button


def _group(field: CustomField) -> str:
    if field.retired:
        return tr("Retired")
    return tr("On each decision") if field.on_decision else tr("On the letter")


def _group_item(tree: QTreeWidget, title: str) -> QTreeWidgetItem:
    item = QTreeWidgetItem(tree, [title])
    item.setFlags(Qt.ItemFlag.ItemIsEnabled)
    item.setFirstColumnSpanned(True)
    item.setSizeHint(0, QSize(0, tree.fontMetrics().lineSpacing() + _ABOVE_AND_BELOW))
    font = item.font(0)
    font.setBold(True)
    item.setFont(0, font)
    return item


def _cells(field: CustomField, letters: int) -> list[str]:
    kind = translated(TYPE_NAMES[field.type])
    shown = tr("{kind}, required", kind=kind) if field.required else kind
    return [field.label, shown, f"{letters:,}" if letters else "–"]


def _past_words(change: Change) -> str:
    operation, edit = change.operation, change.edit
    old, new = (s if isinstance(s, CustomField) else None for s in (edit.old, edit.new))
    words = changes(old, new)
    if operation.kind is OperationKind.UNDO:
        words = tr("undone: {words}", words=words)
    if operation.kind is OperationKind.REDO:
        words = tr("redone: {words}", words=words)
    return f"{operation.who} · {shown_moment(operation.when)} · {words}"
