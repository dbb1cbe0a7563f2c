"""A field that a workspace adds, and what was changed of one, in words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from imrdesk.domain.custom_fields import CustomField, CustomType
from imrdesk.domain.values import LIST_SEPARATOR
from imrdesk.ui.words import declared, tr

TYPE_NAMES: Mapping[CustomType, str] = {
    CustomType.TEXT: declared("Text"),
    CustomType.LONG_TEXT: declared("Long text"),
    CustomType.NUMBER: declared("Number"),
    CustomType.DATE: declared("Date"),
    CustomType.YES_NO: declared("Yes or no"),
    CustomType.CHOICE: declared("One choice"),
    CustomType.CHOICES: declared("Several choices"),
}
"""What each kind of field is called, in the order in which they are offered."""


def place_name(field: CustomField) -> str:
    """Say what has a field."""
    return tr("Each decision") if field.on_decision else tr("The letter")


def named(field: CustomField) -> str:
    """Return a field's name with what it is."""
    return tr("Field “{label}”", label=field.label)


def changes(old: CustomField | None, new: CustomField | None) -> str:
    """Say what became of a field's definition."""
    if old is None or new is None:
        return tr("added") if new is not None else tr("taken back")
    return LIST_SEPARATOR.join(_differences(old, new)) or tr("moved")


def _differences(old: CustomField, new: CustomField) -> Iterator[str]:
    if old.label != new.label:
        yield tr("renamed from “{was}”", was=old.label)
    if old.retired != new.retired:
        yield tr("retired") if new.retired else tr("brought back")
    if old.required != new.required:
        yield tr("required") if new.required else tr("no longer required")
    if old.allowed != new.allowed:
        was, becomes = (", ".join(choices) for choices in (old.allowed, new.allowed))
        yield tr("choices: {was} → {becomes}", was=was, becomes=becomes)
    if old.help != new.help:
        yield tr("what it is for: {help}", help=new.help or tr("nothing"))
