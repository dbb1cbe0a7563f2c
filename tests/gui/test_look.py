"""How the window looks: the themes and their contrast, the size of its text, its language menu."""

import re
from collections.abc import Callable, Iterator
from itertools import product

import pytest
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QPushButton

from gui.window_driver import press
from imrdesk.domain.annotation import Ink
from imrdesk.ui import look_commands, settings
from imrdesk.ui.look_commands import LanguageMenu
from imrdesk.ui.main_window import MainWindow
from imrdesk.ui.text_scale import STEPS, grown
from imrdesk.ui.theme import SECTION_TOKENS, Appearance, Theme, load_colors, sheet_of

MakeTheme = Callable[..., Theme]
CONTRASTS = ("contrast_light", "contrast_dark")
GROUNDS = ("window", "surface", "sunken", "raised")
# WCAG 2.2: 1.4.6 (AAA, text), 1.4.3 (AA, text), 1.4.11 (edges and marks).
AAA, AA, EDGE = 7.0, 4.5, 3.0
# Rules of what is disabled, holds no text, or is the desk around a sheet of paper.
_NO_TEXT = re.compile(r":disabled|::handle|::chunk|::indicator|::separator|#sectionBar|#richPane")
_KINDS = ("soft", "strong")
_RULE = re.compile(r"([^{}]+)\{([^}]*)\}")


@pytest.fixture(autouse=True)
def usual_look(theme: Theme) -> Iterator[None]:
    """Leave the look of all tests as it was."""
    yield
    theme.set_text_percent(90)  # another one may have been applied meanwhile
    theme.set_appearance(Appearance.LIGHT)
    theme.set_text_percent(100)


@pytest.fixture
def make_theme(qapp: QApplication) -> Iterator[MakeTheme]:
    made: list[Theme] = []

    def make(appearance: Appearance = Appearance.SYSTEM, percent: int = 100) -> Theme:
        made.append(Theme(qapp, appearance, percent))
        return made[-1]

    yield make
    for theme in made:
        theme._icon_folder.cleanup()
        theme.deleteLater()


def contrast(first: str, second: str) -> float:
    """Return the contrast ratio of two colours, as WCAG 2.2 defines it."""
    bright, dim = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (bright + 0.05) / (dim + 0.05)


def _luminance(color: str) -> float:
    parts = [int(color[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _named(body: str, property_name: str) -> str:
    found = re.search(rf"(?<![\w-]){property_name}:\s*@([a-z_]+)", body)
    return found[1] if found else ""


def texts_on_grounds(theme: str) -> Iterator[tuple[str, str]]:
    """Yield which colour of text stands on which ground, as the style sheet has it.

    A rule with no ground of its own stands on any of the plain ones. What is disabled is left
    out, as WCAG leaves it out.
    """
    sheet = re.sub(r"/\*.*?\*/", "", sheet_of(theme), flags=re.DOTALL)
    for selector, body in _RULE.findall(sheet):
        if _NO_TEXT.search(selector):
            continue
        usual = "accent_text" if "primary" in selector else "text"
        for part in ("", "selection-"):
            text, ground = _named(body, f"{part}color"), _named(body, f"{part}background")
            ground = ground or _named(body, f"{part}background-color")
            if text or ground:
                yield from product([text or usual], [ground] if ground else GROUNDS)
    inks = [f"ink_{ink.name.lower()}_soft" for ink in Ink]
    sections = [f"section_{name}_{kind}" for name in SECTION_TOKENS.values() for kind in _KINDS]
    yield from product(["text"], [*inks, *sections, "selection"])
    yield from product(["paper_text"], ["paper", "paper_selection"])
    yield from product(["muted"], ["accent_soft", "error_soft", "warning_soft", "confirmed_soft"])


@pytest.mark.parametrize(
    ("look", "least"), [*((name, AAA) for name in CONTRASTS), ("light", AA), ("dark", AA)]
)
def test_text_can_be_read_on_its_ground(look: str, least: float) -> None:
    tokens = load_colors(look).tokens
    pairs = set(texts_on_grounds(look))
    # Placeholders and the like stand back in the usual looks and say nothing that is needed.
    told = {pair for pair in pairs if least == AAA or "faint" not in pair}
    found = {pair: round(contrast(*(tokens[name] for name in pair)), 2) for pair in told}
    assert {pair: ratio for pair, ratio in found.items() if ratio < least} == {}


@pytest.mark.parametrize("look", CONTRASTS)
def test_edges_marks_and_the_keyboards_ring_can_be_seen(look: str) -> None:
    tokens = load_colors(look).tokens
    marks = ["border", "border_strong", "accent", "unsure", "confirmed", "corrected", "error"]
    marks += [f"section_{section}" for section in SECTION_TOKENS.values()]
    marks += [f"ink_{ink.name.lower()}" for ink in Ink]
    dim = {
        (mark, ground): contrast(tokens[mark], tokens[ground])
        for mark, ground in product(marks, GROUNDS)
        if contrast(tokens[mark], tokens[ground]) < EDGE
    }
    assert dim == {}


@pytest.mark.parametrize("look", CONTRASTS)
def test_high_contrast_names_every_colour_that_the_other_looks_name(look: str) -> None:
    assert set(load_colors("light").tokens) <= set(load_colors(look).tokens)


class _Hints(QObject):
    """What a system says of itself, as this test wants it."""

    contrastPreferenceChanged = Signal(object)  # noqa: N815  Qt's own name
    colorSchemeChanged = Signal(object)  # noqa: N815  Qt's own name

    def __init__(self) -> None:
        super().__init__()
        self.contrast = Qt.ContrastPreference.NoPreference
        self.scheme = Qt.ColorScheme.Light

    def contrastPreference(self) -> Qt.ContrastPreference:  # noqa: N802
        return self.contrast

    def colorScheme(self) -> Qt.ColorScheme:  # noqa: N802
        return self.scheme

    def accessibility(self) -> "_Hints":
        return self


@pytest.fixture
def hints(monkeypatch: pytest.MonkeyPatch) -> _Hints:
    made = _Hints()
    monkeypatch.setattr(QGuiApplication, "styleHints", lambda: made)
    return made


def test_the_look_follows_the_system_into_high_contrast(
    make_theme: MakeTheme, hints: _Hints
) -> None:
    theme = make_theme()
    assert theme.colors.name == "light"
    hints.contrast = Qt.ContrastPreference.HighContrast
    hints.contrastPreferenceChanged.emit(hints.contrast)
    assert theme.colors.name == "contrast_light"
    hints.scheme = Qt.ColorScheme.Dark
    hints.colorSchemeChanged.emit(hints.scheme)
    assert theme.colors.name == "contrast_dark"
    theme.set_appearance(Appearance.DARK)
    assert theme.colors.name == "dark"


def test_high_contrast_is_chosen_and_remembered(window: MainWindow) -> None:
    action = window.actions_by_key["look_contrast"]
    action.trigger()
    assert window.theme.colors.name.startswith("contrast_")
    assert window.settings.get(settings.APPEARANCE) is Appearance.CONTRAST
    assert action.isChecked()
    assert not window.actions_by_key["look_light"].isChecked()


def _points(widget: QLabel | QPushButton) -> float:
    widget.ensurePolished()
    return widget.font().pointSizeF()


def test_all_text_grows_by_keys_and_is_remembered(window: MainWindow) -> None:
    title, button = QLabel("title", window), QPushButton("button", window)
    title.setObjectName("caseTitle")
    usual = _points(button), _points(title)
    press("Ctrl+F12")
    assert window.settings.get(settings.TEXT_PERCENT) == 110
    assert _points(button) == pytest.approx(1.1 * usual[0], abs=0.06)
    assert _points(title) == pytest.approx(1.1 * usual[1], abs=0.06)
    press("Ctrl+F12", times=9)
    assert window.settings.get(settings.TEXT_PERCENT) == STEPS[-1] == 200
    assert _points(title) == pytest.approx(2 * usual[1], abs=0.06)
    assert grown(50) == 100
    press("Ctrl+F11", times=9)
    assert window.settings.get(settings.TEXT_PERCENT) == STEPS[0] == 80
    press("Ctrl+Shift+F12")
    assert (_points(button), _points(title)) == usual


def test_a_size_that_there_is_not_becomes_the_nearest(make_theme: MakeTheme) -> None:
    assert make_theme(percent=137).text_percent == 125
    assert make_theme(percent=1000).text_percent == 200
    assert make_theme().text_percent == 100


def test_a_language_is_chosen_for_the_next_start(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(look_commands, "languages", lambda: ("en", "de"))
    told: list[str] = []
    menu = LanguageMenu(QMenu(window), window.settings, told.append)
    names = [action.text() for action in menu.actions()]
    assert names == ["As the &system", "English", "Deutsch"]
    assert [action.isChecked() for action in menu.actions()] == [True, False, False]
    menu.actions()[2].trigger()
    assert window.settings.get(settings.LANGUAGE) == "de"
    assert told


def test_no_language_is_offered_while_there_is_but_one(window: MainWindow) -> None:
    assert not any(isinstance(menu, LanguageMenu) for menu in window.findChildren(QMenu))


def _widths(window: MainWindow) -> tuple[int, int]:
    """Return how wide the form's content is at least, and how wide it is shown."""
    for _ in range(3):
        QApplication.processEvents()
    record = window.desk.record
    body = record.widget()
    assert body is not None
    return body.minimumSizeHint().width(), record.viewport().width()


def test_at_twice_the_size_the_form_stands_in_one_column_and_nothing_is_cut(
    window: MainWindow,
) -> None:
    rows = window.desk.record.rows
    assert rows["date_of_injury"].y() == rows["date_assigned"].y()
    window.theme.set_text_percent(200)
    needed, there = _widths(window)
    assert needed <= there
    assert rows["date_of_injury"].y() > rows["date_assigned"].y()
    assert window.minimumSizeHint().width() <= 1440
    date = rows["date_assigned"].editor.focus_widget()
    assert date.height() >= date.fontMetrics().lineSpacing() + 4
    window.theme.set_text_percent(100)
    needed, there = _widths(window)
    assert needed <= there
    assert rows["date_of_injury"].y() == rows["date_assigned"].y()


def test_the_letter_grows_with_all_other_text(window: MainWindow) -> None:
    pane = window.desk.letter_view.text
    usual = pane.document().defaultFont().pointSizeF()
    window.theme.set_text_percent(150)
    assert pane.document().defaultFont().pointSizeF() == pytest.approx(1.5 * usual)
    window.actions_by_key["larger_text"].trigger()
    assert pane.document().defaultFont().pointSizeF() == pytest.approx(1.5 * (usual + 1))
    assert window.desk.letter_view.text_size == usual + 1
