"""Backups, restore and rescue on the command line."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from imrdesk import cli, keeping_commands
from imrdesk.review.session import ReviewSession
from imrdesk.store.workspace import Workspace
from worked_workspace import built_workspace, sample_workspace


def run(*arguments: str | Path, typed: str = "") -> Result:
    return CliRunner().invoke(cli.main, [str(argument) for argument in arguments], input=typed)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return built_workspace(tmp_path / "cases.imr")


def set_age(path: Path, value: int) -> None:
    with Workspace.open(path) as workspace:
        ReviewSession(workspace, "Anna Reyes").correct(3, "age", value)


def age(path: Path) -> object:
    with Workspace.open(path, read_only=True) as workspace:
        return ReviewSession(workspace, "Ben").open_letter(3).record.values["age"]


def test_a_backup_is_made_listed_and_brought_back(path: Path) -> None:
    assert run("backups", path).stdout == f"{path} has no backups.\n"
    with Workspace.open(path):
        made = run("backup", path)
    assert (made.exit_code, made.stderr) == (0, "")
    name = Path(made.stdout.strip()).name
    set_age(path, 77)
    listed = run("backups", path).stdout
    assert listed.endswith(f"letters: 3, edits: 11  {name}  (asked-for)\n")

    restored = run("restore", path, "newest", "--yes")
    assert (restored.exit_code, restored.stderr) == (0, "")
    assert "Would go: letters: 0, edits: 1, notes: 0; in CM14-0000003\n" in restored.stdout
    assert "Would come: letters: 0, edits: 0, notes: 0\n" in restored.stdout
    assert age(path) == 43
    kept = run("backups", path).stdout.splitlines()
    assert len(kept) == 2
    assert kept[0].endswith("-before-restore.imr  (before-restore)")
    assert "edits: 12" in kept[0]


def test_nothing_is_brought_back_unasked(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    run("backup", path)
    set_age(path, 77)
    refused = run("restore", path, "newest")
    assert (refused.exit_code, refused.stderr) == (1, "Say --yes to do this.\n")
    assert refused.stdout.endswith("Nothing was changed.\n")
    monkeypatch.setattr(keeping_commands, "_is_terminal", lambda: True)
    assert run("restore", path, "newest", typed="n\n").exit_code == 1
    assert age(path) == 77
    assert run("restore", path, "newest", typed="y\n").exit_code == 0
    assert age(path) == 43


def test_a_damaged_workspace_names_the_way_out_and_it_works(path: Path) -> None:
    run("backup", path)
    path.write_bytes(path.read_bytes()[:9000])
    told = run("export", path, path.with_name("out.csv")).stderr
    assert told.startswith(
        "imrdesk: The workspace cases.imr is damaged; “imrdesk restore cases.imr "
    )
    assert "“imrdesk rescue cases.imr NEW.imr”" in told
    name = told.split("“imrdesk restore cases.imr ")[1].split("”")[0]
    restored = run("restore", path, name, "--yes")
    assert restored.exit_code == 0
    assert "The workspace cases.imr is damaged" in restored.stdout
    assert age(path) == 43
    assert "damaged  cases-" in run("backups", path).stdout


def test_a_rescue_tells_what_it_saved_and_what_is_lost(tmp_path: Path) -> None:
    path, new = sample_workspace(tmp_path / "cases.imr"), tmp_path / "new.imr"
    data = path.read_bytes()
    path.write_bytes(b"\0" * 4096 + data[4096:])
    saved = run("rescue", path, new)
    assert (saved.exit_code, saved.stderr) == (0, "")
    assert saved.stdout == (
        f"{new}: 4 letters and 17 edits were saved out of {path}.\nNothing was lost.\n"
    )
    path.write_bytes(data.replace(b'"markdown":"since when?"', b'"markdowm":"since when?"', 1))
    lossy = run("rescue", path, tmp_path / "lossy.imr")
    assert lossy.exit_code == 1
    assert "changes: 1 row lost: CM" in lossy.stdout


@pytest.mark.parametrize(
    "arguments",
    [["backup", "none.imr"], ["restore", "none.imr", "newest"], ["rescue", "none.imr", "new.imr"]],
)
def test_a_mistake_is_one_sentence(
    arguments: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    result = run(*arguments)
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.startswith("imrdesk: There is no ")
    assert result.stderr.count("\n") == 1
    assert list(tmp_path.iterdir()) == []
