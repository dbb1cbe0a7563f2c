"""What the window is remembered by: its size, panes and columns, and how work was left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from imrdesk.domain.letter_query import EVERY_LETTER, LetterQuery
from imrdesk.domain.values import Json
from imrdesk.ui import settings as keys
from imrdesk.ui.places import Place

if TYPE_CHECKING:
    from imrdesk.ui.main_window import MainWindow


_WORKSPACES_KEPT = 8


def last_query(window: MainWindow) -> LetterQuery:
    """Return what the window's workspace was asked when it was closed last."""
    stored = _last_work(window).get("query")
    try:
        return LetterQuery.from_json(stored) if isinstance(stored, dict) else EVERY_LETTER
    except (KeyError, TypeError, ValueError):
        return EVERY_LETTER  # it was written by another imrdesk, or by hand


def last_place(window: MainWindow) -> Place:
    """Return where one was in the window's workspace when it was closed last."""
    stored = _last_work(window).get("place")
    return Place(stored) if stored in list(Place) else Place.REVIEW


def save_work(window: MainWindow) -> None:
    """Remember where one is in the window's workspace, and what is asked there."""
    if window.workspace is None:
        return
    here = str(window.workspace.path)
    query = window.letters.query.to_json()
    others = {
        path: work for path, work in window.settings.get(keys.LAST_WORK).items() if path != here
    }
    kept = dict(list(others.items())[-_WORKSPACES_KEPT:])
    work: dict[str, Json] = {"place": window.places.place.value, "query": query}
    window.settings.set(keys.LAST_WORK, {**kept, here: work})


def _last_work(window: MainWindow) -> dict[str, Json]:
    here = str(window.workspace.path) if window.workspace is not None else ""
    return window.settings.get(keys.LAST_WORK).get(here, {})


def restore_layout(window: MainWindow) -> None:
    """Bring the window back to how it was left."""
    settings, desk = window.settings, window.desk
    window.restoreGeometry(settings.get(keys.WINDOW_GEOMETRY))
    desk.panes.restoreState(settings.get(keys.WINDOW_PANES))
    desk.letter_view.set_show_original(wanted=bool(settings.get(keys.SHOW_ORIGINAL)))
    desk.letter_view.set_window_geometry(settings.get(keys.LETTER_WINDOW))
    desk.letter_view.pages.restore_zoom(settings.get(keys.PAGE_ZOOM))
    desk.queue.restore_columns(settings.get(keys.QUEUE_COLUMNS))
    desk.tabs.setCurrentIndex(settings.get(keys.RECORD_TAB))
    desk.annotating.set_ink(settings.get(keys.INK))


def save_layout(window: MainWindow) -> None:
    """Remember the window's place, panes and columns for the next start."""
    settings, desk = window.settings, window.desk
    settings.set(keys.WINDOW_GEOMETRY, window.saveGeometry())
    settings.set(keys.WINDOW_PANES, desk.panes.saveState())
    settings.set(keys.SHOW_ORIGINAL, int(desk.letter_view.show_original))
    settings.set(keys.LETTER_WINDOW, desk.letter_view.window_geometry)
    settings.set(keys.PAGE_ZOOM, desk.letter_view.pages.zoom_percent)
    settings.set(keys.QUEUE_COLUMNS, desk.queue.columns())
    window.letters_place.save()
    window.columns.save()
    settings.set(keys.RECORD_TAB, desk.tabs.currentIndex())
    settings.set(keys.INK, desk.annotating.ink)
