"""Notes, passages, tags and their styles, as the edits that a reviewer makes of them.

The rules are those of `imrdesk.review.edits`: each function looks at a letter as it stands and
returns edits, or refuses in one sentence.
"""

from __future__ import annotations

from collections.abc import Iterable
from uuid import uuid4

from imrdesk.domain.annotation import Anchor, AnchorKind, Ink, NoteState, TagStyle
from imrdesk.domain.cards import card_of
from imrdesk.domain.history import WORKSPACE_ITSELF, Edit, Target
from imrdesk.domain.values import fold
from imrdesk.domain.words import say
from imrdesk.errors import BugError, UserError
from imrdesk.review.edits import refuse_locked, standing_of
from imrdesk.review.state import LetterState, WorkspaceState
from imrdesk.store.codec import storable


def add_note(
    state: LetterState, anchor: Anchor, markdown: str, ink: Ink, tags: Iterable[str]
) -> list[Edit]:
    """Write a new note, or mark a passage."""
    refuse_locked(state)
    _check_anchor(state, anchor)
    new = _note_state(anchor, markdown, ink, tags)
    return [Edit(state.letter.id, Target.NOTE, uuid4().hex, None, new)]


def edit_note(
    state: LetterState, key: str, markdown: str, ink: Ink | None, tags: Iterable[str] | None
) -> list[Edit]:
    """Give a note other words, another ink, other tags (None: as they are); it stays in place."""
    refuse_locked(state)
    old = _note(state, key)
    new = _note_state(
        old.anchor, markdown, old.ink if ink is None else ink, old.tags if tags is None else tags
    )
    return [] if new == old else [Edit(state.letter.id, Target.NOTE, key, old, new)]


def remove_note(state: LetterState, key: str) -> list[Edit]:
    """Take a note away; the history keeps it."""
    refuse_locked(state)
    return [Edit(state.letter.id, Target.NOTE, key, _note(state, key), None)]


def edit_label(state: LetterState, key: str, markdown: str) -> str:
    """Return what an edit of a note is called: of its words, or of a passage's look alone."""
    same = markdown.strip() == _note(state, key).markdown.strip()
    return say("Change the look of a passage") if same else say("Edit a note")


def removal_label(state: LetterState, key: str) -> str:
    """Return what taking a note away is called; a passage without words is a mark."""
    return say("Remove a note") if _note(state, key).markdown else say("Remove a mark")


def set_tag(state: LetterState, tag: str, *, present: bool) -> list[Edit]:
    """Set a tag or take it away."""
    refuse_locked(state)
    name = tag_name(tag)
    if (name in state.tags) == present:
        return []
    return [Edit(state.letter.id, Target.TAG, name, not present, present)]


def set_tag_style(state: WorkspaceState, tag: str, style: TagStyle | None) -> list[Edit]:
    """Give a tag a colour and a description in the whole workspace, or take them away."""
    name = tag_name(tag)
    if style is not None:
        style = TagStyle(style.ink, fold(style.description))
    old = state.current(Target.TAG_STYLE, name)
    return [] if style == old else [Edit(WORKSPACE_ITSELF, Target.TAG_STYLE, name, old, style)]


def tag_name(tag: str) -> str:
    """Return a tag's name with white space around and inside it folded.

    Raises:
        UserError: where there is nothing else.
    """
    name = storable(fold(tag))
    if not name:
        raise UserError("A tag needs a name.")
    return name


def _note_state(anchor: Anchor, markdown: str, ink: Ink, tags: Iterable[str]) -> NoteState:
    names = sorted({tag_name(tag) for tag in tags}, key=lambda name: (name.casefold(), name))
    if anchor.kind is AnchorKind.PASSAGE:
        return NoteState(anchor, markdown if markdown.strip() else "", ink, tuple(names))
    if names or ink is not Ink.YELLOW:
        raise BugError(f"only a passage has a colour and tags, no {anchor.kind}")
    if not markdown.strip():
        raise UserError("A note needs words; to take it away, remove it.")
    return NoteState(anchor, markdown)


def _check_anchor(state: LetterState, anchor: Anchor) -> None:
    if anchor.kind is AnchorKind.FIELD and anchor.path is not None:
        standing_of(state, anchor.path)
    if anchor.kind is AnchorKind.DECISION and card_of(anchor.path or "") not in state.record.cards:
        raise UserError("That decision is no longer in the record.")
    if anchor.span is not None and anchor.quote is not None:
        words = anchor.span.of(state.letter.letter.text)
        if not words or fold(words) != fold(anchor.quote):
            raise BugError(f"the passage {anchor.quote!r} does not stand at {anchor.span}")


def _note(state: LetterState, key: str) -> NoteState:
    if key not in state.notes:
        raise BugError(f"letter {state.letter.id} has no note {key}")
    return state.notes[key].state
