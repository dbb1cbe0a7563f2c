"""The import's views for the screenshots: looked at, dropped, under way, told of, cut short."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from imrdesk.assets import resource
from imrdesk.review.arrivals import Finding, Found
from imrdesk.review.import_plan import ImportPlan
from imrdesk.store.arrivals import add_plan, note_done, plans
from imrdesk.ui.dialogs.import_dialog import ImportDialog
from imrdesk.ui.previews import ImportPreview

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from imrdesk.ui.main_window import MainWindow

_SAMPLE = "CM15-9000002.txt"
_CASES = [f"CM15-90001{number:02}" for number in range(9)]
_A_WHILE = 0.7  # in which a speed shows


def import_views(window: MainWindow, folder: Path) -> Iterator[tuple[str, QWidget]]:
    """Bring the window from one view of an import to the next; a workspace has to be open."""
    imports, panel = window.imports, window.imports.panel
    inbox = _inbox(folder / "Letters of March")
    imports.look_at([inbox])
    if imports.dialog is not None:
        imports.dialog.table.selectRow(4)
        yield "import_preview", imports.dialog
        imports.dialog.reject()
    imports.overlay.show_drop(imports.what_a_drop_does(sorted(inbox.iterdir())))
    yield "import_drop", window
    imports.overlay.hide()
    panel.show_running([inbox])
    panel.show_progress(1520, 5000)
    time.sleep(_A_WHILE)
    panel.show_progress(1786, 5000)
    yield "import_progress", window
    imports.import_paths([inbox])
    yield "import_summary", window
    panel.unfold.click()
    yield "import_summary_unfolded", window
    yield from _cut_short(window, inbox)


def half_read(window: MainWindow) -> ImportDialog:
    """Return the dialog as it is while the files are read."""
    inbox = Path("Letters of March")
    preview = ImportPreview(inbox, [inbox], window.theme.colors, window)
    dialog = ImportDialog(window, preview, "County study")
    preview.model.add(
        [
            *(
                Found(number, str(inbox / f"{case}.txt"), Finding.NEW, case)
                for number, case in enumerate(_CASES)
            ),
            Found(9, str(inbox / "scan.pdf"), Finding.UNREADABLE, why="scan.pdf is empty."),
        ]
    )
    preview.progressed.emit(1786, 5000)
    dialog.accept_button.setEnabled(True)  # the files are known by then
    return dialog


def _cut_short(window: MainWindow, inbox: Path) -> Iterator[tuple[str, QWidget]]:
    if window.workspace is None:
        return
    files = [str(file) for file in sorted(inbox.iterdir())]
    number = add_plan(window.workspace, ImportPlan.of([inbox], files).to_document())
    note_done(window.workspace, number, 5)
    window.imports.offer()
    yield "import_offer", window
    window.imports.forget()
    if plans(window.workspace):
        raise RuntimeError("an import that was forgotten is still remembered")


def _inbox(folder: Path) -> Path:
    """Make a folder with files of which each kind of finding is to be seen."""
    folder.mkdir()
    sample = resource("samples", _SAMPLE).read_text(encoding="utf-8")
    for case in _CASES:
        text = sample.replace("CM15-9000002", case)
        (folder / f"{case}.txt").write_text(text, encoding="utf-8")
    (folder / "2014").mkdir()
    (folder / "2014" / "CM15-9000002 (copy).txt").write_text(sample, encoding="utf-8")
    (folder / "2014" / "CM15-9000002 corrected.txt").write_text(sample + "\n", encoding="utf-8")
    (folder / "cut off.pdf").write_bytes(b"%PDF-1.7 and no more")
    (folder / "empty.txt").write_bytes(b"")
    (folder / "figures.xlsx").write_bytes(b"PK\x03\x04")
    return folder
