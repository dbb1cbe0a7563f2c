"""Fields that a workspace adds: their keys, their order, and what a record makes of them."""

import json
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from built_letters import built_letter
from imrdesk.domain.checks import Severity
from imrdesk.domain.custom_fields import (
    RECORD_FIELDS,
    YES_NO,
    CustomField,
    CustomType,
    Fields,
    is_custom,
    new_key,
)
from imrdesk.domain.fields import Section, decision_index, decision_path, paths
from imrdesk.domain.history import (
    CardsState,
    Change,
    Edit,
    Operation,
    OperationKind,
    Origin,
    State,
    Target,
    ValueState,
)
from imrdesk.domain.record import record_to_json
from imrdesk.domain.review import FieldState, ReviewedRecord, review_record
from imrdesk.domain.urgency import by_urgency
from imrdesk.domain.values import FieldType, Value

COUNTY = CustomField("x_county", "County", CustomType.TEXT, help="Where the worker lives.")
COST = CustomField("x_cost", "Cost", CustomType.NUMBER, on_decision=True, position=1)
RED_FLAGS = CustomField(
    "x_red_flags", "Red flags", CustomType.CHOICES, allowed=("Tumour", "Infection"), position=2
)
OLD = CustomField("x_old", "Old", CustomType.DATE, position=3, retired=True)
FIELDS = Fields.of((OLD, COST, RED_FLAGS, COUNTY))


def reviewed(
    *edits: tuple[Target, str, State], fields: Fields = FIELDS, decisions: int = 2
) -> ReviewedRecord:
    """Fold edits over a letter in a workspace with fields of its own."""
    letter = built_letter(outcomes=("Upheld",) * decisions)
    when = datetime(2026, 3, 2, tzinfo=UTC)
    operation = Operation(1, OperationKind.DO, "Edit", "Anna Reyes", when)
    changes = [
        Change(number, operation, Edit(1, target, key, None, new))
        for number, (target, key, new) in enumerate(edits)
    ]
    return review_record(letter.extraction, changes, fields=fields)


def given_value(path: str, value: Value) -> tuple[Target, str, State]:
    return Target.VALUE, path, ValueState(value, Origin.PERSON)


@pytest.mark.parametrize(
    ("label", "key"),
    [
        ("County", "x_county"),
        ("  Red flags (any?)", "x_red_flags_any"),
        ("Größe in cm", "x_grosse_in_cm"),
        ("MRI 2", "x_mri_2"),
        ("部位", "x_field"),
        ("a" * 90, "x_" + "a" * 40),
    ],
)
def test_a_key_is_made_of_the_label(label: str, key: str) -> None:
    assert new_key(label, ()) == key
    assert is_custom(key)


def test_a_taken_key_is_numbered() -> None:
    assert new_key("County", {"x_county", "x_county_2"}) == "x_county_3"


@given(st.text(max_size=60))
def test_every_label_gives_a_key_that_paths_can_hold(label: str) -> None:
    key = new_key(label, ())
    assert decision_index(decision_path(12, key)) == 12
    assert is_custom(decision_path(12, key))


def test_no_field_of_the_record_is_taken_for_one_of_the_workspace() -> None:
    assert not any(is_custom(path) for path in paths(2))


def test_own_fields_follow_those_of_the_record() -> None:
    assert FIELDS.paths((0, 4))[: len(paths(0))] == paths(0)
    assert [path for path in FIELDS.paths((0, 4)) if is_custom(path)] == [
        "x_county",
        "x_red_flags",
        "decisions.0.x_cost",
        "decisions.4.x_cost",
    ]
    assert FIELDS.retired_paths((0,)) == ("x_old",)
    ordered = FIELDS.paths((0, 1))
    assert sorted(ordered, key=FIELDS.form_order) == list(ordered)
    assert RECORD_FIELDS.paths((0, 1)) == paths(2)


def test_the_order_is_that_of_the_positions() -> None:
    moved = Fields.of((replace(COUNTY, position=9), RED_FLAGS))
    assert [f.key for f in moved.letter][-2:] == ["x_red_flags", "x_county"]


@pytest.mark.parametrize(
    ("type_", "stored", "allowed"),
    [
        (CustomType.TEXT, FieldType.TEXT, ()),
        (CustomType.LONG_TEXT, FieldType.LONG_TEXT, ()),
        (CustomType.NUMBER, FieldType.NUMBER, ()),
        (CustomType.DATE, FieldType.DATE, ()),
        (CustomType.YES_NO, FieldType.CHOICE, YES_NO),
        (CustomType.CHOICE, FieldType.CHOICE, ("A", "B")),
        (CustomType.CHOICES, FieldType.CHOICES, ("A", "B")),
    ],
)
def test_each_type_is_a_type_of_field(
    type_: CustomType, stored: FieldType, allowed: tuple[str, ...]
) -> None:
    choices = ("A", "B") if type_.has_choices else ()
    field = CustomField("x_f", "F", type_, allowed=choices, required=True, help="Why.").as_field()
    assert (field.type, field.allowed, field.required) == (stored, allowed, True)
    assert (field.section, field.meaning) == (Section.OWN, "Why.")


def test_a_path_names_a_field_only_where_the_field_is() -> None:
    assert FIELDS.at("decisions.1.x_cost").label == "Cost"
    assert FIELDS.at("x_old").label == "Old"
    for wrong in ("x_cost", "decisions.0.x_county", "x_gone"):
        assert not FIELDS.has(wrong)
        with pytest.raises(KeyError):
            FIELDS.at(wrong)
    assert FIELDS.label("decisions.1.x_cost") == "Decision 2: Cost"
    assert FIELDS.label("x_gone") == "x_gone"


def test_an_own_field_starts_empty_and_that_is_no_doubt() -> None:
    record = reviewed()
    assert record.values["x_county"] is None
    assert record.values["x_red_flags"] == ()
    assert record.standings["x_county"].state is FieldState.SURE
    assert not any(is_custom(path) for path in record.needs_eyes)


def test_what_a_person_gives_stands_and_corrects_nobody() -> None:
    record = reviewed(given_value("decisions.1.x_cost", 12.5))
    standing = record.standings["decisions.1.x_cost"]
    assert (standing.value, standing.state, standing.who) == (
        12.5,
        FieldState.CONFIRMED,
        "Anna Reyes",
    )
    assert record.values["decisions.0.x_cost"] is None
    assert record.label("decisions.1.x_cost") == "Decision 2: Cost"


def test_values_follow_their_card() -> None:
    both, one = CardsState((0, 1)), CardsState((1,))
    taken = [(Target.CARDS, "", both), (Target.CARDS, "", one)]
    record = reviewed(given_value("decisions.1.x_cost", 3.0), *taken)
    assert record.numbered_values["decisions.0.x_cost"] == 3.0
    assert record.set_aside["decisions.0.x_cost"].value is None
    assert record.label("decisions.0.x_cost") == "Removed decision: Cost"


def test_a_required_field_that_is_empty_asks_for_eyes() -> None:
    fields = Fields.of(replace(f, required=True) for f in FIELDS.custom)
    record = reviewed(given_value("decisions.0.x_cost", 0.0), fields=fields)
    found = {c.fields[0]: c for c in record.checks if c.code == "required_missing"}
    own = ["x_county", "x_red_flags", "decisions.1.x_cost"]
    assert [path for path in found if is_custom(path)] == own
    assert found["decisions.1.x_cost"].severity is Severity.WARNING
    assert found["decisions.1.x_cost"].message.startswith("Decision 2: Cost is empty")
    assert [path for path in record.needs_eyes if is_custom(path)] == own
    assert by_urgency(record)[0] in own
    filled = reviewed(given_value("x_county", "Kern"), fields=fields)
    assert "x_county" not in filled.needs_eyes


def test_a_retired_field_is_set_aside_with_its_value() -> None:
    day = given_value("x_old", date(2020, 2, 29))
    record = reviewed(day)
    assert "x_old" not in record.values
    assert record.set_aside["x_old"].value == date(2020, 2, 29)
    again = Fields.of(replace(f, retired=False) for f in FIELDS.custom)
    assert reviewed(day, fields=again).values["x_old"] == date(2020, 2, 29)


def test_values_of_a_field_that_is_not_there_are_left_in_the_history() -> None:
    record = reviewed(given_value("x_gone", "a"), given_value("decisions.0.x_gone", "b"))
    assert record.values == reviewed().values


def test_a_value_of_another_type_is_not_put_into_a_field() -> None:
    record = reviewed(given_value("decisions.0.x_cost", "twelve"))
    assert record.values["decisions.0.x_cost"] is None


def test_the_object_of_a_record_has_own_fields_behind_the_others() -> None:
    record = reviewed(given_value("decisions.0.x_cost", 250.0), given_value("x_county", "Kern"))
    written = record_to_json(record.numbered_values, 2, FIELDS.letter, FIELDS.decision)
    assert list(written)[-3:] == ["x_county", "x_red_flags", "decisions"]
    assert json.loads(json.dumps(written["decisions"]))[0]["x_cost"] == 250
    assert "x_county" not in record_to_json(record.numbered_values, 2)
