"""What keys do to fields: words of the letter become values, outcomes are set."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from imrdesk.domain.checks import Severity
from imrdesk.domain.fields import Field, field_at
from imrdesk.domain.letter import Span
from imrdesk.domain.values import Value, ValueMistake
from imrdesk.review.taking import join, take
from imrdesk.ui.actions import live_keys
from imrdesk.ui.controller import ReviewController
from imrdesk.ui.views.letter_view import LetterView
from imrdesk.ui.views.record_view import RecordView
from imrdesk.ui.words import tr, translated

# What may stand between two places that are one value: white space and the marks of a list.
_BETWEEN = " \t\n\r\xa0,;"


class FieldLoop(QObject):
    """Gives fields their values out of the letter and by key.

    Signals:
        told: a sentence for the message bar, and how bad it is.
    """

    told = Signal(str, Severity)

    def __init__(
        self,
        controller: ReviewController,
        record: RecordView,
        letter_view: LetterView,
        typing_is_taken: Callable[[], bool],
    ) -> None:
        super().__init__(record)
        self._controller = controller
        self._record = record
        self._letter_view = letter_view
        self._typing_is_taken = typing_is_taken
        letter_view.word_taken.connect(self.take_word)

    def use_selection(self) -> None:
        """Make the words selected in the letter the focused field's value."""
        self._selected(self._use, live_keys(self._record, "use_selection"))

    def append_selection(self) -> None:
        """Put the words selected in the letter behind the focused field's value."""
        self._selected(self._append, live_keys(self._record, "append_selection"))

    def take_word(self, span: Span, append: bool) -> None:  # noqa: FBT001  a signal's argument
        """Make a word of the letter the focused field's value, or put it behind that."""
        path, letter = self._record.focused_path, self._controller.letter
        if path is None or letter is None:
            self.told.emit(tr("Go to a field, then click its word with Ctrl."), Severity.NOTE)
            return
        (self._append if append else self._use)(path, span, span.of(letter.text.text))

    def set_outcome(self, outcome: str) -> None:
        """Set the outcome of the current decision, or of the case where its field is focused."""
        path = self._outcome_path()
        if path is None:
            self.told.emit(tr("Go to the decision whose outcome this is."), Severity.NOTE)
        elif outcome not in field_at(path).allowed:
            sentence = tr(
                "One decision is {allowed}; only a case is {outcome}.",
                allowed=tr(" or ").join(map(translated, field_at(path).allowed)),
                outcome=translated(outcome),
            )
            self.told.emit(sentence, Severity.ERROR)
        else:
            self._give(path, outcome, None, None)

    def _outcome_path(self) -> str | None:
        """Return the outcome that is meant: of the focused card, else the first that has none."""
        letter, path = self._controller.letter, self._record.focused_path
        if letter is None:
            return None
        if path == "outcome":
            return path
        standings = letter.record.standings
        if path is not None and "." in path:
            return f"{path.rpartition('.')[0]}.outcome"
        every = [p for p in standings if p.endswith(".outcome")]
        empty = [p for p in every if standings[p].value is None]
        return every[0] if len(every) == 1 else empty[0] if empty else None

    def _selected(self, use: Callable[[str, Span, str], None], keys: str) -> None:
        path, selection = self._record.focused_path, self._letter_view.selection()
        if path is None or selection is None:
            sentence = tr(
                "Go to a field, select its words in the letter, then press {keys}.", keys=keys
            )
            self.told.emit(sentence, Severity.NOTE)
        else:
            use(path, *selection)

    def _use(self, path: str, span: Span, words: str) -> None:
        try:
            taken = take(self._field(path), words)
        except ValueMistake as mistake:
            self.told.emit(translated(str(mistake)), Severity.ERROR)
            return
        place = Span(span.start + taken.start, span.start + taken.end)
        self._record.rows[path].discard()
        self._give(path, taken.value, place, words[taken.start : taken.end])

    def _append(self, path: str, span: Span, words: str) -> None:
        if not self._typing_is_taken() or self._controller.letter is None:
            return
        letter = self._controller.letter
        standing = letter.record.standings[path]
        try:
            value = join(self._field(path), standing.value, words)
        except ValueMistake as mistake:
            self.told.emit(translated(str(mistake)), Severity.ERROR)
            return
        text = letter.text.text
        place = _joined(text, standing.span, span)
        self._give(path, value, place, place.of(text))

    def _field(self, path: str) -> Field:
        """Return the field of a row, which may be one of the workspace's own."""
        return self._record.rows[path].field

    def _give(self, path: str, value: Value, span: Span | None, raw: str | None) -> None:
        if self._controller.correct(path, value, span, raw):
            self._record.focus_path(path)


def _joined(text: str, before: Span | None, added: Span) -> Span:
    """Return one place for a value and what was put behind it.

    Both where nothing else stands between them, else where the value begins.
    """
    if before is None:
        return added
    if before.end <= added.start and not text[before.end : added.start].strip(_BETWEEN):
        return Span(before.start, added.end)
    return before
