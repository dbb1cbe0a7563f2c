"""The registry of fields against the record contract, and the paths that name them."""

import pytest

from imrdesk.domain.fields import (
    DECISION_FIELDS,
    LETTER_FIELDS,
    Field,
    Section,
    decision_index,
    decision_path,
    field_at,
    path_label,
    paths,
)
from imrdesk.domain.values import FieldType

FIELDS = (*LETTER_FIELDS, *DECISION_FIELDS)

# The record contract: names and types are fixed, because exports and other programs rely on
# them.
LETTER_CONTRACT = {
    "format": FieldType.CHOICE,
    "case_number": FieldType.TEXT,
    "date_assigned": FieldType.DATE,
    "date_of_injury": FieldType.DATE,
    "decision_date": FieldType.DATE,
    "ur_denial_date": FieldType.DATE,
    "priority": FieldType.CHOICE,
    "application_received": FieldType.DATE,
    "outcome": FieldType.CHOICE,
    "licensure_states": FieldType.LIST,
    "specialties": FieldType.LIST,
    "age": FieldType.INTEGER,
    "sex": FieldType.CHOICE,
    "clinical_summary": FieldType.LONG_TEXT,
}
DECISION_CONTRACT = {
    "number": FieldType.INTEGER,
    "treatment": FieldType.TEXT,
    "outcome": FieldType.CHOICE,
    "category": FieldType.CHOICE,
    "subcategory": FieldType.TEXT,
    "body_part": FieldType.TEXT,
    "ur_guideline": FieldType.LONG_TEXT,
    "ur_guideline_sources": FieldType.CHOICES,
    "imr_guideline": FieldType.LONG_TEXT,
    "imr_guideline_sources": FieldType.CHOICES,
    "rationale": FieldType.LONG_TEXT,
}


@pytest.mark.parametrize(
    ("fields", "contract"), [(LETTER_FIELDS, LETTER_CONTRACT), (DECISION_FIELDS, DECISION_CONTRACT)]
)
def test_the_registry_keeps_the_contract(
    fields: tuple[Field, ...], contract: dict[str, FieldType]
) -> None:
    assert [(field.key, field.type) for field in fields] == list(contract.items())
    assert len({field.label for field in fields}) == len(fields)


@pytest.mark.parametrize(
    ("path", "allowed"),
    [
        ("priority", ("Standard", "Expedited")),
        ("sex", ("male", "female")),
        ("outcome", ("Upheld", "Overturned", "Partially overturned")),
        ("decisions.0.outcome", ("Upheld", "Overturned")),
        ("decisions.0.ur_guideline_sources", ("MTUS", "ACOEM", "ODG", "Other")),
        ("decisions.0.imr_guideline_sources", ("MTUS", "ACOEM", "ODG", "Other")),
        ("decisions.0.body_part", ()),
        ("case_number", ()),
    ],
)
def test_a_choice_allows_the_values_of_the_contract(path: str, allowed: tuple[str, ...]) -> None:
    assert field_at(path).allowed == allowed


@pytest.mark.parametrize("field", FIELDS, ids=lambda field: field.label)
def test_a_field_explains_itself(field: Field) -> None:
    assert field.meaning.endswith(".")
    assert field.source
    has_choices = field.type in (FieldType.CHOICE, FieldType.CHOICES)
    assert bool(field.allowed) == has_choices
    assert (field.section is Section.DECISION) == (field in DECISION_FIELDS)


def test_paths_go_through_the_letter_and_then_each_decision() -> None:
    every = list(paths(2))
    assert every[0] == "format"
    assert every[len(LETTER_FIELDS)] == "decisions.0.number"
    assert every[-1] == "decisions.1.rationale"
    assert len(every) == len(set(every)) == len(LETTER_FIELDS) + 2 * len(DECISION_FIELDS)
    assert list(paths(0)) == list(LETTER_CONTRACT)


def test_a_path_leads_to_its_field_and_decision() -> None:
    for path in paths(12):
        field, index = field_at(path), decision_index(path)
        assert path == (field.key if index is None else decision_path(index, field.key))
        assert field in (LETTER_FIELDS if index is None else DECISION_FIELDS)


@pytest.mark.parametrize(
    ("path", "label"),
    [
        ("decision_date", "Decision Date"),
        ("outcome", "Case outcome"),
        ("decisions.0.outcome", "Decision 1: Outcome"),
        ("decisions.11.ur_guideline", "Decision 12: UR guideline"),
    ],
)
def test_a_path_is_named_for_people(path: str, label: str) -> None:
    assert path_label(path) == label


@pytest.mark.parametrize(
    "path", ["", "treatment", "decisions", "decisions.0", "decisions.0.age", "decisions.-1.outcome"]
)
def test_a_path_of_no_field_is_refused(path: str) -> None:
    with pytest.raises(KeyError):
        field_at(path)
