"""All that a window or a command can ask about a workspace without changing anything."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Mapping, Sequence

from imrdesk.domain.annotation import TagStyle
from imrdesk.domain.history import Change, Target
from imrdesk.domain.letter_query import LetterQuery
from imrdesk.domain.search import SearchKey, own_key
from imrdesk.domain.status import Status
from imrdesk.review import threshold
from imrdesk.review.open_letter import OpenLetter, open_letter
from imrdesk.review.state import load_state
from imrdesk.store import drafts, history, notes, queue, tags, views
from imrdesk.store.custom_fields import load_fields
from imrdesk.store.facets import FacetCounts, FacetIndex, facet_counts
from imrdesk.store.find import Finder
from imrdesk.store.letter_rows import LetterRow, letter_rows
from imrdesk.store.letters import letter_ids, source_bytes
from imrdesk.store.notes import ANY_NOTE, FoundNote, NoteFilter
from imrdesk.store.queue import QueueQuery, QueueRow
from imrdesk.store.views import SavedView
from imrdesk.store.workspace import Workspace

_REASONS = 8


class WorkspaceLookup:
    """What stands in an open workspace.

    Args:
        workspace: stays open, and whoever opened it closes it.
    """

    def __init__(self, workspace: Workspace) -> None:
        self.workspace = workspace
        self._finder = Finder(workspace)

    @property
    def review_threshold(self) -> float:
        """The confidence, 0..1, below which a value is to be looked at in this workspace."""
        return threshold.review_threshold(self.workspace)

    @property
    def counts_are_current(self) -> bool:
        """Whether the queue counts what this program, with this threshold, finds to look at."""
        current = threshold.counts_are_current(self.workspace)
        return current or queue.queue_count(self.workspace, QueueQuery()) == 0

    def find(self, query: LetterQuery) -> array[int]:
        """Return the ids of the letters that a query finds, in its order.

        Raises:
            QueryMistake: where its search says nothing.
        """
        return self._finder.find(query, self.search_keys())

    def rows(self, letter_ids: Sequence[int], text: str = "") -> list[LetterRow]:
        """Return the rows of a few hundred letters at the most, in the order of their ids.

        Args:
            letter_ids: of the letters.
            text: a search, whose words the snippets show.
        """
        return letter_rows(self.workspace, letter_ids, text, self.search_keys())

    def facet_counts(self, query: LetterQuery, found: Iterable[int]) -> FacetCounts:
        """Return by facet and value how many of the letters found stand under it.

        Each facet is counted without its own choice. This takes a second for 200,000 letters;
        whoever counts again and again holds a `FacetIndex`, in a helper thread.
        """
        index = FacetIndex(self.workspace)
        return facet_counts(self._finder, index, query, found, self.search_keys())

    def search_keys(self) -> Mapping[str, SearchKey]:
        """Return the search keys of the workspace's own fields, by name."""
        custom = load_fields(self.workspace).custom
        return {field.key: own_key(field.as_field()) for field in custom}

    def views(self) -> list[SavedView]:
        """Return the saved views, in their order."""
        return views.saved_views(self.workspace)

    def queue_count(self, query: QueueQuery) -> int:
        """Return how many letters a query finds."""
        return queue.queue_count(self.workspace, query)

    def queue(self, query: QueueQuery, offset: int, limit: int) -> list[QueueRow]:
        """Return a stretch of what a query finds, in its order."""
        return queue.queue_rows(self.workspace, query, offset, limit)

    def queue_position(self, query: QueueQuery, letter_id: int) -> int | None:
        """Return a letter's place (from 0) in what a query finds; None where it is not in it."""
        return queue.queue_position(self.workspace, query, letter_id)

    def status_counts(self) -> dict[Status, int]:
        """Return how many letters have each status, every status named."""
        return queue.status_counts(self.workspace)

    def letters_with(self, status: Status) -> tuple[int, ...]:
        """Return the ids of the letters that have a status."""
        return letter_ids(self.workspace, (status,))

    def open_letter(self, letter_id: int) -> OpenLetter:
        """Return one letter as it stands.

        Raises:
            UserError: where what is stored of it is damaged; it names the letter.
            BugError: where there is no such letter.
        """
        return open_letter(self.workspace, letter_id)

    def source(self, letter_id: int) -> bytes:
        """Return the bytes of the file that a letter came as.

        Raises:
            UserError: where they were damaged in the workspace.
        """
        return source_bytes(self.workspace, letter_id)

    def history(self, letter_id: int, path: str | None = None) -> list[Change]:
        """Return the changes of a letter, or of one of its fields' value, oldest first."""
        changes = load_state(self.workspace, letter_id).changes
        if path is None:
            return list(changes)
        return [c for c in changes if (c.edit.target, c.edit.key) == (Target.VALUE, path)]

    def undo_label(self) -> str | None:
        """Return what `undo` would take back, or None."""
        step = history.next_undo(self.workspace)
        return step.label if step else None

    def redo_label(self) -> str | None:
        """Return what `redo` would do again, or None."""
        step = history.next_redo(self.workspace)
        return step.label if step else None

    def redoable(self) -> frozenset[int]:
        """Return the ids of the operations that were undone and can be redone.

        An operation that was undone and is not among them is only in the history.
        """
        return history.redoable(self.workspace)

    def newest_operation(self) -> int:
        """Return the number of the last operation in the history, 0 where there is none."""
        return history.newest_operation(self.workspace)

    def workspace_history(self) -> list[Change]:
        """Return the changes of the workspace itself, oldest first: those of tags' styles."""
        return list(history.changes_of_workspace(self.workspace))

    def dismissal_reasons(self) -> list[str]:
        """Return the reasons that checks were last dismissed with, newest first, at most 8."""
        return history.dismissal_reasons(self.workspace, _REASONS)

    def postponing_reasons(self) -> list[str]:
        """Return the reasons that letters were last postponed for, newest first, at most 8."""
        return history.postponing_reasons(self.workspace, _REASONS)

    def all_tags(self) -> list[str]:
        """Return every tag that is set on some letter, in alphabetical order."""
        return tags.all_tags(self.workspace)

    def known_tags(self) -> list[str]:
        """Return every tag of a letter or a passage or with a style, in alphabetical order."""
        return tags.known_tags(self.workspace)

    def tag_styles(self) -> dict[str, TagStyle]:
        """Return the style of each tag that has one, in alphabetical order."""
        return tags.tag_styles(self.workspace)

    def tag_uses(self) -> dict[str, tuple[int, int]]:
        """Return how many letters and how many passages each known tag is on, by tag."""
        return tags.tag_uses(self.workspace)

    def note_authors(self) -> list[str]:
        """Return everybody who wrote one of the notes, in alphabetical order."""
        return notes.note_authors(self.workspace)

    def note_count(self, words: str = "", *, only: NoteFilter = ANY_NOTE) -> int:
        """Return how many notes of the workspace `find_notes` finds."""
        return notes.note_count(self.workspace, words, only)

    def find_notes(
        self, words: str = "", *, only: NoteFilter = ANY_NOTE, offset: int = 0, limit: int = 200
    ) -> list[FoundNote]:
        """Return a stretch of the notes of the workspace, those last changed first.

        Args:
            words: that all occur in the note, the words of its passage, its tags or its
                letter's case number (with or without its hyphen), whatever their case.
            only: which notes besides.
            offset: how many of those found stand before the stretch.
            limit: how many there are in it at most.
        """
        return notes.find_notes(self.workspace, words, offset, limit, only)

    def drafts(self, letter_id: int) -> Mapping[str, str]:
        """Return what was typed in a letter and is not yet an edit, by its key."""
        return drafts.drafts_of(self.workspace, letter_id)
