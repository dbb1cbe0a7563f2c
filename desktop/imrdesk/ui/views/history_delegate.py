"""Draws the lines of the history: what was struck out, what is strong, what was undone grey."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from html import escape

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QTextDocument
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from imrdesk.domain.custom_fields import is_custom
from imrdesk.domain.history import Origin, ValueState
from imrdesk.domain.review import FieldState
from imrdesk.ui.icons import state_pixmap
from imrdesk.ui.models.history_model import Fate, Row
from imrdesk.ui.models.history_words import Told, shortened
from imrdesk.ui.moments import shown_moment
from imrdesk.ui.theme import Colors, Theme
from imrdesk.ui.words import tr, translated

_WORD = re.compile(r"\s+|\S+")
_LIMIT = 110  # characters of a text until it is asked for in full
_LEFT, _INDENT, _ABOVE = 10, 24, 9
_MARK = 12  # logical pixels of a state's mark before a line
Index = QModelIndex | QPersistentModelIndex


def row_html(row: Row, colors: Colors, *, whole: bool) -> str:
    """Return a line of the history as HTML; long texts in full where `whole`."""
    if row.more:
        more = escape(tr("{count} more…", count=row.more))
        return f"<span style='color:{colors.tokens['accent']}'>{more}</span>"
    if row.told is None:
        return _operation_html(row, colors)
    words = _told_html(row.told, colors, whole=whole)
    if row.change is not None and row.change.edit.why:
        why = tr("Why: {reason}", reason=row.change.edit.why)
        words += f"<br><i>{escape(why)}</i>"
    if row.fate is not Fate.STANDS:
        words = f"<span style='color:{colors.tokens['faint']}'>{words}</span>"
    return words


def state_made(row: Row) -> FieldState | None:
    """Return the state that a person's change gave a value; None for every other line."""
    if row.change is None:
        return None
    edit = row.change.edit
    old, new = edit.old, edit.new
    if not isinstance(new, ValueState) or new.origin is not Origin.PERSON:
        return None
    # In a field of the workspace there is nothing read that a person could correct.
    same = (isinstance(old, ValueState) and old.value == new.value) or is_custom(edit.key)
    return FieldState.CONFIRMED if same else FieldState.CORRECTED


def is_shortened(row: Row) -> bool:
    """Tell whether a line shows less than there is."""
    told = row.told
    if told is None:
        return bool(row.more)
    return shortened(told.was, told.becomes, _LIMIT) != (
        " ".join(told.was.split()),
        " ".join(told.becomes.split()),
    )


def _operation_html(row: Row, colors: Colors) -> str:
    operation, muted = row.operation, colors.tokens["muted"]
    who = f"{escape(operation.who)} · {shown_moment(operation.when)}"
    label = escape(translated(operation.label))
    if row.fate is Fate.STANDS:
        return f"<b>{label}</b><br><span style='color:{muted}'>{who}</span>"
    return (
        f"<span style='color:{muted}'><s>{label}</s>"
        f" &nbsp;<b>{escape(translated(row.fate.value))}</b><br>{who}</span>"
    )


def _told_html(told: Told, colors: Colors, *, whole: bool) -> str:
    was, becomes = told.was, told.becomes
    if not whole:
        was, becomes = shortened(was, becomes, _LIMIT)
    thing = f"<span style='color:{colors.tokens['muted']}'>{escape(told.thing)}</span>"
    remark = f" <i>{escape(told.remark)}</i>" if told.remark else ""
    if not told.was and not told.becomes:
        return thing + remark
    nothing = f"<i>{escape(tr('nothing'))}</i>"
    old, new = (escape(text).replace("\n", "<br>") or nothing for text in (was, becomes))
    if told.was == told.becomes:
        return f"{thing}<br>{new}{remark}"
    if whole and told.was and told.becomes:
        return f"{thing}{remark}<br>{_woven(told.was, told.becomes)}"
    return f"{thing}<br><s>{old}</s> → <b>{new}</b>{remark}"


def _woven(was: str, becomes: str) -> str:
    """Return two texts as one, what only the old one has struck, only the new one strong."""
    old, new = (_WORD.findall(text) for text in (was, becomes))
    parts = []
    for kind, i, j, k, m in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        gone, come = (escape("".join(words)) for words in (old[i:j], new[k:m]))
        if kind == "equal":
            parts.append(come)
        else:
            kept = [f"<s>{gone}</s>"] if gone else []
            parts.append(" ".join([*kept, f"<b>{come}</b>"] if come else kept))
    return "".join(parts).replace("\n", "<br>")


class HistoryDelegate(QStyledItemDelegate):
    """Draws a timeline; knows which lines are to be seen in full."""

    def __init__(self, theme: Theme, view: QListView) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view
        self._whole: set[int] = set()
        self._documents: dict[tuple[int, int], QTextDocument] = {}

    def forget(self) -> None:
        """Other lines are shown, or in other colours."""
        self._whole.clear()
        self._documents.clear()

    def toggle_whole(self, index: Index) -> None:
        """Show a line's texts in full, or shortened again."""
        self._whole ^= {index.row()}
        self._documents.clear()
        self.sizeHintChanged.emit(index)

    def _document(self, index: Index, width: int) -> QTextDocument:
        key = index.row(), width
        if key not in self._documents:
            row: Row = index.data(Qt.ItemDataRole.UserRole)
            document = QTextDocument()
            document.setDocumentMargin(0)
            document.setDefaultFont(self._view.font())
            colors = self._theme.colors
            body = row_html(row, colors, whole=index.row() in self._whole)
            document.setHtml(f"<div style='color:{colors.tokens['text']}'>{body}</div>")
            document.setTextWidth(width)
            self._documents[key] = document
        return self._documents[key]

    def _left_and_width(self, index: Index) -> tuple[int, int]:
        row: Row = index.data(Qt.ItemDataRole.UserRole)
        left = _LEFT if row.change is None and not row.more else _INDENT
        return left, max(60, self._view.viewport().width() - left - _LEFT)

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        left, width = self._left_and_width(index)
        above = _ABOVE if left == _LEFT else 2
        return QSize(width, round(self._document(index, width).size().height()) + above + 4)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        left, width = self._left_and_width(index)
        above = _ABOVE if left == _LEFT else 2
        painter.save()
        painter.setClipRect(option.rect)
        colors = self._theme.colors
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, colors["accent_soft"])
            bar = QRectF(option.rect.left(), option.rect.top(), 3, option.rect.height())
            painter.fillRect(bar, colors["accent"])
        if left == _LEFT and index.row():
            painter.setPen(colors["border"])
            painter.drawLine(option.rect.topLeft(), option.rect.topRight())
        state = state_made(index.data(Qt.ItemDataRole.UserRole))
        if state is not None:
            scale = painter.device().devicePixelRatio()
            mark = state_pixmap(state, colors, _MARK, scale)
            painter.drawPixmap(option.rect.left() + 6, option.rect.top() + above + 3, mark)
        painter.translate(QPointF(option.rect.left() + left, option.rect.top() + above))
        self._document(index, width).drawContents(painter)
        painter.restore()
