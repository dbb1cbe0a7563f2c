"""The cards of the progress page: each with what it counts, said in one line."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from imrdesk.review.progress import accuracy, overturn_shares, paces, waits, work_done
from imrdesk.store.statistics import Among, By, counts_by_outcome, counts_by_status
from imrdesk.store.work_statistics import BREAK_MINUTES
from imrdesk.store.workspace import Workspace
from imrdesk.ui.views.progress import outcome_figures, reading_figures, work_figures
from imrdesk.ui.views.progress.chart_data import Figure
from imrdesk.ui.views.progress.scope import Scope
from imrdesk.ui.words import declared


@dataclass(frozen=True)
class Card:
    """One card.

    Attributes:
        definition: what is counted; `{minutes}` is how long a break is.
        count: counts, on a helper thread; cards with the same function share what it finds.
        draw: makes a figure of what was counted, and of the card's own choice.
        weight: how high it is about, compared with others.
    """

    key: str
    title: str
    definition: str
    count: Callable[[Workspace, Among, Scope], Any]
    draw: Callable[[Any, Scope, str], Figure]
    weight: float


def _accuracy(workspace: Workspace, among: Among, _scope: Scope) -> object:
    return accuracy(workspace, among)


def _waits(workspace: Workspace, among: Among, _scope: Scope) -> object:
    return waits(workspace, among)


def _overturned(by: By, title: str, definition: str, weight: float) -> Card:
    return Card(
        f"overturned_{by.value}",
        title,
        definition,
        lambda workspace, among, _scope: overturn_shares(workspace, among, by),
        lambda found, scope, _choice: outcome_figures.overturned(found, by, scope),
        weight,
    )


CARDS: tuple[Card, ...] = (
    Card(
        "status",
        declared("Letters by status"),
        declared("Every letter, by the status that it has now."),
        lambda workspace, among, _scope: counts_by_status(workspace, among),
        lambda found, scope, _choice: work_figures.statuses(found, scope),
        1.0,
    ),
    Card(
        "work",
        declared("Letters by day"),
        declared(
            "Imported: came in then. Reviewed, signed off: had that status at the end of the day "
            "(or week, or month) and another at its beginning; each letter once."
        ),
        lambda workspace, among, scope: work_done(workspace, among, scope.period, scope.today),
        lambda found, scope, _choice: work_figures.work(found, scope),
        2.2,
    ),
    Card(
        "pace",
        declared("Letters an hour"),
        declared(
            "Letters finished (reviewed or signed off) over the time since the one before, within "
            "sittings: work of one reviewer without a pause of over {minutes} minutes. The "
            "first of a sitting and those finished many at once have no time and do not count. "
            "Lines: 95% interval (Byar)."
        ),
        lambda workspace, among, scope: paces(workspace, among, scope.period, scope.today),
        lambda found, scope, _choice: work_figures.pace(found, scope),
        1.3,
    ),
    Card(
        "accuracy",
        declared("How right the program reads"),
        declared(
            "Values of reviewed and signed-off letters: those that stand as read, of all that "
            "stand as read or were corrected. Lines: 95% interval (Wilson). Decisions that a "
            "reviewer took out are not counted; those added count as corrected."
        ),
        _accuracy,
        lambda found, scope, _choice: reading_figures.by_field(found, scope),
        3.2,
    ),
    Card(
        "accuracy_by",
        declared("One field by family and year"),
        declared(
            "Values of one field in reviewed and signed-off letters: those that stand as read, of "
            "all that stand as read or were corrected, within each letter family and decision "
            "year. Lines: 95% interval (Wilson)."
        ),
        _accuracy,
        reading_figures.by_family_and_year,
        2.4,
    ),
    Card(
        "outcomes",
        declared("Outcomes of cases"),
        declared("Every letter, reviewed or not, by the outcome of its case as it stands now."),
        lambda workspace, among, _scope: counts_by_outcome(workspace, among),
        lambda found, scope, _choice: outcome_figures.outcomes(found, scope),
        0.9,
    ),
    _overturned(
        By.CATEGORY,
        declared("Overturned by category"),
        declared(
            "Decisions overturned, of those with an outcome, by category, as they stand now. "
            "Whiskers: 95% interval (Wilson)."
        ),
        2.2,
    ),
    _overturned(
        By.YEAR,
        declared("Overturned by year"),
        declared(
            "Decisions overturned, of those with an outcome, by the year of the decision date. "
            "Whiskers: 95% interval (Wilson)."
        ),
        1.6,
    ),
    _overturned(
        By.SPECIALTY,
        declared("Overturned by specialty"),
        declared(
            "Decisions overturned, of those with an outcome, by the expert reviewer’s specialty; "
            "with several, a decision counts under each. Whiskers: 95% interval (Wilson)."
        ),
        2.2,
    ),
    _overturned(
        By.SOURCE,
        declared("Overturned by guideline source"),
        declared(
            "Decisions overturned, of those with an outcome, by what the IMR reviewer relied on; "
            "with several sources, a decision counts under each. Whiskers: 95% interval (Wilson)."
        ),
        1.2,
    ),
    Card(
        "days",
        declared("Days to the decision"),
        declared(
            "Letters with both dates, by days from the receipt of the application to the "
            "decision. Lines: the median and the quartiles."
        ),
        _waits,
        lambda found, scope, _choice: outcome_figures.days(found, scope),
        1.8,
    ),
    Card(
        "days_by_year",
        declared("Days to the decision by year"),
        declared("The median, with the line from the lower to the upper quartile."),
        _waits,
        lambda found, scope, _choice: outcome_figures.days_by_year(found, scope),
        1.4,
    ),
)
"""In reading order."""

DEFINITION_VALUES = {"minutes": BREAK_MINUTES}
"""What the definitions have blanks for."""
