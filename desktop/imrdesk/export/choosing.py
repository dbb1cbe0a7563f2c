"""The tables of an export as a profile wants them, out of all the columns that there are."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from imrdesk.domain.custom_fields import CustomField
from imrdesk.domain.export_profile import ExportProfile, Shape
from imrdesk.domain.fields import DECISION_FIELDS, LETTER_FIELDS, Field
from imrdesk.export.about_fields import about_columns, of_decision, of_letter
from imrdesk.export.columns import Cell, Column, Source, Table
from imrdesk.export.rows import (
    DecisionRow,
    ExportLetter,
    decision_rows,
    decisions_table,
    letters_table,
)
from imrdesk.export.tables import (
    CHANGES_PART,
    NOTES_PART,
    ExportTables,
    Part,
    only_itself,
)

_JOINING = "letter_id"
_OF_CASE = "case_"


@dataclass(frozen=True)
class Catalog:
    """Every column that can be chosen, by its name.

    Attributes:
        usual_of_letters, usual_of_decisions: those of an export for which none are chosen.
    """

    of_letters: Mapping[str, Column[ExportLetter]]
    of_decisions: Mapping[str, Column[DecisionRow]]
    usual_of_letters: tuple[str, ...]
    usual_of_decisions: tuple[str, ...]

    @classmethod
    def of(cls, own: Sequence[CustomField]) -> Catalog:
        """Return the columns of a workspace with these fields of its own."""
        letters, decisions = letters_table(own), decisions_table(own)
        own_fields = [(custom.on_decision, custom.as_field()) for custom in own]
        letter_fields = (*LETTER_FIELDS, *(f for on_decision, f in own_fields if not on_decision))
        decision_fields = (*DECISION_FIELDS, *(f for on_decision, f in own_fields if on_decision))
        return cls(
            {c.key: c for c in _with_about(letters, letter_fields, of_letter)},
            {c.key: c for c in _with_about(decisions, decision_fields, of_decision)},
            letters.header,
            decisions.header,
        )


def _with_about(
    table: Table[Any],
    fields: Sequence[Field],
    find: Any,  # noqa: ANN401  of either kind
) -> Iterator[Column[Any]]:
    by_key = {field.key: field for field in fields}
    for column in table.columns:
        yield column
        if column.key in by_key:
            yield from about_columns(by_key[column.key], find(column.key))


@dataclass(frozen=True)
class Chosen:
    """What a profile comes to.

    Attributes:
        unknown: the names of columns that it asks for and that there are not.
    """

    tables: ExportTables
    unknown: tuple[str, ...] = ()


def chosen_tables(
    profile: ExportProfile, own: Sequence[CustomField] = (), most_decisions: int = 1
) -> Chosen:
    """Return the tables that a profile asks for.

    Args:
        profile: the profile.
        own: the fields that the workspace adds, as far as they are to be exported.
        most_decisions: how many decisions the wide table has room for.
    """
    if profile.is_whole:
        return Chosen(ExportTables.of(own))
    catalog = Catalog.of(own)
    letters = _picked(profile.letter_columns, catalog.usual_of_letters, catalog.of_letters)
    decisions = _picked(profile.decision_columns, catalog.usual_of_decisions, catalog.of_decisions)
    asked = (*(profile.letter_columns or ()), *(profile.decision_columns or ()))
    known = {*catalog.of_letters, *catalog.of_decisions}
    parts = _parts(profile, letters, decisions, most_decisions)
    return Chosen(ExportTables(parts), tuple(key for key in asked if key not in known))


def _picked(
    asked: Sequence[str] | None, usual: Sequence[str], there: Mapping[str, Column[Any]]
) -> tuple[Column[Any], ...]:
    wanted = usual if asked is None else dict.fromkeys(asked)
    return tuple(there[key] for key in wanted if key in there)


def _parts(
    profile: ExportProfile,
    letters: Sequence[Column[ExportLetter]],
    decisions: Sequence[Column[DecisionRow]],
    most_decisions: int,
) -> tuple[Part, ...]:
    match profile.shape:
        case Shape.LETTERS:
            return (Part(Table("Letters", tuple(letters)), only_itself),)
        case Shape.DECISIONS:
            columns = (*_of_case(letters, decisions), *decisions)
            return (Part(Table("Decisions", columns), decision_rows),)
        case Shape.WIDE:
            return (Part(Table("Letters", _wide(letters, decisions, most_decisions)), only_itself),)
        case Shape.TABLES:
            return _joined(profile, letters, decisions)


def _joined(
    profile: ExportProfile,
    letters: Sequence[Column[ExportLetter]],
    decisions: Sequence[Column[DecisionRow]],
) -> tuple[Part, ...]:
    """Return tables that each say which letter a row is of."""
    usual = Catalog.of(())
    of_letters = _with_join(letters, usual.of_letters[_JOINING])
    of_decisions = _with_join(decisions, usual.of_decisions[_JOINING])
    return (
        Part(Table("Letters", of_letters), only_itself),
        Part(Table("Decisions", of_decisions), decision_rows),
        *((NOTES_PART,) if profile.with_notes else ()),
        *((CHANGES_PART,) if profile.with_changes else ()),
    )


def _with_join(columns: Sequence[Column[Any]], join: Column[Any]) -> tuple[Column[Any], ...]:
    has_it = any(column.key == _JOINING for column in columns)
    return tuple(columns) if has_it else (*columns, join)


def _of_case(
    letters: Sequence[Column[ExportLetter]], decisions: Sequence[Column[DecisionRow]]
) -> Iterator[Column[DecisionRow]]:
    """Yield the columns of letters for rows of decisions; those with a name alike are told apart.

    What a decision says of its letter itself (case number, file) is not said twice.
    """
    taken = {column.key: column for column in decisions}
    for column in letters:
        twin = taken.get(column.key)
        if twin is not None and twin.meaning == column.meaning:
            continue
        key = column.key if twin is None else f"{_OF_CASE}{column.key}"
        yield _moved(column, key, column.label, _through_letter(column))


def _through_letter(column: Column[ExportLetter]) -> Callable[[DecisionRow], Cell]:
    return lambda row: column.cell(row.letter)


def _moved(
    column: Column[Any], key: str, label: str, cell: Callable[[Source], Cell]
) -> Column[Source]:
    """Return a column for rows that are made from something else."""
    moved: Column[Any] = replace(column, key=key, label=label, cell=cell)
    return moved


def _wide(
    letters: Sequence[Column[ExportLetter]],
    decisions: Sequence[Column[DecisionRow]],
    most_decisions: int,
) -> tuple[Column[ExportLetter], ...]:
    """Return the columns of letters, then those of each decision, which bear its number."""
    taken = {column.key: column.meaning for column in letters}
    repeated = [column for column in decisions if taken.get(column.key) != column.meaning]
    return (
        *letters,
        *(_of_place(column, place) for place in range(most_decisions) for column in repeated),
    )


def _of_place(column: Column[DecisionRow], place: int) -> Column[ExportLetter]:
    def cell(letter: ExportLetter) -> Cell:
        cards = letter.record.cards
        return column.cell(DecisionRow(letter, cards[place])) if place < len(cards) else None

    key = f"decision_{place + 1}_{column.key}"
    return _moved(column, key, f"Decision {place + 1}: {column.label}", cell)
