"""The queue: what is found, in which order."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from built_letters import built_letter
from imrdesk.domain.status import Status
from imrdesk.review.session import ReviewSession
from imrdesk.store.queue import QueueColumn, QueueQuery
from imrdesk.store.workspace import Workspace

A, B, C, D = 1, 2, 3, 4


@pytest.fixture(scope="module")
def session(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ReviewSession]:
    path: Path = tmp_path_factory.mktemp("queue") / "cases.imr"
    with Workspace.create(path) as workspace:
        session = ReviewSession(workspace, "Anna Reyes")
        session.import_letters(
            [
                built_letter("CM15-0000100", name="b.txt", treatments=("Norco 10% gel",)),
                built_letter(
                    "CM13-0024356",
                    name="A_1.pdf",
                    outcomes=("Upheld", "Overturned"),
                    treatments=("Massage therapy x 6", "MRI of the lumbar spine"),
                    unsure=("age", "sex"),
                    decision_date=date(2013, 12, 3),
                ),
                built_letter(None, name="c.txt", outcomes=("Upheld",), decision_date=None),
                built_letter("CM15-0000100", name="a.txt", extra="other bytes"),
            ]
        )
        session.set_tag(A, "appeal", True)
        session.set_tag(A, "late", True)
        session.set_tag(D, "late", True)
        session.set_status(B, Status.POSTPONED, "no page 2")
        session.set_status(D, Status.SIGNED_OFF)
        yield session


def found(session: ReviewSession, query: QueueQuery) -> list[int]:
    return [row.letter_id for row in session.queue(query, 0, 100)]


@pytest.mark.parametrize(
    ("query", "ids"),
    [
        (QueueQuery(), {A, B, C, D}),
        (QueueQuery(text="CM13-0024356"), {B}),
        (QueueQuery(text="cm130024356"), {B}),
        (QueueQuery(text="24356"), {B}),
        (QueueQuery(text="15-0000100 a.txt"), {D}),
        (QueueQuery(text="lumbar massage"), {B}),
        (QueueQuery(text="NORCO"), {A}),
        (QueueQuery(text="10%"), {A}),
        (QueueQuery(text="%"), {A}),
        (QueueQuery(text="_"), {B}),
        (QueueQuery(text="\\"), set()),
        (QueueQuery(text="'; DROP TABLE letters --"), set()),
        (QueueQuery(text="  "), {A, B, C, D}),
        (QueueQuery(text="\ud83d"), set()),
        (QueueQuery(statuses=frozenset({Status.POSTPONED, Status.SIGNED_OFF})), {B, D}),
        (QueueQuery(statuses=frozenset()), set()),
        (QueueQuery(outcome="Partially overturned"), {B}),
        (QueueQuery(outcome="Upheld", needs_eyes_only=True), {C}),
        (QueueQuery(needs_eyes_only=True), {B, C}),
        (QueueQuery(tag="late"), {A, D}),
        (QueueQuery(tag="late", text="norco"), {A}),
        (QueueQuery(tag="lat"), set()),
    ],
)
def test_filters(session: ReviewSession, query: QueueQuery, ids: set[int]) -> None:
    rows = found(session, query)
    assert set(rows) == ids
    assert session.queue_count(query) == len(rows) == len(ids)


@pytest.mark.parametrize(
    ("column", "ids"),
    [
        (QueueColumn.CASE_NUMBER, [C, B, A, D]),
        (QueueColumn.OUTCOME, [A, D, B, C]),
        (QueueColumn.STATUS, [C, A, B, D]),
        (QueueColumn.NEEDS_EYES, [A, D, B, C]),
        (QueueColumn.DECISION_DATE, [C, B, A, D]),
        (QueueColumn.NAME, [D, B, A, C]),
        (QueueColumn.ADDED, [A, B, C, D]),
    ],
)
def test_every_column_sorts_both_ways_and_knows_each_letter_s_place(
    session: ReviewSession, column: QueueColumn, ids: list[int]
) -> None:
    for descending in (False, True):
        query = QueueQuery(sort=column, descending=descending)
        wanted = ids[::-1] if descending else ids
        assert found(session, query) == wanted
        assert [session.queue_position(query, i) for i in wanted] == [0, 1, 2, 3]
        assert [row.letter_id for row in session.queue(query, 1, 2)] == wanted[1:3]


def test_the_place_counts_only_what_is_found(session: ReviewSession) -> None:
    query = QueueQuery(tag="late", sort=QueueColumn.NAME, descending=True)
    assert [session.queue_position(query, i) for i in (A, B, C, D)] == [0, None, None, 1]
    assert session.queue_position(QueueQuery(text="norco"), A) == 0
    assert session.queue_position(QueueQuery(), 99) is None


def test_a_row_shows_the_letter_as_it_stands(session: ReviewSession) -> None:
    rows = {row.letter_id: row for row in session.queue(QueueQuery(), 0, 100)}
    assert rows[A].tags == ("appeal", "late")
    assert (rows[A].same_case, rows[B].same_case, rows[C].same_case) == (True, False, False)
    assert rows[B].treatments == "Massage therapy x 6; MRI of the lumbar spine"
    assert (rows[B].decision_count, rows[B].needs_eyes) == (2, 2)
    assert (rows[B].status, rows[B].status_reason) == (Status.POSTPONED, "no page 2")
    assert (rows[C].case_number, rows[C].decision_date) == (None, None)


def test_every_status_is_counted(session: ReviewSession) -> None:
    assert session.status_counts() == {
        Status.NEW: 1,
        Status.IN_REVIEW: 1,
        Status.POSTPONED: 1,
        Status.REVIEWED: 0,
        Status.SIGNED_OFF: 1,
    }
