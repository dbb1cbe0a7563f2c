"""Finding letters: what is found, in which order, what its row shows and what it is counted by."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from built_letters import built_letter
from imrdesk.domain.annotation import Anchor
from imrdesk.domain.letter_query import LIST_COLUMNS, RELEVANCE, Facet, LetterQuery, Range
from imrdesk.domain.status import Status
from imrdesk.errors import UserError
from imrdesk.review.session import ReviewSession
from imrdesk.store.find import Finder, QueryMistake
from imrdesk.store.letter_rows import HIT_END, HIT_START
from imrdesk.store.workspace import Workspace

A, B, C, D = 1, 2, 3, 4
ALL = {A, B, C, D}


@pytest.fixture(scope="module")
def session(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ReviewSession]:
    path: Path = tmp_path_factory.mktemp("found") / "cases.imr"
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
                built_letter("CM15-0000100", name="a.txt", extra="other naïve bytes"),
            ]
        )
        session.set_tag(A, "appeal", True)
        session.set_tag(A, "late", True)
        session.set_tag(D, "late", True)
        session.add_note(C, Anchor.letter(), "ask the **claims** desk")
        session.correct(C, "age", 71)
        session.correct(C, "decisions.0.treatment", "Aquatic therapy")
        session.set_status(B, Status.POSTPONED, "no page 2")
        session.set_status(D, Status.SIGNED_OFF)
        session.assign([B, D], "Ben Okafor")
        yield session


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("", ALL),
        ("  ", ALL),
        ("CM13-0024356", {B}),
        ("cm130024356", {B}),
        ("24356", {B}),
        ("130024", {B}),
        ("CM13-00", {B}),
        ("15-0000100 a.txt", {D}),
        ("case:15-0000100", {A, D}),
        ("case:CM130024356", {B}),
        ("lumbar massage", {B}),
        ('"of the lumbar" ', {B}),
        ('"lumbar of the" ', set()),
        ("lumb", {B}),
        ("lumb ", set()),
        ("lumb* massage", {B}),
        ("NORCO", {A}),
        ("naive", {D}),
        ("-norco", {B, C, D}),
        ("aquatic", {C}),
        ("treatment:aquatic", {C}),
        ("text:aquatic", set()),
        ("claims", {C}),
        ("claims neck", {C}),
        ("note:claims", {C}),
        ("text:claims", set()),
        ("'DROP TABLE letters", set()),
        ("\ud83dzz", set()),
        ("file:_1", {B}),
        ("status:post,sig", {B, D}),
        ("-status:new", {A, B, C, D}),
        ("outcome:partially", {B}),
        ("decision:overturned", {A, B, D}),
        ("treatment:mri decision:overturned", {B}),
        ("treatment:massage decision:overturned", set()),
        ("-decision:overturned", {C}),
        ("category:rehab treatment:norco", {A}),
        ("tag:late", {A, D}),
        ("tag:late norco", {A}),
        ("-tag:late", {B, C}),
        ("check:required", {C}),
        ("reviewer:anna", {A, B, C, D}),
        ("assigned:ben", {B, D}),
        ("specialty:pain", ALL),
        ("age:70..", {C}),
        ("age:49", {A, B, D}),
        ("-age:70..", {A, B, D}),
        ("year:2013", {B}),
        ("decided:2013", {B}),
        ("decided:2014..", {A, D}),
        ("-decided:2014..", {B, C}),
        ("left:1..", {B, C}),
        ("arrival:2..3", {B, C}),
    ],
)
def test_searches(session: ReviewSession, text: str, ids: set[int]) -> None:
    assert set(session.find(LetterQuery(text))) == ids


@pytest.mark.parametrize(
    ("query", "ids"),
    [
        (LetterQuery().with_choice(Facet.STATUS, ["Postponed", "Signed off"]), {B, D}),
        (LetterQuery().with_choice(Facet.OUTCOME, ["Partially overturned"]), {B}),
        (LetterQuery().with_choice(Facet.EYES, ["yes"]), {B, C}),
        (
            LetterQuery().with_choice(Facet.EYES, ["yes"]).with_choice(Facet.OUTCOME, ["Upheld"]),
            {C},
        ),
        (LetterQuery().with_choice(Facet.TAG, ["lat"]), set()),
        (LetterQuery().with_choice(Facet.ASSIGNED, ["Ben Okafor"]), {B, D}),
        (LetterQuery("norco").with_choice(Facet.TAG, ["late"]), {A}),
        (LetterQuery().with_range(Range("decision_date", None, date(2013, 12, 3))), {B}),
        (LetterQuery().with_range(Range("age", 50, None)), {C}),
        (LetterQuery().with_range(Range("days_to_decision", 0, None)), set()),
    ],
)
def test_choices_and_ranges(session: ReviewSession, query: LetterQuery, ids: set[int]) -> None:
    assert set(session.find(query)) == ids


@pytest.mark.parametrize(
    ("column", "ids"),
    [
        ("case_number", [C, B, A, D]),
        ("outcome", [A, D, B, C]),
        ("decision_date", [C, B, A, D]),
        ("name", [D, B, A, C]),
        ("added", [A, B, C, D]),
        ("age", [A, B, D, C]),
        ("assigned_to", [A, C, B, D]),
    ],
)
def test_orders_and_their_reverse(session: ReviewSession, column: str, ids: list[int]) -> None:
    assert list(session.find(LetterQuery(sort=column))) == ids
    assert list(session.find(LetterQuery(sort=column, descending=True))) == ids[::-1]


def test_every_column_can_be_sorted_by(session: ReviewSession) -> None:
    for column in LIST_COLUMNS:
        assert set(session.find(LetterQuery(sort=column))) == ALL


def test_relevance_puts_the_letter_that_says_it_most_first(session: ReviewSession) -> None:
    query = LetterQuery("lumbar treatment ", sort=RELEVANCE)
    assert set(session.find(query)) == set(session.find(LetterQuery(query.text)))
    assert list(session.find(LetterQuery("neck ", sort=RELEVANCE)))[-1] == B, "the longest letter"
    assert session.find(LetterQuery("", sort=RELEVANCE))[0] == D, "the newest decision"


def test_a_bad_search_is_told_with_its_place(session: ReviewSession) -> None:
    with pytest.raises(QueryMistake, match="did you mean “tag:”") as caught:
        session.find(LetterQuery("norco tags:x"))
    assert (caught.value.start, caught.value.end) == (6, 11)


def test_a_row_shows_the_letter_as_it_stands(session: ReviewSession) -> None:
    rows = {row.letter_id: row for row in session.rows([D, B, A, C])}
    assert list(rows) == [D, B, A, C]
    assert rows[A].tags == ("appeal", "late")
    assert (rows[A].same_case, rows[B].same_case, rows[C].same_case) == (True, False, False)
    assert rows[B].treatments == "Massage therapy x 6; MRI of the lumbar spine"
    assert (rows[B].decision_count, rows[B].needs_eyes) == (2, 2)
    assert (rows[B].status, rows[B].status_reason) == (Status.POSTPONED, "no page 2")
    assert (rows[C].case_number, rows[C].values["decision_date"]) == (None, None)
    assert (rows[C].values["age"], rows[C].errors > 0 or rows[C].warnings > 0) == (71, True)
    assert rows[A].values["specialties"] == (
        "Physical Medicine & Rehabilitation",
        "Pain Management",
    )
    assert (rows[B].assigned_to, rows[B].reviewer) == ("Ben Okafor", "Anna Reyes")
    assert [row.letter_id for row in session.rows([B, 99])] == [B]


def test_snippets_show_the_words_where_they_stand(session: ReviewSession) -> None:
    [row] = session.rows([B], "lumbar -norco")
    assert f"{HIT_START}lumbar{HIT_END} spine" in row.snippet
    [row] = session.rows([C], "claims")
    assert f"{HIT_START}claims{HIT_END}" in row.snippet
    assert session.rows([B], "tag:late")[0].snippet == ""
    [row] = session.rows([B], "a_1 ")
    assert row.snippet == f"{HIT_START}A_1{HIT_END}.pdf", "only the value that has the words"


def test_facets_count_letters_once_and_without_their_own_choice(session: ReviewSession) -> None:
    every = LetterQuery()
    counts = session.facet_counts(every, session.find(every))
    assert counts["category"] == {"Rehabilitation": 4}, "a letter with two counts once"
    assert counts["status"] == {"In review": 2, "Postponed": 1, "Signed off": 1}
    assert counts["tag"] == {"appeal": 1, "late": 2}
    assert counts["eyes"] == {"yes": 2, "no": 2}
    assert counts["year"] == {"2013": 1, "2015": 2}
    chosen = every.with_choice(Facet.STATUS, ["Postponed"])
    counts = session.facet_counts(chosen, session.find(chosen))
    assert counts["status"] == {"In review": 2, "Postponed": 1, "Signed off": 1}
    assert counts["outcome"] == {"Partially overturned": 1}
    assert "tag" not in counts


def test_views_are_kept_in_their_order(tmp_path: Path) -> None:
    query = LetterQuery("norco", sort="age").with_range(Range("age", 40, None))
    with Workspace.create(tmp_path / "cases.imr") as workspace:
        session = ReviewSession(workspace, "Anna Reyes")
        first = session.save_view(" Opioids ", LetterQuery())
        second = session.save_view("Late", LetterQuery())
        assert session.save_view("opioids", query) == first
        session.order_views([second, first])
        assert [(view.name, view.query) for view in session.views()] == [
            ("Late", LetterQuery()),
            ("opioids", query),
        ]
        with pytest.raises(UserError, match="Another view is called “opioids”"):
            session.rename_view(second, "OPIOIDS")
        with pytest.raises(UserError, match="needs a name"):
            session.rename_view(second, " ")
        session.rename_view(second, "Overdue")
        session.remove_view(first)
        assert [view.name for view in session.views()] == ["Overdue"]


@pytest.mark.parametrize("by_another", [False, True])
def test_who_finds_again_and_again_finds_what_stands_now(tmp_path: Path, by_another: bool) -> None:
    path = tmp_path / "cases.imr"
    with Workspace.create(path) as workspace:
        session = ReviewSession(workspace, "Anna Reyes")
        session.import_letters([built_letter("CM15-0000001"), built_letter("CM15-0000002")])
        with Workspace.open(path, read_only=True) as reading:
            finder = Finder(reading if by_another else workspace)
            assert list(finder.find(LetterQuery(sort="age"), {})) == [1, 2]
            session.correct(1, "age", 70)
            assert list(finder.find(LetterQuery(sort="age"), {})) == [2, 1]
            session.import_letter(built_letter("CM15-0000003"))
            assert list(finder.find(LetterQuery(sort="age"), {})) == [2, 3, 1]
            assert list(finder.find(LetterQuery("-age:70"), {})) == [2, 3]
