"""A record's sheet holds its values and what stands behind each, and nothing of it is markup."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from html import unescape
from pathlib import Path

import pytest

from imrdesk.domain.annotation import Anchor
from imrdesk.domain.letter import Span
from imrdesk.domain.status import Status
from imrdesk.review.extracting import extract_bytes
from imrdesk.review.record_sheet import RecordSheet, SheetMaker
from imrdesk.review.session import ReviewSession
from imrdesk.store.workspace import Workspace

_LETTER = """\
Case Number:\tCM14-9100001\t\t
Date Assigned:\t03/10/2014\tDate of Injury:\t06/02/2010
Decision Date:\t02/01/2014\tUR Denial Date:\t01/15/2014
Priority:\tStandard\tApplication Received:\t01/31/2014

HOW THE IMR FINAL DETERMINATION WAS MADE

The Expert Reviewer has the following credentials:
 State(s) of Licensure: California, Oregon
 Certification(s)/Specialty: Occupational Medicine

CLINICAL CASE SUMMARY

The expert reviewer developed the following clinical case summary based on a review of the case
file, including all medical records:

The injured worker is a 52 year old female with pain <b>above</b> 5/10 & below 7/10.

IMR ISSUES, DECISIONS AND RATIONALES

The Final Determination was based on decisions for the disputed items/services set forth below:

1. Six massage therapy visits: Overturned

Claims Administrator guideline: Decision based on Non-MTUS Citation ACOEM - Low Back Disorders.

MAXIMUS guideline: Decision based on MTUS Chronic Pain Medical Treatment 2009.

Decision rationale: The worker has had no massage before. The request is medically necessary.
"""


@pytest.fixture
def session(tmp_path: Path) -> Iterator[ReviewSession]:
    with Workspace.create(tmp_path / "a.imr") as workspace:
        yield ReviewSession(workspace, "R. Alvarez", lambda: datetime(2026, 3, 4, 12, tzinfo=UTC))


@pytest.fixture
def letter_id(session: ReviewSession) -> int:
    result = session.import_letter(extract_bytes(_LETTER.encode(), "a & b.txt"))
    return result.letter_id


def sheet(session: ReviewSession, letter_id: int, maker: SheetMaker | None = None) -> RecordSheet:
    maker = maker or SheetMaker()
    return maker.make(session.open_letter(letter_id), session.history(letter_id))


def words(sheet: RecordSheet) -> str:
    return " ".join(unescape(re.sub("<[^>]*>", " ", sheet.html)).split())


def test_every_value_is_there_with_its_words_in_the_letter(
    session: ReviewSession, letter_id: int
) -> None:
    told = words(sheet(session, letter_id))
    record = session.open_letter(letter_id).record
    for path in record.standings:
        assert record.fields.at(path).label in told
    for value in ("CM14-9100001", "06/02/2010", "California; Oregon", "52", "female", "Overturned"):
        assert value in told
    assert "“California, Oregon”" in told
    assert "Decision 1" in told
    assert "pain <b>above</b> 5/10 & below 7/10." in told
    assert "<b>" not in sheet(session, letter_id).html


def test_a_correction_says_who_when_why_and_what_was_read(
    session: ReviewSession, letter_id: int
) -> None:
    session.correct(letter_id, "age", 50, why="born in 1964 <i>")
    session.confirm(letter_id, ["sex"])
    told = words(sheet(session, letter_id))
    assert "Corrected · R. Alvarez, 2026-03-04" in told
    assert "the program had read: 52 · reason: born in 1964 <i>" in told
    assert "Confirmed · R. Alvarez" in told


def test_checks_and_their_dismissals_are_told(session: ReviewSession, letter_id: int) -> None:
    record = session.open_letter(letter_id).record
    check = next(c for c in record.checks if c.code == "date_order")
    assert check.message in words(sheet(session, letter_id))
    session.dismiss(letter_id, check, "The letter prints it so.")
    told = words(sheet(session, letter_id))
    assert "Let stand: The letter prints it so. · R. Alvarez, 2026-03-04" in told


def test_notes_and_tags_and_the_status_are_told(session: ReviewSession, letter_id: int) -> None:
    start = session.open_letter(letter_id).text.text.index("no massage")
    passage = Anchor.passage(Span(start, start + 10), "no massage")
    session.add_note(letter_id, passage, "**Really?** <script>alert(1)</script>")
    session.add_note(letter_id, Anchor.field("age"), "Stated twice.")
    session.set_tag(letter_id, "second look", present=True)
    session.set_status(letter_id, Status.POSTPONED, "waits for <the> file")
    made = sheet(session, letter_id)
    assert made.title == "CM14-9100001"
    assert made.status == "Postponed"
    told = words(made)
    for piece in (
        "Postponed (waits for <the> file)", "second look", "a & b.txt", "“no massage”",
        "Really?", "Stated twice.", "Age",
    ):  # fmt: skip
        assert piece in told
    assert "<script" not in made.html
    assert "<strong>Really?</strong>" in made.html


def test_the_history_comes_along_where_it_is_wanted(session: ReviewSession, letter_id: int) -> None:
    session.correct(letter_id, "age", 50)
    session.undo()
    assert "History" not in words(sheet(session, letter_id))
    maker = SheetMaker(tell=lambda edit, label: f"{label(edit.key)} was changed <now>")
    told = words(sheet(session, letter_id, maker))
    assert "Age was changed <now>" in told
    assert "Correct Age" in told


def test_a_sheet_is_said_in_another_language(session: ReviewSession, letter_id: int) -> None:
    def shout(text: str, /, **values: object) -> str:
        return text.upper().format(**{key.upper(): value for key, value in values.items()})

    told = words(sheet(session, letter_id, SheetMaker(say=shout)))
    assert "DECISION 1" in told
    assert "DATE OF INJURY" in told
