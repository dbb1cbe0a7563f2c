"""What a reviewer writes on a letter: notes, marked passages, tags; and the way back to them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog, QWidget

from imrdesk.domain.annotation import Anchor, AnchorKind, Ink, Note, NoteState
from imrdesk.domain.cards import card_of, card_path
from imrdesk.domain.history import Change, Target
from imrdesk.domain.letter import Span
from imrdesk.store.notes import FoundNote
from imrdesk.ui.actions import live_keys
from imrdesk.ui.controller import ReviewController
from imrdesk.ui.dialogs.all_notes import AllNotes, Seen
from imrdesk.ui.dialogs.note_dialog import NoteDialog
from imrdesk.ui.dialogs.prompts import ask_line
from imrdesk.ui.dialogs.tags_dialog import TagsDialog
from imrdesk.ui.models.history_words import anchor_words, fields_of_check
from imrdesk.ui.passage_menu import PassageMenu
from imrdesk.ui.tag_looks import TagLooks
from imrdesk.ui.theme import Theme
from imrdesk.ui.views.letter_view import LetterView
from imrdesk.ui.views.notes_view import NotesView
from imrdesk.ui.views.passage_bar import PassageBar
from imrdesk.ui.views.record_view import RecordView
from imrdesk.ui.words import declared, tr, translated

_LOCKED = declared("This letter is signed off; reopen it first ({keys}).")


@dataclass(frozen=True)
class Panes:
    """The parts of the desk that notes are written in and lead to.

    Attributes:
        show_field: puts the keyboard into a field of the open letter, by its path.
        show_notes: brings the notes to the front.
        open_letter: opens a letter, by its id.
    """

    letter: LetterView
    record: RecordView
    notes: NotesView
    show_field: Callable[[str], None]
    show_notes: Callable[[], None]
    open_letter: Callable[[int], None]


class Annotating(QObject):
    """The commands on notes, passages and tags.

    Signals:
        told: a sentence for the status bar.
        ink_changed: the `Ink` that the next passage is marked in.
    """

    told = Signal(str)
    ink_changed = Signal(object)

    def __init__(
        self,
        window: QWidget,
        controller: ReviewController,
        theme: Theme,
        looks: TagLooks,
        panes: Panes,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._controller = controller
        self._theme = theme
        self._panes = panes
        self.looks = looks
        self.ink = Ink.YELLOW
        self._passage: str | None = None  # the key of the one that was marked or chosen last
        self._seen: Seen | None = None  # of the list of all notes
        notes = panes.notes
        notes.chosen.connect(self.go_to)
        notes.edit_wanted.connect(self.edit_note)
        notes.removal_wanted.connect(lambda note: controller.remove_note(note.key))
        notes.look_wanted.connect(self._open_menu_on)
        notes.focused.connect(self._take_note)
        notes.note_wanted.connect(self.note_letter)
        notes.all_wanted.connect(self.all_notes)
        notes.told.connect(self.told)
        panes.letter.note_chosen.connect(self._show_note)
        controller.opened.connect(lambda _letter: self._forget())

    # Notes

    def note_here(self) -> None:
        """Write a note on the selected passage, else on the focused field, else on the letter."""
        selection = self._panes.letter.selection()
        marked = self._passage_at(selection[0]) if selection else None
        if marked is not None:
            self.edit_note(marked)
        elif selection is not None:
            self.write_note(Anchor.passage(*selection))
        elif self._panes.record.focused_path is not None:
            self.write_note(Anchor.field(self._panes.record.focused_path))
        else:
            self.note_letter()

    def note_letter(self) -> None:
        """Write a note on the whole letter."""
        self.write_note(Anchor.letter())

    def write_note(self, anchor: Anchor) -> None:
        """Ask for the words of a new note."""
        is_passage = anchor.kind is AnchorKind.PASSAGE
        look = self._passage_bar(self.ink, ()) if is_passage else None

        def save(text: str) -> bool:
            if look is None:
                return self._controller.add_note(anchor, text)
            self.set_ink(look.ink)
            return self._controller.add_note(anchor, text, look.ink, look.tags)

        self._ask_note(anchor, "", _draft_key(anchor), save, look)

    def edit_note(self, note: Note) -> None:
        """Change a note's words, or a passage's ink and tags."""
        state = note.state
        is_passage = state.anchor.kind is AnchorKind.PASSAGE
        look = self._passage_bar(state.ink, state.tags) if is_passage else None

        def save(text: str) -> bool:
            if look is None:
                return self._controller.edit_note(note.key, text)
            return self._controller.edit_note(note.key, text, look.ink, look.tags)

        self._ask_note(state.anchor, state.markdown, f"note:{note.key}", save, look)

    def _passage_bar(self, ink: Ink, tags: Iterable[str]) -> PassageBar:
        known = self._controller.session.known_tags()
        return PassageBar(ink, tuple(tags), known, self._theme.colors)

    def _ask_note(
        self,
        anchor: Anchor,
        markdown: str,
        draft_key: str,
        save: Callable[[str], bool],
        look: PassageBar | None,
    ) -> None:
        controller = self._controller
        if controller.letter is None or not self._may_change():
            return
        dialog = NoteDialog(
            self._window,
            anchor_words(anchor, controller.letter.record.label),
            anchor.quote,
            controller.drafts().get(draft_key) or markdown,
            save,
            lambda text: controller.save_draft(draft_key, text),
            look,
        )
        controller.refused.connect(dialog.tell)
        accepted = dialog.exec() == QDialog.DialogCode.Accepted
        text = dialog.markdown()
        dialog.deleteLater()
        # A note that is given up stays as a draft, and is there again when the same place is
        # annotated next: Esc is pressed too easily for words to be lost by it.
        if accepted or text == markdown:
            controller.drop_draft(draft_key)
        else:
            controller.save_draft(draft_key, text)

    def _may_change(self) -> bool:
        letter = self._controller.letter
        if letter is not None and letter.is_only_read:
            return False
        if letter is not None and letter.status.is_locked:
            keys = live_keys(self._window, "reopen")
            self._controller.refused.emit(translated(_LOCKED, keys=keys))
            return False
        return letter is not None

    # Passages

    def set_ink(self, ink: Ink) -> None:
        """Mark the next passages in this ink."""
        if ink is not self.ink:
            self.ink = ink
            self.ink_changed.emit(ink)

    def mark(self, ink: Ink | None = None, tags: tuple[str, ...] = ()) -> None:
        """Mark the selected words at once, in the ink that was used last or in another.

        Words that are marked already take the ink and the tags instead of a second mark.
        """
        selection = self._panes.letter.selection()
        if selection is None:
            keys = live_keys(self._window, "mark_passage")
            self.told.emit(
                tr("Select words in the letter, then press {keys} to mark them.", keys=keys)
            )
            return
        self.set_ink(ink or self.ink)
        marked = self._passage_at(selection[0])
        if marked is not None:
            self._relook(marked, self.ink, (*marked.state.tags, *tags))
            return
        before = {note.key for note in self._notes()}
        if self._controller.add_note(Anchor.passage(*selection), "", self.ink, tags):
            self._passage = next((n.key for n in self._notes() if n.key not in before), None)
            keys = live_keys(self._window, "note_here")
            self.told.emit(
                tr(
                    "Marked in {ink} — saved. {keys} writes a note on it.",
                    ink=translated(self.ink.value),
                    keys=keys,
                )
            )

    def open_menu(self) -> None:
        """Open the palette: on the selected words, else on the passage that was chosen last."""
        if self._may_change():
            self.menu().popup_beside(self._panes.letter)

    def _open_menu_on(self, note: Note) -> None:
        self._passage = note.key
        menu = PassageMenu(self._window, self._theme.colors, self.looks)
        self._fill_for_passage(menu, note)
        menu.popup_at_mouse()

    def menu(self) -> PassageMenu:
        """Return the palette for what is selected or was chosen last."""
        menu = PassageMenu(self._window, self._theme.colors, self.looks)
        selection, note = self._panes.letter.selection(), self._chosen_passage()
        marked = self._passage_at(selection[0]) if selection else None
        if selection is not None and marked is None:
            known = self._controller.session.known_tags()
            menu.fill(tr("Mark “{words}”", words=_short(selection[1])), self.ink, (), known)
            menu.ink_chosen.connect(self.mark)
            menu.tag_toggled.connect(lambda tag, _present: self.mark(tags=(tag,)))
            menu.new_tag_wanted.connect(lambda: self._ask_tag(lambda tag: self.mark(tags=(tag,))))
        elif marked is not None or note is not None:
            self._fill_for_passage(menu, marked or note)
        else:
            menu.fill(tr("Ink of the next passage"), self.ink, (), None)
            menu.ink_chosen.connect(self.set_ink)
        return menu

    def _fill_for_passage(self, menu: PassageMenu, note: Note | None) -> None:
        if note is None:
            return
        state = note.state
        known = self._controller.session.known_tags()
        title = tr("Passage “{words}”", words=_short(state.anchor.quote or ""))
        menu.fill(title, state.ink, state.tags, known)
        menu.ink_chosen.connect(lambda ink: self._relook(note, ink, state.tags))
        menu.tag_toggled.connect(
            lambda tag, present: self._relook(
                note, state.ink, (*state.tags, tag) if present else _without(state.tags, tag)
            )
        )
        menu.new_tag_wanted.connect(
            lambda: self._ask_tag(lambda tag: self._relook(note, state.ink, (*state.tags, tag)))
        )
        menu.add_ends(lambda: self.edit_note(note), lambda: self._controller.remove_note(note.key))

    def _relook(self, note: Note, ink: Ink, tags: tuple[str, ...]) -> None:
        self._passage = note.key
        self.set_ink(ink)
        self._controller.edit_note(note.key, note.state.markdown, ink, tags)

    def _notes(self) -> tuple[Note, ...]:
        letter = self._controller.letter
        return letter.notes if letter else ()

    def _passage_at(self, span: Span) -> Note | None:
        """Return the passage that was marked on exactly these characters."""
        return next((note for note in self._notes() if note.state.anchor.span == span), None)

    def _chosen_passage(self) -> Note | None:
        return next((note for note in self._notes() if note.key == self._passage), None)

    def _take_note(self, note: Note) -> None:
        is_passage = note.state.anchor.kind is AnchorKind.PASSAGE
        self._passage = note.key if is_passage else self._passage

    def _forget(self) -> None:
        self._passage = None

    # Tags

    def tag_letter(self) -> None:
        """Ask for a tag and put it on the open letter."""
        title, question = tr("Tag this letter"), tr("Tag this letter with:")
        self._ask(lambda tag: self._controller.set_tag(tag, present=True), title, question)

    def _ask_tag(self, take: Callable[[str], object]) -> None:
        self._ask(take, tr("Tag the passage"), tr("Tag the passage with:"))

    def _ask(self, take: Callable[[str], object], title: str, question: str) -> None:
        known = self._controller.session.known_tags()
        tag = ask_line(self._window, title, question, tr("Add tag"), suggestions=known)
        if tag is not None:
            take(tag)

    def tags_of_workspace(self) -> None:
        """Show the tags of the workspace, with their inks, descriptions and counts."""
        dialog = TagsDialog(self._window, self._controller, self._theme)
        dialog.exec()
        dialog.deleteLater()

    # The way back

    def all_notes(self) -> None:
        """Show the notes of the whole workspace; the chosen one leads to its letter and place."""
        notes = AllNotes(self._window, self._controller.session, self.looks, self._theme)
        if self._seen is not None:
            notes.take_over(self._seen)
        accepted = notes.exec() == QDialog.DialogCode.Accepted
        self._seen = notes.what_is_seen()
        found = notes.chosen()
        notes.deleteLater()
        if accepted and found is not None:
            self.go_to_found(found)

    def go_to_found(self, found: FoundNote) -> None:
        """Open the letter that a note is on, at the very place."""
        self._panes.open_letter(found.letter_id)
        letter = self._controller.letter
        if letter is not None and letter.letter_id == found.letter_id:
            self.go_to(found.note)

    def go_to(self, note: Note) -> None:
        """Show what a note of the open letter is about."""
        anchor = note.state.anchor
        if anchor.span is not None:
            self._take_note(note)
            self._panes.letter.reveal(anchor.span)
            self._panes.letter.focus_letter()
        elif anchor.path is not None:
            self._show_path(anchor.path)
        else:
            self._show_note(note.key)

    def _show_path(self, path: str) -> None:
        letter = self._controller.letter
        if letter is None:
            return
        card = card_of(path)
        if card is not None and path == f"decisions.{card}":
            path = card_path(card, "treatment")
        if path in letter.record.standings:
            self._panes.show_field(path)
            self.told.emit(letter.record.label(path))
        else:
            self.told.emit(tr("That decision is no longer in the record."))

    def _show_note(self, key: str) -> None:
        self._panes.show_notes()
        self._panes.notes.reveal(key)

    def show_change(self, change: Change) -> None:
        """Show the field or the place that a change in the history was about."""
        edit = change.edit
        if edit.target is Target.VALUE:
            self._show_path(edit.key)
        elif edit.target is Target.CHECK:
            self._show_path(fields_of_check(edit.key)[0])
        elif edit.target is Target.NOTE:
            standing = next((note for note in self._notes() if note.key == edit.key), None)
            gone = edit.new or edit.old
            if standing is not None:
                self.go_to(standing)
            elif isinstance(gone, NoteState) and gone.anchor.span is not None:
                self._panes.letter.reveal(gone.anchor.span)

    def return_to(self, change: Change) -> None:
        """Let the value that a change made stand again."""
        self._controller.return_to(change)


def _draft_key(anchor: Anchor) -> str:
    """Return the key under which a new note on a place is kept while it is written."""
    place = anchor.path or (f"{anchor.span.start}-{anchor.span.end}" if anchor.span else "letter")
    return f"note on {place}"


def _without(tags: tuple[str, ...], tag: str) -> tuple[str, ...]:
    return tuple(each for each in tags if each != tag)


def _short(words: str) -> str:
    folded = " ".join(words.split())
    return folded if len(folded) <= 40 else folded[:39] + "…"
