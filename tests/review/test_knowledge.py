"""What checks know besides a record: chapters and other words, the day, the case's letters."""

from datetime import UTC, date, datetime
from itertools import combinations
from pathlib import Path

import pytest

from built_letters import built_letter, from_values
from imrdesk.assets import resource_table
from imrdesk.domain.checks import Check
from imrdesk.domain.review import review_record
from imrdesk.extraction.vocabulary import vocabulary
from imrdesk.review.knowledge import ChecksVocabulary, knowledge
from imrdesk.review.session import ReviewSession
from imrdesk.store.queue import QueueQuery
from imrdesk.store.workspace import Workspace

VOCABULARY = ChecksVocabulary()


@pytest.mark.parametrize(
    ("citation", "chapters"),
    [
        (
            "ACOEM - https://www.acoempracguides.org/Low Back, Table 2, Low Back Disorders.",
            "Low Back",
        ),
        ("ODG, Low Back - Lumbar & Thoracic (Acute & Chronic) Chapter, MRIs", "Low Back"),
        ("MTUS Neck and Upper Back Complaints 2004, Section(s): Summary", "Neck and Upper Back"),
        ("ODG, Neck & Upper Back, Discectomy", "Neck and Upper Back"),
        ("Official Disability Guidelines, Forearm, Wrist, & Hand (Acute & Chronic)", "Forearm"),
        ("ODG Carpal Tunnel Syndrome Chapter", "Carpal Tunnel Syndrome"),
        ("ACOEM 2nd Edition (2004), Chapter 12, pages 303-305", "Low Back"),
        ("MTUS, Chapter 9, page 208", "Shoulder"),
        ("Campbell's Operative Orthopaedics, Chapter 12", ""),
        ("ODG Knee & Leg; Ankle & Foot", "Knee and Leg|Ankle and Foot"),
        ("8 CCR 9792.23.6", "Knee and Leg"),
        ("ODG, Mental Illness & Stress, Insomnia treatment", "Stress and Mental Illness"),
        ("MTUS Chronic Pain Medical Treatment 2009, Section(s): Massage therapy.", ""),
        ("ODG, Pain (Chronic), Opioids", ""),
        ("J Shoulder Elbow Surg. 2011;20(2):190-7", ""),
        ("Lumbar sympathetic block, CRPS", ""),
        ("", ""),
    ],
)
def test_a_citation_names_its_chapters(citation: str, chapters: str) -> None:
    names = [chapter.name for chapter in VOCABULARY.chapters(citation)]
    expected = chapters.split("|") if chapters else []
    assert list(dict.fromkeys(names)) == [
        next(row[0] for row in rows() if row[0].startswith(name)) for name in expected
    ]


def rows() -> list[tuple[str, ...]]:
    return list(resource_table("vocabulary", "guideline_chapters.tsv"))


def test_chapters_are_for_known_parts_of_the_body() -> None:
    parts = {meaning for _, meaning in vocabulary().body_parts.meanings()}
    named = {part.strip() for row in rows() for part in row[1].split(";")} - {"", "any"}
    assert named <= parts
    assert len({row[0] for row in rows()}) == len(rows())


def test_no_words_name_two_chapters() -> None:
    words = [{word.strip().casefold() for word in row[3].split(";")} for row in rows()]
    assert all(not one & other for one, other in combinations(words, 2))


@pytest.mark.parametrize(
    ("name", "is_known"),
    [
        ("Physical Medicine & Rehabilitation", True),
        ("acupuncturist", True),
        ("Orthopaedic Surgery", True),
        ("Oral & Maxillofacial Surgery", True),
        ("Physical Med & Rehab", True),
        ("PHYSICAL MEDICINE AND REHABILITATION", True),
        ("PM&R", True),
        ("Board Certified in Occupational Medicine", True),
        ("Family Medicine and Osteopathic Manipulative Treatment", True),
        ("Pain Medicine/Anesthesiology", True),
        ("Neuromusculoskeletal Medicine & OMM", True),
        ("Psychiatry and Pain Medicine", True),
        ("Licensed Clinical Psychologist", True),
        ("Reconstructive Rearfoot/Ankle Surgery", True),
        ("D.C.", True),
        ("Oto-laryngology", False),
        ("Physical Medcine & Rehabilitation", False),
        ("Neurology and Hair Restoration", False),
        ("California", False),
    ],
)
def test_specialties_are_known_by_any_of_their_names(name: str, is_known: bool) -> None:
    assert VOCABULARY.knows_specialty(name) is is_known


def checks_of(**values: object) -> list[Check]:
    """Return what is found in a record of one decision on the cervical spine."""
    read = {path: field.value for path, field in built_letter().extraction.values.items()}
    assert all(isinstance(value, str | tuple) for value in values.values())
    decision = {f"decisions.0.{key}": str(value) for key, value in values.items()}
    letter = from_values({**read, "decisions.0.body_part": "cervical spine", **decision}, 1)
    return list(review_record(letter.extraction, (), knowledge(date(2026, 3, 2))).checks)


@pytest.mark.parametrize(
    ("part", "citation", "is_found"),
    [
        ("cervical spine", "ODG, Low Back Chapter, MRI", True),
        ("cervical spine", "ODG, Neck & Upper Back Chapter, MRI", False),
        ("neck", "ODG, Low Back Chapter, MRI", True),
        ("neck", "ODG, Neck & Upper Back Chapter, MRI", False),
        # One chapter that fits is enough, and so is one that serves for any part.
        ("cervical spine", "ODG, Neck & Upper Back; ODG, Low Back", False),
        ("shoulder", "ODG, Low Back Chapter, Preoperative testing", False),
        ("lumbar spine; knee", "MTUS Knee Complaints 2004", False),
        ("lumbar spine; knee", "MTUS Shoulder Complaints 2004", True),
        ("thoracic spine", "ODG, Low Back - Lumbar & Thoracic", False),
        ("wrist", "ODG, Carpal Tunnel Syndrome", False),
        ("knee", "MTUS ACOEM, Chapter 9, Shoulder Complaints", True),
        # Nothing is said where no part, no chapter on the part, or no chapter at all is named.
        ("", "ODG, Low Back Chapter, MRI", False),
        ("upper extremity", "ODG, Low Back Chapter, MRI", False),
        ("heart", "ODG, Low Back Chapter, MRI", False),
        ("cervical spine", "MTUS Chronic Pain Medical Treatment 2009", False),
    ],
)
@pytest.mark.parametrize(
    ("key", "who"),
    [("ur_guideline", "The claims administrator"), ("imr_guideline", "The IMR reviewer")],
)
def test_a_chapter_for_another_part_of_the_body_is_found(
    part: str, citation: str, is_found: bool, key: str, who: str
) -> None:
    every = checks_of(**{"body_part": part, key: citation})
    checks = [check for check in every if check.code == "guideline_other_body_part"]
    assert len(checks) == is_found
    for check in checks:
        assert check.severity == "warning"
        assert check.fields == (f"decisions.0.{key}", "decisions.0.body_part")
        assert check.message.startswith(f"{who} cites the chapter “")
        assert check.message.endswith(f"”, but decision 1 is about the {part}.")
        assert check.source == "Labor Code 4610.5(c)(2)"
        assert not check.casts_doubt


def test_a_specialty_that_is_none_known_is_pointed_at() -> None:
    read = {path: field.value for path, field in built_letter().extraction.values.items()}
    specialties = ("Neurology", "Hair Restoration")
    letter = from_values(read | {"specialties": specialties}, 1)
    checks = review_record(letter.extraction, (), knowledge(date(2026, 3, 2))).checks
    [check] = [check for check in checks if check.code == "specialty_unknown"]
    assert (check.severity, check.fields) == ("warning", ("specialties",))
    assert check.message == "“Hair Restoration” is no specialty that the program knows."


def codes(session: ReviewSession, letter_id: int) -> list[str]:
    """Return what is found, and see that the queue counts the same."""
    letter = session.open_letter(letter_id)
    [row] = [row for row in session.queue(QueueQuery(), 0, 99) if row.letter_id == letter_id]
    assert row.needs_eyes == len(letter.record.needs_eyes)
    return [check.code for check in letter.record.checks]


def test_letters_of_one_case_that_disagree_are_told_of_each_other(workspace: Workspace) -> None:
    session = ReviewSession(workspace, "Anna Reyes")
    session.import_letter(built_letter(outcomes=("Upheld",), name="first.pdf"))
    assert "other_letter_differs" not in codes(session, 1)
    session.import_letter(built_letter(outcomes=("Overturned",), name="second.txt"))
    session.import_letter(built_letter(outcomes=("Upheld",), name="copy.txt", extra="scan"))
    session.import_letter(built_letter("CM15-0000001", name="other case.txt"))
    for letter_id, other in ((1, "second.txt"), (2, "first.pdf"), (3, "second.txt")):
        assert codes(session, letter_id).count("other_letter_differs") == 1
        messages = [check.message for check in session.open_letter(letter_id).record.checks]
        assert any(f"“{other}”" in message for message in messages)
    assert "other_letter_differs" not in codes(session, 4)

    session.correct(2, "case_number", "CM15-0000001")
    assert [codes(session, i).count("other_letter_differs") for i in (1, 2, 3, 4)] == [0, 0, 0, 0]
    session.undo()
    assert [codes(session, i).count("other_letter_differs") for i in (1, 2, 3, 4)] == [1, 1, 1, 0]
    session.correct(2, "outcome", "Upheld")
    assert [codes(session, i).count("other_letter_differs") for i in (1, 2, 3)] == [0, 0, 0]


def test_the_future_begins_when_the_letter_came(tmp_path: Path) -> None:
    with Workspace.create(tmp_path / "a.imr") as workspace:
        monday = datetime(2015, 12, 2, 9, tzinfo=UTC)
        session = ReviewSession(workspace, "Anna Reyes", now=lambda: monday)
        session.import_letter(built_letter(decision_date=date(2015, 12, 3)))
        session.import_letter(built_letter("CM13-0000002", decision_date=date(2015, 12, 2)))
        found = [[check.code for check in session.open_letter(i).record.checks] for i in (1, 2)]
    assert ["date_in_future" in checks for checks in found] == [True, False]
