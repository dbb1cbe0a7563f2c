"""Makes version-3.imr, the file that shows that later versions still open version 3.

Run once, with the program of that version: `python tests/old_workspaces/make_version_3.py`.
The file is never made again, because later programs write later versions.
"""

import sys
from datetime import timedelta
from itertools import count
from pathlib import Path

_ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(_ROOT / "desktop"), str(_ROOT / "tests")]

from imrdesk.domain.custom_fields import CustomField, CustomType  # noqa: E402  as above
from imrdesk.domain.letter_query import LetterQuery, Range  # noqa: E402
from imrdesk.review.session import ReviewSession  # noqa: E402
from imrdesk.store.workspace import Workspace  # noqa: E402
from old_workspaces.make_version_1 import leave_steps, work  # noqa: E402
from old_workspaces.make_version_2 import LETTER, MONDAY, work_of_version_2  # noqa: E402


def work_of_version_3(session: ReviewSession) -> None:
    """Leave something of every kind that version 2 had not."""
    session.add_field(
        CustomField("", "Return to work", CustomType.CHOICE, allowed=("Full", "Partial"))
    )
    session.add_field(CustomField("", "Visits", CustomType.NUMBER, on_decision=True))
    session.correct(LETTER, "x_return_to_work", "Partial")
    session.correct(LETTER, "decisions.1.x_visits", 2.5)
    session.retire_field("x_visits")
    session.set_doubt(LETTER, "sex", True)
    session.assign([2, LETTER], "Ben Okafor")
    session.save_view("Of forty", LetterQuery("neck", sort="age").with_range(Range("age", 40, 49)))


def main() -> None:
    """Write the file beside this script."""
    path = Path(__file__).with_name("version-3.imr")
    path.unlink(missing_ok=True)
    minutes = count()
    with Workspace.create(path) as workspace:
        session = ReviewSession(
            workspace, "Anna Reyes", now=lambda: MONDAY + timedelta(minutes=next(minutes))
        )
        work(session)
        work_of_version_2(workspace, session)
        work_of_version_3(session)
        list(session.recount())
        leave_steps(session)
    path.with_name(path.name + ".lock").unlink()


if __name__ == "__main__":
    main()
