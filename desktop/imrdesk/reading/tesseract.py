"""Text recognition by tesseract, where it is installed, through its command line."""

from __future__ import annotations

import csv
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from itertools import groupby, pairwise
from pathlib import Path

from PIL import Image

from imrdesk.errors import UserError
from imrdesk.reading.page_layout import Word

_SECONDS_A_PAGE = 55  # after which it is stopped, before whoever waits for the file gives up
# One column of text of changing sizes: keeps the columns of a header on their line.
_ARGUMENTS = ("stdin", "stdout", "-l", "eng", "--dpi", "300", "--psm", "4", "tsv")
_WORD_LEVEL = "5"
_POUNDS = re.compile(r"\AIb(s?)(?![^\W_])")  # it sees a capital i in “15 lbs.”, at any quality

# What tesseract says of a word, and the share of such words that are right: 17,000 words of 7
# letters, printed, and scanned with noise, blur and skew at 150 to 300 dpi.
_CALIBRATION = (
    (0.0, 0.2), (0.5, 0.5), (0.7, 0.6), (0.8, 0.73), (0.86, 0.8), (0.9, 0.9), (0.92, 0.95),
    (0.94, 0.985), (0.96, 0.998), (0.97, 0.999),
)  # fmt: skip
_WINDOWS_FOLDERS = ("ProgramFiles", "ProgramFiles(x86)", "LOCALAPPDATA")


@cache
def tesseract() -> str | None:
    """Return the path of the program with English, or None where that is not installed."""
    found = shutil.which("tesseract")
    for variable in _WINDOWS_FOLDERS if sys.platform == "win32" else ():
        program = Path(os.environ.get(variable, "")) / "Tesseract-OCR" / "tesseract.exe"
        found = found or (str(program) if program.is_file() else None)
    if found and "eng" in _run(found, b"", "--list-langs").split():
        return found
    return None


def tesseract_version() -> str:
    """Return the version of the program, empty where it is not installed."""
    program = tesseract()
    lines = _run(program, b"", "--version").splitlines() if program else []
    return lines[0].removeprefix("tesseract").strip() if lines else ""


def read_lines(picture: Image.Image) -> list[list[Word]]:
    """Return the words of each line on a picture in shades of grey.

    Raises:
        UserError: where tesseract fails.
    """
    program = tesseract() or "tesseract"
    header = f"P5 {picture.width} {picture.height} 255\n".encode()
    return list(_lines(_run(program, header + picture.tobytes(), *_ARGUMENTS)))


def _lines(table: str) -> Iterator[list[Word]]:
    rows = csv.DictReader(table.splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE)
    words = (row for row in rows if row["level"] == _WORD_LEVEL and (row["text"] or "").strip())
    lines = groupby(words, key=lambda row: (row["block_num"], row["par_num"], row["line_num"]))
    for _, line in lines:
        yield [_word(row) for row in line]


def _word(row: dict[str, str]) -> Word:
    left, top = float(row["left"]), float(row["top"])
    right, bottom = left + float(row["width"]), top + float(row["height"])
    confidence = _calibrated(float(row["conf"]) / 100)
    return Word(_POUNDS.sub(r"lb\1", row["text"].strip()), left, top, right, bottom, confidence)


def _calibrated(confidence: float) -> float:
    """Return how many of the words of which tesseract says this are right."""
    for (low, low_share), (high, high_share) in pairwise(_CALIBRATION):
        if confidence <= high:
            part = max(0.0, confidence - low) / (high - low)
            return round(low_share + part * (high_share - low_share), 3)
    return _CALIBRATION[-1][1]


def _run(program: str, data: bytes, *arguments: str) -> str:
    # Its own threads only wait for each other: one is several times faster.
    environment = {**os.environ, "OMP_THREAD_LIMIT": "1"}
    try:
        run = subprocess.run(  # noqa: S603 - the installed program, with arguments of ours
            (program, *arguments),
            input=data,
            capture_output=True,
            check=True,
            env=environment,
            timeout=_SECONDS_A_PAGE,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except subprocess.TimeoutExpired as error:
        raise UserError(
            "A page takes tesseract more than a minute, as no page of a letter does; "
            "scan it again, or read it when this machine is less busy."
        ) from error
    except (OSError, subprocess.SubprocessError) as error:
        raise UserError(
            "tesseract, which reads scans, does not work on this machine; install it again."
        ) from error
    return run.stdout.decode("utf-8", "replace")
