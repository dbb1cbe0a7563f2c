"""Per-user folders are made when asked for, for their owner only."""

import os
import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from imrdesk import paths
from imrdesk.errors import UserError
from imrdesk.store.workspace import Workspace

FOLDERS = [paths.settings_folder, paths.log_folder, paths.workspace_folder]


@pytest.mark.parametrize("folder", FOLDERS)
def test_a_folder_is_made_in_the_user_s_home_for_its_owner_only(
    folder: Callable[[], Path], own_home: Path
) -> None:
    made = folder()
    assert made.is_dir()
    assert made == folder()
    assert made.is_relative_to(own_home)
    assert "imrdesk" in made.parts
    if os.name == "posix":
        assert stat.S_IMODE(made.stat().st_mode) == 0o700


def test_the_folders_are_not_one(own_home: Path) -> None:
    assert own_home.is_dir()
    assert len({folder() for folder in FOLDERS}) == len(FOLDERS)


def test_a_folder_that_cannot_be_made_is_told_in_one_sentence(own_home: Path) -> None:
    documents = own_home / "Documents"
    documents.mkdir(exist_ok=True)
    (documents / "imrdesk").write_text("a file where the folder should be")
    with pytest.raises(UserError, match="cannot be made"):
        paths.workspace_folder()


@pytest.mark.parametrize(
    ("name", "told"), [("anna", "anna"), ("Ana Müller", "Ana Müller"), ("ann\udce9", "ann?")]
)
def test_the_account_has_its_name(name: str, told: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("getpass.getuser", lambda: name)
    assert paths.account_name() == told


@pytest.mark.parametrize(
    "error", [KeyError("uid not found: 4711"), OSError("no name"), ImportError]
)
def test_an_account_without_a_name_has_its_number(
    error: Exception, monkeypatch: pytest.MonkeyPatch
) -> None:
    def nameless() -> str:
        raise error

    monkeypatch.setattr("getpass.getuser", nameless)
    monkeypatch.setattr("os.getuid", lambda: 4711, raising=False)
    assert paths.account_name() == "4711"
    monkeypatch.delattr("os.getuid")
    assert paths.account_name() == "unknown"


def test_a_workspace_can_be_used_by_an_account_without_a_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def nameless() -> str:
        raise KeyError("getpwuid(): uid not found: 4711")

    monkeypatch.setattr("getpass.getuser", nameless)
    with Workspace.create(tmp_path / "a.imr") as workspace:
        assert workspace.facts()["opened_by"].startswith(f"user {paths.account_name()}, ")
