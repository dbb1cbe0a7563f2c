"""Text recognition by RapidOCR, whose models come inside the package ``imrdesk[ocr]``."""

from __future__ import annotations

import importlib
import importlib.util
import logging
from functools import cache
from typing import Any

from PIL import Image

from imrdesk.reading.page_layout import Word


def is_installed() -> bool:
    """Tell whether the optional packages are there."""
    return all(importlib.util.find_spec(name) for name in ("rapidocr", "onnxruntime"))


def read_lines(picture: Image.Image) -> list[list[Word]]:
    """Return the words of each line on a picture in shades of grey."""
    numpy: Any = importlib.import_module("numpy")
    found = _engine()(numpy.asarray(picture.convert("RGB")), return_word_box=True)
    return [_words(line) for line in found.word_results or () if line]


@cache
def _engine() -> Any:  # noqa: ANN401 - a class of an optional package
    package: Any = importlib.import_module("rapidocr")
    logging.getLogger("RapidOCR").setLevel(logging.WARNING)
    return package.RapidOCR(params={"Global.log_level": "warning"})


def _words(line: Any) -> list[Word]:  # noqa: ANN401 - (text, confidence, corners) a word
    words = []
    for text, confidence, corners in line:
        across, down = [float(x) for x, _ in corners], [float(y) for _, y in corners]
        words.append(Word(text, min(across), min(down), max(across), max(down), float(confidence)))
    return words
