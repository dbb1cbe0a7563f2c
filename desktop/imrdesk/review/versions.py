"""The versions of the program and of the parts that read and keep letters."""

from __future__ import annotations

import platform

from pypdfium2.version import PDFIUM_INFO, PYPDFIUM_INFO

from imrdesk import __version__
from imrdesk.errors import UserError
from imrdesk.extraction.extractor import EXTRACTOR_VERSION
from imrdesk.reading.tesseract import tesseract_version
from imrdesk.store.migrations import SCHEMA_VERSION
from imrdesk.store.versions import sqlite_version


def program_versions() -> dict[str, str]:
    """Return versions by the names of what they are of; tesseract only where it is installed."""
    known = {
        "imrdesk": __version__,
        "Extraction": EXTRACTOR_VERSION,
        "Workspace file": str(SCHEMA_VERSION),
        "Python": f"{platform.python_version()} ({platform.system()} {platform.machine()})",
        "SQLite": sqlite_version(),
        "PDFium": f"{PDFIUM_INFO.build} (pypdfium2 {PYPDFIUM_INFO.version})",
        "tesseract": _tesseract(),
    }
    return {name: version for name, version in known.items() if version}


def _tesseract() -> str:
    try:
        return tesseract_version()
    except UserError:
        return "installed, but it does not work"
