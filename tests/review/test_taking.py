"""Selected words become a field's value, also where the selection holds more than that."""

from datetime import date

import pytest

from imrdesk.domain.fields import field_at
from imrdesk.domain.values import Value, ValueMistake
from imrdesk.review.taking import join, take


@pytest.mark.parametrize(
    ("path", "words", "value", "said_by"),
    [
        ("decision_date", " 07/21/2014 ", date(2014, 7, 21), "07/21/2014"),
        ("decision_date", "Decision Date: 07/21/2014 UR", date(2014, 7, 21), "07/21/2014"),
        ("date_of_injury", "injury on 3-14-12 when", date(2012, 3, 14), "3-14-12"),
        ("decision_date", "Dated: July 21, 2014.", date(2014, 7, 21), "July 21, 2014"),
        ("age", "a 52-year-old woman", 52, "52"),
        ("decisions.0.number", "#3.", 3, "3"),
        ("sex", "a 52 year old woman,", "female", "woman"),
        ("sex", "MALE", "male", "MALE"),
        ("priority", "Priority: STANDARD", "Standard", "STANDARD"),
        ("case_number", "Case Number: CM14 0012345", "CM14-0012345", "CM14 0012345"),
        ("outcome", "Final Determination: PARTIAL OVERTURN", "Partially overturned",
         "PARTIAL OVERTURN"),
        ("outcome", "UPHOLD", "Upheld", "UPHOLD"),
        ("decisions.0.outcome", "Norco #60: Overturned", "Overturned", "Overturned"),
        ("decisions.1.outcome", "is not medically necessary", "Upheld",
         "is not medically necessary"),
        ("decisions.1.outcome", "The request is medically necessary.", "Overturned",
         "The request is medically necessary."),
        ("decisions.0.treatment", "2. MRI of the left knee: Upheld", "MRI of the left knee",
         "MRI of the left knee"),
        ("decisions.0.treatment", "Norco 10/325mg #60 is not medically necessary and appropriate.",
         "Norco 10/325mg #60", "Norco 10/325mg #60"),
        ("decisions.0.category", "MRI of the left knee", "Diagnostic testing",
         "MRI of the left knee"),
        ("decisions.0.imr_guideline_sources", "Decision based on MTUS and ODG.", ("MTUS", "ODG"),
         "Decision based on MTUS and ODG."),
        ("licensure_states", "California, Oregon", ("California", "Oregon"), "California, Oregon"),
        ("decisions.0.rationale", " He is\n better. ", "He is better.", "He is\n better."),
    ],
)  # fmt: skip
def test_the_value_inside_the_words_is_taken(
    path: str, words: str, value: Value, said_by: str
) -> None:
    taken = take(field_at(path), words)
    assert taken.value == value
    assert words[taken.start : taken.end] == said_by


@pytest.mark.parametrize(
    ("path", "words", "told"),
    [
        ("decision_date", "from 1/2/2014 to 3/4/2014", "more than one Decision Date"),
        ("decision_date", "Oregon", "not a date"),
        ("decision_date", "13/45/2014", "not a date"),
        ("age", "no number", "not a whole number"),
        ("sex", "the man and the woman", "more than one Sex"),
        ("decisions.0.outcome", "PARTIAL OVERTURN", "One decision is Upheld or Overturned"),
        ("priority", "urgent", "not one of"),
    ],
)
def test_words_that_give_no_single_value_are_refused_in_a_sentence(
    path: str, words: str, told: str
) -> None:
    with pytest.raises(ValueMistake, match=told):
        take(field_at(path), words)


def test_the_same_value_twice_is_one() -> None:
    assert take(field_at("age"), "52 year old, 52").value == 52


@pytest.mark.parametrize(
    ("path", "before", "words", "after"),
    [
        ("licensure_states", ("California",), "Oregon, Nevada", ("California", "Oregon", "Nevada")),
        ("specialties", ("Pain Management",), "Pain Management", ("Pain Management",)),
        ("licensure_states", (), "Oregon", ("Oregon",)),
        ("decisions.0.ur_guideline_sources", ("ODG",), "MTUS", ("MTUS", "ODG")),
        ("clinical_summary", "He fell.", " He has\n pain.", "He fell. He has pain."),
        ("decisions.0.rationale", None, "Words.", "Words."),
        ("decisions.0.ur_guideline", "ACOEM,", "chapter 12", "ACOEM, chapter 12"),
    ],
)
def test_words_are_joined_the_fields_own_way(
    path: str, before: Value, words: str, after: Value
) -> None:
    assert join(field_at(path), before, words) == after


@pytest.mark.parametrize("path", ["decision_date", "age", "sex", "case_number"])
def test_nothing_is_joined_to_a_value_that_stands_alone(path: str) -> None:
    with pytest.raises(ValueMistake, match="holds one value"):
        join(field_at(path), None, "words")
