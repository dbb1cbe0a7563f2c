"""Only lists and indices are damaged: the work goes on, and they are made anew."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest
from click.testing import CliRunner

from built_letters import built_letter
from imrdesk import cli
from imrdesk.domain.annotation import Anchor
from imrdesk.domain.custom_fields import CustomField, CustomType
from imrdesk.domain.letter_query import LetterQuery
from imrdesk.errors import UserError
from imrdesk.review.session import ReviewSession
from imrdesk.store.backup_files import Occasion, backup_files
from imrdesk.store.failures import DamagedFileError, DamagedIndexError
from imrdesk.store.mending import mend
from imrdesk.store.workspace import Workspace
from worked_workspace import built_workspace

PAGE = 4096
NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
PROJECTIONS = (
    "decisions", "custom_values", "letter_words", "texts_fts", "words_fts", "notes",
    "letter_tags", "tag_styles", "undo_steps",
)  # fmt: skip
FACETS = (
    "SELECT f.letter_id, v.facet, v.value FROM letter_facets AS f "
    "JOIN facet_values AS v ON v.id = f.value_id ORDER BY 1, 2, 3"
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = built_workspace(tmp_path / "cases.imr")
    with Workspace.open(path) as workspace:
        session = ReviewSession(workspace, "Anna Reyes")
        session.add_field(CustomField("", "Seen by", CustomType.CHOICE, allowed=("a", "b")))
        session.correct(1, "x_seen_by", "a")
        session.assign([2], "Ben")
        session.set_doubt(3, "age", doubtful=True)
        session.save_view("mine", LetterQuery("pain"))
        session.undo()
    return path


def drawn(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """Return what is drawn from the letters and the history, and the saved views."""
    with closing(sqlite3.connect(path)) as file:
        tables = (*PROJECTIONS, "letters", "views")
        found = {table: file.execute(f"SELECT * FROM {table}").fetchall() for table in tables}  # noqa: S608  our own names
        found["notes"] = [row[1:] for row in found["notes"]]  # their numbers mean nothing
        return {**found, "facets": file.execute(FACETS).fetchall()}


def root_of(path: Path, name: str) -> int:
    """Return where the first page of a table or an index begins."""
    with closing(sqlite3.connect(path)) as file:
        sql = "SELECT rootpage FROM sqlite_schema WHERE name = ?"
        return (int(file.execute(sql, [name]).fetchone()[0]) - 1) * PAGE


def overwrite(path: Path, start: int, length: int = PAGE) -> None:
    data = bytearray(path.read_bytes())
    data[start : start + length] = b"\xa5" * length
    path.write_bytes(data)


@pytest.mark.parametrize(
    "name",
    [
        "texts_fts_data", "words_fts_idx", "words_fts_docsize", "letter_facets", "facet_values",
        "letter_facets_by_value", "decisions", "custom_values", "letter_words", "undo_steps",
        "notes", "letter_tags", "tag_styles", "letters_by_case_number", "changes_by_letter",
        "sqlite_autoindex_letters_1",
    ],
)  # fmt: skip
def test_a_damaged_index_or_list_is_made_anew(path: Path, name: str) -> None:
    before = drawn(path)
    overwrite(path, root_of(path, name))
    damaged = path.read_bytes()
    kept = mend(path, NOON)
    assert kept is not None
    assert (kept.occasion, kept.path.read_bytes()) == (Occasion.DAMAGED, damaged)
    with Workspace.open(path) as workspace:
        session = ReviewSession(workspace, "Ben Okafor")
        assert not session.counts_are_current
        assert list(session.recount())[-1] == (3, 3)
        assert session.undo_label() == "Mark Age as doubtful" or session.redo_label()
        assert list(session.find(LetterQuery("x_seen_by:a"))) == [1]
        assert list(session.find(LetterQuery("chronic"))) == [1, 2, 3]
    assert drawn(path) == before
    with closing(sqlite3.connect(path)) as file:
        assert file.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert file.execute("PRAGMA foreign_key_check").fetchall() == []
    assert {p.name for p in path.parent.iterdir()} <= {
        "cases.imr", "cases.imr.lock", "cases.imr.backups",
    }  # fmt: skip


@pytest.mark.parametrize("name", ["letters", "changes", "letter_texts", "extractions"])
def test_what_cannot_be_made_anew_is_left_for_a_rescue(path: Path, name: str) -> None:
    overwrite(path, root_of(path, name))
    damaged = path.read_bytes()
    with pytest.raises(DamagedFileError, match="imrdesk rescue"):
        mend(path, NOON)
    assert path.read_bytes() == damaged
    assert backup_files(path) == []


def test_edits_in_a_log_that_a_kill_left_are_in_the_mended_file(path: Path) -> None:
    with Workspace.open(path) as workspace:
        ReviewSession(workspace, "Ben Okafor").correct(3, "age", 77)
        files = {
            name: path.with_name(name).read_bytes() for name in (path.name, path.name + "-wal")
        }
    for name, data in files.items():
        path.with_name(name).write_bytes(data)
    mend(path, NOON)
    with Workspace.open(path, read_only=True) as workspace:
        assert ReviewSession(workspace, "Ben").open_letter(3).record.values["age"] == 77


def test_an_open_workspace_is_not_mended(path: Path) -> None:
    with Workspace.open(path), pytest.raises(UserError, match="is open in another imrdesk"):
        mend(path, NOON)


USES: dict[str, Callable[[ReviewSession], object]] = {
    "search": lambda session: session.find(LetterQuery("chronic")),
    "edit": lambda session: session.correct(2, "age", 51),
    "note": lambda session: session.add_note(2, Anchor.letter(), "words to be found"),
    "import": lambda session: session.import_letter(built_letter("CM14-0000009", name="more.txt")),
}


@pytest.mark.parametrize("use", USES)
def test_damage_within_a_search_index_is_told_as_such(path: Path, use: str) -> None:
    # Sound pages with other bytes in them than the index put there.
    with closing(sqlite3.connect(path)) as file, file:
        for index in ("texts_fts", "words_fts"):
            file.execute(f"UPDATE {index}_data SET block = x'00000000' WHERE id >= 10")  # noqa: S608  our own names
            file.execute(f"UPDATE {index}_config SET v = 0 WHERE k = 'version'")  # noqa: S608  our own names
    with Workspace.open(path) as workspace:
        session = ReviewSession(workspace, "Ben Okafor")
        assert session.open_letter(1).record.values["age"] == 41
        if use != "search":
            session.set_tag(1, "seen before", present=False)  # changes nothing, needs no index
        with pytest.raises(DamagedIndexError, match="nothing of your work; “imrdesk mend"):
            USES[use](session)
        assert session.open_letter(2).record.values["age"] == 42
    mend(path, NOON)
    with Workspace.open(path) as workspace:
        USES[use](ReviewSession(workspace, "Ben Okafor"))


def test_a_list_that_names_what_is_not_there_is_told_as_damaged(path: Path) -> None:
    with closing(sqlite3.connect(path)) as file, file:
        file.execute("UPDATE OR IGNORE letter_facets SET value_id = 900 WHERE letter_id = 1")
    with Workspace.open(path, read_only=True) as workspace:
        session = ReviewSession(workspace, "Ben Okafor")
        every = session.find(LetterQuery())
        with pytest.raises(DamagedIndexError, match="imrdesk mend"):
            session.facet_counts(LetterQuery(), every)


def test_the_command_line_mends_and_goes_on(path: Path, tmp_path: Path) -> None:
    overwrite(path, root_of(path, "texts_fts_data"))
    out = tmp_path / "out.csv"
    done = CliRunner().invoke(cli.main, ["export", str(path), str(out), "--all"])
    assert done.exit_code == 0
    assert "is searched and listed by was made anew; nothing of your work is lost." in done.stderr
    assert "-damaged.imr" in done.stderr
    assert out.exists()
    again = CliRunner().invoke(cli.main, ["mend", str(path)])
    assert (again.exit_code, again.stdout) == (0, "")


def test_letters_with_impossible_numbers_are_refused(path: Path) -> None:
    with closing(sqlite3.connect(path)) as file, file:
        file.execute("UPDATE letters SET id = 4000000000000 WHERE id = 3")
    for read_only in (False, True):
        with pytest.raises(DamagedFileError):
            Workspace.open(path, read_only=read_only)
