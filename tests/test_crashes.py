"""Killed at random moments, and with writes that fail half way, no acknowledged edit is lost.

With `IMRDESK_KILLS=200` as many kills are made; the same without pytest:
`python tests/crashing_work.py 200`.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from failing_writes import Trial, files_no_longer_than, unharmed
from sound_workspaces import check_leftovers

KILLS = int(os.environ.get("IMRDESK_KILLS", "12"))


def test_no_kill_loses_what_was_acknowledged(tmp_path: Path) -> None:
    script = Path(__file__).with_name("crashing_work.py")
    done = subprocess.run(
        [sys.executable, str(script), str(KILLS), str(tmp_path), "7"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith(f"{KILLS} kills and {2 * KILLS} copies; acknowledged and there: ")
    kinds = [part.split(": ")[-2] for part in done.stdout.strip().split(", ")]
    assert len(set(kinds)) >= 12


@pytest.mark.parametrize(("seed", "nth"), [(1, 2), (2, 3)])
def test_writes_that_fail_half_way_lose_nothing(tmp_path: Path, seed: int, nth: int) -> None:
    trial = Trial(tmp_path / "work" / "cases.imr", seed)
    for number in range(60):
        trial.step(unharmed if number % nth else files_no_longer_than)
    refused = {kind for kind in trial.outcomes if kind.endswith("refused")}
    assert refused
    assert all(s.endswith(".") and s.count(".\n") == 0 for s in trial.sentences)
    trial.end()
    check_leftovers(trial.path)
