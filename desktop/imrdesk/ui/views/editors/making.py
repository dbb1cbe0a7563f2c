"""Which editor a field has."""

from __future__ import annotations

from imrdesk.domain.custom_fields import YES_NO
from imrdesk.domain.fields import Field
from imrdesk.domain.values import FieldType
from imrdesk.ui.views.editors.choices import ChipsEditor, ChoiceEditor, YesNoEditor
from imrdesk.ui.views.editors.editor import Editor
from imrdesk.ui.views.editors.lines import DateEditor, LineEditor
from imrdesk.ui.views.editors.long_text import LongTextEditor


def make_editor(field: Field, suggestions: tuple[str, ...] = ()) -> Editor:
    """Return the editor that fits a field's type; a text field completes to `suggestions`."""
    if field.type is FieldType.DATE:
        return DateEditor(field)
    if field.type is FieldType.CHOICE:
        return YesNoEditor(field) if field.allowed == YES_NO else ChoiceEditor(field)
    if field.type is FieldType.CHOICES:
        return ChipsEditor(field)
    if field.type is FieldType.LONG_TEXT:
        return LongTextEditor()
    if field.suggested:
        return ChoiceEditor(field, editable=True)
    return LineEditor(field, suggestions)
