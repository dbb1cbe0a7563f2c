"""Adding, changing, moving and retiring the fields of a workspace, as operations of its history."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from imrdesk.domain.custom_fields import CustomField, Fields
from imrdesk.domain.history import Changed, Edit, Operation, OperationKind, ValueState
from imrdesk.domain.values import fold
from imrdesk.domain.words import say_n
from imrdesk.errors import UserError
from imrdesk.review import own_fields, undoing
from imrdesk.review.operations import Operations
from imrdesk.review.state import load_state, load_workspace_state
from imrdesk.store.custom_fields import (
    keys_ever_given,
    letters_filled,
    letters_holding,
    load_fields,
)

NO_RENAMES: Mapping[str, str] = MappingProxyType({})


class FieldKeeping(Operations):
    """What one reviewer does to the fields of an open workspace."""

    @property
    def fields(self) -> Fields:
        """Every field of the workspace: those of the record and its own, retired ones too."""
        return load_fields(self.workspace)

    def letters_filled(self) -> dict[str, int]:
        """Return in how many letters each own field in use has a value, by key; 0 is left out."""
        return letters_filled(self.workspace)

    def letters_with_choices(self, key: str, choices: Sequence[str]) -> int:
        """Return in how many letters one of some choices stands in an own field."""
        return len(letters_holding(self.workspace, key, choices))

    def add_field(self, wanted: CustomField) -> Changed:
        """Add a field behind the others; its key and its position are made here.

        Raises:
            UserError: where its label or its choices will not do.
        """
        taken = keys_ever_given(self.workspace)
        label = f"Add the field “{fold(wanted.label)}”"
        return self._keep_field(label, lambda fields: own_fields.add(fields, wanted, taken))

    def change_field(
        self, key: str, wanted: CustomField, renames: Mapping[str, str] = NO_RENAMES
    ) -> Changed:
        """Give a field the label, the choices, the help of another, and make it required like it.

        Its key, its type and whether it is on the letter or on each decision stay.

        Args:
            key: the field's.
            wanted: what it is to be.
            renames: choices (old name to new name) that are to have their new names in the
                letters too, in the same step of undo; letters that are signed off keep the old
                ones, which the remark tells.

        Raises:
            UserError: where its label or its choices will not do, or it is retired.
        """
        label = f"Change the field “{fold(wanted.label)}”"
        with self.workspace.transaction():
            planned = own_fields.change(self.fields, key, wanted)
            step = Operation(0, OperationKind.DO, label, self.reviewer, self._now())
            parts, locked = self._renamed(key, renames, step)
            if planned:
                state = load_workspace_state(self.workspace)
                parts.insert(0, undoing.part_of(state, planned, step))
            if not parts:
                return Changed((), label)
            changed = undoing.do(self.workspace, parts, step)
        return replace(changed, remark=_left_out(locked))

    def retire_field(self, key: str) -> Changed:
        """Take a field out of use; its values and its history stay."""
        label = f"Retire the field “{self.fields.by_key[key].label}”"
        return self._keep_field(label, lambda fields: own_fields.retire(fields, key))

    def restore_field(self, key: str) -> Changed:
        """Bring a retired field back with all its values.

        Raises:
            UserError: where another field has got its label meanwhile.
        """
        label = f"Bring back the field “{self.fields.by_key[key].label}”"
        return self._keep_field(label, lambda fields: own_fields.restore(fields, key))

    def move_field(self, key: str, step: int) -> Changed:
        """Move a field towards the end, or (below 0) the beginning, of those that are like it."""
        label = f"Move the field “{self.fields.by_key[key].label}”"
        return self._keep_field(label, lambda fields: own_fields.move(fields, key, step))

    def _keep_field(self, label: str, plan: Callable[[Fields], list[Edit]]) -> Changed:
        with self.workspace.transaction():
            planned = plan(self.fields)
            return self._write(load_workspace_state(self.workspace), planned, label)

    def _renamed(
        self, key: str, renames: Mapping[str, str], step: Operation
    ) -> tuple[list[undoing.Part], int]:
        """Return the parts that an operation has in letters; and how many letters are locked."""
        parts: list[undoing.Part] = []
        locked = 0
        for letter_id in letters_holding(self.workspace, key, renames):
            state = load_state(self.workspace, letter_id)
            try:
                planned = own_fields.rename_choices(state, key, renames)
            except UserError:
                locked += 1
                continue
            if planned:
                part = undoing.part_of(state, planned, step)
                parts.append(part if _quotes(planned) else replace(part, text=""))
        return parts, locked


def _quotes(edits: Sequence[Edit]) -> bool:
    return any(isinstance(e.old, ValueState) and e.old.span is not None for e in edits)


def _left_out(locked: int) -> str:
    if not locked:
        return ""
    return say_n(
        "{n} letter is signed off and keeps the old name of the choice; reopen to change it.",
        "{n} letters are signed off and keep the old name of the choice; reopen to change it.",
        locked,
    )
