"""Memory is looked through in the pauses of the work, and not while a letter is opened."""

import gc
from collections.abc import Iterator

import pytest
from PySide6.QtTest import QTest

from imrdesk.ui.idle_collection import IdleCollection
from imrdesk.ui.main_window import MainWindow


@pytest.fixture
def full_collections() -> Iterator[list[int]]:
    """Count full collections as they begin; the collector is left as it was."""
    begun: list[int] = []

    def note(phase: str, info: dict[str, int]) -> None:
        if phase == "start" and info["generation"] == 2:
            begun.append(1)

    thresholds = gc.get_threshold()
    gc.callbacks.append(note)
    yield begun
    gc.callbacks.remove(note)
    gc.unfreeze()
    gc.set_threshold(*thresholds)


def test_a_full_collection_waits_for_a_pause(
    window: MainWindow, full_collections: list[int]
) -> None:
    IdleCollection(window.controller)
    full_collections.clear()
    for step in (1, 1, -1, -1):
        window.desk.step(step)
    assert not full_collections
    QTest.qWait(1800)
    assert len(full_collections) == 1
