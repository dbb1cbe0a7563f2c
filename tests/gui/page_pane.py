"""A pane of pages by itself, with letters that need no workspace, and what is seen in it."""

from __future__ import annotations

import colorsys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import SimpleNamespace
from typing import cast

from PIL import Image
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from imrdesk.domain.letter import LetterText
from imrdesk.reading.reader import read_letter
from imrdesk.review.session import OpenLetter
from imrdesk.ui.page_store import PageStore
from imrdesk.ui.pages import PageService
from imrdesk.ui.theme import Theme
from imrdesk.ui.views.page_view import PageView
from inked_pdf import INKS

WAIT = 15_000
_NEAR = 9  # of 255 hues


class PagePane:
    """A pane of pages, and the letters that it is given."""

    def __init__(self, theme: Theme, qtbot: QtBot, service: PageService) -> None:
        self.view = PageView(theme, PageStore(service))
        self.view.resize(700, 800)
        self._qtbot = qtbot
        self._count = 0

    def show(self, data: bytes, letter: LetterText | None = None) -> LetterText:
        """Show a file and wait until it is drawn; return its text."""
        text = letter or read_letter(data, "letter")
        self.show_from(lambda: data, text)
        return text

    def show_from(self, source: Callable[[], bytes], text: LetterText) -> None:
        """Show a letter with some text, and wait until it is drawn."""
        self._count += 1
        opened = SimpleNamespace(letter_id=self._count, text=text, kind=text.kind)
        self.view.show_letter(cast("OpenLetter", opened), source)
        self.wait()

    def wait(self) -> None:
        """Wait until all that is in sight is drawn."""
        self._qtbot.waitUntil(lambda: self.view.is_drawn, timeout=WAIT)

    def picture(self) -> Image.Image:
        """Return what the viewport shows."""
        return grabbed(self.view.viewport())


@contextmanager
def page_pane(theme: Theme, qtbot: QtBot, service: PageService) -> Iterator[PagePane]:
    """Yield a pane that is in sight."""
    pane = PagePane(theme, qtbot, service)
    qtbot.addWidget(pane.view)
    pane.view.show()
    qtbot.waitExposed(pane.view)
    yield pane


def grabbed(widget: QWidget) -> Image.Image:
    """Return what a widget shows, as a picture of Pillow's."""
    image = widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB888)
    size = (image.width(), image.height())
    return Image.frombytes(
        "RGB", size, bytes(image.constBits()), "raw", "RGB", image.bytesPerLine()
    )


def printed_in(picture: Image.Image, ink: str) -> Image.Image:
    """Return where a picture shows an ink: white there, black elsewhere."""
    wanted = round(colorsys.rgb_to_hsv(*INKS[ink])[0] * 255)
    hue, saturation, _value = picture.convert("HSV").split()
    near = hue.point(
        [255 if min(abs(h - wanted), 255 - abs(h - wanted)) < _NEAR else 0 for h in range(256)]
    )
    strong = saturation.point([255 if s > 110 else 0 for s in range(256)])
    return Image.composite(near, Image.new("L", near.size), strong)
