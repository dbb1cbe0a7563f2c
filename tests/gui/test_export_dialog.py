"""The export dialog: what is ticked is what is exported, and profiles come back as they were."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTreeWidgetItem
from pytestqt.qtbot import QtBot

from built_letters import built_letter
from imrdesk.domain.export_profile import About, ExportProfile, Shape
from imrdesk.domain.letter_query import LetterQuery
from imrdesk.domain.status import Status
from imrdesk.review.export_profiles import export_profiles
from imrdesk.review.session import ReviewSession
from imrdesk.store.workspace import Workspace
from imrdesk.ui.dialogs.export_dialog import ExportDialog


@pytest.fixture
def session(tmp_path: Path) -> Iterator[ReviewSession]:
    with Workspace.create(tmp_path / "w.imr") as workspace:
        session = ReviewSession(workspace, "Anna Reyes")
        for number in ("CM13-0000001", "CM13-0000002"):
            session.import_letter(built_letter(number, extra=number))
        session.set_status(1, Status.REVIEWED)
        session.save_view("Odd", LetterQuery("tag:odd"))
        yield session


@pytest.fixture
def dialog(qtbot: QtBot, session: ReviewSession) -> Iterator[ExportDialog]:
    dialog = ExportDialog(None, session, Path("a.xlsx"), 1, 2)  # type: ignore[arg-type]
    qtbot.addWidget(dialog)
    yield dialog
    dialog.reject()


def item(dialog: ExportDialog, key: str) -> QTreeWidgetItem:
    flags = Qt.MatchFlag.MatchExactly | Qt.MatchFlag.MatchRecursive
    return dialog.columns.tree.findItems(key, flags, 1)[0]


def headers(dialog: ExportDialog) -> list[str]:
    shown = [dialog.first.horizontalHeaderItem(n) for n in range(dialog.first.columnCount())]
    return [one.text() for one in shown if one is not None]


def test_untouched_it_exports_everything_of_what_is_finished(dialog: ExportDialog) -> None:
    assert dialog.profile() == ExportProfile()
    assert dialog.out() == Path("a.xlsx")
    assert dialog.first.rowCount() == 1
    assert dialog.counted.text().startswith("1 letter; ")


def test_what_is_ticked_is_shown_and_exported(dialog: ExportDialog) -> None:
    dialog.all.setChecked(True)
    dialog.shape.setCurrentIndex(dialog.shape.findData(Shape.LETTERS))
    dialog.columns.none.click()
    for key in ("case_number", "age"):
        item(dialog, key).setCheckState(0, Qt.CheckState.Checked)
    dialog.columns.tree.setCurrentItem(item(dialog, "age"))
    for _ in range(20):
        dialog.columns.up.click()
    dialog.show_first_rows()
    assert dialog.profile().letter_columns == ("age", "case_number")
    assert headers(dialog) == ["age", "case_number"]
    assert dialog.first.rowCount() == 2


def test_columns_about_each_value_come_and_go(dialog: ExportDialog) -> None:
    menu = dialog.columns.about.menu()
    assert menu is not None
    state = menu.actions()[list(About).index(About.STATE)]
    state.trigger()
    columns = dialog.profile().letter_columns
    assert columns is not None
    assert columns[columns.index("age") + 1] == "age__state"
    state.trigger()
    assert dialog.profile() == ExportProfile()


def test_a_profile_is_saved_and_comes_back(dialog: ExportDialog, session: ReviewSession) -> None:
    dialog.all.setChecked(True)
    dialog.view.setCurrentIndex(1)
    dialog.search.setText("year:2014")
    dialog.shape.setCurrentIndex(dialog.shape.findData(Shape.WIDE))
    wanted = dialog.profile()
    assert (wanted.view, wanted.query.text, wanted.finished) == ("Odd", "year:2014", False)
    dialog.save_as("Monthly")
    assert [one.name for one in export_profiles(session.workspace)] == ["Monthly"]
    dialog.profiles.setCurrentIndex(0)
    dialog.profiles.activated.emit(0)
    assert dialog.profile() == ExportProfile(finished=False)
    dialog.profiles.setCurrentIndex(1)
    dialog.profiles.activated.emit(1)
    assert dialog.profile() == export_profiles(session.workspace)[0]
    dialog.remove.click()
    assert export_profiles(session.workspace) == ()
    assert not dialog.remove.isEnabled()


def test_a_search_that_says_nothing_is_told(dialog: ExportDialog) -> None:
    dialog.search.setText("year:soon")
    dialog.show_first_rows()
    assert dialog._told.text()
    assert not dialog._told.isHidden()
    dialog.search.setText("year:2013")
    dialog.show_first_rows()
    assert dialog._told.isHidden()
