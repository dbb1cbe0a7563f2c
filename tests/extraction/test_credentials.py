from __future__ import annotations

import pytest

from imrdesk.domain.values import Value
from imrdesk.extraction.credentials import read_credentials_sentence
from imrdesk.extraction.extractor import extract
from imrdesk.extraction.finding import Passage
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


SENTENCES = (
    (
        "Board Certified in Neurology and is licensed to practice in Texas.",
        ("Texas",),
        ("Neurology",),
    ),
    (
        (
            "board certified in Physical Medicine and Rehabilitation, has a subspecialty in Pain "
            "Medicine and is licensed to practice in California and Ohio. He/she is in practice."
        ),
        ("California", "Ohio"),
        ("Physical Medicine and Rehabilitation", "Pain Medicine"),
    ),
    (
        (
            "licensed to practice in New York, Texas, and Ohio and is Board\nCertified in Internal "
            "Medicine and Cardiology."
        ),
        ("New York", "Texas", "Ohio"),
        ("Internal Medicine", "Cardiology"),
    ),
    (
        "Board Certified in Physical Medicine & Rehabilitation, Pain Medicine.",
        (),
        ("Physical Medicine & Rehabilitation", "Pain Medicine"),
    ),
    (
        "Board Certi\ufb01ed in Neurology and is licensed to practice in Texas.",
        ("Texas",),
        ("Neurology",),
    ),
    # An “and” that belongs to a name, beside one that does not.
    (
        "Board Certified in Pain Medicine and Physical Medicine and Rehabilitation.",
        (),
        ("Pain Medicine", "Physical Medicine and Rehabilitation"),
    ),
    (
        "Board Certified in Physical Medicine and Rehabilitation and Internal Medicine.",
        (),
        ("Physical Medicine and Rehabilitation", "Internal Medicine"),
    ),
    ("a doctor.", (), ()),
)


@pytest.mark.parametrize(("sentence", "states", "specialties"), SENTENCES)
def test_the_sentence_about_the_reviewer_is_read(
    sentence: str, states: Value, specialties: Value
) -> None:
    text = f"The physician reviewer is {sentence}"
    values = read_credentials_sentence(text, Passage(0, len(text)))
    assert values["licensure_states"].value == states
    assert values["specialties"].value == specialties
    for value in values.values():
        assert value.is_sure == bool(value.value)
