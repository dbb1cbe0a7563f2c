"""The progress page: what was done, how right the program reads, what was decided."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout
from typing_extensions import override

from imrdesk.domain.letter_query import LetterQuery
from imrdesk.errors import UserError
from imrdesk.review.session import ReviewSession
from imrdesk.store.statistics import By
from imrdesk.ui import query_words
from imrdesk.ui.places import Page
from imrdesk.ui.tasks import Tasks
from imrdesk.ui.theme import Theme
from imrdesk.ui.views.empty_queue import EmptyQueue
from imrdesk.ui.views.progress.calm_grid import CalmGrid
from imrdesk.ui.views.progress.cards import CARDS, DEFINITION_VALUES
from imrdesk.ui.views.progress.chart_card import ChartCard
from imrdesk.ui.views.progress.chart_data import Way
from imrdesk.ui.views.progress.counting import Counted, Counting, Moment
from imrdesk.ui.views.progress.scope import Scope
from imrdesk.ui.views.progress.scope_bar import ScopeBar
from imrdesk.ui.views.progress.work_figures import letters_words
from imrdesk.ui.widgets import delayed
from imrdesk.ui.words import tr, translated

_CALM_MS = 400  # after a change, so that quick work is not counted at every step
_REST_MS = 3000  # between two counts while letters go on coming in
_YEARS = f"overturned_{By.YEAR.value}"


class ProgressPage(Page):
    """The cards, counted on a helper thread when the page is seen and out of date.

    Args:
        theme: the look.
        tasks: what runs the counting; a helper thread of the page's own.
        filtered: returns the query of the list as it is filtered now.
        today: returns the present day.

    Signals:
        letters_wanted: a `LetterQuery` whose letters are to be shown.
        import_wanted: there are no letters, and the user wants some.
        told: a sentence about what was done.
    """

    import_wanted = Signal()
    letters_wanted = Signal(object)
    told = Signal(str)

    def __init__(
        self,
        theme: Theme,
        tasks: Tasks,
        filtered: Callable[[], LetterQuery],
        today: Callable[[], date] = date.today,
    ) -> None:
        super().__init__()
        self._session: ReviewSession | None = None
        self._moment: Moment | None = None
        self._is_stale = False
        self._found: dict[str, tuple[Any, Scope]] = {}
        self._choices: dict[str, str] = {}
        self.bar = ScopeBar(filtered, today)
        self.cards = {card.key: self._card(theme, card.key) for card in CARDS}
        self.grid = CalmGrid(list(self.cards.values()), [card.weight for card in CARDS])
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidget(self.grid)
        self.empty = EmptyQueue(theme)
        self.empty.import_wanted.connect(self.import_wanted)
        self.empty.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.bar)
        layout.addWidget(self.empty, 1)
        layout.addWidget(self._area, 1)
        self._counting = Counting(tasks, self._show, self._done)
        self._calm = delayed(self, _CALM_MS)
        self._calm.timeout.connect(self.count)
        self.bar.changed.connect(self.count)

    def _card(self, theme: Theme, key: str) -> ChartCard:
        spec = next(card for card in CARDS if card.key == key)
        definition = translated(spec.definition, **DEFINITION_VALUES)
        card = ChartCard(theme, translated(spec.title), definition, self._folder, self._source)
        card.chosen.connect(self._follow)
        card.choice_made.connect(lambda choice: self._choose(key, choice))
        card.told.connect(self.told)
        return card

    def _folder(self) -> Path:
        return self._session.workspace.path.parent if self._session is not None else Path.home()

    def _source(self) -> str:
        """Say what was counted, and when."""
        if self._moment is None or self._session is None:
            return ""
        query = self._moment.scope.query
        asked = [part.words for part in query_words.parts(query, self._session.search_keys())]
        return tr(
            "{which}: {letters} in “{workspace}”, counted on {day}.",
            which="; ".join(asked) or tr("All letters"),
            letters=letters_words(self._moment.letters),
            workspace=self._session.workspace.name,
            day=self._moment.scope.today.isoformat(),
        )

    # What is counted

    @override
    def set_session(self, session: ReviewSession | None) -> None:
        self._counting.stop()
        self._calm.stop()
        self._moment = None
        self._found.clear()
        for card in self.cards.values():
            card.forget()
        self.bar.forget_years()
        self._session = session

    @override
    def refresh(self) -> None:
        if self._counting.is_running:
            self._is_stale = True
        elif self._moment is None:
            self.count()
        elif not self._calm.isActive():
            self._calm.start(_CALM_MS)

    @override
    def take_keyboard(self) -> None:
        first = self.bar.letters if self.bar.choices.isVisibleTo(self) else self.empty.button
        first.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def count(self) -> None:
        """Count what is out of date."""
        if self._session is None:
            return
        self._calm.stop()
        self._is_stale = False
        self.bar.state.setText(tr("Counting…"))
        for card in self.cards.values():
            card.show_waiting()
        self._counting.start(self._session.workspace.path, CARDS, self.bar.scope, self._moment)

    def _show(self, counted: Counted, scope: Scope) -> None:
        for key in counted.keys:
            self._found[key] = (counted.found, scope)
            self._draw(key)

    def _draw(self, key: str) -> None:
        found, scope = self._found[key]
        draw = next(card.draw for card in CARDS if card.key == key)
        self.cards[key].show_figure(draw(found, scope, self._choices.get(key, "")))
        if key == _YEARS:
            self.bar.show_years([group.group for group in found if group.group])

    def _choose(self, key: str, choice: str) -> None:
        self._choices[key] = choice
        self._draw(key)

    def _done(self, moment: Moment | None, error: Exception | None) -> None:
        if self._is_stale:
            self._calm.start(_REST_MS)
        if error is not None and not isinstance(error, UserError):
            raise error
        if error is not None:
            self._moment = None
            self.bar.state.setText("")
            self._show_empty(is_empty=False)
            for card in self.cards.values():
                card.show_trouble(translated(str(error)))
            return
        self._moment = moment or self._moment
        if self._moment is not None:
            letters = letters_words(self._moment.letters)
            self.bar.state.setText(tr("{letters} counted", letters=letters))
            self._show_empty(is_empty=self._moment.is_empty)

    def _show_empty(self, *, is_empty: bool) -> None:
        """Show how to get letters in place of a page of cards without any."""
        self.empty.setVisible(is_empty)
        self._area.setVisible(not is_empty)
        self.bar.choices.setVisible(not is_empty)

    def _follow(self, way: Way) -> None:
        self.letters_wanted.emit(way.query)
