"""Narratives that tell otherwise than the header or the list of items."""

from datetime import date

import pytest

from domain.checked_records import CLEAN, found
from imrdesk.domain.checks import Check
from imrdesk.domain.values import Value

PLACES = ("clinical_summary", "decisions.1.rationale")


def narrated(place: str, narrative: str, **changed: Value) -> list[Check]:
    """Return what is found where a narrative of a record with two decisions says something."""
    return found({**changed, place: narrative}, 2)


@pytest.mark.parametrize(
    "narrative",
    [
        "The injured worker is a 49 year old male, who sustained an industrial injury on {}.",
        "This is a 49-year-old male with a date of injury of {}.",
        "Patient is a 49 yr old male with date of injury {} and chronic neck pain.",
        "The worker (DOI: {}) complains of neck pain.",
        "The patient was injured at work on {} when a pallet tipped over.",
        "This male injured worker, age 49, was hurt in the course of employment on {}.",
        "He reportedly developed neck pain after an industrial injury of {}.",
        "The patient reported an injury on {} after a fall from a ladder.",
        "The claim is for injuries sustained on or about {} while loading a truck.",
    ],
)
@pytest.mark.parametrize("place", PLACES)
def test_another_date_of_injury_is_found(narrative: str, place: str) -> None:
    for same in ("11-1-11", "11/01/2011", "November 1, 2011"):
        assert narrated(place, narrative.format(same)) == []
    for other in ("11-10-11", "01/11/2011", "November 1, 2012"):
        [check] = narrated(place, narrative.format(other))
        assert (check.code, check.severity) == ("narrative_date_differs", "warning")
        assert check.fields == ("date_of_injury", place)


def test_a_difference_is_said_with_both_values() -> None:
    [check] = narrated("decisions.1.rationale", "The date of injury is 3/4/2010.")
    assert check.message == (
        "Date of Injury is 11/01/2011, but Decision 2: Rationale says 03/04/2010."
    )


@pytest.mark.parametrize(
    "narrative",
    [
        "The injured worker seen on 8-5-13 has neck pain.",
        "The injured worker is being treated since 3/4/2012 for a strain.",
        "She has had pain since the injury. The exam dated 8-5-13 shows spasm.",
        "The injury was treated with surgery on 2/3/2012.",
        "An MRI after the injury dated 2-28-12 showed degeneration.",
        "A previous injury of 2/3/05 healed without treatment.",
        "There was a non-industrial injury on 2/3/05.",
        "The cumulative injury is from 1/5/2009 to 11/1/2011.",
        "Injuries are claimed on 3/4/2010 and 11-1-11.",
        "An injury report of 11/8/2011 lists the neck and the shoulder.",
        "Date of injury unknown; seen 3/4/2012.",
        "The injury of 13/45/2011 is a slip of the pen.",
        "The injuries were accepted on 3/3/2012 for the neck.",
        "The injury was reported on 11/4/2011.",
        "Injury on 11/01/2011 to the neck; claim filed on 12/12/2011.",
        "He has a separate claim for an injury of 3/4/2005.",
        "Her previous work injury was on 3/4/2005.",
        "The patient re-injured the knee on 4/5/2012.",
        "An additional injury to the knee on 4/4/2013 is claimed.",
        "He hurt the knee in high school; the nerve injury was confirmed by EMG on 4/5/2012.",
    ],
)
def test_other_days_are_no_date_of_injury(narrative: str) -> None:
    assert narrated("clinical_summary", narrative) == []


@pytest.mark.parametrize(
    "narrative",
    [
        "The original utilization review dated {} non-certified the request for massage.",
        "In a utilization review report dated {}, the claims administrator failed to approve it.",
        "The request was denied by utilization review on {} for want of records.",
        "Per the UR determination of {}, the request was denied.",
        "On {}, utilization review non-certified the visits.",
        "On {}, the claims administrator denied the request for massage therapy.",
        "The UR denial letter dated {} cites the guideline.",
    ],
)
@pytest.mark.parametrize("place", PLACES)
def test_another_date_of_the_denial_is_found(narrative: str, place: str) -> None:
    assert narrated(place, narrative.format("8-16-13")) == []
    [check] = narrated(place, narrative.format("8/18/2013"))
    assert (check.code, check.severity) == ("narrative_date_differs", "warning")
    assert check.fields == ("ur_denial_date", place)


@pytest.mark.parametrize(
    "narrative",
    [
        "Utilization review of the request dated 8-8-13 was completed.",
        "Utilization review denied the visits. The appeal is dated 9/1/2013.",
        "Prior utilization reviews dated 1/5/2013 and 8/16/2013 denied it.",
        "An earlier utilization review dated 1/5/2013 certified six visits.",
        "A previous adverse UR determination of 1/5/2013 denied another drug.",
        "A subsequent utilization review dated 10/1/2013 modified a later request.",
        "Utilization review dated 1/5/2013 approved six visits of therapy.",
        "On 3/1/2012, utilization review authorized the surgery.",
        "An appeal UR dated 9/1/2013 upheld the denial.",
        "The utilization review reconsideration of 9/1/2013 upheld the denial.",
        "The utilization review physician spoke with the provider on 8/14/2013.",
    ],
)
def test_other_days_are_no_date_of_the_denial(narrative: str) -> None:
    assert narrated("clinical_summary", narrative) == []


def test_another_day_of_the_application_is_found() -> None:
    telling = "The application for independent medical review was received on {}."
    assert narrated("clinical_summary", telling.format("9/15/2013")) == []
    [check] = narrated("clinical_summary", telling.format("9/25/2013"))
    assert check.fields == ("application_received", "clinical_summary")


def test_a_header_without_the_date_does_not_differ() -> None:
    telling = "The date of injury is 3/4/2010."
    assert narrated("clinical_summary", telling, date_of_injury=None) == []


@pytest.mark.parametrize(
    "narrative",
    [
        "The injured worker is a {} year old male with neck pain.",
        "This {}-year-old right-handed male fell from a ladder.",
        "Patient is a {} y/o male.",
        "The applicant is a represented {}-year-old former warehouse employee.",
        "The injured worker, age {}, was hurt at work.",
        "The patient is a pleasant {} year-old gentleman.",
    ],
)
@pytest.mark.parametrize("place", PLACES)
def test_another_age_is_found(narrative: str, place: str) -> None:
    assert narrated(place, narrative.format(49)) == []
    [check] = narrated(place, narrative.format(52))
    assert (check.code, check.severity) == ("narrative_age_differs", "warning")
    assert check.fields == ("age", place)
    assert check.message.startswith("Age is 49, but ")


@pytest.mark.parametrize(
    "narrative",
    [
        "He lives with his 12 year old son, a patient of the same clinic.",
        "She cares for her 70 year old male neighbor.",
        "A 30 year old daughter of the patient drives him.",
        "The MRI is 10 years old. The male patient is in pain.",
        "The patient was a 45 year old male at the time of injury.",
        "At the time of the injury the 45-year-old male worker was lifting.",
        "The patient is a 45 year old when first seen.",
        "Guidelines advise against it in patients over 65 years of age.",
        "The employee, a 49-year-old male, was seen by a 60-year-old male physician.",
    ],
)
def test_other_ages_are_not_the_workers(narrative: str) -> None:
    assert [c for c in narrated("clinical_summary", narrative) if "age" in c.fields] == []


@pytest.mark.parametrize(
    "narrative",
    [
        "The injured worker is a 49 year old {}.",
        "The records reflect that this {} injured worker was hurt at work.",
        "The patient is a right-handed {} with neck pain.",
    ],
)
@pytest.mark.parametrize("place", PLACES)
def test_another_sex_is_found(narrative: str, place: str) -> None:
    assert narrated(place, narrative.format("male")) == []
    [check] = narrated(place, narrative.format("female"))
    assert (check.code, check.severity) == ("narrative_sex_differs", "warning")
    assert check.fields == ("sex", place)
    assert check.message.startswith("Sex is male, but ")


@pytest.mark.parametrize(
    ("narrative", "is_found"),
    [
        ("This 49 year old woman fell.", True),
        ("This pleasant lady has neck pain.", True),
        ("The patient is a former lady's tailor.", False),
        ("He was struck by a female coworker.", False),
        ("The patient is a caregiver of a female child.", False),
        ("His wife, a 49 year old nurse, drives him.", False),
        ("The applicant, a 49-year-old male, saw a 60-year-old female physician.", False),
        ("The applicant is a 49-year-old female-to-male transgender employee.", False),
        ("Pain management was consulted by this gentleman.", False),
    ],
)
def test_only_what_is_said_of_the_worker_is_the_workers_sex(narrative: str, is_found: bool) -> None:
    codes = [check.code for check in narrated("clinical_summary", narrative)]
    assert codes == (["narrative_sex_differs"] if is_found else [])


def test_a_record_without_age_and_sex_does_not_differ() -> None:
    telling = "The patient is a 52 year old female."
    assert narrated("clinical_summary", telling, age=None, sex=None) == []


@pytest.mark.parametrize(
    ("narrative", "told"),
    [
        ("There are 3 disputed items.", 3),
        ("The three disputed services are listed below.", 3),
        ("Utilization review denied it, and five treatments are in dispute.", 5),
        ("1 request is at issue.", 1),
        ("The following four items were denied.", 4),
        ("Utilization review non-certified the following 3 requests: a, b and c.", 3),
        ("There are two disputed items/services.", None),
        ("The following two items were denied.", None),
        ("The following four items were certified.", None),
        ("Four treatments of acupuncture were denied.", None),
        ("The other three disputed items were withdrawn.", None),
        ("One of the two disputed treatments is a drug.", None),
        ("He had 12 treatments of acupuncture.", None),
        ("The disputed items were 3 times denied.", None),
    ],
)
def test_another_number_of_items_is_found(narrative: str, told: int | None) -> None:
    checks = narrated("clinical_summary", narrative)
    assert [check.code for check in checks] == (["narrative_count_differs"] if told else [])
    for check in checks:
        assert check.severity == "warning"
        assert check.fields == ("clinical_summary", "decisions.0.number", "decisions.1.number")
        assert check.message == (
            f"Clinical case summary speaks of {told} "
            f"{'denied' if 'following' in narrative else 'disputed'} items, but the record has 2."
        )


def test_the_record_is_clean_by_itself() -> None:
    assert CLEAN["date_of_injury"] == date(2011, 11, 1)
    assert (CLEAN["age"], CLEAN["sex"]) == (49, "male")
    assert found(count=2) == []
