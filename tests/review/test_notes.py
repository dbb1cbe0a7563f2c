"""Notes on the letter, on a field and on a passage."""

import pytest

from imrdesk.domain.annotation import Anchor
from imrdesk.domain.letter import Span
from imrdesk.errors import BugError, UserError
from imrdesk.review.session import ReviewSession

LETTER = 1


def passage(session: ReviewSession, words: str) -> Anchor:
    text = session.open_letter(LETTER).text.text
    start = text.index(words)
    return Anchor.passage(Span(start, start + len(words)), words)


def test_notes_stand_in_the_order_of_writing_with_author_and_times(
    session: ReviewSession,
) -> None:
    anchors = [passage(session, "“chronic”"), Anchor.letter(), Anchor.field("age")]
    for number, anchor in enumerate(anchors):
        session.add_note(LETTER, anchor, f"note {number}")
    first = session.open_letter(LETTER).notes[0]
    ReviewSession(session.workspace, "Ben Okafor").edit_note(LETTER, first.key, "**cited** wrong")

    notes = session.open_letter(LETTER).notes
    assert [note.state.anchor for note in notes] == anchors
    assert [note.state.markdown for note in notes] == ["**cited** wrong", "note 1", "note 2"]
    assert (notes[0].author, notes[0].created) == ("Anna Reyes", first.created)
    assert notes[0].edited > first.edited


def test_a_removed_note_comes_back_by_undo_as_it_was(session: ReviewSession) -> None:
    session.add_note(LETTER, Anchor.letter(), "first")
    before = session.open_letter(LETTER).notes[0]
    session.remove_note(LETTER, before.key)
    assert session.open_letter(LETTER).notes == ()

    session.undo()
    (after,) = session.open_letter(LETTER).notes
    assert (after.key, after.state, after.author, after.created) == (
        before.key,
        before.state,
        before.author,
        before.created,
    )


def test_the_key_of_a_new_note_is_told(session: ReviewSession) -> None:
    changed = session.add_note(LETTER, Anchor.letter(), "first")
    assert changed.things[-1][2] == session.open_letter(LETTER).notes[0].key


def test_the_same_words_again_are_no_edit(session: ReviewSession) -> None:
    session.add_note(LETTER, Anchor.letter(), "first")
    key = session.open_letter(LETTER).notes[0].key
    assert session.edit_note(LETTER, key, "first").things == ()


def test_blank_notes_are_refused(session: ReviewSession) -> None:
    with pytest.raises(UserError, match="A note needs words"):
        session.add_note(LETTER, Anchor.letter(), " \n")


@pytest.mark.parametrize(
    "anchor",
    [
        Anchor.field("decisions.4.outcome"),
        Anchor.passage(Span(0, 3), "not so"),
        Anchor.passage(Span(10**6, 10**6 + 3), "abc"),
    ],
)
def test_a_note_on_what_is_not_there_is_a_bug(session: ReviewSession, anchor: Anchor) -> None:
    with pytest.raises(BugError):
        session.add_note(LETTER, anchor, "where?")


def test_a_note_that_is_not_there_cannot_be_edited(session: ReviewSession) -> None:
    with pytest.raises(BugError, match="no note"):
        session.edit_note(LETTER, "unknown", "words")
