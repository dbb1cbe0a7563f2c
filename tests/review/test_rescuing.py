"""A damaged workspace: what can be read is in a new one, and what is lost is told."""

from __future__ import annotations

import random
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from imrdesk.domain.custom_fields import CustomField, CustomType
from imrdesk.domain.letter_query import LetterQuery
from imrdesk.errors import UserError
from imrdesk.review.extracting import extract_file
from imrdesk.review.rescuing import RescueReport, rescue
from imrdesk.review.session import ReviewSession
from imrdesk.store.history import rebuild_projections
from imrdesk.store.workspace import Workspace
from worked_workspace import SAMPLES, sample_workspace

PAGE = 4096
CONTENT = (
    "SELECT * FROM letters", "SELECT * FROM letter_sources", "SELECT * FROM letter_texts",
    "SELECT * FROM extractions", "SELECT * FROM operations", "SELECT * FROM changes",
    "SELECT * FROM drafts", "SELECT * FROM letter_tags", "SELECT * FROM tag_styles",
    "SELECT * FROM undo_steps", "SELECT letter_id, key, first_change, words FROM notes",
)  # fmt: skip


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    return sample_workspace(tmp_path_factory.mktemp("whole") / "cases.imr").read_bytes()


def rescued(tmp_path: Path, data: bytes) -> tuple[RescueReport, Path]:
    """Rescue a damaged file, and make sure that the new one is sound and can be worked in."""
    damaged, new = tmp_path / "cases.imr", tmp_path / "new.imr"
    damaged.write_bytes(data)
    report = rescue(damaged, new)
    assert damaged.read_bytes() == data
    assert {p.name for p in tmp_path.iterdir()} <= {"cases.imr", "new.imr", "new.imr.lock"}
    with closing(sqlite3.connect(new)) as file:
        assert file.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert file.execute("PRAGMA foreign_key_check").fetchall() == []
        file.execute("INSERT INTO operations VALUES (NULL, 'do', '', '', '', NULL)")
        with pytest.raises(sqlite3.IntegrityError, match="only ever added to"):
            file.execute("UPDATE operations SET label = 'x'")
    return report, new


def content(path: Path) -> list[list[tuple[object, ...]]]:
    with closing(sqlite3.connect(path)) as file:
        return [file.execute(f"{sql} ORDER BY 1, 2").fetchall() for sql in CONTENT]


def page_of(data: bytes, words: bytes) -> int:
    """Return where the page begins on which some words stand first."""
    at = data.index(words)
    return at - at % PAGE


def without_page(data: bytes, start: int, filling: bytes = b"\0") -> bytes:
    return data[:start] + filling * PAGE + data[start + PAGE :]


def test_a_whole_workspace_is_rescued_whole(tmp_path: Path, whole: bytes) -> None:
    report, new = rescued(tmp_path, whole)
    assert list(report.sentences) == ["Nothing was lost."]
    assert not report.is_lossy
    assert content(new) == content(tmp_path / "cases.imr")


def test_own_fields_views_assignments_and_doubts_are_rescued(tmp_path: Path) -> None:
    folder = tmp_path / "own"
    folder.mkdir()
    path = sample_workspace(folder / "cases.imr")
    with Workspace.open(path) as workspace:
        session = ReviewSession(workspace, "Anna Reyes")
        session.import_letter(extract_file(sorted(SAMPLES.glob("CM*.*"))[4]))
        session.add_field(CustomField("", "Seen by", CustomType.CHOICE, allowed=("a", "b")))
        session.correct(1, "x_seen_by", "a")
        session.assign([2], "Ben Okafor")
        session.set_doubt(3, "sex", doubtful=True)
        session.save_view("upheld", LetterQuery("outcome:upheld", sort="age"))
        facets = session.facet_counts(LetterQuery(), session.find(LetterQuery()))
    data = path.read_bytes()
    shutil.rmtree(folder)
    report, new = rescued(tmp_path, data)
    assert list(report.sentences) == ["Nothing was lost."]
    with Workspace.open(new) as workspace:
        session = ReviewSession(workspace, "Ben Okafor")
        assert [view.query for view in session.views()] == [
            LetterQuery("outcome:upheld", sort="age")
        ]
        assert list(session.find(LetterQuery("x_seen_by:a"))) == [1]
        assert list(session.find(LetterQuery("assigned:ben"))) == [2]
        assert session.open_letter(3).record.standings["sex"].is_doubted
        # Also of the letter that nobody has worked on.
        assert session.facet_counts(LetterQuery(), session.find(LetterQuery())) == facets
        assert 5 in session.find(LetterQuery("medical"))


@pytest.mark.parametrize("size", [16, 100, PAGE])
@pytest.mark.parametrize("filling", [b"\0", b"\xa5"])
def test_a_lost_beginning_costs_nothing(
    tmp_path: Path, whole: bytes, size: int, filling: bytes
) -> None:
    report, new = rescued(tmp_path, filling * size + whole[size:])
    assert list(report.sentences) == ["Nothing was lost."]
    with Workspace.open(new) as workspace:
        session = ReviewSession(workspace, "Ben Okafor")
        assert session.open_letter(4).record.values["age"] == 44
        assert (session.undo_label(), session.redo_label()) == ("Postpone", "Correct Age")
        session.redo()
        assert session.open_letter(1).record.values["age"] == 99


def test_a_letter_whose_text_is_lost_is_read_again(tmp_path: Path, whole: bytes) -> None:
    start = page_of(whole, b"MAXIMUS")
    report, new = rescued(tmp_path, without_page(whole, start))
    assert report.reread
    assert not report.lost
    with Workspace.open(new) as workspace:
        session = ReviewSession(workspace, "Ben Okafor")
        for letter_id in range(1, 5):
            letter = session.open_letter(letter_id)
            assert letter.record.values["age"] == 40 + letter_id
            assert letter.notes[0].state.markdown == "since when?"
            assert letter.drafts == {"sex": "f"}


def test_a_lost_step_keeps_its_changes(tmp_path: Path, whole: bytes) -> None:
    # The year of every moment of the history, where each row of an operation has its own.
    at = whole.index(b"Correct Ageuser") if b"Correct Ageuser" in whole else 0
    at = whole.index(b"doCorrect Age", at)
    damaged = whole[:at] + b"DO" + whole[at + 2 :]
    report, new = rescued(tmp_path, damaged)
    assert list(report.lost) == ["operations"]
    sentences = " ".join(report.sentences)
    assert "operations: 1 row lost: step " in sentences
    assert "Undo begins anew" in sentences
    with Workspace.open(new) as workspace:
        session = ReviewSession(workspace, "Ben Okafor")
        assert session.undo_label() is None
        labels = [c.operation.label for i in range(1, 5) for c in session.history(i, "age")]
        assert labels.count("A step whose entry was damaged") == 1
        assert [session.open_letter(i).record.values["age"] for i in (2, 3, 4)] == [42, 43, 44]


def test_a_lost_change_is_told_by_case_number(tmp_path: Path, whole: bytes) -> None:
    damaged = whole.replace(b'"markdown":"since when?"', b'"markdowm":"since when?"', 1)
    report, new = rescued(tmp_path, damaged)
    (whose,) = report.lost["changes"]
    assert whose.startswith("CM")
    assert f"changes: 1 row lost: {whose}." in report.sentences
    with Workspace.open(new) as workspace:
        session = ReviewSession(workspace, "Ben Okafor")
        assert len(session.find_notes()) == 3
        drawn = content(new)
        rebuild_projections(workspace, with_undo=False)
    assert content(new) == drawn


def test_a_letter_that_cannot_be_saved_whole_is_named(tmp_path: Path, whole: bytes) -> None:
    folder = tmp_path / "whole"
    folder.mkdir()
    (folder / "whole.imr").write_bytes(whole)
    with Workspace.open(folder / "whole.imr", read_only=True) as workspace:
        source = workspace.rows("SELECT * FROM letter_sources")[1]["compressed"]
        text = workspace.rows("SELECT * FROM letter_texts")[1]["text"]
        case_number = workspace.rows("SELECT * FROM letters")[1]["case_number"]
    shutil.rmtree(folder)
    damaged = bytearray(whole)
    for words in (source[100:140], text[:60].encode()):
        start = damaged.index(words)
        damaged[start : start + 30] = b"\xa5" * 30
    report, new = rescued(tmp_path, bytes(damaged))
    assert (report.letters, report.unreadable) == (4, [case_number])
    assert f"Saved, but cannot be opened: {case_number}." in report.sentences
    assert list(report.lost["letter_sources"]) == [case_number]
    with Workspace.open(new) as workspace:
        session = ReviewSession(workspace, "Ben Okafor")
        with pytest.raises(UserError, match="is damaged"):
            session.open_letter(2)
        assert session.open_letter(3).record.values["age"] == 43


def test_the_edits_of_a_letter_that_is_lost_are_lost_with_it(tmp_path: Path, whole: bytes) -> None:
    path = tmp_path / "cases.imr"
    path.write_bytes(whole)
    with closing(sqlite3.connect(path)) as file, file:
        edits = file.execute("SELECT count(*) FROM changes WHERE letter_id = 1").fetchone()[0]
        triggers = file.execute("SELECT name FROM sqlite_schema WHERE type = 'trigger'")
        for (name,) in triggers.fetchall():
            file.execute(f"DROP TRIGGER {name}")
        file.execute("DELETE FROM letters WHERE id = 1")
        file.execute("DELETE FROM letter_sources WHERE letter_id = 1")
    report, new = rescued(tmp_path, path.read_bytes())
    assert report.letters == 3
    assert report.lost["letters"] == {"letter 1": 1}
    assert report.lost["changes"] == {"letter 1": edits}
    with Workspace.open(new) as workspace:
        assert set(ReviewSession(workspace, "Ben Okafor").status_counts().values()) != {0}


def test_what_a_killed_rescue_left_is_taken_away_by_the_next(tmp_path: Path, whole: bytes) -> None:
    left = tmp_path / ".new.imr.imrdesk-part-ab_1"
    left.mkdir()
    (left / "damaged.imr").write_bytes(whole)
    rescued(tmp_path, whole)
    assert not left.exists()


@pytest.mark.parametrize("seed", range(12))
def test_any_damage_leaves_a_sound_workspace_or_one_sentence(
    tmp_path: Path, whole: bytes, seed: int
) -> None:
    random_ = random.Random(seed)  # noqa: S311  the same damage in every run
    harms: list[Callable[[bytes], bytes]] = [
        lambda data: without_page(data, random_.randrange(len(data) // PAGE) * PAGE),
        lambda data: without_page(data, random_.randrange(len(data) // PAGE) * PAGE, b"\x0d"),
        lambda data: data[: random_.randrange(PAGE, len(data))],
    ]
    damaged = harms[seed % 3](whole)
    try:
        report, new = rescued(tmp_path, damaged)
    except UserError as error:
        assert "Nothing can be read" in str(error)  # noqa: PT017  either end is right
        assert not (tmp_path / "new.imr").exists()
        return
    with Workspace.open(new) as workspace:
        session = ReviewSession(workspace, "Ben Okafor")
        assert sum(session.status_counts().values()) == report.letters


def test_nothing_is_rescued_over_another_file(tmp_path: Path, whole: bytes) -> None:
    path = tmp_path / "cases.imr"
    path.write_bytes(whole)
    for new, sentence in (
        (path, "There is already a file"),
        (tmp_path / "new.db", "ends in .imr"),
        (tmp_path / "none" / "new.imr", "does not exist"),
    ):
        with pytest.raises(UserError, match=sentence):
            rescue(path, new)
    with pytest.raises(UserError, match="There is no workspace"):
        rescue(tmp_path / "none.imr", tmp_path / "new.imr")
    (tmp_path / "short.imr").write_bytes(whole[:500])
    with pytest.raises(UserError, match="too short"):
        rescue(tmp_path / "short.imr", tmp_path / "new.imr")
    assert {p.suffix for p in tmp_path.iterdir()} == {".imr", ".lock"}
