"""The progress page: every mark leads to its letters, by keys and mouse, as table and picture."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QImage
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu, QToolTip
from pytestqt.qtbot import QtBot

from imrdesk.domain.fields import OVERTURNED
from imrdesk.domain.letter_query import LetterQuery, Range
from imrdesk.domain.status import Status
from imrdesk.errors import UserError
from imrdesk.review.progress import Period
from imrdesk.review.session import ReviewSession
from imrdesk.store.workspace import Workspace
from imrdesk.ui.tasks import BackgroundTasks, ImmediateTasks
from imrdesk.ui.theme import Appearance, Theme
from imrdesk.ui.views.progress.chart_card import ChartCard
from imrdesk.ui.views.progress.chart_data import Mark, Way
from imrdesk.ui.views.progress.chart_view import ChartView
from imrdesk.ui.views.progress.number_words import percent
from imrdesk.ui.views.progress.progress_page import ProgressPage
from weeks_of_work import TODAY, worked_for_weeks


class Filter:
    """The list of the window, as it is filtered."""

    query = LetterQuery()


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return worked_for_weeks(tmp_path_factory.mktemp("weeks") / "weeks.imr")


@pytest.fixture
def session(made: Path, tmp_path: Path) -> Iterator[ReviewSession]:
    path = tmp_path / "weeks.imr"
    shutil.copy(made, path)
    with Workspace.open(path) as workspace:
        yield ReviewSession(workspace, "Anna Reyes")


@pytest.fixture
def filtered() -> Filter:
    return Filter()


@pytest.fixture
def page(theme: Theme, qtbot: QtBot, filtered: Filter) -> ProgressPage:
    page = ProgressPage(theme, ImmediateTasks(), lambda: filtered.query, today=lambda: TODAY)
    qtbot.addWidget(page)
    page.resize(1400, 900)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    return page


@pytest.fixture
def shown(page: ProgressPage, session: ReviewSession) -> ProgressPage:
    """Return the page on the workspace."""
    page.set_session(session)
    page.refresh()
    return page


def _ways(page: ProgressPage) -> Iterator[tuple[str, Way]]:
    for key, card in page.cards.items():
        figure = card.figure
        assert figure is not None
        for row in figure.numbers.rows:
            if row.way is not None:
                yield key, row.way
        for view in card.charts:
            for spot in view.spots:
                yield from ((key, way) for way in spot.mark.ways)


SCOPES: dict[str, LetterQuery] = {
    "all": LetterQuery(),
    "pilot": LetterQuery(text="tag:pilot"),
    "words with an open quote": LetterQuery(text='category:Pharma "injured worker'),
    "finished": LetterQuery(choices=(("status", ("Reviewed", "Signed off")),)),
    "a category": LetterQuery(choices=(("category", ("Pharmaceuticals",)),)),
    "days": LetterQuery(
        ranges=(
            Range("days_to_decision", 30, 150),
            Range("decision_date", date(2014, 1, 1), date(2017, 1, 1)),
        )
    ),
}


@pytest.mark.parametrize("period", [Period.MONTH, Period.QUARTER, Period.ALL])
@pytest.mark.parametrize("name", SCOPES)
def test_every_number_is_that_of_the_letters_behind_it(
    page: ProgressPage, session: ReviewSession, filtered: Filter, name: str, period: Period
) -> None:
    filtered.query = SCOPES[name]
    page.set_session(session)
    page.bar.letters.setCurrentIndex(1)
    page.bar.period.setCurrentIndex(page.bar.period.findData(period))
    page.refresh()
    ways = list(_ways(page))
    assert {"status", "work", "accuracy", "outcomes", "days"} <= {key for key, _ in ways}
    for key, way in ways:
        assert len(session.find(way.query)) == way.letters, (key, way)
        assert way.letters > 0


def test_a_mark_says_its_number_of_letters(shown: ProgressPage, session: ReviewSession) -> None:
    counts = session.status_counts()
    marks = {spot.mark.label: spot.mark for spot in shown.cards["status"].charts[0].spots}
    for status in Status:
        assert marks[status.value].figure.startswith(f"{counts[status]:,} ")
        assert f"{counts[status]:,} letter" in marks[status.value].words


def _chart(page: ProgressPage, key: str) -> ChartView:
    return page.cards[key].charts[0]


def _spot(view: ChartView, label: str) -> QPoint:
    spot = next(spot for spot in view.spots if spot.mark.label == label)
    return spot.area.center().toPoint() + QPoint(4, 4)


def test_a_click_leads_to_the_letters(
    shown: ProgressPage, session: ReviewSession, qtbot: QtBot
) -> None:
    view = _chart(shown, "status")
    with qtbot.waitSignal(shown.letters_wanted) as wanted:
        QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=_spot(view, "Postponed"))
    (query,) = wanted.args or [None]
    found = session.find(query)
    assert set(found) == set(session.letters_with(Status.POSTPONED))


def test_a_click_beside_the_marks_leads_nowhere(shown: ProgressPage, qtbot: QtBot) -> None:
    view = _chart(shown, "status")
    with qtbot.assertNotEmitted(shown.letters_wanted):
        QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=QPoint(5, view.height() - 2))


def test_arrows_walk_the_marks_and_enter_leads_to_the_letters(
    shown: ProgressPage, session: ReviewSession, qtbot: QtBot
) -> None:
    view = _chart(shown, "overturned_category")
    view.setFocus(Qt.FocusReason.TabFocusReason)
    first = view.current
    assert first is not None
    assert view.accessibleDescription() == first.words
    QTest.keyClick(view, Qt.Key.Key_Down)
    second = view.current
    assert second is not None
    assert second is not first
    assert view.accessibleDescription() == second.words
    QTest.keyClick(view, Qt.Key.Key_End)
    QTest.keyClick(view, Qt.Key.Key_Down)
    assert view.current is view.spots[-1].mark
    QTest.keyClick(view, Qt.Key.Key_Home)
    with qtbot.waitSignal(shown.letters_wanted) as wanted:
        QTest.keyClick(view, Qt.Key.Key_Return)
    (query,) = wanted.args or [None]
    letters = [session.open_letter(i).record.values for i in session.find(query)]
    assert letters
    for values in letters:
        cards = {path.rpartition(".")[0] for path in values if path.startswith("decisions.")}
        assert any(
            values[f"{card}.category"] == first.label and values[f"{card}.outcome"] == OVERTURNED
            for card in cards
        )


def test_arrows_go_from_day_to_day_and_from_panel_to_panel(shown: ProgressPage) -> None:
    view = _chart(shown, "work")
    view.setFocus(Qt.FocusReason.TabFocusReason)

    def here() -> tuple[int, str]:
        spot = next(spot for spot in view.spots if spot.mark is view.current)
        return spot.panel, spot.mark.label

    assert here() == (0, "03-02")
    QTest.keyClick(view, Qt.Key.Key_Right)
    assert here() == (0, "03-07")
    QTest.keyClick(view, Qt.Key.Key_Down)
    assert here()[0] == 1
    QTest.keyClick(view, Qt.Key.Key_Up)
    assert here() == (0, "03-07")


def test_the_menu_key_offers_every_way(shown: ProgressPage, qtbot: QtBot) -> None:
    view = _chart(shown, "overturned_year")
    view.setFocus(Qt.FocusReason.TabFocusReason)
    mark = view.current
    assert mark is not None
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), QPoint())
    QApplication.sendEvent(view, event)
    menu = view.findChild(QMenu)
    assert isinstance(menu, QMenu)
    words = [action.text() for action in menu.actions()]
    assert len(words) == len(mark.ways) == 2
    with qtbot.waitSignal(shown.letters_wanted) as wanted:
        menu.actions()[1].trigger()
    assert wanted.args == [mark.ways[1].query]
    menu.close()


def test_a_tool_tip_says_all_that_a_mark_says(shown: ProgressPage, qtbot: QtBot) -> None:
    view = _chart(shown, "accuracy")
    view.setFocus(Qt.FocusReason.TabFocusReason)
    mark = view.current
    assert mark is not None
    qtbot.waitUntil(lambda: mark.words in QToolTip.text())
    QToolTip.hideText()
    assert "95% interval" in mark.words
    assert " of " in mark.words


def test_numbers_are_the_same_as_a_table(shown: ProgressPage, qtbot: QtBot) -> None:
    card = shown.cards["overturned_category"]
    marks = {spot.mark.label: spot.mark for spot in card.charts[0].spots}
    QTest.mouseClick(card.numbers_button, Qt.MouseButton.LeftButton)
    table = card.numbers
    assert table is not None
    assert not card.charts
    rows = table.rows()
    assert {str(row.cells[0]) for row in rows} == set(marks)
    for row in rows:
        assert f"{row.cells[1]:,} of {row.cells[2]:,}" in marks[str(row.cells[0])].figure
    table.sortByColumn(2, Qt.SortOrder.DescendingOrder)
    decisions = [row.cells[2] for row in table.rows()]
    assert decisions == sorted(decisions, key=lambda n: -float(n or 0))
    table.setFocus()
    table.selectRow(0)
    way = table.rows()[0].way
    assert way is not None
    with qtbot.waitSignal(shown.letters_wanted) as wanted:
        QTest.keyClick(table, Qt.Key.Key_Return)
    assert wanted.args == [way.query]
    QTest.keyClick(card.numbers_button, Qt.Key.Key_Space)
    assert card.charts
    assert card.numbers is None


def test_numbers_are_copied_as_a_spreadsheet_takes_them(shown: ProgressPage) -> None:
    card = shown.cards["accuracy"]
    card.copy_action.trigger()
    lines = QGuiApplication.clipboard().text().splitlines()
    assert card.figure is not None
    assert lines[0].split("\t") == list(card.figure.numbers.headers)
    assert len(lines) == 1 + len(card.figure.numbers.rows)
    assert {len(line.split("\t")) for line in lines} == {len(lines[0].split("\t"))}
    card.numbers_button.setChecked(True)
    assert card.numbers is not None
    card.numbers.sortByColumn(0, Qt.SortOrder.DescendingOrder)
    QTest.keyClick(card.numbers, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    copied = QGuiApplication.clipboard().text().splitlines()
    assert sorted(copied[1:]) == sorted(lines[1:])
    assert copied[1:] != lines[1:]


def _choose_file(monkeypatch: pytest.MonkeyPatch, path: Path, kind: str = "") -> None:
    def chosen(*_: object, **__: object) -> tuple[str, str]:
        return str(path), kind

    monkeypatch.setattr(QFileDialog, "getSaveFileName", chosen)


def test_a_picture_is_saved_at_twice_the_size(
    shown: ProgressPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for key, card in shown.cards.items():
        _choose_file(monkeypatch, tmp_path / key, "PNG picture (*.png)")
        card.save_action.trigger()
        image = QImage(str(tmp_path / f"{key}.png"))
        assert card.figure is not None
        size = card.picture(card.figure).size()
        assert (image.width(), image.height()) == (2 * size.width(), 2 * size.height())
        colors = {image.pixel(x, y) for x in range(0, image.width(), 3) for y in range(40, 300, 7)}
        assert len(colors) > 3


def test_a_picture_is_saved_as_svg_with_its_words(
    shown: ProgressPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _choose_file(monkeypatch, tmp_path / "outcomes.svg")
    shown.cards["overturned_category"].save_action.trigger()
    words = (tmp_path / "outcomes.svg").read_text(encoding="utf-8")
    assert QSvgRenderer(str(tmp_path / "outcomes.svg")).isValid()
    assert "Pharmaceuticals" in words
    assert "Wilson" in words
    assert "All letters: 36 letters" in words
    assert TODAY.isoformat() in words


def test_a_picture_that_cannot_be_written_is_told(
    shown: ProgressPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    card = shown.cards["status"]
    _choose_file(monkeypatch, tmp_path / "missing" / "a.png")
    with pytest.raises(UserError, match=r"a\.png could not be written"):
        card.save_picture()


def test_a_field_is_chosen_and_its_families_and_years_are_shown(shown: ProgressPage) -> None:
    card = shown.cards["accuracy_by"]
    assert card.figure is not None
    assert [chart.title for chart in card.figure.charts] == ["By letter family", "By decision year"]
    row = card.choices.findText("Age")
    assert row >= 0
    card.choices.setCurrentIndex(row)
    card.choices.activated.emit(row)
    assert card.figure.choice == "age"
    whole = sum(int(m.figure.split(" of ")[1]) for m in _marks(card.charts[0]))
    of_age = next(m for m in _marks(_chart(shown, "accuracy")) if m.label == "Age")
    assert whole == int(of_age.figure.split(" of ")[1])


def _marks(view: ChartView) -> list[Mark]:
    return [spot.mark for spot in view.spots]


def test_decided_narrows_what_is_counted(shown: ProgressPage, session: ReviewSession) -> None:
    line = shown.bar.decided.lineEdit()
    assert line is not None
    line.selectAll()
    QTest.keyClicks(line, "2014..2015")
    QTest.keyClick(line, Qt.Key.Key_Return)
    expected = session.find(
        LetterQuery(ranges=(Range("decision_date", date(2014, 1, 1), date(2015, 12, 31)),))
    )
    total = sum(mark.value or 0 for mark in _marks(_chart(shown, "status")))
    assert 0 < total == len(expected) < 36
    line.selectAll()
    QTest.keyClicks(line, "someday")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert shown.bar.mistake.isVisibleTo(shown)
    assert "someday" in shown.bar.mistake.text()
    line.selectAll()
    QTest.keyClicks(line, "Any day")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert not shown.bar.mistake.isVisibleTo(shown)
    assert sum(mark.value or 0 for mark in _marks(_chart(shown, "status"))) == 36


def test_the_years_of_the_letters_are_offered(shown: ProgressPage, session: ReviewSession) -> None:
    box = shown.bar.decided
    years = [box.itemText(row) for row in range(1, box.count())]
    assert years == sorted(years)
    assert set(years) == set(
        session.facet_counts(LetterQuery(), session.find(LetterQuery()))["year"]
    )


def test_a_year_is_offered_also_while_another_is_chosen(shown: ProgressPage) -> None:
    box = shown.bar.decided
    before = [box.itemText(row) for row in range(box.count())]
    box.setCurrentIndex(1)
    box.activated.emit(1)
    assert [box.itemText(row) for row in range(box.count())] == before
    assert 0 < sum(mark.value or 0 for mark in _marks(_chart(shown, "status"))) < 36


def test_work_that_goes_on_is_counted_while_it_does(
    theme: Theme, qtbot: QtBot, session: ReviewSession, shown: ProgressPage
) -> None:
    page = ProgressPage(theme, BackgroundTasks(shown), LetterQuery, today=lambda: TODAY)
    qtbot.addWidget(page)
    page.set_session(session)
    page.refresh()
    session.set_status(36, Status.REVIEWED)
    for _ in range(10):
        page.refresh()
    qtbot.waitUntil(lambda: "36 letters counted" in page.bar.state.text())
    expected = session.status_counts()[Status.REVIEWED]
    qtbot.waitUntil(lambda: _marks(_chart(page, "status"))[3].value == expected, timeout=8000)


def test_nothing_of_another_workspace_is_left(shown: ProgressPage) -> None:
    shown.set_session(None)
    for card in shown.cards.values():
        assert not card.charts
        assert card.figure is None


def test_figures_follow_the_work(shown: ProgressPage, session: ReviewSession, qtbot: QtBot) -> None:
    before = {m.label: m.value for m in _marks(_chart(shown, "status"))}
    session.set_status(36, Status.REVIEWED)
    shown.refresh()
    qtbot.waitUntil(
        lambda: _marks(_chart(shown, "status"))[3].value == (before["Reviewed"] or 0) + 1
    )


def test_what_has_not_changed_is_not_counted_again(
    shown: ProgressPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn: list[Any] = []
    monkeypatch.setattr(ChartCard, "show_figure", lambda _card, figure: drawn.append(figure))
    shown.count()
    assert not drawn
    shown.bar.period.setCurrentIndex(1)
    assert drawn


def test_the_keyboard_stays_at_its_mark_when_figures_change(
    shown: ProgressPage, session: ReviewSession
) -> None:
    view = _chart(shown, "status")
    view.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(view, Qt.Key.Key_End)
    label = view.current.label if view.current else ""
    session.set_status(36, Status.REVIEWED)
    shown.count()
    assert _chart(shown, "status") is view
    assert view.current is not None
    assert view.current.label == label


def test_counting_off_the_main_thread_ends_in_the_same_figures(
    theme: Theme, qtbot: QtBot, session: ReviewSession, shown: ProgressPage
) -> None:
    page = ProgressPage(theme, BackgroundTasks(shown), LetterQuery, today=lambda: TODAY)
    qtbot.addWidget(page)
    page.set_session(session)
    page.refresh()
    assert "Counting" in page.bar.state.text()
    qtbot.waitUntil(lambda: "36 letters counted" in page.bar.state.text())
    for key, card in page.cards.items():
        assert card.figure == shown.cards[key].figure, key


def test_a_new_choice_stops_the_count_before(
    theme: Theme, qtbot: QtBot, session: ReviewSession, shown: ProgressPage
) -> None:
    page = ProgressPage(theme, BackgroundTasks(shown), LetterQuery, today=lambda: TODAY)
    qtbot.addWidget(page)
    page.set_session(session)
    page.refresh()
    page.bar.letters.setCurrentIndex(2)
    qtbot.waitUntil(lambda: "letters counted" in page.bar.state.text())
    finished = {m.label: m.value for m in _marks(_chart(page, "status"))}
    assert finished["New"] == 0
    page.set_session(None)


def test_an_empty_workspace_says_what_to_do(
    page: ProgressPage, tmp_path: Path, session: ReviewSession, qtbot: QtBot
) -> None:
    with Workspace.create(tmp_path / "new.imr") as workspace:
        page.set_session(ReviewSession(workspace, "Anna Reyes"))
        page.refresh()
        assert page.empty.isVisibleTo(page)
        assert not page.grid.isVisibleTo(page)
        page.take_keyboard()
        with qtbot.waitSignal(page.import_wanted):
            QTest.keyClick(page.empty.button, Qt.Key.Key_Space)
    page.set_session(session)
    page.refresh()
    assert not page.empty.isVisibleTo(page)
    _is_whole(page)


def _is_whole(page: ProgressPage) -> None:
    """See that nothing on the cards is cut off or stands on something else."""
    for _ in range(3):
        QApplication.processEvents()
    for card in page.cards.values():
        assert card.height() >= card.heightForWidth(card.width())
        for view in card.charts:
            assert card.rect().contains(view.geometry())


def test_cards_grow_and_shrink_with_what_they_show(shown: ProgressPage, filtered: Filter) -> None:
    _is_whole(shown)
    filtered.query = LetterQuery(text="case:nosuchcase")
    shown.bar.letters.setCurrentIndex(1)
    _is_whole(shown)
    for card in shown.cards.values():
        assert card.message.text()
        assert not card.numbers_button.isEnabled()
        assert not card.save_action.isEnabled()
    shown.bar.letters.setCurrentIndex(0)
    _is_whole(shown)
    assert shown.cards["status"].charts


def test_a_search_that_says_nothing_is_told(
    page: ProgressPage, session: ReviewSession, filtered: Filter
) -> None:
    filtered.query = LetterQuery(text="nothing:here")
    page.set_session(session)
    page.bar.letters.setCurrentIndex(1)
    assert "nothing" in page.cards["status"].message.text()


@pytest.mark.parametrize(("width", "columns"), [(560, 1), (1250, 2), (2300, 3)])
def test_cards_flow_into_as_many_columns_as_there_is_room_for(
    shown: ProgressPage, width: int, columns: int
) -> None:
    shown.resize(width, 800)
    QApplication.processEvents()
    assert shown.grid.column_count == columns
    for card in shown.cards.values():
        assert card.width() <= shown.width()
        for view in card.charts:
            for spot in view.spots:
                assert spot.area.right() <= view.width()


def test_charts_grow_with_the_text(shown: ProgressPage) -> None:
    view = _chart(shown, "status")
    before = view.height()
    font = view.font()
    font.setPointSizeF(font.pointSizeF() * 2)
    view.setFont(font)
    QApplication.processEvents()
    assert view.height() > before * 1.7


def test_charts_are_painted_in_the_colours_of_the_theme(shown: ProgressPage, theme: Theme) -> None:
    view = _chart(shown, "status")

    def bar() -> int:
        place = _spot(view, "Reviewed")
        row = view.grab().toImage()
        ratio = row.devicePixelRatio()
        accent = theme.colors["accent"].rgb()
        return sum(row.pixel(x, round(place.y() * ratio)) == accent for x in range(row.width()))

    assert bar() > 50
    theme.set_appearance(Appearance.DARK)
    try:
        QApplication.processEvents()
        assert bar() > 50
    finally:
        theme.set_appearance(Appearance.LIGHT)


@pytest.mark.parametrize(
    ("fraction", "whole", "words"),
    [
        (0.0, 10, "0%"),
        (1.0, 10, "100%"),
        (0.996, 500, ">99%"),
        (0.9996, 5000, ">99.9%"),
        (0.0004, 5000, "<0.1%"),
        (0.9961, 5000, "99.6%"),
        (0.25, 8, "25%"),
    ],
)
def test_percent_never_says_all_or_none_of_what_is_not_quite_that(
    fraction: float, whole: int, words: str
) -> None:
    assert percent(fraction, whole) == words
