"""What a field of the workspace is to be: its name, its kind, its choices, and how it will look."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from difflib import SequenceMatcher
from functools import cache

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFrame,
    QGridLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from imrdesk.domain.custom_fields import CustomField, CustomType
from imrdesk.domain.values import plain
from imrdesk.review.own_fields import LONGEST_LABEL
from imrdesk.ui.models.field_words import TYPE_NAMES
from imrdesk.ui.views.editors.making import make_editor
from imrdesk.ui.widgets import clear_layout, label, named
from imrdesk.ui.words import tr, translated, trn

_CHOICE_LINES = 5
_BESIDE_A_LINE = 7  # logical pixels down to where the words of an editor beside it stand
_NEW = CustomField("", "", CustomType.TEXT)

Uses = Callable[[str], int]
"""Tells in how many letters a choice stands."""


class FieldForm(QWidget):
    """Shows one field, or a new one, and lets it be changed.

    Signals:
        edited: what stands in the form may be other than before.
    """

    edited = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._shown = _NEW
        self._uses: Uses = lambda _choice: 0
        self.name = QLineEdit()
        self.name.setMaxLength(LONGEST_LABEL)
        self.kind = QComboBox()
        for type_, words in TYPE_NAMES.items():
            self.kind.addItem(translated(words), type_)
        self.place = QComboBox()
        self.place.addItem(tr("The letter"), userData=False)
        self.place.addItem(tr("Each decision"), userData=True)
        self.choices = QPlainTextEdit()
        self.choices.setTabChangesFocus(True)
        self.choices.setPlaceholderText(tr("One choice in a line"))
        self.choices.setAccessibleName(tr("Choices"))
        self.choices.setFixedHeight(self._lines_high())
        self.rename = QCheckBox(tr("Rename &it there, too"))
        self._renamed_where = label(role="muted", wrap=True)
        self.help = QLineEdit()
        self.help.setPlaceholderText(tr("What goes into it, and when"))
        self.required = QCheckBox(tr("No record is complete &without it"))
        self._fixed = label(role="muted", wrap=True)
        self._stays = label(role="muted", wrap=True)
        self._preview = QVBoxLayout()
        self._lay_out()
        self.name.textEdited.connect(self._changed)
        self.help.textEdited.connect(self._changed)
        self.kind.currentIndexChanged.connect(self._changed)
        self.place.currentIndexChanged.connect(self._changed)
        self.choices.textChanged.connect(self._changed)
        self.rename.toggled.connect(self._changed)
        self.required.toggled.connect(self._changed)

    def _lines_high(self) -> int:
        lines = _CHOICE_LINES * self.choices.fontMetrics().lineSpacing()
        return lines + 2 * round(self.choices.document().documentMargin()) + 6

    def _lay_out(self) -> None:
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(9)
        self._grid.setColumnStretch(1, 1)
        looks = named(QFrame(), "card")
        looks.setAccessibleName(tr("How it will look in the form"))
        self._preview.setContentsMargins(14, 10, 14, 12)
        self._preview.setSpacing(4)
        looks.setLayout(self._preview)
        self._add_row(self.name, tr("&Name"))
        self._add_row(self.kind, tr("&Kind"))
        self._add_row(self.place, tr("&On"))
        self._add_row(self._fixed)
        self._choices_name = self._add_row(self.choices, tr("&Choices"))
        self._add_row(self._renamed_where)
        self._add_row(self.rename)
        self._add_row(self._stays)
        self._add_row(self.help, tr("What it is &for"))
        self._add_row(self.required)
        self._add_row(looks, tr("In the form"))

    def _add_row(self, widget: QWidget, name: str = "") -> QLabel:
        row, told = self._grid.rowCount(), QLabel(name)
        self._grid.addWidget(widget, row, 1)
        if name:  # without one the row is to vanish with its widget
            told.setBuddy(widget)
            told.setContentsMargins(0, _BESIDE_A_LINE, 0, 0)
            self._grid.addWidget(told, row, 0, Qt.AlignmentFlag.AlignTop)
        return told

    def show_field(self, field: CustomField | None, uses: Uses) -> None:
        """Show a field, or (None) an empty form for a new one.

        Args:
            field: of the workspace.
            uses: tells in how many letters one of its choices stands.
        """
        self._shown, self._uses = field or _NEW, cache(uses)
        shown = self._shown
        self.name.setText(shown.label)
        self.kind.setCurrentIndex(self.kind.findData(shown.type))
        self.place.setCurrentIndex(int(shown.on_decision))
        self.choices.setPlainText("\n".join(shown.allowed))
        self.rename.setChecked(True)
        self.help.setText(shown.help)
        self.help.setCursorPosition(0)
        self.required.setChecked(shown.required)
        for widget in (self.name, self.choices, self.help, self.required):
            widget.setEnabled(not shown.retired)
        self.kind.setEnabled(field is None)
        self.place.setEnabled(field is None)
        self._fixed.setVisible(field is not None)
        self._fixed.setText(
            tr("Kind and place stay, so that what was filled in stays readable; its key is {key}.",
               key=shown.key)
        )  # fmt: skip
        self._changed()

    def wanted(self) -> CustomField:
        """Return the field as it stands in the form."""
        type_ = CustomType(self.kind.currentData())
        return CustomField(
            self._shown.key,
            self.name.text(),
            type_,
            bool(self.place.currentData()),
            self._lines() if type_.has_choices else (),
            self.required.isChecked(),
            self.help.text(),
            self._shown.position,
            self._shown.retired,
        )

    def is_edited(self) -> bool:
        """Tell whether something else stands in the form than the field that is shown."""
        return self.wanted() != self._shown

    def renames(self) -> dict[str, str]:
        """Return the choices that are to be renamed in the letters too: old name to new name."""
        wants = self.rename.isChecked() and not self.rename.isHidden()
        return self._renamed() if wants else {}

    def forget(self) -> None:
        """Put back what the field is."""
        field = self._shown if self._shown.key else None
        self.show_field(field, self._uses)

    def _lines(self) -> tuple[str, ...]:
        lines = (plain(line) for line in self.choices.toPlainText().splitlines())
        return tuple(line for line in lines if line)

    def _renamed(self) -> dict[str, str]:
        """Return what looks like another name for a choice that stands in letters."""
        renamed = likely_renames(self._shown.allowed, self._lines())
        return {was: becomes for was, becomes in renamed.items() if self._uses(was)}

    def _changed(self) -> None:
        has_choices = CustomType(self.kind.currentData()).has_choices
        self.choices.setVisible(has_choices)
        self._choices_name.setVisible(has_choices)
        renamed = self._renamed() if has_choices else {}
        self.rename.setVisible(bool(renamed))
        self._renamed_where.setVisible(bool(renamed))
        self._renamed_where.setText(self._rename_words(renamed))
        lines = self._lines()
        gone = [c for c in self._shown.allowed if c not in lines and has_choices]
        left = {c: self._uses(c) for c in gone if c not in renamed or not self.rename.isChecked()}
        stays = [_stays_words(choice, count) for choice, count in left.items() if count]
        self._stays.setVisible(bool(stays))
        self._stays.setText("\n".join(stays))
        self._show_preview()
        self.edited.emit()

    def _rename_words(self, renamed: Mapping[str, str]) -> str:
        count = sum(map(self._uses, renamed))
        pairs = ", ".join(f"“{was}” → “{becomes}”" for was, becomes in renamed.items())
        return trn(
            "{pairs}: {n} letter has the old name.",
            "{pairs}: {n} letters have the old name.",
            count,
            pairs=pairs,
        )

    def _show_preview(self) -> None:
        clear_layout(self._preview)
        field = self.wanted().as_field()
        name = field.label.strip() or tr("Name of the field")
        self._preview.addWidget(label(name, "fieldLabel"))
        if field.allowed or not CustomType(self.kind.currentData()).has_choices:
            editor = make_editor(field)
            editor.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            _keep_out_the_keyboard((editor, *editor.findChildren(QWidget)))
            self._preview.addWidget(editor)
        if field.meaning.strip():
            self._preview.addWidget(label(field.meaning, role="faint", wrap=True))


def likely_renames(old: Sequence[str], new: Sequence[str]) -> dict[str, str]:
    """Return which choices seem to have got another name: those replaced one for one."""
    renamed: dict[str, str] = {}
    for kind, i, j, k, m in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind == "replace" and j - i == m - k:
            pairs = zip(old[i:j], new[k:m], strict=True)
            renamed |= {was: becomes for was, becomes in pairs if was not in new}
    return {was: becomes for was, becomes in renamed.items() if becomes not in old}


def _stays_words(choice: str, count: int) -> str:
    return trn(
        "“{choice}” stays in the {n} letter that has it, and is offered no longer.",
        "“{choice}” stays in the {n} letters that have it, and is offered no longer.",
        count,
        choice=choice,
    )


def _keep_out_the_keyboard(widgets: Iterable[QWidget]) -> None:
    for widget in widgets:
        widget.setFocusProxy(None)  # type: ignore[arg-type]  # the stub leaves out that it takes none back
        widget.setFocusPolicy(Qt.FocusPolicy.NoFocus)
