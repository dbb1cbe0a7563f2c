"""Fields that a workspace adds: made, changed, retired and filled in through a session."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from built_letters import built_letter
from imrdesk.domain.custom_fields import CustomField, CustomType
from imrdesk.domain.history import WORKSPACE_ITSELF, Target
from imrdesk.domain.letter_query import LetterQuery
from imrdesk.domain.review import FieldState
from imrdesk.domain.values import FieldType, Value
from imrdesk.errors import BugError, UserError
from imrdesk.review.rescuing import rescue
from imrdesk.review.session import ReviewSession
from imrdesk.review.taking import join, take
from imrdesk.review.why import Fact, why
from imrdesk.store.queue import QueueQuery
from imrdesk.store.workspace import Workspace

KIND = "decisions.0.x_kind"


def wanted(
    label: str,
    type_: CustomType = CustomType.TEXT,
    *,
    on_decision: bool = False,
    allowed: tuple[str, ...] = (),
    required: bool = False,
    help: str = "",  # noqa: A002  as the field calls it
) -> CustomField:
    return CustomField("", label, type_, on_decision, allowed, required, help)


def add(
    session: ReviewSession,
    label: str,
    type_: CustomType = CustomType.TEXT,
    *,
    on_decision: bool = False,
    allowed: tuple[str, ...] = (),
    required: bool = False,
    help: str = "",  # noqa: A002  as the field calls it
) -> str:
    """Add a field and return its key."""
    field = CustomField("", label, type_, on_decision, allowed, required, help)
    ((_, target, key),) = session.add_field(field).things
    assert target is Target.FIELD
    return key


def add_kind(session: ReviewSession) -> str:
    return add(
        session, "Kind", CustomType.CHOICE, on_decision=True, allowed=("New", "Refill", "Other")
    )


def value(session: ReviewSession, path: str, letter_id: int = 1) -> Value:
    return session.open_letter(letter_id).record.value_at(path)


def is_counted(session: ReviewSession) -> bool:
    return session.counts_are_current


def labels(session: ReviewSession) -> list[str]:
    return [custom.label for custom in session.fields.custom if not custom.retired]


def test_an_added_field_is_in_every_record_and_empty(session: ReviewSession) -> None:
    changed = session.add_field(wanted("  County of   injury ", help=" Where  it happened. "))
    assert changed.things == ((WORKSPACE_ITSELF, Target.FIELD, "x_county_of_injury"),)
    field = session.fields.by_key["x_county_of_injury"]
    assert (field.label, field.help) == ("County of injury", "Where it happened.")
    for letter_id in (1, 2, 3):
        record = session.open_letter(letter_id).record
        assert record.values["x_county_of_injury"] is None
        assert "x_county_of_injury" not in record.needs_eyes
    assert session.undo_label() == "Add the field “County of injury”"


@pytest.mark.parametrize(
    ("type_", "given", "stands"),
    [
        (CustomType.TEXT, "Kern", "Kern"),
        (CustomType.LONG_TEXT, "A long story.", "A long story."),
        (CustomType.NUMBER, 12.5, 12.5),
        (CustomType.NUMBER, 3, 3.0),
        (CustomType.DATE, date(2020, 2, 29), date(2020, 2, 29)),
        (CustomType.YES_NO, "Yes", "Yes"),
        (CustomType.CHOICE, "B", "B"),
        (CustomType.CHOICES, ("B", "A"), ("B", "A")),
        (CustomType.CHOICES, None, ()),
    ],
)
def test_each_type_holds_its_values(
    session: ReviewSession, type_: CustomType, given: Value, stands: Value
) -> None:
    choices = ("A", "B") if type_.has_choices else ()
    key = add(session, "Own", type_, allowed=choices, on_decision=True)
    path = f"decisions.0.{key}"
    session.correct(1, path, given)
    standing = session.open_letter(1).record.standings[path]
    assert (standing.value, type(standing.value)) == (stands, type(stands))
    assert standing.state is FieldState.CONFIRMED
    (change,) = session.history(1, path)
    assert change.operation.label.endswith("Fill in Decision 1: Own")
    session.undo()
    assert value(session, path) in (None, ())
    session.redo()
    assert value(session, path) == stands


def test_what_a_field_cannot_hold_is_refused(session: ReviewSession) -> None:
    add_kind(session)
    with pytest.raises(UserError, match="“Renewal” is no Kind; it is one of: New, Refill, Other"):
        session.correct(1, KIND, "Renewal")
    number = add(session, "Cost", CustomType.NUMBER)
    with pytest.raises(BugError):
        session.correct(1, number, "twelve")
    with pytest.raises(BugError, match="has no field x_nothing"):
        session.correct(1, "x_nothing", "a")


@pytest.mark.parametrize(
    ("field", "sentence"),
    [
        (wanted("  "), "A field needs a name."),
        (wanted("x" * 61), "A field's name has at most 60 characters."),
        (wanted("case number"), "Every record has a field “case number” already"),
        (wanted("county"), "The workspace has a field “County” already."),
        (wanted("C", CustomType.CHOICE), "Give at least two choices, one in a line."),
        (wanted("C", CustomType.CHOICES, allowed=("A", " ")), "Give at least two choices"),
        (wanted("C", CustomType.CHOICE, allowed=("A; B", "C")), "“A; B” has a semicolon"),
        (wanted("C", CustomType.CHOICE, allowed=("A", "a ")), "The choice “a” is given twice."),
        (wanted("C", CustomType.CHOICE, allowed=("A", "b" * 121)), "at most 120 characters"),
    ],
)
def test_what_is_no_field_is_refused_in_a_sentence(
    session: ReviewSession, field: CustomField, sentence: str
) -> None:
    add(session, "County")
    before = session.newest_operation()
    with pytest.raises(UserError, match=sentence):
        session.add_field(field)
    assert session.newest_operation() == before


def test_a_rename_changes_the_label_alone(session: ReviewSession) -> None:
    key = add(session, "County")
    session.correct(1, key, "Kern")
    session.change_field(key, wanted("Region", help="Of the injury."))
    record = session.open_letter(1).record
    assert (record.label(key), record.values[key]) == ("Region", "Kern")
    session.undo()
    assert session.open_letter(1).record.label(key) == "County"
    assert session.change_field(key, wanted("County")).things == ()


def test_a_retired_field_leaves_the_form_and_comes_back_with_all(session: ReviewSession) -> None:
    add_kind(session)
    session.correct(1, KIND, "Refill")
    session.retire_field("x_kind")
    record = session.open_letter(1).record
    assert KIND not in record.standings
    assert record.value_at(KIND) == "Refill"
    assert len(session.history(1, KIND)) == 1
    with pytest.raises(UserError, match="The field “Kind” is retired; bring it back"):
        session.correct(1, KIND, "New")
    with pytest.raises(UserError, match="is retired"):
        session.change_field("x_kind", wanted("Sort", CustomType.CHOICE, allowed=("A", "B")))
    session.restore_field("x_kind")
    assert value(session, KIND) == "Refill"
    assert session.open_letter(1).record.standings[KIND].who == "Anna Reyes"
    for _ in range(2):
        session.undo()
    assert KIND in session.open_letter(1).record.standings


def test_a_label_of_a_retired_field_is_free_and_keys_are_never_used_again(
    session: ReviewSession,
) -> None:
    first = add(session, "County")
    session.retire_field(first)
    second = add(session, "County", CustomType.NUMBER)
    assert (first, second) == ("x_county", "x_county_2")
    with pytest.raises(UserError, match="has a field “County” already"):
        session.restore_field(first)
    session.undo()
    assert add(session, "County") == "x_county_3"


def test_fields_are_moved_among_their_like(session: ReviewSession) -> None:
    for label in ("A", "B", "C"):
        add(session, label)
        add(session, f"{label} of decision", on_decision=True)
    session.move_field("x_c", -1)
    assert [label for label in labels(session) if len(label) == 1] == ["A", "C", "B"]
    session.move_field("x_a", 9)
    assert [label for label in labels(session) if len(label) == 1] == ["C", "B", "A"]
    assert session.move_field("x_a", 1).things == ()
    session.undo()
    session.undo()
    assert [label for label in labels(session) if len(label) == 1] == ["A", "B", "C"]
    assert [label for label in labels(session) if len(label) > 1] == [
        "A of decision",
        "B of decision",
        "C of decision",
    ]


def test_a_choice_that_is_no_longer_offered_stays_where_it_stands(session: ReviewSession) -> None:
    add_kind(session)
    session.correct(1, KIND, "Refill")
    session.change_field("x_kind", wanted("Kind", CustomType.CHOICE, allowed=("New", "Other")))
    assert value(session, KIND) == "Refill"
    assert session.correct(1, KIND, "Refill").things == ()
    session.correct(1, KIND, "New")
    with pytest.raises(UserError, match="“Refill” is no Kind"):
        session.correct(1, KIND, "Refill")


def test_several_choices_keep_one_that_is_gone(session: ReviewSession) -> None:
    key = add(session, "Flags", CustomType.CHOICES, allowed=("A", "B", "C"))
    session.correct(1, key, ("A", "C"))
    session.change_field(key, wanted("Flags", CustomType.CHOICES, allowed=("B", "C")))
    session.correct(1, key, ("A", "B"))
    assert value(session, key) == ("A", "B")
    told = {fact.heading: fact.words for fact in facts(session, key)}
    assert told["Choices"] == "No longer offered: A"


def test_a_renamed_choice_is_renamed_in_every_record_in_one_step(session: ReviewSession) -> None:
    add_kind(session)
    session.correct(1, KIND, "Refill")
    session.correct(2, "decisions.1.x_kind", "Refill")
    session.correct(3, KIND, "New")
    renamed = wanted("Kind", CustomType.CHOICE, allowed=("New", "Renewal", "Other"))
    assert session.letters_with_choices("x_kind", ["Refill"]) == 2
    changed = session.change_field("x_kind", renamed, {"Refill": "Renewal"})
    assert set(changed.letter_ids) == {WORKSPACE_ITSELF, 1, 2}
    assert (value(session, KIND), value(session, "decisions.1.x_kind", 2)) == ("Renewal",) * 2
    assert value(session, KIND, 3) == "New"
    session.undo()
    assert session.fields.by_key["x_kind"].allowed == ("New", "Refill", "Other")
    assert (value(session, KIND), value(session, "decisions.1.x_kind", 2)) == ("Refill",) * 2
    session.redo()
    assert (value(session, KIND), value(session, KIND, 3)) == ("Renewal", "New")


def test_choices_that_change_names_are_not_mixed_up(session: ReviewSession) -> None:
    key = add(session, "Flags", CustomType.CHOICES, allowed=("A, b", "C"))
    session.correct(1, key, ("A, b",))
    session.correct(2, key, ("A, b", "C"))
    swapped = wanted("Flags", CustomType.CHOICES, allowed=("C", "A, b"))
    session.change_field(key, swapped, {"A, b": "C", "C": "A, b"})
    assert (value(session, key), value(session, key, 2)) == (("C",), ("C", "A, b"))


def test_a_choice_may_be_renamed_in_the_definition_alone(session: ReviewSession) -> None:
    add_kind(session)
    session.correct(1, KIND, "Refill")
    session.change_field("x_kind", wanted("Kind", CustomType.CHOICE, allowed=("New", "Renewal")))
    assert value(session, KIND) == "Refill"


def test_signed_off_letters_keep_the_old_name_and_that_is_told(session: ReviewSession) -> None:
    add_kind(session)
    session.correct(1, KIND, "Refill")
    session.correct(2, KIND, "Refill")
    session.sign_off(1, "Seen.")
    renamed = wanted("Kind", CustomType.CHOICE, allowed=("New", "Renewal"))
    changed = session.change_field("x_kind", renamed, {"Refill": "Renewal"})
    assert changed.remark.startswith("1 letter is signed off and keeps the old name")
    assert (value(session, KIND), value(session, KIND, 2)) == ("Refill", "Renewal")


def test_a_value_taken_from_the_letter_keeps_its_place_when_renamed(session: ReviewSession) -> None:
    letter = session.open_letter(1)
    span = letter.record.standings["decisions.0.category"].span
    assert span is not None
    key = add(session, "Kind", CustomType.CHOICE, allowed=("Rehabilitation", "Other"))
    session.correct(1, key, "Rehabilitation", span=span)
    renamed = wanted("Kind", CustomType.CHOICE, allowed=("Rehab", "Other"))
    session.change_field(key, renamed, {"Rehabilitation": "Rehab"})
    standing = session.open_letter(1).record.standings[key]
    assert (standing.value, standing.span) == ("Rehab", span)


def test_a_required_field_asks_for_eyes_once_counted(session: ReviewSession) -> None:
    list(session.recount())
    key = add(session, "County", required=True)
    assert not is_counted(session)
    list(session.recount())
    assert is_counted(session)
    assert key in session.open_letter(1).record.needs_eyes
    session.correct(1, key, "Kern")
    assert key not in session.open_letter(1).record.needs_eyes
    session.retire_field(key)
    assert not is_counted(session)
    assert key not in session.open_letter(2).record.needs_eyes


def test_a_letter_that_comes_in_counts_the_fields_to_be_filled_in(session: ReviewSession) -> None:
    add(session, "County", required=True)
    list(session.recount())
    new = session.import_letter(built_letter("CM16-0000009", extra="new")).letter_id
    (row,) = [row for row in session.queue(QueueQuery(), 0, 99) if row.letter_id == new]
    assert row.needs_eyes == len(session.open_letter(new).record.needs_eyes) > 0


def test_a_decision_that_is_split_or_merged_takes_own_fields_along(session: ReviewSession) -> None:
    add_kind(session)
    text = add(session, "Remark", on_decision=True)
    session.correct(2, KIND, "New")
    session.correct(2, f"decisions.0.{text}", "one")
    session.correct(2, f"decisions.1.{text}", "two")
    session.correct(2, "decisions.0.treatment", "Norco and Soma")
    session.split_decision(2, 0)
    record = session.open_letter(2).record
    (new,) = set(record.cards) - {0, 1}
    assert record.values[f"decisions.{new}.x_kind"] == "New"
    session.undo()
    session.merge_decision(2, 0)
    record = session.open_letter(2).record
    assert record.values[f"decisions.0.{text}"] == "one; two"
    assert record.values[KIND] == "New"


def test_all_of_it_is_there_after_the_workspace_is_opened_again(
    session: ReviewSession, workspace: Workspace
) -> None:
    add_kind(session)
    session.correct(1, KIND, "Refill")
    path = workspace.path
    workspace.close()
    with Workspace.open(path) as again:
        other = ReviewSession(again, "Ben Ito")
        assert value(other, KIND) == "Refill"
        assert other.undo_label() == "Fill in Decision 1: Kind"
        (change,) = other.workspace_history()
        assert (change.operation.who, change.edit.target) == ("Anna Reyes", Target.FIELD)


def test_a_rescue_saves_the_fields_and_what_stands_in_them(
    session: ReviewSession, workspace: Workspace, tmp_path: Path
) -> None:
    add_kind(session)
    session.correct(1, KIND, "Refill")
    session.retire_field("x_kind")
    path = workspace.path
    workspace.close()
    rescue(path, tmp_path / "rescued.imr")
    with Workspace.open(tmp_path / "rescued.imr") as again:
        other = ReviewSession(again, "Ben Ito")
        assert value(other, KIND) == "Refill"
        other.restore_field("x_kind")
        assert value(other, KIND) == "Refill"


def test_the_why_card_says_what_a_field_is_for(session: ReviewSession) -> None:
    key = add(session, "County", help="Where the worker lives.")
    (field, *_) = facts(session, key)
    assert (field.heading, field.words) == (
        "Field",
        "A field of this workspace: Where the worker lives.",
    )
    session.correct(1, key, "Kern")
    first = facts(session, key)[0]
    assert first.words.startswith("Filled in by Anna Reyes on ")


def facts(session: ReviewSession, path: str) -> tuple[Fact, ...]:
    letter = session.open_letter(1)
    return why(letter.record, path, letter.text)


@pytest.mark.parametrize(
    ("type_", "words", "taken"),
    [
        (CustomType.NUMBER, "about 1,250.50 dollars", 1250.5),
        (CustomType.NUMBER, "a change of -2.5 points", -2.5),
        (CustomType.CHOICE, "it was a refill.", "Refill"),
        (CustomType.CHOICES, "first new, then a refill", ("New", "Refill")),
        (CustomType.YES_NO, "The answer is yes.", "Yes"),
        (CustomType.DATE, "on 12/3/2015,", date(2015, 12, 3)),
    ],
)
def test_words_of_the_letter_become_values(type_: CustomType, words: str, taken: Value) -> None:
    choices = ("New", "Refill") if type_.has_choices else ()
    field = CustomField("x_f", "F", type_, allowed=choices).as_field()
    assert take(field, words).value == taken


def test_a_choice_is_put_beside_one_that_is_no_longer_offered() -> None:
    field = CustomField("x_f", "F", CustomType.CHOICES, allowed=("New", "Refill")).as_field()
    assert field.type is FieldType.CHOICES
    assert join(field, ("Gone", "Refill"), "new") == ("New", "Refill", "Gone")


def test_lists_follow_when_a_field_goes_and_comes_back(session: ReviewSession) -> None:
    add_kind(session)
    session.correct(1, KIND, "Refill")
    list(session.recount())
    refills = LetterQuery().with_choice("x_kind", ("Refill",))
    assert list(session.find(refills)) == [1]
    assert session.letters_filled() == {"x_kind": 1}
    session.retire_field("x_kind")
    assert session.letters_filled() == {}
    assert list(session.find(LetterQuery("refill"))) == []
    session.undo()
    assert list(session.find(refills)) == [1]
    session.retire_field("x_kind")
    session.restore_field("x_kind")
    assert list(session.find(LetterQuery("x_kind:refill"))) == [1]
    assert is_counted(session)
    assert session.facet_counts(LetterQuery(), session.find(LetterQuery()))["x_kind"] == {
        "Refill": 1
    }
