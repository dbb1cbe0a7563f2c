"""A workspace of three letters, and a reviewer at work on it."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path

import pytest

from built_letters import built_letter
from imrdesk.review.session import ReviewSession
from imrdesk.store.workspace import Workspace

MONDAY = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with Workspace.create(tmp_path / "cases.imr") as workspace:
        yield workspace


@pytest.fixture
def session(workspace: Workspace) -> ReviewSession:
    """Letter 1 is clean, 2 is unsure of two values, 3 does not fit together."""
    minutes = count()
    session = ReviewSession(
        workspace, "Anna Reyes", now=lambda: MONDAY + timedelta(minutes=next(minutes))
    )
    session.import_letters(
        [
            built_letter("CM13-0024356"),
            built_letter(
                "CM14-0000002", outcomes=("Upheld", "Overturned"), unsure=("age", "decision_date")
            ),
            built_letter("CM14-0000003", outcomes=("Upheld",), case_outcome="Overturned"),
        ]
    )
    return session
