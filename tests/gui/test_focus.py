"""The keyboard is seen wherever it is, and every place that it comes to has a name."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QApplication,
    QDialog,
    QTabBar,
    QWidget,
)
from pytestqt.qtbot import QtBot

import imrdesk.ui
from gui.window_driver import press
from imrdesk.domain.annotation import Anchor
from imrdesk.ui.main_window import MainWindow
from imrdesk.ui.theme import Appearance
from window_dialogs import every_dialog

_LEAST = 60  # device pixels that a ring around the smallest control has


@pytest.fixture(params=[Appearance.LIGHT, Appearance.DARK])
def themed(window: MainWindow, request: pytest.FixtureRequest) -> Iterator[MainWindow]:
    """Return the window in each look, with a note and a check to come to."""
    window.theme.set_appearance(request.param)
    controller = window.controller
    controller.correct("age", 50)
    controller.add_note(Anchor.field("age"), "Stated twice.")
    controller.set_tag("second look", present=True)
    yield window
    window.theme.set_appearance(Appearance.LIGHT)


def places(top: QWidget) -> list[QWidget]:
    """Return every control that Tab comes to, in a window or a dialog."""
    return [
        widget
        for widget in top.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.isVisible()
        and widget.isEnabled()
        and widget.focusProxy() is None
        and widget.window() is top
        and not (isinstance(widget, QTabBar) and widget.count() < 2)
    ]


def name_of(widget: QWidget) -> str:
    """Return what a screen reader calls a control."""
    told = QAccessible.queryAccessibleInterface(widget)
    assert told is not None
    return str(told.text(QAccessible.Text.Name))


def picture(widget: QWidget) -> QImage:
    """Return a control as it looks, with what stands close around it."""
    top = widget.window()
    QApplication.processEvents()
    area = widget.rect().translated(widget.mapTo(top, QPoint(0, 0))).adjusted(-3, -3, 3, 3)
    return top.grab(area.intersected(top.rect())).toImage()


def others(one: QImage, other: QImage) -> int:
    """Count the pixels that differ clearly, as they also do without colours."""
    assert one.size() == other.size()
    return sum(abs(a - b) > 24 for a, b in zip(_grey(one), _grey(other), strict=True))


def _grey(picture: QImage) -> bytes:
    """Return a picture's pixels as they are without colours, without the padding of its rows."""
    picture = picture.convertToFormat(QImage.Format.Format_Grayscale8)
    row, pixels = picture.bytesPerLine(), bytes(picture.constBits())
    return b"".join(pixels[y * row :][: picture.width()] for y in range(picture.height()))


def unseen(top: QWidget, elsewhere: QWidget) -> list[str]:
    """Return the controls at which the keyboard cannot be seen, or which have no name."""
    found = []
    classes = {cls.__name__ for cls in QWidget.__subclasses__()}
    for widget in places(top):
        scrolled_to(widget)
        elsewhere.setFocus()
        if widget is elsewhere:
            widget.clearFocus()
        without = picture(widget)
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        count = others(without, picture(widget))
        name = name_of(widget)
        own = type(widget).__name__
        if not name.strip() or name in classes | {own} or count < _LEAST:
            found.append(f"{own} {widget.objectName()!r} named {name!r}: {count} pixels")
    return found


def scrolled_to(widget: QWidget) -> None:
    """Bring a control into sight."""
    above = widget.parentWidget()
    while above is not None:
        if isinstance(above, QAbstractScrollArea) and hasattr(above, "ensureWidgetVisible"):
            above.ensureWidgetVisible(widget)
        above = above.parentWidget()
    QApplication.processEvents()


@pytest.mark.parametrize("keys", ["Ctrl+3", "Ctrl+4", "Ctrl+5", "Ctrl+F"])
def test_the_keyboard_is_seen_at_every_control_of_the_window(themed: MainWindow, keys: str) -> None:
    press(keys)
    assert unseen(themed, themed.desk.queue.search) == []


def test_the_keyboard_is_seen_on_the_first_page(themed: MainWindow) -> None:
    themed.close_workspace()
    themed.welcome.show_recent(themed.recent.entries())
    assert len(places(themed)) >= 4
    assert unseen(themed, places(themed)[0]) == []


def test_the_keyboard_is_seen_in_every_dialog(themed: MainWindow, qtbot: QtBot) -> None:
    found = {}
    for name, dialog in every_dialog(themed).items():
        dialog.setModal(False)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
        with qtbot.waitActive(dialog):
            dialog.show()
            dialog.activateWindow()
        found[name] = unseen(dialog, places(dialog)[0])
        assert dialog.windowTitle()
        dialog.close()
        dialog.deleteLater()
    assert {name: missing for name, missing in found.items() if missing} == {}


def test_every_dialog_is_looked_at(window: MainWindow) -> None:
    made = {type(dialog) for dialog in every_dialog(window).values()}
    assert made == {cls for cls in _below(QDialog) if not _below(cls)}


def _below(cls: type) -> list[type]:
    found: list[type] = []
    subclasses: list[type] = cls.__subclasses__()
    for sub in subclasses:
        if sub.__module__.startswith(imrdesk.ui.__name__):
            found += [sub, *_below(sub)]
    return found
