"""An import in the real window is killed; the next one offers the rest and loses nothing."""

import os
import signal
import subprocess
import sys
import textwrap
from pathlib import Path

from gui.window_driver import OpenWindow, letter_text
from imrdesk.review.import_plan import interrupted_imports
from imrdesk.store.queue import QueueQuery
from imrdesk.store.workspace import Workspace

LETTERS = 300
SCRIPT = textwrap.dedent(
    """
    import sys
    from pathlib import Path
    from PySide6.QtCore import QSettings
    from PySide6.QtWidgets import QApplication
    from imrdesk.store.workspace import Workspace
    from imrdesk.ui import imports
    from imrdesk.ui.main_window import MainWindow
    from imrdesk.ui.settings import Settings
    from imrdesk.ui.tasks import BackgroundTasks
    from imrdesk.ui.theme import Theme

    def told(done, total):
        if done >= 40:
            print(done, flush=True)
            sys.stdin.readline()

    if __name__ == "__main__":
        folder = Path(sys.argv[1])
        app = QApplication([])
        settings = Settings(QSettings(str(folder / "s.ini"), QSettings.Format.IniFormat))
        window = MainWindow(Theme(app), settings, BackgroundTasks(app))
        window.show()
        window.take_workspace(Workspace.create(folder / "Killed.imr"))
        window.imports.look_at([folder / "inbox"])
        preview = window.imports._preview
        preview.model.rowsInserted.connect(lambda *_: window.imports.dialog.accept())
        make = window.imports._new_job
        def watched(given):
            job = make(given)
            job.progressed.connect(told)
            return job
        window.imports._new_job = watched
        app.exec()
    """
)


def test_an_import_that_was_killed_goes_on(open_window: OpenWindow, tmp_path: Path) -> None:
    inbox = tmp_path / "inbox"
    inbox.mkdir()
    for number in range(LETTERS):
        text = letter_text(f"CM14-{number:07}")
        (inbox / f"{number:03}.txt").write_text(text, encoding="utf-8")
    script = tmp_path / "window.py"
    script.write_text(SCRIPT, encoding="utf-8")
    with subprocess.Popen(
        [sys.executable, str(script), str(tmp_path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": os.pathsep.join(sys.path)},
        text=True,
    ) as process:
        assert process.stdout is not None
        done = int(process.stdout.readline())
        process.send_signal(signal.SIGKILL)
    path = tmp_path / "Killed.imr"
    beside = {file.name for file in tmp_path.iterdir() if "Killed" in file.name}
    assert beside <= {path.name, f"{path.name}-wal", f"{path.name}-shm", f"{path.name}.lock"}

    with Workspace.open(path, read_only=True) as seen:
        (cut,) = interrupted_imports(seen)
        assert (cut.done, cut.total) == (done, LETTERS)
        kept = seen.row("SELECT count(*) AS n FROM letters")["n"]
    assert done <= kept < LETTERS

    window = open_window()
    window.flows.open_workspace(path)
    panel = window.imports.panel
    assert f"{LETTERS - done} of its {LETTERS} files are still to come" in panel.headline.text()
    panel.go_on.click()
    assert window.controller.session.queue_count(QueueQuery()) == LETTERS
    assert not panel.list.toPlainText().strip()
    assert f"{LETTERS - kept} letters imported." == panel.headline.text()
