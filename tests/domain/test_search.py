"""The search language: what is typed, and the terms that it becomes or the mistake it holds."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from imrdesk.domain.fields import Field, Section
from imrdesk.domain.search import (
    SEARCH_KEYS,
    Between,
    SearchMistake,
    Wanted,
    own_key,
    parse_search,
)
from imrdesk.domain.values import FieldType

OWN = {
    field.key: own_key(field)
    for field in (
        Field("x_visits", "Visits", FieldType.NUMBER, Section.OWN, "", ""),
        Field("x_seen", "Seen", FieldType.CHOICE, Section.OWN, "", "", allowed=("Yes", "No")),
    )
}


def read(text: str) -> list[tuple[str | None, tuple[Wanted | Between, ...], bool]]:
    return [
        (term.key.name if term.key else None, term.any_of, term.is_negated)
        for term in parse_search(text, OWN)
    ]


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("", []),
        ("   ", []),
        ("norco", [(None, (Wanted("norco", may_go_on=True),), False)]),
        ("norco ", [(None, (Wanted("norco"),), False)]),
        (
            "nor* now ",
            [(None, (Wanted("nor", may_go_on=True),), False), (None, (Wanted("now"),), False)],
        ),
        ('"low back" x ', [(None, (Wanted("low back"),), False), (None, (Wanted("x"),), False)]),
        ('"never closed', [(None, (Wanted("never closed"),), False)]),
        ("-norco ", [(None, (Wanted("norco"),), True)]),
        ("-tag:done ", [("tag", (Wanted("done"),), True)]),
        ("10/325mg ", [(None, (Wanted("10/325mg"),), False)]),
        ("http://a.b ", [(None, (Wanted("http://a.b"),), False)]),
        ("12:30 ", [(None, (Wanted("12:30"),), False)]),
        ("CM13-0024356 ", [(None, (Wanted("CM13-0024356"),), False)]),
        ('Body:"low back",knee ', [("body", (Wanted("low back"), Wanted("knee")), False)]),
        ("outcome:over ", [("outcome", (Wanted("Overturned"),), False)]),
        (
            "outcome:OVERTURNED,partially ",
            [("outcome", (Wanted("Overturned"), Wanted("Partially overturned")), False)],
        ),
        ("sex:male ", [("sex", (Wanted("male"),), False)]),
        ("category:e ", [("category", (Wanted("Evaluation and management"),), False)]),
        ("decided:2014 ", [("decided", (Between(date(2014, 1, 1), date(2014, 12, 31)),), False)]),
        ("decided:2016-02 ", [("decided", (Between(date(2016, 2, 1), date(2016, 2, 29)),), False)]),
        (
            "decided:2015-12 ",
            [("decided", (Between(date(2015, 12, 1), date(2015, 12, 31)),), False)],
        ),
        (
            "decided:12/3/2015 ",
            [("decided", (Between(date(2015, 12, 3), date(2015, 12, 3)),), False)],
        ),
        (
            "decided:2014..2015-03 ",
            [("decided", (Between(date(2014, 1, 1), date(2015, 3, 31)),), False)],
        ),
        ("decided:2014.. ", [("decided", (Between(date(2014, 1, 1), None),), False)]),
        ("decided:..2014 ", [("decided", (Between(None, date(2014, 12, 31)),), False)]),
        ("age:40..50,70 ", [("age", (Between(40, 50), Between(70, 70)), False)]),
        ("x_visits:2.5 ", [("x_visits", (Between(2.5, 2.5),), False)]),
        ("x_seen:y ", [("x_seen", (Wanted("Yes"),), False)]),
    ],
)
def test_terms(text: str, terms: object) -> None:
    assert read(text) == terms


@pytest.mark.parametrize(
    ("text", "sentence", "place"),
    [
        ("a treatmnt:x", "There is no key “treatmnt”; did you mean “treatment:”.", (2, 11)),
        ("zzz:x", "There is no key “zzz”; put “zzz:” in quotes to look for it.", (0, 4)),
        ("a outcome:", "Write behind “outcome:” what it is to be, like outcome:upheld.", (2, 10)),
        (
            "outcome:won",
            "“won” is nothing that the outcome of the case can be; it is one of: Upheld, Over",
            (8, 11),
        ),
        (
            "age:old",
            "“old” is not a number, as “age:” wants it, like age:40..60.",
            (4, 7),
        ),
        (
            "decided:2015..2014",
            "“2015..2014” is not a day, a month or a year, as “decided:” wants it, like decided:",
            (8, 18),
        ),
        ("decided:2015-13", "“2015-13” is not a day", (8, 15)),
        ("a & b", "“&” has no letters or digits to look for.", (2, 3)),
        ('""', '“""” has no letters or digits to look for.', (0, 2)),
        ("*", "“*” has no letters or digits to look for.", (0, 1)),
    ],
)
def test_mistakes_are_told_with_their_place(
    text: str, sentence: str, place: tuple[int, int]
) -> None:
    with pytest.raises(SearchMistake) as caught:
        parse_search(text)
    assert str(caught.value).startswith(sentence)
    assert (caught.value.start, caught.value.end) == place


def test_every_key_s_own_example_can_be_searched() -> None:
    for name in SEARCH_KEYS:
        with pytest.raises(SearchMistake) as caught:
            parse_search(f"{name}:")
        example = str(caught.value).rpartition("like ")[2].rstrip(".")
        [term] = parse_search(example)
        assert term.key is SEARCH_KEYS[name]


PIECES = st.sampled_from(
    ["-", '"', ":", ",", "..", " ", "*", "age", "tag", "decided", "9", "é", "ﷺ"]
)


@given(st.lists(PIECES, max_size=12).map("".join) | st.text(max_size=20))
def test_any_text_is_terms_or_one_sentence(text: str) -> None:
    told: SearchMistake | None = None
    try:
        terms = parse_search(text)
    except SearchMistake as mistake:
        told = mistake
    if told:
        assert 0 <= told.start <= told.end <= len(text)
        assert str(told).endswith(".")
    else:
        assert all(term.any_of for term in terms)
        assert bool(terms) == bool(text.strip())
