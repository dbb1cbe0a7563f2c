"""Making the progress page for the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from imrdesk.ui.tasks import BackgroundTasks, Tasks
from imrdesk.ui.views.progress.progress_page import ProgressPage

if TYPE_CHECKING:
    from imrdesk.ui.main_window import MainWindow


def progress_page(window: MainWindow, tasks: Tasks) -> ProgressPage:
    """Return the page, with a helper thread of its own where the window has some.

    Args:
        window: whose page it is.
        tasks: those of the window, which long work keeps busy.
    """
    own = BackgroundTasks(window) if isinstance(tasks, BackgroundTasks) else tasks
    page = ProgressPage(window.theme, own, lambda: window.letters.query)
    page.letters_wanted.connect(window.show_letters)
    page.import_wanted.connect(window.imports.choose_files)
    page.told.connect(window.desk.told)
    return page
