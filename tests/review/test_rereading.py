"""A letter that a newer program reads: what differs, what is settled, and the way back."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from imrdesk.domain.cards import ADDED
from imrdesk.domain.fields import paths
from imrdesk.domain.history import Origin
from imrdesk.domain.record import Extraction, FieldValue
from imrdesk.domain.status import Status
from imrdesk.domain.values import Value
from imrdesk.errors import UserError
from imrdesk.extraction.extractor import EXTRACTOR_VERSION
from imrdesk.review import rereading
from imrdesk.review.rereading import Choice, Rereading
from imrdesk.review.rereading_all import Reread, outdated, read_all_again
from imrdesk.review.session import ReviewSession
from imrdesk.store.queue import QueueQuery

Reads = Callable[[Extraction], None]
OUTCOME = "decisions.1.outcome"


@pytest.fixture
def reads(monkeypatch: pytest.MonkeyPatch) -> Reads:
    """Return what sets the reading of today's program, whatever letter it is given."""

    def become(extraction: Extraction) -> None:
        newest = replace(extraction, version=EXTRACTOR_VERSION)
        monkeypatch.setattr(rereading, "extract", lambda _letter: newest)

    return become


def other(extraction: Extraction, values: dict[str, Value]) -> Extraction:
    """Return a reading that says something else in some fields."""
    changed = {
        path: FieldValue(value, None, None, "newer.rule", 0.97) for path, value in values.items()
    }
    return replace(extraction, values={**extraction.values, **changed})


def fewer(extraction: Extraction, count: int) -> Extraction:
    """Return a reading that found only the first decisions."""
    kept = {path: extraction.values[path] for path in paths(count)}
    return replace(extraction, values=kept, decision_count=count)


def more(extraction: Extraction, treatment: str) -> Extraction:
    """Return a reading that found one decision more, at the end."""
    count = extraction.decision_count
    values = {
        path: extraction.values.get(path) or ADDED[path.rpartition(".")[2]]
        for path in paths(count + 1)
    }
    values[f"decisions.{count}.treatment"] = FieldValue(treatment, None, None, "newer.rule", 0.97)
    return replace(extraction, values=values, decision_count=count + 1)


def stored(session: ReviewSession, letter_id: int = 2) -> Extraction:
    return session.open_letter(letter_id).record.extraction


def settle(
    session: ReviewSession, choices: dict[str, Choice], kept: dict[int, bool] | None = None
) -> Rereading:
    again = session.read_again(2)
    session.settle_reading(2, again, choices, kept or {})
    return again


def test_an_older_reading_is_told_from_one_of_today(session: ReviewSession, reads: Reads) -> None:
    assert session.open_letter(2).is_outdated
    reads(stored(session))
    assert settle(session, {}).is_same
    assert not session.open_letter(2).is_outdated
    assert outdated(session) == [1, 3]
    session.undo()
    assert session.open_letter(2).is_outdated
    assert outdated(session) == [1, 2, 3]


def test_reading_again_changes_nothing_by_itself(session: ReviewSession, reads: Reads) -> None:
    before = session.open_letter(2).record.values
    reads(other(stored(session), {"age": 52, OUTCOME: "Upheld"}))
    again = session.read_again(2)
    assert [d.path for d in again.differences] == ["age", OUTCOME]
    assert session.open_letter(2).record.values == before
    assert session.history(2) == []


@pytest.mark.parametrize(
    ("choice", "corrected", "stands", "origin"),
    [
        (None, None, 52, Origin.MACHINE),
        (None, 50, 50, Origin.PERSON),
        (Choice.OLD, None, 49, Origin.PERSON),
        (Choice.OLD, 50, 49, Origin.PERSON),
        (Choice.NEW, 50, 52, Origin.MACHINE),
        (Choice.PERSON, 50, 50, Origin.PERSON),
    ],
)
def test_each_choice_stands_and_is_taken_back(
    session: ReviewSession, reads: Reads, choice: Choice | None, corrected: int | None,
    stands: int, origin: Origin,
) -> None:  # fmt: skip
    if corrected is not None:
        session.correct(2, "age", corrected)
    before = session.open_letter(2).record
    reads(other(stored(session), {"age": 52}))
    settle(session, {"age": choice} if choice else {})
    standing = session.open_letter(2).record.standings["age"]
    assert (standing.value, standing.state_now.origin) == (stands, origin)
    session.undo()
    assert session.open_letter(2).record == before
    session.redo()
    assert session.open_letter(2).record.standings["age"].value == stands


def test_a_person_s_value_is_never_overwritten_by_itself(
    session: ReviewSession, reads: Reads
) -> None:
    session.correct(2, "decision_date", date(2016, 1, 4))
    session.confirm(2, ["age"])
    reads(other(stored(session), {"decision_date": date(2017, 1, 4), "age": 52}))
    settle(session, {})
    values = session.open_letter(2).record.values
    assert (values["decision_date"], values["age"]) == (date(2016, 1, 4), 49)


@pytest.mark.parametrize(("kept", "cards"), [({}, (0, 1, 2)), ({2: False}, (0, 1))])
def test_a_decision_that_appears_is_taken_unless_left_out(
    session: ReviewSession, reads: Reads, kept: dict[int, bool], cards: tuple[int, ...]
) -> None:
    reads(more(stored(session), "Home exercise kit"))
    assert settle(session, {}, kept).appeared == (2,)
    record = session.open_letter(2).record
    assert record.cards == cards
    assert ("Home exercise kit" in record.treatments()) == (2 in cards)
    assert session.queue_count(QueueQuery(text="Home exercise kit")) == int(2 in cards)
    session.undo()
    assert session.open_letter(2).record.cards == (0, 1)
    assert session.queue_count(QueueQuery(text="Home exercise kit")) == 0


@pytest.mark.parametrize(
    ("is_touched", "kept", "cards"),
    [(False, {}, (0,)), (True, {}, (0, 1)), (False, {1: True}, (0, 1)), (True, {1: False}, (0,))],
)
def test_a_decision_that_vanishes_stays_where_a_person_has_settled_it(
    session: ReviewSession, reads: Reads, is_touched: bool, kept: dict[int, bool],
    cards: tuple[int, ...],
) -> None:  # fmt: skip
    if is_touched:
        session.confirm(2, [OUTCOME])
    before = session.open_letter(2).record
    reads(fewer(stored(session), 1))
    assert settle(session, {}, kept).vanished == {1: is_touched}
    record = session.open_letter(2).record
    assert record.cards == cards
    if 1 in cards:
        assert record.values["decisions.1.treatment"] == "Treatment 2"
        assert record.values[OUTCOME] == "Overturned"
    session.undo()
    assert session.open_letter(2).record == before
    session.redo()
    assert session.open_letter(2).record.cards == cards


def test_decisions_are_known_again_by_their_treatments(
    session: ReviewSession, reads: Reads
) -> None:
    """A reading that lost the first of two decisions is not told as two wrong ones."""
    old = stored(session)
    swapped = {path: old.values[path.replace("decisions.0", "decisions.1")] for path in paths(1)}
    session.correct(2, OUTCOME, "Upheld")
    reads(replace(old, values=swapped, decision_count=1))
    again = settle(session, {})
    assert again.cards == (1,)
    assert again.vanished == {0: False}
    record = session.open_letter(2).record
    assert record.cards == (1,)
    assert record.values[OUTCOME] == "Upheld"


def test_what_only_the_machine_says_is_no_beginning_of_a_review(
    session: ReviewSession, reads: Reads
) -> None:
    reads(other(stored(session), {"age": 52}))
    settle(session, {})
    assert session.open_letter(2).status.status is Status.NEW
    session.undo()
    settle(session, {"age": Choice.OLD})
    assert session.open_letter(2).status.status is Status.IN_REVIEW


def test_a_letter_that_is_signed_off_keeps_its_reading(
    session: ReviewSession, reads: Reads
) -> None:
    session.set_status(1, Status.SIGNED_OFF)
    reads(stored(session, 1))
    again = session.read_again(1)
    with pytest.raises(UserError, match="signed off"):
        session.settle_reading(1, again, {}, {})
    assert session.open_letter(1).is_outdated


def test_all_letters_are_read_again_where_no_person_is_overruled(
    session: ReviewSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    read = {session.open_letter(i).text.text: stored(session, i) for i in (1, 2, 3)}
    monkeypatch.setattr(
        rereading,
        "extract",
        lambda letter: replace(other(read[letter.text], {"age": 52}), version=EXTRACTOR_VERSION),
    )
    session.correct(2, "age", 50)
    session.set_status(3, Status.POSTPONED, "a page is missing")
    became = {r.letter_id: r.became for r in read_all_again(session, outdated(session))}
    assert became == {1: Reread.TAKEN, 2: Reread.LEFT, 3: Reread.TAKEN}
    assert [session.open_letter(i).record.values["age"] for i in (1, 2, 3)] == [52, 50, 52]
    assert outdated(session) == [2]
    session.undo()
    assert session.open_letter(3).record.values["age"] == 49
    assert session.open_letter(1).record.values["age"] == 52


def test_one_may_stop_half_way(session: ReviewSession, reads: Reads) -> None:
    reads(stored(session, 1))
    next(read_all_again(session, outdated(session)))
    assert outdated(session) == [2, 3]
