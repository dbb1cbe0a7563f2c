"""Columns about a field besides its value: what was read, its state, why it is empty, who, when."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from imrdesk.domain.cards import ADDED, card_path
from imrdesk.domain.custom_fields import OWN_RULE, is_custom
from imrdesk.domain.export_profile import CLEARED, EMPTY, NOT_STATED, About, about_key
from imrdesk.domain.fields import Field
from imrdesk.domain.history import Origin
from imrdesk.domain.review import FieldState, ReviewedRecord, Standing
from imrdesk.domain.values import FieldType, Value
from imrdesk.export.columns import Cell, CellType, Column, Source, list_cell, value_cell
from imrdesk.export.rows import DecisionRow, ExportLetter

_UNREAD = (OWN_RULE, ADDED["outcome"].rule)
_NOTHING = (None, ())

Found = tuple[ReviewedRecord, str]
"""A record and the path of one of its fields."""


def of_letter(key: str) -> Callable[[ExportLetter], Found]:
    """Return what leads from a letter to one of its fields."""
    return lambda letter: (letter.record, key)


def of_decision(key: str) -> Callable[[DecisionRow], Found]:
    """Return what leads from a decision to one of its fields."""
    return lambda row: (row.letter.record, card_path(row.card, key))


def about_columns(field: Field, find: Callable[[Source], Found]) -> Iterator[Column[Source]]:
    """Yield the columns about a field; those of what the program read only where it reads it."""
    for about, (told, meaning) in _ABOUT.items():
        if _exists(field, about):
            type_, allowed = _type_of(field, about)
            yield Column(
                about_key(field.key, about),
                f"{field.label}: {told}",
                type_,
                _cell_of(field, about, find),
                meaning,
                field.source,
                allowed,
            )


def _exists(field: Field, about: About) -> bool:
    if about is About.CODE:
        return bool(field.allowed)
    is_read = about in (About.EXTRACTED, About.STATE, About.QUOTE)
    return not (is_read and is_custom(field.key))


def _type_of(field: Field, about: About) -> tuple[CellType, tuple[str, ...]]:
    """Return a column's type and the only values it has, where it is bound to some."""
    if about is About.EXTRACTED:
        return CellType(field.type.value), field.allowed
    if about is About.CODE:
        several = field.type is FieldType.CHOICES
        return CellType.LIST if several else CellType.INTEGER, ()
    return {
        About.STATE: (CellType.CHOICE, tuple(state.value for state in FieldState)),
        About.MISSING: (CellType.CHOICE, (EMPTY, NOT_STATED, CLEARED)),
        About.QUOTE: (CellType.LONG_TEXT, ()),
        About.REVIEWER: (CellType.TEXT, ()),
        About.TIME: (CellType.MOMENT, ()),
    }[about]


def _cell_of(
    field: Field, about: About, find: Callable[[Source], Found]
) -> Callable[[Source], Cell]:
    if about is About.CODE:
        return lambda source: code(field, _standing(find(source)).value)
    if about is About.STATE:
        return lambda source: _state(find(source))
    tell = _TOLD[about]
    return lambda source: tell(_standing(find(source)))


def _standing(found: Found) -> Standing:
    record, path = found
    return record.standings.get(path) or record.set_aside[path]


def _state(found: Found) -> Cell:
    record, path = found
    return record.shown_state(path).value


def code(field: Field, value: Value) -> Cell:
    """Return the number of a value among those that its field allows, from 1.

    Several values have theirs joined; one that is allowed no longer has none.
    """
    if isinstance(value, tuple):
        return list_cell(str(field.allowed.index(v) + 1) for v in value if v in field.allowed)
    if not isinstance(value, str) or value not in field.allowed:
        return None
    return field.allowed.index(value) + 1


def why_missing(standing: Standing) -> str | None:
    """Tell why a field has no value; None where it has one.

    It is cleared where a person took a value away, or emptied a field that only people fill;
    it is empty where nobody has looked for a value; else the letter states none.
    """
    if standing.value not in _NOTHING:
        return None
    is_unread = standing.extracted.rule in _UNREAD
    if standing.state_now.origin is Origin.PERSON and (
        is_unread or standing.extracted.value not in _NOTHING
    ):
        return CLEARED
    return EMPTY if is_unread else NOT_STATED


def _quote(standing: Standing) -> Cell:
    return standing.state_now.raw or standing.extracted.raw


_TOLD: dict[About, Callable[[Standing], Cell]] = {
    About.EXTRACTED: lambda standing: value_cell(standing.extracted.value),
    About.MISSING: why_missing,
    About.QUOTE: _quote,
    About.REVIEWER: lambda standing: standing.who,
    About.TIME: lambda standing: standing.when,
}

_ABOUT = {
    About.EXTRACTED: ("as read", "What the program read, whatever a person made of it."),
    About.STATE: (
        "state",
        "Whose value it is: read and sure, read and to be checked, confirmed or corrected.",
    ),
    About.MISSING: (
        "why empty",
        "Why there is no value: empty, nobody has looked; not stated; or cleared by a person.",
    ),
    About.CODE: ("code", "The number of the value; the column Codes of its field tells them."),
    About.QUOTE: ("quote", "The words of the letter that the value was read from."),
    About.REVIEWER: ("reviewer", "Who confirmed or corrected the value; empty where nobody has."),
    About.TIME: ("time", "When the value was confirmed or corrected."),
}
