"""Which place of the guide is about what: the windows, panes and dialogs by the names of classes.

Names and not the classes themselves, so that looking one up loads nothing; a test sees that
each name is that of a class, that each address leads somewhere, and that no dialog lacks one.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtWidgets import QWidget

from imrdesk.domain.fields import DECISION_FIELDS, LETTER_FIELDS, decision_index

CONTENTS: Final = "first-steps"
"""Where the guide opens when nothing else is asked for."""

PLACES: Final[dict[str, str]] = {
    # the window's panes
    "Welcome": "first-steps#open-something-to-work-on",
    "QueueView": "queue",
    "EmptyQueue": "queue#empty",
    "LetterView": "reading",
    "FindBar": "reading#find",
    "LetterWindow": "reading#look",
    "CheckList": "checks#checks",
    "CheckCard": "checks#checks",
    "RecordView": "fields",
    "DecisionCard": "decisions",
    "NotesView": "notes",
    "HistoryView": "history",
    "ImportPanel": "importing",
    "LettersPage": "queue#filter",
    "QueryLine": "search",
    "SearchHelp": "search",
    "SavedViews": "queue#views",
    "BulkBar": "queue#bulk",
    "NothingFound": "queue#empty",
    "ColumnsPage": "columns",
    "ProgressPage": "progress",
    "SittingPanel": "checks#sign-off",
    "TopBar": "checks#sign-off",
    # dialogs
    "AboutSheet": "privacy",
    "AllNotes": "notes#all",
    "BackupsDialog": "backups#backups",
    "ExportDialog": "exporting",
    "FieldsDialog": "own-fields",
    "ImportDialog": "importing",
    "KeysDialog": "keyboard",
    "LegendSheet": "reading#marks",
    "LetterSheet": "importing#when-the-program-reads-better-than-before",
    "LineDialog": "first-steps#your-name",
    "NoteDialog": "notes#write",
    "PrintPreview": "printing",
    "ReasonDialog": "checks#dismiss",
    "RereadingDialog": "importing#when-the-program-reads-better-than-before",
    "ShortcutSheet": "keyboard",
    "TagsDialog": "notes#tags",
    "ThresholdDialog": "reading#why",
}


_FIELD: Final = "FieldRow"


def is_in_field(widget: QWidget | None) -> bool:
    """Tell whether a widget is part of a field of the record."""
    while widget is not None:
        if any(kind.__name__ == _FIELD for kind in type(widget).__mro__):
            return True
        widget = widget.parentWidget()
    return False


def field_place(path: str) -> str:
    """Return the place that is about a field of the record; own fields share a page."""
    key = path.rpartition(".")[2]
    if decision_index(path) is not None:
        known = any(field.key == key for field in DECISION_FIELDS)
        return f"fields#decisions.{key}" if known else "own-fields"
    return f"fields#{path}" if any(field.key == path for field in LETTER_FIELDS) else "own-fields"


def place_of(widget: QWidget | None) -> str:
    """Return the place that is about a widget, or about what it stands in."""
    while widget is not None:
        for kind in type(widget).__mro__:
            if kind.__name__ in PLACES:
                return PLACES[kind.__name__]
            if kind.__name__ == _FIELD:
                return field_place(str(getattr(widget, "path", "")))
        widget = widget.parentWidget()
    return CONTENTS
