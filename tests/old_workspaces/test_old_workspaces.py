"""Every earlier version of the file still opens, with all that was in it."""

import shutil
import sqlite3
from contextlib import closing
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from imrdesk.domain.annotation import Anchor, Ink, TagStyle
from imrdesk.domain.dismissal import Dismissal
from imrdesk.domain.history import ReadingState, Target
from imrdesk.domain.letter_query import LetterQuery, Range
from imrdesk.domain.review import FieldState
from imrdesk.domain.status import Status, StatusState
from imrdesk.review.session import ReviewSession
from imrdesk.review.state import load_state
from imrdesk.store.history import rebuild_projections
from imrdesk.store.migrations import SCHEMA_VERSION
from imrdesk.store.tags import tag_styles
from imrdesk.store.workspace import Workspace

FILES = sorted(Path(__file__).parent.glob("version-*.imr"))
PROJECTIONS = (
    "SELECT * FROM undo_steps ORDER BY 1",
    "SELECT * FROM letter_tags ORDER BY 1, 2",
    "SELECT letter_id, key, first_change, last_change, words, tags FROM notes ORDER BY 1, 2",
    "SELECT * FROM tag_styles ORDER BY 1",
)


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
        assert session.counts_are_current == (file.stem == FILES[-1].stem)
        list(session.recount())
        assert list(session.find(LetterQuery("cm13"))) == [1, 3]
        assert list(session.find(LetterQuery("text:neck case:cm13"))) == [1, 3]

        assert (session.undo_label(), session.redo_label()) == ("Postpone", "Correct Age")
        session.redo()
        assert session.open_letter(3).record.values["age"] == 50


@pytest.mark.parametrize("file", FILES, ids=lambda path: path.stem)
def test_an_older_workspace_has_what_is_drawn_from_its_history(file: Path, tmp_path: Path) -> None:
    path = tmp_path / "old.imr"
    shutil.copyfile(file, path)
    with Workspace.open(path) as workspace:
        drawn = [workspace.rows(sql) for sql in PROJECTIONS]
        assert all(drawn[:3])
        rebuild_projections(workspace)
        assert [workspace.rows(sql) for sql in PROJECTIONS] == drawn


@pytest.mark.parametrize("file", FILES, ids=lambda path: path.stem)
def test_an_older_file_gets_the_shape_of_a_new_one_and_is_backed_up(
    file: Path, tmp_path: Path
) -> None:
    path = tmp_path / "old.imr"
    shutil.copyfile(file, path)
    shape = "SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY 1, 2"
    with Workspace.open(path) as old, Workspace.create(tmp_path / "new.imr") as new:
        assert old.rows(shape) == new.rows(shape)
        assert old.rows("PRAGMA foreign_key_check") == []
        with pytest.raises(sqlite3.IntegrityError, match="changes is only ever added to"):
            old.rows("UPDATE changes SET why = 'other'")
        with pytest.raises(sqlite3.IntegrityError, match="CHECK"):
            old.rows(
                "INSERT INTO changes (operation_id, target, key, old, new, why)"
                " VALUES (1, 'tag', 'x', 'false', 'true', '')"
            )
    version = int(file.stem.removeprefix("version-"))
    backups = list(tmp_path.glob(f"old-version{version}-*.imr"))
    assert len(backups) == (version < SCHEMA_VERSION)
    for backup in backups:
        changes = "SELECT * FROM changes ORDER BY id"
        with closing(sqlite3.connect(backup)) as kept, closing(sqlite3.connect(path)) as now:
            assert kept.execute(changes).fetchall() == now.execute(changes).fetchall()


@pytest.mark.parametrize("file", FILES[1:], ids=lambda path: path.stem)
def test_what_version_2_brought_is_still_there(file: Path, tmp_path: Path) -> None:
    path = tmp_path / "old.imr"
    shutil.copyfile(file, path)
    with Workspace.open(path) as workspace:
        session = ReviewSession(workspace, "Ben Okafor")
        letter = session.open_letter(4)
        state = load_state(workspace, 4)

        assert letter.record.cards == (0, 2, 1)
        assert letter.record.values["decisions.2.treatment"] == "Treatment between"
        assert list(letter.record.dismissals.values()) == [
            Dismissal("the letter says so", "A sentence.")
        ]
        passage, note = (written.state for written in letter.notes)
        assert (passage.anchor.quote, passage.markdown) == ("neck pain", "")
        assert (passage.ink, passage.tags) == (Ink.GREEN, ("cause", "pain"))
        assert note.anchor == Anchor.decision(2)
        assert state.current(Target.READING, "") == ReadingState("built-2", (0, 1))
        assert letter.record.extraction.version == "built-2"
        assert tag_styles(workspace) == {"cause": TagStyle(Ink.PURPLE, "where the pain comes from")}


@pytest.mark.parametrize("file", FILES[2:], ids=lambda path: path.stem)
def test_what_version_3_brought_is_still_there(file: Path, tmp_path: Path) -> None:
    path = tmp_path / "old.imr"
    shutil.copyfile(file, path)
    with Workspace.open(path) as workspace:
        session = ReviewSession(workspace, "Ben Okafor")
        record = session.open_letter(4).record

        assert record.values["x_return_to_work"] == "Partial"
        assert record.standings["x_return_to_work"].who == "Anna Reyes"
        assert "decisions.1.x_visits" not in record.values
        assert record.set_aside["decisions.1.x_visits"].value == 2.5
        assert record.standings["sex"].is_doubted
        assert list(session.find(LetterQuery("assigned:ben"))) == [2, 4]
        assert list(session.find(LetterQuery("x_return_to_work:partial"))) == [4]
        [view] = session.views()
        query = LetterQuery("neck", sort="age").with_range(Range("age", 40, 49))
        assert (view.name, view.query) == ("Of forty", query)
        session.restore_field("x_visits")
        assert session.open_letter(4).record.values["decisions.1.x_visits"] == 2.5
