"""Every earlier version of the file still opens, with all that was in it."""

import shutil
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from imrdesk.domain.review import FieldState
from imrdesk.domain.status import Status, StatusState
from imrdesk.review.session import ReviewSession
from imrdesk.store.migrations import SCHEMA_VERSION
from imrdesk.store.queue import QueueQuery
from imrdesk.store.workspace import Workspace

FILES = sorted(Path(__file__).parent.glob("version-*.imr"))


def test_a_file_of_every_version_is_kept() -> None:
    kept = {int(path.stem.removeprefix("version-")) for path in FILES}
    assert kept == set(range(1, SCHEMA_VERSION + 1))


@pytest.mark.parametrize("file", FILES, ids=lambda path: path.stem)
def test_an_older_workspace_opens_with_all_that_was_in_it(file: Path, tmp_path: Path) -> None:
    path = tmp_path / "old.imr"
    shutil.copyfile(file, path)
    with Workspace.open(path) as workspace:
        session = ReviewSession(workspace, "Ben Okafor")
        first, second, third = (session.open_letter(i) for i in (1, 2, 3))

        assert first.status.status is Status.SIGNED_OFF
        corrected = first.record.standings["decision_date"]
        assert corrected.value == date(2015, 12, 4)
        assert (corrected.who, corrected.why) == ("Anna Reyes", "the stamp says so")
        assert corrected.when == datetime(2026, 3, 2, 9, 1, tzinfo=UTC)
        assert first.record.standings["decisions.0.body_part"].state_now.raw == "neck pain"
        assert first.record.standings["age"].state is FieldState.CONFIRMED
        assert [n.state.markdown for n in first.notes] == ["cited chapter is for **another** part"]
        assert first.tags == ("appeal",)
        assert second.status == StatusState(Status.POSTPONED, "page 2 is missing")
        assert second.record.standings["age"].state is FieldState.UNSURE
        assert second.drafts == {"age": "5"}
        assert third.record.values["age"] == 49
        assert first.same_case == (3,)
        assert [row.letter_id for row in session.queue(QueueQuery(text="cm13"), 0, 9)] == [1, 3]

        assert (session.undo_label(), session.redo_label()) == ("Postpone", "Correct Age")
        session.redo()
        assert session.open_letter(3).record.values["age"] == 50
