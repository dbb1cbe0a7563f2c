from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from imrdesk.domain.fields import GUIDELINE_SOURCES
from imrdesk.domain.record import REVIEW_THRESHOLD
from imrdesk.extraction.guidelines import sources_of

SURE: tuple[tuple[str, list[str]], ...] = (
    ("The Claims Administrator based its decision on the MTUS.", ["MTUS"]),
    ("Decision based on MTUS Chronic Pain Medical Treatment 2009, Section(s): Sleep.", ["MTUS"]),
    ("The decision was based on the Medical Treatment Utilization Schedule.", ["MTUS"]),
    ("Decision based on MTUS ACOEM Practice Guidelines, Chapter 3.", ["MTUS", "ACOEM"]),
    ("It relied on the ACOEM, 2nd Edition, which is part of the MTUS.", ["MTUS", "ACOEM"]),
    ("It relied on the ODG, which is not part of the MTUS.", ["ODG"]),
    ("Decision based on Non-MTUS Citation Official Disability Guidelines (ODG).", ["ODG"]),
    ("Decision based on Non MTUS Citation ODG, Neck Chapter.", ["ODG"]),
    (
        (
            "The Claims Administrator did not base their decision on the MTUS. Decision based "
            "on Non-MTUS Citation ACOEM - https://www.acoempracguides.org/Low Back, Table 2."
        ),
        ["ACOEM"],
    ),
    (
        (
            "It didn't base its decision on the MTUS. Decision based on Non-MTUS Citation: Journal "
            "of Example Medicine 2012; 5: 579-590."
        ),
        ["Other"],
    ),
    ("Decision based on Non-MTUS Citation Smith and Doe, On Backs, page 3.", ["Other"]),
    ("The Claims Administrator did not base its decision on the MTUS but on the ODG.", ["ODG"]),
    (
        (
            "Decision based on MTUS Postsurgical Treatment 2009. Decision based on Non-MTUS "
            "Citation ACOEM V.3, Knee Chapter."
        ),
        ["MTUS", "ACOEM"],
    ),
    (
        (
            "Decision based on Non-MTUS Citation ODG, Pain Chapter. Decision based on Non-MTUS "
            "Citation www.ncbi.nlm.nih.gov."
        ),
        ["ODG", "Other"],
    ),
    (
        (
            "Decision based on Non-MTUS Citation American College of Occupational and "
            "Environmental Medicine."
        ),
        ["ACOEM"],
    ),
    ("The Claims Administrator did not cite any evidence based criteria for its decision.", []),
    ("The Claims Administrator did not cite any evidence-based criteria in its denial.", []),
    (
        (
            "The Expert Reviewer found that no section of the MTUS was applicable. The Expert "
            "Reviewer relied on the Official Disability Guidelines (ODG)."
        ),
        ["ODG"],
    ),
    ("The MTUS does not address this. The ODG was used.", ["ODG"]),
    ("No section of the MTUS was applicable. Decision based on the ODG.", ["ODG"]),
    ("Neither the MTUS nor ACOEM addresses this request; the ODG was used.", ["ODG"]),
    ("Neither MTUS nor ODG applies. Decision based on Non-MTUS Citation FDA label.", ["Other"]),
    ("No guideline was cited.", []),
    ("None", []),
    ("N/A", []),
)

UNSURE: tuple[tuple[str, list[str]], ...] = (
    ("The MTUS does not specifically address this. The ODG was used.", ["ODG"]),
    ("The MTUS does not address this topic, but the ODG does.", ["ODG"]),
    ("Decision based on Chronic Pain Medical Treatment Guidelines.", ["MTUS"]),
    ("The reviewer relied on general experience.", ["Other"]),
    ("The Claims Administrator did not base their decision on the MTUS.", []),
)


@pytest.mark.parametrize(("guideline", "sources"), SURE)
def test_the_sources_relied_on_are_those_named_and_not_turned_down(
    guideline: str, sources: list[str]
) -> None:
    found, rule = sources_of(guideline)
    assert list(found) == sources
    assert rule.confidence >= REVIEW_THRESHOLD


@pytest.mark.parametrize(("guideline", "sources"), UNSURE)
def test_where_the_words_are_not_plain_a_person_looks(guideline: str, sources: list[str]) -> None:
    found, rule = sources_of(guideline)
    assert list(found) == sources
    assert rule.confidence < REVIEW_THRESHOLD


@given(st.text())
def test_any_words_give_known_sources_in_the_registry_s_order(guideline: str) -> None:
    found, _ = sources_of(guideline)
    assert list(found) == [source for source in GUIDELINE_SOURCES if source in found]
