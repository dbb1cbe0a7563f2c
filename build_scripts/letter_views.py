"""The views of the page of all letters, each brought about as a reviewer does it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QWidget

from imrdesk.assets import resource
from imrdesk.domain.letter_query import EVERY_LETTER, Facet, LetterQuery, Range
from imrdesk.domain.status import Status
from imrdesk.ui.places import Place
from imrdesk.ui.views.letters.facet_tree import OPEN_AT_FIRST
from imrdesk.ui.views.letters.letters_page import LettersPage

if TYPE_CHECKING:
    from imrdesk.ui.main_window import MainWindow

_COPIES = 20
_DONE = range(3, 60, 7)
_LATE = range(2, 90, 5)


def letter_views(window: MainWindow, folder: Path) -> Iterator[tuple[str, QWidget]]:
    """Yield the name and the widget of each view; there are more letters than the samples."""
    window.flows.import_paths([_letters(folder / "letters")])
    _work_a_little(window)
    window.letters.set_query(EVERY_LETTER)
    window.places.show_place(Place.LETTERS)
    page = window.places.page(Place.LETTERS)
    if not isinstance(page, LettersPage):
        raise TypeError("another page stands where all letters are shown")
    _quiet(window)
    yield "letters", window
    yield from _found(page, window)
    yield from _cards(page)
    page.chips.ask_for_all()
    page.select_all()
    window.letters_place.bulk.set_status(Status.POSTPONED, "waits for the case file")
    yield "letters_bulk", window
    window.desk.undo()
    _quiet(window)
    page.table.clearSelection()
    window.letters.set_query(_narrow())
    window.places.show_place(Place.REVIEW)
    yield "queue_narrowed", window
    window.letters.set_query(EVERY_LETTER)


def _found(page: LettersPage, window: MainWindow) -> Iterator[tuple[str, QWidget]]:
    window.letters.set_query(_narrow())
    page.facets.restore_open(["outcome", "category", "decision_date", "age"])
    yield "letters_faceted", window
    page.facets.restore_open(OPEN_AT_FIRST)
    page.chips.ask_for_all()
    _search(page, "lumbar norco")
    yield "letters_words", window
    _search(page, "treatmnt:norco outcome:overturned")
    yield "letters_bad_search", window
    _search(page, "treatment:norco age:..18")
    yield "letters_nothing", window


def _cards(page: LettersPage) -> Iterator[tuple[str, QWidget]]:
    page.open_help()
    card = QApplication.activePopupWidget()
    if card is not None:
        yield "letters_help", card
        card.close()


def _narrow() -> LetterQuery:
    query = EVERY_LETTER.with_choice(Facet.OUTCOME, ["Overturned", "Partially overturned"])
    return query.with_range(Range("age", 30, 60))


def _search(page: LettersPage, text: str) -> None:
    page.query_line.line.setText(text)
    page.query_line.ask_now()


def _work_a_little(window: MainWindow) -> None:
    session = window.controller.session
    every = list(session.find(EVERY_LETTER))
    session.set_tag_on([every[at] for at in _LATE if at < len(every)], "late", present=True)
    session.assign([every[at] for at in _DONE if at < len(every)], "R. Alvarez")
    session.set_status_on([every[at] for at in _DONE if at < len(every)], Status.REVIEWED)
    session.save_view("Overturned, 30 to 60", _narrow())
    window.letters.begin_anew()


def _quiet(window: MainWindow) -> None:
    window.desk.messages.hide()
    window.imports.panel.hide()


def _letters(folder: Path) -> Path:
    """Write copies of the samples under other case numbers; return where they are."""
    folder.mkdir()
    for path in sorted(resource("samples").glob("*.txt")):
        text, number = path.read_text(encoding="cp1252"), path.stem[2:]
        for copy in range(_COPIES):
            other = f"{number[:3]}8{copy:02}{number[-4:]}"
            (folder / f"CM{other}.txt").write_text(text.replace(number, other), encoding="utf-8")
    return folder
