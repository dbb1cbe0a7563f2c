"""Pages that lie a little askew on the scanner are turned upright before they are read.

Lines of text that run level leave the picture's rows either dark or light; the angle at which
rows next to each other differ most is the one at which the lines are level.
"""

from __future__ import annotations

import dataclasses
import math
from itertools import pairwise

from PIL import Image

from imrdesk.reading.source import PageWord, SourcePage

_WIDTH = 600  # of the picture on which the angle is measured, in pixels
_STEPS = ((0.5, 6), (0.1, 4))  # degrees, and how many of them to each side
_LEVEL = 0.2  # degrees that do no harm


def upright(picture: Image.Image) -> tuple[Image.Image, float]:
    """Return a picture in shades of grey with its lines level, where they are up to 3° askew.

    With it comes by how many degrees it was turned round its middle, against the clock.
    """
    angle = _angle(picture)
    if abs(angle) < _LEVEL:
        return picture, 0.0
    return picture.rotate(angle, Image.Resampling.BICUBIC, fillcolor=_paper(picture)), angle


def as_scanned(
    page: SourcePage, turn: Image.Transpose | None, angle: float, size: tuple[int, int]
) -> SourcePage:
    """Return a page with its words' boxes where they are on the picture as it was scanned.

    Args:
        page: as it was read on the picture that was turned.
        turn: how the picture was turned after it was made level, if it was.
        angle: by which it was made level, as `upright` says.
        size: of the picture as it was scanned: width and height in pixels.
    """
    if turn is None and not angle:
        return page
    words = tuple(_as_scanned(word, turn, angle, size) for word in page.words)
    return dataclasses.replace(page, words=words)


def _as_scanned(
    word: PageWord, turn: Image.Transpose | None, angle: float, size: tuple[int, int]
) -> PageWord:
    corners = [
        _levelled_back(*_turned_back(x, y, turn), angle, size)
        for x in (word.left, word.right)
        for y in (word.top, word.bottom)
    ]
    across, down = zip(*corners, strict=True)
    return dataclasses.replace(
        word, left=min(across), top=min(down), right=max(across), bottom=max(down)
    )


def _turned_back(x: float, y: float, turn: Image.Transpose | None) -> tuple[float, float]:
    """Return where a point (parts of width and height) was before its picture was turned."""
    match turn:
        case Image.Transpose.ROTATE_90:
            return 1 - y, x
        case Image.Transpose.ROTATE_180:
            return 1 - x, 1 - y
        case Image.Transpose.ROTATE_270:
            return y, 1 - x
    return x, y


def _levelled_back(x: float, y: float, angle: float, size: tuple[int, int]) -> tuple[float, float]:
    """Return where a point was before its picture was turned round its middle."""
    width, height = size
    sine, cosine = math.sin(math.radians(angle)), math.cos(math.radians(angle))
    right, down = (x - 0.5) * width, (y - 0.5) * height
    return 0.5 + (cosine * right - sine * down) / width, 0.5 + (
        sine * right + cosine * down
    ) / height


def _angle(picture: Image.Image) -> float:
    height = max(1, round(_WIDTH * picture.height / picture.width))
    small = picture.resize((_WIDTH, height), Image.Resampling.BOX)
    paper = _paper(small)
    best = 0.0
    for step, reach in _STEPS:
        angles = sorted((best + step * number for number in range(-reach, reach + 1)), key=abs)
        best = max(angles, key=lambda angle: _contrast(small, angle, paper))
    return best


def _contrast(picture: Image.Image, angle: float, paper: int) -> int:
    turned = picture.rotate(angle, Image.Resampling.BILINEAR, fillcolor=paper)
    rows = turned.resize((1, turned.height), Image.Resampling.BOX).tobytes()
    return sum((above - below) ** 2 for above, below in pairwise(rows))


def _paper(picture: Image.Image) -> int:
    shades = picture.histogram()
    return max(range(256), key=shades.__getitem__)
