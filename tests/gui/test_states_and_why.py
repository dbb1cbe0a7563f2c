"""The four states of a value are told by shape, colour and word; F1 says why one has its own."""

from itertools import combinations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from gui.window_driver import keyboard, press
from imrdesk.domain.checks import Severity
from imrdesk.domain.review import FieldState
from imrdesk.domain.status import Status
from imrdesk.extraction.rules import RULES
from imrdesk.ui.dialogs.legend import LegendSheet
from imrdesk.ui.highlights import highlights
from imrdesk.ui.icons import STATUS_ICONS, pixmap, state_pixmap
from imrdesk.ui.main_window import MainWindow
from imrdesk.ui.theme import load_colors
from imrdesk.ui.views.check_card import SEVERITY_ICONS
from imrdesk.ui.views.history_delegate import state_made
from imrdesk.ui.views.why_card import WhyCard

_CLEARLY = 0.3  # of the smaller mark's ink


def ink(picture: QImage) -> list[bool]:
    """Return which pixels of a mark are drawn on paper, in black and white."""
    paper = QImage(picture.size(), QImage.Format.Format_RGB32)
    paper.fill(QColor("white"))
    painter = QPainter(paper)
    painter.drawImage(0, 0, picture)
    painter.end()
    return [
        QColor(paper.pixel(x, y)).lightness() < 192
        for y in range(paper.height())
        for x in range(paper.width())
    ]


def are_distinct(pictures: dict[str, QImage]) -> list[str]:
    """Return the pairs of marks that could be taken for each other where no colour is seen."""
    shapes = {name: ink(picture) for name, picture in pictures.items()}
    return [
        f"{one} and {other}"
        for one, other in combinations(shapes, 2)
        if sum(a != b for a, b in zip(shapes[one], shapes[other], strict=True))
        < _CLEARLY * min(sum(shapes[one]), sum(shapes[other]))
    ]


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("size", [14, 18])
def test_the_four_marks_differ_in_shape(size: int) -> None:
    colors = load_colors("light")
    marks = {str(s): state_pixmap(s, colors, size, 1).toImage() for s in FieldState}
    assert are_distinct(marks) == []


@pytest.mark.usefixtures("qapp")
def test_severities_and_statuses_differ_in_shape() -> None:
    colors = load_colors("light")
    for named in (SEVERITY_ICONS, STATUS_ICONS):
        marks = {
            str(key): pixmap(name, colors, color, 14, 1).toImage()
            for key, (name, color) in named.items()
        }
        assert len(marks) in (len(Severity), len(Status))
        assert are_distinct(marks) == []


def test_a_sure_value_is_told_by_its_mark_and_all_others_by_a_word_too(window: MainWindow) -> None:
    treatment = "decisions.0.treatment"
    window.controller.confirm([treatment])
    window.controller.correct("age", 41)
    rows = window.desk.record.rows
    told = {path: rows[path].told_state() for path in (treatment, "age", "decision_date")}
    assert told == {treatment: "Confirmed", "age": "Corrected", "decision_date": ""}
    box = rows["decision_date"].editor.focus_widget()
    assert box.accessibleName().endswith("Read")
    assert "sure" in box.accessibleDescription()


def test_the_legend_shows_every_mark(window: MainWindow) -> None:
    window.actions_by_key["legend"].trigger()
    legend = QApplication.activeModalWidget()
    assert isinstance(legend, LegendSheet)
    words = {label.text() for label in legend.findChildren(QLabel)}
    assert {*(s.value for s in FieldState), *(s.value for s in Status)} <= words
    assert {"Error", "Warning", "Worth knowing"} <= words


# Why


def card(window: MainWindow) -> WhyCard:
    found = window.desk.explaining.card
    assert found is not None
    return found


def test_f1_says_why_beside_the_focused_field(window: MainWindow) -> None:
    window.desk.record.focus_path("decision_date")
    field = keyboard()
    press("F1")
    shown = card(window)
    assert shown.isVisible()
    assert "Decision Date" in shown.accessibleName()
    assert window.controller.letter is not None
    rule = window.controller.letter.record.extraction.values["decision_date"].rule
    for words in (RULES[rule].meaning, "99% sure", "asks for 80%", "“04/02/2014”", "Nobody has"):
        assert words in shown.text()
    place = shown.frameGeometry()
    assert not place.intersects(field.rect().translated(field.mapToGlobal(field.rect().topLeft())))
    press_in(shown, Qt.Key.Key_Escape)
    assert window.desk.explaining.card is None
    assert keyboard() is field


def press_in(card: WhyCard, key: Qt.Key) -> None:
    QTest.keyClick(card.focusWidget() or card, key)
    QApplication.processEvents()


def test_arrows_and_tab_walk_through_what_is_told(window: MainWindow) -> None:
    window.desk.record.focus_path("age")
    press("F1")
    shown = card(window)
    seen: list[QWidget | None] = [shown.focusWidget()]
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Tab):
        press_in(shown, key)
        seen.append(shown.focusWidget())
    assert seen == shown.lines[:3]
    press_in(shown, Qt.Key.Key_Up)
    assert shown.focusWidget() is shown.lines[1]
    press_in(shown, Qt.Key.Key_F1)
    assert window.desk.explaining.card is None


def test_it_tells_of_a_person_and_leads_to_the_history(window: MainWindow) -> None:
    window.controller.correct("age", 41)
    window.controller.correct("age", 42)
    window.desk.record.focus_path("age")
    press("F1")
    shown = card(window)
    assert "Corrected by" in shown.text()
    assert "2 changes" in shown.text()
    shown.history_button.click()
    QApplication.processEvents()
    assert window.desk.tabs.tabText(window.desk.tabs.currentIndex()) == "History"


def test_typing_stays_while_the_card_is_open(window: MainWindow) -> None:
    window.desk.record.focus_path("age")
    row = window.desk.record.rows["age"]
    press("9", times=2)
    typed = row.editor.text()
    press("F1")
    press_in(card(window), Qt.Key.Key_Escape)
    assert row.editor.text() == typed
    assert window.controller.letter is not None
    assert window.controller.letter.record.standings["age"].state is not FieldState.CORRECTED


def test_resting_the_mouse_says_it_too(window: MainWindow) -> None:
    row = window.desk.record.rows["decision_date"]
    words = row.state_hint()
    assert words.startswith("Read.")
    assert "asks for 80%" in words


def test_the_history_marks_what_a_person_confirmed_and_corrected(window: MainWindow) -> None:
    window.controller.confirm(["case_number"])
    window.controller.correct("age", 41)
    window.controller.set_tag("second look", present=True)
    press("Ctrl+5")
    model = window.desk.history.list.model()
    rows = [model.index(line, 0).data(Qt.ItemDataRole.UserRole) for line in range(model.rowCount())]
    states = [state_made(row) for row in rows if row.change is not None]
    assert states.count(FieldState.CONFIRMED) == 1
    assert states.count(FieldState.CORRECTED) == 1


def test_the_letter_marks_also_what_a_check_doubts(window: MainWindow) -> None:
    press("Ctrl+PgDown", times=2)
    letter = window.controller.letter
    assert letter is not None
    doubted = letter.record.needs_eyes[0]
    assert letter.record.standings[doubted].state is FieldState.SURE
    marked = {mark.path for mark in highlights(letter.record, (), None) if mark.unsure}
    assert doubted in marked
