"""Actions, settings, icons and colours are declared once, and all that is declared is used."""

import json
import re
from collections import Counter
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QKeySequence
from PySide6.QtSvg import QSvgRenderer

from imrdesk.assets import resource
from imrdesk.ui import settings
from imrdesk.ui.action_specs import ACTIONS, Group
from imrdesk.ui.main_window import MainWindow
from imrdesk.ui.settings import DECLARED, Setting
from imrdesk.ui.theme import sheet_of

_UI = Path(settings.__file__).parent
_PROGRAM_TEXT = "\n".join(path.read_text(encoding="utf-8") for path in _UI.rglob("*.py"))


def test_no_key_has_two_meanings() -> None:
    keys = Counter(QKeySequence(key).toString() for spec in ACTIONS for key in spec.keys)
    assert [key for key, count in keys.items() if count > 1 or not key] == []


def test_every_action_does_something(window: MainWindow) -> None:
    idle = [
        spec.key
        for spec in ACTIONS
        if not window.actions_by_key[spec.key].receivers("2triggered(bool)")
    ]
    assert idle == []


def test_every_action_is_in_its_menu(window: MainWindow) -> None:
    menus = {menu.title().replace("&", ""): menu for menu in window.menus()}
    assert list(menus) == [group.value for group in Group]
    for spec in ACTIONS:
        assert window.actions_by_key[spec.key] in menus[spec.group.value].actions()


def test_settings_are_declared_once_and_all_declared() -> None:
    made = {name: value for name, value in vars(settings).items() if isinstance(value, Setting)}
    assert Counter(s.key for s in DECLARED) == Counter({s.key for s in made.values()})
    unused = [name for name in made if not re.search(rf"\b(keys\.)?{name}\b", _used_by_others())]
    assert unused == []


def _used_by_others() -> str:
    return "\n".join(
        path.read_text(encoding="utf-8")
        for path in [*_UI.rglob("*.py"), _UI.parent / "app.py"]
        if path.name != "settings.py"
    ) + "\n".join(
        line
        for line in (_UI / "settings.py").read_text(encoding="utf-8").splitlines()
        if "self." in line
    )


@pytest.mark.parametrize("name", ["light", "dark", "contrast_light", "contrast_dark"])
def test_a_theme_has_every_colour_that_is_asked_for(name: str) -> None:
    colors = json.loads(resource("themes", f"{name}.json").read_text(encoding="utf-8"))
    asked = set(re.findall(r"@([a-z_]+)", sheet_of(name))) - {"icons"}
    assert asked <= set(colors)
    assert all(QColor(color).isValid() for color in colors.values())


def test_both_themes_name_the_same_colours() -> None:
    light, dark = (
        json.loads(resource("themes", f"{name}.json").read_text(encoding="utf-8"))
        for name in ("light", "dark")
    )
    assert list(light) == list(dark)


@pytest.mark.parametrize("name", ["light", "dark"])
@pytest.mark.parametrize(
    ("words", "ground"),
    [
        ("text", "window"), ("text", "surface"), ("muted", "window"), ("muted", "surface"),
        ("unsure", "surface"), ("unsure", "unsure_soft"), ("confirmed", "surface"),
        ("corrected", "surface"), ("error", "error_soft"), ("warning", "warning_soft"),
        ("accent_text", "accent"), ("text", "accent_soft"), ("text", "selection"),
        ("text", "section_case_strong"), ("text", "section_decision_strong"),
        ("text", "section_worker_strong"), ("text", "section_reviewer_strong"),
    ],
)  # fmt: skip
def test_words_can_be_read_on_their_ground(name: str, words: str, ground: str) -> None:
    """Contrast of at least 4.5 to 1, as WCAG 2.2 asks for text (criterion 1.4.3)."""
    colors = json.loads(resource("themes", f"{name}.json").read_text(encoding="utf-8"))
    lighter, darker = sorted(
        (_luminance(QColor(colors[words])), _luminance(QColor(colors[ground]))), reverse=True
    )
    assert (lighter + 0.05) / (darker + 0.05) >= 4.5


def _luminance(color: QColor) -> float:
    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

    red, green, blue = (linear(p) for p in (color.redF(), color.greenF(), color.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.usefixtures("qapp")
def test_every_icon_that_is_named_is_there_and_drawn() -> None:
    there = {path.stem for path in resource("icons").glob("*.svg")}
    named = {spec.icon for spec in ACTIONS if spec.icon}
    named |= set(re.findall(r"(?:icon|pixmap)\(\s*\"([a-z-]+)\"", _PROGRAM_TEXT))
    assert named <= there
    for name in there:
        assert QSvgRenderer(str(resource("icons", f"{name}.svg"))).isValid(), name
