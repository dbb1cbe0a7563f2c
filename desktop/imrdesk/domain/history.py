"""The history of a workspace: operations made of changes, only ever added to.

A change says what one thing was and what it became. What stands now is the extraction plus
the last change of each thing; undo, redo, the audit trail and the sign-off are readings of
the same history. An undo is itself an operation, whose changes are the undone ones turned
round, so nothing is ever taken out.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import TypeAlias

from imrdesk.domain.annotation import NoteState, TagStyle
from imrdesk.domain.custom_fields import CustomField
from imrdesk.domain.dismissal import Dismissal
from imrdesk.domain.letter import Span
from imrdesk.domain.status import Assignment, StatusState
from imrdesk.domain.values import Value


class Origin(StrEnum):
    """Who a standing value is from."""

    MACHINE = "machine"
    PERSON = "person"


@dataclass(frozen=True, slots=True)
class ValueState:
    """What stands in a field, and from whom.

    A person's value that equals the extracted one is a confirmation; any other a correction.

    Attributes:
        span: where in the letter the value stands, if anywhere.
        raw: the words at that span when it was assigned.
    """

    value: Value
    origin: Origin
    span: Span | None = None
    raw: str | None = None


@dataclass(frozen=True, slots=True)
class CardsState:
    """Which decisions a record has, in which order.

    Attributes:
        cards: the numbers of the decision cards. A card keeps its number for good: those that
            the program read are numbered as it read them, from 0, and each that is added gets
            one that none had before. A field's path names its card by this number.
    """

    cards: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class ReadingState:
    """Which reading of the letter by the program stands under the record.

    Attributes:
        version: of the extractor.
        cards: the card number of each decision of that reading, in its order.
    """

    version: str
    cards: tuple[int, ...]


class Target(StrEnum):
    """The kinds of thing that a change is about, each with its own kind of state."""

    VALUE = "value"
    STATUS = "status"
    NOTE = "note"
    TAG = "tag"
    CARDS = "cards"
    CHECK = "check"
    READING = "reading"
    TAG_STYLE = "tag style"
    ASSIGNMENT = "assignment"
    DOUBT = "doubt"
    FIELD = "field"


WORKSPACE_ITSELF = 0
"""The letter id of an edit that is about the workspace and no letter (a tag's style, a field)."""

State: TypeAlias = (
    ValueState
    | StatusState
    | NoteState
    | CardsState
    | Dismissal
    | ReadingState
    | TagStyle
    | Assignment
    | CustomField
    | bool
    | None
)
"""What a thing was or became.

A bool tells whether a tag is set, or a value doubted. None: a note, a dismissal, a tag's style
or a field that is not there.
"""


@dataclass(frozen=True, slots=True)
class Edit:
    """One change as it is asked for, before it has an author and a time.

    Attributes:
        letter_id: the letter, or `WORKSPACE_ITSELF`.
        key: which thing of the letter: the field's path, the note's key, the tag, what a
            check is known by, the key of a workspace's field; empty for the status, the cards
            and the reading.
        why: the reviewer's reason, where one was given.
    """

    letter_id: int
    target: Target
    key: str
    old: State
    new: State
    why: str = ""

    def reversed(self) -> Edit:
        """Return the edit that takes this one back."""
        return Edit(self.letter_id, self.target, self.key, self.new, self.old)


class OperationKind(StrEnum):
    """How an operation came about."""

    DO = "do"
    UNDO = "undo"
    REDO = "redo"


@dataclass(frozen=True, slots=True)
class Operation:
    """What one person did at one moment: one line in the history, one step of undo.

    Attributes:
        label: what was done, for the undo menu: “Correct Decision Date”.
        when: the moment, in UTC.
        of: for an undo or a redo, the id of the operation that it takes back or does again.
    """

    id: int
    kind: OperationKind
    label: str
    who: str
    when: datetime
    of: int | None = None


@dataclass(frozen=True, slots=True)
class Change:
    """An edit that is in the history."""

    id: int
    operation: Operation
    edit: Edit


@dataclass(frozen=True, slots=True)
class Changed:
    """What an operation touched, so that views can decide whether to look again.

    Attributes:
        things: (letter id, target, key) of every edit.
        label: what was done, for the status bar.
        remark: a sentence about what was not done, where there is something; for the user.
    """

    things: tuple[tuple[int, Target, str], ...]
    label: str
    remark: str = ""

    @classmethod
    def by(cls, edits: Iterable[Edit], label: str) -> Changed:
        """Return what the edits touch."""
        return cls(tuple((e.letter_id, e.target, e.key) for e in edits), label)

    @property
    def letter_ids(self) -> tuple[int, ...]:
        """The letters that were touched, each once, in order."""
        return tuple(dict.fromkeys(letter_id for letter_id, _, _ in self.things))

    def touches(self, letter_id: int, *targets: Target) -> bool:
        """Tell whether one of the targets (any, where none is named) of a letter was touched."""
        return any(
            letter == letter_id and (not targets or target in targets)
            for letter, target, _ in self.things
        )
