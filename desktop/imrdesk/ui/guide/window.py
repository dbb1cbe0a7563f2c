"""The window of the user guide: contents and search at the left, the page at the right."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QSplitter,
    QStackedWidget,
    QToolButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from imrdesk.ui.guide.book import Book
from imrdesk.ui.guide.finding import Hit, find, search_words
from imrdesk.ui.guide.reader import Reader
from imrdesk.ui.guide.results import Results
from imrdesk.ui.icons import icon
from imrdesk.ui.text_scale import grown
from imrdesk.ui.theme import Theme
from imrdesk.ui.widgets import delayed, label, named
from imrdesk.ui.words import tr, trn

_ADDRESS = Qt.ItemDataRole.UserRole
_SIZE = QSize(1040, 720)
_SIDE = 300  # logical pixels that the contents take at first
_TOLD_FOR_MS = 8000


class GuideWindow(QWidget):
    """The guide beside the work: it blocks nothing and goes with its parent."""

    def __init__(self, parent: QWidget, book: Book, theme: Theme) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setObjectName("guideWindow")
        self.setWindowTitle(tr("User guide — imrdesk"))
        self.resize(grown(_SIZE.width(), 0.4), grown(_SIZE.height(), 0.2))
        self._book = book
        self._theme = theme
        self._hits: list[Hit] = []
        self._items: dict[str, QTreeWidgetItem] = {}
        self.reader = Reader(book, theme)
        self.search = QLineEdit()
        self.contents = QTreeWidget()
        self.results = Results(theme)
        self._left = QStackedWidget()
        self._told = label(role="muted")
        self._told.hide()
        self._counted = label(role="muted")
        self._buttons: dict[str, QToolButton] = {}
        self._silence = delayed(self, _TOLD_FOR_MS)
        self._silence.timeout.connect(self._told.hide)
        self._build()
        self._fill_contents()
        self._wire()
        self._recolor()

    # Putting it together

    def _build(self) -> None:
        self.search.setPlaceholderText(tr("Search the guide"))
        self.search.setAccessibleName(tr("Search the guide"))
        self.search.setClearButtonEnabled(True)
        self.contents.setAccessibleName(tr("Contents of the guide"))
        self.contents.setHeaderHidden(True)
        self.contents.setRootIsDecorated(False)
        self.contents.setIndentation(14)
        self._left.addWidget(self.contents)
        self._left.addWidget(self.results)
        left = named(QFrame(), "guideSide")
        column = QVBoxLayout(left)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(10)
        column.addWidget(self.search)
        column.addWidget(self._left, 1)
        right = QFrame()
        page = QVBoxLayout(right)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(0)
        page.addWidget(self._bar())
        page.addWidget(self.reader, 1)
        panes = QSplitter(Qt.Orientation.Horizontal)
        panes.setHandleWidth(1)
        panes.setChildrenCollapsible(False)
        panes.addWidget(left)
        panes.addWidget(right)
        panes.setStretchFactor(1, 1)
        panes.setSizes([grown(_SIDE), _SIZE.width() - _SIDE])
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(panes)

    def _bar(self) -> QFrame:
        bar = named(QFrame(), "guideBar")
        line = QHBoxLayout(bar)
        line.setContentsMargins(12, 6, 12, 6)
        for name, words in (
            ("back", tr("Back (Alt+Left)")),
            ("forward", tr("Forward (Alt+Right)")),
        ):
            line.addWidget(self._button(name, words))
        line.addSpacing(8)
        line.addWidget(self._told, 1)
        line.addStretch()
        line.addWidget(self._counted)
        for name, words in (
            ("hit_before", tr("The hit before (Shift+F3)")),
            ("hit_after", tr("The next hit (F3)")),
        ):
            line.addWidget(self._button(name, words))
        return bar

    def _button(self, name: str, words: str) -> QToolButton:
        button = QToolButton()
        button.setToolTip(words)
        button.setAccessibleName(words)
        self._buttons[name] = button
        return button

    def _fill_contents(self) -> None:
        parts: dict[str, QTreeWidgetItem] = {}
        for page in self._book.pages.values():
            if page.part not in parts:
                item = QTreeWidgetItem(self.contents, [page.part])
                item.setFlags(Qt.ItemFlag.ItemIsEnabled)
                font = item.font(0)
                font.setBold(True)
                item.setFont(0, font)
                parts[page.part] = item
            self._add_page(parts[page.part], page.title, page.name)
            for section in page.sections[1:]:
                if section.level == 2:
                    address = f"{page.name}#{section.anchor}"
                    self._add_page(self._items[page.name], section.heading, address)
        for item in parts.values():
            item.setExpanded(True)

    def _add_page(self, parent: QTreeWidgetItem, title: str, address: str) -> None:
        item = QTreeWidgetItem(parent, [title])
        item.setData(0, _ADDRESS, address)
        self._items[address] = item

    def _wire(self) -> None:
        reader = self.reader
        self.search.textChanged.connect(self._search)
        self.search.returnPressed.connect(lambda: self.go_to_hit(1))
        self.contents.currentItemChanged.connect(lambda item, _before: self._contents_chosen(item))
        self.contents.itemActivated.connect(lambda _item: reader.setFocus())
        self.results.chosen.connect(self._open_hit)
        self.results.entered.connect(reader.setFocus)
        reader.told.connect(self._tell)
        reader.shown.connect(self._page_shown)
        reader.backwardAvailable.connect(self._buttons["back"].setEnabled)
        reader.forwardAvailable.connect(self._buttons["forward"].setEnabled)
        self._theme.changed.connect(self._recolor)
        for name, slot, keys in (
            ("back", reader.backward, "Alt+Left"),
            ("forward", reader.forward, "Alt+Right"),
            ("hit_before", lambda: self.go_to_hit(-1), "Shift+F3"),
            ("hit_after", lambda: self.go_to_hit(1), "F3"),
        ):
            self._buttons[name].clicked.connect(slot)
            QShortcut(QKeySequence(keys), self, slot)
        for name in ("back", "forward"):
            self._buttons[name].setEnabled(False)
        QShortcut(QKeySequence("Ctrl+F"), self, self._focus_search)
        QShortcut(QKeySequence("F6"), self, self._other_side)

    def _recolor(self) -> None:
        pictures = {"back": "previous", "forward": "next", "hit_before": "up", "hit_after": "down"}
        for name, button in self._buttons.items():
            button.setIcon(icon(pictures[name], self._theme.colors))

    # Pages

    def show_place(self, address: str) -> None:
        """Show the window at a place of the guide, ``page#anchor``."""
        self.reader.show_place(address)
        self.show()
        self.raise_()
        self.activateWindow()
        self.reader.setFocus(Qt.FocusReason.ActiveWindowFocusReason)

    def use_book(self, book: Book) -> None:
        """Show another state of the guide, with other keys."""
        self._book = book
        self.reader.use_book(book)
        self._search()

    def _contents_chosen(self, item: QTreeWidgetItem | None) -> None:
        address = item.data(0, _ADDRESS) if item is not None else None
        if address and address != self.reader.address:
            self.reader.show_place(address)

    def _page_shown(self) -> None:
        """Let contents, window title and hits follow the page, however it was come to."""
        page = self._book.page_of(self.reader.address)
        item = self._items.get(self.reader.address, self._items[page.name])
        self.contents.blockSignals(True)  # noqa: FBT003  Qt's own switch
        for name, own in self._items.items():
            if "#" not in name:
                own.setExpanded(name == page.name)
        self.contents.setCurrentItem(item)
        self.contents.blockSignals(False)  # noqa: FBT003
        self.setWindowTitle(tr("{page} — User guide — imrdesk", page=page.title))
        self._count()

    def told(self) -> str:
        """Return the sentence that is told above the page, empty for none."""
        return self._told.text() if self._told.isVisible() else ""

    def _tell(self, sentence: str) -> None:
        self._told.setText(sentence)
        self._told.show()
        self._silence.start()

    # Search

    def _search(self) -> None:
        query = self.search.text()
        words = search_words(query)
        self._hits = find(self._book.pages.values(), query)
        self.results.show_hits(self._hits, words)
        self._left.setCurrentWidget(self.results if words else self.contents)
        self.reader.highlight(words)
        self._count()

    def _open_hit(self, hit: Hit) -> None:
        self.reader.show_place(hit.address)
        self.reader.highlight(search_words(self.search.text()))
        self._count()

    def go_to_hit(self, step: int) -> None:
        """Go to the next hit, or (below 0) the one before, on this page and then on others."""
        reader = self.reader
        after = reader.hit + step
        if not self._hits:
            return
        if self._is_on_hit_page() and 0 <= after < reader.hit_count and reader.hit >= 0:
            reader.go_to_hit(after)
        else:
            self._to_other_page(step)
        self._count()

    def _is_on_hit_page(self) -> bool:
        here = self._book.page_of(self.reader.address).name if self.reader.address else ""
        return any(hit.address.partition("#")[0] == here for hit in self._hits)

    def _to_other_page(self, step: int) -> None:
        pages = list(dict.fromkeys(hit.address.partition("#")[0] for hit in self._hits))
        here = self._book.page_of(self.reader.address).name if self.reader.address else ""
        if here not in pages:
            self.reader.show_place(self._hits[0].address)
        else:
            self.reader.show_place(pages[(pages.index(here) + step) % len(pages)])
        if self.reader.hit_count:
            best = self.reader.hit if here not in pages else 0
            self.reader.go_to_hit(best if step > 0 else self.reader.hit_count - 1)

    def _count(self) -> None:
        reader = self.reader
        searched = bool(search_words(self.search.text()))
        for name in ("hit_before", "hit_after"):
            self._buttons[name].setVisible(searched)
            self._buttons[name].setEnabled(bool(self._hits))
        self._counted.setVisible(searched)
        if not self._hits:
            self._counted.setText(tr("Nothing found"))
        elif reader.hit_count:
            self._counted.setText(
                tr("{n} of {count} on this page", n=reader.hit + 1, count=reader.hit_count)
            )
        else:
            count = len(self._hits)
            self._counted.setText(trn("in {n} section", "in {n} sections", count))

    # Keys

    def _focus_search(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def _other_side(self) -> None:
        left = self._left.currentWidget()
        if self.reader.hasFocus() and left is not None:
            left.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            self.reader.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            if self.search.text():
                self.search.clear()
                self.reader.setFocus(Qt.FocusReason.OtherFocusReason)
            else:
                self.close()
        elif event.key() == Qt.Key.Key_Down and self.search.hasFocus():
            self._other_side()
            left = self._left.currentWidget()
            if left is not None:
                left.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().keyPressEvent(event)
