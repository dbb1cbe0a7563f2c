"""Views of the progress page: nothing yet, a few letters, many letters; charts and tables."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QScrollArea

from imrdesk.assets import resource
from imrdesk.review.progress import Period
from imrdesk.store.workspace import Workspace
from imrdesk.ui.places import Place
from imrdesk.ui.views.progress.progress_page import ProgressPage

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from imrdesk.ui.main_window import MainWindow

_MANY = 240


def progress_views(window: MainWindow, folder: Path) -> Iterator[tuple[str, QWidget]]:
    """Show the page on one workspace after the other."""
    sys.path.append(str(Path(__file__).resolve().parents[1] / "tests"))
    from weeks_of_work import worked_for_weeks  # noqa: PLC0415  made from the tests' letters

    window.take_workspace(Workspace.create(folder / "New study.imr"))
    page = _page(window)
    yield "progress_empty", window
    window.flows.import_paths([resource("samples")])
    window.imports.panel.hide()
    window.desk.messages.hide()
    page.count()
    yield "progress_few", window
    path = worked_for_weeks(folder / "Weeks of work.imr", _MANY)
    window.take_workspace(Workspace.open(path))
    yield from _many(window, _page(window))


def _page(window: MainWindow) -> ProgressPage:
    window.places.show_place(Place.PROGRESS)
    page = window.places.page(Place.PROGRESS)
    if not isinstance(page, ProgressPage):
        raise TypeError("another page stands at the place of the progress")
    page.bar.period.setCurrentIndex(page.bar.period.findData(Period.QUARTER))
    page.bar.period.setCurrentIndex(page.bar.period.findData(Period.ALL))
    return page


def _many(window: MainWindow, page: ProgressPage) -> Iterator[tuple[str, QWidget]]:
    area = page.findChild(QScrollArea)
    if area is None:
        raise TypeError("the page does not scroll")
    yield "progress", window
    for number in (1, 2):
        QApplication.processEvents()
        area.verticalScrollBar().setValue(number * area.viewport().height())
        yield f"progress_{number + 1}", window
    chart = page.cards["overturned_category"].charts[0]
    chart.setFocus(Qt.FocusReason.TabFocusReason)
    area.ensureWidgetVisible(chart)
    yield "progress_keyboard", window
    for key in ("status", "accuracy"):
        page.cards[key].numbers_button.setChecked(True)
    area.verticalScrollBar().setValue(0)
    yield "progress_numbers", window
    for key in ("status", "accuracy"):
        page.cards[key].numbers_button.setChecked(False)
    size = window.size()
    for name, width in (("narrow", 900), ("wide", 2200)):
        window.resize(width, 1000)
        QApplication.processEvents()
        yield f"progress_{name}", window
    window.resize(size)
