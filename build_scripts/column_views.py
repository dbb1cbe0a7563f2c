"""The views of the page “Check a field”, each brought about as a reviewer does it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from imrdesk.assets import resource
from imrdesk.domain.letter_query import EVERY_LETTER, LetterQuery
from imrdesk.store.column_review import ColumnField, ColumnOrder, ColumnQuery, Which
from imrdesk.ui.places import Place
from imrdesk.ui.views.columns.page import ColumnsPage

if TYPE_CHECKING:
    from imrdesk.ui.main_window import MainWindow

OUTCOME = ColumnField("outcome", of_decisions=True)
DECIDED = ColumnField("decision_date")
_ENTER, _DOWN, _SPACE = Qt.Key.Key_Return, Qt.Key.Key_Down, Qt.Key.Key_Space
_COPIES = 12


def column_views(window: MainWindow, folder: Path) -> Iterator[tuple[str, QWidget]]:
    """Yield the name and the widget of each view; there are more letters than the samples."""
    window.flows.import_paths(_letters(folder / "columns"))
    window.letters.set_query(EVERY_LETTER)
    window.places.show_place(Place.CHECK_FIELD)
    page = window.places.page(Place.CHECK_FIELD)
    if not isinstance(page, ColumnsPage):
        raise TypeError("another page stands where a field is checked")
    window.desk.messages.hide()
    window.imports.panel.hide()
    yield from _outcomes(window, page)
    yield from _dates(window, page)
    for name, column in (
        ("columns_treatments", ColumnField("treatment", of_decisions=True)),
        ("columns_long_sentence", ColumnField("imr_guideline", of_decisions=True)),
        ("columns_body_part", ColumnField("body_part", of_decisions=True)),
    ):
        _ask(page, ColumnQuery(column, Which.ALL))
        yield name, window
    _ask(page, ColumnQuery(ColumnField("priority"), Which.TO_CHECK))
    yield "columns_nothing", window
    window.letters.set_query(LetterQuery(text="status:postponed"))
    yield "columns_empty", window
    window.letters.set_query(EVERY_LETTER)
    window.places.show_place(Place.REVIEW)


def _outcomes(window: MainWindow, page: ColumnsPage) -> Iterator[tuple[str, QWidget]]:
    _ask(page, ColumnQuery(OUTCOME, Which.ALL))
    page.grid.go_to(7)
    _press(page, _ENTER, _ENTER, _ENTER, _ENTER, _SPACE, _DOWN)
    yield "columns_outcomes", window
    QTest.keyClicks(page.grid, "o")
    yield "columns_choice", window
    _press(page, Qt.Key.Key_Return)
    _ask(page, ColumnQuery(OUTCOME, Which.ALL, order=ColumnOrder.VALUE))
    yield "columns_by_value", window
    row = page.current()
    if row is not None:
        window.controller.run(
            lambda session: session.correct(row.letter_id, "decision_date", date(2015, 7, 9))
        )


def _dates(window: MainWindow, page: ColumnsPage) -> Iterator[tuple[str, QWidget]]:
    _ask(page, ColumnQuery(DECIDED, Which.ALL))
    page.grid.go_to(1)
    QTest.keyClicks(page.grid, "13/45/2014")
    _press(page, Qt.Key.Key_Return)
    yield "columns_mistake", window
    _press(page, Qt.Key.Key_Escape)
    page.grid.go_to(3)
    yield "columns_dates", window


def _ask(page: ColumnsPage, query: ColumnQuery) -> None:
    page.bar.show_query(query)
    page.bar.asked.emit(query)
    while not page.model.is_at_rest:
        QApplication.processEvents()


def _press(page: ColumnsPage, *keys: Qt.Key) -> None:
    for key in keys:
        keyboard = QApplication.focusWidget()
        target = keyboard if keyboard and page.isAncestorOf(keyboard) else page.grid
        for kind in (QKeyEvent.Type.KeyPress, QKeyEvent.Type.KeyRelease):
            event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier)
            QApplication.sendEvent(target, event)
        QApplication.processEvents()


def _letters(folder: Path) -> list[Path]:
    """Write letters like the samples, under other case numbers."""
    folder.mkdir()
    for number in range(_COPIES):
        source = ("CM14-9000001.txt", "CM15-9000002.txt", "CM15-9000003.txt")[number % 3]
        text = resource("samples", source).read_text(encoding="utf-8")
        copy = text.replace(source.removesuffix(".txt"), f"CM15-90{number:03}07")
        (folder / f"letter-{number:02}.txt").write_text(copy, encoding="utf-8")
    return [folder]
