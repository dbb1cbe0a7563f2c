"""Records onto paper and into PDF files: asked for, made, told."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from imrdesk.domain.checks import Severity
from imrdesk.errors import UserError
from imrdesk.review.record_sheet import RecordSheet, SheetMaker
from imrdesk.ui import settings as keys
from imrdesk.ui.models.history_words import told
from imrdesk.ui.printing import save_pdf
from imrdesk.ui.words import tr, translated, trn

if TYPE_CHECKING:
    from imrdesk.ui.dialogs.print_preview import PrintPreview
    from imrdesk.ui.main_window import MainWindow

_SUFFIX = ".pdf"
_MANY = 200
_LONGEST_CHANGE = 400


class PrintFlow(QObject):
    """Prints records, and saves them as PDF."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.preview: PrintPreview | None = None

    def print_record(self) -> None:
        """Show the record of the open letter, or of those selected, as pages to be printed."""
        self.print_letters(self._meant())

    def save_record(self) -> None:
        """Save the record of the open letter, or of those selected, as PDF."""
        self.save_letters(self._meant())

    def print_letters(self, letter_ids: Sequence[int]) -> None:
        """Show the records of letters as pages, each from a new page on."""
        from imrdesk.ui.dialogs.print_preview import (  # noqa: PLC0415  loads the system's printing
            PrintPreview,
        )

        if not self._may_begin(letter_ids):
            return
        settings = self._window.settings
        preview = PrintPreview(
            self._window,
            lambda with_history: list(self.sheets(letter_ids, with_history=with_history)),
            with_history=bool(settings.get(keys.PRINT_HISTORY)),
        )
        preview.history_wanted.connect(lambda on: settings.set(keys.PRINT_HISTORY, int(on)))
        preview.save_wanted.connect(lambda: self.save_letters(letter_ids))
        preview.destroyed.connect(self._forget)
        self.preview = preview
        preview.open()

    def save_letters(self, letter_ids: Sequence[int]) -> None:
        """Ask for a file, and save the records of letters in it as PDF."""
        if not self._may_begin(letter_ids):
            return
        parent = self.preview or self._window
        name, _ = QFileDialog.getSaveFileName(
            parent, tr("Save as PDF"), str(self._suggested(letter_ids)), tr("PDF (*.pdf)")
        )
        if name:
            out = Path(name if name.lower().endswith(_SUFFIX) else name + _SUFFIX)
            self.save_to(letter_ids, out)

    def save_to(self, letter_ids: Sequence[int], out: Path) -> None:
        """Save the records of letters as PDF, and tell how it went."""
        window = self._window
        with_history = bool(window.settings.get(keys.PRINT_HISTORY))
        try:
            sheets = list(self.sheets(letter_ids, with_history=with_history))
            save_pdf(sheets, out, tr("IMR records"))
        except UserError as error:
            window.tell_error(error)
            return
        count = len(sheets)
        done = trn("{n} record saved as {name}.", "{n} records saved as {name}.", count, name=out)
        window.desk.messages.tell(done)

    def sheets(self, letter_ids: Sequence[int], *, with_history: bool) -> Iterator[RecordSheet]:
        """Yield the sheet of each letter as it stands.

        Raises:
            UserError: where a letter is damaged in the workspace.
        """
        session = self._window.controller.session
        maker = SheetMaker(
            translated,
            (lambda edit, label: told(edit, label).in_a_line(_LONGEST_CHANGE))
            if with_history
            else None,
        )
        for letter_id in letter_ids:
            yield maker.make(session.open_letter(letter_id), session.history(letter_id))

    def _forget(self) -> None:
        self.preview = None

    def _meant(self) -> list[int]:
        """Return the letters that are selected where all are shown, else the open one."""
        letter = self._window.controller.letter
        selected = self._window.letters_place.selected_ids()
        return selected or ([] if letter is None else [letter.letter_id])

    def _may_begin(self, letter_ids: Sequence[int]) -> bool:
        """Take over what is being typed; refuse what would take minutes and a forest."""
        if not letter_ids or not self._window.desk.leave_letter():
            return False
        if len(letter_ids) > _MANY:
            self._window.desk.messages.tell(
                tr("At most {count} records are printed at once; choose fewer.", count=_MANY),
                Severity.WARNING,
            )
            return False
        return True

    def _suggested(self, letter_ids: Sequence[int]) -> Path:
        """Return the file that is offered: beside the workspace, named after the case."""
        workspace, letter = self._window.workspace, self._window.controller.letter
        folder = workspace.path.parent if workspace is not None else Path()
        if len(letter_ids) == 1 and letter is not None and letter.letter_id == letter_ids[0]:
            stem = letter.case_number or Path(letter.name).stem
        else:
            stem = tr("IMR records")
        return folder / f"{stem}{_SUFFIX}"
