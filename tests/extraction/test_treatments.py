from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from imrdesk.domain.fields import CATEGORIES
from imrdesk.domain.record import REVIEW_THRESHOLD
from imrdesk.extraction.treatments import kind_of

KINDS = (
    ("Norco 10/325mg #120", "Pharmaceuticals", "Opioids", None),
    ("Hydrocodone-Acetaminophen 10-325mg #90", "Pharmaceuticals", "Opioids", None),
    ("Acetaminophen/codeine 300/30mg #60", "Pharmaceuticals", "Opioids", None),
    ("Tylenol #3 #60", "Pharmaceuticals", "Opioids", None),
    ("One (1) prescription for Ultram 50mg #60 with 3 refills", "Pharmaceuticals", "Opioids", None),
    ("Unknown prescription of Flexeril", "Pharmaceuticals", "Muscle relaxants", None),
    ("SOMA 350 MG, #30", "Pharmaceuticals", "Muscle relaxants", None),
    (
        "Flurbiprofen 20%/ lidocaine 5% topical cream 180gm",
        "Pharmaceuticals",
        "Topical analgesics",
        None,
    ),
    ("Cyclobenzaprine 2%/Flurbiprofen 25% 180g", "Pharmaceuticals", "Topical analgesics", None),
    ("Ibuprofen 800 mg #90", "Pharmaceuticals", "NSAIDs", None),
    ("Ibuprofen 10% cream 60gm", "Pharmaceuticals", "Topical analgesics", None),
    ("Diclofenac sodium 1.5% 60gm", "Pharmaceuticals", "Topical analgesics", None),
    ("Voltaren XR 100mg #30", "Pharmaceuticals", "NSAIDs", None),
    ("Lidoderm 5% patch #30", "Pharmaceuticals", "Topical analgesics", None),
    ("Fentanyl patch 25 mcg/hr #10", "Pharmaceuticals", "Opioids", None),
    ("Omeprazole 20mg #60", "Pharmaceuticals", "Gastrointestinal agents", None),
    ("Ambien CR 12.5mg", "Pharmaceuticals", "Sedatives and hypnotics", None),
    ("Theramine #90", "Pharmaceuticals", "Vitamins and supplements", None),
    (
        "Physical therapy 3 times a week for 4 weeks for the lumbar spine",
        "Rehabilitation",
        "Physical therapy",
        "lumbar spine",
    ),
    (
        "Post-operative physical therapy 3x4 for the right knee",
        "Rehabilitation",
        "Physical therapy",
        "knee",
    ),
    ("Hand therapy 8 visits", "Rehabilitation", "Occupational therapy", "hand"),
    ("8 sessions of acupuncture for the low back", "Rehabilitation", "Acupuncture", "lumbar spine"),
    (
        "Chiropractic manipulation with physiotherapy modalities 2x4",
        "Rehabilitation",
        "Chiropractic",
        None,
    ),
    ("Aquatic therapy, bilateral knees", "Rehabilitation", "Aquatic therapy", "knee"),
    ("MRI without contrast, right wrist", "Diagnostic testing", "Imaging", "wrist"),
    ("CT of the head without contrast", "Diagnostic testing", "Imaging", "head"),
    ("EMG/NCS bilateral lower extremities", "Diagnostic testing", "Electrodiagnostics", None),
    ("Urine toxicology", "Diagnostic testing", "Drug testing", None),
    ("CBC, CMP, and liver function tests", "Diagnostic testing", "Laboratory", None),
    ("Testosterone level", "Diagnostic testing", "Laboratory", None),
    ("Sleep study", "Diagnostic testing", "Sleep study", None),
    ("TENS unit supplies: electrodes", "DMEPOS", "Electrotherapy", None),
    ("H-Wave purchase", "DMEPOS", "Electrotherapy", None),
    ("Cold therapy unit rental, 7 days", "DMEPOS", "Durable medical equipment", None),
    ("LSO brace", "DMEPOS", "Orthotics and prosthetics", "lumbar spine"),
    ("Custom molded orthotics", "DMEPOS", "Orthotics and prosthetics", None),
    ("L5-S1 transforaminal ESI", "Injections", "Epidural steroid injection", "lumbar spine"),
    ("C7-T1 interlaminar epidural", "Injections", "Epidural steroid injection", "cervical spine"),
    ("Medial branch blocks bilateral L3, L4, L5", "Injections", "Facet injection", "lumbar spine"),
    (
        "Radiofrequency ablation right L4-5 and L5-S1",
        "Injections",
        "Radiofrequency ablation",
        "lumbar spine",
    ),
    ("Trigger point injections x 4", "Injections", "Trigger point injection", None),
    (
        "Cortisone injection to the right knee under ultrasound guidance",
        "Injections",
        "Joint injection",
        "knee",
    ),
    (
        "Ultrasound guided corticosteroid injection, left hip",
        "Injections",
        "Joint injection",
        "hip",
    ),
    ("Synvisc injections right knee", "Injections", "Joint injection", "knee"),
    ("ACDF C5-7", "Surgery", "Spine surgery", "cervical spine"),
    ("Spinal cord stimulator trial", "Surgery", "Spine surgery", None),
    (
        "Right shoulder arthroscopy, subacromial decompression and rotator cuff repair",
        "Surgery",
        "Orthopedic surgery",
        "shoulder",
    ),
    ("Right carpal tunnel release", "Surgery", "Orthopedic surgery", "wrist"),
    ("Left cubital tunnel release", "Surgery", "Orthopedic surgery", "elbow"),
    ("Pre-operative medical clearance", "Evaluation and management", "Consultation", None),
    ("Consultation with a hand surgeon", "Evaluation and management", "Consultation", None),
    ("Referral to a spine surgeon", "Evaluation and management", "Consultation", None),
    ("Follow-up visits x 3", "Evaluation and management", "Office visit", None),
    ("Psych evaluation", "Behavioral and mental health", "Evaluation", None),
    ("CBT x 6", "Behavioral and mental health", "Psychotherapy", None),
    ("Functional restoration program evaluation", "Programs", "Functional restoration", None),
    ("Work hardening program 12 sessions", "Programs", "Work hardening", None),
    ("Lindora weight loss", "Programs", "Weight loss", None),
    ("Gym membership x 6 months", "Programs", "Gym membership", None),
    (
        "Home health aide 4 hours per day",
        "Home health and transportation",
        "Home health care",
        None,
    ),
    (
        "Transportation to medical appointments",
        "Home health and transportation",
        "Transportation",
        None,
    ),
)

# Treatments that only a person can settle, and the category that is offered.
UNSURE = (
    ("Sample widget 2000", "Other"),
    ("Zorvamil 50 mg #30", "Pharmaceuticals"),
    ("Hot/cold contrast unit", "DMEPOS"),
    ("Toradol injection 60mg IM", "Pharmaceuticals"),
    ("Norco and massage therapy", "Pharmaceuticals"),
)

# Words that look like a body part, or name more than one.
BODY_PARTS = (
    ("EMG of the left upper extremity", None, True),
    ("Follow-up visit with a spine surgeon", None, True),
    ("Tylenol T3 #60", None, True),
    ("MRI, T2-weighted", None, True),
    ("hand-held massager", None, True),
    ("MRI of the thoracic spine at T8-T9", "thoracic spine", True),
    ("L4/5 ESI", "lumbar spine", True),
    ("MRI of the cervical and lumbar spine", "cervical spine", False),
)


@pytest.mark.parametrize(("treatment", "category", "subcategory", "body_part"), KINDS)
def test_the_words_of_the_field_tell_what_a_treatment_is(
    treatment: str, category: str, subcategory: str, body_part: str | None
) -> None:
    for words in (treatment, f"Retrospective request for {treatment}", treatment.upper()):
        kind = kind_of(words)
        assert (kind.category.value, kind.subcategory.value) == (category, subcategory)
        assert kind.body_part.value == body_part
        assert all(part.rule.confidence >= REVIEW_THRESHOLD for part in kind)


@pytest.mark.parametrize(("treatment", "category"), UNSURE)
def test_what_the_words_do_not_settle_is_for_review(treatment: str, category: str) -> None:
    kind = kind_of(treatment)
    assert kind.category.value == category
    assert kind.category.rule.confidence < REVIEW_THRESHOLD


@pytest.mark.parametrize(("treatment", "body_part", "is_sure"), BODY_PARTS)
def test_a_body_part_is_one_that_the_request_is_for(
    treatment: str, body_part: str | None, *, is_sure: bool
) -> None:
    found = kind_of(treatment).body_part
    assert found.value == body_part
    assert (found.rule.confidence >= REVIEW_THRESHOLD) == is_sure


@given(st.text(max_size=60))
def test_any_words_have_a_category_and_places_inside_them(treatment: str) -> None:
    kind = kind_of(treatment)
    assert kind.category.value in CATEGORIES
    for part in kind:
        assert part.place is None or 0 <= part.place.start < part.place.end <= len(treatment)
