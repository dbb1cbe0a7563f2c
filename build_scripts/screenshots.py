"""Save the window's views as PNG files, without a display.

python build_scripts/screenshots.py OUT_DIR [--only NAME ...] [--grey] [--looks LOOK ...]
    [--scales N ...] [--language CODE] [--text-size PERCENT]

Every view is drawn on the sample letters, light and dark, at 1x and 2x, into
OUT_DIR/NAME-light-1x.png and so on; with --grey as those see it who see no colours. The
language "pseudo" is longer than English, as many are, and stands in brackets.
"""

from __future__ import annotations

import argparse
import html
import os
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication, QWidget

    from imrdesk.ui.main_window import MainWindow
    from imrdesk.ui.views.page_view import PageView

LOOKS = ("light", "dark", "contrast")
SCALES = (1, 2, 3)
_SIZE = (1440, 900)
_PATIENCE_SECONDS = 20.0


def main(arguments: list[str] | None = None) -> int:
    """Draw every view in every look and scale; return the exit status.

    A scale factor holds for a whole process, so each combination is drawn in one of its own.
    """
    options = _parser().parse_args(arguments)
    options.out_dir.mkdir(parents=True, exist_ok=True)
    if options.here:
        _draw(options, options.looks[0], os.environ["QT_SCALE_FACTOR"])
        return 0
    for look in options.looks:
        for scale in options.scales:
            _draw_in_own_process(options, look, scale)
    print(f"{len(list(options.out_dir.glob('*.png')))} pictures are in {options.out_dir}")
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description="Save the window's views as PNG files.")
    parser.add_argument("out_dir", type=Path)
    parser.add_argument("--only", nargs="+", default=[], metavar="NAME", help="these views alone")
    parser.add_argument("--grey", action="store_true", help="without colours")
    parser.add_argument("--looks", nargs="+", choices=LOOKS, default=["light", "dark"])
    parser.add_argument("--scales", nargs="+", type=int, choices=SCALES, default=[1, 2])
    parser.add_argument("--language", default="en", metavar="CODE")
    parser.add_argument("--text-size", type=int, default=100, metavar="PERCENT")
    parser.add_argument("--here", action="store_true", help=argparse.SUPPRESS)
    return parser


def _draw_in_own_process(options: argparse.Namespace, look: str, scale: int) -> None:
    environment = os.environ | {
        "QT_QPA_PLATFORM": "offscreen",
        "QT_SCALE_FACTOR": str(scale),
        "QT_LOGGING_RULES": "qt.qpa.*=false",
    }
    command = [sys.executable, __file__, str(options.out_dir), "--here", "--looks", look]
    command += ["--language", options.language, "--text-size", str(options.text_size)]
    if options.grey:
        command.append("--grey")
    if options.only:
        command += ["--only", *options.only]
    subprocess.run(command, env=environment, check=True)


def _draw(options: argparse.Namespace, look: str, scale: str) -> None:
    from PySide6.QtCore import QSettings  # noqa: PLC0415  Qt reads the scale when it is loaded
    from PySide6.QtGui import QImage  # noqa: PLC0415
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415

    from imrdesk.ui.main_window import MainWindow  # noqa: PLC0415
    from imrdesk.ui.settings import REVIEWER, Settings  # noqa: PLC0415
    from imrdesk.ui.tasks import ImmediateTasks  # noqa: PLC0415
    from imrdesk.ui.text_scale import USUAL  # noqa: PLC0415
    from imrdesk.ui.theme import Appearance, Theme  # noqa: PLC0415

    app = QApplication([])
    kind = _speak(app, options.language)
    kind += f"-{options.text_size}" if options.text_size != USUAL else ""
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(QSettings(f"{folder}/settings.ini", QSettings.Format.IniFormat))
        settings.set(REVIEWER, "R. Alvarez")
        theme = Theme(app, Appearance(look), options.text_size)
        window = MainWindow(theme, settings, ImmediateTasks())
        window.resize(*_SIZE)
        window.show()
        window.activateWindow()
        for name, widget in _views(window, Path(folder)):
            for _ in range(4):
                app.processEvents()
            if not options.only or name in options.only:
                picture = widget.grab().toImage()
                if options.grey:
                    picture = picture.convertToFormat(QImage.Format.Format_Grayscale8)
                picture.save(str(options.out_dir / f"{name}-{look}-{scale}x{kind}.png"))
        window.close()


def _speak(app: QApplication, code: str) -> str:
    """Let the application speak a language; return what its pictures' names end with."""
    if code == "en":
        return ""
    import translations  # noqa: PLC0415  as above
    from imrdesk.ui import language  # noqa: PLC0415

    with tempfile.TemporaryDirectory() as folder:
        for path in translations.FOLDER.glob(f"imrdesk_{code}.ts"):
            translations.compile_ts(path, Path(folder) / f"imrdesk_{code}.qm")
        if code == "pseudo":
            translations.make_pseudo(Path(folder))
        spoken = language.install(app, code, Path(folder))
    return f"-{spoken}"


def _views(window: MainWindow, folder: Path) -> Iterator[tuple[str, QWidget]]:
    """Bring the window from one view to the next; yield the name and the widget of each."""
    from guide_screens import (  # noqa: PLC0415
        guide_views,
        paper_views,
    )
    from import_views import import_views  # noqa: PLC0415
    from imrdesk.assets import resource  # noqa: PLC0415  as above
    from imrdesk.domain.status import Status  # noqa: PLC0415
    from imrdesk.store.workspace import Workspace  # noqa: PLC0415

    yield "welcome", window
    window.take_workspace(Workspace.create(folder / "County study.imr"))
    yield "empty", window
    window.flows.import_paths([resource("samples")])
    window.imports.panel.hide()
    window.desk.messages.hide()
    yield "letter", window
    _review_a_little(window)
    yield "reviewed", window
    yield from guide_views(window)
    yield from paper_views(window, folder)
    window.desk.record.focus_path("decisions.0.treatment")
    yield "decision", window
    window.desk.go_notes()
    yield "notes", window
    window.desk.go_history()
    yield "history", window
    yield from _letter_that_does_not_fit(window)
    window.desk.letter_view.open_find()
    window.desk.letter_view.find_bar.line.setText("medical")
    window.desk.letter_view.find_bar.find_next()
    yield "find", window
    window.desk.letter_view.find_bar.close_bar()
    yield from _why(window)
    yield from _dialogs(window)
    window.desk.step(1)
    window.desk.confirm_rest()
    window.controller.set_status(Status.SIGNED_OFF, "The letter prints it so.")
    yield "signed_off", window
    window.desk.ending.show()
    yield "end_of_queue", window
    yield from _card_added(window)
    yield from _letter_as_it_looks(window, folder)
    yield from _pages(window)
    yield from import_views(window, folder)
    yield from _places(window, folder)


def _places(window: MainWindow, folder: Path) -> Iterator[tuple[str, QWidget]]:
    from column_views import column_views  # noqa: PLC0415  as above
    from field_views import field_views  # noqa: PLC0415
    from guide_screens import recent_views, tour_views  # noqa: PLC0415
    from letter_views import letter_views  # noqa: PLC0415
    from progress_views import progress_views  # noqa: PLC0415

    yield from column_views(window, folder)
    yield from recent_views(window, folder)
    yield from field_views(window)
    yield from tour_views(window)
    yield from progress_views(window, folder)
    yield from letter_views(window, folder)


def _card_added(window: MainWindow) -> Iterator[tuple[str, QWidget]]:
    window.desk.step(1)
    window.desk.messages.hide()
    window.controller.correct("age", 50)
    window.desk.record.focus_card(window.controller.add_decision(0) or 0)
    yield "card_added", window


def _letter_as_it_looks(window: MainWindow, folder: Path) -> Iterator[tuple[str, QWidget]]:
    from imrdesk.assets import resource  # noqa: PLC0415  as above

    page = folder / "CM15-9000012.html"
    text = resource("samples", "CM15-9000002.txt").read_text(encoding="utf-8")
    page.write_text(_web_page(text.replace("9000002", "9000012")), encoding="utf-8")
    window.flows.import_paths([page])
    window.imports.panel.hide()
    window.desk.messages.hide()
    letter_id = window.desk.queue.first_letter_id()
    while letter_id is not None:
        window.desk.open_letter(letter_id)
        letter = window.controller.letter
        if letter is not None and letter.name == page.name:
            break
        letter_id = window.letters.neighbour(letter_id, 1)
    window.desk.record.focus_path("date_of_injury")
    yield "document", window
    window.desk.letter_view.toggle_original()
    yield "document_text", window


def _wait_for_pages(pages: PageView) -> None:
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415  as above

    QApplication.processEvents()
    end = time.monotonic() + _PATIENCE_SECONDS
    while not pages.is_drawn and time.monotonic() < end:
        QApplication.processEvents()


def _pages(window: MainWindow) -> Iterator[tuple[str, QWidget]]:
    view = window.desk.letter_view
    letter_id = window.desk.queue.first_letter_id()
    while letter_id is not None:
        window.desk.open_letter(letter_id)
        letter = window.controller.letter
        if letter is not None and letter.name.endswith(".pdf"):
            break
        letter_id = window.letters.neighbour(letter_id, 1)
    view.set_show_original(wanted=True)
    window.desk.record.focus_path("decision_date")
    _wait_for_pages(view.pages)
    yield "pages", window
    view.detach()
    _wait_for_pages(view.pages)
    yield "letter_window", view.pages.window()
    view.attach()


def _web_page(text: str) -> str:
    """Return a letter as a page with headings, and a table of what its head says."""
    blocks = []
    for line in text.split("\n"):
        words = html.escape(line.strip())
        cells = re.findall(r"[^\t:]+:|[^\t:]+", words)
        if "\t" in line.strip() and ":" in line:
            blocks.append("<tr>" + "".join(f"<td>{cell}</td>" for cell in cells) + "</tr>")
        elif words:
            tag = "h2" if words.isupper() else "p"
            blocks.append(f"<{tag}>{words}</{tag}>")
    page = "\n".join(blocks)
    tables = re.sub(r"(?:<tr>.*</tr>\n?)+", lambda rows: f"<table border=1>{rows[0]}</table>", page)
    return f"<html><body>{tables}</body></html>"


def _review_a_little(window: MainWindow) -> None:
    from imrdesk.domain.annotation import Anchor  # noqa: PLC0415  as above
    from imrdesk.domain.letter import Span  # noqa: PLC0415

    controller = window.controller
    letter = controller.letter
    if letter is None:
        return
    controller.confirm(["case_number", "sex", "decisions.0.outcome"])
    controller.correct("date_of_injury", date(2011, 7, 9))
    words = letter.text.text.index("Decision rationale")
    passage = Span(words, words + len("Decision rationale"))
    controller.add_note(
        Anchor.passage(passage, "Decision rationale"),
        "Cites a chapter for **another** body part:\n\n- low back, not neck",
    )
    controller.add_note(Anchor.field("age"), "Stated twice, the same both times.")
    controller.set_tag("second look", present=True)
    window.desk.record.focus_path("date_of_injury")


def _letter_that_does_not_fit(window: MainWindow) -> Iterator[tuple[str, QWidget]]:
    from imrdesk.domain.checks import Severity  # noqa: PLC0415  as above

    queue = window.desk.queue
    window.desk.go_record()
    letter_id = queue.first_letter_id()
    while letter_id is not None:
        window.desk.open_letter(letter_id)
        letter = window.controller.letter
        checks = letter.record.checks if letter is not None else ()
        if any(check.severity is Severity.ERROR for check in checks):
            window.desk.record.focus_first()
            window.desk.record.verticalScrollBar().setValue(0)
            yield "does_not_fit", window
            return
        letter_id = window.letters.neighbour(letter_id, 1)


def _dialogs(window: MainWindow) -> Iterator[tuple[str, QWidget]]:
    from window_dialogs import every_dialog  # noqa: PLC0415  as above

    for name, dialog in every_dialog(window).items():
        dialog.show()
        yield name, dialog
        dialog.close()


def _why(window: MainWindow) -> Iterator[tuple[str, QWidget]]:
    """Say why two values are what they are."""
    letter = window.controller.letter
    waiting = letter.record.needs_eyes[:1] if letter is not None else ()
    for name, path in zip(("why", "why_unsure"), ("case_number", *waiting), strict=False):
        window.desk.record.focus_path(path)
        window.desk.explaining.explain()
        card = window.desk.explaining.card
        if card is not None:
            yield name, card
            card.close()


if __name__ == "__main__":
    sys.exit(main())
