"""The card that says why a value is what it is, beside its field."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from imrdesk.domain.review import FieldState
from imrdesk.review.why import Fact
from imrdesk.ui.icons import state_pixmap
from imrdesk.ui.text_scale import grown
from imrdesk.ui.theme import Colors
from imrdesk.ui.widgets import label, with_role
from imrdesk.ui.words import tr, translated

_WIDTH = 400
_GAP = 4  # logical pixels between the field and the card


class WhyCard(QFrame):
    """What there is to know about one value; goes when it has lost the user's attention.

    Signals:
        history_wanted: the user wants to see the changes of the field.
        guide_wanted: the user wants to read about the field.

    Attributes:
        help_keys: the keys that opened the card; pressed again they lead to the guide.
    """

    history_wanted = Signal()
    guide_wanted = Signal()
    help_keys: tuple[QKeySequence, ...] = ()

    def __init__(
        self, parent: QWidget, name: str, state: FieldState, facts: Sequence[Fact], colors: Colors
    ) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("whyCard")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(
            tr("Why: {field}, {state}", field=name, state=translated(state.value))
        )
        self.setFixedWidth(grown(_WIDTH))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 12, 10, 10)
        layout.setSpacing(2)
        layout.addLayout(self._head(name, state, colors))
        self.lines = [FactLine(fact) for fact in facts]
        for line in self.lines:
            layout.addWidget(line)
        self.history_button = QPushButton(tr("Its history"))
        self.history_button.clicked.connect(self._show_history)
        self.guide_button = QPushButton(tr("In the guide"))
        self.guide_button.clicked.connect(self._show_guide)
        foot = QHBoxLayout()
        foot.setContentsMargins(6, 8, 4, 0)
        foot.addWidget(with_role(QLabel(tr("Esc closes")), "faint"))
        foot.addStretch()
        foot.addWidget(self.guide_button)
        foot.addWidget(self.history_button)
        layout.addLayout(foot)

    def _head(self, name: str, state: FieldState, colors: Colors) -> QHBoxLayout:
        mark = QLabel()
        mark.setPixmap(state_pixmap(state, colors, 16, self.devicePixelRatio()))
        line = QHBoxLayout()
        line.setContentsMargins(6, 0, 6, 4)
        line.setSpacing(7)
        line.addWidget(mark)
        line.addWidget(label(name, "cardTitle"))
        line.addStretch()
        line.addWidget(label(translated(state.value), role="muted"))
        return line

    def show_beside(self, field: QWidget) -> None:
        """Stand below a field, or above it where there is no room below."""
        height = self.heightForWidth(self.width())  # what wraps has its true height at a width
        self.resize(self.width(), max(height, self.sizeHint().height()))
        room = field.screen().availableGeometry()
        corner = field.mapToGlobal(QPoint(0, field.height() + _GAP))
        if corner.y() + self.height() > room.bottom():
            corner.setY(field.mapToGlobal(QPoint(0, 0)).y() - self.height() - _GAP)
        corner.setX(max(room.left(), min(corner.x(), room.right() - self.width())))
        corner.setY(max(room.top(), corner.y()))
        self.move(corner)
        self.show()
        self.lines[0].setFocus(Qt.FocusReason.PopupFocusReason)

    def text(self) -> str:
        """Return all that is told, a line for each fact."""
        return "\n".join(line.accessibleName() for line in self.lines)

    def _show_history(self) -> None:
        self.close()
        self.history_wanted.emit()

    def _show_guide(self) -> None:
        self.close()
        self.guide_wanted.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key == Qt.Key.Key_Escape:
            self.close()
        elif QKeySequence(event.keyCombination()) in self.help_keys:
            self._show_guide()
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Right):
            self.focusNextChild()
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Left):
            self.focusPreviousChild()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.history_button.hasFocus():
            self._show_history()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.guide_button.hasFocus():
            self._show_guide()
        else:
            super().keyPressEvent(event)


class FactLine(QFrame):
    """One fact, which the keyboard can stand on so that it is read out."""

    def __init__(self, fact: Fact) -> None:
        super().__init__()
        self.setObjectName("factLine")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(f"{fact.heading}: {fact.words}")
        heading = label(translated(fact.heading), role="muted")
        heading.setFixedWidth(96)
        words = label(translated(fact.words), wrap=True)
        line = QHBoxLayout(self)
        line.setContentsMargins(6, 4, 6, 4)
        line.setSpacing(8)
        line.addWidget(heading, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(words, 1)
