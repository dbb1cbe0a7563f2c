from __future__ import annotations

import pytest

from imrdesk.domain.values import Value
from imrdesk.extraction.extractor import extract
from letter_factory import Facts, letter_of, render

LINES = " State(s) of Licensure: California\n Certification(s)/Specialty: Family Practice"

CREDENTIALS = (
    (
        "State(s) of Licensure: California, New York\nCertification(s)/Specialty: Pain Medicine",
        ("California", "New York"),
        ("Pain Medicine",),
        True,
    ),
    (
        (
            "Certification(s)/Specialty: Physical Medicine & Rehabilitation, Pain Medicine\n"
            "State(s) of Licensure: CALIFORNIA and Ohio"
        ),
        ("California", "Ohio"),
        ("Physical Medicine & Rehabilitation", "Pain Medicine"),
        True,
    ),
    (
        "State(s) of Licensure:\nTX, CA\nCertification(s)/Specialty:\nNeurology.",
        ("Texas", "California"),
        ("Neurology",),
        True,
    ),
    (
        (
            "State(s) of Licensure: Texas,\nCalifornia\n"
            "Certification(s)/Specialty: Internal Medicine,\nCardiology"
        ),
        ("Texas", "California"),
        ("Internal Medicine", "Cardiology"),
        True,
    ),
    (
        "State(s) of Licensure: Atlantis\nCertification(s)/Specialty: Phrenology",
        ("Atlantis",),
        ("Phrenology",),
        False,
    ),
    ("State(s) of Licensure:\nCertification(s)/Specialty:", (), (), False),
    ("", (), (), False),
)


@pytest.mark.parametrize(("lines", "states", "specialties", "is_sure"), CREDENTIALS)
def test_states_and_specialties_are_lists_in_the_letter_s_order(
    lines: str, states: Value, specialties: Value, *, is_sure: bool
) -> None:
    values = extract(letter_of(render(Facts()).replace(LINES, lines))).values
    for key, expected in (("licensure_states", states), ("specialties", specialties)):
        assert values[key].value == expected
        assert values[key].is_sure == is_sure
