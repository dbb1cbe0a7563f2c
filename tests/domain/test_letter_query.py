"""Queries as values, and on their way into a workspace and back."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from imrdesk.domain.letter_query import EVERY_LETTER, RANGE_FIELDS, Facet, LetterQuery, Range


def _built(
    text: str, choices: dict[str, set[str]], ranges: list[Range], sort: str, descending: bool
) -> LetterQuery:
    query = LetterQuery(text, sort=sort, descending=descending)
    for facet, values in choices.items():
        query = query.with_choice(facet, values)
    for one in ranges:
        query = query.with_range(one)
    return query


ENDS = st.none() | st.dates() | st.integers(-9, 999)
QUERIES = st.builds(
    _built,
    st.text(max_size=20),
    st.dictionaries(st.sampled_from(list(Facet)), st.sets(st.text(min_size=1), max_size=3)),
    st.lists(st.builds(Range, st.sampled_from(RANGE_FIELDS), ENDS, ENDS), max_size=4),
    st.sampled_from(["case_number", "age", "relevance"]),
    st.booleans(),
)


@given(QUERIES)
def test_what_is_kept_is_read_again(query: LetterQuery) -> None:
    assert LetterQuery.from_json(query.to_json()) == query


@pytest.mark.parametrize(
    "stored",
    [
        {},
        {**EVERY_LETTER.to_json(), "choices": []},
        {**EVERY_LETTER.to_json(), "ranges": [["age"]]},
    ],
)
def test_what_is_no_query_is_refused(stored: dict[str, object]) -> None:
    with pytest.raises((ValueError, TypeError, KeyError)):
        LetterQuery.from_json(stored)  # type: ignore[arg-type]


def test_choices_and_ranges_replace_those_of_their_own_kind() -> None:
    query = EVERY_LETTER.with_choice(Facet.STATUS, ["New", "New"]).with_choice(
        Facet.TAG, ["b", "a"]
    )
    assert query.chosen(Facet.TAG) == ("a", "b")
    assert query.with_choice(Facet.TAG, []).chosen(Facet.TAG) == ()
    assert query.with_choice(Facet.TAG, []).chosen(Facet.STATUS) == ("New",)
    days = Range("decision_date", date(2014, 1, 1), None)
    query = query.with_range(Range("decision_date", None, date(2013, 1, 1))).with_range(days)
    assert query.ranges == (days,)
    assert not query.asks_for_all
    assert query.with_range(Range("decision_date")).ranges == ()
    assert LetterQuery(text="  ").asks_for_all
