"""A card of the progress page: a title, what is counted, the charts or their numbers."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QMenu,
    QToolButton,
    QVBoxLayout,
)

from imrdesk.ui.icons import icon
from imrdesk.ui.theme import Theme, load_colors
from imrdesk.ui.views.progress.chart_data import Figure
from imrdesk.ui.views.progress.chart_view import ChartView
from imrdesk.ui.views.progress.numbers_view import NumbersView, as_tsv
from imrdesk.ui.views.progress.pictures import Picture
from imrdesk.ui.widgets import label, named, with_role
from imrdesk.ui.words import tr


class ChartCard(QFrame):
    """One figure.

    Args:
        folder: returns where pictures are usually saved.
        source: returns what is counted and when, for a picture.

    Signals:
        chosen: a `Way` to letters.
        choice_made: the key of what the card is to show of what it can.
        told: a sentence about what was done.
    """

    chosen = Signal(object)
    choice_made = Signal(str)
    told = Signal(str)

    def __init__(
        self,
        theme: Theme,
        title: str,
        definition: str,
        folder: Callable[[], Path],
        source: Callable[[], str],
    ) -> None:
        super().__init__()
        self.setObjectName("card")
        self.title = title
        self._theme = theme
        self._folder = folder
        self._source = source
        self.figure: Figure | None = None
        self.charts: list[ChartView] = []
        self.numbers: NumbersView | None = None
        self._definition = label(definition, role="muted", wrap=True)
        self._remark = label(role="muted", wrap=True)
        self.message = label(role="muted", wrap=True)
        self.choices = QComboBox()
        self.choices.setAccessibleName(tr("Field"))
        self.choices.activated.connect(
            lambda row: self.choice_made.emit(self.choices.itemData(row))
        )
        self._body = QVBoxLayout()
        self._body.setSpacing(6)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 14)
        layout.setSpacing(6)
        layout.addLayout(self._head())
        layout.addWidget(self._definition)
        layout.addWidget(self.choices)
        layout.addWidget(self.message)
        layout.addLayout(self._body)
        layout.addWidget(self._remark)
        theme.changed.connect(self._recolor)
        self._recolor()
        self.show_waiting()

    def _head(self) -> QHBoxLayout:
        self.numbers_button = with_role(QToolButton(), "quiet")
        self.numbers_button.setText(tr("Numbers"))
        self.numbers_button.setCheckable(True)
        self.numbers_button.setToolTip(tr("Show the numbers as a table"))
        self.numbers_button.setAccessibleName(tr("Numbers of “{title}”", title=self.title))
        self.numbers_button.toggled.connect(self._swap)
        self.save_action = QAction(tr("Save picture…"), self)
        self.save_action.triggered.connect(self.save_picture)
        self.copy_action = QAction(tr("Copy numbers"), self)
        self.copy_action.triggered.connect(self.copy_numbers)
        menu = QMenu(self)
        menu.addActions([self.save_action, self.copy_action])
        self.more = QToolButton()
        self.more.setMenu(menu)
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.more.setAccessibleName(tr("More for “{title}”", title=self.title))
        self.more.setToolTip(tr("Save the picture, copy the numbers"))
        head = QHBoxLayout()
        head.setSpacing(4)
        head.addWidget(label(self.title, "cardTitle", wrap=True), 1)
        for button in (self.numbers_button, self.more):
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            head.addWidget(button)
        return head

    def _recolor(self) -> None:
        self.more.setIcon(icon("more", self._theme.colors))

    # What it shows

    def show_waiting(self) -> None:
        """Say that the figures are being counted, where there are none yet."""
        if self.figure is None:
            self._say(tr("Counting…"))

    def forget(self) -> None:
        """Show nothing, because the figures are of another workspace."""
        self.figure = None
        self._clear()
        self.show_waiting()

    def show_trouble(self, sentence: str) -> None:
        """Say why there are no figures."""
        self.figure = None
        self._clear()
        self._say(sentence)

    def show_figure(self, figure: Figure) -> None:
        """Show figures, in place of older ones."""
        before = [(type(chart), chart.title) for chart in self.figure.charts] if self.figure else []
        self.figure = figure
        if not figure.charts:
            self._clear()
            self._say(figure.empty)
            return
        self._say("")
        self._remark.setText(figure.remark)
        self._remark.setVisible(bool(figure.remark))
        self._show_choices(figure)
        if before == [(type(chart), chart.title) for chart in figure.charts] and self._refill(
            figure
        ):
            return
        self._clear()
        self._fill(figure)
        self._usable(is_usable=True)

    def _refill(self, figure: Figure) -> bool:
        """Give newer figures to the widgets that are there, so that nothing flickers."""
        if self.numbers is not None:
            self.numbers.show_numbers(figure.numbers)
        for view, chart in zip(self.charts, figure.charts, strict=bool(self.charts)):
            view.show_chart(chart)
        return self.numbers is not None or bool(self.charts)

    def _fill(self, figure: Figure) -> None:
        if self.numbers_button.isChecked():
            name = tr("Numbers of “{title}”", title=self.title)
            self.numbers = NumbersView(figure.numbers, name)
            self.numbers.chosen.connect(self.chosen)
            self._body.addWidget(self.numbers)
            return
        for chart in figure.charts:
            if chart.title:
                self._body.addWidget(named(label(chart.title), "fieldLabel"))
            name = f"{self.title}: {chart.title}" if chart.title else self.title
            view = ChartView(self._theme, chart, f"{name}. {self._definition.text()}")
            view.chosen.connect(self.chosen)
            self.charts.append(view)
            self._body.addWidget(view)

    def _swap(self, _is_table: bool) -> None:  # noqa: FBT001  Qt's own signal
        """Show the numbers instead of the charts, or the charts again."""
        had_keyboard = self.numbers_button.hasFocus()
        if self.figure is not None and self.figure.charts:
            self._clear()
            self._fill(self.figure)
            self._usable(is_usable=True)
        if had_keyboard:
            self.numbers_button.setFocus()

    def _clear(self) -> None:
        self._remark.setVisible(bool(self.figure and self.figure.remark))
        self.charts, self.numbers = [], None
        while self._body.count():
            item = self._body.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._usable(is_usable=False)

    def _say(self, sentence: str) -> None:
        self.message.setText(sentence)
        self.message.setVisible(bool(sentence))
        if sentence:
            self.choices.hide()
            self._remark.hide()
            self._usable(is_usable=False)

    def _usable(self, *, is_usable: bool) -> None:
        for action in (self.save_action, self.copy_action):
            action.setEnabled(is_usable)
        self.numbers_button.setEnabled(is_usable)
        self.more.setEnabled(is_usable)

    def _show_choices(self, figure: Figure) -> None:
        self.choices.setVisible(bool(figure.choices))
        known = tuple(
            (self.choices.itemData(row), self.choices.itemText(row))
            for row in range(self.choices.count())
        )
        if known != figure.choices:
            self.choices.clear()
            for key, words in figure.choices:
                self.choices.addItem(words, key)
        self.choices.setCurrentIndex(max(self.choices.findData(figure.choice), 0))

    # What can be done with it

    def copy_numbers(self) -> None:
        """Put the numbers into the clipboard, as a spreadsheet takes them."""
        if self.numbers is not None:
            self.numbers.copy()
        elif self.figure is not None:
            numbers = self.figure.numbers
            QGuiApplication.clipboard().setText(as_tsv(numbers.headers, list(numbers.rows)))
        self.told.emit(tr("The numbers of “{title}” are in the clipboard.", title=self.title))

    def save_picture(self) -> None:
        """Ask where to, and save the charts as a picture."""
        if self.figure is None or not self.figure.charts:
            return
        kinds = {tr("PNG picture (*.png)"): ".png", tr("SVG picture (*.svg)"): ".svg"}
        suggested = str(self._folder() / f"{self.title}.png")
        name, kind = QFileDialog.getSaveFileName(
            self, tr("Save picture"), suggested, ";;".join(kinds)
        )
        if not name:
            return
        path = Path(name)
        if path.suffix.lower() not in kinds.values():
            path = path.with_name(path.name + kinds.get(kind, ".png"))
        self.picture(self.figure).save(path)
        self.told.emit(tr("The picture is saved as {name}.", name=path.name))

    def picture(self, figure: Figure) -> Picture:
        """Return a picture of figures, on white whatever the theme."""
        shown = f" ({self.choices.currentText()})" if figure.choices else ""
        notes = (self._definition.text(), figure.remark, self._source())
        return Picture(self.title + shown, figure.charts, notes, load_colors("light"), self.font())
