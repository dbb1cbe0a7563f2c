"""A record under review: the extraction with the history folded over it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from functools import cached_property

from imrdesk.domain.checks import NOTHING_BESIDES, Check, Knowledge, Severity, run_checks
from imrdesk.domain.fields import decision_path
from imrdesk.domain.history import Change, OperationKind, Origin, Target, ValueState
from imrdesk.domain.letter import Span
from imrdesk.domain.record import REVIEW_THRESHOLD, Extraction, FieldValue
from imrdesk.domain.values import Value


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
    """

    path: str
    extracted: FieldValue
    state_now: ValueState
    who: str | None = None
    when: datetime | None = None
    why: str = ""
    threshold: float = REVIEW_THRESHOLD

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
        """Whose the value is and how sure."""
        if self.state_now.origin is Origin.PERSON:
            same = self.value == self.extracted.value
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
        standings: every field's `Standing`, by its path, in registry order.
        knowledge: what the checks know besides the record.
    """

    extraction: Extraction
    standings: Mapping[str, Standing]
    knowledge: Knowledge = NOTHING_BESIDES

    @property
    def decision_count(self) -> int:
        """How many decisions the record has."""
        return self.extraction.decision_count

    @cached_property
    def values(self) -> Mapping[str, Value]:
        """Field path to the value that stands."""
        return {path: standing.value for path, standing in self.standings.items()}

    @cached_property
    def checks(self) -> tuple[Check, ...]:
        """What does not fit together among the values that stand."""
        return run_checks(self.values, self.decision_count, self.knowledge)

    @cached_property
    def needs_eyes(self) -> tuple[str, ...]:
        """The paths that a person should still look at, in form order.

        A value that the machine is not sure of, and a value that an error, or a warning that
        casts doubt on it, is shown beside, until a person has confirmed or corrected it. A
        person's value beside an error still needs eyes, because it cannot be so. What is
        remarkable about the case, but well read, is told beside its field and needs none.
        """
        doubtful = [check for check in self.checks if check.casts_doubt]
        errors = {c.fields[0] for c in doubtful if c.severity is Severity.ERROR}
        warnings = {c.fields[0] for c in doubtful if c.severity is Severity.WARNING}
        return tuple(
            path
            for path, standing in self.standings.items()
            if path in errors
            or standing.state is FieldState.UNSURE
            or (path in warnings and standing.state_now.origin is Origin.MACHINE)
        )

    def treatments(self) -> tuple[str, ...]:
        """Return the disputed treatments in the letter's order."""
        every = (self.values[decision_path(i, "treatment")] for i in range(self.decision_count))
        return tuple(str(treatment) for treatment in every if treatment is not None)


def review_record(
    extraction: Extraction,
    changes: Iterable[Change],
    knowledge: Knowledge = NOTHING_BESIDES,
    threshold: float = REVIEW_THRESHOLD,
) -> ReviewedRecord:
    """Fold the changes of one letter, oldest first, over what was extracted from it.

    A value that an undo or a redo brings back is still from whoever gave it first.

    Args:
        extraction: what was extracted.
        changes: the changes of that letter.
        knowledge: what the checks know besides; without it they find less.
        threshold: the confidence below which the machine's values are to be looked at.
    """
    untouched = {
        path: Standing(path, extracted, machine_state(extracted), threshold=threshold)
        for path, extracted in extraction.values.items()
    }
    standings = dict(untouched)
    given: dict[tuple[str, ValueState], Change] = {}
    for change in changes:
        edit = change.edit
        if edit.target is not Target.VALUE or not isinstance(edit.new, ValueState):
            continue
        if edit.new.origin is Origin.MACHINE:
            standings[edit.key] = untouched[edit.key]
            continue
        if change.operation.kind is OperationKind.DO or (edit.key, edit.new) not in given:
            given[edit.key, edit.new] = change
        first = given[edit.key, edit.new]
        standings[edit.key] = Standing(
            edit.key,
            extraction.values[edit.key],
            edit.new,
            first.operation.who,
            first.operation.when,
            first.edit.why,
            threshold,
        )
    return ReviewedRecord(extraction, standings, knowledge)
