"""The stations of a review."""

import pytest

from imrdesk.domain.status import FINISHED, Status, StatusState


@pytest.mark.parametrize(
    ("status", "label", "is_locked", "is_finished"),
    [
        (Status.NEW, "New", False, False),
        (Status.IN_REVIEW, "In review", False, False),
        (Status.POSTPONED, "Postponed", False, False),
        (Status.REVIEWED, "Reviewed", False, True),
        (Status.SIGNED_OFF, "Signed off", True, True),
    ],
)
def test_a_status_says_what_may_be_done(
    status: Status, label: str, is_locked: bool, is_finished: bool
) -> None:
    assert status.value == label
    assert StatusState(status).is_locked is is_locked
    assert (status in FINISHED) is is_finished


def test_every_status_is_known_by_its_label() -> None:
    assert [Status(status.value) for status in Status] == list(Status)
