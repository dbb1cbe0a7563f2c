"""Any run of operations on fields and on what stands in them, there and back again."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from built_letters import built_letter
from imrdesk.domain.custom_fields import YES_NO, CustomField, CustomType, Fields, is_custom
from imrdesk.domain.history import Changed
from imrdesk.domain.status import Status
from imrdesk.domain.values import Value
from imrdesk.errors import UserError
from imrdesk.review.session import ReviewSession
from imrdesk.store.workspace import Workspace

LETTERS = (1, 2)
LABELS = ("County", "Kind", "Flags")
CHOICES = ("A", "B, with a comma", "C")
VALUES: dict[CustomType, st.SearchStrategy[Value]] = {
    CustomType.TEXT: st.sampled_from(("Kern", "Inyo")),
    CustomType.NUMBER: st.sampled_from((0.5, 12.0, -3.25)),
    CustomType.YES_NO: st.sampled_from(YES_NO),
    CustomType.CHOICE: st.sampled_from(CHOICES),
    CustomType.CHOICES: st.sets(st.sampled_from(CHOICES)).map(lambda s: tuple(sorted(s))),
}
Picked = TypeVar("Picked")
State = tuple[Fields, dict[int, dict[str, Value]]]


class KeepingFields(RuleBasedStateMachine):
    """What stands after each operation is what stands again after its undo and its redo."""

    @initialize()
    def begin(self) -> None:
        self.folder = Path(tempfile.mkdtemp())
        self.workspace = Workspace.create(self.folder / "cases.imr")
        self.session = ReviewSession(self.workspace, "Anna Reyes")
        for letter_id, outcomes in zip(LETTERS, (("Upheld",), ("Upheld", "Upheld")), strict=True):
            self.session.import_letter(built_letter(f"CM13-000000{letter_id}", outcomes=outcomes))
        self.states = [self.seen()]
        self.place = 0

    def teardown(self) -> None:
        if not hasattr(self, "workspace"):
            return
        while self.place:
            self.undo()
        assert self.session.undo_label() is None
        while self.place < len(self.states) - 1:
            self.redo()
        self.workspace.close()
        shutil.rmtree(self.folder)

    def seen(self) -> State:
        """Return the fields, and what stands in every own field, retired ones among them."""
        fields = self.session.fields
        values: dict[int, dict[str, Value]] = {}
        for letter_id in LETTERS:
            record = self.session.open_letter(letter_id).record
            paths = (*fields.paths(record.cards), *fields.retired_paths(record.cards))
            own = {path: record.value_at(path) for path in paths if is_custom(path)}
            values[letter_id] = {path: value for path, value in own.items() if value}
        return fields, values

    def do(self, operation: Callable[[], Changed]) -> None:
        """Do something that may be refused; then nothing has changed."""
        try:
            changed = operation()
        except UserError:
            assert self.seen() == self.states[self.place]
            return
        if changed.things:
            self.states = [*self.states[: self.place + 1], self.seen()]
            self.place += 1
        assert self.seen() == self.states[self.place]

    def field(self, data: st.DataObject) -> CustomField:
        return data.draw(st.sampled_from(self.session.fields.custom))

    def has_fields(self) -> bool:
        return bool(self.session.fields.custom)

    @rule(
        label=st.sampled_from(LABELS),
        type_=st.sampled_from(tuple(VALUES)),
        on_decision=st.booleans(),
        required=st.booleans(),
    )
    def add(self, label: str, type_: CustomType, on_decision: bool, required: bool) -> None:
        allowed = CHOICES if type_.has_choices else ()
        new = CustomField("", label, type_, on_decision, allowed, required)
        self.do(lambda: self.session.add_field(new))

    @precondition(has_fields)
    @rule(data=st.data(), letter_id=st.sampled_from(LETTERS))
    def fill_in(self, data: st.DataObject, letter_id: int) -> None:
        field = self.field(data)
        place = data.draw(st.integers(0, letter_id - 1)) if field.on_decision else None
        path = field.key if place is None else f"decisions.{place}.{field.key}"
        value = data.draw(st.none() | VALUES[field.type])
        self.do(lambda: self.session.correct(letter_id, path, value))

    @precondition(has_fields)
    @rule(data=st.data(), label=st.sampled_from(LABELS), also_in_letters=st.booleans())
    def change(self, data: st.DataObject, label: str, also_in_letters: bool) -> None:
        field = self.field(data)
        allowed = ("A2", *field.allowed[1:]) if field.allowed[:1] == ("A",) else CHOICES
        renames = dict(zip(field.allowed[:1], allowed[:1], strict=False)) if also_in_letters else {}
        wanted = CustomField("", label, field.type, allowed=allowed)
        self.do(lambda: self.session.change_field(field.key, wanted, renames))

    @precondition(has_fields)
    @rule(data=st.data(), step=st.integers(-2, 2))
    def move(self, data: st.DataObject, step: int) -> None:
        key = self.field(data).key
        self.do(lambda: self.session.move_field(key, step))

    @precondition(has_fields)
    @rule(data=st.data())
    def retire_or_restore(self, data: st.DataObject) -> None:
        field = self.field(data)
        act = self.session.restore_field if field.retired else self.session.retire_field
        self.do(lambda: act(field.key))

    @rule(letter_id=st.sampled_from(LETTERS))
    def sign_off_or_reopen(self, letter_id: int) -> None:
        is_locked = self.session.open_letter(letter_id).status.is_locked
        if is_locked:
            self.do(lambda: self.session.set_status(letter_id, Status.IN_REVIEW))
        else:
            self.do(lambda: self.session.sign_off(letter_id, "Seen."))

    @precondition(lambda self: self.place > 0)
    @rule()
    def undo(self) -> None:
        assert self.session.undo() is not None
        self.place -= 1
        assert self.seen() == self.states[self.place]

    @precondition(lambda self: self.place < len(self.states) - 1)
    @rule()
    def redo(self) -> None:
        assert self.session.redo() is not None
        self.place += 1
        assert self.seen() == self.states[self.place]

    @rule()
    def reopen(self) -> None:
        path = self.workspace.path
        self.workspace.close()
        self.workspace = Workspace.open(path)
        self.session = ReviewSession(self.workspace, "Ben Ito")
        assert self.seen() == self.states[self.place]

    @invariant()
    def lists_show_what_stands(self) -> None:
        if not hasattr(self, "workspace") or not self.session.counts_are_current:
            return
        fields, values = self.seen()
        in_use = [field.key for field in fields.custom if not field.retired]
        counts = {
            key: sum(any(path.endswith(key) for path in own) for own in values.values())
            for key in in_use
        }
        filled = {key: count for key, count in counts.items() if count}
        assert self.session.letters_filled() == filled


KeepingFields.TestCase.settings = settings(
    max_examples=12,
    stateful_step_count=15,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
)
TestKeepingFields = KeepingFields.TestCase
