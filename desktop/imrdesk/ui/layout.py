"""What the window's layout is remembered by: its place, panes, columns and zoom."""

from __future__ import annotations

from typing import TYPE_CHECKING

from imrdesk.ui import settings as keys

if TYPE_CHECKING:
    from imrdesk.ui.main_window import MainWindow


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
    settings.set(keys.RECORD_TAB, desk.tabs.currentIndex())
    settings.set(keys.INK, desk.annotating.ink)
