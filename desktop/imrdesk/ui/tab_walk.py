"""Tab through a form whose parts move: in the order in which they stand, and out at its ends.

Qt's own chain of widgets is in the order in which they were made, and to relink it each time
that a part moves leaves rings in it that Tab never gets out of.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget


def walk_on(form: QWidget, parts: Iterable[QWidget], *, forwards: bool) -> bool:
    """Put the keyboard into the next widget of a form, or out of it; tell whether it moved.

    Args:
        form: what the parts stand in.
        parts: in the order in which Tab is to visit them.
        forwards: as Tab, and not as Shift+Tab.
    """
    stops = [stop for part in parts for stop in _stops(part)]
    here = QApplication.focusWidget()
    if here is None or not stops:
        return False
    if here in stops:
        place = stops.index(here) + (1 if forwards else -1)
        target = stops[place] if 0 <= place < len(stops) else _outside(form, forwards=forwards)
    else:
        target = stops[0 if forwards else -1]
    if target is None:
        return False
    reason = Qt.FocusReason.TabFocusReason if forwards else Qt.FocusReason.BacktabFocusReason
    target.setFocus(reason)
    return True


def _stops(part: QWidget) -> Iterator[QWidget]:
    for widget in (part, *part.findChildren(QWidget)):
        if _takes_tab(widget) and widget.window() is part.window():
            yield widget


def _takes_tab(widget: QWidget) -> bool:
    return (
        bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
        and widget.focusProxy() is None
        and widget.isVisible()
        and widget.isEnabled()
    )


def _outside(form: QWidget, *, forwards: bool) -> QWidget | None:
    """Return what Tab comes to behind (or before) the whole of a form."""
    widget: QWidget | None = form
    while widget is not None:
        widget = widget.nextInFocusChain() if forwards else widget.previousInFocusChain()
        if widget is form:
            return None
        if widget is not None and not form.isAncestorOf(widget) and _takes_tab(widget):
            return widget
    return None
