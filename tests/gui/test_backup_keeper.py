"""Backups that the window has made while one works."""

from pathlib import Path

from gui.window_driver import press
from imrdesk.domain.status import Status
from imrdesk.store.backup_files import backup_files
from imrdesk.store.workspace import Workspace
from imrdesk.ui.main_window import MainWindow


def test_a_backup_is_made_of_what_is_open_and_again_only_when_due(window: MainWindow) -> None:
    assert window.workspace is not None
    path = window.workspace.path

    window.backups.look()

    [made] = backup_files(path)
    assert made.path.name in window.statusBar().currentMessage()
    press("F9")
    window.backups.look()
    assert backup_files(path) == [made]
    with Workspace.open(made.path, read_only=True) as kept:
        assert kept.row("SELECT count(*) AS n FROM letters")["n"] == 3


def test_a_folder_that_takes_no_backup_is_told_once_and_work_goes_on(
    window: MainWindow,
) -> None:
    assert window.workspace is not None
    Path(f"{window.workspace.path}.backups").write_text("in the way", encoding="utf-8")
    told: list[str] = []
    window.backups.failed.connect(told.append)

    window.backups.look()
    window.backups.look()

    assert len(told) == 1
    assert "No backup can be written" in told[0]
    assert window.desk.messages.isVisible()
    assert window.desk.set_status(Status.REVIEWED)


def test_no_backup_of_a_workspace_that_was_closed(window: MainWindow) -> None:
    assert window.workspace is not None
    path = window.workspace.path
    window.close_workspace()
    window.backups.look()
    assert not backup_files(path)
