"""Decision cards: what each operation leaves, and that any number of them can be taken back."""

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from built_letters import built_letter, from_values
from imrdesk.domain.cards import card_path
from imrdesk.domain.history import Origin
from imrdesk.domain.letter import Span
from imrdesk.domain.review import FieldState, ReviewedRecord
from imrdesk.domain.status import Status
from imrdesk.domain.values import Value
from imrdesk.errors import BugError, UserError
from imrdesk.review.session import ReviewSession
from imrdesk.store.workspace import Workspace

LETTER = 4
TREATMENTS = (
    "Aquatic therapy and a cane",
    "MRI of the lumbar spine; physical therapy, twice a week",
    "Norco 10/325mg #60",
)


@pytest.fixture
def cards(session: ReviewSession) -> ReviewSession:
    """Return a session with a fourth letter, of three decisions."""
    outcomes = ("Upheld", "Overturned", "Upheld")
    letter = built_letter(
        "CM14-0000004", outcomes=outcomes, treatments=TREATMENTS, extra="She needs a home kit  too."
    )
    assert session.import_letter(letter).letter_id == LETTER
    return session


def record(session: ReviewSession) -> ReviewedRecord:
    return session.open_letter(LETTER).record


def values(session: ReviewSession, card: int, *keys: str) -> tuple[Value, ...]:
    return tuple(record(session).values[card_path(card, key)] for key in keys)


def place(session: ReviewSession, words: str) -> Span:
    start = session.open_letter(LETTER).text.text.index(words)
    return Span(start, start + len(words))


@pytest.mark.parametrize(
    ("after", "order"),
    [(None, (0, 1, 2, 3)), (0, (0, 3, 1, 2)), (2, (0, 1, 2, 3))],
)
def test_a_decision_is_added_where_it_is_wanted(
    cards: ReviewSession, after: int | None, order: tuple[int, ...]
) -> None:
    cards.add_decision(LETTER, after)
    assert record(cards).cards == order
    assert values(cards, 3, "number", "treatment", "outcome") == (4, None, None)
    added = record(cards).standings["decisions.3.treatment"]
    assert (added.state_now.origin, added.span) == (Origin.MACHINE, None)
    missing = [c for c in record(cards).open_checks if "decisions.3.treatment" in c.fields]
    assert missing, "nothing asks for the treatment of an empty decision"


def test_a_decision_begins_with_the_words_it_is_added_on(cards: ReviewSession) -> None:
    span = place(cards, "a home kit  too")
    cards.add_decision(LETTER, None, span)
    treatment = record(cards).standings["decisions.3.treatment"]
    assert (treatment.value, treatment.span) == ("a home kit too", span)
    assert treatment.state is FieldState.CORRECTED


def test_words_of_the_vocabulary_bring_their_category(cards: ReviewSession) -> None:
    cards.add_decision(LETTER, None, place(cards, "physical therapy"))
    (category,) = values(cards, 3, "category")
    assert category == "Rehabilitation"


def test_no_words_make_no_treatment(cards: ReviewSession) -> None:
    text = cards.open_letter(LETTER).text.text
    blank = text.index("  ")
    with pytest.raises(UserError, match="Select the words"):
        cards.add_decision(LETTER, None, Span(blank, blank + 2))
    assert record(cards).cards == (0, 1, 2)


def test_a_card_number_is_never_given_twice(cards: ReviewSession) -> None:
    cards.add_decision(LETTER)
    cards.remove_decision(LETTER, 3)
    cards.add_decision(LETTER)
    assert record(cards).cards == (0, 1, 2, 4)
    cards.undo()
    cards.add_decision(LETTER)
    assert record(cards).cards == (0, 1, 2, 5)


def test_a_removed_decision_comes_back_with_its_values(cards: ReviewSession) -> None:
    cards.correct(LETTER, "decisions.1.outcome", "Upheld")
    cards.remove_decision(LETTER, 1)
    assert record(cards).cards == (0, 2)
    assert record(cards).treatments() == (TREATMENTS[0], TREATMENTS[2])
    cards.undo()
    assert values(cards, 1, "outcome") == ("Upheld",)
    assert record(cards).standings["decisions.1.outcome"].who == "Anna Reyes"


@pytest.mark.parametrize(
    ("card", "step", "order"),
    [
        (0, 1, (1, 0, 2)), (2, -1, (0, 2, 1)), (0, 2, (1, 2, 0)),
        (0, -1, (0, 1, 2)), (2, 5, (0, 1, 2)),
    ],
)  # fmt: skip
def test_a_decision_moves_as_far_as_there_is_room(
    cards: ReviewSession, card: int, step: int, order: tuple[int, ...]
) -> None:
    changed = cards.move_decision(LETTER, card, step)
    assert record(cards).cards == order
    assert bool(changed.things) == (order != (0, 1, 2))


@pytest.mark.parametrize(
    ("card", "at", "first", "second"),
    [
        (0, None, "Aquatic therapy", "a cane"),
        (0, len("Aquatic"), "Aquatic", "therapy and a cane"),
        (1, None, "MRI of the lumbar spine", "physical therapy, twice a week"),
        (1, len("MRI of the lumbar spine; physical therapy"),
         "MRI of the lumbar spine; physical therapy", "twice a week"),
        (2, None, "Norco 10", "325mg #60"),
    ],
)  # fmt: skip
def test_a_decision_is_split_in_two_alike(
    cards: ReviewSession, card: int, at: int | None, first: str, second: str
) -> None:
    before = record(cards).values
    cards.split_decision(LETTER, card, at)
    now = record(cards)
    assert now.cards.index(3) == now.cards.index(card) + 1
    assert (values(cards, card, "treatment"), values(cards, 3, "treatment")) == (
        (first,),
        (second,),
    )
    for key in ("outcome", "rationale"):
        assert values(cards, 3, key) == (before[card_path(card, key)],)
    for number, words in ((card, first), (3, second)):
        standing = now.standings[card_path(number, "treatment")]
        assert standing.span is not None
        assert standing.span.of(cards.open_letter(LETTER).text.text) == words


@pytest.mark.parametrize("at", [0, len(TREATMENTS[0])])
def test_half_of_nothing_is_refused(cards: ReviewSession, at: int) -> None:
    with pytest.raises(UserError, match="nothing to split"):
        cards.split_decision(LETTER, 0, at)


def test_two_decisions_become_one(cards: ReviewSession) -> None:
    cards.correct(LETTER, "decisions.0.rationale", None)
    cards.correct(LETTER, "decisions.0.imr_guideline_sources", ("ODG",))
    cards.correct(LETTER, "decisions.1.imr_guideline_sources", ("MTUS", "ODG"))
    cards.merge_decision(LETTER, 0)
    assert record(cards).cards == (0, 2)
    assert values(cards, 0, "treatment", "outcome", "rationale", "imr_guideline_sources") == (
        f"{TREATMENTS[0]} and {TREATMENTS[1]}",
        None,  # one was upheld and the other overturned: the reviewer is to say
        "The guidelines speak of item 2.",
        ("ODG", "MTUS"),
    )
    rationale = record(cards).standings["decisions.0.rationale"]
    assert rationale.span is not None, "what is taken over keeps its place in the letter"
    assert "decisions.0.outcome" in {check.fields[0] for check in record(cards).open_checks}


def test_merging_loses_no_words(cards: ReviewSession) -> None:
    cards.merge_decision(LETTER, 0)
    [rationale] = values(cards, 0, "rationale")
    assert rationale == "The guidelines speak of item 1. The guidelines speak of item 2."


def test_the_last_decision_has_none_to_merge_with(cards: ReviewSession) -> None:
    with pytest.raises(UserError, match="no decision behind"):
        cards.merge_decision(LETTER, 2)


@pytest.mark.parametrize(
    "operation",
    [
        lambda session: session.add_decision(LETTER),
        lambda session: session.remove_decision(LETTER, 0),
        lambda session: session.move_decision(LETTER, 0, 1),
        lambda session: session.split_decision(LETTER, 0),
        lambda session: session.merge_decision(LETTER, 0),
    ],
)
def test_a_letter_that_is_signed_off_keeps_its_cards(
    cards: ReviewSession, operation: Callable[[ReviewSession], object]
) -> None:
    cards.correct(LETTER, "outcome", "Partially overturned")
    cards.sign_off(LETTER, "as the letter has it")
    with pytest.raises(UserError, match="signed off"):
        operation(cards)


def test_a_card_that_is_not_there_is_a_fault_of_the_program(cards: ReviewSession) -> None:
    with pytest.raises(BugError, match="no decision card 7"):
        cards.remove_decision(LETTER, 7)


def test_changing_the_cards_begins_the_review(cards: ReviewSession) -> None:
    cards.move_decision(LETTER, 0, 1)
    assert cards.open_letter(LETTER).status.status is Status.IN_REVIEW
    cards.undo()
    assert cards.open_letter(LETTER).status.status is Status.NEW


@settings(
    max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(words=st.lists(st.sampled_from(["MRI", "a–b", "😀", "10mg", "of", "#3"]), min_size=2,
                      max_size=6), data=st.data())  # fmt: skip
def test_merging_what_was_split_keeps_the_words(
    workspace: Workspace, words: list[str], data: st.DataObject
) -> None:
    session = ReviewSession(workspace, "Anna Reyes")
    name = f"CM14-{data.draw(st.integers(0, 10**9))}"
    made = from_values({"case_number": name, "decisions.0.treatment": " ".join(words)}, 1)
    letter_id = session.import_letter(made).letter_id
    cut = data.draw(st.integers(1, len(words) - 1))
    session.split_decision(letter_id, 0, len(" ".join(words[:cut])) + 1)
    session.merge_decision(letter_id, 0)
    merged = session.open_letter(letter_id).record.values["decisions.0.treatment"]
    one, other = " ".join(words[:cut]), " ".join(words[cut:])
    assert merged == (one if one == other else f"{one} and {other}")
    session.undo()
    session.undo()
    assert session.open_letter(letter_id).record.values["decisions.0.treatment"] == " ".join(words)


OPERATIONS = st.lists(
    st.tuples(
        st.sampled_from(["add", "add on words", "remove", "move", "split", "merge", "correct"]),
        st.integers(0, 50),
        st.integers(-3, 3),
    ),
    max_size=7,
)


def operate(session: ReviewSession, letter_id: int, name: str, which: int, step: int) -> bool:
    """Do one thing to the letter's cards; tell whether anything was done."""
    letter = session.open_letter(letter_id)
    standing = letter.record.cards
    if name.startswith("add"):
        text = letter.text.text
        span = Span(which, min(len(text), which + 9)) if name == "add on words" else None
        after = standing[which % len(standing)] if standing and step else None
        return bool(session.add_decision(letter_id, after, span).things)
    if not standing:
        return False
    card = standing[which % len(standing)]
    done = {
        "remove": lambda: session.remove_decision(letter_id, card),
        "move": lambda: session.move_decision(letter_id, card, step),
        "split": lambda: session.split_decision(letter_id, card, which if step else None),
        "merge": lambda: session.merge_decision(letter_id, card),
        "correct": lambda: session.correct(letter_id, card_path(card, "treatment"), f"T{which}"),
    }
    try:
        return bool(done[name]().things)
    except UserError:
        return False  # nothing to split, or nothing to merge with


@settings(
    max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(operations=OPERATIONS)
def test_any_operations_are_taken_back_to_the_first_record(
    cards: ReviewSession, operations: list[tuple[str, int, int]]
) -> None:
    first = record(cards)
    text = cards.open_letter(LETTER).text.text
    count = sum(operate(cards, LETTER, *operation) for operation in operations)
    last = record(cards)
    assert len(set(last.cards)) == len(last.cards)
    assert set(last.values) >= {card_path(card, "rationale") for card in last.cards}
    for standing in last.standings.values():
        if standing.span is not None:
            assert standing.span.of(text) == standing.state_now.raw
    for _ in range(count):
        cards.undo()
    assert shown(record(cards)) == shown(first)
    for _ in range(count):
        cards.redo()
    assert shown(record(cards)) == shown(last)
    for _ in range(count):
        cards.undo()


def shown(one: ReviewedRecord) -> object:
    """Return what of a record a reviewer can see."""
    states = {path: (s.state_now, s.who, s.state) for path, s in one.standings.items()}
    return one.cards, states, one.checks
