"""The command on the workspace's own fields, and what follows for the lists when they change."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from imrdesk.domain.history import WORKSPACE_ITSELF, Changed, Target
from imrdesk.ui.controller import ReviewController
from imrdesk.ui.dialogs.fields_dialog import FieldsDialog
from imrdesk.ui.theme import Theme


class OwnFields(QObject):
    """Shows the fields of the workspace, and has letters counted anew when they have to be.

    Args:
        window: what the dialog stands before.
        controller: of the review.
        theme: of the window.
        leave_typing: takes over what is typed in the form; False where it cannot be.
        recount: counts anew what lists show of letters.
    """

    def __init__(
        self,
        window: QWidget,
        controller: ReviewController,
        theme: Theme,
        leave_typing: Callable[[], bool],
        recount: Callable[[], object],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._controller = controller
        self._theme = theme
        self._leave_typing = leave_typing
        self._recount = recount
        controller.changed.connect(self._count_anew)

    def open(self) -> None:
        """Show the fields of the workspace until the user has done with them."""
        if not self._leave_typing():
            return
        dialog = FieldsDialog(self._window, self._controller, self._theme)
        dialog.exec()
        dialog.deleteLater()

    def _count_anew(self, changed: Changed) -> None:
        is_about_fields = changed.touches(WORKSPACE_ITSELF, Target.FIELD)
        if is_about_fields and not self._controller.session.counts_are_current:
            self._recount()
