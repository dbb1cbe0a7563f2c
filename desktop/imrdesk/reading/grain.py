"""Grain, the noise of a scanner, is taken off a picture before it is read.

Every grain looks like a stroke to the engines: of a page full of them they read less, or
nothing, in many times the time.
"""

from __future__ import annotations

from collections.abc import Iterator

from PIL import Image, ImageFilter, ImageStat

_TILES = 8  # across the page, and down it
_TILE = 32  # pixels
_PAPER_SHARE = 4  # at least one tile in so many is paper without print, on any page
_GRAINY = 8.0  # of 255 shades, from grain to grain; smooth paper has 2 at most


def without_grain(picture: Image.Image) -> Image.Image:
    """Return a picture in shades of grey, its single dots gone where its paper is grainy."""
    spread = sorted(_spreads(picture))
    if spread[len(spread) // _PAPER_SHARE] < _GRAINY:
        return picture
    return picture.filter(ImageFilter.MedianFilter(3))


def _spreads(picture: Image.Image) -> Iterator[float]:
    """Yield how far the shades of tiles all over the picture spread."""
    across, down = picture.width / _TILES, picture.height / _TILES
    for column in range(_TILES):
        for row in range(_TILES):
            left, top = int(column * across), int(row * down)
            tile = picture.crop((left, top, left + _TILE, top + _TILE))
            yield ImageStat.Stat(tile).stddev[0]
