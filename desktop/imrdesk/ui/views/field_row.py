"""One field in the form: its label, its state, its editor, and the way back."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPixmap, QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLabel, QToolButton, QVBoxLayout
from typing_extensions import override

from imrdesk.domain.checks import Check, Severity
from imrdesk.domain.custom_fields import OWN_RULE, gone_choices, is_custom, offered
from imrdesk.domain.fields import Field
from imrdesk.domain.review import FieldState, Standing
from imrdesk.domain.values import (
    LIST_SEPARATOR,
    ValueMistake,
    display_value,
    fold,
    parse_value,
)
from imrdesk.review.why import confidence_words, rule_words
from imrdesk.ui.icons import icon, pixmap, state_pixmap
from imrdesk.ui.moments import shown_moment
from imrdesk.ui.theme import STATE_TOKENS, Colors
from imrdesk.ui.views.check_card import SEVERITY_ICONS
from imrdesk.ui.views.check_lines import CheckLines
from imrdesk.ui.views.editors.choices import ChipsEditor, ChoiceEditor, YesNoEditor
from imrdesk.ui.views.editors.lines import DateEditor
from imrdesk.ui.views.editors.making import make_editor
from imrdesk.ui.widgets import ElidedLabel, delayed, label, restyle
from imrdesk.ui.words import tr, translated, trn

_DRAFT_DELAY_MS = 300
_BESIDE_NAME = 30  # logical pixels that a state's mark takes, with the gaps around it


class FieldRow(QFrame):
    """One field of the open letter.

    Signals:
        focused: the row's path; the keyboard came into it.
        corrected: (path, value): the user gave another value.
        confirmed: path: the user pressed Enter on the value as it stands.
        advanced: path: go on to the next field that needs eyes.
        reverted: path: back to what the machine read.
        drafted: (path, text): typing that is no edit yet.
        draft_dropped: path: the typing was given up or taken.
        led_to: the path of another field, beside which a check stands that this one is in.
    """

    focused = Signal(str)
    corrected = Signal(str, object)
    confirmed = Signal(str)
    advanced = Signal(str)
    reverted = Signal(str)
    drafted = Signal(str, str)
    draft_dropped = Signal(str)
    led_to = Signal(str)

    def __init__(
        self, path: str, field: Field, colors: Colors, suggestions: tuple[str, ...] = ()
    ) -> None:
        super().__init__()
        self.setObjectName("fieldRow")
        self.path = path
        self.name = translated(field.label)
        self.field = field
        self._colors = colors
        self._standing: Standing | None = None
        self._checks: tuple[Check, ...] = ()
        self._shown_text = ""
        self._involved_path = ""
        self._has_draft = False
        self.shown_state = FieldState.SURE
        self._draft_timer = delayed(self, _DRAFT_DELAY_MS)
        self._draft_timer.timeout.connect(self._save_draft)
        self._build(suggestions)

    def _build(self, suggestions: tuple[str, ...]) -> None:
        self._label = ElidedLabel(translated(self.field.label), "fieldLabel")
        self._label.setToolTip(_purpose(self.field))
        self._note_mark = QLabel()
        self._note_mark.hide()
        self.involved_button = QToolButton()
        self.involved_button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.involved_button.setProperty("role", "mark")
        self.involved_button.setFixedSize(16, 14)
        self.involved_button.clicked.connect(lambda: self.led_to.emit(self._involved_path))
        self.involved_button.hide()
        self._state_text = label(name="stateText")
        self._state_mark = QLabel()
        self.revert_button = QToolButton()
        self.revert_button.setAutoRaise(True)
        self.revert_button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.revert_button.clicked.connect(lambda: self.reverted.emit(self.path))
        self.revert_button.hide()
        self._machine = ElidedLabel(name="machineText")
        self._machine.hide()
        self._mistake = label(name="mistakeText", wrap=True)
        self._mistake.hide()
        self.check_lines = CheckLines()
        self.editor = make_editor(self.field, suggestions)
        self.editor.typed.connect(self._typed)
        self.editor.settled.connect(self.commit)
        self.editor.left.connect(self.commit)
        self._watch_keys()
        if isinstance(self.editor, ChipsEditor):
            self.editor.rebuilt.connect(self._watch_keys)

        top = QHBoxLayout()
        top.setSpacing(5)
        top.addWidget(self._label, 1)
        for widget in (
            self.involved_button, self._note_mark, self._state_mark, self._state_text,
        ):  # fmt: skip
            top.addWidget(widget)
        back = QHBoxLayout()
        back.setSpacing(3)
        back.addWidget(self._machine, 1)
        back.addWidget(self.revert_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(3)
        layout.addLayout(top)
        layout.addWidget(self.editor)
        layout.addLayout(back)
        layout.addWidget(self.check_lines)
        layout.addWidget(self._mistake)

    def _watch_keys(self) -> None:
        keyed = [self.editor.focus_widget()]
        if isinstance(self.editor, ChipsEditor):
            keyed = self.editor.focus_widgets()
        for widget in keyed:
            widget.installEventFilter(self)

    def set_colors(self, colors: Colors) -> None:
        """Take over the colours of another theme."""
        self._colors = colors
        if self._standing:
            self._show_state(self._standing)

    def show_standing(
        self, standing: Standing, checks: Sequence[Check] = (), draft: str | None = None
    ) -> None:
        """Show what stands in the field and what does not fit it, or a draft over the value.

        Typing that is under way is left alone when only the field's surroundings changed.
        """
        typing = self.is_dirty() and self._standing is not None and self._standing == standing
        self._standing = standing
        self._checks = tuple(checks)
        self._shown_text = display_value(standing.value)
        if isinstance(self.editor, ChoiceEditor | ChipsEditor) and self.field.allowed:
            self.editor.set_choices(offered(self.field, standing.value))
        if draft is not None and draft != self._shown_text:
            self.editor.set_text(draft)
            self._has_draft = True
            self._tell(tr("Typed, but not yet taken: Enter keeps it, Esc drops it."))
        elif not typing:
            self.editor.set_text(self._shown_text)
            self._tell("")
        self._show_state(standing)

    def forget(self) -> None:
        """Let go of the letter before: its value, its typing and its draft are not the next's."""
        self._draft_timer.stop()
        self._standing = None
        self._has_draft = False

    def set_locked(self, *, locked: bool) -> None:
        """Let the value be read but not changed."""
        self.editor.set_read_only(read_only=locked)
        self.revert_button.setEnabled(not locked)

    def set_note_count(self, count: int) -> None:
        """Show how many notes are on the field."""
        self._note_mark.setVisible(count > 0)
        if count:
            self._note_mark.setPixmap(
                pixmap("note", self._colors, "note", 14, self.devicePixelRatio())
            )
            self._note_mark.setToolTip(
                trn("{n} note on this field", "{n} notes on this field", count)
            )

    def set_name(self, name: str) -> None:
        """Take over the field's name for people, in which its decision is counted as it stands."""
        self.name = name

    def show_involved(self, checks: Sequence[Check]) -> None:
        """Show quietly that the field has to do with checks that stand beside another one."""
        self.involved_button.setVisible(bool(checks))
        if checks:
            self._involved_path = checks[0].fields[0]
            words = "\n".join(
                tr("See: {check}", check=translated(check.message)) for check in checks
            )
            name, color = SEVERITY_ICONS[checks[0].severity]
            self.involved_button.setIcon(icon(name, self._colors, color, 14))
            self.involved_button.setToolTip(words)
            self.involved_button.setAccessibleName(words)

    def _show_state(self, standing: Standing) -> None:
        state = standing.state
        doubted = any(c.casts_doubt and c.severity is not Severity.NOTE for c in self._checks)
        if state is FieldState.SURE and doubted:
            state = FieldState.UNSURE  # the machine read it well, and it still does not fit
        scale = self.devicePixelRatio()
        self._state_mark.setPixmap(state_pixmap(state, self._colors, 14, scale))
        self._state_mark.setVisible(state is not FieldState.SURE or not self._is_own)
        self.shown_state = state
        state_words = state_name(standing, state)
        self._state_text.setText(state_words)
        self._show_state_word()
        explanation = "\n".join(
            [explain(standing), *(translated(check.message) for check in self._checks)]
        )
        self.check_lines.show_checks(self._checks, self._colors)
        for mark in (self._state_text, self._state_mark):
            mark.setToolTip(f"{state_words}. {explanation}")
        corrected = state is FieldState.CORRECTED
        gone = gone_choices(self.field, standing.value)
        self._machine.setVisible(corrected or bool(gone))
        self.revert_button.setVisible(corrected)
        if corrected:
            was = display_value(standing.extracted.value) or tr("nothing")
            self._machine.setText(tr("Read: {value}", value=was))
            self._machine.setToolTip(tr("The program read: {value}", value=was))
            self.revert_button.setIcon(icon("revert", self._colors, "corrected", 14))
            self.revert_button.setToolTip(tr("Back to what the program read"))
            self.revert_button.setAccessibleName(
                tr("Back to the read value of {field}", field=translated(self.field.label))
            )
        elif gone:
            words = tr("No longer offered: {choices}", choices=LIST_SEPARATOR.join(gone))
            self._machine.setText(words)
            self._machine.setToolTip(words)
        if isinstance(self.editor, DateEditor):
            self.editor.button.setIcon(icon("calendar", self._colors))
        name = f"{self.name}, {state_words}"
        self.editor.focus_widget().setAccessibleName(name)
        self.editor.focus_widget().setAccessibleDescription(explanation)
        self._set_property("state", STATE_TOKENS[state])

    def _show_state_word(self) -> None:
        """Show the state's word beside its mark, where the mark alone would not do.

        A value that was read well needs no word, and a confirmed one none where the field's
        name needs the room: the mark's shape tells it, and its tool tip.
        """
        state = self.shown_state
        if state is FieldState.CONFIRMED:
            words = self._state_text.fontMetrics().horizontalAdvance(self._state_text.text())
            name = self._label.fontMetrics().horizontalAdvance(self._label.text())
            self._state_text.setVisible(name + words + _BESIDE_NAME <= self.width())
        else:
            self._state_text.setVisible(state is not FieldState.SURE)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_state_word()

    @property
    def _is_own(self) -> bool:
        """Whether it is a field of the workspace, which the program reads nothing for."""
        return is_custom(self.path)

    def _set_property(self, name: str, value: object) -> None:
        if self.property(name) != value:
            self.setProperty(name, value)
            for widget in (self, *self.findChildren(QFrame)):
                restyle(widget)

    def is_dirty(self) -> bool:
        """Tell whether the editor holds other text than the standing value."""
        return fold(self.editor.text()) != fold(self._shown_text)

    def commit(self) -> bool:
        """Take over what was typed; False where it is no value of the type, or was refused."""
        self._draft_timer.stop()
        if not self.is_dirty():
            self._end_draft()
            return True
        try:
            standing = self._standing.value if self._standing else None
            choices = offered(self.field, standing)
            value = parse_value(self.field.type, self.editor.text(), choices)
        except ValueMistake as mistake:
            self._save_draft()
            self._tell(translated(str(mistake)))
            return False
        self._tell("")
        self.corrected.emit(self.path, value)
        if self.is_dirty():  # refused: what was typed stays, as a draft where that is possible
            self._save_draft()
            return False
        self._has_draft = False
        return True

    def state_words(self) -> str:
        """Return the words that tell the field's state."""
        return self._state_text.text()

    def told_state(self) -> str:
        """Return the word that stands beside the state's mark, or an empty text."""
        return "" if self._state_text.isHidden() else self._state_text.text()

    def state_hint(self) -> str:
        """Return what is told where the mouse rests on the state's mark."""
        return self._state_mark.toolTip()

    def state_picture(self) -> QPixmap:
        """Return the mark that tells the field's state."""
        return self._state_mark.pixmap()

    def was_read(self) -> str:
        """Return what is shown of the read value beside a correction, or an empty text."""
        return self._machine.text() if self._machine.isVisible() else ""

    def mistake(self) -> str:
        """Return the sentence that is shown about what was typed, or an empty one."""
        return self._mistake.text()

    def discard(self) -> None:
        """Give up what was typed."""
        self._draft_timer.stop()
        self.editor.set_text(self._shown_text)
        self._end_draft()

    def put_aside(self) -> None:
        """Show the value again; what was typed stays as a draft for when the row is shown anew."""
        if self.is_dirty():
            self.flush_draft()
            self.editor.set_text(self._shown_text)
            self._has_draft = False
            self._tell("")

    def flush_draft(self) -> None:
        """Save at once a draft that is still waiting to be saved."""
        if self._draft_timer.isActive():
            self._draft_timer.stop()
            self._save_draft()

    def _end_draft(self) -> None:
        self._tell("")
        if self._has_draft:
            self._has_draft = False
            self.draft_dropped.emit(self.path)

    def _typed(self) -> None:
        self._tell("")
        self._draft_timer.start()

    def _save_draft(self) -> None:
        if self.is_dirty():
            self._has_draft = True
            self.drafted.emit(self.path, self.editor.text())

    def _tell(self, sentence: str) -> None:
        self._mistake.setText(sentence)
        self._mistake.setVisible(bool(sentence))

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn:
            self._set_property("focused", "true")
            self.focused.emit(self.path)
        elif event.type() == QEvent.Type.FocusOut:
            self._set_property("focused", "false")
        elif event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            return self._keep_from_editor(event)
        elif event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._key(event)
        return super().eventFilter(watched, event)

    def _keep_from_editor(self, event: QKeyEvent) -> bool:
        """Leave undo and redo to the window once the editor has no typing to take back."""
        undo_or_redo = any(
            event.matches(key)
            for key in (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)
        )
        if undo_or_redo and not self.editor.can_undo_typing():
            event.ignore()
            return True
        return False

    def _key(self, event: QKeyEvent) -> bool:
        plain = event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        )
        if not plain or QApplication.activePopupWidget():
            return False
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._enter()
            return True
        if event.key() == Qt.Key.Key_Escape and self.is_dirty():
            self.discard()
            return True
        return isinstance(self.editor, YesNoEditor) and self.editor.answer(event.text())

    def _enter(self) -> None:
        was_dirty = self.is_dirty()
        if not self.commit():
            return
        if not was_dirty:
            self.confirmed.emit(self.path)
        self.advanced.emit(self.path)


def _purpose(field: Field) -> str:
    """Say what a field means, and where it comes from."""
    if is_custom(field.key):
        source = tr("A field of this workspace")
        return f"{field.meaning}\n{source}" if field.meaning else source
    meaning, source = translated(field.meaning), translated(field.source)
    return tr("{meaning}\nFrom: {source}", meaning=meaning, source=source)


def state_name(standing: Standing, state: FieldState) -> str:
    """Return the word for a state; in a field of the workspace nothing is read or corrected."""
    if standing.extracted.rule == OWN_RULE and state is FieldState.SURE:
        return tr("Empty")
    if standing.extracted.rule == OWN_RULE and state is FieldState.CONFIRMED:
        return tr("Filled in")
    return translated(state.value)


def explain(standing: Standing) -> str:
    """Say in words why a value has its state."""
    if standing.extracted.rule == OWN_RULE:
        return _explain_own(standing)
    rule, confidence = rule_words(standing.extracted.rule), confidence_words(standing)
    read = f"{translated(rule)}\n{translated(confidence)}"
    if standing.state is FieldState.SURE:
        return read
    if standing.state is FieldState.UNSURE:
        return f"{read} {tr('Enter confirms it.')}"
    when = shown_moment(standing.when) if standing.when else ""
    lines = [
        tr(
            "{state} by {who}, {when}.",
            state=translated(standing.state.value),
            who=standing.who,
            when=when,
        )
    ]
    if standing.state is FieldState.CORRECTED:
        was = display_value(standing.extracted.value) or tr("nothing")
        lines.append(tr("The program had read: {value}.", value=was))
    if standing.why:
        lines.append(tr("Reason: {why}", why=standing.why))
    return "\n".join([*lines, read])


def _explain_own(standing: Standing) -> str:
    if standing.when is None:
        return tr("A field of this workspace, which nobody has filled in.")
    when, who = shown_moment(standing.when), standing.who
    lines = [tr("{who} filled it in, {when}.", who=who, when=when)]
    if standing.why:
        lines.append(tr("Reason: {why}", why=standing.why))
    return "\n".join(lines)
