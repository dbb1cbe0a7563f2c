"""A page of the guide as it is read: nothing is fetched, nothing is opened outside."""

from __future__ import annotations

import re
from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, QUrl, Signal
from PySide6.QtGui import QPixmap, QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextBrowser, QTextEdit
from typing_extensions import override

from imrdesk.assets import resource
from imrdesk.errors import BugError
from imrdesk.ui.guide.book import SCHEME, Book
from imrdesk.ui.icons import pixmap
from imrdesk.ui.theme import Theme
from imrdesk.ui.words import tr

_ICON_SCHEME = "icon"
_MARGIN = 26  # logical pixels around the text
_MARK_SIZE = 15
_WIDEST_PICTURE = 680

_STYLE = """
body, h1, h2, h3, p, li, td, th {{ color: {text}; }}
h1 {{ font-size: xx-large; font-weight: 600; margin-top: 2px; margin-bottom: 12px; }}
h2 {{ font-size: x-large; font-weight: 600; margin-top: 24px; margin-bottom: 7px; }}
h3 {{ font-size: large; font-weight: 600; margin-top: 16px; margin-bottom: 3px; }}
p, li {{ margin-bottom: 8px; }}
a {{ color: {accent}; text-decoration: underline; }}
code {{ background-color: {sunken}; color: {text}; }}
.key {{ background-color: {accent_soft}; color: {text}; font-weight: 600; }}
table {{ border-collapse: collapse; margin-top: 6px; margin-bottom: 12px; }}
td, th {{ border: 1px solid {border}; padding: 6px 10px; text-align: left; }}
th {{ background-color: {sunken}; font-weight: 600; }}
"""


class Reader(QTextBrowser):
    """Shows pages of a `Book` by their addresses (``guide:page#anchor``).

    Signals:
        told: a sentence: where a link leads that is not opened.
        shown: another place is shown.

    Attributes:
        address: the place that is shown, ``page#anchor``; empty before the first page.
    """

    told = Signal(str)
    shown = Signal()

    def __init__(self, book: Book, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("guidePage")
        self.setAccessibleName(tr("Page of the guide"))
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.anchorClicked.connect(self._follow)
        self._book = book
        self._theme = theme
        self._words: tuple[str, ...] = ()
        self._hits: list[QTextCursor] = []
        self._hit = -1
        self.address = ""
        self.document().setDocumentMargin(_MARGIN)
        self.sourceChanged.connect(self._page_shown)
        theme.changed.connect(self.render_again)
        self._style()

    # Pages

    def _page_shown(self, url: QUrl) -> None:
        # Qt's own `source()` still names the page before when it tells of a new one.
        self.address = url.toString().removeprefix(f"{SCHEME}:")
        self._find_hits()
        self.shown.emit()

    def show_place(self, address: str) -> None:
        """Show a page at an anchor, ``page#anchor``.

        Raises:
            BugError: where there is no such place.
        """
        if not self._book.leads_somewhere(address):
            raise BugError(f"the guide has no place “{address}”")
        self.setSource(QUrl(f"{SCHEME}:{address.removeprefix(f'{SCHEME}:')}"))

    def use_book(self, book: Book) -> None:
        """Show another state of the guide, with other keys, at the same place."""
        self._book = book
        self.render_again()

    def render_again(self) -> None:
        """Draw the page anew, because colours, text size or keys are others."""
        self._style()
        if self.address:
            at, hit = self.verticalScrollBar().value(), self._hit
            self.reload()
            self.verticalScrollBar().setValue(at)
            self._hit = min(hit, len(self._hits) - 1)
            self._mark()

    def _style(self) -> None:
        self.document().setDefaultStyleSheet(_STYLE.format_map(self._theme.colors.tokens))

    def _follow(self, url: QUrl) -> None:
        address = url.toString()
        if url.scheme() == SCHEME and self._book.leads_somewhere(address):
            self.show_place(address)
        else:
            self.told.emit(tr("This address is not opened: {address}", address=address))

    @override
    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """Return a page, an icon or a picture of the guide, and nothing else from anywhere."""
        url = QUrl(name)
        if url.scheme() == _ICON_SCHEME:
            icon_name, _, color = url.path().partition(".")
            scale = self.devicePixelRatio()
            return pixmap(icon_name, self._theme.colors, color or "muted", _MARK_SIZE, scale)
        if kind == QTextDocument.ResourceType.ImageResource.value:
            return self._picture(url.path().rpartition("/")[2])
        if url.scheme() == SCHEME:
            return self._book.page_of(url.toString()).html
        return None

    def _picture(self, name: str) -> QPixmap | None:
        """Return a picture of the guide, as the window looks in the theme's colours."""
        look = "light" if self._theme.colors["window"].lightnessF() > 0.5 else "dark"
        file = f"{name.removesuffix('.png')}-{look}.png"
        folder = resource("help", "images")
        if file not in {path.name for path in folder.iterdir()}:
            return None
        picture = QPixmap(str(folder / file))
        scale = self.devicePixelRatio()
        room = self.width() - 2 * _MARGIN - 2 * self.verticalScrollBar().sizeHint().width()
        width = max(240, min(room, _WIDEST_PICTURE))
        smooth = Qt.TransformationMode.SmoothTransformation
        result = picture.scaledToWidth(round(width * scale), smooth)
        result.setDevicePixelRatio(scale)
        return result

    # Hits

    def highlight(self, words: Sequence[str]) -> None:
        """Mark these words on every page from now on; none where there are none."""
        self._words = tuple(words)
        self._find_hits()

    @property
    def hit_count(self) -> int:
        """How many places of the page are marked."""
        return len(self._hits)

    @property
    def hit(self) -> int:
        """Which of them is the one that is looked at, from 0; -1 for none."""
        return self._hit

    def go_to_hit(self, number: int) -> None:
        """Look at a marked place, counted from 0."""
        self._hit = number
        self._mark()
        cursor = QTextCursor(self._hits[number])
        cursor.clearSelection()
        self.setTextCursor(cursor)
        self.ensureCursorVisible()
        below = self.cursorRect().top() - self.viewport().height() // 3
        self.verticalScrollBar().setValue(self.verticalScrollBar().value() + below)

    def _find_hits(self) -> None:
        text = self.document().toPlainText().casefold()
        places = sorted(
            {
                match.span()
                for word in self._words
                for match in re.finditer(rf"(?<!\w){re.escape(word)}", text)
            }
        )
        self._hits = [self._selected(start, end) for start, end in places]
        self._hit = self._hit_of_place()
        self._mark()

    def _hit_of_place(self) -> int:
        """Return the first marked place of the section that is shown."""
        start = self._section_start()
        after = (n for n, hit in enumerate(self._hits) if hit.selectionEnd() >= start)
        return next(after, 0 if self._hits else -1)

    def _section_start(self) -> int:
        """Return where in the page the anchor of its address is; 0 without one."""
        anchor = self.address.partition("#")[2]
        block = self.document().begin()
        while anchor and block.isValid():
            names = {name for part in block.textFormats() for name in part.format.anchorNames()}
            if anchor in names:
                return block.position()
            block = block.next()
        return 0

    def _selected(self, start: int, end: int) -> QTextCursor:
        cursor = QTextCursor(self.document())
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def _mark(self) -> None:
        marks = []
        for number, cursor in enumerate(self._hits):
            mark = QTextEdit.ExtraSelection()
            token = "ink_orange_soft" if number == self._hit else "ink_yellow_soft"
            mark.format.setBackground(self._theme.colors[token])
            if number == self._hit:
                mark.format.setFontUnderline(True)
            mark.cursor = cursor
            marks.append(mark)
        self.setExtraSelections(marks)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.ApplicationFontChange):
            self.render_again()
