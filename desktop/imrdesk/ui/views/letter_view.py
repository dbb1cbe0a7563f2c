"""The letter: as its file looks or as its reading text, here or in a window of its own."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QByteArray, QRectF, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QFrame, QPushButton, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from imrdesk.domain.letter import LetterKind, Span
from imrdesk.review.session import OpenLetter
from imrdesk.ui.actions import Actions
from imrdesk.ui.highlights import Highlight, Mark, highlights
from imrdesk.ui.page_store import PageStore
from imrdesk.ui.pages import PageService
from imrdesk.ui.text_scale import grown
from imrdesk.ui.theme import Theme
from imrdesk.ui.views.find_bar import FindBar
from imrdesk.ui.views.letter_bar import LetterBar
from imrdesk.ui.views.letter_text import LetterText
from imrdesk.ui.views.letter_window import LetterWindow
from imrdesk.ui.views.marked_text import MarkedText
from imrdesk.ui.views.page_view import PageView
from imrdesk.ui.views.rich_pane import RichPane
from imrdesk.ui.widgets import label
from imrdesk.ui.words import tr

_OF_PAGES = (LetterKind.PDF, LetterKind.SCAN)
_USUAL_POINTS = 11
_FEW_WORDS = 60

_Pane = LetterText | PageView | RichPane


def _no_source(letter_id: int) -> bytes:
    raise LookupError(f"nothing gives the file of letter {letter_id}")


class LetterView(QFrame):
    """The letter of the open record.

    Signals:
        field_chosen: the path of a field whose place was clicked.
        note_chosen: the key of a note whose passage was clicked.
        word_taken: the `Span` of the word under Ctrl+click, and whether Shift was held too.
    """

    field_chosen = Signal(str)
    note_chosen = Signal(str)
    word_taken = Signal(object, bool)

    def __init__(self, theme: Theme, actions: Actions, text_size: int) -> None:
        super().__init__()
        self.setObjectName("letterPane")
        self._actions = actions
        self._letter: OpenLetter | None = None
        self._focused_path: str | None = None
        self._source: Callable[[int], bytes] = _no_source
        self._shows_original = True
        self._points = text_size
        self._shows_lines = False  # of text files, which look like nothing in themselves
        self._frozen = False
        self._came_to: tuple[_Pane | None, int, int] = (None, 0, 0)
        self._window: LetterWindow | None = None
        self._window_geometry = QByteArray()
        self._service = PageService(self)
        self.text = LetterText(theme)
        self.text.set_text_size(text_size)
        self.pages = PageView(theme, PageStore(self._service))
        self.rich = RichPane(theme)
        self.rich.set_text_size(text_size)
        self._pane: _Pane = self.text
        self._loaded: set[QWidget] = set()
        self.bar = LetterBar(actions)
        self.find_bar = FindBar(self.text, theme)
        self.find_bar.closed.connect(self.focus_letter)
        self._body, self._stack = QWidget(), QStackedWidget()
        self._build()
        for pane in (self.text, self.pages, self.rich):
            pane.mark_chosen.connect(self._mark_chosen)
            pane.word_taken.connect(self.word_taken)
        self.pages.moved.connect(self._show_place)
        self._show_ways()

    def _build(self) -> None:
        for pane in (self.text, self.pages, self.rich):
            self._stack.addWidget(pane)
        body = QVBoxLayout(self._body)
        layout = QVBoxLayout(self)
        for box in (body, layout):
            box.setContentsMargins(0, 0, 0, 0)
            box.setSpacing(0)
        body.addWidget(self.bar)
        body.addWidget(self.find_bar)
        body.addWidget(self._stack, 1)
        self._away = QWidget()
        back = QPushButton(tr("Bring it back"))
        back.clicked.connect(self.attach)
        away = QVBoxLayout(self._away)
        away.addStretch()
        for widget in (label(tr("The letter is in its own window."), role="muted"), back):
            away.addWidget(widget, 0, Qt.AlignmentFlag.AlignHCenter)
        away.addStretch()
        self._away.hide()
        layout.addWidget(self._body)
        layout.addWidget(self._away)
        self.setFocusProxy(self.text)

    # The letter and its marks

    def set_source(self, source: Callable[[int], bytes]) -> None:
        """Take what gives the file of a letter, by the letter's id."""
        self._source = source

    def show_letter(self, letter: OpenLetter) -> None:
        """Show another letter from its top."""
        self._focused_path = None
        self._letter = letter
        self._loaded.clear()
        self._came_to = (None, 0, 0)
        self._show_pane()
        self.refresh(letter)

    def preload(self, letter_id: int, ahead: OpenLetter | None = None) -> None:
        """Make ready what will be seen first of a letter that is likely to be opened next."""
        if self._shows_original:
            self.pages.resize(self._stack.size())  # also while another pane is shown
            self.pages.preload(
                letter_id, lambda: self._source(letter_id), ahead.text if ahead else None
            )

    def refresh(self, letter: OpenLetter) -> None:
        """Mark again what stands in the open letter now."""
        self._letter = letter
        self._pane.show_marks(highlights(letter.record, letter.notes, self._focused_path))

    def focus_field(self, path: str) -> None:
        """Mark a field's place strongly and, unless frozen, scroll to it."""
        self._focused_path = path
        if self._letter is None:
            return
        self.refresh(self._letter)
        place = self._letter.record.standings[path].place
        if place is not None and not self._frozen:
            self._pane.reveal(place)

    def reveal(self, span: Span) -> None:
        """Select a passage and scroll to it."""
        self._pane.select(span)

    def selection(self) -> tuple[Span, str] | None:
        """Return the selected passage and its words, or None."""
        span = self._pane.selected_span()
        if span is None or self._letter is None:
            return None
        return span, span.of(self._letter.text.text)

    def _mark_chosen(self, mark: Highlight) -> None:
        if self._window is not None:
            self.window().activateWindow()  # the keyboard goes to the record over there
        if mark.mark is Mark.NOTE:
            self.note_chosen.emit(mark.path)
        else:
            self.field_chosen.emit(mark.path)

    # The two ways of showing it

    @property
    def pane(self) -> _Pane:
        """What shows the letter now."""
        return self._pane

    @property
    def show_original(self) -> bool:
        """Whether letters are shown as they look; text files are where one asks for it."""
        return self._shows_original

    def set_show_original(self, *, wanted: bool) -> None:
        """Show letters as they look, or as their reading text; text files by themselves.

        The letter stays where it is, and what is selected stays selected.
        """
        if self._letter is not None and self._letter.kind is LetterKind.TEXT:
            self._shows_lines = wanted
        else:
            self._shows_original = wanted
        before = self._pane
        if self._letter is None or self._wanted_pane() is before:
            self._show_ways()
            return
        place, selected, focused = self._place(), before.selected_span(), before.hasFocus()
        watched = self._watched(self._letter)
        self._show_pane()
        self.refresh(self._letter)
        if selected is not None:
            self._pane.select(selected)
        self._pane.go_to(place)
        if watched is not None:
            self._pane.reveal(watched)  # lines are of another height here
        self._came_to = (self._pane, self._pane.place(), place)
        if focused:
            self.focus_letter()

    def _place(self) -> int:
        """Return the first code point in sight, or, if nobody scrolled since, the one asked for.

        They differ where the end of a letter is in sight.
        """
        pane, found, wanted = self._came_to
        place = self._pane.place()
        return wanted if (pane, found) == (self._pane, place) else place

    def _watched(self, letter: OpenLetter) -> Span | None:
        """Return the words that are looked at if they are in sight: selected, or of the field."""
        standing = letter.record.standings.get(self._focused_path or "")
        place = self._pane.selected_span() or (standing.place if standing else None)
        if place is None:
            return None
        words = Span(place.start, min(place.end, place.start + _FEW_WORDS))
        view = QRectF(self._pane.viewport().rect())
        return words if any(map(view.intersects, self._pane.rectangles(words))) else None

    def toggle_original(self) -> None:
        """Change between the letter as it looks and its reading text, at the same place."""
        self.set_show_original(wanted=self._pane is self.text)

    def _wanted_pane(self) -> _Pane:
        if self._letter is None:
            return self.text
        is_text = self._letter.kind is LetterKind.TEXT
        if not (self._shows_lines if is_text else self._shows_original):
            return self.text
        return self.pages if self._letter.kind in _OF_PAGES else self.rich

    def _show_pane(self) -> None:
        """Bring the wanted pane up, with the open letter in it."""
        letter = self._letter
        if letter is None:
            return
        self._pane = self._wanted_pane()
        self._stack.setCurrentWidget(self._pane)
        self.find_bar.set_pane(self._pane)
        self.setFocusProxy(self._pane)
        if isinstance(self._pane, MarkedText) and self._pane.text_size != self._points:
            self._pane.set_text_size(self._points)
        if self._pane not in self._loaded:
            self._loaded.add(self._pane)
            with QSignalBlocker(self._pane):
                self._pane.show_letter(letter, lambda: self._source(letter.letter_id))
        self._show_ways()

    def focus_letter(self) -> None:
        """Put the keyboard into the letter."""
        self._pane.window().activateWindow()
        self._pane.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def open_find(self) -> None:
        """Open the bar that finds words, with those that are selected."""
        selection = self.selection()
        self.find_bar.open_bar(" ".join(selection[1].split()) if selection else "")

    # How large, and where

    @property
    def text_size(self) -> int:
        """The size of the letters of what has no pages, in points."""
        return self._points

    def change_text_size(self, step: int) -> None:
        """Show the letter larger or smaller by some steps."""
        self._pane.change_size(step)
        if isinstance(self._pane, MarkedText):
            self._points = self._pane.text_size
        self._show_place()

    def fit_width(self) -> None:
        """Let pages take the width of the pane; give other letters their usual size."""
        if isinstance(self._pane, MarkedText):
            self.change_text_size(_USUAL_POINTS - self._points)
        else:
            self._pane.fit_width()
            self._show_place()

    def _show_place(self) -> None:
        if self._pane is self.pages:
            self.bar.show_place(self.pages.page_number, self.pages.page_count)
            self.bar.show_size(f"{round(self.pages.zoom * 100)} %")
        else:
            self.bar.show_place(0, 0)
            self.bar.show_size(tr("{size} pt", size=grown(self.text_size)))

    @property
    def frozen(self) -> bool:
        """Whether the letter stays where it is when a field takes the focus."""
        return self._frozen

    def set_frozen(self, *, frozen: bool) -> None:
        """Let the letter stay where it is when a field takes the focus, or go along again."""
        self._frozen = frozen
        self._show_ways()

    def toggle_frozen(self) -> None:
        """Freeze the letter's scrolling, or let it go."""
        self.set_frozen(frozen=not self._frozen)

    def _show_ways(self) -> None:
        self._actions["toggle_original"].setChecked(self._pane is not self.text)
        self._actions["freeze"].setChecked(self._frozen)
        self._actions["detach"].setChecked(self._window is not None)
        self.bar.show_frozen(frozen=self._frozen)
        self._show_place()

    # In a window of its own

    @property
    def window_geometry(self) -> QByteArray:
        """Where the letter's own window is, or was last."""
        return self._window.saveGeometry() if self._window else self._window_geometry

    def set_window_geometry(self, geometry: QByteArray) -> None:
        """Remember where the letter's own window was."""
        self._window_geometry = geometry

    def detach(self) -> None:
        """Show the letter in a window of its own, for a second screen."""
        if self._window is not None:
            return
        self._window = LetterWindow(self.window(), self._body, self._window_geometry)
        self._window.setWindowTitle(tr("Letter — imrdesk"))
        self._window.closed.connect(self.attach)
        self._body.show()
        self._away.show()
        self._pane.setFocus()
        self._window.show()
        self._show_ways()

    def attach(self) -> None:
        """Bring the letter back into the main window."""
        window, self._window = self._window, None
        if window is None:
            return
        self._window_geometry = window.saveGeometry()
        self._away.hide()
        layout = self.layout()
        if layout is not None:
            layout.addWidget(self._body)
        self._body.show()
        window.hide()
        window.deleteLater()
        self._show_ways()

    def toggle_detached(self) -> None:
        """Show the letter in a window of its own, or bring it back."""
        if self._window is None:
            self.detach()
        else:
            self.attach()

    @override
    def setVisible(self, visible: bool) -> None:
        super().setVisible(visible)
        if self._window is not None:
            self._window.setVisible(visible)

    def forget(self) -> None:
        """Let go of every letter: another workspace numbers its letters anew."""
        self._letter = None
        self._loaded.clear()
        self.pages.forget()

    def shut_down(self) -> None:
        """End what runs beside the window."""
        self.attach()
        self._service.close()
