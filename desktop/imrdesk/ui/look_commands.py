"""How the window looks and speaks, as the View menu changes it: colours, text size, language."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from imrdesk.ui import settings as keys
from imrdesk.ui.language import AS_THE_SYSTEM, language_name, languages
from imrdesk.ui.settings import Settings
from imrdesk.ui.text_scale import USUAL, step_from
from imrdesk.ui.theme import Appearance
from imrdesk.ui.words import tr

if TYPE_CHECKING:
    from imrdesk.ui.main_window import MainWindow

APPEARANCES = {f"look_{appearance.value}": appearance for appearance in Appearance}
"""The actions that choose a look, by their names in code."""


def look_commands(window: MainWindow) -> dict[str, Callable[[], object]]:
    """Return what the actions on the look of the whole window do."""
    return {
        "text_larger": lambda: _change_text(window, step_from(window.theme.text_percent, 1)),
        "text_smaller": lambda: _change_text(window, step_from(window.theme.text_percent, -1)),
        "text_usual": lambda: _change_text(window, USUAL),
        **{key: partial(window.set_appearance, look) for key, look in APPEARANCES.items()},
    }


def _change_text(window: MainWindow, percent: int) -> None:
    window.theme.set_text_percent(percent)
    window.settings.set(keys.TEXT_PERCENT, percent)
    window.desk.told.emit(tr("Text size: {percent}%", percent=percent))


class LanguageMenu(QMenu):
    """Chooses the language; it is spoken from the next start on.

    Args:
        tell: tells a sentence to the user.
    """

    def __init__(self, parent: QWidget, settings: Settings, tell: Callable[[str], object]) -> None:
        super().__init__(tr("Lan&guage"), parent)
        self._settings = settings
        self._tell = tell
        group = QActionGroup(self)
        wish = settings.get(keys.LANGUAGE)
        for code in (AS_THE_SYSTEM, *languages()):
            action = self.addAction(language_name(code) if code else tr("As the &system"))
            action.setCheckable(True)
            action.setChecked(code == wish)
            action.setData(code)
            action.triggered.connect(partial(self._choose, code))
            group.addAction(action)

    def _choose(self, code: str) -> None:
        self._settings.set(keys.LANGUAGE, code)
        self._tell(tr("imrdesk speaks the chosen language from its next start on."))


def has_choice_of_language() -> bool:
    """Tell whether there is more than one language to choose from."""
    return len(languages()) > 1
