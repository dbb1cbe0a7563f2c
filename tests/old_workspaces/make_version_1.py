"""Makes version-1.imr, the file that shows that later versions still open version 1.

Run once, with the program of that version: `python tests/old_workspaces/make_version_1.py`.
The file is never made again, because later programs write later versions.
"""

import sys
from datetime import UTC, date, datetime, timedelta
from itertools import count
from pathlib import Path

_ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(_ROOT / "desktop"), str(_ROOT / "tests")]

from built_letters import built_letter  # noqa: E402  found by the path set above
from imrdesk.domain.annotation import Anchor  # noqa: E402
from imrdesk.domain.letter import Span  # noqa: E402
from imrdesk.domain.status import Status  # noqa: E402
from imrdesk.review.session import ReviewSession  # noqa: E402
from imrdesk.store.workspace import Workspace  # noqa: E402


def work(session: ReviewSession) -> None:
    """Leave something of every kind in the workspace."""
    session.import_letters(
        [
            built_letter("CM13-0024356", name="first.txt"),
            built_letter(
                "CM14-0000002",
                name="second.txt",
                outcomes=("Upheld", "Overturned"),
                unsure=("age",),
            ),
            built_letter("CM13-0024356", name="third.txt", extra="with another last line"),
        ]
    )
    session.correct(1, "decision_date", date(2015, 12, 4), why="the stamp says so")
    text = session.open_letter(1).text.text
    start = text.index("neck pain")
    span = Span(start, start + len("neck pain"))
    session.correct(1, "decisions.0.body_part", "cervical spine", span=span)
    session.add_note(1, Anchor.passage(span, "neck pain"), "cited chapter is for **another** part")
    session.confirm(1, ["age", "clinical_summary"])
    session.set_tag(1, "appeal", True)
    session.set_status(1, Status.SIGNED_OFF)


def leave_steps(session: ReviewSession) -> None:
    """Leave a step to undo, one to redo, and typing that is no edit yet."""
    session.set_status(2, Status.POSTPONED, "page 2 is missing")
    session.save_draft(2, "age", "5")
    session.correct(3, "age", 50)
    session.undo()


def main() -> None:
    """Write the file beside this script."""
    path = Path(__file__).with_name("version-1.imr")
    path.unlink(missing_ok=True)
    minutes = count()
    monday = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
    with Workspace.create(path) as workspace:
        session = ReviewSession(
            workspace, "Anna Reyes", now=lambda: monday + timedelta(minutes=next(minutes))
        )
        work(session)
        leave_steps(session)
    path.with_name(path.name + ".lock").unlink()


if __name__ == "__main__":
    main()
