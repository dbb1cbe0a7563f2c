"""What the tour shows over the window: a call-out beside a widget, and a ring around that."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from imrdesk.ui.text_scale import grown
from imrdesk.ui.theme import Theme
from imrdesk.ui.widgets import label, with_role
from imrdesk.ui.words import tr

_WIDTH = 350
_GAP = 14
_EDGE = 10
_RING = 3
_RADIUS = 10


class Ring(QWidget):
    """A ring around a widget; the mouse and the keyboard go through it."""

    def __init__(self, window: QWidget, theme: Theme) -> None:
        super().__init__(window)
        self._theme = theme
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        theme.changed.connect(self.update)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.colors["accent"], _RING))
        inset = _RING / 2
        area = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(area, _RADIUS, _RADIUS)
        painter.end()


class CallOut(QFrame):
    """Says what to do; it takes the keyboard only when it is asked for.

    Signals:
        back, onward, ended: the user pressed that button.
    """

    back = Signal()
    onward = Signal()
    ended = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("callOut")
        self.setFixedWidth(grown(_WIDTH))
        self._counted = label(role="muted")
        self.title = label(name="cardTitle", wrap=True)
        self.words = label(wrap=True)
        self.back_button = QPushButton(tr("Back"))
        self.onward_button = with_role(QPushButton(tr("Skip this step")), "primary")
        self.end_button = QPushButton(tr("End the tour"))
        for button, tip, signal in (
            (self.end_button, tr("End the tour (Esc)"), self.ended),
            (self.back_button, tr("The step before (Alt+Left)"), self.back),
            (self.onward_button, tr("The next step (Alt+Right)"), self.onward),
        ):
            button.setToolTip(tip)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(signal)
        head = QHBoxLayout()
        head.addWidget(self._counted)
        head.addStretch()
        head.addWidget(label(tr("Esc ends the tour"), role="faint"))
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.end_button)
        foot.addStretch()
        foot.addWidget(self.back_button)
        foot.addWidget(self.onward_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 14)
        layout.setSpacing(8)
        layout.addLayout(head)
        layout.addWidget(self.title)
        layout.addWidget(self.words)
        layout.addSpacing(2)
        layout.addLayout(foot)

    def show_words(self, counted: str, title: str, words: str) -> None:
        """Say another thing."""
        self._counted.setText(counted)
        self.title.setText(title)
        self.words.setText(words)
        self.setAccessibleName(f"{counted}: {title}. {words}")

    def show_last(self, *, is_last: bool) -> None:
        """Offer what the last call-out offers, or what the others do."""
        self.onward_button.setText(tr("Done") if is_last else tr("Skip this step"))
        self.end_button.setVisible(not is_last)

    def stand_beside(self, target: QRect) -> None:
        """Stand beside a place of the window: where there is room, and not over it if possible."""
        window = self.parentWidget()
        if window is not None:
            self.resize(self.width(), self.heightForWidth(self.width()))
            self.move(_place(target, self.size(), window.rect()))


def _place(target: QRect, size: QSize, room: QRect) -> QPoint:
    """Return where something of a size stands beside a place, inside a room."""
    inside = room.adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE)
    width, height = size.width(), size.height()
    middle = target.center().y() - height // 2
    tries = (
        QPoint(target.left() - _GAP - width, middle),
        QPoint(target.right() + _GAP, middle),
        QPoint(target.left(), target.bottom() + _GAP),
        QPoint(target.left(), target.top() - _GAP - height),
    )
    for corner in tries:
        kept = QPoint(
            max(inside.left(), min(corner.x(), inside.right() - width)),
            max(inside.top(), min(corner.y(), inside.bottom() - height)),
        )
        if not QRect(kept, size).intersects(target):
            return kept
    return QPoint(inside.right() - width, inside.bottom() - height)
