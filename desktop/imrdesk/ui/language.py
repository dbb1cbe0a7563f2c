"""The language of the window: the system's, or one that the user chose.

A language is there when its file `imrdesk_CODE.qm` lies in `resources/translations`; English
needs none, because texts are written in it.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from imrdesk.assets import resource

ENGLISH = "en"
AS_THE_SYSTEM = ""
_PREFIX = "imrdesk_"


def languages(folder: Path | None = None) -> tuple[str, ...]:
    """Return the codes of the languages that are there, English first."""
    files = _folder(folder).glob(f"{_PREFIX}*.qm")
    codes = {path.stem.removeprefix(_PREFIX) for path in files}
    return (ENGLISH, *sorted(codes - {ENGLISH}))


def language_name(code: str) -> str:
    """Return a language's name in itself; its code where it has none."""
    if code == ENGLISH:
        return "English"  # of no country, unlike Qt's name for it
    return QLocale(code).nativeLanguageName() if is_spoken(code) else code


def is_spoken(code: str) -> bool:
    """Tell whether Qt knows a language by its code."""
    return QLocale(code).language() != QLocale.Language.C


def install(app: QCoreApplication, wish: str, folder: Path | None = None) -> str:
    """Let the application speak a language from now on; what is shown already stays as it is.

    Args:
        app: the application; translators that an earlier call gave it are taken away.
        wish: the code of a language; empty for the system's.
        folder: where the languages lie, if elsewhere.

    Returns:
        The code of the language spoken now: English where the wished one is not there.
    """
    code = _nearest(wish, languages(folder))
    for old in app.findChildren(QTranslator):
        app.removeTranslator(old)
        old.deleteLater()
    own = QTranslator(app)
    if own.load(str(_folder(folder) / f"{_PREFIX}{code}.qm")):
        app.installTranslator(own)
    qt = QTranslator(app)
    folder_of_qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if is_spoken(code) and qt.load(QLocale(code), "qtbase", "_", folder_of_qt):
        app.installTranslator(qt)
    return code


def _nearest(wish: str, there: tuple[str, ...]) -> str:
    wishes = [wish] if wish else [tag.replace("-", "_") for tag in QLocale.system().uiLanguages()]
    found = (code for one in wishes for code in (one, one.partition("_")[0]) if code in there)
    return next(found, ENGLISH)


def _folder(folder: Path | None) -> Path:
    return folder if folder is not None else resource("translations")
