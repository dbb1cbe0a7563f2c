"""The window's composition root: settings, log, theme, window, and what a crash does."""

from __future__ import annotations

import logging
import sys
import traceback
from datetime import UTC, datetime
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QSettings, Qt, QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication, QMessageBox

from imrdesk import __version__
from imrdesk.assets import resource
from imrdesk.errors import UserError
from imrdesk.paths import log_folder, settings_folder
from imrdesk.ui import language
from imrdesk.ui import settings as keys
from imrdesk.ui.idle_collection import IdleCollection
from imrdesk.ui.main_window import MainWindow
from imrdesk.ui.settings import Settings
from imrdesk.ui.tasks import BackgroundTasks
from imrdesk.ui.theme import Theme
from imrdesk.ui.words import tr

_LOG_BYTES, _LOGS_KEPT = 512_000, 3
_log = logging.getLogger("imrdesk")


def run(workspace: Path | None = None) -> int:
    """Open the window and stay in it until the user leaves; return the exit status.

    Args:
        workspace: the workspace to open; without one, the last one is opened again.

    Raises:
        UserError: where the folders of the program cannot be made.
    """
    log_file = _start_log()
    app = QApplication.instance() or QApplication(sys.argv[:1])
    if not isinstance(app, QApplication):
        raise UserError("Another kind of Qt application is running in this process.")
    app.setApplicationName("imrdesk")
    app.setApplicationVersion(__version__)
    app.setDesktopFileName("imrdesk")
    app.setWindowIcon(QIcon(str(resource("icons", "imrdesk.svg"))))
    settings = Settings(
        QSettings(str(settings_folder() / "imrdesk.ini"), QSettings.Format.IniFormat)
    )
    language.install(app, settings.get(keys.LANGUAGE))
    theme = Theme(app, settings.get(keys.APPEARANCE), settings.get(keys.TEXT_PERCENT))
    tasks = BackgroundTasks(app)
    finding = BackgroundTasks(app)
    window = MainWindow(theme, settings, tasks, finding)
    IdleCollection(window.controller)
    _tell_crashes(window, log_file)
    window.show()
    QTimer.singleShot(0, window, lambda: _open_first(window, settings, workspace))
    _log.info("imrdesk %s started", __version__)
    status = app.exec()
    tasks.wait()
    finding.wait()
    return status


def _open_first(window: MainWindow, settings: Settings, workspace: Path | None) -> None:
    last = settings.get(keys.LAST_WORKSPACE)
    if workspace is not None:
        same = last == str(workspace.resolve())
        window.flows.open_workspace(workspace, settings.get(keys.LAST_LETTER) if same else None)
    elif last and Path(last).is_file():
        window.flows.open_workspace(Path(last), settings.get(keys.LAST_LETTER))


def _start_log() -> Path:
    """Write the log to a file that rotates; it holds no text of letters."""
    log_file = log_folder() / "imrdesk.log"
    handler = RotatingFileHandler(
        log_file, maxBytes=_LOG_BYTES, backupCount=_LOGS_KEPT, encoding="utf-8", delay=True
    )
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    logging.getLogger("imrdesk").addHandler(handler)
    logging.getLogger("imrdesk").setLevel(logging.INFO)
    return log_file


def crash_report(kind: type[BaseException], trace: TracebackType | None) -> str:
    """Return what is kept of a crash: where it was, not what the letter or the values said.

    The message of an exception is left out, because it can quote what it failed on.
    """
    frames = "".join(
        f"  {frame.filename}:{frame.lineno} in {frame.name}\n"
        for frame in traceback.extract_tb(trace)
    )
    moment = f"{datetime.now(UTC):%Y-%m-%d %H:%M:%S} UTC"
    return f"imrdesk {__version__}, {moment}\n{frames}{kind.__module__}.{kind.__qualname__}"


def _tell_crashes(window: MainWindow, log_file: Path) -> None:
    def tell(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if isinstance(error, KeyboardInterrupt):
            window.close()
            return
        if isinstance(error, UserError):
            window.tell_error(error)
            return
        report = crash_report(kind, trace)
        _log.error("crash\n%s", report)
        box = QMessageBox(window)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setIcon(QMessageBox.Icon.Critical)
        box.setWindowTitle("imrdesk")
        box.setText(tr("Something went wrong in imrdesk. What was saved before is safe."))
        box.setInformativeText(tr("A report without any letter text is in\n{file}", file=log_file))
        box.setDetailedText(report)
        box.open()

    sys.excepthook = tell
