"""Makes version-2.imr, the file that shows that later versions still open version 2.

Run once, with the program of that version: `python tests/old_workspaces/make_version_2.py`.
The file is never made again, because later programs write later versions.
"""

import sys
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path

_ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(_ROOT / "desktop"), str(_ROOT / "tests")]

from built_letters import built_letter  # noqa: E402  found by the path set above
from imrdesk.domain.annotation import Anchor, Ink, NoteState, TagStyle  # noqa: E402
from imrdesk.domain.cards import ADDED  # noqa: E402
from imrdesk.domain.dismissal import Dismissal  # noqa: E402
from imrdesk.domain.history import (  # noqa: E402
    WORKSPACE_ITSELF,
    CardsState,
    Edit,
    Operation,
    OperationKind,
    Origin,
    ReadingState,
    State,
    Target,
    ValueState,
)
from imrdesk.domain.letter import Span  # noqa: E402
from imrdesk.domain.review import machine_state  # noqa: E402
from imrdesk.review import undoing  # noqa: E402
from imrdesk.review.session import ReviewSession  # noqa: E402
from imrdesk.review.state import load_state, load_workspace_state  # noqa: E402
from imrdesk.store.letters import add_extraction  # noqa: E402
from imrdesk.store.workspace import Workspace  # noqa: E402
from old_workspaces.make_version_1 import leave_steps, work  # noqa: E402

LETTER = 4
MONDAY = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


def work_of_version_2(workspace: Workspace, session: ReviewSession) -> None:
    """Leave something of every kind that version 1 had not, in a fourth letter."""
    session.import_letter(
        built_letter("CM14-0000004", outcomes=("Upheld", "Overturned"), name="fourth.txt")
    )
    session.confirm(LETTER, ["age"])
    text = session.open_letter(LETTER).text.text
    span = Span(text.index("neck pain"), text.index("neck pain") + len("neck pain"))
    passage = NoteState(Anchor.passage(span, "neck pain"), "", Ink.GREEN, ("cause", "pain"))
    state = load_state(workspace, LETTER)
    add_extraction(workspace, LETTER, replace(state.letter.extraction, version="built-2"), text)
    empty = machine_state(ADDED["treatment"])
    added = ValueState("Treatment between", Origin.PERSON)
    check = "case_outcome_differs outcome decisions.0.outcome: A sentence."
    steps: list[list[tuple[Target, str, State, State]]] = [
        [
            (Target.CARDS, "", CardsState((0, 1)), CardsState((0, 2, 1))),
            (Target.VALUE, "decisions.2.treatment", empty, added),
        ],
        [(Target.CHECK, check, None, Dismissal("the letter says so", "A sentence."))],
        [(Target.NOTE, "passage", None, passage)],
        [(Target.NOTE, "decision", None, NoteState(Anchor.decision(2), "between **two**"))],
        [(Target.READING, "", ReadingState("built-1", (0, 1)), ReadingState("built-2", (0, 1)))],
    ]
    for number, things in enumerate(steps):
        edits = [Edit(LETTER, *thing) for thing in things]
        step = Operation(0, OperationKind.DO, f"Step {number}", "Anna Reyes", MONDAY)
        undoing.do(workspace, [undoing.part_of(load_state(workspace, LETTER), edits, step)], step)
    style = TagStyle(Ink.PURPLE, "where the pain comes from")
    styled = [Edit(WORKSPACE_ITSELF, Target.TAG_STYLE, "cause", None, style)]
    step = Operation(0, OperationKind.DO, "Style", "Anna Reyes", MONDAY)
    undoing.do(workspace, [undoing.part_of(load_workspace_state(workspace), styled, step)], step)


def main() -> None:
    """Write the file beside this script."""
    path = Path(__file__).with_name("version-2.imr")
    path.unlink(missing_ok=True)
    minutes = count()
    with Workspace.create(path) as workspace:
        session = ReviewSession(
            workspace, "Anna Reyes", now=lambda: MONDAY + timedelta(minutes=next(minutes))
        )
        work(session)
        work_of_version_2(workspace, session)
        leave_steps(session)
    path.with_name(path.name + ".lock").unlink()


if __name__ == "__main__":
    main()
