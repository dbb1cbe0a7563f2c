"""A record under review: the extraction with the history folded over it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum
from functools import cached_property

from imrdesk.domain.cards import card_of, card_path, in_card_order
from imrdesk.domain.checks import NOTHING_BESIDES, Check, Knowledge, Severity, run_checks
from imrdesk.domain.custom_fields import OWN_RULE, RECORD_FIELDS, Fields, is_custom
from imrdesk.domain.dismissal import Dismissal, check_key
from imrdesk.domain.fields import decision_index
from imrdesk.domain.history import (
    CardsState,
    Change,
    OperationKind,
    Origin,
    ReadingState,
    Target,
    ValueState,
)
from imrdesk.domain.letter import Span
from imrdesk.domain.record import REVIEW_THRESHOLD, Extraction, FieldValue
from imrdesk.domain.values import Value
from imrdesk.domain.words import say


class FieldState(StrEnum):
    """The four states of a value; the text is the one that the window shows."""

    SURE = "Read"
    UNSURE = "Check"
    CONFIRMED = "Confirmed"
    CORRECTED = "Corrected"


@dataclass(frozen=True, slots=True)
class Standing:
    """What stands in one field.

    Attributes:
        extracted: what the program read; never changed.
        state_now: what stands, from the machine or from a person.
        who, when, why: of the person's last change; None and empty where the machine's
            value stands untouched.
        threshold: the confidence below which the machine's value is to be looked at.
        is_doubted: whether a person wants the value to be looked at, whoever it is from.
    """

    path: str
    extracted: FieldValue
    state_now: ValueState
    who: str | None = None
    when: datetime | None = None
    why: str = ""
    threshold: float = REVIEW_THRESHOLD
    is_doubted: bool = False

    @property
    def value(self) -> Value:
        """The value that stands."""
        return self.state_now.value

    @property
    def span(self) -> Span | None:
        """Where the standing value stands in the letter, if anywhere."""
        return self.state_now.span

    @property
    def place(self) -> Span | None:
        """Where in the letter to look for the value: its own span, else the program's."""
        return self.span or self.extracted.span

    @property
    def state(self) -> FieldState:
        """Whose the value is and how sure; nobody can correct what is not to be read."""
        if self.is_doubted:
            return FieldState.UNSURE
        if self.state_now.origin is Origin.PERSON:
            same = self.value == self.extracted.value or self.extracted.rule == OWN_RULE
            return FieldState.CONFIRMED if same else FieldState.CORRECTED
        is_sure = self.extracted.confidence >= self.threshold
        return FieldState.SURE if is_sure else FieldState.UNSURE


def machine_state(extracted: FieldValue) -> ValueState:
    """Return the state of a field that no person has touched."""
    return ValueState(extracted.value, Origin.MACHINE, extracted.span, extracted.raw)


@dataclass(frozen=True)
class ReviewedRecord:
    """One letter's record as it stands.

    Attributes:
        extraction: the reading of the letter by the program that stands under the record.
        standings: every field's `Standing`, by its path, in form order. The path of a
            decision's field names the decision by its card number (see `CardsState`).
        knowledge: what the checks know besides the record.
        cards: the numbers of the decision cards, in their order.
        set_aside: the standings of cards that were taken out of the record, and those of the
            workspace's retired fields.
        dismissals: what reviewers let stand among the checks, by `check_key`.
        fields: the fields of the workspace.
    """

    extraction: Extraction
    standings: Mapping[str, Standing]
    knowledge: Knowledge = NOTHING_BESIDES
    cards: tuple[int, ...] = ()
    set_aside: Mapping[str, Standing] = field(default_factory=dict)
    dismissals: Mapping[str, Dismissal] = field(default_factory=dict)
    fields: Fields = RECORD_FIELDS

    @property
    def decision_count(self) -> int:
        """How many decisions the record has."""
        return len(self.cards)

    @cached_property
    def values(self) -> Mapping[str, Value]:
        """Field path to the value that stands."""
        return {path: standing.value for path, standing in self.standings.items()}

    def value_at(self, path: str) -> Value:
        """Return what stands in a field, also in a retired one or of a removed decision."""
        standing = self.standings.get(path) or self.set_aside[path]
        return standing.value

    @cached_property
    def numbered_values(self) -> Mapping[str, Value]:
        """The values by the contract's paths, which count the decisions as they stand, from 0."""
        return {self.numbered(path): value for path, value in self.values.items()}

    def numbered(self, path: str) -> str:
        """Return the contract's path of a field, or of a decision, of this record."""
        card = card_of(path)
        if card is None or self.cards[card : card + 1] == (card,):
            return path
        return ".".join(("decisions", str(self.cards.index(card)), *path.split(".")[2:]))

    def has_path(self, path: str) -> bool:
        """Tell whether a path is that of a field or a decision which stands in the record."""
        return path in self.standings or card_of(path) in self.cards

    def label(self, path: str) -> str:
        """Return the name for people of a field or a decision, as it is counted now."""
        card = card_of(path)
        if card is None:
            return self.fields.label(path)
        is_field = decision_index(path) is not None
        if card not in self.cards:
            if is_field:
                return say("Removed decision: {field}", field=self.fields.name(path))
            return say("Removed decision")
        named = self.numbered(path)
        if is_field:
            return self.fields.label(named)
        return say("Decision {number}", number=self._place(card))

    def _place(self, card: int) -> int:
        """Return a decision's place in the record, counted from 1 as people do."""
        return self.cards.index(card) + 1

    @cached_property
    def checks(self) -> tuple[Check, ...]:
        """What does not fit together among the values that stand, dismissed or not."""
        if self.cards == tuple(range(self.decision_count)):
            return run_checks(self.values, self.decision_count, self.knowledge, self.fields)
        told = frozenset(
            self.numbered(path) for path in self.knowledge.told_differently if path in self.values
        )
        known = replace(self.knowledge, told_differently=told)
        found = run_checks(self.numbered_values, self.decision_count, known, self.fields)
        return tuple(
            replace(c, fields=tuple(in_card_order(path, self.cards) for path in c.fields))
            for c in found
        )

    @cached_property
    def open_checks(self) -> tuple[Check, ...]:
        """The checks that no reviewer has dismissed."""
        return tuple(check for check in self.checks if self.dismissal(check) is None)

    def dismissal(self, check: Check) -> Dismissal | None:
        """Return the dismissal of a check as it says now, if it was dismissed."""
        dismissal = self.dismissals.get(check_key(check))
        return dismissal if dismissal is not None and dismissal.covers(check) else None

    @cached_property
    def needs_eyes(self) -> tuple[str, ...]:
        """The paths that a person should still look at, in form order.

        A value that the machine is not sure of, and a value that an error, or a warning that
        casts doubt on it, is shown beside, until a person has confirmed or corrected it. A
        person's value beside an error still needs eyes, because it cannot be so, until the
        check is dismissed. What is remarkable about the case, but well read, is told beside
        its field and needs none.
        """
        doubtful = [check for check in self.open_checks if check.casts_doubt]
        errors = {c.fields[0] for c in doubtful if c.severity is Severity.ERROR}
        warnings = {c.fields[0] for c in doubtful if c.severity is Severity.WARNING}
        return tuple(
            path
            for path, standing in self.standings.items()
            if path in errors
            or standing.state is FieldState.UNSURE
            or (path in warnings and standing.state_now.origin is Origin.MACHINE)
        )

    def shown_state(self, path: str) -> FieldState:
        """Return a field's state for people: unsure too where it was read well and does not fit."""
        state = self.standings[path].state
        is_doubted = state is FieldState.SURE and path in self._waiting
        return FieldState.UNSURE if is_doubted else state

    @cached_property
    def _waiting(self) -> frozenset[str]:
        return frozenset(self.needs_eyes)

    def treatments(self) -> tuple[str, ...]:
        """Return the disputed treatments in the record's order."""
        every = (self.values[card_path(card, "treatment")] for card in self.cards)
        return tuple(str(treatment) for treatment in every if treatment is not None)


def review_record(
    extraction: Extraction,
    changes: Iterable[Change],
    knowledge: Knowledge = NOTHING_BESIDES,
    threshold: float = REVIEW_THRESHOLD,
    fields: Fields = RECORD_FIELDS,
) -> ReviewedRecord:
    """Fold the changes of one letter, oldest first, over what was extracted from it.

    A value that an undo or a redo brings back is still from whoever gave it first.

    Args:
        extraction: what was extracted, in the version that the changes say stands.
        changes: the changes of that letter.
        knowledge: what the checks know besides; without it they find less.
        threshold: the confidence below which the machine's values are to be looked at.
        fields: the fields of the workspace.
    """
    changes = tuple(changes)
    read_as, cards = standing_cards(extraction.decision_count, changes)
    read = {in_card_order(path, read_as): value for path, value in extraction.values.items()}
    untouched: dict[str, Standing] = {}
    every = (*cards, *(card for card in ever_cards(changes) if card not in cards))
    for path in (*fields.paths(every), *fields.retired_paths(every)):
        extracted = read.get(path) or fields.nothing_read(path)
        untouched[path] = Standing(path, extracted, machine_state(extracted), threshold=threshold)
    standings = _fold_values(untouched, changes, fields)
    dismissals: dict[str, Dismissal] = {}
    for change in changes:
        if change.edit.target is Target.CHECK:
            dismissals.pop(change.edit.key, None)
            if isinstance(change.edit.new, Dismissal):
                dismissals[change.edit.key] = change.edit.new
    shown = {path: standings.pop(path) for path in fields.paths(cards)}
    return ReviewedRecord(extraction, shown, knowledge, cards, standings, dismissals, fields)


def standing_cards(
    decision_count: int, changes: Iterable[Change]
) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Return the card number of each decision that was read, and the cards that stand.

    Args:
        decision_count: how many decisions the reading that stands has.
        changes: of that letter, oldest first.
    """
    read_as = tuple(range(decision_count))
    cards: tuple[int, ...] | None = None
    for change in changes:
        if isinstance(change.edit.new, ReadingState):
            read_as = change.edit.new.cards
        elif isinstance(change.edit.new, CardsState):
            cards = change.edit.new.cards
    return read_as, read_as if cards is None else cards


def ever_cards(changes: Iterable[Change]) -> tuple[int, ...]:
    """Return the numbers of all cards that the changes tell of, each once."""
    states = (state for c in changes for state in (c.edit.old, c.edit.new))
    told = (s.cards for s in states if isinstance(s, CardsState | ReadingState))
    return tuple(dict.fromkeys(card for cards in told for card in cards))


def _fold_values(
    untouched: Mapping[str, Standing], changes: Iterable[Change], fields: Fields
) -> dict[str, Standing]:
    standings = dict(untouched)
    doubts: dict[str, bool] = {}
    given: dict[tuple[str, ValueState], Change] = {}
    for change in changes:
        edit = change.edit
        if edit.target is Target.DOUBT:
            doubts[edit.key] = bool(edit.new)
        if edit.target is not Target.VALUE or not isinstance(edit.new, ValueState):
            continue
        if is_custom(edit.key) and not _is_held(edit.key, edit.new, fields):
            continue
        if edit.new.origin is Origin.MACHINE:
            standings[edit.key] = untouched[edit.key]
            continue
        if change.operation.kind is OperationKind.DO or (edit.key, edit.new) not in given:
            given[edit.key, edit.new] = change
        first = given[edit.key, edit.new]
        standings[edit.key] = replace(
            untouched[edit.key],
            state_now=edit.new,
            who=first.operation.who,
            when=first.operation.when,
            why=first.edit.why,
        )
    for path in doubts.keys() & standings.keys():
        is_doubted = doubts[path]
        standings[path] = replace(standings[path], is_doubted=is_doubted)
    return standings


def _is_held(path: str, state: ValueState, fields: Fields) -> bool:
    """Tell whether a field of the workspace is there to hold a value.

    It is not where to add it was taken back, or where its definition was lost and another
    field of another type has got its key.
    """
    return fields.has(path) and fields.can_hold(path, state.value)
