"""Notes and tags of reviewers: Markdown on a letter, a field, a decision or a passage."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from imrdesk.domain.letter import Span


class AnchorKind(StrEnum):
    """What a note is about."""

    LETTER = "letter"
    FIELD = "field"
    DECISION = "decision"
    PASSAGE = "passage"


@dataclass(frozen=True, slots=True)
class Anchor:
    """The thing that a note is about.

    Attributes:
        path: the field's path, or the decision's (``decisions.1``); only for these two.
        span: the passage's place; only for a passage.
        quote: the passage's words as they stood when it was marked, so that drift is seen.
    """

    kind: AnchorKind
    path: str | None = None
    span: Span | None = None
    quote: str | None = None

    def __post_init__(self) -> None:
        has = (self.path is not None, self.span is not None, self.quote is not None)
        wanted = {
            AnchorKind.LETTER: (False, False, False),
            AnchorKind.FIELD: (True, False, False),
            AnchorKind.DECISION: (True, False, False),
            AnchorKind.PASSAGE: (False, True, True),
        }
        if has != wanted[self.kind]:
            raise ValueError(f"an anchor of kind {self.kind} does not hold {self}")

    @classmethod
    def letter(cls) -> Anchor:
        """Return the anchor of a note on the whole letter."""
        return cls(AnchorKind.LETTER)

    @classmethod
    def field(cls, path: str) -> Anchor:
        """Return the anchor of a note on the field at `path`."""
        return cls(AnchorKind.FIELD, path=path)

    @classmethod
    def decision(cls, card: int) -> Anchor:
        """Return the anchor of a note on the decision with that card number."""
        return cls(AnchorKind.DECISION, path=f"decisions.{card}")

    @classmethod
    def passage(cls, span: Span, quote: str) -> Anchor:
        """Return the anchor of a note on a passage of the letter."""
        return cls(AnchorKind.PASSAGE, span=span, quote=quote)


class Ink(StrEnum):
    """The colours of passages and tags; the value is the name that a reviewer sees."""

    YELLOW = "Yellow"
    GREEN = "Green"
    BLUE = "Blue"
    PINK = "Pink"
    ORANGE = "Orange"
    PURPLE = "Purple"
    GREY = "Grey"


@dataclass(frozen=True, slots=True)
class NoteState:
    """A note's content: what an edit of it changes.

    Attributes:
        markdown: its words; may be empty for a passage, which says enough by being marked.
        ink: the colour of a passage.
        tags: what a passage is tagged with, in alphabetical order.
    """

    anchor: Anchor
    markdown: str
    ink: Ink = Ink.YELLOW
    tags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TagStyle:
    """How a tag looks everywhere in a workspace, and what it is for."""

    ink: Ink = Ink.GREY
    description: str = ""


@dataclass(frozen=True, slots=True)
class Note:
    """A note as it stands, with who wrote it and when it was last changed (UTC)."""

    key: str
    state: NoteState
    author: str
    created: datetime
    edited: datetime
