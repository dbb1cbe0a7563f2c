"""A workspace that two reviewers worked on for weeks, for tests of what is counted in it."""

import random
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from imrdesk.domain.status import Status
from imrdesk.errors import UserError
from imrdesk.review.extracting import ExtractedLetter, extract_bytes
from imrdesk.review.session import ReviewSession
from imrdesk.store.workspace import Workspace
from letter_factory import Facts, random_facts, render
from older_letters import decision_rationale, older_facts

BEGIN = datetime(2026, 3, 2, 16, 0, tzinfo=UTC)
TODAY = date(2026, 3, 20)
REVIEWERS = ("Anna Reyes", "B. Chan", 'D. "Dee" Ortiz')
LETTERS = 36


def letters(count: int) -> list[ExtractedLetter]:
    """Return letters of two families, a twelfth of them without a decision date."""
    written = [_letter(seed, random_facts(seed)) for seed in range(count)]
    return [extract_bytes(text.encode(), name) for name, text in written]


def _letter(seed: int, facts: Facts) -> tuple[str, str]:
    name = f"{facts.case_number}.txt"
    if seed % 6 == 5:
        family = "decision_rationale_2013"
        return name, decision_rationale(older_facts(facts, family))
    return name, render(replace(facts, decision_date=None) if seed % 12 == 3 else facts)


class _Clock:
    """A clock that the work puts forward."""

    def __init__(self) -> None:
        self.now = BEGIN

    def __call__(self) -> datetime:
        return self.now

    def pass_minutes(self, minutes: float) -> None:
        self.now += timedelta(minutes=minutes)


def worked_for_weeks(path: Path, count: int = LETTERS) -> Path:
    """Make the workspace of so many letters and close it.

    Letters come in twice; some are reviewed, reopened, signed off, postponed, many at once or
    one by one; values and decisions are corrected, added and taken out; some is undone.
    """
    clock, chance = _Clock(), random.Random(7)  # noqa: S311  variety, not secrecy
    with Workspace.create(path) as workspace:
        session = ReviewSession(workspace, REVIEWERS[0], clock)
        every = letters(count)
        session.import_letters(every[: count // 2])
        clock.pass_minutes(5 * 24 * 60)
        session.import_letters(every[count // 2 :])
        for letter_id in range(1, count - 6):
            session.reviewer = chance.choice(REVIEWERS)
            clock.pass_minutes(chance.choice([1.5, 3, 7, 14, 200]))
            _correct(session, letter_id, chance)
            clock.pass_minutes(chance.choice([0.5, 2, 4]))
            _finish(session, letter_id, chance, clock)
        clock.pass_minutes(60)
        session.set_status_on(range(count - 6, count - 3), Status.REVIEWED)
        session.set_tag_on(range(1, 12), "pilot", present=True)
        clock.pass_minutes(1)
        session.set_status_on([count - 3], Status.REVIEWED)
        session.undo()
    return path


def _correct(session: ReviewSession, letter_id: int, chance: random.Random) -> None:
    cards = session.open_letter(letter_id).record.cards
    session.confirm(letter_id, ["case_number", "age", "sex"])
    if chance.random() < 0.4:
        session.correct(letter_id, "age", 20 + letter_id)
    if chance.random() < 0.3:
        session.correct(letter_id, "date_of_injury", date(2011, 2, 3))
    if chance.random() < 0.4:
        session.correct(letter_id, f"decisions.{cards[0]}.category", "Other")
    if chance.random() < 0.3:
        outcome = chance.choice(["Upheld", "Overturned"])
        session.correct(letter_id, f"decisions.{cards[-1]}.outcome", outcome)
    if letter_id % 9 == 0 and len(cards) > 1:
        session.remove_decision(letter_id, cards[0])
    if letter_id % 10 == 0:
        session.add_decision(letter_id)


def _finish(session: ReviewSession, letter_id: int, chance: random.Random, clock: _Clock) -> None:
    how = chance.random()
    if how < 0.5:
        session.set_status(letter_id, Status.REVIEWED)
        if how < 0.15:
            clock.pass_minutes(3)
            session.set_status(letter_id, Status.IN_REVIEW)
            clock.pass_minutes(chance.choice([3, 1500]))
            session.set_status(letter_id, Status.REVIEWED)
    elif how < 0.75:
        try:
            session.sign_off(letter_id, "as the letter says")
        except UserError:  # what does not fit together was not dismissed
            session.set_status(letter_id, Status.REVIEWED)
    elif how < 0.85:
        session.set_status(letter_id, Status.POSTPONED, "a page is missing")
    if letter_id == 17:
        session.undo()
        session.redo()
