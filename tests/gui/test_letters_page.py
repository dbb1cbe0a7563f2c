"""All letters in a table: searched, filtered, sorted, kept as views, and worked on together."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from gui.test_focus import unseen
from gui.window_driver import OpenWindow, keyboard, press, when_asked, write
from imrdesk.domain.custom_fields import CustomField, CustomType
from imrdesk.domain.letter_query import EVERY_LETTER, Range
from imrdesk.domain.status import Status
from imrdesk.store.workspace import Workspace
from imrdesk.ui import settings as keys
from imrdesk.ui.main_window import MainWindow
from imrdesk.ui.models.facet_model import NODE, Kind, Node
from imrdesk.ui.models.letters_model import LettersModel
from imrdesk.ui.places import Place
from imrdesk.ui.views.letters.letters_delegate import marked
from imrdesk.ui.views.letters.letters_page import LettersPage
from imrdesk.ui.views.letters.search_help import EXAMPLES, SearchHelp


@pytest.fixture
def page(window: MainWindow) -> LettersPage:
    """Return the page of all letters, with three of them, as Ctrl+6 shows it."""
    press("Ctrl+6")
    assert window.letters_place.page is not None
    return window.letters_place.page


def cases(page: LettersPage) -> list[str]:
    model = page.table.letters_model
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def lines(page: LettersPage, facet: str) -> list[Node]:
    group = page.facets.facets.group(facet)
    assert group is not None
    return [group.child(row).data(NODE) for row in range(group.rowCount())]


def counts(page: LettersPage, facet: str) -> dict[str, int]:
    return {node.words: node.count for node in lines(page, facet) if node.kind is Kind.VALUE}


def line_of(page: LettersPage, facet: str, words: str) -> QModelIndex:
    group = page.facets.facets.group(facet)
    assert group is not None
    row = [node.words for node in lines(page, facet)].index(words)
    index = page.facets.facets.index(row, 0, group.index())
    page.facets.scrollTo(index)
    QApplication.processEvents()
    return index


def click_line(page: LettersPage, facet: str, words: str) -> None:
    index = line_of(page, facet, words)
    at = page.facets.visualRect(index).center()
    QTest.mouseClick(page.facets.viewport(), Qt.MouseButton.LeftButton, pos=at)


def click_row(page: LettersPage, row: int, *, twice: bool = False, also: bool = False) -> None:
    at = page.table.visualRect(page.table.letters_model.index(row, 0)).center()
    modifier = Qt.KeyboardModifier.ControlModifier if also else Qt.KeyboardModifier.NoModifier
    QTest.mouseClick(page.table.viewport(), Qt.MouseButton.LeftButton, modifier, at)
    if twice:
        QTest.mouseDClick(page.table.viewport(), Qt.MouseButton.LeftButton, modifier, at)


def search(page: LettersPage, text: str) -> None:
    page.query_line.line.setFocus()
    page.query_line.line.selectAll()
    write(text)
    page.query_line.completer.close()
    page.query_line.line.setFocus()  # without a window manager nobody gives it back to the line
    press("Enter")


def visible_words(window: MainWindow) -> str:
    labels = [w for w in window.findChildren(QLabel) if w.isVisible()]
    return "\n".join(label.text() for label in labels)


# Going there and back


def test_a_key_leads_to_all_letters_and_enter_back_to_one(
    window: MainWindow, page: LettersPage
) -> None:
    assert cases(page) == ["CM14-9100001", "CM14-9100002", "CM14-9100003"]
    assert keyboard() is page.table
    press("Down")
    press("Enter")
    assert window.places.place is Place.REVIEW
    assert window.controller.letter is not None
    assert window.controller.letter.case_number == "CM14-9100002"
    assert keyboard() is not page.table


@pytest.mark.parametrize("way", ["F2", "double click"])
def test_a_letter_is_opened_where_it_is_reviewed(
    window: MainWindow, page: LettersPage, way: str
) -> None:
    if way == "F2":
        press("End", 1)
        press("Down", 2)
        press("F2")
    else:
        click_row(page, 2, twice=True)
    assert window.places.place is Place.REVIEW
    assert window.controller.letter is not None
    assert window.controller.letter.case_number == "CM14-9100003"


def click_place(window: MainWindow, name: str) -> Place:
    button = window.places.rail.findChild(QToolButton, name)
    assert isinstance(button, QToolButton)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    return window.places.place


def test_the_rail_leads_there_by_mouse(window: MainWindow) -> None:
    assert click_place(window, "place_letters") is Place.LETTERS
    assert click_place(window, "place_review") is Place.REVIEW


def test_keys_do_not_change_a_letter_that_is_out_of_sight(
    window: MainWindow, page: LettersPage
) -> None:
    page.table.clearSelection()
    assert not window.actions_by_key["confirm_rest"].isEnabled()
    assert not window.actions_by_key["sign_off"].isEnabled()
    press("Ctrl+3")
    assert window.places.place is Place.REVIEW
    assert window.actions_by_key["confirm_rest"].isEnabled()


def test_the_next_letter_follows_the_order_of_the_table(
    window: MainWindow, page: LettersPage
) -> None:
    page.table.sort_by(0)
    assert cases(page) == ["CM14-9100003", "CM14-9100002", "CM14-9100001"]
    click_row(page, 0, twice=True)
    press("Ctrl+PgDown")
    assert window.controller.letter is not None
    assert window.controller.letter.case_number == "CM14-9100002"


# Facets and ranges


def test_facets_count_and_narrow_down_by_mouse_and_keys(
    window: MainWindow, page: LettersPage
) -> None:
    window.controller.run(lambda session: session.set_status_on([1], Status.REVIEWED))
    assert counts(page, "outcome") == {"Overturned": 2, "Partially overturned": 1}
    click_line(page, "outcome", "Overturned")
    assert cases(page) == ["CM14-9100001", "CM14-9100003"]
    page.facets.setFocus()
    page.facets.setCurrentIndex(line_of(page, "outcome", "Partially overturned"))
    press("Space")
    assert len(cases(page)) == 3  # any of the two
    assert counts(page, "outcome") == {"Overturned": 2, "Partially overturned": 1}
    assert page.facets.currentIndex().data(NODE).value == "Partially overturned"
    click_line(page, "status", "New")
    assert cases(page) == ["CM14-9100002", "CM14-9100003"]  # of both kinds


def test_a_facet_follows_what_is_done_to_letters(window: MainWindow, page: LettersPage) -> None:
    window.controller.run(lambda session: session.set_tag_on([2, 3], "late", True))
    window.letters._count()
    assert counts(page, "tag") == {"late": 2}


def test_groups_open_and_close_with_keys_and_stay_so(
    window: MainWindow, page: LettersPage, open_window: OpenWindow
) -> None:
    group = page.facets.facets.group("specialty")
    assert group is not None
    assert not page.facets.isExpanded(group.index())
    page.facets.setFocus()
    page.facets.setCurrentIndex(group.index())
    press("Space")
    assert page.facets.isExpanded(group.index())
    window.close()
    again = open_window()
    again.flows.open_workspace(Path(again.settings.get(keys.LAST_WORKSPACE)))
    assert again.places.place is Place.LETTERS
    assert again.letters_place.page is not None
    assert "specialty" in again.letters_place.page.facets.open_groups()


def test_long_groups_are_cut_searched_and_shown_whole(
    window: MainWindow, page: LettersPage
) -> None:
    for number in range(12):
        window.controller.session.set_tag_on([1], f"tag {number}", True)
    window.letters.begin_anew()
    shown = [node.words for node in lines(page, "tag")]
    assert len(shown) == 7
    assert shown[-1] == "Show 6 more"
    click_group = page.facets.facets.group("tag")
    assert click_group is not None
    page.facets.setExpanded(click_group.index(), True)
    click_line(page, "tag", "Show 6 more")
    assert len(counts(page, "tag")) == 12
    page.find_value.setFocus()
    write("tag 11")
    press("Enter")
    assert [node.words for node in lines(page, "tag")] == ["tag 11"]
    page.facets.setCurrentIndex(line_of(page, "tag", "tag 11"))
    press("Enter")
    assert cases(page) == ["CM14-9100001"]


def test_a_range_has_two_ends_and_either_may_be_open(page: LettersPage) -> None:
    group = page.facets.facets.group("decision_date")
    assert group is not None
    page.facets.setExpanded(group.index(), True)
    ends = page.facets.ends("decision_date")
    ends.low.focus_widget().setFocus()
    write("3/1/2014")
    press("Enter")
    assert cases(page) == ["CM14-9100001", "CM14-9100002"]
    assert page.letters.query.ranges == (Range("decision_date", date(2014, 3, 1)),)
    ends.high.focus_widget().setFocus()
    write("2013")
    press("Enter")
    assert ends.mistake.isVisible()
    assert len(cases(page)) == 2
    ends.high.set_text("")
    ends.low.set_text("")
    press("Enter")
    assert len(cases(page)) == 3


def test_a_range_of_numbers_refuses_what_is_no_number(page: LettersPage) -> None:
    group = page.facets.facets.group("age")
    assert group is not None
    page.facets.setExpanded(group.index(), True)
    ends = page.facets.ends("age")
    ends.high.focus_widget().setFocus()
    write("fifty")
    press("Enter")
    assert "number" in ends.mistake.text()
    ends.high.set_text("51")
    press("Enter")
    assert cases(page) == []


def test_chips_say_what_is_asked_and_take_it_back(page: LettersPage) -> None:
    click_line(page, "outcome", "Overturned")
    page.letters.set_query(page.letters.query.with_range(Range("age", 40, 60)))
    search(page, "neck")
    assert [chip.text() for chip in page.chips.chips] == [
        "“neck”",
        "Outcome: Overturned",
        "Age: 40 to 60",
    ]
    QTest.mouseClick(page.chips.chips[1], Qt.MouseButton.LeftButton)
    assert len(cases(page)) == 3
    page.chips.clear_all.setFocus()
    press("Space")
    assert page.letters.query == EVERY_LETTER
    assert page.query_line.line.text() == ""
    assert not page.chips.isVisible()


# Searching


def test_found_words_are_shown_where_they_stand(page: LettersPage) -> None:
    search(page, "cervical")
    assert cases(page) == ["CM14-9100001", "CM14-9100003"]
    row = page.table.letters_model.row_at(0)
    assert row is not None
    plain, hits = marked(row.snippet)
    assert [plain[start:end] for start, end in hits] == ["cervical"] * len(hits)
    assert hits
    with_snippet = page.table.rowHeight(0)
    search(page, "treatment:massage")
    assert page.table.rowHeight(0) < with_snippet


def test_a_search_in_the_language_of_the_guide(page: LettersPage) -> None:
    search(page, "treatment:norco outcome:partially decided:2014..2015")
    assert cases(page) == ["CM14-9100002"]
    search(page, "case:CM149100003")
    assert cases(page) == ["CM14-9100003"]


def test_a_bad_search_is_explained_and_changes_nothing(page: LettersPage) -> None:
    search(page, "treatment:norco")
    search(page, "treatmnt:norco")
    assert "treatment:" in page.query_line.mistake.text()
    assert page.query_line.mistake.isVisible()
    assert cases(page) == ["CM14-9100002"]
    press("Esc")
    assert not page.query_line.mistake.isVisible()
    assert len(cases(page)) == 3


def test_keys_and_values_are_completed(page: LettersPage) -> None:
    page.query_line.line.setFocus()
    write("outc")
    assert page.query_line.completer.is_open()
    press("Down")
    press("Enter")
    assert page.query_line.line.text() == "outcome:"
    QApplication.processEvents()
    assert page.query_line.completer.is_open()
    write("part")
    press("Down")
    press("Enter")
    assert page.query_line.line.text() == 'outcome:"Partially overturned" '
    press("Enter")
    assert cases(page) == ["CM14-9100002"]


def test_values_that_letters_have_are_offered(page: LettersPage) -> None:
    page.query_line.line.setFocus()
    write("specialty:occ")
    press("Down")
    press("Enter")
    assert page.query_line.line.text() == 'specialty:"Occupational Medicine" '


def test_examples_are_a_click_away(page: LettersPage) -> None:
    QTest.mouseClick(page.help, Qt.MouseButton.LeftButton)
    card = QApplication.activePopupWidget()
    assert isinstance(card, SearchHelp)
    assert [button.text() for button in card.buttons] == [example for example, _ in EXAMPLES]
    press("Space")
    assert page.letters.query.text == "norco"
    assert cases(page) == ["CM14-9100002"]


@pytest.mark.parametrize("example", [example for example, _ in EXAMPLES])
def test_every_example_can_be_searched_for(page: LettersPage, example: str) -> None:
    search(page, example)
    assert not page.query_line.mistake.isVisible()
    assert page.letters.query.text == example


# Nothing there


def test_where_nothing_is_found_the_way_out_is_told(page: LettersPage) -> None:
    click_line(page, "outcome", "Partially overturned")
    search(page, "cervical")
    assert cases(page) == []
    offers = [b for b in page.nothing.findChildren(QPushButton) if b.isVisible()]
    texts = [button.text() for button in offers]
    assert "Without “cervical”: 1 letter" in texts
    assert "Without Outcome: Partially overturned: 2 letters" in texts
    offers[texts.index("Without “cervical”: 1 letter")].click()
    assert cases(page) == ["CM14-9100002"]


def test_an_empty_workspace_says_how_to_get_letters(
    open_window: OpenWindow, tmp_path: Path
) -> None:
    window = open_window()
    window.take_workspace(Workspace.create(tmp_path / "Empty.imr"))
    press("Ctrl+6")
    assert "Ctrl+I" in visible_words(window)


def test_the_keyboard_is_seen_everywhere_on_the_page(page: LettersPage) -> None:
    click_line(page, "outcome", "Overturned")
    group = page.facets.facets.group("age")
    assert group is not None
    page.facets.setExpanded(group.index(), True)
    page.facets.scrollTo(page.facets.facets.index(0, 0, group.index()))
    QApplication.processEvents()
    assert unseen(page.window(), page.query_line.line) == []


# Columns


def test_columns_are_chosen_moved_and_remembered(
    window: MainWindow, page: LettersPage, open_window: OpenWindow
) -> None:
    model, header = page.table.letters_model, page.table.horizontalHeader()
    age = model.column_of("age")
    assert age is not None
    assert header.isSectionHidden(age)
    page.table.open_columns_menu()
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    next(action for action in menu.actions() if action.text() == "Age").trigger()
    menu.close()
    assert not header.isSectionHidden(age)
    assert model.index(0, age).data() == "52"
    header.moveSection(header.visualIndex(age), 1)
    header.resizeSection(age, 77)
    window.close()
    again = open_window()
    again.flows.open_workspace(Path(again.settings.get(keys.LAST_WORKSPACE)))
    assert again.letters_place.page is not None
    header = again.letters_place.page.table.horizontalHeader()
    assert header.visualIndex(age) == 1
    assert header.sectionSize(age) == 77
    assert not header.isSectionHidden(age)


def test_the_table_is_sorted_by_a_click_on_a_column(page: LettersPage) -> None:
    header = page.table.horizontalHeader()
    decided = page.table.letters_model.column_of("decision_date")
    assert decided is not None
    at = QPoint(header.sectionViewportPosition(decided) + 20, header.height() // 2)
    QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert cases(page)[0] == "CM14-9100003"
    QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert cases(page)[-1] == "CM14-9100003"


def test_a_field_of_the_workspace_is_a_column_and_a_facet(
    window: MainWindow, page: LettersPage
) -> None:
    wanted = CustomField("", "Urgency", CustomType.CHOICE, allowed=("High", "Low"))
    window.controller.run(lambda session: session.add_field(wanted))
    key = next(iter(window.controller.session.fields.by_key))
    window.controller.run(lambda session: session.correct(2, key, "High"))
    window.letters.refresh()
    column = page.table.letters_model.column_of(key)
    assert column is not None
    assert page.table.letters_model.index(1, column).data() == "High"
    assert counts(page, key) == {"High": 1}


def test_every_column_shows_something_and_sorts(page: LettersPage) -> None:
    model = page.table.letters_model
    assert isinstance(model, LettersModel)
    for at, column in enumerate(model.columns):
        assert model.headerData(at, Qt.Orientation.Horizontal) == column.title
        assert isinstance(model.index(0, at).data(), str)
        if column.can_sort:
            page.table.sort_by(at)
            assert page.letters.query.sort == column.key
            assert len(cases(page)) == 3


# Views


def name_it(name: str) -> None:
    def answer() -> None:
        press("Ctrl+A")
        write(name)
        press("Enter")

    when_asked(answer)


def view_names(page: LettersPage) -> list[str]:
    return [page.views.list.item(row).text() for row in range(page.views.list.count())][3:]


def test_a_view_is_saved_shown_renamed_moved_and_removed(
    window: MainWindow, page: LettersPage
) -> None:
    click_line(page, "outcome", "Overturned")
    name_it("Overturned ones")
    QTest.mouseClick(page.views.save, Qt.MouseButton.LeftButton)
    assert view_names(page) == ["Overturned ones"]
    page.chips.ask_for_all()
    search(page, "norco")
    name_it("Norco")
    page.views.save.click()
    assert view_names(page) == ["Overturned ones", "Norco"]
    page.views.list.setFocus()
    press("Alt+Up")
    assert view_names(page) == ["Norco", "Overturned ones"]
    page.views.list.setCurrentRow(4)
    press("Enter")
    assert cases(page) == ["CM14-9100001", "CM14-9100003"]
    name_it("Won")
    press("F2")
    assert view_names(page) == ["Norco", "Won"]
    press("Delete")
    assert view_names(page) == ["Norco"]
    window.desk.messages.action.click()
    assert view_names(page) == ["Norco", "Won"]


def test_the_first_views_are_always_there(page: LettersPage) -> None:
    page.views.list.setFocus()
    page.views.list.setCurrentRow(1)
    press("Enter")
    assert page.letters.query.chosen("status") == ("In review", "New", "Postponed")
    press("Delete")
    assert page.views.list.count() == 3


# Many letters at once


def test_all_found_letters_are_tagged_in_one_step_that_is_undone_in_one(
    window: MainWindow, page: LettersPage
) -> None:
    click_line(page, "outcome", "Overturned")
    QTest.mouseClick(page.bulk_bar.all, Qt.MouseButton.LeftButton)
    assert page.bulk_bar.count.text() == "2 letters selected"

    def answer() -> None:
        write("second look")
        press("Enter")

    when_asked(answer)
    press("Ctrl+T")
    assert counts_of_tag(window, "second look") == 2
    assert window.places.place is Place.LETTERS
    window.desk.messages.action.click()
    assert counts_of_tag(window, "second look") == 0
    assert window.places.place is Place.LETTERS


def counts_of_tag(window: MainWindow, tag: str) -> int:
    return len(window.controller.session.find(EVERY_LETTER.with_choice("tag", [tag])))


def test_letters_are_assigned_and_taken_away_again(window: MainWindow, page: LettersPage) -> None:
    click_row(page, 0)
    click_row(page, 2, also=True)

    def answer() -> None:
        press("Ctrl+A")
        write("Kim")
        press("Enter")

    when_asked(answer)
    page.bulk_bar.buttons["assign"].click()
    rows = window.controller.session.rows([1, 2, 3])
    assert [row.assigned_to for row in rows] == ["Kim", "", "Kim"]
    assert page.table.selected_count() == 2


def test_postponing_many_asks_for_a_reason_once(window: MainWindow, page: LettersPage) -> None:
    page.select_all()

    def answer() -> None:
        write("waits for the file")
        press("Enter")

    when_asked(answer)
    press("Ctrl+Shift+P")
    rows = window.controller.session.rows([1, 2, 3])
    assert {row.status for row in rows} == {Status.POSTPONED}
    assert {row.status_reason for row in rows} == {"waits for the file"}


def test_what_has_an_open_question_is_not_signed_off_with_the_others(
    window: MainWindow, page: LettersPage
) -> None:
    session = window.controller.session
    for letter_id in (1, 2):
        letter = session.open_letter(letter_id)
        session.confirm(letter_id, list(letter.record.standings))
        for check in letter.record.open_checks:
            session.dismiss(letter_id, check, "as the letter says")
    page.select_all()
    press("Ctrl+Shift+Enter")
    statuses = [row.status for row in session.rows([1, 2, 3])]
    assert statuses == [Status.SIGNED_OFF, Status.SIGNED_OFF, Status.NEW]
    assert "CM14-9100003" in window.desk.messages.text.text()
    assert len(cases(page)) == 3  # they keep their rows


def test_a_selection_outlives_another_order(page: LettersPage) -> None:
    click_row(page, 0)
    click_row(page, 1, also=True)
    chosen = set(page.table.selected_ids())
    page.table.sort_by(0)
    assert set(page.table.selected_ids()) == chosen
    assert page.table.currentIndex().row() == 1


# The pane beside the letter


def test_the_queue_pane_shows_what_letters_filters_with_a_way_back(
    window: MainWindow, page: LettersPage
) -> None:
    page.letters.set_query(EVERY_LETTER.with_choice("outcome", ["Partially overturned"]))
    press("Ctrl+1")
    queue = window.desk.queue
    assert queue.model.rowCount() == 1
    assert queue.filter.currentText() == "As filtered in Letters"
    assert "Partially overturned" in queue.narrowed_by.text()
    QTest.mouseClick(queue.all_letters, Qt.MouseButton.LeftButton)
    assert queue.model.rowCount() == 3
    assert queue.filter.currentText() == "All letters"
    assert not queue.all_letters.isVisible()


def test_a_saved_view_is_chosen_in_the_queue_pane_too(
    window: MainWindow, page: LettersPage
) -> None:
    search(page, "norco")
    name_it("Norco")
    page.views.save.click()
    page.chips.ask_for_all()
    press("Ctrl+1")
    queue = window.desk.queue
    queue.filter.setCurrentText("Norco")
    assert queue.model.rowCount() == 1
    assert queue.search.text() == "norco"
    queue.filter.setCurrentText("All letters")
    assert queue.filter.currentText() == "All letters"


def test_keys_act_on_the_selected_letters_again_and_again(
    window: MainWindow, page: LettersPage
) -> None:
    page.select_all()
    press("Ctrl+Enter")
    press("Ctrl+Shift+O")
    rows = window.controller.session.rows([1, 2, 3])
    assert {row.status for row in rows} == {Status.IN_REVIEW}
    press("Ctrl+Z", 2)
    rows = window.controller.session.rows([1, 2, 3])
    assert {row.status for row in rows} == {Status.NEW}
    assert window.places.place is Place.LETTERS


def test_the_query_and_the_place_come_back(
    window: MainWindow, page: LettersPage, open_window: OpenWindow, qtbot: QtBot
) -> None:
    click_line(page, "outcome", "Overturned")
    query = page.letters.query
    window.close()
    again = open_window()
    again.flows.open_workspace(Path(again.settings.get(keys.LAST_WORKSPACE)))
    qtbot.waitUntil(lambda: not again.letters.is_searching)
    assert again.places.place is Place.LETTERS
    assert again.letters.query == query
    assert again.letters_place.page is not None
    assert cases(again.letters_place.page) == ["CM14-9100001", "CM14-9100003"]
