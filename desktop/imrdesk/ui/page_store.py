"""What is known of the pages of a few letters: sizes, characters and pictures, within a bound."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from imrdesk.domain.letter import LetterText
from imrdesk.errors import UserError
from imrdesk.reading.page_files import Band, Characters
from imrdesk.review.page_process import DrawBand, TellCharacters
from imrdesk.ui.page_text import PageText, TextLayer, page_text
from imrdesk.ui.pages import Answer, PageService, Request, Sizes, TellSizes
from imrdesk.ui.words import tr, translated

MOST_BYTES = 160 * 2**20
"""The most that pictures of pages take; a page as wide as the pane takes 2 to 14 MB."""

_MOST_LETTERS = 3
_BAND_PIXELS = 4_000_000
_LEAST_ROWS = 256
_LETTER_PAGE = (612.0, 792.0)


@dataclass(slots=True)
class LetterPages:
    """One letter's pages.

    Attributes:
        key: the service's key of its file.
        sizes: width and height of every page in points; None while they are not known.
        layers: the pages' text layers, as far as they are known.
        texts: where the reading text stands on pages, as far as it was worked out.
        failed: the pages that cannot be drawn.
        trouble: why none of them can be shown, in a sentence.
    """

    key: int = 0
    sizes: Sizes | None = None
    layers: dict[int, TextLayer] = field(default_factory=dict)
    texts: dict[int, PageText] = field(default_factory=dict)
    failed: set[int] = field(default_factory=set)
    trouble: str | None = None


@dataclass(frozen=True, slots=True)
class Piece:
    """A drawn part of a page.

    Attributes:
        picture: looks into `pixels`.
        band: which part it is.
    """

    picture: QImage
    pixels: bytes
    band: Band


class PageStore(QObject):
    """Keeps what the process has told of letters, by their ids.

    Signals:
        changed: the id of a letter of which more is known.
    """

    changed = Signal(int)

    def __init__(self, service: PageService, most_bytes: int = MOST_BYTES) -> None:
        super().__init__(service)
        self._service = service
        self._most_bytes = most_bytes
        self._letters: OrderedDict[int, LetterPages] = OrderedDict()
        self._keys: dict[int, int] = {}  # the service's → the letter's
        # (letter, page, the page's width in pixels, first row), the least used first.
        self._pieces: OrderedDict[tuple[int, int, int, int], Piece] = OrderedDict()
        self.bytes = 0
        service.answered.connect(self._take)

    def load(self, key: int, source: Callable[[], bytes]) -> LetterPages:
        """Return a letter's pages; its bytes are asked for where they are not there yet."""
        pages = self._letters.get(key)
        if pages is None:
            pages = self._letters[key] = LetterPages()
            try:
                pages.key = self._service.hold(source())
                self._keys[pages.key] = key
            except UserError as error:
                pages.trouble = translated(str(error))
        self._letters.move_to_end(key)
        while len(self._letters) > _MOST_LETTERS:
            self._forget(next(iter(self._letters)))
        return pages

    def known(self, key: int) -> LetterPages | None:
        """Return the pages of a letter that is loaded."""
        return self._letters.get(key)

    def clear(self) -> None:
        """Forget every letter."""
        for key in list(self._letters):
            self._forget(key)

    def _forget(self, key: int) -> None:
        pages = self._letters.pop(key)
        self._keys.pop(pages.key, None)
        self._service.release(pages.key)
        for place in [place for place in self._pieces if place[0] == key]:
            self._drop(place)

    def _drop(self, place: tuple[int, int, int, int]) -> None:
        self.bytes -= len(self._pieces.pop(place).pixels)

    def text(self, key: int, page: int, letter: LetterText) -> PageText | None:
        """Return where a page's text stands, or None while that is not known."""
        pages = self._letters[key]
        if page not in pages.texts:
            layer, sizes = pages.layers.get(page), pages.sizes
            if layer is None or sizes is None:
                return None
            pages.texts[page] = page_text(letter, page, sizes[page], layer)
        return pages.texts[page]

    def pieces(self, key: int, page: int, size: tuple[int, int], rows: range) -> list[Piece]:
        """Return what is drawn of some rows of a page, whose size is given in pixels."""
        places = [(key, page, size[0], band.top) for band in _touching(size, rows)]
        found = [place for place in places if place in self._pieces]
        for place in found:
            self._pieces.move_to_end(place)
        return [self._pieces[place] for place in found]

    def missing(self, key: int, page: int, size: tuple[int, int], rows: range) -> list[Band]:
        """Return the parts of some rows of a page that are not drawn."""
        return [
            band
            for band in _touching(size, rows)
            if (key, page, size[0], band.top) not in self._pieces
        ]

    def others(self, key: int, page: int, width: int) -> list[Piece]:
        """Return what was drawn of a page last at another width."""
        places = [one for one in self._pieces if one[:2] == (key, page) and one[2] != width]
        return [self._pieces[place] for place in places if place[2] == places[-1][2]]

    def drawing(self, key: int, page: int, size: tuple[int, int], rows: range) -> Iterator[Request]:
        """Yield the requests for the parts of some rows of a page that are not drawn."""
        pages = self._letters[key]
        if page not in pages.failed:
            for band in self.missing(key, page, size, rows):
                yield DrawBand(pages.key, page, band)

    def placing(self, key: int, page: int) -> Iterator[Request]:
        """Yield the request for a page's characters, if they are not known."""
        pages = self._letters[key]
        if page not in pages.layers and page not in pages.texts:
            yield TellCharacters(pages.key, page)

    def sizing(self, key: int) -> Iterator[Request]:
        """Yield the request for the sizes of a letter's pages, if they are not known."""
        pages = self._letters[key]
        if pages.sizes is None and pages.trouble is None:
            yield TellSizes(pages.key)

    def ask(self, requests: Sequence[Request]) -> None:
        """Ask for these in place of what was asked for before."""
        self._service.ask(requests)

    def _take(self, request: Request, answer: Answer | None) -> None:
        key = self._keys.get(request.key)
        if key is None:
            return
        pages = self._letters[key]
        match request, answer:
            case TellSizes(), tuple():
                pages.sizes = answer
            case TellSizes(), None:
                pages.trouble = tr("The pages of this letter cannot be shown as they look.")
            case DrawBand(), bytes() if len(answer) == 4 * request.band.width * request.band.rows:
                self._keep(key, request, answer)
            case DrawBand(), _:
                pages.failed.add(request.page)
            case TellCharacters(), Characters():
                pages.layers[request.page] = TextLayer(answer)
            case TellCharacters(), None:
                pages.texts[request.page] = PageText(())
        self.changed.emit(key)

    def _keep(self, key: int, request: DrawBand, pixels: bytes) -> None:
        band = request.band
        picture = QImage(pixels, band.width, band.rows, 4 * band.width, QImage.Format.Format_RGB32)
        place = (key, request.page, band.width, band.top)
        if place in self._pieces:
            self._drop(place)
        self._pieces[place] = Piece(picture, pixels, band)
        self.bytes += len(pixels)
        while self.bytes > self._most_bytes and len(self._pieces) > 1:
            self._drop(next(iter(self._pieces)))


def _touching(size: tuple[int, int], rows: range) -> Iterator[Band]:
    """Yield the parts in which a page of some size in pixels is drawn that touch some rows."""
    width, height = size
    step = max(_LEAST_ROWS, _BAND_PIXELS // width)
    for top in range(rows.start // step * step, min(height, rows.stop), step):
        yield Band(width, height, top, min(step, height - top))


def sizes_of(pages: LetterPages, letter: LetterText) -> Sequence[tuple[float, float]]:
    """Return the sizes of a letter's pages, or what they most likely are until they are known."""
    return pages.sizes or (_LETTER_PAGE,) * len(letter.pages)
