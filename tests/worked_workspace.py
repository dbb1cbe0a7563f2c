"""A workspace with work of every kind in it, for tests of what keeps it."""

from pathlib import Path

from built_letters import built_letter
from imrdesk.domain.annotation import Anchor, Ink, TagStyle
from imrdesk.domain.letter import Span
from imrdesk.domain.status import Status
from imrdesk.review.extracting import extract_file
from imrdesk.review.session import ReviewSession
from imrdesk.store.workspace import Workspace

SAMPLES = Path(__file__).parents[1] / "resources" / "samples"


def work(session: ReviewSession, letters: int) -> None:
    """Leave something of every kind in the first letters."""
    for letter_id in range(1, letters + 1):
        text = session.open_letter(letter_id).text.text
        session.add_note(letter_id, Anchor.passage(Span(0, 4), text[:4]), "since when?")
        session.correct(letter_id, "age", 40 + letter_id, why="the stamp says so")
        session.save_draft(letter_id, "sex", "f")
    session.set_tag(2, "appeal", present=True)
    session.set_tag_style("appeal", TagStyle(Ink.GREEN, "goes on"))
    session.set_status(2, Status.POSTPONED, "page 2 is missing")
    session.correct(1, "age", 99)
    session.undo()


def built_workspace(path: Path) -> Path:
    """Make a workspace of three built letters and close it."""
    with Workspace.create(path) as workspace:
        session = ReviewSession(workspace, "Anna Reyes")
        session.import_letters(
            [built_letter(f"CM14-000000{number}", name=f"{number}.txt") for number in (1, 2, 3)]
        )
        work(session, 3)
    return path


def sample_workspace(path: Path) -> Path:
    """Make a workspace of the sample letters, which can be read again, and close it."""
    with Workspace.create(path) as workspace:
        session = ReviewSession(workspace, "Anna Reyes")
        session.import_letters([extract_file(file) for file in sorted(SAMPLES.glob("CM*.*"))[:4]])
        work(session, 4)
    return path
