"""Text recognition by RapidOCR, whose models come inside the package ``imrdesk[ocr]``."""

from __future__ import annotations

import importlib
import importlib.util
import logging
import re
from functools import cache
from typing import Any

from PIL import Image

from imrdesk.reading.page_layout import Word

_WORD = re.compile(r"\S+")
# What this engine says of its lines tells nothing about single words: on scans made for
# development it lost item lines and was sure of the rest. A person looks at all it reads.
_SUREST = 0.75
_LARGEST = 2400  # pixels of the longer side: a page at 200 dpi


def is_installed() -> bool:
    """Tell whether the optional packages are there."""
    return all(importlib.util.find_spec(name) for name in ("rapidocr", "onnxruntime"))


def read_lines(picture: Image.Image) -> list[list[Word]]:
    """Return the words of each line on a picture in shades of grey."""
    numpy: Any = importlib.import_module("numpy")
    # As good as at the full size, in half the time.
    smaller = picture.reduce(2) if max(picture.size) > _LARGEST else picture
    scale = picture.width / smaller.width
    found = _engine()(numpy.asarray(smaller.convert("RGB")))
    if not found.txts:
        return []
    lines = zip(found.txts, found.scores, found.boxes, strict=True)
    return [_words(text, float(score), corners, scale) for text, score, corners in lines]


@cache
def _engine() -> Any:  # noqa: ANN401 - a class of an optional package
    package: Any = importlib.import_module("rapidocr")
    logging.getLogger("RapidOCR").setLevel(logging.WARNING)
    return package.RapidOCR(params={"Global.log_level": "warning"})


def _words(text: str, confidence: float, corners: Any, scale: float) -> list[Word]:  # noqa: ANN401 - an array of numbers
    """Return a line's words, each with its share of the line's box.

    The engine's own words are not used: it parts words within, where letters stand wide apart.
    """
    across = [float(x) * scale for x, _ in corners]
    down = [float(y) * scale for _, y in corners]
    left, width = min(across), max(across) - min(across)
    return [
        Word(
            match[0],
            left + width * match.start() / len(text),
            min(down),
            left + width * match.end() / len(text),
            max(down),
            min(_SUREST, confidence),
        )
        for match in _WORD.finditer(text)
    ]
