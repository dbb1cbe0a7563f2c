"""What is written beside its place: whole or not at all, and nothing of it stays about."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from imrdesk.errors import UserError
from imrdesk.export.staging import staged

_ROOT = Path(__file__).resolve().parents[2]
# Writes half an export, says so, and waits to be killed.
_WRITING = """
import sys, time
from pathlib import Path
from imrdesk.export.staging import staged
with staged([Path(sys.argv[1])]) as (path,):
    path.write_text("half a letter")
    print("written", flush=True)
    time.sleep(60)
"""


def hidden(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir() if path.name.startswith(".")]


def test_what_a_killed_export_left_is_taken_away_but_not_what_is_in_use(tmp_path: Path) -> None:
    search = str(_ROOT / "desktop")
    with subprocess.Popen(
        [sys.executable, "-c", _WRITING, str(tmp_path / "killed.csv")],
        env={**os.environ, "PYTHONPATH": search},
        stdout=subprocess.PIPE,
    ) as writing:
        assert writing.stdout is not None
        writing.stdout.readline()
        in_use = hidden(tmp_path)
        with staged([tmp_path / "other.csv"]) as (path,):
            path.write_text("whole")
        assert sorted(hidden(tmp_path)) == sorted(in_use)
        writing.send_signal(signal.SIGKILL)
    assert hidden(tmp_path)
    with staged([tmp_path / "other.csv"]) as (path,):
        path.write_text("whole")
    assert [path.name for path in tmp_path.iterdir()] == ["other.csv"]


def test_a_full_disk_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "out.csv"
    target.write_text("old")

    def full(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with (
        pytest.raises(UserError, match=r"“out\.csv” could not be written \(No space left"),
        staged([target]) as (path,),
    ):
        path.write_text("new")
    assert (target.read_text(), hidden(tmp_path)) == ("old", [])
