"""The log of a workspace while letters come in: left alone by commits, brought in elsewhere."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from imrdesk.store.log_keeping import LogKeeper
from imrdesk.store.workspace import Workspace

_MUCH = "x" * 2**20


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with Workspace.create(tmp_path / "Review.imr") as workspace:
        yield workspace


def sizes(workspace: Workspace) -> tuple[int, int]:
    """Return the bytes of a workspace's file and of its log."""
    path = workspace.path
    return path.stat().st_size, Path(f"{path}-wal").stat().st_size


def write(workspace: Workspace, times: int) -> None:
    for number in range(times):
        workspace.set_fact(f"fact {number}", _MUCH)


def test_a_commit_brings_a_long_log_in_unless_it_is_told_not_to(workspace: Workspace) -> None:
    write(workspace, 8)
    assert sizes(workspace)[0] > 4 * 2**20
    workspace.let_log_grow(wanted=True)
    before = sizes(workspace)[0]
    write(workspace, 16)
    assert sizes(workspace)[0] == before
    assert sizes(workspace)[1] > 7 * 2**20
    workspace.let_log_grow(wanted=False)
    workspace.set_fact("one more", "fact")
    assert sizes(workspace)[0] > before


def test_a_log_keeper_brings_it_in_beside_the_one_who_writes(workspace: Workspace) -> None:
    workspace.let_log_grow(wanted=True)
    with LogKeeper(workspace.path) as log:
        write(workspace, 8)
        before = sizes(workspace)[0]
        log.bring_in()
        assert sizes(workspace)[0] > before + 7 * 2**20
        with workspace.transaction():
            workspace.set_fact("in a transaction", _MUCH)
            log.bring_in()
    assert workspace.fact("in a transaction") == _MUCH
    assert workspace.fact("fact 7") == _MUCH
