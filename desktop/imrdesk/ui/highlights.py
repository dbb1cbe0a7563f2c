"""What is marked in the letter: the places of the fields and the passages with notes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

from imrdesk.domain.annotation import AnchorKind, Ink, Note
from imrdesk.domain.fields import Section
from imrdesk.domain.letter import Span
from imrdesk.domain.review import ReviewedRecord
from imrdesk.domain.values import FieldType
from imrdesk.ui.inks import passage_words


class Mark(Enum):
    """How a place is marked."""

    FIELD = "tinted in its section's colour"
    LONG_FIELD = "a bar beside it, because a tinted page is no help"
    NOTE = "underlined"


@dataclass(frozen=True, slots=True)
class Highlight:
    """One marked place.

    Attributes:
        path: the field; for a note on a passage the note's key.
        unsure: whether the field's value still has to be looked at.
        focused: whether the keyboard is in the field.
        ink: the passage's.
        words: what is told of a passage where the mouse rests on it.
    """

    span: Span
    mark: Mark
    path: str
    section: Section | None = None
    unsure: bool = False
    focused: bool = False
    ink: Ink | None = None
    words: str = ""


def highlights(
    record: ReviewedRecord, notes: Iterable[Note], focused_path: str | None
) -> list[Highlight]:
    """Return every marked place, long ones first and the focused one last.

    Drawn in this order, a short place is never hidden by a longer one around it.
    """
    waiting, fields = frozenset(record.needs_eyes), record.fields
    found = [
        Highlight(
            standing.place,
            Mark.LONG_FIELD if fields.at(path).type is FieldType.LONG_TEXT else Mark.FIELD,
            path,
            fields.at(path).section,
            path in waiting,
            path == focused_path,
        )
        for path, standing in record.standings.items()
        if standing.place is not None
    ]
    for note in notes:
        anchor = note.state.anchor
        if anchor.kind is AnchorKind.PASSAGE and anchor.span is not None:
            told = passage_words(note.state)
            passage = Highlight(anchor.span, Mark.NOTE, note.key, ink=note.state.ink, words=told)
            found.append(passage)
    return sorted(found, key=lambda mark: (mark.focused, mark.span.start - mark.span.end))


def at_position(marks: Iterable[Highlight], position: int) -> Highlight | None:
    """Return the shortest marked place over a character, the first in form order of equals."""
    over = [mark for mark in marks if mark.span.start <= position < mark.span.end]
    return min(over, key=lambda mark: mark.span.end - mark.span.start, default=None)


def told_at(marks: Iterable[Highlight], position: int) -> str:
    """Return what is told of the passages over a character, a line each; empty for none."""
    over = (mark for mark in marks if mark.span.start <= position < mark.span.end)
    return "\n".join(mark.words for mark in over if mark.words)
