"""The one list of letters: never waited for, in an order that stands until it is asked anew."""

from collections.abc import Iterator
from pathlib import Path
from threading import Event, get_ident

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from built_letters import built_letter
from imrdesk.domain.history import Changed
from imrdesk.domain.letter_query import EVERY_LETTER, LetterQuery, Range
from imrdesk.domain.status import Status
from imrdesk.errors import UserError
from imrdesk.review.session import ReviewSession
from imrdesk.store.workspace import Workspace
from imrdesk.ui.letter_list import LetterList
from imrdesk.ui.list_reader import ListReader
from imrdesk.ui.query_words import parts, search_terms
from imrdesk.ui.tasks import BackgroundTasks, ImmediateTasks

_MANY = 90


@pytest.fixture
def session(tmp_path: Path) -> Iterator[ReviewSession]:
    with Workspace.create(tmp_path / "List.imr") as workspace:
        session = ReviewSession(workspace, "kim")
        session.import_letters([built_letter(f"CM14-{n:07}", extra=str(n)) for n in range(_MANY)])
        yield session


@pytest.fixture
def letters(qapp: QApplication, session: ReviewSession) -> Iterator[LetterList]:
    letters = LetterList(ImmediateTasks(), QObject(qapp))
    letters.set_session(session)
    yield letters
    letters.set_session(None)


@pytest.fixture
def background(qapp: QApplication, session: ReviewSession) -> Iterator[LetterList]:
    """Return a list whose helper is a thread."""
    tasks = BackgroundTasks(qapp)
    letters = LetterList(tasks)
    letters.set_session(session)
    yield letters
    letters.set_session(None)
    tasks.wait()
    QApplication.processEvents()


def test_searching_runs_beside_the_window(
    background: LetterList, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    threads: list[int] = []
    find = ListReader.find

    def noted(reader: ListReader, query: LetterQuery, own: object) -> object:
        threads.append(get_ident())
        return find(reader, query, own)  # type: ignore[arg-type]  # handed on as it came

    monkeypatch.setattr(ListReader, "find", noted)
    qtbot.waitUntil(lambda: len(background) == _MANY)
    with qtbot.waitSignal(background.changed):
        background.set_query(LetterQuery(text="0000007"))
        assert background.is_searching
        assert len(background) == _MANY  # what was found before stays until then
    assert len(background) == 1
    assert threads
    assert get_ident() not in threads


def test_only_the_last_of_many_questions_is_answered(
    background: LetterList, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    qtbot.waitUntil(lambda: len(background) == _MANY)
    answers: list[int] = []
    background.changed.connect(lambda: answers.append(len(background)))
    free, find = Event(), ListReader.find

    def slow(reader: ListReader, query: LetterQuery, own: object) -> object:
        free.wait(5)
        return find(reader, query, own)  # type: ignore[arg-type]  # handed on as it came

    monkeypatch.setattr(ListReader, "find", slow)
    for text in ("0", "00", "0000007", "-0000007"):
        background.set_query(LetterQuery(text=text))
    free.set()
    qtbot.waitUntil(lambda: not background.is_searching)
    assert answers == [_MANY - 1]


def test_a_search_under_way_is_interrupted_for_good(
    background: LetterList, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What an interrupted search ends with is no refusal that anybody is told."""
    qtbot.waitUntil(lambda: len(background) == _MANY)
    refusals: list[UserError] = []
    background.refused.connect(refusals.append)
    begun = Event()

    def endless(reader: ListReader, _query: LetterQuery, _own: object) -> object:
        begun.set()
        return reader._opened().numbers(
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) FROM n"
        )

    with monkeypatch.context() as patched:
        patched.setattr(ListReader, "find", endless)
        background.set_query(LetterQuery(text="0000003"))
        assert begun.wait(5)
        qtbot.wait(50)  # until SQLite is at it; only what runs can be interrupted
    background.set_query(LetterQuery(text="0000007"))
    qtbot.waitUntil(lambda: len(background) == 1)
    assert refusals == []


def test_a_letter_keeps_its_place_until_the_list_is_asked_anew(
    letters: LetterList, session: ReviewSession
) -> None:
    letters.set_query(EVERY_LETTER.with_choice("status", [Status.NEW]))
    first, second = letters.ids[:2]
    letters.heed(session.set_status(first, Status.REVIEWED))
    assert letters.ids[0] == first
    row = letters.row(0)
    assert row is not None
    assert row.status is Status.REVIEWED
    assert letters.neighbour(first, 1) == second
    letters.come_to(first)
    letters.refresh()
    assert letters.ids[0] == second
    assert letters.neighbour(first, 1) == second  # it has left; the next one is in its place


def test_the_first_letter_comes_next_where_the_open_one_was_never_in_the_list(
    letters: LetterList,
) -> None:
    letters.come_to(letters.ids[-1])
    letters.set_query(LetterQuery(text="0000003 case:0000003"))
    assert letters.neighbour(letters.position(1) or 1, 1) == letters.ids[0]


def test_letters_that_come_in_are_shown_but_not_at_once(
    letters: LetterList, session: ReviewSession, qtbot: QtBot
) -> None:
    asked: list[int] = []
    letters.changed.connect(lambda: asked.append(len(letters)))
    for number in range(6):
        session.import_letters([built_letter(f"CM15-{number:07}", extra="new")])
        letters.heed(Changed((), ""))
    assert len(letters) == _MANY
    qtbot.waitUntil(lambda: len(letters) == _MANY + 6)
    assert asked == [_MANY + 6]


def test_counts_follow_edits_and_letters_that_come_in(
    letters: LetterList, session: ReviewSession, qtbot: QtBot
) -> None:
    assert letters.counts == {}  # nobody looks at them
    letters.watch_counts(wanted=True)
    assert letters.counts["status"] == {"New": _MANY}
    letters.heed(session.set_status(letters.ids[3], Status.REVIEWED))
    qtbot.waitUntil(lambda: letters.counts["status"].get("Reviewed") == 1)
    session.import_letters([built_letter("CM15-0000001", extra="new")])
    letters.heed(Changed((), ""))
    qtbot.waitUntil(lambda: sum(letters.counts["status"].values()) == _MANY + 1)


def test_a_field_that_is_gone_is_no_order(letters: LetterList) -> None:
    letters.set_query(LetterQuery(sort="x_gone"))
    assert len(letters) == _MANY


def test_rows_are_read_in_pieces(letters: LetterList, monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[int] = []
    rows = ReviewSession.rows

    def noted(session: ReviewSession, ids: list[int], text: str = "") -> object:
        read.append(len(ids))
        return rows(session, ids, text)

    monkeypatch.setattr(ReviewSession, "rows", noted)
    shown = [letters.row(place) for place in range(_MANY)]
    assert [row.letter_id for row in shown if row] == list(letters.ids)
    assert len(read) == 2
    assert letters.row(_MANY) is None


def test_what_waits_for_an_answer_gets_it(background: LetterList, qtbot: QtBot) -> None:
    told: list[int] = []
    background.when_found(lambda: told.append(len(background)))
    assert told == []
    qtbot.waitUntil(lambda: told == [_MANY])
    background.when_found(lambda: told.append(0))
    assert told == [_MANY, 0]


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("", []),
        ("lumbar  norco", ["lumbar", "norco"]),
        ('"functional improvement" -tag:done', ['"functional improvement"', "-tag:done"]),
        ('category:"Physical therapy",surgery age:..18', None),
        ('note:"left open', ['note:"left open']),
    ],
)
def test_a_search_falls_into_its_terms(text: str, terms: list[str] | None) -> None:
    expected = ['category:"Physical therapy",surgery', "age:..18"] if terms is None else terms
    assert search_terms(text) == expected


def test_each_part_of_a_query_can_be_left_out() -> None:
    query = LetterQuery(text="neck age:40..60").with_choice("outcome", ["Overturned"])
    query = query.with_range(Range("days_to_decision", 30, None))
    told = list(parts(query, {}))
    assert [part.words for part in told] == [
        "“neck”",
        "age:40..60",
        "Outcome: Overturned",
        "Days to decision: 30 or more",
    ]
    assert told[0].without.text == "age:40..60"
    assert told[3].without.ranges == ()
