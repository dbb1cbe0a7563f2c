"""Views of the guide, the tour, the first page and a record on paper, for their pictures."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from imrdesk.ui.main_window import MainWindow

_SHEET_SCALE = 1.4  # pixels of the picture for a point of the paper


def recent_views(window: MainWindow, folder: Path) -> Iterator[tuple[str, QWidget]]:
    """Show the first page with recent workspaces, one of which is gone; then go back to work."""
    from imrdesk.store.workspace import Workspace  # noqa: PLC0415  Qt reads the scale when loaded

    path = window.workspace.path if window.workspace is not None else folder
    for name in ("Denials 2014", "Moved away"):
        window.take_workspace(Workspace.create(folder / f"{name}.imr"))
    window.close_workspace()
    (folder / "Moved away.imr").unlink()
    window.welcome.show_recent(window.recent.entries())
    window.welcome.offer_tour(wanted=False)
    yield "welcome_recent", window
    window.flows.open_workspace(path)


def guide_views(window: MainWindow) -> Iterator[tuple[str, QWidget]]:
    """Show pages of the guide, and a search in it."""
    window.helping.open("reading")
    guide = window.helping.guide
    if guide is None:
        raise ValueError("the guide is not shown")
    yield "guide", guide
    guide.show_place("backups#durable")
    yield "guide_durable", guide
    guide.search.setText("undo")
    guide.go_to_hit(1)
    yield "guide_search", guide
    guide.close()


def tour_views(window: MainWindow) -> Iterator[tuple[str, QWidget]]:
    """Show each step of the tour, as it is when one comes to it by its keys."""
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415  as above

    from imrdesk.ui.tour.steps import STEPS  # noqa: PLC0415  as above

    window.activateWindow()
    QApplication.processEvents()
    window.tour.start()
    for number in range(len(STEPS) + 1):
        if number:
            window.desk.go_record()
        if number in (3, 4):
            window.desk.advance()
        window.tour.look()
        yield f"tour_{number + 1}", window
        callout = window.tour.callout
        if callout is not None:
            callout.onward.emit()
    window.tour.end()


def paper_views(window: MainWindow, folder: Path) -> Iterator[tuple[str, QWidget]]:
    """Show the pages before they are printed, and a page as its PDF has it."""
    import pypdfium2  # noqa: PLC0415  as above
    from PySide6.QtGui import QImage, QPixmap  # noqa: PLC0415
    from PySide6.QtWidgets import QLabel  # noqa: PLC0415

    window.printing.print_record()
    if window.printing.preview is not None:
        yield "print_preview", window.printing.preview
        window.printing.preview.close()
    letter = window.controller.letter
    out = folder / "record.pdf"
    window.printing.save_to([letter.letter_id] if letter is not None else [], out)
    window.desk.messages.hide()
    with pypdfium2.PdfDocument(out) as document:
        drawn = document[0].render(scale=_SHEET_SCALE).to_pil().convert("RGB")
    size = drawn.width * 3
    form = QImage.Format.Format_RGB888
    picture = QImage(drawn.tobytes(), drawn.width, drawn.height, size, form)
    paper = QLabel()
    paper.setPixmap(QPixmap.fromImage(picture.copy()))
    yield "record_sheet", paper
