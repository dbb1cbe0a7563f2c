"""Pages that lie a little askew on the scanner are turned upright before they are read.

Lines of text that run level leave the picture's rows either dark or light; the angle at which
rows next to each other differ most is the one at which the lines are level.
"""

from __future__ import annotations

from itertools import pairwise

from PIL import Image

_WIDTH = 600  # of the picture on which the angle is measured, in pixels
_STEPS = ((0.5, 6), (0.1, 4))  # degrees, and how many of them to each side
_LEVEL = 0.2  # degrees that do no harm


def upright(picture: Image.Image) -> Image.Image:
    """Return a picture in shades of grey with its lines level, where they are up to 3° askew."""
    angle = _angle(picture)
    if abs(angle) < _LEVEL:
        return picture
    return picture.rotate(angle, Image.Resampling.BICUBIC, fillcolor=_paper(picture))


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
