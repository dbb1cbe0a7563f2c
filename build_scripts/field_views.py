"""Views of the fields that a workspace adds: in the form, filled in and empty."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from imrdesk.domain.custom_fields import CustomField, CustomType
from imrdesk.domain.values import Value

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from imrdesk.review.session import ReviewSession
    from imrdesk.ui.main_window import MainWindow

STUDY = (
    CustomField("", "County", CustomType.TEXT, help="Where the worker lives."),
    CustomField("", "Second reading", CustomType.YES_NO),
    CustomField(
        "", "Red flags", CustomType.CHOICES,
        allowed=("Tumour", "Infection", "Fracture", "Cauda equina", "Progressive deficit"),
    ),
    CustomField(
        "", "Kind of request", CustomType.CHOICE, on_decision=True,
        allowed=("New", "Refill", "Extension"), help="Whether the worker had it before.",
    ),
    CustomField("", "Visits asked for", CustomType.NUMBER, on_decision=True),
    CustomField("", "Seen on", CustomType.DATE, on_decision=True),
)  # fmt: skip
_FILLED: dict[str, Value] = {
    "x_county": "Kern",
    "x_second_reading": "Yes",
    "x_red_flags": ("Infection", "Fracture"),
    "decisions.0.x_kind_of_request": "Refill",
    "decisions.0.x_visits_asked_for": 12.0,
}


def add_study(session: ReviewSession) -> None:
    """Give a workspace the fields of a study, where it has none yet."""
    if not session.fields.custom:
        for field in STUDY:
            session.add_field(field)


def field_views(window: MainWindow) -> Iterator[tuple[str, QWidget]]:
    """Show own fields of a letter and of a decision, some filled in, one that is to be."""
    controller = window.controller
    add_study(controller.session)
    visits = controller.session.fields.by_key["x_visits_asked_for"]
    required = replace(visits, required=True)
    controller.run(lambda session: session.change_field(visits.key, required))
    for path, value in _FILLED.items():
        controller.correct(path, value)
    window.desk.messages.hide()
    window.desk.record.focus_path("x_county")
    yield "own_fields", window
    window.desk.record.focus_path("decisions.0.x_kind_of_request")
    yield "own_fields_of_decision", window
