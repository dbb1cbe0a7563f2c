"""Fields that a workspace adds to those of the record, and the registry of all its fields.

A letter says nothing of such a field: it starts empty, the program reads nothing for it, and
that is no doubt. Its key is made of its first label and stays, however it is renamed, so that
its values and its columns stay with it.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from imrdesk.domain.cards import ADDED, form_paths
from imrdesk.domain.fields import (
    DECISION_FIELDS,
    LETTER_FIELDS,
    Field,
    Section,
    decision_index,
    decision_path,
    field_at,
    form_order,
    path_label,
)
from imrdesk.domain.record import FieldValue
from imrdesk.domain.values import FieldType, Value, value_from_json, value_to_json
from imrdesk.domain.words import say, term

YES_NO = ("Yes", "No")
OWN_RULE = "workspace.field"
"""The rule of what was read for a field of a workspace: nothing, and that is sure."""

_PREFIX = "x_"
_LONGEST_SLUG = 40
_SOURCE = "A field of this workspace, filled in by its reviewers"


class CustomType(StrEnum):
    """The kinds of field that a workspace can add; the value is what people call it."""

    TEXT = "text"
    LONG_TEXT = "long text"
    NUMBER = "number"
    DATE = "date"
    YES_NO = "yes or no"
    CHOICE = "one choice"
    CHOICES = "several choices"

    @property
    def has_choices(self) -> bool:
        """Whether a field of the kind says which values it allows."""
        return self in (CustomType.CHOICE, CustomType.CHOICES)


_FIELD_TYPES: Mapping[CustomType, FieldType] = {
    CustomType.TEXT: FieldType.TEXT,
    CustomType.LONG_TEXT: FieldType.LONG_TEXT,
    CustomType.NUMBER: FieldType.NUMBER,
    CustomType.DATE: FieldType.DATE,
    CustomType.YES_NO: FieldType.CHOICE,
    CustomType.CHOICE: FieldType.CHOICE,
    CustomType.CHOICES: FieldType.CHOICES,
}


@dataclass(frozen=True, slots=True)
class CustomField:
    """A field that a workspace adds to the record.

    Attributes:
        key: its name in paths and in exports; stays for good.
        label: the name that a reviewer sees.
        on_decision: whether each decision has it, not the letter as a whole.
        allowed: the values of one choice or several; empty for any other type.
        required: whether a record without it is incomplete.
        help: what it is for, in a sentence or two.
        position: its place among the workspace's fields, from 0.
        retired: whether it is out of use; its values and its history stay.
    """

    key: str
    label: str
    type: CustomType
    on_decision: bool = False
    allowed: tuple[str, ...] = ()
    required: bool = False
    help: str = ""
    position: int = 0
    retired: bool = False

    def as_field(self) -> Field:
        """Return it as a field of the record."""
        return Field(
            self.key,
            self.label,
            _FIELD_TYPES[self.type],
            Section.DECISION if self.on_decision else Section.OWN,
            self.help,
            _SOURCE,
            allowed=YES_NO if self.type is CustomType.YES_NO else self.allowed,
            required=self.required,
        )


def is_custom(path: str) -> bool:
    """Tell whether a field's path or key is that of a field which a workspace adds."""
    return path.rpartition(".")[2].startswith(_PREFIX)


def new_key(label: str, taken: Container[str]) -> str:
    """Return the key of a new field: its label in small letters, with a number where it is taken.

    Letters that English does not have are written with those that it has, or left out.
    """
    plain = unicodedata.normalize("NFKD", label.casefold()).encode("ascii", "ignore").decode()
    slug = "_".join(re.findall("[a-z0-9]+", plain))[:_LONGEST_SLUG].strip("_") or "field"
    key, number = f"{_PREFIX}{slug}", 2
    while key in taken:
        key, number = f"{_PREFIX}{slug}_{number}", number + 1
    return key


def is_asked_for(field: CustomField | None) -> bool:
    """Tell whether there is such a field in use, and no record is complete without it."""
    return field is not None and field.required and not field.retired


def gone_choices(field: Field, standing: Value) -> tuple[str, ...]:
    """Return what stands in a field of choices though it is offered no longer."""
    stands = standing if isinstance(standing, tuple) else (standing,)
    return tuple(
        choice
        for choice in stands
        if field.allowed and isinstance(choice, str) and choice not in field.allowed
    )


def offered(field: Field, standing: Value) -> tuple[str, ...]:
    """Return the choices of a field with those besides that stand in it; empty for no choice.

    What stands may stay, though it is offered no longer.
    """
    return (*field.allowed, *gone_choices(field, standing))


@dataclass(frozen=True)
class Fields:
    """Every field of a workspace: those of the record, then its own, in the order of the form.

    Attributes:
        custom: the workspace's own, retired ones among them, in their order.
    """

    custom: tuple[CustomField, ...] = ()

    @classmethod
    def of(cls, custom: Iterable[CustomField]) -> Fields:
        """Return the fields of a workspace that adds some, given in any order."""
        return cls(tuple(sorted(custom, key=lambda field: (field.position, field.key))))

    @cached_property
    def letter(self) -> tuple[Field, ...]:
        """The fields of a letter that are in use."""
        return (*LETTER_FIELDS, *self._own(on_decision=False, retired=False))

    @cached_property
    def decision(self) -> tuple[Field, ...]:
        """The fields of a decision that are in use."""
        return (*DECISION_FIELDS, *self._own(on_decision=True, retired=False))

    def _own(self, *, on_decision: bool, retired: bool) -> tuple[Field, ...]:
        return tuple(
            custom.as_field()
            for custom in self.custom
            if (custom.on_decision, custom.retired) == (on_decision, retired)
        )

    @cached_property
    def by_key(self) -> Mapping[str, CustomField]:
        """The workspace's own fields, retired ones among them, by key."""
        return {custom.key: custom for custom in self.custom}

    @cached_property
    def _own_fields(self) -> Mapping[str, Field]:
        return {custom.key: custom.as_field() for custom in self.custom}

    @cached_property
    def _places(self) -> Mapping[str, int]:
        behind = len(LETTER_FIELDS) + len(DECISION_FIELDS)
        return {custom.key: behind + place for place, custom in enumerate(self.custom)}

    def custom_at(self, path: str) -> CustomField | None:
        """Return the workspace's own field that a path names; None for a field of the record."""
        return self.by_key.get(path.rpartition(".")[2])

    def at(self, path: str) -> Field:
        """Return the field that a path names, be it retired.

        Raises:
            KeyError: where no field has that path.
        """
        if not is_custom(path):
            return field_at(path)
        key = path.rpartition(".")[2]
        if self.by_key[key].on_decision is not (decision_index(path) is not None):
            raise KeyError(path)
        return self._own_fields[key]

    def has(self, path: str) -> bool:
        """Tell whether there is a field with that path, be it retired."""
        try:
            self.at(path)
        except KeyError:
            return False
        return True

    def paths(self, cards: Sequence[int]) -> tuple[str, ...]:
        """Return every field path of a record with these decision cards, in form order."""
        if not self.custom:
            return form_paths(cards)
        return (
            *(field.key for field in self.letter),
            *(decision_path(card, field.key) for card in cards for field in self.decision),
        )

    def retired_paths(self, cards: Sequence[int]) -> tuple[str, ...]:
        """Return the paths of the retired fields of a record with these decision cards."""
        on_decision = self._own(on_decision=True, retired=True)
        return (
            *(field.key for field in self._own(on_decision=False, retired=True)),
            *(decision_path(card, field.key) for card in cards for field in on_decision),
        )

    def form_order(self, path: str) -> tuple[int, int]:
        """Return a key that sorts paths into the order of the form."""
        if not is_custom(path):
            return form_order(path)
        index = decision_index(path)
        return -1 if index is None else index, self._places[path.rpartition(".")[2]]

    def name(self, path: str) -> str:
        """Return the field's name for people.

        A field that is not there, because to add it was taken back, goes by its key.
        """
        if not self.has(path):
            return path.rpartition(".")[2]
        label = self.at(path).label
        return label if is_custom(path) else term(label)

    def label(self, path: str) -> str:
        """Return the field's name for people, with its decision: “Decision 2: Outcome”."""
        if self.has(path) and not is_custom(path):
            return path_label(path)
        index, name = decision_index(path), self.name(path)
        if index is None:
            return name
        return say("Decision {number}: {field}", number=index + 1, field=name)

    def nothing_read(self, path: str) -> FieldValue:
        """Return what the program has read for a field that it could not look for.

        That is a field of the workspace, or one of a decision which a person added.
        """
        if not is_custom(path):
            return ADDED[path.rpartition(".")[2]]
        several = self.at(path).type is FieldType.CHOICES
        return FieldValue(() if several else None, None, None, OWN_RULE, 1.0)

    def can_hold(self, path: str, value: Value) -> bool:
        """Tell whether a value is of the type of the field at a path."""
        try:
            value_from_json(self.at(path).type, value_to_json(value))
        except ValueError:
            return False
        return True


RECORD_FIELDS = Fields()
"""The fields of a workspace that adds none."""
