"""Every dialog of the window, each with something to show: for its picture and for its tests."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from imrdesk.domain.annotation import Ink
from imrdesk.domain.record import FieldValue
from imrdesk.review.rereading import Difference, Rereading
from imrdesk.ui.dialogs.about import AboutSheet
from imrdesk.ui.dialogs.all_notes import AllNotes
from imrdesk.ui.dialogs.export_dialog import ExportDialog
from imrdesk.ui.dialogs.keys_dialog import KeysDialog
from imrdesk.ui.dialogs.legend import LegendSheet
from imrdesk.ui.dialogs.note_dialog import NoteDialog
from imrdesk.ui.dialogs.prompts import LineDialog
from imrdesk.ui.dialogs.reason_dialog import ReasonDialog
from imrdesk.ui.dialogs.rereading_dialog import RereadingDialog
from imrdesk.ui.dialogs.sheets import FailureSheet, LetterSheet
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
        "dialog_tags": TagsDialog(window, controller, theme),
        "dialog_tag": LineDialog(window, "Tag", "Tag this letter with:", "Add tag", "second look"),
        "dialog_export": ExportDialog(window, Path("County study.xlsx"), 4, 6),
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
        "dialog_failures": FailureSheet(window, [("scan.pdf", "The file is damaged: it ends.")]),
        "dialog_letters": LetterSheet(
            window, "Letters", "These letters are to be settled:", [("CM14-9000001", 1)]
        ),
    }  # fmt: skip


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


def _refuse(_note: str) -> bool:
    """Keep no note that is only shown."""
    return False


def _forget(_draft: str) -> None:
    """Keep no draft of a note that is only shown."""
