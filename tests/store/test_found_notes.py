"""The notes of a whole workspace: what is found, in which order, with which letter."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path

import pytest

from built_letters import built_letter
from imrdesk.domain.annotation import Anchor, AnchorKind, Ink, TagStyle
from imrdesk.domain.letter import Span
from imrdesk.review.session import ReviewSession
from imrdesk.store.history import rebuild_projections
from imrdesk.store.notes import NoteFilter
from imrdesk.store.workspace import Workspace

MONDAY = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
OLDEST, PASSAGE, NEWEST = "Ask Straße for the 50%_page", "", "chapter of **another** part"


@pytest.fixture
def session(tmp_path: Path) -> Iterator[ReviewSession]:
    minutes = count()
    with Workspace.create(tmp_path / "cases.imr") as workspace:
        session = ReviewSession(
            workspace, "Anna Reyes", now=lambda: MONDAY + timedelta(minutes=next(minutes))
        )
        session.import_letters(
            [built_letter("CM13-0024356", name="a.txt"), built_letter(None, name="b.txt")]
        )
        text = session.open_letter(1).text.text
        start = text.index("neck pain")
        session.add_note(2, Anchor.letter(), OLDEST)
        passage = Anchor.passage(Span(start, start + 9), "neck pain")
        session.add_note(1, passage, PASSAGE, Ink.GREEN, ["cause"])
        session.add_note(1, Anchor.field("age"), NEWEST)
        session.add_note(1, Anchor.letter(), "gone")
        session.remove_note(1, session.open_letter(1).notes[-1].key)
        yield session


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("", [NEWEST, PASSAGE, OLDEST]),
        ("  ", [NEWEST, PASSAGE, OLDEST]),
        ("ANOTHER part", [NEWEST]),
        ("part chapter", [NEWEST]),
        ("strasse", [OLDEST]),
        ("50%_", [OLDEST]),
        ("0%0", []),
        ("neck", [PASSAGE]),
        ("cause", [PASSAGE]),
        ("cm13-0024356", [NEWEST, PASSAGE]),
        ("0024356 neck", [PASSAGE]),
        ("gone", []),
        ("\ud83d", []),
    ],
)
def test_notes_are_found_by_their_words(
    session: ReviewSession, words: str, found: list[str]
) -> None:
    assert [one.note.state.markdown for one in session.find_notes(words)] == found
    assert session.note_count(words) == len(found)
    rebuild_projections(session.workspace)
    assert [one.note.state.markdown for one in session.find_notes(words)] == found


def test_a_found_note_is_the_letter_s_note(session: ReviewSession) -> None:
    newest, passage, oldest = session.find_notes()
    assert (newest.letter_id, newest.case_number, newest.name) == (1, "CM13-0024356", "a.txt")
    assert (oldest.letter_id, oldest.case_number, oldest.name) == (2, None, "b.txt")
    assert [passage.note, newest.note] == list(session.open_letter(1).notes)


def test_an_edited_note_comes_first_and_keeps_its_author(session: ReviewSession) -> None:
    key = session.open_letter(2).notes[0].key
    ReviewSession(session.workspace, "Ben Okafor").edit_note(2, key, "asked")
    first = session.find_notes()[0].note
    assert (first.key, first.state.markdown, first.author) == (key, "asked", "Anna Reyes")
    assert session.find_notes("straße") == []
    session.undo()
    assert [one.note.key for one in session.find_notes("straße")] == [key]


def test_a_note_that_undo_brings_back_is_found_as_it_was(session: ReviewSession) -> None:
    session.undo()
    found = session.find_notes("gone")[0]
    assert found.note == session.open_letter(1).notes[-1]


def test_a_stretch_of_the_notes_is_given(session: ReviewSession) -> None:
    every = session.find_notes()
    assert session.find_notes(offset=1, limit=1) == every[1:2]
    assert session.find_notes(offset=3) == []


@pytest.mark.parametrize(
    ("only", "found"),
    [
        (NoteFilter(kind=AnchorKind.FIELD), [NEWEST]),
        (NoteFilter(kind=AnchorKind.PASSAGE), [PASSAGE]),
        (NoteFilter(ink=Ink.GREEN), [PASSAGE]),
        (NoteFilter(ink=Ink.YELLOW), []),
        (NoteFilter(tag="cause"), [PASSAGE]),
        (NoteFilter(tag="caus"), []),
        (NoteFilter(author="Anna Reyes", kind=AnchorKind.LETTER), [OLDEST]),
        (NoteFilter(author="Ben"), []),
    ],
)
def test_notes_are_found_by_what_they_are(
    session: ReviewSession, only: NoteFilter, found: list[str]
) -> None:
    assert [one.note.state.markdown for one in session.find_notes(only=only)] == found
    assert session.note_count(only=only) == len(found)


def test_the_authors_of_notes_are_those_who_first_wrote_them(session: ReviewSession) -> None:
    other = ReviewSession(session.workspace, "ben")
    other.add_note(2, Anchor.letter(), "mine")
    mine = session.find_notes("mine")[0].note.key
    session.edit_note(2, mine, "mine, edited by Anna")
    assert session.note_authors() == ["Anna Reyes", "ben"]
    assert [n.note.key for n in session.find_notes(only=NoteFilter(author="ben"))] == [mine]


def test_the_uses_of_a_tag_are_counted_on_letters_and_on_passages(session: ReviewSession) -> None:
    session.set_tag_on([1, 2], "cause", True)
    session.set_tag_style("planned", TagStyle(Ink.BLUE, "for later"))
    assert session.tag_uses() == {"cause": (2, 1), "planned": (0, 0)}


def test_what_was_undone_is_redoable_until_something_new_is_done(session: ReviewSession) -> None:
    session.set_tag(1, "one", True)
    session.undo()
    (undone,) = session.redoable()
    assert undone in {change.operation.id for change in session.history(1)}
    session.set_tag(2, "other", True)
    assert session.redoable() == frozenset()
    assert undone in {change.operation.id for change in session.history(1)}
