"""Every dialog of the window, each with something to show: for its picture and for its tests."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from field_views import add_study
from import_views import half_read
from imrdesk.domain.annotation import Ink
from imrdesk.domain.export_profile import Shape
from imrdesk.domain.record import FieldValue
from imrdesk.review.rereading import Difference, Rereading
from imrdesk.store import comparison
from imrdesk.store.backup_files import BackupFile, Occasion
from imrdesk.store.backups import Progress
from imrdesk.store.restoring import Preview
from imrdesk.ui.dialogs.about import AboutSheet
from imrdesk.ui.dialogs.all_notes import AllNotes
from imrdesk.ui.dialogs.backups_dialog import BackupsDialog
from imrdesk.ui.dialogs.export_dialog import ExportDialog
from imrdesk.ui.dialogs.fields_dialog import FieldsDialog
from imrdesk.ui.dialogs.keys_dialog import KeysDialog
from imrdesk.ui.dialogs.legend import LegendSheet
from imrdesk.ui.dialogs.note_dialog import NoteDialog
from imrdesk.ui.dialogs.print_preview import PrintPreview
from imrdesk.ui.dialogs.prompts import LineDialog
from imrdesk.ui.dialogs.reason_dialog import ReasonDialog
from imrdesk.ui.dialogs.rereading_dialog import RereadingDialog
from imrdesk.ui.dialogs.sheets import LetterSheet
from imrdesk.ui.dialogs.shortcut_sheet import ShortcutSheet
from imrdesk.ui.dialogs.tags_dialog import TagsDialog
from imrdesk.ui.dialogs.threshold_dialog import ThresholdDialog
from imrdesk.ui.views.passage_bar import PassageBar

if TYPE_CHECKING:
    from PySide6.QtWidgets import QDialog

    from imrdesk.review.open_letter import OpenLetter
    from imrdesk.ui.main_window import MainWindow

_NOTE = "The guideline is for the **low back**; the request is for the *neck*.\n\n> page 60"
_REASONS = ("The letter prints it so.", "Looked up in the case file.")
_SENTENCE = "Decision Date (02/01/2014) is before Date Assigned (03/10/2014)."


def every_dialog(window: MainWindow) -> dict[str, QDialog]:
    """Make every dialog, by the name of its picture; a letter has to be open."""
    theme, controller, looks = window.theme, window.controller, window.desk.annotating.looks
    letter = controller.letter
    if letter is None:
        raise ValueError("the dialogs are about an open letter")
    bar = PassageBar(Ink.GREEN, ("wrong chapter",), ("wrong chapter",), theme.colors)
    return {
        "dialog_note": NoteDialog(
            window, "Passage", "Low Back Disorders", _NOTE, _refuse, _forget, bar
        ),
        "dialog_all_notes": AllNotes(window, controller.session, looks, theme),
        "dialog_backups": _backups(window),
        "dialog_tags": TagsDialog(window, controller, theme),
        "dialog_fields": _fields(window),
        "dialog_tag": LineDialog(window, "Tag", "Tag this letter with:", "Add tag", "second look"),
        "dialog_export": _export(window),
        "dialog_threshold": ThresholdDialog(window, 80),
        "dialog_reason": ReasonDialog(
            window, "Dismiss a check", _SENTENCE, "Why may it stand?", "Dismiss", _REASONS
        ),
        "dialog_sign_off": ReasonDialog(
            window, "Sign off", _SENTENCE, "Why may the letter be signed off?", "Sign off",
            _REASONS, last_is_likely=True,
        ),
        "dialog_rereading": RereadingDialog(window, letter, _reread(letter), theme.colors),
        "dialog_keys": KeysDialog(window, window.actions_by_key),
        "dialog_shortcuts": ShortcutSheet(window, window.actions_by_key),
        "dialog_legend": LegendSheet(window, theme),
        "dialog_about": AboutSheet(window, theme),
        "dialog_import": half_read(window),
        "dialog_print": PrintPreview(
            window,
            lambda history: list(
                window.printing.sheets([letter.letter_id], with_history=history)
            ),
            with_history=False,
        ),
        "dialog_letters": LetterSheet(
            window, "Letters", "These letters are to be settled:", [("CM14-9000001", 1)]
        ),
    }  # fmt: skip


def _fields(window: MainWindow) -> FieldsDialog:
    """Show the fields of a study, made in the workspace that is open."""
    add_study(window.controller.session)
    dialog = FieldsDialog(window, window.controller, window.theme)
    dialog.refresh("x_kind_of_request")
    return dialog


def _reread(letter: OpenLetter) -> Rereading:
    """Return what a newer program might read in the letter: two values are others."""
    record = letter.record
    told = [
        Difference(
            path,
            record.standings[path].extracted,
            FieldValue(value, None, None, "shown", 0.9),
            record.standings[path],
        )
        for path, value in (("age", 52), ("priority", "Expedited"))
    ]
    newer = replace(record.extraction, version="99")
    return Rereading(newer, record.cards, tuple(told), (), {record.cards[-1]: False})


def _export(window: MainWindow) -> QDialog:
    """Return the dialog with a profile for a statistics program."""
    dialog = ExportDialog(window, window.controller.session, Path("County study.parquet"), 4, 6)
    dialog.all.setChecked(True)
    dialog.shape.setCurrentIndex(dialog.shape.findData(Shape.DECISIONS))
    usual = ("case_number", "decision_date", "specialties", "age", "age__state", "sex")
    of_decision = ("number", "treatment", "outcome", "outcome__code", "category", "body_part")
    dialog.columns.show_columns(usual, of_decision)
    dialog.show_first_rows()
    return dialog


def _refuse(_note: str) -> bool:
    """Keep no note that is only shown."""
    return False


def _forget(_draft: str) -> None:
    """Keep no draft of a note that is only shown."""


def _backups(window: MainWindow) -> BackupsDialog:
    """Make the dialog of backups, with two of them and what would change by the newer one."""
    dialog = BackupsDialog(window, "County study.imr", can_restore=True)
    folder = Path("County study.imr.backups")
    made_at = datetime(2026, 3, 2, 17, 5, tzinfo=UTC)
    newer = BackupFile(made_at, folder / "County study-20260302-170500.imr", Occasion.REGULAR)
    older = BackupFile(
        made_at - timedelta(days=1),
        folder / "County study-20260301-170500-asked-for.imr",
        Occasion.ASKED,
    )
    dialog.show_backups(((newer, Progress(412, 1066, "")), (older, Progress(412, 870, ""))))
    goes = comparison.Only(0, 12, 1, ("CM14-9000001", "CM15-9000002"), 4)
    dialog.show_preview(newer, Preview(comparison.Difference(goes, comparison.NOTHING)))
    return dialog
