"""The extracted record: complete, in order, and its contract's JSON."""

import json
from datetime import date

import pytest

from built_letters import built_letter
from imrdesk.domain.fields import paths
from imrdesk.domain.record import Extraction, FieldValue, case_outcome, record_to_json
from imrdesk.domain.values import Value


@pytest.mark.parametrize(
    ("outcomes", "whole"),
    [
        ([], None),
        (["Upheld"], "Upheld"),
        (["Overturned"], "Overturned"),
        (["Upheld", "Upheld"], "Upheld"),
        (["Overturned", "Overturned", "Overturned"], "Overturned"),
        (["Upheld", "Overturned"], "Partially overturned"),
        (["Overturned", "Upheld", "Overturned"], "Partially overturned"),
        ([None], None),
        (["Upheld", None], None),
        (["Upheld", "Overturned", None], None),
    ],
)
def test_the_outcome_of_a_case_follows_from_its_decisions(
    outcomes: list[Value], whole: str | None
) -> None:
    assert case_outcome(iter(outcomes)) == whole


@pytest.mark.parametrize(
    "held",
    [
        [*paths(1)][:-1],
        [*paths(2)],
        [*reversed([*paths(1)])],
        [*paths(0), *(path.replace("decisions.0", "decisions.1") for path in paths(1))],
    ],
    ids=["one is missing", "a decision too many", "another order", "another decision"],
)
def test_an_extraction_that_is_not_complete_and_in_order_is_refused(held: list[str]) -> None:
    nothing = FieldValue(None, None, None, "none", 1.0)
    with pytest.raises(ValueError, match="every field once"):
        Extraction("1", dict.fromkeys(held, nothing), 1)


@pytest.mark.parametrize(
    ("confidence", "is_sure"), [(0.0, False), (0.79, False), (0.8, True), (1.0, True)]
)
def test_little_confidence_asks_for_a_persons_eyes(confidence: float, is_sure: bool) -> None:
    values = dict.fromkeys(paths(0), FieldValue(None, None, None, "none", 1.0))
    values["age"] = FieldValue(None, None, None, "none", confidence)
    assert values["age"].is_sure is is_sure
    assert Extraction("1", values, 0).needs_review == (() if is_sure else ("age",))


def test_a_record_in_json_has_its_fields_and_a_list_of_decisions() -> None:
    built = built_letter(outcomes=("Upheld", "Overturned"), treatments=("Norco", "Massage"))
    values = {path: read.value for path, read in built.extraction.values.items()}
    assert values["decision_date"] == date(2015, 12, 3)

    record = json.loads(json.dumps(record_to_json(values, 2)))

    assert record["decision_date"] == "2015-12-03"
    assert record["ur_denial_date"] is None
    assert record["age"] == 49
    assert record["specialties"] == ["Physical Medicine & Rehabilitation", "Pain Management"]
    assert record["licensure_states"] == []
    assert record["outcome"] == "Partially overturned"
    treatments = [(d["number"], d["treatment"], d["outcome"]) for d in record["decisions"]]
    assert treatments == [(1, "Norco", "Upheld"), (2, "Massage", "Overturned")]
    assert record["decisions"][0]["ur_guideline_sources"] == []
    assert "decisions.0.outcome" not in record


def test_a_record_without_decisions_in_json_has_an_empty_list_of_them() -> None:
    built = built_letter(outcomes=())
    values = {path: read.value for path, read in built.extraction.values.items()}
    assert record_to_json(values, 0)["decisions"] == []
