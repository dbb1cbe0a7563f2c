"""Passages in colours and tags, notes on decisions, and how tags look in a workspace."""

import pytest

from imrdesk.domain.annotation import Anchor, Ink, Note, TagStyle
from imrdesk.domain.history import WORKSPACE_ITSELF, Target
from imrdesk.domain.letter import Span
from imrdesk.errors import BugError, UserError
from imrdesk.review.session import ReviewSession
from imrdesk.store.history import rebuild_projections
from imrdesk.store.workspace import Workspace

CLEAN, UNSURE = 1, 2
PURPLE = TagStyle(Ink.PURPLE, "where the pain comes from")


def passage(session: ReviewSession, words: str) -> Anchor:
    text = session.open_letter(CLEAN).text.text
    start = text.index(words)
    return Anchor.passage(Span(start, start + len(words)), words)


def only_note(session: ReviewSession) -> Note:
    (note,) = session.open_letter(CLEAN).notes
    return note


def test_a_passage_needs_no_words(session: ReviewSession) -> None:
    changed = session.add_note(
        CLEAN, passage(session, "neck pain"), " \n", Ink.GREEN, [" pain  scale", "cause", "cause"]
    )
    state = only_note(session).state
    assert changed.label == "Mark a passage"
    assert (state.markdown, state.ink, state.tags) == ("", Ink.GREEN, ("cause", "pain scale"))


def test_words_colour_and_tags_of_a_passage_are_changed_each_by_itself(
    session: ReviewSession,
) -> None:
    session.add_note(CLEAN, passage(session, "neck pain"), "since?", Ink.GREEN, ["cause"])
    key = only_note(session).key

    session.edit_note(CLEAN, key, "since when?")
    session.edit_note(CLEAN, key, "since when?", ink=Ink.PINK)
    session.edit_note(CLEAN, key, "", tags=["Body", "cause"])
    state = only_note(session).state
    assert (state.markdown, state.ink, state.tags) == ("", Ink.PINK, ("Body", "cause"))
    assert session.edit_note(CLEAN, key, " ", Ink.PINK, ["cause", "Body"]).things == ()
    session.undo()
    assert only_note(session).state.tags == ("cause",)


def test_a_note_on_a_decision_stays_with_it_when_it_moves(session: ReviewSession) -> None:
    session.add_note(UNSURE, Anchor.decision(0), "see the **second** page")
    session.move_decision(UNSURE, 0, 1)
    letter = session.open_letter(UNSURE)
    (note,) = letter.notes
    assert letter.record.cards == (1, 0)
    assert note.state.anchor.path is not None
    assert letter.record.label(note.state.anchor.path) == "Decision 2"

    session.remove_decision(UNSURE, 0)
    letter = session.open_letter(UNSURE)
    assert letter.record.label("decisions.0") == "Removed decision"
    assert [n.key for n in letter.notes] == [note.key]
    with pytest.raises(UserError, match="no longer in the record"):
        session.add_note(UNSURE, Anchor.decision(0), "late")
    with pytest.raises(UserError, match="no longer in the record"):
        session.add_note(UNSURE, Anchor.field("decisions.0.outcome"), "late")


def test_only_a_passage_has_a_colour_and_tags(session: ReviewSession) -> None:
    with pytest.raises(BugError, match="only a passage"):
        session.add_note(CLEAN, Anchor.letter(), "words", Ink.GREEN)
    with pytest.raises(BugError, match="only a passage"):
        session.add_note(CLEAN, Anchor.field("age"), "words", tags=["cause"])
    with pytest.raises(UserError, match="A tag needs a name"):
        session.add_note(CLEAN, passage(session, "neck pain"), "", tags=[" "])


def test_a_tag_s_look_is_kept_for_the_workspace_and_can_be_taken_back(
    session: ReviewSession,
) -> None:
    session.correct(CLEAN, "age", 50)
    changed = session.set_tag_style(" cause ", TagStyle(Ink.PURPLE, " where the pain\ncomes from "))

    assert changed.things == ((WORKSPACE_ITSELF, Target.TAG_STYLE, "cause"),)
    assert session.tag_styles() == {"cause": PURPLE}
    assert session.set_tag_style("cause", PURPLE).things == ()
    session.set_tag_style("cause", TagStyle(Ink.BLUE))
    session.set_tag_style("cause", None)
    assert session.tag_styles() == {}

    for styles in ({"cause": TagStyle(Ink.BLUE)}, {"cause": PURPLE}, {}):
        assert session.undo() is not None
        assert session.tag_styles() == styles
    assert session.undo_label() == "Correct Age"
    session.redo()
    assert session.tag_styles() == {"cause": PURPLE}
    assert session.history(CLEAN)[-1].edit.target is Target.VALUE
    with pytest.raises(UserError, match="A tag needs a name"):
        session.set_tag_style("", PURPLE)


def test_every_tag_there_is_can_be_chosen(session: ReviewSession) -> None:
    session.set_tag(CLEAN, "appeal", True)
    session.set_tag_style("Cause", PURPLE)
    session.add_note(CLEAN, passage(session, "neck pain"), "", tags=["body", "appeal"])
    assert session.known_tags() == ["appeal", "body", "Cause"]
    assert session.all_tags() == ["appeal"]


def test_styles_survive_a_restart_and_can_be_made_anew_from_the_history(
    session: ReviewSession,
) -> None:
    session.set_tag_style("cause", PURPLE)
    session.set_tag_style("gone", PURPLE)
    session.undo()
    path = session.workspace.path
    session.workspace.close()
    with Workspace.open(path) as workspace:
        again = ReviewSession(workspace, "Ben Okafor")
        assert again.tag_styles() == {"cause": PURPLE}
        rebuild_projections(workspace)
        assert again.tag_styles() == {"cause": PURPLE}
        assert again.redo_label() == "Change how the tag “gone” looks"
