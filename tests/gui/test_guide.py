"""The user guide: nothing in it is dead, keys search it and walk through it, F1 leads into it."""

import importlib
import pkgutil
import re
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QKeySequence, QTextCursor, QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

import imrdesk.ui
from gui.test_focus import places, unseen
from gui.window_driver import press, when_asked, write
from imrdesk.assets import resource
from imrdesk.domain.fields import DECISION_FIELDS, LETTER_FIELDS
from imrdesk.errors import BugError
from imrdesk.ui.action_specs import ACTIONS
from imrdesk.ui.actions import Actions
from imrdesk.ui.guide.book import Book
from imrdesk.ui.guide.finding import find, search_words
from imrdesk.ui.guide.helping import Helping
from imrdesk.ui.guide.places import PLACES, field_place
from imrdesk.ui.guide.window import GuideWindow
from imrdesk.ui.main_window import MainWindow
from imrdesk.ui.theme import Appearance, Theme


@pytest.fixture
def actions(qtbot: QtBot) -> Actions:
    """Return the actions of a window that has nothing else."""
    widget = QWidget()
    qtbot.addWidget(widget)
    result = Actions(widget)
    widget.setProperty("actions", result)
    return result


@pytest.fixture
def book(actions: Actions) -> Book:
    """Return the guide with the usual keys; it refuses an unknown placeholder."""
    return Book(actions.key_words, actions.key_words)


@pytest.fixture
def guide(window: MainWindow) -> GuideWindow:
    """Return the guide of a window, open at its beginning."""
    press("Ctrl+F1")
    return open_guide(window)


def open_guide(window: MainWindow) -> GuideWindow:
    found = window.helping.guide
    assert found is not None
    QTest.qWaitForWindowActive(found)
    return found


def test_the_contents_have_every_page_once(book: Book) -> None:
    there = {path.stem for path in resource("help").glob("*.md")}
    assert set(book.pages) == there


def test_no_link_is_dead_and_every_picture_is_there(book: Book) -> None:
    dead = [
        f"{page.name}: {link}"
        for page in book.pages.values()
        for link in page.links
        if not book.leads_somewhere(link)
    ]
    assert dead == []
    for page in book.pages.values():
        for source in re.findall(r'src="([^"]+)"', page.html):
            if source.startswith("icon:"):
                resource("icons", f"{source.removeprefix('icon:').partition('.')[0]}.svg")
            else:
                for look in ("light", "dark"):
                    resource("help", *source.replace(".png", f"-{look}.png").split("/"))


def test_every_action_is_mentioned_by_some_page(book: Book) -> None:
    mentioned = frozenset[str]().union(*(page.actions for page in book.pages.values()))
    assert {spec.key for spec in ACTIONS} - mentioned == set()


def test_every_field_has_its_place(book: Book) -> None:
    paths = [field.key for field in LETTER_FIELDS]
    paths += [f"decisions.3.{field.key}" for field in DECISION_FIELDS]
    assert [path for path in paths if not book.leads_somewhere(field_place(path))] == []
    assert book.leads_somewhere(field_place("x_own_field"))


def test_an_unknown_placeholder_is_a_fault(actions: Actions) -> None:
    def only_some(key: str) -> str:
        return {"undo": "Ctrl+Z"}[key]

    with pytest.raises(BugError, match="unknown key"):
        Book(only_some, actions.key_words)


def _modules() -> Iterator[str]:
    for module in pkgutil.walk_packages(imrdesk.ui.__path__, "imrdesk.ui."):
        importlib.import_module(module.name)
        yield module.name


def test_every_dialog_and_pane_leads_to_a_place_that_is_there(book: Book) -> None:
    assert list(_modules())

    def below(kind: type[QWidget]) -> Iterator[type[QWidget]]:
        for child in kind.__subclasses__():
            yield child
            yield from below(child)

    widgets = {kind for kind in below(QWidget) if kind.__module__.startswith("imrdesk.")}
    names = {kind.__name__ for kind in widgets}
    assert set(PLACES) - names == set()
    assert [at for at in PLACES.values() if not book.leads_somewhere(at)] == []
    dialogs = {kind for kind in widgets if issubclass(kind, QDialog) and kind.__name__ != "Sheet"}
    without = [d for d in dialogs if not any(k.__name__ in PLACES for k in d.__mro__)]
    assert without == []


# Search


def test_the_search_finds_sections_and_the_best_first(book: Book) -> None:
    hits = find(book.pages.values(), "SIGN off")
    assert hits[0].address.startswith("checks#")
    assert all(book.leads_somewhere(hit.address) for hit in hits)
    assert find(book.pages.values(), '"functional improvement"')[0].address == "search#words"
    assert find(book.pages.values(), "synchronous")[0].address == "backups#durable"
    assert find(book.pages.values(), "zebra") == []
    assert find(book.pages.values(), "   ") == []
    assert search_words('one "two three" f') == ("one", "two three", "f")


def test_hits_are_marked_counted_and_walked_over_the_pages(guide: GuideWindow) -> None:
    press("Ctrl+F")
    write("undo")
    assert guide.results.isVisible()
    assert guide.results.list.count() > 3
    press("Enter")
    assert guide.reader.address.startswith("correcting")
    assert guide.reader.hit_count > 1
    marked = guide.reader.extraSelections()
    assert {m.cursor.selectedText().casefold() for m in marked} == {"undo"}
    first = guide.reader.hit
    press("F3")
    assert guide.reader.hit == (first + 1) % guide.reader.hit_count
    press("F3", times=guide.reader.hit_count)
    assert not guide.reader.address.startswith("correcting")
    press("Shift+F3", times=1)
    assert guide.reader.hit_count
    press("Esc")
    assert guide.search.text() == ""
    assert guide.contents.isVisible()
    assert guide.reader.extraSelections() == []
    press("Esc")
    assert not guide.isVisible()


def test_a_search_without_hits_says_what_to_do(guide: GuideWindow) -> None:
    press("Ctrl+F")
    write("zebra")
    assert guide.results.nothing.isVisible()
    press("Enter")
    assert guide.isVisible()


def test_a_found_section_is_opened_with_the_arrow_keys(guide: GuideWindow) -> None:
    press("Ctrl+F")
    write("tesseract")
    press("Down", times=1)
    press("Enter")
    assert guide.reader.address == "importing#scans"
    assert guide.reader.hasFocus()


# Pages


def test_contents_back_and_forward(guide: GuideWindow) -> None:
    assert guide.reader.address == "first-steps"
    press("F6")
    assert guide.contents.hasFocus()
    press("Down", times=2)
    after = guide.reader.address
    assert after != "first-steps"
    press("Enter")
    assert guide.reader.hasFocus()
    press("Alt+Left", times=2)
    assert guide.reader.address == "first-steps"
    press("Alt+Right", times=2)
    assert guide.reader.address == after
    current = guide.contents.currentItem()
    assert current is not None
    assert current.text(0) in guide.windowTitle() or "#" in after


def test_links_lead_on_by_keys_and_none_leads_outside(guide: GuideWindow) -> None:
    guide.show_place("first-steps")
    press("Tab")
    press("Enter")
    assert guide.reader.address == "tour"
    guide.reader.anchorClicked.emit(QUrl("https://www.dir.ca.gov/dwc"))
    assert guide.reader.address == "tour"
    assert "https://www.dir.ca.gov/dwc" in guide.told()


@pytest.mark.parametrize(
    "address", ["https://example.org/a.png", "file:///etc/passwd", "images/../../../setup.png"]
)
def test_nothing_is_loaded_but_what_belongs_to_the_guide(guide: GuideWindow, address: str) -> None:
    kinds = QTextDocument.ResourceType
    for kind in (kinds.HtmlResource, kinds.StyleSheetResource, kinds.ImageResource):
        assert guide.reader.loadResource(kind.value, QUrl(address)) is None


def test_the_guide_names_the_keys_that_the_user_has_set(
    window: MainWindow, guide: GuideWindow
) -> None:
    guide.show_place("first-steps")
    assert "F8" in guide.reader.toPlainText()
    window.actions_by_key.use_keys({"next_attention": ("Ctrl+Alt+G",), "export": ()})
    native = QKeySequence("Ctrl+Alt+G").toString(QKeySequence.SequenceFormat.NativeText)
    assert native in guide.reader.toPlainText().replace("\xa0", " ")
    guide.show_place("exporting")
    assert "File > Export records" in guide.reader.toPlainText().replace("\xa0", " ")


def test_the_guide_follows_the_look(guide: GuideWindow, theme: Theme) -> None:
    guide.show_place("correcting#undo")
    place = guide.reader.verticalScrollBar().value()
    try:
        theme.set_appearance(Appearance.DARK)
        cursor = QTextCursor(guide.reader.document())
        cursor.movePosition(QTextCursor.MoveOperation.NextCharacter)
        assert cursor.charFormat().foreground().color() == theme.colors["text"]
        assert guide.reader.verticalScrollBar().value() == place
    finally:
        theme.set_appearance(Appearance.LIGHT)


# F1


def test_f1_in_a_field_says_why_and_again_leads_to_the_field(window: MainWindow) -> None:
    window.desk.record.focus_path("date_of_injury")
    press("F1")
    card = window.desk.explaining.card
    assert card is not None
    QTest.keySequence(card, QKeySequence("F1"))
    assert open_guide(window).reader.address == "fields#date_of_injury"
    assert window.desk.explaining.card is None


def test_the_card_has_a_button_to_the_guide(window: MainWindow) -> None:
    window.desk.record.focus_path("decisions.0.outcome")
    press("F1")
    card = window.desk.explaining.card
    assert card is not None
    card.guide_button.click()
    assert open_guide(window).reader.address == "fields#decisions.outcome"


@pytest.mark.parametrize(
    ("keys", "address"),
    [("Ctrl+1", "queue"), ("Ctrl+2", "reading"), ("Ctrl+4", "notes"), ("Ctrl+5", "history"),
     ("Ctrl+F", "reading#find"), ("Ctrl+6", "queue#filter"), ("Ctrl+7", "columns"),
     ("Ctrl+8", "progress")],
)  # fmt: skip
def test_f1_elsewhere_opens_the_page_about_it(window: MainWindow, keys: str, address: str) -> None:
    press(keys)
    press("F1")
    assert open_guide(window).reader.address == address


def test_f1_works_in_a_dialog_that_waits_for_an_answer(window: MainWindow) -> None:
    seen = []

    def ask_for_help() -> None:
        dialog = QApplication.activeModalWidget()
        assert dialog is not None
        press("F1")
        guide = open_guide(window)
        seen.append(guide.reader.address)
        assert guide.parentWidget() is dialog
        press("F6")
        assert guide.contents.hasFocus()
        press("Esc")
        dialog.close()

    when_asked(ask_for_help)
    press("Ctrl+Shift+S")
    assert seen == ["exporting"]
    press("Ctrl+1")
    press("F1")
    assert open_guide(window).parentWidget() is window


def test_another_help_key_works_as_f1_did(window: MainWindow) -> None:
    window.actions_by_key.use_keys({"why": ("F12",)})
    window.desk.record.focus_path("age")
    press("F12")
    card = window.desk.explaining.card
    assert card is not None
    QTest.keySequence(card, QKeySequence("F12"))
    assert open_guide(window).reader.address == "fields#age"


def test_the_keyboard_is_seen_at_every_control_of_the_guide(guide: GuideWindow) -> None:
    guide.search.setText("undo")
    assert len(places(guide)) >= 4
    assert unseen(guide, guide.search) == []


def test_the_guide_blocks_nothing(window: MainWindow, guide: GuideWindow) -> None:
    assert not guide.isModal()
    window.activateWindow()
    QTest.qWaitForWindowActive(window)
    window.desk.record.focus_path("age")
    press("F8")
    assert guide.isVisible()


def test_without_a_workspace_the_guide_is_there_too(open_window: object) -> None:
    assert callable(open_window)
    window = open_window()
    assert isinstance(window, MainWindow)
    assert isinstance(window.helping, Helping)
    press("F1")
    assert open_guide(window).reader.address.startswith("first-steps")
