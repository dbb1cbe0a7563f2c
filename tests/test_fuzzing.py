"""Letters and workspaces that nobody wrote are read or refused: no crash, no hang, no mishap.

With `IMRDESK_FUZZ_SECONDS=900` for so long each; the same without pytest:
`python tests/fuzzing.py letters 900`.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from fuzzed_letters import Letters
from fuzzed_workspaces import Workspaces
from fuzzing import Fuzzed, fuzz

SECONDS = float(os.environ.get("IMRDESK_FUZZ_SECONDS", "0"))
FEW = 50


@pytest.mark.parametrize("make", [lambda _folder: Letters(), Workspaces])
def test_what_nobody_wrote_is_read_or_refused(
    tmp_path: Path, make: Callable[[Path], Fuzzed]
) -> None:
    end = time.monotonic() + SECONDS
    ways, wrong = fuzz(
        make(tmp_path), 4, lambda done: done >= FEW and time.monotonic() > end, tmp_path
    )
    assert wrong == {}
    assert ways.total() >= FEW
    assert len(ways) == 2
