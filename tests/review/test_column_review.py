"""One field over many letters: which rows there are, in which order, and what each shows."""

from array import array
from datetime import date

import pytest

from built_letters import built_letter
from imrdesk.assets import resource
from imrdesk.domain.custom_fields import CustomField, CustomType
from imrdesk.domain.fields import paths
from imrdesk.domain.review import FieldState
from imrdesk.domain.status import Status
from imrdesk.domain.values import fold
from imrdesk.review.column_review import (
    ColumnRow,
    LostRow,
    RowReader,
    Where,
    rows_in_order,
    to_confirm,
)
from imrdesk.review.extracting import extract_file
from imrdesk.review.session import ReviewSession
from imrdesk.store.column_review import (
    COLUMN_FIELDS,
    ColumnField,
    ColumnOrder,
    ColumnQuery,
    RowKey,
    Which,
    column_values,
    columns_of,
    field_counts,
    pack,
    unpack,
)

OUTCOME = ColumnField("outcome", of_decisions=True)
CASE_OUTCOME = ColumnField("outcome")
AGE = ColumnField("age")


def found(
    session: ReviewSession, query: ColumnQuery, letters: list[int] | None = None
) -> list[tuple[int, int]]:
    """Return the letter and the card of each row that a query finds."""
    rows = rows_in_order(session.workspace, query, letters)
    return [(key.letter_id, key.card) for key in map(unpack, rows)]


def row(session: ReviewSession, field: ColumnField, letter_id: int, card: int = -1) -> ColumnRow:
    loaded = RowReader(session.workspace, field).read(RowKey(letter_id, max(card, 0), card))
    assert isinstance(loaded, ColumnRow)
    return loaded


def every(field: ColumnField, order: ColumnOrder = ColumnOrder.LETTERS) -> ColumnQuery:
    return ColumnQuery(field, Which.ALL, order=order)


def test_each_decision_is_a_row_in_the_order_of_the_letters_given(session: ReviewSession) -> None:
    assert found(session, every(OUTCOME), [3, 2, 1]) == [(3, 0), (2, 0), (2, 1), (1, 0)]
    assert found(session, every(OUTCOME), [2]) == [(2, 0), (2, 1)]
    assert found(session, every(OUTCOME)) == [(1, 0), (2, 0), (2, 1), (3, 0)]
    assert found(session, every(CASE_OUTCOME), []) == []


def test_only_what_is_to_be_checked_or_not_settled(session: ReviewSession) -> None:
    to_check = ColumnQuery(AGE, Which.TO_CHECK)
    assert found(session, to_check) == [(2, -1)]
    session.confirm(1, ["age"])
    session.correct(3, "age", 50)
    assert found(session, ColumnQuery(AGE, Which.NOT_SETTLED)) == [(2, -1)]
    session.confirm(2, ["age"])
    assert found(session, to_check) == []
    session.set_doubt(3, "age", True)
    assert found(session, to_check) == [(3, -1)]


def test_a_value_that_a_check_doubts_is_to_be_checked(session: ReviewSession) -> None:
    """Letter 3 says that the case was overturned, and its one decision that it was upheld."""
    assert row(session, CASE_OUTCOME, 3).waits
    assert found(session, ColumnQuery(CASE_OUTCOME, Which.TO_CHECK)) == [(3, -1)]


def test_one_value_only_and_how_often_each_occurs(session: ReviewSession) -> None:
    values = column_values(session.workspace, every(OUTCOME))
    assert values == {"Overturned": 2, "Upheld": 2}
    query = ColumnQuery(OUTCOME, Which.ALL, "Upheld")
    assert found(session, query) == [(2, 0), (3, 0)]
    assert column_values(session.workspace, query, [1]) == {"Overturned": 1}
    session.correct(1, "age", None)
    assert found(session, ColumnQuery(AGE, Which.ALL, "")) == [(1, -1)]
    assert found(session, ColumnQuery(AGE, Which.ALL, "49")) == [(2, -1), (3, -1)]


def test_by_value_by_state_and_by_how_sure_the_program_was(session: ReviewSession) -> None:
    assert found(session, every(OUTCOME, ColumnOrder.VALUE), [3, 2, 1]) == [
        (2, 1), (1, 0), (3, 0), (2, 0),
    ]  # fmt: skip
    session.confirm(1, ["age"])
    assert found(session, every(AGE, ColumnOrder.STATE)) == [(2, -1), (3, -1), (1, -1)]
    assert found(session, every(AGE, ColumnOrder.LEAST_SURE), [1, 3, 2]) == [
        (2, -1), (1, -1), (3, -1),
    ]  # fmt: skip


def test_how_many_wait_of_each_field(session: ReviewSession) -> None:
    counts = field_counts(session.workspace)
    assert tuple(counts) == COLUMN_FIELDS
    assert (counts[AGE].to_check, counts[AGE].not_settled, counts[AGE].all) == (1, 3, 3)
    assert counts[OUTCOME].of(Which.ALL) == 4
    session.confirm(2, ["age"])
    assert field_counts(session.workspace)[AGE].of(Which.TO_CHECK) == 0
    assert field_counts(session.workspace, [1])[AGE].of(Which.ALL) == 1


@pytest.mark.parametrize("field", COLUMN_FIELDS, ids=lambda field: field.name)
def test_every_field_of_the_record_has_its_rows(session: ReviewSession, field: ColumnField) -> None:
    for order in ColumnOrder:
        rows = found(session, every(field, order))
        assert sorted(rows) == (
            [(1, 0), (2, 0), (2, 1), (3, 0)] if field.of_decisions else [(1, -1), (2, -1), (3, -1)]
        )
    values = column_values(session.workspace, every(field))
    for value, count in values.items():
        assert len(found(session, ColumnQuery(field, Which.ALL, value))) == count
    assert bool(values) == field.has_values


@pytest.fixture
def sample(session: ReviewSession) -> int:
    """Return the id of a letter as letters are, with five decisions."""
    letter = extract_file(resource("samples", "CM15-9000002.txt"))
    return session.import_letters([letter])[0].letter_id


def test_a_row_shows_the_value_in_its_sentence(session: ReviewSession, sample: int) -> None:
    shown = row(session, OUTCOME, sample, 2)
    assert shown.shown_value == "Upheld"
    assert (shown.decision, shown.about, shown.outcome) == (3, "Omeprazole 20 mg #30", "Upheld")
    assert shown.case_number == "CM15-9000002"
    assert shown.where is Where.STANDS
    assert shown.sentence.text == "3. Omeprazole 20 mg #30: Upheld"
    assert [mark.of(shown.sentence.text) for mark in shown.sentence.marks] == ["Upheld"]
    assert shown.conclusion.text == "As such, the request is not medically necessary."
    around = shown.around
    assert [mark.of(around.text) for mark in around.marks] == ["Upheld"]
    assert around.text.startswith("3. Omeprazole")
    assert shown.conclusion.text in around.text


def test_the_outcome_of_a_case_shows_its_decisions(session: ReviewSession, sample: int) -> None:
    about = row(session, CASE_OUTCOME, sample).about
    assert about.startswith("Norco 10/325 mg #90: Upheld; Cyclobenzaprine 7.5 mg #60: Upheld; ")


def test_an_age_stands_in_its_sentence(session: ReviewSession, sample: int) -> None:
    shown = row(session, AGE, sample)
    assert shown.sentence.text.startswith("The injured worker is a 44 year old male, who")
    assert shown.sentence.text.endswith("a pallet of floor tiles.")
    assert "A review of the medical records" in shown.around.text


def test_every_mark_is_the_words_that_were_read(session: ReviewSession, sample: int) -> None:
    for letter_id in (1, 2, 3, sample):
        record = session.open_letter(letter_id).record
        for path in paths(record.decision_count):
            card = int(path.split(".")[1]) if "." in path else -1
            field = ColumnField(path.rpartition(".")[2], of_decisions=card >= 0)
            shown = row(session, field, letter_id, card)
            for passage in (shown.sentence, shown.around, shown.sentence.folded()):
                for mark in passage.marks:
                    raw = record.standings[path].extracted.raw or ""
                    assert (
                        fold(mark.of(passage.text)) == fold(raw)[: len(fold(mark.of(passage.text)))]
                    )


def test_a_value_that_stands_nowhere_shows_where_it_would_stand(
    session: ReviewSession, sample: int
) -> None:
    shown = row(session, ColumnField("body_part", of_decisions=True), sample, 2)
    assert shown.where is Where.EXPECTED
    assert shown.sentence.text == "3. Omeprazole 20 mg #30: Upheld"
    assert not shown.sentence.marks
    assert row(session, ColumnField("priority"), 1).where is Where.NOWHERE


def test_a_correction_shows_the_place_that_was_read(session: ReviewSession) -> None:
    session.correct(1, "decision_date", date(2015, 12, 4))
    shown = row(session, ColumnField("decision_date"), 1)
    assert shown.state is FieldState.CORRECTED
    assert [mark.of(shown.sentence.text) for mark in shown.sentence.marks] == ["12/03/2015"]
    assert shown.is_settled


def test_typing_that_is_no_edit_yet_and_a_locked_letter_are_told(session: ReviewSession) -> None:
    session.save_draft(1, "age", "fif")
    assert row(session, AGE, 1).draft == "fif"
    session.set_status(1, Status.SIGNED_OFF)
    assert row(session, AGE, 1).locked


def test_a_decision_that_is_gone_is_a_lost_row(session: ReviewSession) -> None:
    session.remove_decision(2, 0)
    lost = RowReader(session.workspace, OUTCOME).read(RowKey(2, 0, 0))
    assert isinstance(lost, LostRow)
    assert "no longer in the record" in lost.why


def test_an_added_and_a_moved_decision_are_rows_in_their_places(session: ReviewSession) -> None:
    session.move_decision(2, 0, 1)
    assert found(session, every(OUTCOME), [2]) == [(2, 1), (2, 0)]
    added = session.add_decision(2)
    assert added.things
    assert found(session, every(OUTCOME), [2]) == [(2, 1), (2, 0), (2, 2)]
    assert row(session, OUTCOME, 2, 2).where is Where.NOWHERE
    for order in ColumnOrder:
        assert len(found(session, every(OUTCOME, order), [2])) == 3


def test_many_are_confirmed_at_once_but_for_what_is_doubted_or_being_typed(
    session: ReviewSession,
) -> None:
    session.import_letters([built_letter("CM14-0000004"), built_letter("CM14-0000005")])
    session.set_doubt(1, "age", True)
    session.save_draft(2, "age", "5")
    session.set_status(4, Status.SIGNED_OFF)
    rows = rows_in_order(session.workspace, every(AGE))
    asked, left_out = to_confirm(session.workspace, AGE, rows)
    assert left_out == 2
    assert set(asked) == {3, 4, 5}
    changed = session.confirm_on(asked, label="Confirm Age")
    assert "signed off" in changed.remark
    states = [row(session, AGE, one).state for one in (1, 2, 3, 4, 5)]
    check, sure, confirmed = FieldState.UNSURE, FieldState.SURE, FieldState.CONFIRMED
    assert states == [check, check, confirmed, sure, confirmed]
    assert session.drafts(2) == {"age": "5"}
    assert session.undo_label() == "Confirm Age (2 letters)"
    session.undo()
    assert row(session, AGE, 3).state is sure


def test_the_history_tells_who_settled_each_row(session: ReviewSession) -> None:
    session.confirm_on({1: ["age"], 3: ["age"]})
    for letter_id in (1, 3):
        (change,) = session.history(letter_id, "age")
        assert change.operation.who == "Anna Reyes"


def test_rows_of_one_letter_share_its_reading_until_the_next_run(session: ReviewSession) -> None:
    reader = RowReader(session.workspace, OUTCOME)
    first, second = RowKey(2, 0, 0), RowKey(2, 1, 1)
    reader.read(first)
    session.correct(2, "decisions.1.outcome", "Upheld")
    stale, anew = reader.read(second), None
    reader.begin()
    anew = reader.read(second)
    assert isinstance(stale, ColumnRow)
    assert isinstance(anew, ColumnRow)
    assert (stale.shown_value, anew.shown_value) == ("Overturned", "Upheld")


def test_fields_of_the_workspace_are_columns_too(session: ReviewSession) -> None:
    session.add_field(CustomField("", "Second opinion", CustomType.YES_NO, required=True))
    session.add_field(CustomField("", "Weeks", CustomType.NUMBER, on_decision=True))
    own, weeks = ColumnField("x_second_opinion"), ColumnField("x_weeks", of_decisions=True)
    columns = columns_of(session.fields)
    assert own in columns
    assert weeks in columns
    assert found(session, ColumnQuery(own, Which.TO_CHECK)) == [(1, -1), (2, -1), (3, -1)]
    assert found(session, ColumnQuery(weeks, Which.TO_CHECK)) == []
    session.correct(1, own.path(-1), "Yes")
    session.correct(2, weeks.path(1), 6.0)
    assert found(session, ColumnQuery(own, Which.NOT_SETTLED)) == [(2, -1), (3, -1)]
    assert found(session, ColumnQuery(weeks, Which.ALL, "6")) == [(2, 1)]
    assert found(session, ColumnQuery(weeks, Which.NOT_SETTLED), [2]) == [(2, 0)]
    assert column_values(session.workspace, every(own)) == {"": 2, "Yes": 1}
    counts = field_counts(session.workspace)
    assert (counts[own].to_check, counts[own].not_settled, counts[own].all) == (2, 2, 3)
    assert (counts[weeks].to_check, counts[weeks].all) == (0, 4)
    session.set_doubt(2, weeks.path(1), True)
    assert found(session, ColumnQuery(weeks, Which.TO_CHECK)) == [(2, 1)]
    for order in ColumnOrder:
        assert len(found(session, every(weeks, order))) == 4
    shown = row(session, own, 1)
    assert (shown.shown_value, shown.is_settled, shown.where) == ("Yes", True, Where.NOWHERE)


def test_keys_are_numbers_in_the_order_of_letter_place_and_card() -> None:
    keys = [
        RowKey(1, 0, -1),
        RowKey(1, 0, 7),
        RowKey(1, 1, 0),
        RowKey(2, 0, 3),
        RowKey(199_999, 2, 2),
    ]
    packed = array("q", map(pack, keys))
    assert list(packed) == sorted(packed)
    assert [unpack(number) for number in packed] == keys
