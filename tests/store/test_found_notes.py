"""The notes of a whole workspace: what is found, in which order, with which letter."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path

import pytest

from built_letters import built_letter
from imrdesk.domain.annotation import Anchor, Ink
from imrdesk.domain.letter import Span
from imrdesk.review.session import ReviewSession
from imrdesk.store.history import rebuild_projections
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
